"""Geometry shared by the charts: pure functions over numbers, no Django.

Pictures have no viewBox: x is given in per cent and y in pixels, so that text keeps its size on a
360 px screen while bars stretch. Coordinates leave here as strings with a decimal point, because
a template would otherwise print them with the reader's decimal comma.
"""

import math
import textwrap
from collections.abc import Sequence
from decimal import Decimal

Number = int | Decimal

NARROW = 300
"""Width in px that a picture has on the narrowest screen we serve (360 px less margins)."""
WIDE = 560
"""Width in px from which the stylesheet shows what is marked as for wide pictures only."""
CHARACTER = 7.6
"""Mean width in px of a character in the text of a chart (14 px)."""


def px(value: float) -> str:
    """A length in px as an SVG attribute: at most two decimals, always a decimal point."""
    return _decimal(value, 2)


def pct(share: float) -> str:
    """A share of the width (0 to 1) as an SVG percentage, e.g. ``0.5`` gives ``50%``."""
    # Four decimals, so that summed segments do not drift by anything visible.
    return f"{_decimal(share * 100, 4)}%"


def _decimal(value: float, places: int) -> str:
    text = f"{value:.{places}f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def width_of(text: str) -> float:
    """The estimated width in px of a chart text."""
    return len(text) * CHARACTER


def wrap(text: str, width: int = 38, lines: int = 3) -> tuple[str, ...]:
    """Break a label into at most `lines` lines of `width` characters; the last may end in an ellipsis."""
    return tuple(textwrap.wrap(text, width, max_lines=lines, placeholder=" …", break_on_hyphens=False)) or (
        "",
    )


def nice_step(top: float, steps: int = 4) -> float:
    """The step (1, 2 or 5 times a power of ten) that divides ``0..top`` into at most some `steps`."""
    if top <= 0:
        return 1.0
    rough = top / steps
    power: float = 10.0 ** math.floor(math.log10(rough))
    for factor in (1, 2, 5, 10):
        if rough <= factor * power * (1 + 1e-9):
            return factor * power
    return 10 * power


def ticks(top: Number, steps: int = 4) -> tuple[Number, ...]:
    """Round values from zero to the first at or above `top`: whole numbers where the step is whole."""
    step = Decimal(repr(nice_step(float(top), steps)))
    if isinstance(top, int):
        step = max(step, Decimal(1))
    count = max(1, math.ceil(Decimal(top) / step))
    return tuple(_plain(step * index) for index in range(count + 1))


def _plain(value: Decimal) -> Number:
    return int(value) if value == value.to_integral_value() else value.normalize()


def lanes(intervals: Sequence[tuple[float, float]]) -> list[int]:
    """Give each interval (start, end) the lowest lane in which it meets no other; order is kept."""
    taken: list[list[tuple[float, float]]] = []
    result = []
    for start, end in intervals:
        for lane, others in enumerate(taken):
            if all(end <= other[0] or start >= other[1] for other in others):
                others.append((start, end))
                result.append(lane)
                break
        else:
            taken.append([(start, end)])
            result.append(len(taken) - 1)
    return result


def anchor(share: float, margin: float = 0.12) -> str:
    """How a text at `share` of the width is to hang so that it stays inside: an SVG text-anchor."""
    if share < margin:
        return "start"
    return "end" if share > 1 - margin else "middle"
