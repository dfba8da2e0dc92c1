"""The register of programmes and their fact sheets."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import doors
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.filters import TextFilter
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.core.texts import marked_up
from utblick.funding import actions, assignments, queries, rules, shown
from utblick.funding.forms import ProgrammeForm
from utblick.funding.models import FunderKind, Programme
from utblick.funding.views import frame
from utblick.people import shown as people

ALL = gettext_lazy("All")


class ProgrammeFilter(django_filters.FilterSet):
    """What the register can be narrowed to."""

    q = TextFilter("name", "name_en", "funder", "area", "area_en", "what", label=gettext_lazy("Name or text"))
    funder = django_filters.ChoiceFilter(
        choices=FunderKind.choices, label=gettext_lazy("Whose money"), empty_label=ALL, method="by_funder"
    )

    def by_funder(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those of a kind of funder."""
        return queries.of_funder(found, value, "")


@requires(queries.VIEW)
def funding_programmes(request: HttpRequest) -> HttpResponse:
    """All programmes, with how many of their calls can be applied for."""
    reader: Any = request.user
    counts: dict[int, int] = {}
    new = (_("Add a programme"), reverse("funding_programme_new"))
    register = Register(
        caption=_("Programmes"),
        columns=[
            Column("name", _("Name"), lambda row: marked_up(row, "name"), sort=("name",), export=str),
            Column("funder", _("Whose money"), shown.funder, sort=("funder_kind", "name")),
            Column("area", _("Geographical area"), lambda row: shown.in_language(row, "area")),
            Column("period", _("Period"), shown.period, sort=("period_from", "name")),
            Column("rate", _("Share of the cost that is paid"), lambda row: shown.share(row.rate),
                   sort=("rate", "name"), numeric=True, export=lambda row: row.rate),
            Column("calls", _("Open and coming calls"), lambda row: counts.get(row.pk, 0), numeric=True),
        ],
        queryset=queries.programmes(),
        filterset=ProgrammeFilter,
        default_sort="name",
        file_name="program",
        empty_title=_("No programmes yet"),
        empty_text=_("Add the programmes that we can have money from. Calls then find their place by themselves."),
        empty_action=new if reader.has_perm(queries.EDIT) else None,
        row_ready=lambda rows: counts.update(queries.open_counts(rows, today())),
    )  # fmt: skip
    if export := register.answer(request):
        return export
    page = Page(_("Programmes"), _("Who gives money for what, and how large a share"))
    if reader.has_perm(queries.EDIT):
        page.primary = new
    frame.why(page, rules.NORDIC)
    return page.show(request, "core/register_page.html", register=register.shown(request))


@requires(queries.VIEW)
def funding_programme(request: HttpRequest, pk: int) -> HttpResponse:
    """A programme's fact sheet, with the calls that can be applied for."""
    programme, reader = frame.programme(pk), request.user
    page = Page(str(programme), shown.in_language(programme, "area"), breadcrumbs=frame.programme_crumbs())
    if reader.has_perm(queries.FOLLOW):
        if programme.pk in queries.following(reader).programmes:
            page.actions = [(_("Do not follow"), reverse("funding_programme_unfollow", args=[pk]))]
        else:
            page.primary = (_("Follow"), reverse("funding_programme_follow", args=[pk]))
    if reader.has_perm(queries.EDIT):
        page.actions.append((_("Change"), reverse("funding_programme_edit", args=[pk])))
    page.changed = last_change(programme, reader)
    frame.why(page, rules.NORDIC)
    return page.show(
        request,
        "funding/programme.html",
        programme=programme,
        calls=[
            {"call": each, "deadline": shown.next_deadline(each, today()),
             "state": people.mark(*shown.state(each, today()))}
            for each in queries.of_programme(programme, today())
        ],
        what=shown.in_language(programme, "what"),
        who_may=shown.in_language(programme, "who_may"),
        note=shown.in_language(programme, "note"),
        facts=_facts(programme, reader),
        doors=doors.of("funding-programme", programme, reader),
    )  # fmt: skip


def _facts(programme: Programme, reader: Any) -> list[tuple[str, Any]]:
    nothing = people.not_stated()
    about = assignments.of([programme], reader).get(programme.pk)
    belongs = _("none") if programme.about_id is None else _("not shown to you")
    facts = [
        (_("Whose money"), shown.funder(programme)),
        (_("Funder"), programme.funder or nothing),
        (_("Period"), shown.period(programme) or nothing),
        (_("Share of the cost that is paid"), shown.share(programme.rate) or nothing),
        (_("Policy objectives"), shown.objectives(programme.objectives) or nothing),
        (_("Contact points"), programme.contact or nothing),
        (
            _("Our assignment"),
            format_html('<a class="ds-link" href="{}">{}</a>', about.get_absolute_url(), about)
            if about
            else belongs,
        ),
        (_("Unit that follows it"), str(programme.unit) if programme.unit else nothing),
    ]
    if programme.web:
        facts.append(
            (
                _("Web address"),
                format_html('<a class="ds-link" href="{0}" rel="noreferrer">{0}</a>', programme.web),
            )
        )
    return [*facts, *people.origin(programme)]


def _form(request: HttpRequest, programme: Programme, page: Page, cancel: str) -> HttpResponse:
    form = ProgrammeForm(posted(request), instance=programme, reader=request.user)

    def act(checked: ProgrammeForm) -> Programme:
        return actions.save_programme(request.user, checked.give_assignment(checked.save(commit=False)))

    return edit(
        request, form, page, act, told=_("The programme has been saved."), button=_("Save"), cancel=cancel
    )


@requires(queries.EDIT)
def funding_programme_new(request: HttpRequest) -> HttpResponse:
    """Add a programme."""
    page = Page(_("Add a programme"), breadcrumbs=frame.programme_crumbs())
    return _form(request, Programme(), page, reverse("funding_programmes"))


@requires(queries.EDIT)
def funding_programme_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a programme."""
    found = frame.programme(pk)
    page = Page(_("Change the programme"), str(found), breadcrumbs=frame.programme_crumbs(frame.here(found)))
    return _form(request, found, page, found.get_absolute_url())


@requires(queries.FOLLOW)
def funding_programme_follow(request: HttpRequest, pk: int) -> HttpResponse:
    """Follow all calls of a programme."""
    found = frame.programme(pk)
    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Follow the programme?"), str(found), breadcrumbs=frame.programme_crumbs(frame.here(found))),
        lambda _form: actions.follow(request.user, found),
        told=_("You follow the programme and all its calls."),
        button=_("Follow"),
        cancel=found.get_absolute_url(),
        intro=_("You are reminded of the deadlines of all its calls, also those that are still to come."),
    )


@requires(queries.FOLLOW)
def funding_programme_unfollow(request: HttpRequest, pk: int) -> HttpResponse:
    """Follow a programme no more."""
    found = frame.programme(pk)
    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(
            _("Do not follow the programme any more?"),
            str(found),
            breadcrumbs=frame.programme_crumbs(frame.here(found)),
        ),
        lambda _form: actions.unfollow(request.user, found),
        told=_("You do not follow the programme any more."),
        button=_("Do not follow"),
        cancel=found.get_absolute_url(),
    )
