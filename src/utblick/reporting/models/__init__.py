"""The annual report and the texts that people write in it."""

from utblick.reporting.models.reports import AnnualReport, ChapterKey, TextPart

__all__ = ["AnnualReport", "ChapterKey", "TextPart"]
