"""The room's pages: who reaches them, what they say, what their forms refuse, and how much they ask."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from utblick.core.documents.kinds import DOCUMENTS
from utblick.core.documents.tree import plain
from utblick.core.documents.tree import words as said_in
from utblick.people.models import Organization
from utblick.people.roles import INSIDE, Role
from utblick.stakeholders import actions, documents
from utblick.stakeholders.models import Actor, Alternative, StakeholderAnalysis
from utblick.stakeholders.tests.conftest import House, filled, of, scores_of, words

READ = ("stakeholder_analysis", "stakeholder_analysis_scores", "stakeholder_analysis_actors")
CHANGE = (
    "stakeholder_analysis_edit",
    "stakeholder_analysis_values",
    "stakeholder_analysis_choose",
    "stakeholder_analysis_reopen",
)
EDITORS = {Role.INTERNATIONAL_FUNCTION, Role.HEAD_OF_ADMINISTRATION, Role.OFFICER}


@pytest.mark.parametrize("role", list(Role.values))
def test_each_role_reaches_what_is_declared_for_it(house: House, client_as: Any, role: str) -> None:
    analysis, client = house.whole(), client_as(role)

    def status(name: str, *args: Any) -> int:
        return int(client.get(reverse(name, args=args)).status_code)

    inside = 200 if role in INSIDE else 403
    assert status("stakeholder_analyses") == inside
    assert {status(name, analysis.pk) for name in READ} == {inside}
    editor = 200 if role in EDITORS else 403
    assert status("stakeholder_analysis_new") == editor
    assert {status(name, analysis.pk) for name in CHANGE} == {editor}
    assert status("stakeholder_analysis_part_new", analysis.pk, "aktor") == editor
    assessor = 200 if role in EDITORS | {Role.DIRECTOR} else 403
    assert status("stakeholder_analysis_assess", analysis.pk) == assessor


def test_an_officer_of_another_unit_may_score_and_not_change(house: House, client_as: Any) -> None:
    analysis, client = house.whole(), client_as(Role.OFFICER, house.other)
    assert {client.get(reverse(name, args=[analysis.pk])).status_code for name in CHANGE} == {403}
    assert client.get(reverse("stakeholder_analysis_assess", args=[analysis.pk])).status_code == 200


@pytest.fixture
def reader(client_as: Any, house: House) -> Client:
    """Somebody who may do all, reading in English."""
    client: Client = client_as(Role.INTERNATIONAL_FUNCTION, name="Läsare Ek", language="en")
    return client


def test_the_page_says_what_is_missing_and_where_to_fill_it_in(house: House, reader: Client) -> None:
    analysis = house.bare()
    answer = reader.get(analysis.get_absolute_url())
    told = words(answer)
    assert "There are no criteria to compare by" in told
    assert "No other network, organisation or partner is compared, and not said why" in told
    assert (
        reverse("stakeholder_analysis_part_new", args=[analysis.pk, "kriterium"]) in answer.content.decode()
    )


def test_the_page_tells_the_result_and_how_firm_it_is(house: House, reader: Client) -> None:
    analysis = house.completed()
    told = words(reader.get(analysis.get_absolute_url()))
    assert "Network A comes first, with 5.00 of 5." in told
    assert "Next: Partner B, 2.00 behind." in told
    assert "Network A stays first in 100.0% of 2,000 weightings" in told.replace("100% of", "100.0% of")
    assert "No weight of this criterion turns the first place." in told
    assert "75%" in told
    assert "completed" in told
    assert "outside the EU and the EEA" in told


def test_ties_are_said_to_be_ties(house: House, reader: Client) -> None:
    analysis = house.whole()
    house.score(analysis, network=3, partner=3)
    told = words(reader.get(analysis.get_absolute_url()))
    assert "Network A and Partner B share the first place" in told
    assert "1 shared" in told


def test_a_choice_of_another_is_shown_with_its_reason(house: House, reader: Client) -> None:
    analysis = house.whole()
    actions.choose(house.maker, analysis, of(analysis, "partner"), "De är närmare oss")
    told = words(reader.get(analysis.get_absolute_url()))
    assert "did not come first" in told
    assert "De är närmare oss" in told


def test_the_form_of_choice_asks_for_a_reason_exactly_when_another_is_chosen(
    house: House, reader: Client
) -> None:
    analysis = house.whole(values_answer="Ja", rights_answer="Ja")
    address = reverse("stakeholder_analysis_choose", args=[analysis.pk])
    assert "Why, although it did not come first? (needed when you choose another" in words(
        reader.get(address)
    )
    partner = of(analysis, "partner")
    refused = reader.post(address, {"alternative": partner.pk, "complete": "on"})
    assert refused.status_code == 422
    with translation.override("en"):
        assert refused.context["form"].errors == {"reason": [actions.reason_wanted()]}
    assert refused.context["form"]["complete"].value()  # nothing is lost
    done = reader.post(address, {"alternative": partner.pk, "complete": "on", "reason": "Närmare"})
    assert done.status_code == 302
    analysis.refresh_from_db()
    assert (analysis.chosen, analysis.deviation_reason) == (partner, "Närmare")
    assert analysis.completed_on


def test_a_reason_that_a_score_needs_is_not_said_to_be_optional(house: House, reader: Client) -> None:
    page = words(reader.get(reverse("stakeholder_analysis_assess", args=[house.whole().pk])))
    assert "Why (needed when you give a score)" in page and "Why (optional)" not in page
    assert "What shows it (optional)" in page


def test_a_kind_is_not_said_again_where_the_name_says_it(house: House, reader: Client) -> None:
    analysis = house.whole()
    page = words(reader.get(analysis.get_absolute_url())).casefold()
    with translation.override("en"):
        made = " ".join(line for block in documents.blocks(analysis, 2) for line in said_in(block)).casefold()
        for kind in ("alone", "nothing"):
            said = str(of(analysis, kind)).casefold()
            assert said in page and f"{said} {said}" not in page
            assert said in made and f"{said}: {said}" not in made


def test_to_complete_what_lacks_something_is_refused_in_words(house: House, reader: Client) -> None:
    analysis = house.bare()
    answer = reader.post(
        reverse("stakeholder_analysis_choose", args=[analysis.pk]),
        {"alternative": of(analysis, "network").pk, "complete": "on"},
    )
    assert answer.status_code == 422
    assert "There are no criteria to compare by" in words(answer)


def test_own_scores_on_one_page_some_left_for_later(house: House, reader: Client) -> None:
    analysis = house.bare()
    criterion, network = house.criterion(analysis), of(analysis, "network")
    name = f"{network.pk}-{criterion.pk}"
    address = reverse("stakeholder_analysis_assess", args=[analysis.pk])
    refused = reader.post(address, {f"value-{name}": "4", f"evidence-{name}": "Avtalet § 3"})
    assert refused.status_code == 422
    assert "Say why Network A gets this score by Nytta." in words(refused)
    assert "Avtalet § 3" in refused.content.decode()
    only_why = reader.post(address, {f"reason-{name}": "Nära"})
    assert "Choose a score for Network A by Nytta" in words(only_why)
    done = reader.post(address, {f"value-{name}": "4", f"reason-{name}": "Nära"})
    assert done.status_code == 302
    assert scores_of(analysis) == [("Läsare Ek", "Nätverk A", 4)]
    assert "1 of 3 scored" in words(reader.get(done.url))  # type: ignore[attr-defined]
    again = filled(reader.get(address))
    assert (again[f"value-{name}"], again[f"reason-{name}"]) == (4, "Nära")
    reader.post(address, {})
    assert scores_of(analysis) == []


def test_a_completed_analysis_takes_no_scores(house: House, reader: Client) -> None:
    analysis = house.completed()
    answer = reader.get(reverse("stakeholder_analysis_assess", args=[analysis.pk]))
    assert "The analysis is completed. Open it again first, with a reason." in words(answer)


def test_weights_that_are_all_zero_are_refused_beside_the_field(house: House, reader: Client) -> None:
    analysis = house.bare()
    address = reverse("stakeholder_analysis_part_new", args=[analysis.pk, "kriterium"])
    answer = reader.post(address, {"name": "Nytta", "weight": "0"})
    assert answer.status_code == 422
    assert "Then all weights are zero" in str(answer.context["form"].errors["weight"])
    assert reader.post(address, {"name": "Nytta", "weight": "2,5"}).status_code == 302
    assert analysis.criteria.get().weight == 2.5


@pytest.mark.parametrize(
    ("written", "kept"), [("se, pl  PL", ["PL", "SE"]), ("", []), ("Sverige", None), ("S1", None)]
)
def test_countries_are_two_letters_each(
    house: House, reader: Client, written: str, kept: list[str] | None
) -> None:
    analysis = house.bare()
    answer = reader.post(
        reverse("stakeholder_analysis_part_new", args=[analysis.pk, "alternativ"]),
        {"name": "Partner", "kind": "partner", "countries": written},
    )
    if kept is None:
        assert answer.status_code == 422
        assert list(answer.context["form"].errors) == ["countries"]
    else:
        assert of(analysis, "partner").countries == kept


def test_an_actor_stands_there_once(house: House, reader: Client) -> None:
    analysis = house.bare()
    town = Organization.objects.create(name="Kommunen", classification="municipality")
    house.actor(analysis, town)
    answer = reader.post(
        reverse("stakeholder_analysis_part_new", args=[analysis.pk, "aktor"]),
        {"organization": town.pk, "interest": "3", "influence": "3"},
    )
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["organization"]


def test_an_actor_that_is_not_in_the_register_is_named_and_made(house: House, reader: Client) -> None:
    analysis = house.bare()
    url = reverse("stakeholder_analysis_part_new", args=[analysis.pk, "aktor"])
    graded = {"interest": "3", "influence": "3", "new_record_key": "a" * 32}
    new = {"new_name": "Sydsamverkan", "new_kind": "network", "new_country": "dk"}
    for wrong, at in (
        ({}, ["organization"]),
        ({**new, "new_kind": ""}, ["new_kind"]),
        ({**new, "new_kind": "board"}, ["new_kind"]),
        ({**new, "new_country": "Dan"}, ["new_country"]),
    ):
        answer = reader.post(url, {**graded, **wrong})
        assert (answer.status_code, list(answer.context["form"].errors)) == (422, at)
    assert not Organization.objects.filter(name="Sydsamverkan").exists()
    for _time in range(2):  # a double click
        assert reader.post(url, {**graded, **new}).status_code == 302
    made = Organization.objects.get(name="Sydsamverkan")
    assert (made.classification, made.country) == ("network", "DK")
    assert Actor.objects.get(analysis=analysis).organization == made
    again = reader.post(url, {**graded, **new, "new_name": "sydsamverkan", "new_record_key": "b" * 32})
    assert again.status_code == 422 and list(again.context["form"].errors) == ["new_name"]
    ours = reader.post(url, {**graded, **new, "new_name": house.other.name, "new_record_key": "d" * 32})
    assert ours.status_code == 422 and list(ours.context["form"].errors) == ["new_name"]
    both = {**graded, **new, "organization": made.pk, "new_record_key": "c" * 32}
    assert list(reader.post(url, both).context["form"].errors) == ["organization", "new_name"]


def test_we_ourselves_are_no_actors_to_choose(house: House, reader: Client) -> None:
    analysis = house.bare()
    Organization.objects.create(name="Styrelsen", classification="board")
    town = Organization.objects.create(name="Kommunen", classification="municipality")
    form = reader.get(reverse("stakeholder_analysis_part_new", args=[analysis.pk, "aktor"])).context["form"]
    offered = {each.name for each in form.fields["organization"].queryset}
    assert town.name in offered and not offered & {"Styrelsen", "Hälsa", "Regional utveckling"}
    already = house.actor(analysis, house.other)  # what is stated stays to choose
    url = reverse("stakeholder_analysis_part_edit", args=[analysis.pk, "aktor", already.pk])
    form = reader.get(url).context["form"]
    assert house.other in form.fields["organization"].queryset and "new_name" not in form.fields


def test_a_refused_choice_leads_to_where_it_is_filled_in_and_back(house: House, reader: Client) -> None:
    analysis = house.whole()
    first = of(analysis, "network")
    first.countries = []
    first.save()
    choose = reverse("stakeholder_analysis_choose", args=[analysis.pk])
    answer = reader.post(choose, {"alternative": first.pk, "complete": "on"})
    assert answer.status_code == 422
    door = reverse("stakeholder_analysis_part_edit", args=[analysis.pk, "alternativ", first.pk])
    assert f'href="{door}?efter=valj"' in answer.content.decode()
    given = {"name": first.name, "kind": first.kind, "countries": "SE", "version_seen": first.version}
    assert reader.post(f"{door}?efter=valj", given)["Location"] == choose
    assert reader.post(f"{door}?efter=https://x.se/", {**given, "version_seen": first.version + 1})[
        "Location"
    ] == reverse("stakeholder_analysis", args=[analysis.pk])


def test_actors_at_one_spot_are_all_drawn_and_told(house: House, reader: Client) -> None:
    analysis = house.bare()
    for number in range(5):
        town = Organization.objects.create(name=f"Kommun {number}", classification="municipality")
        house.actor(analysis, town)
    answer = reader.get(reverse("stakeholder_analysis_actors", args=[analysis.pk]))
    told = words(answer)
    assert "Much influence but less interest: Kommun 0" in told
    assert told.count("Municipality") >= 5
    drawn = {(dot["x"], dot["y"], dot["dx"]) for dot in answer_layout(analysis)}
    assert len(drawn) == 5


def answer_layout(analysis: StakeholderAnalysis) -> list[dict[str, Any]]:
    """The dots of an analysis's plane."""
    from utblick.core.charts.figure import picture
    from utblick.stakeholders import queries, shown

    made = picture(shown.plane_of(queries.actors_of(analysis)))
    assert made is not None
    dots: list[dict[str, Any]] = made.layout["dots"]
    return dots


