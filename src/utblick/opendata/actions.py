"""What people do with open data: say on what terms it is given."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.opendata.models import Catalogue
from utblick.public.queries import SETTINGS


@action(SETTINGS)
def save_catalogue(account: Any, catalogue: Catalogue) -> Catalogue:
    """State what the organisation says of its open data. There is one. Raises ValidationError for a second."""
    if catalogue.pk is None and Catalogue.objects.exists():
        raise ValidationError(_("Somebody has just stated it. Open the page again to see what was said."))
    catalogue.save()
    return catalogue
