"""Answers of the search interface behind the EU Funding and Tenders Portal.

Every value is a list of texts; some hold JSON in a text; keywords come in two shapes; a call may have several
deadlines and stand in the answer several times. Its own word on whether a call is open is never read: it is often
wrong. Marks that differ at each reading (weight, checksum) are left out, so that they change nothing.
"""

import json
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from utblick.core.rules import gettext_noop as _
from utblick.sources.items import Item, Read, Unreadable
from utblick.sources.parsing.plain import day_of, line_of, text_of

TYPES = ("1", "2", "8")
"""Topics of grants, external action, and calls that a project gives on."""
PAGE = 100  # the most that it gives
TOPIC = "https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/topic-details/"
CASCADE = "https://ec.europa.eu/info/funding-tenders/opportunities/portal/screen/opportunities/competitive-calls-cs/"
OWN = "SEDIA"
FIELDS = (
    "identifier", "title", "type", "callccm2Id", "callTitle", "frameworkProgramme", "typesOfAction", "startDate",
    "deadlineDate", "keywords", "tags", "descriptionByte", "description", "topicConditions", "budgetOverview",
    "actions", "budget", "currency", "projectName", "beneficiaryAdministration", "DATASOURCE", "ccm2Id",
)  # fmt: skip


def question(kind: str) -> dict[str, bytes]:
    """Return the parts of the form that asks for all of one type that is not known to be over, in a stable order."""
    query = {"bool": {"must": [{"terms": {"type": [kind]}}, {"terms": {"status": ["31094501", "31094502"]}}]}}
    parts: dict[str, Any] = {
        "query": query,
        "languages": ["en"],
        "sort": {"field": "identifier", "order": "ASC"},
        "displayFields": list(FIELDS),
    }
    return {name: json.dumps(value).encode() for name, value in parts.items()}


def place(cursor: str) -> tuple[str, int]:
    """Return the type and number of the page that a cursor means; the first for a blank one."""
    kind, _colon, page = cursor.partition(":")
    return (kind, int(page)) if kind in TYPES and page.isdecimal() else (TYPES[0], 1)


def answer(body: bytes, cursor: str) -> Read:
    """Return the calls on one page of an answer, and where the next begins. Raises Unreadable."""
    try:
        told = json.loads(body)
        rows, total = told["results"], int(told.get("totalResults") or 0)
    except (ValueError, KeyError, TypeError, RecursionError, AttributeError):
        raise Unreadable(_("the answer has not the form of the search interface")) from None
    if not isinstance(rows, list):
        raise Unreadable(_("the answer has no list of results"))
    kind, page = place(cursor)
    if not rows and total > (page - 1) * PAGE:
        raise Unreadable(_("the answer says that there is more, and gives nothing"))
    best: dict[str, Item] = {}
    left_out = 0
    for row in rows:
        item = _item(row) if isinstance(row, dict) else None
        if item is None:
            left_out += 1
        elif item.identifier not in best or _rich(item) > _rich(best[item.identifier]):
            best[item.identifier] = item
    if rows and not best and left_out == len(rows):
        raise Unreadable(_("no result has what a call needs: the interface has changed"))
    return Read(tuple(best.values()), _next(kind, page, total), left_out)


def _next(kind: str, page: int, total: int) -> str:
    if page * PAGE < total:
        return f"{kind}:{page + 1}"
    after = TYPES.index(kind) + 1
    return f"{TYPES[after]}:1" if after < len(TYPES) else ""


def _rich(item: Item) -> int:
    return len(item.text) + len(item.deadlines) * 100 + len(item.words) * 10


