"""The addresses of the public site, the same pages in both languages. They never change: add, and redirect."""

from django.urls import reverse
from django.utils.translation import get_language

LANGUAGES = ("sv", "en")
PREFIXES = {"sv": "internationellt/", "en": "en/international/"}
WORDS = {
    "start": ("", ""),
    "collaborations": ("samarbeten/", "collaborations/"),
    "collaboration": ("samarbeten/<slug:slug>/", "collaborations/<slug:slug>/"),
    "projects": ("projekt/", "projects/"),
    "project": ("projekt/<slug:slug>/", "projects/<slug:slug>/"),
    "representatives": ("foretradare/", "representatives/"),
    "map": ("i-europa/", "in-europe/"),
    "results": ("resultat/", "results/"),
    "documents": ("dokument/", "documents/"),
    "document": ("dokument/<int:pk>.pdf", "documents/<int:pk>.pdf"),
    "open": ("oppet/", "open/"),
    "search": ("sok/", "search/"),
    "accessibility": ("tillganglighet/", "accessibility/"),
    "remarks": ("synpunkter/", "remarks/"),
    "remarks_sent": ("synpunkter/tack/", "remarks/thanks/"),
    "follow": ("folj/", "follow/"),
    "rss": ("nytt.rss", "new.rss"),
    "atom": ("nytt.atom", "new.atom"),
    "json": ("nytt.json", "new.json"),
    "picture": ("bild.png", "picture.png"),
    "picture_of": ("bild/<slug:slug>.png", "picture/<slug:slug>.png"),
    "embed": ("badda-in/<slug:kind>/", "embed/<slug:kind>/"),
}
"""Page to what its address is after the prefix, in Swedish and in English."""
ITEM_PAGES = {"engagement": "collaboration", "project": "project"}
LIST_PAGES = {"engagement": "collaborations", "project": "projects"}


def language_now() -> str:
    """The language that is being read now, of those that the site has."""
    return "en" if get_language() == "en" else "sv"


def url(page: str, language: str = "", **kwargs: object) -> str:
    """Return the address of a page, in the language that is read now unless another is named."""
    return reverse(f"public_{page}_{language or language_now()}", kwargs=kwargs)


def of_item(kind: str, slug: str, language: str = "") -> str:
    """Return the address of what is published of a thing."""
    return url(ITEM_PAGES[kind], language, slug=slug)


def language_of(path: str) -> str:
    """Return the language of the public site that a path lies in; blank for a path outside it."""
    bare = path.lstrip("/")
    return next((code for code, prefix in PREFIXES.items() if bare.startswith(prefix)), "")
