"""The pages of the room: what they show, whom they serve, and how many queries they take."""

import re
from collections.abc import Callable
from datetime import date
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse

from utblick.core.rules import RULES
from utblick.people.models import Term
from utblick.people.roles import Role
from utblick.strategy import queries
from utblick.strategy.models import Beneficiary, Duty, SteeringDocument, Strategy
from utblick.strategy.tests.conftest import TODAY
from utblick.strategy.views.documents import expiry_status

pytestmark = pytest.mark.django_db


@pytest.mark.row("R12")
@pytest.mark.rule("strategy.coverage_shows_white_spots")
def test_coverage_shows_white_spots_first(
    strategy: Strategy, client_as: Any, django_assert_max_num_queries: Any
) -> None:
    client = client_as(Role.OFFICER)
    client.get(reverse("coverage", args=[strategy.slug]))  # what serves is remembered until something changes
    with django_assert_max_num_queries(12):
        answer = client.get(reverse("coverage", args=[strategy.slug]))
    white = [each.clause.number for each in answer.context["white"]]
    served = {each.clause.number: each.counts for each in answer.context["served"]}
    assert {number: counts["engagements"] for number, counts in served.items() if counts["engagements"]} == {
        "2.1": 3
    }
    # Nothing at all for alliances with similar regions; a clause is white only where no kind of thing serves it.
    assert "2.2" in white and not set(white) & set(served)
    assert len(white) + len(served) == answer.context["total"] == 13
    page = answer.content.decode()
    assert page.index('id="white"') < page.index('id="served"')


def test_no_more_than_ten_are_listed_with_a_way_to_all(
    strategy: Strategy, client_as: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "FIRST", 2)
    clause = strategy.clauses.get(number="2.1")
    for url in (reverse("coverage", args=[strategy.slug]), clause.get_absolute_url()):
        page = client_as(Role.OFFICER).get(url).content.decode()
        assert f"{reverse('engagements')}?serves={clause.line}" in page, url
        assert "Visa alla 3" in page, url


@pytest.mark.row("R2")
@pytest.mark.rule("strategy.one_accountable_organ")
def test_duties_without_an_accountable_organ_are_listed(strategy: Strategy, client_as: Any) -> None:
    answer = client_as(Role.ELECTED).get(reverse("responsibilities", args=[strategy.slug]))
    gaps = {duty.line for duty in answer.context["gaps"]}
    named = set(
        Duty.objects.filter(clause__strategy=strategy, parts__involvement="accountable").values_list(
            "line", flat=True
        )
    )
    every = {duty.line for duty in answer.context["duties"]}
    assert {"r19", "r20", "r24"} <= gaps and "r29" not in gaps
    assert gaps == every - named
    assert len(gaps) == queries.count_without_accountable(strategy)
    assert answer.content.decode().count("ingen är utpekad") == len(gaps)


def serving_engagements(strategy: Strategy) -> Any:
    """The engagements that serve 2.1, as its page tells them."""
    serving = queries.serving(strategy.clauses.get(number="2.1"))
    return next(kind.first for kind in serving if kind.first[0].url.startswith("/samarbeten/"))


