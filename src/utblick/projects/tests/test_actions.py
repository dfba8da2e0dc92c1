"""What people do with projects, and what is refused."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from utblick.core import secrecy
from utblick.decisions.models import DecisionRight
from utblick.people.models import Organization, Person
from utblick.projects import actions, framing, queries
from utblick.projects.models import Commitment, Funding, Project, ReportingPeriod
from utblick.projects.portfolio import portfolio
from utblick.projects.tests.conftest import TODAY, House

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.mark.row("R19d", "R40", "R41")
def test_from_idea_to_closed(house: House) -> None:
    project = house.whole(state="idea")
    actions.prepare(house.officer, project)
    actions.make_ready(house.head, project)
    house.decide(project)
    project.refresh_from_db()
    assert (project.state, project.decided_by, project.decided_on) == ("decided", house.committee, TODAY)
    actions.submit(house.head, project, TODAY)
    actions.grant(house.head, project, TODAY, "INT-7", Decimal(800_000))
    with pytest.raises(ValidationError, match="reporting periods"):
        actions.start(house.head, project)
    period = ReportingPeriod(
        project=project,
        begins=date(2026, 5, 1),
        ends=date(2026, 10, 31),
        due=TODAY,
        costs=Decimal(100),
        claim=Decimal(80),
    )
    actions.save_part(house.officer, period)
    actions.start(house.head, project)
    actions.pause(house.head, project, "Partnern byts.")
    actions.resume(house.head, project)
    actions.finish(house.head, project)
    with pytest.raises(ValidationError) as refused:
        actions.close(house.head, project)
    assert len(refused.value.messages) == 2
    period.claimed_on = period.paid_on = TODAY
    period.paid = Decimal(80)
    actions.save_part(house.officer, period)
    actions.save_part(
        house.officer, project.results.model(project=project, what="En mall", dissemination="Alla")
    )
    closed = actions.close(house.head, project)
    assert closed.state == "closed" and closed.funding.grant == 800_000
    with pytest.raises(ValidationError, match="over"):
        actions.save_part(house.officer, period)


@pytest.mark.row("R40")
@pytest.mark.parametrize("own_areas", [True, False])
def test_a_committee_that_does_not_own_the_area_is_refused(house: House, own_areas: bool) -> None:
    """Also where its right says nothing of areas, and where the matter was given the committee's own area."""
    DecisionRight.objects.filter(matter="projects.decide").update(own_areas=own_areas)
    project = house.whole()
    actions.make_ready(house.function, project)
    for area in (house.area, house.other_area):
        with pytest.raises(ValidationError) as refused:
            house.decide(project, house.other, area=area)
        assert "body" in refused.value.message_dict
    project.refresh_from_db()
    assert project.state == "application"
    house.decide(project, house.committee)
    project.refresh_from_db()
    assert project.state == "decided"


@pytest.mark.row("R40")
def test_a_committee_returns_or_says_no(house: House) -> None:
    project = house.whole()
    actions.make_ready(house.function, project)
    house.decide(project, outcome="returned")
    project.refresh_from_db()
    assert project.state == "preparation"
    actions.make_ready(house.function, project)
    house.decide(project, outcome="rejected")
    project.refresh_from_db()
    assert project.state == "withdrawn" and project.reason and project.decided_on is None


@pytest.mark.row("R40")
def test_what_has_been_submitted_is_not_undone_by_a_correction(house: House) -> None:
    project = house.whole()
    actions.make_ready(house.function, project)
    first = house.decide(project)
    actions.submit(house.function, project, TODAY)
    with pytest.raises(ValidationError):
        house.decide(project, outcome="rejected", corrects=first)
    project.refresh_from_db()
    assert project.state == "submitted"


@pytest.mark.row("R40")
def test_what_the_committee_decides_on_stays_as_it_was(house: House) -> None:
    project = house.whole()
    actions.make_ready(house.function, project)
    for part in (project.lines.first(), project.commitments.first(), project.partners.first()):
        with pytest.raises(ValidationError):
            actions.save_part(house.function, part)
        with pytest.raises(ValidationError):
            actions.delete_part(house.function, part)
    changed = Project.objects.get(pk=project.pk)
    changed.area = house.other_area
    with pytest.raises(ValidationError) as refused:
        actions.save_project(house.function, changed)
    assert list(refused.value.message_dict) == ["area"]


