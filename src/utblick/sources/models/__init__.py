"""What the sources room keeps."""

from utblick.sources.models.answers import RawAnswer
from utblick.sources.models.sources import Area, FetchRun, Kind, Outcome, Purpose, Source, SourceState

__all__ = ["Area", "FetchRun", "Kind", "Outcome", "Purpose", "RawAnswer", "Source", "SourceState"]
