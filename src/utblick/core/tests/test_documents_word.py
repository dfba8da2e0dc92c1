"""A Word file is read back: real headings, lists, tables and alternatives, and only text where people wrote text."""

import io
import zipfile
from dataclasses import replace
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import RGBColor

from utblick.core.dates import today
from utblick.core.documents import word
from utblick.core.documents.safe import clean
from utblick.core.documents.tree import Document, Letterhead, Table, text
from utblick.core.tests.document_samples import HOSTILE, RARE, SPLIT, strange, whole

pytestmark = pytest.mark.once

BASE = "https://utblick.example"


def opened(document: Document, base: str = "") -> Any:
    return docx.Document(io.BytesIO(word.render(document, base=base)))


def lines(file: Any, style: str) -> list[str]:
    return [each.text for each in file.paragraphs if each.style.name == style]


def links(file: Any) -> set[str]:
    return {each.target_ref for each in file.part.rels.values() if each.is_external}


def test_it_says_what_it_is() -> None:
    file = opened(whole())
    told = file.core_properties
    assert (told.title, told.author, told.language) == ("Protokollsutdrag", "Region Exempel", "sv-SE")
    assert {each.get(qn("w:val")) for each in file.styles.element.iter(qn("w:lang"))} == {"sv-SE"}
    assert told.created.date() == told.modified.date() == today()
    with zipfile.ZipFile(io.BytesIO(word.render(whole()))) as archive:
        assert not [name for name in archive.namelist() if "thumbnail" in name]
    english = opened(whole("en"))
    assert english.core_properties.language == "en-GB"
    assert {each.get(qn("w:val")) for each in english.styles.element.iter(qn("w:lang"))} == {"en-GB"}


def test_headings_lists_and_lines_are_real() -> None:
    file = opened(whole())
    assert lines(file, "Title") == ["Protokollsutdrag"]
    assert lines(file, "Subtitle") == ["Regionstyrelsen § 214"]
    assert lines(file, "Heading 1") == ["Beslut", "Beslutet skickas till"]
    assert lines(file, "Heading 2") == ["Skäl"]
    assert lines(file, "List Bullet") == ["ett", "två, se källan"]
    assert lines(file, "List Number") == ["först", "sedan", "först igen"]
    assert SPLIT in lines(file, "Normal")


def test_each_numbered_list_begins_anew() -> None:
    file = opened(whole())
    numbered = [each._p.pPr.numPr.numId.val for each in file.paragraphs if each.style.name == "List Number"]
    assert numbered[0] == numbered[1] != numbered[2]


def test_tables_have_captions_headings_and_words() -> None:
    file = opened(whole())
    assert lines(file, "Caption") == ["Årlig kostnad", "Kostnader i bild", "Årlig kostnad"]
    table = file.tables[0]
    first, *others = table._tbl.tr_lst
    assert first.trPr.find(qn("w:tblHeader")) is not None
    assert all(each.trPr.find(qn("w:tblHeader")) is None for each in others)
    assert all(each.trPr.find(qn("w:cantSplit")) is not None for each in table._tbl.tr_lst)
    about = table._tbl.tblPr
    assert about.find(qn("w:tblCaption")).get(qn("w:val")) == "Årlig kostnad"
    assert about.find(qn("w:tblDescription")).get(qn("w:val")) == "Årlig kostnad"
    assert about.find(qn("w:tblLook")).get(qn("w:firstColumn")) == "1"
    assert [cell.text for cell in table.rows[1].cells] == ["Avgift", "210 000", "215 000"]
    assert table.cell(1, 0).paragraphs[0].runs[0].bold
    assert not table.cell(1, 1).paragraphs[0].runs[0].bold


def test_every_picture_says_what_it_shows() -> None:
    file = opened(whole())
    parts = [file.element.body, file.sections[0].first_page_header._element]
    told = [each.get("descr") for part in parts for each in part.iter(qn("wp:docPr"))]
    assert told == ["En stapel som är längre än en annan", "Region Exempel"]


def test_links_are_links_where_they_lead_somewhere() -> None:
    assert links(opened(whole(), BASE)) == {f"{BASE}/beslut/14/", "https://example.org/a?b=1&c=2"}
    assert links(opened(whole())) == {"https://example.org/a?b=1&c=2"}


def test_letterhead_and_page_numbers_are_at_the_head_and_foot() -> None:
    section = opened(whole()).sections[0]
    assert section.different_first_page_header_footer
    head = "\n".join(each.text for each in section.first_page_header.paragraphs)
    assert all(
        words in head for words in ("Region Exempel", "232100-0000", "RK 2025/1482", "18 november 2025")
    )
    for footer in (section.first_page_footer, section.footer):
        codes = [each.text.strip() for each in footer._element.iter(qn("w:instrText"))]
        assert codes == ["PAGE", "NUMPAGES"]


def test_contents_lead_to_the_headings() -> None:
    body = opened(whole()).element.body
    anchors = {each.get(qn("w:anchor")) for each in body.iter(qn("w:hyperlink"))} - {None}
    names = {each.get(qn("w:name")) for each in body.iter(qn("w:bookmarkStart"))}
    assert len(anchors) == 3
    assert anchors == names
    marks = [each.get(qn("w:fldCharType")) for each in body.iter(qn("w:fldChar"))]
    assert marks == ["begin", "separate", "end"]


@pytest.mark.parametrize(("accent", "colour"), [("#1f5a8a", "1F5A8A"), ("#ffff00", "000000")])
def test_headings_wear_the_accent_only_where_it_can_be_read(accent: str, colour: str) -> None:
    file = opened(replace(whole(), letterhead=Letterhead("R", accent=accent)))
    assert file.styles["Heading 1"].font.color.rgb == RGBColor.from_string(colour)


@pytest.mark.parametrize("words", [HOSTILE, RARE, HOSTILE + "\n" + RARE])
def test_what_people_write_is_never_code(words: str) -> None:
    file = opened(strange(words))
    assert lines(file, "Heading 1") == [clean(words)]
    assert file.tables[0].cell(1, 0).text == clean(words)
    assert links(file) == {'https://example.org/"><b>'}


def test_a_title_is_enough_and_a_table_may_come_last() -> None:
    assert lines(opened(Document("Titel", "sv", ())), "Title") == ["Titel"]
    last = opened(Document("Titel", "sv", (Table("Tom", ("A", "B"), ()),), contents=True))
    assert [cell.text for cell in last.tables[0].rows[0].cells] == ["A", "B"]


def test_a_long_table_does_not_take_long() -> None:
    rows = tuple((text(f"Rad {at}"), text("ja")) for at in range(2000))
    assert len(opened(Document("T", "sv", (Table("Lång", ("A", "B"), rows),))).tables[0]._tbl.tr_lst) == 2001
