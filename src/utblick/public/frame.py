"""What every public page has: the organisation, the way around, the other language, how it is shared, the footer.

Pages are written without the reader: no account, no session, no messages. All reads as anybody reads (`site`).
"""

import json
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from functools import wraps
from typing import Any
from zlib import crc32

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template
from django.urls import reverse
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from utblick.core import sight
from utblick.core.identity import identity
from utblick.core.once import is_reading, reading
from utblick.core.outgoing import address
from utblick.core.permissions import public
from utblick.core.stamp import stamped
from utblick.core.texts import in_language
from utblick.public.addresses import LANGUAGES, language_now, url
from utblick.public.neighbours import NEIGHBOURS

KEPT = "public_kept"
"""The attribute of an answer that may be kept by its path alone: the door (`middleware`) keeps it."""
NAMES = {"sv": "Svenska", "en": "English"}
UNSAFE_IN_SCRIPT = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


def site(view: Callable[..., HttpResponse]) -> Any:
    """Make a view one of the public site's: in the language of its address, read as by anybody, for GET and HEAD."""

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, language: str, **kwargs: Any) -> HttpResponse:
        once: AbstractContextManager[None] = (
            nullcontext() if is_reading() else reading()
        )  # a GET is read so already
        with once, sight.in_the_open(), translation.override(language):
            answer = view(request, *args, **kwargs)
        answer["Content-Language"] = language
        return answer

    return public(require_safe(shown))


@dataclass
class PublicPage:
    """One page of the public site.

    `name` is that of its address, `kwargs` what the address holds; `summary` stands in search engines and where it is
    shared. `data` is what it is, as schema.org. `hidden`: search engines leave it out.
    """

    title: str
    name: str
    summary: str = ""
    kwargs: Mapping[str, Any] = field(default_factory=dict)
    crumbs: list[tuple[str, str]] = field(default_factory=list)
    data: Mapping[str, Any] | None = None
    picture: str = ""
    hidden: bool = False
    kind: str = "website"

    def url(self, language: str = "") -> str:
        """Its address."""
        return url(self.name, language, **self.kwargs)

    def show(self, template: str, status: int = 200, **context: Any) -> HttpResponse:
        """Write it. What is written may be kept by its path alone."""
        answer = HttpResponse(written(self, template, **context), status=status)
        setattr(answer, KEPT, True)
        return answer


def written(page: PublicPage, template: str, **context: Any) -> str:
    """Return a page as HTML, in the language that is active."""
    return get_template(template).render({**_around(language_now()), **_of(page), **context})


def _of(page: PublicPage) -> dict[str, Any]:
    language = language_now()
    return {
        "page": page,
        "here": address(page.url()),
        "others": [(code, NAMES[code], page.url(code)) for code in LANGUAGES if code != language],
        "alternates": [(code, address(page.url(code))) for code in LANGUAGES],
        "picture": address(page.picture or url("picture")),
        "data": script(page.data) if page.data else "",
        "current": page.name,
    }


def script(data: Mapping[str, Any]) -> SafeString:
    """Return data as JSON that can stand in a script element: what could end the element is written as numbers."""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False)
    return mark_safe(text.translate(UNSAFE_IN_SCRIPT))


@stamped
def _around(language: str) -> dict[str, Any]:
    """What is the same on all pages in a language. Remembered for as long as the data is the same."""
    face = identity()
    name = in_language(face) if face else "Utblick"
    return {
        "language": language,
        "organisation": name,
        "mark_url": f"{reverse('mark')}?{crc32(face.mark.encode())}" if face and face.mark else "",
        "brand_url": f"{reverse('brand')}?{(face.accent if face else '').lstrip('#')}",
        "demonstration": settings.DEMONSTRATION,
        "site_name": site_name(name),
        "ways": [
            (page, label, url(page))
            for page, label in (
                ("start", _("Start")),
                ("collaborations", _("Collaborations")),
                ("projects", _("Projects")),
                ("representatives", _("Who represents us")),
                ("map", _("Where in Europe")),
                ("results", _("Results")),
                ("documents", _("Reports and plans")),
                ("open", _("Open to you")),
            )
        ],
        "feet": [
            ("accessibility", _("Accessibility statement"), url("accessibility")),
            ("remarks", _("Tell us what is wrong"), url("remarks")),
            ("follow", _("Follow what is new"), url("follow")),
            *(("", str(each.label), each.start(language_now())) for each in NEIGHBOURS),
            ("", _("Ask about EU funding"), reverse("advice_ask")),
        ],
        "start_url": url("start"),
        "search_url": url("search"),
        "feeds": [
            ("application/rss+xml", url("rss")),
            ("application/atom+xml", url("atom")),
            ("application/feed+json", url("json")),
        ],
    }


def site_name(organisation: str) -> str:
    """What the site is called."""
    return _("%(organisation)s internationally") % {"organisation": organisation}


def not_found() -> str:
    """Return the page for an address that leads nowhere."""
    page = PublicPage(_("There is no such page"), "start", hidden=True)
    return written(page, "public/not_found.html", lost=True)
