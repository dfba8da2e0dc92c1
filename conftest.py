"""What all tests share: the Kronoberg organisation, accounts by role, and clients that are signed in."""

from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import Client

ROOT = Path(__file__).resolve().parent
OWN = {path.parent.parent.name for path in ROOT.glob("src/utblick/*/migrations/__init__.py")}
# What a live server's test left behind: a house to be filled again before the next test.
EMPTIED: list[str] = []


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Fill the emptied database again, before any fixture has changed a setting or begun a transaction."""
    if EMPTIED and (item.get_closest_marker("django_db") or "db" in getattr(item, "fixturenames", ())):
        from pytest_django.plugin import blocking_manager_key

        with item.config.stash[blocking_manager_key].unblock():
            load_kronoberg()
        EMPTIED.clear()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What a room's tests say without a database they say once; tests of the whole house start systems of their own."""
    for item in items:
        names = set(getattr(item, "fixturenames", ()))
        uses = item.get_closest_marker("django_db") or names & {"db", "transactional_db"}
        if not uses and item.path.is_relative_to(ROOT / "src") and "backup" not in item.path.name:
            item.add_marker(pytest.mark.once)


@pytest.fixture(scope="session", autouse=True)
def tests_may_empty_the_database() -> None:
    """Emptying the database after a test with a live server is the one deletion that the triggers are told to allow."""
    from django.db import connection

    from utblick.core.audit import triggers

    operations: Any = type(connection.ops)
    flush = operations.execute_sql_flush

    def released(self: Any, statements: Any) -> None:
        kept = triggers.definitions(self.connection)
        for table in {table for table, _name, _statement in kept}:
            triggers.release(self.connection, table)
        flush(self, statements)
        with self.connection.cursor() as cursor:
            for _table, _name, statement in kept:
                cursor.execute(statement)
        EMPTIED.append(self.connection.alias)

    operations.execute_sql_flush = released  # of the class: a test may open connections of its own


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
    from django.test.utils import setup_databases, teardown_databases

    settings.PACKS = ROOT / "packs"
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False)
        make_what_is_no_table()
        load_kronoberg()
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


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
    """The Kronoberg organisation, as its pack tells it: loaded once, and again after a test with a live server."""


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
def nothing_remembered() -> None:
    """Tests take back what they wrote, so the stamp of other data comes again: nothing is kept from one to the next."""
    from utblick.core.stamp import forget

    forget()
