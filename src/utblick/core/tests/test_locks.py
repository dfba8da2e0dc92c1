"""Room for a restore in PostgreSQL, and what is said when there is none."""

import pytest

from utblick.core.backup import locks


class Live:
    """A connection that answers with how many may connect, and how many locks each may have."""

    def __init__(self, connections: int, each: int) -> None:
        self.answer = (connections, each)

    def execute(self, _asked: str) -> "Live":
        return self

    def fetchone(self) -> tuple[int, int]:
        return self.answer


@pytest.mark.parametrize(
    ("connections", "each", "before", "setting"),
    [(100, 64, 346, 256), (100, 256, 346, 0), (20, 256, 346, 2048), (100, 64, 0, 128), (200, 64, 0, 0)],
)
def test_the_operator_is_told_what_to_set(connections: int, each: int, before: int, setting: int) -> None:
    told = locks.advice(Live(connections, each), before, 346)
    assert f"max_locks_per_transaction = {setting}" in told if setting else told == ""