def _item(row: dict[str, Any]) -> Item | None:
    told = row.get("metadata")
    if not isinstance(told, dict) or _all(told, "DATASOURCE") not in ([], [OWN]):
        return None
    cascade = _one(told, "type") == "8"
    identifier = _one(told, "identifier") or (_one(told, "callccm2Id") if cascade else "")
    title = line_of(_one(told, "title") or _one(told, "callTitle") or str(row.get("content") or ""))
    if not identifier or not title:
        return None
    days, opens, budget = _days(told, identifier)
    if budget is None:
        budget = _amount(_one(told, "budget"))
    return Item(
        identifier=identifier[:200],
        title=title,
        web=(CASCADE + _one(told, "callccm2Id")) if cascade else TOPIC + identifier,
        text=text_of(_one(told, "descriptionByte") or _one(told, "description")),
        language="en",
        opens=opens,
        deadlines=days,
        budget=budget,
        currency=_one(told, "currency")[:3].upper() or "EUR",
        action_kind=line_of(_one(told, "typesOfAction"), 200),
        eligibility=text_of(_one(told, "topicConditions"), 4000),
        words=_keywords(told),
        programme_code=_one(told, "frameworkProgramme"),
    )


def _all(told: dict[str, Any], name: str) -> list[str]:
    value = told.get(name)
    if value is None:
        return []
    return [str(each) for each in value if each is not None] if isinstance(value, list) else [str(value)]


def _one(told: dict[str, Any], name: str) -> str:
    return next(iter(_all(told, name)), "").strip()


def _inner(told: dict[str, Any], name: str) -> Any:
    """What stands as JSON in a text; None where it is none."""
    try:
        return json.loads(_one(told, name) or "null")
    except (ValueError, RecursionError):
        return None


def _keywords(told: dict[str, Any]) -> tuple[str, ...]:
    found: list[str] = []
    for each in (*_all(told, "keywords"), *_all(told, "tags")):
        try:
            inner = json.loads(each) if each[:1] == "[" else [each]
        except ValueError:
            inner = [each]
        found += [line_of(str(word), 80) for word in (inner if isinstance(inner, list) else [inner])]
    return tuple(dict.fromkeys(filter(None, found)))


def _days(told: dict[str, Any], identifier: str) -> tuple[tuple[date, ...], date | None, Decimal | None]:
    """Deadlines, day of opening and budget. The overview tells of the whole call, so only own lines count."""
    days = {day for each in _all(told, "deadlineDate") if (day := day_of(each))}
    opens = day_of(_one(told, "startDate"))
    budget: Decimal | None = None
    for line in _own_lines(told, identifier):
        opens = opens or day_of(line.get("plannedOpeningDate"))
        if not days:
            dates = line.get("deadlineDates")
            days |= {day for each in (dates if isinstance(dates, list) else []) if (day := day_of(each))}
        years = line.get("budgetYearMap")
        for each in years.values() if isinstance(years, dict) else ():
            amount = _amount(str(each))
            if amount is not None:
                budget = (budget or Decimal(0)) + amount
    actions = _inner(told, "actions")
    for each in actions if isinstance(actions, list) else ():
        if isinstance(each, dict):
            opens = opens or day_of(each.get("plannedOpeningDate"))
            dates = each.get("deadlineDates")
            if not days and isinstance(dates, list):
                days = {day for one in dates if (day := day_of(one))}
    return tuple(sorted(days)), opens, budget


def _own_lines(told: dict[str, Any], identifier: str) -> list[dict[str, Any]]:
    overview = _inner(told, "budgetOverview")
    lines = overview.get("budgetTopicActionMap") if isinstance(overview, dict) else None
    found = []
    for key, several in lines.items() if isinstance(lines, dict) else ():
        for line in several if isinstance(several, list) else ():
            if isinstance(line, dict) and (
                key == _one(told, "ccm2Id")
                or str(line.get("action") or "").split(" - ")[0].strip() == identifier
            ):
                found.append(line)
    return found


def _amount(text: str) -> Decimal | None:
    try:
        found = Decimal(text.replace(" ", "").replace(",", "."))
    except InvalidOperation:
        return None
    return found if found.is_finite() and 0 <= found < Decimal(10) ** 13 else None
