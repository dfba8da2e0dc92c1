"""What people do with strategies: revise, change, adopt; say who answers for what."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.core.dates import today
from utblick.core.models import new_key
from utblick.decisions.models import Decision, Outcome
from utblick.people import queries as people
from utblick.people.models import Organization
from utblick.strategy import queries, rules
from utblick.strategy.models import (
    Beneficiary,
    Clause,
    ClauseFinding,
    Duty,
    DutyPart,
    Involvement,
    Judgement,
    OperationalPlan,
    SteeringDocument,
    Strategy,
    StrategyReview,
    StrategyStatus,
)


@action("strategy.edit")
def save_strategy(account: Any, strategy: Strategy) -> Strategy:
    """Save a draft's own facts: title, validity, summary. Raises ValidationError for one that is adopted."""
    if strategy.status != StrategyStatus.DRAFT:
        raise ValidationError(_("Only a draft can be changed. Start a revision instead."))
    strategy.save()
    return strategy


@action("strategy.edit")
def save_clause(account: Any, clause: Clause) -> Clause:
    """Save a clause. In an adopted strategy the wording may be mended; number, kind and demand may not change.

    Raises ValidationError, also for a clause of a version that has been superseded: it stays as it was.
    """
    _refuse_superseded(clause.strategy)
    _refuse_wrong_place(clause)
    if clause.strategy.status != StrategyStatus.DRAFT:
        _refuse_change_of_substance(clause)
    if not clause.pk:
        clause.line = clause.line or slugify(f"{clause.number}-{clause.title}")[:100] or new_key()
        if clause.strategy.clauses.filter(line=clause.line).exists():
            clause.line = new_key()
        clause.position = _place(clause)
    clause.save()
    return clause


def _refuse_superseded(strategy: Strategy) -> None:
    if strategy.status == StrategyStatus.SUPERSEDED:
        raise ValidationError(_("This version has been superseded and stays as it was."))


def _refuse_wrong_place(clause: Clause) -> None:
    if not clause.parent_id:
        return
    parents = dict(clause.strategy.clauses.values_list("pk", "parent"))
    if clause.parent_id not in parents:
        raise ValidationError({"parent": _("Choose a clause of the same version.")})
    if clause.pk in rules.lineage(clause.parent_id, parents):
        raise ValidationError({"parent": _("A clause cannot stand under itself. Choose another place.")})


def _refuse_change_of_substance(clause: Clause) -> None:
    before = Clause.objects.filter(pk=clause.pk).first()
    if before is None:
        raise ValidationError(
            _("An adopted strategy gets no new clauses. Start a revision and add it there.")
        )
    for name in ("number", "kind", "demand", "parent_id"):
        if getattr(before, name) != getattr(clause, name):
            raise ValidationError(
                _(
                    "Number, kind and demand of an adopted clause stand. Start a revision and change them there."
                )
            )


def _place(clause: Clause) -> int:
    """Where a new clause goes: after its last sister, or after its parent, or last of all."""
    clauses = list(clause.strategy.clauses.order_by("position"))
    family = [each for each in clauses if clause.parent_id and clause.parent_id in (each.pk, each.parent_id)]
    before = family[-1] if family else (clauses[-1] if clauses else None)
    place = (before.position if before else 0) + 1
    if any(each.position == place for each in clauses):
        for number, each in enumerate(clauses, start=1):  # no room left between two: lay them out anew
            each.position = number * 10
            each.save()
        place = (before.position if before else 0) + 1
    return place


@action("strategy.edit")
def delete_clause(account: Any, clause: Clause) -> None:
    """Delete a clause of a draft. Raises ValidationError for an adopted one, or one that is in use (R1)."""
    _refuse_superseded(clause.strategy)
    if clause.strategy.status != StrategyStatus.DRAFT:
        raise ValidationError(_("The strategy is adopted, so its clauses stand. Start a revision instead."))
    # What serves a clause goes on serving it in the version before, where it stands.
    earlier = clause.strategy.previous
    kept = earlier is not None and earlier.clauses.filter(line=clause.line).exists()
    served = [] if kept else queries.serving(clause)
    children = [str(child) for child in clause.children.select_related("strategy")]
    if not rules.may_be_deleted(sum(each.count for each in served), len(children)):
        raise ValidationError(
            _("The clause is in use and cannot be deleted: %(names)s. Move those first.")
            % {"names": _in_use(served, children)}
        )
    clause.duties.all().delete()
    clause.delete()


