"""What people do in the life of a collaboration: propose, appraise, make ready, withdraw, prepare to leave.

What decisions bring about is in `deciding`: a period is entered, renewed or ended by a decision and by nothing else.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from utblick.collaborations import rules, stated
from utblick.collaborations.models import (
    ENTERED,
    PREPARING,
    Engagement,
    Goal,
    Period,
    Review,
    ReviewKind,
    Stage,
)
from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.dates import last_day, today
from utblick.core.days import shifted
from utblick.strategy import queries as strategy

Links = Mapping[str, Iterable[models.Model]]


def locked(period: Period) -> Period:
    """The period as it stands now; nobody changes it meanwhile."""
    with secrecy.off():  # it is what it is, also for somebody who may not see it
        found: Period = Period.objects.select_for_update().get(pk=period.pk)
    return found


def in_preparation(engagement: Engagement) -> Period | None:
    """Return the period of an engagement that is being prepared, if there is one."""
    found: Period | None = engagement.periods.filter(stage__in=PREPARING).first()
    return found


def current(engagement: Engagement) -> Period | None:
    """Return the current period of an engagement."""
    found: Period | None = engagement.periods.filter(current=True).first()
    return found


def may(key: str, period: Period) -> bool:
    """Whether a step can be taken from where the period stands."""
    return rules.step(key, period.engagement.kind, period.stage) is not None


def _take(key: str, period: Period) -> Period:
    """Take a step with a locked period; taken already, by a double click, it is taken.

    Raises ValidationError where it cannot be taken, saying where the period stands.
    """
    period = locked(period)
    kind = period.engagement.kind
    after = rules.step(key, kind, period.stage)
    if after is None and period.stage == rules.leads_to(key, kind):
        return period
    if after is None:
        message = _(
            "That cannot be done: it is %(stage)s already. Open its page to see what can be done now."
        )
        raise ValidationError(message % {"stage": period.get_stage_display()})
    period.stage = after
    return period


def first_period(engagement: Engagement, *, inherited: str = "", idea: str = "") -> Period:
    """Give a new engagement its first period: a proposal, or what has gone on since before the strategy, as
    `inherited` says what shows; `idea` says why we should take part.

    Raises ValidationError for something inherited that was not there before the strategy in force.
    """
    if inherited:
        refuse_newer_than_the_strategy(engagement)
    stage = Stage.INHERITED if inherited else Stage.PROPOSED
    return Period.objects.create(engagement=engagement, stage=stage, inherited_because=inherited, idea=idea)


def refuse_newer_than_the_strategy(engagement: Engagement) -> None:
    """Raise ValidationError for something inherited that was not there before the strategy in force."""
    if not engagement.member_since:
        raise ValidationError({"member_since": _("Say since when you have taken part.")})
    in_force = strategy.current(today())
    begins = in_force.valid_from if in_force else ""
    if begins and engagement.member_since[:4] >= str(begins)[:4]:
        message = _(
            "The strategy has held since %(year)s. What began later is a new collaboration: it is proposed, "
            "appraised and decided. Leave the box empty."
        )
        raise ValidationError({"member_since": message % {"year": str(begins)[:4]}})


@action("collaborations.edit")
def save_period(account: Any, period: Period) -> Period:
    """Save what is said of a period. Raises ValidationError for one that is ready or decided, and for a moved end."""
    before = locked(period)
    refuse_closed(before)
    later = period.ends and before.ends and last_day(period.ends) > last_day(before.ends)
    if before.stage == Stage.INHERITED and (later or (before.ends and not period.ends)):
        message = _("An end is moved later by renewal only: evaluate the period, then propose a renewal.")
        raise ValidationError({"ends": message})
    period.stage = before.stage
    period.save()
    return period


def refuse_closed(period: Period) -> None:
    """Raise ValidationError unless what the period says may be changed."""
    if reason := closed_because(period):
        raise ValidationError(reason)


def closed_because(period: Period) -> str:
    """Why what a period says stays as it is, and what to do; blank where it may be changed."""
    if period.is_open:
        return ""
    if period.stage == Stage.READY:
        return _("It is ready for decision and stays as the board will see it. Take it back first.")
    return _("It is %(stage)s, and stays as it was decided.") % {"stage": period.get_stage_display()}


@action("collaborations.edit")
def save_goal(account: Any, goal: Goal, links: Links) -> Goal:
    """Save a goal of an open period; `links` maps a many-to-many field to its records.

    What a goal serves, the engagement serves too. Raises ValidationError for a period that is closed.
    """
    refuse_closed(locked(goal.period))
    goal.save()
    for name, records in links.items():
        getattr(goal, name).set(records)
        getattr(goal.engagement, name).add(*records)
    return goal


@action("collaborations.edit")
def delete_goal(account: Any, goal: Goal) -> None:
    """Take away a goal of an open period. Raises ValidationError for one that has been followed up."""
    refuse_closed(locked(goal.period))
    if goal.reviews.exists():
        raise ValidationError(_("The goal has been followed up, so it stays with what was said of it."))
    goal.delete()


@action("collaborations.edit")
def make_exception(account: Any, period: Period, rule: str, reason: str) -> Period:
    """Make an exception from a recommended condition, with a reason that the board is shown; no reason takes it away.

    Raises ValidationError for a condition that is required, and where there is no exception to take away.
    """
    period = locked(period)
    refuse_closed(period)
    if stated.demands(today()).get(rule, True):
        message = _("The condition is required: no exception can be made from it. Fill in what is lacking.")
        raise ValidationError(message)
    if not reason.strip() and rule not in period.exemptions:
        message = _("There is no exception to take away. Write why one is made, or go back.")
        raise ValidationError({"reason": message})
    kept = {key: why for key, why in period.exemptions.items() if key != rule}
    period.exemptions = {**kept, rule: reason.strip()} if reason.strip() else kept
    period.save()
    return period


@action("collaborations.prepare")
def appraise(account: Any, period: Period) -> Period:
    """Take a proposal in for appraisal: it is worth the work that the conditions ask for."""
    period = _take("appraise", period)
    period.save()
    return period


@action("collaborations.prepare")
def make_ready(account: Any, period: Period) -> Period:
    """Say that a case is ready for the board. Raises ValidationError with all that is lacking."""
    period = _take("make_ready", period)
    if reason := not_ready(period, today()):
        raise ValidationError(reason)
    period.save()
    return period


def lacks(period: Period, decided_on: date | None = None) -> list[rules.Read]:
    """Return how each condition of a period being prepared stands; `decided_on` is the day of the decision."""
    with secrecy.off():
        read = stated.with_period(period.pk).get()
    return rules.read(replace(stated.case(read), decided_on=decided_on), stated.demands(today()))


def not_ready(period: Period, decided_on: date | None = None) -> str:
    """Why a period may not be decided, in words that name all that is lacking; blank when it may."""
    lacking = [lack for each in lacks(period, decided_on) if each.stops for lack in each.lacking]
    if decided_on is not None and "collaborations.period_lies_ahead" in stated.demands(today()):
        ahead = rules.lies_ahead(period.starts, period.ends, decided_on, period.renews_id is not None)
        lacking += [ahead] if ahead else []
    if not lacking:
        return ""
    told = [_(each.what) for each in lacking]
    return _("This is lacking: %(what)s.") % {"what": "; ".join(told)}


@action("collaborations.prepare")
def take_back(account: Any, period: Period) -> Period:
    """Take a case that is ready back for changes, before the board decides."""
    period = _take("take_back", period)
    period.save()
    return period


@action("collaborations.edit")
def withdraw(account: Any, period: Period, reason: str) -> Period:
    """Withdraw a proposal that has not been decided. Raises ValidationError without a reason."""
    period = _take("withdraw", period)
    return _close(period, reason)


def _close(period: Period, reason: str) -> Period:
    if not reason.strip():
        raise ValidationError({"reason": _("Say why.")})
    period.closed_on, period.closed_because = today(), reason.strip()
    period.save()
    return period


@action("collaborations.prepare")
def propose_again(account: Any, engagement: Engagement) -> Period:
    """Propose anew to enter what was declined, withdrawn or has ended, with its goals as a start.

    One that is being prepared already is returned. Raises ValidationError for what is active.
    """
    if (begun := in_preparation(engagement)) is not None and begun.current:
        return begun
    last = _locked_current(engagement)
    if last.stage not in (Stage.DECLINED, Stage.WITHDRAWN, Stage.ENDED):
        message = _(
            "That cannot be done: it is %(stage)s already. Open its page to see what can be done now."
        )
        raise ValidationError(message % {"stage": last.get_stage_display()})
    last.current = False
    last.save()
    return _with_goals(_next(engagement, last, current=True), last)


@action("collaborations.prepare")
def propose_renewal(account: Any, engagement: Engagement) -> Period:
    """Propose a new period after the current one, with its goals as a start.

    One that is being prepared already is returned. Raises ValidationError before the current one is evaluated (R70).
    """
    last = _locked_current(engagement)
    if last.stage not in ENTERED or not rules.guidelines_apply(engagement.kind):
        raise ValidationError(_("Only what we take part in can be renewed."))
    if not last.reviews.filter(kind=ReviewKind.EVALUATION, completed_on__isnull=False).exists():
        raise ValidationError(
            _("It has not been evaluated. Evaluate what good it has done first; then it can be renewed.")
        )
    if (begun := in_preparation(engagement)) is not None:
        return begun
    return _with_goals(_next(engagement, last, renews=last, current=False), last)


def _with_goals(period: Period, last: Period) -> Period:
    """A new period with the goals of the one before it; in which operational plan each is, is said anew."""
    for goal in last.goals.prefetch_related("serves", "beneficiaries"):
        _copy(goal, period)
    return period


def _locked_current(engagement: Engagement) -> Period:
    found = current(engagement)
    if found is None:
        raise ValidationError(_("It has no period yet."))
    return locked(found)


def _next(engagement: Engagement, last: Period, **values: Any) -> Period:
    number = engagement.periods.aggregate(most=models.Max("number"))["most"] + 1
    starts = (
        shifted(last_day(last.ends), timedelta(days=1)).isoformat()
        if last.ends and values.get("renews")
        else ""
    )
    kept = {
        name: getattr(last, name)
        for name in ("spread_plan", "taking_part", "taking_part_how", "idea", "idea_en")
    }
    return Period.objects.create(engagement=engagement, number=number, starts=starts, **kept, **values)


def _copy(goal: Goal, period: Period) -> None:
    names = ("text", "text_en", "measure", "measure_en", "benefit", "benefit_en")
    made = Goal.objects.create(period=period, **{name: getattr(goal, name) for name in names})
    for name in ("serves", "beneficiaries"):
        getattr(made, name).set(getattr(goal, name).all())


@action("collaborations.prepare")
def propose_end(account: Any, period: Period, leaves_on: date, reason: str) -> Period:
    """Prepare that we leave on a day. It is decided by the board; until then we take part as before.

    Raises ValidationError for a day that has been or comes before the period, and without a reason.
    """
    period = locked(period)
    if period.stage not in ENTERED or not period.current:
        raise ValidationError(_("Only what we take part in can be ended."))
    if fault := rules.may_leave(leaves_on, period.starts, today()):
        raise ValidationError({fault.field: _(fault.what)})
    if not reason.strip():
        raise ValidationError({"reason": _("Say why.")})
    period.leaves_on, period.closed_because, period.end_prepared_on = leaves_on, reason.strip(), today()
    period.save()
    return period


@action("collaborations.prepare")
def take_on(account: Any, period: Period) -> Period:
    """Take on a programme assignment. It is given by a programme's own structure: no conditions apply (F20)."""
    period = _take("take_on", period)
    period.save()
    return period


@action("collaborations.prepare")
def finish(account: Any, period: Period, reason: str) -> Period:
    """Say that a programme assignment is over, and why."""
    return _close(_take("finish", period), reason)


def evaluation_of(period: Period) -> Review | None:
    """Return the evaluation of a period, begun or done."""
    found: Review | None = period.reviews.filter(kind=ReviewKind.EVALUATION).first()
    return found
