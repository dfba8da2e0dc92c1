"""The pages of the room as people meet them, and what the pack says."""

from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO, StringIO
from typing import Any

import openpyxl
import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from utblick.core.packs.schema import SECTIONS
from utblick.dossiers import actions, packs
from utblick.dossiers.models import (
    Dossier,
    DossierDate,
    DossierFollow,
    DossierIdentifier,
    DossierLook,
    DossierStage,
    DossierStory,
)
from utblick.dossiers.tests.conftest import TODAY
from utblick.monitoring.models import Item, Outgrowth
from utblick.people.models import Organization
from utblick.people.roles import Role

pytestmark = pytest.mark.django_db
Begin = Callable[..., Dossier]
REGISTER = "/omvarld/dossierer/"


@pytest.fixture
def signed_in(client: Any, officer: Any) -> Any:
    client.force_login(officer)
    client.cookies["django_language"] = "sv"
    return client


def text(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


def filled(unit: Organization, **more: str) -> dict[str, str]:
    """A form of a new dossier as somebody has filled it in."""
    said = {"title": "Skogen", "kind": "directive", "level": "eu", "unit": str(unit.pk)}
    return said | {"influence": "not_judged", "new_record_key": "a" * 32} | more


def test_a_dossier_is_begun_whole_and_once(signed_in: Any, unit: Organization) -> None:
    said = filled(
        unit,
        numbers="com(2026)123\n2026/0050(cod)",
        stage="proposal",
        stage_day="2026-09-01",
        told_by="EUT",
        next_day="2026-12-09",
        next_kind="answer",
        next_what="Sista dag",
    )
    answer = signed_in.post(f"{REGISTER}ny/", said)
    made = Dossier.objects.get()
    assert answer.status_code == 302 and answer.url == made.get_absolute_url()
    assert set(made.identifiers.values_list("value", flat=True)) == {"COM(2026) 123", "2026/0050(COD)"}
    assert made.stages.get().stage == "proposal" and made.dates.get().day == date(2026, 12, 9)
    assert signed_in.post(f"{REGISTER}ny/", said).url == made.get_absolute_url()  # a double click
    assert Dossier.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "field", "told"),
    [
        ({"numbers": "COM(2026) 1\nskog"}, "id_numbers", "skog"),
        ({"stage": "proposal"}, "id_stage_day", ""),
        ({"stage_day": "2026-09-01"}, "id_stage", ""),
        ({"next_day": "2026-12-09"}, "id_next_what", ""),
        (
            {"stage": "bill", "stage_day": "2026-09-01", "told_by": "EUT"},
            "id_stage",
            "",
        ),
        (
            {
                "stage": "proposal",
                "stage_day": "2026-09-01",
                "told_by": "EUT",
                "next_day": "2026-08-01",
                "next_kind": "vote",
                "next_what": "Omröstning",
            },
            "id_next_day",
            "",
        ),
        ({"influence": "yes"}, "id_influence_why", ""),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_nothing_is_lost(
    signed_in: Any, unit: Organization, wrong: dict[str, str], field: str, told: str
) -> None:
    answer = signed_in.post(f"{REGISTER}ny/", filled(unit, title="Mitt långa förslag", **wrong))
    page = text(answer)
    assert answer.status_code == 422 and f'id="{field}_error"' in page and told in page
    assert "Mitt långa förslag" in page
    for model in (Dossier, DossierIdentifier, DossierStage, DossierDate, DossierLook):
        assert not model.objects.exists()


def test_a_number_that_is_none_is_told_with_what_is_understood(signed_in: Any, unit: Organization) -> None:
    page = text(signed_in.post(f"{REGISTER}ny/", filled(unit, numbers="nummer tolv")))
    assert "nummer tolv" in page and "COM(2026) 123" in page and "2026/0123(COD)" in page


def test_a_number_that_another_has_leads_to_it(signed_in: Any, unit: Organization, begin: Begin) -> None:
    other = begin("Den andra", "CELEX 52026PC0123")
    answer = signed_in.post(f"{REGISTER}ny/", filled(unit, numbers="COM(2026) 123"))
    page = text(answer)
    assert answer.status_code == 422 and "Den andra" in page
    assert f'href="{other.get_absolute_url()}"' in page and Dossier.objects.count() == 1


def test_who_writes_over_somebody_is_told(signed_in: Any, begin: Begin, unit: Organization) -> None:
    made = begin("Skog", "")
    seen = made.version
    made.title = "Skog och mark"
    made.save()
    address = reverse("dossier_edit", args=[made.pk])
    answer = signed_in.post(address, filled(unit, title="Träd", version_seen=str(seen)))
    assert answer.status_code == 422 and "Skog och mark" in text(answer) and "Träd" in text(answer)
    made.refresh_from_db()
    assert made.title == "Skog och mark"


def test_a_unit_s_officer_begins_none_for_another_unit(signed_in: Any, other: Organization) -> None:
    answer = signed_in.post(f"{REGISTER}ny/", filled(other))
    assert answer.status_code == 422 and not Dossier.objects.exists()


def test_stages_and_days_are_written_on_pages_of_their_own(signed_in: Any, begin: Begin) -> None:
    made = begin("Skog", "", stage="proposal")
    new = reverse("dossier_part_new", args=[made.pk, "skede"])
    said = {"stage": "consultation", "day": "2026-11-01", "told_by": "EUT", "new_record_key": "b" * 32}
    refused = signed_in.post(new, said)
    assert refused.status_code == 422 and 'id="id_why_error"' in text(refused)
    for _twice in range(2):
        assert signed_in.post(new, said | {"why": "Förslaget drogs tillbaka"}).status_code == 302
    assert made.stages.count() == 2
    day = reverse("dossier_part_new", args=[made.pk, "dag"])
    early = {"day": "2026-10-30", "kind": "vote", "what": "Omröstning"}
    assert 'id="id_day_error"' in text(signed_in.post(day, early))
    assert signed_in.post(day, early | {"day": "2026-12-30"}).status_code == 302
    found = made.dates.get()
    assert signed_in.post(reverse("dossier_part_delete", args=[made.pk, "dag", found.pk])).status_code == 302
    assert not made.dates.exists()
    page = text(signed_in.get(made.get_absolute_url()))
    assert "Förslaget drogs tillbaka" in page


def test_closing_without_a_reason_is_told_at_the_field(signed_in: Any, begin: Begin) -> None:
    made = begin()
    address = reverse("dossier_status", args=[made.pk])
    answer = signed_in.post(address, {"status": "closed", "why": ""})
    assert answer.status_code == 422 and 'id="id_why_error"' in text(answer)
    assert signed_in.post(address, {"status": "closed", "why": "Klart"}).status_code == 302
    assert "Klart" in text(signed_in.get(made.get_absolute_url()))
    assert signed_in.get(reverse("dossier_edit", args=[made.pk])).status_code == 404
    assert signed_in.get(reverse("dossier_part_new", args=[made.pk, "dag"])).status_code == 404


def test_a_story_becomes_a_dossier_with_its_numbers_and_its_last_day(
    signed_in: Any, unit: Organization, tell: Callable[..., Item]
) -> None:
    item = tell(
        "Förslaget COM(2026) 123",
        text="Om skogen.",
        web="https://example.org/a",
        deadlines=(TODAY + timedelta(days=12),),
    )
    turn = text(signed_in.get(reverse("monitoring_turn", args=[item.story_id])))
    address = f"{REGISTER}ny/?ur=monitoring-story-{item.story_id}"
    assert address in turn
    page = text(signed_in.get(address))
    for said in ("COM(2026) 123</textarea>", "https://example.org/a", "2026-12-09", "Om skogen."):
        assert said in page
    answer = signed_in.post(address, filled(unit, title="Skogen"))  # without its number
    made = Dossier.objects.get()
    assert answer.url == made.get_absolute_url()
    assert Outgrowth.objects.get(kind="dossier", object_id=made.pk).story_id == item.story_id
    page = text(signed_in.get(made.get_absolute_url()))
    assert (
        page.count(reverse("monitoring_story", args=[item.story_id])) >= 2
    )  # in the time line, and its origin
    assert made.get_absolute_url() in text(signed_in.get(item.story.get_absolute_url()))


def test_a_story_is_put_there_and_taken_away(signed_in: Any, begin: Begin, tell: Callable[..., Item]) -> None:
    made, item = begin(), tell("Något om skog")
    put, story = reverse("dossier_put", args=[item.story_id]), item.story.get_absolute_url()
    assert put in text(signed_in.get(story))
    assert signed_in.post(put, {"dossier": ""}).status_code == 422
    assert signed_in.post(put, {"dossier": str(made.pk)}).url == made.get_absolute_url()
    assert "Något om skog" in text(signed_in.get(made.get_absolute_url()))
    away = reverse("dossier_story_away", args=[made.pk, item.story_id])
    assert signed_in.get(away).status_code == 200 and DossierStory.objects.get().belongs
    signed_in.post(away)
    assert "Något om skog" not in text(signed_in.get(made.get_absolute_url()))


def test_following_and_looking(signed_in: Any, officer: Any, begin: Begin) -> None:
    made = begin()
    before = DossierLook.objects.count()
    signed_in.get(made.get_absolute_url())
    assert DossierLook.objects.count() == before  # to open a page is no look
    signed_in.post(reverse("dossier_look", args=[made.pk]))
    assert DossierLook.objects.count() == before + 1
    signed_in.post(reverse("dossier_follow", args=[made.pk]))
    assert reverse("dossier_unfollow", args=[made.pk]) in text(signed_in.get(made.get_absolute_url()))
    signed_in.post(reverse("dossier_unfollow", args=[made.pk]))
    assert not DossierFollow.objects.exists()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, {"Ett", "Två", "Tre"}),
        ({"level": "national"}, {"Två"}),
        ({"stage": "proposal"}, {"Ett"}),
        ({"status": "rest"}, {"Tre"}),
        ({"next": "14"}, {"Ett"}),
        ({"next": "90"}, {"Ett"}),
        ({"next": "passerad"}, {"Två"}),
        ({"next": "ingen"}, {"Tre"}),
        ({"q": "COM(2026) 77"}, {"Ett"}),
        ({"q": "tre"}, {"Tre"}),
        ({"needs": "ej-sedd"}, {"Två"}),
        ({"serves": "fokus-2-3"}, {"Ett"}),
    ],
)
def test_the_register_is_narrowed(
    signed_in: Any, officer: Any, begin: Begin, asked: dict[str, str], found: set[str]
) -> None:
    from utblick.strategy.models import Clause

    one = begin("Ett", "COM(2026) 77", stage="proposal", days=[(TODAY + timedelta(days=14), "answer")])
    clause = Clause.objects.get(key="fokus-2-3")
    one.serves.add(clause)
    if "serves" in asked:
        asked = {"serves": clause.line}
    two = begin("Två", "", level="national", days=[(date(2026, 11, 1), "vote")], begun_on=date(2026, 1, 1))
    DossierLook.objects.filter(dossier=two).delete()
    actions.set_status(officer, begin("Tre", ""), "rest", "Vilar")
    rows = signed_in.get(REGISTER, asked | {"format": "csv"}).content.decode("utf-8-sig").splitlines()[1:]
    assert {row.split(";")[0].strip('"') for row in rows} == found
    assert signed_in.get(REGISTER, asked).status_code == 200


