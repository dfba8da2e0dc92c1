"""The brief: one page about a collaboration for a member on the way to a meeting."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.collaborations import queries, shown, stated
from utblick.collaborations.followed import presence_in
from utblick.collaborations.meetings import serving
from utblick.collaborations.models import (
    ENTERED,
    Engagement,
    Goal,
    Stage,
)
from utblick.core import formats
from utblick.core.dates import today
from utblick.core.documents.kinds import language, letterhead
from utblick.core.documents.tree import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Paragraph,
    Run,
    Text,
    text,
)
from utblick.core.texts import in_language
from utblick.participation.models import InternationalMeeting
from utblick.people import queries as people
from utblick.people import rules as people_rules
from utblick.people.models import Membership

PURPOSES, GOALS, MEETINGS, OPEN = 3, 4, 3, 3
"""How many of each there is room for on the page; that there are more is said."""
SEATS = 6
"""How many of a body are named; that there are more is said."""
LONG = 420
"""How many characters of one text there is room for; the rest is read on the collaboration's page."""


def engagement_brief(found: Engagement) -> Document:
    """Return the brief: purpose, goals, what is up and what we want to say, who sits, what it cost. Seven queries."""
    now = today()
    whole = stated.whole(now).select_related("responsible_unit").get(pk=found.pk)
    meetings = list(serving(found.pk).filter(ends__gte=now).order_by("begins", "pk"))
    blocks: list[Block] = [Facts(tuple(_facts(whole, now)))]
    blocks += _listed(_("Purpose"), _purposes(whole), PURPOSES)
    goals = Goal.objects.filter(period=whole.period_pk) if whole.period_pk else ()
    blocks += _listed(_("Our goals"), [_short(in_language(each, "text")) for each in goals], GOALS)
    blocks += _up(whole, meetings, now)
    blocks += _positions(meetings)
    blocks += _seats(whole, now)
    return Document(
        title=in_language(whole),
        subtitle=_("Brief for a meeting, %(day)s") % {"day": _day(now)},
        language=language(),
        blocks=tuple(blocks),
        letterhead=letterhead(),
    )


def _day(day: date) -> str:
    return date_format(day, "DATE_FORMAT")


def _short(written: str) -> str:
    """A text on one line, cut at a word where it is longer than there is room for."""
    return Truncator(" ".join(written.split())).chars(LONG)


def _facts(whole: Any, now: date) -> Iterator[tuple[str, Text]]:
    kind = capfirst(str(whole.get_kind_display()))
    said = {"unit": whole.responsible_unit or _("not stated")}
    responsible = _("responsible unit: %(unit)s") % said  # on the same line: the page is short of them
    yield _("State"), text(f"{kind}, {shown.state_of(whole, now)[0]}; {responsible}")
    if whole.latest_year:
        amount = formats.kronor(whole.latest_estimate, whole.latest_approximate)
        cost = _("%(amount)s and %(share)s of a full-time post") % {
            "amount": amount,
            "share": formats.per_cent(whole.latest_share),
        }
        yield _("Cost %(year)s") % {"year": whole.latest_year}, text(cost)
    been = presence_in(whole.pk, now.year)
    if been is not None:
        name = _("Meetings and journeys %(year)s") % {"year": now.year}
        yield name, text(shown.presence_in_short(been))


def _purposes(whole: Any) -> list[str]:
    return [_short(each) for each in queries.purposes_of(whole)]


def _listed(heading: str, found: list[str], most: int) -> Iterator[Block]:
    """A heading and the first of what there is; that nothing is stated is said too."""
    yield Heading(1, heading)
    if not found:
        yield Paragraph(text(_("not stated")))
        return
    yield Bullets(tuple(text(each) for each in _first(found, most)))


def _first(found: list[str], most: int) -> list[str]:
    """The first of what there is, and how many more there are."""
    if len(found) <= most:
        return found
    rest = len(found) - most
    return [*found[:most], ngettext("and %(count)s more", "and %(count)s more", rest) % {"count": rest}]


# What is up


def _up(whole: Any, meetings: list[InternationalMeeting], now: date) -> Iterator[Block]:
    """The meetings to come, what is to be evaluated or decided, and what is open."""
    found: list[Text] = [_meeting(each) for each in meetings[:MEETINGS]]
    if not meetings:
        found.append(text(_("No meeting to come is registered.")))
    found += [text(each) for each in _due(whole, now)]
    yield Heading(1, _("What is up"))
    yield Bullets(tuple(found))


def _meeting(meeting: InternationalMeeting) -> Text:
    where = f", {meeting.place}" if meeting.place else ""
    body = f" ({in_language(meeting.body)})" if meeting.body else ""
    return (Run(_day(meeting.begins), strong=True), Run(f" {in_language(meeting, 'title')}{body}{where}"))


def _due(whole: Any, now: date) -> Iterator[str]:
    """What is to be evaluated, decided or stated, in words."""
    if whole.is_collaboration and whole.stage in ENTERED and whole.evaluation != "done":
        by = stated.evaluation_due(whole, stated.strategy_ends(now))
        begun = whole.evaluation == "begun"
        if by is not None:
            told = (
                _("The evaluation has begun and is due %(day)s.")
                if begun
                else _("To be evaluated by %(day)s.")
            )
            yield told % {"day": _day(by)}
    elif whole.evaluation == "done" and whole.stage in ENTERED:
        yield _("It has been evaluated: a renewal or an end is to be proposed.")
    if whole.stage == Stage.READY:
        yield _("It is ready for the board's decision.")
    if whole.leaves_on:
        yield _("We leave on %(day)s.") % {"day": _day(whole.leaves_on)}
    lacking = [_(each.what) for each in stated.missing(whole, stated.demands(now))]
    if lacking:
        yield _("Lacking: %(what)s.") % {"what": "; ".join(_first(lacking, OPEN))}


def _positions(meetings: list[InternationalMeeting]) -> Iterator[Block]:
    """What we want to say at the next meeting for which that is stated."""
    stated_for = next((each for each in meetings if each.positions.strip()), None)
    yield Heading(1, _("What we want to say"))
    if stated_for is None:
        yield Paragraph(text(_("not stated")))
        return
    body = in_language(stated_for.body) if stated_for.body else in_language(stated_for, "title")
    yield Paragraph(
        (
            Run(f"{body}, {_day(stated_for.begins)}: ", strong=True),
            Run(Truncator(" ".join(stated_for.positions.split())).chars(2 * LONG)),
        )
    )


# Who sits


def _seats(whole: Any, now: date) -> Iterator[Block]:
    """Who represents us, body by body. Nobody whose identity is protected is named."""
    rows = Membership.objects.filter(
        people.held_at(now), organization__engagement_bodies__engagement=whole.pk
    ).exclude(person__protected_identity=True)
    by_body: dict[str, list[str]] = {}
    rows = rows.select_related("person", "organization", "party", "post")
    for seat in rows.order_by("organization", "id"):
        by_body.setdefault(in_language(seat.organization), []).append(_seat(seat))
    yield Heading(1, _("Who sits"))
    if not by_body:
        yield Paragraph(text(_("Nobody is registered as representing us.")))
        return
    yield Facts(tuple((body, text("; ".join(_first(seats, SEATS)))) for body, seats in by_body.items()))


def _seat(seat: Membership) -> str:
    """`Anna Ek (M), ordinary member`: the party of the elected only."""
    public = seat.party and people_rules.party_may_be_public(seat.person.kind)
    party = f" ({seat.party.abbreviation})" if public and seat.party else ""
    role = str(seat.post) if seat.post else str(seat.get_role_display())
    return f"{seat.person}{party}, {role}"
