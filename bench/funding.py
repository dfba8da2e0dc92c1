"""How long it takes to fetch, match and keep 10 000 calls, to match them with 50 profiles, and to read a portfolio.

The calls come from a server on this machine that answers as the EU portal does, through the one guarded client, page by
page, into an embedded database. Prints; asserts nothing.
"""

import os
import random
import tempfile
from itertools import accumulate, product
from time import perf_counter, process_time
from typing import Any

CALLS, PROFILES, TERMS, PROJECTS = 10_000, 50, 20, 2_000
LENGTH = 300
"""Words in the text of a call: about 2 000 letters."""
STARTS = (
    "skog energi vatten hälsa mat data hav trä jord luft stad by väg bio klimat ungdom kultur forskning vård"
)
MIDDLES = "s o a sam ut in om för över under mark land kraft liv grön ny fri stor"
ENDS = "bruk teknik vård plan nät arbete system analys mål märkning utbyte ledning kunskap ekonomi stöd miljö led"
ENGLISH = (
    "regional cooperation innovation green transition health circular forest energy water skills mobility"
)
WEIGHTS: list[float] = []
RARE = slice(500, None)
"""What somebody looks for is none of the most common words."""


def main() -> None:
    """Fill an empty house with what is measured, and measure."""
    with tempfile.TemporaryDirectory(prefix="utblick-funding-") as data:
        os.environ |= {
            "UTBLICK_MODE": "demonstration",
            "UTBLICK_DATA": data,
            "DJANGO_SETTINGS_MODULE": "utblick.config.settings",
        }
        import django
        from django.core.management import call_command

        django.setup()
        call_command("collectstatic", interactive=False, verbosity=0)
        call_command("migrate", verbosity=0)
        draw = random.Random(7)
        words = _words(draw)
        _profiles(draw, words)
        _fetch(draw, words)
        _match()
        _portfolio(draw)


def _words(draw: random.Random) -> list[str]:
    """Some thirty thousand words: Swedish compounds in their forms, and English ones among them."""
    parts = STARTS.split(), MIDDLES.split(), ENDS.split()
    made = ["".join(each) for each in product(*parts)]
    made += [f"{each}{ending}" for each in made for ending in ("en", "er", "ens", "na")]
    made += [f"{each}{ending}" for each in ENGLISH.split() for ending in ("", "s", "al", "ing")]
    draw.shuffle(made)
    return made


def _said(draw: random.Random, words: list[str], count: int) -> str:
    """So many words, the n-th of them about n times rarer than the first (Zipf), as in real texts."""
    if not WEIGHTS:
        WEIGHTS.extend(accumulate(1 / (place + 10) for place in range(len(words))))
    return " ".join(draw.choices(words, cum_weights=WEIGHTS, k=count))


def _profiles(draw: random.Random, words: list[str]) -> None:
    """Partners that look for twenty words each, beside what the organisation itself looks for."""
    from utblick.funding.models import Interest, Programme
    from utblick.people.models import Organization

    Programme.objects.create(name="Horisont", key="horisont", code="43108390", objectives=["1"])
    for number in range(PROFILES - 1):
        partner = Organization.objects.create(name=f"Kommun {number}", classification="municipality")
        chosen = [f"{each} = {draw.randint(1, 3)}" for each in draw.sample(words[RARE], TERMS)]
        Interest.objects.create(
            organization=partner, words="\n".join(chosen), objectives=[str(1 + number % 5)]
        )


