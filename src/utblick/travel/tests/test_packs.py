"""What a pack says of journeys, what is asked for next, and the document that an approval rests on."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from utblick.conduct.acknowledging import acknowledge
from utblick.core.dates import today
from utblick.core.documents import html, pdf, word
from utblick.core.documents.kinds import DOCUMENTS
from utblick.core.obligations import derive
from utblick.core.packs import plan
from utblick.participation.queries import due_of
from utblick.travel import actions, obligations, packs, rules
from utblick.travel.models import Journey, Leg, TravelGuideline
from utblick.travel.tests.conftest import House
from utblick.travel.tests.test_figures import made_in, meeting

pytestmark = [pytest.mark.django_db]


def test_the_pack_has_limits_and_journeys_marked_as_invented(kronoberg: None) -> None:
    assert TravelGuideline.objects.get().assumed
    found = list(Journey.objects.all())
    assert len(found) > 3
    assert all(each.assumed and each.source and each.source.key == "demonstration" for each in found)
    flight = Leg.objects.filter(from_key="airport:CPH", to_key="airport:BRU", travellers=2).get()
    assert flight.factor is not None
    assert flight.factor.grams_best == flight.grams_best
    assert str(flight.kg_best) == "223.67"  # twice the golden 111.84, before it is rounded


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"ends": date(2025, 1, 1)}, "return"),
        ({"legs": [{"mode": "train", "origin": "Ingenstans", "destination": "Lund"}]}, "Ingenstans"),
        ({"legs": [{"mode": "train", "origin": "Lund", "destination": "Lund"}]}, ""),
    ],
)
def test_what_cannot_be_is_told_of_with_its_place(change: dict[str, Any], says: str) -> None:
    item = packs.JourneyItem.model_validate(
        {
            "key": "resa",
            "title": "x",
            "purpose": "x",
            "unit": "enhet",
            "begins": date(2026, 1, 1),
            "ends": date(2026, 1, 2),
            "travellers": ["nagon"],
            "legs": [{"mode": "train", "origin": "Växjö", "destination": "Lund"}],
            **change,
        }
    )
    (wrong,) = packs._check(item)
    assert says in wrong[1]


def keys(found: Any) -> set[str]:
    return {each.title for each in found}


@pytest.mark.usefixtures("english")
def test_what_waits_is_asked_for_until_it_is_done(house: House) -> None:
    def asked() -> dict[str, Any]:
        sources = (obligations.to_approve, obligations.deviations, obligations.guideline, obligations.code)
        return {each.title: each for source in sources for each in source(today())}

    assert asked() == {}
    made = house.journey(deviation="Första klass", deviation_reason="Slutsålt")
    found = asked()
    assert len(found) == 4
    assert all(each.due == made.begins for each in found.values())
    assert found["Acknowledge the code of conduct"].person_id == house.person.pk
    assert found["Acknowledge the code of conduct"].url.endswith(f"/journey/{made.pk}/")
    acknowledge(house.traveller, made)
    actions.acknowledge_guideline(house.proposer, made)
    actions.approve_deviation(house.director, made)
    assert set(asked()) == {"Approve or decline a journey"}
    actions.approve(house.director, made)
    assert asked() == {}
    assert derive(today()) is not None
    assert rules.EACH_ACKNOWLEDGED


def test_feedback_waits_until_the_last_one_is_home(house: House) -> None:
    there = meeting(house, 2026, "on_site")
    made = made_in(house, 2026, "train", meeting=there)
    made.ends = date(2026, 6, 1)
    made.save()
    assert due_of(there).came_home == date(2026, 6, 1)


@pytest.mark.parametrize("form", ["html", "pdf", "word"])
def test_the_proposal_is_a_document_in_three_forms(house: House, form: str) -> None:
    made = house.journey(deviation="Första klass", deviation_reason="Slutsålt")
    tree = DOCUMENTS["journey"].build(made)
    writers = {"html": html.render, "pdf": pdf.render, "word": word.render}
    assert writers[form](tree)


def test_nothing_changes_when_the_pack_is_read_again(kronoberg: None) -> None:
    before = list(Leg.objects.order_by("pk").values_list("pk", "version"))
    plan.load(Path(__file__).parents[4] / "packs" / "kronoberg", demonstration=True)
    assert list(Leg.objects.order_by("pk").values_list("pk", "version")) == before
