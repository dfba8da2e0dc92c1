"""Gifts: declared by oneself, stopped where they may influence, taken from the stock, decided by somebody else."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from utblick.conduct import actions, obligations, queries, queries_gifts, shown
from utblick.conduct.models import CatalogueItem, Gift, GiftYear
from utblick.conduct.tests.conftest import TODAY, House, filled, limit, words
from utblick.core.obligations import derive
from utblick.people.models import Person
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def fields(deed: Callable[..., Any], *args: Any) -> list[str]:
    """The fields that a refusal is told at."""
    with pytest.raises(ValidationError) as refused:
        deed(*args)
    return sorted(refused.value.message_dict)


@pytest.mark.row("R85")
def test_a_small_gift_is_declared_and_waits_for_nobody(house: House) -> None:
    made = actions.declare(house.officer, house.received())
    assert (made.person, made.declared_by, made.decision) == (house.officer.person, house.officer, "")
    assert not queries_gifts.waits(made) and list(queries_gifts.waiting()) == []
    assert GiftYear.objects.filter(year=2026).exists()


@pytest.mark.row("R85")
def test_a_gift_that_may_influence_is_stopped_until_it_is_handled(house: House) -> None:
    assert fields(actions.declare, house.officer, house.received(linked=True)) == ["handling"]
    assert not Gift.objects.exists()
    made = actions.declare(house.officer, house.received(linked=True, handling="refused"))
    assert not queries_gifts.waits(made)
    over = house.received(linked=True, handling="handed_over")
    assert fields(actions.declare, house.officer, over) == ["handed_to"]
    over.handed_to = "Kansliet"
    assert queries_gifts.waits(actions.declare(house.officer, over))


@pytest.mark.row("R85")
def test_over_the_limit_without_a_decision_is_flagged_and_asked_of_the_director(house: House) -> None:
    made = actions.declare(house.officer, house.received(value=Decimal(401)))
    (finding,) = queries_gifts.findings(made)
    assert (finding.severity, finding.where) == ("warning", "decision")
    (asked,) = derive(TODAY, _sources())
    assert (asked.permission, asked.rule) == ("conduct.decide", "conduct.received_gift")
    assert asked.url == reverse("gift_decide", args=[made.pk])
    assert "vas" not in asked.title + asked.thing  # what it was is not told in a list that others see
    made.decision, made.decision_reason, made.handed_to = "handed_over", "Över gränsen", "Receptionen"
    done = actions.decide(house.director, made)
    assert (done.decided_by, done.decided_on, done.handed_to) == (house.director, TODAY, "Receptionen")
    assert list(queries_gifts.waiting()) == [] and queries_gifts.findings(done) == []


def _sources() -> Any:
    from utblick.core.obligations import SOURCES

    return [each for each in SOURCES if each.derive is obligations.gifts_to_decide]


@pytest.mark.row("R85")
def test_the_limit_is_that_of_the_day_of_the_gift(house: House) -> None:
    """The limit was 200 until the end of 2025, and is 400 from 2026."""
    before = actions.declare(house.officer, house.received(value=Decimal(300), day=date(2025, 12, 31)))
    after = actions.declare(house.officer, house.received(value=Decimal(300), day=date(2026, 1, 1)))
    assert queries_gifts.waits(before) and not queries_gifts.waits(after)
    assert queries.limit_at("received_gift", date(2025, 12, 31)).amount == 200
    assert queries.limit_at("received_gift", date(2026, 1, 1)).amount == 400
    assert queries.limit_at("received_gift", date(2023, 12, 31)) is None
    early = actions.declare(house.officer, house.received(value=Decimal(1), day=date(2023, 12, 31)))
    assert queries_gifts.waits(early)  # with no limit, somebody decides


def test_a_gift_to_many_is_shared_by_them(house: House) -> None:
    names = "Ola Officer\nKim Kollega\nDir Ektör"
    named = house.received(value=Decimal(1200), persons=3, shared_with=names)
    assert not queries_gifts.waits(actions.declare(house.officer, named))
    unnamed = actions.declare(house.officer, house.received(value=Decimal(1200), persons=3))
    assert queries_gifts.waits(unnamed)  # for anybody can write a number
    limit("received_whole", 1000, date(2026, 1, 1))
    assert queries_gifts.waits(Gift.objects.get(pk=named.pk))


@pytest.mark.row("R86")
def test_presents_from_the_catalogue_are_one_for_each(house: House) -> None:
    made = actions.declare(house.officer, house.given(count=3, persons=3))
    assert made.value == 360 and not queries_gifts.waits(made)
    assert queries_gifts.waits(house.given(count=3, persons=1, value=made.value))


@pytest.mark.row("R85")
def test_the_page_says_who_counts_and_the_form_refuses_a_number_nobody_believes(
    house: House, sign_in: Any
) -> None:
    made = actions.declare(house.officer, house.received(value=Decimal(20000), persons=50))
    client = sign_in(house.officer)
    page = words(client.get(made.get_absolute_url()))
    assert "It is shared by 50, but 0 are named, and only those count" in page
    assert "1, since not all who share it are named" in page
    url = reverse("gift_edit", args=[made.pk])
    answer = client.post(url, {**filled(client.get(url)), "persons": "5000"})
    assert "write at most 200" in str(answer.context["form"].errors["persons"])
    made.shared_with = "\n".join(f"Kollega {number}" for number in range(50))
    made.correction_reason = "Namnen saknades"
    assert queries_gifts.waits(actions.correct(house.officer, made))  # somebody looks at the names first
    assert "kept" in queries_gifts.outcomes(made)


@pytest.mark.row("R85")
def test_nobody_decides_on_their_own_gift(house: House, account: Any) -> None:
    made = actions.declare(house.director, house.received(declared_by=None, value=Decimal(900)))
    made.decision, made.decision_reason = "returned", "Över gränsen"
    with pytest.raises(PermissionDenied):
        actions.decide(house.director, made)
    same = account(Role.DIRECTOR, person=house.director.person)  # another account of the same person
    with pytest.raises(PermissionDenied):
        actions.decide(same, made)
    assert actions.decide(account(Role.DIRECTOR), made).decision == "returned"


@pytest.mark.row("R85")
def test_what_is_over_the_limit_or_linked_is_never_kept(house: House) -> None:
    over = actions.declare(house.officer, house.received(value=Decimal(900)))
    over.decision, over.decision_reason = "kept", "Fin"
    assert fields(actions.decide, house.director, over) == ["decision"]
    small = actions.declare(house.officer, house.received(day=date(2026, 5, 5)))
    small.decision, small.decision_reason = "kept", " "
    assert fields(actions.decide, house.director, small) == ["decision_reason"]
    small.decision_reason = "Står i receptionen"
    assert actions.decide(house.director, small).decision == "kept"
    with pytest.raises(ValidationError, match="already"):
        actions.decide(house.director, small)


@pytest.mark.parametrize("who", ["officer", "function"])
def test_only_the_director_decides(house: House, who: str) -> None:
    made = actions.declare(house.colleague, house.received(declared_by=None, value=Decimal(900)))
    made.decision, made.decision_reason = "returned", "x"
    with pytest.raises(PermissionDenied):
        actions.decide(getattr(house, who), made)


def test_nobody_declares_for_somebody_else(house: House, account: Any) -> None:
    with pytest.raises(PermissionDenied):
        actions.declare(house.colleague, house.received())
    with pytest.raises(PermissionDenied):
        actions.declare(account(), house.received())
    made = actions.declare(house.officer, house.received())
    with pytest.raises(PermissionDenied):
        actions.correct(house.colleague, made)


@pytest.mark.row("R86")
def test_what_is_given_is_taken_from_the_stock(house: House) -> None:
    made = actions.declare(house.officer, house.given(count=2))
    house.bowl.refresh_from_db()
    assert (made.value, made.with_vat, house.bowl.stock) == (Decimal(240), True, 1)
    assert str(made) == "2 Glass bowl"


@pytest.mark.row("R86")
def test_the_stock_never_goes_below_nothing(house: House) -> None:
    first, second = house.given(count=2), house.given(count=2)  # both saw three in stock
    actions.declare(house.officer, first)
    assert fields(actions.declare, house.officer, second) == ["count"]
    assert CatalogueItem.objects.get().stock == 1 and Gift.objects.count() == 1


def test_a_correction_moves_the_stock_by_the_difference(house: House) -> None:
    made = actions.declare(house.officer, house.given(count=2))
    made.count = 3
    made = actions.correct(house.officer, made)
    assert (CatalogueItem.objects.get().stock, made.value) == (0, Decimal(360))
    made.count = 4
    assert fields(actions.correct, house.officer, made) == ["count"]
    made.count, made.item, made.what, made.value, made.reason = 1, None, "Bok", Decimal(99), "Önskemål"
    made.correction_reason = "Det blev en bok"
    made = actions.correct(house.officer, made)
    assert (CatalogueItem.objects.get().stock, made.value) == (3, Decimal(99))


def test_a_correction_keeps_the_price_of_its_day(house: House) -> None:
    made = actions.declare(house.officer, house.given())
    item = CatalogueItem.objects.get()
    item.price = 500
    item.save()
    made.item, made.context = item, "Ett annat besök"
    assert actions.correct(house.officer, made).value == Decimal(120)


@pytest.mark.row("R86")
def test_what_is_not_from_the_catalogue_has_a_reason(house: House) -> None:
    other = house.given(item=None, what="Konstbok", value=Decimal(200))
    assert fields(actions.declare, house.officer, other) == ["reason"]
    other.reason = "Katalogen var slut"
    assert not queries_gifts.waits(actions.declare(house.officer, other))


@pytest.mark.row("R86")
def test_an_exclusive_present_waits_for_a_decision(house: House) -> None:
    dear = house.given(item=None, what="Kristall", value=Decimal(301), reason="Jubileum")
    made = actions.declare(house.officer, dear)
    assert queries_gifts.waits(made) and queries_gifts.outcomes(made) == ["accepted", "refused"]


def test_what_is_retired_is_no_longer_given(house: House) -> None:
    house.bowl.retired = True
    house.bowl.save()
    assert fields(actions.declare, house.officer, house.given()) == ["item"]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"day": date(2026, 11, 24)}, ["day"]),
        ({"what": " "}, ["what"]),
        ({"value": None}, ["value"]),
        ({"other_text": " "}, ["other_text"]),
    ],
)
def test_what_is_lacking_is_told_at_its_field(
    house: House, values: dict[str, Any], expected: list[str]
) -> None:
    assert fields(actions.declare, house.officer, house.received(**values)) == expected


def test_a_gift_belongs_to_what_it_was_given_at(house: House, sign_in: Callable[..., Any]) -> None:
    made = actions.declare(house.officer, house.received(), GiftYear.objects.create(year=2025))
    assert made.kind == "gift-year"
    assert "Register of gifts 2025" in words(sign_in(house.director).get(made.get_absolute_url()))
    assert "Register of gifts 2025" not in words(sign_in(house.officer).get(made.get_absolute_url()))


def test_what_has_been_decided_is_not_corrected(house: House) -> None:
    made = actions.declare(house.officer, house.received(value=Decimal(900)))
    made.decision, made.decision_reason = "returned", "Över gränsen"
    actions.decide(house.director, made)
    with pytest.raises(ValidationError, match="decided on"):
        actions.correct(house.officer, Gift.objects.get(pk=made.pk))


# --- Pages


def sent(house: House, **values: Any) -> dict[str, Any]:
    """What the form of a received gift is sent with."""
    given = {
        "day": "2026-05-04",
        "what": "En vas",
        "other_text": "Borgmästare Kowalski",
        "value": "1 250,50",
        "persons": "1",
        "context": "Vid besöket i maj",
        "linked": "no",
        "handling": "held",
    }
    return {**given, **values}


@pytest.mark.row("R85")
def test_the_hard_stop_is_told_at_the_field_and_nothing_is_lost(
    house: House, sign_in: Callable[..., Any]
) -> None:
    client = sign_in(house.officer)
    answer = client.post(reverse("gift_received_new"), sent(house, linked="yes"))
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["handling"]
    assert "You may not keep a gift" in words(answer)
    assert "Borgmästare Kowalski" in answer.content.decode() and "1 250,50" in answer.content.decode()
    assert not Gift.objects.exists()


def test_the_question_of_procurement_is_to_be_answered(house: House, sign_in: Callable[..., Any]) -> None:
    values = sent(house)
    del values["linked"]
    answer = sign_in(house.officer).post(reverse("gift_received_new"), values)
    assert list(answer.context["form"].errors) == ["linked"] and "Answer yes or no" in words(answer)


def test_a_form_sent_twice_makes_one_gift_and_takes_one_from_the_stock(
    house: House, sign_in: Callable[..., Any]
) -> None:
    client = sign_in(house.officer)
    url = reverse("gift_given_new")
    values = {**filled(client.get(url)), "day": "2026-05-04", "other_text": "Wojewoda", "context": "Besök"}
    values |= {"item": house.bowl.pk, "count": "1", "persons": "1"}
    first, second = client.post(url, values), client.post(url, values)
    made = Gift.objects.get()
    assert first["Location"] == second["Location"] == made.get_absolute_url()
    assert CatalogueItem.objects.get().stock == 2
    assert client.get(made.get_absolute_url()).status_code == 200


def test_one_declares_corrects_and_reads_ones_own(house: House, sign_in: Callable[..., Any]) -> None:
    client = sign_in(house.officer)
    answer = client.post(reverse("gift_received_new"), sent(house), follow=True)
    assert "SEK 1,250.50 with VAT" in words(answer) and "waits for a decision" in words(answer)
    made = Gift.objects.get()
    edit = reverse("gift_edit", args=[made.pk])
    page = client.get(edit)
    assert client.post(edit, {**filled(page), "value": "90", "correction_reason": "Fel"}).status_code == 302
    made.refresh_from_db()
    assert made.value == 90
    assert "En vas" in words(client.get(reverse("conduct_mine")))


def test_the_register_is_for_some_and_ones_own_gift_for_oneself(
    house: House, sign_in: Callable[..., Any]
) -> None:
    made = actions.declare(house.officer, house.received())
    register, page = reverse("gifts"), made.get_absolute_url()
    for who, seen in (
        (house.officer, (403, 200)),
        (house.colleague, (403, 404)),
        (house.director, (200, 200)),
    ):
        client = sign_in(who)
        assert (client.get(register).status_code, client.get(page).status_code) == seen
    client = sign_in(house.colleague)
    assert client.get(reverse("gift_edit", args=[made.pk])).status_code == 404
    assert client.get(reverse("gift_decide", args=[made.pk])).status_code == 403
    assert "Kowalski" not in words(client.get(reverse("conduct_mine")))


def test_the_register_is_narrowed_and_taken_along(house: House, sign_in: Callable[..., Any]) -> None:
    actions.declare(house.officer, house.received(value=Decimal(900)))
    actions.declare(house.officer, house.given())
    actions.declare(house.officer, house.received(what="Penna", day=date(2025, 3, 1)))
    client = sign_in(house.director)
    url = reverse("gifts")
    for asked, expected in {
        "direction=given": {"bowl"},
        "year=2025": {"Penna"},
        "decision=waits": {"vas"},
        "decision=kept": set(),
        "q=penna": {"Penna"},
        "sort=-value": {"vas", "bowl", "Penna"},
    }.items():
        text = words(client.get(f"{url}?{asked}"))
        assert {each for each in ("bowl", "Penna", "vas") if each in text} == expected, asked
    lines = client.get(f"{url}?format=csv&sort=day").content.decode("utf-8-sig").splitlines()
    assert lines[1].startswith("2025-03-01;Penna;received;Borgmästare Kowalski;")
    assert client.get(f"{url}?format=xlsx").content[:2] == b"PK"


def test_a_protected_person_is_named_to_none_without_the_right(
    house: House, sign_in: Callable[..., Any]
) -> None:
    hidden = Person.objects.create(
        given_name="Hemlig", family_name="Givare", kind="external", protected_identity=True
    )
    made = actions.declare(house.officer, house.received(other_text="", other_person=hidden))
    client = sign_in(house.director)
    for url in (made.get_absolute_url(), reverse("gifts"), f"{reverse('gifts')}?format=csv"):
        assert "Hemlig" not in client.get(url).content.decode(), url
    assert "Protected person" in words(client.get(made.get_absolute_url()))
    year = GiftYear.objects.get(year=2026)
    document = reverse("draft_document", args=["gift-register", year.pk])
    assert "Hemlig" not in client.get(document).content.decode()
    choice = sign_in(house.officer).get(reverse("gift_received_new"))
    assert "Hemlig" not in choice.content.decode()


def test_the_director_decides_on_a_page(house: House, sign_in: Callable[..., Any]) -> None:
    made = actions.declare(house.officer, house.received(value=Decimal(900)))
    client = sign_in(house.director)
    url = reverse("gift_decide", args=[made.pk])
    assert url in client.get(made.get_absolute_url()).content.decode()
    page = client.get(url)
    assert "kept by the organisation" not in words(page) and "Vid besöket i maj" in words(page)
    answer = client.post(url, {**filled(page), "decision": "handed_over", "decision_reason": "Över gränsen"})
    assert answer.status_code == 422 and list(answer.context["form"].errors) == ["handed_to"]
    values = {
        **filled(page),
        "decision": "handed_over",
        "decision_reason": "Över",
        "handed_to": "Receptionen",
    }
    assert "handed over" in words(client.post(url, values, follow=True))
    assert client.post(url, values).status_code == 422  # decided on already


def test_the_director_is_told_that_another_decides_on_the_own_gift(
    house: House, sign_in: Callable[..., Any]
) -> None:
    made = actions.declare(house.director, house.received(declared_by=None, value=Decimal(900)))
    client = sign_in(house.director)
    url = reverse("gift_decide", args=[made.pk])
    assert "Nobody decides on their own gift" in words(client.get(url, follow=True))
    assert client.post(url, {"decision": "returned", "decision_reason": "x"}).status_code == 403
    made.refresh_from_db()
    assert made.decision == ""


# --- The year and its document


def test_the_figures_of_a_year(house: House) -> None:
    actions.declare(house.officer, house.received(value=Decimal(900)))
    actions.declare(house.officer, house.received(value=Decimal(50), handling="refused"))
    actions.declare(house.officer, house.given(count=2))
    sums = queries_gifts.sums(queries_gifts.of_year(GiftYear.objects.get(year=2026)))
    assert (sums.received, sums.given, sums.refused, sums.waiting) == (2, 1, 1, 1)
    assert (sums.received_value, sums.given_value) == (Decimal(900), Decimal(240))


def test_what_is_stated_with_and_without_vat_is_not_told_as_one_sum(house: House) -> None:
    actions.declare(house.officer, house.received(value=Decimal(900), with_vat=True))
    year = GiftYear.objects.get(year=2026)

    def told() -> str:
        said = dict(shown.sums(queries_gifts.sums(queries_gifts.of_year(year))))["Value of what was received"]
        return said.replace("\xa0", " ")

    assert told() == "SEK 900 with VAT"
    actions.declare(house.officer, house.received(value=Decimal(50), with_vat=False))
    assert told() == "SEK 900 with VAT, SEK 50 without VAT"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_register_of_a_year_in_three_forms(
    house: House, sign_in: Callable[..., Any], language: str
) -> None:
    actions.declare(house.officer, house.received(value=Decimal(900)))
    year = GiftYear.objects.get(year=2026)
    client = sign_in(house.director)
    assert "900" in words(client.get(year.get_absolute_url()))
    url = f"{reverse('draft_document', args=['gift-register', year.pk])}?sprak={language}"
    answer = client.get(url)
    assert answer.status_code == 200 and "Borgmästare Kowalski" in words(answer)
    assert client.get(f"{url}&form=pdf").content[:5] == b"%PDF-"
    assert client.get(f"{url}&form=docx").content[:2] == b"PK"
    assert sign_in(house.officer).get(url).status_code == 403


def test_a_change_of_limit_is_a_new_row(house: House) -> None:
    row = limit("day_meal", 100, date(2026, 1, 1))
    row.amount = 150
    with pytest.raises(ValidationError, match="Add a new row"):
        actions.add_limit(house.function, row)


def test_the_register_writes_days_in_words_and_the_spreadsheet_dates(house: House, sign_in: Any) -> None:
    actions.declare(house.officer, house.received())
    client = sign_in(house.function)
    page = words(client.get(reverse("gifts")))
    assert "4 May 2026" in page and "2026-05-04" not in page
    assert "2026-05-04" in client.get(reverse("gifts"), {"format": "csv"}).content.decode()
