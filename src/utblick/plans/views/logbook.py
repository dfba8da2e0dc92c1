"""The logbook: one register over its kinds, the page of each entry, and writing in it."""

from typing import Any

import django_filters
from django import forms as django_forms
from django.core.exceptions import PermissionDenied
from django.db.models import Sum
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import things
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.filters import TextFilter, YearFilter, year_of
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.core.texts import marked_up
from utblick.decisions.models import PolicyArea
from utblick.people import queries as people
from utblick.people import shown as shown_people
from utblick.plans import logbook as actions
from utblick.plans import other_forms, queries, shown
from utblick.plans.models import ActorKind, EntryKind, LogbookEntry
from utblick.plans.views import frame
from utblick.strategy.filters import ServingFilter
from utblick.strategy.models import Clause

ALL = gettext_lazy("All")
# As they stand in addresses.
SLUGS = {
    "styrka": EntryKind.STRENGTH,
    "utbyte": EntryKind.EXCHANGE,
    "gott-exempel": EntryKind.PRACTICE,
    "initiativ": EntryKind.INITIATIVE,
    "evenemang": EntryKind.EVENT,
    "stod": EntryKind.SUPPORT,
}


class LogbookFilter(ServingFilter):
    """What the logbook can be narrowed to."""

    q = TextFilter("title", "title_en", "text", "place", label=gettext_lazy("Title or text"))
    kind = django_filters.ChoiceFilter(choices=EntryKind.choices, label=gettext_lazy("Kind"), empty_label=ALL)
    year = YearFilter("on__year")
    unit = django_filters.ModelChoiceFilter(
        queryset=people.own_units(), label=gettext_lazy("Unit"), empty_label=ALL
    )
    area = django_filters.ModelChoiceFilter(
        "areas", queryset=PolicyArea.objects.all(), label=gettext_lazy("Policy area"), empty_label=ALL
    )


@requires("plans.view")
def logbook(request: HttpRequest) -> HttpResponse:
    """All entries, to narrow to a kind; each kind has its button to write one."""
    kinds = {key: capfirst(str(label)) for key, label in EntryKind.choices}
    register = Register(
        caption=_("Logbook"),
        columns=[
            Column("title", _("What"), lambda row: marked_up(row, "title"), sort=("title",), export=str),
            Column("kind", _("Kind"), lambda row: kinds[row.kind], sort=("kind", "title")),
            Column(
                "on",
                _("Day"),
                lambda row: shown.unbroken(row.on) if row.on else "",
                sort=("on",),
                export=lambda row: row.on,
            ),
            Column("unit", _("Unit"), lambda row: str(row.unit), sort=("unit__name", "title")),
            Column(
                "participants",
                _("Participants"),
                lambda row: row.count or "",
                sort=("count",),
                numeric=True,
                export=lambda row: row.count,
            ),
        ],
        queryset=LogbookEntry.objects.select_related("unit").annotate(count=Sum("participants__count")),
        filterset=LogbookFilter,
        default_sort="-on",
        file_name="loggbok",
        empty_title=_("Nothing in the logbook yet"),
        empty_text=_(
            "Strengths, exchanges with others, good practice, joint initiatives, events and support: a few lines each."
        ),
    )
    if export := register.answer(request):
        return export
    page = Page(
        _("Logbook"),
        _("What the international work is made of, between plans and reports"),
        breadcrumbs=frame.crumbs(),
    )
    links = []
    if request.user.has_perm("plans.log"):
        links = [
            (capfirst(str(kind.label)), reverse("logbook_new", args=[slug])) for slug, kind in SLUGS.items()
        ]
    year = year_of(request.GET.get("year", "")) or today().year
    return page.show(
        request,
        "plans/logbook.html",
        register=register.shown(request),
        links=links,
        intro=_("Write in the logbook:") if links else "",
        year=year,
        actors=_actors(year),
    )


def _actors(year: int) -> list[tuple[str, int]]:
    """How many took part in the year's events, by kind of actor (R18, R25)."""
    counts = queries.logbook_year(year).participants
    return [(capfirst(str(label)), counts[key]) for key, label in ActorKind.choices if key in counts]


def _find(request: HttpRequest, pk: int, permission: str = "") -> LogbookEntry:
    found: LogbookEntry = get_object_or_404(
        LogbookEntry.objects.select_related("unit", "contact", "source"), pk=pk
    )
    if permission and not request.user.has_perm(permission, found):
        raise PermissionDenied
    return found


