"""The collaborations in pictures: what each says, to whom, and at what price."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from utblick.collaborations import cost_pictures, networks, pictures, queries_costs
from utblick.collaborations.models import Engagement, EngagementBody, Party, Period, Review, YearCost
from utblick.collaborations.tests.conftest import TODAY, bare
from utblick.core.charts import MatrixChart, TimelineRow
from utblick.core.charts.figure import picture
from utblick.people.models import Membership, Organization, Person
from utblick.people.roles import Role
from utblick.strategy.models import Clause

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg", "november")]
PAGES = [f"engagement_pictures{each}" for each in ("", "_costs", "_who", "_focus")]


def cells(chart: MatrixChart, label: str) -> dict[str, Any]:
    """What the cells of a row say, by column; what is not there is left out."""
    row = next(each for each in chart.rows if each.label.startswith(label))
    return {
        column.label: cell.value
        for column, cell in zip(chart.columns, row.cells, strict=True)
        if cell.applicable
    }


def test_who_sits_where_in_words(account: Any) -> None:
    chart = networks.who_sits_where(account(Role.OFFICER), TODAY)
    assert len(chart.rows) == 16 and chart.columns
    robert = cells(chart, "Robert Olesen")
    assert len(robert) == 3 and all(isinstance(each, str) and each for each in robert.values())
    assert "Robert Olesen (3)" in chart.said
    assert chart.note == ""


def test_whom_the_reader_may_not_know_of_is_left_out(account: Any) -> None:
    person = Person.objects.get(key="robert-olesen")
    person.protected_identity = True
    person.save()
    chart = networks.who_sits_where(account(Role.OFFICER), TODAY)
    assert len(chart.rows) == 15 and not any("Olesen" in each.label for each in chart.rows)
    assert "Olesen" not in chart.said and "1" in chart.note
    seen = networks.who_sits_where(account(Role.ADMINISTRATOR), TODAY)
    assert any("Olesen" in each.label for each in seen.rows) and seen.note == ""


def test_ljungby_vaxjo_and_malmo_are_in_energy_cities_too() -> None:
    chart = networks.overlap()
    for name in ("Ljungby", "Växjö", "Malmö"):
        assert "Energy Cities" in cells(chart, name)
        assert name in chart.said
    labels = [each.label for each in chart.rows]
    assert not any("Kronoberg" in each for each in labels)
    assert not any("Pomorskie" in each for each in labels)  # abroad


def test_who_shares_most_stands_first() -> None:
    ljungby = Organization.objects.get(key="ljungby-kommun")
    for short_name in ("SBHSS", "ERB"):
        Party.objects.create(engagement=Engagement.objects.get(short_name=short_name), organization=ljungby)
    chart = networks.overlap()
    assert chart.rows[0].label == str(ljungby)
    shared = [each.cells[0].value for each in chart.rows]
    assert shared[0] == 3 and shared == sorted(shared, reverse=True)


def test_what_has_been_left_is_not_shared() -> None:
    energy = Engagement.objects.get(name="Energy Cities")
    period = energy.periods.get()
    period.stage = "ended"
    period.save()
    assert not any(each.label.startswith("Ljungby") for each in networks.overlap().rows)


def test_a_focus_point_that_nothing_serves_is_the_finding() -> None:
    chart = networks.focus_points(TODAY)
    served = next(each for each in chart.rows if each.label.startswith("2.1 "))
    assert served.cells[0].value == 3
    empty = [each for each in chart.rows if each.cells[0].is_empty]
    assert empty and empty[0].label in chart.said
    clause = Clause.objects.get(strategy__status="adopted", number=empty[0].label.split()[0])
    Engagement.objects.get(name="Energy Cities").serves.add(clause)
    filled = cells(networks.focus_points(TODAY), empty[0].label)
    assert next(iter(filled.values())) == 1 and "Energy Cities" in filled
    proposed = bare("Förslag")
    proposed.engagement.serves.add(clause)  # a proposal serves nothing yet
    assert next(iter(cells(networks.focus_points(TODAY), empty[0].label).values())) == 1


def row(name: str) -> TimelineRow:
    """The row of an engagement in the time line."""
    return next(each for each in pictures.timeline(TODAY).rows if each.label == name)


def test_the_time_line_marks_start_evaluation_end_and_renewal() -> None:
    energy = Engagement.objects.get(name="Energy Cities")
    assert [(each.kind, each.on) for each in row("Energy Cities").marks] == [("due", date(2026, 12, 31))]
    first = energy.periods.get()
    first.ends, first.current, first.stage = "2026-12-31", False, "renewed"
    first.save()
    Review.objects.filter(engagement=energy).delete()
    Review.objects.create(
        engagement=energy,
        period=first,
        kind="evaluation",
        year=2026,
        begun_on=date(2026, 9, 1),
        completed_on=date(2026, 10, 1),
    )
    Period.objects.create(
        engagement=energy, number=2, renews=first, stage="decided", starts="2027", ends="2028-06"
    )
    energy.member_since = "2015"
    energy.save()
    found = [(each.kind, each.on) for each in row("Energy Cities").marks]
    assert ("start", date(2015, 1, 1)) in found and ("done", date(2026, 10, 1)) in found
    assert ("renewal", date(2027, 1, 1)) in found and ("end", date(2028, 6, 30)) in found
    assert ("due", date(2028, 6, 30)) in found
    (span,) = row("Energy Cities").spans
    assert (span.start, span.end) == (date(2015, 1, 1), date(2028, 6, 30))


def test_what_was_never_entered_is_not_in_the_time_line_and_an_assignment_is_not_evaluated() -> None:
    bare("Avvisat", stage="declined")
    assert not any(each.label == "Avvisat" for each in pictures.timeline(TODAY).rows)
    programmes = next(each for each in pictures.timeline(TODAY).rows if each.label.startswith("EU-program"))
    assert not any(each.kind == "due" for each in programmes.marks)


def test_an_end_before_the_start_draws_no_impossible_span() -> None:
    period = bare("Bakvänt", stage="inherited", ends="2001")
    period.engagement.member_since = "2020"
    period.engagement.save()
    (span,) = row("Bakvänt").spans
    assert span.end is None


@pytest.mark.parametrize("name", PAGES)
def test_every_picture_reads_in_both_languages(name: str, client_as: Any) -> None:
    for language in ("sv", "en"):
        client = client_as(Role.DIRECTOR, language=language)
        answer = client.get(reverse(name))
        assert answer.status_code == 200 and "<figure" in answer.content.decode()


@pytest.mark.parametrize("name", ["engagement_pictures", "engagement_pictures_costs"])
def test_a_partner_sees_neither_costs_nor_evaluations(name: str, client_as: Any) -> None:
    client = client_as(Role.PARTNER)
    assert client.get(reverse(name)).status_code == 403
    for open_to_all in ("engagement_pictures_who", "engagement_pictures_focus"):
        page = client.get(reverse(open_to_all)).content.decode()
        assert "1\xa0000\xa0000" not in page and reverse(name) not in page
    assert reverse("engagement_pictures_who") in client.get(reverse("engagements")).content.decode()


def many(count: int, start: int = 0) -> None:
    """As many networks, each with a body, a seat, a member, a cost, and a focus point that it serves."""
    clause = Clause.objects.filter(strategy__status="adopted", kind="focus").first()
    for number in range(start, start + count):
        period = bare(f"Nät {number:03}", stage="inherited", ends="2028")
        engagement = period.engagement
        engagement.serves.add(clause)
        body = Organization.objects.create(name=f"Organ {number:03}", classification="foreign_body")
        EngagementBody.objects.create(engagement=engagement, organization=body, level="official")
        person = Person.objects.create(given_name="A", family_name=f"B{number:03}", kind="official")
        Membership.objects.create(person=person, organization=body, role="not_stated")
        member = Organization.objects.create(
            name=f"Kommun {number:03}", classification="municipality", country="SE"
        )
        Party.objects.create(engagement=engagement, organization=member)
        YearCost.objects.create(engagement=engagement, year=2024, estimate=Decimal(100 + number))


@pytest.mark.parametrize("name", PAGES)
def test_with_many_a_picture_shows_the_first_and_asks_no_more(name: str, client_as: Any) -> None:
    client = client_as(Role.DIRECTOR)
    many(50)
    with CaptureQueriesContext(connection) as first:
        assert client.get(reverse(name)).status_code == 200
    many(15, 50)
    with CaptureQueriesContext(connection) as second:
        page = client.get(reverse(name)).content.decode()
    assert len(second) == len(first) <= 12
    if name != "engagement_pictures_costs":
        assert "40" in page


def test_what_is_left_out_is_said_in_each_picture(account: Any) -> None:
    many(60)
    with translation.override("en"):
        found = [networks.who_sits_where(account(Role.OFFICER), TODAY), networks.overlap()]
        assert all(len(each.rows) == 40 and "first 40" in each.note for each in found)
        focus, line = networks.focus_points(TODAY), pictures.timeline(TODAY)
    assert len(focus.columns) == 41 and "40" in focus.note
    assert len(line.rows) == 40 and "64" in line.note


def test_a_kind_that_nobody_stated_is_not_said_to_cost_nothing() -> None:
    YearCost.objects.all().delete()
    cost = YearCost.objects.create(
        engagement=Engagement.objects.create(name="Nät", kind="network"), year=2024, estimate=Decimal(100)
    )
    with translation.override("en"):
        cost.parts.create(kind="travel", estimate=Decimal(40))
        for charts in (
            pictures.costs(2026)[-1:],
            cost_pictures.of_years(queries_costs.years_of(cost.engagement)),
        ):
            (drawn,) = (picture(each) for each in charts)
            assert drawn is not None
            assert [entry.label for entry in drawn.legend] == ["Travel", "Not split by kind"]
        cost.parts.create(kind="membership_fee", estimate=Decimal(60))
        drawn = picture(pictures.costs(2026)[-1])
    assert drawn is not None and [entry.label for entry in drawn.legend] == ["Membership fee", "Travel"]


def test_a_proposal_is_drawn_from_its_proposed_start_and_says_how_far_it_has_come() -> None:
    period = bare("Förslaget", stage="appraisal", starts="2027", ends="2028")
    period.engagement.member_since = "2015"
    period.engagement.save()
    with translation.override("en"):
        (span,) = row("Förslaget").spans
        assert (span.start, span.end, span.proposed) == (date(2027, 1, 1), date(2028, 12, 31), True)
        assert span.label == "In appraisal"
        assert [(each.kind, each.on.year) for each in row("Förslaget").marks] == [
            ("start", 2027),
            ("end", 2028),
        ]
    bare("Odaterat")
    assert row("Odaterat").spans == ()


def test_a_renewal_being_prepared_is_drawn_as_proposed_after_what_runs() -> None:
    first = bare("Nät", stage="inherited", ends="2026")
    Period.objects.create(
        engagement=first.engagement, number=2, renews=first, current=False, stage="proposed", starts="2027"
    )
    with translation.override("en"):
        runs, renewal = row("Nät").spans
    assert (runs.label, runs.proposed, runs.end) == ("Member", False, date(2026, 12, 31))
    assert (renewal.label, renewal.proposed, renewal.start) == ("Renewal, proposed", True, date(2027, 1, 1))


def test_what_waits_for_the_government_is_no_member_yet() -> None:
    period = bare("Gruppering", stage="decided", starts="2026", decided_on=date(2025, 11, 20))
    engagement = period.engagement
    engagement.egtc, engagement.member_since = True, "2015"
    engagement.save()
    with translation.override("en"):
        (span,) = row("Gruppering").spans
        assert span.label == "Waits for the Government's approval" and span.proposed
        assert span.start == date(2026, 1, 1)
        assert not any(each.on.year == 2015 for each in row("Gruppering").marks)
        engagement.approved_on = date(2026, 3, 1)
        engagement.save()
        (span,) = row("Gruppering").spans
        assert span.label == "Member" and not span.proposed


def test_a_leaving_ends_the_bar_only_when_it_has_been_decided() -> None:
    period = bare("Lämnas", stage="decided", starts="2025", ends="2029", decided_on=date(2024, 11, 20))
    period.leaves_on = date(2027, 6, 30)
    period.save()
    (span,) = row("Lämnas").spans
    assert span.end == date(2029, 12, 31)
    assert ("leaving", date(2027, 6, 30)) in [(each.kind, each.on) for each in row("Lämnas").marks]
    period.stage = "ended"
    period.save()
    (span,) = row("Lämnas").spans
    assert span.end == date(2027, 6, 30)
    kinds = [each.kind for each in row("Lämnas").marks]
    assert "leaving" not in kinds and "end" in kinds
