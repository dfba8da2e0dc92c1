"""Decisions: the register, one decision, registering, correcting."""

from typing import Any

import django_filters
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext, pgettext_lazy

from utblick.core.dates import in_words, today
from utblick.core.editing import edit, posted
from utblick.core.filters import TextFilter, YearFilter
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.decisions import actions, forms, queries
from utblick.decisions.matters import choices, label_of, thing_of
from utblick.decisions.models import Decision, Manner, Outcome
from utblick.decisions.refusals import why_not
from utblick.decisions.shown import may_register
from utblick.decisions.views import frame, items
from utblick.people import shown

ALL = gettext_lazy("All")


class DecisionFilter(django_filters.FilterSet):
    """Decisions by text, body, matter, outcome, manner, year."""

    text = TextFilter("title", "text", "number", "paragraph", label=gettext_lazy("Text or number"))
    body = django_filters.ModelChoiceFilter(
        queryset=queries.deciding_bodies(), label=gettext_lazy("Body"), empty_label=ALL
    )
    matter = django_filters.ChoiceFilter(
        choices=choices, label=gettext_lazy("Kind of matter"), empty_label=ALL
    )
    outcome = django_filters.ChoiceFilter(
        choices=Outcome.choices, label=pgettext_lazy("of a decision", "Outcome"), empty_label=ALL
    )
    manner = django_filters.ChoiceFilter(
        choices=Manner.choices, label=gettext_lazy("How it was made"), empty_label=ALL
    )
    year = YearFilter("decided_on__year")


def _register(queryset: QuerySet[Any], **how: Any) -> Register:
    return Register(
        caption=how.pop("caption", _("Decisions")),
        columns=[
            Column("title", _("Matter"), lambda row: row.title, sort=("title",)),
            Column(
                "date",
                _("Date"),
                lambda row: date_format(row.decided_on, "DATE_FORMAT"),
                sort=("decided_on", "id"),
                export=lambda row: row.decided_on,
            ),
            Column("body", _("Body"), lambda row: str(row.body), sort=("body__name", "decided_on")),
            Column("paragraph", _("Paragraph"), lambda row: f"§ {row.paragraph}" if row.paragraph else ""),
            Column(
                "outcome",
                pgettext("of a decision", "Outcome"),
                lambda row: shown.mark(*frame.outcome(row)),
                sort=("outcome", "decided_on"),
                export=lambda row: frame.outcome(row)[0],
            ),
            Column("number", _("Registry number"), lambda row: row.number, sort=("number",)),
            *how.pop("more", ()),
        ],
        queryset=queryset,
        default_sort="-date",
        **how,
    )


@requires("decisions.view")
def decisions(request: HttpRequest) -> HttpResponse:
    """The register of decisions."""
    register = _register(
        Decision.objects.select_related("body"),
        filterset=DecisionFilter,
        file_name="beslut",
        empty_title=_("No decisions yet"),
        empty_text=_("Decisions are registered from the agenda of the meeting where they were made."),
        empty_action=(_("Open the meetings"), reverse("meetings")),
    )
    if export := register.answer(request):
        return export
    page = Page(_("Decisions"))
    if request.user.has_perm("decisions.register"):
        page.actions = [(_("Register a delegated decision"), reverse("delegated_new"))]
    links = [
        (_("Meetings"), reverse("meetings")),
        (_("Delegated decisions"), reverse("delegated_decisions")),
        (_("Who decides what"), reverse("decision_rights")),
    ]
    return page.show(request, "core/register_page.html", register=register.shown(request), links=links)


@requires("decisions.view")
def delegated_decisions(request: HttpRequest) -> HttpResponse:
    """What has been decided on behalf of bodies, and whether it has been reported."""
    register = _register(
        Decision.objects.filter(manner__in=queries.ON_BEHALF).select_related(
            "body", "delegation", "reporting__meeting__body"
        ),
        caption=_("Delegated decisions"),
        file_name="delegationsbeslut",
        filterset=DecisionFilter,
        more=(
            Column("by", _("Decided by"), lambda row: row.decided_by),
            Column("right", _("By what right"), _right_of),
            Column("reported", _("Reported"), _reported, export=_reported_plain),
        ),
        empty_title=_("No delegated decisions yet"),
        empty_text=_("Here is what has been decided by delegation or urgently, to be reported to the body."),
    )
    if export := register.answer(request):
        return export
    page = Page(_("Delegated decisions"), breadcrumbs=frame.crumbs())
    if request.user.has_perm("decisions.register"):
        page.primary = (_("Register a delegated decision"), reverse("delegated_new"))
    return page.show(request, "core/register_page.html", register=register.shown(request))


def _right_of(row: Decision) -> str:
    return row.delegation.reference if row.delegation else capfirst(str(row.get_manner_display()))


def _reported_plain(row: Any) -> str:
    if row.delegation is not None and not row.delegation.reported:
        return _("need not be reported")
    reporting = getattr(row, "reporting", None)
    return str(reporting.meeting) if reporting else _("not yet")


def _reported(row: Any) -> str:
    text = _reported_plain(row)
    return shown.mark(text, "warn") if text == _("not yet") else text


