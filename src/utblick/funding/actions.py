"""What people do with programmes and calls: write them, follow them, say what fits, put two together."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _

from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.dates import today
from utblick.funding import matching, profiles, queries, rules, storing
from utblick.funding.changing import DEADLINES, as_text
from utblick.funding.models import Call, CallChange, Fit, Follow, Interest, Programme

TOLD = (*storing.FIELDS, "rate")


@action(queries.EDIT)
def save_programme(account: Any, programme: Programme) -> Programme:
    """Keep a programme. Its calls are weighed anew, since it says which policy objectives they serve."""
    programme.save()
    matching.match_calls(programme.calls.filter(merged_into=None))
    return programme


@dataclass(frozen=True)
class Written:
    """A call as somebody has filled it in, and its deadlines, each with what is to be in by then."""

    call: Call
    deadlines: Sequence[tuple[date, str]]


@action(queries.EDIT)
def save_call(account: Any, written: Written) -> Call:
    """Keep a call with its deadlines; what changed is told to those who follow it. Raises ValidationError, by field."""
    call = written.call
    wrong = rules.before_opening(call.opens, [day for day, _what in written.deadlines])
    if wrong:
        message = _("The deadline %(day)s lies before the call opens. Correct one of the days.")
        raise ValidationError({"days": message % {"day": min(wrong).isoformat()}})
    before = Call.objects.filter(pk=call.pk).first()
    if before is None:
        call.first_seen = call.first_seen or today()
        call.save()
    held = sorted(call.deadlines.values_list("day", flat=True))
    moved = storing.set_deadlines(call, written.deadlines)
    call.save()
    if before is not None:
        now = timezone.now()
        told = [(each, as_text(getattr(before, each)), as_text(getattr(call, each))) for each in TOLD]
        if moved:
            days = sorted(day for day, _what in written.deadlines)
            told.append((DEADLINES, _days(held), _days(days)))
        for what, old, new in told:
            if old != new:
                CallChange(call=call, at=now, what=what, before=old, after=new).save()
    matching.match_calls([call])
    return call


def _days(days: Sequence[date]) -> str:
    return ", ".join(day.isoformat() for day in days)


@action(queries.FOLLOW)
def follow(account: Any, thing: Call | Programme) -> Call | Programme:
    """Follow a call or a programme. Done twice, it is done once."""
    Follow.objects.get_or_create(account=account, **_which(thing), defaults={"seen_at": timezone.now()})
    return thing


@action(queries.FOLLOW)
def unfollow(account: Any, thing: Call | Programme) -> Call | Programme:
    """Follow a call or a programme no more."""
    for each in Follow.objects.filter(account=account.pk, **_which(thing)):
        each.delete()
    return thing


def _which(thing: Call | Programme) -> dict[str, Any]:
    return {"call": thing} if isinstance(thing, Call) else {"programme": thing}


@action(queries.FOLLOW)
def see_changes(account: Any, call: Call) -> Call:
    """Say that one has seen what changed in a call that one follows, itself or by its programme."""
    rows = Follow.objects.select_for_update().filter(account=account.pk, call=call)
    found = list(rows)
    if not found and call.programme_id in queries.following(account).programmes:
        found = [Follow(account=account, call=call)]
    for each in found:
        each.seen_at = timezone.now()
        each.save()
    return call


@dataclass(frozen=True)
class Said:
    """What somebody says of a call."""

    call: Call
    fits: bool
    why: str = ""


@action(queries.WEIGH)
def say_fit(account: Any, said: Said) -> Call:
    """Say that a call fits one's unit, or does not. The last word counts; the matching learns from it."""
    fit = Fit.objects.select_for_update().filter(account=account.pk, call=said.call).first()
    fit = fit or Fit(account=account, call=said.call)
    mine = profiles.organizations_of(account)
    fit.unit_id = mine[0] if mine else None
    fit.fits, fit.why, fit.said_on = said.fits, said.why, today()
    fit.save()
    matching.learn_from(fit.unit_id)
    return said.call