def _fetch(draw: random.Random, words: list[str]) -> None:
    """Fetch all calls from the server here, until nothing is left; then once more, when nothing has changed."""
    from django.conf import settings

    from utblick.funding.models import Call, Match
    from utblick.sources import fetching
    from utblick.sources.models import Kind, Outcome, Source
    from utblick.sources.tests.server import serve, topic

    with serve() as (state, host):
        settings.OPEN_SOURCES = [host]
        state.topics = [
            topic(
                number,
                title=[_said(draw, words, 8).capitalize()],
                keywords=[_said(draw, words, 5).replace(" ", ",")],
                descriptionByte=[f"<p>{_said(draw, words, LENGTH)}</p>"],
            )
            for number in range(CALLS)
        ]
        source = Source.objects.create(
            name="Portal", kind=Kind.SEDIA, address=f"http://{host}/search?apiKey=X"
        )
        for turn in ("the first time", "again, nothing changed"):
            start, own = perf_counter(), process_time()
            runs = 1
            while fetching.fetch(source, 600).outcome == Outcome.CUT:
                runs += 1
            took = f"{perf_counter() - start:.1f} s, of which {process_time() - own:.1f} s at work"
            print(f"{CALLS} calls fetched, matched and kept, {turn}: {took} ({runs} runs)")
        print(f"({Call.objects.count()} calls, {Match.objects.count()} matches)")


def _match() -> None:
    """Weigh all calls against all profiles: the reckoning alone, and with the matches kept."""
    from utblick.core.dates import today
    from utblick.funding import matching, profiles
    from utblick.sources.relevance import Matcher

    wanted = profiles.profiles()
    calls = list(matching.live(today()))
    texts = [profiles.text_of(each) for each in calls]
    matcher = Matcher(wanted)
    start, own = perf_counter(), process_time()
    for each in texts:
        matcher.scores(each)
    took = f"{perf_counter() - start:.2f} s, of which {process_time() - own:.2f} s at work"
    print(f"{len(calls)} calls × {len(wanted)} profiles weighed: {took}")
    start, own = perf_counter(), process_time()
    kept = matching.match(calls, wanted)
    took = f"{perf_counter() - start:.2f} s, of which {process_time() - own:.2f} s at work"
    print(f"the same, {kept} matches kept instead of those before: {took}")


def _portfolio(draw: random.Random) -> None:
    """Read the portfolio page of two thousand projects; tell its questions of the database and its time."""
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext
    from django.urls import reverse

    from utblick.people.models import Account, RoleAssignment

    account: Any = Account.objects.create(email="bench@example.org", name="Bench")
    RoleAssignment.objects.create(account=account, role="international_function")
    _projects(draw)
    client = Client(HTTP_HOST="127.0.0.1")
    client.force_login(account)
    for turn in ("the first time", "again"):
        start = perf_counter()
        with CaptureQueriesContext(connection) as queries:
            answer = client.get(reverse("project_portfolio"))
        took = perf_counter() - start
        print(
            f"portfolio of {PROJECTS} projects, {turn}: {len(queries)} questions, {took:.2f} s, {answer.status_code}"
        )


def _projects(draw: random.Random) -> None:
    from datetime import date

    from utblick.people.models import Organization
    from utblick.projects.models import Funding, Project, ProjectPartner, ProjectState, ReportingPeriod

    day = date(2026, 1, 1)
    units = [
        Organization.objects.create(name=f"Förvaltning {number}", classification="administration")
        for number in range(8)
    ]
    projects = Project.objects.bulk_create(
        Project(
            title=f"Projekt {number}",
            idea="Idé",
            unit=draw.choice(units),
            state=draw.choice(ProjectState.values),
            decided_on=day,
            programme_name=f"Program {number % 12}",
            budget=1_000_000,
        )
        for number in range(PROJECTS)
    )
    Funding.objects.bulk_create(
        Funding(project=each, grant=800_000, own_money=150_000, own_hours_value=50_000) for each in projects
    )
    ProjectPartner.objects.bulk_create(
        ProjectPartner(project=each, organization=unit, country="SE")
        for each in projects
        for unit in draw.sample(units, 2)
    )
    ReportingPeriod.objects.bulk_create(
        ReportingPeriod(
            project=each,
            begins=date(2026 + half // 2, 1 + 6 * (half % 2), 1),
            ends=date(2026 + half // 2, 6 + 6 * (half % 2), 30),
            due=date(2027 + half // 2, 3, 31),
            costs=250_000,
        )
        for each in projects
        for half in range(4)
    )


if __name__ == "__main__":
    main()
