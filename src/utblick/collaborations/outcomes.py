"""What a file with the outcome of costs would change, and changing it: all of it or nothing."""

import hashlib
import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.collaborations import importing, rules
from utblick.collaborations.importing import WHOLE, WHOLE_LABEL, Row
from utblick.collaborations.models import CostPart, Currency, YearCost
from utblick.collaborations.outcome_rows import Known, Said, Wrong
from utblick.core import formats
from utblick.core.actions import action

TOO_MUCH = Decimal(10) ** 12


@dataclass(frozen=True)
class Problem:
    """What is wrong with a row, in words that say what to do. `column` is the column's label."""

    line: int
    column: str
    text: str


@dataclass(frozen=True)
class Change:
    """What one row changes: of which engagement and year, what, from what, to what. `made`: it was not there."""

    line: int
    about: str
    what: str
    old: str
    new: str
    made: bool


@dataclass
class YearOf:
    """A year's cost with its kinds as they will be; nothing of it is saved."""

    cost: YearCost
    parts: dict[str, CostPart]
    changed: list[Any] = field(default_factory=list)

    def changes(self, record: Any) -> None:
        """Remember that a record is to be saved: the year before its kinds."""
        if not self.cost.pk and self.cost not in self.changed:
            self.changed.append(self.cost)
        if not any(each is record for each in self.changed):
            self.changed.append(record)


@dataclass
class Preview:
    """What a file would do: changes, the number of rows that change nothing, and what is wrong."""

    changes: list[Change] = field(default_factory=list)
    unchanged: int = 0
    problems: list[Problem] = field(default_factory=list)
    years: list[YearOf] = field(default_factory=list)

    @property
    def fingerprint(self) -> str:
        """Told apart from any other preview: what was looked at is what is carried out."""
        told = [[each.line, each.about, each.what, each.old, each.new] for each in self.changes]
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def check(rows: Sequence[Row], *, lock: bool = False) -> Preview:
    """Return what the rows would change. Four queries at most, however many rows; saves nothing.

    `lock`: keep the costs from others until the transaction ends.
    """
    found, known = Preview(), Known(rows)
    groups: dict[tuple[int, int], list[Said]] = defaultdict(list)
    for row in rows:
        try:
            said = known.understand(row)
        except Wrong as wrong:
            found.problems.append(_problem(row, wrong))
        else:
            groups[said.engagement.pk, said.year].append(said)
    costs = _costs(groups, lock)
    for key, group in groups.items():
        year = costs.get(key) or YearOf(YearCost(engagement=group[0].engagement, year=key[1]), {})
        _year(found, year, group)
    found.problems.sort(key=lambda each: each.line)
    found.changes.sort(key=lambda each: each.line)
    return found


def _costs(keys: Any, lock: bool) -> dict[tuple[int, int], YearOf]:
    """The costs of these engagements and years, with their kinds."""
    rows = YearCost.objects.filter(year__in={year for _engagement, year in keys}).select_related("engagement")
    rows = rows.prefetch_related("parts", "organ")
    if lock:
        rows = rows.select_for_update(of=("self",))
    return {
        (each.engagement_id, each.year): YearOf(each, {part.kind: part for part in each.parts.all()})
        for each in rows
        if (each.engagement_id, each.year) in keys
    }


def _problem(row: Row, wrong: Wrong) -> Problem:
    return Problem(row.line, str(importing.COLUMNS[wrong.column]), wrong.text)


def _year(found: Preview, year: YearOf, group: list[Said]) -> None:
    """Take in the rows of one engagement and year."""
    lines: dict[str, int] = {}
    before = len(found.problems)
    owner, budget_line = _owner(found, year, group)
    for said in group:
        try:
            if said.kind in lines:
                told = _("The same engagement, year and kind stands in row %(line)s. Take one of them away.")
                raise Wrong("kind", told % {"line": lines[said.kind]})
            lines[said.kind] = said.row.line
            changes = _outcome(year, said) if said.outcome is not None else []
        except Wrong as wrong:
            found.problems.append(_problem(said.row, wrong))
            continue
        if said is owner:
            changes = [*changes, *_set_owner(year, owner, budget_line)]
        found.changes += changes
        found.unchanged += not changes
    parts = {kind: part.outcome for kind, part in year.parts.items()}
    if len(found.problems) == before and not rules.parts_fit(year.cost.outcome, parts):
        told = _(
            "The kinds come to %(parts)s, more than the year's %(whole)s. Correct them, or raise the year."
        )
        said_of = {
            "parts": formats.kronor(rules.added(parts)),
            "whole": formats.kronor(year.cost.outcome),
        }
        found.problems.append(_problem(group[-1].row, Wrong("outcome", told % said_of)))
    found.years.append(year)


