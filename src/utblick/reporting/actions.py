"""What people do with annual reports, and what the decision of the board brings about."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.core.dates import today
from utblick.core.documents.kinds import DOCUMENTS
from utblick.core.documents.tree import as_json
from utblick.decisions.models import Decision, Outcome
from utblick.documents import queries as documents
from utblick.people.models import Account
from utblick.plans import actions as plans
from utblick.plans.models import ActionPlan, PlanStatus
from utblick.reporting import letters, queries, rules
from utblick.reporting.models import AnnualReport, ChapterKey, TextPart

LANGUAGES = ("sv", "en")


def presented_already() -> str:
    """Why nothing is changed in a report that the board has been given."""
    return _("The board has been given the report, so it stays as it was.")


def _locked(report: AnnualReport) -> AnnualReport:
    """The report as it stands now, locked. Raises ValidationError for one that has been presented."""
    found: AnnualReport = AnnualReport.objects.select_for_update().get(pk=report.pk)
    if not found.is_open:
        raise ValidationError(presented_already())
    return found


@action(queries.EDIT)
def make(account: Any, report: AnnualReport) -> AnnualReport:
    """Make the report of a year. Before 1 February of the year after it is a preview (R33)."""
    if report.year > today().year:
        raise ValidationError({"year": _("The year has not begun.")})
    report.save()
    return report


@action(queries.EDIT)
def ask(account: Any, report: AnnualReport, whom: Mapping[str, Account | None], due: date) -> AnnualReport:
    """Ask for texts by a day: `whom` gives who writes in each chapter, None where nobody is asked.

    Who is asked anew gets an e-mail. What has been written stays, whoever is asked now; of a chapter without a text
    nobody is asked any more where None is given.
    """
    report = _locked(report)
    if due < today():
        raise ValidationError({"due": _("The day has passed.")})
    found = {each.chapter: each for each in queries.texts_of(report)}
    told = []
    for chapter in ChapterKey.values:
        who, part = whom.get(chapter), found.get(chapter)
        if who is None:
            if part is not None and not (part.text or part.text_en):
                part.delete()
            continue
        if part is not None and part.asked_id == who.pk and part.due == due:
            continue
        asked_anew = part is None or part.asked_id != who.pk
        part = part or TextPart(report=report, chapter=chapter)
        part.asked, part.due = who, due
        if asked_anew:
            part.asked_on, part.reminded_on = today(), None
        part.save()
        if asked_anew and not part.ready:
            told.append(part)
    letters.post_asked(told, today())
    return report


@action(queries.WRITE)
def write(account: Any, part: TextPart) -> TextPart:
    """Write a text, and say whether it is ready: who was asked, or who makes the report.

    Raises PermissionDenied for others, ValidationError for a report that has been presented or a ready text that says
    nothing.
    """
    if not may_write(account, part):
        raise PermissionDenied
    _locked(part.report)
    if part.ready and not part.text.strip():
        raise ValidationError({"text": _("Write the text before you say that it is ready.")})
    part.save()
    return part


def may_write(account: Any, part: TextPart) -> bool:
    """Whether an account writes a text: it was asked, or makes the report."""
    return bool(part.asked_id == account.pk or account.has_perm(queries.EDIT))


@action(queries.EDIT)
def remind(account: Any, report: AnnualReport) -> AnnualReport:
    """Remind all who owe a text, once a day at most. Raises ValidationError where nobody owes any."""
    report = _locked(report)
    owed = [each for each in queries.texts_of(report) if not each.ready]
    if not owed:
        raise ValidationError(_("Nobody owes a text."))
    owed = [each for each in owed if each.reminded_on != today()]
    if not owed:
        raise ValidationError(_("They have been reminded today already."))
    for each in owed:
        each.reminded_on = today()
        each.save()
    letters.post_reminders(owed, today())
    return report


# --- what the board decides ---


def not_ready(report: AnnualReport) -> str:
    """Why a report may not be presented yet; blank when it may, and of one that has been: that may be corrected."""
    if not report.is_open:
        return ""
    if missing := queries.lacking(queries.texts_of(report)):
        return _("Texts are missing: %(chapters)s.") % {"chapters": ", ".join(missing)}
    return ""


def present(decision: Decision, report: AnnualReport) -> None:
    """Carry out that the board has been given the report: it is frozen, and the year's plan is followed up (R33).

    What is frozen is the document that was issued for the board, in each language; where none was, as the data makes
    it at the decision. Where the board sends it back it is a draft. Raises ValidationError for a year that has not
    ended, for texts that are missing, and for a second presentation that corrects none.
    """
    report = AnnualReport.objects.select_for_update().get(pk=report.pk)
    given = decision.outcome in (Outcome.APPROVED, Outcome.NOTED)
    if given and report.is_open:
        if not rules.has_ended(report.year, decision.decided_on):
            message = _("The year %(year)s has not ended at that meeting, so it is not reported yet.")
            raise ValidationError({"meeting": message % {"year": report.year}})
        if reason := not_ready(report):
            raise ValidationError(reason)
        report.frozen = {language: _as_given(report, language) for language in LANGUAGES}
    elif given and decision.corrects_id is None:
        raise ValidationError({"outcome": presented_already()})
    if given:
        report.presented_on, report.paragraph = decision.decided_on, decision.paragraph
        report.save()
    elif not report.is_open:
        report.presented_on, report.paragraph, report.frozen = None, "", {}
        report.save()
    _follow_up(decision, report.year, given)


def _as_given(report: AnnualReport, language: str) -> dict[str, Any]:
    """The tree of the document that was issued last in a language, else as the data makes it now."""
    kind = DOCUMENTS[queries.KIND]
    issued = documents.latest(kind, report.pk, language)
    return issued.tree if issued is not None else as_json(documents.draft(kind, report, language))


def _follow_up(decision: Decision, year: int, given: bool) -> None:
    """The plan of the year is followed up with its report, and waits again where the report is sent back."""
    waits = PlanStatus.DECIDED if given else PlanStatus.FOLLOWED_UP
    plan = ActionPlan.objects.filter(year=year, status=waits).first()
    if plan is not None:
        plans.report(decision, plan)