@action(queries.INTERESTS)
def save_interest(account: Any, interest: Interest, programmes: Sequence[Programme]) -> Interest:
    """Keep what a unit or partner looks for, and weigh all calls against it. Raises PermissionDenied for others'."""
    if not queries.may_write_interest(account, interest.organization):
        raise PermissionDenied
    interest.save()
    interest.programmes.set(programmes)
    matching.match_profile(profiles.key_of(interest.organization_id))
    return interest


@dataclass(frozen=True)
class TakenAway:
    """A call that is to be taken away, and why."""

    call: Call
    why: str


@action(queries.EDIT)
def take_away(account: Any, taken: TakenAway) -> Call:
    """Take away what is no call. It is found and weighed no more, also when it is fetched again; its page stays.

    Raises ValidationError without a reason.
    """
    if not taken.why.strip():
        raise ValidationError({"why": _("Write why the call is taken away.")})
    call = Call.objects.select_for_update().get(pk=taken.call.pk)
    call.taken_away = taken.why.strip()
    call.save()
    call.matches.all().delete()
    return call


@action(queries.EDIT)
def bring_back(account: Any, call: Call) -> Call:
    """Bring back a call that was taken away, and weigh it."""
    call = Call.objects.select_for_update().get(pk=call.pk)
    call.taken_away = ""
    call.save()
    matching.match_calls([call])
    return call


@action(queries.EDIT)
def merge(account: Any, kept: Call, other: int) -> Call:
    """Put two calls together that are one: `kept` gets what it lacks from the other, and all that belongs to that.

    The other stays, as the same as `kept`, so that what points at it still leads here. Raises ValidationError.
    """
    gone = Call.objects.select_for_update().filter(pk=other, merged_into=None).exclude(pk=kept.pk).first()
    if gone is None or kept.merged_into_id is not None:
        raise ValidationError(_("One of the calls has been put together with another already. Look again."))
    if kept.taken_away or gone.taken_away:
        raise ValidationError(_("One of the calls has been taken away. Bring it back first."))
    for name in ("programme_id", "rate", *storing.FIELDS):
        if getattr(kept, name) in (None, "") and getattr(gone, name) not in (None, ""):
            setattr(kept, name, getattr(gone, name))
    days = {each.day: each.what for each in gone.deadlines.all()} | {
        each.day: each.what for each in kept.deadlines.all()
    }
    allowed = [(day, what) for day, what in days.items() if kept.opens is None or day >= kept.opens]
    storing.set_deadlines(kept, allowed)
    kept.first_seen = min(kept.first_seen, gone.first_seen)
    kept.save()
    _move(kept, gone)
    gone.merged_into = kept
    gone.save()
    CallChange(call=kept, at=timezone.now(), what="merged", after=f"{gone.title} ({gone.identifier})").save()
    gone.matches.all().delete()
    matching.match_calls([kept])
    return kept


WITH_CALLS: list[Callable[[Call, Call], None]] = []
"""What rooms above do with what points at a call that has become another: told the one that is kept and the other."""


def move_links(model: Any, besides: Callable[[Any, Call, Call], None] | None = None) -> None:
    """Have a room's things follow their call when it is put together with another, also those under secrecy.

    `besides` does what more there is to it: it gets the thing, the call that is kept and the other.
    """

    def move(kept: Call, gone: Call) -> None:
        with secrecy.off():
            for each in model.objects.select_for_update(of=("self",)).filter(call=gone):
                each.call = kept
                if besides is not None:
                    besides(each, kept, gone)
                each.save()

    WITH_CALLS.append(move)


def _move(kept: Call, gone: Call) -> None:
    """Give a call the identifiers, followers, words and changes of another; what somebody said of both is said once."""
    part: Any
    for part in (*gone.identifiers.all(), *gone.changes.all()):
        part.call = kept
        part.save()
    for other in gone.merged.all():
        other.merged_into = kept
        other.save()
    followed = set(kept.follows.values_list("account_id", flat=True))
    for follow_ in gone.follows.exclude(account__in=followed):
        follow_.call = kept
        follow_.save()
    said = set(kept.fits.values_list("account_id", flat=True))
    for fit in gone.fits.exclude(account__in=said):
        fit.call = kept
        fit.save()
    for move in WITH_CALLS:
        move(kept, gone)
