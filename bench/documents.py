"""`python -m bench.documents`: how long a long document and a meeting's papers take to become PDF/UA.

The same content is also set by WeasyPrint from our web page, in the same run, if there is a Python that has it: this
one, or the one that WEASYPRINT_PYTHON names (`python -m venv w && w/bin/pip install weasyprint==70.0`). The best of
some rounds counts, so that a noisy host disturbs neither; it prints, and asserts nothing.
"""

import io
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from utblick.core.documents.tree import Document

ROUNDS, OTHER_ROUNDS = 5, 3
TABLES = 17  # makes sixty pages
PACK = 40
BASE = "https://utblick.example"  # so that links are links in all of them
WORDS = (
    "Regionen deltar i nätverket för att stärka kompetensförsörjningen, energiomställningen och ungas delaktighet i "
    "södra Östersjön. Varje engagemang är tidsbestämt, har ett ansvarigt organ och prövas innan det förlängs. "
)
# The letters are smaller than ours because the fonts it finds are wider: as many pages, not as many points.
STYLE = """
@page { size: A4; margin: 28mm 25mm 26mm; @bottom-right { content: "Sida " counter(page) " av " counter(pages) } }
body { font-family: serif; font-size: 9pt; line-height: 1.35 } p { margin: 0 0 7pt } h2, h3 { break-after: avoid }
table { width: 100%; border-collapse: collapse; font-size: 8pt } tr { break-inside: avoid }
th, td { text-align: left; padding: 3pt 5pt; border-bottom: 0.4pt solid #bbb; vertical-align: top }
nav a::after { content: leader(".") target-counter(attr(href), page) } /* page numbers, as ours has */
.ub-number { text-align: right } caption { text-align: left; font-weight: bold }
"""
OTHER = """
import pathlib, sys, time
try:
    from weasyprint import HTML
except ImportError:
    sys.exit(3)
page = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
took = []
for _ in range(int(sys.argv[2])):
    start = time.perf_counter()
    made = HTML(string=page).render(pdf_variant="pdf/ua-1")
    made.write_pdf(pdf_variant="pdf/ua-1")
    took.append(time.perf_counter() - start)
print(min(took), len(made.pages))
"""


def long_document() -> "Document":
    """A document of some sixty pages: sections of text, a list and a table each."""
    from utblick.core.documents.tree import (
        Block,
        Bullets,
        Document,
        Heading,
        Letterhead,
        Paragraph,
        Run,
        Table,
        text,
    )

    blocks: list[Block] = []
    for part in range(1, TABLES + 1):
        rows = tuple(
            (
                text(Run(f"Engagemang {part}.{row}", url=f"/samarbeten/{row}/")),
                text("Regionala utvecklingsnämnden" if row % 2 else "Regionstyrelsen"),
                text(WORDS[: 40 + row * 7 % 60].strip()),
                text(f"{row * 17500:,}".replace(",", "\u00a0")),
            )
            for row in range(1, 26)
        )
        blocks += [Heading(1, f"Del {part}")]
        for at in range(3):
            blocks += [Heading(2, f"Avsnitt {at}"), *[Paragraph(text(WORDS * 4))] * 3]
        blocks += [Bullets(tuple(text(WORDS) for _ in range(5)))]
        blocks += [Table(f"Engagemang i del {part}", ("Engagemang", "Organ", "Om", "Kostnad"), rows, (3,))]
    return Document(
        "Uppföljning av den internationella strategin", "sv", tuple(blocks), "2025", "RK 2025/1", "18 november 2025",
        Letterhead("Region Exempel"), contents=True,
    )  # fmt: skip


