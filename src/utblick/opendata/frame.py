"""How open data is answered: as anybody reads, in the reader's language, to any site, and nobody is known."""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe

from utblick.core import sight
from utblick.core.once import is_reading, reading
from utblick.core.permissions import public
from utblick.opendata.rules import LANGUAGES
from utblick.public.addresses import language_now
from utblick.public.frame import PublicPage


def open_data(view: Callable[..., HttpResponse]) -> Any:
    """Make a view one of open data's: read as by anybody, for GET and HEAD, and by programs of any site."""

    @wraps(view)
    def shown(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        once: AbstractContextManager[None] = nullcontext() if is_reading() else reading()
        language = _language(request)
        with once, sight.in_the_open(), translation.override(language):
            answer = view(request, **kwargs)
        answer["Access-Control-Allow-Origin"] = "*"
        return answer

    return public(require_safe(shown))


def _language(request: HttpRequest) -> str:
    """The language that is asked for by `lang`, else what the reader's browser prefers."""
    asked = request.GET.get("lang", "")
    if asked in LANGUAGES:
        return asked
    found = translation.get_language_from_request(request)[:2]
    return found if found in LANGUAGES else LANGUAGES[0]


@dataclass
class OpenPage(PublicPage):
    """A page of open data, dressed as the public site. One address for all languages, which `lang` tells apart."""

    def url(self, language: str = "") -> str:
        """Its address in a language."""
        return f"{reverse(self.name, kwargs=dict(self.kwargs))}?lang={language or language_now()}"

    def show(self, template: str, status: int = 200, **context: Any) -> HttpResponse:
        """Write it: what a browser prefers is part of what it depends on, so it is not kept by its path."""
        answer = super().show(template, status, **context)
        del answer.public_kept  # type: ignore[attr-defined]
        answer["Vary"] = "Accept-Language"
        answer["Content-Language"] = language_now()
        return answer