@requires("decisions.view")
def decision(request: HttpRequest, pk: int) -> HttpResponse:
    """One decision, and how it stands."""
    found = frame.find_decision(request, pk)
    approval = queries.approval_of(found)
    standing = queries.standing(found.meeting.date, approval, today()) if found.meeting else None
    page = Page(
        found.title,
        found.reference if not found.secret else str(found),
        breadcrumbs=frame.meeting_crumbs(found.meeting) if found.meeting else frame.crumbs(),
        status=frame.outcome(found),
        primary=(_("Extract of the minutes"), reverse("draft_document", args=["decision-extract", found.pk])),
        changed=last_change(found, request.user),
    )
    if may_register(request.user, found.body):
        page.actions = [(_("Correct by a new decision"), reverse("decision_correct", args=[found.pk]))]
        if found.meeting and request.user.has_perm("decisions.edit", found) and not approval:
            page.actions.append((_("Approved at once"), reverse("decision_approval", args=[found.pk])))
    return page.show(
        request,
        "decisions/decision.html",
        decision=found,
        facts=_facts(found),
        standing=standing,
        how=frame.stands(standing) if standing else "",
        disqualified=[
            shown.link_to(each.person, request.user) for each in found.disqualified.select_related("person")
        ],
        corrections=found.corrections.select_related("body"),
        doors=[
            (_("Papers"), frame.papers_url("decision", found), _("Documents, files, registry and secrecy"))
        ],
    )


def _facts(found: Decision) -> list[tuple[str, Any]]:
    thing = thing_of(found)
    facts: list[tuple[str, Any]] = [
        (_("Body"), str(found.body)),
        (_("Date"), in_words(found.decided_on.isoformat())),
        (_("Paragraph"), f"§ {found.paragraph}" if found.paragraph else ""),
        (_("Registry number"), found.number or shown.not_stated()),
        (_("Kind of matter"), label_of(found.matter)),
        (_("Policy area"), str(found.area or "")),
        (_("Concerns"), _link(thing) if thing is not None else ""),
        (_("Presented by"), found.presenter),
    ]
    if found.manner != Manner.BODY:
        reporting = getattr(found, "reporting", None)
        facts += [
            (_("How it was made"), capfirst(str(found.get_manner_display()))),
            (_("Decided by"), found.decided_by),
            (_("Item in the delegation order"), found.delegation.reference if found.delegation else ""),
            (_("Reported"), _link(reporting.meeting) if reporting else _reported(found)),
        ]
    return [(label, value) for label, value in facts if value not in ("", None)]


def _link(thing: Any) -> str:
    return format_html('<a class="ds-link" href="{}">{}</a>', thing.get_absolute_url(), thing)


@requires("decisions.register")
def decision_new(request: HttpRequest, pk: int) -> HttpResponse:
    """Register what a body decided in a matter on its agenda, with the matter before one's eyes."""
    item = frame.find_item(request, pk)
    if not may_register(request.user, item.meeting.body):
        raise PermissionDenied
    if earlier := getattr(item, "decision", None):
        messages.info(request, _("This matter has been decided already. Here is the decision."))
        return HttpResponseRedirect(earlier.get_absolute_url())
    meeting = item.meeting
    if request.method == "GET" and queries.is_approved(meeting):
        messages.error(request, why_not("approved", meeting, meeting.body))
        return HttpResponseRedirect(meeting.get_absolute_url())
    fresh = Decision(
        body=meeting.body,
        manner=Manner.BODY,
        meeting=meeting,
        item=item,
        matter=item.matter,
        object_id=item.object_id,
        area=item.area,
        title=item.title,
        decided_on=meeting.date,
    )
    start = {
        "paragraph": queries.next_paragraph(meeting),
        "text": item.proposal,
        "number": item.number,
        "presenter": item.presenter,
    }
    form = forms.DecisionForm(
        posted(request), request.FILES or None, instance=fresh, account=request.user, initial=start
    )
    page = Page(_("Register the decision"), str(item), breadcrumbs=frame.meeting_crumbs(meeting))
    return _register_it(
        request,
        form,
        page,
        item.get_absolute_url(),
        "decisions/register.html",
        **items.dossier(item),
        item=item,
    )


def _register_it(
    request: HttpRequest,
    form: Any,
    page: Page,
    cancel: str,
    template: str = "decisions/register.html",
    **context: Any,
) -> HttpResponse:
    def act(checked: Any) -> Decision:
        made = checked.save(commit=False)
        if made.meeting:
            made.decided_on = made.meeting.date
        data = checked.cleaned_data
        return actions.register_decision(request.user, made, data.get("disqualified") or (), data.get("file"))

    return edit(
        request,
        form,
        page,
        act,
        told=_(
            "The decision is registered. It can no longer be changed; a mistake is corrected by a new decision."
        ),
        button=_("Register for good"),
        cancel=cancel,
        template=template,
        **context,
    )


@requires("decisions.register")
def decision_correct(request: HttpRequest, pk: int) -> HttpResponse:
    """Register a decision that corrects an earlier one."""
    found = frame.find_decision(request, pk)
    if not may_register(request.user, found.body):
        raise PermissionDenied
    fresh = Decision(
        body=found.body,
        manner=Manner.BODY,
        matter=found.matter,
        object_id=found.object_id,
        area=found.area,
        title=found.title,
        corrects=found,
    )
    start = {"outcome": found.outcome, "text": found.text, "number": found.number}
    form = forms.CorrectionForm(
        posted(request), request.FILES or None, instance=fresh, account=request.user, initial=start
    )
    page = Page(
        _("Correct by a new decision"),
        str(found),
        breadcrumbs=frame.crumbs((str(found), found.get_absolute_url())),
    )
    return _register_it(request, form, page, found.get_absolute_url(), earlier=found, facts=_facts(found))


@requires("decisions.register")
def delegated_new(request: HttpRequest) -> HttpResponse:
    """Register a decision made on behalf of a body."""
    form = forms.DelegatedForm(
        posted(request), request.FILES or None, instance=Decision(), account=request.user
    )
    page = Page(
        _("Register a delegated decision"),
        breadcrumbs=frame.crumbs((_("Delegated decisions"), reverse("delegated_decisions"))),
    )
    return _register_it(request, form, page, reverse("delegated_decisions"), "core/form.html")
