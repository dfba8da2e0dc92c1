"""What pages, documents and other rooms read of conduct: the code, who has acknowledged it, the limits of a day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Count

from utblick.conduct import rules
from utblick.conduct.models import Acknowledgement, CodeSection, CodeVersion, Limit, WorkingHours, fingerprint
from utblick.core import things
from utblick.core.once import once
from utblick.core.stamp import stamped
from utblick.decisions.holidays import free_days
from utblick.people.models import Person

# The limit that a meal of a kind is held against.
LIMIT_OF_MEAL = {
    rules.DAY: "day_meal",
    rules.EVENING: "evening_meal",
    rules.REFRESHMENTS: "refreshments",
}
LIMIT_OF_GIFT = {rules.RECEIVED: "received_gift", rules.GIVEN: "representation_gift"}
LIMIT_OF_WHOLE = {rules.RECEIVED: "received_whole", rules.GIVEN: "given_whole"}


# --- The code


@once
def code_at(day: date) -> CodeVersion | None:
    """Return the version that is in force at `day`: the one with the latest day, the highest number; else None."""
    found: CodeVersion | None = (
        CodeVersion.objects.filter(in_force_from__lte=day).order_by("-in_force_from", "-number").first()
    )
    return found


def codes() -> list[Any]:
    """All versions, the newest first, each with `signed`, how many acknowledgements it has. One query."""
    return list(CodeVersion.objects.annotate(signed=Count("acknowledgements")).order_by("-number"))


def sections_of(code: CodeVersion) -> list[CodeSection]:
    """The sections of a version in their order. One query."""
    return list(code.sections.order_by("number"))


def fingerprints() -> dict[int, str]:
    """Return the fingerprint of each version as it stands now, by its number. Two queries."""
    found: dict[int, list[CodeSection]] = {}
    for each in CodeSection.objects.order_by("number"):
        found.setdefault(each.code_id, []).append(each)
    return {
        each.number: fingerprint(each.number, found.get(each.pk, [])) for each in CodeVersion.objects.all()
    }


@dataclass(frozen=True)
class Change:
    """A section that differs between two versions: `kind` is new, gone or changed."""

    kind: str
    now: CodeSection | None
    before: CodeSection | None

    @property
    def section(self) -> CodeSection:
        """The section that it is about, as it stands, or as it stood."""
        return self.now or self.before  # type: ignore[return-value]


def changes(now: Sequence[CodeSection], before: Sequence[CodeSection]) -> list[Change]:
    """Return what differs from the version before, in the order of the newer one; what is gone comes last."""
    then, listed = {each.slug: each for each in before}, {each.slug for each in now}
    found = []
    for each in now:
        earlier = then.get(each.slug)
        if earlier is None:
            found.append(Change("new", each, None))
        elif _words(earlier) != _words(each):
            found.append(Change("changed", each, earlier))
    return found + [Change("gone", None, each) for each in before if each.slug not in listed]


def _words(section: CodeSection) -> tuple[str, ...]:
    return section.title, section.title_en, section.text, section.text_en


# --- Acknowledgements (R80, R84)


def subject_of(thing: models.Model) -> tuple[str, int]:
    """Return the kind and id of what an acknowledgement is made for. Raises KeyError for what is no kind of thing."""
    kind = things.kind_of(thing)
    if kind is None:
        raise KeyError(type(thing))
    return kind.key, thing.pk


def acknowledged(subject: models.Model) -> list[Acknowledgement]:
    """Return the acknowledgements made for a subject, the earliest first, with person and version. One query."""
    kind, pk = subject_of(subject)
    rows = Acknowledgement.objects.filter(kind=kind, object_id=pk)
    return list(rows.select_related("person", "code").order_by("at", "id"))


def lacking(subject: models.Model, persons: Iterable[Person]) -> list[Person]:
    """Return those of `persons` who have not acknowledged the code for a subject, in their order (R80). One query."""
    asked = list(persons)
    kind, pk = subject_of(subject)
    rows = Acknowledgement.objects.filter(kind=kind, object_id=pk, person__in=asked)
    done = set(rows.values_list("person_id", flat=True))
    left = set(rules.acknowledged_by_each([each.pk for each in asked], done))
    return [each for each in asked if each.pk in left]


def acknowledged_by(account: Any) -> list[Acknowledgement]:
    """Return what an account's person has acknowledged, the latest first. One query; none without a person."""
    if account.person_id is None:
        return []
    rows = Acknowledgement.objects.filter(person=account.person_id)
    return list(rows.select_related("code").order_by("-at", "-id"))


