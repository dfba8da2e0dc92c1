"""What pages and documents read of gifts: the register, what waits for a decision, the figures of a year."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import permutations
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from utblick.conduct import queries, rules
from utblick.conduct.models import CatalogueItem, Direction, Gift, GiftYear, Limit
from utblick.core.once import once

NAMES = ("person", "other_person", "other_organization", "item", "declared_by", "decided_by")


def gifts() -> QuerySet[Gift]:
    """All gifts with the names that belong to them, the latest first."""
    return Gift.objects.select_related(*NAMES)


def own_gifts(account: Any) -> list[Gift]:
    """The gifts that an account has declared, the latest first. One query."""
    return list(gifts().filter(declared_by=account.pk))


Limits = Mapping[str, Sequence[Limit]]


def limit_of(gift: Gift, table: Limits | None = None) -> Limit | None:
    """Return the limit that was in force the day of a gift, from a `table` that has been read, or by one query."""
    kind = queries.LIMIT_OF_GIFT[gift.direction]
    return queries.in_force(kind, gift.day, table)


def whole_limit_of(gift: Gift, table: Limits | None = None) -> Limit | None:
    """Return the limit for all who share a gift that was in force its day; None where the table has none."""
    return queries.in_force(queries.LIMIT_OF_WHOLE[gift.direction], gift.day, table)


def _limits(gift: Gift, table: Limits | None = None) -> rules.Limits:
    found = limit_of(gift, table), whole_limit_of(gift, table)
    return rules.Limits(*(each.as_amount if each else None for each in found))


def others_of(gift: Gift) -> list[Gift]:
    """Return the gifts that are held against the limit together with one, as it says now. One query."""
    same = Q(day=gift.day)
    if gift.kind:
        same |= Q(kind=gift.kind, object_id=gift.object_id)
    rows = gifts().filter(same, direction=gift.direction).exclude(pk=gift.pk).order_by("day", "id")
    return [each for each in rows if rules.counted_together(gift.sides, each.sides)]


Others = Mapping[int, list[Gift]]


@once
def others() -> Others:
    """Return what is counted together with each gift, by its id; those counted alone are not there. One query."""
    same = Q(day=OuterRef("day")) | (Q(kind=OuterRef("kind"), object_id=OuterRef("object_id")) & ~Q(kind=""))
    rows = Gift.objects.filter(same, direction=OuterRef("direction")).exclude(pk=OuterRef("pk"))
    near: dict[tuple[Any, ...], list[Gift]] = {}
    for each in gifts().filter(Exists(rows)).order_by("day", "id"):
        near.setdefault((each.direction, each.day), []).append(each)
        if each.kind:
            near.setdefault((each.direction, each.kind, each.object_id), []).append(each)
    found: dict[int, dict[int, Gift]] = {}
    for group in near.values():
        for one, other in permutations(group, 2):
            if rules.counted_together(one.sides, other.sides):
                found.setdefault(one.pk, {})[other.pk] = other
    return {pk: list(each.values()) for pk, each in found.items()}


def read(gift: Gift, together: Iterable[Gift]) -> rules.Gift:
    """Return a gift as the rules read it, with what is counted together with it."""
    return replace(gift.as_read, others=tuple(each.as_read for each in together))


def findings(gift: Gift) -> list[rules.Finding]:
    """Return what the rules say of a gift (R85, R86), by the limits of its own day."""
    told, limits = read(gift, others_of(gift)), _limits(gift)
    return [*rules.received_gift(told, limits), *rules.given_gift(told, limits)]


def waits(gift: Gift, table: Limits | None = None, together: Others | None = None) -> bool:
    """Whether a gift that is kept waits for a decision; `table` and `together` are what has been read for many."""
    if together is None:
        together = others()
    return rules.needs_decision(read(gift, together.get(gift.pk, [])), _limits(gift, table))


def is_taken_out(before: Gift, after: Gift) -> bool:
    """Whether a correction takes a gift out of what is to be decided on (R85)."""
    return rules.is_taken_out(
        read(before, others_of(before)), read(after, others_of(after)), _limits(before), _limits(after)
    )


def is_in_rule(gift: Gift) -> bool:
    """Whether a gift is to be decided on, or may influence, so that a correction may need a reason."""
    return bool(gift.pk) and not gift.decision and (gift.linked or waits(gift))


def outcomes(gift: Gift) -> list[str]:
    """What may be decided of a gift."""
    return list(rules.outcomes(read(gift, others_of(gift)), _limits(gift)))


def waiting() -> Iterator[Gift]:
    """The gifts that wait for a decision, the earliest first. Three queries."""
    table, together = queries.limits(), others()
    for each in gifts().filter(decision="").order_by("day", "id"):
        if waits(each, table, together):
            yield each


def may_decide(account: Any, gift: Gift) -> bool:
    """Whether an account may decide of a gift: the director, but never of what is the director's own (R85)."""
    return bool(account.has_perm("conduct.decide")) and not is_own(account, gift)


def is_own(account: Any, gift: Gift) -> bool:
    """Whether an account declared a gift, or belongs to the one who gave or received it."""
    return gift.declared_by_id == account.pk or (
        account.person_id is not None and account.person_id in (gift.person_id, gift.other_person_id)
    )


def catalogue() -> list[CatalogueItem]:
    """All presents, those that are given still first. One query."""
    return list(CatalogueItem.objects.order_by("retired", "name"))


def offered(also: int | None = None) -> QuerySet[CatalogueItem]:
    """The presents that can be given now, and the one that a gift has already."""
    found = CatalogueItem.objects.filter(retired=False, stock__gt=0)
    return (found | CatalogueItem.objects.filter(pk=also)) if also else found


@dataclass(frozen=True)
class YearSums:
    """The figures of a year: how many gifts went each way, their value in SEK, and how many wait for a decision.

    `received_bare`, `given_bare`: what of the value is stated without VAT, so that the two are never told as one sum.
    """

    received: int
    given: int
    received_value: Decimal
    given_value: Decimal
    refused: int
    waiting: int
    received_bare: Decimal = Decimal(0)
    given_bare: Decimal = Decimal(0)


def of_year(year: GiftYear) -> list[Gift]:
    """The gifts of a year, the earliest first. One query."""
    return list(
        gifts().filter(day__gte=date(year.year, 1, 1), day__lte=date(year.year, 12, 31)).order_by("day", "id")
    )


def sums(found: Iterable[Gift]) -> YearSums:
    """Return the figures of gifts. What was refused or returned has no value for the year. Two queries."""
    table, together = queries.limits(), others()
    number = dict.fromkeys(Direction.values, 0)
    value = dict.fromkeys(Direction.values, Decimal(0))
    bare = dict.fromkeys(Direction.values, Decimal(0))
    refused = wait = 0
    for each in found:
        number[each.direction] += 1
        gone = {each.decision or each.handling} & {*rules.GONE}
        if each.direction == Direction.RECEIVED and gone:
            refused += 1
        else:
            value[each.direction] += each.value
            bare[each.direction] += Decimal(0) if each.with_vat else each.value
        wait += waits(each, table, together)
    return YearSums(
        number[Direction.RECEIVED],
        number[Direction.GIVEN],
        value[Direction.RECEIVED],
        value[Direction.GIVEN],
        refused,
        wait,
        bare[Direction.RECEIVED],
        bare[Direction.GIVEN],
    )
