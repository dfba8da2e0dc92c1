"""The data: the same in all forms, as described, and nothing in it that nobody may see."""

import csv
import io
import json
import random
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from jsonschema_rs import Draft202012Validator, meta

from utblick.collaborations.models import Engagement
from utblick.opendata import popolo
from utblick.opendata.addresses import formats
from utblick.opendata.describing import DATASETS, rows_of
from utblick.opendata.models import Catalogue
from utblick.people import queries as people
from utblick.people.models import Membership, Person
from utblick.people.roles import Role
from utblick.travel import queries_figures as travel
from utblick.travel.queries_figures import ModeFigures

pytestmark = pytest.mark.django_db
PARTIAL = {"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}
TEXT = {"type": "string", "minLength": 1}


def _objects(needed: list[str], **properties: Any) -> dict[str, Any]:
    return {
        "type": "array",
        "items": {
            "type": "object",
            "required": needed,
            "properties": {"id": TEXT, **properties},
            "additionalProperties": False,
        },
    }


POPOLO = {
    "type": "object",
    "required": ["persons", "organizations", "posts", "memberships"],
    "properties": {
        "persons": _objects(["id", "name"], name=TEXT, family_name=TEXT, given_name=TEXT),
        "organizations": _objects(
            ["id", "name"],
            name=TEXT,
            classification=TEXT,
            other_names={"type": "array"},
            founding_date=PARTIAL,
            dissolution_date=PARTIAL,
        ),
        "posts": _objects(["id", "label", "organization_id"], label=TEXT, role=TEXT, organization_id=TEXT),
        "memberships": _objects(
            ["id", "person_id", "organization_id"],
            person_id=TEXT,
            organization_id=TEXT,
            post_id=TEXT,
            on_behalf_of_id=TEXT,
            role=TEXT,
            label=TEXT,
            start_date=PARTIAL,
            end_date=PARTIAL,
        ),
    },
}


def _json(anybody: Client, name: str, ending: str = "json") -> Any:
    return json.loads(anybody.get(f"/datasets/{name}.{ending}").content)


def _everything(anybody: Client) -> str:
    """All that open data says, in every form."""
    addresses = ["/datasets/", "/datasets/dcat", "/datasets/dcat.ttl", "/datasets/dcat.jsonld"]
    for each in DATASETS.values():
        addresses += [f"/datasets/{each.name}{end}" for end in ("", "?lang=en")]
        addresses += [f"/datasets/{each.name}.{end}" for end, _label, _media in formats(each)]
    return "\n".join(anybody.get(each).content.decode() for each in addresses)


@pytest.mark.parametrize("name", DATASETS)
def test_csv_says_what_json_says(anybody: Client, name: str) -> None:
    rows = _json(anybody, name)
    text = anybody.get(f"/datasets/{name}.csv").content.decode()
    read = list(csv.DictReader(io.StringIO(text, newline="")))
    told = {True: "true", False: "false", None: ""}
    assert read == [
        {
            key: told[value] if value is None or isinstance(value, bool) else str(value)
            for key, value in row.items()
        }
        for row in rows
    ]
    assert rows or name in ("reports", "travel")


@pytest.mark.parametrize("name", DATASETS)
def test_json_is_as_its_schema_says_and_csv_as_its_metadata(anybody: Client, name: str) -> None:
    schema = _json(anybody, name, "schema.json")
    assert meta.is_valid(schema)
    Draft202012Validator(schema).validate(_json(anybody, name))
    said = [each["name"] for each in _json(anybody, name, "csv-metadata.json")["tableSchema"]["columns"]]
    assert anybody.get(f"/datasets/{name}.csv").content.decode().splitlines()[0].split(",") == said


def test_seats_of_the_strategy_go_to_popolo_and_back(kronoberg: None) -> None:
    """F6-F28: twenty seats. Officials and the young are among them here; open data tells of the elected only."""
    seats = people.outside_seats(date(2024, 6, 1))
    found = popolo.written(seats)
    Draft202012Validator(POPOLO).validate(found)
    persons = {each["id"]: each["name"] for each in found["persons"]}
    bodies = {each["id"]: each for each in found["organizations"]}
    back = sorted(
        (
            persons[each["person_id"]],
            bodies[each["organization_id"]]["name"],
            each["role"],
            bodies[each["on_behalf_of_id"]]["name"] if "on_behalf_of_id" in each else "",
        )
        for each in found["memberships"]
    )
    assert back == sorted(
        (
            each.person.full_name,
            each.organization.name,
            each.role,
            each.party.name if each.party and each.person.kind == "elected" else "",
        )
        for each in seats
    )
    assert sum(row[2] != "chair" for row in back) == 20


def test_popolo_of_open_data_tells_of_the_elected_only(anybody: Client) -> None:
    found = _json(anybody, "representation", "popolo.json")
    Draft202012Validator(POPOLO).validate(found)
    assert len(found["memberships"]) == len(_json(anybody, "representation")) > 0
    names = {each["name"] for each in found["persons"]}
    others = {
        each.full_name for each in Person.objects.exclude(kind="elected").filter(protected_identity=False)
    }
    assert not names & others


def test_a_protected_person_is_in_no_answer(anybody: Client) -> None:
    row = _json(anybody, "representation")[0]
    seat = Membership.objects.get(key=row["id"].removeprefix("membership/"))
    assert row["name"] in _everything(anybody)
    person = seat.person
    person.protected_identity = True
    person.save()
    said = _everything(anybody)
    assert row["name"] not in said
    assert row["id"] not in said
    assert row["person_id"] not in said


def test_what_is_secret_is_in_no_answer(anybody: Client) -> None:
    shown = _json(anybody, "collaborations")
    assert shown
    for each in Engagement.objects.all():
        each.secret = True
        each.save()
    assert _json(anybody, "collaborations") == []
    assert _json(anybody, "representation") == []
    said = _everything(anybody)
    assert all(row["title"] not in said and row["id"] not in said.replace("/datasets/", "") for row in shown)


def test_thousand_bad_questions_are_refused_and_nothing_breaks(anybody: Client) -> None:
    chance = random.Random(20261127)
    letters = "abcåäö%./?&<>'\"\\ 0_-\u202e"
    for _turn in range(1000):
        name = "".join(chance.choice(letters) for _each in range(chance.randint(1, 12)))
        asked = chance.choice(
            [
                (f"/datasets/{name}x.csv", {}),
                (f"/datasets/goals.{name}x", {}),
                (f"/datasets/dcat.{name}x", {}),
                (
                    "/datasets/dcat",
                    {"HTTP_ACCEPT": chance.choice(["image/png", "text/csv", "a/b;q=1", "audio/*"])},
                ),
            ]
        )
        answer = anybody.get(asked[0].replace("?", "%3F"), **asked[1])
        assert 400 <= answer.status_code < 500, (asked, answer.status_code)


def test_only_reading_is_allowed(anybody: Client) -> None:
    for address in ("/datasets/", "/datasets/dcat", "/datasets/goals", "/datasets/goals.csv"):
        assert anybody.post(address).status_code == 405


def test_journeys_of_few_and_of_this_year_are_withheld(
    kronoberg: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    def figures(journeys: range, kg: int) -> ModeFigures:
        return ModeFigures(set(journeys), Decimal(10 * kg), Decimal(kg))

    years = {
        2024: {
            "flight": figures(range(2), 900),
            "car": figures(range(2, 6), 80),
            "train": figures(range(6, 20), 3),
        },
        2025: {"train": figures(range(20, 25), 7)},
        2026: {"train": figures(range(30, 50), 9)},
    }
    monkeypatch.setattr(travel, "by_mode", lambda: years)
    rows = rows_of(DATASETS["travel"], date(2026, 11, 27))
    told = {(row["year"], row["mode"]): row["kg_co2e"] for row in rows if not row["withheld"]}
    assert told == {(2024, "train"): 3, (2024, "all"): 983, (2025, "train"): 7, (2025, "all"): 7}
    withheld = [row for row in rows if row["withheld"]]
    assert {row["mode"] for row in withheld} == {"flight", "car"}
    assert all(row[name] is None for row in withheld for name in ("journeys", "km", "kg_co2e"))


def test_the_function_reads_what_the_catalogue_lacks(anybody: Client, client_as: Any) -> None:
    assert anybody.get(reverse("opendata_state")).status_code == 302
    known = Catalogue.objects.get()
    known.licence = ""
    known.save()
    page = client_as(Role.INTERNATIONAL_FUNCTION).get(reverse("opendata_state")).content.decode()
    assert "licens" in page.lower() or "licence" in page.lower()
    assert "mark--warn" in page


@pytest.mark.parametrize("name", DATASETS)
def test_a_page_asks_few_questions(anybody: Client, django_assert_max_num_queries: Any, name: str) -> None:
    anybody.get("/datasets/")  # what the house is and what is published are known from the first page on
    with django_assert_max_num_queries(12):
        assert anybody.get(f"/datasets/{name}").status_code == 200
