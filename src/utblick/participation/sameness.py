"""What a meeting says to who answers whether somebody may take part: the answer is to that, and nothing else."""

from utblick.core.seeing import as_read
from utblick.participation import rules
from utblick.participation.models import InternationalMeeting, Participant

READ = (*(f"{name}_id" if name == "body" else name for name in rules.ALWAYS), *rules.WHERE_SAID)


def said_of(meeting: InternationalMeeting) -> list[object]:
    """Return what a meeting says of itself: what makes it another one where it is changed. No query."""
    return [getattr(meeting, name) for name in READ]


def mark(meeting: InternationalMeeting, participant: Participant) -> str:
    """Return the mark of somebody's participation as it is read: how, in which seat, in which meeting. No query."""
    return as_read(meeting.pk, said_of(meeting), participant.person_id, participant.seat_id, participant.mode)
