"""Procedures of the European Parliament, from its open data (version 2): titles in one language or several. Pure."""

import re
from datetime import date
from typing import Any

from utblick.core.rules import gettext_noop as _
from utblick.sources.client import Request
from utblick.sources.items import Item, Read, Unreadable
from utblick.sources.parsing.plain import day_of, line_of
from utblick.sources.parsing.reading_json import rows_of, text, told
from utblick.sources.parsing.ways import Asking, number, with_query

LIMIT = 50
PAGE = "https://oeil.secure.europarl.europa.eu/oeil/en/procedure-file?reference="
_LABEL = re.compile(r"^(\d{4})/(\d{4})\(?([A-Z]{3})\)?$")
STAGES = {
    "RDG1": "first reading",
    "RDG2": "second reading",
    "RDG3": "third reading",
    "CONC": "conciliation",
    "FIN": "concluded",
}


def ask(asking: Asking) -> Request:
    """Ask for a page of the procedures of a year: this year's where the address names none."""
    defaults = {"year": str(asking.today.year)}
    forced = {"format": "application/ld+json", "offset": str(number(asking.cursor)), "limit": str(LIMIT)}
    return Request(
        with_query(asking.address, defaults, **forced), {"Accept": "application/ld+json, application/json"}
    )


def answer(body: bytes, cursor: str, content_type: str = "") -> Read:
    """Return the procedures of one page, and where the next begins. Raises Unreadable."""
    found = told(body, content_type)
    rows = None
    if isinstance(found, dict):
        rows = found.get("data", found.get("@graph"))
    if not isinstance(rows, (list, dict)):
        raise Unreadable(_("the answer has no list of procedures"))
    listed = rows_of(rows)
    items = [item for row in listed if (item := _item(row)) is not None]
    onward = str(number(cursor) + LIMIT) if len(listed) >= LIMIT else ""
    return Read(tuple(items), onward, len(listed) - len(items))


def _item(row: dict[str, Any]) -> Item | None:
    label = _label(row)
    if not label:
        return None
    title, language = _title(row.get("process_title") or row.get("title_dcterms"))
    stage = text(row.get("current_stage")).rstrip("/").rpartition("/")[2]
    committees = [
        text(each.get("had_participant_organization")).rpartition("/")[2]
        for each in rows_of(row.get("had_participation"))
        if text(each.get("participation_role")).endswith("COMMITTEE_RESPONSIBLE")
    ]
    told_of = STAGES.get(stage, stage)
    return Item(
        identifier=label,
        title=title or label,
        web=f"{PAGE}{label}",
        text="\n".join(filter(None, (label, told_of, ", ".join(filter(None, committees))))),
        language=language or "en",
        published=max(_days(row), default=None),
        words=tuple(filter(None, (told_of, *committees))),
        action_kind="proposal",
    )


def _label(row: dict[str, Any]) -> str:
    """The reference as everybody writes it, 2021/0106(COD); put together where the row has only its parts."""
    said = text(row.get("label")).replace(" ", "")
    if match := _LABEL.match(said):
        return f"{match[1]}/{match[2]}({match[3]})"
    parts = re.match(r"^(\d{4})-(\d{4})$", text(row.get("process_id")))
    kind = text(row.get("process_type")).rpartition("/")[2]
    return f"{parts[1]}/{parts[2]}({kind})" if parts and re.fullmatch(r"[A-Z]{3}", kind) else ""


def _title(found: Any) -> tuple[str, str]:
    """The title and its language: Swedish before English before whatever there is."""
    if isinstance(found, dict):
        for language in ("sv", "en"):
            if said := line_of(text(found.get(language))):
                return said, language
        return next((line_of(text(each)) for each in found.values() if text(each)), ""), ""
    return line_of(text(found)), "en"


def _days(row: dict[str, Any]) -> list[date]:
    found = (day_of(text(each.get("activity_date"))[:10]) for each in rows_of(row.get("consists_of")))
    return [each for each in found if each]
