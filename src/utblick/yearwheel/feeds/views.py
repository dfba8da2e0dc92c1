"""One's calendar addresses, and the calendars themselves."""

from hashlib import sha256
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from utblick.core.dates import in_words
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Link, Page
from utblick.core.permissions import public, requires
from utblick.yearwheel import outgoing
from utblick.yearwheel.feeds import actions, ical, queries
from utblick.yearwheel.feeds.events import wanted
from utblick.yearwheel.feeds.forms import FeedForm
from utblick.yearwheel.feeds.publishing import publish
from utblick.yearwheel.models import CalendarFeed


def _crumbs(*more: Link) -> list[Link]:
    return [(_("My account"), reverse("my_account")), *more]


@requires("yearwheel.use_calendars")
def calendar_feeds(request: HttpRequest) -> HttpResponse:
    """One's calendar addresses, and how they are added to a calendar."""
    account: Any = request.user
    feeds = [(feed, outgoing.address(_path(feed))) for feed in queries.feeds_of(account)]
    page = Page(
        _("My calendar addresses"),
        _("Days to remember and meetings, in the calendar that you use anyway. It keeps itself up to date."),
        breadcrumbs=_crumbs(),
        primary=(_("Make a calendar address"), reverse("calendar_feed_new")),
    )
    return page.show(request, "yearwheel/feeds.html", feeds=feeds, shared=account.demonstration)


def _path(feed: CalendarFeed) -> str:
    return reverse("calendar", args=[feed.token])


@requires("yearwheel.use_calendars")
def calendar_feed_new(request: HttpRequest) -> HttpResponse:
    """Make a calendar address."""
    form = FeedForm(posted(request), reader=request.user)

    def act(checked: Any) -> CalendarFeed:
        return actions.make_calendar(request.user, checked.save(commit=False))

    return edit(
        request,
        form,
        Page(
            _("Make a calendar address"),
            breadcrumbs=_crumbs((_("My calendar addresses"), reverse("calendar_feeds"))),
        ),
        act,
        told=_("The address has been made. Copy it to your calendar."),
        button=_("Make the address"),
        cancel=reverse("calendar_feeds"),
    )


@requires("yearwheel.use_calendars")
def calendar_feed_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw a calendar address."""
    feed = get_object_or_404(queries.feeds_of(request.user), pk=pk)

    def act(_form: ConfirmForm) -> str:
        actions.withdraw_calendar(request.user, feed)
        return reverse("calendar_feeds")

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(
            _("Withdraw the calendar address"),
            _("%(what)s, made on %(day)s") % {"what": what(feed), "day": in_words(feed.made_on.isoformat())},
            breadcrumbs=_crumbs((_("My calendar addresses"), reverse("calendar_feeds"))),
        ),
        act,
        told=_("The address has been withdrawn. Remove the calendar where you had added it."),
        button=_("Withdraw"),
        cancel=reverse("calendar_feeds"),
        danger=True,
        intro=_(
            "The calendar stops for everybody who has the address. It cannot be taken back; make a new one."
        ),
    )


def what(feed: CalendarFeed) -> str:
    """Return what a calendar shows, in words."""
    return str(feed.unit) if feed.unit else _("What is asked of me, and my meetings")


@public
@require_safe
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar at an address. The address is the key: who has it reads, without signing in."""
    feed = queries.feed_at(token)
    if feed is None:
        return _private(HttpResponse("", status=404, content_type="text/plain"))
    now = timezone.localtime()
    with outgoing.for_account(feed.account):
        language = outgoing.language_of(feed.account)
        shows = str(feed.unit) if feed.unit else _("my duties")
        name = f"{outgoing.house_name()}: {shows}"
        found = wanted(feed, now.date())
    events = publish(feed, found, now, now.date())
    body = ical.calendar(name, language, events)
    answer = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    answer["Content-Language"] = language
    answer["Content-Disposition"] = 'inline; filename="utblick.ics"'
    answer["ETag"] = etag = quote_etag(sha256(body).hexdigest())
    return _private(get_conditional_response(request, etag, response=answer) or answer)


def _private(answer: HttpResponse) -> HttpResponse:
    answer["Cache-Control"] = "private"
    answer["X-Robots-Tag"] = "noindex"
    return answer
