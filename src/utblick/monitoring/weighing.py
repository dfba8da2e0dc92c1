"""How well items fit profiles, with all that made it: the same open sum that calls are weighed by."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from utblick.core.stamp import stamped
from utblick.monitoring import meaning, rules
from utblick.monitoring.models import Item, LearnedModel, WatchProfile
from utblick.sources.models import Source
from utblick.sources.relevance import Made, Matcher, Profile, Text, learnable
from utblick.sources.words import Unclear, parse_words

SOURCE, AREA, KIND, PROGRAMME, LANGUAGE = "source", "area", "kind", "programme", "language"
MEANING = "meaning"
LEARNED_SOURCE, LEARNED_KIND = "learned-source", "learned-kind"
"""Facets of what has been learned of a source or kind, beside what the profile itself says of it."""
_LEARNED_FACETS = {LEARNED_SOURCE: SOURCE, LEARNED_KIND: KIND}
BODY = 4_000
"""So many characters of an item's text are weighed: what matters stands early."""


@dataclass(frozen=True)
class Origin:
    """What is known of the source of an item: its key, the key of the programme that it is tied to, and its area."""

    key: str = ""
    programme: str = ""
    area: str = ""


@dataclass(frozen=True)
class Weighed:
    """How well an item fits a profile; `made_of` as it is kept in a Rating."""

    profile: int
    score: int
    made_of: list[list[str | float]]


class Weigher:
    """The profiles in use made ready, to be asked of many items."""

    def __init__(
        self,
        profiles: Sequence[WatchProfile],
        learned: dict[int, dict[str, float]],
        sources: dict[int, Origin] | None = None,
    ) -> None:
        """`sources`: by id what is known of each, where that has been read already."""
        self.profiles = list(profiles)
        self.thresholds = {each.pk: each.threshold for each in profiles}
        self.units: dict[int, int | None] = {each.pk: each.unit_id for each in profiles}
        self._sources = _sources() if sources is None else sources
        self._meaning = meaning.chosen()
        self._sought = [sought_by(each) for each in profiles]
        self._matcher = matcher([as_profile(each, learned.get(each.pk, {})) for each in profiles])

    def weigh(self, item: Item) -> list[Weighed]:
        """Return how well an item fits each profile that it fits at all."""
        text = self.text_of(item)
        return [
            Weighed(
                self.profiles[number].pk,
                score.value,
                [[each.what, each.where, each.points, each.origin] for each in score.made_of],
            )
            for number, score in self._matcher.fitting(text, rules.LEAST, self._besides(text))
        ]

    def _besides(self, text: Text) -> dict[int, Made]:
        if self._meaning is None:
            return {}
        near = self._meaning.nearness(self._sought, meaning.read(text))
        return {
            number: Made("", MEANING, points)
            for number, (sought, each) in enumerate(zip(self._sought, near, strict=True))
            if sought and (points := meaning.points(each))
        }

    def text_of(self, item: Item) -> Text:
        """Return an item as it is weighed."""
        return as_text(item, self._sources.get(item.fetched_from_id or 0, Origin()))


def _sources() -> dict[int, Origin]:
    rows = Source.objects.values_list("pk", "key", "programme_key", "area")
    return {pk: Origin(*row) for pk, *row in rows}


def sought_by(profile: WatchProfile) -> str:
    """Return what a profile looks for as one text: the words that count for an item."""
    try:
        terms = parse_words(profile.words, "")
    except Unclear:
        return ""
    return ", ".join(each.text for each in terms if each.weight > 0)


def matcher(profiles: Sequence[Profile]) -> Matcher:
    """Return profiles made ready as they are weighed here: words of one origin in two languages count as well."""
    return Matcher(profiles, kin=True)


def as_text(item: Item, origin: Origin) -> Text:
    """Return an item as it is weighed, with what is known of its source."""
    facets = {
        SOURCE: (origin.key,),
        AREA: (origin.area,),
        KIND: (item.kind,),
        PROGRAMME: (origin.programme,),
        LANGUAGE: (item.language,),
    }
    facets.update({name: facets[kind] for name, kind in _LEARNED_FACETS.items()})
    words = tuple(filter(None, (each.strip() for each in item.words.split(","))))
    return Text(item.title, words, item.text[:BODY], facets, item.language)


def as_profile(profile: WatchProfile, learned: dict[str, float]) -> Profile:
    """Return a profile as the scorer takes it. Words that cannot be understood count for nothing."""
    try:
        terms = parse_words(profile.words, "")
    except Unclear:
        terms = ()
    facets = {
        kind: {str(value): float(weight) for value, weight in values.items()}
        for kind, values in profile.facets.items()
    }
    words = {}
    for name, points in learned.items():
        kind, colon, value = name.partition(":")
        if colon:
            facets.setdefault(kind, {})[value] = points
        else:
            words[name] = points
    return Profile(str(profile.pk), terms, facets, words)


def held_by(text: Text) -> frozenset[str]:
    """Return what an item holds that can be learned from: stems of words, its source and its kind, by name."""
    found = set(learnable(text))
    for name in _LEARNED_FACETS:
        found |= {f"{name}:{value}" for value in text.facets.get(name, ()) if value}
    return frozenset(found)


def weigher() -> Weigher:
    """Return all profiles in use, made ready. Remembered while the data is the same."""
    return _weigher()


@stamped
def _weigher() -> Weigher:
    return weigher_of(WatchProfile.objects.filter(active=True))


def weigher_of(profiles: Iterable[WatchProfile]) -> Weigher:
    """Return some profiles made ready, with what they have learned."""
    listed = list(profiles)
    rows = LearnedModel.objects.filter(profile__in=[each.pk for each in listed])
    return Weigher(listed, {each.profile_id: each.weights for each in rows})
