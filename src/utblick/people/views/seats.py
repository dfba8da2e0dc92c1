"""Posts in a body, and who holds them: adding, changing, ending."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.people import actions, forms, shown
from utblick.people.models import Membership, Organization, Post
from utblick.people.views.bodies import body_to_edit, crumbs


def _seat(request: HttpRequest, pk: int) -> Membership:
    """Return a seat in a body that the reader may change."""
    found: Membership = get_object_or_404(Membership.objects.select_related("person", "post"), pk=pk)
    found.organization = body_to_edit(request, found.organization_id)
    return found


@requires("people.edit_body")
def post_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a post to a body."""
    body = body_to_edit(request, pk)
    return _edit_post(request, body, Post(organization=body), Page(_("Add a post"), str(body)))


@requires("people.edit_body")
def post_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a post."""
    post = get_object_or_404(Post, pk=pk)
    body = body_to_edit(request, post.organization_id)
    title = _("Change the post %(post)s") % {"post": post}
    return _edit_post(request, body, post, Page(title, str(body), changed=last_change(post, request.user)))


def _edit_post(request: HttpRequest, body: Organization, post: Post, page: Page) -> HttpResponse:
    page.breadcrumbs = crumbs((str(body), body.get_absolute_url()))
    return edit(
        request,
        forms.PostForm(posted(request), instance=post),
        page,
        lambda checked: actions.save_post(request.user, body, checked.save(commit=False)),
        told=_("The post has been saved."),
        button=_("Save"),
        cancel=body.get_absolute_url(),
    )


@requires("people.edit_body")
def seat_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Name somebody for a seat in a body; `?post=` says which seat the reader came from."""
    body = body_to_edit(request, pk)
    seat = Membership(organization=body)
    wanted = request.GET.get("post", "")
    if wanted.isdecimal():
        seat.post = Post.objects.filter(organization=body, pk=int(wanted)).first()
    return _edit_seat(
        request, body, seat, Page(_("Name a holder"), str(body)), _("The seat has been filled.")
    )


@requires("people.edit_body")
def seat_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct a seat."""
    seat = _seat(request, pk)
    title = _("Change the seat of %(person)s") % {"person": shown.name_of(seat.person, request.user)}
    page = Page(title, str(seat.organization), changed=last_change(seat, request.user))
    return _edit_seat(request, seat.organization, seat, page, _("The seat has been saved."))


def _edit_seat(
    request: HttpRequest, body: Organization, seat: Membership, page: Page, told: str
) -> HttpResponse:
    page.breadcrumbs = crumbs((str(body), body.get_absolute_url()))
    return edit(
        request,
        forms.SeatForm(posted(request), instance=seat, reader=request.user),
        page,
        lambda checked: actions.save_seat(request.user, body, checked.save(commit=False)),
        told=told,
        button=_("Save"),
        cancel=body.get_absolute_url(),
    )


@requires("people.edit_body")
def seat_end(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which day is a seat's last; from the day after it shows as empty."""
    seat = _seat(request, pk)
    body = seat.organization
    who = shown.name_of(seat.person, request.user)
    page = Page(
        _("End the seat of %(person)s") % {"person": who},
        str(body),
        breadcrumbs=crumbs((str(body), body.get_absolute_url())),
    )

    def act(checked: forms.EndSeatForm) -> Membership:
        return actions.end_seat(request.user, body, seat, end=checked.cleaned_data["end"])

    return edit(
        request,
        forms.EndSeatForm(posted(request), initial={"end": seat.end}),
        page,
        act,
        told=_("The last day of the seat has been saved."),
        button=_("End the seat"),
        cancel=body.get_absolute_url(),
        intro=_("The seat stays in the history of the body, and shows as empty until somebody is named."),
    )
