"""Every kind of source with its way of being read: the one place where a kind meets its parser. Pure."""

from dataclasses import replace
from urllib.parse import urlsplit

from utblick.sources.client import Answer, Request
from utblick.sources.parsing import (
    cellar,
    feeds,
    g0v,
    have_your_say,
    newsletters,
    pages,
    parliament,
    riksdagen,
    sedia,
    vinnova,
    wordpress,
)
from utblick.sources.parsing.tidying import tidy
from utblick.sources.parsing.ways import Asking, Way, plainly

MARK = "part-of-the-question-6f1c"


def _type(answer: Answer) -> str:
    return answer.headers.get("content-type", "")


def _ask_sedia(asking: Asking) -> Request:
    """The portal wants each part of its question as a file of JSON in a form."""
    kind, page = sedia.place(asking.cursor)
    parts = sedia.question(kind)
    body = b"".join(
        f'--{MARK}\r\nContent-Disposition: form-data; name="{name}"; filename="blob"\r\n'
        f"Content-Type: application/json\r\n\r\n".encode()
        + value
        + b"\r\n"
        for name, value in parts.items()
    )
    joint = "&" if urlsplit(asking.address).query else "?"
    url = f"{asking.address}{joint}text=***&pageSize={sedia.PAGE}&pageNumber={page}"
    headers = {"Content-Type": f"multipart/form-data; boundary={MARK}"}
    return Request(url, headers, body + f"--{MARK}--\r\n".encode())


_WAYS: dict[str, Way] = {
    "feed": Way(plainly, lambda answer, asking: feeds.feed(answer.body, _type(answer))),
    "html": Way(
        plainly,
        lambda answer, asking: pages.links(answer.body, answer.url, asking.narrowed, _type(answer)),
        is_page=True,
    ),
    "sedia": Way(_ask_sedia, lambda answer, asking: sedia.answer(answer.body, asking.cursor)),
    "riksdagen": Way(
        riksdagen.ask,
        lambda answer, asking: riksdagen.answer(answer.body, answer.url, _type(answer)),
        newest_first=True,
        most_pages=40,
    ),
    "have_your_say": Way(
        have_your_say.ask,
        lambda answer, asking: have_your_say.answer(answer.body, asking.cursor, _type(answer)),
        most_pages=100,
    ),
    "cellar": Way(cellar.ask, lambda answer, asking: cellar.answer(answer.body, _type(answer))),
    "parliament": Way(
        parliament.ask,
        lambda answer, asking: parliament.answer(answer.body, asking.cursor, _type(answer)),
        most_pages=60,
    ),
    "vinnova": Way(vinnova.ask, lambda answer, asking: vinnova.answer(answer.body, _type(answer))),
    "wordpress": Way(
        wordpress.ask,
        lambda answer, asking: wordpress.answer(
            answer.body, asking.cursor, answer.headers.get("x-wp-totalpages", ""), _type(answer)
        ),
        newest_first=True,
        most_pages=5,
    ),
    "mailbox": Way(
        newsletters.ask,
        lambda answer, asking: newsletters.answer(answer.body, asking.narrowed),
        by_mail=True,
    ),
    "g0v": Way(g0v.ask, lambda answer, asking: g0v.answer(answer.body, answer.url, _type(answer))),
}


def _tidied(way: Way) -> Way:
    return replace(way, read=lambda answer, asking: tidy(way.read(answer, asking)))


WAYS: dict[str, Way] = {kind: _tidied(way) for kind, way in _WAYS.items()}
"""How each kind of source is read, with all that it gives made fit to be kept."""
