"""What the committee's decision brings about for a project, and why it may not be decided yet (R40, R41).

Called by `register_decision` and by nobody else, in its transaction. A project is decided here only.
"""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.dates import today
from utblick.decisions.models import Decision, Outcome
from utblick.projects import actions, queries
from utblick.projects.models import Project
from utblick.projects.rules import life

STEPS = {Outcome.APPROVED: life.DECIDE, Outcome.RETURNED: "return", Outcome.REJECTED: "refuse"}


def decide(decision: Decision, project: Project) -> None:
    """Carry out a committee's decision on a project. Raises ValidationError, by field.

    Refused: a body that does not answer for the project's policy area, whichever area the matter was given; a project
    that is not ready, or lacks something on the day of the decision; to undo what has been submitted since.
    """
    step = STEPS.get(Outcome(decision.outcome))
    if step is None:  # noted: nothing follows
        return
    with secrecy.off():
        found = (
            Project.objects.select_for_update(of=("self",)).select_related(*queries.NAMES).get(pk=project.pk)
        )
        _refuse_wrong_committee(decision, found)
        if step == life.DECIDE and found.state == life.DECIDED and decision.corrects_id is not None:
            _note(decision, found)  # a correction of the paragraph or the day
            found.save()
            return
        to = life.next_state(found.state, step, found.decided_on)
        if to is None:
            raise ValidationError(
                not_ready(found) or _("What has come of the decision since cannot be undone.")
            )
        if step == life.DECIDE:
            actions.refuse_lacking(found, decision.decided_on)
            _note(decision, found)
        else:
            found.decided_on, found.decided_by, found.paragraph = None, None, ""
            if step == "refuse":
                found.reason = _("The committee said no: %(decision)s") % {"decision": decision.reference}
        found.state, found.since = to, decision.decided_on
        found.save()


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
        if found.state == life.DECIDED:
            return ""  # what has been decided may be corrected; `decide` refuses a second decision
        if found.state != life.APPLICATION:
            return _("The project is not ready for decision yet. Its page says what is lacking.")
        return "; ".join(actions.lacking(found, today()))
