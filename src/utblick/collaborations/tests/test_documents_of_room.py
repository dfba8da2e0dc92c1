"""The documents of the room: the decision basis, the one-page brief, and the register."""

import io
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pikepdf
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from utblick.collaborations import brief, decision_basis, documents
from utblick.collaborations.models import (
    BenefitReview,
    CostPart,
    Engagement,
    GoalReview,
    Period,
    YearCost,
)
from utblick.collaborations.tests.conftest import bare, evaluated, fill_in
from utblick.core.dates import today
from utblick.core.documents import pdf
from utblick.core.documents.tree import Document, Heading, Table, plain, words
from utblick.core.once import reading
from utblick.core.permissions import PERMISSIONS
from utblick.participation.models import InternationalMeeting, Participant
from utblick.people.models import Membership, Organization, Person
from utblick.people.roles import Role
from utblick.strategy import queries as strategy

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg", "november")]
RULES = 12


def said(made: Document) -> str:
    """All that a document says."""
    return "\n".join(line for block in made.blocks for line in words(block))


def headings(made: Document) -> list[str]:
    return [block.title for block in made.blocks if isinstance(block, Heading)]


def table(made: Document, columns: int) -> Table:
    """The first table with so many columns."""
    return next(each for each in made.blocks if isinstance(each, Table) and len(each.head) == columns)


@pytest.fixture
def english() -> Any:
    with translation.override("en"):
        yield


@pytest.mark.row("R32", "R61", "R62", "R63", "R67", "R68", "R69", "R70", "R71", "R72")
def test_the_basis_of_a_new_collaboration_holds_all_that_the_decision_rests_on(
    whole: Callable[..., Period], english: None
) -> None:
    period = whole("ready", why_now="Fönstret stänger i mars.")
    cost = period.engagement.costs.get()
    CostPart.objects.create(cost=cost, kind="membership_fee", estimate=Decimal(60_000))
    made = decision_basis.engagement(period.engagement)
    text = said(made)
    assert headings(made)[:2] == ["Proposal to decide", "Why we should take part"]
    for told in (
        "We take part in Nytt nät for the period",
        "Fönstret stänger i mars.",
        "Vi behöver lära av andra.",
        "Lära av andra",
        "Bättre vård",
        "SEK\xa090,000",
        "SEK\xa060,000",
        "Internationellt",
        "Kommunerna, genom möten varje vår.",
        "Kommunerna bjuds in.",
    ):
        assert told in text, told
    conditions = table(made, 4)
    assert len(conditions.rows) == RULES
    assert {plain(row[3]) for row in conditions.rows} == {"met"}
    clauses = strategy.clauses_by_rule(date(2026, 11, 24))
    numbers = [plain(row[1]) for row in conditions.rows]
    assert clauses["collaborations.best_suited"].number in numbers
    assert "Alternatives" in headings(made) and "found the best suited" in text


def test_what_is_lacking_is_said_of_each_condition_and_the_case_is_not_ready(english: None) -> None:
    made = decision_basis.engagement(bare("Tomt nät", stage="appraisal").engagement)
    states = [plain(row[3]) for row in table(made, 4).rows]
    assert len(states) == RULES and sum(each.startswith("lacking: ") for each in states) >= 8
    assert "not ready for decision" in said(made)


def test_an_exception_is_shown_with_its_reason(whole: Callable[..., Period], english: None) -> None:
    period = whole("ready", exemptions={"collaborations.theme_and_unit": "Ny förvaltning bildas i vår."})
    period.engagement.areas.clear()
    made = decision_basis.engagement(period.engagement)
    row = next(each for each in table(made, 4).rows if "Ny förvaltning" in plain(each[3]))
    assert plain(row[2]) == "recommended" and plain(row[3]).startswith("exception with a reason")
    assert "not ready for decision" not in said(made)


