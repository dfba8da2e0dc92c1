"""The organisation's one accent colour as a whole scale, light and dark, with contrast that always holds.

Each step of the scale has a fixed relative luminance (WCAG 2.2); the accent gives hue and saturation. So whatever
colour an organisation chooses, text on its backgrounds is at least 4.5:1.
"""

import colorsys
from functools import lru_cache

PREFIX = "--ds-color-accent-"
MINIMUM = 4.5

LIGHT = {
    "background-default": 1.0,
    "background-tinted": 0.92,
    "surface-default": 1.0,
    "surface-tinted": 0.86,
    "surface-hover": 0.76,
    "surface-active": 0.66,
    "border-subtle": 0.5,
    "border-default": 0.17,
    "border-strong": 0.1,
    "text-subtle": 0.085,
    "text-default": 0.025,
}
DARK = {
    "background-default": 0.008,
    "background-tinted": 0.012,
    "surface-default": 0.018,
    "surface-tinted": 0.024,
    "surface-hover": 0.034,
    "surface-active": 0.05,
    "border-subtle": 0.08,
    "border-default": 0.2,
    "border-strong": 0.42,
    "text-subtle": 0.47,
    "text-default": 0.82,
}
DARK_BASE = 0.36


def luminance(colour: str) -> float:
    """Return the relative luminance, 0 to 1, of `#rrggbb`."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def shade(accent: str, target: float) -> str:
    """Return the colour with the accent's hue and saturation whose luminance comes nearest `target`."""
    red, green, blue = (int(accent[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, _lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    low, high = 0.0, 1.0
    for _ in range(24):  # luminance grows with lightness, so halving finds it
        middle = (low + high) / 2
        if luminance(_hex(colorsys.hls_to_rgb(hue, middle, saturation))) < target:
            low = middle
        else:
            high = middle
    return _hex(colorsys.hls_to_rgb(hue, (low + high) / 2, saturation))


def _hex(channels: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(channel * 255):02x}" for channel in channels)


def scale(accent: str, *, dark: bool) -> dict[str, str]:
    """Return the sixteen steps of the scale by the design system's names."""
    steps = {name: shade(accent, target) for name, target in (DARK if dark else LIGHT).items()}
    base = max(luminance(accent), DARK_BASE) if dark else luminance(accent)
    dark_text = base >= 0.179  # above this, black reads better than white
    direction = 1 if dark_text else -1
    found = [shade(accent, min(1.0, max(0.0, base + direction * step * 0.25 * base))) for step in (0, 1, 2)]
    steps["base-default"], steps["base-hover"], steps["base-active"] = found
    steps["base-contrast-default"] = "#000000" if dark_text else "#ffffff"
    steps["base-contrast-subtle"] = steps["base-contrast-default"]
    return steps


@lru_cache(maxsize=8)
def stylesheet(accent: str) -> str:
    """Return the style sheet that gives the page the accent `#rrggbb`, in light, in dark and as the system says."""
    light, dark = _block(accent, dark=False), _block(accent, dark=True)
    return (
        f':root,[data-color-scheme="light"]{{{light}}}\n'
        f'[data-color-scheme="dark"]{{{dark}}}\n'
        f'@media (prefers-color-scheme:dark){{[data-color-scheme="auto"]{{{dark}}}}}\n'
        f"@media print{{:root,[data-color-scheme]{{{light}}}}}\n"
    )


def _block(accent: str, *, dark: bool) -> str:
    steps = scale(accent, dark=dark)
    ours = {
        "--ub-accent": steps["text-subtle"],
        "--ub-accent-soft": steps["surface-tinted"],
        "--ub-accent-text": steps["text-default"],
        "--ub-on-accent": steps["base-contrast-default"],
    }
    rules = {**{f"{PREFIX}{name}": colour for name, colour in steps.items()}, **ours}
    return "".join(f"{name}:{colour};" for name, colour in rules.items())
