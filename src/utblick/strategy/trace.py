"""From clause to rule to test to page: read from the packs, the rules and the tests themselves.

Tests are read as text, not run: the marks on them say which rules they try and which rows they hold. An
installation without tests shows the chain without that link.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import utblick

PACKAGE = Path(utblick.__file__).parent
WHOLE_HOUSE = PACKAGE.parent.parent / "tests"  # tests of the whole house lie beside the package


@dataclass(frozen=True)
class MarkedTest:
    """A test and what its marks say."""

    name: str  # people/tests/test_rules.py::test_name
    rules: frozenset[str]
    rows: frozenset[str]


@cache
def marked_tests() -> tuple[MarkedTest, ...]:
    """Return all tests that are marked with a rule or a row."""
    files = [*PACKAGE.glob("*/**/tests/test_*.py"), *WHOLE_HOUSE.rglob("test_*.py")]
    return tuple(_in_files(sorted(files)))


def tests_of(rule: str) -> list[str]:
    """Return the names of the tests that try a rule."""
    return [test.name for test in marked_tests() if rule in test.rules]


def _in_files(files: list[Path]) -> Iterator[MarkedTest]:
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                marks = {name: frozenset(_marked(node, name)) for name in ("rule", "row")}
                if marks["rule"] or marks["row"]:
                    place = file.relative_to(
                        PACKAGE if PACKAGE in file.parents else WHOLE_HOUSE.parent
                    ).as_posix()
                    yield MarkedTest(f"{place}::{node.name}", marks["rule"], marks["row"])


def _marked(node: ast.FunctionDef, mark: str) -> Iterator[str]:
    """The texts in `@pytest.mark.<mark>("…", "…")`."""
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == f"pytest.mark.{mark}":
            for value in decorator.args:
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    yield value.value
