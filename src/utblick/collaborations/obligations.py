"""What collaborations ask for: facts that are missing, evaluations before an end, follow-ups, the next step."""

from collections.abc import Iterator
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.db.models import F
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.collaborations import rules, stated
from utblick.collaborations.models import (
    ENTERED,
    Agreement,
    Engagement,
    EngagementKind,
    Period,
    Review,
    ReviewKind,
    Stage,
)
from utblick.core.dates import in_words, last_day
from utblick.core.obligations import Obligation, source
from utblick.core.secrecy import name_of
from utblick.decisions.models import AgendaItem
from utblick.decisions.shown import put_on_agenda_url
from utblick.people.models import Organization

# A unit that lacks facts about more engagements than this gets one thing to do: to go through the list.
ONE_BY_ONE = 10


@source("collaborations.edit")
def not_stated(today: date) -> Iterator[Obligation]:
    """One thing to do for each engagement that lacks something that the guidelines ask for.

    What is inherited is to have it by the day when it is evaluated; no day is set for what is being prepared.
    """
    listed: set[int | None] = set()
    demanded, ends = stated.demands(today), stated.strategy_ends(today)
    for engagement in stated.first_lacking(ONE_BY_ONE, demanded):
        unit = engagement.responsible_unit
        if engagement.of_unit <= ONE_BY_ONE:
            yield _one(engagement, stated.missing(engagement, demanded), ends)
        elif engagement.responsible_unit_id not in listed:
            listed.add(engagement.responsible_unit_id)
            yield _many(unit, engagement.of_unit)


def _one(engagement: Any, found: list[rules.Lack], ends: date | None) -> Obligation:
    due = None
    if engagement.stage == Stage.INHERITED:
        due = stated.evaluation_due(engagement, ends)
    told = list(dict.fromkeys(each.what for each in found))
    return Obligation(
        key=f"missing-{engagement.key}",
        title=_("State what is missing about %(engagement)s") % {"engagement": _name(engagement)},
        thing=", ".join([_(told[0]), *(_(each)[:1].lower() + _(each)[1:] for each in told[1:])]),
        url=reverse("engagement_conditions", args=[engagement.pk]),
        rule=found[0].rule,
        unit_id=engagement.responsible_unit_id,
        about=("engagement", engagement.pk),
        due=due,
        **_common(),
    )


def _name(engagement: Engagement) -> str:
    """Its short name where it has one; that a secret one is told is noted."""
    short = engagement.short_name
    return name_of(engagement, short) if short else str(engagement)


def _many(unit: Organization | None, count: int) -> Obligation:
    narrowed = {"missing": "yes", **({"unit": unit.pk} if unit else {})}
    return Obligation(
        key=f"missing-of-{unit.key if unit else 'no-unit'}",
        title=_("State what is missing about %(count)s engagements") % {"count": count},
        thing=str(unit) if unit else _("Responsible unit not stated"),
        url=f"{reverse('engagements')}?{urlencode(narrowed)}",
        rule="" if unit else "collaborations.theme_and_unit",
        unit_id=unit.pk if unit else None,
        **_common(),
    )


def _common() -> dict[str, Any]:
    return {"button": _("Fill in"), "permission": "collaborations.edit"}


def _entered() -> Any:
    """The current periods of collaborations that we take part in, with what obligations tell of them."""
    found = Period.objects.filter(current=True, stage__in=ENTERED)
    return found.exclude(engagement__kind=EngagementKind.ASSIGNMENT).select_related("engagement")


@source("collaborations.edit")
def ending(today: date) -> Iterator[Obligation]:
    """Collaborations, and agreements, that are about to end: evaluated before they are renewed (R70). Four queries."""
    horizon, ends = f"{today.year + 1}-12-31", stated.strategy_ends(today)
    done = set(
        Review.objects.filter(kind=ReviewKind.EVALUATION, completed_on__isnull=False).values_list(
            "period", flat=True
        )
    )
    evaluated = set()
    for period in _entered():
        engagement = period.engagement
        if period.pk in done:
            evaluated.add(engagement.pk)
            if period.ends and period.ends <= horizon:
                yield _decide(engagement, period)
            continue
        due = stated.evaluation_due(period, ends)
        if due is not None and due.isoformat() <= horizon:
            told = (
                _("The period ends %(day)s") % {"day": in_words(period.ends)}
                if period.ends
                else _("It has no end set")
            )
            yield _evaluate(f"ends-{engagement.key}-{period.ends or due.isoformat()}", engagement, due, told)
    agreements = Agreement.objects.exclude(valid_to="").filter(valid_to__lte=horizon)
    agreements = agreements.filter(engagement__periods__current=True, engagement__periods__stage__in=ENTERED)
    # Asked for once, with the period, where both end on the same day.
    for agreement in agreements.exclude(valid_to=F("engagement__periods__ends")).select_related("engagement"):
        if agreement.engagement_id not in evaluated:
            yield _evaluate(
                f"agreement-ends-{agreement.key}-{agreement.valid_to}",
                agreement.engagement,
                last_day(agreement.valid_to),
                _("The agreement ends %(day)s") % {"day": in_words(agreement.valid_to)},
            )


