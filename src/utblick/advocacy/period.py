"""What monitoring and advocacy came to in a period: one place for the page of a report and for its document."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _

from utblick.advocacy import queries
from utblick.advocacy.models import ActivityState, PeriodReport, PositionApproval
from utblick.core import things
from utblick.core.dates import today
from utblick.dossiers.models import DossierStage
from utblick.monitoring.models import Outgrowth, Step, Story

LISTED = 40
"""So many stories a report lists, the latest; it says how many there were."""


@dataclass(frozen=True)
class Period:
    """What came of a period. `stories` are the latest that a desk found relevant, `relevant` how many there were.

    `became` are pairs of a story and what it became. `moved` are stages that dossiers came to. `activities` are done.
    """

    report: PeriodReport
    relevant: int
    stories: Sequence[Story]
    became: Sequence[tuple[Story, Any]]
    moved: Sequence[DossierStage]
    approved: Sequence[PositionApproval]
    activities: Sequence[Any]
    closed: Sequence[Any]

    @property
    def led(self) -> queries.Led:
        """What the plans that were closed in the period led to."""
        return queries.led(self.closed)

    @property
    def by_kind(self) -> list[tuple[str, int]]:
        """How many activities of each kind were carried out, the most first."""
        return Counter(str(each.get_kind_display()) for each in self.activities).most_common()

    @property
    def figures(self) -> list[tuple[str, int]]:
        """The figures of the period, with what each counts."""
        return [
            (_("Stories that a desk found relevant"), self.relevant),
            (_("Stories that became something"), len({story.pk for story, _thing in self.became})),
            (_("Dossiers that moved on"), len({each.dossier_id for each in self.moved})),
            (_("Positions that were approved"), len(self.approved)),
            (_("Activities that were carried out"), len(self.activities)),
            (_("Plans that were closed with an assessment"), self.led.closed),
        ]


def of_period(report: PeriodReport) -> Period:
    """Return what a period came to, of the report's unit or of the whole.

    Eight queries, one for each kind of thing that stories became, and one more where there are many stories.
    """
    days = (report.begins, report.ends)
    turned_down = Step.objects.filter(
        delivery=OuterRef("delivery"), what="irrelevant", undone=False, pk__gt=OuterRef("pk")
    )
    steps = Step.objects.filter(what="relevant", undone=False, at__date__range=days)
    steps = steps.exclude(Exists(turned_down))
    stages = DossierStage.objects.filter(day__range=days)
    approvals = PositionApproval.objects.filter(approved_on__range=days).exclude(of__ending__annulled=True)
    activities = queries.activities().filter(state=ActivityState.DONE, day__range=days)
    closed = queries.closed_plans(*days)
    grown = Outgrowth.objects.filter(at__date__range=days)
    if report.unit_id:
        unit = report.unit_id
        steps = steps.filter(delivery__unit=unit)
        stages = stages.filter(dossier__unit=unit)
        approvals = approvals.filter(of__position__unit=unit)
        activities = activities.filter(plan__unit=unit)
        closed = [each for each in closed if each.unit_id == unit]
        grown = grown.filter(story__deliveries__unit=unit).distinct()
    stories = Story.objects.filter(pk__in=steps.values("delivery__story"))
    listed = list(stories.order_by("-last_day", "-pk")[: LISTED + 1])
    return Period(
        report,
        len(listed) if len(listed) <= LISTED else stories.count(),
        listed[:LISTED],
        _became(list(grown.select_related("story").order_by("at", "pk"))),
        list(stages.select_related("dossier").order_by("day", "pk")),
        list(approvals.select_related("of__position").order_by("approved_on", "pk")),
        list(activities.order_by("day", "pk")),
        closed,
    )


def _became(grown: Sequence[Outgrowth]) -> list[tuple[Story, Any]]:
    """What stories became, as far as it may be read; positions with where they stand. One query a kind of thing."""
    ids: dict[str, set[int]] = defaultdict(set)
    for each in grown:
        if each.kind in things.KINDS:
            ids[each.kind].add(each.object_id)
    rows = {key: things.KINDS[key].model._default_manager.all() for key in ids}
    if queries.POSITION in rows:
        rows[queries.POSITION] = queries.positions(today())
    found = {key: rows[key].in_bulk(pks) for key, pks in ids.items()}
    pairs = ((each.story, found.get(each.kind, {}).get(each.object_id)) for each in grown)
    return [(story, thing) for story, thing in pairs if thing is not None]
