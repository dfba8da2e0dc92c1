"""Clauses: in a draft all may change, but what is in use stays, and the tree stays a tree."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from utblick.people.roles import Role
from utblick.strategy import actions, forms, queries
from utblick.strategy.models import Clause, Strategy

pytestmark = pytest.mark.django_db


def as_draft(strategy: Strategy) -> Strategy:
    """The strategy as a draft with no version before it, so that what serves it serves nothing else."""
    strategy.status = "draft"
    strategy.save()
    return strategy


@pytest.mark.row("R1")
@pytest.mark.rule("strategy.focus_point_in_use_is_kept")
def test_a_clause_in_use_is_kept_and_the_message_names_what_uses_it(
    strategy: Strategy, client_as: Any
) -> None:
    as_draft(strategy)
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    answer = client.post(reverse("clause_delete", args=[strategy.slug, "2.1"]))
    assert answer.status_code == 422
    page = answer.content.decode()
    serving = queries.serving(strategy.clauses.get(number="2.1"))
    names = [each.label for kind in serving for each in kind.first]
    assert len(names) == 7 and all(name in page for name in names)
    assert "Punkten används och kan inte tas bort" in page
    assert strategy.clauses.filter(number="2.1").exists()


@pytest.mark.row("R1")
def test_a_clause_with_others_under_it_is_kept(draft: Strategy, editor: Any) -> None:
    with pytest.raises(ValidationError, match=str(draft.clauses.get(number="2.3"))):
        actions.delete_clause(editor, draft.clauses.get(number="2"))


def test_a_clause_of_an_adopted_strategy_is_kept(strategy: Strategy, editor: Any) -> None:
    with pytest.raises(ValidationError):
        actions.delete_clause(editor, strategy.clauses.get(number="3.3"))


def test_a_clause_that_nothing_uses_goes_with_its_duties(draft: Strategy, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    clause = queries.duties(draft)[-1].clause
    answer = client.post(reverse("clause_delete", args=[draft.slug, clause.number]))
    assert answer.status_code == 302 and answer["Location"] == draft.get_absolute_url()
    assert not Clause.objects.filter(pk=clause.pk).exists()


def test_a_clause_never_stands_under_itself_or_its_own(draft: Strategy, editor: Any) -> None:
    above, below = draft.clauses.get(number="2"), draft.clauses.get(number="2.1")
    offered = forms.ClauseForm(instance=above).fields["parent"].queryset  # type: ignore[attr-defined]
    assert not {above, below} & set(offered) and draft.clauses.get(number="1") in offered
    for parent in (above, below):
        above.parent = parent
        with pytest.raises(ValidationError):
            actions.save_clause(editor, above)


def test_a_clause_stands_in_its_own_version(strategy: Strategy, draft: Strategy, editor: Any) -> None:
    clause = draft.clauses.get(number="2.1")
    clause.parent = strategy.clauses.get(number="1")
    with pytest.raises(ValidationError):
        actions.save_clause(editor, clause)


@pytest.mark.parametrize("name", ["number", "kind", "demand"])
def test_the_substance_of_an_adopted_clause_stands(strategy: Strategy, editor: Any, name: str) -> None:
    clause = strategy.clauses.get(number="2.1")
    setattr(clause, name, {"number": "9.9", "kind": "heading", "demand": "none"}[name])
    with pytest.raises(ValidationError):
        actions.save_clause(editor, clause)


def test_the_wording_of_an_adopted_clause_is_mended(strategy: Strategy, client_as: Any) -> None:
    url = reverse("clause_edit", args=[strategy.slug, "2.1"])
    answer = client_as(Role.INTERNATIONAL_FUNCTION).post(url, {"title": "Rättad", "number": "9"})
    assert answer.status_code == 302
    clause = strategy.clauses.get(number="2.1")
    assert (clause.title, clause.kind) == ("Rättad", "focus")


def test_an_adopted_strategy_gets_no_new_clauses(strategy: Strategy, editor: Any) -> None:
    with pytest.raises(ValidationError):
        actions.save_clause(editor, Clause(strategy=strategy, number="9", title="Ny", kind="heading"))


def test_a_new_clause_comes_after_its_sisters_and_is_bound_to_rules(draft: Strategy, client_as: Any) -> None:
    above = draft.clauses.get(number="2")
    answer = client_as(Role.INTERNATIONAL_FUNCTION).post(
        reverse("clause_new", args=[draft.slug]),
        {
            "number": "2.4",
            "kind": "focus",
            "demand": "must",
            "parent": above.pk,
            "title": "Ny",
            "rules": ["strategy.one_accountable_organ"],
        },
    )
    assert answer.status_code == 302
    made = draft.clauses.get(number="2.4")
    assert made.rules == ["strategy.one_accountable_organ"]
    assert [each.number for each in draft.clauses.filter(parent=above)] == ["2.1", "2.2", "2.3", "2.4"]
    in_order = [each.number for each in draft.clauses.order_by("position")]
    assert in_order.index("2.4") + 1 == in_order.index("3")
    missing = [each.clause for each in queries.traced(draft) if each.missing]
    assert made not in missing


def test_a_rule_that_is_not_there_is_refused(draft: Strategy) -> None:
    form = forms.ClauseForm({"rules": ["no.such"]}, instance=Clause(strategy=draft))
    assert "rules" in form.errors
