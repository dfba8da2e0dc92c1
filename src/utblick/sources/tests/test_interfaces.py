"""Answers of the interfaces that sources have, as they really look: read from bytes, without any network."""

import json
from datetime import date

import pytest

from utblick.sources.items import Unreadable
from utblick.sources.models import Kind
from utblick.sources.parsing import cellar, g0v, have_your_say, parliament, riksdagen, vinnova, wordpress
from utblick.sources.parsing.kinds import WAYS
from utblick.sources.parsing.ways import Asking

DAY = date(2026, 11, 26)


def said(told: object) -> bytes:
    return json.dumps(told).encode()


def document(number: int, **more: str) -> dict[str, str]:
    return {
        "id": f"HE0{number:05d}",
        "dok_id": f"HE0{number:05d}",
        "rm": "2026/27",
        "beteckning": f"FPM{number}",
        "doktyp": "fpm",
        "titel": f"Förslag om hållbara städer, {number}",
        "notis": "Bakgrund i COM(2026) 123",
        "datum": "2026-11-20",
        "publicerad": "2026-11-21 08:00:00",
        "organ": "NU",
        **more,
    }


def listed(found: object, **more: str) -> bytes:
    return said(
        {"dokumentlista": {"@träffar": "120", "@sida": "1", "@sidor": "3", "dokument": found, **more}}
    )


def test_every_kind_that_is_fetched_has_a_way_of_being_read() -> None:
    assert set(WAYS) == set(Kind.values) - {Kind.BY_HAND.value}


def test_documents_of_the_riksdag_go_on_at_the_page_that_is_named_without_a_scheme() -> None:
    address = "https://data.riksdagen.se/dokumentlista/?doktyp=fpm"
    onward = "//data.riksdagen.se/dokumentlista/?doktyp=fpm&p=2&utformat=json"
    read = riksdagen.answer(listed([document(1), document(2)], **{"@nasta_sida": onward}), address)
    first = read.items[0]
    assert (first.identifier, first.published, first.language) == ("HE000001", date(2026, 11, 21), "sv")
    assert read.cursor == f"https:{onward}"
    assert riksdagen.ask(Asking(address, DAY, read.cursor)).url == read.cursor
    assert riksdagen.ask(Asking(address, DAY, "https://elsewhere.example/")).url.startswith(address)


def test_a_single_document_is_an_object_and_none_is_nothing() -> None:
    address = "https://data.riksdagen.se/dokumentlista/?doktyp=kom"
    (one,) = riksdagen.answer(listed(document(7, doktyp="kom")), address).items
    assert one.action_kind == "proposal"
    empty = said({"dokumentlista": {"@träffar": "0", "@sida": "1", "@sidor": "0"}})
    assert riksdagen.answer(empty, address).items == ()
    with pytest.raises(Unreadable, match="more"):
        riksdagen.answer(said({"dokumentlista": {"@träffar": "9", "@sida": "1", "@sidor": "1"}}), address)


def test_the_riksdag_is_asked_for_json_and_the_latest() -> None:
    url = riksdagen.ask(Asking("https://data.riksdagen.se/dokumentlista/?doktyp=fpm&utformat=rss", DAY)).url
    assert "utformat=json" in url and "rss" not in url and "doktyp=fpm" in url
    assert "from=2026-08-28" in url and "sortorder=desc" in url


def initiative(number: int, **more: object) -> dict[str, object]:
    return {
        "id": number,
        "reference": "Ares(2026)1234567",
        "shortTitle": "Rural action plan",
        "topics": [{"label": "Regional policy"}],
        "initiativeTranslations": [{"language": "SV", "field": "SHORT_TITLE", "value": "Landsbygdsplan"}],
        "currentStatuses": [
            {"frontEndStage": "PLANNING_WORKFLOW", "feedbackEndDate": "2026/01/08 23:59:59", "isCurrent": False},
            {
                "frontEndStage": "FEEDBACK_PERIOD",
                "receivingFeedbackStatus": "CLOSED",
                "feedbackStartDate": "2026/11/13 15:08:21",
                "feedbackEndDate": "2027/01/08 23:59:59",
                "isCurrent": True,
            },
        ],
        **more,
    }  # fmt: skip


