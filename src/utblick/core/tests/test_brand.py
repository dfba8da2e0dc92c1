"""Whatever accent an organisation chooses, text on its backgrounds can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from utblick.core import brand

COLOURS = st.integers(min_value=0, max_value=0xFFFFFF).map(lambda number: f"#{number:06x}")
SURFACES = (
    "background-default",
    "background-tinted",
    "surface-default",
    "surface-tinted",
    "surface-hover",
    "surface-active",
)


@given(COLOURS, st.booleans())
def test_text_always_has_contrast(accent: str, dark: bool) -> None:
    steps = brand.scale(accent, dark=dark)
    pairs = [(text, surface) for text in ("text-default", "text-subtle") for surface in SURFACES]
    pairs += [("base-contrast-default", base) for base in ("base-default", "base-hover", "base-active")]
    for text, surface in pairs:
        assert brand.contrast(steps[text], steps[surface]) >= brand.MINIMUM, (text, surface, steps)


@pytest.mark.parametrize("accent", ["#000000", "#ffffff", "#ffff00", "#17695c", "#777777"])
def test_the_style_sheet_has_both_schemes(accent: str) -> None:
    text = brand.stylesheet(accent)
    assert text.count("--ub-accent:") == 4
    assert "prefers-color-scheme:dark" in text
