"""Write the first migration of every room anew, from its models. Only while nothing has been released.

Run as `UTBLICK_MODE=demonstration UTBLICK_DATA=$(mktemp -d) .venv/bin/python tools/first_migrations.py`. What is
written by hand (triggers, full text) stays; what Django would spread over many steps becomes one `CreateTogether`.
"""

import os
import pathlib
import subprocess
import sys

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "utblick.config.settings")
ROOMS = (
    "people", "outbox", "documents", "decisions", "strategy", "stakeholders", "sustainability", "emissions", "conduct",
    "participation", "sources", "funding", "monitoring", "dossiers", "collaborations", "plans", "travel", "visits",
    "projects", "advice", "advocacy", "reporting", "publishing", "yearwheel", "public", "opendata", "api",
)  # fmt: skip
BY_HAND = {"0002_protected.py", "0002_item_search.py"}
PACKAGES = ("account", "mfa", "usersessions")
"""What other packages bring is made before the rooms, while the picture of all models is small."""


def main() -> None:
    """Take the old ones away, and write the new."""
    import django

    django.setup()
    from django.apps import apps
    from django.utils import translation

    translation.deactivate_all()  # labels as they stand in the code

    folders = {room: pathlib.Path(apps.get_app_config(room).path) / "migrations" for room in ROOMS}
    for folder in folders.values():
        for old in folder.glob("0*.py"):
            if old.name not in BY_HAND:
                old.unlink()
    by_hand = {
        path: path.read_text()
        for folder in folders.values()
        for name in BY_HAND
        for path in folder.glob(name)
    }
    for path in by_hand:
        path.unlink()
    try:
        _write(folders)
    finally:
        for path, text in by_hand.items():
            path.write_text(text)
    written = [str(folder / "0001_initial.py") for folder in folders.values()]
    subprocess.run([sys.executable, "-m", "ruff", "format", "-q", *written], check=True)
    subprocess.run([sys.executable, "-m", "ruff", "check", "-q", "--fix", *written], check=True)


def _write(folders: dict[str, pathlib.Path]) -> None:
    """The autodetector is asked what it would do, were there none of the rooms' models yet."""
    from django.apps import apps
    from django.db.migrations.autodetector import MigrationAutodetector
    from django.db.migrations.questioner import NonInteractiveMigrationQuestioner
    from django.db.migrations.state import ProjectState
    from django.db.migrations.writer import MigrationWriter

    from utblick.core.first_tables import CreateTogether

    before = ProjectState.from_apps(apps)
    for label, name in list(before.models):
        if label in ROOMS:
            before.remove_model(label, name)
    asked = NonInteractiveMigrationQuestioner(specified_apps=set(ROOMS))
    found = MigrationAutodetector(before, ProjectState.from_apps(apps), asked)._detect_changes()
    last = {label: max(_names(apps.get_app_config(label).path)) for label in PACKAGES}
    for room, folder in folders.items():
        parts = found[room]
        needed = {_first(each, room) for part in parts for each in part.dependencies if each[0] != room}
        if room == "documents":
            needed |= set(last.items())
        whole = parts[0]
        whole.name, whole.initial, whole.dependencies = "0001_initial", True, sorted(needed)
        whole.operations = [CreateTogether([each for part in parts for each in part.operations])]
        (folder / "0001_initial.py").write_text(MigrationWriter(whole, include_header=False).as_string())


def _names(path: str) -> list[str]:
    return [each.stem for each in (pathlib.Path(path) / "migrations").glob("0*.py")]


def _first(dependency: tuple[str, str], room: str) -> tuple[str, str]:
    """The migration that what a room stands on is made in."""
    label, _name = dependency
    if label == "core":
        return ("core", "0001_initial") if room == "people" else ("core", "0003_audit_trail")
    return "people" if label == "__setting__" else label, "0001_initial"


if __name__ == "__main__":
    main()
