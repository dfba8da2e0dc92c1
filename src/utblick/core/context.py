"""What the page frame needs on every page."""

from typing import Any
from zlib import crc32

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language, get_language_info

from utblick.core import identity as face
from utblick.core import navigation


class _NoIdentity:
    """Stands in until a pack has been loaded."""

    name = short_name = "Utblick"
    name_en = "Utblick"
    mark = ""
    mark_url = ""
    accent = "#1f5a8a"
    languages: list[str] = ["sv", "en"]

    def __str__(self) -> str:
        return self.name


def identity(request: HttpRequest) -> Any:
    """Return the organisation's face, read once per request."""
    if not hasattr(request, "_identity"):
        user = getattr(request, "user", None)
        read = face.identity if user is not None and user.is_authenticated else face.identity_alone
        found: Any = read() or _NoIdentity()
        found.mark_url = f"{reverse('mark')}?{crc32(found.mark.encode())}" if found.mark else ""
        request._identity = found  # type: ignore[attr-defined]
    return request._identity  # type: ignore[attr-defined]


def languages(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the languages that the organisation has, with the current one marked; one language: none to choose."""
    codes = identity(request).languages or ["sv"]
    if len(codes) < 2:
        return []
    return [
        {
            "code": code,
            "label": get_language_info(code)["name_local"].capitalize(),
            "current": code == get_language(),
        }
        for code in codes
    ]


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context for base.html. Lazy where it costs a query, so that a fragment or an export pays nothing."""
    user = getattr(request, "user", None)
    signed_in = user is not None and user.is_authenticated
    return {
        "identity": SimpleLazyObject(lambda: identity(request)),
        "demonstration": settings.DEMONSTRATION,
        "navigation": SimpleLazyObject(lambda: navigation.links(request)) if signed_in else [],
        "account": user if signed_in else None,
        "languages": SimpleLazyObject(lambda: languages(request)),
        "brand_url": SimpleLazyObject(lambda: f"{reverse('brand')}?{identity(request).accent.lstrip('#')}"),
    }