def test_a_spreadsheet_holds_days_and_what_happens(signed_in: Any, begin: Begin) -> None:
    begin("Ett", "", stage="proposal", days=[(date(2026, 12, 9), "answer")])
    answer = signed_in.get(REGISTER, {"format": "xlsx"})
    rows = list(openpyxl.load_workbook(BytesIO(answer.content)).active.values)
    (row,) = [each for each in rows if each[0] == "Ett"]
    assert "Sista dag" in row and any(str(each).startswith("2026-12-09") for each in row)


def test_the_register_asks_no_question_a_row(signed_in: Any, begin: Begin) -> None:
    def asked() -> int:
        signed_in.get(REGISTER)
        with CaptureQueriesContext(connection) as found:
            signed_in.get(REGISTER)
        return len(found)

    begin("Noll", "", stage="proposal", days=[(TODAY, "answer")])
    before = asked()
    for number in range(5):
        begin(f"Nr {number}", "", stage="proposal", days=[(TODAY, "answer")])
    assert asked() == before <= 12


def test_a_secret_dossier_is_nowhere(begin: Begin, client_as: Any) -> None:
    made = begin("Zebran", stage="proposal", days=[(TODAY + timedelta(days=3), "answer")])
    made.secret = True
    made.save()
    reader = client_as(Role.OFFICER, made.unit)
    assert "Zebran" not in text(reader.get(REGISTER)) + text(reader.get("/"))
    for name in ("dossier", "dossier_ics", "dossier_edit", "dossier_follow", "dossier_status"):
        assert reader.get(reverse(name, args=[made.pk])).status_code == 404
    assert "Zebran" in text(client_as(Role.INTERNATIONAL_FUNCTION).get(REGISTER))


