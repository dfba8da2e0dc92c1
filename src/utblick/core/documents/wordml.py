"""The parts of Word's own language that python-docx has no words for: fields, links, marks and styles."""

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import OxmlElement
from docx.text.paragraph import Paragraph as Line

TABLE_STYLE = "Document Table"

_TABLE_STYLE = f"""<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="DocumentTable">
<w:name w:val="{TABLE_STYLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>
<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>
<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>
<w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="C4C8CD"/>
<w:insideH w:val="single" w:sz="4" w:space="0" w:color="C4C8CD"/></w:tblBorders>
<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>
<w:bottom w:w="60" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr>
<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>
<w:bottom w:val="single" w:sz="8" w:space="0" w:color="1C1F23"/></w:tcBorders><w:vAlign w:val="bottom"/></w:tcPr>
</w:tblStylePr>
<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr></w:style>"""


def element(tag: str, /, **attributes: str) -> Any:
    """Return an element of Word's, its attributes in Word's name space."""
    made = OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def add_table_style(styles: Any) -> None:
    """Add the style of our tables: thin rules, first row and first column as headings."""
    styles.append(parse_xml(_TABLE_STYLE))


def set_note_look(style: Any, accent: str) -> None:
    """Give a paragraph style a bar to its left and a quiet ground."""
    about = style.get_or_add_pPr()
    border = element("pBdr")
    border.append(element("left", val="single", sz="24", space="8", color=accent.lstrip("#")))
    about.append(border)
    about.append(element("shd", val="clear", color="auto", fill="F4F5F6"))


def set_font(style: Any, name: str) -> None:
    """Let a style use a font by name and not by what its theme calls a heading's font."""
    fonts = style.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), name)


def drop(part: Any, name: str) -> None:
    """Take all elements of a name out of a part."""
    for each in list(part.iter(qn(f"w:{name}"))):
        each.getparent().remove(each)


def add_field(line: Line, code: str) -> None:
    """Add a field that Word fills in, such as PAGE."""
    for mark in ("begin", "code", "separate", "text", "end"):
        run = line.add_run("1" if mark == "text" else "")
        if mark == "code":
            _add_code(run._r, code)
        elif mark != "text":
            run._r.append(element("fldChar", fldCharType=mark))


def begin_field(line: Line, code: str) -> None:
    """Begin a field whose result follows, until `end_field`."""
    line.add_run()._r.append(element("fldChar", fldCharType="begin"))
    _add_code(line.add_run()._r, code)
    line.add_run()._r.append(element("fldChar", fldCharType="separate"))


def end_field(line: Line) -> None:
    """End the field that `begin_field` began."""
    line.add_run()._r.append(element("fldChar", fldCharType="end"))


def _add_code(run: Any, code: str) -> None:
    made = element("instrText")
    made.set(qn("xml:space"), "preserve")
    made.text = f" {code} "
    run.append(made)


def make_link(line: Line, run: Any, *, url: str = "", anchor: str = "") -> None:
    """Make the last run of a line a link, to an address or to a bookmark."""
    link = OxmlElement("w:hyperlink")
    if anchor:
        link.set(qn("w:anchor"), anchor)
    else:
        link.set(qn("r:id"), line.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    line._p.append(link)
    link.append(run._r)


def bookmark(line: Line, name: str, number: int) -> None:
    """Make a line a place that links can lead to."""
    line.runs[0]._r.addprevious(element("bookmarkStart", id=str(number), name=name))
    line._p.append(element("bookmarkEnd", id=str(number)))


def describe(shape: Any, words: str) -> None:
    """Say in words what a picture shows."""
    shape._inline.docPr.set("descr", words)


def describe_table(table: Any, words: str) -> None:
    """Say in words what a table holds, and that its first row and column are headings."""
    about = table._tbl.tblPr
    look = about.find(qn("w:tblLook"))
    told = {
        "val": "06A0",
        "firstRow": "1",
        "firstColumn": "1",
        "lastRow": "0",
        "lastColumn": "0",
        "noHBand": "1",
    }
    for name, value in told.items():
        look.set(qn(f"w:{name}"), value)
    about.append(element("tblCaption", val=words))
    about.append(element("tblDescription", val=words))


def new_row(*, head: bool) -> Any:
    """Return a row that is not broken across pages; a heading row is repeated on each."""
    row, about = element("tr"), element("trPr")
    about.append(element("cantSplit"))
    if head:
        about.append(element("tblHeader"))
    row.append(about)
    return row
