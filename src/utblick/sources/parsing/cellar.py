"""Legal acts and proposals from Cellar, the store behind EUR-Lex, by its SPARQL service. Pure.

Titles are asked for as needed, never as optional: with optional ones the service runs out of time.
"""

import re
from datetime import date, timedelta
from typing import Any
from urllib.parse import quote

from utblick.core.rules import gettext_noop as _
from utblick.sources.client import Request
from utblick.sources.items import Item, Read, Unreadable
from utblick.sources.parsing.plain import day_of, line_of
from utblick.sources.parsing.reading_json import rows_of, text, told, within
from utblick.sources.parsing.ways import Asking

SINCE = timedelta(days=60)
PAGE = "https://eur-lex.europa.eu/legal-content/{language}/TXT/?uri=CELEX:{celex}"
USUAL = ("PC", "DC")
"""Proposals and communications of the Commission."""
_CELEX = re.compile(r"^[0-9CE]\d{4}[A-Z]{1,2}\d{4}(\(\d\d\))?$")
PROPOSALS = {"PC", "JC"}
SECTORS = {"R": "3", "L": "3", "D": "3"}


def types_of(narrowed: str) -> tuple[str, ...]:
    """Return the types of document that somebody asks for, such as `PC, DC`. Raises ValueError for what is none."""
    found = tuple(each for each in re.split(r"[\s,;]+", narrowed.strip().upper()) if each)
    if any(not re.fullmatch(r"[A-Z]{1,2}", each) for each in found):
        raise ValueError(narrowed)
    return found or USUAL


def ask(asking: Asking) -> Request:
    """Ask for what is dated in the last two months, with titles in Swedish or English."""
    try:
        types = types_of(asking.narrowed)
    except ValueError:
        raise Unreadable(_("the types of document cannot be understood")) from None
    headers = {
        "Content-Type": "application/sparql-query",
        "Accept": "application/sparql-results+json",
    }
    return Request(asking.address, headers, question(types, asking.today - SINCE).encode())


def question(types: tuple[str, ...], since: date) -> str:
    """Return the question in SPARQL for some types of document since a day."""
    numbers = "|".join(f"{SECTORS.get(each, '5')}\\\\d{{4}}{each}\\\\d" for each in types)
    return f"""PREFIX cdm: <http://publications.europa.eu/ontology/cdm#>
PREFIX lang: <http://publications.europa.eu/resource/authority/language/>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT DISTINCT ?celex ?date ?lang ?title WHERE {{
  VALUES ?lang {{ lang:SWE lang:ENG }}
  ?work cdm:resource_legal_id_celex ?celex ; cdm:work_date_document ?date .
  FILTER(?date >= "{since.isoformat()}"^^xsd:date) FILTER(REGEX(STR(?celex), "^({numbers})"))
  ?expression cdm:expression_belongs_to_work ?work ;
    cdm:expression_uses_language ?lang ; cdm:expression_title ?title .
}} ORDER BY DESC(?date) LIMIT 1000"""


def answer(body: bytes, content_type: str = "") -> Read:
    """Return an item for each CELEX number, in Swedish where there is a Swedish title. Raises Unreadable."""
    rows = within(told(body, content_type), "results", "bindings")
    if not isinstance(rows, list):
        raise Unreadable(_("the answer has not the form of a SPARQL result"))
    found: dict[str, Item] = {}
    left_out = 0
    for row in rows_of(rows):
        item = _item(row)
        if item is None:
            left_out += 1
        elif item.identifier not in found or item.language == "sv":
            found[item.identifier] = item
    return Read(tuple(found.values()), left_out=left_out)


def _item(row: dict[str, Any]) -> Item | None:
    celex, title = _value(row, "celex"), line_of(_value(row, "title"))
    if not _CELEX.match(celex) or not title:
        return None
    swedish = _value(row, "lang").endswith("SWE")
    kind = re.sub(r"[^A-Z]", "", celex[1:])
    return Item(
        identifier=celex,
        title=title,
        web=PAGE.format(language="SV" if swedish else "EN", celex=quote(celex, safe="()")),
        language="sv" if swedish else "en",
        published=day_of(_value(row, "date")[:10]),
        words=(kind,),
        action_kind="proposal" if kind in PROPOSALS else "document",
    )


def _value(row: dict[str, Any], name: str) -> str:
    return text(within(row, name, "value"))
