"""Keeping what sources tell of calls: new ones, and what has changed since last time. The same items may come again.

Many are written at once, with their history. What a source says of a call is kept beside it, so that the next time only
what the source itself has changed is written, and only where nobody has mended it here.
"""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils import timezone
from simple_history.utils import bulk_create_with_history

from utblick.core.days import can_be_meant
from utblick.funding import matching, rules
from utblick.funding.changing import DEADLINES, SAYS, as_text
from utblick.funding.models import Call, CallChange, CallDeadline, CallIdentifier, Currency, Programme
from utblick.sources.items import Item
from utblick.sources.models import Source
from utblick.sources.receiving import Counts, receives

FIELDS = (
    "title",
    "title_en",
    "opens",
    "budget",
    "currency",
    "action_kind",
    "eligibility",
    "text",
    "web",
    "words",
)
KEY = "key:"
"""What stands before the code of a programme that is named by its key here."""


def said(item: Item) -> dict[str, Any]:
    """Return what an item says of a call as plain values: days as ISO text, the budget as text."""
    return {
        "title": item.title[:400],
        "title_en": item.title[:400] if item.language == "en" else "",
        "opens": item.opens.isoformat() if item.opens and can_be_meant(item.opens) else "",
        "budget": str(item.budget.quantize(Decimal("0.01"))) if item.budget is not None else "",
        "currency": item.currency if item.currency in Currency.values else Currency.EUR.value,
        "action_kind": item.action_kind[:200],
        "eligibility": item.eligibility,
        "text": item.text,
        "web": item.web[:1000],
        "words": ", ".join(word.replace(",", " ") for word in item.words)[:2000],
        DEADLINES: [day.isoformat() for day in _in_order(item)],
    }


def _in_order(item: Item) -> list[date]:
    """The deadlines as the source says them.

    One before the opening is kept as well, since nobody here knows which of the days is wrong: the call's page tells.
    """
    return sorted({day for day in item.deadlines if can_be_meant(day)})


@receives("calls")
def receive(source: Source, items: Sequence[Item], now: datetime) -> Counts:
    """Keep the calls that a source told of. Returns how many were new, changed and the same."""
    wanted = {each.identifier: each for each in items}
    rows = CallIdentifier.objects.filter(fetched_from=source, identifier__in=list(wanted))
    known = {each.identifier: each for each in rows.select_related("call__merged_into")}
    new = [item for identifier, item in wanted.items() if identifier not in known]
    made = _make(source, new, timezone.localdate(now))
    changed = [
        call
        for identifier, name in known.items()
        if (call := _change(name, said(wanted[identifier]), now)) is not None
    ]
    matching.match_calls([*made, *changed])
    return Counts(len(made), len(changed), len(known) - len(changed))


def _make(source: Source, items: Sequence[Item], day: date) -> list[Call]:
    if not items:
        return []
    by_code: dict[str, Programme] = {}
    for programme in Programme.objects.all():
        by_code[f"{KEY}{programme.key}"] = programme
        if programme.code:
            by_code[programme.code] = programme
    own = Programme.objects.filter(key=source.programme_key).first() if source.programme_key else None
    told = [said(item) for item in items]
    calls = [
        Call(
            **_values(values),
            programme=by_code.get(item.programme_code) or own,
            identifier=item.identifier,
            fetched_from=source,
            first_seen=day,
            last_deadline=_last(values),
            version=1,
        )
        for item, values in zip(items, told, strict=True)
    ]
    calls = bulk_create_with_history(calls, Call, batch_size=500)
    names, deadlines = [], []
    for call, item, values in zip(calls, items, told, strict=True):
        names.append(
            CallIdentifier(
                call=call, fetched_from=source, identifier=item.identifier, fetched=values, version=1
            )
        )
        deadlines += [
            CallDeadline(call=call, day=date.fromisoformat(day), version=1) for day in values[DEADLINES]
        ]
    bulk_create_with_history(names, CallIdentifier, batch_size=500)
    bulk_create_with_history(deadlines, CallDeadline, batch_size=500)
    return calls


def _values(told: dict[str, Any]) -> dict[str, Any]:
    return {name: _value(name, told[name]) for name in FIELDS}


def _value(name: str, text: Any) -> Any:
    if name == "opens":
        return date.fromisoformat(text) if text else None
    if name == "budget":
        return Decimal(text) if text else None
    return text


def _last(told: dict[str, Any]) -> date | None:
    return date.fromisoformat(told[DEADLINES][-1]) if told[DEADLINES] else None


def _change(name: CallIdentifier, now_said: dict[str, Any], now: datetime) -> Call | None:
    """Write what the source itself has changed since last time. Returns the call where anything was.

    Where somebody has mended what the source now changes, theirs stands, and it is told that the source says otherwise.
    """
    before = name.fetched
    different = [each for each in now_said if before.get(each) != now_said[each]]
    if not different:
        return None
    call: Call = name.call.merged_into or name.call
    days = sorted(call.deadlines.values_list("day", flat=True))
    changes = []
    for each in different:
        wanted: Any = now_said[each]
        if each == DEADLINES:
            held: Any = [day.isoformat() for day in days]
            known = {*held, *wanted} == set(held)
            wanted, theirs = rules.moved_days(held, before.get(each), wanted)
        else:
            held = as_text(getattr(call, each))
            known = held == wanted
            theirs = each in before and held != before[each]
        if theirs and not known:
            told = _told(now_said[each])
            changes.append(CallChange(call=call, at=now, what=SAYS + each, before=_told(held), after=told))
        if theirs or held == wanted:
            continue  # somebody has mended it, or it says so here already
        changes.append(CallChange(call=call, at=now, what=each, before=_told(held), after=_told(wanted)))
        if each == DEADLINES:
            set_deadlines(call, [(date.fromisoformat(day), "") for day in wanted])
        else:
            setattr(call, each, _value(each, wanted))
    name.fetched = now_said
    name.save()
    if not changes:
        return None
    call.save()
    CallChange.objects.bulk_create(changes)
    return call


def _told(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)


def set_deadlines(call: Call, wanted: Sequence[tuple[date, str]]) -> bool:
    """Give a call these deadlines, each with what is to be in by then. Returns whether the days changed; the call
    itself is not saved.
    """
    held = {each.day: each for each in call.deadlines.all()}
    days = dict(wanted)
    for day, each in held.items():
        if day not in days:
            each.delete()
        elif each.what != days[day] and days[day]:
            each.what = days[day]
            each.save()
    for day, what in days.items():
        if day not in held:
            CallDeadline(call=call, day=day, what=what).save()
    call.last_deadline = max(days, default=None)
    return set(days) != set(held)
