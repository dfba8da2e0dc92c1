"""A document as PDF/UA, and as PDF/A where it is to be kept: set by Typst from data, never from markup.

The template `document.typ` is the only Typst code there is. All that people have written goes to it as JSON, so
nothing in it can be taken for code, whatever it looks like.
"""

import io
import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from textwrap import shorten
from typing import Any

import pikepdf
import typst
from django.utils import translation
from django.utils.translation import gettext as _

from utblick.core.brand import shade
from utblick.core.documents.safe import address, clean
from utblick.core.documents.tree import (
    Bullets,
    Document,
    Facts,
    Figure,
    Heading,
    Letterhead,
    Note,
    Paragraph,
    Table,
    Text,
    plain,
)
from utblick.core.documents.widths import broken, rooms, shares

ROOT = str(Path(__file__).parent)  # the template reads no files; Typst wants a folder all the same
TEMPLATE = Path(ROOT, "document.typ").read_bytes()
TYPESET: Any = typst.compile  # by its own types a folder must be bytes where the source is, which it must not
FONTS = typst.Fonts(include_system_fonts=False)  # those that Typst brings: the same on every machine
REGIONS = {"sv": "SE", "en": "GB"}
UNDATED = datetime(2000, 1, 1, tzinfo=UTC)  # a draft has no date, and must still be the same bytes each time

ACCESSIBLE = ["ua-1"]
LASTING = ["a-2a", "ua-1"]
TALL = 24  # lines from which a row may be broken across pages
SHORT = 14  # lines up to which a whole table is kept on one page
HOLDERS = {"/Document", "/Part", "/Sect", "/Div", "/Table", "/THead", "/TBody", "/TFoot"}
BRIEF = 90  # characters of a title at the head of a page
LARGE = 50_000  # characters of data from which Typst is told to forget them
PPI = 192  # twice the pixels of a screen, so that a picture is sharp on paper
BOX = "□"  # stands for a character that no font of ours has


def render(
    document: Document, *, base: str = "", archive: bool = False, issued: datetime | None = None
) -> bytes:
    """Return the document as PDF/UA-1; with `archive` also as PDF/A-2a. The same tree gives the same bytes.

    `base` is put before addresses within the house; without it they are not links. `issued` is the time that the
    file says it was made.
    """
    told = {
        **_frame(document.title, document.language, document.letterhead),
        "documents": [_told(document, base)],
    }
    return _compiled(told, archive, issued)


def render_pack(
    documents: Sequence[Document],
    title: str,
    *,
    subtitle: str = "",
    language: str = "",
    letterhead: Letterhead | None = None,
    base: str = "",
    archive: bool = False,
    issued: datetime | None = None,
) -> bytes:
    """Return several documents as one PDF, such as the papers of a meeting: contents, then one after the other.

    Language and letterhead are those of the first document unless stated.
    """
    first = documents[0] if documents else Document(title, language or "sv", ())
    frame = _frame(title, language or first.language, letterhead or first.letterhead)
    pack = {"subtitle": broken(clean(subtitle), 50)}
    told = {**frame, "pack": pack, "documents": [_told(document, base) for document in documents]}
    return _compiled(told, archive, issued)


def picture(svg: str) -> bytes:
    """Return an SVG drawn as PNG, for readers that take no SVG. Raises ValueError if it cannot be drawn."""
    page = b'#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg")'
    try:
        made = _typst(page, {"svg": clean(svg)}, format="png", ppi=PPI)
    except typst.TypstError as error:
        raise ValueError(f"a picture cannot be drawn: {error}") from error
    return made


def set_picture(template: bytes, told: dict[str, str]) -> bytes:
    """Return the one page of a room's own template as PNG, a px to each point; `told` are its inputs, never code."""
    return _typst(template, told, format="png", ppi=72)


def _frame(title: str, language: str, letterhead: Letterhead) -> dict[str, Any]:
    """What concerns the file as a whole."""
    with translation.override(language):
        words = {
            "contents": _("Contents"),
            "warn": _("Please note"),
            "page": _("Page %(page)s of %(pages)s") % {"page": "{page}", "pages": "{pages}"},
        }
    return {
        "title": _one_line(title),
        "shown_title": broken(clean(title), 30),
        "language": language,
        "region": REGIONS[language],
        "words": words,
        "letterhead": _letterhead(letterhead),
        "accent": shade(letterhead.accent, 0.17),
        "accent_text": shade(letterhead.accent, 0.085),
        "foot": _brief(title),
        "pack": None,
    }


def _letterhead(letterhead: Letterhead) -> dict[str, str]:
    return {
        "name": _one_line(letterhead.name),
        "shown_name": broken(clean(letterhead.name), 30),
        "running": _brief(letterhead.name),
        "number": _brief(letterhead.number),
        "mark": clean(letterhead.mark).strip(),
    }


def _told(document: Document, base: str) -> dict[str, Any]:
    """The tree as the template reads it."""
    return {
        "title": broken(clean(document.title), 40),
        "running": _brief(document.title),
        "subtitle": broken(clean(document.subtitle), 50),
        "language": document.language,
        "region": REGIONS[document.language],
        "number": _brief(document.number),
        "date": _brief(document.date),
        "letterhead": _letterhead(document.letterhead),
        "contents": document.contents_depth if document.contents else 0,
        "blocks": [told for block in document.blocks for told in _block(block, base)],
    }


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())


def _brief(text: str) -> str:
    """Text that has to stand on a line or two, at the head or foot of a page."""
    return broken(shorten(clean(text), BRIEF, placeholder=" …"), 20)


