"""Reading a pack: YAML with line numbers, so that what is wrong is told by file and line and by what was expected."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path as FilePath
from typing import Any

import yaml
from django.utils.translation import gettext as _
from pydantic import BaseModel, ValidationError

from utblick.core.days import FIRST_YEAR, LAST_YEAR, can_be_meant
from utblick.core.packs.schema import SECTIONS, Path, Section


@dataclass(frozen=True)
class Problem:
    """Something wrong in a pack: where, and what was expected."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class PackError(Exception):
    """The pack cannot be loaded; `problems` says all that is wrong with it."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        super().__init__("\n".join(map(str, problems)))


@dataclass
class Place:
    """Where an item stands in a file."""

    file: str
    at: Path
    lines: dict[Path, int] = field(repr=False)

    def line(self, path: Path = ()) -> int:
        """Return the line of a place in the item, or of the nearest place around it that has one."""
        full = self.at + path
        while full and full not in self.lines:
            full = full[:-1]
        return self.lines.get(full, 1)


@dataclass
class Read(Place):
    """One item as it was read, with what is needed to point at it."""

    section: Section
    item: BaseModel


def read(folder: FilePath, demonstration: bool) -> list[Read]:
    """Return all items of the pack in `folder`, in loading order. Raises PackError with everything that is wrong."""
    found, problems = _read(folder, SECTIONS, demonstration)
    if not any(item.section.single for item in found) and not problems:
        problems.append(Problem(str(folder / "organisation.yaml"), 1, _("Expected an `organisation`.")))
    problems.extend(_twice(found))
    if problems:
        raise PackError(problems)
    return found


def folder_of(packs: FilePath, organisation: str) -> FilePath | None:
    """Return the folder among `packs` of the organisation with a key; None where none is that organisation's."""
    for file in sorted(packs.glob("*/organisation.yaml")):
        data, _lines = _document(file, [])
        if (data.get("organisation") or {}).get("key") == organisation:
            return file.parent
    return None


def read_sections(folder: FilePath, sections: Sequence[Section]) -> list[Read]:
    """Return all items in `folder` of sections that are no part of a load. Raises PackError with all that is wrong."""
    found, problems = _read(folder, sections, demonstration=True)
    problems.extend(_twice(found))
    if problems:
        raise PackError(problems)
    return found


def _read(
    folder: FilePath, sections: Sequence[Section], demonstration: bool
) -> tuple[list[Read], list[Problem]]:
    if not folder.is_dir():
        raise PackError([Problem(str(folder), 1, _("There is no such folder."))])
    problems: list[Problem] = []
    documents: dict[str, tuple[dict[str, Any], dict[Path, int]]] = {}
    for name in sorted({section.file for section in sections}):
        file = folder / name
        if file.exists():
            documents[name] = _document(file, problems)
    _unknown_names(documents, sections, problems)
    found: list[Read] = []
    for section in sections:
        if section.demonstration_only and not demonstration:
            continue
        data, lines = documents.get(section.file, ({}, {}))
        found.extend(_items(section, folder, data, lines, problems))
    return found, problems


def _document(file: FilePath, problems: list[Problem]) -> tuple[dict[str, Any], dict[Path, int]]:
    lines: dict[Path, int] = {}
    try:
        loader = yaml.SafeLoader(file.read_text(encoding="utf-8"))
        node = loader.get_single_node()
        if node is None:
            return {}, lines
        _index(node, (), lines, problems, file.name)
        data = loader.construct_document(node)
    except UnicodeDecodeError:
        problems.append(Problem(file.name, 1, _("The file is not UTF-8 text.")))
        return {}, lines
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        problems.append(Problem(file.name, mark.line + 1 if mark else 1, f"YAML: {error.problem}"))
        return {}, lines
    if not isinstance(data, dict):
        problems.append(Problem(file.name, 1, _("Expected names with lists under them.")))
        return {}, lines
    return data, lines


def _index(node: yaml.Node, path: Path, lines: dict[Path, int], problems: list[Problem], file: str) -> None:
    """Note the line of each place; a name said twice would silently lose the first, so it is a problem."""
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for name, value in node.value:
            if name.value in seen:
                message = _("%(name)s is said twice.") % {"name": name.value}
                problems.append(Problem(file, name.start_mark.line + 1, message))
            seen.add(name.value)
            lines[(*path, name.value)] = name.start_mark.line + 1
            _index(value, (*path, name.value), lines, problems, file)
    elif isinstance(node, yaml.SequenceNode):
        for position, value in enumerate(node.value):
            _index(value, (*path, position), lines, problems, file)


