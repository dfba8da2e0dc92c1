"""What lies beside the public site and is as public: rooms above tell where, and the site leads there.

It goes through the site's door, its foot leads there, its pages are in the site map, and search engines may read it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Neighbour:
    """`prefix` is what all its addresses begin with; `start(language)` is its first page, and `pages` gives the
    addresses of all its pages, by language.
    """

    prefix: str
    label: str | Promise
    start: Callable[[str], str]
    pages: Callable[[], list[dict[str, str]]]


NEIGHBOURS: list[Neighbour] = []


def beside(path: str) -> bool:
    """Whether a path lies beside the public site."""
    return any(path.startswith(each.prefix) for each in NEIGHBOURS)
