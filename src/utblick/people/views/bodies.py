"""Bodies: the register, a body's page with who sits on which seat, adding and changing."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.dates import in_words, today
from utblick.core.editing import edit, posted
from utblick.core.pages import Link, Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.people import actions, forms, queries, rules, seating, shown
from utblick.people.models import Membership, Organization, Post
from utblick.people.views.filters import BodyFilter


def crumbs(*more: Link) -> list[Link]:
    """The way to a page about a body."""
    return shown.crumbs((_("Bodies"), reverse("bodies")), *more)


def body_to_edit(request: HttpRequest, pk: int) -> Organization:
    """Return the body for those who may change it. Raises Http404 or PermissionDenied."""
    found: Organization = get_object_or_404(queries.bodies().select_related("parent"), pk=pk)
    if not queries.may_edit_body(request.user, found):
        raise PermissionDenied
    return found


@requires("people.view")
def bodies(request: HttpRequest) -> HttpResponse:
    """The register: how many seats, how many are filled, where somebody is missing, who is in the chair."""
    reader: Any = request.user
    now = today()

    def add_figures(rows: list[Any]) -> None:
        figures = queries.summaries(rows, now)
        for row in rows:
            row.figures = figures[row.pk]

    register = Register(
        caption=_("Bodies"),
        columns=_columns(reader),
        queryset=queries.bodies().select_related("parent"),
        filterset=BodyFilter,
        default_sort="name",
        row_ready=add_figures,
        file_name="organ",
        empty_title=_("No bodies yet"),
        empty_text=_("Here are the assembly, boards, committees, and the outside bodies that we sit in."),
    )
    if export := register.answer(request):
        return export
    page = Page(_("Bodies"), breadcrumbs=shown.crumbs())
    if reader.has_perm("people.edit_body"):
        page.primary = (_("Add a body"), reverse("body_new"))
    links = [(_("Who sits where"), reverse("who_sits_where"))]
    return page.show(request, "core/register_page.html", register=register.shown(request), links=links)


def _columns(reader: Any) -> list[Column]:
    return [
        Column("name", _("Body"), str, sort=("name",)),
        Column("kind", _("Kind"), shown.kind_of, sort=("classification", "name")),
        Column("parent", _("Belongs to"), lambda row: str(row.parent or ""), sort=("parent__name", "name")),
        Column("seats", _("Seats"), lambda row: row.figures.said(row.figures.seats), numeric=True),
        Column("filled", _("Filled"), lambda row: row.figures.said(row.figures.filled), numeric=True),
        Column(
            "empty",
            _("Nobody named"),
            lambda row: (
                shown.mark(str(row.figures.empty), "warn") if row.figures.empty else row.figures.said(0)
            ),
            numeric=True,
            export=lambda row: row.figures.empty,
        ),
        Column(
            "chair",
            _("Chair"),
            lambda row: format_html_join(
                ", ", "{}", ((shown.link_to(seat.person, reader),) for seat in row.figures.chairs)
            ),
            export=lambda row: ", ".join(shown.name_of(seat.person, reader) for seat in row.figures.chairs),
        ),
    ]


@dataclass(frozen=True)
class Place:
    """A post as the page shows it: who holds it, and one entry for each seat that nobody holds."""

    post: Post | None
    label: str
    holders: list[shown.Holder]
    empty: range
    empty_text: str


@requires("people.view")
def body(request: HttpRequest, pk: int) -> HttpResponse:
    """One body: its posts with holders, what is empty, and who was there before."""
    reader: Any = request.user
    found = get_object_or_404(queries.bodies().select_related("parent", "source"), pk=pk)
    now = today()
    posts = queries.posts_of(found, now)
    loose = list(found.memberships.filter(post=None).select_related("person", "party", "term", *queries.TIED))
    places = [_place(view, reader) for view in posts]
    if loose_now := [seat for seat in loose if rules.holds_at(seat.start, seat.end, now)]:
        label = _("Role not stated")
        places.append(Place(None, label, [shown.holder(seat, reader) for seat in loose_now], range(0), ""))
    every = [seat for view in posts for seat in view.post.memberships.all()] + loose
    empty = sum(view.occupancy.empty for view in posts)
    page = _page(found, reader, posts, loose_now, empty)
    return page.show(
        request,
        "people/body.html",
        body=found,
        places=places,
        former=_sorted([seat for seat in every if _is_over(seat, now)], reader),
        coming=_sorted([seat for seat in every if _is_to_come(seat, now)], reader),
        may_edit=queries.may_edit_body(reader, found),
        facts=_facts(found, posts, loose_now, empty),
    )


def _place(view: queries.PostView, reader: Any) -> Place:
    return Place(
        view.post,
        capfirst(str(view.post)),
        [shown.holder(seat, reader) for seat in view.holders],
        range(view.occupancy.empty),
        str(view.post.get_unfilled_display()),
    )


def _is_over(seat: Membership, now: date) -> bool:
    return seating.span((seat.start, seat.end))[1] < now


def _is_to_come(seat: Membership, now: date) -> bool:
    return seating.span((seat.start, seat.end))[0] > now


def _sorted(seats: list[Membership], reader: Any) -> list[shown.Holder]:
    return [shown.holder(seat, reader) for seat in sorted(seats, key=lambda seat: seat.end, reverse=True)]


def _page(
    found: Organization, reader: Any, posts: list[queries.PostView], loose: list[Membership], empty: int
) -> Page:
    page = Page(
        str(found),
        shown.kind_of(found),
        breadcrumbs=crumbs(),
        changed=last_change(found, reader),
    )
    if posts or loose:
        missing = ngettext("%(count)s place with nobody named", "%(count)s places with nobody named", empty)
        page.status = (missing % {"count": empty}, "warn") if empty else (_("all seats are filled"), "ok")
    if queries.may_edit_body(reader, found):
        add_post = (_("Add a post"), reverse("post_new", args=[found.pk]))
        name_holder = (_("Name a holder"), reverse("seat_new", args=[found.pk]))
        page.primary = name_holder if posts else add_post
        page.actions = [add_post] if posts else [name_holder]
        page.actions.append((_("Change the body"), reverse("body_edit", args=[found.pk])))
    return page


def _facts(
    found: Organization, posts: list[queries.PostView], loose: list[Membership], empty: int
) -> list[tuple[str, Any]]:
    seats = [view for view in posts if rules.counts_as_seat(view.post.role)]
    facts: list[tuple[str, Any]] = []
    if found.parent:
        parent = found.parent
        link = format_html('<a class="ds-link" href="{}">{}</a>', parent.get_absolute_url(), parent)
        facts.append((_("Belongs to"), link))
    if found.founded:
        facts.append((_("Founded"), in_words(found.founded)))
    if found.dissolved:
        facts.append((_("Dissolved"), in_words(found.dissolved)))
    facts += [
        (_("Seats"), sum(view.post.seats for view in seats) + len(loose)),
        (_("Filled"), sum(len(view.holders) for view in seats) + len(loose)),
        (_("Nobody named"), empty),
    ]
    return [*facts, *shown.origin(found)]


@requires("people.edit_body")
def body_new(request: HttpRequest) -> HttpResponse:
    """Add a body."""
    return _edit(request, Organization(), _("Add a body"), reverse("bodies"), _("The body has been added."))


@requires("people.edit_body")
def body_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a body."""
    found = body_to_edit(request, pk)
    title = _("Change %(thing)s") % {"thing": found}
    return _edit(request, found, title, found.get_absolute_url(), _("The body has been saved."))


def _edit(request: HttpRequest, body: Organization, title: str, back: str, told: str) -> HttpResponse:
    def act(checked: forms.BodyForm) -> Organization:
        changed = checked.save(commit=False)
        if not queries.may_edit_body(request.user, changed):
            raise ValidationError(
                {"parent": _("Your role holds for some units only. Choose one of those, or a body below it.")}
            )
        return actions.save_body(request.user, changed)

    return edit(
        request,
        forms.BodyForm(posted(request), instance=body),
        Page(title, breadcrumbs=crumbs()),
        act,
        told=told,
        button=_("Save"),
        cancel=back,
    )
