"""What monitoring asks for next: desks where stories wait, answers that are due, and what colleagues ask to look at."""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Count, Exists, F, Max, Min, OuterRef, Q, QuerySet, Subquery, Window
from django.db.models.functions import RowNumber
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core.obligations import Obligation, source
from utblick.monitoring import desks, queries, rules, shown
from utblick.monitoring.models import Delivery, Mention, State, Step, StoryFollow

NAMED = 5
"""So many stories of a desk are told by their titles in a digest."""
TO_ANSWER = (State.RELEVANT, State.ASSESSED)


def _permission(unit: int | None) -> str:
    return queries.FUNCTION if unit is None else queries.TRIAGE


def _desk(unit: int | None, state: str) -> str:
    return f"{reverse('monitoring_desk')}?desk={unit or 'funktionen'}&lage={state}"


@source(queries.TRIAGE, queries.FUNCTION)
def waiting(today: date) -> Iterator[Obligation]:
    """Each desk with new stories: one thing to do, which is late when the first has waited for longer than it may.

    One that is to be answered sooner is to be looked at sooner. Two queries.
    """
    new = Delivery.objects.filter(state=State.NEW)
    named = _first(new, today)
    ahead = Min("deadline", filter=Q(deadline__gte=F("delivered_at__date")))
    rows = new.order_by().values("unit")
    for row in rows.annotate(first=Min("delivered_at"), answer=ahead, number=Count("pk")):
        unit, first = row["unit"], localdate(row["first"])
        yield Obligation(
            key=f"watch-waiting-{unit or 'function'}",
            title=_("Look at the new stories on the desk"),
            thing=_("%(desk)s: %(stories)s")
            % {
                "desk": shown.desk(queries.units().get(unit) if unit else None),
                "stories": _stories(row["number"]),
            },
            url=_desk(unit, State.NEW),
            button=_("Open the desk"),
            permission=_permission(unit),
            due=_due(first, row["answer"]),
            opens=first,  # what is new is told at once, and in the next digest; it is late when it has waited
            rule=rules.LOOKED_AT,
            unit_id=unit,
            first=named.get(unit, ()),
        )


@source(queries.TRIAGE, queries.FUNCTION)
def news(today: date) -> Iterator[Obligation]:
    """Each desk where something has joined stories that it had looked at, closed ones too. Two queries."""
    joined = Delivery.objects.filter(news__gt=0).exclude(news_at=None)
    named = _first(joined, today)
    ahead = Min("deadline", filter=Q(deadline__gte=F("news_at__date")))
    rows = joined.order_by().values("unit")
    for row in rows.annotate(first=Min("news_at"), answer=ahead, number=Count("pk")):
        unit, first = row["unit"], localdate(row["first"])
        yield Obligation(
            key=f"watch-news-{unit or 'function'}",
            title=_("See what is new in stories that the desk had looked at"),
            thing=_("%(desk)s: %(stories)s")
            % {
                "desk": shown.desk(queries.units().get(unit) if unit else None),
                "stories": _stories(row["number"]),
            },
            url=_desk(unit, queries.NEWS),
            button=_("Open the desk"),
            permission=_permission(unit),
            due=_due(first, row["answer"]),
            opens=first,
            rule=rules.LOOKED_AT,
            unit_id=unit,
            first=named.get(unit, ()),
        )


@source(queries.TRIAGE, queries.FUNCTION)
def given(today: date) -> Iterator[Obligation]:
    """Stories that somebody has been given by another, until they have done something with them. One query."""
    steps = Step.objects.filter(delivery=OuterRef("pk"), undone=False)
    last = steps.filter(what="assign").order_by("-pk")
    rows = Delivery.objects.filter(state__in=queries.WAITING, assignee__is_active=True).annotate(
        given=Subquery(last.values("pk")[:1]),
        given_at=Subquery(last.values("at")[:1]),
        given_by=Subquery(last.values("by")[:1]),
    )
    gone_on = Exists(steps.filter(by=OuterRef("assignee"), pk__gt=OuterRef("given")))
    found = rows.filter(~gone_on, given__isnull=False).exclude(given_by=F("assignee"))
    for each in found.select_related("story").order_by("pk"):
        day = localdate(each.given_at)
        yield Obligation(
            key=f"watch-given-{each.given}",
            title=_("You have been given a story"),
            thing=str(each.story),
            url=each.get_absolute_url(),
            button=_("Look"),
            permission=_permission(each.unit_id),
            due=_due(day, each.deadline if each.deadline and each.deadline >= day else None),
            opens=day,
            rule=rules.LOOKED_AT,
            unit_id=each.unit_id,
            account_id=each.assignee_id,
        )


