"""The pages of the public site that people read."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.charts import MapChart, render
from utblick.core.dates import today
from utblick.core.identity import identity
from utblick.core.outgoing import address
from utblick.core.stamp import kept
from utblick.core.texts import in_language
from utblick.public import queries, rules
from utblick.public.addresses import LIST_PAGES, language_now, of_item, url
from utblick.public.frame import PublicPage, site, site_name
from utblick.public.models import Compliance, public_site
from utblick.public.shown import card
from utblick.publishing import queries as publishing
from utblick.publishing.kinds import COLLABORATION, PROJECT
from utblick.publishing.queries import Published

LONGEST_SEARCH = 200
FIRST = 3


def _house() -> str:
    face = identity()
    return in_language(face) if face else "Utblick"


@site
def start(request: HttpRequest) -> HttpResponse:
    """What we do internationally and why: vision, priorities, and what is new."""
    house, found = _house(), queries.direction(today())
    page = PublicPage(
        site_name(house),
        "start",
        _("What %(organisation)s does together with others in Europe and the world, and why.")
        % {"organisation": house},
        data={"@type": "GovernmentOrganization", "name": house, "url": address(url("start"))},
    )
    return page.show(
        "public/start.html",
        direction=found,
        news=[card(each) for each in queries.items()[:FIRST]],
        doors=(
            (url("collaborations"), _("Collaborations"), _("Networks, organisations and partnerships")),
            (url("projects"), _("Projects"), _("What we try together with others")),
            (url("open"), _("Open to you"), _("Calls for funding, and trainings to sign up for")),
            (
                reverse("advice_ask"),
                _("Ask about EU funding"),
                _("We help administrations, municipalities and others"),
            ),
        ),
    )


@site
def collaborations(request: HttpRequest) -> HttpResponse:
    """The collaborations that are published."""
    return _list(
        request,
        COLLABORATION,
        _("Collaborations"),
        _("Networks, membership organisations and partnerships that we take part in."),
    )


@site
def projects(request: HttpRequest) -> HttpResponse:
    """The projects that are published."""
    return _list(request, PROJECT, _("Projects"), _("International projects that we lead or take part in."))


def _list(request: HttpRequest, kind: str, title: str, summary: str) -> HttpResponse:
    text = request.GET.get("q", "")[:LONGEST_SEARCH].strip()
    which = request.GET.get("visa", "")
    found = queries.items(kind)
    several = any(each.ended for each in found) and not all(each.ended for each in found)
    words = text.casefold().split()
    shown = [
        each
        for each in found
        if all(word in _text_of(each).casefold() for word in words)
        and (which not in ("nu", "slut") or each.ended == (which == "slut"))
    ]
    page = PublicPage(title, LIST_PAGES[kind], summary, hidden=bool(text or which))
    return page.show(
        "public/list.html",
        cards=[card(each) for each in shown],
        count=len(shown),
        text=text,
        which=which,
        choices=[("", _("All")), ("nu", _("Going on")), ("slut", _("Over"))] if several else [],
        filtered=bool(text or which),
        any=bool(found),
    )


def _text_of(item: Published) -> str:
    return " ".join(queries.in_reader(item, name)[0] for name in ("title", "summary", "text"))


@site
def collaboration(request: HttpRequest, slug: str) -> HttpResponse:
    """What is published of one collaboration."""
    return _item(COLLABORATION, slug, _("Collaborations"))


@site
def project(request: HttpRequest, slug: str) -> HttpResponse:
    """What is published of one project."""
    return _item(PROJECT, slug, _("Projects"))


def _item(kind: str, slug: str, heading: str) -> HttpResponse:
    """The page of a thing; an address that it had before leads to where it is now, and one taken down says so."""
    every = queries.items()
    found = next((each for each in every if slug == each.slug), None)
    found = found or next((each for each in every if slug in each.former_slugs), None)
    if found is None:
        if slug in publishing.taken_down(timezone.now()):
            page = PublicPage(_("The page has been taken down"), LIST_PAGES[kind], hidden=True)
            return page.show("public/gone.html", status=410, lost=True)
        raise Http404
    if (found.kind, found.slug) != (kind, slug):
        return HttpResponsePermanentRedirect(of_item(found.kind, found.slug))
    title, title_language = queries.in_reader(found, "title")
    summary, summary_language = queries.in_reader(found, "summary")
    text, text_language = queries.in_reader(found, "text")
    page = PublicPage(
        title,
        "project" if kind == PROJECT else "collaboration",
        summary,
        {"slug": slug},
        [(heading, url(LIST_PAGES[kind]))],
        kind="article",
        picture=url("picture_of", slug=slug),
        data={
            "@type": "ResearchProject" if kind == PROJECT else "WebPage",
            "name": title,
            "description": summary,
            "url": address(of_item(kind, slug)),
            **({} if kind == PROJECT else _times(found)),
        },
    )
    return page.show(
        "public/item.html",
        item=found,
        title_language=title_language,
        summary_language=summary_language,
        text=text,
        text_language=text_language,
        changed=found.changed_at != found.published_at,
        back=(heading, url(LIST_PAGES[kind])),
    )


def _times(item: Published) -> dict[str, str]:
    return {"datePublished": item.published_at.isoformat(), "dateModified": item.changed_at.isoformat()}


@site
def representatives(request: HttpRequest) -> HttpResponse:
    """Who represents us: the elected only."""
    page = PublicPage(
        _("Who represents us"),
        "representatives",
        _("Elected representatives who hold seats in the bodies of what we take part in."),
    )
    return page.show("public/representatives.html", bodies=queries.representatives(today()))


@site
def in_europe(request: HttpRequest) -> HttpResponse:
    """Where in Europe those are whom we work with, on a map and in a table."""
    found = queries.lands()
    chart = MapChart(
        id="europa",
        title=_("Countries where we work with somebody"),
        points=(),
        shaded={each.code: each.name for each in found},
        shaded_text=_("Countries where we work with somebody"),
    )
    page = PublicPage(
        _("Where in Europe"), "map", _("The countries of those whom we work with in what is published here.")
    )
    rows = [
        (each.name, each.organizations, [(name, of_item(kind, slug)) for name, kind, slug in each.within])
        for each in found
    ]
    return page.show("public/map.html", figure=render(chart) if found else "", rows=rows)


@site
def results(request: HttpRequest) -> HttpResponse:
    """What came of the projects that are published."""
    page = PublicPage(
        _("Results"), "results", _("What has come of our projects, and what others can do the same way.")
    )
    rows = [(each, of_item(PROJECT, each.slug)) for each in queries.outcomes()]
    return page.show("public/results.html", rows=rows)


@site
def documents(request: HttpRequest) -> HttpResponse:
    """Reports and plans that have been issued, as PDF."""
    page = PublicPage(
        _("Reports and plans"), "documents", _("What has been decided and reported, as it was issued.")
    )
    rows = [(each, url("document", pk=each.pk)) for each in queries.papers()]
    return page.show("public/documents.html", rows=rows)


@site
def open_now(request: HttpRequest) -> HttpResponse:
    """Calls and trainings that are open to others."""
    now = today()
    page = PublicPage(
        _("Open to you"),
        "open",
        _("Calls for funding that are open now, and trainings that you can sign up for."),
    )
    sign_up = [(each, reverse("training_sign_up", args=[each.pk])) for each in queries.trainings(now)]
    found = queries.open_calls(now)
    return page.show(
        "public/open.html",
        calls=found,
        trainings=sign_up,
        advice=reverse("advice_ask"),
        count=ngettext("%(count)s call is open", "%(count)s calls are open", len(found))
        % {"count": len(found)},
    )


@site
def search(request: HttpRequest) -> HttpResponse:
    """Search in what is public, and in nothing else."""
    text = request.GET.get("q", "")[:LONGEST_SEARCH].strip()
    hits = queries.search(text, _everything()) if text else []
    page = PublicPage(_("Search"), "search", hidden=True)
    return page.show("public/search.html", text=text, hits=hits, count=len(hits))


def _everything() -> list[tuple[queries.Hit, str]]:
    """All that is public, each with the text that it is found by; remembered for as long as it is the same."""
    items = queries.items()
    as_it_is = (today(), tuple((each.slug, each.changed_at) for each in items))
    return kept(("public.search", as_it_is), lambda: _gathered(items))


def _gathered(items: list[Published]) -> list[tuple[queries.Hit, str]]:
    now = today()
    found: list[tuple[queries.Hit, str]] = []
    for each in items:
        title, summary = queries.in_reader(each, "title")[0], queries.in_reader(each, "summary")[0]
        hit = queries.Hit(title, queries.kind_label(each.kind), of_item(each.kind, each.slug), summary)
        found.append((hit, _text_of(each)))
    for body in queries.representatives(now):
        people = "; ".join(f"{seat.name} {seat.party}" for seat in body.seats)
        hit = queries.Hit(body.name, _("who represents us"), url("representatives"), people)
        found.append((hit, f"{body.name} {body.of} {people}"))
    direction = queries.direction(now)
    clauses = [
        *direction.visions,
        *(each for priority in direction.priorities for each in (priority.clause, *priority.points)),
    ]
    for clause in clauses:
        title, text = in_language(clause, "title"), in_language(clause, "text")
        found.append((queries.Hit(title, _("the strategy"), url("start"), text), f"{title} {text}"))
    for outcome in queries.outcomes():
        hit = queries.Hit(outcome.what, _("result"), url("results"), outcome.title)
        found.append((hit, f"{outcome.what} {outcome.title}"))
    for paper in queries.papers():
        hit = queries.Hit(paper.title, paper.kind, url("document", pk=paper.pk), paper.number)
        found.append((hit, f"{paper.title} {paper.kind} {paper.number}"))
    for training in queries.trainings(now):
        hit = queries.Hit(str(training), _("training"), url("open"))
        found.append((hit, str(training)))
    for call in queries.open_calls(now):
        title = in_language(call, "title")
        found.append(
            (queries.Hit(title, _("call"), url("open"), str(call.programme)), f"{title} {call.programme}")
        )
    return [(hit, text.casefold()) for hit, text in found]


@site
def accessibility(request: HttpRequest) -> HttpResponse:
    """How accessible the site is, with all that the law asks to be told."""
    said = queries.statement(_house(), language_now())
    known = public_site()
    page = PublicPage(
        _("Accessibility statement"),
        "accessibility",
        _("How far this site meets the demands of the law on accessibility, and whom to tell what does not."),
    )
    return page.show(
        "public/accessibility.html",
        said=said,
        missing=rules.statement_lacks(said),
        compliance=str(Compliance(said["compliance"]).label) if said["compliance"] else "",
        full=said["compliance"] == Compliance.FULL,
        email=known.email,
        phone=known.phone,
        remarks=url("remarks"),
    )


@site
def follow(request: HttpRequest) -> HttpResponse:
    """Where to follow what is new: feeds, and the signals that we pass on."""
    page = PublicPage(
        _("Follow what is new"), "follow", _("Feeds that tell when something is published or changed.")
    )
    language = language_now()
    rows: list[tuple[str, Any, str]] = [
        ("RSS", url("rss"), _("What is published or changed here")),
        ("Atom", url("atom"), _("What is published or changed here")),
        ("JSON Feed", url("json"), _("What is published or changed here")),
        (
            _("Signals, Atom"),
            reverse("monitoring_signals_atom", args=[language]),
            _("What we have found in the world around us and pass on"),
        ),
    ]
    return page.show("public/follow.html", rows=rows)
