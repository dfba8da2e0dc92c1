"""Forms of the open data room."""

from django.utils.translation import gettext_lazy as _

from utblick.core.forms import RecordForm
from utblick.opendata.models import Catalogue


class CatalogueForm(RecordForm):
    """On what terms the data is given, and whom to ask."""

    class Meta:
        model = Catalogue
        fields = ["licence", "publisher_type", "contact", "contact_en", "email", "homepage"]
        help_texts = {
            "licence": _(
                "The national data portal takes no other. Decide it before others begin to use the data."
            ),
            "contact": _("A function and not a person: it stays when people move on."),
        }
