"""The register of engagements, the page of each, and changing it."""

from decimal import Decimal
from typing import Any

import django_filters
from django import forms as django_forms
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from utblick.collaborations import actions, forms, queries, stated
from utblick.collaborations.models import Engagement, EngagementKind, YearCost
from utblick.core import formats
from utblick.core.dates import in_words, today
from utblick.core.editing import edit, posted
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.strategy import queries as strategy

MISSING = [("yes", gettext_lazy("Facts are missing")), ("no", gettext_lazy("Nothing is missing"))]


class EngagementFilter(django_filters.FilterSet):
    """What the register can be narrowed to."""

    q = django_filters.CharFilter(label=gettext_lazy("Name"), field_name="name", lookup_expr="icontains")
    kind = django_filters.ChoiceFilter(
        label=gettext_lazy("Kind"), choices=EngagementKind.choices, empty_label=gettext_lazy("All")
    )
    serves = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Serves"),
        queryset=lambda request: strategy.covered(),
        empty_label=gettext_lazy("All"),
    )
    unit = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Responsible unit"),
        field_name="responsible_unit",
        queryset=lambda request: stated.responsible_units(),
        empty_label=gettext_lazy("All"),
    )
    missing = django_filters.ChoiceFilter(
        label=gettext_lazy("Missing"), choices=MISSING, empty_label=gettext_lazy("All"), method="by_missing"
    )

    def by_missing(self, found: QuerySet[Engagement], name: str, value: str) -> QuerySet[Engagement]:
        """Those that lack something, or those that do not."""
        lacking = stated.lacking().values("pk")
        return found.filter(pk__in=lacking) if value == "yes" else found.exclude(pk__in=lacking)

    class Meta:
        model = Engagement
        fields = ["q", "kind", "serves", "unit", "missing"]


def _register(request: HttpRequest) -> Register:
    kinds = {key: str(label) for key, label in EngagementKind.choices}
    columns = [
        Column("name", _("Name"), str, sort=("name",)),
        Column("kind", _("Kind"), lambda each: kinds[each.kind], sort=("kind", "name")),
        Column("since", _("Member since"), lambda each: in_words(each.member_since), sort=("member_since",)),
        Column("seats", _("Our seats"), lambda each: each.seats, sort=("seats",), numeric=True),
    ]
    if request.user.has_perm("collaborations.view_costs"):
        columns += [
            Column(
                "cost",
                _("Cost"),
                lambda each: _cost_text(each.latest_estimate, each.latest_approximate),
                sort=("latest_estimate",),
                numeric=True,
                export=lambda each: each.latest_estimate,
            ),
            Column(
                "staff",
                _("Staff"),
                lambda each: formats.per_cent(each.latest_share),
                sort=("latest_share",),
                numeric=True,
                export=lambda each: each.latest_share,
            ),
        ]
    columns.append(
        Column(
            "missing",
            _("Missing"),
            lambda each: _missing_mark(len(stated.missing(each))),
            export=lambda each: len(stated.missing(each)),
        )
    )
    return Register(
        caption=_("Collaborations and programme assignments"),
        columns=columns,
        queryset=stated.listed(today()),
        filterset=EngagementFilter,
        default_sort="name",
        file_name="samarbeten",
        row_url=lambda each: f"/samarbeten/{each.pk}/",
        empty_title=_("No engagements yet"),
        empty_text=_(
            "Register the networks, memberships, partnerships and programme assignments you take part in."
        ),
    )


def _cost_text(estimate: Decimal | None, approximate: bool | None) -> str:
    text = formats.kronor(estimate)
    return _("about %(amount)s") % {"amount": text} if approximate and estimate is not None else text


def _missing_mark(count: int) -> str:
    if not count:
        return ""
    text = ngettext("%(count)s fact", "%(count)s facts", count) % {"count": count}
    return format_html('<span class="mark mark--warn">{}</span>', text)


@requires("collaborations.view")
def engagements(request: HttpRequest) -> HttpResponse:
    """The register, with what everything comes to in the latest year."""
    register = _register(request)
    if export := register.answer(request):
        return export
    page = Page(_("Collaborations"), _totals_text(request))
    if request.user.has_perm("collaborations.edit"):
        page.primary = (_("Register an engagement"), reverse("engagement_new"))
    links = [
        (_("Time line and costs in pictures"), reverse("engagement_pictures")),
        (_("Who sits where"), reverse("who_sits_where")),
    ]
    return page.show(request, "core/register_page.html", register=register.shown(request), links=links)