class TestServedStrategies:
    """The strategies that the work serves, and when they end."""

    @pytest.fixture
    def tourism(self, kronoberg: None) -> SteeringDocument:
        return SteeringDocument.objects.get(key="besoksnaringsstrategi")

    @pytest.mark.row("R9", "R87")
    @pytest.mark.rule("strategy.served_strategy_is_valid")
    def test_the_visitor_economy_strategy_is_about_to_end(
        self, tourism: SteeringDocument, client_as: Any
    ) -> None:
        client = client_as(Role.INTERNATIONAL_FUNCTION)
        status = client.get(tourism.get_absolute_url()).context["page"].status
        assert status == ("löper ut om 38 dagar", "warn")
        assert "löper ut om 38 dagar" in client.get(reverse("steering_documents")).content.decode()
        alerts = client.get(reverse("strategies")).context["alerts"]
        assert (tourism, "expiring") in alerts
        to_do = client.get(reverse("overview")).context["to_do"]
        asked = next(each.obligation for each in to_do.dated if tourism.title in each.obligation.title)
        assert asked.due == date(2026, 12, 31)

    def test_days_are_told_in_words(self, kronoberg: None) -> None:
        told = {day: expiry_status("2026", date(2026, 12, day))[0] for day in (29, 30, 31)}
        assert told == {29: "löper ut om 2 dagar", 30: "löper ut om 1 dag", 31: "löper ut i dag"}
        assert expiry_status("2026", date(2027, 1, 1)) == ("har löpt ut", "danger")

    def test_its_page_lists_what_contributes(self, tourism: SteeringDocument, client_as: Any) -> None:
        engagement = serving_engagements(Strategy.objects.get())[0]
        tourism.engagements.add(int(engagement.url.split("/")[2]))  # type: ignore[attr-defined]
        answer = client_as(Role.OFFICER).get(tourism.get_absolute_url())
        meetings = "Två träffar för företag, kommuner och lärosäten"
        assert [each.label for each in answer.context["contributing"]] == [engagement.label, meetings]


@pytest.mark.row("R47")
@pytest.mark.rule("strategy.follow_up_due_at_new_term")
def test_the_overview_asks_for_the_follow_up_when_a_term_has_begun(
    strategy: Strategy, client_as: Any, on_day: Callable[[date], None]
) -> None:
    client, review = client_as(Role.INTERNATIONAL_FUNCTION), f"follow-up-{strategy.key}"
    answer = client.get(reverse("overview"))
    asked = [each for each in answer.context["to_do"].now if each.obligation.key.startswith(review)]
    assert [(each.obligation.due, each.obligation.opens) for each in asked] == [
        (date(2027, 4, 15), Term.objects.get(start__year=2026).start)
    ]
    assert asked[0].clause is not None and "R47" in asked[0].clause.rows
    # The overview shows the first of what there is to do now; all of it stands in the list that it leads to.
    assert "Att göra nu" in answer.content.decode()
    listed = client.get(reverse("year_wheel")).content.decode()
    assert re.search(r"Att göra nu.*?Följ upp strategin", listed, re.DOTALL) is not None
    on_day(date(2026, 10, 14))
    before = client.get(reverse("overview")).context["to_do"]
    assert not [each for each in before.dated if each.obligation.key.startswith(review)]


class TestTrace:
    """From clause to rule to test to page."""

    def test_the_page_lists_what_is_carried_out_and_what_is_not(
        self, strategy: Strategy, client_as: Any
    ) -> None:
        answer = client_as(Role.AUDITOR).get(reverse("trace", args=[strategy.slug]))
        done = {row["clause"].number for row in answer.context["rows"]}
        missing = {clause.number for clause in answer.context["missing"]}
        demanding = set(strategy.clauses.exclude(demand="none").values_list("number", flat=True))
        assert done and missing and not done & missing
        assert done | missing == demanding and answer.context["total"] == len(demanding)
        for row in answer.context["rows"]:
            for rule in row["rules"]:
                assert rule["tests"] > 0, rule["rule"].key

    def test_the_command_fails_where_a_clause_has_no_rule(self, strategy: Strategy) -> None:
        out = StringIO()
        with pytest.raises(CommandError):
            call_command("trace", stdout=out)
        missing = [each.clause for each in queries.traced(strategy) if each.missing]
        assert all(f"    {clause} [" in out.getvalue() for clause in missing)
        call_command("trace", allow_missing=True, stdout=StringIO())

    def test_the_command_is_content_when_every_demand_has_a_rule(self, strategy: Strategy) -> None:
        bound = next(iter(RULES))
        one, *others = [each.clause for each in queries.traced(strategy) if each.missing]
        for clause in others:
            clause.rules = [bound]
            clause.save()
        out = StringIO()
        with pytest.raises(CommandError):
            call_command("trace", stdout=out)
        assert re.search(r"1 (clause|punkt)\b", out.getvalue())
        one.rules = [bound]
        one.save()
        call_command("trace", stdout=StringIO())

    def test_no_strategy_is_told_of(self, kronoberg: None) -> None:
        with pytest.raises(CommandError):
            call_command("trace", "no-such", stdout=StringIO())


