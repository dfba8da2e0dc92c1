"""From an empty folder to a house that is ready, by the commands that the README and docs/operations.md name."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
UTBLICK = [str(Path(sys.executable).parent / "utblick")]
PRODUCTION = {
    "UTBLICK_MODE": "production",
    "UTBLICK_SECRET_KEY": "x" * 40,
    "UTBLICK_HOSTS": "utblick.example.org",
}


def run(data: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command with nothing of ours in its surroundings but what is given."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("UTBLICK", "DJANGO", "PORT"))
    }
    surroundings = {**kept, "UTBLICK_DATA": str(data), "UTBLICK_PACKS": str(ROOT / "packs"), **environment}
    return subprocess.run([*UTBLICK, *command], env=surroundings, capture_output=True, text=True, cwd=data)


def test_production_refuses_what_is_not_safe(tmp_path: Path) -> None:
    without_key = run(tmp_path, "check")
    assert without_key.returncode and "UTBLICK_SECRET_KEY" in without_key.stderr
    without_hosts = run(tmp_path, "check", UTBLICK_SECRET_KEY="x" * 40)
    assert without_hosts.returncode and "UTBLICK_HOSTS" in without_hosts.stderr


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({"UTBLICK_MODE": "party"}, "UTBLICK_MODE"),
        ({**PRODUCTION, "UTBLICK_SECRET_KEY_FILE": "/nowhere/key"}, "UTBLICK_SECRET_KEY_FILE"),
        ({**PRODUCTION, "UTBLICK_HTTPS": "perhaps"}, "UTBLICK_HTTPS"),
        ({**PRODUCTION, "PORT": "abc"}, "PORT"),
        ({**PRODUCTION, "UTBLICK_DATABASE": "mysql://x"}, "UTBLICK_DATABASE"),
    ],
)
def test_a_wrong_setting_is_told_in_one_sentence(
    tmp_path: Path, environment: dict[str, str], said: str
) -> None:
    found = run(tmp_path, "start", "--prepare", **environment)
    assert found.returncode and said in found.stderr and "Traceback" not in found.stderr


def test_production_begins_with_the_organisation_that_is_named_and_no_other(tmp_path: Path) -> None:
    unnamed = run(tmp_path, "start", "--prepare", **PRODUCTION)
    assert unnamed.returncode and "--pack" in unnamed.stderr
    named = run(tmp_path, "start", "--prepare", "--pack", "tallmo", **PRODUCTION)
    assert named.returncode == 0, named.stderr
    other = run(tmp_path, "load", "kronoberg", **PRODUCTION)
    assert other.returncode and "Tallmo" in other.stderr


def test_a_blank_pack_of_ones_own_starts(tmp_path: Path) -> None:
    packs = {"UTBLICK_MODE": "demonstration", "UTBLICK_PACKS": str(tmp_path / "packs")}
    assert run(tmp_path, "load", "--new", "minregion", **packs).returncode == 0
    dry = run(tmp_path, "load", "minregion", "--dry-run", **packs)
    assert dry.returncode == 0, dry.stderr
    started = run(tmp_path, "start", "--prepare", "--pack", "minregion", **packs)
    assert started.returncode == 0, started.stderr
