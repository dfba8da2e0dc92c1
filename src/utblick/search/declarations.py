"""What the search room declares to the house."""

from django.utils.translation import gettext_lazy as _

from utblick.core.permissions import Permission, declare
from utblick.people.roles import EVERYONE

declare(Permission("search.use", _("Search in what one may see"), EVERYONE))
