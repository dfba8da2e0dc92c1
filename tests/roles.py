"""Roles to walk the whole house as."""

from collections.abc import Iterable
from typing import Any

import pytest

BOTH = ("international_function", "partner", "officer")
"""Who walks on both databases: whoever sees most, least, and as most do."""


def walkers(roles: Iterable[str]) -> list[Any]:
    """Return roles as parameters; a walk takes a minute, so on PostgreSQL only those of BOTH walk."""
    return [role if role in BOTH else pytest.param(role, marks=pytest.mark.once) for role in roles]