def test_the_register_is_narrowed_and_taken_out(house: House, reader: Client) -> None:
    house.completed(title="Klar", title_en="")
    house.bare(title="Öppen", title_en="", unit=house.other)
    address = reverse("stakeholder_analyses")
    assert "Klar" in words(reader.get(address, {"state": "completed"}))
    assert "Öppen" not in words(reader.get(address, {"state": "completed"}))
    assert "Klar" not in words(reader.get(address, {"unit": house.other.pk}))
    taken = reader.get(address, {"format": "csv"}).content.decode("utf-8-sig")
    assert "Klar" in taken
    assert "Öppen" in taken


def test_what_is_secret_is_left_out(house: House, client_as: Any) -> None:
    analysis = house.completed(title="Hemlig sak")
    analysis.secret = True
    analysis.save()
    client = client_as(Role.ELECTED)
    assert client.get(analysis.get_absolute_url()).status_code == 404
    assert "Hemlig sak" not in words(client.get(reverse("stakeholder_analyses")))
    for name in READ:
        assert client.get(reverse(name, args=[analysis.pk])).status_code == 404


def test_its_history_is_told_whole(house: House, reader: Client) -> None:
    analysis = house.completed()
    told = words(reader.get(reverse("history", args=["stakeholder-analysis", analysis.pk])))
    for each in ("Network A", "Nytta", "Strateg Ek"):
        assert each in told, each


