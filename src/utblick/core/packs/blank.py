"""An empty, commented pack for another organisation, written from the very schemas that the loader checks."""

from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _
from pydantic import BaseModel

from utblick.core.packs.schema import SECTIONS, Item, Section


def write(folder: Path, name: str) -> list[Path]:
    """Write the files of an empty pack into `folder`. Raises FileExistsError if the folder is there already."""
    folder.mkdir(parents=True)
    written = []
    for file in dict.fromkeys(section.file for section in SECTIONS):
        parts = [_section(section, name) for section in SECTIONS if section.file == file]
        path = folder / file
        path.write_text("\n".join(parts), encoding="utf-8")
        written.append(path)
    return written


def _section(section: Section, name: str) -> str:
    lines = [f"# {_(section.about)}" if section.about else "", *_fields(section.item)]
    if section.single:
        lines += [f"{section.name}:", f"  key: {name}", f"  name: {name.capitalize()}"]
    else:
        lines.append(f"{section.name}: []")
    return "\n".join(line for line in lines if line) + "\n"


def _fields(item: type[BaseModel], indent: str = "#   ") -> list[str]:
    """One comment line a field: its name, whether it must be there, what it takes and what it means."""
    lines = []
    for field, info in item.model_fields.items():
        if item is not Item and field in Item.model_fields:
            continue
        need = f" ({_('required')})" if info.is_required() else ""
        meaning = f": {_(info.description)}" if info.description else ""
        lines.append(f"{indent}{field}{need} {_kind(info.annotation)}{meaning}")
    return lines


def _kind(annotation: Any) -> str:
    text = getattr(annotation, "__name__", None) or str(annotation)
    if "Literal" in str(annotation):
        text = str(annotation)
    return f"[{text.replace('typing.', '').replace('utblick.', '')}]"
