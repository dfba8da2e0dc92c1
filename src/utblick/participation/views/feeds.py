"""Following what we have learned in a reader of feeds: one's own address, and the feed itself."""

from hashlib import sha256
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
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
from utblick.participation import learned_feed as feeds
from utblick.participation import queries
from utblick.participation.views import frame


def _page(title: str) -> Page:
    learned = (_("What we have learned"), reverse("participation_learned"))
    return Page(title, breadcrumbs=[*frame.crumbs(), learned])


@requires(queries.READ_FEEDBACK)
def learned_feed(request: HttpRequest) -> HttpResponse:
    """One's own address of what we have learned: made by a button, shown when there is one."""
    reader: Any = request.user
    feed = feeds.feed_of(reader)
    page = _page(_("Follow what we have learned"))
    if feed is None or request.method == "POST":
        return edit(
            request,
            ConfirmForm(posted(request)),
            page,
            lambda _form: feeds.make_learned_feed(reader),
            told=_("The address has been made. Copy it to your reader."),
            button=_("Make an address of my own"),
            cancel=reverse("participation_learned"),
            intro=_(
                "News readers and e-mail programs such as Outlook can fetch what is new by themselves. You get an "
                "address of your own for that. Whoever has the address reads without signing in, so keep it to "
                "yourself. What is under secrecy is never there."
            ),
        )
    address = outgoing.address(reverse("learned_atom", args=[feed.token]))
    return page.show(
        request, "participation/feed.html", feed=feed, address=address, shared=reader.demonstration
    )


@requires(queries.READ_FEEDBACK)
def learned_feed_withdraw(request: HttpRequest) -> HttpResponse:
    """Withdraw one's own address."""
    feed = feeds.feed_of(request.user)
    if feed is None:
        raise Http404

    def act(_form: ConfirmForm) -> str:
        feeds.withdraw_learned_feed(request.user, feed)
        return reverse("participation_learned")

    return edit(
        request,
        ConfirmForm(posted(request)),
        _page(_("Withdraw the address?")),
        act,
        told=_("The address has been withdrawn. Remove it where you had added it."),
        button=_("Withdraw"),
        cancel=reverse("learned_feed"),
        danger=True,
        intro=_("It stops for everybody who has it, and cannot be taken back. You can make a new one."),
    )


@public
@require_safe
def learned_atom(request: HttpRequest, token: str) -> HttpResponse:
    """The feed at an address. The address is the key: who has it reads, without signing in."""
    feed = feeds.feed_at(token)
    if feed is None:
        return _private(HttpResponse("", status=404, content_type="text/plain"))
    body = feeds.atom(feed, reverse("participation_learned"), reverse("learned_atom", args=[token]))
    answer = HttpResponse(body, content_type="application/atom+xml; charset=utf-8")
    answer["Content-Language"] = outgoing.language_of(feed.account)
    answer["ETag"] = etag = quote_etag(sha256(body).hexdigest())
    return _private(get_conditional_response(request, etag, response=answer) or answer)


def _private(answer: HttpResponse) -> HttpResponse:
    answer["Cache-Control"] = "private"
    answer["X-Robots-Tag"] = "noindex"
    return answer