def test_the_document_says_it_all(house: House, english: None) -> None:
    analysis = house.whole()
    analysis = actions.choose(house.maker, analysis, of(analysis, "partner"), "De är närmare")
    house.actor(analysis, house.other)
    document = DOCUMENTS["stakeholder-analysis"].build(analysis)
    told = "\n".join(line for block in document.blocks for line in said_in(block))
    for each in (
        "Lära av andra",
        "De är närmare",
        "What is chosen did not come first.",
        "stays first in",
        "Skäl för Nätverk A",
        "Not said how it is with human rights",
        "Actors by interest and influence",
    ):
        assert each in told, each
    inside = documents.blocks(analysis, 2)
    assert {block.level for block in inside if hasattr(block, "level")} == {2, 3}
    analysis.secret = True
    from utblick.core.secrecy import in_the_open

    with in_the_open():
        (only,) = documents.blocks(analysis, 2)
    assert "secrecy" in plain(only.runs)  # type: ignore[union-attr]


@pytest.fixture
def full(house: House, account: Callable[..., Any]) -> StakeholderAnalysis:
    """10 alternatives, 12 criteria, 6 assessors, 30 actors."""
    analysis = house.bare()
    for number in range(7):
        made = Alternative(analysis=analysis, name=f"Nät {number}", kind="network", organization=house.other)
        actions.save_part(house.maker, made)
    for number in range(12):
        house.criterion(analysis, f"Kriterium {number}", number + 1)
    for number in range(6):
        house.score(analysis, by=account(Role.OFFICER), network=number % 6, alone=3)
    for number in range(30):
        town = Organization.objects.create(name=f"Kommun {number}", classification="municipality")
        Actor.objects.create(analysis=analysis, organization=town, interest=number % 5 + 1, influence=3)
    actions.choose(house.maker, analysis, of(analysis, "alone"), "Skäl")
    return analysis


