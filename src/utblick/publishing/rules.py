"""What the strategy asks of what is published, on plain values. Pure functions: no Django, no clock."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from utblick.core.rules import gettext_noop, rule

FORMALISED, DESCRIBED, SEEN, TWO_STEPS = (
    "publishing.only_formalised",
    "publishing.described_by_owner",
    "publishing.public_sees",
    "publishing.two_steps",
)

NOT, CURRENT, ENDED = "", "current", "ended"
"""What a thing is to the public: nothing, something that goes on, or something that was."""

DRAFT, SENT, SCHEDULED, PUBLISHED, CHANGED, TAKEN_DOWN, WITHHELD = (
    "draft",
    "sent",
    "scheduled",
    "published",
    "changed",
    "taken_down",
    "withheld",
)
STATES = (SENT, CHANGED, DRAFT, SCHEDULED, PUBLISHED, WITHHELD, TAKEN_DOWN)


@dataclass(frozen=True)
class Version:
    """A version of a description: when it was sent for review, and from when it is public (None: not yet)."""

    number: int
    sent_at: datetime | None = None
    shown_from: datetime | None = None


# --- what may be published at all ---

OVER = frozenset({"ended", "run_out"})
FORMAL = frozenset({"decided", "active", "under_evaluation", "evaluated", "leaving"})
APPROVED = frozenset({"decided", "submitted", "granted", "running", "paused", "closing"})


@rule(
    FORMALISED,
    gettext_noop("Only formalised collaborations and approved projects are published"),
    "R45",
    "R60",
    page="publications",
)
def collaboration_is(is_collaboration: bool, state: str, has_agreement: bool) -> str:
    """Return what an engagement is to the public, by its state: NOT, CURRENT or ENDED.

    A formalised collaboration has been decided on, or was there before the strategy, and rests on an agreement (R60).
    One that was never entered is nothing to the public; one that is over is something that was. A programme assignment
    is no collaboration.
    """
    if not is_collaboration or not has_agreement:
        return NOT
    if state in FORMAL:
        return CURRENT
    return ENDED if state in OVER else NOT


def project_is(decided: bool, state: str, standing: str) -> str:
    """Return what a project is to the public: NOT, CURRENT or ENDED.

    It is approved where the committee's decision stands (R45). `standing` is the state that an earlier decision had
    brought it to, while it is opened again: the public sees what was decided until there is another decision.
    """
    if not decided:
        return NOT
    if state == "closed":
        return ENDED
    if state in APPROVED or (standing in APPROVED and state in ("preparation", "application")):
        return CURRENT
    return NOT


# --- the two steps ---


def lacks(title: str, summary: str, text: str, contact: bool) -> list[str]:
    """Return the fields that a description lacks before it can be sent for review."""
    said = {
        "title": title.strip(),
        "summary": summary.strip(),
        "text": text.strip(),
        "contact_email": contact,
    }
    return [name for name, value in said.items() if not value]


@rule(
    TWO_STEPS,
    gettext_noop("Whoever is responsible writes, and communications publishes what they have sent"),
    "R45",
    "R46",
    page="publications",
)
def why_not_published(sent: bool, thing: str, shown_from: datetime, now: datetime) -> str:
    """Return why a version may not be published from a time: "not_sent", "not_formalised" or "past"; blank if it may.

    `thing` is what it is to the public (NOT, CURRENT, ENDED). A time that has passed would say that the public could
    read it then.
    """
    if not sent:
        return "not_sent"
    if thing == NOT:
        return "not_formalised"
    return "past" if shown_from < now else ""


# --- what the public sees ---


def visible(versions: Iterable[Version], taken_down_at: datetime | None, now: datetime) -> Version | None:
    """Return the version that is public at `now`: the newest whose time has come since it was last taken down."""
    begun = [
        each
        for each in versions
        if each.shown_from is not None
        and each.shown_from <= now
        and (taken_down_at is None or each.shown_from > taken_down_at)
    ]
    return max(begun, key=lambda each: each.number, default=None)


@rule(
    SEEN,
    gettext_noop(
        "The public sees the last published version, and nothing of what is secret or not formalised"
    ),
    "R45",
    "R46",
    page="publications",
)
def seen(
    versions: Iterable[Version], taken_down_at: datetime | None, thing: str, secret: bool, now: datetime
) -> Version | None:
    """Return the version that the public sees at `now`; None for none.

    It follows from the clock and from the thing: what comes under secrecy or is no longer formalised is gone at once,
    and comes back as it was. What has ended is still shown, as something that was.
    """
    return None if secret or thing == NOT else visible(versions, taken_down_at, now)


def waiting(versions: Iterable[Version]) -> Version | None:
    """Return the version that is written or waits for review: the newest, where it has no time to be shown from."""
    newest = max(versions, key=lambda each: each.number, default=None)
    return newest if newest is not None and newest.shown_from is None else None


def coming(versions: Iterable[Version], now: datetime) -> Version | None:
    """Return the version that is going to be public at a time that is set; None for none."""
    found = [each for each in versions if each.shown_from is not None and each.shown_from > now]
    return max(found, key=lambda each: each.number, default=None)


def state(
    versions: Sequence[Version], taken_down_at: datetime | None, thing: str, secret: bool, now: datetime
) -> str:
    """Return where a description stands, one of STATES.

    CHANGED: the public sees the last published version while a later one is written, waits or has its time set (R46).
    WITHHELD: it is published, but the thing is secret or no longer formalised.
    """
    shown = visible(versions, taken_down_at, now)
    draft, later = waiting(versions), coming(versions, now)
    if shown is not None:
        if secret or thing == NOT:
            return WITHHELD
        return CHANGED if draft or later else PUBLISHED
    if draft is not None:
        return SENT if draft.sent_at is not None else DRAFT
    return SCHEDULED if later else (TAKEN_DOWN if taken_down_at is not None else DRAFT)


@rule(
    DESCRIBED,
    gettext_noop("Whoever is responsible describes what is formalised, so that it can be published"),
    "R46",
    page="publications",
)
def asks_for_description(thing: str, state: str, returned: bool) -> bool:
    """Whether a description is asked for: of what goes on, where none has been sent, or it came back for changes.

    `state` is where its description stands; blank: there is none. What has been taken down was taken down on purpose.
    """
    return thing == CURRENT and (state in ("", DRAFT) or (returned and state == CHANGED))


def next_change(versions: Iterable[Version], now: datetime) -> datetime | None:
    """Return the next time when what the public sees changes by the clock alone; None for never."""
    later = [each.shown_from for each in versions if each.shown_from is not None and each.shown_from > now]
    return min(later, default=None)
