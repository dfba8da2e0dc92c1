"""Newsletters as they lie in a mailbox: each letter is an item. Pure."""

import base64
import binascii
import email
import json
import re
from email import policy
from email.message import EmailMessage
from email.utils import parseaddr

from lxml import etree, html

from utblick.core.rules import gettext_noop as _
from utblick.sources.client import Request
from utblick.sources.items import Item, Read, Unreadable
from utblick.sources.parsing.encodings import decoded, without_prologue
from utblick.sources.parsing.plain import day_of, line_of, text_of
from utblick.sources.parsing.ways import Asking

MAILBOX = "imaps://mailbox/"
"""Stands for the one mailbox that whoever runs the system has named; no source names another."""
_IN_BROWSER = re.compile(r"browser|webbl[äa]sare|web ?version|webbversion|online", re.IGNORECASE)


def ask(asking: Asking) -> Request:
    """Ask the mailbox for the letters of late."""
    return Request(MAILBOX)


def packed(letters: list[bytes]) -> bytes:
    """Return letters as one answer."""
    return json.dumps([base64.b64encode(each).decode("ascii") for each in letters]).encode()


def answer(body: bytes, narrowed: str = "") -> Read:
    """Return the letters whose sender holds `narrowed`, all where it is blank. Raises Unreadable."""
    try:
        letters = [base64.b64decode(each, validate=True) for each in json.loads(body)]
    except (ValueError, TypeError, binascii.Error, RecursionError):
        raise Unreadable(_("the answer has no list of letters")) from None
    items, left_out = [], 0
    for letter in letters:
        try:
            found = email.message_from_bytes(letter, policy=policy.default)
            if narrowed.lower() not in str(found.get("From", "")).lower():
                continue
            item = _item(found)
        except Exception:
            # The parser of the language itself stumbles over some broken heads, in ways that it does not name.
            item = None
        if item is None:
            left_out += 1
        else:
            items.append(item)
    return Read(tuple(items), left_out=left_out)


def _item(letter: EmailMessage) -> Item | None:
    title = line_of(str(letter.get("Subject", "")).replace("<", "&lt;"))
    name = str(letter.get("Message-ID", "")).strip()
    if not title or not name:
        return None
    part = letter.get_body(preferencelist=("html", "plain"))
    text = ""
    if part is not None:
        payload = part.get_payload(decode=True)
        text = decoded(payload, str(part.get("Content-Type", ""))) if isinstance(payload, bytes) else ""
    is_markup = part is not None and part.get_content_type() == "text/html"
    sender, address = parseaddr(str(letter.get("From", "")))
    archived = str(letter.get("Archived-At", "")).strip("<> ")
    web = archived or (_in_browser(text) if is_markup else "")
    return Item(
        identifier=name[:200],
        title=title,
        web=web[:1000] if web.startswith(("https://", "http://")) else "",
        text=text_of(without_prologue(text)) if is_markup else text.strip()[:20_000],
        published=day_of(str(letter.get("Date", ""))),
        words=tuple(filter(None, (line_of(sender or address, 80),))),
        action_kind="news",
    )


def _in_browser(markup: str) -> str:
    """The address at which the letter is read in a browser. Others are not kept: they often tell who clicks."""
    try:
        tree = html.fromstring(without_prologue(markup))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return ""
    for link in tree.xpath("//a[@href]"):
        if _IN_BROWSER.search(link.text_content()[:200]):
            return str(link.get("href")).strip()
    return ""
