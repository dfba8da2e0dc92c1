"""Persons: the register, a person's page, adding and changing."""

from datetime import date
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.people import actions, forms, queries, rules, shown
from utblick.people.models import Membership, Person
from utblick.people.models.seats import PostRole
from utblick.people.views.filters import PersonFilter

SEATS = [role.value for role in PostRole if rules.counts_as_seat(role)]


@requires("people.view")
def persons(request: HttpRequest) -> HttpResponse:
    """The register. Those with protected identity are in it only for those who may see them."""
    reader: Any = request.user
    register = Register(
        caption=_("Persons"),
        columns=_columns(),
        queryset=_counted(queries.visible_persons(reader), today()),
        filterset=PersonFilter,
        default_sort="name",
        row_ready=_add_parties,
        file_name="personer",
        empty_title=_("No persons yet"),
        empty_text=_(
            "Here are the elected, officials and others who represent us or work with the strategy."
        ),
    )
    if export := register.answer(request):
        return export
    page = Page(_("Persons"), breadcrumbs=shown.crumbs())
    if reader.has_perm("people.edit_person"):
        page.primary = (_("Add a person"), reverse("person_new"))
    return page.show(request, "core/register_page.html", register=register.shown(request))


def _columns() -> list[Column]:
    return [
        Column(
            "name", _("Name"), _name, sort=("family_name", "given_name"), export=lambda each: each.full_name
        ),
        Column(
            "kind", _("Kind"), lambda each: capfirst(each.get_kind_display()), sort=("kind", "family_name")
        ),
        Column("title", _("Title"), _title, sort=("title", "family_name")),
        Column(
            "party",
            _("Political party"),
            lambda each: shown.party_sign(each.party_shown),
            export=lambda each: shown.party_text(each.party_shown),
        ),
        Column("unit", _("Unit"), lambda each: str(each.unit or ""), sort=("unit__name", "family_name")),
        Column(
            "seats",
            _("Seats now"),
            lambda each: each.seats_now,
            sort=("seats_now", "family_name"),
            numeric=True,
        ),
    ]


def _name(person: Person) -> Any:
    """The name: only persons whom the reader may see come this far."""
    if person.protected_identity:
        return format_html("{} {}", person.full_name, shown.protected_mark())
    return person.full_name


def _title(person: Person) -> str:
    return person.described if person.title else ""


def _counted(found: QuerySet[Person], now: date) -> QuerySet[Person]:
    held = queries.held_at(now, "memberships__") & Q(memberships__role__in=SEATS)
    return found.select_related("unit").annotate(seats_now=Count("memberships", filter=held))


def _add_parties(rows: list[Any]) -> None:
    """Put each person's party on them, in one query; officials never have one to show."""
    may = [person.pk for person in rows if rules.party_may_be_public(person.kind)]
    parties = queries.latest_parties(may)
    for person in rows:
        person.party_shown = parties.get(person.pk)


@requires("people.view")
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """One person: seats now and earlier. A protected person is not there for those without the right."""
    reader: Any = request.user
    visible = queries.visible_persons(reader).select_related("unit", "source")
    found = get_object_or_404(visible, pk=pk)
    now = today()
    held, other = queries.seats_of(found, now)
    page = Page(
        found.full_name,
        capfirst(found.described),
        breadcrumbs=shown.crumbs((_("Persons"), reverse("persons"))),
        status=(_("protected identity"), "warn") if found.protected_identity else None,
        changed=last_change(found, request.user),
    )
    if reader.has_perm("people.edit_person"):
        page.primary = (_("Change"), reverse("person_edit", args=[pk]))
    return page.show(
        request,
        "people/person.html",
        person=found,
        held=[shown.holder(_with(seat, found), reader) for seat in held],
        other=[shown.holder(_with(seat, found), reader) for seat in other],
        chairs=[seat for seat in held if seat.role == PostRole.CHAIR],
        facts=_facts(found, held, reader),
    )


def _with(seat: Membership, holder: Person) -> Membership:
    """Hand the seat its person, who is known, so that it is not fetched again."""
    seat.person = holder
    return seat


def _facts(found: Person, held: list[Membership], reader: Any) -> list[tuple[str, Any]]:
    facts: list[tuple[str, Any]] = [(_("Kind"), capfirst(found.get_kind_display()))]
    if found.title:
        facts.append((_("Title"), found.described))
    parties = [shown.party_text(shown.party_of(_with(seat, found), reader)) for seat in held]
    if any(parties):
        facts.append((_("Political party"), ", ".join(sorted({party for party in parties if party}))))
    if found.unit:
        link = format_html('<a class="ds-link" href="{}">{}</a>', found.unit.get_absolute_url(), found.unit)
        facts.append((_("Unit"), link))
    if found.email:
        facts.append((_("E-mail"), format_html('<a class="ds-link" href="mailto:{0}">{0}</a>', found.email)))
    seats = sum(rules.counts_as_seat(seat.role) for seat in held)
    return [*facts, (_("Seats now"), seats), *shown.origin(found)]


@requires("people.edit_person")
def person_new(request: HttpRequest) -> HttpResponse:
    """Add a person."""
    return _edit(request, Person(), _("Add a person"), reverse("persons"), _("The person has been added."))


@requires("people.edit_person")
def person_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a person."""
    found = get_object_or_404(queries.visible_persons(request.user), pk=pk)
    title = _("Change %(thing)s") % {"thing": found.full_name}
    return _edit(request, found, title, found.get_absolute_url(), _("The person has been saved."))


def _edit(request: HttpRequest, person: Person, title: str, back: str, told: str) -> HttpResponse:
    form = forms.PersonForm(posted(request), instance=person)

    def act(checked: forms.PersonForm) -> Person | str:
        saved = actions.save_person(request.user, checked.save(commit=False))
        # Who has just protected somebody may no longer see them.
        return saved if shown.sees(saved, request.user) else reverse("persons")

    page = Page(title, breadcrumbs=shown.crumbs((_("Persons"), reverse("persons"))))
    return edit(request, form, page, act, told=told, button=_("Save"), cancel=back)
