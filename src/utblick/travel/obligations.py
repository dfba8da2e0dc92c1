"""What journeys ask for next: the guideline and the code acknowledged, deviations looked at, a yes or a no."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.conduct.acknowledging import ACKNOWLEDGE
from utblick.core.obligations import Obligation, source
from utblick.participation import approving
from utblick.participation import rules as participation_rules
from utblick.strategy.queries import clauses_by_rule
from utblick.travel import actions, queries, queries_untied, rules, shown
from utblick.travel.models import DeviationRole, Journey, Traveller

TO_SAY = timedelta(days=14)  # after homecoming, while one remembers


def _one(
    journey: Journey,
    key: str,
    title: str,
    url: str,
    button: str,
    permission: str,
    rule: str,
    person: int | None = None,
    personal: bool = False,
) -> Obligation:
    """Something to do before a journey: due the day it begins, since it cannot begin without."""
    return Obligation(
        key=f"{key}-{journey.key}",
        title=title,
        thing=f"{journey}, {shown.days(journey)}",
        url=url,
        button=button,
        permission=permission,
        due=journey.begins,
        rule=rule,
        unit_id=journey.unit_id,
        person_id=person,
        personal=personal,
        about=("journey", journey.pk),
    )


@source(approving.APPROVE, approving.NOTE_DECISION, actions.ANSWER)
def to_approve(today: date) -> Iterator[Obligation]:
    """Journeys that wait for a yes or a no, from each whom the table names (R43, R77, R78).

    Four queries, and one for each presidium.
    """
    if rules.GUIDELINE not in clauses_by_rule(today):
        return
    who = Prefetch("travellers", Traveller.objects.select_related("person__unit"))
    for each in queries.waiting().prefetch_related(who):
        travellers = list(each.travellers.all())
        own: set[int | None] = {traveller.person_id for traveller in travellers}
        own.add(each.proposed_by.person_id if each.proposed_by else None)
        asked = [
            approving.asked_for(traveller.person, today, own)
            for traveller in travellers
            if traveller.approved_by_id is None
        ]
        for ask in dict.fromkeys(asked):  # one who approves several is asked once
            yield replace(
                _one(
                    each,
                    f"journey-{ask.permission}-{ask.unit or 0}",
                    _("Approve or decline a journey"),
                    reverse("journey", args=[each.pk]),
                    _("Look at it"),
                    ask.permission,
                    rules.GUIDELINE,
                    ask.person,
                ),
                unit_id=ask.unit,
            )


# Who answers them is asked, and nobody else.
ANSWERS = {
    DeviationRole.DIRECTOR: "travel.deviations_of_director",
    DeviationRole.HEAD_OF_ADMINISTRATION: "travel.deviations_of_head",
    DeviationRole.INTERNATIONAL_FUNCTION: "travel.deviations_of_function",
}


@source(actions.DEVIATION, *ANSWERS.values())
def deviations(today: date) -> Iterator[Obligation]:
    """Departures from the guideline that nobody has approved (R78). Two queries."""
    if rules.DEVIATION not in clauses_by_rule(today):
        return
    guideline = queries.guideline_at(today)
    by = DeviationRole(guideline.deviations_by) if guideline is not None else None
    for each in queries.waiting().exclude(deviation="").filter(deviation_approved_by=None):
        asked = _one(
            each,
            "deviation",
            _("Look anew at a departure from the travel guideline: the journey has been changed")
            if each.deviation_lapsed_on
            else _("Look at a departure from the travel guideline"),
            reverse("journey_deviation", args=[each.pk]),
            _("Look at it"),
            ANSWERS[by] if by is not None else actions.DEVIATION,
            rules.DEVIATION,
        )
        yield asked if by in (None, DeviationRole.HEAD_OF_ADMINISTRATION) else replace(asked, unit_id=None)


@source(actions.PROPOSE)
def guideline(today: date) -> Iterator[Obligation]:
    """Journeys whose proposer has not acknowledged the travel guideline for them (R78). Two queries."""
    if rules.GUIDELINE not in clauses_by_rule(today):
        return
    for each in queries.waiting().filter(guideline_acknowledged_at=None):
        person = each.proposed_by.person_id if each.proposed_by else None
        yield _one(
            each,
            "guideline",
            _("Acknowledge the travel guideline"),
            reverse("journey_guideline", args=[each.pk]),
            _("Acknowledge"),
            actions.PROPOSE,
            rules.GUIDELINE,
            person,
            personal=person is not None,
        )


@source(actions.PROPOSE, actions.DEVIATION)
def made(today: date) -> Iterator[Obligation]:
    """Approved journeys that are over, until somebody says that they have been made or cancels them. Three queries.

    By then it was made as it stands, and it counts: or it was not, and counts no more (R77). It is for who travelled,
    and next for who answers for the unit: nobody else may say so (`queries.is_of`).
    """
    if rules.GUIDELINE not in clauses_by_rule(today):
        return
    for each in queries.over(today):
        travellers = [traveller.person_id for traveller in each.travellers.all()]
        proposer = each.proposed_by.person_id if each.proposed_by else None
        person = proposer if proposer in travellers else next(iter(travellers), proposer)
        asked = _one(
            each,
            "made",
            _("Say whether the journey was made"),
            reverse("journey", args=[each.pk]),
            _("Look at it"),
            actions.DEVIATION,
            rules.GUIDELINE,
            person,
        )
        yield replace(asked, due=each.ends + TO_SAY, opens=each.ends)


@source(actions.PROPOSE, actions.DEVIATION)
def untied(today: date) -> Iterator[Obligation]:
    """Journeys that are over and that no meeting has its feedback from, due as feedback is (R34). Seven queries.

    For who travelled, and next for who answers for the unit, as `made`.
    """
    if participation_rules.FEEDBACK_DUE not in clauses_by_rule(today):
        return
    for each, at in queries_untied.untied(today):
        travellers = [traveller.person_id for traveller in each.travellers.all()]
        proposer = each.proposed_by.person_id if each.proposed_by else None
        person = proposer if proposer in travellers else next(iter(travellers), proposer)
        asked = _one(
            each,
            "untied",
            _("Tie the journey to a meeting: the board waits for feedback"),
            reverse("journey_tie", args=[each.pk]),
            _("Say which meeting"),
            actions.DEVIATION,
            participation_rules.FEEDBACK_DUE,
            person,
        )
        yield replace(asked, due=at.due.write_by, opens=at.came_home)


@source(ACKNOWLEDGE)
def code(today: date) -> Iterator[Obligation]:
    """Travellers who have not acknowledged the code of conduct for a proposed journey (R80). Four queries."""
    if rules.EACH_ACKNOWLEDGED not in clauses_by_rule(today):
        return
    found = list(queries.waiting())
    lacking = queries.lacking_many(found)
    for journey in found:
        for traveller in lacking.get(journey.pk, ()):
            yield _one(
                journey,
                f"conduct-{traveller.key}",
                _("Acknowledge the code of conduct"),
                shown.acknowledge_url(journey),
                _("Acknowledge"),
                ACKNOWLEDGE,
                rules.EACH_ACKNOWLEDGED,
                traveller.person_id,
                personal=True,
            )
