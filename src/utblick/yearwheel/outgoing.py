"""What leaves the house, in calendars and e-mails: in the receiver's language, with addresses, and nothing secret."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings

from utblick.core.outgoing import address, for_account, house_key, house_name, language_of
from utblick.yearwheel.wheel import ToDo

__all__ = ["address", "domain", "for_account", "house_key", "house_name", "language_of", "tellable"]


def tellable(found: Iterable[ToDo]) -> list[ToDo]:
    """Leave out what tells of somebody or something protected: that stands on the page only, behind signing in."""
    return [each for each in found if not each.obligation.shows]


def domain() -> str:
    """Return the name of the machine where people reach the system."""
    return urlsplit(settings.URL).hostname or "localhost"