def renewal() -> Period:
    """A renewal of Energy Cities, whose first period has been evaluated."""
    energy = Engagement.objects.get(name="Energy Cities")
    energy.reviews.all().delete()
    first = fill_in(energy.periods.get())
    review = evaluated(first)
    review.weaknesses = "Svårt att jämföra"
    review.save()
    goal = first.goals.get()
    GoalReview.objects.create(review=review, goal=goal, attainment="partly", text="Två av tre")
    BenefitReview.objects.create(review=review, beneficiary=goal.beneficiaries.get(), size=2)
    second: Period = Period.objects.create(
        engagement=energy,
        number=2,
        renews=first,
        current=False,
        stage="appraisal",
        starts="2029",
        ends="2030",
    )
    return second


@pytest.mark.row("R70")
def test_a_renewal_tells_of_the_evaluation_of_the_period_before(english: None) -> None:
    made = decision_basis.engagement(renewal().engagement)
    text = said(made)
    assert "We go on taking part in Energy Cities for the period 2029–2030." in text
    for told in ("Svårt att jämföra", "partly reached. Två av tre", "2 of 4", "Det har varit till nytta."):
        assert told in text, told


def test_a_proposal_to_leave_says_when_and_why(english: None) -> None:
    energy = Engagement.objects.get(name="Energy Cities")
    period = energy.periods.get()
    period.leaves_on, period.closed_because = date(2027, 6, 30), "Nyttan är för liten."
    period.save()
    text = said(decision_basis.engagement(energy))
    assert "We leave Energy Cities on" in text and "Nyttan är för liten." in text


def test_where_nothing_is_proposed_nothing_is_asked_for(english: None) -> None:
    made = decision_basis.engagement(Engagement.objects.get(short_name="SBHSS"))
    assert "Proposal to decide" not in headings(made)
    assignment = decision_basis.engagement(Engagement.objects.get(kind="programme_assignment"))
    assert "Proposal to decide" not in headings(assignment)
    assert not any(isinstance(each, Table) and len(each.head) == 4 for each in assignment.blocks)


def test_an_analysis_under_secrecy_is_not_told_of(whole: Callable[..., Period], english: None) -> None:
    from utblick.core import secrecy

    period = whole("ready")
    analysis = period.alternative.analysis  # type: ignore[union-attr]
    analysis.title, analysis.secret = "Hemlig analys", True
    analysis.save()
    with secrecy.in_the_open():
        text = said(decision_basis.engagement(Engagement.objects.get(pk=period.engagement_id)))
    assert "Hemlig analys" not in text and "under secrecy" in text


def test_many_bases_ask_no_more_than_one(whole: Callable[..., Period]) -> None:
    first = whole("ready").engagement
    renewed = renewal().engagement
    with reading(), CaptureQueriesContext(connection) as few:
        decision_basis.engagements([first, renewed])
    more = [
        first,
        renewed,
        *(fill_in(bare(f"Nät {number}", stage="ready")).engagement for number in range(6)),
    ]
    with reading(), CaptureQueriesContext(connection) as many:
        made = decision_basis.engagements(more)
    assert len(many) == len(few)
    assert [each.title for each in made] == [each.name for each in more]


@pytest.mark.parametrize(
    "key", ["samarbete-sbhss", "samarbete-erb", "samarbete-energy-cities", "uppdrag-eu-program"]
)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_brief_fits_one_page(key: str, language: str) -> None:
    engagement = Engagement.objects.get(key=key)
    body = engagement.bodies.order_by("pk").first()
    been = date(today().year, 1, 1)
    for day in (been, *(date(2027, month, 2) for month in (1, 3, 5, 8))):
        meeting = InternationalMeeting.objects.create(
            body=body.organization,
            begins=day,
            ends=day,
            title="Styrelsemöte om nästa års verksamhetsplan",
            place="Gdańsk",
            positions="Vi vill att vattenfrågorna får mer plats, och att avgiften är oförändrad. " * 4,
        )
        if day == been:
            person = Person.objects.filter(protected_identity=False)[0]
            Participant.objects.create(meeting=meeting, person=person, state="took_part")
    with translation.override(language):
        made = brief.engagement_brief(engagement)
    content = pdf.render(made)
    with pikepdf.open(io.BytesIO(content)) as opened:
        assert len(opened.pages) == 1


