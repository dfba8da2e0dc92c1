"""What the sources room keeps."""

from utblick.sources.models.sources import FetchRun, Kind, Outcome, Source, SourceState

__all__ = ["FetchRun", "Kind", "Outcome", "Source", "SourceState"]
