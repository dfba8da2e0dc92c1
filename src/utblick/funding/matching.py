"""Matching calls with profiles, and learning from what people say fits. All of it is derived, and made anew at will."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.db import connection, transaction
from django.db.models import Max, Q, QuerySet

from utblick.core.dates import today
from utblick.core.periodic import Turn, periodic
from utblick.funding import profiles, queries, rules
from utblick.funding.models import Call, Fit, LearnedTerm, Match, Matched, Programme
from utblick.sources.relevance import Matcher, Profile, Score, Text, learn, score

BATCH = 2_000
CALLS = "calls"
"""Where it is kept what all calls looked like when they were last weighed."""


def live(day: date) -> QuerySet[Call]:
    """The calls that are not closed, not merged into others and not taken away, with their programmes."""
    rows = queries.calls()
    return rows.filter(Q(last_deadline=None) | Q(last_deadline__gte=day))


def match(calls: Iterable[Call], wanted: list[Profile]) -> int:
    """Weigh calls against profiles and keep what fits, instead of what was kept. Returns how many matches there are.

    Whether a call fits is weighed without what has been learned, so that one word of somebody's takes no call from
    everybody; what has been learned moves it among those that fit.
    """
    plain = matcher_of([replace(each, learned={}) for each in wanted])
    taught = [number for number, each in enumerate(wanted) if each.learned]
    learned = Matcher([wanted[number] for number in taught])
    keys = [each.key for each in wanted]

    def scores(text: Text) -> list[tuple[int, int]]:
        """The profiles, by number, that a call fits, each with its score: at least 1, so that it is seen."""
        found = plain.scores(text)
        moved = found
        if any(found[number] >= rules.LEAST for number in taught):
            moved = [*found]
            for number, value in zip(taught, learned.scores(text), strict=True):
                moved[number] = max(1, value)
        return [(number, moved[number]) for number, value in enumerate(found) if value >= rules.LEAST]

    kept, batch = 0, list(calls)
    for start in range(0, len(batch), BATCH):
        some = batch[start : start + BATCH]
        made = [
            (call.pk, keys[number], value)
            for call in some
            for number, value in scores(profiles.text_of(call))
        ]
        with transaction.atomic():
            Match.objects.filter(call__in=[each.pk for each in some], profile__in=keys).delete()
            _keep(made)
        kept += len(made)
    return kept


def _keep(made: list[tuple[int, str, int]]) -> None:
    """Write matches as (call, profile, score), bare: they are many, and Django would make a thing of each."""
    table, *names = map(connection.ops.quote_name, (Match._meta.db_table, "call_id", "profile", "score"))
    # The names are of our own model, and the values are given beside.
    question = f"INSERT INTO {table} ({', '.join(names)}) VALUES (%s, %s, %s)"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.executemany(question, made)


_held: list[Matcher] = []


def matcher_of(wanted: list[Profile]) -> Matcher:
    """Return a matcher of these profiles: the last one while they are the same, which knows the words it has met."""
    held = _held[0] if _held else None
    if held is None or held.profiles != wanted:
        held = Matcher(wanted)
        _held[:] = [held]
    return held


def match_calls(calls: Iterable[Call]) -> None:
    """Weigh some calls, new or changed, against all profiles."""
    found = list(queries.calls().filter(pk__in=[each.pk for each in calls]))
    if found:
        match(found, profiles.profiles())


def match_profile(key: str) -> None:
    """Weigh all calls that are not closed against one profile, whose words or learning have changed."""
    _match_all([each for each in profiles.profiles() if each.key == key])


def match_what_changed(day: date) -> bool:
    """Weigh all against each profile that is not as it was when it was last weighed. Returns whether there was any."""
    known = dict(Matched.objects.values_list("profile", "fingerprint"))
    wanted = profiles.profiles(day)
    gone = set(known) - {each.key for each in wanted} - {CALLS}
    Match.objects.filter(profile__in=gone).delete()
    Matched.objects.filter(profile__in=gone).delete()
    calls = _calls_now()
    all_over = known.get(CALLS) != calls
    stale = [each for each in wanted if all_over or known.get(each.key) != profiles.fingerprint(each)]
    Match.objects.filter(call__in=Call.objects.filter(last_deadline__lt=day)).delete()
    _match_all(stale)
    Matched.objects.update_or_create(profile=CALLS, defaults={"fingerprint": calls})
    return bool(stale)


def _calls_now() -> str:
    """What tells whether calls or programmes have changed, also by a pack: the last of their history. Two queries."""
    latest = (model.history.aggregate(last=Max("history_id"))["last"] for model in (Call, Programme))
    return "-".join(map(str, latest))


def _match_all(wanted: list[Profile]) -> None:
    if not wanted:
        return
    match(live(today()), wanted)
    for each in wanted:
        Matched.objects.update_or_create(
            profile=each.key, defaults={"fingerprint": profiles.fingerprint(each)}
        )


@periodic("funding.match", every=timedelta(minutes=15))
def match_in_turn(turn: Turn) -> None:
    """Weigh anew what has changed elsewhere: focus points, strengths, words loaded with a pack."""
    match_what_changed(today())


def learn_from(organization_id: int | None) -> None:
    """Learn anew: a unit or partner from all that its people have said, the organisation from its function's words.

    What fits a unit or a partner, or does not, tells nothing of what fits the whole.
    """
    for pk in dict.fromkeys((organization_id, None)):
        key = profiles.key_of(pk)
        said = Fit.objects.select_related("call__programme")
        rows = said.filter(unit=pk) if pk else queries.said_for_the_whole(said)
        found = learn((profiles.text_of(each.call), each.fits) for each in rows)
        with transaction.atomic():
            LearnedTerm.objects.filter(profile=key).delete()
            LearnedTerm.objects.bulk_create(
                [
                    LearnedTerm(
                        profile=key,
                        term=each.term[:80],
                        weight=each.weight,
                        fits=each.fits,
                        does_not=each.does_not,
                    )
                    for each in found
                ]
            )
        match_profile(key)


def explain_all(calls: Iterable[Call], key: str) -> dict[int, Score]:
    """Return how well calls fit a profile now, by id, with what made it."""
    wanted = next((each for each in profiles.profiles() if each.key == key), None)
    return {each.pk: score(wanted, profiles.text_of(each)) for each in calls} if wanted else {}


def fits_for(calls: Iterable[Any], key: str) -> dict[int, int]:
    """Return the scores of some calls for a profile, by id, where they fit. One query."""
    rows = Match.objects.filter(call__in=[each.pk for each in calls], profile=key)
    return dict(rows.values_list("call_id", "score"))
