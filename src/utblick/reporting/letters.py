"""The e-mails to those who are asked for a text in the annual report: that they are, and that it is still missing."""

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from utblick.core import outgoing
from utblick.outbox import writing
from utblick.outbox.models import Letter
from utblick.reporting.models import TextPart

LETTER = "report-text"


def post_asked(parts: Iterable[TextPart], day: date) -> None:
    """Tell those who are asked for a text that they are. Within the deed."""
    writing.post(_letter(each, "asked", day) for each in parts if _may_be_told(each))


def post_reminders(parts: Iterable[TextPart], day: date) -> None:
    """Remind those who owe a text. Within the deed."""
    writing.post(_letter(each, "reminded", day) for each in parts if _may_be_told(each))


def _may_be_told(part: TextPart) -> bool:
    """Nothing goes out of what is under secrecy, to an account that is closed, or to an invented one in earnest."""
    who = part.asked
    real = settings.DEMONSTRATION or not who.demonstration
    return bool(who.email and who.is_active and real and not part.report.secret)


def _letter(part: TextPart, why: str, day: date) -> Letter:
    who = part.asked
    language = outgoing.language_of(who)
    with translation.override(language):
        chapter, report = str(part.get_chapter_display()), str(part.report)
        told = {"chapter": chapter, "report": report, "day": date_format(part.due, "DATE_FORMAT")}
        subject = (
            _("Your text for the annual report: %(chapter)s")
            if why == "asked"
            else _("Your text for the annual report is still missing: %(chapter)s")
        )
        body = _(
            "You are asked to write what the figures mean in the chapter “%(chapter)s” of %(report)s. It is to be "
            "ready by %(day)s."
        )
        lines = (body % told, outgoing.address(part.get_absolute_url()))
        return writing.letter(
            LETTER,
            f"{why} {part.key} {day.isoformat()}",
            who.email,
            subject % told,
            "\n\n".join(lines) + "\n",
            language=language,
            account=who,
            about=part.report.key,
        )
