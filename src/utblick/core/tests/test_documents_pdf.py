"""A PDF is read back: its tags, its language, its title, and that nothing that people write is code."""

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pikepdf
import pytest
from django.utils import translation

from utblick.core.charts import (
    Bar,
    BarChart,
    MapChart,
    MapLine,
    MapPoint,
    Mark,
    MarkKind,
    MatrixCell,
    MatrixChart,
    MatrixColumn,
    MatrixRow,
    RingChart,
    RingItem,
    Span,
    Stack,
    StackedChart,
    Status,
    TimelineChart,
    TimelineRow,
)
from utblick.core.charts.figure import Chart
from utblick.core.charts.figure import render as render_chart
from utblick.core.documents import pdf, svg
from utblick.core.documents.tree import Document, Figure, Paragraph, Table, plain, text
from utblick.core.tests.document_samples import HOSTILE, RARE, strange, whole

pytestmark = pytest.mark.once

BASE = "https://utblick.example"
UA, PDFA = "{http://www.aiim.org/pdfua/ns/id/}part", "{http://www.aiim.org/pdfa/ns/id/}part"


def opened(made: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(made))


def elements(file: pikepdf.Pdf, kind: str) -> list[Any]:
    def walk(element: Any) -> Iterator[Any]:
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                yield kid
                yield from walk(kid)

    return [each for each in walk(file.Root.StructTreeRoot) if kind == each.S]


def scopes(file: pikepdf.Pdf) -> list[str]:
    return [str(each.Scope) for cell in elements(file, "/TH") for each in cell.A if "/Scope" in each]


def outline(file: pikepdf.Pdf) -> list[tuple[str, list[str]]]:
    with file.open_outline() as found:
        return [(each.title, [child.title for child in each.children]) for each in found.root]


def links(file: pikepdf.Pdf) -> set[str]:
    notes = [note for page in file.pages for note in page.get("/Annots", [])]
    return {str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A}


def test_it_says_what_it_is() -> None:
    file = opened(pdf.render(whole()))
    assert str(file.Root.Lang) == "sv-SE"
    assert file.Root.MarkInfo.Marked
    assert file.Root.ViewerPreferences.DisplayDocTitle
    assert file.docinfo.Title == "Protokollsutdrag"
    assert file.docinfo.Author == "Region Exempel"
    with file.open_metadata() as told:
        assert told[UA] == "1"
        assert PDFA not in told
        assert told["dc:title"] == "Protokollsutdrag"


def test_what_is_to_be_kept_says_so_too() -> None:
    with opened(pdf.render(whole(), archive=True)).open_metadata() as told:
        assert (told[UA], told[PDFA], told["{http://www.aiim.org/pdfa/ns/id/}conformance"]) == ("1", "2", "A")


def test_it_is_in_the_language_of_the_document_whatever_the_reader_reads() -> None:
    with translation.override("sv"):
        assert str(opened(pdf.render(whole("en"))).Root.Lang) == "en-GB"


def test_headings_are_bookmarks() -> None:
    found = outline(opened(pdf.render(whole())))
    assert ("Beslut", ["Skäl"]) in found
    assert ("Beslutet skickas till", []) in found


def test_tables_have_headings_of_columns_and_rows() -> None:
    document = replace(whole(), blocks=tuple(each for each in whole().blocks if isinstance(each, Table)))
    file = opened(pdf.render(document))
    assert scopes(file) == ["/Column"] * 3 + ["/Row"] * 2
    assert [len(elements(file, kind)) for kind in ("/Table", "/Caption", "/THead", "/TR", "/TD")] == [
        1,
        1,
        1,
        3,
        4,
    ]
    # A list of headings, where there is one, is all that a reader goes by: ours would leave the row's out.
    assert not [each for cell in elements(file, "/TD") for each in cell.A if "/Headers" in each]


def test_lists_figures_and_links_are_tagged() -> None:
    file = opened(pdf.render(whole(), base=BASE))
    assert [str(each.Alt) for each in elements(file, "/Figure")] == ["En stapel som är längre än en annan"]
    assert len(elements(file, "/L")) == 3
    assert len(elements(file, "/LI")) == 5
    assert links(file) == {f"{BASE}/beslut/14/", "https://example.org/a?b=1&c=2"}
    assert all("/Contents" in note for page in file.pages for note in page.get("/Annots", []))
    assert links(opened(pdf.render(whole()))) == {"https://example.org/a?b=1&c=2"}


def test_the_same_tree_makes_the_same_bytes() -> None:
    when = datetime(2025, 11, 18, 12, tzinfo=UTC)
    assert pdf.render(whole()) == pdf.render(whole())
    made = pdf.render(whole(), archive=True, issued=when)
    assert made == pdf.render(whole(), archive=True, issued=when)
    assert str(opened(made).docinfo.CreationDate).startswith("D:20251118120000")


@pytest.mark.parametrize("archive", [False, True])
@pytest.mark.parametrize("words", [HOSTILE, RARE, HOSTILE + "\n= rubrik\n- punkt\n" + RARE])
def test_what_people_write_is_never_code(words: str, archive: bool) -> None:
    file = opened(pdf.render(strange(words), archive=archive))
    assert links(file) <= {'https://example.org/"><b>'}
    if words == HOSTILE:
        assert file.docinfo.Title == HOSTILE
        assert outline(file)[-1] == (HOSTILE, [])


def test_a_character_that_no_font_has_becomes_a_box() -> None:
    file = opened(pdf.render(Document("Växjö 漢 Łódź Ελλάδα", "sv", ())))
    assert file.docinfo.Title == "Växjö □ Łódź Ελλάδα"


