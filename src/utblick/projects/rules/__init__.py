"""What the strategy demands of projects, on plain values. Pure functions: no Django, no clock."""

from utblick.projects.rules import (  # so that all rules are known at start-up
    claims,
    commitments,
    life,
    money,
    outlay,
)
from utblick.projects.rules.findings import STOP, WARNING, Finding

__all__ = ["STOP", "WARNING", "Finding", "claims", "commitments", "life", "money", "outlay"]
