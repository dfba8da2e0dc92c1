"""The register of dossiers, and the numbers that no dossier follows yet."""

from collections import defaultdict
from datetime import timedelta
from typing import Any

import django_filters
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from utblick.core.dates import today
from utblick.core.filters import contains
from utblick.core.origins import NAME
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.core.texts import marked_up
from utblick.decisions.models import PolicyArea
from utblick.dossiers import belonging, forms, queries, rules, shown
from utblick.dossiers.models import Dossier, DossierDate, DossierIdentifier, Level, Status
from utblick.dossiers.views import frame
from utblick.monitoring import shown as monitoring
from utblick.monitoring import turning
from utblick.people import queries as people
from utblick.people import shown as shown_people
from utblick.people.models import Person
from utblick.strategy import queries as strategy
from utblick.strategy.filters import serving

ALL = gettext_lazy("All")
SOON, MONTHS, PASSED, NONE = "14", "90", "passerad", "ingen"
NEXT = (
    (SOON, gettext_lazy("Within 14 days")),
    (MONTHS, gettext_lazy("Within 90 days")),
    (PASSED, gettext_lazy("The last has passed")),
    (NONE, gettext_lazy("None stated")),
)
STALE = "ej-sedd"
ONLY_EXPORTED = ("what", "influence")
"""Columns that a page has no room for."""


def _owners(request: HttpRequest | None) -> QuerySet[Person]:
    """The owners whom the reader may know of."""
    if request is None:
        return Person.objects.none()
    return people.visible_persons(request.user).filter(pk__in=Dossier.objects.values("owner"))


