"""What machines read of the public site: feeds, the site map, robots.txt, and a list to put on another site."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.http import require_safe

from utblick.core import outgoing, sight
from utblick.core.outgoing import address
from utblick.core.permissions import public
from utblick.public import queries
from utblick.public.addresses import LANGUAGES, LIST_PAGES, language_now, of_item, url
from utblick.public.frame import KEPT, PublicPage, site, site_name
from utblick.public.neighbours import NEIGHBOURS
from utblick.public.shown import card
from utblick.publishing.kinds import PUBLISHABLE
from utblick.publishing.queries import Published

MOST = 50
"""So many of the latest are in a feed."""
JSON_FEED = "https://jsonfeed.org/version/1.1"
STEADY = (
    "start", "collaborations", "projects", "representatives", "map", "results", "documents", "open", "accessibility",
    "remarks", "follow",
)  # fmt: skip
"""The pages that are always there, in the site map."""


def _kept(body: str | bytes, content_type: str) -> HttpResponse:
    answer = HttpResponse(body, content_type=content_type)
    setattr(answer, KEPT, True)
    return answer


def _id(item: Published) -> str:
    """What tells a description from all others for ever, wherever the house is served and in whatever language."""
    return f"urn:{outgoing.house_key()}.utblick:published:{item.slug}"


def _feed(kind: type[Any], page: str) -> bytes:
    language = language_now()
    made = kind(
        title=site_name(outgoing.house_name()),
        link=address(url("start")),
        description=_("What is published of our collaborations and projects"),
        language=language,
        feed_url=address(url(page)),
        feed_guid=f"urn:{outgoing.house_key()}.utblick:published",
    )
    for each in queries.items()[:MOST]:
        made.add_item(
            title=queries.in_reader(each, "title")[0],
            link=address(of_item(each.kind, each.slug)),
            description=queries.in_reader(each, "summary")[0],
            unique_id=_id(each),
            unique_id_is_permalink=False,
            pubdate=localtime(each.published_at),
            updateddate=localtime(each.changed_at),
            categories=[queries.kind_label(each.kind)],
        )
    return outgoing.feed_text(made)


@site
def rss(request: HttpRequest) -> HttpResponse:
    """What was published or changed, as RSS 2.0."""
    return _kept(_feed(Rss201rev2Feed, "rss"), "application/rss+xml; charset=utf-8")


@site
def atom(request: HttpRequest) -> HttpResponse:
    """The same as Atom."""
    return _kept(_feed(Atom1Feed, "atom"), "application/atom+xml; charset=utf-8")


@site
def json_feed(request: HttpRequest) -> HttpResponse:
    """The same as JSON Feed 1.1."""
    made = {
        "version": JSON_FEED,
        "title": site_name(outgoing.house_name()),
        "description": _("What is published of our collaborations and projects"),
        "home_page_url": address(url("start")),
        "feed_url": address(url("json")),
        "language": language_now(),
        "items": [
            {
                "id": _id(each),
                "url": address(of_item(each.kind, each.slug)),
                "title": queries.in_reader(each, "title")[0],
                "summary": queries.in_reader(each, "summary")[0],
                "content_text": queries.in_reader(each, "text")[0],
                "language": queries.in_reader(each, "text")[1],
                "date_published": _iso(each.published_at),
                "date_modified": _iso(each.changed_at),
                "tags": [queries.kind_label(each.kind)],
            }
            for each in queries.items()[:MOST]
        ],
    }
    answer = _kept(json.dumps(made, ensure_ascii=False), "application/feed+json; charset=utf-8")
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def _iso(moment: datetime) -> str:
    return localtime(moment).isoformat(timespec="seconds")


@site
@xframe_options_exempt
def embed(request: HttpRequest, kind: str) -> HttpResponse:
    """A list to put on another site, in a frame or fetched: the only page that others may frame."""
    if kind not in PUBLISHABLE:
        raise Http404
    heading = _("Collaborations") if LIST_PAGES[kind] == "collaborations" else _("Projects")
    page = PublicPage(heading, "embed", kwargs={"kind": kind}, hidden=True)
    answer = page.show(
        "public/embed.html",
        cards=[(each, address(each.url)) for each in map(card, queries.items(kind))],
        all_url=address(url(LIST_PAGES[kind])),
    )
    answer["Access-Control-Allow-Origin"] = "*"
    answer["X-Robots-Tag"] = "noindex"
    answer._csp_replace = {"frame-ancestors": ["*"]}  # type: ignore[attr-defined]
    return answer


@public
@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """All pages of the public site in both languages, each with when it was changed where that is known."""
    with sight.in_the_open():
        found = queries.items()
        papers = queries.papers()
    rows: list[tuple[dict[str, str], datetime | None]] = [
        ({code: address(url(page, code)) for code in LANGUAGES}, None) for page in STEADY
    ]
    rows += [
        ({code: address(of_item(each.kind, each.slug, code)) for code in LANGUAGES}, each.changed_at)
        for each in found
    ]
    rows += [
        ({code: address(found) for code, found in each.items()}, None)
        for neighbour in NEIGHBOURS
        for each in neighbour.pages()
    ]
    rows += [({"sv": address(url("document", "sv", pk=each.pk))}, each.issued_at) for each in papers]
    return _kept("".join(_sitemap(rows)), "application/xml; charset=utf-8")


def _sitemap(rows: Iterable[tuple[dict[str, str], datetime | None]]) -> Iterable[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    yield (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
    )
    for urls, changed in rows:
        others = "".join(
            f'<xhtml:link rel="alternate" hreflang="{code}" href="{found}"/>' for code, found in urls.items()
        )
        when = f"<lastmod>{_iso(changed)}</lastmod>" if changed else ""
        for found in urls.values():
            yield f"<url><loc>{found}</loc>{when}{others if len(urls) > 1 else ''}</url>\n"
    yield "</urlset>\n"


@public
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Search engines may read the public site, and nothing else of the house."""
    lines = ["User-agent: *", *(f"Allow: {url('start', code)}" for code in LANGUAGES)]
    lines += [f"Allow: {each.prefix}" for each in NEIGHBOURS]
    lines += ["Allow: /static/", f"Allow: {reverse('mark')}", f"Allow: {reverse('brand')}", "Disallow: /", ""]
    lines += [f"Sitemap: {address(reverse('public_sitemap'))}", ""]
    return _kept("\n".join(lines), "text/plain; charset=utf-8")