def _unknown_names(
    documents: dict[str, tuple[dict[str, Any], dict[Path, int]]],
    sections: Sequence[Section],
    problems: list[Problem],
) -> None:
    for file, (data, lines) in documents.items():
        known = [section.name for section in sections if section.file == file]
        for name in data:
            if name not in known:
                message = _("Unknown: %(name)s. Expected one of: %(known)s.") % {
                    "name": name,
                    "known": ", ".join(known),
                }
                problems.append(Problem(file, lines.get((name,), 1), message))


def _items(
    section: Section, folder: FilePath, data: dict[str, Any], lines: dict[Path, int], problems: list[Problem]
) -> list[Read]:
    raw = data.get(section.name)
    if raw is None:
        return []
    if section.single:
        raw = [raw]
    elif not isinstance(raw, list):
        problems.append(Problem(section.file, lines.get((section.name,), 1), _("Expected a list.")))
        return []
    found = []
    for position, value in enumerate(raw):
        at: Path = (section.name,) if section.single else (section.name, position)
        try:
            item = section.item.model_validate(value, context={"folder": folder})
        except ValidationError as error:
            place = Place(section.file, at, lines)
            problems.extend(
                Problem(section.file, place.line(tuple(each["loc"])), _message(each))
                for each in error.errors()
            )
            continue
        read_item = Read(section.file, at, lines, section, item)
        odd = list(_odd_days(item))
        if odd:
            problems.extend(Problem(section.file, read_item.line(path), said) for path, said in odd)
            continue
        problems.extend(
            Problem(section.file, read_item.line(path), message) for path, message in section.check(item)
        )
        found.append(read_item)
    return found


def _odd_days(value: Any, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Where an item says a day that nobody can mean, as (where, message)."""
    if isinstance(value, date):
        if not can_be_meant(value):
            where = ".".join(str(part) for part in path if isinstance(part, str))
            message = _("%(where)s: expected a date between the years %(first)s and %(last)s, not %(given)s.")
            given = {"first": FIRST_YEAR, "last": LAST_YEAR, "given": value.isoformat()}
            yield path, message % {"where": where, **given}
        return
    inner: Iterable[tuple[Any, Any]] = ()
    if isinstance(value, BaseModel):
        inner = ((name, getattr(value, name)) for name in type(value).model_fields)
    elif isinstance(value, dict):
        inner = value.items()
    elif isinstance(value, list | tuple):
        inner = enumerate(value)
    for name, each in inner:
        yield from _odd_days(each, (*path, name))


def _message(error: Any) -> str:
    """Say what pydantic found in a sentence of ours."""
    where = ".".join(str(part) for part in error["loc"] if isinstance(part, str)) or _("the item")
    context = error.get("ctx", {})
    given = repr(error.get("input"))
    kind = error["type"]
    if kind == "missing":
        return _("%(where)s is missing.") % {"where": where}
    if kind == "extra_forbidden":
        return _("Unknown: %(where)s.") % {"where": where}
    if kind in {"literal_error", "enum"}:
        return _("%(where)s: expected one of %(expected)s, not %(given)s.") % {
            "where": where,
            "expected": context.get("expected", ""),
            "given": given,
        }
    expected = {
        "int": _("a whole number"),
        "decimal": _("a number"),
        "string": _("text"),
        "bool": _("true or false"),
        "date": _("a date such as 2026-11-23"),
        "list": _("a list"),
        "model": _("names with values"),
        "value": _("a year, a month or a day, such as 2024, 2024-05 or 2024-05-14"),
    }.get(kind.split("_")[0], error["msg"])
    return _("%(where)s: expected %(expected)s, not %(given)s.") % {
        "where": where,
        "expected": expected,
        "given": given,
    }


def _twice(found: list[Read]) -> list[Problem]:
    """The same key twice in one section: the later one is the problem."""
    seen: dict[tuple[str, str], int] = {}
    problems = []
    for read_item in found:
        key = getattr(read_item.item, "key", None)
        if key is None:
            continue
        first = seen.setdefault((read_item.section.name, key), read_item.line())
        if first != read_item.line():
            message = _("The key %(key)s is taken, at line %(line)s.") % {"key": key, "line": first}
            problems.append(Problem(read_item.file, read_item.line(("key",)), message))
    return problems
