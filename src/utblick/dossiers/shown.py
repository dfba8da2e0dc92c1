"""How dossiers are put into words: stages, states, days."""

from datetime import date

from django.utils.formats import date_format
from django.utils.safestring import SafeString

from utblick.dossiers.models import Dossier, Stage, Status
from utblick.people import shown as people

TONES = {Status.FOLLOW: "ok", Status.REST: "neutral", Status.CLOSED: "neutral"}


def day(value: date | None) -> str:
    """A full date; blank for none."""
    return date_format(value, "DATE_FORMAT") if value else ""


def stage(key: str) -> str:
    """The name of a stage; blank for none."""
    return str(Stage(key).label) if key else ""


def status(dossier: Dossier) -> tuple[str, str]:
    """Whether it is followed: the word, and its tone."""
    return dossier.get_status_display(), TONES[Status(dossier.status)]


def status_mark(dossier: Dossier) -> SafeString:
    """Whether it is followed, as a mark."""
    return people.mark(*status(dossier))
