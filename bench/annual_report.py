"""`python -m bench.annual_report`: how long the annual report of the large organisation takes, to its PDF and Word.

It fills a house of its own first, as `bench/run.py` does, and measures there in a process of its own. It prints, and
asserts nothing.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
INSIDE = "UTBLICK_BENCH_INSIDE"
BASE = "https://utblick.example"
LANGUAGE = "sv"


def main() -> None:
    """Fill a house and measure in it; inside it, only measure."""
    if os.environ.get(INSIDE):
        measure()
        return
    with tempfile.TemporaryDirectory(prefix="utblick-bench-") as data:
        environment = {
            **os.environ,
            "UTBLICK_MODE": "demonstration",
            "UTBLICK_DATA": data,
            "UTBLICK_PACKS": str(ROOT / "packs"),
            "DJANGO_SETTINGS_MODULE": "bench.settings",
            "PYTHONPATH": os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH")))),
            INSIDE: "1",
        }
        utblick = [str(Path(sys.executable).parent / "utblick")]
        for verb in (["start", "--prepare"], ["generate", "--organisation", "large"]):
            start = time.perf_counter()
            subprocess.run([*utblick, *verb], env=environment, check=True, stdout=subprocess.DEVNULL)
            print(f"{' '.join(verb)}: {time.perf_counter() - start:.1f} s", flush=True)
        subprocess.run([sys.executable, "-m", "bench.annual_report"], env=environment, cwd=ROOT, check=True)


def measure() -> None:
    """Make the report of the last year that has figures, and print what each step took and asked."""
    import django

    django.setup()
    from django.conf import settings
    from django.db import connection, reset_queries
    from django.urls import reverse

    from bench.documents import pages
    from utblick.core.documents import pdf, word
    from utblick.core.documents.kinds import DOCUMENTS
    from utblick.documents import queries as documents
    from utblick.reporting import queries
    from utblick.reporting.chapters import CHAPTERS
    from utblick.reporting.chapters.blocks import Reading
    from utblick.reporting.models import AnnualReport

    reverse("overview")  # the addresses are read before anything is measured, as a server has done
    settings.DEBUG = True  # so that the queries are counted
    year = int(os.environ.get("UTBLICK_BENCH_YEAR", "2026"))
    report, _made = AnnualReport.objects.get_or_create(year=year)
    reading = Reading(year, (year - 2, year - 1), "#1f5a8a")
    for key, tells in CHAPTERS.items():
        reset_queries()
        start = time.perf_counter()
        blocks = list(tells(reading))
        took = time.perf_counter() - start
        print(f"  {key:<16} {took:6.2f} s {len(connection.queries):>4} queries {len(blocks):>5} blocks")
    settings.DEBUG = False
    whole = 0.0
    for what in ("the first time", "again"):
        start = time.perf_counter()
        document = documents.draft(DOCUMENTS[queries.KIND], report, LANGUAGE)
        made = time.perf_counter() - start
        start = time.perf_counter()
        paper = pdf.render(document, base=BASE)
        set_in = time.perf_counter() - start
        whole = made + set_in
        print(
            f"The tree {what}: {made:.2f} s; PDF/UA of {pages(paper)} pages: {set_in:.2f} s; {whole:.2f} s in all"
        )
    start = time.perf_counter()
    word.render(document, base=BASE)
    print(f"Word: {time.perf_counter() - start:.2f} s")


if __name__ == "__main__":
    main()
