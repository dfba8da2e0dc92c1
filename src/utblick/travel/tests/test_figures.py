"""The figures of the rebound monitor: counted once, in few questions, and told of in words when both rise."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from utblick.core.dates import today
from utblick.core.once import reading
from utblick.participation.models import Feedback, InternationalMeeting, Participant
from utblick.people.models import Account
from utblick.people.roles import Role
from utblick.travel import actions, queries_budgets, queries_figures
from utblick.travel.models import EmissionBudget, Journey, Leg
from utblick.travel.tests.conftest import House, leg, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def meeting(house: House, year: int, mode: str = "remote", **values: Any) -> InternationalMeeting:
    made = InternationalMeeting.objects.create(
        title=f"Möte {year}",
        begins=date(year, 5, 1),
        ends=date(year, 5, 2),
        mode=mode,
        unit=house.unit,
        **values,
    )
    Participant.objects.create(meeting=made, person=house.second, state="took_part")
    return made


def made_in(house: House, year: int, mode: str, **values: Any) -> Journey:
    found = house.ready(
        title=f"{mode} {year}",
        legs=[leg(mode, "Växjö", "Köpenhamn")],
        begins=date(year, 5, 1),
        ends=date(year, 5, 2),
        flight_reason="Tidsbrist",
        **values,
    )
    return actions.approve(house.director, found)


@pytest.fixture
def clean(house: House) -> House:
    Feedback.objects.all().delete()
    InternationalMeeting.objects.all().delete()
    return house


@pytest.mark.row("R75")
@pytest.mark.row("R76")
def test_more_meetings_at_a_distance_and_more_travel_are_flagged(clean: House, client_as: Any) -> None:
    house = clean
    about = {"about_kind": "organization", "about_id": house.other.pk}
    first = meeting(house, 2025, **about)
    made_in(house, 2025, "train", meeting=first)
    for _time in range(2):
        second = meeting(house, 2026, **about)
    made_in(house, 2026, "car", meeting=second)
    found = queries_figures.by_year(today())
    assert (found[2025].remote, found[2026].remote) == (1, 2)
    assert found[2025].share_of_rail == 100
    assert found[2026].share_of_rail == 0
    assert found[2026].gap_kg > 0
    assert found[2026].kg_per_person == (found[2026].kg / 2).quantize(Decimal("0.1"))
    page = words(client_as(Role.OFFICER).get(f"{reverse('travel_monitor')}?year=2026"))
    assert "från 1 till 2" in page or "from 1 to 2" in page
    line = queries_figures.lines_by_unit(2026, today(), "none")[0]
    assert line.flag is not None
    (purpose,) = queries_figures.lines_by_purpose(2026, today(), house.director, "none", "hidden")
    assert purpose.flag is not None
    assert str(house.other) in purpose.name


def test_less_travel_is_not_flagged(clean: House) -> None:
    meeting(clean, 2025)
    made_in(clean, 2025, "car")
    meeting(clean, 2026)
    meeting(clean, 2026)
    made_in(clean, 2026, "train")
    assert [line.flag for _year, line in queries_figures.lines_by_year(today())] == [None, None]


@pytest.mark.row("R76")
def test_without_an_earlier_year_the_page_says_so_and_flags_nothing(clean: House, client_as: Any) -> None:
    made_in(clean, 2025, "train")
    for _time in range(2):
        meeting(clean, 2026)
    made_in(clean, 2026, "car")
    client = client_as(Role.OFFICER)
    Account.objects.update(language="en")
    page = words(client.get(reverse("travel_monitor")))
    assert "went from 0 to 2" not in page and "There is no earlier year to compare with." in page
    assert "There is no earlier year to compare with yet" in page


def test_a_line_without_an_earlier_year_says_so_among_others_that_have_one(
    clean: House, client_as: Any
) -> None:
    for year in (2025, 2026):
        meeting(clean, year)
    clean.unit = clean.other
    meeting(clean, 2026)
    client = client_as(Role.OFFICER)
    Account.objects.update(language="en")
    page = words(client.get(reverse("travel_monitor")))
    assert f"{clean.other} no earlier year to compare with" in page


def test_each_cell_says_its_column_where_the_screen_is_narrow(clean: House, client_as: Any) -> None:
    made_in(clean, 2026, "car")
    client = client_as(Role.OFFICER)
    Account.objects.update(language="en")
    page = client.get(reverse("travel_monitor")).content.decode()
    for label in ("Journeys", "Km", "Kg CO2e"):
        assert f'data-label="{label}"' in page


def test_figures_say_whether_what_is_secret_is_counted(clean: House, client_as: Any) -> None:
    EmissionBudget.objects.create(unit=clean.unit, year=2026, kg=1)
    for role, said in (
        (Role.OFFICER, "What is under secrecy is not counted here."),
        (Role.BOARD_SECRETARY, "What is under secrecy is counted here, since you may see it."),
    ):
        client = client_as(role)
        Account.objects.update(language="en")
        for name in ("travel_monitor", "travel_budgets", "international_meetings"):
            assert said in words(client.get(reverse(name))), (role, name)


def test_only_approved_journeys_count_and_secret_ones_for_who_may_see_them(clean: House) -> None:
    from utblick.core import sight

    clean.journey()
    assert queries_figures.by_year(today()) == {}
    made = made_in(clean, 2026, "train")
    made.secret = True
    made.save()
    assert queries_figures.by_year(today())[2026].journeys == 1
    with sight.in_the_open():
        assert queries_figures.by_year(today()) == {}


def test_a_journey_is_short_or_long_by_how_far_it_goes(clean: House) -> None:
    found = clean.ready(
        legs=[leg("train", "Växjö", "Köpenhamn"), leg("flight", "CPH", "ATH")],
        flight_reason="För långt",
        begins=date(2026, 5, 1),
        ends=date(2026, 5, 9),
    )
    actions.approve(clean.director, found)
    figures = queries_figures.by_year(today())[2026]
    assert figures.short_km == 0
    assert figures.share_of_rail is None
    (place,) = queries_figures.destinations(2026)
    assert place.spot is not None and place.journeys == 1
    assert place.kg == figures.kg


def test_the_budget_stands_with_the_modes(clean: House) -> None:
    from utblick.travel import pictures

    EmissionBudget.objects.create(unit=clean.unit, year=2026, kg=1)
    made_in(clean, 2026, "car")
    chart = pictures.by_mode(queries_figures.kg_by_mode(), queries_budgets.budgets_by_year())
    assert chart.stacks[0].limit == 1
    assert queries_figures.used_by_unit()[(clean.unit.pk, 2026)] > 1


def test_five_thousand_legs_take_as_few_questions_as_one(
    clean: House, django_assert_max_num_queries: Any
) -> None:
    made = made_in(clean, 2026, "car")
    (one,) = made.legs.all()
    rows = []
    for number in range(5000):
        copy = Leg.objects.model(**{f.attname: getattr(one, f.attname) for f in Leg._meta.concrete_fields})
        copy.pk, copy.key, copy.position = None, f"many-{number}", number + 2
        rows.append(copy)
    Leg.objects.bulk_create(rows, batch_size=400)
    with reading(), django_assert_max_num_queries(6):
        figures = queries_figures.by_year(today())[2026]
        queries_figures.lines_by_unit(2026, today(), "none")
        queries_figures.destinations(2026)
        queries_figures.kg_by_mode()
    assert figures.journeys == 1
    assert figures.kg == 5001 * one.kg_best
