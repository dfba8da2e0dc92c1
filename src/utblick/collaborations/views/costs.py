"""What collaborations cost: of one engagement year by year, of all in a register, and what the money goes to."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

import django_filters
from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from utblick.collaborations import cost_pictures, importing, queries_costs, rules, setting_aside
from utblick.collaborations.cost_words import difference_text
from utblick.collaborations.models import CostPart, Currency, EngagementKind, Stage, YearCost
from utblick.collaborations.views import frame
from utblick.core import exports, formats
from utblick.core.audit import trail
from utblick.core.charts import render
from utblick.core.dates import in_words, today
from utblick.core.pages import Link, Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register

COMPARED = 4
"""How many years stand side by side."""


@dataclass(frozen=True)
class Shown:
    """One row of a year's table, in words. `part` is the kind's record, for the doors to change it."""

    label: str
    line: queries_costs.Line
    approximate: bool = False

    @property
    def cells(self) -> list[tuple[str | Promise, str]]:
        """Budget, outcome and difference, each with its heading."""
        return [
            (_("Budget"), formats.kronor(self.line.budget, self.line.budget and self.approximate)),
            (_("Outcome"), formats.kronor(self.line.outcome)),
            (_("Difference"), difference_text(self.line.difference, self.line.partly)),
        ]

    @property
    def part(self) -> CostPart | None:
        """The kind's record."""
        return self.line.part

    @property
    def euro(self) -> str:
        """What it is in euro, by which rate of which day; empty where it is in kronor."""
        part = self.part
        if part is None or part.currency == Currency.SEK or part.rate is None:
            return ""
        amounts = [
            f"{label} EUR {formats.number(amount, 2)}"
            for label, amount in ((_("Budget"), part.foreign_estimate), (_("Outcome"), part.foreign_outcome))
            if amount is not None
        ]
        rate = _("at %(rate)s kronor for one euro, %(day)s") % {
            "rate": formats.number(part.rate, 4),
            "day": in_words(part.rate_on.isoformat()) if part.rate_on else _("not stated"),
        }
        return f"{', '.join(amounts)} {rate}"


def _rows(year: queries_costs.YearView) -> Iterator[Shown]:
    yield from (Shown(line.label, line) for line in year.lines)
    if year.lines and year.unsplit:
        yield Shown(_("Not split by kind"), year.unsplit)


def _sums(year: queries_costs.YearView) -> Iterator[Shown]:
    yield Shown(_("Sum of the year"), year.whole, year.cost.approximate)
    if year.back and year.left:
        yield Shown(_("Comes back: reimbursement"), year.back)
        yield Shown(_("Left once it has come back"), year.left)


def _over(year: queries_costs.YearView) -> str:
    """That the outcome is above the budget, in words; empty where it is not."""
    if year.over is None:
        return ""
    told = {"year": year.year, "amount": formats.kronor(year.over.kronor)}
    if year.whole.partly:
        return (
            _("The outcome of %(year)s is %(amount)s above the budget, of the kinds that have both.") % told
        )
    if year.over.per_cent is None:
        return _("The outcome of %(year)s is %(amount)s above the budget, which is nought.") % told
    told["share"] = formats.per_cent(year.over.per_cent)
    return _("The outcome of %(year)s is %(amount)s (%(share)s) above the budget.") % told


@requires("collaborations.view_costs")
def engagement_costs(request: HttpRequest, pk: int) -> HttpResponse:
    """What an engagement costs, year by year and kind by kind, and how that has changed."""
    found = frame.find(pk)
    page = frame.page_of(request, found, "engagement_costs")
    years = queries_costs.years_of(found)
    costs = [year.cost for year in years]
    decided = found.periods.exclude(set_aside=[]).exclude(stage=Stage.DECLINED).order_by("number")
    # Where two periods share a year, the board decided on it last in the later one.
    aside = {each.year: each for period in decided for each in setting_aside.set_aside(period, costs)}
    return page.show(
        request,
        "collaborations/engagement_costs.html",
        engagement=found,
        years=[
            (year, list(_rows(year)), list(_sums(year)), _over(year), aside.get(year.year)) for year in years
        ],
        compared=_compared(years) if len(years) > 1 else None,
        pictures=[render(each) for each in cost_pictures.of_years(years)],
        may_edit=page.primary is not None,
    )


def _compared(years: Sequence[queries_costs.YearView]) -> dict[str, Any]:
    """The last years side by side, each figure with its change from the year before."""
    kinds = {line.part.kind: line.label for year in years for line in year.lines if line.part}
    wanted: list[tuple[str, Callable[[Any], Decimal | None], bool]] = [
        (_("Budget"), lambda year: year.whole.budget, True),
        (_("Outcome"), lambda year: year.whole.outcome, True),
        (_("Staff"), lambda year: year.cost.staff_share, False),
    ]
    for kind, label in kinds.items():
        told = {"kind": label}
        wanted += [
            (_("%(kind)s, budget") % told, partial(_of_kind, kind, "budget"), True),
            (_("%(kind)s, outcome") % told, partial(_of_kind, kind, "outcome"), True),
        ]
    rows = []
    for label, value, money in wanted:
        steps = queries_costs.compared(years, value)[-COMPARED:]
        if any(step.value is not None for step in steps):
            rows.append((label, [_cell(step, money) for step in steps]))
    return {"years": sorted(year.year for year in years)[-COMPARED:], "rows": rows}


