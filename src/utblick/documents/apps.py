"""What the organisation issues, receives and keeps: documents, attachments, the registry, secrecy, disposal."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DocumentsApp(AppConfig):
    """The documents room."""

    name = "utblick.documents"
    label = "documents"
    verbose_name = _("Documents")