def _block(block: Any, base: str) -> Iterable[dict[str, Any]]:
    told: dict[str, Any] = {"is": type(block).__name__}
    if isinstance(block, Heading):
        told |= {"level": block.level, "title": broken(clean(block.title), 40)}
    elif isinstance(block, Paragraph | Note):
        told |= {"runs": _runs(block.runs, base), "tone": getattr(block, "tone", "")}
    elif isinstance(block, Bullets):
        told |= {"items": [_runs(item, base) for item in block.items], "ordered": block.ordered}
    elif isinstance(block, Facts):
        told |= {"pairs": [[broken(clean(name), 24), _runs(runs, base, 60)] for name, runs in block.pairs]}
    elif isinstance(block, Table):
        told |= _table(block, base)
    elif isinstance(block, Figure):
        told |= {
            "svg": clean(block.svg),
            "alt": clean(block.alternative),
            "caption": broken(clean(block.caption), 80),
        }
    yield told
    if isinstance(block, Figure) and block.table:
        yield from _block(block.table, base)


def _runs(runs: Text, base: str, room: int = 80) -> list[dict[str, Any]]:
    return [
        {"text": broken(clean(run.text), room), "strong": run.strong, "url": address(run.url, base)}
        for run in runs
    ]


def _table(table: Table, base: str) -> dict[str, Any]:
    """A table with the share of the width that each column needs, and which rows are short enough to stay whole."""
    wide = shares(table)
    room_of = rooms(wide)
    rows, height = [], 0
    for row in table.rows:
        written = [plain(cell) for cell in row]
        lines = max(
            len(text) // room + text.count("\n") + 1 for text, room in zip(written, room_of, strict=True)
        )
        cells = [_runs(cell, base, room) for cell, room in zip(row, room_of, strict=True)]
        rows.append({"cells": cells, "whole": lines < TALL})
        height += lines
    return {
        "caption": broken(clean(table.caption), 80),
        "head": [broken(clean(name), room) for name, room in zip(table.head, room_of, strict=True)],
        "rows": rows,
        "whole": height < SHORT,
        "numeric": list(table.numeric),
        "shares": wide,
    }


def _compiled(told: dict[str, Any], archive: bool, issued: datetime | None) -> bytes:
    standards = LASTING if archive else ACCESSIBLE
    data = json.dumps(told, ensure_ascii=False)
    try:
        made = _set(data, standards, issued)
    except typst.TypstError:
        # PDF/UA refuses a character that no font has. That happens seldom, so it is looked for when it has happened.
        try:
            made = _set(data.translate(_missing(data)), standards, issued)
        except typst.TypstError:  # a sequence whose parts we have, but not the whole
            made = _set("".join(each if each < "\u0250" else BOX for each in data), standards, issued)
    return _with_row_headers(made)


def _set(data: str, standards: list[str], issued: datetime | None) -> bytes:
    when = int((issued or UNDATED).timestamp())
    return _typst(TEMPLATE, {"data": data}, format="pdf", pdf_standards=standards, timestamp=when)


def _typst(source: bytes, inputs: dict[str, str], **options: Any) -> bytes:
    made: bytes = TYPESET(source, root=ROOT, font_paths=FONTS, sys_inputs=inputs, **options)
    if sum(map(len, inputs.values())) > LARGE:
        _forget()
    return made


def _forget() -> None:
    """Let Typst forget what it last set: it remembers ten turns, should they come again; a long document is 100 MB.

    A turn with nothing in it takes a millisecond.
    """
    for _turn in range(11):
        TYPESET(b"", root=ROOT, font_paths=FONTS, format="svg")


def _missing(data: str) -> dict[int, str]:
    """Which characters of the data have to give way to a box."""
    return {ord(each): BOX for each in sorted(set(data)) if each > "\u00ff" and not _has_glyph(each)}


@lru_cache(maxsize=8192)
def _has_glyph(character: str) -> bool:
    page = b'#set document(title: "x")\n#set text(font: "Libertinus Serif")\n#sys.inputs.text'
    try:
        _typst(page, {"text": character}, format="pdf", pdf_standards=LASTING, timestamp=0)
    except typst.TypstError:
        return False
    return True


def _with_row_headers(made: bytes) -> bytes:
    """Mark the first cell of every row of a table as the row's heading, which Typst cannot do yet.

    Typst names the column headings of each cell one by one, and a reader that finds such a list looks no further. So
    the lists go, and the scope of each heading tells the whole, as it does on a web page.
    """
    with pikepdf.open(io.BytesIO(made)) as pdf:
        for row in _rows(pdf.Root.StructTreeRoot):
            for place, cell in enumerate(_children(row)):
                attributes = [each for each in cell.get("/A", []) if each.get("/O") != "/Table"]
                scope = {"/TH": "/Column"}.get(str(cell.S), "/Row" if place == 0 else "")
                if scope:
                    cell.S = pikepdf.Name.TH
                    told = pikepdf.Dictionary(O=pikepdf.Name.Table, Scope=pikepdf.Name(scope))
                    attributes.insert(0, told)
                cell.A = pikepdf.Array(attributes)
        kept = io.BytesIO()
        pdf.save(kept, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return kept.getvalue()


def _rows(root: Any) -> Iterable[Any]:
    """All rows of tables. They stand in tables and never in a paragraph or a list, where most of a document is."""
    waiting = [root]
    while waiting:
        for child in _children(waiting.pop()):
            if child.S == "/TR":
                yield child
            elif child.S in HOLDERS:
                waiting.append(child)


def _children(element: Any) -> list[Any]:
    kids = element.get("/K")
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [each for each in kids if isinstance(each, pikepdf.Dictionary) and "/S" in each]
