"""An empty, commented pack for another organisation, written from the very schemas that the loader checks."""

import types
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator
from pydantic.fields import FieldInfo

from utblick.core.packs.schema import SECTIONS, Item, Section

HEAD = """\
# {name}: {file}. Save the file and run `utblick load {name} --dry-run` to see what it would change.
# Take away the `#` before the lines that you use. What is not known is left out, never guessed.
# Every item may also say: source (key), assumed (true where nobody has confirmed it), note and note_en.
"""
NOTE_COLUMN = 36
KEY = "[a-z0-9.-]"  # what tells the pattern of keys from other patterns


def write(folder: Path, name: str) -> list[Path]:
    """Write the files of an empty pack into `folder`. Raises FileExistsError if the folder is there already."""
    folder.mkdir(parents=True)
    written = []
    for file in dict.fromkeys(section.file for section in SECTIONS):
        parts = [_section(section, name) for section in SECTIONS if section.file == file]
        path = folder / file
        path.write_text("\n".join([HEAD.format(name=name, file=file), *parts]), encoding="utf-8")
        written.append(path)
    return written


def _section(section: Section, name: str) -> str:
    about = " ".join((section.item.__doc__ or "").split())
    if section.single:
        return "\n".join([
            f"# {about}",
            f"{section.name}:",
            f"  key: {name}",
            f"  name: {name.capitalize()}",
            *(f"  # {line}" for line in _item(section.item, but=("key", "name"))),
            "",
        ])  # fmt: skip
    lines = [f"# {about}", f"# {section.name}:", *(f"#   {line}" for line in _listed(section.item))]
    return "\n".join([*lines, f"{section.name}: []", ""])


def _listed(item: type[BaseModel], depth: int = 1) -> Iterator[str]:
    """An item as one entry of a list."""
    for place, line in enumerate(_item(item, depth=depth)):
        yield f"- {line}" if place == 0 else f"  {line}"


def _item(item: type[BaseModel], but: tuple[str, ...] = (), depth: int = 0) -> Iterator[str]:
    """One line a field: its name, whether it must be there, what it takes and what it means."""
    for name, info in item.model_fields.items():
        if name in but or name in Item.model_fields:
            continue
        need = "required; " if info.is_required() else ""
        meaning = f"; {info.description}" if info.description else ""
        yield f"{f'{name}:':<{NOTE_COLUMN - 4 * depth}} # {need}{_field(info)}{meaning}"
        nested = next((each for each in get_args(info.annotation) if _is_item(each)), None)
        if nested:
            yield from (f"  {line}" for line in _listed(nested, depth + 1))


def _is_item(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _field(info: FieldInfo) -> str:
    return _told(info.annotation, info.metadata)


def _told(annotation: Any, metadata: Any = ()) -> str:
    """What a field takes, in words."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _told(inner[0], inner[1:])
    if origin in (Union, types.UnionType):
        return " or ".join(_told(each, metadata) for each in inner if each is not type(None))
    if origin is Literal:
        return "one of: " + ", ".join(str(each) for each in inner)
    if origin is list:
        return "list" if _is_item(inner[0]) else f"list of: {_told(inner[0])}"
    return _word(annotation, metadata)


def _word(annotation: Any, metadata: Any) -> str:
    if annotation is str and any(isinstance(each, BeforeValidator) for each in metadata):
        return "date as far as it is known, 2012 or 2012-05 or 2012-05-14"
    if annotation is str and any(KEY in str(each) for each in metadata):
        return "key"
    words = {bool: "true or false", int: "whole number", date: "date, 2026-10-15", Decimal: "number"}
    return words.get(annotation, "text")