def _in_use(served: Iterable[queries.Serving], children: Iterable[str]) -> str:
    """What stands in the way, by name; where much does, the first and how many more."""
    names = [found.label for each in served for found in each.first]
    more = sum(each.count - len(each.first) for each in served)
    told = ", ".join([*names, *children])
    return _("%(names)s and %(count)s more") % {"names": told, "count": more} if more else told


@action("strategy.edit")
def start_revision(account: Any, strategy: Strategy) -> Strategy:
    """Make the next version beside an adopted one, with every clause and duty as it stands.

    A revision that is under way is returned as it is, so asking twice makes one. Raises ValidationError.
    """
    strategy = Strategy.objects.select_for_update().get(pk=strategy.pk)
    if strategy.status != StrategyStatus.ADOPTED:
        raise ValidationError(_("Only an adopted strategy can be revised."))
    existing = Strategy.objects.filter(previous=strategy).first()
    if existing:
        return existing
    number = strategy.number + 1
    draft = Strategy.objects.create(
        slug=f"{strategy.family}-version-{number}",
        family=strategy.family,
        number=number,
        title=strategy.title,
        title_en=strategy.title_en,
        summary=strategy.summary,
        summary_en=strategy.summary_en,
        previous=strategy,
    )
    _copy_clauses(strategy, draft)
    return draft


COPIED = (
    "line",
    "number",
    "position",
    "kind",
    "title",
    "title_en",
    "text",
    "text_en",
    "demand",
    "rows",
    "rules",
    "note",
    "note_en",
    "assumed",
)
DUTY_COPIED = ("line", "row", "text", "text_en", "when", "when_en", "note", "note_en", "assumed")


def _copy_clauses(old: Strategy, new: Strategy) -> None:
    copies: dict[int, Clause] = {}
    for clause in old.clauses.order_by("position"):
        copy = Clause(strategy=new, source=clause.source, **{name: getattr(clause, name) for name in COPIED})
        copy.parent = copies.get(clause.parent_id) if clause.parent_id else None
        copy.save()
        copies[clause.pk] = copy
    for duty in queries.duties(old):
        twin = Duty.objects.create(
            clause=copies[duty.clause_id],
            source=duty.source,
            **{name: getattr(duty, name) for name in DUTY_COPIED},
        )
        for part in duty.parts.all():
            DutyPart.objects.create(duty=twin, organization=part.organization, involvement=part.involvement)


def not_ready_for_adoption(strategy: Strategy) -> str:
    """Say why a strategy cannot be adopted as it stands; "" where it can."""
    if strategy.status == StrategyStatus.SUPERSEDED:
        return _("This version has been superseded and stays as it was.")
    if not (strategy.valid_from and strategy.valid_to):
        return _("Say from when to when the strategy is valid before it is adopted.")
    return "" if strategy.clauses.exists() else _("A strategy without clauses cannot be adopted.")


def adopt(decision: Decision, strategy: Strategy) -> None:
    """Carry out the decision on a draft: the assembly's approval adopts it, and the version before is superseded.

    A decision that corrects the adoption changes the facts of it. Raises ValidationError for another organ than the
    assembly (R29), and for a correction that would undo the adoption: that takes a revision.
    """
    if decision.outcome != Outcome.APPROVED:
        if strategy.status == StrategyStatus.ADOPTED:
            raise ValidationError(
                {
                    "outcome": _(
                        "The strategy is adopted. What would undo that is a revision, decided by itself."
                    )
                }
            )
        return
    if not rules.may_adopt(decision.body.classification):
        raise ValidationError(_("Only the assembly adopts a strategy. Choose the assembly."))
    if strategy.status == StrategyStatus.ADOPTED and decision.corrects is None:
        raise ValidationError(_("Only a draft can be adopted."))
    strategy.status = StrategyStatus.ADOPTED
    strategy.adopted_by, strategy.adopted_on = decision.body, decision.decided_on.isoformat()
    strategy.paragraph = f"§ {decision.paragraph}"
    strategy.save()
    if strategy.previous and strategy.previous.status == StrategyStatus.ADOPTED:
        strategy.previous.status = StrategyStatus.SUPERSEDED
        strategy.previous.save()


