"""What differs between two documents, block by block: for an issued document and the draft that would replace it."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from utblick.core.documents.tree import Document, words


@dataclass(frozen=True)
class Difference:
    """One place where two documents differ, as lines of text; either side may be empty. `under` is its heading."""

    under: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def differences(old: Document, new: Document) -> list[Difference]:
    """Return what differs from `old` to `new`, in the order of the documents."""
    before, after = list(_lines(old)), list(_lines(new))
    matcher = SequenceMatcher(
        None, [line for _under, line in before], [line for _under, line in after], False
    )
    found = []
    for what, start, end, new_start, new_end in matcher.get_opcodes():
        if what == "equal":
            continue
        under = (after[new_start:new_end] or before[start:end])[0][0]
        found.append(
            Difference(
                under,
                tuple(line for _under, line in before[start:end]),
                tuple(line for _under, line in after[new_start:new_end]),
            )
        )
    return found


def _lines(document: Document) -> Iterator[tuple[str, str]]:
    yield "", document.title
    if document.subtitle:
        yield "", document.subtitle
    under = ""
    for block in document.blocks:
        if type(block).__name__ == "Heading":
            under = next(words(block))
        for line in words(block):
            yield under, line
