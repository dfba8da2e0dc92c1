"""One question at a time to a host, and a pause between: we are many sources, and they are one server."""

import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit


class Pace:
    """Keeps a pause of so many seconds between two questions to the same host, within one process."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._clock, self._sleep = clock, sleep
        self._locks: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._free_at: dict[str, float] = {}

    def left(self, address: str) -> float:
        """Return the seconds until a host may be asked again; 0 where it may be now."""
        return max(0.0, self._free_at.get(host_of(address), 0.0) - self._clock())

    @contextmanager
    def turn(self, address: str, seconds: float) -> Iterator[None]:
        """Wait until the host may be asked, and keep others from asking it until `seconds` after the answer."""
        host = host_of(address)
        with self._locks[host]:
            if (wait := self.left(address)) > 0:
                self._sleep(wait)
            try:
                yield
            finally:
                self._free_at[host] = self._clock() + seconds


def host_of(address: str) -> str:
    """Return the host and port of an address; the whole address where it has none."""
    try:
        return urlsplit(address).netloc.lower() or address
    except ValueError:
        return address


PACE = Pace()
