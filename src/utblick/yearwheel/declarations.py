"""What the year wheel's room declares to the house."""

from django.utils.translation import gettext_lazy as _

from utblick.core import navigation
from utblick.core.permissions import Permission, declare
from utblick.people.roles import EVERYONE

declare(Permission("yearwheel.view", _("See the overview and what is to be done"), EVERYONE))

navigation.add(navigation.Entry(10, _("Overview"), "overview", "yearwheel.view"))
