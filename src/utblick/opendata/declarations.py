"""What the open data room declares to the house."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import navigation, things
from utblick.core.audit.reading import tell
from utblick.core.packs.schema import sections
from utblick.core.things import Kind
from utblick.opendata import addresses, datasets, packs
from utblick.opendata.models import Catalogue
from utblick.public.neighbours import NEIGHBOURS, Neighbour
from utblick.publishing.queries import VIEW

__all__ = ["datasets"]  # what they register is there when it is read

things.register(
    Kind("open-data-catalogue", Catalogue, _("open data catalogue"), _("open data catalogues"), VIEW)
)
sections(*packs.SECTIONS)
NEIGHBOURS.append(
    Neighbour("/datasets/", pgettext_lazy("navigation", "Open data"), addresses.start, addresses.pages)
)
tell({"opendata.save_catalogue": _("Stated what is said of the open data")})
navigation.add(
    navigation.Entry(30, pgettext_lazy("navigation", "Open data"), "opendata_state", VIEW, group="web")
)