def _totals_text(request: HttpRequest) -> str:
    sums = queries.latest_total() if request.user.has_perm("collaborations.view_costs") else None
    if sums is None:
        return ""
    return _("%(year)s: %(amount)s and %(share)s of a full-time post") % {
        "year": sums.year,
        "amount": formats.kronor(sums.estimate),
        "share": formats.per_cent(sums.staff_share),
    }


@requires("collaborations.view")
def engagement(request: HttpRequest, pk: int) -> HttpResponse:
    """One engagement: what it is, what is missing, who sits where, what it costs."""
    found = get_object_or_404(
        stated.engagements().select_related("responsible_unit", "contact", "source"), pk=pk
    )
    may_edit = request.user.has_perm("collaborations.edit", found)
    costs_shown = request.user.has_perm("collaborations.view_costs")
    missing = stated.missing(found)
    clauses = strategy.clauses_by_rule() if missing or not found.is_collaboration else {}
    page = Page(
        str(found),
        breadcrumbs=[(_("Collaborations"), reverse("engagements"))],
        status=(str(found.get_kind_display()).capitalize(), "neutral"),
        changed=last_change(found) if costs_shown else None,
    )
    if may_edit:
        page.primary = (_("Change"), reverse("engagement_edit", args=[pk]))
    statements: dict[str, list[Any]] = {}
    for each in found.statements.all():
        statements.setdefault(str(each.get_kind_display()).capitalize(), []).append(each)
    costs = list(found.costs.prefetch_related("parts")) if costs_shown else []
    return page.show(
        request,
        "collaborations/engagement.html",
        engagement=found,
        facts=_facts(found, costs[0] if costs else None),
        missing=[(each, clauses.get(each.rule)) for each in missing],
        exempt=None if found.is_collaboration else clauses.get("collaborations.programme_assignment_exempt"),
        statements=statements,
        parties=found.parties.select_related("organization"),
        bodies=queries.bodies_of(found, today()),
        programmes=queries.programmes_of(found) if not found.is_collaboration else [],
        agreements=found.agreements.all(),
        costs=costs,
        costs_shown=costs_shown,
        turns=found.chair_turns.select_related("organization", "person"),
        serves=found.serves.select_related("strategy"),
        may_edit=may_edit,
    )


def _facts(found: Engagement, cost: YearCost | None) -> list[tuple[str, Any]]:
    nothing = format_html('<span class="ub-not-stated">{}</span>', _("not stated"))
    members = formats.number(found.party_count) if found.party_count else nothing
    facts = [
        (_("Formed"), in_words(found.formed) or nothing),
        (_("Member since"), in_words(found.member_since) or nothing),
        (_("Period"), f"{in_words(found.starts)}–{in_words(found.ends)}" if found.ends else nothing),
        (_("Members"), members),
        (_("Responsible unit"), found.responsible_unit or nothing),
        (_("Responsible person"), found.contact or nothing),
    ]
    if cost:
        facts += [
            (_("Cost %(year)s") % {"year": cost.year}, _cost_text(cost.estimate, cost.approximate)),
            (_("Staff %(year)s") % {"year": cost.year}, formats.per_cent(cost.staff_share)),
        ]
    return facts


@requires("collaborations.edit")
def engagement_new(request: HttpRequest) -> HttpResponse:
    """Register an engagement."""
    return _edit(request, Engagement(), _("Register an engagement"), reverse("engagements"))


@requires("collaborations.edit")
def engagement_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an engagement's own facts."""
    found = get_object_or_404(Engagement, pk=pk)
    if not request.user.has_perm("collaborations.edit", found):
        raise PermissionDenied
    return _edit(request, found, _("Change %(thing)s") % {"thing": found}, found.get_absolute_url())


def _edit(request: HttpRequest, found: Engagement, title: str, back: str) -> HttpResponse:
    form = forms.EngagementForm(posted(request), instance=found, account=request.user)

    def act(checked: forms.EngagementForm) -> Engagement:
        links = checked.links()
        made = checked.save(commit=False)
        if not request.user.has_perm("collaborations.edit", made):
            raise django_forms.ValidationError(
                {
                    "responsible_unit": _(
                        "Your role holds for your own unit only. Choose that, or a unit under it."
                    )
                }
            )
        return actions.save_engagement(request.user, made, links)

    return edit(
        request,
        form,
        Page(title, breadcrumbs=[(_("Collaborations"), reverse("engagements"))]),
        act,
        told=_("The engagement has been saved."),
        button=_("Save"),
        cancel=back,
    )
