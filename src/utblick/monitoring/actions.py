"""What people do with the stories on their desks. Each step is kept, with how it was before, so that it can be undone.

`told` is the story on a desk (Delivery); whoever may work at the desk may take the step.
"""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.core.dates import now
from utblick.monitoring import joining, queries, rules
from utblick.monitoring.models import Delivery, DeskLook, Step
from utblick.people.models import Organization

KEPT = ("state", "assignee_id", "what", "so_what", "now_what")


def _locked(told: Delivery) -> Delivery:
    return Delivery.objects.select_for_update().get(pk=told.pk)


def _as_it_is(told: Delivery) -> dict[str, Any]:
    return {name: getattr(told, name) for name in KEPT}


def _step(account: Any, told: Delivery, verb: str, why: str = "", **values: Any) -> Delivery:
    """Take a step with a story on a desk, and keep it. Raises ValidationError where it is not open from there."""
    told = _locked(told)
    if not rules.may_go(told.state, verb):
        raise ValidationError(
            _(
                "The story is %(state)s on this desk now, so that cannot be done. Open its page to see what can."
            )
            % {"state": told.get_state_display()},
            code="state",
        )
    before = _as_it_is(told)
    for name, value in values.items():
        setattr(told, name, value)
    told.state = rules.goes_to(told.state, verb)
    told.news, told.news_at, told.version = 0, None, told.version + 1
    told.save()
    Step.objects.create(
        delivery=told,
        at=now(),
        by=account,
        what=verb,
        before=before,
        after=_as_it_is(told),
        why=why[:400],
    )
    return told


@action(queries.TRIAGE)
def relevant(account: Any, told: Delivery) -> Delivery:
    """Say that a story matters to the desk. Raises ValidationError."""
    return _step(account, told, "relevant")


@action(queries.TRIAGE)
def irrelevant(account: Any, told: Delivery, reason: str) -> Delivery:
    """Say that a story does not matter, and why: one of `rules.REASONS`. Raises ValidationError."""
    if reason not in rules.REASONS:
        raise ValidationError({"reason": _("Choose a reason.")})
    return _step(account, told, "irrelevant", reason)


@action(queries.TRIAGE)
def assess(account: Any, told: Delivery, answers: dict[str, str]) -> Delivery:
    """Keep what a story is, what it means for us and what we should do: all three. Raises ValidationError, by field."""
    missing = rules.lacking(**answers)
    if missing:
        message = _("Write an answer: an assessment takes all three.")
        raise ValidationError(dict.fromkeys(missing, message))
    return _step(account, told, "assess", **answers)


@action(queries.TRIAGE)
def act(account: Any, told: Delivery, why: str) -> Delivery:
    """Say that something was done about an assessed story, and what. Raises ValidationError."""
    if not why.strip():
        raise ValidationError({"why": _("Write what has been done.")})
    return _step(account, told, "act", why)


@action(queries.TRIAGE)
def close(account: Any, told: Delivery, why: str = "") -> Delivery:
    """Say that nothing more is to be done with a story. Raises ValidationError."""
    return _step(account, told, "close", why)


@action(queries.TRIAGE)
def assign(account: Any, told: Delivery, to: Any) -> Delivery:
    """Give a story to a colleague who may work at the desk; to nobody for None. Raises ValidationError."""
    if to is not None and not to.has_perm(queries.TRIAGE, told):
        raise ValidationError({"to": _("Choose somebody who works at this desk.")})
    return _step(account, told, "assign", assignee_id=to.pk if to else None)


@action(queries.TRIAGE)
def look(account: Any, told: Delivery) -> Delivery:
    """Say that what has joined the story since last time has been seen."""
    return _step(account, told, "look")


@action(queries.TRIAGE)
def take_back(account: Any, last: Step) -> Step:
    """Undo the last step that oneself has taken. Raises ValidationError where somebody has gone on from there."""
    told = _locked(last.delivery)
    if last.by_id != account.pk:
        raise PermissionDenied
    newest = (
        Step.objects.filter(delivery=told, undone=False)
        .exclude(what__in=rules.BESIDE)
        .order_by("-pk")
        .first()
    )
    if newest is None or newest.pk != last.pk:
        who = newest.by if newest else _("Somebody else")
        raise ValidationError(
            _("%(who)s has gone on with “%(story)s” since then, so your step stands.")
            % {"who": who, "story": told.story},
            code="gone_on",
        )
    if last.what == "send":
        _fetch_back(last)
    for name, value in last.before.items():
        setattr(told, name, value)
    told.version += 1
    told.save()
    last.undone = True
    last.save(update_fields=["undone"])
    return last


@action(queries.FUNCTION)
def send(account: Any, told: Delivery, unit: Organization, why: str) -> Delivery:
    """Send a story from the function's desk to that of a unit, where it lies until the unit has said what it is.

    It is closed on the function's desk. Returns the story on the function's desk. Raises ValidationError, by field.
    """
    if told.unit_id is not None:
        raise PermissionDenied
    if unit.pk not in queries.units():
        raise ValidationError({"unit": _("Choose a unit that has a desk.")})
    if not why.strip():
        raise ValidationError({"why": _("Write why it is theirs: they see it on their desk.")})
    moment = now()
    there = Delivery.objects.select_for_update().filter(story=told.story_id, unit=unit).first()
    made = there is None
    if there is None:
        there = Delivery.objects.create(
            story_id=told.story_id,
            unit=unit,
            score=queries.best_scores(told.story_id).get(unit.pk, 0),
            delivered_at=moment,
            deadline=told.deadline,
            version=1,
        )
    elif there.state != rules.NEW:
        joining.add(there, 1, moment)
    state = {"state": there.state}
    Step.objects.create(
        delivery=there,
        at=moment,
        by=account,
        what=rules.SENT,
        before=state,
        after=state,
        why=why.strip()[:400],
    )
    told = _step(account, told, "send", why.strip())
    last = Step.objects.filter(delivery=told, what="send").order_by("-pk")[0]
    last.after = {**last.after, "unit_id": unit.pk, "made": made}
    last.save(update_fields=["after"])
    return told


def _fetch_back(last: Step) -> None:
    """Take a story back from the desk it was sent to. Raises ValidationError where that desk has gone on with it."""
    there = Delivery.objects.select_for_update().filter(
        story=last.delivery.story_id, unit=last.after["unit_id"]
    )
    for each in there:
        sent = Step.objects.filter(delivery=each, what=rules.SENT, undone=False).order_by("-pk").first()
        if sent is None or Step.objects.filter(delivery=each, pk__gt=sent.pk).exists():
            raise ValidationError(
                _("%(who)s has gone on with “%(story)s” since then, so your step stands.")
                % {"who": each.unit, "story": each.story},
                code="gone_on",
            )
        if last.after["made"]:
            each.delete()
            continue
        sent.undone = True
        sent.save(update_fields=["undone"])
        if each.news:
            each.news -= 1
            each.save(update_fields=["news"])


@action(queries.LOOK_THROUGH)
def look_through(account: Any, unit: Organization | None) -> DeskLook:
    """Say that a desk has been looked through: of a unit, or of the international function (None)."""
    if not queries.works_at(account, unit):
        raise PermissionDenied
    return DeskLook.objects.create(unit=unit, by=account, at=now())
