"""The follow-up of the strategy at the beginning of a term: asked for, written once, mended, told (R47, R49)."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from utblick.people.roles import Role
from utblick.strategy import actions, obligations, queries, rules
from utblick.strategy.models import Strategy, StrategyReview
from utblick.strategy.tests.conftest import TODAY

pytestmark = pytest.mark.django_db
TERM = date(2026, 10, 15)
FOUND = {"done_on": "2026-11-20", "findings": "Målen är delvis nådda.", "recommendation": "keep"}


@pytest.fixture
def url(strategy: Strategy) -> str:
    return reverse("strategy_review_edit", args=[strategy.slug])


def review(strategy: Strategy, **values: Any) -> StrategyReview:
    given = {"term_start": TERM, "done_on": TODAY, "findings": "Bra.", "recommendation": "keep"}
    return StrategyReview(strategy=strategy, **{**given, **values})


def asked(day: date) -> list[Any]:
    return [each for each in obligations.of_the_strategy(day) if each.permission == "strategy.review"]


@pytest.mark.row("R47", "R49")
@pytest.mark.rule("strategy.follow_up_due_at_new_term")
def test_a_new_term_asks_for_a_follow_up_until_it_is_written(strategy: Strategy, editor: Any) -> None:
    (due,) = asked(TODAY)
    assert (due.due, due.opens) == (date(2027, 4, 15), TERM)
    assert due.url == reverse("strategy_review", args=[strategy.slug])
    assert asked(date(2026, 10, 14)) == []
    assert [each.due for each in asked(date(2028, 1, 1))] == [due.due]
    actions.save_review(editor, review(strategy))
    assert asked(TODAY) == asked(date(2028, 1, 1)) == []
    assert queries.follow_up(strategy, TODAY) is None


@pytest.mark.row("R47")
@pytest.mark.rule("strategy.follow_up_due_at_new_term")
def test_what_was_followed_up_for_one_term_is_asked_for_again_in_the_next() -> None:
    terms = [(date(2022, 10, 15), date(2026, 10, 14)), (TERM, date(2030, 10, 14))]
    done = frozenset({date(2022, 10, 15)})
    assert rules.follow_up("2020", terms, date(2024, 1, 1), done) is None
    assert rules.follow_up("2020", terms, TODAY, done) == rules.FollowUp(TERM, date(2027, 4, 15))
    assert rules.follow_up("2020", terms, TODAY, done | {TERM}) is None


def test_a_follow_up_is_written_once_and_mended(strategy: Strategy, client_as: Any, url: str) -> None:
    client = client_as(Role.DIRECTOR)
    data = {**FOUND, "new_record_key": "a" * 32}
    assert [client.post(url, data).status_code for _time in (1, 2)] == [302, 302]
    made = StrategyReview.objects.get()
    assert (made.term_start, made.done_on) == (TERM, date(2026, 11, 20))
    page = client.get(reverse("strategy_review", args=[strategy.slug])).content.decode()
    assert "Målen är delvis nådda." in page
    assert url in page
    form = client.get(url).context["form"]
    assert form.instance == made
    mended = {**FOUND, "findings": "Målen är nådda.", "version_seen": form["version_seen"].value()}
    assert client.post(url, mended).status_code == 302
    assert client.post(url, mended).status_code == 422  # of a version that is no longer
    assert StrategyReview.objects.get().findings == "Målen är nådda."


def test_two_who_begin_at_once_make_one(strategy: Strategy, editor: Any) -> None:
    actions.save_review(editor, review(strategy))
    with pytest.raises(ValidationError, match="redan"):
        actions.save_review(editor, review(strategy))
    assert StrategyReview.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"done_on": "2026-10-14"}, "done_on"),  # before the term
        ({"done_on": "2026-11-24"}, "done_on"),  # tomorrow
        ({"done_on": ""}, "done_on"),
        ({"findings": " "}, "findings"),
        ({"recommendation": ""}, "recommendation"),
        ({"recommendation": "scrap"}, "recommendation"),
    ],
)
def test_a_mistake_is_told_at_its_field(
    client_as: Any, url: str, changes: dict[str, str], field: str
) -> None:
    answer = client_as(Role.INTERNATIONAL_FUNCTION).post(url, {**FOUND, **changes})
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert f'id="id_{field}_error"' in answer.content.decode()
    assert not StrategyReview.objects.exists()


def test_nothing_is_written_when_nothing_is_asked(
    strategy: Strategy, client_as: Any, url: str, on_day: Callable[[date], None]
) -> None:
    on_day(date(2026, 10, 1))
    client = client_as(Role.DIRECTOR)
    for answer in (client.get(url, follow=True), client.post(url, FOUND, follow=True)):
        assert answer.redirect_chain
        assert "mandatperiod" in answer.content.decode()
    assert not StrategyReview.objects.exists()


@pytest.mark.row("R49")
@pytest.mark.parametrize("role", sorted(set(Role.values) - {"director", "international_function"}))
def test_others_read_what_was_found_and_write_nothing(
    strategy: Strategy, account: Any, client_as: Any, url: str, role: str
) -> None:
    with pytest.raises(PermissionDenied):
        actions.save_review(account(role), review(strategy))
    client = client_as(role)
    assert client.post(url, FOUND).status_code == 403
    answer = client.get(reverse("strategy_review", args=[strategy.slug]))
    assert url not in answer.content.decode()


@pytest.mark.row("R48")
def test_a_recommendation_to_revise_leads_to_a_revision(
    strategy: Strategy, editor: Any, client_as: Any
) -> None:
    page, revise = (
        reverse("strategy_review", args=[strategy.slug]),
        reverse("strategy_revise", args=[strategy.slug]),
    )
    made = actions.save_review(editor, review(strategy))
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    assert revise not in client.get(page).content.decode()
    made.recommendation = "revise"
    actions.save_review(editor, made)
    assert revise in client.get(page).content.decode()
    actions.start_revision(editor, strategy)
    assert revise not in client.get(page).content.decode()


def test_a_draft_of_a_revision_has_a_page_too(draft: Strategy, client_as: Any) -> None:
    assert client_as(Role.DIRECTOR).get(reverse("strategy_review", args=[draft.slug])).status_code == 200


@pytest.mark.row("R48")
def test_a_version_that_is_superseded_is_not_asked_to_be_followed_up(
    strategy: Strategy,
    draft: Strategy,
    client_as: Any,
    adopt: Callable[..., Strategy],
    on_day: Callable[[date], None],
) -> None:
    adopt(draft, "2026-11-23", "2030")
    strategy.refresh_from_db()
    assert strategy.status == "superseded"
    answer = client_as(Role.DIRECTOR).get(reverse("strategy_review", args=[strategy.slug]))
    assert answer.context["due"] is None
