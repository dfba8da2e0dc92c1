"""Reading calls from a spreadsheet, by hand: what the rows say, what is wrong with them, and what they would change."""

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop, pgettext_lazy
from openpyxl import load_workbook

from utblick.core.actions import action
from utblick.core.dates import validate_day
from utblick.funding import queries, rules, storing
from utblick.funding.models import CallIdentifier, Currency, Programme
from utblick.sources.items import Item
from utblick.sources.models import Kind, Source

LARGEST, UNPACKED, MOST = 2_000_000, 60_000_000, 2_000
COLUMNS: dict[str, str | Promise] = {
    "identifier": gettext_lazy("Identifier"),
    "title": gettext_lazy("Title"),
    "programme": gettext_lazy("Programme"),
    "opens": gettext_lazy("Opens on"),
    "deadlines": gettext_lazy("Deadlines"),
    "budget": pgettext_lazy("of a call", "Budget"),
    "currency": gettext_lazy("Currency"),
    "action_kind": gettext_lazy("Kind of action"),
    "eligibility": gettext_lazy("Who may apply"),
    "text": gettext_lazy("What it is about"),
    "words": gettext_lazy("Keywords"),
    "web": gettext_lazy("Web address"),
}
"""The columns of the file in their order. Several deadlines stand in one cell, with semicolons between."""
NEEDED = ("identifier", "title")
BY_HAND = "calls-by-hand"
NAME = gettext_noop("Spreadsheet, by hand")


@dataclass(frozen=True)
class Row:
    """One row of the file, as text. `line` is its number in the file, the head being 1."""

    line: int
    identifier: str = ""
    title: str = ""
    programme: str = ""
    opens: str = ""
    deadlines: str = ""
    budget: str = ""
    currency: str = ""
    action_kind: str = ""
    eligibility: str = ""
    text: str = ""
    words: str = ""
    web: str = ""

    def packed(self) -> list[Any]:
        """Its values in order, to be carried by a form. `Row(*packed)` makes it again."""
        return list(asdict(self).values())


@dataclass(frozen=True)
class Problem:
    """What is wrong with a row, in words that say what to do. `column` is the column's label."""

    line: int
    column: str
    text: str


@dataclass(frozen=True)
class Preview:
    """What a file would do: how many new calls, which are changed, and what is wrong."""

    items: tuple[Item, ...]
    problems: tuple[Problem, ...]
    new: tuple[str, ...]
    changed: tuple[str, ...]
    same: int


class _Wrong(Exception):
    def __init__(self, column: str, text: str) -> None:
        self.column, self.text = column, text


def read_file(content: bytes) -> list[Row]:
    """Return the rows of a file; blank ones are left out. Raises ValidationError saying what to do."""
    lines = _sheet(content) if content[:2] == b"PK" else _separated(content)
    head = next(lines, None)
    if head is None or not any(head):
        raise ValidationError(_("The file is empty. Choose another, or begin with the template."))
    places = _places(head)
    rows: list[Row] = []
    for number, values in enumerate(lines, start=2):
        found = {name: values[place] for name, place in places.items() if place < len(values)}
        if any(found.values()):
            rows.append(Row(number, **found))
    if not rows:
        raise ValidationError(_("The file has a head and no rows. Fill it in, and choose it again."))
    if len(rows) > MOST:
        raise ValidationError(_("The file has more than %(most)s rows. Divide it.") % {"most": MOST})
    return rows


def _places(head: Sequence[str]) -> dict[str, int]:
    names = {key: key for key in COLUMNS}
    for language in ("sv", "en"):
        with translation.override(language):
            names |= {str(label).casefold(): key for key, label in COLUMNS.items()}
    found: dict[str, int] = {}
    for place, label in enumerate(head):
        if name := names.get(label.casefold()):
            found.setdefault(name, place)
    missing = [str(COLUMNS[name]) for name in NEEDED if name not in found]
    if missing:
        message = _("The first row does not name these columns: %(names)s. Use the template.")
        raise ValidationError(message % {"names": ", ".join(missing)})
    return found


def _damaged() -> ValidationError:
    return ValidationError(_("The file is no spreadsheet, or it is damaged. Save it anew as .xlsx or .csv."))


def _sheet(content: bytes) -> Iterator[list[str]]:
    try:
        if sum(part.file_size for part in zipfile.ZipFile(io.BytesIO(content)).infolist()) > UNPACKED:
            raise ValidationError(
                _("The spreadsheet is too large. Leave out other sheets, and save it anew.")
            )
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        rows = list(book.worksheets[0].iter_rows(values_only=True, max_row=2 * MOST, max_col=40))
    except (zipfile.BadZipFile, KeyError, ValueError, OSError, IndexError, TypeError):
        raise _damaged() from None
    return iter([[_text(value) for value in row] for row in rows])