def test_the_briefing_says_all_in_three_forms(
    signed_in: Any, begin: Begin, tell: Callable[..., Item]
) -> None:
    tell("En nyhet om COM(2026) 123")
    made = begin(
        stage="proposal",
        days=[(date(2026, 12, 9), "answer")],
        what="Ett direktiv.",
        meaning="Mycket för oss.",
    )
    address = reverse("draft_document", args=["dossier-briefing", made.pk])
    page = text(signed_in.get(address))
    for said in ("Ett direktiv.", "Mycket för oss.", "COM(2026) 123", "Sista dag", "En nyhet om", "EUT"):
        assert said in page
    assert signed_in.get(address, {"form": "pdf"}).content.startswith(b"%PDF")
    assert signed_in.get(address, {"form": "docx"}).content.startswith(b"PK")


# --- the pack ---


def test_the_pack_s_dossiers_say_that_they_are_invented(kronoberg: None) -> None:
    found = list(Dossier.objects.filter(key__startswith="demo-dossier"))
    assert 3 <= len(found) <= 5
    for each in found:
        assert each.title.startswith("Påhittad dossier") and each.title_en.startswith("Invented dossier")
        assert each.assumed
        values = each.identifiers.values_list("value", flat=True)
        assert values and all("2099" in value for value in values)
    linked = Dossier.objects.get(key="demo-dossier-bioekonomi")
    assert linked.identifiers.filter(value="COM(2099) 101").exists()


