"""Places on a map of a certain size: what falls together is gathered, circles are sized by area, labels find room.

Pure functions over numbers in px; no Django.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from utblick.core.charts.scale import width_of

TARGET = 24
"""Px: places nearer each other than this cannot be pressed apart (WCAG 2.2, 2.5.8), and are gathered."""
LEAST, PLAIN = 3.5, 6.0
"""Px: radius of the least circle, and of one whose size tells nothing."""
RIM = 3.5
"""Px from a circle to the ring around one that stands for several."""
LINE = 18
GAP = 4


@dataclass(frozen=True)
class Spot:
    """A place in px from the upper left corner, how much there is (None: not known), and which points it stands for."""

    x: float
    y: float
    size: float | None
    members: tuple[int, ...]


@dataclass(frozen=True)
class Label:
    """A text beside a spot: its anchor ("start", "middle" or "end") and its place in px from the spot."""

    dx: float
    dy: float
    anchor: str


def gather(spots: Sequence[Spot], *, add: bool = True) -> list[Spot]:
    """Spots at least TARGET px from each other, the largest first: each takes in the smaller ones near it.

    A gathered spot stands where its largest does; its size is the sum, or that of the largest where sums mean nothing
    (`add` False).
    """
    order = sorted(spots, key=lambda spot: -1.0 if spot.size is None else spot.size, reverse=True)
    groups: list[list[Spot]] = []
    for spot in order:
        near = [
            (distance, place)
            for place, group in enumerate(groups)
            if (distance := math.hypot(group[0].x - spot.x, group[0].y - spot.y)) < TARGET
        ]
        if near:
            groups[min(near)[1]].append(spot)
        else:
            groups.append([spot])
    return sorted(
        (_one(group, add) for group in groups),
        key=lambda spot: -1.0 if spot.size is None else spot.size,
        reverse=True,
    )


def _one(group: list[Spot], add: bool) -> Spot:
    sizes = [spot.size for spot in group if spot.size is not None]
    size = (sum(sizes) if add else max(sizes)) if sizes else None
    members = tuple(member for spot in group for member in spot.members)
    return Spot(group[0].x, group[0].y, size, members)


def radius(size: float | None, top: float, largest: float) -> float:
    """Radius in px of a circle whose area shows `size`, where `top` has the radius `largest`.

    Never less than LEAST, so that it is seen; PLAIN where no size is known.
    """
    if size is None:
        return PLAIN
    return max(LEAST, largest * math.sqrt(size / top)) if top else LEAST


def outline(shape: str, r: float) -> tuple[tuple[float, float], ...]:
    """Corners around (0, 0) of a shape with the area of a circle of radius `r`; () for a circle itself."""
    if shape == "square":
        half = r * math.sqrt(math.pi) / 2
        return (-half, -half), (half, -half), (half, half), (-half, half)
    if shape == "diamond":
        half = r * math.sqrt(math.pi / 2)
        return (0, -half), (half, 0), (0, half), (-half, 0)
    if shape == "triangle":
        side = r * math.sqrt(4 * math.pi / math.sqrt(3))
        high = side * math.sqrt(3) / 2
        return (0, -2 * high / 3), (side / 2, high / 3), (-side / 2, high / 3)
    return ()


Box = tuple[float, float, float, float]


def labels(
    spots: Sequence[Spot],
    texts: Sequence[str],
    radii: Sequence[float],
    *,
    size: tuple[float, float],
    most: int,
    taken: Sequence[Box] = (),
) -> list[Label | None]:
    """A place for the text of each spot, given in order of importance, or None where there is no room.

    At most `most` texts are placed. None of them crosses another, a spot, a `taken` box (x, y, width, height) or the
    edge of a picture of `size` px (width, height).
    """
    marks = [
        (spot.x - r - 2, spot.y - r - 2, 2 * r + 4, 2 * r + 4) for spot, r in zip(spots, radii, strict=True)
    ]
    boxes: list[Box] = list(taken)
    found: list[Label | None] = []
    placed = 0
    for at, (spot, text, r) in enumerate(zip(spots, texts, radii, strict=True)):
        chosen = None
        if placed < most and text:
            others = marks[:at] + marks[at + 1 :] + boxes
            for label, box in _tries(spot, width_of(text), r):
                if _inside(box, size) and not any(_meet(box, other) for other in others):
                    chosen = label
                    boxes.append(box)
                    placed += 1
                    break
        found.append(chosen)
    return found


Side = tuple[int, int]
"""Which shoulder of a spot: right (1) or left (-1) of it, and below (1) or above (-1)."""


def shoulder(spot: Spot, reach: float, side: Side) -> Box:
    """Where a short number stands at a shoulder of a spot that reaches `reach` px."""
    right, down = side
    x = spot.x + right * (reach - 1) - (16 if right < 0 else 0)
    return x, spot.y + down * reach - 7, 16, 14


def shoulders(spots: Sequence[Spot], reaches: Sequence[float], wanted: Sequence[bool]) -> list[Side | None]:
    """The shoulder at which each spot that wants one has its number: where it meets no other spot or number, if any."""
    marks = [(spot.x - r, spot.y - r, 2 * r, 2 * r) for spot, r in zip(spots, reaches, strict=True)]
    sides: tuple[Side, ...] = ((1, -1), (-1, -1), (1, 1), (-1, 1))
    numbers: list[Box] = []
    found: list[Side | None] = []
    for at, (spot, reach, want) in enumerate(zip(spots, reaches, wanted, strict=True)):
        if not want:
            found.append(None)
            continue
        others = marks[:at] + marks[at + 1 :] + numbers
        free = (
            side for side in sides if not any(_meet(shoulder(spot, reach, side), other) for other in others)
        )
        side = next(free, sides[0])
        numbers.append(shoulder(spot, reach, side))
        found.append(side)
    return found


def _tries(spot: Spot, width: float, r: float) -> list[tuple[Label, Box]]:
    """Right of the spot, left of it, under it and over it: in that order, for it is how a reader looks."""
    away = r + GAP
    return [
        (Label(away, 5, "start"), (spot.x + away, spot.y - LINE / 2, width, LINE)),
        (Label(-away, 5, "end"), (spot.x - away - width, spot.y - LINE / 2, width, LINE)),
        (Label(0, away + 11, "middle"), (spot.x - width / 2, spot.y + away - 2, width, LINE)),
        (Label(0, -away, "middle"), (spot.x - width / 2, spot.y - away - LINE + 4, width, LINE)),
    ]


def _inside(box: Box, size: tuple[float, float]) -> bool:
    x, y, width, height = box
    return x >= 0 and y >= 0 and x + width <= size[0] and y + height <= size[1]


def _meet(one: Box, other: Box) -> bool:
    return all(
        one[axis] < other[axis] + other[axis + 2] and other[axis] < one[axis] + one[axis + 2]
        for axis in (0, 1)
    )


def round_sizes(top: float) -> tuple[float, ...]:
    """One or two round sizes at or below `top`, the larger first, that explain the circles of a picture."""
    if top <= 0:
        return ()
    power = 10.0 ** math.floor(math.log10(top))
    large = max(step * power for step in (1, 2, 5) if step * power <= top * (1 + 1e-9))
    return (large, large / 5)
