"""What the committee's decision brings about for a project, and why it may not be decided yet (R40, R41).

Called by `register_decision` and by nobody else, in its transaction. A project is decided here only.
"""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from utblick.core import formats, secrecy
from utblick.core.dates import today
from utblick.decisions.models import Decision, Outcome
from utblick.projects import queries
from utblick.projects.basis import basis_of, differs
from utblick.projects.checks import lacking, refuse_lacking
from utblick.projects.models import Project
from utblick.projects.rules import commitments, life

STEPS = {Outcome.APPROVED: life.DECIDE, Outcome.RETURNED: "return", Outcome.REJECTED: "refuse"}


def decide(decision: Decision, project: Project) -> None:
    """Carry out a committee's decision on a project. Raises ValidationError, by field.

    Refused: a body that does not answer for the project's policy area, whichever area the matter was given; a project
    that is not ready, or lacks something on the day of the decision; one that has been changed since it was made
    ready; a text that does not say what is set aside; to undo what has been submitted since.
    """
    step = STEPS.get(Outcome(decision.outcome))
    if step is None:  # noted: nothing follows
        return
    with secrecy.off():
        found = (
            Project.objects.select_for_update(of=("self",)).select_related(*queries.NAMES).get(pk=project.pk)
        )
        _refuse_wrong_committee(decision, found)
        if step == life.DECIDE and found.state not in life.UNDECIDED and decision.corrects_id is not None:
            _refuse_other_sums(decision, found)
            if found.submitted_on is None or decision.decided_on <= found.submitted_on:
                _note(decision, found)  # a correction of the paragraph, the day or the words
                found.save()
            return
        to = life.next_state(found.state, step, found.decided_on, found.standing)
        if to is None:
            raise ValidationError(not_ready(found) or _undone(step))
        if step == life.DECIDE:
            _refuse_changed(found)
            refuse_lacking(found, decision.decided_on)
            _refuse_other_sums(decision, found)
            _note(decision, found)
            found.as_decided, found.standing = found.asked or basis_of(found), ""
        else:
            if not found.standing:  # what is opened again goes on by the decision that stands
                found.decided_on, found.decided_by, found.paragraph = None, None, ""
            if step == "refuse":
                found.reason = _("The committee said no: %(decision)s") % {"decision": decision.reference}
        found.state, found.since = to, decision.decided_on
        found.save()


def _undone(step: str) -> str:
    if step == life.DECIDE:
        return _("It has been decided already. A new decision has to say which one it corrects.")
    return _("What has come of the decision since cannot be undone.")


def _refuse_changed(project: Project) -> None:
    """Raise ValidationError where the project is not what it was when it was made ready: nobody asked for that."""
    if project.asked and differs(project.asked, basis_of(project)):
        message = _(
            "The project has been changed since it was made ready for decision, so this is not what the committee "
            "was shown. Take it back, make it ready again, and put it to the committee anew."
        )
        raise ValidationError(message)


def _refuse_other_sums(decision: Decision, project: Project) -> None:
    """Raise ValidationError for a decision that does not say what the project binds: the two would differ (R41)."""
    funding = queries.funding_of(project)
    own = funding.own_money if funding else None
    if own and not commitments.says(decision.text, own):
        message = _(
            "The decision has to say what is set aside of our own money. The project holds %(own)s. If that is what "
            "was decided, write the sum; else take the project back and change it first."
        )
        raise ValidationError({"text": message % {"own": formats.kronor(own)}})


def _note(decision: Decision, project: Project) -> None:
    project.decided_on, project.decided_by, project.paragraph = (
        decision.decided_on,
        decision.body,
        decision.paragraph,
    )


def _refuse_wrong_committee(decision: Decision, project: Project) -> None:
    owner = project.area.committee if project.area else None
    reason = life.may_decide(decision.body_id, owner.pk if owner else None)
    if not reason:
        return
    message = (
        _("Nobody answers for the project's policy area yet. State that first, on the project's page.")
        if reason == "no_area"
        else _(
            "The project belongs to the policy area %(area)s, so it is decided by %(owner)s and by nobody else."
        )
        % {"area": project.area, "owner": owner}
    )
    raise ValidationError({"body": message})


def not_ready(project: Project) -> str:
    """Why a project may not be decided yet; blank when it may."""
    with secrecy.off():
        found = queries.projects().get(pk=project.pk)
        if found.state not in life.UNDECIDED:
            return ""  # what has been decided may be corrected; `decide` refuses a second decision
        if found.state != life.APPLICATION:
            return _("The project is not ready for decision yet. Its page says what is lacking.")
        return "; ".join(lacking(found, today()))
