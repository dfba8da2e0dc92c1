"""The invented plan of 2026: its figures, what it leaves white, and what the year asks for on 23 November 2026.

The figures are worked out here from the pack's own text, by other means than the queries use.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.apps import apps
from django.conf import settings
from django.test import Client

from utblick.core.models import Record
from utblick.core.packs import plan as packs
from utblick.core.rules import RULES
from utblick.decisions.matters import MATTERS
from utblick.decisions.models import DecisionRight, PolicyArea
from utblick.people.roles import Role
from utblick.plans import deadlines, obligations, queries, rules
from utblick.plans.models import (
    ActionPlan,
    Activity,
    Attestation,
    FollowUp,
    Goal,
    LogbookEntry,
    Measurement,
    Participants,
    Resource,
)
from utblick.strategy import obligations as of_strategy
from utblick.strategy import queries as strategy
from utblick.strategy.models import ClauseKind, OperationalPlan

TODAY = date(2026, 11, 23)
OF_THE_ROOM = (
    ActionPlan,
    Activity,
    Goal,
    Measurement,
    Resource,
    FollowUp,
    LogbookEntry,
    Participants,
    Attestation,
    OperationalPlan,
)
pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(kronoberg: None) -> ActionPlan:
    found: ActionPlan = ActionPlan.objects.get(year=2026)
    return found


def told(file: str) -> Any:
    """A file of the pack, as it is written."""
    return yaml.safe_load((Path(settings.PACKS) / "kronoberg" / file).read_text(encoding="utf-8"))


def activities_told() -> list[dict[str, Any]]:
    return [each for each in told("plans.yaml")["activities"] if each["plan"] == "handlingsplan-2026"]


def added(
    by: Callable[[dict[str, Any], dict[str, Any]], Iterable[str]],
) -> dict[str, tuple[Decimal, Decimal]]:
    """Kronor and per cent by whatever a row of resources, and the activity that it belongs to, are counted at."""
    found: dict[str, list[Decimal]] = defaultdict(lambda: [Decimal(0), Decimal(0)])
    for activity in activities_told():
        for row in activity["resources"]:
            for name in by(activity, row):
                found[name][0] += Decimal(row.get("amount", 0))
                found[name][1] += Decimal(row.get("staff_share", 0))
    return {name: (kronor, share) for name, (kronor, share) in found.items()}


def pair(sums: queries.Sums) -> tuple[Decimal, Decimal]:
    return sums.kronor, sums.share


class TestFigures:
    @pytest.mark.row("R6")
    def test_the_whole(self, plan: ActionPlan) -> None:
        assert pair(queries.sums(plan)) == added(lambda activity, row: ["all"])["all"]
        assert pair(queries.sums(plan)) == (Decimal(1_515_000), Decimal(280))

    @pytest.mark.row("R6")
    def test_by_funding(self, plan: ActionPlan) -> None:
        wanted = added(lambda activity, row: [row["funding"]])
        found = queries.sums(plan).by_funding
        assert found == {name: kronor for name, (kronor, _share) in wanted.items()}
        assert found == {"own": Decimal(795_000), "eu": Decimal(570_000), "nordic": Decimal(150_000)}

    @pytest.mark.row("R6", "R13")
    def test_by_organ_the_most_kronor_first(self, plan: ActionPlan) -> None:
        found = [(organ.key, *pair(sums)) for organ, sums in queries.sums_by_organ(plan)]
        wanted = added(lambda activity, row: [row["organ"]])
        assert {key: (kronor, share) for key, kronor, share in found} == wanted
        assert found == [
            ("halso-och-sjukvardsnamnden", Decimal(690_000), Decimal(110)),
            ("regionala-utvecklingsnamnden", Decimal(415_000), Decimal(65)),
            ("regionstyrelsen", Decimal(280_000), Decimal(95)),
            ("kulturnamnden", Decimal(130_000), Decimal(10)),
        ]

    @pytest.mark.row("R6")
    def test_by_focus_point_where_what_serves_two_counts_at_both(self, plan: ActionPlan) -> None:
        found = {each.line: (each.activities, *pair(each.sums)) for each in queries.sums_by_clause(plan)}
        wanted = added(lambda activity, row: activity["serves"])
        serving = [line for activity in activities_told() for line in activity["serves"]]
        assert found == {line: (serving.count(line), *sums) for line, sums in wanted.items()}
        assert found == {
            "fokus-1-1": (2, Decimal(220_000), Decimal(20)),
            "fokus-1-2": (1, Decimal(60_000), Decimal(20)),
            "fokus-1-3": (1, Decimal(80_000), Decimal(25)),
            "fokus-1-4": (2, Decimal(870_000), Decimal(130)),
            "fokus-2-1": (1, Decimal(75_000), Decimal(15)),
            "fokus-2-3": (3, Decimal(95_000), Decimal(50)),
            "fokus-3-1": (1, Decimal(85_000), Decimal(15)),
            "fokus-3-3": (2, Decimal(185_000), Decimal(45)),
        }

    @pytest.mark.row("R5")
    def test_goals_of_all_kinds_and_how_far_they_have_come(self, plan: ActionPlan) -> None:
        views = [view for views in queries.goals_of(pks_of(plan)).values() for view in views]
        assert {view.goal.kind for view in views} == {"number", "share", "yes_no", "milestone"}
        attained = {view.goal.key: view.attained for view in views}
        assert attained["2026-kurs-eu-deltagare"] == 80  # 48 of 60
        assert attained["2026-kurs-eu-bedoma"] == 80  # from 30, 66 on the way to 75
        assert attained["2026-styrkor-verksamheter"] == 112  # 9 of 8, the half rounded to the even
        assert attained["2026-ansokan-tra-inlamnad"] == 0
        assert attained["2026-unga-ostersjon-forslag"] == 100
        assert attained["2026-samrad-i-tid"] is None

    @pytest.mark.row("R25")
    def test_participants_by_kind_of_actor(self, kronoberg: None) -> None:
        found: dict[str, int] = defaultdict(int)
        for each in Participants.objects.filter(entry__kind="event"):
            found[each.actor] += each.count
        assert found == {"municipality": 15, "business": 39, "academia": 6, "civil_society": 14, "own": 8}


def pks_of(plan: ActionPlan) -> list[int]:
    return list(plan.activities.values_list("pk", flat=True))


class TestThePlan:
    @pytest.mark.row("R3", "R4", "R5", "R6")
    def test_it_is_decided_in_time_and_lacks_nothing(self, plan: ActionPlan) -> None:
        assert (plan.status, plan.decided_on) == ("decided", date(2025, 11, 25))
        assert plan.decided_on in board_meetings()
        assert plan.operational_plan is not None and plan.operational_plan.year == 2026
        assert queries.lacks(plan) == []

    def test_lacks_would_be_told(self, plan: ActionPlan) -> None:
        Resource.objects.filter(activity__key="2026-samrad").delete()
        (lack,) = queries.lacks(plan)
        assert (lack.activity.key, lack.missing.rule) == ("2026-samrad", "plans.resources_set_aside")

    def test_all_of_it_says_that_it_is_invented(self, kronoberg: None) -> None:
        for model in OF_THE_ROOM:
            manager: Any = model._default_manager
            assert manager.exists(), model
            assert set(manager.values_list("source__key", "assumed")) == {("demonstration", True)}, model

    def test_nobody_real_answers_for_an_invented_activity(self, kronoberg: None) -> None:
        named = {
            (person.given_name, person.kind, person.source.key)
            for person in [
                *(each.responsible for each in Activity.objects.select_related("responsible__source")),
                *(each.owner for each in Goal.objects.select_related("owner__source")),
                *(each.contact for each in LogbookEntry.objects.select_related("contact__source")),
            ]
        }
        assert named == {("Demo", "official", "demonstration")}

    def test_all_of_it_is_told_in_english_too(self, kronoberg: None) -> None:
        for model, names in ((Activity, ("title", "text")), (LogbookEntry, ("title", "text"))):
            for each in model._default_manager.all():
                assert all(getattr(each, f"{name}_en") for name in names), each
        assert all(goal.indicator_en for goal in Goal.objects.all())

    @pytest.mark.row("R4", "R31", "R33")
    def test_the_board_decides_it_and_is_given_its_follow_up(self, kronoberg: None) -> None:
        rights = DecisionRight.objects.filter(matter__in=("plans.decide", "plans.report"))
        assert {(each.matter, each.body.classification) for each in rights} == {
            (matter, "board") for matter in MATTERS if matter.startswith("plans.")
        }

    def test_loading_it_again_changes_nothing(self, kronoberg: None) -> None:
        before = {
            model: model._default_manager.count() for model in apps.get_models() if issubclass(model, Record)
        }
        report = packs.load(Path(settings.PACKS) / "kronoberg", demonstration=True)
        assert (report.steps, report.dropped) == ([], [])
        assert before == {model: model._default_manager.count() for model in before}


class TestWhiteSpots:
    @pytest.mark.row("R12", "R22", "R26")
    def test_focus_points_without_an_activity(self, plan: ActionPlan) -> None:
        points = {line for line, _label in strategy.covered_lines(TODAY) if line.startswith("fokus-")}
        assert points - {each.line for each in queries.sums_by_clause(plan)} == {"fokus-2-2", "fokus-3-2"}

    @pytest.mark.row("R22")
    def test_nothing_at_all_serves_2_2(self, kronoberg: None) -> None:
        current = strategy.current(TODAY)
        assert current is not None
        bare = [
            each.clause.line
            for each in strategy.coverage(current)
            if not each.count and each.clause.kind == ClauseKind.FOCUS
        ]
        assert bare == ["fokus-2-2"]

    @pytest.mark.row("R12", "R19")
    def test_an_area_and_an_administration_without_any(self, plan: ActionPlan) -> None:
        areas = {area for area, _unit in queries.matrix(plan)}
        assert [each.key for each in PolicyArea.objects.exclude(pk__in=areas)] == ["omrade-kollektivtrafik"]
        units = list(queries.administrations())
        busy = set(queries.units_with_activities(plan))
        below = queries.units_below(units)
        assert [each.key for each in units if not below[each.pk] & busy] == ["lanstrafiken"]


def board_meetings() -> list[date]:
    found = told("decisions.yaml")["meetings"]
    return [date.fromisoformat(each["date"]) for each in found if each["body"] == "regionstyrelsen"]


def asked(derive: Callable[[date], Iterable[Any]], today: date = TODAY) -> dict[str, Any]:
    return {each.key: each for each in derive(today)}


class TestTheYear:
    @pytest.mark.rule("plans.next_plan_is_due")
    @pytest.mark.row("R31")
    def test_the_plan_of_2027_is_due_at_the_meeting_in_november(self) -> None:
        (due,) = deadlines.plans_due(TODAY, settled=[2026], meetings=board_meetings())
        in_november = [day for day in board_meetings() if (day.year, day.month) == (2026, 11)]
        assert (due.year, due.due, due.meeting) == (2027, max(in_november), True)

    @pytest.mark.row("R31", "R35", "R47", "R49")
    def test_the_plan_and_the_follow_up_of_the_new_term_are_asked_for(self, kronoberg: None) -> None:
        plans = asked(obligations.plans_and_reports)
        assert set(plans) == {"action-plan-2027"}
        assert plans["action-plan-2027"].state(TODAY) == "now"
        review = asked(of_strategy.of_the_strategy)["follow-up-internationell-strategi-2024-2026-10-15"]
        assert (review.opens, review.due) == (date(2026, 10, 15), date(2027, 4, 15))
        assert review.state(TODAY) == "now"

    @pytest.mark.row("R33")
    def test_the_year_is_reported_in_april_2027(self, kronoberg: None) -> None:
        report = asked(obligations.plans_and_reports, date(2027, 2, 1))["report-of-2026"]
        assert report.due == max(day for day in board_meetings() if (day.year, day.month) == (2027, 4))

    @pytest.mark.rule("plans.followed_up_each_tertial")
    @pytest.mark.row("R36")
    def test_two_activities_are_overdue_for_the_second_tertial(self, kronoberg: None) -> None:
        waiting = asked(obligations.follow_ups)
        assert set(waiting) == {"follow-up-2026-samrad-2", "follow-up-2026-natverkstraffar-2"}
        assert {each.due for each in waiting.values()} == {date(2026, 9, 30)}
        assert {each.state(TODAY) for each in waiting.values()} == {"overdue"}

    @pytest.mark.row("R36")
    def test_how_the_activities_stand(self, plan: ActionPlan) -> None:
        latest = [each.progress for each in queries.latest_follow_ups(plan)]
        counts = {progress: latest.count(progress) for progress in set(latest)}
        assert counts == {"on_track": 6, "at_risk": 2, "off_track": 1, "done": 2}
        told_of = FollowUp.objects.filter(activity__plan=plan).order_by("tertial")
        by_activity: dict[str, list[str]] = defaultdict(list)
        for each in told_of.select_related("activity"):
            by_activity[each.activity.key].append(each.progress)
        trends = {rules.trend(*said) for said in by_activity.values() if len(said) == 2}
        assert trends == {"better", "worse", "same"}

    @pytest.mark.rule("plans.monitoring_is_attested")
    @pytest.mark.row("R42")
    def test_one_administration_has_not_attested_the_first_half_year(self, kronoberg: None) -> None:
        waiting = asked(obligations.attestations)
        assert set(waiting) == {"attestation-regional-utveckling-2026-06-30"}
        assert waiting["attestation-regional-utveckling-2026-06-30"].state(TODAY) == "overdue"


class TestRulesAndClauses:
    def test_every_rule_of_the_room_carries_out_a_clause(self, kronoberg: None) -> None:
        bound = strategy.clauses_by_rule(TODAY)
        wanted = {key for key, rule in RULES.items() if rule.room == "plans"}
        assert wanted | {"collaborations.evaluated_before_end"} <= set(bound)

    def test_each_is_bound_where_its_rows_are(self, kronoberg: None) -> None:
        current = strategy.current(TODAY)
        assert current is not None
        for each in strategy.traced(current):
            for rule in each.rules:
                if rule.room == "plans":
                    assert set(rule.rows) & set(each.clause.rows), (each.clause.line, rule.key)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("role", [Role.INTERNATIONAL_FUNCTION, Role.HEAD_OF_ADMINISTRATION, Role.ELECTED])
def test_the_pages_of_the_demonstration_say_where_they_are_from(
    kronoberg: None, client_as: Callable[..., Client], role: str, language: str
) -> None:
    client = client_as(role, language=language)
    said = {"sv": "påhittat för demonstration", "en": "invented for demonstration"}[language]
    things = [ActionPlan.objects.get(year=2026), *Activity.objects.all(), *LogbookEntry.objects.all()]
    for thing in things:
        answer = client.get(thing.get_absolute_url())
        assert answer.status_code == 200, thing
        assert said in answer.content.decode(), thing
