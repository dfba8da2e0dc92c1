"""Putting a plan together from what there is: last year's taken along, activities moved, split and merged."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from tests.documents.conftest import upload

from utblick.documents.actions import attach
from utblick.people.roles import Role
from utblick.plans import actions, building, following, queries
from utblick.plans.models import ActionPlan, Activity, Comment, FollowUp, Measurement
from utblick.plans.tests.conftest import House, fields

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture(autouse=True)
def _files(settings: Any, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.mark.row("R3")
def test_last_years_plan_is_a_start(house: House, function: Any, on_day: Callable[[date], None]) -> None:
    on_day(date(2028, 10, 1))
    before = house.plan(2028, "decided")
    first = house.whole(before, "Nätverk", starts=date(2028, 2, 29), ends=date(2028, 12, 31))
    second = house.whole(before, "Besök", ends=date(2028, 2, 29))
    left = house.whole(before, "Lämnad")
    second.after.set([first, left])
    goal = first.goals.get()
    Measurement.objects.create(goal=goal, measured_on=date(2028, 3, 1), value=4)
    Measurement.objects.create(goal=goal, measured_on=date(2028, 9, 1), value=7)
    house.goal(first, indicator="Avtal", kind="yes_no", target=None, baseline=None)
    FollowUp.objects.create(
        activity=first, tertial=1, progress="on_track", comment="Går", said_on=date(2028, 5, 2)
    )

    plan = building.start_plan(function, ActionPlan(year=2029), before, [first.pk, second.pk])

    made = {each.title: each for each in plan.activities.all()}
    assert set(made) == {"Nätverk", "Besök"}
    assert (made["Nätverk"].starts, made["Nätverk"].ends) == (date(2029, 2, 28), date(2029, 12, 31))
    assert made["Besök"].ends == date(2029, 2, 28)
    assert list(made["Nätverk"].follows.all()) == [first]
    assert list(made["Besök"].after.all()) == [made["Nätverk"]]
    assert list(made["Nätverk"].serves.all()) == [house.clause]
    number, yes_no = made["Nätverk"].goals.order_by("pk")
    assert (number.baseline, number.target, number.due) == (Decimal(7), None, date(2029, 12, 31))
    assert (yes_no.kind, yes_no.baseline, yes_no.target) == ("yes_no", None, None)
    assert not Measurement.objects.filter(goal__activity__plan=plan).exists()
    assert not FollowUp.objects.filter(activity__plan=plan).exists()
    assert queries.sums(plan).kronor == Decimal(200_000)
    assert (plan.status, plan.decided_on) == ("draft", None)


@pytest.mark.row("R3")
@pytest.mark.rule("plans.one_plan_a_year")
def test_a_second_plan_of_a_year_is_refused(house: House, function: Any) -> None:
    house.plan(2027)
    with pytest.raises(ValidationError) as error:
        building.start_plan(function, ActionPlan(year=2027), None)
    assert fields(error) == ["year"]
    assert ActionPlan.objects.filter(year=2027).count() == 1


@pytest.mark.row("R35")
@pytest.mark.parametrize(
    "role", [Role.OFFICER, Role.HEAD_OF_ADMINISTRATION, Role.BOARD_SECRETARY, Role.AUDITOR]
)
def test_only_the_chief_executive_and_the_function_start_a_plan(
    house: House, account: Any, role: str
) -> None:
    with pytest.raises(PermissionDenied):
        building.start_plan(account(role), ActionPlan(year=2027), None)
    assert not ActionPlan.objects.exists()


def test_the_chief_executive_starts_a_plan(house: House, account: Any) -> None:
    assert building.start_plan(account(Role.DIRECTOR), ActionPlan(year=2027), None).pk


def test_an_activity_moves_to_another_year_with_its_days(house: House, function: Any) -> None:
    here, there = house.plan(2027), house.plan(2028)
    moved, waits, awaited = (house.whole(here, title) for title in ("Flyttas", "Väntar", "Först"))
    waits.after.add(moved)
    moved.after.add(awaited)
    building.move_activity(function, moved, there)
    moved.refresh_from_db()
    assert (moved.plan, moved.starts, moved.ends) == (there, date(2028, 1, 1), date(2028, 12, 31))
    assert moved.goals.get().due == date(2028, 12, 31)
    assert not moved.after.exists()
    assert not waits.after.exists()
    moved.full_clean()


@pytest.mark.parametrize("status", ["prepared", "decided", "followed_up"])
def test_an_activity_moves_between_drafts_only(house: House, function: Any, status: str) -> None:
    draft, closed = house.plan(2027), house.plan(2028, status)
    there, here = house.activity(closed), house.activity(draft)
    for activity, plan in ((here, closed), (there, draft)):
        with pytest.raises(ValidationError):
            building.move_activity(function, activity, plan)
    assert list(draft.activities.all()) == [here]
    assert list(closed.activities.all()) == [there]


def test_what_is_split_off_has_unit_days_and_links_and_no_goals(house: House, function: Any) -> None:
    plan = house.plan()
    first = house.whole(plan, ends=date(2027, 6, 30))
    first.follows.add(house.activity(house.plan(2026, "decided")))
    building.split_activity(function, first, ["Del två", "Del tre"])
    for title in ("Del två", "Del tre"):
        part = plan.activities.get(title=title)
        assert (part.unit, part.responsible, part.ends) == (house.unit, house.person, date(2027, 6, 30))
        assert list(part.serves.all()) == [house.clause]
        assert list(part.follows.all()) == list(first.follows.all())
        assert not part.goals.exists()
        assert not part.resources.exists()
    assert (first.goals.count(), first.resources.count()) == (1, 1)
    with pytest.raises(ValidationError) as error:
        building.split_activity(function, first, [])
    assert fields(error) == ["titles"]


def test_what_is_merged_brings_all_that_it_has(house: House, function: Any) -> None:
    plan, later = house.plan(2027), house.plan(2028)
    first = house.whole(plan, "Ett", text="Det första.", starts=date(2027, 3, 1))
    other = house.whole(
        plan, "Två", text="Det andra.", title_en="Two", text_en="The second.", ends=date(2027, 5, 1)
    )
    following.comment(function, Comment(activity=other, text="Bra."))
    before, waits, awaited = (
        house.activity(house.plan(2026, "decided")),
        house.activity(plan),
        house.activity(plan),
    )
    other.follows.add(before)
    other.after.add(awaited)
    waits.after.add(other)
    goes_on = house.activity(later)
    goes_on.follows.add(other)
    sums = queries.sums(plan)

    building.merge_activities(function, first, [other])

    first.refresh_from_db()
    assert not Activity.objects.filter(pk=other.pk).exists()
    assert (first.goals.count(), first.resources.count(), first.comments.count()) == (2, 2, 1)
    assert (first.starts, first.ends) == (date(2027, 1, 1), date(2027, 12, 31))
    assert first.text == "Det första.\n\nTvå: Det andra."
    assert first.text_en == "Two: The second."
    assert list(first.follows.all()) == [before]
    assert list(first.after.all()) == [awaited]
    assert list(waits.after.all()) == [first]
    assert list(goes_on.follows.all()) == [first]
    assert queries.sums(plan) == sums


def test_merging_leaves_nothing_that_waits_for_itself(house: House, function: Any) -> None:
    plan = house.plan()
    one, two, three = (house.activity(plan, title) for title in ("Ett", "Två", "Tre"))
    two.after.add(one)
    three.after.add(two)
    building.merge_activities(function, one, [two])
    assert not one.after.exists()
    assert list(three.after.all()) == [one]
    four = house.activity(plan, "Fyra")
    four.after.add(three)
    with pytest.raises(ValidationError) as error:  # one would wait for three, which waits for one
        building.merge_activities(function, one, [four])
    assert fields(error) == ["others"]
    assert Activity.objects.filter(pk=four.pk).exists()


def test_what_papers_are_kept_about_is_not_merged_away(house: House, function: Any) -> None:
    plan = house.plan()
    first, other = house.whole(plan, "Ett"), house.whole(plan, "Två")
    attach(function, "activity", other, upload(), "Underlag")
    with pytest.raises(ValidationError):
        building.merge_activities(function, first, [other])
    assert other.goals.count() == 1
    with pytest.raises(ValidationError):
        actions.delete_activity(function, other)
    assert plan.activities.count() == 2


def test_only_activities_of_ones_own_units_in_the_same_plan_are_merged(house: House, account: Any) -> None:
    plan = house.plan()
    officer = account(Role.OFFICER, house.unit)
    own, others = house.whole(plan, "Egen"), house.whole(plan, "Andras", unit=house.other)
    elsewhere = house.whole(house.plan(2028), "Annat år")
    for wrong in ([], [others], [elsewhere], [own]):
        with pytest.raises(ValidationError) as error:
            building.merge_activities(officer, own, wrong)
        assert fields(error) == ["others"]
    with pytest.raises(PermissionDenied):
        building.merge_activities(officer, others, [own])
    assert Activity.objects.count() == 3


@pytest.mark.row("R36")
def test_what_has_been_followed_up_is_neither_moved_nor_merged_away(house: House, function: Any) -> None:
    """What was said of it would be lost, or stand as said of another year."""
    plan, later = house.plan(2026), house.plan(2027)  # opened for changes in the middle of its year
    first, other = house.whole(plan, "Ett"), house.whole(plan, "Två")
    FollowUp.objects.create(
        activity=other,
        tertial=1,
        progress="stopped",
        comment="Nej",
        deviation="Pengar",
        said_on=date(2026, 5, 2),
    )
    with pytest.raises(ValidationError):
        building.merge_activities(function, first, [other])
    with pytest.raises(ValidationError):
        building.move_activity(function, other, later)
    with pytest.raises(ValidationError):
        actions.delete_activity(function, other)
    assert FollowUp.objects.get().activity == other
    building.merge_activities(function, other, [first])
    assert FollowUp.objects.get().activity == other


@pytest.mark.parametrize("deed", ["move", "split", "merge"])
def test_an_officer_shapes_only_what_is_their_units(house: House, account: Any, deed: str) -> None:
    plan, later = house.plan(2027), house.plan(2028)
    others, more = house.whole(plan, unit=house.other), house.whole(plan, "Mer", unit=house.other)
    officer = account(Role.OFFICER, house.unit)
    deeds: dict[str, Callable[[], Any]] = {
        "move": lambda: building.move_activity(officer, others, later),
        "split": lambda: building.split_activity(officer, others, ["Ny"]),
        "merge": lambda: building.merge_activities(officer, others, [more]),
    }
    with pytest.raises(PermissionDenied):
        deeds[deed]()
    assert plan.activities.count() == 2
