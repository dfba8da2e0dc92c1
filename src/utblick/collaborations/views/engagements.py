"""The register of engagements, the page of each, and changing it."""

import django_filters
from django import forms as django_forms
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.collaborations import actions, forms, queries_costs, shown, stated
from utblick.collaborations.models import Engagement, EngagementKind
from utblick.collaborations.views import frame, pictures
from utblick.core import formats
from utblick.core.dates import in_words, today
from utblick.core.editing import edit, posted
from utblick.core.filters import TextFilter
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.strategy.filters import ServingFilter

MISSING = [("yes", gettext_lazy("Facts are missing")), ("no", gettext_lazy("Nothing is missing"))]


class EngagementFilter(ServingFilter):
    """What the register can be narrowed to."""

    q = TextFilter("name", "name_en", "short_name", label=gettext_lazy("Name"))
    kind = django_filters.ChoiceFilter(
        label=gettext_lazy("Kind"), choices=EngagementKind.choices, empty_label=gettext_lazy("All")
    )
    unit = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Responsible unit"),
        field_name="responsible_unit",
        queryset=lambda request: stated.responsible_units(),
        empty_label=gettext_lazy("All"),
    )
    stage = django_filters.ChoiceFilter(
        label=gettext_lazy("Stage"), choices=stated.STAGES, empty_label=gettext_lazy("All"), method="by_stage"
    )
    missing = django_filters.ChoiceFilter(
        label=gettext_lazy("Missing"), choices=MISSING, empty_label=gettext_lazy("All"), method="by_missing"
    )

    def by_missing(self, found: QuerySet[Engagement], name: str, value: str) -> QuerySet[Engagement]:
        """Those that lack something, or those that do not."""
        lacking = stated.lacking(stated.demands(today())).values("pk")
        return found.filter(pk__in=lacking) if value == "yes" else found.exclude(pk__in=lacking)

    def by_stage(self, found: QuerySet[Engagement], name: str, value: str) -> QuerySet[Engagement]:
        """Those being prepared, active, or over."""
        at_stage = stated.engagements().filter(stated.at_stage(value, today()))
        return found.filter(pk__in=at_stage.values("pk"))

    class Meta:
        model = Engagement
        fields = ["q", "kind", "stage", "serves", "unit", "missing", "for_whom"]


def _register(request: HttpRequest) -> Register:
    # One look-up of the address for all rows.
    before, after = reverse("engagement", args=[0]).split("0")
    kinds = {key: str(label) for key, label in EngagementKind.choices}
    now, demanded = today(), stated.demands(today())
    columns = [
        Column("name", _("Name"), str, sort=("name",)),
        Column("kind", _("Kind"), lambda each: kinds[each.kind], sort=("kind", "name")),
        Column("state", _("State"), lambda each: shown.state_of(each, now)[0]),
        Column("ends", _("Ends"), lambda each: in_words(each.ends or ""), sort=("ends",)),
        Column("seats", _("Our seats"), lambda each: each.seats, sort=("seats",), numeric=True),
    ]
    if request.user.has_perm("collaborations.view_costs"):
        columns += [
            Column(
                "cost",
                _("Cost"),
                lambda each: formats.kronor(each.latest_estimate, each.latest_approximate),
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
            _("Missing facts"),
            lambda each: _missing_mark(len(stated.missing(each, demanded))),
            export=lambda each: len(stated.missing(each, demanded)),
        )
    )
    return Register(
        caption=_("Collaborations and programme assignments"),
        columns=columns,
        queryset=stated.listed(today()),
        plain=Engagement.objects.all(),
        same_for_all=True,
        filterset=EngagementFilter,
        default_sort="name",
        file_name="samarbeten",
        row_url=lambda each: f"{before}{each.pk}{after}",
        empty_title=_("No engagements yet"),
        empty_text=_(
            "Register the networks, memberships, partnerships and programme assignments you take part in."
        ),
    )


def _missing_mark(count: int) -> str:
    if not count:
        return ""
    return format_html('<span class="mark mark--warn">{}</span>', count)


@requires("collaborations.view")
def engagements(request: HttpRequest) -> HttpResponse:
    """The register, with what everything comes to in the latest year."""
    register = _register(request)
    if export := register.answer(request):
        return export
    page = Page(_("Collaborations"), _totals_text(request))
    if request.user.has_perm("collaborations.edit"):
        page.primary = (_("Propose or register a collaboration"), reverse("engagement_new"))
    links = [*pictures.links(request), (_("Who sits where"), reverse("who_sits_where"))]
    if request.user.has_perm("collaborations.view_costs"):
        links.append((_("What collaborations cost"), reverse("costs")))
    if request.user.has_perm("stakeholders.view"):
        links += [
            (_("Stakeholder analyses"), reverse("stakeholder_analyses")),
            (_("Sustainability analyses"), reverse("sustainability_analyses")),
        ]
    return page.show(request, "core/register_page.html", register=register.shown(request), links=links)


def _totals_text(request: HttpRequest) -> str:
    if not request.user.has_perm("collaborations.view_costs"):
        return ""
    sums = queries_costs.latest_total(today().year)
    if sums is None:
        return ""
    text = _("%(year)s: %(amount)s and %(share)s of a full-time post") % {
        "year": sums.year,
        "amount": formats.kronor(sums.budget, sums.approximate),
        "share": formats.per_cent(sums.staff_share),
    }
    whole = Engagement.objects.count()
    if sums.stated == whole:
        return text
    covered = _("stated of %(stated)s of %(all)s") % {
        "stated": formats.number(sums.stated),
        "all": formats.number(whole),
    }
    return f"{text} ({covered})"


@requires("collaborations.edit")
def engagement_new(request: HttpRequest) -> HttpResponse:
    """Register an engagement."""
    return _edit(request, Engagement(), _("Propose or register a collaboration"), reverse("engagements"))


@requires("collaborations.edit")
def engagement_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change an engagement's own facts."""
    found = get_object_or_404(Engagement, pk=pk)
    if not request.user.has_perm("collaborations.edit", found):
        raise PermissionDenied
    back = frame.after(request, found, found.get_absolute_url())
    return _edit(request, found, _("Change %(thing)s") % {"thing": found}, back)


def _edit(request: HttpRequest, found: Engagement, title: str, back: str) -> HttpResponse:
    form = forms.EngagementForm(posted(request), instance=found, account=request.user)

    def act(checked: forms.EngagementForm) -> str:
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
        new = made.pk is None
        saved = actions.save_engagement(
            request.user, made, links, inherited=checked.inherited, idea=checked.idea
        )
        # What comes next of something new stands with the conditions.
        if new:
            return reverse("engagement_conditions", args=[saved.pk])
        return frame.after(request, saved, saved.get_absolute_url())

    return edit(
        request,
        form,
        Page(title, breadcrumbs=[(_("Collaborations"), reverse("engagements"))]),
        act,
        told=_("The engagement has been saved."),
        button=_("Save"),
        cancel=back,
        intro=""
        if found.pk
        else _("This is the beginning. Goals, costs, parties and the rest are asked for on the next page."),
    )
