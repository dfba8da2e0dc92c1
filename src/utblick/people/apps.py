"""Who people are: persons, units, bodies, seats, terms; and accounts, roles, permissions."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PeopleApp(AppConfig):
    """The people room."""

    name = "utblick.people"
    label = "people"
    verbose_name = _("People")

    def ready(self) -> None:
        """Note who signs in."""
        from utblick.people.signin import noted

        noted.listen()
