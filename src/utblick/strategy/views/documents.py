"""The strategies that the work serves, and when they end."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.dates import in_words, last_day, today
from utblick.core.editing import edit, posted
from utblick.core.pages import Link, Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.strategy import actions, forms, queries, rules
from utblick.strategy.coverage import CONTRIBUTORS
from utblick.strategy.models import SteeringDocument


def expiry_status(valid_to: str, now: date) -> Link:
    """How a document stands, in words with a tone; the days left are said when they are few."""
    state = rules.expiry(valid_to, now)
    if state == "expiring":
        days = (last_day(valid_to) - now).days
        if not days:
            return _("expires today"), "warn"
        left = ngettext("expires in %(days)s day", "expires in %(days)s days", days)
        return left % {"days": days}, "warn"
    return {
        "open": (_("no end stated"), "neutral"),
        "valid": (_("valid"), "ok"),
        "expired": (_("has expired"), "danger"),
    }[state]


def _mark(status: Link) -> SafeString:
    return format_html('<span class="mark mark--{}">{}</span>', status[1], status[0])


@requires("strategy.view")
def steering_documents(request: HttpRequest) -> HttpResponse:
    """The register of strategies served."""
    now = today()
    register = Register(
        caption=_("Strategies that the work serves"),
        columns=[
            Column("title", _("Strategy"), str, sort=("title",)),
            Column("from", _("Valid from"), lambda each: in_words(each.valid_from), sort=("valid_from",)),
            Column("to", _("Valid to"), lambda each: in_words(each.valid_to), sort=("valid_to",)),
            Column(
                "status",
                _("Status"),
                lambda each: _mark(expiry_status(each.valid_to, now)),
                export=lambda each: expiry_status(each.valid_to, now)[0],
            ),
        ],
        queryset=SteeringDocument.objects.all(),
        default_sort="to",
        file_name="styrdokument",
        empty_title=_("No strategies yet"),
        empty_text=_("Add the strategies and programmes that the international work is to serve."),
    )
    if export := register.answer(request):
        return export
    page = Page(_("Strategies that the work serves"), breadcrumbs=[(_("Strategy"), reverse("strategies"))])
    clause = queries.clauses_by_rule(now).get("strategy.served_strategy_is_valid")
    if clause:
        page.why = (str(clause), clause.get_absolute_url())
    if request.user.has_perm("strategy.edit_steering_documents"):
        page.primary = (_("Add a strategy"), reverse("steering_document_new"))
    return page.show(request, "core/register_page.html", register=register.shown(request))


@requires("strategy.view")
def steering_document(request: HttpRequest, pk: int) -> HttpResponse:
    """One strategy served: how long it holds and what contributes to it."""
    found = get_object_or_404(SteeringDocument.objects.select_related("source"), pk=pk)
    page = Page(
        str(found),
        breadcrumbs=[
            (_("Strategy"), reverse("strategies")),
            (_("Strategies that the work serves"), reverse("steering_documents")),
        ],
        status=expiry_status(found.valid_to, today()),
        changed=last_change(found, request.user),
    )
    if request.user.has_perm("strategy.edit_steering_documents"):
        page.primary = (_("Change"), reverse("steering_document_edit", args=[pk]))
    facts: list[tuple[str, Any]] = [
        (_("Valid from"), in_words(found.valid_from) or _("not stated")),
        (_("Valid to"), in_words(found.valid_to) or _("not stated")),
    ]
    may_see = [
        kind
        for kind in CONTRIBUTORS.values()
        if not kind.permission or request.user.has_perm(kind.permission)
    ]
    contributing = [each for kind in may_see for each in kind.document(pk)]
    return page.show(
        request, "strategy/steering_document.html", document=found, facts=facts, contributing=contributing
    )


@requires("strategy.edit_steering_documents")
def steering_document_new(request: HttpRequest) -> HttpResponse:
    """Add a strategy that the work serves."""
    return _edit(request, SteeringDocument(), _("Add a strategy"), reverse("steering_documents"))


@requires("strategy.edit_steering_documents")
def steering_document_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a strategy that the work serves."""
    found = get_object_or_404(SteeringDocument, pk=pk)
    return _edit(request, found, _("Change %(thing)s") % {"thing": found}, found.get_absolute_url())


def _edit(request: HttpRequest, document: SteeringDocument, title: str, back: str) -> HttpResponse:
    form = forms.SteeringDocumentForm(posted(request), instance=document)
    return edit(
        request,
        form,
        Page(title, breadcrumbs=[(_("Strategies that the work serves"), reverse("steering_documents"))]),
        lambda checked: actions.save_steering_document(request.user, checked.save(commit=False)),
        told=_("The strategy has been saved."),
        button=_("Save"),
        cancel=back,
    )
