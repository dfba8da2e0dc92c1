"""What the room's pages share."""

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, QueryDict
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from utblick.core.dates import today
from utblick.core.pages import Link, Page
from utblick.monitoring import desks, queries, weighing
from utblick.monitoring.models import Delivery, Story
from utblick.sources.models import Source
from utblick.sources.receiving import PROGRAMMES
from utblick.strategy import queries as strategy


def crumbs(*more: Link) -> list[Link]:
    """The way to a page of the room."""
    return [(pgettext("navigation", "The world around us"), reverse("monitoring_desk")), *more]


def why(page: Page, rule: str) -> Page:
    """Give a page the clause behind a rule."""
    clause = strategy.clauses_by_rule(today()).get(rule)
    if clause:
        page.why = (str(clause), clause.get_absolute_url())
    return page


def delivery(pk: int, reader: Any) -> Delivery:
    """Return a story on a desk that the reader works at. Raises Http404."""
    found = get_object_or_404(Delivery.objects.select_related("story", "unit", "profile"), pk=pk)
    if not reader.has_perm(queries.TRIAGE, found):
        raise Http404
    return found


def story(pk: int) -> Story:
    """Return a story. Raises Http404."""
    return get_object_or_404(Story, pk=pk)


def names(kinds: set[str]) -> dict[str, str]:
    """The names of sources and programmes by their keys, as what made a score tells of them; only what is asked for."""
    found: dict[str, str] = {}
    if kinds & {weighing.SOURCE, weighing.LEARNED_SOURCE}:
        found.update({each.key: str(each) for each in Source.objects.only("key", "name", "name_en")})
    if weighing.PROGRAMME in kinds:
        found.update({key: name for choices in PROGRAMMES for key, name in choices()})
    return found


def desk_query(query: QueryDict, **more: str) -> str:
    """The part of an address that says what of a desk is seen, with some of it changed; "" takes a name away."""
    kept = {name: query[name] for name in desks.NAMES if query.get(name)}
    return urlencode({name: value for name, value in {**kept, **more}.items() if value})


def back(request: HttpRequest, told: Delivery) -> str:
    """Where a step leads: to the desk as it was seen, at the next story; else to the story's page."""
    if request.GET.get("fran") != "bord":
        return told.get_absolute_url()
    place = request.GET.get("nasta", "")
    at = f"#rad-{place}" if place.isdecimal() else ""
    query = desk_query(request.GET)
    return f"{reverse('monitoring_desk')}{'?' if query else ''}{query}{at}"


def title() -> str:
    """What the room is called."""
    return _("Monitoring of the surrounding world")
