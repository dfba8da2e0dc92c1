"""What the strategy itself asks for: a follow-up when a term begins, and notice before a served strategy ends."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import last_day
from utblick.core.obligations import Obligation, source
from utblick.strategy import queries
from utblick.strategy.models import StrategyStatus


@source
def follow_up(today: date) -> Iterator[Obligation]:
    """R47, R49: the strategy is followed up when a term of office has begun."""
    found = queries.follow_up(today)
    if found is None:
        return
    strategy, due = found
    yield Obligation(
        key=f"follow-up-{strategy.key}-{due.term_start}",
        title=_("Follow up the strategy at the beginning of the new term"),
        thing=str(strategy),
        url=strategy.get_absolute_url(),
        button=_("Open the strategy"),
        permission="strategy.edit",
        due=due.due,
        opens=due.term_start,
        rule="strategy.follow_up_due_at_new_term",
    )


@source
def expiring(today: date) -> Iterator[Obligation]:
    """R9: a served strategy that ends must be replaced or the links to it looked over."""
    for document, state in queries.steering_documents(today):
        if state in ("expired", "expiring"):
            yield Obligation(
                key=f"expiry-{document.key}",
                title=_("Find out what replaces %(document)s") % {"document": document},
                thing=str(document),
                url=reverse("steering_document", args=[document.pk]),
                button=_("Open the strategy"),
                permission="strategy.edit_steering_documents",
                due=last_day(document.valid_to),
                rule="strategy.served_strategy_is_valid",
            )


@source
def unanswered(today: date) -> Iterator[Obligation]:
    """R2: duties that nobody is accountable for."""
    strategy = queries.current()
    if strategy is None or strategy.status != StrategyStatus.ADOPTED:
        return
    gaps = queries.without_accountable(queries.duties(strategy))
    if gaps:
        yield Obligation(
            key=f"accountable-{strategy.key}",
            title=_("Name an accountable organ for %(count)s duties") % {"count": len(gaps)},
            thing=str(strategy),
            url=reverse("responsibilities", args=[strategy.slug]),
            button=_("Open responsibilities"),
            permission="strategy.edit_duties",
            rule="strategy.one_accountable_organ",
        )
