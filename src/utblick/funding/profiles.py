"""What is looked for: the organisation's own profile, and one for each unit or partner that has written its words."""

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.stamp import stamped
from utblick.funding.assignments import STRENGTHS
from utblick.funding.models import Call, Interest, LearnedTerm, Programme
from utblick.sources.relevance import Profile, Term, Text, words_of
from utblick.sources.words import MOST_TERMS, Unclear, parse_words
from utblick.strategy import queries as strategy

HOUSE = "house"
PROGRAMME, OBJECTIVE = "programme", "objective"
OWN_PROGRAMME, OWN_OBJECTIVE = 3.0, 1.5
"""What a programme that one has an assignment in, or has named, gives; and a policy objective."""


def key_of(organization_id: int | None) -> str:
    """Return the key of the profile of a unit or partner; of the whole organisation for None."""
    return f"org-{organization_id}" if organization_id else HOUSE


def profiles(day: date | None = None) -> list[Profile]:
    """Return all profiles: the organisation's own first, then those of units and partners. Nobody changes the list.

    Remembered while the data is the same; what has been learned changes only with a word on what fits.
    """
    return _profiles(day or today())


@stamped
def _profiles(day: date) -> list[Profile]:
    learned: dict[str, dict[str, float]] = {}
    for each in LearnedTerm.objects.all():
        learned.setdefault(each.profile, {})[each.term] = float(each.weight)
    found = [_house(day, learned.get(HOUSE, {}))]
    interests = Interest.objects.select_related("organization").prefetch_related("programmes").order_by("pk")
    found += [_of(each, learned.get(key_of(each.organization_id), {})) for each in interests]
    return found


def fingerprint(profile: Profile) -> str:
    """Return what tells whether a profile is as it was when it was last matched."""
    told = [
        [[each.text, each.weight] for each in profile.terms],
        {kind: dict(sorted(values.items())) for kind, values in sorted(profile.facets.items())},
        dict(sorted(profile.learned.items())),
    ]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def _house(day: date, learned: dict[str, float]) -> Profile:
    terms: dict[str, Term] = {}
    for clause in strategy.covered(day):
        _add(
            terms,
            f"{clause.title} {clause.title_en}",
            1.0,
            _("focus point %(number)s") % {"number": clause.number},
        )
    for document, _why in strategy.steering_documents(day):
        _add(terms, str(document), 0.5, _("strategy that is served"))
    for function in STRENGTHS:
        for text, origin in function():
            _add(terms, text, 1.0, origin)
    programmes = Programme.objects.exclude(about_id=None).values_list("key", flat=True)
    facets = {PROGRAMME: dict.fromkeys(programmes, OWN_PROGRAMME)}
    return Profile(HOUSE, tuple(terms.values())[:MOST_TERMS], facets, learned)


def _add(terms: dict[str, Term], text: str, weight: float, origin: str) -> None:
    """The words of a heading, one by one: the same word from several places counts once, from the first."""
    for word in words_of(text):
        if len(word) > 4 and word not in COMMON:
            terms.setdefault(word, Term(word, weight, origin))


_COMMON_WORDS = """
region regionen regional regionala internationell internationella internationellt internationalisering strategi
strategin arbete arbetet samarbete samarbeten skapa bidra stärka utveckla utveckling genom inför också andra vilka deras
kunna utifrån international regional strategy their through other between develop strengthen cooperation
"""
COMMON = frozenset(_COMMON_WORDS.split())
"""Words in headings of strategies that would fit anything."""


def _of(interest: Interest, learned: dict[str, float]) -> Profile:
    try:
        terms = parse_words(interest.words, _("words of %(name)s") % {"name": interest.organization})
    except Unclear:  # the form refuses such rows; a pack may hold them
        terms = ()
    facets = {
        PROGRAMME: {each.key: OWN_PROGRAMME for each in interest.programmes.all()},
        OBJECTIVE: dict.fromkeys(map(str, interest.objectives), OWN_OBJECTIVE),
    }
    return Profile(key_of(interest.organization_id), terms, facets, learned)


def text_of(call: Call) -> Text:
    """Return a call as it is matched; its programme is to have been read with it."""
    programme = call.programme
    facets = {}
    if programme:
        facets = {PROGRAMME: (programme.key,), OBJECTIVE: tuple(map(str, programme.objectives))}
    title = f"{call.title} {call.title_en}" if call.title_en != call.title else call.title
    return Text(title, tuple(filter(None, map(str.strip, call.words.split(",")))), call.text[:4000], facets)


def organizations_of(account: Any) -> list[int]:
    """Return the units or partner whose words are an account's own: of its person first, then of its roles."""
    found: Iterable[int | None] = [
        account.person.unit_id if account.person_id else None,
        *(each.unit_id for each in account.assignments),
    ]
    return [pk for pk in dict.fromkeys(found) if pk]


@stamped
def names() -> dict[int, str]:
    """Return the names of the units and partners that have written what they look for, by id. Nobody changes it."""
    rows = Interest.objects.select_related("organization")
    return {each.organization_id: str(each.organization) for each in rows}


def profile_of(account: Any) -> str:
    """Return the key of the profile that is an account's: of its unit where that has words, else of the whole."""
    mine = organizations_of(account)
    written = names() if mine else {}
    return key_of(next((pk for pk in mine if pk in written), None))
