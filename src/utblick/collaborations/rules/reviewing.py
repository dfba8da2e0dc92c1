"""When a yearly follow-up and an evaluation are whole: what each has to say before it is completed."""

from dataclasses import dataclass

from utblick.collaborations.rules.conditions import Lack, lacking
from utblick.core.rules import gettext_noop, rule

FOLLOWED = "collaborations.yearly_follow_up_is_whole"
EVALUATED = "collaborations.evaluation_is_whole"


@dataclass(frozen=True)
class Reviewed:
    """What is known of a review, as plain values.

    `goals` is how many the period has, `judged` how many of them are judged. `spread` counts how often results were
    passed on in the year, `nothing_spread` says why that was never, `joined` counts how often others were invited or
    took part; `taking_part` is what the period says of that: possible, not_applicable or blank. `beneficiaries` are
    those of the engagement, `benefits` how many of them have the good it has done them judged, with evidence.
    `recommendation` is renew, change, end or blank. `sustainability`: the period rests on a sustainability analysis,
    which is looked at again in `effects_since`.
    """

    goals: int = 0
    judged: int = 0
    spread: int = 0
    nothing_spread: str = ""
    joined: int = 0
    taking_part: str = ""
    summary: str = ""
    beneficiaries: int = 0
    benefits: int = 0
    recommendation: str = ""
    reasons: str = ""
    changes: str = ""
    sustainability: bool = False
    effects_since: str = ""


def _goals(found: Reviewed) -> tuple[bool, str, str]:
    return found.judged < found.goals, gettext_noop("Not every goal is judged"), "goals"


@rule(
    FOLLOWED,
    gettext_noop("A follow-up of a year judges every goal, and says who was reached and who could take part"),
    "R71",
    "R72",
    page="engagements",
)
def yearly_follow_up_is_whole(found: Reviewed) -> list[Lack]:
    """Return what a yearly follow-up lacks. `where`: goals, outreach, joined or summary."""
    return lacking(
        FOLLOWED,
        _goals(found),
        (
            found.spread == 0 and not found.nothing_spread.strip(),
            gettext_noop("No results were passed on during the year, and it is not said why"),
            "outreach",
        ),
        (
            found.joined == 0 and found.taking_part == "possible",
            gettext_noop("Others can take part, but nobody was invited during the year"),
            "joined",
        ),
        (not found.summary.strip(), gettext_noop("Not stated what has happened"), "summary"),
    )


@rule(
    EVALUATED,
    gettext_noop("An evaluation judges goals and benefit, and recommends with reasons what is to happen"),
    "R70",
    "R67",
    page="engagements",
)
def evaluation_is_whole(found: Reviewed) -> list[Lack]:
    """Return what an evaluation lacks.

    `where`: goals, beneficiaries, benefit, effects, recommendation, reasons or changes.
    """
    return lacking(
        EVALUATED,
        _goals(found),
        (found.beneficiaries == 0, gettext_noop("Nobody is named whom it is of value to"), "beneficiaries"),
        (
            found.benefits < found.beneficiaries,
            gettext_noop("The benefit is not judged, with how we know, for everybody it is of value to"),
            "benefit",
        ),
        (
            found.sustainability and not found.effects_since.strip(),
            gettext_noop(
                "It is not said what has become of the effects that the sustainability analysis foresaw"
            ),
            "effects",
        ),
        (not found.recommendation, gettext_noop("No recommendation is given"), "recommendation"),
        (
            bool(found.recommendation) and not found.reasons.strip(),
            gettext_noop("The recommendation has no reasons"),
            "reasons",
        ),
        (
            found.recommendation == "change" and not found.changes.strip(),
            gettext_noop("It is not said what is to change"),
            "changes",
        ),
    )
