"""How those who travel are put into words: in which seat, what is asked of them, and who says yes."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from utblick.participation import approving as participants
from utblick.participation import shown as participation
from utblick.people import shown as people
from utblick.travel.approving import Line
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
        by = {"name": each.approved_by.name, "day": day(each.approved_on)}
        marks.append((_("approved by %(name)s, %(day)s") % by, "ok"))
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
