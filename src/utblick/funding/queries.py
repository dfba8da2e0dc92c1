"""What pages, exports and calendars read of programmes and calls: one place for each set of figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, F, Min, OuterRef, Q, QuerySet, Subquery

from utblick.core.once import built_once
from utblick.funding import profiles, rules
from utblick.funding.models import (
    Call,
    CallChange,
    CallDeadline,
    Fit,
    Follow,
    FunderKind,
    Interest,
    Match,
    Programme,
)
from utblick.people.models import OWN_UNITS, Organization, RoleAssignment
from utblick.people.models.organizations import Classification
from utblick.people.partners import from_outside, tied_to
from utblick.people.roles import Role

VIEW, EDIT, FOLLOW, WEIGH = "funding.view", "funding.edit", "funding.use_follow", "funding.use_fits"
INTERESTS = "funding.write_interest"
PARTNERS = (
    Classification.MUNICIPALITY, Classification.REGION, Classification.UNIVERSITY, Classification.NETWORK,
    Classification.AUTHORITY, Classification.BUSINESS, Classification.CIVIL_SOCIETY,
)  # fmt: skip


def calls() -> QuerySet[Call]:
    """All calls that are not the same as another and that nobody has taken away, with their programmes."""
    return Call.objects.filter(merged_into=None, taken_away="").select_related("programme")


def taken_away() -> QuerySet[Call]:
    """The calls that somebody has taken away, with their programmes."""
    return Call.objects.filter(merged_into=None).exclude(taken_away="").select_related("programme")


def with_next(rows: QuerySet[Call], day: date) -> QuerySet[Call]:
    """Add to each call its first deadline that has not passed, as `next_day`."""
    ahead = CallDeadline.objects.filter(call=OuterRef("pk"), day__gte=day).order_by()
    return rows.annotate(next_day=Subquery(ahead.values("call").annotate(first=Min("day")).values("first")))


def in_state(rows: QuerySet[Call], state: str, day: date) -> QuerySet[Call]:
    """Narrow to the calls in a state at a day: `rules.call_state`, asked of the database."""
    closed = Q(last_deadline__lt=day)
    if state == rules.CLOSED:
        return rows.filter(closed)
    undated, ahead = Q(opens=None, last_deadline=None), Q(opens__gt=day)
    if state == rules.UNDATED:
        return rows.filter(undated)
    live = rows.exclude(closed)
    return live.filter(ahead) if state == rules.FORECAST else live.exclude(ahead | undated)


def dated(rows: QuerySet[Any]) -> QuerySet[Any]:
    """Leave out the calls of which nobody knows whether they are open."""
    return rows.exclude(opens=None, last_deadline=None)


def state_of(call: Call, day: date) -> str:
    """Return forecast, open, closed or undated."""
    return rules.call_state(call.opens, [call.last_deadline] if call.last_deadline else [], day)


def of_funder(rows: QuerySet[Any], kind: str, path: str = "programme__") -> QuerySet[Any]:
    """Narrow calls (or programmes, with a blank path) to a kind of funder: `rules.is_of`, asked of the database."""
    wanted = [each for each in FunderKind.values if rules.is_of(each, kind)]
    return rows.filter(**{f"{path}funder_kind__in": wanted}) if kind else rows


def fitting(rows: QuerySet[Any], profile: str, day: date) -> QuerySet[Any]:
    """Narrow to the calls that fit a profile and are not closed, with their scores as `score`: `rules.fits`."""
    return fitting_any(rows, [profile], day)


def fitting_any(rows: QuerySet[Any], wanted: Sequence[str], day: date) -> QuerySet[Any]:
    """Narrow to the calls that fit any of several profiles and are not closed, with their best scores as `score`.

    What fits has a match (`matching.match`); its score may be low, where people have said that the like does not.
    """
    matches = Match.objects.filter(call=OuterRef("pk"), profile__in=wanted).order_by("-score")
    live: QuerySet[Any] = rows.exclude(last_deadline__lt=day)
    return live.filter(Exists(matches)).annotate(score=Subquery(matches.values("score")[:1]))


def new_since(day: date) -> date:
    """The last day before the week of what is new."""
    return day - timedelta(days=rules.NEW_DAYS)


def new_for(account: Any, day: date) -> QuerySet[Call]:
    """What has come within a week and fits the account's profile, what fits best first.

    Left out is what the account says does not fit, and what has no day: a feed's first answer brings years of news.
    """
    rows = dated(fitting(calls(), profiles.profile_of(account), day)).filter(first_seen__gt=new_since(day))
    return rows.exclude(fits__in=Fit.objects.filter(account=account.pk, fits=False)).order_by("-score", "pk")


@dataclass(frozen=True)
class Following:
    """What an account follows: calls by themselves, and programmes with all their calls."""

    calls: frozenset[int]
    programmes: frozenset[int]


def following(account: Any) -> Following:
    """Return what an account follows. One query."""
    rows = list(Follow.objects.filter(account=account.pk).values_list("call_id", "programme_id"))
    return Following(frozenset(one for one, _p in rows if one), frozenset(p for _one, p in rows if p))


def followed_calls(account: Any, day: date) -> list[Call]:
    """The calls that an account follows, itself or by its programme, and that are not closed. Two queries."""
    found = following(account)
    rows = calls().filter(Q(pk__in=found.calls) | Q(programme__in=found.programmes))
    return list(rows.exclude(last_deadline__lt=day).prefetch_related("deadlines"))


def follows_of(call: Call) -> list[Follow]:
    """All follows of a call, of itself and of its programme, by the name of who follows. One query."""
    asked = Q(call=call)
    if call.programme_id:
        asked |= Q(programme=call.programme_id)
    return list(Follow.objects.filter(asked).select_related("account").order_by("account__name"))


def once_each(follows: Sequence[Follow]) -> list[Follow]:
    """Return follows with each who follows once."""
    return list({each.account_id: each for each in follows}.values())


def said_inside(rows: QuerySet[Fit]) -> QuerySet[Fit]:
    """Narrow words on what fits to those of our own: not of accounts that have the role of a partner and no other."""
    held = RoleAssignment.objects.filter(account=OuterRef("account"))
    return rows.filter(~Exists(held.filter(role=Role.PARTNER)) | Exists(held.exclude(role=Role.PARTNER)))


def said_for_the_whole(rows: QuerySet[Fit]) -> QuerySet[Fit]:
    """Narrow words on what fits to those of the international function, which speaks for the whole."""
    held = RoleAssignment.objects.filter(account=OuterRef("account"), role=Role.INTERNATIONAL_FUNCTION)
    return rows.filter(Exists(held))


def said_of(call: Call, reader: Any) -> list[Fit]:
    """Return the words on whether a call fits that a reader may read, the latest first. At most two queries.

    A partner reads those of its own organisation and no others. What a partner says is read by itself and by the
    international function, as its form tells; those inside read each other's.
    """
    rows = call.fits.select_related("account", "unit")
    if from_outside(reader):
        return list(rows.filter(Q(account=reader.pk) | Q(unit__in=tied_to(reader))))
    return list(rows if reader.has_perm(EDIT) else said_inside(rows) | rows.filter(account=reader.pk))


def followers_shown(follows: Sequence[Follow], reader: Any) -> list[Follow]:
    """Return who follows a call, each once, as a reader may see it: a partner sees whether it does so itself."""
    mine = [each for each in follows if each.account_id == reader.pk]
    return once_each(mine if from_outside(reader) else follows)


def changes(call: Call) -> list[CallChange]:
    """What has changed in a call, the latest first."""
    return list(call.changes.all()[:50])


def duplicates(call: Call, days: Sequence[date]) -> list[Call]:
    """The calls that may be the same as this one, by title and these, its deadlines. One query."""
    rows = calls().exclude(pk=call.pk)
    theirs: dict[Call, list[date]] = {}
    if days:
        alike = rows.filter(deadlines__day__in=days).order_by()
        asked = CallDeadline.objects.filter(call__in=alike.values("pk")).select_related("call__programme")
        for each in asked.order_by("call__last_deadline", "call", "day"):
            theirs.setdefault(each.call, []).append(each.day)
    else:
        theirs = {each: [] for each in rows.filter(last_deadline=None)[:500]}
    return [
        each for each, others in theirs.items() if rules.may_be_same(call.title, days, each.title, others)
    ][:5]


@dataclass(frozen=True)
class Day:
    """One entry of the calendar of calls: a deadline, or the opening of a call."""

    day: date
    call: Call
    opens: bool
    what: str = ""


def calendar(year: int, month: int) -> list[Day]:
    """Openings and deadlines in a month, in order. Two queries."""
    first = date(year, month, 1)
    last = (first + timedelta(days=32)).replace(day=1)
    deadlines = CallDeadline.objects.filter(
        day__gte=first, day__lt=last, call__merged_into=None, call__taken_away=""
    )
    found = [
        Day(each.day, each.call, False, each.what) for each in deadlines.select_related("call__programme")
    ]
    found += [
        Day(each.opens, each, True) for each in calls().filter(opens__gte=first, opens__lt=last) if each.opens
    ]
    return sorted(found, key=lambda each: (each.day, each.opens, each.call.title))


def programmes() -> QuerySet[Programme]:
    """All programmes."""
    return Programme.objects.select_related("unit")


def open_counts(rows: Sequence[Programme], day: date) -> dict[int, int]:
    """Return, by a programme's id, how many of its calls are open or to come. One query."""
    live = dated(calls()).filter(programme__in=[each.pk for each in rows]).exclude(last_deadline__lt=day)
    counted: dict[int, int] = {}
    for pk in live.order_by().values_list("programme_id", flat=True):
        counted[pk] = counted.get(pk, 0) + 1
    return counted


def of_programme(programme: Programme, day: date) -> list[Call]:
    """The calls of a programme that are open or to come, the first deadline first."""
    rows = with_next(dated(calls()).filter(programme=programme), day).exclude(last_deadline__lt=day)
    return list(rows.order_by(F("next_day").asc(nulls_last=True), "pk")[:100])


def interested() -> QuerySet[Organization]:
    """The units and partners that may write what they look for, with what they have written."""
    return Organization.objects.filter(classification__in=(*OWN_UNITS, *PARTNERS)).select_related(
        "funding_interest"
    )


def interest_of(organization: Organization) -> Interest | None:
    """What a unit or partner looks for; None where it has not written."""
    return Interest.objects.filter(organization=organization).first()


def may_write_interest(account: Any, organization: Organization) -> bool:
    """Whether an account may write what a unit or partner looks for: its own, or any for who may change calls."""
    own = organization.pk in profiles.organizations_of(account)
    return account.has_perm(EDIT) or (own and account.has_perm(INTERESTS))


@built_once
def programme_choices() -> QuerySet[Programme]:
    """Programmes to choose among."""
    return Programme.objects.only("key", "name", "name_en")
