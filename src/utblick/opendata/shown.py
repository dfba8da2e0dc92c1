"""What is missing in the catalogue, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

CATALOGUE_PARTS = {
    "number": gettext_lazy("the organisation number, of ten digits"),
    "licence": gettext_lazy("the licence"),
    "publisher_type": gettext_lazy("what kind of publisher it is"),
    "contact": gettext_lazy("whom to ask"),
    "contact_en": gettext_lazy("whom to ask, in English"),
    "email": gettext_lazy("the e-mail address for questions about the data"),
}


def dataset_lack(what: str, language: str) -> str:
    """What a dataset's words lack."""
    spoken = _("Swedish") if language == "sv" else _("English")
    if what == "long_title":
        return _("The title in %(language)s has ten words or more, or names the publisher.") % {
            "language": spoken
        }
    if what == "title":
        return _("There is no title in %(language)s.") % {"language": spoken}
    return _("There is no description in %(language)s.") % {"language": spoken}
