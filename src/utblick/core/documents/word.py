"""A document as Word (OOXML): real headings, lists and tables, so that it can be worked on and still be accessible."""

import io
from collections.abc import Sequence
from datetime import datetime, time
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _
from docx import Document as new_file
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph as Line

from utblick.core.brand import MINIMUM, contrast, shade
from utblick.core.dates import today
from utblick.core.documents import pdf, wordml
from utblick.core.documents.safe import address, clean
from utblick.core.documents.tree import (
    Block,
    Bullets,
    Document,
    Facts,
    Figure,
    Heading,
    Note,
    PageBreak,
    Paragraph,
    Run,
    Table,
    Text,
)
from utblick.core.documents.widths import shares

LANGUAGES = {"sv": "sv-SE", "en": "en-GB"}
FONT = "Calibri"
NOTE_STYLE, LINK_STYLE = "Document Note", "Hyperlink"
INK, QUIET = RGBColor(0x1C, 0x1F, 0x23), RGBColor(0x50, 0x56, 0x5D)
SIZES = {"Title": 24, "Subtitle": 13, "Heading 1": 16, "Heading 2": 13, "Heading 3": 11.5}
WIDTH = Cm(16)
DEEPEST = 9  # Word has no more levels of headings
THUMBNAIL = RELATIONSHIP_TYPE.THUMBNAIL
ROOM = 255  # characters that a property of a file can hold


def render(document: Document, *, base: str = "") -> bytes:
    """Return the document as a .docx file. `base` is put before addresses within the house, as in `pdf.render`."""
    with translation.override(document.language):
        return _Writer(document, base).written()


