"""What people do to follow up and evaluate a collaboration: begin, write, complete, open again, take away."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from utblick.collaborations import followed, living, rules
from utblick.collaborations.models import (
    ENTERED,
    BenefitReview,
    Engagement,
    GoalReview,
    Period,
    Review,
    ReviewKind,
    Stage,
)
from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.dates import first_day, today

BUILT_ON = (Stage.READY, Stage.DECIDED, Stage.DECLINED, Stage.RENEWED, Stage.ENDED)
"""Stages of a renewal that rests on the evaluation as it was."""
Judged = Mapping[int, tuple[Any, str]]
"""By the id of a goal or a beneficiary: how it was judged, None or blank where it was not, and how we know."""


def may_follow(period: Period | None) -> bool:
    """Whether a period is followed up and evaluated: the current one of a collaboration that we take part in."""
    return (
        period is not None
        and period.current
        and period.stage in ENTERED
        and rules.guidelines_apply(period.engagement.kind)
    )


def _entered(period: Period | None) -> Period:
    """The period, locked. Raises ValidationError where it is not one that we take part in."""
    found = living.locked(period) if period is not None else None
    if found is None or not may_follow(found):
        raise ValidationError(_("Only a collaboration that we take part in is followed up and evaluated."))
    return found


@action("collaborations.edit")
def begin_follow_up(account: Any, engagement: Engagement, year: int) -> Review:
    """Begin the follow-up of a year; one that has been begun is returned.

    Raises ValidationError for a year to come, or for one before the collaboration was entered.
    """
    period = _entered(living.current(engagement))
    if year > today().year:
        raise ValidationError({"year": _("The year has not begun yet. Choose this year or an earlier one.")})
    first = rules.first_year_of(period.decided_on, period.starts) if period.renews_id is None else 0
    if year < first:
        told = _("We took no part before %(year)s. Choose that year or a later one.")
        raise ValidationError({"year": told % {"year": first}})
    return _begun(engagement, period, ReviewKind.YEARLY, year)


@action("collaborations.edit")
def begin_evaluation(account: Any, period: Period) -> Review:
    """Begin the evaluation of a period that we take part in; one that has been begun is returned.

    Raises ValidationError for another period, and for one that has not begun.
    """
    period = _entered(period)
    if period.starts and first_day(period.starts) > today():
        raise ValidationError(_("The period has not begun yet, so there is nothing to evaluate."))
    begun = living.evaluation_of(period)
    return begun or _begun(period.engagement, period, ReviewKind.EVALUATION, today().year)


def _begun(engagement: Engagement, period: Period, kind: ReviewKind, year: int) -> Review:
    found = None
    if kind == ReviewKind.YEARLY:
        found = engagement.reviews.filter(kind=kind, year=year).first()
    if found is None:
        found = Review(engagement=engagement, period=period, kind=kind, year=year, begun_on=today())
        found.full_clean()
        found.save()
    return found


def _locked(review: Review) -> Review:
    with secrecy.off():  # it is what it is, also for somebody who may not see it
        found: Review = Review.objects.select_for_update().get(pk=review.pk)
    return found


def _refuse_completed(review: Review) -> None:
    if not _locked(review).is_open:
        raise ValidationError(_("It is completed. Open it again first, with a reason."))


@action("collaborations.edit")
def save_review(account: Any, review: Review, goals: Judged, benefits: Judged) -> Review:
    """Save a review as far as it has come, with its goals and benefits. What is emptied is taken away.

    Raises ValidationError for one that is completed.
    """
    _refuse_completed(review)
    review.save()
    _judge(GoalReview, review, "goal", "attainment", "text", goals)
    _judge(BenefitReview, review, "beneficiary", "size", "evidence", benefits)
    return review


def _judge(model: type[models.Model], review: Review, of: str, field: str, why: str, judged: Judged) -> None:
    there = {getattr(each, f"{of}_id"): each for each in model._default_manager.filter(review=review)}
    for pk, (value, text) in judged.items():
        found = there.get(pk)
        if value in (None, ""):
            if found is not None:
                found.delete()
        elif found is None:
            model._default_manager.create(**{"review": review, f"{of}_id": pk, field: value, why: text})
        elif (getattr(found, field), getattr(found, why)) != (value, text):
            setattr(found, field, value)
            setattr(found, why, text)
            found.save()


@action("collaborations.edit")
def complete(account: Any, review: Review) -> Review:
    """Complete a review; completed already, by a double click, it stays so.

    Raises ValidationError with all that it lacks.
    """
    review = _locked(review)
    if not review.is_open:
        return review
    if lacking := followed.whole(review).lacking:
        raise ValidationError([_(each.what) for each in lacking])
    review.completed_on = today()
    review.save()
    return review


@action("collaborations.edit")
def reopen(account: Any, review: Review, reason: str) -> Review:
    """Open a completed review again, with a reason. Raises ValidationError once a renewal rests on it."""
    review = _locked(review)
    if not reason.strip():
        raise ValidationError({"reason": _("Say why.")})
    if review.is_open:
        return review
    if review.is_evaluation and review.period and review.period.stage in (Stage.ENDED, Stage.RENEWED):
        raise ValidationError(_("A decision rests on it, so it stays as it is."))
    if review.is_evaluation and review.period and review.period.renewals.filter(stage__in=BUILT_ON).exists():
        message = _(
            "A renewal that rests on it is ready for decision or decided, so it stays as it is. "
            "A renewal that is not decided can be taken back first."
        )
        raise ValidationError(message)
    review.completed_on, review.reopened_because = None, reason.strip()
    review.save()
    return review


@action("collaborations.edit")
def delete_review(account: Any, review: Review) -> None:
    """Take away a review that was begun by mistake. Raises ValidationError if completed, or if anybody has answered."""
    _refuse_completed(review)
    if review.voices.filter(answered_on__isnull=False).exists():
        raise ValidationError(_("A participant has answered, so it cannot be taken away."))
    review.delete()
