"""Many sources at once: turning them on, and lists of feeds in and out."""

from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from utblick.core.audit import trail
from utblick.core.editing import posted
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.sources import actions, queries, shown
from utblick.sources.forms import ChosenFeedsForm, FeedListForm, ManyForm
from utblick.sources.models import Kind, Purpose
from utblick.sources.parsing import opml
from utblick.sources.parsing.opml import Outline
from utblick.sources.views import frame

SALT = "sources.feeds"
DAY = 24 * 60 * 60


@requires(queries.EDIT)
def fetch_sources_on(request: HttpRequest) -> HttpResponse:
    """Turn several sources on at once."""
    purpose = frame.purpose_of(request.GET.get("purpose", ""))
    asleep = queries.asleep(purpose)
    form = ManyForm(posted(request), asleep, queries.untried(asleep))
    if form.is_bound and form.is_valid():
        on = actions.turn_on(request.user, form.cleaned_data["chosen"])
        said = ngettext(
            "%(count)s source has been turned on. It is fetched at the next turn.",
            "%(count)s sources have been turned on. They are fetched at the next turn.",
            len(on),
        )
        messages.success(request, said % {"count": len(on)})
        return HttpResponseRedirect(frame.home(purpose))
    page = Page(_("Turn on several"), breadcrumbs=[(pgettext("elsewhere", "Sources"), frame.home(purpose))])
    if not asleep:
        return page.show(
            request,
            "sources/none_asleep.html",
            empty_title=_("All sources are on"),
            empty_text=_("There is no source with an address that is turned off."),
            empty_action=(_("Back to the sources"), frame.home(purpose)),
        )
    return page.show(
        request,
        "core/form.html",
        status=422 if form.is_bound and form.errors else 200,
        form=form,
        button=_("Turn on"),
        cancel=frame.home(purpose),
        intro=_(
            "Choose what to fetch from. An untried source has not answered yet: whether its address is right is seen "
            "at the first reading, on its page."
        ),
    )


@requires(queries.EDIT)
def fetch_sources_list(request: HttpRequest) -> HttpResponse:
    """First the file, then which of its feeds to add; what has been read is carried by the form, signed."""
    if request.method != "POST":
        return _choose(request, FeedListForm())
    if "feeds" in request.POST:
        return _add(request)
    form = FeedListForm(request.POST, request.FILES)
    if not form.is_valid():
        return _choose(request, form, 422)
    known = set(queries.sources().values_list("address", flat=True))
    found: list[Outline] = form.cleaned_data["file"]
    new = [each for each in found if each.address not in known and _is_web(each.address)]
    if not new:
        messages.info(request, _("All feeds of the list are here already. Nothing has been changed."))
        return HttpResponseRedirect(frame.home(Purpose.NEWS))
    return _look(request, ChosenFeedsForm(None, new), new, len(found) - len(new))


def _is_web(address: str) -> bool:
    return address.startswith(("https://", "http://"))


def _choose(request: HttpRequest, form: FeedListForm, status: int = 200) -> HttpResponse:
    page = Page(
        _("Add from a list of feeds"),
        breadcrumbs=[(pgettext("elsewhere", "Sources"), frame.home(Purpose.NEWS))],
    )
    return page.show(
        request,
        "core/form.html",
        status=status,
        form=form,
        button=_("Look"),
        cancel=frame.home(Purpose.NEWS),
        intro=_("First you see which feeds are new. Nothing is added before you have chosen."),
    )


def _look(
    request: HttpRequest, form: ChosenFeedsForm, new: list[Outline], left: int, status: int = 200
) -> HttpResponse:
    page = Page(
        _("Choose the feeds to add"),
        breadcrumbs=[(pgettext("elsewhere", "Sources"), frame.home(Purpose.NEWS))],
    )
    carried = signing.dumps(
        [[each.name, each.address, each.folder] for each in new], salt=SALT, compress=True
    )
    told = ngettext(
        "%(count)s feed of the list is here already, or has no address that can be read.",
        "%(count)s feeds of the list are here already, or have no address that can be read.",
        left,
    )
    return page.show(
        request,
        "sources/feeds.html",
        status=status,
        form=form,
        carried=carried,
        left=told % {"count": left} if left else "",
        cancel=frame.home(Purpose.NEWS),
    )


def _add(request: HttpRequest) -> HttpResponse:
    """Add what has been chosen. The same form sent again changes nothing."""
    try:
        rows = signing.loads(request.POST["feeds"], salt=SALT, max_age=DAY)
    except signing.BadSignature:
        form = FeedListForm({}, None)
        form.errors["file"] = form.error_class(
            [_("The list that you looked at can no longer be read. Choose the file again.")]
        )
        return _choose(request, form, 422)
    new = [Outline(*row) for row in rows]
    chosen = ChosenFeedsForm(request.POST, new)
    if not chosen.is_valid():
        return _look(request, chosen, new, 0, 422)
    some = [chosen.feeds[number] for number in chosen.cleaned_data["chosen"]]
    purpose = chosen.cleaned_data["purpose"]
    made = actions.add_feeds(request.user, some, purpose)
    said = ngettext(
        "%(count)s source has been added. It is turned off until somebody turns it on.",
        "%(count)s sources have been added. They are turned off until somebody turns them on.",
        len(made),
    )
    messages.success(request, said % {"count": len(made)})
    return HttpResponseRedirect(
        f"{reverse('fetch_sources_on')}?purpose={purpose}" if made else frame.home(purpose)
    )


@requires(queries.VIEW)
def fetch_sources_opml(request: HttpRequest) -> HttpResponse:
    """All feeds, as a list that other readers take in."""
    feeds = [
        Outline(str(each), each.address, shown.area(each))
        for each in queries.sources().filter(kind=Kind.FEED).exclude(address="").order_by("area", "name")
    ]
    trail.note("core.export", request.user, what="OPML", rows=len(feeds), form="opml")
    answer = HttpResponse(
        opml.written(str(pgettext("elsewhere", "Sources")), feeds), content_type="text/x-opml; charset=utf-8"
    )
    answer["Content-Disposition"] = 'attachment; filename="kallor.opml"'
    return answer
