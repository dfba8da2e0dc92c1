"""Knowing an item again: one address however it is written, and the numbers that institutions give their matters. Pure.

The numbers link what different sources say of the same matter: a proposal in EUR-Lex, its consultation, its procedure
in the Parliament and the memorandum of the Swedish Government all name the same COM number.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

# What only tells where a reader came from, and nothing of what is read.
_TRACKING = re.compile(
    r"^(utm_\w*|mtm_\w*|pk_\w*|hsa_\w*|_hs\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|mkt_tok|oly_\w+|"
    r"vero_id|wickedid|__s|ref|ref_src|s_cid|cmpid|sc_campaign)$",
    re.IGNORECASE,
)
_LANGUAGE = r"(sv|en|da|de|fi|fr|nb|no|pl|swe|eng)"
_LANGUAGE_PARTS = (
    (re.compile(rf"(?<=/){_LANGUAGE}(?=/|$)", re.IGNORECASE), "*"),
    (re.compile(rf"(?<=_){_LANGUAGE}(?=$|\.\w+$|/)", re.IGNORECASE), "*"),
    (re.compile(rf"(?<=\.){_LANGUAGE}(?=\.html?$)", re.IGNORECASE), "*"),
)

CELEX, COM, PROCEDURE, RIKSDAG, FPM, SOU, CALL, INITIATIVE = (
    "celex",
    "com",
    "procedure",
    "riksdag",
    "fpm",
    "sou",
    "call",
    "initiative",
)
KINDS = (CELEX, COM, PROCEDURE, RIKSDAG, FPM, SOU, CALL, INITIATIVE)

_CELEX = re.compile(r"\b(?:celex[:%3A]*\s*)?([0356789CE])((?:19|20)\d{2})([A-Z]{1,2})(\d{4})\b")
_COM = re.compile(r"\b(COM|SWD|JOIN)\s?[(/ ]?\s?((?:19|20)\d{2})[)/ ]\s?(\d{1,4})\b(?:\s*(?:final|slutlig))?")
_PROCEDURE = re.compile(
    r"\b((?:19|20)\d{2})/(\d{4})\s?\((COD|CNS|APP|NLE|INI|INL|BUD|RSP|ACI|DEC|REG|IMM|DEA|RPS)\)"
)
_FPM = re.compile(r"\b((?:19|20)\d{2}/\d{2})[: ]\s?FPM\s?(\d{1,3})\b", re.IGNORECASE)
_SOU = re.compile(r"\b(SOU|Ds)\s((?:19|20)\d{2}):\s?(\d{1,3})\b")
_CALL = re.compile(r"\b([A-Z][A-Z0-9+]{2,}(?:-[A-Z0-9]+)*-(?:19|20)\d{2}(?:-[A-Z0-9]+)+)\b")
_RIKSDAG = re.compile(r"riksdagen\.se/\S*?[_/]([a-h][0-9a-f]0[0-9a-z]{4,8})/?(?=[\s?#.]|$)", re.IGNORECASE)
_INITIATIVE = re.compile(r"have-your-say/initiatives/(\d{3,7})(?!\d)")
_LIKELY = re.compile(r"\d{3}")
# CELEX of preparatory documents says the same as the COM number.
_PREPARATORY = {"PC": "COM", "DC": "COM", "SC": "SWD", "JC": "JOIN"}


@lru_cache(maxsize=2_000)
def canonical(address: str) -> str:
    """Return one way of writing a web address: no fragment or tracking, sorted query, small host; "" for none."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        return ""
    host = parts.hostname.removeprefix("www.")
    if port and port not in {80, 443}:
        host = f"{host}:{port}"
    kept = sorted((name, value) for name, value in parse_qsl(parts.query) if not _TRACKING.match(name))
    query = f"?{urlencode(kept)}" if kept else ""
    path = re.sub(r"/{2,}", "/", parts.path).rstrip("/")
    return f"https://{host}{path}{query}"


def any_language(address: str) -> str:
    """Return a canonical address with its language taken out, so that the Swedish and the English page are one."""
    for pattern, instead in _LANGUAGE_PARTS:
        address = pattern.sub(instead, address)
    return re.sub(r"([?&]lang(?:uage)?=)[a-z]{2}\b", r"\1*", address)


def identifiers(*texts: str) -> tuple[tuple[str, str], ...]:
    """Return the identifiers that texts and addresses name, each (kind, value) once, in a fixed way of writing.

    A CELEX number of a proposal or communication gives its COM number as well: CELEX 52026PC0123 is COM(2026) 123.
    """
    found: dict[tuple[str, str], None] = {}
    for text in texts:
        if not _LIKELY.search(text):
            continue
        if "%" in text:
            text = unquote(text)
        for sector, year, kind, number in _CELEX.findall(text):
            found[CELEX, f"{sector}{year}{kind}{number}"] = None
            if sector == "5" and kind in _PREPARATORY:
                found[COM, f"{_PREPARATORY[kind]}({year}) {int(number)}"] = None
        for series, year, number in _COM.findall(text):
            found[COM, f"{series}({year}) {int(number)}"] = None
        for year, number, kind in _PROCEDURE.findall(text):
            found[PROCEDURE, f"{year}/{number}({kind})"] = None
        for session, number in _FPM.findall(text):
            found[FPM, f"{session}:FPM{int(number)}"] = None
        for series, year, number in _SOU.findall(text):
            found[SOU, f"{series} {year}:{int(number)}"] = None
        for number in _CALL.findall(text):
            found[CALL, number] = None
        for number in _RIKSDAG.findall(text):
            found[RIKSDAG, number.upper()] = None
        for number in _INITIATIVE.findall(text):
            found[INITIATIVE, number] = None
    return tuple(found)


def understood(text: str) -> tuple[str, str] | None:
    """Return the identifier that somebody has typed, such as `com(2026)123`; None where it is none that we know."""
    typed = text.strip()
    for attempt in (typed, typed.upper(), f"{typed.upper()} "):
        found = identifiers(attempt)
        if found:
            return found[0]
    return None


def strongest(found: Iterable[tuple[str, str]]) -> tuple[str, str] | None:
    """Return the identifier that says most surely what an item is itself about: the one there is only one of."""
    listed = list(found)
    for kind in KINDS:
        several = [each for each in listed if each[0] == kind]
        if len(several) == 1:
            return several[0]
    return None
