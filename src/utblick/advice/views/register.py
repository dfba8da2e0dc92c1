"""The register of advice cases."""

from typing import Any

import django_filters
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.advice import queries, rules, shown
from utblick.advice.models import AdviceCase, AskerKind, CaseState, Outcome, Topic
from utblick.advice.views import frame
from utblick.core.dates import today
from utblick.core.filters import TextFilter, YearFilter
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.funding.models import Programme
from utblick.people import shown as people

ALL = gettext_lazy("All")


def _municipalities(_request: Any) -> Any:
    return queries.municipalities()


class CaseFilter(django_filters.FilterSet):
    """What the register can be narrowed to."""

    q = TextFilter(
        "number",
        "question",
        "answer",
        "organization_text",
        "organization__name",
        label=gettext_lazy("Number, organisation or words"),
    )
    state = django_filters.ChoiceFilter(
        choices=CaseState.choices, label=gettext_lazy("State"), empty_label=ALL
    )
    kind = django_filters.ChoiceFilter(
        choices=AskerKind.choices, label=gettext_lazy("Kind of actor"), empty_label=ALL
    )
    municipality = django_filters.ModelChoiceFilter(
        queryset=_municipalities,
        label=gettext_lazy("Municipality"),
        empty_label=ALL,
        method="of_municipality",
    )
    topic = django_filters.ModelChoiceFilter(
        queryset=Topic.objects.all(), label=gettext_lazy("Topic"), empty_label=ALL
    )
    programme = django_filters.ModelChoiceFilter(
        queryset=Programme.objects.all(), label=gettext_lazy("Programme"), empty_label=ALL
    )
    outcome = django_filters.ChoiceFilter(
        choices=Outcome.choices, label=gettext_lazy("What it led to"), empty_label=ALL
    )
    year = YearFilter("asked_on__year")

    def of_municipality(self, found: Any, name: str, value: Any) -> Any:
        """Those of a municipality: as stated, or as the organisation that asked."""
        return found.filter(Q(municipality=value) | Q(municipality=None, organization=value))


@requires(queries.VIEW)
def advice_cases(request: HttpRequest) -> HttpResponse:
    """The register of all cases."""
    reader: Any = request.user
    may = reader.has_perm(queries.WORK)
    new = (_("Register a question"), reverse("advice_case_new"))
    register = Register(
        caption=_("Cases"),
        columns=_columns(whole=bool(request.GET.get("format"))),
        queryset=queries.cases(),
        plain=AdviceCase.objects.all(),
        filterset=CaseFilter,
        default_sort="-number",
        file_name="radgivning",
        empty_title=_("No questions yet"),
        empty_text=_(
            "Questions from the public form come here by themselves. Register those that come by telephone."
        ),
        empty_action=new if may else None,
    )
    if export := register.answer(request):
        return export
    page = Page(
        _("Advice"),
        _("Questions on EU funding, programmes and project development"),
        primary=new if may else None,
        actions=[(_("The public form"), reverse("advice_ask"))],
    )
    frame.tabs(frame.why(page, rules.ANSWERED), reader, "advice_cases")
    return page.show(request, "core/register_page.html", register=register.shown(request))


def _columns(whole: bool) -> list[Column]:
    """The columns; some of them only in a spreadsheet, where there is room for them. The filters have them all."""
    now = today()
    nobody = people.not_stated()
    columns = [
        Column("number", _("Case"), str, sort=("year", "serial"), export=str),
        Column(
            "asked_on",
            _("Asked on"),
            lambda row: shown.day(row.asked_on),
            sort=("asked_on", "serial"),
            export=lambda row: row.asked_on,
        ),
        Column(
            "kind",
            _("Kind of actor"),
            lambda row: capfirst(row.get_kind_display()),
            sort=("kind", "asked_on"),
        ),
        Column(
            "organization",
            _("Organisation"),
            lambda row: row.asker or (capfirst(row.get_kind_display()) if not whole else ""),
            sort=("organization__name", "organization_text"),
        ),
        Column(
            "municipality",
            _("Municipality"),
            lambda row: str(row.municipality_told or ""),
            sort=("municipality__name", "asked_on"),
        ),
        Column("topic", _("Topic"), lambda row: str(row.topic or ""), sort=("topic__name", "asked_on")),
        Column(
            "handler",
            _("Who has it"),
            lambda row: str(row.handler) if row.handler_id else nobody,
            sort=("handler__family_name", "asked_on"),
            export=lambda row: str(row.handler or ""),
        ),
        Column(
            "state",
            _("State"),
            lambda row: people.mark(*shown.state_of(row, now)),
            sort=("state", "asked_on"),
            export=lambda row: shown.state_of(row, now)[0],
        ),
        Column(
            "outcome",
            _("What it led to"),
            lambda row: capfirst(row.get_outcome_display()),
            sort=("outcome", "asked_on"),
        ),
        Column(
            "hours",
            _("Hours"),
            lambda row: shown.hours(row.spent),
            sort=("spent", "asked_on"),
            numeric=True,
            export=lambda row: row.spent,
        ),
    ]
    return [each for each in columns if whole or each.key not in {"kind", "municipality"}]
