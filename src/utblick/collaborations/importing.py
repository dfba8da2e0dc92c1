"""Reading a file with the outcome of costs: XLSX or CSV, as a finance system or a Swedish Excel writes it.

Nothing here asks the database. What the rows would change is found in `outcomes.py`.
"""

import csv
import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy
from openpyxl import load_workbook

from utblick.core.forms import EURO, KRONOR, split_unit

LARGEST = 2_000_000  # bytes
UNPACKED = 60_000_000  # bytes: a small file may hold a very large sheet
MOST = 5_000
BLANKS = re.compile(r"[\s\u00a0\u202f\u2009']")

COLUMNS: dict[str, str | Promise] = {
    "key": gettext_lazy("Engagement key"),
    "name": gettext_lazy("Engagement"),
    "year": gettext_lazy("Year"),
    "kind": gettext_lazy("Kind of cost"),
    "outcome": gettext_lazy("Outcome"),
    "currency": gettext_lazy("Currency"),
    "rate": gettext_lazy("Rate"),
    "rate_on": gettext_lazy("Day of the rate"),
    "organ": gettext_lazy("Organ"),
    "budget_line": gettext_lazy("Budget line"),
}
"""The columns of the file, as they are written and read, in their order."""
NEEDED = ("year", "kind", "outcome")
UNITS = frozenset({*KRONOR, *EURO})
"""What may stand after an amount."""
WHOLE = "whole"
WHOLE_LABEL = pgettext_lazy("costs", "the whole year")


@dataclass(frozen=True)
class Row:
    """One row of the file, as text. `line` is its number in the file, the head being 1."""

    line: int
    key: str = ""
    name: str = ""
    year: str = ""
    kind: str = ""
    outcome: str = ""
    currency: str = ""
    rate: str = ""
    rate_on: str = ""
    organ: str = ""
    budget_line: str = ""

    def packed(self) -> list[Any]:
        """Its values in order, to be carried by a form. `Row(*packed)` makes it again."""
        return list(asdict(self).values())


def read_file(content: bytes) -> list[Row]:
    """Return the rows of a file; blank ones are left out. Raises ValidationError saying what to do."""
    lines = _sheet(content) if content[:2] == b"PK" else _separated(content)
    first = next(lines, None)
    if first is None or not any(first):
        raise ValidationError(_("The file is empty. Choose another, or begin with the template."))
    places = _places(first)
    rows: list[Row] = []
    for number, values in enumerate(lines, start=2):
        found = {name: values[place] for name, place in places.items() if place < len(values)}
        if not any(found.values()):
            continue
        if len(rows) == MOST:
            raise ValidationError(
                _("The file has more than %(most)s rows. Divide it, such as a year at a time.")
                % {"most": "5 000"}
            )
        rows.append(Row(number, **found))
    if not rows:
        raise ValidationError(_("The file has a head and no rows. Fill in the outcome, and choose it again."))
    return rows


def _places(head: Sequence[str]) -> dict[str, int]:
    """Where each column stands. Raises ValidationError where one that is needed is missing or there twice."""
    names = in_all_languages(COLUMNS)
    found: dict[str, int] = {}
    for place, label in enumerate(head):
        name = names.get(label.casefold())
        if name in found:
            raise ValidationError(
                _("The column “%(name)s” is there twice. Take one away.") % {"name": COLUMNS[name]}
            )
        if name:
            found[name] = place
    missing = [str(COLUMNS[name]) for name in NEEDED if name not in found]
    if "key" not in found and "name" not in found:
        missing.insert(0, str(COLUMNS["name"]))
    if missing:
        raise ValidationError(
            _("The first row does not name these columns: %(names)s. Use the template.")
            % {"names": ", ".join(missing)}
        )
    return found


def in_all_languages(labels: Mapping[str, str | Promise]) -> dict[str, str]:
    """Return which key each label stands for, in lower case, in Swedish and English, and the keys themselves."""
    found = {key.casefold(): key for key in labels}
    for language in ("sv", "en"):
        with translation.override(language):
            found |= {str(label).casefold(): key for key, label in labels.items()}
    return found


def _sheet(content: bytes) -> Iterator[list[str]]:
    damaged = ValidationError(
        _("The file is no spreadsheet, or it is damaged. Save it anew as .xlsx or .csv.")
    )
    try:
        if sum(part.file_size for part in zipfile.ZipFile(io.BytesIO(content)).infolist()) > UNPACKED:
            raise ValidationError(
                _("The spreadsheet is too large. Leave out other sheets, and save it anew.")
            )
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        # Rows that have been emptied still count in a sheet: read on a little, but not for ever.
        rows = list(book.worksheets[0].iter_rows(values_only=True, max_row=2 * MOST, max_col=50))
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, IndexError, TypeError):
        raise damaged from None
    return iter([[_text(value) for value in row] for row in rows])


def _separated(content: bytes) -> Iterator[list[str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    if "\0" in text:
        raise ValidationError(
            _("The file is no spreadsheet, or it is damaged. Save it anew as .xlsx or .csv.")
        )
    head = text.lstrip().partition("\n")[0]
    mark = max(";\t,", key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text.lstrip("\r\n"), newline=""), delimiter=mark))
    except csv.Error:
        raise ValidationError(
            _("The file could not be read as CSV. Save it anew from the spreadsheet.")
        ) from None
    return iter([[_text(value) for value in row] for row in rows])


def _text(value: Any) -> str:
    """A cell as text: dates as 2024-05-14, numbers with a point. An apostrophe that an export put first is dropped."""
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, float):
        # A sum in a spreadsheet is 1234.5600000000002.
        return format(Decimal(repr(round(value, 6))), "f").removesuffix(".0")
    text = str(value).strip()
    return text[1:] if text[:1] == "'" and text[1:2] in tuple("=+-@") else text


def amount(text: str) -> Decimal:
    """Return an amount as people write it: `1 234,50`, `1.234,50`, `1234.5 kr`; its unit is not told.

    Raises ValueError for what is none.
    """
    figures, unit = split_unit(text)
    if unit and unit not in UNITS:
        raise ValueError(text)
    bare = BLANKS.sub("", figures)
    if "," in bare and "." in bare:
        thousands = "," if bare.rfind(",") < bare.rfind(".") else "."
        bare = bare.replace(thousands, "")
    bare = bare.replace(",", ".").replace("\u2212", "-")
    if not re.fullmatch(r"-?\d{1,12}(\.\d{1,8})?", bare):
        raise ValueError(text)
    try:
        return Decimal(bare)
    except InvalidOperation:  # pragma: no cover - the pattern lets nothing else through
        raise ValueError(text) from None
