"""What all tests share: the Kronoberg organisation, accounts by role, and clients that are signed in."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from hypothesis import HealthCheck
from hypothesis import settings as examples
from tests import statements

# How long an example takes says something of the machine and nothing of the code: speed is measured, never asserted.
examples.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# On PostgreSQL, where all has been tried on SQLite before, some examples tell whether the database answers alike.
examples.register_profile(
    "fewer", deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=20
)
examples.load_profile("fewer" if os.environ.get("UTBLICK_DATABASE") else "untimed")

ROOT = Path(__file__).resolve().parent
COPIES: dict[str, "Copy"] = {}
NOTED: statements.Noted = {}
OWN = {path.parent.parent.name for path in ROOT.glob("src/utblick/*/migrations/__init__.py")}


# Tests of a room on which the two databases may differ with each value that is tried.
EACH_VALUE = ("search", "rows", "protected", "sealed", "trigger", "lock")

# What takes longest begins first, so that nobody waits for it at the end.
LONGEST = [
    f"test_{name}.py"
    for name in ("browser_pages_sv", "browser_pages_en", "secrecy", "query_counts", "permission_matrix")
]


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """What a room's tests say without a database they say once; tests of the whole house start systems of their own.

    Of a test that is tried with several values the first is tried on PostgreSQL too: the others differ in what people
    type and in who they are, not in what is asked of the database. And of those, where the statements of each are
    known from SQLite, those that together put every statement.
    """
    tried: set[tuple[Path, str]] = set()
    noted = statements.read() if os.environ.get("UTBLICK_DATABASE") else {}
    enough = statements.enough({each.nodeid: noted[each.nodeid] for each in items if each.nodeid in noted})
    for item in items:
        if not any(each in item.path.name for each in EACH_VALUE):
            which = (item.path, item.nodeid.partition("[")[0])
            if (item.path.is_relative_to(ROOT / "src") and which in tried) or (
                item.nodeid in noted and item.nodeid not in enough
            ):
                item.add_marker(pytest.mark.once)
            tried.add(which)
        names = set(getattr(item, "fixturenames", ()))
        uses = item.get_closest_marker("django_db") or names & {"db", "transactional_db"}
        if not uses and item.path.is_relative_to(ROOT / "src") and "backup" not in item.path.name:
            item.add_marker(pytest.mark.once)
    yield  # pytest and its plugins put the items in an order of their own: those with a browser come last
    order = {name: at for at, name in enumerate(LONGEST)}
    items.sort(key=lambda each: order.get(each.path.name, 99) if each.path.parent == ROOT / "tests" else 99)


@pytest.fixture(scope="session", autouse=True)
def packs_of_the_checkout() -> None:
    settings.PACKS = ROOT / "packs"


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings_parallel_suffix: None) -> None:
    """Tables are made straight from the models, ten times as fast; the tests of a whole house run the migrations."""
    from django.db import connection

    connection.settings_dict["TEST"]["MIGRATE"] = False


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None, django_db_modify_db_settings: None, django_db_blocker: Any
) -> Iterator[None]:
    """Load the Kronoberg pack once; each test runs in a transaction on top of it.

    Made also for tests that only copy it, which pytest-django does not count as tests with a database.
    """
    from django.db import connection
    from django.test.utils import setup_databases, teardown_databases

    settings.PACKS = ROOT / "packs"
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False)
        make_what_is_no_table()
        COPIES["empty"] = Copy(connection, "empty")
        load_kronoberg()
        COPIES["loaded"] = Copy(connection, "loaded")
    operations: Any = type(connection.ops)
    flush = operations.execute_sql_flush
    # A test with a live server writes for real. After it Django would empty the tables; it is quicker to put back
    # the loaded house, and no trigger has to be told to look away.
    operations.execute_sql_flush = lambda self, _statements: COPIES["loaded"].put_back(self.connection)
    yield
    operations.execute_sql_flush = flush
    with django_db_blocker.unblock():
        for copy in COPIES.values():
            copy.discard()
        teardown_databases(made, verbosity=0)


class Copy:
    """A copy of the whole database as it is now, from which it is put back in a moment."""

    def __init__(self, connection: Any, name: str) -> None:
        self.name = ""
        if connection.vendor == "sqlite":
            connection.ensure_connection()
            self.memory = sqlite3.connect(":memory:", check_same_thread=False)
            connection.connection.backup(self.memory)
            return
        self.connection, self.name = connection, f"{connection.settings_dict['NAME']}_{name}"
        self._anew(self.name, connection.settings_dict["NAME"])

    def put_back(self, connection: Any) -> None:
        """Make the database what it was when the copy was made. Nobody else is connected to it meanwhile."""
        if not self.name:
            connection.ensure_connection()
            self.memory.backup(connection.connection)
        else:
            self._anew(connection.settings_dict["NAME"], self.name)

    def discard(self) -> None:
        """Take the copy away."""
        if not self.name:
            self.memory.close()
            return
        with self.connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{self.name}" WITH (FORCE)')

    def _anew(self, name: str, template: str) -> None:
        """On PostgreSQL: make a database out of another that nobody is connected to."""
        self.connection.close()
        with self.connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')


def make_what_is_no_table() -> None:
    """Triggers and the full-text index, by the migrations that make them; `elidable` ones only move old data."""
    from django.apps import apps
    from django.db import connection
    from django.db.migrations import RunPython
    from django.db.migrations.loader import MigrationLoader
    from django.db.migrations.recorder import MigrationRecorder

    loader, recorder = MigrationLoader(None), MigrationRecorder(connection)
    recorder.ensure_schema()
    for app, name in loader.graph._generate_plan(loader.graph.leaf_nodes(), at_end=True):
        for operation in loader.graph.nodes[app, name].operations:
            if app in OWN and isinstance(operation, RunPython) and not operation.elidable:
                with connection.schema_editor() as editor:
                    operation.code(apps, editor)
        recorder.record_applied(app, name)


def load_kronoberg() -> None:
    """Load the pack, demonstration accounts and all."""
    call_command("load", "kronoberg", stdout=StringIO())


@pytest.fixture
def kronoberg(db: None) -> None:
    """The Kronoberg organisation, as its pack tells it: loaded once, and put back after a test with a live server."""


@pytest.fixture
def emptied(transactional_db: None) -> None:
    """A database with its tables and nothing in them, for another organisation; the test needs transaction=True."""
    from django.db import connection

    COPIES["empty"].put_back(connection)


@pytest.fixture
def account(db: None) -> Callable[..., Any]:
    """Make an account: `account(Role.OFFICER, unit)`; without a role it has none."""
    from utblick.people.models import Account, RoleAssignment

    def make(role: str = "", unit: Any = None, **values: Any) -> Account:
        number = Account.objects.count() + 1
        values.setdefault("name", f"Test {role or 'none'} {number}")
        made = Account.objects.create_user(f"test{number}@example.org", "a-long-enough-password", **values)
        if role:
            RoleAssignment.objects.create(account=made, role=role, unit=unit)
        return made

    return make


@pytest.fixture
def client_as(account: Callable[..., Any]) -> Callable[..., Client]:
    """Return a signed-in client: `client_as(Role.BOARD_SECRETARY)`. Its `.account` is who it is."""

    def make(role: str = "", unit: Any = None, **values: Any) -> Client:
        client = Client()
        client.account = account(role, unit, **values)  # type: ignore[attr-defined]
        client.force_login(client.account)  # type: ignore[attr-defined]
        return client

    return make


@pytest.fixture(autouse=True)
def noted_statements(request: pytest.FixtureRequest) -> Iterator[None]:
    """Note which statements a test puts, for the run on PostgreSQL; what loads the organisation is no part of it."""
    if not os.environ.get(statements.FOLDER) or os.environ.get("UTBLICK_DATABASE"):
        yield
        return
    found: set[str] = set()
    with statements.noting(found):
        yield
    if found:
        NOTED[request.node.nodeid] = found


def pytest_sessionfinish() -> None:
    """Leave what was noted for the next run."""
    statements.write(NOTED)


@pytest.fixture(autouse=True)
def nothing_remembered() -> None:
    """Tests take back what they wrote, so the stamp of other data comes again: nothing is kept from one to the next."""
    from utblick.core.stamp import forget
    from utblick.public import caching

    forget()
    caching.forget()