class TestBeneficiaries:
    """For whom the work is."""

    @pytest.fixture
    def residents(self, kronoberg: None) -> Beneficiary:
        return Beneficiary.objects.get(key="invanare")

    @pytest.fixture
    def served(self, residents: Beneficiary, strategy: Strategy) -> Beneficiary:
        """A beneficiary that the engagements which serve 2.1 are for."""
        for each in serving_engagements(strategy):
            residents.engagements.add(int(each.url.split("/")[2]))  # type: ignore[attr-defined]
        return residents

    @pytest.mark.row("R7")
    def test_the_page_lists_what_is_for_each(
        self, served: Beneficiary, client_as: Any, django_assert_max_num_queries: Any
    ) -> None:
        client = client_as(Role.OFFICER)
        with django_assert_max_num_queries(12):
            rows = client.get(reverse("beneficiaries")).context["rows"]
        counts = {each.key: sum(kind.count for kind in serving) for each, serving in rows}
        assert counts == {"invanare": 12, "regionens-verksamhet": 8, "lanet": 13}
        page = client.get(served.get_absolute_url())
        assert [kind.count for kind in page.context["serving"]] == [3, 4, 4, 1]
        assert page.context["page"].primary is None  # an officer reads

    def test_the_register_lists_all_that_are_for_one(self, served: Beneficiary, client_as: Any) -> None:
        client = client_as(Role.OFFICER)
        url = queries.benefiting()[served.pk][0].register
        assert client.get(url).context["register"]["rows"].count("<tr") == 3
        assert "for_whom" in client.get(url).context["register"]["filter_form"].fields
        plain = client.get(reverse("engagements")).context["register"]
        assert "for_whom" not in plain["filter_form"].fields and plain["rows"].count("<tr") == 4

    def test_one_is_added_changed_and_removed(self, kronoberg: None, client_as: Any) -> None:
        client = client_as(Role.INTERNATIONAL_FUNCTION)
        added = client.post(reverse("beneficiary_new"), {"name": "Företagen"})
        made = Beneficiary.objects.get(name="Företagen")
        assert added["Location"] == made.get_absolute_url()
        client.post(reverse("beneficiary_edit", args=[made.pk]), {"name": "Länets företag"})
        assert "Länets företag" in client.get(reverse("beneficiaries")).content.decode()
        removed = client.post(reverse("beneficiary_delete", args=[made.pk]))
        assert removed["Location"] == reverse("beneficiaries")
        assert not Beneficiary.objects.filter(pk=made.pk).exists()

    def test_one_that_something_is_for_is_kept(self, served: Beneficiary, client_as: Any) -> None:
        client = client_as(Role.INTERNATIONAL_FUNCTION)
        answer = client.post(reverse("beneficiary_delete", args=[served.pk]))
        assert answer.status_code == 422
        first = queries.benefiting()[served.pk][0].first[0].label
        assert first in answer.content.decode()
        assert Beneficiary.objects.filter(pk=served.pk).exists()


def test_the_strategy_in_force_is_shown_as_a_tree(
    strategy: Strategy, client_as: Any, django_assert_max_num_queries: Any
) -> None:
    client = client_as(Role.ELECTED)
    with django_assert_max_num_queries(12):
        answer = client.get(strategy.get_absolute_url())

    def numbers(branches: list[queries.Branch]) -> list[str]:
        return [number for each in branches for number in (each.clause.number, *numbers(each.children))]

    assert numbers(answer.context["branches"]) == list(
        strategy.clauses.order_by("position").values_list("number", flat=True)
    )
    assert queries.current(TODAY) == strategy
