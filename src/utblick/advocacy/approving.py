"""How a version of a position becomes ours: decided by a body, or on its behalf by a person who may. Then it is sealed.

A body decides by `decisions.actions.register_decision`, which alone calls `decide`. A person approves on behalf of a
body only where the delegation order says so: the delegation is named, and is the way to report it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.advocacy import endings, queries, rules
from utblick.advocacy.models import Position, PositionApproval, PositionVersion, Way, fingerprint
from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.audit import triggers
from utblick.core.audit.models import AuditEntry
from utblick.core.audit.reading import tell
from utblick.core.audit.verifying import Check, Content, Fault, Sealed, check, seal_content, sealed
from utblick.core.dates import today
from utblick.core.packs.afterwards import afterwards
from utblick.core.seeing import as_read, refuse_unseen
from utblick.decisions import queries as decisions
from utblick.decisions.models import AgendaItem, Decision, Delegation, Manner, MeetingStatus, Outcome
from utblick.participation.approving import presidium_of
from utblick.people.models import Organization

SEALED = "advocacy.approval_sealed"
WRONG = {
    "future": gettext_lazy("That day has not come yet. Write the day when it was approved."),
    "before_text": gettext_lazy("The text was written after that day, so it cannot have been approved then."),
    "before_ready": gettext_lazy(
        "The version was put up for approval after that day, so it cannot have been approved then."
    ),
    "expired": gettext_lazy(
        "The version is valid until before that day. Change until when it is valid first."
    ),
}
LACKS = {
    "what": gettext_lazy("what we want"),
    "why": gettext_lazy("why"),
    "valid_from": gettext_lazy("valid from"),
    "valid_until": gettext_lazy("valid until"),
}


# --- who approves ---


def delegations() -> list[Delegation]:
    """Return what the delegation order says of who approves positions on behalf of a body. One query."""
    rows = Delegation.objects.filter(matter=queries.MATTER).select_related("body")
    return list(rows.order_by("reference", "pk"))


def bodies() -> list[Organization]:
    """Return the bodies that approve positions. Three queries."""
    return decisions.bodies_by_right(queries.MATTER)[0]


def who_approves() -> str:
    """Return who approves positions, in words: the bodies, and who does on their behalf. Four queries."""
    named = [str(each) for each in bodies()]
    named += [
        _("%(who)s, on behalf of %(body)s") % {"who": each.delegate, "body": each.body}
        for each in delegations()
    ]
    return "; ".join(named) or _("nobody has been named yet: state it under who decides what")


def may_approve(account: Any, position: Position, delegation: Delegation) -> bool:
    """Whether an account may approve a position on behalf of the body that has delegated it.

    The holders of `advocacy.approve` may, and who chairs the body.
    """
    if account.has_perm(queries.APPROVE, position):
        return True
    person = account.person_id
    return person is not None and person in presidium_of(delegation.body_id, today())


def open_to(account: Any, position: Position) -> list[Delegation]:
    """Return the delegations by which an account may approve a position."""
    return [each for each in delegations() if may_approve(account, position, each)]


# --- getting there ---


def lacking(version: PositionVersion) -> list[str]:
    """Return in words what a version lacks before it can be put up for approval."""
    found = rules.lacks(version.what, version.why, version.valid_from, version.valid_until)
    return [str(LACKS[each]) for each in found]


def not_ready(position: Position) -> str:
    """Why a position may not be decided yet; blank when it may."""
    with secrecy.off():
        draft = queries.read(position, today()).draft
    if draft is None:
        return _("No version of the position waits for approval. Write a new one first.")
    if draft.ready_on is None:
        return _("The version has not been put up for approval yet. Do that on the position's page.")
    missing = lacking(draft)
    return _("The version lacks: %(what)s") % {"what": ", ".join(missing)} if missing else ""


def not_ready_to_decide(position: Position) -> str:
    """As `not_ready`; but what was approved on behalf of a body may be registered, and what was decided corrected.

    `decide` refuses what is neither.
    """
    with secrecy.off():
        approved = PositionApproval.objects.filter(of__position=position.pk).exclude(way=Way.PACK)
        return "" if approved.exists() else not_ready(position)


def candidates() -> Any:
    """The positions with a version that has been put up for approval, or was approved on behalf of a body."""
    waiting = PositionVersion.objects.filter(approval__isnull=True, ready_on__isnull=False)
    told = [each.of.position_id for each in unreported()]
    return Position.objects.filter(Q(pk__in=waiting.values("position")) | Q(pk__in=told))


def proposal(position: Position) -> str:
    """What the matter begins with on an agenda: the text as it is put up for approval."""
    draft = queries.read(position, today()).draft
    if draft is None:
        return ""
    return _("%(body)s approves version %(number)s of the position: %(what)s") % {
        "body": _("The body"),
        "number": draft.number,
        "what": draft.what,
    }


def on_agendas(position: Position) -> list[AgendaItem]:
    """Return the matters about a position that wait to be decided, the next meeting first. Two queries at most."""
    with secrecy.off():
        rows = AgendaItem.objects.filter(matter=queries.MATTER, object_id=position.pk, decision=None)
        rows = rows.exclude(meeting__status=MeetingStatus.CANCELLED).select_related("meeting__body")
        return [
            each
            for each in rows.order_by("meeting__date", "pk")
            if not decisions.is_approved(
                each.meeting
            )  # its minutes are closed: nothing is decided there any longer
        ]


def refuse_on_agenda(position: Position, draft: PositionVersion) -> None:
    """Raise ValidationError for a text that lies before a body: it decides the text that its agenda holds."""
    if draft.ready_on is None:
        return
    for each in on_agendas(position):
        message = _(
            "The text is on the agenda of %(meeting)s, so it stays as it is until it has been decided. To change it, "
            "ask for the matter to be taken off the agenda first."
        )
        raise ValidationError(message % {"meeting": each.meeting})


def renew_proposals(position: Position) -> None:
    """Let matters that came on an agenda before the version was put up propose what it says; their history stays."""
    for each in on_agendas(position):
        with secrecy.off():
            each.proposal = proposal(position)
            each.save()


def locked(position: Position) -> PositionVersion | None:
    """Return the version that is being written, with its position locked. Called within a deed."""
    with secrecy.off():
        found = Position.objects.select_for_update(of=("self",)).get(pk=position.pk)
        return queries.read(found, today()).draft


def decide(decision: Decision, position: Position) -> None:
    """Carry out a decision on a position. Raises ValidationError, by field.

    A decision by delegation that reports what a person has approved already changes nothing.
    """
    draft = locked(position)
    if of := endings.of_decision(decision):
        _correct(decision, of)
        return
    if decision.outcome == Outcome.NOTED:
        return
    if decision.outcome != Outcome.APPROVED:
        if draft is not None and draft.ready_on is not None:
            draft.ready_on = None
            draft.save()
        return
    if decision.manner == Manner.DELEGATED and _approved_so(decision, position):
        return
    if draft is None or not_ready(position):
        raise ValidationError(not_ready(position))
    _approve(
        draft,
        PositionApproval(
            way=Way.BODY if decision.manner == Manner.BODY else Way.DELEGATED,
            approved_on=decision.decided_on,
            approved_by=_by(decision),
            decision=decision,
            delegation=decision.delegation,
        ),
        None,
        "decided_on",
    )


def _by(decision: Decision) -> str:
    parts = [str(decision.body), f"§ {decision.paragraph}" if decision.paragraph else "", decision.decided_by]
    return ", ".join(filter(None, parts))[:250]


def _correct(decision: Decision, approvals: list[PositionApproval]) -> None:
    """Carry out a decision that corrects one by which versions were approved. Raises ValidationError."""
    standing = [each for each in approvals if not each.of.annulled]
    if decision.outcome == Outcome.APPROVED:
        if standing:
            return  # of the paragraph, the day or the words: the version is approved already
        message = _(
            "A correction has said that the version was not approved, and that stays. Put a new version up for "
            "approval, and register the decision on that one."
        )
        raise ValidationError({"outcome": message})
    because = _("The decision was corrected: %(decision)s") % {"decision": decision}
    endings.annul(decision, [each for each in standing if each.of.ended is None], because[:400])


def _approved_so(decision: Decision, position: Position) -> bool:
    """Whether a person has approved a version on that day by that delegation: the decision only reports it."""
    rows = PositionApproval.objects.filter(
        of__position=position.pk,
        way=Way.DELEGATED,
        delegation=decision.delegation,
        approved_on=decision.decided_on,
    )
    with secrecy.off():
        return rows.exists()


def _approve(
    version: PositionVersion, approval: PositionApproval, account: Any, day: str
) -> PositionApproval:
    """Approve a version for ever, and seal it. Raises ValidationError, at the field `day`."""
    written = _written_on(version)
    ready = (
        version.ready_on if approval.way == Way.DELEGATED else None
    )  # a body's decision may be noted later
    wrong = rules.wrong_with_approval(written, approval.approved_on, version.valid_until, today(), ready)
    if wrong:
        raise ValidationError({day: str(WRONG[wrong])})
    approval.of, approval.fingerprint, approval.account = version, fingerprint(version), account
    approval.save()
    seal_content(SEALED, account, approval, approval.said())
    return approval


def _written_on(version: PositionVersion) -> date | None:
    """When the text was last changed; None for one that a pack brought, which is older than its loading."""
    first = version.history.order_by("-history_date", "-history_id").first()
    return None if first is None or first.history_change_reason == "pack" else version.written_on


@dataclass(frozen=True)
class OnBehalf:
    """By which delegation, on which day, and by whom (name and post)."""

    delegation: Delegation
    day: date
    by: str


def mark(version: PositionVersion) -> str:
    """Return the mark of all that a version says, to hold a yes to what was read. No query."""
    return as_read(version.pk, fingerprint(version))


@action(queries.VIEW)
def approve(account: Any, position: Position, said: OnBehalf, seen: str | None = None) -> PositionApproval:
    """Approve the version that waits, on behalf of a body. Raises PermissionDenied; ValidationError, by field.

    `seen`: the `mark` of the version that was read; another than it has become meanwhile is refused.
    """
    if not may_approve(account, position, said.delegation) or said.delegation.matter != queries.MATTER:
        raise PermissionDenied
    draft = locked(position)
    if reason := not_ready(position):
        raise ValidationError(reason)
    if draft is None:
        raise ValidationError(not_ready(position))
    refuse_unseen(seen, mark(draft))
    if not said.by.strip():
        raise ValidationError({"by": _("Say who approved it: name and post.")})
    told = _("%(who)s, on behalf of %(body)s") % {"who": said.by.strip(), "body": said.delegation.body}
    made = PositionApproval(
        way=Way.DELEGATED, approved_on=said.day, approved_by=told[:250], delegation=said.delegation
    )
    return _approve(draft, made, account, "day")


def unreported() -> list[PositionApproval]:
    """Return what has been approved on behalf of a body that wants it reported, with no decision that says so.

    Two queries.
    """
    rows = PositionApproval.objects.filter(way=Way.DELEGATED, decision=None, delegation__reported=True)
    found = list(rows.select_related("of__position__unit", "delegation__body").order_by("approved_on", "pk"))
    positions = {each.of.position_id for each in found}
    said = set(
        Decision.objects.filter(
            matter=queries.MATTER, object_id__in=positions, manner=Manner.DELEGATED
        ).values_list("object_id", "delegation", "decided_on")
    )
    return [each for each in found if (each.of.position_id, each.delegation_id, each.approved_on) not in said]


# --- what the trail vouches for ---


def _contents() -> Iterator[Content]:
    with secrecy.off():
        for each in PositionApproval.objects.select_related("of__position").order_by("pk").iterator():
            yield Content(each.pk, _("The approval of %(version)s") % {"version": each.of}, each.said())


def _texts() -> Iterator[Fault]:
    """Approved versions whose text is not as it was approved (R21)."""
    with secrecy.off():
        for each in PositionApproval.objects.select_related("of__position").order_by("pk").iterator():
            if not as_approved(each.of):
                what = _("The text of %(version)s is not as it was approved.") % {"version": each.of}
                yield Fault(what, each.of.get_absolute_url())


def as_approved(version: PositionVersion) -> bool:
    """Whether an approved version says what it said when it was approved."""
    return version.approval.fingerprint == fingerprint(version)


@afterwards
def of_a_pack() -> None:
    """Seal the approvals that a pack has brought."""
    with secrecy.off():
        brought = list(PositionApproval.objects.filter(way=Way.PACK).order_by("pk"))
        done = set(AuditEntry.objects.filter(deed=SEALED).values_list("object_id", flat=True))
        for each in brought:
            if each.pk not in done:
                seal_content(SEALED, None, each, each.said())


triggers.guarded({"advocacy_positionapproval": (triggers.UPDATE, triggers.DELETE)})
sealed(Sealed(SEALED, _contents))
check(Check(gettext_lazy("Positions say what was approved"), _texts))
tell({SEALED: gettext_lazy("Sealed the approval of a position")})
