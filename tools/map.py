"""Make the base map of Europe, src/utblick/core/charts/data/europe.json, from Natural Earth's countries.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/map.py package/countries-50m.json

Run by hand, when the frame or the borders are to change; the file it writes is committed. Natural Earth is in the
public domain; world-atlas packs it as TopoJSON (ISC licence). Six steps:

1. Decode: TopoJSON keeps each border once, as an arc of differences between whole numbers; countries are lists of
   arcs, a negative one (~n) run backwards.
2. Put together what belongs together (`WITH`): an arc that two parts share is no border any more. Natural Earth draws
   who holds a place, we draw whose it is by the law that Sweden and the EU go by: Crimea is Ukraine's.
3. Project each arc (utblick.core.charts.projection).
4. Simplify each arc by itself (Visvalingam and Whyatt 1993: the point that spans the least triangle goes first), so
   that neighbours keep one border between them.
5. Clip each ring to the frame and a little more (Sutherland and Hodgman 1974), so that the cut is out of sight.
6. Round to whole units and write one SVG path for each country: {"SE": "M1 2l3 4…z"}.
"""

import json
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from utblick.core.charts.projection import EUROPE, project  # noqa: E402

TARGET = ROOT / "src" / "utblick" / "core" / "charts" / "data" / "europe.json"
ATTRIBUTION = "Natural Earth"
SOURCE = "Natural Earth 1:50 million, public domain, by way of world-atlas 2.0.2"

CODES = """
008AL 012DZ 020AD 031AZ 040AT 051AM 056BE 070BA 100BG 112BY 191HR 196CY 203CZ 208DK 233EE 234FO 246FI 250FR 268GE 276DE
300GR 304GL 348HU 352IS 368IQ 372IE 376IL 380IT 398KZ 400JO 422LB 428LV 434LY 438LI 440LT 442LU 470MT 492MC 498MD 499ME
504MA 528NL 578NO 616PL 620PT 642RO 643RU 674SM 688RS 703SK 705SI 724ES 752SE 756CH 760SY 788TN 792TR 804UA 807MK 818EG
826GB 831GG 832JE 833IM 275PS
"""
"""ISO 3166-1: numbers, which world-atlas has, and the letters of what is in or near the frame."""
BY_NAME = {"Kosovo": "XK", "N. Cyprus": "CY", "Åland": "FI"}
"""What has no number, and what is drawn as a part of its country."""
CRIMEA = (33.0, 36.0, 44.4, 46.0)  # degrees: a ring of Russia's that reaches across all of this is Crimea

LEAST_TRIANGLE = 13e6  # m²: what a point must change to be kept
LEAST_ISLAND = 100e6  # m²: smaller islands go, unless they are a country's largest part
MARGIN = 8  # units outside the frame that are kept

Point = tuple[float, float]
Ring = list[int]  # of arcs


def decode(topology: dict) -> list[list[Point]]:
    """Return the arcs as longitudes and latitudes."""
    (across, up), (left, low) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for steps in topology["arcs"]:
        x = y = 0
        arc = []
        for step in steps:
            x, y = x + step[0], y + step[1]
            arc.append((x * across + left, y * up + low))
        arcs.append(arc)
    return arcs


def run(ring: Ring, arcs: list[list[Point]]) -> list[Point]:
    """Return the points of a ring; where two arcs meet, their common point once."""
    points: list[Point] = []
    for number in ring:
        points += (arcs[number] if number >= 0 else arcs[~number][::-1])[1:]
    return points


def countries(topology: dict, arcs: list[list[Point]]) -> dict[str, list[Ring]]:
    """Return the rings of each country, each part with its own country."""
    letters = {pair[:3]: pair[3:] for pair in CODES.split()}
    found: dict[str, list[Ring]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        code = BY_NAME.get(shape["properties"]["name"]) or letters.get(shape.get("id"))
        if code:
            for polygon in shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]:
                xs, ys = zip(*run(polygon[0], arcs), strict=True)
                inside = min(xs) <= CRIMEA[0] and max(xs) >= CRIMEA[1] and max(ys) < 47
                crimea = code == "RU" and inside and 44 < min(ys) <= CRIMEA[2] and max(ys) >= CRIMEA[3]
                found.setdefault("UA" if crimea else code, []).extend(polygon)
    return {code: dissolve(rings, arcs) for code, rings in found.items()}