@pytest.mark.row("R41")
def test_commitments_are_counted_against_the_frame_with_those_of_all_projects(house: House) -> None:
    house.decided(title="Ett", amount=600_000)
    secret = house.decided(title="Två", amount=300_000)
    secret.secret = True
    secret.save()
    project = house.whole(title="Tre", amount=0)
    fits = Commitment(project=project, body=house.committee, year=2027, amount=Decimal(100_000))
    actions.save_part(house.officer, fits)
    (read,) = framing.frames_of(project, list(project.commitments.select_related("body")))
    assert read.committed == 1_000_000 and read.finding is not None and not read.finding.stops
    fits.amount = Decimal(200_000)  # 110 per cent
    with secrecy.in_the_open(), pytest.raises(ValidationError) as refused:
        actions.save_part(house.officer, fits)
    (message,) = refused.value.message_dict["amount"]
    assert "not room" in message and "000" not in message  # a sum would tell what the secret project binds


@pytest.mark.row("R41")
def test_a_smaller_frame_stops_the_decision(house: House) -> None:
    project = house.whole()
    actions.make_ready(house.function, project)
    house.frame.amount = Decimal(100_000)
    actions.save_frame(house.secretary, house.frame)
    with pytest.raises(ValidationError, match="above the frame"):
        house.decide(project)


@pytest.mark.row("R41")
def test_nobody_works_140_per_cent(house: House) -> None:
    person = Person.objects.create(given_name="Eva", family_name="Prov", kind="official", unit=house.unit)
    one, two = house.whole("Ett", amount=0), house.whole("Två", amount=0)
    given: dict[str, Any] = {"body": house.committee, "year": 2027, "amount": Decimal(0)}
    with pytest.raises(ValidationError) as refused:
        actions.save_part(house.officer, Commitment(project=one, staff_percent=Decimal(140), **given))
    assert "140" in refused.value.message_dict["staff_percent"][0]
    actions.save_part(
        house.officer, Commitment(project=one, person=person, staff_percent=Decimal(80), **given)
    )
    with pytest.raises(ValidationError) as refused:
        actions.save_part(
            house.officer, Commitment(project=two, person=person, staff_percent=Decimal(60), **given)
        )
    assert "140" in refused.value.message_dict["staff_percent"][0]


@pytest.mark.row("R41")
def test_nobody_works_140_per_cent_after_a_no_and_a_new_application(house: House) -> None:
    """What a no had set free was promised to another project, and then by both."""
    person = Person.objects.create(given_name="Eva", family_name="Prov", kind="official", unit=house.unit)
    two = house.whole("Två")
    two.commitments.update(person=person, staff_percent=Decimal(60))
    actions.make_ready(house.function, two)
    house.decide(two)
    actions.submit(house.head, two, TODAY)
    actions.reject(house.head, two, TODAY, "Pengarna räckte inte.")
    one, three = house.whole("Ett"), house.whole("Tre")
    one.commitments.update(person=person, staff_percent=Decimal(60))
    actions.make_ready(house.function, one)
    actions.make_ready(house.function, three)  # who is not named is promised nowhere else
    actions.prepare(house.officer, two)
    with pytest.raises(ValidationError, match="120") as refused:
        actions.make_ready(house.function, Project.objects.get(pk=two.pk))
    assert "2027" in refused.value.messages[0]
    with pytest.raises(ValidationError, match="120"):  # nor is the first decided before that is mended
        house.decide(one)
    two.commitments.update(staff_percent=Decimal(40))
    house.decide(one)
    house.decide(three)


@pytest.mark.row("R19d")
def test_two_partners_of_one_name_are_told_apart(house: House) -> None:
    project = house.whole()
    first = project.partners.get()
    namesake = Organization.objects.create(name=str(house.unit), classification="municipality")
    second = project.partners.create(organization=namesake, role="partner", country="DK", budget=0)
    whole = queries.read(Project.objects.get(pk=project.pk))
    assert not queries.money_findings(whole)
    first.budget, second.budget = 600_000, 400_000
    first.save()
    second.save()
    found = queries.money_findings(queries.read(Project.objects.get(pk=project.pk)))
    assert [each.values["name"] for each in found] == [f"{house.unit} (SE)", f"{house.unit} (DK)"]
    assert [each.values["difference"] for each in found] == [400_000, 400_000]


@pytest.mark.row("R19d")
def test_a_grant_above_the_rate_is_refused_at_its_field(house: House) -> None:
    project = house.whole()
    funding = Funding.objects.get(project=project)
    funding.grant = Decimal(900_000)
    with pytest.raises(ValidationError) as refused:
        actions.save_part(house.officer, funding)
    assert "800,000" in refused.value.message_dict["grant"][0]