def _due(first: date, answer: date | None) -> date:
    waits = first + timedelta(days=rules.WAIT_DAYS)
    return waits if answer is None else min(waits, answer)


def _first(rows: QuerySet[Delivery], today: date) -> dict[int | None, tuple[tuple[str, str], ...]]:
    """Return the first stories of each desk, as title and page, in the order in which they press. One query."""
    place = Window(RowNumber(), partition_by=F("unit"), order_by=desks.order_of_pressing(today))
    ranked = rows.annotate(place=place).filter(place__lte=NAMED).order_by("unit", "place")
    found: dict[int | None, tuple[tuple[str, str], ...]] = {}
    for unit, story, title in ranked.values_list("unit", "story", "story__title"):
        told = (" ".join(title.split()), reverse("monitoring_story", args=[story]))
        found[unit] = (*found.get(unit, ()), told)
    return found


def _stories(number: int) -> str:
    return ngettext("%(count)s story", "%(count)s stories", number) % {"count": number}


@source(queries.TRIAGE, queries.FUNCTION)
def answers(today: date) -> Iterator[Obligation]:
    """The last day to answer of each story that a desk has found relevant, from two weeks before it. One query."""
    until = today + timedelta(days=rules.SOON_DAYS)
    rows = Delivery.objects.filter(state__in=TO_ANSWER, deadline__range=(today, until))
    for each in rows.select_related("story", "assignee")[:500]:
        yield Obligation(
            key=f"watch-answer-{each.pk}-{each.deadline}",
            title=_("The last day to answer is near"),
            thing=str(each.story),
            url=each.get_absolute_url(),
            button=_("Look"),
            permission=_permission(each.unit_id),
            due=each.deadline,
            opens=each.deadline - timedelta(days=rules.SOON_DAYS) if each.deadline else None,
            rule=rules.LOOKED_AT,
            unit_id=each.unit_id,
            person_id=each.assignee.person_id if each.assignee else None,
        )


@source(queries.TRIAGE, queries.FUNCTION)
def stale(today: date) -> Iterator[Obligation]:
    """Each desk with relevant stories that nobody has done anything with for long: one thing to do. One query."""
    before = today - timedelta(days=rules.STALE_DAYS)
    rows = Delivery.objects.filter(state__in=TO_ANSWER).annotate(last=Max("steps__at"))
    found: dict[int | None, list[date]] = {}
    for unit, last, delivered in rows.values_list("unit", "last", "delivered_at"):
        day = localdate(last or delivered)
        if day < before:
            found.setdefault(unit, []).append(day)
    for desk, days in found.items():
        due = min(days) + timedelta(days=rules.STALE_DAYS + 1)
        yield Obligation(
            key=f"watch-stale-{desk or 'function'}",
            title=_("Go on with the relevant stories, or close them"),
            thing=_("%(desk)s: %(stories)s")
            % {
                "desk": shown.desk(queries.units().get(desk) if desk else None),
                "stories": _stories(len(days)),
            },
            url=_desk(desk, State.RELEVANT),
            button=_("Open the desk"),
            permission=_permission(desk),
            due=due,
            rule=rules.LOOKED_AT,
            unit_id=desk,
        )


@source(queries.TALK)
def mentions(today: date) -> Iterator[Obligation]:
    """What colleagues have asked somebody to look at, until they say that they have. One query."""
    rows = Mention.objects.filter(seen_at=None, account__is_active=True)
    for each in rows.select_related("comment__story", "comment__by", "account"):
        yield Obligation(
            key=f"watch-mention-{each.pk}",
            title=_("%(who)s asks you to look at a story") % {"who": each.comment.by},
            thing=str(each.comment.story),
            url=each.comment.story.get_absolute_url(),
            button=_("Look"),
            permission=queries.TALK,
            due=localdate(each.comment.at),
            account_id=each.account_id,
        )


@source(queries.TALK)
def followed(today: date) -> Iterator[Obligation]:
    """Stories that somebody follows and that more items have joined since they looked. One query."""
    rows = StoryFollow.objects.filter(account__is_active=True, story__count__gt=F("items"))
    for each in rows.select_related("story"):
        yield Obligation(
            key=f"watch-followed-{each.pk}-{each.story.count}",
            title=_("More has come in a story that you follow"),
            thing=str(each.story),
            url=reverse("monitoring_follow", args=[each.story_id]),
            button=_("See what is new"),
            permission=queries.TALK,
            due=each.story.last_day,
            account_id=each.account_id,
        )