def dissolve(rings: list[Ring], arcs: list[list[Point]]) -> list[Ring]:
    """Return the rings without the arcs that two of them share, sewn together at the ends of those."""
    used = {number for ring in rings for number in ring}
    whole = [ring for ring in rings if not any(~number in used for number in ring)]
    loose = [n for ring in rings if ring not in whole for n in ring if ~n not in used]

    def ends(number: int) -> tuple[Point, Point]:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        return arc[0], arc[-1]

    while loose:
        ring = [loose.pop(0)]
        while ends(ring[-1])[1] != ends(ring[0])[0]:
            following = next(n for n in loose if ends(n)[0] == ends(ring[-1])[1])
            loose.remove(following)
            ring.append(following)
        whole.append(ring)
    return whole


def area(points: list[Point]) -> float:
    """Return the area within a ring."""
    return (
        abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1], strict=True))) / 2
    )


def simplify(points: list[Point]) -> list[Point]:
    """Return a line without the points that change it least; its ends stay, and a closed one keeps three sides."""
    points = list(points)
    least = 4 if points[0] == points[-1] else 2
    while len(points) > least:
        triangles = [area(points[at - 1 : at + 2]) for at in range(1, len(points) - 1)]
        smallest = min(triangles)
        if smallest >= LEAST_TRIANGLE:
            break
        del points[triangles.index(smallest) + 1]
    return points


def clip(points: list[Point]) -> list[Point]:
    """Return the part of a ring, in units, within the frame and its margin."""
    for axis, limit, sign in (
        (0, -MARGIN, 1),
        (0, -(EUROPE.width + MARGIN), -1),
        (1, -MARGIN, 1),
        (1, -(EUROPE.height + MARGIN), -1),
    ):
        points = _cut(points, lambda point, a=axis, s=sign, m=limit: s * point[a] - m)  # type: ignore[misc]
    return points


def _cut(points: list[Point], depth: Callable[[Point], float]) -> list[Point]:
    kept: list[Point] = []
    for before, here in zip(points[-1:] + points[:-1], points, strict=True):
        d0, d1 = depth(before), depth(here)
        if (d0 < 0) != (d1 < 0):
            share = d0 / (d0 - d1)
            kept.append(
                (before[0] + share * (here[0] - before[0]), before[1] + share * (here[1] - before[1]))
            )
        if d1 >= 0:
            kept.append(here)
    return kept


def path(points: list[Point]) -> str:
    """Return a ring as an SVG path of whole units; "" where nothing is left of it."""
    whole = [(round(x), round(y)) for x, y in points]
    whole = [each for at, each in enumerate(whole) if each != whole[at - 1]]
    if len(whole) < 3:
        return ""
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(whole)]
    numbers = " ".join(f"{x} {y}" for x, y in steps).replace(" -", "-")
    return f"M{whole[0][0]} {whole[0][1]}l{numbers}z"


def main() -> None:
    """Read the file named on the command line and write the map."""
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    arcs = decode(topology)
    shapes = countries(topology, arcs)
    plane: dict[int, list[Point]] = {}
    for number in {n if n >= 0 else ~n for rings in shapes.values() for ring in rings for n in ring}:
        # What is on the other half of the earth is no part of the picture: such arcs, whole, are left out.
        found = [project(min(90, max(-90, y)), min(180, max(-180, x))) for x, y in arcs[number]]
        plane[number] = simplify([each for each in found if each]) if all(found) else []
    drawn = {}
    for code, rings in sorted(shapes.items()):
        known = [run(ring, plane) for ring in rings if all(plane[n if n >= 0 else ~n] for n in ring)]  # type: ignore[arg-type]
        known.sort(key=area, reverse=True)
        kept = [ring for at, ring in enumerate(known) if at == 0 or area(ring) >= LEAST_ISLAND]
        units = [
            [((x - EUROPE.west) / EUROPE.unit, (EUROPE.north - y) / EUROPE.unit) for x, y in ring]
            for ring in kept
        ]
        if made := "".join(path(clip(ring)) for ring in units):
            drawn[code] = made
    result = {"attribution": ATTRIBUTION, "source": SOURCE, "countries": drawn}
    TARGET.write_text(json.dumps(result, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    print(f"{len(drawn)} countries, {TARGET.stat().st_size / 1000:.1f} kB")


if __name__ == "__main__":
    main()
