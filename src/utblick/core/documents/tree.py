"""The document as a tree: headings, paragraphs, lists, tables, figures, notes. Pure Python, no Django.

A room builds the tree from its queries, in the language that it is to be read in; the writers (`html`, `pdf`,
`word`) never look anything up. The same tree always makes the same text, so its fingerprint tells whether it changed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from utblick.core.canonical import digest


@dataclass(frozen=True)
class Run:
    """A stretch of text. `url` makes it a link: a path within the house (`/strategi/…`) or a whole address."""

    text: str
    strong: bool = False
    url: str = ""


Text = tuple[Run, ...]


def text(*parts: "str | Run") -> Text:
    """Return runs from plain strings and runs; empty strings are left out."""
    return tuple(part if isinstance(part, Run) else Run(part) for part in parts if part)


@dataclass(frozen=True)
class Heading:
    """A heading within the document. Level 1 stands right under the document's own title; none may be skipped."""

    level: int
    title: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of running text."""

    runs: Text


@dataclass(frozen=True)
class Bullets:
    """A list, numbered when `ordered`."""

    items: tuple[Text, ...]
    ordered: bool = False


@dataclass(frozen=True)
class Facts:
    """Pairs of a name and what it is, such as date, paragraph and registry number of a decision."""

    pairs: tuple[tuple[str, Text], ...]


@dataclass(frozen=True)
class Table:
    """A table. The first row names the columns, the first column names the rows; both are told to screen readers.

    `numeric` are the places (from 0) of columns with figures, which are set to the right.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Text, ...], ...]
    numeric: tuple[int, ...] = ()


@dataclass(frozen=True)
class Figure:
    """A picture (a complete SVG with its own colours) and what it says in words; the same figures as a table."""

    svg: str
    alternative: str
    caption: str
    table: Table | None = None


@dataclass(frozen=True)
class Note:
    """Something that must not be missed, such as that a date is assumed. `tone` is info or warn."""

    runs: Text
    tone: str = "info"


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page, where there are pages."""


Block = Heading | Paragraph | Bullets | Facts | Table | Figure | Note | PageBreak
BLOCKS: dict[str, type[Any]] = {
    each.__name__: each for each in (Heading, Paragraph, Bullets, Facts, Table, Figure, Note, PageBreak)
}


@dataclass(frozen=True)
class Letterhead:
    """Whose document it is: name, mark (SVG, may be blank), accent colour (`#rrggbb`), organisation number."""

    name: str
    mark: str = ""
    accent: str = "#1f5a8a"
    number: str = ""


@dataclass(frozen=True)
class Document:
    """A whole document. `language` is sv or en. `number` and `date` (as the reader writes it) are blank in a draft."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    subtitle: str = ""
    number: str = ""
    date: str = ""
    letterhead: Letterhead = field(default_factory=lambda: Letterhead(""))
    contents: bool = False  # whether it begins with a table of contents
    contents_depth: int = 3  # the deepest level of heading that the contents tell of

    def __post_init__(self) -> None:
        """Raise ValueError for what no reader could follow: a skipped heading, a ragged table, a mute picture."""
        if not self.title.strip():
            raise ValueError("a document needs a title")
        level = 0
        for block in self.blocks:
            if isinstance(block, Heading):
                if not 1 <= block.level <= level + 1:
                    raise ValueError(
                        f"heading {block.title!r} of level {block.level} comes after level {level}"
                    )
                level = block.level
            elif isinstance(block, Table):
                _check_table(block)
            elif isinstance(block, Figure):
                if not block.alternative.strip():
                    raise ValueError(f"figure {block.caption!r} says nothing to those who cannot see it")
                if block.table:
                    _check_table(block.table)


def _check_table(table: Table) -> None:
    if not table.head or not table.caption.strip():
        raise ValueError("a table needs a caption and column headings")
    if any(len(row) != len(table.head) for row in table.rows):
        raise ValueError(f"table {table.caption!r} has a row of another width than its head")


def plain(runs: Text) -> str:
    """Return the text of runs."""
    return "".join(run.text for run in runs)


def as_json(document: Document) -> dict[str, Any]:
    """Return the document as JSON holds it. `from_json` makes the same document of it."""
    found: dict[str, Any] = _told(document)
    return found


def _told(value: Any) -> Any:
    if is_dataclass(value) and not isinstance(value, type):
        told = {each.name: _told(getattr(value, each.name)) for each in fields(value)}
        if type(value).__name__ in BLOCKS:
            told["block"] = type(value).__name__
        return told
    return [_told(each) for each in value] if isinstance(value, tuple) else value


def from_json(told: dict[str, Any]) -> Document:
    """Return the document that `as_json` told of. Raises ValueError, KeyError or TypeError for anything else."""
    values = dict(told)
    values["blocks"] = tuple(_block(each) for each in told["blocks"])
    values["letterhead"] = Letterhead(**told["letterhead"])
    return Document(**values)


def _block(told: dict[str, Any]) -> Block:
    values = dict(told)
    kind = BLOCKS[values.pop("block")]
    if kind is Table:
        return _table(values)
    if kind is Figure and values["table"]:
        values["table"] = _table({key: each for key, each in values["table"].items() if key != "block"})
    if "runs" in values:
        values["runs"] = _runs(values["runs"])
    if "items" in values:
        values["items"] = tuple(map(_runs, values["items"]))
    if "pairs" in values:
        values["pairs"] = tuple((name, _runs(runs)) for name, runs in values["pairs"])
    block: Block = kind(**values)
    return block


def _table(values: dict[str, Any]) -> Table:
    return Table(
        values["caption"],
        tuple(values["head"]),
        tuple(tuple(map(_runs, row)) for row in values["rows"]),
        tuple(values["numeric"]),
    )


def _runs(told: Iterable[dict[str, Any]]) -> Text:
    return tuple(Run(**each) for each in told)


def fingerprint(document: Document) -> str:
    """Return SHA-256, in hex, of all that a document says; its number and date are not part of what it says."""
    told = as_json(document)
    del told["number"], told["date"]
    return digest(told)


def words(block: Block) -> Iterator[str]:
    """The text of a block, piece by piece, to compare or count."""
    if isinstance(block, Heading):
        yield block.title
    elif isinstance(block, Paragraph | Note):
        yield plain(block.runs)
    elif isinstance(block, Bullets):
        yield from map(plain, block.items)
    elif isinstance(block, Facts):
        yield from (f"{name}: {plain(runs)}" for name, runs in block.pairs)
    elif isinstance(block, Table):
        yield from (block.caption, " | ".join(block.head))
        yield from (" | ".join(map(plain, row)) for row in block.rows)
    elif isinstance(block, Figure):
        yield from (block.caption, block.alternative)
