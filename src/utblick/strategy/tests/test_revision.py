"""A strategy is revised beside the old one, adopted by the assembly, and in force by its dates."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from utblick.decisions.models import Decision, DecisionRight
from utblick.people.models import Organization
from utblick.people.roles import Role
from utblick.strategy import actions, queries
from utblick.strategy.models import Clause, Duty, Involvement, Strategy, StrategyStatus
from utblick.strategy.tests.conftest import TODAY, decide

pytestmark = pytest.mark.django_db


def told(strategy: Strategy) -> list[tuple[Any, ...]]:
    """All clauses as text, with where they stand."""
    names = [*(name for name in actions.COPIED if name != "position"), "parent__line"]
    return list(strategy.clauses.order_by("position").values_list(*names))


def owed(strategy: Strategy) -> set[tuple[Any, ...]]:
    """All duties as text, with their clause and who has which part in them."""
    return {
        (
            duty.clause.line,
            *(getattr(duty, name) for name in actions.DUTY_COPIED),
            frozenset((part.involvement, part.organization_id) for part in duty.parts.all()),
        )
        for duty in queries.duties(strategy)
    }


@pytest.mark.row("R48")
@pytest.mark.rule("strategy.revision_keeps_old_version")
def test_a_revision_has_every_clause_and_duty_with_its_line(strategy: Strategy, draft: Strategy) -> None:
    assert (draft.number, draft.status, draft.previous) == (2, "draft", strategy)
    assert len(told(draft)) > 80 and told(draft) == told(strategy)
    assert len(owed(draft)) > 20 and owed(draft) == owed(strategy)


def test_asking_twice_makes_one_revision(strategy: Strategy, draft: Strategy, editor: Any) -> None:
    assert actions.start_revision(editor, strategy) == draft


@pytest.mark.parametrize("status", [StrategyStatus.DRAFT, StrategyStatus.SUPERSEDED])
def test_only_an_adopted_strategy_is_revised(strategy: Strategy, client_as: Any, status: str) -> None:
    strategy.status = status
    strategy.save()
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    answer = client.post(reverse("strategy_revise", args=[strategy.slug]), follow=True)
    assert answer.status_code == 200
    assert [str(each) for each in answer.context["messages"]] == ["Bara en antagen strategi kan revideras."]
    assert Strategy.objects.count() == 1


@pytest.mark.row("R48")
def test_the_old_version_stays_readable_at_its_address(
    strategy: Strategy, draft: Strategy, adopt: Callable[..., Strategy], client_as: Any
) -> None:
    clause = draft.clauses.get(number="2.1")
    clause.title = "Något helt annat"
    clause.save()
    adopt(draft, "2026-11-20", "2030")
    client = client_as(Role.ELECTED)
    page = client.get(strategy.get_absolute_url()).content.decode()
    assert "Något helt annat" not in page and "ersatt" in page and draft.get_absolute_url() in page
    assert "Något helt annat" in client.get(draft.get_absolute_url()).content.decode()
    old = strategy.clauses.get(number="2.1")
    assert old.title in client.get(old.get_absolute_url()).content.decode()


@pytest.mark.row("R48")
@pytest.mark.rule("strategy.revision_keeps_old_version")
def test_what_changed_is_shown_clause_by_clause(
    draft: Strategy, editor: Any, client_as: Any, strategy: Strategy
) -> None:
    changed = draft.clauses.get(number="2.1")
    before, changed.text = changed.text, "Vi deltar där det avgörs."
    actions.save_clause(editor, changed)
    new = Clause(strategy=draft, number="2.9", title="En ny punkt", kind="focus", parent=changed.parent)
    actions.save_clause(editor, new)
    gone = draft.clauses.get(number="3.3")
    actions.delete_clause(editor, gone)
    answer = client_as(Role.ELECTED).get(reverse("strategy_compare", args=[draft.slug]))
    shown = {row.change.line: row.change.what for row in answer.context["changed"]}
    assert shown == {changed.line: "changed", new.line: "added", gone.line: "removed"}
    page = answer.content.decode()
    assert f'<del class="ub-prose">{before}</del>' in page
    assert '<ins class="ub-prose">Vi deltar där det avgörs.</ins>' in page
    assert answer.context["same"] == strategy.clauses.count() - 2


@pytest.mark.row("R48")
def test_what_serves_a_clause_serves_it_in_the_next_version(
    strategy: Strategy, draft: Strategy, adopt: Callable[..., Strategy], client_as: Any
) -> None:
    line = strategy.clauses.get(number="2.1").line
    adopt(draft, "2026-11-20", "2030")
    counts = [
        {each.clause.line: each.count for each in queries.coverage(version)} for version in (strategy, draft)
    ]
    assert counts[0] == counts[1] and counts[1][line] == 7
    client = client_as(Role.OFFICER)
    clause = client.get(draft.clauses.get(number="2.1").get_absolute_url())
    assert [each.count for each in clause.context["serving"]] == [1, 3, 1, 1, 1]
    register = client.get(reverse("engagements"), {"serves": line})
    assert register.context["register"]["rows"].count("<tr") == 3


def test_a_clause_is_offered_once_however_many_versions_have_it(
    draft: Strategy, adopt: Callable[..., Strategy]
) -> None:
    before = queries.covered_lines(TODAY)
    adopt(draft, "2026-11-20", "2030")
    assert queries.covered_lines(TODAY) == before


@pytest.mark.row("R29")
@pytest.mark.rule("strategy.only_assembly_adopts")
def test_only_the_assembly_adopts(draft: Strategy, adopt: Callable[..., Strategy]) -> None:
    board = Organization.objects.get(classification="board")
    with pytest.raises(ValidationError) as refused:
        adopt(draft, "2027", "2030", board)
    assert "Regionstyrelsen" in refused.value.message_dict["body"][0]
    DecisionRight.objects.create(matter="strategy.adopt", body=board)  # not even with a right in the register
    with pytest.raises(ValidationError, match="Bara fullmäktige antar en strategi"):
        adopt(draft, "2027", "2030", board)
    draft.refresh_from_db()
    assert draft.status == StrategyStatus.DRAFT
    assert not Decision.objects.exists()


@pytest.mark.row("R29")
@pytest.mark.rule("strategy.only_assembly_adopts")
@pytest.mark.parametrize("role", [each for each in Role.values if each != Role.ASSEMBLY_SECRETARY])
def test_only_the_assembly_secretary_registers_it(
    draft: Strategy, assembly: Organization, account: Any, role: str
) -> None:
    draft.valid_from, draft.valid_to = "2027", "2030"
    draft.save()
    with pytest.raises(PermissionDenied):
        decide(account(role), assembly, draft)


@pytest.mark.row("R29")
@pytest.mark.parametrize("outcome", ["rejected", "returned", "noted"])
def test_what_the_assembly_did_not_approve_is_not_adopted(
    draft: Strategy, assembly: Organization, account: Any, outcome: str
) -> None:
    decide(account(Role.ASSEMBLY_SECRETARY), assembly, draft, outcome=outcome)
    draft.refresh_from_db()
    assert draft.status == StrategyStatus.DRAFT


def test_a_correction_changes_the_facts_of_an_adoption_but_does_not_undo_it(
    draft: Strategy, assembly: Organization, account: Any, adopt: Callable[..., Strategy]
) -> None:
    adopt(draft, "2027", "2030")
    first = Decision.objects.get()
    secretary = account(Role.ASSEMBLY_SECRETARY)
    with pytest.raises(ValidationError, match="antagen"):
        decide(secretary, assembly, draft, outcome="rejected", paragraph="113", corrects=first)
    decide(secretary, assembly, draft, paragraph="114", corrects=first)
    draft.refresh_from_db()
    assert (draft.status, draft.paragraph) == (StrategyStatus.ADOPTED, "§ 114")


@pytest.mark.parametrize(("valid_from", "valid_to"), [("", "2030"), ("2027", "")])
def test_a_draft_without_validity_is_not_adopted(
    draft: Strategy, adopt: Callable[..., Strategy], valid_from: str, valid_to: str
) -> None:
    with pytest.raises(ValidationError):
        adopt(draft, valid_from, valid_to)


def test_the_next_version_takes_over_when_it_begins(
    strategy: Strategy,
    draft: Strategy,
    adopt: Callable[..., Strategy],
    client_as: Any,
    on_day: Callable[[date], None],
) -> None:
    adopt(draft, "2029", "2033")
    assert queries.current(TODAY) == strategy
    assert queries.current(date(2028, 12, 31)) == strategy
    assert queries.current(date(2029, 1, 1)) == draft
    client = client_as(Role.ELECTED)
    url = strategy.get_absolute_url()
    assert client.get(url).context["still_followed"]
    assert "2029" in client.get(url).context["page"].status[0]
    on_day(date(2029, 1, 1))
    answer = client.get(url)
    assert not answer.context["still_followed"]
    assert answer.context["page"].status == ("ersatt", "neutral")


def test_one_whose_time_has_run_out_is_followed_and_says_so(
    strategy: Strategy, client_as: Any, on_day: Callable[[date], None]
) -> None:
    client = client_as(Role.ELECTED)
    assert not client.get(reverse("overview")).context["strategy_has_run_out"]
    on_day(date(2029, 1, 1))
    assert queries.current(date(2029, 1, 1)) == strategy
    overview = client.get(reverse("overview"))
    assert overview.context["strategy"] == strategy and overview.context["strategy_has_run_out"]
    assert client.get(strategy.get_absolute_url()).context["page"].status[1] == "warn"


def test_before_any_has_begun_none_is_in_force(strategy: Strategy) -> None:
    assert queries.current(date(2023, 12, 31)) is None
    assert queries.current(date(2024, 1, 1)) == strategy


class TestSuperseded:
    """A superseded version stays as it was."""

    @pytest.fixture
    def old(self, strategy: Strategy, draft: Strategy, adopt: Callable[..., Strategy]) -> Strategy:
        adopt(draft, "2026-11-20", "2030")
        strategy.refresh_from_db()
        return strategy

    def test_nothing_in_it_is_changed(self, old: Strategy, draft: Strategy, editor: Any) -> None:
        clause = old.clauses.get(number="2.1")
        duty = queries.duties(old)[0]
        moved = queries.duties(old)[1]
        moved.clause = draft.clauses.get(number="2.1")
        for act in (
            lambda: actions.save_strategy(editor, old),
            lambda: actions.save_clause(editor, clause),
            lambda: actions.delete_clause(editor, clause),
            lambda: actions.save_duty(editor, duty, {}),
            lambda: actions.save_duty(editor, moved, {}),
        ):
            with pytest.raises(ValidationError):
                act()

    def test_its_pages_offer_no_change_and_forms_say_why(self, old: Strategy, client_as: Any) -> None:
        client = client_as(Role.INTERNATIONAL_FUNCTION)
        slug, duty = old.slug, queries.duties(old)[0]
        clause = client.get(reverse("clause", args=[slug, "2.1"])).context["page"]
        assert (clause.primary, clause.actions) == (None, [])
        answers = client.get(reverse("responsibilities", args=[slug]))
        assert answers.context["page"].primary is None and not answers.context["may_edit"]
        assert reverse("duty_edit", args=[slug, duty.pk]) not in answers.content.decode()
        for name, *args in (
            ("strategy_edit",),
            ("clause_new",),
            ("clause_edit", "2.1"),
            ("clause_delete", "2.1"),
            ("duty_new",),
            ("duty_edit", duty.pk),
        ):
            for ask in (client.get, client.post):
                answer = ask(reverse(name, args=[slug, *args]), follow=True)
                assert answer.status_code == 200, name
                said = [str(each) for each in answer.context["messages"]]
                assert said == ["Den här versionen har ersatts och ligger kvar som den var."], name


@pytest.mark.row("R2")
def test_a_duty_has_one_accountable_organ(strategy: Strategy, editor: Any) -> None:
    duty = Duty.objects.filter(clause__strategy=strategy, line="r19").get()
    assert duty in queries.without_accountable(queries.duties(strategy))
    two = list(Organization.objects.filter(classification="committee")[:2])
    with pytest.raises(ValidationError):
        actions.save_duty(editor, duty, {Involvement.ACCOUNTABLE: two})
    actions.save_duty(editor, duty, {Involvement.ACCOUNTABLE: two[:1], Involvement.SUPPORTS: two})
    kept = next(each for each in queries.duties(strategy) if each == duty)
    assert kept.by == {"accountable": two[:1], "supports": two}
    assert duty not in queries.without_accountable(queries.duties(strategy))
