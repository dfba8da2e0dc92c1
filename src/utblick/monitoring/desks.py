"""One page of a desk: which stories, in which order, and where the next page begins. Paged by place."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Case, Exists, F, IntegerField, OuterRef, Q, QuerySet, Value, When
from django.http import QueryDict

from utblick.monitoring import queries, rules
from utblick.monitoring.models import Delivery, Item, State, Step
from utblick.monitoring.queries import Desk
from utblick.sources.models import Kind

PAGE = 25
MINE, ALL, FUNCTION = "mina", "alla", "funktionen"
BY_SCORE, BY_DEADLINE, BY_DAY = "poang", "sista-dag", "nyast"
SOON, ANY_DAY = "snart", "finns"
MY_OWN, NOBODYS = "mina", "ingens"
NAMES = ("desk", "lage", "vems", "kalla", "sista", "fokus", "ordning", "efter")
FIRST = 10
"""So many stories are brought forward at most, whatever they score."""


@dataclass(frozen=True)
class Asked:
    """What a reader asks to see, as the address says it; what it does not say, or says wrongly, is the usual."""

    desk: str = MINE
    state: str = State.NEW
    whose: str = ""
    source_kind: str = ""
    deadline: str = ""
    clause: int | None = None
    order: str = BY_SCORE
    after: str = ""

    @property
    def narrowed(self) -> bool:
        """Whether anything is left out beside other desks and states."""
        return bool(self.whose or self.source_kind or self.deadline or self.clause)


def asked_in(query: QueryDict) -> Asked:
    """Return what an address asks for."""
    desk = query.get("desk", "")
    fokus = query.get("fokus", "")
    return Asked(
        desk=desk if desk in (MINE, ALL, FUNCTION) or _is_id(desk) else MINE,
        state=_one(query.get("lage"), (*State.values, queries.NEWS), State.NEW.value),
        whose=_one(query.get("vems"), (MY_OWN, NOBODYS), ""),
        source_kind=_one(query.get("kalla"), Kind.values, ""),
        deadline=_one(query.get("sista"), (SOON, ANY_DAY), ""),
        clause=int(fokus) if _is_id(fokus) else None,
        order=_one(query.get("ordning"), (BY_SCORE, BY_DEADLINE, BY_DAY), BY_SCORE),
        after=query.get("efter", "")[:40],
    )


def _is_id(text: str) -> bool:
    return text.isdecimal() and text.isascii() and len(text) < 19


def _one(text: str | None, among: Any, usual: str) -> str:
    return text if text in among else usual  # type: ignore[return-value]


def which(asked: Asked, account: Any) -> list[Desk] | None:
    """Return the desks that are asked for; None for all. Who has none of their own sees all, and so
    does who asks for one that is not there.
    """
    if asked.desk == FUNCTION:
        return [None]
    if asked.desk == MINE:
        return queries.own_desks(account) or None
    if asked.desk == ALL:
        return None
    unit = int(asked.desk)
    return [unit] if unit in queries.units() else None


def narrowed(rows: QuerySet[Delivery], asked: Asked, day: date, account: Any) -> QuerySet[Delivery]:
    """Leave out what the filters leave out; `account` is whose "mine" is."""
    if asked.whose == MY_OWN:
        rows = rows.filter(assignee=account.pk)
    elif asked.whose == NOBODYS:
        rows = rows.filter(assignee=None)
    if asked.source_kind:
        told = Item.objects.filter(story=OuterRef("story"), fetched_from__kind=asked.source_kind)
        rows = rows.filter(Exists(told))
    if asked.deadline == SOON:
        rows = rows.filter(deadline__range=(day, day + timedelta(days=rules.SOON_DAYS)))
    elif asked.deadline == ANY_DAY:
        rows = rows.filter(deadline__gte=day)
    if asked.clause:
        rows = rows.filter(profile__clauses=asked.clause)
    return rows


def presses(day: date) -> Q:
    """What is brought forward: what a colleague has proposed, what the function has sent, what is to be answered."""
    soon, proposed, sent = _ways(day)
    return soon | proposed | sent


def _ways(day: date) -> tuple[Q, Q, Q]:
    proposed = Item.objects.filter(proposed_by__isnull=False).values("story")  # as its index says it
    sent = Step.objects.filter(what=rules.SENT, undone=False).values("delivery")
    soon = Q(deadline__range=(day, day + timedelta(days=rules.SOON_DAYS)))
    return soon, Q(story__in=proposed), Q(pk__in=sent)


def order_of_pressing(day: date) -> tuple[Any, ...]:
    """The order in which new stories are told: what is brought forward, by its last day, then what fits best."""
    first = Case(When(presses(day), then=Value(0)), default=Value(1), output_field=IntegerField())
    day_there = Case(When(presses(day), then=F("deadline")))
    return (first.asc(), day_there.asc(nulls_last=True), F("score").desc(), F("pk").desc())


def first_of(rows: QuerySet[Delivery], asked: Asked, day: date) -> list[Delivery]:
    """Return the new stories that come before all others where these are in order of score: urgency is no score."""
    if asked.state != State.NEW or asked.order != BY_SCORE:
        return []
    # Each way by itself is a few rows of an index. All in one OR, or with an equal state beside, the database prefers
    # to read every new story of the desk: hence the state told by what it is not.
    soon, proposed, sent = (rows.filter(each).order_by().values("pk") for each in _ways(day))
    forward = soon.filter(state=State.NEW).union(proposed, sent)
    others = [each for each in State.values if each != State.NEW]
    found = _shown(Delivery.objects.filter(pk__in=forward).exclude(state__in=others))
    return list(found.order_by(F("deadline").asc(nulls_last=True), "-score", "-pk")[:FIRST])


def _shown(rows: QuerySet[Delivery]) -> QuerySet[Delivery]:
    sent = Step.objects.filter(delivery=OuterRef("pk"), what=rules.SENT, undone=False)
    return rows.annotate(sent=Exists(sent)).select_related("story", "profile", "unit", "assignee")


def page_of(rows: QuerySet[Delivery], asked: Asked) -> tuple[list[Delivery], str]:
    """Return the stories of one page in the order asked for, and where the next page begins ("" after the last)."""
    name, down = {
        BY_SCORE: ("score", True),
        BY_DEADLINE: ("deadline", False),
        BY_DAY: ("delivered_at", True),
    }[asked.order]
    rows = rows.filter(news__gt=0) if asked.state == queries.NEWS else rows.filter(state=asked.state)
    order = F(name).desc() if down else F(name).asc(nulls_last=True)
    place, _dash, pk = asked.after.rpartition("_")
    if _is_id(pk):
        rows = _after(rows, name, down, place, int(pk))
    found = list(_shown(rows).order_by(order, "-pk")[: PAGE + 1])
    if len(found) <= PAGE:
        return found, ""
    last = found[PAGE - 1]
    value = getattr(last, name)
    said = "" if value is None else value.isoformat() if hasattr(value, "isoformat") else str(value)
    return found[:PAGE], f"{said}_{last.pk}"


def _after(rows: QuerySet[Delivery], name: str, down: bool, place: str, pk: int) -> QuerySet[Delivery]:
    """What comes after a place. One that cannot be understood is the beginning."""
    if not place:
        return rows.filter(**{f"{name}__isnull": True}, pk__lt=pk) if name == "deadline" else rows
    try:
        field: Any = Delivery._meta.get_field(name)
        value = field.to_python(place)
    except ValidationError:  # whatever somebody has written in the address
        return rows
    further = Q(**{f"{name}__{'lt' if down else 'gt'}": value}) | Q(**{name: value}, pk__lt=pk)
    if name == "deadline":
        further |= Q(deadline=None)
    return rows.filter(further)
