"""Why a decision is refused, in words and with what to do. The rules tell reasons as keys."""

from typing import Any

from django.utils.translation import gettext as _

from utblick.decisions.matters import label_of


def why_not(reason: str, about: Any = None, body: Any = None) -> str:
    """Return a refusal in words. Raises KeyError for a reason that no rule gives."""
    names = {"body": body, "matter": label_of(about.matter) if hasattr(about, "matter") else ""}
    return _SENTENCES[reason]() % names


_SENTENCES: dict[str, Any] = {
    "no_right": lambda: _(
        "%(body)s may not decide this kind of matter (%(matter)s). Choose a body that may."
    ),
    "no_area": lambda: _(
        "%(body)s decides such matters within its own policy areas only. Say which area it is."
    ),
    "other_area": lambda: _("Another body answers for this policy area, so %(body)s may not decide it."),
    "goals": lambda: _(
        "This kind of matter (%(matter)s) concerns goals or direction, and may not be delegated. The body decides it."
    ),
    "urgent_goals": lambda: _(
        "Urgent decisions in matters of goals and direction are not taken here (%(matter)s). Call an extra meeting of "
        "%(body)s instead."
    ),
    "not_delegated": lambda: _("Say which item of the delegation order gives the right to decide this."),
    "future": lambda: _("That day has not come yet. A decision is registered when it has been made."),
    "no_meeting": lambda: _("Choose the meeting where the body decided."),
    "cancelled": lambda: _("The meeting is cancelled. Choose another."),
    "approved": lambda: _(
        "The minutes of the meeting are approved, so nothing more is registered in them. If a paragraph is missing, "
        "take the approval back first."
    ),
    "other_day": lambda: _(
        "The decision is dated as the meeting is. Choose another meeting, or change the date."
    ),
    "no_paragraph": lambda: _("Write the number of the paragraph in the minutes."),
    "odd_paragraph": lambda: _(
        "Write the paragraph as a number, such as 212 or 212a, or as several: 212–214."
    ),
    "before_thing": lambda: _("What this is about was not there yet on that day. Choose a later meeting."),
}
