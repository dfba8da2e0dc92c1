"""What visits ask for next: to be confirmed, acknowledged, told of; and diets that should be gone."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.conduct.acknowledging import ACKNOWLEDGE
from utblick.core.days import shifted
from utblick.core.obligations import Obligation, source
from utblick.strategy.queries import clauses_by_rule
from utblick.visits import actions, queries, rules, shown
from utblick.visits.models import Visit, VisitState

SOON = timedelta(days=21)  # so long before a visit it is asked for that it is confirmed


def _one(
    visit: Visit,
    key: str,
    title: str,
    url: str,
    button: str,
    rule: str,
    due: date | None,
    permission: str = actions.EDIT,
    person: int | None = None,
    opens: date | None = None,
) -> Obligation:
    return Obligation(
        key=f"{key}-{visit.key}",
        title=title,
        thing=f"{visit}, {shown.days(visit)}",
        url=url,
        button=button,
        permission=permission,
        due=due,
        opens=opens,
        rule=rule,
        unit_id=visit.unit_id,
        person_id=person,
        personal=permission == ACKNOWLEDGE,  # nobody acknowledges for somebody else
        about=(queries.KIND, visit.pk),
    )


@source(actions.EDIT)
def to_confirm(today: date) -> Iterator[Obligation]:
    """Visits that begin soon and are not confirmed (R80-R83): due the day that they begin. One query."""
    if rules.HOSTS not in clauses_by_rule(today):
        return
    for each in queries.open_visits().filter(state=VisitState.PLANNED):
        yield _one(
            each,
            "visit-confirm",
            _("Confirm a visit, or cancel it"),
            each.get_absolute_url(),
            _("See what lacks"),
            rules.HOSTS,
            each.begins,
            opens=shifted(each.begins, -SOON),
        )


@source(ACKNOWLEDGE)
def code(today: date) -> Iterator[Obligation]:
    """Hosts who have not acknowledged the code of conduct for a visit (R80). Two queries."""
    if rules.HOSTS not in clauses_by_rule(today):
        return
    found = {each.pk: each for each in queries.open_visits()}
    for host in queries.hosts_lacking(found.values()):
        visit = found[host.visit_id]
        yield _one(
            visit,
            f"visit-conduct-{host.key}",
            _("Acknowledge the code of conduct"),
            shown.acknowledge_url(visit),
            _("Acknowledge"),
            rules.HOSTS,
            visit.begins,
            ACKNOWLEDGE,
            host.person_id,
        )


@source(actions.EDIT)
def outcome(today: date) -> Iterator[Obligation]:
    """Visits that are over and that nobody has told of (R34): due as feedback from meetings is. Four queries."""
    if rules.TOLD not in clauses_by_rule(today):
        return
    found = [each for each in queries.to_be_told(today) if each.told_on is None]
    when = queries.dues(found) if found else {}
    for each in found:
        yield _one(
            each,
            "visit-outcome",
            _("Tell the board what came of a visit"),
            reverse("visit_outcome", args=[each.pk]),
            _("Write"),
            rules.TOLD,
            when[each.pk].due.write_by,
            opens=each.ends,
        )


@source(queries.RETENTION)
def diets(today: date) -> Iterator[Obligation]:
    """Details of guests that should be gone: only where the worker has stood still. Three queries.

    They are shown to nobody meanwhile. The law asks for it, whatever the strategy says.
    """
    for each in queries.to_forget(today):
        last = queries.last_day_of_diets(each.visit) if each.diets else queries.last_day_of_names(each.visit)
        yield _one(
            each.visit,
            "visit-forget",
            _("Details of guests are still there: see that the worker runs"),
            reverse("visit_retention"),
            _("Read how they are deleted"),
            rules.DIETS,
            last,
            queries.RETENTION,
        )
