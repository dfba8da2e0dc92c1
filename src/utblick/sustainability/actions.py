"""What people do with sustainability analyses. What is completed is closed until it is opened again, with a reason."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.core.holds import held_because
from utblick.sustainability import queries, rules, shown
from utblick.sustainability.models import (
    Answer,
    Choice,
    Effect,
    NoEffect,
    QuestionPart,
    StopChoice,
    SustainabilityAnalysis,
)

EDIT = "sustainability.edit"
# What was answered to a question: by what sign ("" for none), and in words.
Given = Mapping[int, tuple[str, str]]


@action(EDIT)
def start_analysis(account: Any, analysis: SustainabilityAnalysis) -> SustainabilityAnalysis:
    """Begin an analysis, with the newest questions that are valid unless it has some already.

    Raises ValidationError where the organisation has no questions.
    """
    if analysis.question_set_id is None:
        offered = queries.set_offered(today())
        if offered is None:
            raise ValidationError(_no_questions())
        analysis.question_set = offered
    analysis.save()
    return analysis


def _no_questions() -> str:
    return _("There are no questions to answer yet. They come with the organisation's pack.")


@action(EDIT)
def look_again(account: Any, analysis: SustainabilityAnalysis) -> SustainabilityAnalysis:
    """Begin an analysis that looks again at `relook_of`, by the same questions if they are still valid.

    Raises PermissionDenied unless that one may be changed too, for how it went is told there. Raises ValidationError
    for one that is open, or that has been looked again at already.
    """
    earlier = _locked(analysis.relook_of)
    if not account.has_perm(EDIT, earlier):
        raise PermissionDenied
    if earlier.is_open:
        raise ValidationError(_("Only an analysis that is completed is looked again at."))
    with secrecy.off():  # it has been done also by an analysis that one may not see
        if SustainabilityAnalysis.objects.filter(relook_of=earlier).exists():
            message = _("This analysis has been looked again at already. Go on from that one.")
            raise ValidationError(message)
    asked = queries.set_for_relook(earlier, today())
    if asked is None:
        raise ValidationError(_no_questions())
    analysis.question_set, analysis.secret = asked, earlier.secret
    analysis.save()
    return analysis


@action(EDIT)
def save_analysis(account: Any, analysis: SustainabilityAnalysis) -> SustainabilityAnalysis:
    """Save what an analysis is about, or its overall judgement. Raises ValidationError for one that is completed.

    Raises PermissionDenied also when it would move from a unit that is not the account's own.
    """
    with secrecy.off():
        before = SustainabilityAnalysis.objects.filter(pk=analysis.pk).first()
    if before is not None and not account.has_perm(EDIT, before):
        raise PermissionDenied
    refuse_closed(analysis)
    if not analysis.is_open:  # read while it was closed: it is not closed again by being saved
        raise ValidationError(closed_because(analysis))
    analysis.save()
    return analysis


@action(EDIT)
def save_answers(account: Any, analysis: SustainabilityAnalysis, given: Given) -> SustainabilityAnalysis:
    """Save what was answered, by the id of the question; what is not whole may be filled in later.

    Only what differs is written. Raises ValidationError for an analysis that is completed, and for questions that are
    not its own.
    """
    refuse_closed(analysis)
    views = {
        each.question.pk: each
        for part in queries.read(analysis).parts
        for each in part.questions
        if each.question.is_written
    }
    for question, (sign, text) in given.items():
        if question not in views:
            raise ValidationError(_("The analysis does not ask that question."))
        view = views[question]
        answer = view.answer or Answer(analysis=analysis, question=view.question)
        if (answer.sign, answer.text) != (sign, text.strip()):
            answer.sign, answer.text = sign, text.strip()
            answer.save()
    return analysis


@action(EDIT)
def choose(account: Any, chosen: StopChoice) -> StopChoice:
    """Choose at the stop after a part: go on, think again, or end (R67). Each round is kept.

    Raises ValidationError for a part without a stop, and for going on before all that must be is answered.
    """
    refuse_closed(chosen.analysis)
    part: QuestionPart = chosen.part
    if not part.stop_after or part.question_set_id != chosen.analysis.question_set_id:
        raise ValidationError(_("There is no stop after that part."))
    if not chosen.reason.strip():
        raise ValidationError({"reason": _("Say what in the answers the choice rests on.")})
    if chosen.choice == Choice.GO_ON and (waiting := _waiting(chosen)):
        told = "; ".join(shown.missing(each) for each in waiting)
        message = _("Before you go on, answer what is left: %(what)s.")
        raise ValidationError({"choice": message % {"what": told}})
    chosen.by, chosen.on = account, today()
    chosen.save()
    return chosen


def _waiting(chosen: StopChoice) -> list[rules.Missing]:
    """What must be answered before one goes on from a stop."""
    before = {f"part-{number}" for number in range(1, chosen.part.number + 1)}
    return [each for each in queries.lacks(chosen.analysis) if each.where in before]


@action(EDIT)
def save_effect(account: Any, effect: Effect) -> Effect:
    """Save an effect. That its dimension was said to have none is thereby taken back.

    Raises ValidationError for an analysis that is completed.
    """
    refuse_closed(effect.analysis)
    effect.save()
    for none in NoEffect.objects.filter(analysis=effect.analysis, dimension=effect.dimension):
        none.delete()
    return effect


@action(EDIT)
def delete_effect(account: Any, effect: Effect) -> None:
    """Take away an effect while its analysis is open. Its history stays."""
    refuse_closed(effect.analysis)
    effect.delete()


@action(EDIT)
def say_none(account: Any, none: NoEffect) -> NoEffect:
    """Say that a dimension has no effect that matters, and why (R64).

    Raises ValidationError where effects are stated.
    """
    refuse_closed(none.analysis)
    if Effect.objects.filter(analysis=none.analysis, dimension=none.dimension).exists():
        message = _("Effects are stated for this dimension. Take them away first, if there are none.")
        raise ValidationError(message)
    none.save()
    return none


@action(EDIT)
def take_back_none(account: Any, none: NoEffect) -> None:
    """Take back that a dimension has no effect."""
    refuse_closed(none.analysis)
    none.delete()


@action(EDIT)
def save_outcomes(account: Any, analysis: SustainabilityAnalysis, told: Given) -> SustainabilityAnalysis:
    """Tell how the effects of the analysis that this one looks again at went: by id, the measure done and the outcome.

    The earlier analysis is closed; this is all that is added to it. Raises ValidationError for a completed `analysis`.
    """
    refuse_closed(analysis)
    effects = {each.pk: each for each in queries.read(analysis).earlier}
    for pk, (done, outcome) in told.items():
        effect = effects.get(pk)
        if effect is None:
            raise ValidationError(_("That effect does not belong to the earlier analysis."))
        if (effect.measure_done, effect.outcome) != (done, outcome.strip()):
            effect.measure_done, effect.outcome = done, outcome.strip()
            effect.save()
    return analysis


@action(EDIT)
def complete(account: Any, analysis: SustainabilityAnalysis) -> SustainabilityAnalysis:
    """Complete an analysis: from then on it is closed. Raises ValidationError with all that is missing.

    One that was ended at a stop is completed by its judgement alone, which is then never a good one.
    """
    found = _locked(analysis)
    if reason := closed_because(found) or not_ready(queries.read(found)):
        raise ValidationError(reason)
    found.completed_on, found.reopened_because = today(), ""
    found.save()
    return found


def not_ready(whole: queries.Whole) -> str:
    """Why an analysis cannot be completed yet, in words; blank when it can."""
    missing = queries.lacks_of(whole)
    if whole.is_ended:
        missing = [each for each in missing if each.where == "overall"]
        if not missing and not rules.may_end_as(whole.analysis.overall):
            return _("The analysis was ended at the stop, so it cannot be judged as good.")
    if not missing:
        return ""
    told = [shown.missing(each) for each in missing[:5]] + (["…"] if missing[5:] else [])
    return _("This is missing: %(what)s.") % {"what": "; ".join(told)}


@action(EDIT)
def reopen(account: Any, analysis: SustainabilityAnalysis, reason: str) -> SustainabilityAnalysis:
    """Open a completed analysis for changes; why is kept. Raises ValidationError without a reason."""
    found = _locked(analysis)
    if found.is_open:
        raise ValidationError(_("The analysis is open already."))
    with secrecy.off():
        if SustainabilityAnalysis.objects.filter(relook_of=found).exists():
            message = _(
                "The analysis has been looked again at, so it stays as it was. Go on in the newer one."
            )
            raise ValidationError(message)
    if held := held_because("sustainability-analysis", found):
        raise ValidationError(held)
    if not reason.strip():
        raise ValidationError({"reason": _("Say why the analysis is opened again.")})
    found.completed_on, found.reopened_because = None, reason.strip()
    found.save()
    return found


def _locked(analysis: Any) -> SustainabilityAnalysis:
    with secrecy.off():  # it is what it is, also for somebody who may not see it
        found: SustainabilityAnalysis = SustainabilityAnalysis.objects.select_for_update().get(pk=analysis.pk)
    return found


def refuse_closed(analysis: SustainabilityAnalysis) -> None:
    """Raise ValidationError unless an analysis is open as it stands now; nobody completes it meanwhile."""
    if analysis.pk and (reason := closed_because(_locked(analysis))):
        raise ValidationError(reason)


def closed_because(analysis: SustainabilityAnalysis) -> str:
    """Why an analysis stays as it is, and what to do; blank for one that is open."""
    if analysis.is_open:
        return ""
    return _("The analysis is completed. Open it again, with a reason, to change it.")