def _evaluate(key: str, engagement: Engagement, due: date, told: str) -> Obligation:
    return Obligation(
        key=key,
        title=_("Evaluate %(engagement)s before it is renewed or ended") % {"engagement": _name(engagement)},
        thing=told,
        url=reverse("engagement_reviews", args=[engagement.pk]),
        button=_("Open"),
        permission="collaborations.edit",
        due=due,
        opens=rules.evaluation_opens(due.isoformat()),
        rule="collaborations.evaluated_before_end",
        unit_id=engagement.responsible_unit_id,
        about=("engagement", engagement.pk),
    )


def _decide(engagement: Engagement, period: Period) -> Obligation:
    return Obligation(
        key=f"renew-or-leave-{engagement.key}-{period.ends}",
        title=_("Propose to renew or to leave %(engagement)s") % {"engagement": _name(engagement)},
        thing=_("It has been evaluated, and the period ends %(day)s") % {"day": in_words(period.ends)},
        url=reverse("engagement_conditions", args=[engagement.pk]),
        button=_("Open"),
        permission="collaborations.prepare",
        due=last_day(period.ends),
        opens=rules.evaluation_opens(period.ends),
        rule="collaborations.evaluated_before_renewal",
        unit_id=engagement.responsible_unit_id,
        about=("engagement", engagement.pk),
    )


@source("collaborations.edit")
def followed_up(today: date) -> Iterator[Obligation]:
    """What has happened in each collaboration in a year, and to whom results were passed on (R71). Two queries."""
    done: dict[int, set[int]] = {}
    reviews = Review.objects.filter(kind=ReviewKind.YEARLY, completed_on__isnull=False)
    for engagement, year in reviews.filter(year__gte=today.year - 1).values_list("engagement", "year"):
        done.setdefault(engagement, set()).add(year)
    for period in _entered():
        engagement = period.engagement
        first = period.renews_id is None
        entered, starts = (period.decided_on, period.starts) if first else (None, "")
        for year in rules.years_to_follow(entered, today, done.get(engagement.pk, ()), starts):
            yield Obligation(
                key=f"follow-up-{engagement.key}-{year}",
                title=_("Follow up %(engagement)s for %(year)s")
                % {"engagement": _name(engagement), "year": year},
                thing=_("Goals, benefit, and to whom the results were passed on"),
                url=reverse("engagement_reviews", args=[engagement.pk]),
                button=_("Open"),
                permission="collaborations.edit",
                due=rules.follow_up_due(year),
                opens=date(year, 12, 1),
                rule="collaborations.followed_up_yearly",
                unit_id=engagement.responsible_unit_id,
                about=("engagement", engagement.pk),
            )


@source("decisions.propose")
def to_the_agenda(today: date) -> Iterator[Obligation]:
    """Cases that are ready for decision and on no agenda. Two queries."""
    waiting = AgendaItem.objects.filter(
        matter__in=["collaborations.enter", "collaborations.renew"], decision=None
    )
    taken = set(waiting.values_list("object_id", flat=True))
    for period in Period.objects.filter(stage=Stage.READY).select_related("engagement"):
        engagement = period.engagement
        if engagement.pk not in taken:
            matter = "collaborations.renew" if period.renews_id else "collaborations.enter"
            yield Obligation(
                key=f"ready-{engagement.key}-{period.number}",
                title=_("Put %(engagement)s on an agenda") % {"engagement": _name(engagement)},
                thing=_("The case is ready for decision"),
                url=put_on_agenda_url(matter, engagement),
                button=_("Put on the board's agenda"),
                permission="decisions.propose",
                rule="collaborations.board_decides_new",
                unit_id=engagement.responsible_unit_id,
                about=("engagement", engagement.pk),
            )


@source("collaborations.edit")
def awaiting_approval(today: date) -> Iterator[Obligation]:
    """Groupings (EGTC) that we have decided to join and that the Government has not approved. One query."""
    for period in _entered().filter(engagement__egtc=True):
        engagement = period.engagement
        if rules.awaits_approval(True, engagement.approved_on, today):
            yield Obligation(
                key=f"approval-{engagement.key}",
                title=_("Note when the Government approves %(engagement)s")
                % {"engagement": _name(engagement)},
                thing=_("It is not active before that day"),
                url=reverse("engagement_edit", args=[engagement.pk]),
                button=_("Fill in"),
                permission="collaborations.edit",
                rule="collaborations.egtc_is_approved",
                unit_id=engagement.responsible_unit_id,
                about=("engagement", engagement.pk),
            )
