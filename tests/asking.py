"""How many questions a page asks of the database, and how many it may."""

from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

MOST = 12
# These act, or answer with a file: no pages.
NO_PAGES = {
    "agenda_pack",
    "attachment",
    "calendar",
    "learned_atom",
    "participation_feedback_file",
    "issued_file",
    "demo_login",
    "set_language",
    "strategy_revise",
    "account_logout",
}
# What is derived is remembered until something changes: the first reader after that asks some more, a number that
# grows with the rooms and never with the data.
DERIVED = {
    "overview",
    "situation",
    "year_wheel",
    "year_wheel_unit",
    "year_wheel_all",
    "digest_preview",
    "coverage",
    "clause",
    "beneficiaries",
    # what other rooms tell of them
    "dossier",
    "engagement",
}


def asked(client: Any, url: str) -> tuple[Any, int]:
    """Open a page and return the answer, and how many questions it asked."""
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(url)
    # That PostgreSQL lets one writer at a time to the end of the trail, where SQLite has one writer, is no question,
    # nor that a file which leaves the house is noted there.
    noting = ("pg_advisory_xact_lock", '"core_auditentry"')
    return answer, sum(not any(each in query["sql"] for each in noting) for query in queries.captured_queries)


def too_many(client: Any, name: str, url: str) -> tuple[Any, int]:
    """Open a page and return the answer, and how many questions it asked where those are more than it may, else 0."""
    if name in DERIVED:
        client.get(url)
    answer, queries = asked(client, url)
    page = answer.status_code == 200 and name not in NO_PAGES
    return answer, queries if page and queries > MOST else 0
