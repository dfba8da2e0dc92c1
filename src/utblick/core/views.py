"""Pages that belong to no room: the organisation's colours and mark, and the history of any thing."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control

from utblick.core import brand as brand_colours
from utblick.core import history as told
from utblick.core import sight, things
from utblick.core.context import identity
from utblick.core.pages import Page
from utblick.core.permissions import public, requires


@public
@cache_control(max_age=86_400, public=True)
def brand(request: HttpRequest) -> HttpResponse:
    """The organisation's accent colour as a style sheet; the address changes when the colour does."""
    return HttpResponse(brand_colours.stylesheet(identity(request).accent), content_type="text/css")


@public
@cache_control(max_age=86_400, public=True)
def mark(request: HttpRequest) -> HttpResponse:
    """The organisation's mark. Its own policy lets the picture do nothing but be a picture."""
    drawing = identity(request).mark
    if not drawing:
        raise Http404
    answer = HttpResponse(drawing, content_type="image/svg+xml")
    answer["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return answer


@requires("core.read_history")
def history(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Who changed a thing, when, from what to what; also of one that has been deleted since."""
    known = things.KINDS.get(kind)
    if known is None:
        raise Http404
    thing: Any = known.model._default_manager.filter(pk=pk).first()
    there = thing is not None
    if thing is None:
        thing = _last_state(known, pk)  # raises Http404 for what is there, but not for this reader
    if _is_hidden(known, thing) and not request.user.has_perm(known.sees_hidden):
        raise Http404  # a refusal would say that there is somebody to hide
    if _belongs_to_the_unseen(thing):
        raise Http404
    if not request.user.has_perm(known.permission, thing):
        raise PermissionDenied
    page = Page(_("History: %(thing)s") % {"thing": _name(known, thing)})
    if there:
        page.breadcrumbs = [(str(thing), thing.get_absolute_url())]
    else:
        page.status = (_("deleted"), "neutral")
    trail = f"{reverse('audit_trail')}?{urlencode({'kind': kind, 'object': str(pk)})}"
    return page.show(
        request,
        "core/history.html",
        events=told.events(known, pk, request.user),
        trail_url=trail if request.user.has_perm("core.read_audit") else "",
    )


def _is_hidden(kind: things.Kind, thing: Any) -> bool:
    try:
        return kind.hidden(thing)
    except ObjectDoesNotExist:  # whom it was about is gone too, and with them whether they were protected
        return bool(kind.sees_hidden)


def _belongs_to_the_unseen(thing: Any) -> bool:
    """Whether a thing, such as an entry in the registry, is about something that this reader may not see."""
    key, pk = getattr(thing, "belongs_to", None) or ("", 0)
    if key not in things.KINDS:
        return False
    rows = things.KINDS[key].model._default_manager
    if rows.filter(pk=pk).exists():
        return False
    with sight.off():
        return rows.filter(pk=pk).exists()


def _name(kind: things.Kind, thing: Any) -> str:
    try:
        return str(thing)
    except ObjectDoesNotExist:
        return str(kind.label)


def _last_state(kind: things.Kind, pk: int) -> Any:
    """A deleted thing as it was last. Raises Http404 if there never was one."""
    last = kind.model.history.filter(id=pk).first()  # type: ignore[attr-defined]
    with sight.off():
        still_there = kind.model._default_manager.filter(pk=pk).exists()
    if last is None or still_there:
        raise Http404
    return last.instance
