"""What the strategy itself asks for: a follow-up when a term begins, notice before a served strategy ends."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.dates import in_words, last_day
from utblick.core.obligations import Obligation, source
from utblick.strategy import queries
from utblick.strategy.models import Strategy


@source("strategy.review", "strategy.edit_duties", "strategy.edit_steering_documents")
def of_the_strategy(today: date) -> Iterator[Obligation]:
    """What the strategy in force asks for at `today`."""
    strategy = queries.current(today)
    if strategy is not None:
        yield from _follow_up(strategy, today)
        yield from _unanswered(strategy)
    yield from _expiring(today)


def _follow_up(strategy: Strategy, today: date) -> Iterator[Obligation]:
    """R47, R49: the strategy is followed up when a term of office has begun."""
    due = queries.follow_up(strategy, today)
    if due:
        yield Obligation(
            key=f"follow-up-{strategy.key}-{due.term_start}",
            title=_("Follow up the strategy at the beginning of the new term"),
            thing=str(strategy),
            url=reverse("strategy_review", args=[strategy.slug]),
            button=_("Follow up"),
            permission="strategy.review",
            due=due.due,
            opens=due.term_start,
            rule="strategy.follow_up_due_at_new_term",
        )


def _expiring(today: date) -> Iterator[Obligation]:
    """R9: a served strategy that ends must be replaced, or the links to it looked over."""
    for document, state in queries.steering_documents(today):
        if state in ("expired", "expiring"):
            yield Obligation(
                key=f"expiry-{document.key}",
                title=_("Find out what replaces %(document)s") % {"document": document},
                thing=_("Valid to %(day)s") % {"day": in_words(document.valid_to)},
                url=reverse("steering_document", args=[document.pk]),
                button=_("Open"),
                permission="strategy.edit_steering_documents",
                due=last_day(document.valid_to),
                rule="strategy.served_strategy_is_valid",
            )


def _unanswered(strategy: Strategy) -> Iterator[Obligation]:
    """R2: duties that nobody is accountable for."""
    count = queries.count_without_accountable(strategy)
    if count:
        title = ngettext(
            "Name an accountable organ for %(count)s duty",
            "Name an accountable organ for %(count)s duties",
            count,
        )
        yield Obligation(
            key=f"accountable-{strategy.key}",
            title=title % {"count": count},
            thing=str(strategy),
            url=reverse("responsibilities", args=[strategy.slug]),
            button=_("Open responsibilities"),
            permission="strategy.edit_duties",
            rule="strategy.one_accountable_organ",
        )
