"""What the room's pages share: finding a set, and the way to it."""

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.pages import Link
from utblick.emissions.models import FactorSet

VIEW = "emissions.view"
MANAGE = "emissions.manage"


def find(pk: int) -> FactorSet:
    """Return a set. Raises Http404."""
    found: FactorSet | None = FactorSet.objects.select_related("copied_from", "source").filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def crumbs(found: FactorSet | None = None, *, within: bool = True) -> list[Link]:
    """The way to a page of the room, to one of its sets, or to one about a set."""
    way = [(_("Emissions of journeys"), reverse("emission_calculator"))]
    if within:
        way.append((_("Sets of factors"), reverse("emission_sets")))
    return [*way, (str(found), found.get_absolute_url())] if found else way