@pytest.mark.row("R19d")
def test_a_budget_that_does_not_add_up_keeps_it_from_being_ready(house: House) -> None:
    project = house.whole()
    line = project.lines.first()
    line.amount -= 5
    line.save()
    with pytest.raises(ValidationError) as refused:
        actions.make_ready(house.function, project)
    assert len(refused.value.messages) == 2 and "995" in str(refused.value.messages)


@pytest.mark.row("R19d", "R40")
def test_who_may_take_which_step(house: House) -> None:
    project = house.whole(state="idea")
    with pytest.raises(PermissionDenied):
        actions.prepare(house.outsider, project)
    actions.prepare(house.officer, project)
    for account in (house.officer, house.outsider, house.secretary):
        with pytest.raises(PermissionDenied):
            actions.make_ready(account, project)
    with pytest.raises(PermissionDenied):
        actions.save_frame(house.officer, house.frame)
    actions.save_frame(house.secretary, house.frame)


@pytest.mark.row("R19d")
def test_days_are_in_order(house: House) -> None:
    project = house.decided()
    for day in (TODAY.replace(day=27), TODAY.replace(day=25)):
        with pytest.raises(ValidationError) as refused:
            actions.submit(house.function, project, day)
        assert list(refused.value.message_dict) == ["day"]
    Project.objects.filter(pk=project.pk).update(deadline=TODAY.replace(day=1))
    with pytest.raises(ValidationError, match="last day to apply"):
        actions.submit(house.function, project, TODAY)


@pytest.mark.row("R17", "R19d")
def test_the_portfolio_counts_units_answers_and_money(house: House) -> None:
    running = house.decided(title="Ett")
    Project.objects.filter(pk=running.pk).update(state="running")
    house.project("Två", state="rejected", decided_on=TODAY)
    found = portfolio("–")
    assert (found.granted, found.answered, found.rate) == (1, 2, Decimal("0.5"))
    assert found.own == 200_000
    counts = {unit.pk: count for unit, count in found.units}
    assert counts[house.unit.pk] == 1 and counts[house.other_unit.pk] == 0
    assert found.share_of_units == Decimal(1) / len(found.units)


@pytest.mark.row("R41")
def test_the_frame_is_not_escaped_by_committing_less_than_our_own_money(house: House) -> None:
    """Also where it is changed between making ready and the decision."""
    project = house.whole()
    Commitment.objects.filter(project=project).update(amount=1)
    with pytest.raises(ValidationError, match="add up to 1 kr, our own money is 200,000 kr"):
        actions.make_ready(house.function, project)
    Commitment.objects.filter(project=project).update(amount=200_000)
    actions.make_ready(house.function, project)
    Commitment.objects.filter(project=project).update(amount=1)
    with pytest.raises(ValidationError, match="our own money is 200,000 kr"):
        house.decide(project)


@pytest.mark.row("R41")
def test_nothing_is_bound_where_no_frame_is_stated(house: House) -> None:
    """It can be written while the project is prepared; it is not made ready until the committee states its frame."""
    project = house.whole()
    house.frame.year = 2028
    house.frame.save()
    actions.save_part(house.officer, project.commitments.get())
    with pytest.raises(ValidationError, match="has not stated a frame for 2027"):
        actions.make_ready(house.function, project)
    house.frame.year = 2027
    house.frame.save()
    assert actions.make_ready(house.function, project).state == "application"


@pytest.mark.row("R40", "R41")
@pytest.mark.parametrize(
    ("values", "where"), [({"body": "other"}, "body"), ({"body": "unit"}, "body"), ({"year": 2031}, "year")]
)
def test_money_of_another_body_or_year_is_refused(house: House, values: dict[str, Any], where: str) -> None:
    given = {name: getattr(house, of) if name == "body" else of for name, of in values.items()}
    project = house.whole()
    new: dict[str, Any] = {"body": house.committee, "year": 2027, "amount": Decimal(5), **given}
    with pytest.raises(ValidationError) as refused:
        actions.save_part(house.officer, Commitment(project=project, **new))
    assert list(refused.value.message_dict) == [where]
    # What came there some other way, or before the area and the days were changed, stops the project.
    Commitment.objects.filter(project=project).update(**given)
    with pytest.raises(ValidationError) as stopped:
        actions.make_ready(house.function, project)
    assert any("commitment for" in each for each in stopped.value.messages)