def test_a_title_is_enough() -> None:
    assert len(opened(pdf.render(Document("Titel", "sv", ()))).pages) == 1
    assert len(opened(pdf.render(Document("Titel", "sv", (), contents=True))).pages) == 1


def test_headings_of_a_long_table_are_on_every_page_and_rows_stay_whole() -> None:
    row = (text("Namn"), text("ord " * 60))
    tall = (text("Lång"), text("ord " * 4000))
    file = opened(pdf.render(Document("T", "sv", (Table("Tabell", ("A", "B"), (row,) * 40 + (tall,)),))))
    assert len(file.pages) > 4
    assert scopes(file).count("/Column") == 2  # once to those who listen


def test_a_pack_holds_its_documents_under_their_titles() -> None:
    first, second = whole(), replace(whole("en"), title="Second")
    file = opened(pdf.render_pack([first, second], "Möteshandlingar", subtitle="18 november"))
    assert file.docinfo.Title == "Möteshandlingar"
    assert str(file.Root.Lang) == "sv-SE"
    tops = outline(file)
    assert [title for title, _below in tops][-2:] == ["Protokollsutdrag", "Second"]
    assert tops[-1][1] == ["Beslut", "Beslutet skickas till"]
    with file.open_metadata() as told:
        assert told[UA] == "1"
    assert pdf.render_pack([first], "M") == pdf.render_pack([first], "M")


def test_an_empty_pack_is_a_title() -> None:
    assert opened(pdf.render_pack([], "Handlingar")).docinfo.Title == "Handlingar"


def kronor(value: object) -> str:
    return f"{value} kr"


CHARTS: tuple[Chart, ...] = (
    BarChart(
        id="bars", title="Kostnad", format=kronor,
        bars=(Bar(label="Nord", value=Decimal(10), url="/n/"), Bar(label="<Syd>", value=None)),
    ),
    StackedChart(
        id="stacked", title="Per slag", format=kronor, series=("Avgift", "Resor"),
        stacks=(Stack(label="2024", values=(Decimal(5), Decimal(3))),),
    ),
    StackedChart(
        id="lying", title="Per slag", format=kronor, series=("Avgift", "Resor"), orientation="rows",
        stacks=(Stack(label="2024", values=(Decimal(5), Decimal(3))),),
    ),
    TimelineChart(
        id="time", title="Tider", today=date(2025, 9, 30),
        mark_kinds=(MarkKind(key="d", label="Beslut", shape="diamond"),),
        rows=(
            TimelineRow(
                label="Nord", spans=(Span(start=date(2024, 1, 1), end=None),),
                marks=(Mark(on=date(2025, 1, 1), kind="d"),),
            ),
        ),
    ),
    MapChart(
        id="map", title="Resor", shaded={"NO": "Norge"}, shaded_text="Grannar",
        points=(
            MapPoint(label="<Bryssel>", latitude=50.85, longitude=4.35, value=3, address="/b/"),
            MapPoint(label="Gent", latitude=51.05, longitude=3.72, value=None),
        ),
        lines=(MapLine(start=(58.41, 15.62), end=(50.85, 4.35), weight=3, label="Linköping–Bryssel"),),
    ),
    RingChart(
        id="ring", title="Årshjul", today=date(2025, 9, 30),
        items=tuple(RingItem(label="x", on=date(2025, at, 2), status=status) for at, status in enumerate(Status, 1)),
    ),
)  # fmt: skip


@pytest.mark.parametrize("chart", CHARTS, ids=lambda chart: chart.id)
def test_a_chart_stands_alone(chart: Chart) -> None:
    block = svg.of_chart(chart)
    assert isinstance(block, Figure)
    assert block.table
    for left in ("var(", "class=", " style=", "<style", "<a ", "href", "currentColor"):
        assert left not in block.svg
    assert "#ffffff" in block.svg
    assert pdf.picture(block.svg).startswith(b"\x89PNG")
    assert elements(opened(pdf.render(Document("T", "sv", (block,)))), "/Figure")


def test_a_chart_wears_the_organisations_colour() -> None:
    assert svg.standalone(render_chart(CHARTS[0]), "#aa0000") != svg.standalone(
        render_chart(CHARTS[0]), "#00aa00"
    )


def test_a_matrix_is_a_table_and_an_empty_chart_a_sentence() -> None:
    matrix = MatrixChart(
        id="m", title="Täckning", columns=(MatrixColumn(label="Mål 1"), MatrixColumn(label="Mål 2")),
        rows=(MatrixRow(label="Nord", group="Nätverk", cells=(MatrixCell(value=3), MatrixCell(applicable=False))),),
    )  # fmt: skip
    with translation.override("en"):
        table = svg.of_chart(matrix)
        empty = svg.of_chart(BarChart(id="b", title="Kostnad", bars=()))
    assert isinstance(table, Table)
    assert [plain(cell) for cell in table.rows[0]] == ["Nätverk: Nord", "3", "not applicable"]
    assert isinstance(empty, Paragraph)
    assert plain(empty.runs) == "Kostnad: There is nothing to show here yet."
    with pytest.raises(ValueError, match="matrix"):
        svg.standalone(render_chart(matrix))
    with pytest.raises(ValueError, match="no chart"):
        svg.standalone("<p>&nbsp;")


def test_what_cannot_be_drawn_is_told() -> None:
    with pytest.raises(ValueError, match="cannot be drawn"):
        pdf.picture("<p>")
