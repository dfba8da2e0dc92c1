"""What is done again and again without anybody asking: each room says what and how often, the worker does it.

Nothing waits in a queue. A function looks at the data, does what is missing there, and can be run again at any
moment with the same result, so nothing is lost or done twice when a worker is killed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol


class Turn(Protocol):
    """A worker's turn at one piece of work. `progress` is how far it had come when the turn began."""

    progress: str

    @property
    def stopping(self) -> bool:
        """Whether the worker has been asked to stop: then the function leaves what remains, and returns True."""

    def keep(self, progress: str | None = None) -> None:
        """Say that the work goes on, and how far it has come: in the transaction of what was done.

        Raises an exception, which undoes that transaction, if another worker has taken over in the meantime.
        """


Function = Callable[[Turn], bool | None]


@dataclass(frozen=True)
class Periodic:
    """A piece of work: its name, how often it is done, and the function that does it."""

    name: str
    every: timedelta
    function: Function


PERIODIC: dict[str, Periodic] = {}


def periodic(name: str, every: timedelta) -> Callable[[Function], Function]:
    """Register a function that a worker runs `every` so often. It returns True when more is left to do at once.

    What takes longer than a few minutes calls `turn.keep()` as it goes. Raises ValueError for a name that is taken.
    """

    def register(function: Function) -> Function:
        piece = Periodic(name, every, function)
        if PERIODIC.setdefault(name, piece) != piece:
            raise ValueError(f"two pieces of work are called {name}")
        return function

    return register
