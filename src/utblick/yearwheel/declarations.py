"""What the year wheel's room declares to the house."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import navigation
from utblick.core.audit import reading
from utblick.core.permissions import Permission, declare
from utblick.people.roles import EVERYONE, INSIDE, SECRETARIES, Role
from utblick.yearwheel.digests import declarations as _digests  # noqa: F401
from utblick.yearwheel.feeds import declarations as _feeds  # noqa: F401

declare(
    Permission("yearwheel.view", _("See the overview and what is to be done"), EVERYONE),
    Permission("yearwheel.view_unit", _("See all that is to be done in one's unit"), INSIDE, by_unit=True),
    Permission(
        "yearwheel.view_all",
        _("See all that is to be done, by whomever"),
        SECRETARIES | {Role.INTERNATIONAL_FUNCTION, Role.DIRECTOR, Role.AUDITOR, Role.ADMINISTRATOR},
    ),
    Permission(
        "yearwheel.view_overdue_of_unit",
        _("See what has been overdue for a week with others in the administration"),
        frozenset({Role.HEAD_OF_ADMINISTRATION}),
        by_unit=True,
    ),
    Permission(
        "yearwheel.view_overdue",
        _("See what has been overdue for three weeks with others, or belongs to no unit"),
        frozenset({Role.DIRECTOR}),
        by_unit=True,
    ),
    Permission(
        "yearwheel.handle",
        _("Hand over what is to be done to a colleague, or let it wait"),
        INSIDE,
        by_unit=True,
    ),
)

reading.tell(
    {
        "yearwheel.hand_over": _("Handed over what is to be done to a colleague"),
        "yearwheel.take_back": _("Took back what had been handed over"),
        "yearwheel.let_wait": _("Let something to be done wait"),
        "yearwheel.wake": _("Took up again what had waited"),
    }
)

navigation.add(
    navigation.Entry(10, _("Overview"), "overview", "yearwheel.view"),
    navigation.Entry(12, pgettext_lazy("navigation", "The situation"), "situation", "yearwheel.view_all"),
    navigation.Entry(75, _("Year wheel"), "year_wheel", "yearwheel.view", ("/arshjul/",)),
)
