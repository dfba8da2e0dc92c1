"""What decisions bring about for collaborations: that one is entered, renewed or ended, and why that may not be yet.

Each is called by `register_decision` and by nobody else, in its transaction. A collaboration becomes active here only.
"""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from utblick.collaborations import rules, setting_aside, stated
from utblick.collaborations.living import current, in_preparation, lacks, locked, not_ready
from utblick.collaborations.models import ENTERED, Engagement, Period, Stage
from utblick.core import secrecy
from utblick.core.dates import today
from utblick.decisions.models import Decision, Outcome

NO = (Outcome.REJECTED, Outcome.RETURNED)


def _decided_period(decision: Decision, engagement: Engagement, *, renewal: bool) -> Period:
    """The period that a decision is about: the one that is ready or, to correct another, the one that was decided."""
    found = in_preparation(engagement)
    if found is None and decision.corrects_id is not None:
        found = engagement.periods.exclude(decided_on=None).order_by("-number").first()
    if found is None or (found.renews_id is not None) != renewal:
        told = _("It has been decided already. A new decision has to say which one it corrects.")
        raise ValidationError(not_ready_to_enter(engagement) or not_ready_to_renew(engagement) or told)
    return locked(found)


def enter(decision: Decision, engagement: Engagement) -> None:
    """Carry out the board's decision on a new collaboration (R32). Raises ValidationError for an unmet condition."""
    _carry_out(decision, _decided_period(decision, engagement, renewal=False))


def renew(decision: Decision, engagement: Engagement) -> None:
    """Carry out the board's decision on a renewal (R70). Raises ValidationError where a condition is unmet."""
    _carry_out(decision, _decided_period(decision, engagement, renewal=True))


def _carry_out(decision: Decision, period: Period) -> None:
    if decision.outcome == Outcome.APPROVED:
        _enter(decision, period)
    elif decision.outcome in NO:
        _refuse_undoing(decision, period)
        rejected = decision.outcome == Outcome.REJECTED
        period.set_aside = _proposed_money(period) if rejected else []
        period.stage = Stage.DECLINED if rejected else Stage.APPRAISAL
        period.decided_on, period.paragraph = (
            (decision.decided_on, decision.paragraph) if rejected else (None, "")
        )
        if period.renews is not None and period.current:  # a correction: what it renewed goes on as before
            period.current = False
            period.save()
            _make_current(period.renews)
        period.save()


def _refuse_undoing(decision: Decision, period: Period) -> None:
    if period.stage not in (Stage.READY, Stage.DECIDED, Stage.DECLINED) or period.reviews.exists():
        raise ValidationError(
            {"outcome": _("What has come of the decision since cannot be undone. End it instead.")}
        )


def _make_current(period: Period) -> None:
    period = locked(period)
    period.current = True
    period.stage = Stage.DECIDED if period.decided_on else Stage.INHERITED
    period.save()


def _enter(decision: Decision, period: Period) -> None:
    if period.stage == Stage.DECIDED:  # a correction of what was decided on it
        _refuse_wrong_month(period, decision)
        if told := _made_later(period, decision.decided_on):
            raise ValidationError({"meeting": told})
        _refuse_period_behind(period, decision)
        period.decided_on, period.paragraph = decision.decided_on, decision.paragraph
        period.save()
        return
    if period.stage not in (Stage.READY, Stage.DECLINED):
        raise ValidationError(_("The case is not ready for decision yet. Its page says what is lacking."))
    if period.stage == Stage.DECLINED and period.set_aside != _proposed_money(period):
        message = _("What it was to cost has been changed since the board said no. Propose it again instead.")
        raise ValidationError({"outcome": message})
    _refuse_wrong_month(period, decision)
    read = lacks(period, decision.decided_on)
    if reason := not_ready(period, decision.decided_on):
        raise ValidationError(reason)
    if period.renews is not None:
        old = locked(period.renews)
        old.stage, old.current = Stage.RENEWED, False
        old.save()
    period.decided_name = period.engagement.name
    period.as_decided = [_shown(each, period) for each in read]
    period.set_aside = _proposed_money(period)
    period.stage, period.current = Stage.DECIDED, True
    period.decided_on, period.paragraph = decision.decided_on, decision.paragraph
    period.save()


