"""The life of a project: which steps there are, and what each of them waits for (R19d, R40)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from utblick.core.rules import gettext_noop, rule
from utblick.projects.rules.findings import STOP, WARNING, Finding

PIPELINE, REGISTER, PORTFOLIO = "project_pipeline", "projects", "project_portfolio"

IDEA, PREPARATION, APPLICATION, DECIDED = "idea", "preparation", "application", "decided"
SUBMITTED, GRANTED, REJECTED, RUNNING = "submitted", "granted", "rejected", "running"
PAUSED, CLOSING, CLOSED, WITHDRAWN = "paused", "closing", "closed", "withdrawn"
STATES = (
    IDEA, PREPARATION, APPLICATION, DECIDED, SUBMITTED, GRANTED, REJECTED, RUNNING, PAUSED, CLOSING, CLOSED, WITHDRAWN,
)  # fmt: skip

UNDECIDED = frozenset({IDEA, PREPARATION, APPLICATION, WITHDRAWN})
"""The states that a project can be in without a committee's decision."""
CHANGEABLE = frozenset({IDEA, PREPARATION})
"""The states where what the committee decides on is still written."""
BINDING = frozenset({APPLICATION, DECIDED, SUBMITTED, GRANTED, RUNNING, PAUSED, CLOSING, CLOSED})
"""The states where commitments count against the committee's frame: from when it is asked. What a project that is over
did not use is given back by a deed of its own."""
ONGOING = frozenset({GRANTED, RUNNING, PAUSED, CLOSING})
OPENED_FROM = frozenset({DECIDED, SUBMITTED, GRANTED, RUNNING, PAUSED})
"""The states from where a project is opened again, to be decided anew: it then goes on from where it was."""

LIFE, COMMITTEE, COMPLETE, RATE = (
    "projects.life",
    "projects.committee_of_the_area_decides",
    "projects.complete_before_decision",
    "projects.success_rate",
)

DECIDE = "decide"
STEPS: dict[str, tuple[frozenset[str], str]] = {
    "prepare": (frozenset({IDEA, REJECTED}), PREPARATION),
    "make_ready": (frozenset({PREPARATION}), APPLICATION),
    "take_back": (frozenset({APPLICATION}), PREPARATION),
    DECIDE: (frozenset({APPLICATION}), DECIDED),
    "return": (frozenset({APPLICATION, DECIDED}), PREPARATION),
    "refuse": (frozenset({APPLICATION, DECIDED}), WITHDRAWN),
    "open_again": (OPENED_FROM, PREPARATION),
    "let_stand": (frozenset({PREPARATION}), DECIDED),
    "submit": (frozenset({DECIDED}), SUBMITTED),
    "grant": (frozenset({SUBMITTED}), GRANTED),
    "reject": (frozenset({SUBMITTED}), REJECTED),
    "correct_grant": (frozenset({GRANTED}), GRANTED),
    "start": (frozenset({GRANTED}), RUNNING),
    "pause": (frozenset({RUNNING}), PAUSED),
    "resume": (frozenset({PAUSED}), RUNNING),
    "finish": (frozenset({RUNNING, PAUSED}), CLOSING),
    "close": (frozenset({CLOSING}), CLOSED),
    "withdraw": (frozenset(set(STATES) - {CLOSED, WITHDRAWN, REJECTED}), WITHDRAWN),
    "reopen": (frozenset({WITHDRAWN}), IDEA),
}
"""Each step: from which states, to which."""
OF_THE_COMMITTEE = frozenset({DECIDE, "return", "refuse"})
"""The steps that only a decision takes."""


@rule(
    LIFE,
    gettext_noop(
        "A project goes from idea to closing by steps, and is submitted only after the committee's decision"
    ),
    "R19d",
    "R40",
    page=REGISTER,
)
def next_state(state: str, step: str, decided_on: date | None, standing: str = "") -> str | None:
    """Return the state that a step leads to, None where it may not be taken.

    `decided_on` is the day of the committee's decision: nothing is submitted without one. `standing` is the state that
    an earlier decision had brought it to, where it is opened again: a new decision, or that the earlier one stands,
    leads back to it; a no to the change leaves it opened, and never undoes what has begun. What was withdrawn after it
    had begun is not taken up again.
    """
    starts, to = STEPS.get(step, (frozenset(), ""))
    if state not in starts:
        return None
    if step == "let_stand" or (step == DECIDE and standing):
        return standing or None
    if standing:
        if step == "refuse":
            return PREPARATION
        if step == "reopen":
            return None
    if to == SUBMITTED and decided_on is None:
        return None
    return to


@rule(
    COMMITTEE,
    gettext_noop("International projects are decided by the committee that answers for the policy area"),
    "R40",
    page="decision_rights",
)
def may_decide(body: int, answers_for_area: int | None) -> str:
    """Return "" where a body may decide a project, else why not: `no_area`, or `other_area` for another's area.

    `answers_for_area` is the committee that the project's policy area belongs to; None where nobody answers for it.
    """
    if answers_for_area is None:
        return "no_area"
    return "" if body == answers_for_area else "other_area"