def _of_kind(kind: str, measure: str, year: queries_costs.YearView) -> Decimal | None:
    return year.of_kind(kind, measure)


def _cell(step: queries_costs.Step, money: bool) -> tuple[int, str, str]:
    """The year, the figure, and its change from the year before (empty where there is none to compare with)."""
    if money:
        return step.year, formats.kronor(step.value), difference_text(step.change) if step.change else ""
    if step.change is None:
        return step.year, formats.per_cent(step.value), ""
    points = f"{'+' if step.change.kronor > 0 else ''}{formats.number(step.change.kronor.normalize())}"
    change = _("%(points)s percentage points") % {"points": points}
    return step.year, formats.per_cent(step.value), change


class CostFilter(django_filters.FilterSet):
    """What the register of costs can be narrowed to."""

    year = django_filters.ChoiceFilter(
        label=gettext_lazy("Year"),
        choices=lambda: [(each.year, str(each.year)) for each in queries_costs.totals()],
        empty_label=gettext_lazy("All"),
    )
    kind = django_filters.ChoiceFilter(
        label=gettext_lazy("Kind"),
        field_name="engagement__kind",
        choices=EngagementKind.choices,
        empty_label=gettext_lazy("All"),
    )
    organ = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Organ"),
        queryset=lambda request: queries_costs.organs(),
        empty_label=gettext_lazy("All"),
    )

    class Meta:
        model = YearCost
        fields = ["year", "kind", "organ"]


def _money(key: str, label: str, name: str, approximate: bool = False) -> Column:
    return Column(
        key,
        label,
        lambda each: formats.kronor(getattr(each, name), approximate and each.approximate),
        sort=(name, "-year"),
        numeric=True,
        export=lambda each: getattr(each, name),
    )


def _register() -> Register:
    before, after = reverse("engagement_costs", args=[0]).split("0")
    columns = [
        Column(
            "name", _("Engagement"), lambda each: str(each.engagement), sort=("engagement__name", "-year")
        ),
        Column("year", _("Year"), lambda each: each.year, sort=("year",), numeric=True),
        _money("budget", _("Budget"), "budget", approximate=True),
        _money("spent", _("Outcome"), "spent"),
        Column(
            "difference",
            _("Difference"),
            lambda each: _marked(rules.difference(each.both_budget, each.both_spent), each.partly),
            sort=("difference", "-year"),
            numeric=True,
            export=lambda each: each.difference,
        ),
        Column(
            "staff",
            _("Staff"),
            lambda each: formats.per_cent(each.staff_share),
            sort=("staff_share", "-year"),
            numeric=True,
            export=lambda each: each.staff_share,
        ),
        Column("organ", _("Organ"), lambda each: each.organ or "–", sort=("organ__name", "-year")),
        Column(
            "benefit",
            _("Per group it is of value to"),
            lambda each: formats.kronor(queries_costs.per_benefit(each)),
            numeric=True,
            export=queries_costs.per_benefit,
        ),
    ]
    return Register(
        caption=_("What collaborations and programme assignments cost"),
        columns=columns,
        queryset=queries_costs.costs(),
        filterset=CostFilter,
        default_sort="name",
        file_name="kostnader",
        row_url=lambda each: f"{before}{each.engagement_id}{after}",
        empty_title=_("No costs yet"),
        empty_text=_("The cost of a year is registered on the page of the collaboration, under Costs."),
    )


def _marked(found: rules.Difference | None, partly: bool) -> str:
    text = difference_text(found, partly)
    if found is None or found.kronor <= 0:
        return text
    return format_html('<span class="mark mark--warn">{}</span>', text)


def _page(request: HttpRequest, view: str, title: str) -> Page:
    tabs = [("costs", _("Year by year")), ("costs_shares", _("What the money goes to"))]
    if request.user.has_perm("collaborations.import_costs"):
        tabs.append(("costs_import", _("Import outcome")))
    shown = [(label, reverse(name), name == view) for name, label in tabs]
    return Page(title, breadcrumbs=frame.crumbs(), tabs=shown)


