"""What happens to what is not done in time, and how long it may wait. Pure functions over plain values.

The strategy says who does what and when; it does not say what happens to what is late. The days of grace, and how long
something may be put off, are our reading of how a public body follows up its own decisions. They are constants here,
for everybody alike, so that whoever answers for a duty can tell who else sees it.
"""

from datetime import date, timedelta

from utblick.core.days import shifted
from utblick.core.rules import gettext_noop, rule

GRACE = timedelta(days=7)
"""So long the responsible have what is overdue to themselves. Our reading; the strategy sets no time."""

LONG_GRACE = timedelta(days=21)
"""So long it is a matter for the administration, before the chief executive sees it. Our reading, as above."""

LONGEST_WAIT = timedelta(days=90)
"""So long at most somebody lets something wait in their own list, before they must look at it again. Our reading."""

HEAD, DIRECTOR = "head", "director"


@rule(
    "yearwheel.overdue_goes_to_the_next_in_line",
    gettext_noop("What is overdue is shown to the next in line"),
    "R31",
    "R49",
    page="year_wheel",
)
def escalates_to(due: date | None, has_unit: bool, today: date) -> tuple[str, ...]:
    """Return to whom an obligation is shown besides those responsible: head of the administration, chief executive.

    What belongs to no unit lies under no head, so after the first days of grace it goes to the chief executive.
    """
    if due is None or today <= shifted(due, GRACE):
        return ()
    if not has_unit:
        return (DIRECTOR,)
    return (HEAD, DIRECTOR) if today > shifted(due, LONG_GRACE) else (HEAD,)


def may_wait_until(day: date, today: date) -> str:
    """Return why something may not wait to a day: "passed" or "too_long"; "" when it may."""
    if day <= today:
        return "passed"
    return "too_long" if day > today + LONGEST_WAIT else ""
