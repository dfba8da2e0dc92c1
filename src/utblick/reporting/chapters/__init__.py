"""The chapters of the annual report, in their order: each reads the queries of the rooms that it tells of.

No figure is computed here: a chapter asks the very functions that the pages ask, and leads to those pages.
"""

from collections.abc import Callable, Iterator

from utblick.core.documents.tree import Block
from utblick.reporting.chapters import abroad, around, work
from utblick.reporting.chapters.blocks import Reading
from utblick.reporting.models import ChapterKey

CHAPTERS: dict[str, Callable[[Reading], Iterator[Block]]] = {
    ChapterKey.GOALS: work.goals,
    ChapterKey.RESOURCES: work.resources,
    ChapterKey.COLLABORATIONS: work.collaborations,
    ChapterKey.REPRESENTATION: abroad.representation,
    ChapterKey.TRAVEL: abroad.journeys,
    ChapterKey.PROJECTS: work.projects,
    ChapterKey.ADVICE: around.advice,
    ChapterKey.ADVOCACY: around.watched_and_influenced,
    ChapterKey.LEARNED: abroad.learned,
    ChapterKey.VISIBILITY: abroad.visibility,
    ChapterKey.VISITS: abroad.visits_here,
    ChapterKey.CONDUCT: around.conduct,
    ChapterKey.COVERAGE: around.coverage,
}