@pytest.mark.parametrize(
    "name", [*READ, "stakeholder_analysis_assess", "stakeholder_analysis_choose", "stakeholder_analysis_edit"]
)
def test_a_full_analysis_asks_at_most_twelve_questions(
    full: StakeholderAnalysis, reader: Client, name: str
) -> None:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        assert reader.get(reverse(name, args=[full.pk])).status_code == 200
    assert len(asked) <= 12, [each["sql"][:120] for each in asked]


def test_half_is_rounded_up_wherever_a_figure_is_written() -> None:
    from utblick.stakeholders import shown

    with translation.override("sv"):
        assert [shown.figure(Fraction(each)) for each in ("9/8", "29/8", "35/8", "1/3")] == [
            "1,13",
            "3,63",
            "4,38",
            "0,33",
        ]
        assert shown.share(Fraction("1/16")) == "6,3\xa0%"


def test_the_picture_writes_what_the_table_does_and_adds_up_no_rivals(house: House, reader: Client) -> None:
    from utblick.core.charts.figure import picture
    from utblick.stakeholders import queries, shown

    analysis = house.whole()
    result = queries.result_of(analysis)
    made = picture(shown.picture_of(result))
    assert made is not None and made.table is not None and result.ranking is not None
    totals = [shown.figure(place.total) for place in result.ranking.ranked]
    assert [row[-1].text for row in made.table.rows] == totals
    assert made.table.footer == () and totals[0] in made.finding
