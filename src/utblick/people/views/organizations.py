"""Our own units as a tree, and the register of them and all other organisations."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from utblick.core import countries
from utblick.core.dates import in_words
from utblick.core.editing import edit, posted
from utblick.core.pages import Link, Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.people import actions, forms, queries, shown
from utblick.people.models import BODIES, Organization
from utblick.people.views.filters import OrganizationFilter


def crumbs() -> list[Link]:
    """The way to a page about an organisation."""
    return shown.crumbs((_("Units & other organisations"), reverse("organizations")))


@requires("people.view")
def organizations(request: HttpRequest) -> HttpResponse:
    """The register of units and all organisations that we meet."""
    register = Register(
        caption=_("Units & other organisations"),
        columns=[
            Column("name", _("Name"), str, sort=("name",)),
            Column(
                "kind",
                _("Kind"),
                shown.kind_of,
                sort=("classification", "name"),
            ),
            Column(
                "parent", _("Belongs to"), lambda row: str(row.parent or ""), sort=("parent__name", "name")
            ),
            Column("number", _("Organisation number"), lambda row: row.number, sort=("number",)),
            Column(
                "country",
                _("Country"),
                lambda row: countries.name_of(row.country),
                sort=("country", "name"),
                export=lambda row: row.country,
            ),
        ],
        queryset=Organization.objects.exclude(classification__in=BODIES).select_related("parent"),
        filterset=OrganizationFilter,
        default_sort="name",
        file_name="organisationer",
        empty_title=_("No organisations yet"),
        empty_text=_("Here are our own units, parties, and everybody that we work with."),
    )
    if export := register.answer(request):
        return export
    page = Page(_("Units & other organisations"), breadcrumbs=shown.crumbs())
    if request.user.has_perm("people.edit_organization"):
        page.primary = (_("Add an organisation"), reverse("organization_new"))
    links = [(_("Our own units as a tree"), reverse("units"))]
    return page.show(request, "core/register_page.html", register=register.shown(request), links=links)


@requires("people.view")
def units(request: HttpRequest) -> HttpResponse:
    """Our own units: what belongs to what."""
    page = Page(_("Our own units"), _("Administrations, companies, units and offices"), breadcrumbs=crumbs())
    if request.user.has_perm("people.edit_organization"):
        page.primary = (_("Add a unit"), reverse("organization_new"))
    return page.show(request, "people/units.html", branches=queries.unit_tree())


@requires("people.view")
def organization(request: HttpRequest, pk: int) -> HttpResponse:
    """One organisation: what belongs to it, and who works there."""
    found = get_object_or_404(Organization.objects.select_related("parent", "source"), pk=pk)
    if found.is_body:
        return HttpResponseRedirect(found.get_absolute_url())
    reader: Any = request.user
    page = Page(
        str(found),
        shown.kind_of(found),
        breadcrumbs=crumbs(),
        changed=last_change(found, request.user),
    )
    if reader.has_perm("people.edit_organization"):
        page.primary = (_("Change"), reverse("organization_edit", args=[pk]))
    below = list(found.children.all())
    return page.show(
        request,
        "people/organization.html",
        organization=found,
        units=[each for each in below if not each.is_body],
        bodies=[each for each in below if each.is_body],
        staff=[
            (shown.link_to(person, reader), person.described)
            for person in queries.visible_persons(reader).filter(unit=found)
        ],
        facts=_facts(found),
    )


def _facts(found: Organization) -> list[tuple[str, Any]]:
    facts: list[tuple[str, Any]] = []
    if found.parent:
        link = format_html(
            '<a class="ds-link" href="{}">{}</a>', found.parent.get_absolute_url(), found.parent
        )
        facts.append((_("Belongs to"), link))
    plain = [
        (_("Abbreviation"), found.abbreviation),
        (_("Organisation number"), found.number),
        (_("Country"), countries.name_of(found.country)),
        (_("Founded"), in_words(found.founded)),
        (_("Dissolved"), in_words(found.dissolved)),
    ]
    facts += [(label, value) for label, value in plain if value]
    if found.url:
        facts.append((_("Web address"), format_html('<a class="ds-link" href="{0}">{0}</a>', found.url)))
    return [*facts, *shown.origin(found)]


@requires("people.edit_organization")
def organization_new(request: HttpRequest) -> HttpResponse:
    """Add a unit or another organisation."""
    told = _("The organisation has been added.")
    return _edit(request, Organization(), _("Add an organisation"), reverse("organizations"), told)


@requires("people.edit_organization")
def organization_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a unit or another organisation."""
    found = get_object_or_404(Organization.objects.exclude(classification__in=BODIES), pk=pk)
    title = _("Change %(thing)s") % {"thing": found}
    return _edit(request, found, title, found.get_absolute_url(), _("The organisation has been saved."))


def _edit(request: HttpRequest, organization: Organization, title: str, back: str, told: str) -> HttpResponse:
    return edit(
        request,
        forms.OrganizationForm(posted(request), instance=organization),
        Page(title, breadcrumbs=crumbs()),
        lambda checked: actions.save_organization(request.user, checked.save(commit=False)),
        told=told,
        button=_("Save"),
        cancel=back,
    )
