"""Addresses of the public room: the public site in two languages, and a few pages inside."""

from typing import Any

from django.urls import URLPattern, path

from utblick.public.addresses import LANGUAGES, PREFIXES, WORDS
from utblick.public.views import files, inside, machine, pages, remarks

VIEWS: dict[str, Any] = {
    "start": pages.start,
    "collaborations": pages.collaborations,
    "collaboration": pages.collaboration,
    "projects": pages.projects,
    "project": pages.project,
    "representatives": pages.representatives,
    "map": pages.in_europe,
    "results": pages.results,
    "documents": pages.documents,
    "document": files.document,
    "open": pages.open_now,
    "search": pages.search,
    "accessibility": pages.accessibility,
    "remarks": remarks.remarks,
    "remarks_sent": remarks.remarks_sent,
    "follow": pages.follow,
    "rss": machine.rss,
    "atom": machine.atom,
    "json": machine.json_feed,
    "picture": files.picture,
    "picture_of": files.picture_of,
    "embed": machine.embed,
}


def _site() -> list[URLPattern]:
    return [
        path(
            PREFIXES[language] + words[place],
            VIEWS[page],
            {"language": language},
            name=f"public_{page}_{language}",
        )
        for place, language in enumerate(LANGUAGES)
        for page, words in WORDS.items()
    ]


urlpatterns = [
    *_site(),
    path("robots.txt", machine.robots, name="public_robots"),
    path("sitemap.xml", machine.sitemap, name="public_sitemap"),
    path("webbplats/", inside.public_settings, name="public_settings"),
    path("webbplats/andra/", inside.public_settings_edit, name="public_settings_edit"),
    path("webbplats/synpunkter/", inside.remarks, name="remarks_inside"),
    path("webbplats/synpunkter/<int:pk>/", inside.remark, name="remark"),
    path("webbplats/synpunkter/<int:pk>/atgardad/", inside.remark_deal, name="remark_deal"),
]
