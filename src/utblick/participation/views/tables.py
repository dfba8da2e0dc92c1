"""The organisation's two tables: who approves whom, and at which body's meeting feedback is given."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Link, Page
from utblick.core.permissions import requires
from utblick.participation import forms_tables, queries, rules, table_actions
from utblick.participation.models import ApprovalRule, FeedbackRule, Who
from utblick.participation.table_actions import SET_TABLES
from utblick.participation.views import frame


@requires(queries.VIEW)
def participation_tables(request: HttpRequest) -> HttpResponse:
    """Both tables, each row with what it rests on."""
    reader: Any = request.user
    page = Page(
        _("Who approves whom, and who has feedback before them"),
        _("What the organisation decides for itself, and the system goes by"),
        breadcrumbs=frame.crumbs(),
    )
    frame.why(page, rules.WHO_APPROVES)
    said = {each.who: each for each in ApprovalRule.objects.select_related("body")}
    return page.show(
        request,
        "participation/tables.html",
        approvals=[(who, label, said.get(who)) for who, label in Who.choices],
        feedback=list(FeedbackRule.objects.select_related("body", "unit").order_by("unit__name", "id")),
        may=reader.has_perm(SET_TABLES),
    )


def _crumbs() -> list[Link]:
    return frame.crumbs(None, (_("Who approves whom"), reverse("participation_tables")))


@requires(SET_TABLES)
def approval_rule(request: HttpRequest, who: str) -> HttpResponse:
    """Say who approves one kind of person."""
    if who not in Who.values:
        raise Http404
    found = ApprovalRule.objects.filter(who=who).first() or ApprovalRule(who=who)
    back = reverse("participation_tables")
    return edit(
        request,
        forms_tables.ApprovalRuleForm(posted(request), instance=found),
        Page(
            _("Who approves: %(who)s") % {"who": Who(who).label},
            _(
                "It holds for taking part in international meetings and for journeys. What is answered already stays."
            ),
            breadcrumbs=_crumbs(),
        ),
        lambda checked: _to(table_actions.save_approval_rule(request.user, checked.save(commit=False)), back),
        told=_("Saved. From now on those are asked."),
        button=_("Save"),
        cancel=back,
    )


@requires(SET_TABLES)
def feedback_rule_new(request: HttpRequest) -> HttpResponse:
    """Say which body has the feedback of a unit's meetings before it."""
    return _feedback_rule(request, FeedbackRule(), _("A body for the meetings of a unit"))


@requires(SET_TABLES)
def feedback_rule_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change which body has feedback before it."""
    found = get_object_or_404(FeedbackRule, pk=pk)
    return _feedback_rule(request, found, _("Change %(thing)s") % {"thing": found})


def _feedback_rule(request: HttpRequest, found: FeedbackRule, title: str) -> HttpResponse:
    back = reverse("participation_tables")
    return edit(
        request,
        forms_tables.FeedbackRuleForm(posted(request), instance=found),
        Page(
            title,
            _(
                "Feedback is due at the body's meeting nearest after the return. What has been presented stays."
            ),
            breadcrumbs=_crumbs(),
        ),
        lambda checked: _to(table_actions.save_feedback_rule(request.user, checked.save(commit=False)), back),
        told=_("Saved. When feedback is due is reckoned by it from now on."),
        button=_("Save"),
        cancel=back,
    )


@requires(SET_TABLES)
def feedback_rule_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away the row of one unit: the row for all others holds for it then."""
    found = get_object_or_404(FeedbackRule, pk=pk)
    back = reverse("participation_tables")

    def act(checked: ConfirmForm) -> str:
        table_actions.delete_feedback_rule(request.user, found)
        return back

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(
            _("Take away the row?"),
            f"{found.unit or _('All other units')}: {found.body}",
            breadcrumbs=_crumbs(),
        ),
        act,
        told=_("Taken away. The history is kept."),
        button=_("Take away"),
        cancel=back,
        danger=True,
    )


def _to(_saved: Any, back: str) -> str:
    return back