class _Writer:
    """Writes one document. Some of what Word holds depends on what stands before it, so there is a state to keep."""

    def __init__(self, document: Document, base: str) -> None:
        self.document, self.base = document, base
        self.file = new_file()
        self.after_table = False

    def written(self) -> bytes:
        """Return the file."""
        self._properties()
        self._styles()
        self._page()
        self._line("Title").add_run(clean(self.document.title))
        if self.document.subtitle:
            self._line("Subtitle").add_run(clean(self.document.subtitle))
        if self.document.contents:
            self._contents()
        for place, block in enumerate(self.document.blocks):
            self._block(place, block)
        if self.after_table:  # Word wants a line after the last table
            self._line()
        kept = io.BytesIO()
        self.file.save(kept)
        return kept.getvalue()

    def _properties(self) -> None:
        told, document = self.file.core_properties, self.document
        told.title = clean(document.title)[:ROOM]
        told.author = told.last_modified_by = clean(document.letterhead.name)[:ROOM]
        told.subject = clean(document.subtitle)[:ROOM]
        told.identifier = clean(document.number)[:ROOM]
        told.language = LANGUAGES[document.language]
        told.comments = ""
        told.created = told.modified = datetime.combine(today(), time())  # of this day, not of the template
        package = self.file.part.package
        for key, link in list(package.rels.items()):
            if link.reltype == THUMBNAIL:  # a picture of the template, which is not what this looks like
                del package.rels[key]

    def _styles(self) -> None:
        styles, accent = self.file.styles, self.document.letterhead.accent
        for mark in styles.element.iter("{*}lang"):
            for script in ("val", "eastAsia"):
                mark.set(mark.tag.replace("lang", script), LANGUAGES[self.document.language])
        normal = styles["Normal"]
        wordml.set_font(normal.element, FONT)
        normal.font.size = Pt(11)
        normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(7), 1.15
        colour = _colour(accent) if contrast(accent, "#ffffff") >= MINIMUM else RGBColor(0, 0, 0)
        for level in range(1, DEEPEST + 1):
            style = styles[f"Heading {level}"]
            style.font.color.rgb, style.font.size, style.font.italic = colour, Pt(11), False
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(16), Pt(4)
        for name, size in SIZES.items():
            wordml.set_font(styles[name].element, FONT)
            styles[name].font.size, styles[name].font.italic = Pt(size), False
        wordml.drop(styles["Title"].element, "pBdr")
        styles["Title"].font.color.rgb, styles["Title"].font.bold = INK, True
        styles["Title"].paragraph_format.space_after = Pt(4)
        styles["Subtitle"].font.color.rgb = QUIET
        caption = styles["Caption"]
        caption.font.size, caption.font.bold, caption.font.color.rgb = Pt(10), True, INK
        caption.paragraph_format.space_before, caption.paragraph_format.space_after = Pt(8), Pt(3)
        link = styles.add_style(LINK_STYLE, WD_STYLE_TYPE.CHARACTER)
        link.font.underline, link.font.color.rgb = True, _colour(shade(accent, 0.085))
        note = styles.add_style(NOTE_STYLE, WD_STYLE_TYPE.PARAGRAPH)
        note.base_style = normal
        wordml.set_note_look(note.element, accent)
        wordml.add_table_style(styles.element)

    def _page(self) -> None:
        """A4; the letterhead on the first page, a running head on the others, page numbers on all."""
        section = self.file.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(2.5)
        section.different_first_page_header_footer = True
        self._letterhead(section.first_page_header)
        told = " · ".join(
            clean(each) for each in (self.document.letterhead.name, self.document.title) if each
        )
        _small(section.header.paragraphs[0].add_run(told))
        for footer in (section.first_page_footer, section.footer):
            self._page_number(footer.paragraphs[0])

    def _letterhead(self, header: Any) -> None:
        head, line = self.document.letterhead, header.paragraphs[0]
        if head.mark.strip():
            shape = line.add_run().add_picture(io.BytesIO(pdf.picture(head.mark)), height=Cm(1.3))
            wordml.describe(shape, clean(head.name or self.document.title))
            line.add_run("  ")
        name = line.add_run(clean(head.name))
        name.bold, name.font.size = True, Pt(12)
        facts = [clean(each) for each in (head.number, self.document.number, self.document.date) if each]
        if facts:
            _small(header.add_paragraph().add_run(" · ".join(facts)))

    def _page_number(self, line: Line) -> None:
        words = _("Page %(page)s of %(pages)s") % {"page": "|PAGE|", "pages": "|NUMPAGES|"}
        for part in words.split("|"):
            if part in ("PAGE", "NUMPAGES"):
                wordml.add_field(line, part)
            elif part:
                line.add_run(part)
        for run in line.runs:
            _small(run)

    def _contents(self) -> None:
        """A table of contents that Word can renew, and that is whole before it has been renewed."""
        listed = [
            (place, block)
            for place, block in enumerate(self.document.blocks)
            if isinstance(block, Heading) and block.level <= self.document.contents_depth
        ]
        if not listed:
            return
        name = self._line().add_run(_("Contents"))
        name.bold, name.font.size = True, Pt(13)
        for place, block in listed:
            line = self._line()
            line.paragraph_format.left_indent = Cm(0.6 * (block.level - 1))
            line.paragraph_format.space_after = Pt(2)
            if place == listed[0][0]:
                wordml.begin_field(line, f'TOC \\o "1-{self.document.contents_depth}" \\n \\h \\z \\u')
            wordml.make_link(line, line.add_run(clean(block.title)), anchor=f"b{place}")
        wordml.end_field(line)

    def _line(self, style: str = "Normal") -> Line:
        """A new paragraph, with air above it after a table: Word's tables have none of their own."""
        line: Line = self.file.add_paragraph(style=style)
        if self.after_table and not style.startswith("Heading"):
            line.paragraph_format.space_before = Pt(12)
        self.after_table = False
        return line

    def _block(self, place: int, block: Block) -> None:
        if isinstance(block, Heading):
            line = self._line(f"Heading {min(block.level, DEEPEST)}")
            line.add_run(clean(block.title))
            wordml.bookmark(line, f"b{place}", place)
        elif isinstance(block, Paragraph):
            self._runs(self._line(), block.runs)
        elif isinstance(block, Bullets):
            self._bullets(block)
        elif isinstance(block, Facts):
            self._facts(block)
        elif isinstance(block, Table):
            self._table(block)
        elif isinstance(block, Figure):
            self._figure(block)
        elif isinstance(block, Note):
            line = self._line(NOTE_STYLE)
            if block.tone != "info":
                line.add_run(f"{_('Please note')}: ").bold = True
            self._runs(line, block.runs)
        elif isinstance(block, PageBreak):
            self._line().add_run().add_break(WD_BREAK.PAGE)

    def _runs(self, line: Line, runs: Text, *, bold: bool = False) -> None:
        for run in runs:
            made = line.add_run(clean(run.text))
            if run.strong or bold:
                made.bold = True
            if url := address(run.url, self.base):
                made.style = LINK_STYLE
                wordml.make_link(line, made, url=url)

    def _bullets(self, block: Bullets) -> None:
        number = self._new_numbering() if block.ordered else None
        for item in block.items:
            line = self._line("List Number" if block.ordered else "List Bullet")
            if number is not None:
                numbering = line._p.get_or_add_pPr().get_or_add_numPr()
                numbering.get_or_add_ilvl().val, numbering.get_or_add_numId().val = 0, number
            line.paragraph_format.space_after = Pt(3)
            self._runs(line, item)

    def _new_numbering(self) -> int:
        """A numbering of its own: otherwise Word counts on from the list before."""
        style = self.file.styles["List Number"].element
        numbering = self.file.part.numbering_part.element
        usual = numbering.num_having_numId(style.pPr.numPr.numId.val)
        made = numbering.add_num(usual.abstractNumId.val)
        made.add_lvlOverride(ilvl=0).add_startOverride(1)
        number: int = made.numId
        return number

    def _facts(self, block: Facts) -> None:
        for place, (name, runs) in enumerate(block.pairs, start=1):
            line = self._line()
            shape = line.paragraph_format
            shape.space_after = Pt(12 if place == len(block.pairs) else 2)
            shape.left_indent, shape.first_line_indent = Cm(4.5), Cm(-4.5)
            shape.tab_stops.add_tab_stop(Cm(4.5))
            line.add_run(clean(name)).font.color.rgb = QUIET
            line.add_run("\t")
            self._runs(line, runs)

    def _table(self, table: Table) -> None:
        caption = self._line("Caption")
        caption.add_run(clean(table.caption))
        caption.paragraph_format.keep_with_next = True
        made = self.file.add_table(rows=0, cols=len(table.head))
        made.style = wordml.TABLE_STYLE
        wordml.describe_table(made, clean(table.caption))
        widths = [int(WIDTH * share) for share in shares(table)]
        for column, width in zip(made._tbl.tblGrid.gridCol_lst, widths, strict=True):
            column.w = width
        self._row(made, [(Run(name),) for name in table.head], widths, table.numeric, head=True)
        for row in table.rows:
            self._row(made, row, widths, table.numeric)
        self.after_table = True

    def _row(
        self,
        table: Any,
        row: Sequence[Text],
        widths: list[int],
        numeric: Sequence[int],
        *,
        head: bool = False,
    ) -> None:
        """Add a row cell by cell: python-docx counts through the whole table for each cell that it is asked for."""
        made = wordml.new_row(head=head)
        table._tbl.append(made)
        for place, (runs, width) in enumerate(zip(row, widths, strict=True)):
            cell = made._add_tc()
            cell.width = width
            line = Line(cell.p_lst[0], table)
            if place in numeric:
                line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            self._runs(line, runs, bold=head or place == 0)

    def _figure(self, figure: Figure) -> None:
        line = self._line()
        line.paragraph_format.keep_with_next = bool(figure.caption)
        drawn = pdf.picture(figure.svg)
        width = min(
            WIDTH, Pt(int.from_bytes(drawn[16:20]) * 72 / pdf.PPI)
        )  # where PNG tells how many pixels wide it is
        shape = line.add_run().add_picture(io.BytesIO(drawn), width=width)
        wordml.describe(shape, clean(figure.alternative))
        if figure.caption:
            self._line("Caption").add_run(clean(figure.caption))
        if figure.table:
            self._table(figure.table)


def _colour(code: str) -> RGBColor:
    return RGBColor.from_string(code.lstrip("#").upper())


def _small(run: Any) -> None:
    run.font.size, run.font.color.rgb = Pt(9), QUIET
