"""Our charts as pictures that stand alone: one SVG with its legend and concrete colours, for paper and for Word.

On a web page the style sheet colours a chart. In print there is none, so what `charts.css` says for light pages is
written into each element here: the style sheet stays the one place that knows how a chart looks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from xml.etree.ElementTree import Element, ParseError, SubElement, fromstring, tostring

from utblick.core.brand import scale
from utblick.core.charts import MatrixChart, render
from utblick.core.charts.figure import Cell, Chart, picture
from utblick.core.documents.tree import Figure, Paragraph, Run, Table, Text

STYLES = Path(__file__).parent.parent / "static" / "core"
SPACE = "{http://www.w3.org/2000/svg}"
WIDTH = 640  # px: wide enough for what a chart shows only where there is room
MARGIN = 8
LEGEND_LINE, LEGEND_GAP = 26, 30
CHARACTER = 7.2  # px, as wide as a character of the legend is on average

TAKEN = frozenset(
    {"fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "paint-order"}
    | {"stop-color", "stop-opacity", "opacity", "font-size", "font-weight", "font-style", "display"}
)
"""Properties that an attribute of an SVG can say; the others are about web pages."""

KEPT = TAKEN | {
    "id", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "rx", "ry", "d", "dx", "dy", "width", "height", "offset",
    "viewBox", "transform", "overflow", "patternUnits", "gradientUnits", "text-anchor",
}  # fmt: skip
FONTS = "'Libertinus Serif', 'Source Sans 3', system-ui, sans-serif"


def of_chart(chart: Chart, accent: str = "#1f5a8a") -> Figure | Table | Paragraph:
    """Return a chart as a block of a document, in the active language.

    A figure with the same numbers as a table; a matrix is a table from the start; a chart with nothing to show is a
    sentence that says so.
    """
    made = picture(chart)
    if made is None:
        told = fromstring(render(chart)).find("p")  # noqa: S314 - our own template
        return Paragraph((Run(f"{chart.title}: {'' if told is None else told.text}"),))
    if isinstance(chart, MatrixChart):
        return _matrix(chart, made.layout["groups"], made.layout["row_heading"])
    table = None
    if made.table:
        head = tuple(cell.text for cell in made.table.columns)
        rows = (*made.table.rows, made.table.footer) if made.table.footer else made.table.rows
        numeric = tuple(place for place, cell in enumerate(made.table.columns) if cell.numeric)
        table = Table(chart.title, head, tuple(tuple(map(_cell, row)) for row in rows), numeric)
    caption = f"{chart.title}. {made.source}" if made.source else chart.title
    return Figure(standalone(render(chart), accent), f"{chart.title}. {made.finding}", caption, table)


def _cell(cell: Cell) -> Text:
    return (Run(cell.text, url=cell.url),)


def _matrix(
    chart: MatrixChart, groups: list[dict[str, list[dict[str, list[dict[str, str]]]]]], corner: str
) -> Table:
    rows = []
    for row, laid in zip(chart.rows, (laid for group in groups for laid in group["rows"]), strict=True):
        label = f"{row.group}: {row.label}" if row.group else row.label
        cells = (((Run(cell.get("said") or cell["text"], url=cell["url"]),)) for cell in laid["cells"])
        rows.append(((Run(label, url=row.url),), *cells))
    return Table(chart.title, (corner, *(column.label for column in chart.columns)), tuple(rows))


def standalone(svg_html: str, accent: str = "#1f5a8a") -> str:
    """Return the picture of a chart, as `charts.render` gives it, as an SVG that needs nothing around it.

    Raises ValueError where there is no such picture, as in a matrix.
    """
    try:
        root = fromstring(svg_html)  # noqa: S314 - made by our own templates, with all that people wrote escaped
    except ParseError as error:
        raise ValueError("this is no chart of ours") from error
    drawing = next((each for each in root.iter(f"{SPACE}svg") if "ub-chart__svg" in _classes(each)), None)
    if drawing is None:
        raise ValueError("this chart has no picture; a matrix is a table")
    width, height = _size(drawing)
    keys = list(_keys(root))
    places, legend_height = _legend(keys, width)
    whole_height = height + legend_height + 2 * MARGIN
    whole = Element(
        "svg",
        {
            "xmlns": SPACE.strip("{}"),
            "width": f"{width + 2 * MARGIN:g}",
            "height": f"{whole_height:g}",
            "viewBox": f"{-MARGIN} {-MARGIN} {width + 2 * MARGIN:g} {whole_height:g}",
            "font-family": FONTS,
            "font-size": "14",
        },
    )
    sheet = _Sheet.of(accent)
    # A ground of its own: on a dark page dark text would vanish.
    ground = {"x": f"{-MARGIN}", "y": f"{-MARGIN}", "width": "100%", "height": "100%", "fill": "#ffffff"}
    SubElement(whole, "rect", ground)
    for (swatch, label), (x, y) in zip(keys, places, strict=True):
        sign = _copied(swatch, (), sheet)
        sign.attrib |= {"x": f"{x:g}", "y": f"{y:g}", "width": "22", "height": "18", "overflow": "visible"}
        whole.append(sign)
        words = SubElement(whole, "text", {"x": f"{x + 30:g}", "y": f"{y + 14:g}", "fill": sheet.ink})
        words.text = label
    chart = _copied(drawing, (), sheet)
    chart.attrib |= {"x": "0", "y": f"{legend_height:g}", "width": f"{width:g}", "height": f"{height:g}"}
    chart.attrib |= {"overflow": "visible"}
    whole.append(chart)
    return tostring(whole, encoding="unicode")


def _size(drawing: Element) -> tuple[float, float]:
    box = drawing.get("viewBox", "").split()
    return (float(box[2]), float(box[3])) if box else (WIDTH, float(drawing.get("height", "0")))


def _keys(root: Element) -> Iterator[tuple[Element, str]]:
    """The signs of the legend and what they mean."""
    for entry in root.iter("li"):
        swatch, words = entry.find(f"{SPACE}svg"), entry.find("span")
        if swatch is not None and words is not None:
            yield swatch, " ".join("".join(words.itertext()).split())


def _legend(keys: list[tuple[Element, str]], width: float) -> tuple[list[tuple[float, float]], float]:
    """Where each entry of the legend stands, in lines, and how high they are together."""
    places = []
    x = y = 0.0
    for _swatch, label in keys:
        needed = 30 + len(label) * CHARACTER
        if x and x + needed > width:
            x, y = 0.0, y + LEGEND_LINE
        places.append((x, y))
        x += needed + LEGEND_GAP
    return places, (y + LEGEND_LINE + 10 if keys else 0.0)


def _classes(element: Element) -> frozenset[str]:
    return frozenset(element.get("class", "").split())


def _copied(element: Element, above: tuple["_Seen", ...], sheet: "_Sheet") -> Element:
    """The element with what the style sheet says of it as attributes; links and what is only heard left out."""
    tag = element.tag.removeprefix(SPACE)
    here = _Seen(
        tag, _classes(element) if tag != "a" else frozenset()
    )  # what leads nowhere is not to look as if it did
    path = (*above, here)
    copy = Element("g" if tag == "a" else tag)
    copy.attrib |= {name: value for name, value in element.attrib.items() if name in KEPT}
    copy.attrib |= sheet.said_of(path)
    copy.text = element.text if tag == "text" else None
    for child in element:
        if child.tag not in (f"{SPACE}title", f"{SPACE}desc") and "ub-chart-target" not in _classes(child):
            made = _copied(child, path, sheet)
            if made.get("display") != "none":
                copy.append(made)
    return copy


@dataclass(frozen=True)
class _Seen:
    """What a selector can see of an element."""

    tag: str
    classes: frozenset[str]


@dataclass(frozen=True)
class _Rule:
    """One selector, as what it asks of the element and of those above it, and what it says of such an element."""

    asked: tuple[_Seen, ...]
    said: tuple[tuple[str, str], ...]

    def meets(self, path: tuple[_Seen, ...]) -> bool:
        """Whether the last element of the path is such a one."""
        *others, last = self.asked
        if not _is(path[-1], last):
            return False
        above = iter(path[:-1])
        return all(any(_is(each, asked) for each in above) for asked in others)


def _is(seen: _Seen, asked: _Seen) -> bool:
    return (not asked.tag or seen.tag == asked.tag) and asked.classes <= seen.classes


@dataclass(frozen=True)
class _Sheet:
    """The style sheets of the charts, for light pages and one accent."""

    rules: tuple[_Rule, ...]
    ink: str

    @staticmethod
    @lru_cache(maxsize=8)
    def of(accent: str) -> "_Sheet":
        """Read the style sheets."""
        values = _values(accent)
        found = []
        for selectors, body in _top_rules((STYLES / "charts.css").read_text(encoding="utf-8")):
            for selector in selectors.split(","):
                if (asked := _asked(selector)) and (said := _said(body, values)):
                    found.append(_Rule(asked, said))
        found.sort(key=lambda rule: sum(10 * len(each.classes) + bool(each.tag) for each in rule.asked))
        return _Sheet(tuple(found), values["--ub-text"])

    def said_of(self, path: tuple[_Seen, ...]) -> dict[str, str]:
        """Return what the sheet says of the last element of a path; `--mark` is handed down from a mark."""
        said: dict[str, str] = {}
        marks = [dict(r.said).get("--mark", "") for at in range(len(path)) for r in self._of(path[: at + 1])]
        mark = next((each for each in reversed(marks) if each), "")
        for rule in self._of(path):
            said |= {name: value.replace("var(--mark)", mark) for name, value in rule.said if name in TAKEN}
        return said

    def _of(self, path: tuple[_Seen, ...]) -> list[_Rule]:
        return [rule for rule in self.rules if rule.meets(path)]


def _top_rules(css: str) -> list[tuple[str, str]]:
    """The rules that always hold, and those for wide charts: in print a chart is wide."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    wide = re.findall(r"@container \(min-width[^{]*\{((?:[^{}]*\{[^{}]*\})*)\s*\}", css)
    always = re.sub(r"@[^{]*\{(?:[^{}]*\{[^{}]*\})*\s*\}", "", css)
    return re.findall(r"([^{}]+)\{([^{}]*)\}", always + "".join(wide))


def _asked(selector: str) -> tuple[_Seen, ...]:
    """What a selector asks for, as far as it is about classes and elements of pictures; () for any other."""
    parts = selector.split()
    if not all(re.fullmatch(r"[a-z]*(?:\.[\w-]+)*", part) for part in parts):
        return ()
    return tuple(_Seen(part.split(".")[0], frozenset(part.split(".")[1:])) for part in parts)


def _said(body: str, values: dict[str, str]) -> tuple[tuple[str, str], ...]:
    said = []
    for line in body.split(";"):
        name, _colon, value = (part.strip() for part in line.partition(":"))
        if name in TAKEN | {"--mark"}:
            said.append((name, _resolved(value, values).removesuffix("px")))
    return tuple(said)


def _resolved(value: str, values: dict[str, str]) -> str:
    """The value with each variable as what it stands for: the fallback where nothing else is known."""

    def known(found: re.Match[str]) -> str:
        return values.get(found[1]) or (found[2] or f"var({found[1]})").strip()

    before = ""
    while before != value and value != "var(--mark)":
        before, value = value, re.sub(r"var\((--[\w-]+)(?:,((?:[^()]|\([^()]*\))*))?\)", known, value)
    return value


def _values(accent: str) -> dict[str, str]:
    """The variables of a light page: those of both style sheets, and the organisation's accent."""
    values: dict[str, str] = {}
    for name in ("app.css", "charts.css"):
        css = (STYLES / name).read_text(encoding="utf-8")
        block = re.search(r'\[data-color-scheme="light"\]\s*\{([^}]*)\}', css)
        values |= dict(re.findall(r"(--ub-[\w-]+):\s*([^;]+);", block[1] if block else ""))
    steps = scale(accent, dark=False)
    return values | {
        "--ub-accent": steps["text-subtle"],
        "--ub-accent-soft": steps["surface-tinted"],
        "--ub-accent-text": steps["text-default"],
    }
