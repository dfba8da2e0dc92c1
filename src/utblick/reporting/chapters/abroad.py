"""The chapters on meeting others: who represented us, journeys, visits, how we were seen, what we learned."""

from collections.abc import Iterator

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.collaborations import yearly
from utblick.collaborations.models import OutreachKind
from utblick.core.dates import today
from utblick.core.documents.tree import Block, Heading, Note, Paragraph, text
from utblick.core.texts import in_language
from utblick.monitoring.passing_on import all_signals
from utblick.participation import queries as participation
from utblick.participation import shown as participation_shown
from utblick.participation.representation import participations, represented
from utblick.people.shown import name_of
from utblick.reporting.chapters.blocks import Reading, chart, lines, live, table, to
from utblick.travel import pictures as travel_pictures
from utblick.travel import queries as travel
from utblick.travel import queries_budgets, queries_figures
from utblick.travel import shown as travel_shown
from utblick.visits import queries as visits
from utblick.visits import shown as visits_shown

ANYBODY = AnonymousUser()
"""Who reads a document: nobody knows. Persons with protected identity are not named to them."""

BY_UNIT = (3, 4, 5, 6)
"""What is told of each unit, by the places in `figure_heads`: journeys, km, kg CO2e, kg for each participation."""


def representation(reading: Reading) -> Iterator[Block]:
    """At how many meetings ours took part, year by year; who did this year, where and how often."""
    yield live(reverse("international_meetings"), _("International meetings"))
    counted = participations(*reading.years)
    rows = [(str(year), *map(str, counted[year])) for year in reading.years if year in counted]
    head = (_("Year"), _("Meetings"), _("Participations"), _("Of these at a distance"))
    yield table(_("Meetings that ours took part in"), head, rows, (1, 2, 3))
    who = [
        (
            name_of(each.person, ANYBODY),
            str(each.meetings),
            str(each.remote),
            ", ".join(f"{where} ({times})" for where, times in each.where.items()),
        )
        for each in represented(reading.year)
    ]
    heads_ = (_("Person"), _("Meetings"), _("Of these at a distance"), _("Where, and how often"))
    yield table(_("Who represented us %(year)s") % {"year": reading.year}, heads_, who, (1, 2))
    punctual = participation.punctuality_by_year(today())
    if wanted := {year: punctual[year] for year in reading.years if year in punctual}:
        yield chart(participation_shown.picture(wanted), reading)


def journeys(reading: Reading) -> Iterator[Block]:
    """Meetings, journeys and emissions year by year, by unit and place, and whether more meetings meant more travel."""
    day, year = today(), reading.year
    yield live(f"{reverse('travel_monitor')}?year={year}", _("Do more meetings mean more travel?"))
    limit = queries_figures.rail_limit(day)
    head = travel_shown.figure_heads(limit or None)
    by_year = [(each, line) for each, line in queries_figures.lines_by_year(day) if each in reading.years]
    for each, line in by_year:
        if line.flag:
            yield Note(text(travel_shown.rebound_words(line.flag, each)), "warn")
    told = [(str(each), travel_shown.figure_cells(line.now)) for each, line in reversed(by_year)]
    rows = (
        [(name, *(cells[place] for _year, cells in told)) for place, name in enumerate(head)] if told else []
    )
    years = tuple(each for each, _cells in told)
    yield table(_("Journeys by year"), (_("What"), *years), rows, range(1, len(years) + 1))
    units = queries_figures.lines_by_unit(year, day, _("no unit stated"))
    cells_of = [(line.name, travel_shown.figure_cells(line.now)) for line in units]
    rows = [(name, *(cells[place] for place in BY_UNIT)) for name, cells in cells_of]
    heads_ = (_("Unit"), *(head[place] for place in BY_UNIT))
    yield table(_("Journeys by unit, %(year)s") % {"year": year}, heads_, rows, (1, 2, 3, 4))
    modes = {each: kg for each, kg in queries_figures.kg_by_mode().items() if each in reading.years}
    if modes:
        budgets = queries_budgets.budgets_by_year()
        yield chart(travel_pictures.by_mode(modes, budgets), reading)
        yield chart(travel_pictures.destinations(queries_figures.destinations(year), year), reading)
    yield Heading(2, _("Departures from the travel guideline"))
    departed = [
        (
            travel_shown.days(each),
            to(each),
            str(each.unit),
            each.deviation or _("approved when it had begun"),
            each.deviation_reason or _("not stated"),
        )
        for each in travel.deviating()
        if each.begins.year == year
    ]
    heads_ = (_("When"), _("Journey"), _("Unit"), _("Departs from the guideline"), _("Why"))
    yield table(_("Journeys that depart from the guideline"), heads_, departed)


def visits_here(reading: Reading) -> Iterator[Block]:
    """Who came to us in the year, and what came of it."""
    yield live(reverse("visits"), _("Visits"))
    rows = [
        (
            visits_shown.days(each),
            to(each),
            visits_shown.guests_from(each),
            str(each.coming),
            str(each.unit),
            capfirst(visits_shown.state_of(each)[0]),
            in_language(each, "outcome"),
        )
        for each in visits.visits().filter(begins__year=reading.year).order_by("begins", "pk")
    ]
    head = (_("When"), _("Visit"), _("From"), _("Guests"), _("Unit"), _("State"), _("What came of it"))
    yield table(_("Visits to us %(year)s") % {"year": reading.year}, head, rows, (3,))


def visibility(reading: Reading) -> Iterator[Block]:
    """How often we were seen abroad, passed results on, and passed on what happens."""
    yield live(reverse("international_meetings"), _("International meetings"))
    seen = [(str(year), str(participation.seen_abroad(year))) for year in reading.years]
    head = (_("Year"), _("Meetings where we said something of our own"))
    yield table(_("Seen abroad"), head, seen, (1,))
    found = yearly.outreach(*reading.years)
    kinds = [(each, capfirst(str(each.label))) for each in OutreachKind]
    rows = [
        (str(year), *(str(found[year][kind]) for kind, _label in kinds))
        for year in reading.years
        if year in found
    ]
    yield table(
        _("What collaborations passed on"),
        (_("Year"), *(label for _kind, label in kinds)),
        rows,
        range(1, len(kinds) + 1),
    )
    yield live(reverse("monitoring_signals"), _("What we have passed on"))
    signals = [
        (participation_shown.day(each.shared_on), in_language(each, "title"))
        for each in all_signals()
        if each.shared_on.year == reading.year and each.withdrawn_on is None
    ]
    yield table(_("What we passed on to others"), (_("Day"), _("What")), signals)


def learned(reading: Reading) -> Iterator[Block]:
    """What those who were abroad learned that is worth spreading."""
    yield live(reverse("participation_learned"), _("What we have learned"))
    found = participation.learned().filter(meeting__ends__year=reading.year).order_by("meeting__ends", "pk")
    if not found:
        yield Paragraph(text(_("Nobody has told of anything that is worth spreading.")))
    for each in found:
        yield Heading(2, str(each.meeting))
        yield from lines(in_language(each, "good_practice"))
        if each.good_practice_for:
            yield Paragraph(text(f"{_('Who could use it?')} {each.good_practice_for}"))