def subjects(found: Sequence[Any]) -> list[Any]:
    """Return for each record with `kind` and `object_id` the thing that it is about, as far as the reader may see it.

    None where it is about nothing, or about what the reader may not see. One query for each kind of thing.
    """
    wanted: dict[str, set[int]] = {}
    for each in found:
        if each.kind in things.KINDS and each.object_id is not None:
            wanted.setdefault(each.kind, set()).add(each.object_id)
    read = {kind: things.KINDS[kind].model._default_manager.in_bulk(ids) for kind, ids in wanted.items()}
    return [read.get(each.kind, {}).get(each.object_id) for each in found]


def signature_of(acknowledgement: Acknowledgement) -> rules.Signature:
    """An acknowledgement as the rules read it. Wants its version at hand."""
    return rules.Signature(acknowledgement.code.number, acknowledgement.fingerprint, acknowledgement.at)


# --- Limits


def limit_at(kind: str, day: date) -> Limit | None:
    """Return the limit of a kind that is valid at `day`, None where none is. One query."""
    return Limit.objects.filter(kind=kind, valid_from__lte=day).order_by("-valid_from").first()


@once
def limits() -> Mapping[str, Sequence[Limit]]:
    """All limits by their kind, the latest first. One query."""
    found: dict[str, list[Limit]] = {}
    for each in Limit.objects.select_related("source").order_by("kind", "-valid_from"):
        found.setdefault(each.kind, []).append(each)
    return found


def in_force(kind: str, day: date, table: Mapping[str, Sequence[Limit]] | None = None) -> Limit | None:
    """Return what `limit_at` does, from the `table` that has been read once: for many rows at a time."""
    rows = (limits() if table is None else table).get(kind, ())
    return next((each for each in rows if each.valid_from <= day), None)


def _amount(limit: Limit | None) -> rules.Amount | None:
    return limit.as_amount if limit else None


@stamped
def working_hours() -> tuple[WorkingHours, ...]:
    """All working hours that have been stated, the latest first. One query, remembered while the data is the same."""
    return tuple(WorkingHours.objects.select_related("source").order_by("-valid_from"))


def hours_at(day: date) -> WorkingHours | None:
    """Return the working hours of `day`, None where the organisation has not stated any."""
    return next((each for each in working_hours() if each.valid_from <= day), None)


def on_day(meal: rules.Meal, day: date) -> rules.Meal:
    """Return a meal with the working hours of its day, and whether that is a working day (R83)."""
    hours = hours_at(day)
    return replace(meal, hours=hours.as_hours if hours else None, on_working_day=not free_days([day]))


def meal_findings(meal: rules.Meal, day: date) -> list[rules.Finding]:
    """Return what the rules say of a meal that is served on `day`: the limit of that day, and alcohol (R82, R83)."""
    limit = limit_at(LIMIT_OF_MEAL[meal.counts_as], day)
    return read_meal(on_day(meal, day), _amount(limit))


def read_meal(meal: rules.Meal, limit: rules.Amount | None) -> list[rules.Finding]:
    """Return what the rules say of a meal whose limit is known, and whose day has been read (`on_day`)."""
    return [*rules.alcohol(meal), *rules.meal_is_moderate(meal, limit), *rules.hour_is_odd(meal)]