@pytest.mark.parametrize(
    "told",
    [
        {"initiativeResultDtoPage": {"content": [initiative(14623)], "totalPages": 3, "totalElements": 140}},
        {"_embedded": {"initiativeResultDtoes": [initiative(14623)]}, "page": {"totalPages": 3}},
    ],
)
def test_consultations_come_in_two_shapes(told: object) -> None:
    read = have_your_say.answer(said(told), "")
    (item,) = read.items
    assert (item.title, item.language, item.action_kind) == ("Landsbygdsplan", "sv", "consultation")
    assert item.deadlines == (date(2027, 1, 8),) and item.published == date(2026, 11, 13)
    assert read.cursor == "1" and have_your_say.answer(said(told), "2").cursor == ""


def test_a_consultation_without_swedish_is_english_and_asked_for_as_open() -> None:
    told = {
        "initiativeResultDtoPage": {
            "content": [initiative(1, initiativeTranslations=[], currentStatuses=[]), {"id": 2}]
        }
    }
    read = have_your_say.answer(said(told), "")
    assert (read.items[0].title, read.items[0].language) == ("Rural action plan", "en")
    assert read.items[0].action_kind == "proposal" and read.left_out == 1
    url = have_your_say.ask(Asking("https://ec.europa.eu/brpapi/searchInitiatives?topic=REGIO", DAY, "2")).url
    assert "feedbackStatus=OPEN" in url and "page=2" in url and "topic=REGIO" in url


def binding(celex: str, language: str, title: str) -> dict[str, object]:
    where = f"http://publications.europa.eu/resource/authority/language/{language}"
    values = {"celex": celex, "date": "2026-11-20", "lang": where, "title": title}
    return {name: {"type": "literal", "value": value} for name, value in values.items()}


def test_acts_of_the_union_in_swedish_where_there_is_swedish() -> None:
    rows = [
        binding("52026PC0123", "ENG", "Proposal on towns"),
        binding("52026PC0123", "SWE", "Förslag om städer"),
        binding("52026DC0007", "ENG", "Communication"),
        binding("nonsense", "ENG", "?"),
    ]
    read = cellar.answer(said({"head": {}, "results": {"bindings": rows}}))
    assert [(each.identifier, each.title, each.language) for each in read.items] == [
        ("52026PC0123", "Förslag om städer", "sv"),
        ("52026DC0007", "Communication", "en"),
    ]
    assert read.left_out == 1 and read.items[0].action_kind == "proposal"


def test_the_question_holds_only_types_of_document() -> None:
    asked = cellar.ask(Asking("https://publications.europa.eu/webapi/rdf/sparql", DAY, "", "pc, R"))
    assert asked.body is not None
    assert b"5\\\\d{4}PC\\\\d|3\\\\d{4}R\\\\d" in asked.body and b'"2026-09-27"' in asked.body
    assert asked.headers["Accept"] == "application/sparql-results+json"
    with pytest.raises(Unreadable):
        cellar.ask(Asking("https://publications.europa.eu/", DAY, "", 'PC")) } DROP ALL'))


@pytest.mark.parametrize("name", ["data", "@graph"])
def test_procedures_of_the_parliament(name: str) -> None:
    rows = [
        {
            "process_id": "2026-0106",
            "label": "2026/0106(COD)",
            "process_title": {"en": "Towns act", "sv": "Stadsförordningen"},
            "current_stage": "https://data.europarl.europa.eu/def/procedure-phase/RDG1",
            "consists_of": [{"activity_date": "2026-11-03"}, {"activity_date": "2026-11-19T00:00:00"}],
            "had_participation": [
                {"participation_role": "def/ep-roles/COMMITTEE_RESPONSIBLE", "had_participant_organization": "org/REGI"}
            ],
        },
        {"process_id": "2026-0002", "process_type": "def/ep-procedure-types/INI", "process_title": "Own initiative"},
        {"id": "eli/nothing"},
    ]  # fmt: skip
    read = parliament.answer(said({name: rows}), "")
    first, second = read.items
    assert (first.identifier, first.title, first.language) == ("2026/0106(COD)", "Stadsförordningen", "sv")
    assert first.published == date(2026, 11, 19) and first.words == ("first reading", "REGI")
    assert second.identifier == "2026/0002(INI)" and read.left_out == 1 and read.cursor == ""
    full = said({name: [{"label": f"2026/{number:04d}(COD)"} for number in range(50)]})
    assert parliament.answer(full, "50").cursor == "100"
    url = parliament.ask(Asking("https://data.europarl.europa.eu/api/v2/procedures", DAY, "100")).url
    assert "year=2026" in url and "offset=100" in url and "limit=50" in url


