"""One's own calendar address of the dossiers that one follows."""

from hashlib import sha256
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from utblick.core import outgoing
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import public, requires
from utblick.dossiers import feed as feeds
from utblick.dossiers import queries
from utblick.dossiers.views import frame


@requires(queries.FOLLOW)
def dossier_feed(request: HttpRequest) -> HttpResponse:
    """One's own address: made by a button, shown when there is one."""
    reader: Any = request.user
    feed = feeds.feed_of(reader)
    page = Page(_("Dossiers in your own calendar"), breadcrumbs=frame.crumbs())
    if feed is None or request.method == "POST":
        return edit(
            request,
            ConfirmForm(posted(request)),
            page,
            lambda _form: feeds.make_dossier_feed(reader),
            told=_("The address has been made. Copy it to your calendar."),
            button=_("Make an address of my own"),
            cancel=reverse("dossiers"),
            intro=_(
                "Outlook and other calendars can fetch the days of the dossiers that you follow by themselves. You "
                "get an address of your own for that. Whoever has the address reads without signing in, so keep it to "
                "yourself."
            ),
        )
    address = outgoing.address(reverse("dossier_feed_ics", args=[feed.token]))
    return page.show(request, "dossiers/feed.html", feed=feed, address=address, shared=reader.demonstration)


@requires(queries.FOLLOW)
def dossier_feed_withdraw(request: HttpRequest) -> HttpResponse:
    """Withdraw one's own address."""
    feed = feeds.feed_of(request.user)
    if feed is None:
        raise Http404

    def act(_form: ConfirmForm) -> str:
        feeds.withdraw_dossier_feed(request.user)
        return reverse("dossiers")

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Withdraw the address?"), breadcrumbs=frame.crumbs()),
        act,
        told=_("The address has been withdrawn. Remove it where you had added it."),
        button=_("Withdraw"),
        cancel=reverse("dossier_feed"),
        danger=True,
        intro=_("It stops for everybody who has it, and cannot be taken back. You can make a new one."),
    )


@public
@require_safe
def dossier_feed_ics(request: HttpRequest, token: str) -> HttpResponse:
    """The calendar at an address. The address is the key: who has it reads, without signing in."""
    feed = feeds.feed_at(token)
    if feed is None:
        return _private(HttpResponse("", status=404, content_type="text/plain"))
    body = feeds.calendar(feed, today())
    answer = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    told = b"\n".join(line for line in body.splitlines() if not line.startswith(b"DTSTAMP"))
    answer["ETag"] = etag = quote_etag(sha256(told).hexdigest())
    return _private(get_conditional_response(request, etag, response=answer) or answer)


def _private(answer: HttpResponse) -> HttpResponse:
    answer["Cache-Control"] = "private"
    answer["X-Robots-Tag"] = "noindex"
    return answer