def _refuse_wrong_month(period: Period, decision: Decision) -> None:
    in_time = rules.may_be_decided(period.renews_id is not None, decision.decided_on, period.why_now)
    if not in_time and "collaborations.decided_with_the_plan" in stated.demands(today()):
        message = _(
            "New collaborations are decided in November, with next year's action plan. Where this one cannot wait, "
            "the case has to say why: take it back and fill that in."
        )
        raise ValidationError({"meeting": message})


def _proposed_money(period: Period) -> list[dict[str, Any]]:
    """What the case sets aside for each year of the period."""
    with secrecy.off():
        return list(setting_aside.kept(period, period.engagement.costs.all()))


def _refuse_period_behind(period: Period, decision: Decision) -> None:
    ahead = rules.lies_ahead(period.starts, period.ends, decision.decided_on, period.renews_id is not None)
    if ahead is not None and "collaborations.period_lies_ahead" in stated.demands(today()):
        raise ValidationError({"meeting": _(ahead.what)})


def _made_later(period: Period, decided_on: date) -> str:
    """What a decision of that day cannot have rested on, since it was made later; blank where there is none.

    What has become of the rest since the board decided is no matter of a correction.
    """
    now = {lack.what for each in lacks(period) for lack in each.lacking}
    found = [lack.what for each in lacks(period, decided_on) for lack in each.lacking if lack.what not in now]
    return "; ".join(_(what) for what in found)


def _shown(read: rules.Read, period: Period) -> dict[str, Any]:
    """What the board was shown of one condition."""
    rule = read.condition.rule
    return {
        "number": read.condition.number,
        "rule": rule,
        "required": read.required,
        "met": read.met,
        "exception": period.exemptions.get(rule, "") if read.exempt else "",
    }


def end(decision: Decision, engagement: Engagement) -> None:
    """Carry out the board's decision that we leave. Turned down, we go on as before."""
    period = current(engagement)
    if period is None:
        raise ValidationError(not_ready_to_end(engagement))
    period = locked(period)
    if decision.outcome == Outcome.APPROVED:
        if reason := not_ready_to_end(engagement):
            raise ValidationError(reason)
        _refuse_wrong_day(period, decision)
        period.stage, period.closed_on = Stage.ENDED, decision.decided_on
        period.save()
    elif decision.outcome == Outcome.REJECTED:
        if period.stage == Stage.ENDED:  # a correction
            period.stage = Stage.DECIDED if period.decided_on else Stage.INHERITED
        period.leaves_on, period.closed_on, period.closed_because = None, None, ""
        period.end_prepared_on = None
        period.save()


def _refuse_wrong_day(period: Period, decision: Decision) -> None:
    """Raise ValidationError where we would leave before it is decided, or it was decided before it was prepared."""
    if period.leaves_on is None:
        return
    fault = rules.may_leave(period.leaves_on, period.starts, decision.decided_on, period.end_prepared_on)
    if fault is not None:
        day = {"day": date_format(period.leaves_on, "DATE_FORMAT")}
        told = (
            _(fault.what)
            if fault.field == "meeting"
            else _(
                "The case says that we leave on %(day)s, which is before the decision. Prepare a later day first."
            )
            % day
        )
        raise ValidationError({"meeting": told})


def not_ready_to_enter(engagement: Engagement) -> str:
    """Why a new collaboration may not be decided yet; blank when it may."""
    return _not_ready(engagement, renewal=False)


def not_ready_to_renew(engagement: Engagement) -> str:
    """Why a renewal may not be decided yet; blank when it may."""
    return _not_ready(engagement, renewal=True)


def _not_ready(engagement: Engagement, *, renewal: bool) -> str:
    with secrecy.off():
        period = in_preparation(engagement)
        entered = engagement.periods.exclude(decided_on=None).exists()
    if period is None:
        # What has been decided may be corrected; `enter` and `renew` refuse a second decision.
        return "" if entered else _("Nothing has been proposed about it that could be decided.")
    if (period.renews_id is not None) != renewal:
        return (
            _("What has been proposed is a renewal.")
            if not renewal
            else _("What has been proposed is no renewal.")
        )
    if period.stage != Stage.READY:
        return _("The case is not ready for decision yet. Its page says what is lacking.")
    return not_ready(period)


def not_ready_to_end(engagement: Engagement) -> str:
    """Why it may not be decided that we leave; blank when it may."""
    period = current(engagement)
    if period is not None and period.stage == Stage.ENDED:
        return ""
    if period is None or period.stage not in ENTERED:
        return _("Only what we take part in can be ended.")
    if period.leaves_on is None:
        return _("It is not said when we leave, and why. Prepare that on its page first.")
    return ""
