"""Tables out of the house: XLSX and CSV with the same columns as the page."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.http import HttpResponse
from django.utils.html import strip_tags
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

FORMATS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}


def plain(value: Any) -> Any:
    """Return a cell's value for a spreadsheet: numbers and dates stay what they are, the rest is text.

    Text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@` first) gets an apostrophe before it.
    """
    if value is None or isinstance(value, int | float | Decimal | date | datetime):
        return value
    text = ILLEGAL_CHARACTERS_RE.sub("", strip_tags(str(value)).replace("\xa0", " ").strip())
    return f"'{text}" if text[:1] in "=+-@\t\r" and text[:1] else text


def response(
    form: str, name: str, title: str, head: Sequence[str], body: Iterable[Sequence[Any]]
) -> HttpResponse:
    """Return the table as a file to download. `form` is a key of FORMATS; `name` has no ending."""
    content = (_xlsx if form == "xlsx" else _csv)(title, head, body)
    answer = HttpResponse(content, content_type=FORMATS[form])
    answer["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return answer


def _xlsx(title: str, head: Sequence[str], body: Iterable[Sequence[Any]]) -> bytes:
    book = Workbook(write_only=True)
    # Excel allows 31 characters in a sheet's name and forbids these.
    sheet = book.create_sheet("".join(c for c in title if c not in r"[]:*?/\\")[:31] or "Utblick")
    sheet.freeze_panes = "A2"
    bold = []
    for label in head:
        cell = WriteOnlyCell(sheet, value=label)
        cell.font = Font(bold=True)
        bold.append(cell)
    sheet.append(bold)
    for row in body:
        sheet.append([plain(value) for value in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _csv(_title: str, head: Sequence[str], body: Iterable[Sequence[Any]]) -> bytes:
    out = io.StringIO()
    # Semicolons and a byte-order mark: what a Swedish Excel opens with a double click, å ä ö intact.
    writer = csv.writer(out, delimiter=";")
    writer.writerow(head)
    writer.writerows([_with_comma(plain(value)) for value in row] for row in body)
    return out.getvalue().encode("utf-8-sig")


def _with_comma(value: Any) -> Any:
    """A Swedish Excel reads 1.5 as the first of May."""
    if isinstance(value, float | Decimal) and not isinstance(value, bool):
        return format(value, "f").replace(".", ",")
    return value
