"""What the ground floor declares: the sections of a pack that concern the organisation itself."""

from collections.abc import Iterator
from pathlib import Path as FilePath
from typing import Any, Literal

from django.utils.translation import gettext as _
from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator
from pydantic_core import PydanticCustomError

from utblick.core.models import Identity, Source
from utblick.core.packs.schema import Key, Path, Row, Section, sections


class OrganisationItem(BaseModel):
    """The organisation itself: its face."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    key: Key
    name: str = Field(min_length=1, max_length=200)
    name_en: str = ""
    short_name: str = ""
    number: str = ""
    country: str = Field("SE", pattern="^[A-Z]{2}$")
    accent: str = Field("#1f5a8a", pattern="^#[0-9a-fA-F]{6}$", description="accent colour, # and six digits")
    mark: str = Field("", description="file name of the mark (SVG), beside this file")
    languages: list[Literal["sv", "en"]] = ["sv"]
    default_source: Key | None = Field(
        None, description="key of the source of everything that names no other"
    )

    @field_validator("mark")
    @classmethod
    def _drawing(cls, name: str, info: ValidationInfo) -> str:
        """Read the mark: its file lies in the pack's folder, nowhere else."""
        if not name:
            return ""
        file = FilePath((info.context or {})["folder"]) / FilePath(name).name
        if not file.is_file():
            raise PydanticCustomError("mark", "{name} is not a file in the pack's folder", {"name": name})
        return file.read_text(encoding="utf-8")


class SourceItem(BaseModel):
    """Where facts come from."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    key: Key
    title: str
    title_en: str = ""
    url: str = ""


def _organisation(item: OrganisationItem) -> Iterator[Row]:
    values: dict[str, Any] = item.model_dump(exclude={"key", "default_source"})
    yield Row(Identity, item.key, values)


def _one_house(item: OrganisationItem) -> list[tuple[Path, str]]:
    """A database is one organisation's house: another one gets its own."""
    holds = Identity.objects.exclude(key=item.key).first()
    if holds is None:
        return []
    message = _(
        "The database holds %(name)s already. Give this organisation one of its own: set UTBLICK_DATA to another "
        "folder, or UTBLICK_DATABASE to another database."
    )
    return [(("key",), message % {"name": holds.name})]


def _source(item: SourceItem) -> Iterator[Row]:
    yield Row(Source, item.key, item.model_dump(exclude={"key"}))


sections(
    Section(
        "organisation", "organisation.yaml", OrganisationItem, _organisation, single=True, check=_one_house
    ),
    Section("sources", "organisation.yaml", SourceItem, _source),
)