def test_rounds_of_vinnova() -> None:
    rows = [
        {
            "Diarienummer": "2026-01234",
            "Titel": "Hållbara regioner",
            "Beskrivning": "<p>Sök nu</p>",
            "Oppningsdatum": "2026-12-01T00:00:00",
            "Stangningsdatum": "2027-02-15T14:00:00",
            "Publik": "1",
            "LankLista": [{"URL": "https://www.vinnova.se/e/x"}],
        },
        {"Diarienummer": "2026-9", "Titel": "Not public", "Publik": 0},
        {"Titel": "Without a number"},
    ]
    read = vinnova.answer(said(rows))
    (item,) = read.items
    assert (
        item.deadlines == (date(2027, 2, 15),) and item.opens == date(2026, 12, 1) and item.text == "Sök nu"
    )
    assert item.web == "https://www.vinnova.se/e/x" and read.left_out == 1
    base = "https://data.vinnova.se/api/ansokningsomgangar"
    assert vinnova.ask(Asking(base, DAY)).url == f"{base}/2026-05-30"
    assert vinnova.ask(Asking(f"{base}/2026-01-01", DAY)).url == f"{base}/2026-01-01"


def test_posts_of_wordpress_end_where_the_site_says() -> None:
    rows = [
        {"id": 7, "date_gmt": "2026-11-20T23:30:00", "link": "https://example.org/a", "lang": "en_GB",
         "title": {"rendered": "A &amp; B <script>x</script>"}, "excerpt": {"rendered": "<p>Short</p>"}},
        {"id": 8, "title": {"rendered": ""}},
    ]  # fmt: skip
    read = wordpress.answer(said(rows), "", "2")
    (item,) = read.items
    assert (item.identifier, item.title, item.language) == ("7", "A & B", "en")
    assert item.published == date(2026, 11, 21) and read.left_out == 1  # half past midnight here
    assert read.cursor == "2" and wordpress.answer(said(rows), "2", "2").cursor == ""
    assert wordpress.answer(said(rows), "").cursor == ""
    with pytest.raises(Unreadable):
        wordpress.answer(said({"code": "rest_no_route"}), "")


def test_files_of_g0v() -> None:
    rows = [
        {"id": "1", "url": "/remisser/2026/11/a/", "title": "Remiss A", "published": "2026-11-01"},
        {"id": "2", "url": "/remisser/2026/11/b/", "title": "Remiss B", "published": "2026-11-20", "sender": "KN"},
    ]  # fmt: skip
    read = g0v.answer(said(rows), "https://g0v.se/remisser.json")
    assert [each.identifier for each in read.items] == ["2", "1"]  # the newest first
    assert read.items[0].web == "https://www.regeringen.se/remisser/2026/11/b/"
    assert read.items[0].action_kind == "consultation" and read.items[0].words == ("KN",)


@pytest.mark.parametrize(
    "body", [b"", b"<html>", b"[[[", b'{"x": 1}', b"null", b"3", b"\xff\xfe\x00", b'"text"']
)
@pytest.mark.parametrize(
    "kind", ["riksdagen", "have_your_say", "cellar", "parliament", "vinnova", "wordpress", "g0v", "sedia"]
)
def test_what_is_no_answer_of_the_kind_is_said_to_be_none(kind: str, body: bytes) -> None:
    from utblick.sources.client import Answer

    with pytest.raises(Unreadable):
        WAYS[kind].read(Answer(200, {}, body, "https://example.org/x"), Asking("https://example.org/x", DAY))
