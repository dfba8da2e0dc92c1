"""Gifts that are held against the limit together, and corrections that would take one out of the rule."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from utblick.conduct import actions, queries_gifts, rules
from utblick.conduct.models import Gift, GiftYear
from utblick.conduct.rules import Amount, Limits, Sides
from utblick.conduct.tests.conftest import House, filled, words
from utblick.people.models import Organization

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
LIMITS = Limits(Amount(Decimal(300)))


def one(value: int, **values: Any) -> rules.Gift:
    return rules.Gift(**{"direction": "received", "value": Amount(Decimal(value)), **values})


def sides(direction: str, *persons: str, ours: str = "a", organizations: tuple[str, ...] = ()) -> Sides:
    return Sides(direction, ours, frozenset(persons), frozenset(organizations))


@pytest.mark.row("R85")
@pytest.mark.row("R86")
@pytest.mark.rule("conduct.gifts_counted_together")
def test_between_the_same_two_is_together() -> None:
    together = rules.counted_together
    assert together(sides("received", "ab"), sides("received", organizations=("ab",)))
    assert not together(sides("received", "ab"), sides("received", "ab", ours="b"))
    assert not together(sides("received", "ab"), sides("given", "ab"))
    assert together(sides("given", "x"), sides("given", "x", ours="b"))  # whoever of ours gives it
    school = ("school",)
    assert not together(sides("given", "x", organizations=school), sides("given", "y", organizations=school))
    assert together(sides("given", organizations=school), sides("given", organizations=school))
    assert rules.plain(" Leverantör  AB. ") == rules.plain("LEVERANTÖR AB")


@pytest.mark.row("R85")
@pytest.mark.rule("conduct.received_gift")
def test_the_sum_decides() -> None:
    small = one(200)
    assert not rules.needs_decision(small, LIMITS)
    assert not rules.needs_decision(replace(small, others=(one(100),)), LIMITS)
    both = replace(small, others=(one(101),))
    assert rules.needs_decision(both, LIMITS) and "kept" not in rules.outcomes(both, LIMITS)
    assert "Together with" in rules.received_gift(both, LIMITS)[0].what
    assert not rules.needs_decision(replace(small, others=(one(900, handling="refused"),)), LIMITS)
    whole = Limits(Amount(Decimal(1000)), Amount(Decimal(1000)))
    shared = one(600, persons=3, named=3)
    assert rules.needs_decision(replace(shared, others=(one(600, persons=3, named=3),)), whole)


@pytest.mark.row("R85")
@pytest.mark.rule("conduct.received_gift")
@pytest.mark.parametrize(
    ("value", "with_vat", "limit_with_vat", "expected"),
    [
        (50_000, True, False, 1),
        (381, True, False, None),
        (382, True, False, 1),
        (300, True, False, 0),
        (236, False, True, 0),
        (237, False, True, None),
        (301, False, True, 1),
    ],
)
def test_what_is_over_at_every_rate_of_vat_is_over(
    value: int, with_vat: bool, limit_with_vat: bool, expected: int | None
) -> None:
    assert Amount(Decimal(value), with_vat).against(Amount(Decimal(300), limit_with_vat)) == expected


@pytest.mark.row("R85")
@pytest.mark.rule("conduct.received_gift")
def test_what_takes_a_gift_out_of_the_rule() -> None:
    out = rules.is_taken_out
    over = one(301)
    assert out(over, one(299), LIMITS, LIMITS) and out(over, one(301, handling="refused"), LIMITS, LIMITS)
    assert not out(over, one(302), LIMITS, LIMITS) and not out(one(10), one(20), LIMITS, LIMITS)
    linked = one(10, linked=True, handling="refused")
    assert out(linked, one(10), LIMITS, LIMITS)
    assert not out(linked, one(10, linked=True, handling="returned"), LIMITS, LIMITS)
    assert out(replace(one(10), stays=True), one(10), LIMITS, LIMITS)  # and again, until it is decided


@pytest.mark.row("R85")
def test_gifts_of_one_day_wait_together(house: House, sign_in: Any) -> None:
    first = actions.declare(house.officer, house.received(value=Decimal(250), other_text="Leverantör AB"))
    assert not queries_gifts.waits(first)
    second = actions.declare(
        house.officer, house.received(value=Decimal(200), other_text="leverantör ab.", what="Penna")
    )
    assert queries_gifts.waits(first) and queries_gifts.waits(second)
    assert [each.pk for each in queries_gifts.waiting()] == [first.pk, second.pk]
    other_day = house.received(value=Decimal(200), other_text="Leverantör AB", day=date(2026, 5, 5))
    assert not queries_gifts.waits(actions.declare(house.officer, other_day))
    somebody_else = house.received(value=Decimal(200), other_text="Någon annan")
    assert not queries_gifts.waits(actions.declare(house.officer, somebody_else))
    client = sign_in(house.officer)
    page = client.get(first.get_absolute_url())
    assert "Together with what else went between the same two" in words(page)
    assert f'href="{second.get_absolute_url()}"' in page.content.decode()
    edit = words(client.get(reverse("gift_edit", args=[first.pk])))
    assert "With this one: Penna (SEK 200)" in edit
    assert "waits for a decision" in words(sign_in(house.director).get(reverse("gifts")))


@pytest.mark.row("R85")
def test_gifts_of_one_occasion_wait_together(house: House) -> None:
    about = GiftYear.objects.create(year=2025)  # any registered kind of thing
    firm = Organization.objects.exclude(pk=house.unit.pk).order_by("pk")[0]
    values = {"value": Decimal(250), "other_text": ""}
    first = actions.declare(house.officer, house.received(other_organization=firm, **values), about)
    by_name = house.received(day=date(2026, 5, 6), **{**values, "other_text": firm.name})
    second = actions.declare(house.officer, by_name, about)
    assert queries_gifts.waits(first) and queries_gifts.waits(second)


@pytest.mark.row("R86")
def test_two_presents_given_one_by_one_are_two(house: House) -> None:
    first = actions.declare(house.officer, house.given(other_text="Rektor X", count=2))
    second = actions.declare(house.colleague, house.given(other_text="Rektor X", declared_by=None))
    assert queries_gifts.waits(first) and queries_gifts.waits(second)


@pytest.mark.row("R85")
def test_a_letter_is_nobodys_name(house: House) -> None:
    shared = house.received(value=Decimal(1200), persons=4, shared_with="a\nb\nc\nd")
    with pytest.raises(ValidationError) as refused:
        actions.declare(house.officer, shared)
    assert list(refused.value.message_dict) == ["shared_with"]
    assert rules.named_in("a\nb\nBo Ek") == 1


@pytest.mark.row("R85")
@pytest.mark.parametrize("change", [{"value": "299"}, {"handling": "refused"}])
def test_a_correction_out_of_the_rule_needs_a_reason_and_is_decided_on(
    house: House, sign_in: Any, change: dict[str, str]
) -> None:
    made = actions.declare(house.officer, house.received(value=Decimal(401)))
    client = sign_in(house.officer)
    edit = reverse("gift_edit", args=[made.pk])
    values = {**filled(client.get(edit)), **change}
    answer = client.post(edit, values)
    assert answer.status_code == 422 and list(answer.context["form"].errors) == ["correction_reason"]
    assert Gift.objects.get().value == 401
    page = client.post(edit, {**values, "correction_reason": "Skrev fel"}, follow=True)
    assert "waits for a decision" in words(page) and "Skrev fel" in words(page)
    again = client.post(edit, {**filled(client.get(edit)), "correction_reason": "Igen"}, follow=True)
    assert "Skrev fel" in words(again).split("What it said before")[-1]  # however soon the next one comes
    told = "401" if "value" in change else "I still have it"
    assert told in words(page).split("What it said before")[-1]
    found = Gift.objects.get()
    assert [each.pk for each in queries_gifts.waiting()] == [found.pk]
    decide = words(sign_in(house.director).get(reverse("gift_decide", args=[found.pk])))
    assert "Skrev fel" in decide
    found.decision, found.decision_reason = "returned", "Lämnas tillbaka"
    assert actions.decide(house.director, found).decision == "returned"
    assert list(queries_gifts.waiting()) == []


@pytest.mark.row("R85")
def test_what_was_declared_as_linked_is_not_unlinked_without_a_decision(house: House) -> None:
    made = actions.declare(house.officer, house.received(linked=True, handling="refused"))
    made.linked, made.handling = False, "held"
    with pytest.raises(ValidationError) as refused:
        actions.correct(house.officer, made)
    assert list(refused.value.message_dict) == ["correction_reason"]
    made.correction_reason = "Det var en annan leverantör"
    assert queries_gifts.waits(actions.correct(house.officer, made))


def test_a_correction_of_what_nobody_decides_on_needs_no_reason(house: House, sign_in: Any) -> None:
    made = actions.declare(house.officer, house.received())
    client = sign_in(house.officer)
    edit = reverse("gift_edit", args=[made.pk])
    page = client.get(edit)
    assert "correction_reason" not in page.context["form"].fields
    assert client.post(edit, {**filled(page), "value": "90"}).status_code == 302


def test_what_is_counted_together_asks_no_more_for_more_gifts(house: House, sign_in: Any) -> None:
    def asked(client: Any, address: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    made = actions.declare(house.officer, house.received(value=Decimal(500)))
    made.value, made.correction_reason = Decimal(90), "Fel"
    actions.correct(house.officer, made)
    client = sign_in(house.director)
    pages = (reverse("gifts"), made.get_absolute_url(), reverse("gift_decide", args=[made.pk]))
    for page in pages:
        client.get(page)
    before = [asked(client, page) for page in pages]
    for number in range(8):
        actions.declare(house.officer, house.received(what=f"Penna {number}"))
    for page in pages:
        client.get(page)
    after = [asked(client, page) for page in pages]
    assert max(after) <= 12 and all(now <= then + 1 for now, then in zip(after, before, strict=True))