@requires("plans.view")
def logbook_entry(request: HttpRequest, pk: int) -> HttpResponse:
    """One entry."""
    found = _find(request, pk)
    reader: Any = request.user
    page = Page(
        str(found),
        breadcrumbs=frame.crumbs(None, (_("Logbook"), reverse("logbook"))),
        status=(capfirst(str(found.get_kind_display())), "neutral"),
        changed=last_change(found, reader),
    )
    may_edit = reader.has_perm("plans.log", found)
    if may_edit:
        page.primary = (_("Change"), reverse("logbook_entry_edit", args=[pk]))
        page.actions = [(_("Take away"), reverse("logbook_entry_delete", args=[pk]))]
    facts: list[tuple[str, Any]] = [
        (_("Day"), date_format(found.on, "DATE_FORMAT") if found.on else ""),
        (_("Place"), found.place),
        (_("Unit"), str(found.unit)),
        (_("Contact person"), shown_people.link_to(found.contact, reader) if found.contact else ""),
        *shown_people.origin(found),
    ]
    participants = list(found.participants.all())
    return page.show(
        request,
        "plans/entry.html",
        entry=found,
        facts=[pair for pair in facts if pair[1]],
        participants=participants,
        total=sum(each.count for each in participants),
        organizations=found.organizations.all(),
        serves=Clause.objects.filter(logbook_entries=found).select_related("strategy"),
        linked=[
            (label, listed)
            for label, rows in (
                (_("Of value for"), found.beneficiaries.all()),
                (_("Contributes to"), found.steering_documents.all()),
                (_("Policy areas"), found.areas.all()),
            )
            if (listed := list(rows))
        ],
        arose_in=_origin(found, reader),
        papers=reverse("papers", args=["logbook-entry", pk]),
    )


def _origin(found: LogbookEntry, reader: Any) -> Any:
    """What the entry arose in, for those who may see it."""
    kind, thing = things.KINDS.get(found.arose_kind), found.arose_in
    return thing if kind and thing and reader.has_perm(kind.permission, thing) else None


@requires("plans.log")
def logbook_new(request: HttpRequest, kind: str) -> HttpResponse:
    """Write an entry of a kind; `?i=activity-12` says what it arose in."""
    if kind not in SLUGS:
        raise Http404
    start = LogbookEntry(kind=SLUGS[kind])
    origin, _dash, pk = request.GET.get("i", "").rpartition("-")
    if origin in things.KINDS and pk.isdecimal() and len(pk) < 19:
        start.arose_kind, start.arose_id = origin, int(pk)
        unit = getattr(start.arose_in, "unit", None)
        start.unit_id = unit.pk if unit else start.unit_id
    label = capfirst(str(SLUGS[kind].label))
    return _edit(request, start, _("Write in the logbook: %(kind)s") % {"kind": label.lower()})


@requires("plans.log")
def logbook_entry_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an entry."""
    found = _find(request, pk, "plans.log")
    return _edit(request, found, _("Change %(thing)s") % {"thing": found})


def _edit(request: HttpRequest, found: LogbookEntry, title: str) -> HttpResponse:
    form = other_forms.EntryForm(posted(request), instance=found, account=request.user)

    def act(checked: other_forms.EntryForm) -> LogbookEntry:
        links, participants = checked.links(), checked.participants()
        made = checked.save(commit=False)
        if not request.user.has_perm("plans.log", made):
            message = _("Your role holds for your own unit only. Choose that, or a unit under it.")
            raise django_forms.ValidationError({"unit": message})
        return actions.save_entry(request.user, made, links, participants)

    return edit(
        request,
        form,
        Page(title, breadcrumbs=frame.crumbs(None, (_("Logbook"), reverse("logbook")))),
        act,
        told=_("Written in the logbook."),
        button=_("Save"),
        cancel=found.get_absolute_url() if found.pk else reverse("logbook"),
    )


@requires("plans.log")
def logbook_entry_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an entry out of the logbook."""
    found = _find(request, pk, "plans.log")
    back = reverse("logbook")

    def act(_form: ConfirmForm) -> str:
        actions.delete_entry(request.user, found)
        return back

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take away?"), str(found), breadcrumbs=frame.crumbs(None, (_("Logbook"), back))),
        act,
        told=_("Taken away. The history is kept."),
        button=_("Take away"),
        cancel=found.get_absolute_url(),
        danger=True,
    )
