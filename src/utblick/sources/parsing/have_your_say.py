"""Initiatives and consultations of the Commission's "Have your say". The list comes in two shapes. Pure.

The status that the source states is not read: whether one may still answer follows from the last day.
"""

from typing import Any

from utblick.core.rules import gettext_noop as _
from utblick.sources.client import Request
from utblick.sources.items import Item, Read, Unreadable
from utblick.sources.parsing.plain import day_of, line_of, text_of
from utblick.sources.parsing.reading_json import rows_of, text, told, whole, within
from utblick.sources.parsing.ways import Asking, number, with_query

PAGE = "https://ec.europa.eu/info/law/better-regulation/have-your-say/initiatives/"
ANSWERED = {"FEEDBACK_PERIOD", "PUBLIC_CONSULTATION", "OPC_LAUNCHED"}


def ask(asking: Asking) -> Request:
    """Ask for one page; pages are numbered from 0. Without `feedbackStatus` in the address, for what is open."""
    page = str(number(asking.cursor))
    defaults = {"language": "EN", "size": "50", "feedbackStatus": "OPEN"}
    return Request(with_query(asking.address, defaults, page=page))


def answer(body: bytes, cursor: str, content_type: str = "") -> Read:
    """Return the initiatives of one page, and the number of the next. Raises Unreadable."""
    found = told(body, content_type)
    newer = within(found, "initiativeResultDtoPage")
    if isinstance(newer, dict):
        rows, pages = rows_of(newer.get("content")), whole(newer.get("totalPages"))
    elif isinstance(within(found, "_embedded"), dict) or isinstance(within(found, "page"), dict):
        rows = rows_of(within(found, "_embedded", "initiativeResultDtoes"))
        pages = whole(within(found, "page", "totalPages"))
    else:
        raise Unreadable(_("the answer has no list of initiatives"))
    items = [item for row in rows if (item := _item(row)) is not None]
    page = number(cursor)
    return Read(tuple(items), str(page + 1) if rows and page + 1 < pages else "", len(rows) - len(items))


def _item(row: dict[str, Any]) -> Item | None:
    identifier = text(row.get("id"))
    swedish = _translated(row, "SHORT_TITLE", "SV")
    title = line_of(swedish or text(row.get("shortTitle")) or text(row.get("title")))
    if not identifier or not title:
        return None
    statuses = rows_of(row.get("currentStatuses"))
    said = _translated(row, "SUMMARY", "SV") or _translated(row, "DG_SUMMARY", "SV")
    topics = [line_of(text(each.get("label")), 80) for each in rows_of(row.get("topics"))]
    return Item(
        identifier=identifier,
        title=title,
        web=f"{PAGE}{identifier}_sv",
        text="\n".join(
            filter(None, (text_of(said or text(row.get("summary"))), line_of(text(row.get("reference")))))
        ),
        language="sv" if swedish else "en",
        published=_day(_current(statuses, "feedbackStartDate")),
        deadlines=tuple(filter(None, (_day(_current(statuses, "feedbackEndDate")),))),
        words=tuple(filter(None, (*topics, line_of(text(row.get("foreignActType")), 80)))),
        action_kind="consultation" if _is_asked(statuses) else "proposal",
    )


def _translated(row: dict[str, Any], field: str, language: str) -> str:
    for each in rows_of(row.get("initiativeTranslations")):
        if text(each.get("language")).upper() == language and text(each.get("field")).upper() == field:
            return text(each.get("value"))
    return ""


def _current(statuses: list[dict[str, Any]], name: str) -> str:
    """What the stage that runs says; else the last stage that says it."""
    running = [each for each in statuses if each.get("isCurrent") is True and text(each.get(name))]
    others = [each for each in statuses if text(each.get(name))]
    return text((running or others[-1:] or [{}])[0].get(name))


def _is_asked(statuses: list[dict[str, Any]]) -> bool:
    return any(
        text(each.get("frontEndStage")).upper() in ANSWERED or text(each.get("feedbackEndDate"))
        for each in statuses
    )


def _day(said: str) -> Any:
    """`2026/07/08 23:59:59` to a day. Which zone is meant is not stated: the day is taken as it stands."""
    return day_of(said[:10].replace("/", "-"))
