"""How those who travel are put into words: in which seat, what is asked of them, and who says yes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from utblick.participation import approving as participants
from utblick.participation import shown as participation
from utblick.people import shown as people
from utblick.travel.approving import Line
from utblick.travel.models import JourneyState
from utblick.travel.queries import Whole
from utblick.travel.shown import day


def yes_words(lines: Sequence[Line], reader: Any) -> str:
    """Whom a yes of the reader's covers, and that it covers their participation in the meeting where it does."""
    mine = [each for each in lines if each.answers and not each.approved]
    if not mine:
        return ""
    told = [_("Your yes holds for: %(names)s.") % {"names": _names(mine, reader)}]
    carried = [each for each in mine if each.carries]
    if carried:
        told.append(
            _("It also says yes to that they take part in the meeting: %(names)s.")
            % {"names": _names(carried, reader)}
        )
    return " ".join([*told, *_still_at_meeting(lines, reader)])


def _still_at_meeting(lines: Sequence[Line], reader: Any) -> list[str]:
    still = [each for each in lines if each.waits_at_meeting and not each.carries]
    if not still:
        return []
    said = _("Whether they take part in the meeting is answered by somebody else, at the meeting: %(names)s.")
    return [said % {"names": _names(still, reader)}]


def left_words(lines: Sequence[Line], reader: Any) -> str:
    """Who has still to say yes when the reader has; blank where nobody has."""
    others: dict[str, list[Line]] = {}
    for each in lines:
        if not each.answers and not each.approved:
            others.setdefault(participants.in_words(each.traveller.person), []).append(each)
    return " ".join(
        _("The journey then waits for a yes to %(names)s from: %(who)s.")
        % {"names": _names(found, reader), "who": who}
        for who, found in others.items()
    )


def waits_words(lines: Sequence[Line], whole: Whole, reader: Any) -> str:
    """What the reader has to do with a journey that waits for others, in words, and whose yes it waits for."""
    told = []
    if reader.person_id in {each.traveller.person_id for each in lines if each.traveller.person_id}:
        told.append(_("It is your own journey, so somebody else approves it."))
    elif whole.journey.proposed_by_id == reader.pk:
        told.append(_("You have proposed the journey, so somebody else approves it."))
    elif any(each.traveller.approved_by_id == reader.pk for each in lines):
        told.append(_("You have said yes."))
    left: dict[str, list[Line]] = {}
    for each in lines:
        if not each.approved:
            left.setdefault(participants.in_words(each.traveller.person), []).append(each)
    said = _("The journey waits for a yes to %(names)s from: %(who)s.")
    told += [said % {"names": _names(found, reader), "who": who} for who, found in left.items()]
    return " ".join(told)


def _names(lines: Sequence[Line], reader: Any) -> str:
    return ", ".join(people.name_of(each.traveller.person, reader) for each in lines)


@dataclass(frozen=True)
class Row:
    """A traveller as the journey's page shows them: marks are words with a tone."""

    name: Any
    seat: str
    marks: tuple[tuple[str, str], ...]
    participation: (
        tuple[str, str] | None
    )  # how it stands at the meeting; None: they are not among its participants
    acknowledge: bool  # the reader is asked to acknowledge the code
    choose_seat: bool


def row_of(line: Line, whole: Whole, reader: Any) -> Row:
    """A traveller with all that is asked of them."""
    each, journey = line.traveller, whole.journey
    done = each.person not in whole.lacking
    marks = [
        (_("has acknowledged the code"), "ok") if done else (_("has not acknowledged the code"), "warn"),
    ]
    if each.approved_by is not None:
        by = {"name": each.approved_by.name, "day": day(each.approved_on), "said": each.said_by}
        said = _("approved by %(name)s, %(day)s")
        if each.said_by:
            said = _("approved: %(said)s, noted by %(name)s, %(day)s")
        marks.append((said % by, "ok"))
    elif each.said_by and journey.state == JourneyState.DECLINED:
        marks.append((_("answered: %(said)s") % {"said": each.said_by}, "neutral"))
    elif journey.is_proposed:
        marks.append((_("to be approved by: %(who)s") % {"who": participants.in_words(each.person)}, "warn"))
    return Row(
        people.link_to(each.person, reader),
        seat_of(each.seat) if each.seat else "",
        tuple(marks),
        participation.state(line.participant) if line.participant is not None else None,
        not done and each.person_id == reader.person_id,
        each.seat is None and journey.is_proposed and bool(getattr(each, "holds_seat", False)),
    )


def seat_of(seat: Any) -> str:
    """A seat in words: `Chair, Regionstyrelsen`."""
    return f"{seat.post or seat.get_role_display()}, {seat.organization}"