@action("strategy.edit_duties")
def save_duty(account: Any, duty: Duty, parts: dict[str, Iterable[Organization]]) -> Duty:
    """Save a duty and who has which part in it; `parts` maps a part to its organs. Raises ValidationError."""
    before = Duty.objects.select_related("clause__strategy").filter(pk=duty.pk).first()
    for clause in (duty.clause, before.clause if before else duty.clause):
        _refuse_superseded(clause.strategy)
    accountable = list(parts.get(Involvement.ACCOUNTABLE, []))
    if len(accountable) > 1:
        raise ValidationError({"accountable": _("Choose one accountable organ, not several.")})
    duty.line = duty.line or new_key()
    duty.save()
    wanted = {(str(part), organ.pk) for part, organs in parts.items() for organ in organs}
    held = {(part.involvement, part.organization_id): part for part in duty.parts.all()}
    for pair, part in held.items():
        if pair not in wanted:
            part.delete()
    for involvement, organ in sorted(wanted - set(held)):
        DutyPart.objects.create(duty=duty, organization_id=organ, involvement=involvement)
    return duty


@action("strategy.edit_steering_documents")
def save_steering_document(account: Any, document: SteeringDocument) -> SteeringDocument:
    """Save a strategy that the work serves."""
    document.save()
    return document


@action("strategy.edit")
def save_beneficiary(account: Any, beneficiary: Beneficiary) -> Beneficiary:
    """Save one of those whom the work is to be of value for (R7)."""
    beneficiary.save()
    return beneficiary


@action("strategy.edit")
def delete_beneficiary(account: Any, beneficiary: Beneficiary) -> None:
    """Remove a beneficiary that nothing names. Raises ValidationError, with what names it, otherwise."""
    benefiting = queries.benefiting().get(beneficiary.pk)
    if benefiting:
        raise ValidationError(
            _("These are for it, so it cannot be removed: %(names)s. Change those first.")
            % {"names": _in_use(benefiting, [])}
        )
    beneficiary.delete()


@action("strategy.edit_operational_plans")
def save_operational_plan(account: Any, plan: OperationalPlan) -> OperationalPlan:
    """Save an operational plan that the international work is part of."""
    plan.save()
    return plan


@action("strategy.review")
def judge_clause(account: Any, finding: ClauseFinding) -> ClauseFinding:
    """Save how far a clause was reached in a term (R47). Raises ValidationError, by field.

    Refused: a clause that the strategy does not have, a term that does not run, and anything but "reached" without a
    reason.
    """
    term = next((each for each in people.terms() if each.start == finding.term_start), None)
    if term is None or not rules.may_judge(finding.strategy.status, (term.start, term.end), today()):
        raise ValidationError(_("That term has ended or not begun: what was found for it stands."))
    if not finding.strategy.clauses.filter(line=finding.line).exists():
        raise ValidationError(_("The strategy has no such clause."))
    if finding.judgement != Judgement.REACHED and not finding.comment.strip():
        raise ValidationError(
            {"comment": _("Say in a sentence what is missing, or why it cannot be judged.")}
        )
    finding.validate_constraints()
    finding.save()
    return finding


@action("strategy.review")
def save_review(account: Any, review: StrategyReview) -> StrategyReview:
    """Save the follow-up of a strategy for a term (R47, R49). Raises ValidationError, by field.

    Refused: a day before the term began, or one that has not come, and a change when the term has ended.
    """
    term = next((each for each in people.terms() if each.start == review.term_start), None)
    if review.pk and (term is None or today() > term.end):
        raise ValidationError(_("That term has ended or not begun: what was found for it stands."))
    if review.done_on < review.term_start:
        raise ValidationError(
            {
                "done_on": _("The term began %(day)s; the follow-up comes after that.")
                % {"day": date_format(review.term_start, "DATE_FORMAT")}
            }
        )
    if review.done_on > today():
        raise ValidationError({"done_on": _("That day has not come yet.")})
    review.validate_constraints()
    review.save()
    return review