def _said_of(total: queries_costs.Total) -> str:
    """The sums of a year in words."""
    text = _("%(year)s: %(amount)s and %(share)s of a full-time post") % {
        "year": total.year,
        "amount": formats.kronor(total.budget, total.approximate),
        "share": formats.per_cent(total.staff_share),
    }
    if total.outcomes:
        spent = ngettext(
            "outcome %(spent)s, stated of %(count)s", "outcome %(spent)s, stated of %(count)s", total.outcomes
        )
        text = f"{text}; {spent % {'spent': formats.kronor(total.spent), 'count': total.outcomes}}"
    return text


def _chosen(asked: str) -> queries_costs.Total | None:
    """The sums of the year that is asked for, or else of the latest up to now that has a budget."""
    chosen = (each for each in queries_costs.totals() if asked and str(each.year) == asked)
    return next(chosen, None) or queries_costs.latest_total(today().year)


@requires("collaborations.view_costs")
def costs(request: HttpRequest) -> HttpResponse:
    """All costs, engagement by year, with what a year comes to."""
    register = _register()
    if export := register.answer(request):
        return export
    page = _page(request, "costs", _("What collaborations cost"))
    if total := _chosen(request.GET.get("year", "")):
        page.subtitle = _said_of(total)
    links: list[Link] = [
        (
            _("Outcome by kind, to fill in and import (%(form)s)") % {"form": form.upper()},
            f"{reverse('costs_file')}?format={form}",
        )
        for form in exports.FORMATS
    ]
    intro = _(
        "A reimbursement comes back and is never added to the sum. What is only proposed is not counted: its costs "
        "stand on its own page."
    )
    return page.show(
        request, "core/register_page.html", register=register.shown(request), links=links, intro=intro
    )


class SharesForm(forms.Form):
    """Which year, and whether budget or outcome."""

    year = forms.ChoiceField(label=gettext_lazy("Year"), required=False)
    measure = forms.ChoiceField(
        label=gettext_lazy("Figures"),
        choices=[("budget", gettext_lazy("Budget")), ("spent", gettext_lazy("Outcome"))],
        required=False,
    )

    def __init__(self, *args: Any, years: Sequence[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["year"].choices = [(str(year), str(year)) for year in years]  # type: ignore[attr-defined]


@requires("collaborations.view_costs")
def costs_shares(request: HttpRequest) -> HttpResponse:
    """What the money of a year goes to: by organ, focus point, group that it is of value to, and engagement."""
    totals = queries_costs.totals()
    chosen = _chosen(request.GET.get("year", ""))
    measure = request.GET.get("measure", "budget")
    measure = measure if measure in queries_costs.MEASURES else "budget"
    page = _page(request, "costs_shares", _("What the money goes to"))
    pictures, note = [], ""
    if chosen:
        page.subtitle = _said_of(chosen)
        shares = queries_costs.shares(chosen.year, measure, today())
        pictures = [render(each) for each in cost_pictures.of_shares(shares, chosen.year, measure)]
        if shares.unstated:
            note = ngettext(
                "%(count)s engagement with a cost this year has no such amount stated, and is left out.",
                "%(count)s engagements with a cost this year have no such amount stated, and are left out.",
                shares.unstated,
            ) % {"count": shares.unstated}
    form = SharesForm(
        {"year": str(chosen.year) if chosen else "", "measure": measure}, years=[each.year for each in totals]
    )
    return page.show(
        request,
        "collaborations/costs_shares.html",
        form=form,
        pictures=pictures,
        note=note,
        totals=[(each, difference_text(each.difference)) for each in totals],
    )


def _file_row(cost: YearCost, part: CostPart | None) -> list[Any]:
    """One row of the file, in the order of `importing.COLUMNS`."""
    euro = part is not None and part.currency == Currency.EUR
    booked = euro and part is not None and part.foreign_outcome is None and part.outcome is not None
    in_euro = part if euro and not booked else None
    return [
        cost.engagement.key,
        str(cost.engagement),
        cost.year,
        capfirst(str(part.get_kind_display() if part else importing.WHOLE_LABEL)),
        in_euro.foreign_outcome if in_euro else (part or cost).outcome,
        Currency.EUR.value if in_euro else Currency.SEK.value,
        in_euro.rate if in_euro else None,
        in_euro.rate_on if in_euro else None,
        str(cost.organ) if cost.organ else "",
        cost.budget_line,
    ]


@requires("collaborations.view_costs")
def costs_file(request: HttpRequest) -> HttpResponse:
    """The outcome of all costs by kind, in the columns that are imported; `?mall=1` gives the head alone."""
    form = request.GET.get("format", "")
    if form not in exports.FORMATS:
        return HttpResponseRedirect(reverse("costs"))
    empty = request.GET.get("mall") == "1"
    rows = [] if empty else [_file_row(cost, part) for cost, part in queries_costs.to_import()]
    title = _("Outcome of costs")
    if not empty:
        trail.note("core.export", request.user, what=f"{title} ({form.upper()})", rows=len(rows), form=form)
    head = [str(label) for label in importing.COLUMNS.values()]
    return exports.response(form, "utfall", title, head, rows)
