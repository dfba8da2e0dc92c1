"""This room's document: the proposal of a journey, as the basis for approving it."""

from collections.abc import Iterator
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.core.documents.kinds import language, letterhead
from utblick.core.documents.svg import of_chart
from utblick.core.documents.tree import Block, Bullets, Document, Facts, Heading, Note, Paragraph, Table, text
from utblick.travel import queries, queries_budgets, reckoning, shown
from utblick.travel.models import Journey
from utblick.travel.queries import Whole


def journey_proposal(journey: Journey) -> Document:
    """Return the proposal of a journey: what for, who, how, what it gives off, other ways, what the guideline says.

    Persons with protected identity are not named.
    """
    found: Any = queries.named().get(pk=journey.pk)
    whole = queries.read(found)
    return Document(
        title=str(found),
        subtitle=_("Journey proposal"),
        language=language(),
        blocks=tuple(_blocks(whole, letterhead().accent)),
        letterhead=letterhead(),
    )


def _blocks(whole: Whole, accent: str) -> Iterator[Block]:
    journey = whole.journey
    yield Facts(tuple((label, text(said)) for label, said in _facts(whole)))
    if journey.is_proposed and whole.stops:
        yield Note(text(_("Before the journey can be approved:")), "warn")
        yield Bullets(tuple(text(shown.finding(each)) for each in whole.stops))
    if noted := [shown.finding(each) for each in whole.warnings]:
        yield Note(text(_("To note:")), "warn")
        yield Bullets(tuple(text(each) for each in noted))
    if afterwards := shown.afterwards_words(journey):
        yield Note(text(afterwards), "warn")
    for label, said in (
        (_("Purpose"), journey.purpose),
        (_("Why the journey is needed"), journey.why_needed),
        (_("Why it is not enough to take part at a distance"), journey.why_not_remote),
        (_("Reason for flying"), journey.flight_reason),
    ):
        if said.strip():
            yield Heading(1, label)
            for line in filter(None, map(str.strip, said.splitlines())):
                yield Paragraph(text(line))
    yield Heading(1, _("How the journey is made, and what it gives off"))
    yield _legs(whole)
    yield from _sides(whole, accent)
    yield from _guideline(whole)


def _facts(whole: Whole) -> Iterator[tuple[str, str]]:
    journey = whole.journey
    best, low, high = whole.kg
    yield _("State"), str(capfirst(shown.state_of(journey)[0]))
    yield _("When"), shown.days(journey)
    yield _("Unit"), str(journey.unit)
    if journey.meeting and not journey.meeting.covered:
        yield _("International meeting"), str(journey.meeting)
    yield _("Travellers"), shown.traveller_names(whole) or _("not stated")
    yield _("Emissions"), shown.with_span(best, low, high)
    this = best if journey.is_proposed else None
    told = [shown.budget_words(each, this) for each in queries_budgets.budgets_of(journey)]
    yield _("Budget"), " ".join(told)
    if journey.approved_by:
        yield _("Approved or declined by"), f"{journey.approved_by.name}, {shown.day(journey.approved_on)}"


def _legs(whole: Whole) -> Table:
    head = (_("Day"), _("From and to"), _("By what"), _("Distance"), _("Kg CO2e"))
    rows = tuple(
        (
            text(shown.day(leg.day)),
            text(str(leg)),
            text(shown.mode_of(leg)),
            text(shown.distance_of(leg)),
            text(shown.amount_of(leg)),
        )
        for leg in whole.legs
    )
    return Table(_("Legs, with the lowest and the highest figure in brackets"), head, rows)


def _sides(whole: Whole, accent: str) -> Iterator[Block]:
    held = queries.held()
    _where, sides = reckoning.sides(whole.legs, held[0]) if held else (None, [])
    if not sides:
        return
    yield Heading(1, _("Other ways to take part"))
    yield of_chart(shown.sides_chart(whole, sides), accent)
    head = (_("Way to take part"), _("Kg CO2e"), _("Time one way"), _("What the guideline says"))
    lines = shown.side_lines(sides, whole.guideline)
    yield Table(
        _("Ways to take part, the whole journey"), head, tuple(tuple(map(text, line)) for line in lines)
    )
    yield Paragraph(text(_("The times are rough: assumed speeds and waiting, no timetable.")))


def _guideline(whole: Whole) -> Iterator[Block]:
    journey = whole.journey
    yield Heading(1, _("The travel guideline and the code of conduct"))
    yield Paragraph(text(shown.limit_words(whole.guideline)))
    pairs = [(_("Guideline acknowledged"), shown.guideline_words(journey))]
    if journey.deviation.strip():
        pairs += [
            (_("Departs from the guideline"), journey.deviation),
            (_("Why"), journey.deviation_reason or _("not stated")),
            (_("Approved"), shown.deviation_words(journey)),
        ]
    count = len(whole.travellers)
    pairs.append(
        (
            _("Code of conduct"),
            _("%(done)s of %(all)s travellers have acknowledged it")
            % {"done": count - len(whole.lacking), "all": count},
        )
    )
    yield Facts(tuple((label, text(said)) for label, said in pairs))
