"""What the law asks of a public site, on plain values. Pure functions: no Django, no clock."""

from collections.abc import Mapping
from typing import Any

PARTS = (
    "actor",
    "service",
    "compliance",
    "shortcomings",
    "assessed_on",
    "updated_on",
    "method",
    "feedback",
    "report_url",
    "burden",
    "outside",
)
"""The eleven parts of an accessibility statement (lag 2018:1937, MDFFS 2019:2), in the order that they are told."""
MAY_BE_NONE = frozenset({"shortcomings", "burden", "outside"})
"""Parts of which there may be nothing to tell; that there is none is then said."""
FULL = "full"


def statement_lacks(said: Mapping[str, Any]) -> list[str]:
    """Return the parts of an accessibility statement that are still to be stated.

    What does not live up to the demands is told with its reasons, unless the service fully complies.
    """
    missing = [part for part in PARTS if part not in MAY_BE_NONE and not said.get(part)]
    if said.get("compliance") and said["compliance"] != FULL and not said.get("shortcomings"):
        missing.append("shortcomings")
    return missing


def representative_is_public(kind: str, protected: bool) -> bool:
    """Whether who holds a seat is named in public: the elected are, and nobody with protected identity (trap 8)."""
    return kind == "elected" and not protected
