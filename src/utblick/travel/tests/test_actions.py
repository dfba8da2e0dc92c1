"""What people do with journeys: nothing is approved that lacks something, and what was reckoned stays."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from utblick.conduct.acknowledging import acknowledge
from utblick.emissions.models import Factor, FactorSet
from utblick.people.roles import Role
from utblick.travel import actions, queries, reckoning
from utblick.travel.models import JourneyState, Leg
from utblick.travel.tests.conftest import House, leg

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def test_a_journey_that_lacks_nothing_is_approved(house: House) -> None:
    made = actions.approve(house.director, house.ready())
    assert (made.state, made.approved_by) == (JourneyState.APPROVED, house.director)


@pytest.mark.row("R78")
def test_none_is_approved_without_the_guideline(house: House) -> None:
    made = house.journey()
    acknowledge(house.traveller, made)
    with pytest.raises(ValidationError, match="travel guideline has not been acknowledged"):
        actions.approve(house.director, made)


@pytest.mark.row("R80")
def test_none_is_approved_without_the_code(house: House) -> None:
    made = actions.acknowledge_guideline(house.proposer, house.journey())
    with pytest.raises(ValidationError, match="acknowledged the code of conduct"):
        actions.approve(house.director, made)
    assert [each.pk for each in queries.read(made).lacking] == [house.person.pk]


@pytest.mark.row("R77")
def test_none_is_approved_that_flies_without_a_reason(house: House) -> None:
    legs = [leg("flight", "VXO", "ARN")]
    made = house.ready(legs=legs)
    with pytest.raises(ValidationError, match="Say why you fly"):
        actions.approve(house.director, made)
    made.flight_reason = "Strejk på järnvägen"
    made.save()
    assert actions.approve(house.director, made).state == JourneyState.APPROVED


def test_nobody_approves_their_own(house: House, account: Any) -> None:
    made = house.ready()
    made.proposed_by = house.director
    made.save()
    with pytest.raises(ValidationError, match="of their own"):
        actions.approve(house.director, made)
    made.proposed_by = house.proposer
    made.save()
    house.director.person = house.person
    house.director.save()
    with pytest.raises(ValidationError, match="of their own"):
        actions.approve(house.director, made)
    with pytest.raises(PermissionDenied):
        actions.approve(account(Role.OFFICER), made)


@pytest.mark.row("R78")
def test_a_deviation_is_approved_by_the_role_that_the_guideline_names(house: House) -> None:
    made = house.ready(deviation="Första klass", deviation_reason="Slutsålt")
    with pytest.raises(ValidationError, match="has not been approved"):
        actions.approve(house.director, made)
    with pytest.raises(ValidationError, match="Chief executive"):
        actions.approve_deviation(house.proposer, made)
    found = actions.approve_deviation(house.director, made)
    assert found.deviation_approved_by == house.director
    assert queries.deviating() == [made]
    assert actions.approve(house.director, made).state == JourneyState.APPROVED


def test_a_deviation_that_is_changed_is_looked_at_again(house: House) -> None:
    made = house.ready(deviation="Första klass", deviation_reason="Slutsålt")
    made = actions.approve_deviation(house.director, made)
    legs = list(made.legs.all())
    made.deviation_reason = "Bekvämt"
    made = actions.change(house.proposer, made, legs, [house.person])
    assert made.deviation_approved_by is None


def test_a_decided_journey_stays(house: House) -> None:
    made = actions.approve(house.director, house.ready())
    for deed in (actions.approve, actions.acknowledge_guideline, actions.approve_deviation):
        with pytest.raises(ValidationError, match="stays as it is"):
            deed(house.director, made)
    with pytest.raises(ValidationError, match="stays as it is"):
        actions.change(house.proposer, made, list(made.legs.all()), [house.person])
    with pytest.raises(ValidationError, match="not ended"):
        actions.finish(house.proposer, made)


def test_decline_and_cancel_have_reasons(house: House, on_day: Any) -> None:
    made = house.journey()
    for deed, account in ((actions.decline, house.director), (actions.cancel, house.proposer)):
        with pytest.raises(ValidationError):
            deed(account, made, " ")
    assert actions.decline(house.director, made, "Möt dem på distans").state == JourneyState.DECLINED
    with pytest.raises(ValidationError, match="can be cancelled"):
        actions.cancel(house.proposer, made, "Nej")
    other = actions.approve(house.director, house.ready(title="Andra"))
    assert actions.cancel(house.proposer, other, "Mötet ställdes in").state == JourneyState.CANCELLED
    third = actions.approve(house.director, house.ready(title="Tredje"))
    on_day(date(2027, 2, 3))
    assert actions.finish(house.proposer, third).state == JourneyState.DONE


def test_what_cannot_be_is_refused(house: House) -> None:
    made = house.journey()
    with pytest.raises(ValidationError, match="at least one leg"):
        actions.change(house.proposer, made, [], [house.person])
    with pytest.raises(ValidationError, match="State who travels"):
        actions.change(house.proposer, made, list(made.legs.all()), [])
    with pytest.raises(ValidationError, match="same place"):
        house.journey(legs=[leg("train", "Växjö", "Växjö")])
    with pytest.raises(ValidationError, match="cannot be before"):
        house.journey(begins=date(2027, 2, 5))
    with pytest.raises(ValidationError, match="how many travel"):
        house.journey(legs=[leg("train", "Växjö", "Lund", travellers=0)])


def newer_set() -> FactorSet:
    """An edition with other figures, in use and the default."""
    old = FactorSet.objects.get(is_default=True)
    made = FactorSet.objects.create(name=old.name, edition="2027", origin="x")
    for part in (*old.factors.all(), *old.distance_rules.all()):
        part.pk, part.key, part.factor_set = None, f"{part.key}-ny", made
        if isinstance(part, Factor):
            part.grams_best, part.grams_low, part.grams_high = (2 * part.grams_best,) * 3
        part.save()
    old.is_default = False
    old.save()
    made.in_use_from, made.is_default = date(2026, 1, 1), True
    made.save()
    return made


def test_what_was_reckoned_stays_under_a_new_set_until_somebody_asks(house: House) -> None:
    made = house.journey()
    before = {each.pk: each.kg_best for each in made.legs.all()}
    new = newer_set()
    assert {each.pk: each.kg_best for each in made.legs.all()} == before
    made.title = "Nytt namn"
    legs = [leg("train", "Växjö", "Köpenhamn"), leg("train", "Köpenhamn", "Växjö")]
    actions.change(house.proposer, made, legs, [house.person])
    assert {each.pk: each.kg_best for each in made.legs.all()} == before
    with pytest.raises(ValidationError):
        actions.reckon_anew(house.proposer, made, "")
    actions.reckon_anew(house.proposer, made, "Nya faktorer")
    for each in made.legs.all():
        assert each.kg_best == pytest.approx(2 * before[each.pk], abs=Decimal("0.01"))
        assert (each.set_key, each.set_edition) == (new.key, "2027")
        assert each.reckoned_because == "Nya faktorer"
        assert each.history.last().kg_best == before[each.pk]  # the history holds what it was


def test_the_golden_flight_is_kept_with_all_that_it_was_made_of(house: House) -> None:
    made = house.journey(legs=[leg("flight", "CPH", "BRU", variant="economy")], flight_reason="Tidsbrist")
    (kept,) = made.legs.all()
    assert (kept.kg_best, kept.distance_km, kept.method) == (
        Decimal("111.84"),
        Decimal("754.4"),
        "great_circle",
    )
    assert kept.with_rf is True
    assert (kept.set_key, kept.grams_best) == ("se-2026", Decimal("148.25"))
    assert kept.lowest_mode == "train"


def test_the_other_ways_are_for_the_whole_journey(house: House) -> None:
    from utblick.emissions import queries as emissions

    made = house.journey(legs=[leg("train", "Växjö", "Köpenhamn"), leg("train", "Köpenhamn", "Växjö")])
    legs = list(Leg.objects.filter(journey=made))
    held = emissions.held_in_use()
    where, sides = reckoning.sides(legs, held[0])
    assert where is not None and where.times == 2
    train = next(each for each in sides if each.found.mode == "train")
    assert train.kg_best == sum(each.kg_best for each in legs)
    assert [each.title for each in reckoning.under_each(legs, held)] == [each.title for each in held]
    assert reckoning.sides([], held[0]) == (None, [])


@pytest.mark.row("R78")
def test_a_stranger_neither_confirms_nor_changes_nor_cancels(house: House, account: Any) -> None:
    journey = house.ready()
    stranger = account("elected_representative")
    with pytest.raises(ValidationError):
        actions.acknowledge_guideline(stranger, journey)
    for deed in (
        lambda: actions.cancel(stranger, journey, "Jag vill"),
        lambda: actions.finish(stranger, journey),
        lambda: actions.change(
            stranger, journey, list(journey.legs.all()), [each.person for each in journey.travellers.all()]
        ),
    ):
        with pytest.raises(PermissionDenied):
            deed()
