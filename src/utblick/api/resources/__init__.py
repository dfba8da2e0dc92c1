"""The resources, one room each. Importing this offers them all."""

from utblick.api.resources import (
    collaborations,
    dossiers,
    funding,
    monitoring,
    participation,
    people,
    plans,
    projects,
    strategy,
    travel,
    yearwheel,
)
from utblick.api.resources.base import RESOURCES, Resource

__all__ = [
    "RESOURCES",
    "Resource",
    "collaborations",
    "dossiers",
    "funding",
    "monitoring",
    "participation",
    "people",
    "plans",
    "projects",
    "strategy",
    "travel",
    "yearwheel",
]
