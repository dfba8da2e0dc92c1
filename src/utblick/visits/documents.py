"""This room's documents: the programme that the guests get, and the briefing of one page that the hosts get.

Diets stand in neither. The programme names no guests either, and holds nothing internal: no prices, no notes. The
briefing names the guests for as long as they may be named; what is issued is kept as it was then.
"""

from collections.abc import Iterator
from datetime import date, time

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.documents.kinds import language, letterhead
from utblick.core.documents.tree import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
    Table,
    Text,
    text,
)
from utblick.core.texts import in_language
from utblick.visits import queries, shown
from utblick.visits.models import Visit, VisitState


def delegation_programme(visit: Visit) -> Document:
    """Return the programme for the guests, in the language that is active. Ten queries at most."""
    whole = _read(visit)
    return _document(whole.visit, _("Programme"), tuple(_programme(whole)))


def host_briefing(visit: Visit) -> Document:
    """Return the briefing for the hosts: who comes, what we want to say, what was agreed. Ten queries at most."""
    whole = _read(visit)
    return _document(whole.visit, _("Briefing for the hosts – internal"), tuple(_briefing(whole)))


def _read(visit: Visit) -> queries.Whole:
    return queries.read(queries.visits().get(pk=visit.pk))


def _document(visit: Visit, subtitle: str, blocks: tuple[Block, ...]) -> Document:
    return Document(
        title=in_language(visit, "title"),
        subtitle=subtitle,
        language=language(),
        blocks=blocks,
        letterhead=letterhead(),
    )


def _lines(written: str) -> Iterator[Block]:
    for line in filter(None, map(str.strip, written.splitlines())):
        yield Paragraph(text(line))


def _facts(whole: queries.Whole) -> list[tuple[str, Text]]:
    visit = whole.visit
    facts = [(_("Days"), shown.days(visit)), (_("Guests from"), shown.guests_from(visit))]
    if visit.venue:
        facts.append((_("Venue"), visit.venue))
    return [(label, text(said)) for label, said in facts]


def _state(visit: Visit) -> Iterator[Block]:
    if visit.state == VisitState.PLANNED:
        yield Note(text(_("The visit is not confirmed yet. The programme may change.")), "warn")
    elif visit.state == VisitState.CANCELLED:
        yield Note(text(_("The visit is cancelled.")), "warn")


def _programme(whole: queries.Whole) -> Iterator[Block]:
    visit = whole.visit
    yield Facts(tuple(_facts(whole)))
    yield from _state(visit)
    yield Heading(1, _("What the visit is about"))
    yield from _lines(in_language(visit, "what"))
    yield from _timetable(whole)
    if guests := queries.guests_of(visit, today(), named=False):
        yield Heading(1, _("The delegation"))
        rows = tuple((text(place), text(str(count))) for place, count in shown.delegation(guests, visit))
        yield Table(_("How many come, and from where"), (_("From"), _("Number")), rows, numeric=(1,))
    if whole.hosts:
        yield Heading(1, _("Your hosts"))
        yield Bullets(tuple(text(_host(each)) for each in whole.hosts))


def _host(each: queries.Host) -> str:
    task = in_language(each, "task")
    return ", ".join(filter(None, (str(each.person), each.person.described, task)))


def _timetable(whole: queries.Whole) -> Iterator[Block]:
    """The programme day by day, with the meals at their time and nothing of what they cost."""
    rows: dict[date, list[tuple[time, tuple[Text, ...]]]] = {}
    for each in whole.items:
        said = (shown.clock(each.begins, each.ends), in_language(each, "title"), each.place, each.leader)
        rows.setdefault(each.day, []).append((each.begins, tuple(map(text, said))))
    for one in whole.meals:
        meal = one.meal
        told = (shown.clock(meal.at), str(capfirst(str(meal))), meal.place, "")
        rows.setdefault(meal.day, []).append((meal.at or time.max, tuple(map(text, told))))
    if rows:
        yield Heading(1, _("Programme"))
    for day, found in sorted(rows.items()):
        head = (_("Time"), _("What"), _("Place"), _("Who leads it"))
        yield Table(shown.day(day), head, tuple(row for _at, row in sorted(found, key=lambda pair: pair[0])))


def _briefing(whole: queries.Whole) -> Iterator[Block]:
    visit = whole.visit
    facts = [*_facts(whole), (_("State"), text(str(capfirst(shown.state_of(visit)[0]))))]
    facts.append((_("Unit"), text(str(visit.unit))))
    yield Facts(tuple(facts))
    for label, written in (
        (_("Purpose"), in_language(visit, "what")),
        (_("What we want to say"), visit.message),
        (_("What has been agreed before"), visit.agreed),
    ):
        yield Heading(1, label)
        yield from _lines(written or _("not stated"))
    yield Heading(1, _("Who comes"))
    guests = queries.guests_of(visit, today(), named=True)
    details = queries.details_of(guests)
    rows = tuple(
        (
            text(shown.guest_name(each, details.get(each.pk))),
            text(details[each.pk].title if each.pk in details else ""),
            text(shown.from_where(each, visit)),
            text(details[each.pk].languages if each.pk in details else ""),
        )
        for each in guests
    )
    if rows:
        yield Table(_("Guests"), (_("Name"), _("Title or post"), _("From"), _("Language needs")), rows)
    else:
        yield Paragraph(text(_("not stated")))
    yield Heading(1, _("Hosts"))
    yield Bullets(
        tuple(
            text(
                _host(each),
                ""
                if each.done  # type: ignore[attr-defined]
                else f" – {_('has not acknowledged the code')}",
            )
            for each in whole.hosts
        )
        or (text(_("not stated")),)
    )
    if visit.notes:
        yield Heading(1, _("Notes"))
        yield from _lines(visit.notes)
    yield Note(text(_("Internal. Not for the guests.")))
