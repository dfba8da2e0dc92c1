"""What positions and advocacy ask for next: to be approved, reported and renewed; outcomes, and assessments."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.advocacy import approving, queries, rules
from utblick.core.obligations import Obligation, source
from utblick.strategy.queries import clauses_by_rule


def _one(
    thing: Any,
    kind: str,
    key: str,
    words: tuple[str, str],
    url: str,
    rule: str,
    due: date | None,
    unit: int | None,
    person: int | None = None,
    permission: str = queries.EDIT,
    opens: date | None = None,
) -> Obligation:
    title, button = words
    return Obligation(
        key=key,
        title=title,
        thing=str(thing),
        url=url,
        button=button,
        permission=permission,
        due=due,
        opens=opens,
        rule=rule,
        unit_id=unit,
        person_id=person,
        about=(kind, thing.pk),
    )


@source(queries.APPROVE, "decisions.propose")
def to_approve(today: date) -> Iterator[Obligation]:
    """Versions that wait for approval (R21): who may on behalf of a body, else who puts it on the body's agenda.

    Six queries at most. The strategy sets no day.
    """
    if rules.APPROVED not in clauses_by_rule(today):
        return
    waiting = list(queries.drafts_ready())
    if not waiting:
        return
    delegated = bool(approving.delegations())
    bodies = [] if delegated else approving.bodies()
    for each in waiting:
        position = each.position
        if delegated:
            url = reverse("position_approve", args=[position.pk])
            words = (_("Approve a position"), _("Read and approve"))
            unit, permission = position.unit_id, queries.APPROVE
        else:
            url = position.get_absolute_url()
            words = (_("Put a position on the agenda"), _("Read it"))
            unit, permission = (bodies[0].pk if bodies else None), "decisions.propose"
        key = f"position-approve-{each.key}"
        yield _one(
            position, queries.POSITION, key, words, url, rules.APPROVED, None, unit, permission=permission
        )


@source("decisions.register")
def to_report(today: date) -> Iterator[Obligation]:
    """Approvals on behalf of a body that it wants to be told of (KL 6:40): a decision by delegation. Two queries."""
    if rules.APPROVED not in clauses_by_rule(today):
        return
    for each in approving.unreported():
        position = each.of.position
        yield _one(
            position,
            queries.POSITION,
            f"position-report-{each.key}",
            (_("Register a decision by delegation on a position"), _("Read it")),
            position.get_absolute_url(),
            rules.APPROVED,
            each.approved_on,
            each.delegation.body_id if each.delegation else None,
            permission="decisions.register",
        )


@source(queries.EDIT)
def to_renew(today: date) -> Iterator[Obligation]:
    """Positions that expire soon or have expired (R14): a new version, or the position is withdrawn. One query."""
    if rules.RENEWED not in clauses_by_rule(today):
        return
    for each in queries.expiring():
        position = each.position
        yield _one(
            position,
            queries.POSITION,
            f"position-renew-{each.key}",
            (_("Renew a position, or withdraw it"), _("Write a new version")),
            reverse("position_write", args=[position.pk]),
            rules.RENEWED,
            each.valid_until,
            position.unit_id,
            position.owner_id,
            opens=rules.asked_to_renew_from(each.valid_until),
        )


@source(queries.EDIT)
def to_tell(today: date) -> Iterator[Obligation]:
    """Activities whose day has passed and of which nobody has told (R16). One query."""
    if rules.FOLLOWED not in clauses_by_rule(today):
        return
    for each in queries.late(today):
        made = _one(
            each,
            queries.ACTIVITY,
            f"advocacy-outcome-{each.key}",
            (_("Tell what came of it"), _("Write")),
            reverse("advocacy_activity_outcome", args=[each.pk]),
            rules.FOLLOWED,
            each.day,
            each.plan.unit_id,
            each.told_by,
        )
        yield made


@source(queries.EDIT)
def to_assess(today: date) -> Iterator[Obligation]:
    """Plans that are over and have no assessment (R16). One query."""
    if rules.ASSESSED not in clauses_by_rule(today):
        return
    for each in queries.ended(today):
        yield _one(
            each,
            queries.PLAN,
            f"advocacy-assess-{each.key}",
            (_("Say what changed, and close the plan"), _("Assess")),
            reverse("advocacy_plan_close", args=[each.pk]),
            rules.ASSESSED,
            each.ends,
            each.unit_id,
            each.responsible_id,
        )
