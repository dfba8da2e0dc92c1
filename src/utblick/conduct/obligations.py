"""What the code of conduct asks for next: a decision on each gift that may not just be kept."""

from collections.abc import Iterator
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.conduct import queries_gifts, rules, shown
from utblick.core.obligations import Obligation, source
from utblick.strategy.queries import clauses_by_rule

TOLD = {
    rules.RECEIVED: lambda: _("A gift received %(day)s"),
    rules.GIVEN: lambda: _("A gift given %(day)s"),
}


@source("conduct.decide")
def gifts_to_decide(today: date) -> Iterator[Obligation]:
    """Gifts over the limit, or handed over because they may influence, that nobody has decided on (R85, R86).

    The code sets no time: they are due the day that they were given. What it was and by whom is told to those who may
    read the register, not in a list that others may see. Three queries.
    """
    asked_for = clauses_by_rule(today)
    for gift in queries_gifts.waiting():
        rule = rules.RECEIVED_GIFT if gift.direction == rules.RECEIVED else rules.GIVEN_GIFT
        if rule not in asked_for:
            continue
        yield Obligation(
            key=f"gift-{gift.key}",
            title=_("Decide on a gift"),
            thing=TOLD[gift.direction]() % {"day": shown.day(gift.day)},
            url=reverse("gift_decide", args=[gift.pk]),
            button=_("Decide"),
            permission="conduct.decide",
            due=gift.day,
            rule=rule,
            about=("gift", gift.pk),
        )
