"""What leaves the house, in calendars and e-mails: in the receiver's language, with addresses, and nothing secret."""

from collections.abc import Iterable

from utblick.core.outgoing import address, domain, for_account, house_key, house_name, language_of
from utblick.yearwheel.wheel import ToDo

__all__ = ["address", "domain", "for_account", "house_key", "house_name", "language_of", "tellable"]


def tellable(found: Iterable[ToDo]) -> list[ToDo]:
    """Leave out what tells of somebody or something protected: that stands on the page only, behind signing in."""
    return [each for each in found if not each.obligation.shows]
