"""The registry of official documents, and disposal."""

from typing import Any

import django_filters
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import secrecy, things
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.filters import TextFilter
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.documents import actions, forms, retention, rules
from utblick.documents.models import Direction, Disposal, DisposalRule, RegistryEntry

ALL = gettext_lazy("All")


class RegistryFilter(django_filters.FilterSet):
    """By number or text, direction and days. What is under secrecy is found by its number only."""

    number = TextFilter("number", label=gettext_lazy("Registry number"))
    direction = django_filters.ChoiceFilter(
        choices=Direction.choices, label=gettext_lazy("Received, sent out or drawn up"), empty_label=ALL
    )
    since = django_filters.DateFilter("date", "gte", label=gettext_lazy("From"))
    until = django_filters.DateFilter("date", "lte", label=gettext_lazy("To"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("since", "until"):
            self.form.fields[name].widget.input_type = "date"


@requires("documents.view_registry")
def registry(request: HttpRequest) -> HttpResponse:
    """The registry with the four facts of each entry. Of what is under secrecy, number and date alone."""
    register = Register(
        caption=_("Registry"),
        columns=[
            Column("number", _("Registry number"), lambda row: row.number, sort=("number", "date")),
            Column(
                "date",
                _("Date received or drawn up"),
                lambda row: date_format(row.date, "DATE_FORMAT"),
                sort=("date", "id"),
                export=lambda row: row.date,
            ),
            Column("counterpart", _("Sender or receiver"), lambda row: row.told["counterpart"]),
            Column("subject", _("What it concerns"), lambda row: row.told["subject"]),
            Column(
                "direction", _("Received, sent out or drawn up"), lambda row: str(row.get_direction_display())
            ),
        ],
        queryset=RegistryEntry.objects.all(),
        filterset=RegistryFilter,
        default_sort="-date",
        row_url=lambda row: reverse("papers", args=[row.kind, row.object_id]) if row.open else "",
        row_ready=_add_what_is_told,
        file_name="diarielista",
        empty_title=_("Nothing is registered yet"),
        empty_text=_("An official document is registered from its own page, under Papers."),
    )
    if export := register.answer(request):
        return export
    lead = _("Official documents with number, date, sender or receiver, and subject.")
    page = Page(_("Registry"), lead, breadcrumbs=[(_("Documents"), reverse("documents"))])
    return page.show(request, "core/register_page.html", register=register.shown(request))


def _add_what_is_told(rows: list[Any]) -> None:
    """Say of each row what this reader may read; one query for each kind of thing."""
    hidden = _hidden(rows)
    for row in rows:
        secret = (row.kind, row.object_id) in hidden
        open_facts = rules.told_in_the_open(secret and not secrecy.cleared())
        row.open = "subject" in open_facts
        row.told = {
            name: getattr(row, name) if name in open_facts else "" for name in ("counterpart", "subject")
        }


def _hidden(rows: list[Any]) -> set[tuple[str, int]]:
    wanted: dict[str, set[int]] = {}
    for row in rows:
        known = things.KINDS.get(row.kind)
        if known and issubclass(known.model, secrecy.MayBeSecret):
            wanted.setdefault(row.kind, set()).add(row.object_id)
    with secrecy.off():
        return {
            (kind, pk)
            for kind, ids in wanted.items()
            for pk in things.KINDS[kind]
            .model._default_manager.filter(pk__in=ids, secret=True)
            .values_list("pk", flat=True)
        }


@requires("documents.dispose")
def disposal(request: HttpRequest) -> HttpResponse:
    """The rules of disposal, what each would take today, and what has been done."""
    now = today()
    found = [(rule, retention.due(rule, now)) for rule in actions.rules_of_disposal()]
    page = Page(
        _("Disposal"),
        _(
            "What is registered is never deleted. By a decided rule the content of files goes, and a report stays."
        ),
        breadcrumbs=[(_("Documents"), reverse("documents"))],
        primary=(_("Add a rule"), reverse("disposal_rule_new")),
    )
    reports = Disposal.objects.select_related("rule").defer("items")
    return page.show(request, "documents/disposal.html", rules=found, reports=reports)


@requires("documents.dispose")
def disposal_rule_new(request: HttpRequest) -> HttpResponse:
    """Add a rule."""
    return _rule(request, DisposalRule(), _("Add a rule"))


@requires("documents.dispose")
def disposal_rule_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a rule."""
    return _rule(request, get_object_or_404(DisposalRule, pk=pk), _("Change the rule"))


def _rule(request: HttpRequest, rule: DisposalRule, title: str) -> HttpResponse:
    return edit(
        request,
        forms.RuleForm(posted(request), instance=rule),
        Page(title, breadcrumbs=[(_("Disposal"), reverse("disposal"))]),
        lambda checked: actions.save_rule(request.user, checked.save(commit=False)),
        told=_("The rule has been saved."),
        button=_("Save"),
        cancel=reverse("disposal"),
    )


@requires("documents.dispose")
def disposal_carry_out(request: HttpRequest, pk: int) -> HttpResponse:
    """Carry out a rule, after a look at what it takes."""
    rule = get_object_or_404(DisposalRule, pk=pk)
    page = Page(_("Dispose of these files?"), str(rule), breadcrumbs=[(_("Disposal"), reverse("disposal"))])
    return edit(
        request,
        ConfirmForm(posted(request)),
        page,
        lambda _form: actions.carry_out(request.user, rule),
        told=_("The files are disposed of. The report stays."),
        button=_("Dispose of them"),
        cancel=reverse("disposal"),
        template="documents/carry_out.html",
        danger=True,
        due=retention.due(rule, today()),
    )


@requires("documents.dispose")
def disposal_report(request: HttpRequest, pk: int) -> HttpResponse:
    """What was disposed of at one time, by which rule."""
    found = get_object_or_404(Disposal.objects.select_related("rule"), pk=pk)
    page = Page(
        _("Report on disposal"),
        str(found.rule),
        breadcrumbs=[(_("Disposal"), reverse("disposal"))],
        changed=last_change(found, request.user),
    )
    facts = [
        (_("Carried out"), date_format(found.done_on, "DATE_FORMAT")),
        (_("By"), found.done_by),
        (_("Decision that it rests on"), found.rule.basis),
    ]
    return page.show(request, "documents/report.html", items=retention.names_in(found), facts=facts)