def test_a_pack_that_is_loaded_again_doubles_nothing_and_takes_nothing_back(kronoberg: None) -> None:
    made = Dossier.objects.get(key="demo-dossier-bioekonomi")
    made.meaning = "Vi har räknat på det."
    made.save()
    before = [model.objects.count() for model in (Dossier, DossierIdentifier, DossierStage, DossierDate)]
    call_command("load", "kronoberg", stdout=StringIO())
    after = [model.objects.count() for model in (Dossier, DossierIdentifier, DossierStage, DossierDate)]
    assert before == after
    made.refresh_from_db()
    assert made.meaning == "Vi har räknat på det."


@pytest.mark.parametrize(
    ("wrong", "where"),
    [
        ({"numbers": ["COM(2026) 1", "skog"]}, ("numbers", 1)),
        ({"status": "closed"}, ("status_why",)),
        ({"influence": "no"}, ("influence_why",)),
        (
            {"stages": [{"stage": "bill", "day": "2026-01-01", "told_by": "x"}]},
            ("stages", 0, "stage"),
        ),
        (
            {
                "stages": [
                    {"stage": "adopted", "day": "2026-01-01", "told_by": "x"},
                    {"stage": "proposal", "day": "2026-02-01", "told_by": "x"},
                ]
            },
            ("stages", 1, "why"),
        ),
    ],
)
def test_what_is_wrong_in_a_pack_is_told_where_it_stands(
    wrong: dict[str, Any], where: tuple[Any, ...]
) -> None:
    section = next(each for each in SECTIONS if each.name == "dossiers")
    said = {"key": "x", "title": "X", "kind": "directive", "unit": "u", "begun_on": "2026-01-01"}
    assert section.check(packs.DossierItem(**said)) == []
    assert [at for at, _told in section.check(packs.DossierItem(**said | wrong))] == [where]