def test_the_brief_says_what_a_member_needs_on_the_way(english: None) -> None:
    energy = Engagement.objects.get(name="Energy Cities")
    body = energy.bodies.get().organization
    for day, positions in ((date(2026, 1, 9), "Det gamla"), (date(2027, 2, 3), "Mer om lokal energi")):
        InternationalMeeting.objects.create(
            title="Generalförsamling", body=body, begins=day, ends=day, positions=positions
        )
    made = brief.engagement_brief(energy)
    text = said(made)
    assert headings(made) == ["Purpose", "Our goals", "What is up", "What we want to say", "Who sits"]
    for told in (
        "Mer om lokal energi",
        "3 February 2027",
        "The evaluation has begun and is due 31 December 2026.",
        "Bo Frank (M)",
        "SEK\xa060,000",
        "Lacking: ",
    ):
        assert told in text, told
    assert "Det gamla" not in text


def test_nobody_with_protected_identity_is_named_in_documents(english: None) -> None:
    energy = Engagement.objects.get(name="Energy Cities")
    person = Person.objects.get(family_name="Frank")
    person.protected_identity = True
    person.save()
    assert "Frank" not in said(brief.engagement_brief(energy))
    substitute = Membership.objects.get(key="bo-bergsjo-erb-styrelse-ersattare")
    tied = Membership.objects.get(key="emil-torstensson-erb-styrelse-ledamot")
    substitute.substitute_for = tied
    substitute.save()
    assert "for Emil Torstensson" in said(documents.representatives(None))
    tied.person.protected_identity = True
    tied.person.save()
    assert "Torstensson" not in said(documents.representatives(None))


def test_costs_and_positions_are_read_only_by_those_with_the_right(client_as: Any) -> None:
    energy = Engagement.objects.get(name="Energy Cities")
    url = reverse("draft_document", args=["engagement-brief", energy.pk])
    assert client_as(Role.ELECTED).get(url).status_code == 200
    assert client_as(Role.PARTNER).get(url).status_code in (403, 404)
    # The brief holds what stays inside as well as costs, and one right opens it.
    assert PERMISSIONS["collaborations.view_costs"].roles <= PERMISSIONS["collaborations.view_inside"].roles


@pytest.mark.parametrize("form", ["", "?form=pdf", "?form=docx"])
def test_the_page_of_an_engagement_leads_to_its_brief_in_three_forms(client_as: Any, form: str) -> None:
    energy = Engagement.objects.get(name="Energy Cities")
    client = client_as(Role.ELECTED)
    url = reverse("draft_document", args=["engagement-brief", energy.pk])
    assert url in client.get(energy.get_absolute_url()).content.decode()
    assert client.get(url + form).status_code == 200


def test_the_register_tells_state_end_and_what_is_lacking(english: None) -> None:
    period = bare("Nytt", stage="appraisal", ends="2029")
    made = documents.register(None)
    standing = table(made, 5)
    assert standing.head == ("Name", "Kind", "State", "Ends", "Lacking")
    rows = {plain(row[0]): [plain(each) for each in row] for row in standing.rows}
    assert rows["Nytt"][2:4] == ["In appraisal", "2029"] and rows["Nytt"][4] != "Nothing"
    assert "inherited" in rows["Euroregion Baltic"][2] and rows["Euroregion Baltic"][3] == "not stated"
    assert (
        rows["EU programmes (assignments in three Interreg programmes)"][4] == "The conditions do not apply"
    )
    assert "Agreement not stated" in said(made)
    fill_in(period)
    rows = {plain(row[0]): plain(row[4]) for row in table(documents.register(None), 5).rows}
    assert rows["Nytt"] == "Nothing"


def test_the_register_asks_no_more_for_more() -> None:
    with CaptureQueriesContext(connection) as few:
        documents.register(None)
    for number in range(20):
        bare(f"Nät {number}")
    YearCost.objects.create(engagement=Engagement.objects.get(name="Nät 1"), year=2024, estimate=Decimal(1))
    assert Organization.objects.exists()
    with CaptureQueriesContext(connection) as many:
        documents.register(None)
    assert len(many) == len(few)
