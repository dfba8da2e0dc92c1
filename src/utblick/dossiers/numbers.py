"""The numbers of a dossier as people write them, one a row, each in the way of writing that monitoring has. Pure."""

from utblick.monitoring import recognising

Number = tuple[str, str]
"""The kind of a number (`recognising.KINDS`) and the number itself."""

OF_DOSSIERS = tuple(kind for kind in recognising.KINDS if kind != recognising.CALL)
"""Calls for proposals have a room of their own."""


def understood(row: str) -> list[Number]:
    """Return the numbers that somebody has typed in a row, or the address of a page that names one; empty for none.

    A CELEX number of a proposal gives its COM number as well, so that who writes either finds the other's dossier.
    """
    typed = row.strip()
    first = recognising.understood(typed)
    if first is None:
        return []
    for attempt in (typed, typed.upper()):
        found = recognising.identifiers(attempt)
        if first in found:
            return [each for each in found if each[0] in OF_DOSSIERS]
    return [first] if first[0] in OF_DOSSIERS else []


def read(text: str) -> tuple[list[Number], list[tuple[int, str]]]:
    """Return the numbers of all rows, each once, and the rows that hold none, with their places from 1."""
    found: dict[Number, None] = {}
    unclear = []
    for place, row in enumerate(text.splitlines(), 1):
        if not row.strip():
            continue
        numbers = understood(row)
        if not numbers:
            unclear.append((place, row.strip()))
        found.update(dict.fromkeys(numbers))
    return list(found), unclear