class DossierFilter(django_filters.FilterSet):
    """What the register can be narrowed to."""

    q = django_filters.CharFilter(label=gettext_lazy("Title, text or number"), method="by_text")
    level = django_filters.ChoiceFilter(
        choices=[(key, capfirst(label)) for key, label in Level.choices],
        label=gettext_lazy("Level"),
        empty_label=ALL,
    )
    stage = django_filters.ChoiceFilter(
        choices=lambda: forms.stage_choices(), label=gettext_lazy("Stage"), empty_label=ALL
    )
    status = django_filters.ChoiceFilter(
        choices=[(key, capfirst(label)) for key, label in Status.choices],
        label=gettext_lazy("Status"),
        empty_label=ALL,
    )
    owner = django_filters.ModelChoiceFilter(queryset=_owners, label=gettext_lazy("Owner"), empty_label=ALL)
    unit = django_filters.ModelChoiceFilter(
        queryset=people.own_units(), label=gettext_lazy("Unit"), empty_label=ALL
    )
    area = django_filters.ModelChoiceFilter(
        "areas", queryset=PolicyArea.objects.all(), label=gettext_lazy("Policy area"), empty_label=ALL
    )
    next = django_filters.ChoiceFilter(
        choices=NEXT, label=gettext_lazy("Next day"), empty_label=ALL, method="by_next"
    )
    needs = django_filters.ChoiceFilter(
        choices=[(STALE, gettext_lazy("Not looked at for 90 days"))],
        label=gettext_lazy("Last looked at"),
        empty_label=ALL,
        method="by_look",
    )

    serves = django_filters.ChoiceFilter(
        label=gettext_lazy("Serves"),
        choices=lambda: strategy.covered_lines(today()),
        empty_label=ALL,
        method="by_line",
    )

    def by_line(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those that serve a focus point, in any version of the strategy."""
        return serving(found, value, today())

    def by_text(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those that hold every word, or have a number that does."""
        numbered = DossierIdentifier.objects.filter(contains(value, "value")).values("dossier")
        return found.filter(contains(value, "title", "title_en", "what") | Q(pk__in=numbered))

    def by_next(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those whose next day is near, has passed, or is not stated."""
        day = today()
        if value == PASSED:
            return queries.without_coming_day(found, day)
        if value == NONE:
            return found.filter(last_day=None)
        return found.filter(next_day__lte=day + timedelta(days=int(value)))

    def by_look(self, found: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Those that nobody has looked at for too long."""
        return queries.not_looked_at(found, today())


class _Cells:
    """What the cells of a page of rows are made of, looked up for all of them at once."""

    def __init__(self, reader: Any) -> None:
        self.reader, self.day = reader, today()
        self.coming: dict[int, list[DossierDate]] = defaultdict(list)

    def ready(self, rows: list[Any]) -> None:
        """Look up what happens next in each. One query."""
        days = {each.next_day for each in rows if each.next_day}
        listed = DossierDate.objects.filter(dossier__in=[each.pk for each in rows], day__in=days)
        for each in listed if days else ():
            self.coming[each.dossier_id].append(each)

    def _what(self, row: Any) -> str:
        return "; ".join(str(each) for each in self.coming[row.pk] if each.day == row.next_day)

    def next(self, row: Any) -> SafeString | str:
        """The next day, how near it is and what happens then."""
        if row.next_day:
            return format_html(
                '{} {}<br><span class="ub-help">{}</span>',
                shown.day(row.next_day),
                shown.nearness(row.next_day, self.day),
                self._what(row),
            )
        if row.last_day and row.status == Status.FOLLOW:
            return shown_people.mark(_("the last has passed"), "warn")
        return shown_people.not_stated() if row.last_day is None else ""

    def owner(self, row: Any) -> SafeString | str:
        """Who keeps it up to date."""
        return shown_people.name_of(row.owner, self.reader) if row.owner else shown_people.not_stated()

    def status(self, row: Any) -> SafeString:
        """Whether it is followed, and whether anybody looks."""
        mark = shown_people.mark(*shown.status(row))
        if not rules.is_stale(row.status, queries.looked_on(row), self.day):
            return mark
        return format_html("{} {}", mark, shown_people.mark(_("not looked at"), "warn"))

    def columns(self) -> list[Column]:
        """The columns of the register."""
        return [
            Column("title", _("Dossier"), lambda row: marked_up(row, "title"), sort=("title",), export=str),
            Column(
                "level",
                _("Level"),
                lambda row: capfirst(row.get_level_display()),
                sort=("level", "title"),
            ),
            Column(
                "stage",
                _("Stage"),
                lambda row: capfirst(shown.stage(row.stage)) or shown_people.not_stated(),
                sort=("stage", "title"),
                export=lambda row: capfirst(shown.stage(row.stage)),
            ),
            Column("next", _("Next"), self.next, sort=("next_day", "title"), export=lambda row: row.next_day),
            Column("what", _("What happens that day"), lambda row: "", export=self._what),
            Column(
                "owner",
                _("Owner"),
                self.owner,
                sort=("owner__family_name", "owner__given_name", "title"),
                export=lambda row: shown_people.name_of(row.owner, self.reader) if row.owner else "",
            ),
            Column("unit", _("Unit"), lambda row: str(row.unit), sort=("unit__name", "title")),
            Column(
                "influence",
                _("Influence it?"),
                lambda row: row.get_influence_display(),
                sort=("influence", "title"),
            ),
            Column(
                "status",
                _("Status"),
                self.status,
                sort=("status", "title"),
                export=lambda row: shown.status(row)[0],
            ),
        ]


@requires(queries.VIEW)
def dossiers(request: HttpRequest) -> HttpResponse:
    """The register of all dossiers."""
    reader: Any = request.user
    cells = _Cells(reader)
    writes = reader.has_perm(queries.EDIT)
    new = (_("Add a dossier"), reverse("dossier_new"))
    exported = bool(request.GET.get("format"))
    register = Register(
        caption=_("Dossiers"),
        columns=[each for each in cells.columns() if exported or each.key not in ONLY_EXPORTED],
        queryset=queries.dossiers(cells.day),
        filterset=DossierFilter,
        default_sort="title",
        file_name="dossierer",
        empty_title=_("No dossier is followed yet"),
        empty_text=_(
            "A dossier follows one directive, consultation, strategy or programme from the first idea to what is in "
            "force. Add one, or make one of a story on your desk."
        ),
        empty_action=new if writes else None,
        row_ready=cells.ready,
    )
    if export := register.answer(request):
        return export
    page = Page(
        _("Dossiers"),
        _("What is on its way to be decided, and what it means for us"),
        breadcrumbs=frame.crumbs()[:-1],
    )
    if writes:
        page.primary = new
    page.actions = [(_("Numbers that no dossier follows"), reverse("dossiers_suggested"))]
    if reader.has_perm(queries.FOLLOW):
        page.actions.append((_("Have what you follow in your calendar"), reverse("dossier_feed")))
    frame.why(page, rules.STAGED)
    return page.show(
        request,
        "dossiers/register.html",
        register=register.shown(request),
        unwatched=queries.units_that_watch_nothing(),
        unwatched_why=frame.clause(rules.LOOKED_AT),
    )


@requires(queries.VIEW)
def dossiers_suggested(request: HttpRequest) -> HttpResponse:
    """The numbers in stories that desks have found relevant and that no dossier follows."""
    may = request.user.has_perm(queries.EDIT)
    page = Page(
        _("Numbers that no dossier follows"),
        _("In stories that a desk has found relevant"),
        breadcrumbs=frame.crumbs(),
    )
    return page.show(
        request,
        "dossiers/suggested.html",
        rows=[
            {
                "number": f"{monitoring.number_kind(each.kind)} {each.value}",
                "story": each.story,
                "told": _("%(stories)s, the latest %(day)s")
                % {
                    "stories": ngettext("%(count)s story", "%(count)s stories", each.stories)
                    % {"count": each.stories},
                    "day": shown.day(each.last),
                },
                "start": f"{reverse('dossier_new')}?{NAME}={turning.KIND}-{each.story.pk}" if may else "",
            }
            for each in belonging.suggestions()
        ],
    )
