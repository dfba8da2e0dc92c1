"""Passing stories on: the page of what is passed on, its form, and the public feeds."""

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from utblick.core import outgoing
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import public, requires
from utblick.monitoring import passing_on, queries, shown
from utblick.monitoring.forms_signals import SignalForm
from utblick.monitoring.models import Signal
from utblick.monitoring.views import frame


@requires(queries.VIEW)
def monitoring_signals(request: HttpRequest) -> HttpResponse:
    """What we pass on, the latest first, and the addresses where others read it."""
    page = Page(
        _("What we pass on"),
        _("Signals that others may take in, in our own words"),
        breadcrumbs=frame.crumbs(),
    )
    feeds = [
        (shown.LANGUAGES.get(language, language), form, outgoing.address(reverse(name, args=[language])))
        for language in passing_on.languages()
        for form, name in (("Atom", "monitoring_signals_atom"), ("JSON Feed", "monitoring_signals_json"))
    ]
    return page.show(
        request,
        "monitoring/signals.html",
        rows=[(each, shown.day(each.shared_on), shown.day(each.withdrawn_on)) for each in _listed()],
        feeds=feeds,
        may_share=request.user.has_perm(queries.SHARE),
    )


def _listed() -> list[Signal]:
    return list(passing_on.all_signals()[:200])


@requires(queries.SHARE)
def monitoring_pass_on(request: HttpRequest, pk: int) -> HttpResponse:
    """Pass a story on, or change what is said of it."""
    story = frame.story(pk)
    known = passing_on.signal_of(story)
    page = Page(
        _("Pass it on"), story.title, breadcrumbs=frame.crumbs((story.title, story.get_absolute_url()))
    )
    return edit(
        request,
        SignalForm(posted(request), instance=known or passing_on.suggested(story)),
        page,
        lambda form: passing_on.pass_on(request.user, form.save(commit=False)),
        told=_("It is passed on. It stands in the feeds from now on."),
        button=_("Pass on"),
        cancel=story.get_absolute_url(),
        intro=_(
            "What you write here is public: anybody can read it in our feeds, without signing in. Write in your own "
            "words, and nothing of what we mean to do about it. The numbers of the matter go along by themselves."
        ),
    )


@requires(queries.SHARE)
def monitoring_signal_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw what was passed on."""
    signal = get_object_or_404(Signal, pk=pk)
    page = Page(
        _("Withdraw what was passed on?"),
        str(signal),
        breadcrumbs=frame.crumbs((_("What we pass on"), reverse("monitoring_signals"))),
    )
    return edit(
        request,
        ConfirmForm(posted(request)),
        page,
        lambda _form: passing_on.withdraw(request.user, signal),
        told=_("It is withdrawn, and no longer in the feeds."),
        button=_("Withdraw"),
        cancel=reverse("monitoring_signals"),
        danger=True,
        intro=_("It goes out of the feeds. Those who have taken it in already may keep it."),
    )


def _feed(request: HttpRequest, language: str, answer: Callable[[], HttpResponse]) -> HttpResponse:
    """A feed, told by its fingerprint so that who has it already fetches nothing."""
    if language not in passing_on.languages():
        raise Http404
    made = answer()
    made["Cache-Control"] = "public, max-age=300"
    etag = quote_etag(sha256(made.content).hexdigest()[:32])
    made["ETag"] = etag
    found: Any = get_conditional_response(request, etag=etag, response=made)
    return found or made


@public
@require_safe
def monitoring_signals_atom(request: HttpRequest, language: str) -> HttpResponse:
    """What we pass on, as Atom."""

    def answer() -> HttpResponse:
        return HttpResponse(passing_on.atom(language), content_type="application/atom+xml; charset=utf-8")

    return _feed(request, language, answer)


@public
@require_safe
def monitoring_signals_json(request: HttpRequest, language: str) -> HttpResponse:
    """What we pass on, as JSON Feed."""

    def answer() -> HttpResponse:
        return JsonResponse(passing_on.json_feed(language), content_type="application/feed+json")

    return _feed(request, language, answer)
