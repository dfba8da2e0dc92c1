"""What people do with sets: a set in use never changes, a copy does."""

from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from utblick.emissions import actions, queries
from utblick.emissions.models import DistanceRule, Factor, FactorSet
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg"), pytest.mark.row("R77")]


@pytest.fixture
def original() -> FactorSet:
    return FactorSet.objects.get(key="se-2026")


@pytest.fixture
def draft(function: Any, original: FactorSet) -> FactorSet:
    made = FactorSet(name="Vår", edition="2027", origin="Egna mätningar", copied_from=original)
    found: FactorSet = actions.copy_set(function, made)
    return found


def test_a_copy_has_the_factors_and_rules_under_keys_of_its_own(
    draft: FactorSet, original: FactorSet
) -> None:
    assert draft.is_draft and not draft.is_default and draft.key != original.key
    assert draft.factors.count() == original.factors.count()
    assert draft.distance_rules.count() == original.distance_rules.count()
    assert queries.held(draft).factors.keys() == queries.held(original).factors.keys()
    assert not set(draft.factors.values_list("key")) & set(original.factors.values_list("key"))


def test_a_draft_is_changed_and_put_in_use_and_is_then_closed(function: Any, draft: FactorSet) -> None:
    ferry = draft.factors.get(mode="ferry")
    ferry.grams_best = Decimal(200)
    actions.save_factor(function, ferry)
    used = actions.put_in_use(function, draft)
    assert used.in_use_from is not None
    ferry.grams_best = Decimal(100)
    way = draft.distance_rules.get(mode="train")
    for deed in (
        lambda: actions.save_factor(function, ferry),
        lambda: actions.delete_factor(function, ferry),
        lambda: actions.save_distance_rule(function, way),
        lambda: actions.save_set(function, used),
        lambda: actions.delete_set(function, used),
        lambda: actions.put_in_use(function, used),
    ):
        with pytest.raises(ValidationError):
            deed()
    assert Factor.objects.get(pk=ferry.pk).grams_best == 200


def test_a_set_that_came_with_the_pack_is_closed_too(function: Any, original: FactorSet) -> None:
    with pytest.raises(ValidationError):
        actions.save_factor(function, original.factors.first())


def test_a_new_default_takes_the_place_of_the_old(
    function: Any, original: FactorSet, draft: FactorSet
) -> None:
    with pytest.raises(ValidationError):
        actions.make_default(function, draft)
    actions.put_in_use(function, draft)
    actions.make_default(function, draft)
    actions.make_default(function, draft)  # once more changes nothing
    assert queries.default_set() == draft
    assert not FactorSet.objects.get(pk=original.pk).is_default


def test_a_set_is_retired_unless_it_is_the_default_or_a_draft(
    function: Any, original: FactorSet, draft: FactorSet
) -> None:
    other = FactorSet.objects.get(key="desnz-2025")
    actions.retire(function, other)
    assert other not in queries.sets_in_use()
    for refused in (original, draft, other):
        with pytest.raises(ValidationError):
            actions.retire(function, refused)
    with pytest.raises(ValidationError):
        actions.make_default(function, other)


def test_a_set_without_factors_or_without_a_usual_variant_is_not_put_in_use(
    function: Any, draft: FactorSet
) -> None:
    for factor in draft.factors.filter(mode="car", usual=True):
        factor.usual = False
        actions.save_factor(function, factor)
    with pytest.raises(ValidationError):
        actions.put_in_use(function, draft)
    for factor in draft.factors.all():
        actions.delete_factor(function, factor)
    with pytest.raises(ValidationError):
        actions.put_in_use(function, draft)
    actions.delete_set(function, draft)
    assert not FactorSet.objects.filter(name="Vår").exists() and not DistanceRule.objects.filter(
        factor_set__name="Vår"
    )


def test_a_draft_that_another_is_made_from_stays(function: Any, draft: FactorSet) -> None:
    actions.copy_set(function, FactorSet(name="Vår", edition="2028", origin="Igen", copied_from=draft))
    with pytest.raises(ValidationError):
        actions.delete_set(function, draft)


def test_others_may_not(account: Any, original: FactorSet) -> None:
    officer = account(Role.OFFICER)
    made = FactorSet(name="Vår", edition="2027", origin="X", copied_from=original)
    with pytest.raises(PermissionDenied):
        actions.copy_set(officer, made)
    with pytest.raises(PermissionDenied):
        actions.make_default(officer, original)


def test_the_database_holds_that_one_set_is_the_default_and_a_factor_in_its_span(original: FactorSet) -> None:
    other = FactorSet.objects.get(key="desnz-2025")
    other.is_default = True
    with pytest.raises(IntegrityError), transaction.atomic():
        other.save()
    factor = original.factors.get(mode="ferry")
    factor.grams_low = Decimal(171)
    with pytest.raises(IntegrityError), transaction.atomic():
        factor.save()


def test_what_was_reckoned_stays_when_the_default_changes(function: Any, draft: FactorSet) -> None:
    """An answer holds plain values: no new set reaches it."""
    from utblick.emissions.reckoning import Given, reckon

    before = queries.default_set()
    assert before is not None
    answer = reckon(Given("taxi", entered_km=Decimal(10)), before)
    kept = (answer.kg_best, answer.factor_id, answer.set_key)
    actions.put_in_use(function, draft)
    actions.make_default(function, draft)
    assert (answer.kg_best, answer.factor_id, answer.set_key) == kept
    assert Factor.objects.get(pk=answer.factor_id).factor_set == before
