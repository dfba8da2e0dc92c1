"""What people do with stakeholder analyses. What is completed is closed until it is opened again, with a reason."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import ProtectedError
from django.utils import translation
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.core.holds import held_because
from utblick.people.models import Organization
from utblick.stakeholders import queries, rules
from utblick.stakeholders.models import (
    Actor,
    Alternative,
    AlternativeKind,
    Criterion,
    PartOfAnalysis,
    Score,
    StakeholderAnalysis,
)

EDIT = "stakeholders.edit"
# What somebody says of an alternative by a criterion: score, reason, what shows it; None takes it back.
Given = Mapping[tuple[int, int], tuple[int, str, str] | None]


@action(EDIT)
def start_analysis(
    account: Any, analysis: StakeholderAnalysis, alternatives: Iterable[Alternative] = ()
) -> StakeholderAnalysis:
    """Begin an analysis with its first alternatives; doing it alone and doing nothing are compared always.

    There are no criteria to begin with: by what to compare, people say.
    """
    analysis.save()
    given = list(alternatives)
    kinds = {each.kind for each in given}
    by_ourselves = [kind for kind in (AlternativeKind.ALONE, AlternativeKind.NOTHING) if kind not in kinds]
    for each in [*given, *(_by_ourselves(kind) for kind in by_ourselves)]:
        each.analysis = analysis
        each.save()
    return analysis


def _by_ourselves(kind: AlternativeKind) -> Alternative:
    """An alternative that every analysis has, named in both languages."""
    names = {}
    for language in ("sv", "en"):
        with translation.override(language):
            words = {
                AlternativeKind.ALONE: _("Doing it alone"),
                AlternativeKind.NOTHING: _("Doing nothing"),
            }
            names[language] = words[kind]
    return Alternative(kind=kind, name=names["sv"], name_en=names["en"])


@action(EDIT)
def save_analysis(account: Any, analysis: StakeholderAnalysis) -> StakeholderAnalysis:
    """Save what an analysis is about. Raises ValidationError for one that is completed.

    Raises PermissionDenied also when it would move from a unit that is not the account's own.
    """
    if not account.has_perm(EDIT, _locked(analysis)):
        raise PermissionDenied
    refuse_closed(analysis)
    analysis.save()
    return analysis


@action(EDIT)
def save_part(account: Any, part: PartOfAnalysis, organization: Organization | None = None) -> PartOfAnalysis:
    """Save an alternative, a criterion or an actor. Raises ValidationError where the analysis is completed.

    A new criterion comes last. `organization` is one that is new to the register: whoever makes an analysis may enter
    an actor that was not there, and no unit or body of our own.
    """
    refuse_closed(part.analysis)
    if organization is not None and isinstance(part, Actor):
        if not rules.may_be_actor(organization.classification):
            raise PermissionDenied
        organization.save()
        part.organization = organization
    if isinstance(part, Criterion) and not part.pk:
        last = part.analysis.criteria.order_by("-position").first()
        part.position = part.position or (last.position + 1 if last else 1)
    part.save()
    return part


@action(EDIT)
def delete_part(account: Any, part: PartOfAnalysis) -> None:
    """Take away an alternative, a criterion or an actor, with the scores of it. The history stays.

    Raises ValidationError for what is chosen, for an alternative that something else has come of, and where the
    analysis is completed.
    """
    refuse_closed(part.analysis)
    if isinstance(part, Alternative) and _locked(part.analysis).chosen_id == part.pk:
        raise ValidationError(_("This is the chosen alternative. Choose another one first."))
    try:
        part.delete()
    except ProtectedError as error:
        message = _("A collaboration refers to this alternative, so it stays. Change it instead.")
        raise ValidationError(message) from error


@action("stakeholders.assess")
def save_scores(account: Any, given: Given, analysis: StakeholderAnalysis) -> StakeholderAnalysis:
    """Save the account's own scores, many at once; those that are not given stay as they are.

    By (alternative, criterion): score from 0 to 5, reason, and what shows it; None takes one back. Not asked by unit:
    several administrations assess one analysis, and nobody can say anything but for themselves. Raises
    ValidationError where the analysis is completed, or a score has no reason or concerns another analysis.
    """
    refuse_closed(analysis)
    own = {
        (each.alternative_id, each.criterion_id): each
        for each in Score.objects.filter(alternative__analysis=analysis, assessor=account)
    }
    known = (
        set(analysis.alternatives.values_list("pk", flat=True)),
        set(analysis.criteria.values_list("pk", flat=True)),
    )
    for (alternative, criterion), said in given.items():
        if alternative not in known[0] or criterion not in known[1]:
            raise ValidationError(_("What you scored has been taken away. Open the page again."))
        before = own.get((alternative, criterion))
        if said is None:
            if before is not None:
                before.delete()
            continue
        score = before or Score(alternative_id=alternative, criterion_id=criterion, assessor=account)
        if before is not None and (before.value, before.reason, before.evidence) == said:
            continue  # its history tells of changes only
        score.value, score.reason, score.evidence = said
        score.full_clean(exclude=["alternative", "criterion", "assessor"])
        score.save()
    return analysis


@action(EDIT)
def choose(
    account: Any, analysis: StakeholderAnalysis, alternative: Alternative, reason: str = ""
) -> StakeholderAnalysis:
    """Choose an alternative. Raises ValidationError where another came first and no reason is given.

    The reason is kept only for a choice of something else than the first.
    """
    analysis = _locked(analysis)
    refuse_closed(analysis)
    if alternative.analysis_id != analysis.pk:
        raise ValidationError({"alternative": _("Choose one of the alternatives of this analysis.")})
    if deviates(queries.result_of(analysis), alternative):
        if not reason.strip():
            raise ValidationError({"reason": reason_wanted()})
        analysis.deviation_reason = reason.strip()
    else:
        analysis.deviation_reason = ""
    analysis.chosen = alternative
    analysis.save()
    return analysis


def reason_wanted() -> str:
    """What is said to somebody who chooses something else than the first without a reason."""
    return _("This did not come first. Say why it is chosen all the same: the board sees the reason.")


def deviates(result: queries.Result, alternative: Alternative) -> bool:
    """Whether to choose an alternative is to choose something else than what came first."""
    return bool(result.first) and alternative.pk not in {each.pk for each in result.first}


@action(EDIT)
def complete(account: Any, analysis: StakeholderAnalysis) -> StakeholderAnalysis:
    """Close an analysis that lacks nothing (R62, R10). Raises ValidationError with all that is lacking."""
    analysis = _locked(analysis)
    refuse_closed(analysis)
    result = queries.result_of(analysis)
    if lacking := queries.lacks(analysis, result):
        what = "; ".join(_(each.what) for each in lacking)
        raise ValidationError(_("This is missing: %(what)s.") % {"what": what})
    if analysis.chosen and not deviates(result, analysis.chosen):
        analysis.deviation_reason = ""  # scores have made the choice the first since
    analysis.completed_on = today()
    analysis.reopened_because = ""
    analysis.save()
    return analysis


@action(EDIT)
def choose_and_complete(
    account: Any, analysis: StakeholderAnalysis, alternative: Alternative, reason: str = ""
) -> StakeholderAnalysis:
    """Choose an alternative and close the analysis, both or neither. Raises ValidationError as each of them does."""
    return complete(account, choose(account, analysis, alternative, reason))


@action(EDIT)
def reopen(account: Any, analysis: StakeholderAnalysis, reason: str) -> StakeholderAnalysis:
    """Open a completed analysis for changes; why is kept. Raises ValidationError without a reason."""
    analysis = _locked(analysis)
    if analysis.is_open:
        raise ValidationError(_("The analysis is open already."))
    if held := held_because("stakeholder-analysis", analysis):
        raise ValidationError(held)
    if not reason.strip():
        raise ValidationError({"reason": _("Say why the analysis is opened again.")})
    analysis.completed_on, analysis.reopened_because = None, reason.strip()
    analysis.save()
    return analysis


def _locked(analysis: StakeholderAnalysis) -> StakeholderAnalysis:
    with secrecy.off():  # an analysis is what it is, also for somebody who may not see it
        found: StakeholderAnalysis = StakeholderAnalysis.objects.select_for_update().get(pk=analysis.pk)
    return found


def refuse_closed(analysis: StakeholderAnalysis) -> None:
    """Raise ValidationError where the analysis is completed, as it stands now; nobody completes it meanwhile."""
    if reason := closed_because(_locked(analysis)):
        raise ValidationError(reason)


def closed_because(analysis: StakeholderAnalysis) -> str:
    """Why an analysis stays as it is, and what to do; blank for one that is open."""
    if analysis.is_open:
        return ""
    return _("The analysis is completed. Open it again first, with a reason.")