def paper(number: int) -> "Document":
    """One item of a meeting: a page or two."""
    from utblick.core.documents.tree import (
        Bullets,
        Document,
        Facts,
        Heading,
        Letterhead,
        Paragraph,
        Table,
        text,
    )

    rows = tuple((text(f"Post {row}"), text(str(row * 1000)), text(str(row * 1100))) for row in range(8))
    return Document(
        f"Ärende {number}: Medlemskap i nätverk {number}",
        "sv",
        (
            Facts(
                (
                    ("Diarienummer", text(f"RK 2025/{number}")),
                    ("Ansvarig", text("Internationella funktionen")),
                )
            ),
            Heading(1, "Förslag till beslut"),
            Paragraph(text(WORDS)),
            Heading(1, "Ärendet"),
            *[Paragraph(text(WORDS * 3))] * 4,
            Bullets(tuple(text(WORDS) for _ in range(3))),
            Table("Kostnad", ("Post", "2026", "2027"), rows, (1, 2)),
        ),
        number=f"RK 2025/{number}",
        date="18 november 2025",
        letterhead=Letterhead("Region Exempel"),
    )


def best(work: Callable[[], bytes], rounds: int = ROUNDS) -> tuple[float, bytes]:
    """Return the shortest time in seconds that the work took, and what it made."""
    took = []
    for _ in range(rounds):
        start = time.perf_counter()
        made = work()
        took.append(time.perf_counter() - start)
    return min(took), made


def pages(made: bytes) -> int:
    """Return how many pages a PDF has."""
    import pikepdf

    with pikepdf.open(io.BytesIO(made)) as file:
        return len(file.pages)


def other(document: "Document") -> tuple[float, int] | None:
    """Return the seconds and pages of WeasyPrint on our web page of the document, None where it is not installed."""
    from utblick.core.documents import html

    page = (
        f'<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>{escape(document.title)}</title>'
        f"<style>{STYLE}</style></head><body><h1>{escape(document.title)}</h1>{html.render(document)}</body></html>"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.html")
        path.write_text(page, encoding="utf-8")
        python = os.environ.get("WEASYPRINT_PYTHON", sys.executable)
        done = subprocess.run(
            [python, "-c", OTHER, str(path), str(OTHER_ROUNDS)], capture_output=True, text=True, check=False
        )
    if done.returncode == 3:
        return None
    if done.returncode:
        raise SystemExit(done.stderr)
    seconds, count = done.stdout.split()
    return float(seconds), int(count)


def main() -> None:
    """Measure, and print a table."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "utblick.config.settings_test")
    import django

    django.setup()
    from utblick.core.documents import pdf, word

    document = long_document()
    papers = [paper(number) for number in range(1, PACK + 1)]
    first = time.perf_counter()
    made = pdf.render(document, base=BASE)
    first = time.perf_counter() - first
    ours, _made = best(lambda: pdf.render(document, base=BASE))
    kept, _made = best(lambda: pdf.render(document, base=BASE, archive=True))
    pack, packed = best(lambda: pdf.render_pack(papers, "Möteshandlingar"))
    doc, _made = best(lambda: word.render(document, base=BASE))
    print(f"{'what':<46} {'pages':>6} {'s':>7}")
    print(f"{'long document, PDF/UA, the first time':<46} {pages(made):>6} {first:>7.2f}")
    print(f"{'the same again':<46} {pages(made):>6} {ours:>7.2f}")
    print(f"{'the same, PDF/UA and PDF/A':<46} {pages(made):>6} {kept:>7.2f}")
    print(f"{f'papers of a meeting, {PACK} items':<46} {pages(packed):>6} {pack:>7.2f}")
    print(f"{'long document, Word':<46} {'':>6} {doc:>7.2f}")
    if found := other(document):
        seconds, count = found
        print(f"{'long document, WeasyPrint PDF/UA':<46} {count:>6} {seconds:>7.2f}")
        print(
            f"\nWeasyPrint takes {seconds / ours:.1f} times as long, {seconds / first:.1f} times our first time."
        )
    else:
        print("\nNot compared: WeasyPrint is not installed. Name a Python that has it in WEASYPRINT_PYTHON.")


if __name__ == "__main__":
    main()