def _separated(content: bytes) -> Iterator[list[str]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    if "\0" in text:
        raise _damaged()
    mark = max(";\t,", key=text.lstrip().partition("\n")[0].count)
    try:
        rows = list(csv.reader(io.StringIO(text.lstrip("\r\n"), newline=""), delimiter=mark))
    except csv.Error:
        raise _damaged() from None
    return iter([[_text(value) for value in row] for row in rows])


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    text = str(value).strip()
    return text[1:] if text[:1] == "'" and text[1:2] in tuple("=+-@") else text


def check(rows: Sequence[Row]) -> Preview:
    """Return what rows would do, without doing it. Three queries."""
    programmes: dict[str, Programme] = {}
    for each in Programme.objects.all():
        programmes |= {name.casefold(): each for name in (each.key, each.name, each.name_en) if name}
    items, problems, seen = [], [], set()
    for row in rows:
        try:
            item = _item(row, programmes)
            if item.identifier in seen:
                raise _Wrong("identifier", _("The identifier is there twice. Take one of the rows away."))
            seen.add(item.identifier)
            items.append(item)
        except _Wrong as wrong:
            problems.append(Problem(row.line, str(COLUMNS[wrong.column]), wrong.text))
    known = {each.identifier: each for each in CallIdentifier.objects.filter(fetched_from__key=BY_HAND)}
    new = tuple(each.title for each in items if each.identifier not in known)
    old = [each for each in items if each.identifier in known]
    changed = tuple(each.title for each in old if known[each.identifier].fetched != storing.said(each))
    return Preview(tuple(items), tuple(problems), new, changed, len(old) - len(changed))


def _item(row: Row, programmes: dict[str, Programme]) -> Item:
    for name in NEEDED:
        if not getattr(row, name):
            raise _Wrong(name, _("Fill in the cell: every call has an identifier and a title."))
    programme = programmes.get(row.programme.casefold()) if row.programme else None
    if row.programme and programme is None:
        raise _Wrong(
            "programme", _("There is no programme of this name. Write it as in the register, or add it.")
        )
    opens = _day(row.opens, "opens") if row.opens else None
    days = [_day(each.strip(), "deadlines") for each in row.deadlines.split(";") if each.strip()]
    if wrong := rules.before_opening(opens, days):
        message = _("The deadline %(day)s lies before the call opens. Correct one of the days.")
        raise _Wrong("deadlines", message % {"day": min(wrong).isoformat()})
    if row.web and not row.web.startswith(("https://", "http://")):
        raise _Wrong("web", _("Write an address that begins with https:// or http://."))
    currency = row.currency.upper() or Currency.EUR.value
    if currency not in Currency.values:
        raise _Wrong("currency", _("Write one of these: %(names)s.") % {"names": ", ".join(Currency.values)})
    return Item(
        identifier=row.identifier[:200],
        title=row.title[:400],
        web=row.web[:1000],
        text=row.text,
        opens=opens,
        deadlines=tuple(sorted(set(days))),
        budget=_amount(row.budget),
        currency=currency,
        action_kind=row.action_kind[:200],
        eligibility=row.eligibility,
        words=tuple(filter(None, map(str.strip, row.words.split(",")))),
        programme_code=f"{storing.KEY}{programme.key}" if programme else "",
    )


def _day(text: str, column: str) -> date:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise _Wrong(column, _("Write a day such as 2027-03-01, with semicolons between several.")) from None
    try:
        validate_day(found)
    except ValidationError as error:
        raise _Wrong(column, " ".join(error.messages)) from None
    return found


def _amount(text: str) -> Decimal | None:
    bare = "".join(text.split()).replace(",", ".")
    if not bare:
        return None
    try:
        found = Decimal(bare)
    except InvalidOperation:
        raise _Wrong("budget", _("Write an amount in figures, such as 1 234,50.")) from None
    if not found.is_finite() or not 0 <= found < Decimal(10) ** 13:
        raise _Wrong("budget", _("Write an amount in figures, such as 1 234,50."))
    return found


@action(queries.EDIT)
def import_calls(account: Any, rows: Sequence[Row]) -> int:
    """Keep the calls of a file, all of them or none. Returns how many were new or changed. Raises ValidationError."""
    preview = check(rows)
    if preview.problems:
        raise ValidationError(_("Something in the file is wrong by now. Look it over again."))
    source, _made = Source.objects.get_or_create(
        key=BY_HAND, defaults={"name": _(NAME), "kind": Kind.BY_HAND, "every_hours": 24}
    )
    counts = storing.receive(source, preview.items, timezone.now())
    return counts.new + counts.changed