@dataclass(frozen=True)
class Case:
    """A project as it is before a step: what is stated, and its days. Names of fields are those of the forms."""

    state: str
    stated: frozenset[str] = frozenset()
    has_committee: bool = False
    partners: int = 0
    leads: int = 0
    lines: int = 0
    committed: bool = False
    own: Decimal = Decimal(0)
    deadline: date | None = None
    reports: int = 0
    unreported: int = 0
    unpaid: int = 0
    late_milestones: int = 0
    results: int = 0
    results_spread: int = 0


NEEDED = {
    "aims": gettext_noop("Say what is to be different when the project is over: its aims"),
    "area": gettext_noop("Say which policy area it belongs to, so that it is known which committee decides"),
    "contact": gettext_noop("Say who answers questions: a contact"),
    "programme": gettext_noop("Say which programme it is to be paid by"),
    "starts": gettext_noop("Say when it starts"),
    "ends": gettext_noop("Say when it ends"),
    "serves": gettext_noop("Say which points of the strategy it serves"),
    "budget": gettext_noop("Say what the whole project costs: its budget"),
}


def _lack(what: str, where: str, severity: str = STOP, **values: object) -> Finding:
    return Finding(COMPLETE, severity, what, where, values)


@rule(
    COMPLETE,
    gettext_noop("Before each step the project has what the next one rests on"),
    "R19d",
    "R40",
    "R41",
    page=PIPELINE,
)
def lacks(case: Case, today: date) -> list[Finding]:
    """Return what a project lacks before its next step, in the order in which it is filled in."""
    if case.state == IDEA:
        return [] if "area" in case.stated else [_lack(NEEDED["area"], "area", WARNING)]
    if case.state in (PREPARATION, APPLICATION):
        return _before_decision(case, today)
    if case.state == DECIDED and case.deadline is not None and case.deadline < today:
        what = gettext_noop("The last day to apply has passed. Change the day, or withdraw the project")
        return [_lack(what, "deadline")]
    if case.state == GRANTED:
        return _before_start(case)
    if case.state in (RUNNING, PAUSED):
        return _while_running(case)
    return _before_closing(case) if case.state == CLOSING else []


def _before_decision(case: Case, today: date) -> list[Finding]:
    found = [_lack(what, name) for name, what in NEEDED.items() if name not in case.stated]
    if "area" in case.stated and not case.has_committee:
        what = gettext_noop("No committee answers for the policy area: say which, or choose another area")
        found.append(_lack(what, "committee"))
    if case.partners == 0:
        found.append(_lack(gettext_noop("Say who takes part: at least our own unit"), "partners"))
    elif case.leads == 0:
        found.append(_lack(gettext_noop("Say which of the partners leads the project"), "partners"))
    if case.lines == 0:
        found.append(_lack(gettext_noop("Divide the budget into lines"), "lines"))
    if "funding" not in case.stated:
        found.append(
            _lack(gettext_noop("Say how the project is paid: grant, own funding and other"), "funding")
        )
    if case.own > 0 and not case.committed:
        what = gettext_noop("Say from whose budget our own funding comes, year by year: commitments")
        found.append(_lack(what, "commitments"))
    if case.deadline is not None and case.deadline < today:
        found.append(_lack(gettext_noop("The last day to apply has passed. Change the day"), "deadline"))
    return found


def _before_start(case: Case) -> list[Finding]:
    found = [_lack(NEEDED[name], name) for name in ("starts", "ends") if name not in case.stated]
    if "funder_number" not in case.stated:
        found.append(
            _lack(gettext_noop("Note the number that the funder has given the project"), "funder_number")
        )
    if case.reports == 0:
        found.append(_lack(gettext_noop("Write when it is to be reported: reporting periods"), "periods"))
    return found


def _while_running(case: Case) -> list[Finding]:
    found = []
    if case.late_milestones:
        what = gettext_noop("Milestones and deliverables that are late: %(count)s")
        found.append(_lack(what, "milestones", WARNING, count=case.late_milestones))
    return found


def _before_closing(case: Case) -> list[Finding]:
    found = []
    if case.unreported:
        what = gettext_noop("Reporting periods that have not been reported: %(count)s")
        found.append(_lack(what, "periods", count=case.unreported))
    if case.unpaid:
        what = gettext_noop("Claims that have not been paid: %(count)s")
        found.append(_lack(what, "periods", count=case.unpaid))
    if case.results == 0:
        found.append(_lack(gettext_noop("Write what came of the project: its results"), "results"))
    elif case.results_spread == 0:
        found.append(_lack(gettext_noop("Say to whom the results are passed on, and how"), "results"))
    return found


@rule(
    RATE,
    gettext_noop("How many of our applications are granted is followed"),
    "R19d",
    page=PORTFOLIO,
)
def success_rate(granted: int, rejected: int) -> Decimal | None:
    """Return granted / (granted + rejected) as a fraction, of all answers ever given; None where there are none."""
    return Decimal(granted) / Decimal(granted + rejected) if granted + rejected else None
