"""What belongs to a visit: hosts, guests, items of the programme and meals. Added, changed and taken away."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.conduct import queries as conduct
from utblick.conduct import shown as conduct_shown
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.people import shown as people
from utblick.visits import actions_parts as parts
from utblick.visits import forms_parts, queries, rules, shown
from utblick.visits.models import Guest, GuestDetails, Host, Meal, ProgrammeItem, Visit, VisitState, retention
from utblick.visits.models.programme import AS_CONDUCT
from utblick.visits.views import frame


@dataclass(frozen=True)
class Part:
    """A kind of part, by its name in addresses: its model and form, and what is said of it."""

    model: Any
    form: Any
    new: str | Promise
    change: str | Promise
    remove: str | Promise
    anchor: str
    rule: str
    intro: Callable[[Visit], str] = lambda visit: ""


def _about_guests(visit: Visit) -> str:
    if retention() is None:
        return parts.no_retention()
    told = {"day": shown.day(queries.last_day_of_names(visit))}
    return _("The name, the title and the language needs are deleted after %(day)s.") % told


def _about_meals(visit: Visit) -> str:
    """The limits of the visit's first day, so that nobody has to look them up."""
    told = []
    for kind, read in AS_CONDUCT.items():
        limit = conduct.in_force(conduct.LIMIT_OF_MEAL[read], visit.begins, queries.limits())
        told.append(f"{kind.label} {conduct_shown.limit(limit)}")
    return _("Limits for each person: %(limits)s.") % {"limits": ", ".join(told)}


PARTS = {
    "vard": Part(
        Host,
        forms_parts.HostForm,
        gettext_lazy("Add a host"),
        gettext_lazy("Change the host"),
        gettext_lazy("Take away the host?"),
        "vardar",
        rules.HOSTS,
    ),
    "gast": Part(
        Guest,
        forms_parts.GuestForm,
        gettext_lazy("Add a guest"),
        gettext_lazy("Change the guest"),
        gettext_lazy("Take away the guest?"),
        "gaster",
        rules.NAMES,
        _about_guests,
    ),
    "program": Part(
        ProgrammeItem,
        forms_parts.ItemForm,
        gettext_lazy("Add an item to the programme"),
        gettext_lazy("Change the item of the programme"),
        gettext_lazy("Take away the item of the programme?"),
        "program",
        rules.ORDER,
    ),
    "maltid": Part(
        Meal,
        forms_parts.MealForm,
        gettext_lazy("Add a meal"),
        gettext_lazy("Change the meal"),
        gettext_lazy("Take away the meal?"),
        "maltider",
        rules.MEALS,
        _about_meals,
    ),
}


def _part(name: str) -> Part:
    if name not in PARTS:
        raise Http404
    return PARTS[name]


def _name(found: Any, visit: Visit, reader: Any) -> str:
    """What a part is called, to this reader."""
    if isinstance(found, Host):
        return people.name_of(found.person, reader)
    if isinstance(found, Meal):
        return shown.meal_name(found)
    if isinstance(found, Guest):
        return shown.guest_name(found, _details(visit, found))
    return str(found)


def _details(visit: Visit, guest: Guest) -> GuestDetails | None:
    """Who a guest is, for as long as that may be read."""
    return queries.details_of(queries.guests_of(visit, today(), named=True)).get(guest.pk)


@requires(frame.EDIT)
def visit_part_new(request: HttpRequest, pk: int, part: str) -> HttpResponse:
    """Add a part to a visit."""
    kind, visit = _part(part), frame.find_open(request, pk)
    return _save(request, part, visit, _start(kind, visit), None)


def _start(kind: Part, visit: Visit) -> Any:
    """A part to fill in, with what is known already."""
    made = kind.model(visit=visit)
    if kind.model is Meal:
        made.guests = visit.coming or None  # type: ignore[attr-defined]
        made.hosts = visit.hosts.count() or None
        made.place = visit.venue
        made.purpose = str(visit)
    return made


@requires(frame.EDIT)
def visit_part_edit(request: HttpRequest, pk: int, part: str, part_pk: int) -> HttpResponse:
    """Change a part of a visit."""
    kind, visit = _part(part), frame.find_open(request, pk)
    found = get_object_or_404(kind.model, pk=part_pk, visit=visit)
    found.visit = visit
    details = _details(visit, found) if kind.model is Guest else None
    return _save(request, part, visit, found, details)


def _save(
    request: HttpRequest, name: str, visit: Visit, found: Any, details: GuestDetails | None
) -> HttpResponse:
    kind = PARTS[name]
    more = {"details": details} if kind.model is Guest else {}

    def act(checked: Any) -> str:
        made = checked.save(commit=False)
        if kind.model is Guest:
            said = checked.cleaned_data
            coming = parts.Coming(made, said["name"], said["title"], said["languages"])
            parts.save_guest(request.user, visit, coming)
        else:
            confirmed = visit.state == VisitState.CONFIRMED
            saved: Any = parts.save_part(request.user, made)
            if confirmed and saved.visit.state == VisitState.PLANNED:
                messages.warning(
                    request, _("The visit is no longer confirmed: somebody else confirms it as it is now.")
                )
        return frame.to_part(visit, kind.anchor)

    new = found.pk is None
    page = Page(str(kind.new if new else kind.change), str(visit), breadcrumbs=frame.crumbs(visit))
    if not new:
        page.actions = [(_("Take away"), reverse("visit_part_delete", args=[visit.pk, name, found.pk]))]
    return edit(
        request,
        kind.form(posted(request), instance=found, account=request.user, **more),
        frame.why(page, kind.rule),
        act,
        told=_("Saved."),
        button=_("Add") if new else _("Save"),
        cancel=frame.to_part(visit, kind.anchor),
        intro=kind.intro(visit),
    )


@requires(frame.EDIT)
def visit_part_delete(request: HttpRequest, pk: int, part: str, part_pk: int) -> HttpResponse:
    """Take away a part of a visit."""
    kind, visit = _part(part), frame.find_open(request, pk)
    found = get_object_or_404(kind.model, pk=part_pk, visit=visit)
    name = _name(found, visit, request.user)

    def act(_form: ConfirmForm) -> str:
        parts.delete_part(request.user, found)
        return frame.to_part(visit, kind.anchor)

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(str(kind.remove), name, breadcrumbs=frame.crumbs(visit)),
        act,
        told=_("Taken away."),
        button=_("Take away"),
        cancel=frame.to_part(visit, kind.anchor),
        danger=True,
    )