def _owner(found: Preview, year: YearOf, group: list[Said]) -> tuple[Said, str]:
    """The row that the organ and the budget line are taken from, and the line. A year's cost has one of each."""
    owner, line = next((said for said in group if said.organ), group[0]), ""
    first = year.cost.organ or owner.organ
    for said in group:
        if said.organ and first and said.organ.pk != first.pk:
            told = _(
                "The cost of a year has one organ. Here it is %(here)s, and %(there)s otherwise. Correct the row, "
                "or first change the organ on the page of the engagement."
            )
            wrong = Wrong("organ", told % {"here": said.organ, "there": first})
            found.problems.append(_problem(said.row, wrong))
        if said.row.budget_line and line and said.row.budget_line != line:
            told = _("The cost of a year has one budget line. Here it is %(here)s, and %(there)s otherwise.")
            wrong = Wrong("budget_line", told % {"here": said.row.budget_line, "there": line})
            found.problems.append(_problem(said.row, wrong))
        line = line or said.row.budget_line
    return owner, line


def _about(year: YearOf) -> str:
    return f"{year.cost.engagement} {year.cost.year}"


def _set_owner(year: YearOf, owner: Said, line: str) -> list[Change]:
    cost, changes = year.cost, []
    if owner.organ and cost.organ is None:
        changes.append(("organ", "–", str(owner.organ)))
        cost.organ = owner.organ
    if line and line != cost.budget_line:
        changes.append(("budget_line", cost.budget_line or "–", line))
        cost.budget_line = line
    if changes:
        year.changes(cost)
    return [
        Change(owner.row.line, _about(year), str(importing.COLUMNS[column]), old, new, not cost.pk)
        for column, old, new in changes
    ]


def _outcome(year: YearOf, said: Said) -> list[Change]:
    """Set the outcome that a row says, of the whole year or of a kind. Raises Wrong."""
    record: Any = year.cost if said.kind == WHOLE else year.parts.get(said.kind)
    if record is None:
        record = CostPart(cost=year.cost, kind=said.kind)
    old = _told(record)
    if said.currency == Currency.EUR:
        _set_euro(record, said, said.outcome or Decimal(0), said.rate or Decimal(0))
    elif record.outcome != said.outcome:
        _set_kronor(record, said)
    if record.outcome >= TOO_MUCH:
        raise Wrong("outcome", _("The amount is too large. Correct it."))
    if said.kind != WHOLE:
        year.parts[said.kind] = record
    if _told(record) == old:
        return []
    year.changes(record)
    what = capfirst(str(WHOLE_LABEL if said.kind == WHOLE else record.get_kind_display()))
    return [Change(said.row.line, _about(year), what, old, _told(record), not record.pk)]


def _told(record: Any) -> str:
    """An outcome in words: `50 000 kr`, with what it is in euro and by which rate."""
    if record.outcome is None:
        return "–"
    euro = getattr(record, "foreign_outcome", None)
    if euro is None:
        return formats.kronor(record.outcome)
    return _("%(kronor)s (EUR %(euro)s at %(rate)s, %(day)s)") % {
        "kronor": formats.kronor(record.outcome),
        "euro": formats.number(euro, 2),
        "rate": formats.number(record.rate, 4),
        "day": record.rate_on,
    }


def _set_kronor(record: Any, said: Said) -> None:
    """As it was booked. What the budget is in euro stays."""
    record.outcome = said.outcome
    if isinstance(record, CostPart):
        record.foreign_outcome = None
        if record.foreign_estimate is None:
            record.currency, record.rate, record.rate_on = Currency.SEK, None, None


def _set_euro(part: CostPart, said: Said, outcome: Decimal, rate: Decimal) -> None:
    """The outcome in euro, and the kronor that follow. Raises Wrong where the budget has another rate."""
    other = (part.rate, part.rate_on) != (rate, said.rate_on)
    if part.foreign_estimate is not None and other:
        told = _(
            "The budget is reckoned at %(rate)s of %(day)s. Write that rate, or give the outcome in kronor as it was "
            "booked."
        )
        raise Wrong("rate", told % {"rate": formats.number(part.rate or 0, 4), "day": part.rate_on})
    part.currency, part.rate, part.rate_on = Currency.EUR, rate, said.rate_on
    part.foreign_outcome, part.outcome = outcome, rules.in_kronor(outcome, rate)


@action("collaborations.import_costs")
def import_outcome(account: Any, rows: Sequence[Row], seen: str) -> int:
    """Carry out what a file changes, all or nothing; return how many changes. None the second time.

    `seen` is the fingerprint of what was looked at. Raises ValidationError where something is wrong with the file,
    or where somebody has changed the costs since.
    """
    found = check(rows, lock=True)
    if found.problems:
        raise ValidationError(_("The file can no longer be imported. Look at what is wrong below."))
    if found.changes and found.fingerprint != seen:
        raise ValidationError(
            _("Somebody has changed the costs since you looked. Look at the changes again, and import.")
        )
    try:
        for year in found.years:
            for record in year.changed:
                if isinstance(record, CostPart):
                    record.cost = year.cost  # which has its number once it is saved
                record.save()
    except IntegrityError:
        raise ValidationError(
            _("Somebody registered the same costs right now. Look at the changes again, and import.")
        ) from None
    return len(found.changes)
