"""The datasets: each one description, with its rows read from the room that owns them."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from utblick.core.outgoing import address
from utblick.opendata import popolo
from utblick.opendata.describing import Column, Dataset, register
from utblick.opendata.rules import Cell, told
from utblick.people.rules import party_may_be_public
from utblick.plans import queries as plans
from utblick.public import queries as public
from utblick.public.addresses import of_item, url
from utblick.publishing import queries as publishing
from utblick.publishing.kinds import COLLABORATION, PROJECT
from utblick.travel import queries_figures as travel

Row = Mapping[str, Any]
DESCRIBED = (
    Column("id", _("what tells it from all others; the last part of its address"), needed=True),
    Column("title", _("name in Swedish"), needed=True),
    Column("title_en", _("name in English; empty where it has none")),
    Column("summary", _("summary in Swedish")),
    Column("summary_en", _("summary in English")),
    Column("text", _("description in Swedish; paragraphs are parted by a blank line")),
    Column("text_en", _("description in English")),
    Column("ended", _("whether it is over"), "boolean", needed=True),
    Column("published_at", _("when anything of it was first published"), "moment", needed=True),
    Column("changed_at", _("since when it reads as it does"), "moment", needed=True),
    Column("url", _("its page in Swedish"), "address", needed=True),
    Column("url_en", _("its page in English"), "address", needed=True),
)


def _described(kind: str) -> Iterator[Row]:
    for each in sorted(publishing.published(kind, now=timezone.now()), key=lambda found: found.slug):
        yield {
            **{
                name: getattr(each, name)
                for name in ("title", "title_en", "summary", "summary_en", "text", "text_en")
            },
            "id": each.slug,
            "ended": each.ended,
            "published_at": each.published_at,
            "changed_at": each.changed_at,
            "url": address(of_item(each.kind, each.slug, "sv")),
            "url_en": address(of_item(each.kind, each.slug, "en")),
        }


def _seats(today: date) -> Iterator[Row]:
    for seat in public.public_seats(today):
        party = seat.party if party_may_be_public(seat.person.kind) else None
        yield {
            "id": popolo.id_of("membership", seat.key),
            "person_id": popolo.id_of("person", seat.person.key),
            "name": seat.person.full_name,
            "body": seat.organization.name,
            "body_en": seat.organization.name_en,
            "role": seat.role,
            "party": party.name if party else "",
            "party_abbreviation": party.abbreviation if party else "",
            "start": seat.start,
            "end": seat.end,
        }


def _popolo(today: date) -> dict[str, Any]:
    return popolo.written(public.public_seats(today))


def _goals(today: date) -> Iterator[Row]:
    """Three queries, however many plans there are."""
    decided = plans.activities().filter(plan__status__in=plans.SETTLED, plan__secret=False, secret=False)
    activities = list(decided.order_by("plan__year", "starts", "title", "pk"))
    goals = plans.goals_of(each.pk for each in activities)
    for activity in activities:
        for view in goals[activity.pk]:
            yield {
                "year": activity.plan.year,
                "activity": activity.title,
                "activity_en": activity.title_en,
                "progress": activity.progress or "",
                "indicator": view.goal.indicator,
                "indicator_en": view.goal.indicator_en,
                "kind": view.goal.kind,
                "unit": view.goal.unit,
                "baseline": view.goal.baseline,
                "target": view.goal.target,
                "due": view.goal.due,
                "value": view.latest.value if view.latest else None,
                "measured_on": view.latest.measured_on if view.latest else None,
                "attained": view.attained,
            }


ALL_MODES = "all"


def _travel(today: date) -> Iterator[Row]:
    """Years that have ended: what grows by a journey a time would tell of that journey."""
    for year, modes in travel.by_mode().items():
        if year >= today.year:
            continue
        row = {mode: Cell(frozenset(each.journeys), (each.km, each.kg)) for mode, each in modes.items()}
        shown = told(row)
        for mode in sorted(row):
            cell = row[mode] if mode in shown.columns else None
            yield _travelled(year, mode, cell)
        everybody = Cell(
            frozenset().union(*(each.members for each in row.values())),
            (sum(each.values[0] for each in row.values()), sum(each.values[1] for each in row.values())),  # type: ignore[arg-type]
        )
        yield _travelled(year, ALL_MODES, everybody if shown.total else None)


def _travelled(year: int, mode: str, cell: Cell | None) -> Row:
    return {
        "year": year,
        "mode": mode,
        "withheld": cell is None,
        "journeys": len(cell.members) if cell else None,
        "km": cell.values[0] if cell else None,
        "kg_co2e": cell.values[1] if cell else None,
    }


def _reports(today: date) -> Iterator[Row]:
    for each in public.papers():
        yield {
            "number": each.number,
            "title": each.title,
            "kind": each.kind,
            "language": each.language,
            "issued_at": each.issued_at,
            "url": address(url("document", "sv", pk=each.pk)),
        }


register(
    Dataset(
        "collaborations",
        _("International collaborations"),
        _("Collaborations with organisations in other countries, as they are described to the public."),
        DESCRIBED,
        lambda today: _described(COLLABORATION),
        (_("international collaboration"), _("networks")),
    ),
    Dataset(
        "representation",
        _("Elected representatives in international bodies"),
        _(
            "Elected representatives and their seats in bodies of international collaborations, with role and party. "
            "Also as Popolo."
        ),
        (
            Column("id", _("what tells the seat from all others"), needed=True),
            Column("person_id", _("what tells the person from all others"), needed=True),
            Column("name", _("name of the elected representative"), needed=True),
            Column("body", _("name of the body in Swedish"), needed=True),
            Column("body_en", _("name of the body in English")),
            Column("role", _("chair, vice_chair, member, substitute, contact or not_stated"), needed=True),
            Column("party", _("the party that the seat is held for")),
            Column("party_abbreviation", _("the letters of the party")),
            Column("start", _("from: a year, a month or a day, as precise as it is known")),
            Column("end", _("to: a year, a month or a day, as precise as it is known")),
        ),
        _seats,
        (_("elected representatives"), _("assignments")),
        personal=True,
        more={"popolo.json": ("application/json", _("Popolo 1.0"), _popolo)},
    ),
    Dataset(
        "goals",
        _("Goals of the action plans"),
        _("The goals of decided action plans for international work, with what has been measured."),
        (
            Column("year", _("year of the plan"), "integer", needed=True),
            Column("activity", _("activity in Swedish"), needed=True),
            Column("activity_en", _("activity in English")),
            Column(
                "progress",
                _("on_track, at_risk, off_track, not_started, done or stopped; empty before the first follow-up"),
            ),
            Column("indicator", _("what is measured, in Swedish"), needed=True),
            Column("indicator_en", _("what is measured, in English")),
            Column("kind", _("number, share (in per cent), yes_no or milestone"), needed=True),
            Column("unit", _("unit of baseline, target and value")),
            Column("baseline", _("value to begin with"), "decimal", _("as the column unit says")),
            Column("target", _("value to be reached"), "decimal", _("as the column unit says")),
            Column("due", _("day by which it is to be reached"), "date"),
            Column("value", _("latest value measured"), "decimal", _("as the column unit says")),
            Column("measured_on", _("day when it was measured"), "date"),
            Column("attained", _("how far it has come from baseline to target"), "decimal", _("per cent")),
        ),
        _goals,
        (_("action plan"), _("goals"), _("follow-up")),
    ),
    Dataset(
        "travel",
        _("Emissions from international journeys"),
        _(
            "Approved international journeys by year and mode, for years that have ended. Figures with fewer than "
            "three journeys behind them are withheld, and so is what would give them away."
        ),
        (
            Column("year", _("year when the journey began"), "integer", needed=True),
            Column("mode", _("way to travel; all stands for the sum of them"), needed=True),
            Column("withheld", _("whether the figures are withheld"), "boolean", needed=True),
            Column("journeys", _("number of journeys with this mode in them"), "integer", _("journeys")),
            Column("km", _("kilometres of all who travelled"), "decimal", _("passenger kilometres")),
            Column("kg_co2e", _("what it gave off"), "decimal", _("kg CO2e")),
        ),
        _travel,
        (_("travel"), _("greenhouse gases")),
        theme="TRAN",
        frequency="ANNUAL",
    ),
    Dataset(
        "projects",
        _("International projects"),
        _("International projects, as they are described to the public."),
        DESCRIBED,
        lambda today: _described(PROJECT),
        (_("projects"), _("EU funding")),
    ),
    Dataset(
        "reports",
        _("Reports and plans of international work"),
        _("Issued documents on international work, with the address of each as PDF."),
        (
            Column("number", _("number of the document"), needed=True),
            Column("title", _("title, in the language of the document"), needed=True),
            Column("kind", _("what kind of document it is"), needed=True),
            Column("language", _("language of the document"), needed=True),
            Column("issued_at", _("when it was issued"), "moment", needed=True),
            Column("url", _("the document as PDF"), "address", needed=True),
        ),
        _reports,
        (_("reports"), _("plans")),
    ),
)  # fmt: skip
