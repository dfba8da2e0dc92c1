"""Answering with a file that has been kept. Whoever calls has seen to that the reader may have it."""

from typing import Any

from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core.audit import trail
from utblick.documents import files
from utblick.documents.models import Attachment


def answer_with(account: Any, found: Attachment) -> HttpResponse:
    """Return an attachment, noted as leaving the house; browsers are told to save it, not run it.

    Raises Http404 where it has been disposed of.
    """
    try:
        content = files.read(found.fingerprint)
    except FileNotFoundError:
        raise Http404(_("The file has been disposed of.")) from None
    trail.note("core.export", account, found, what=gettext_lazy("The file"), file=found.file_name)
    answer = HttpResponse(content, content_type=found.media_type)
    answer["Content-Disposition"] = content_disposition_header(True, found.file_name) or "attachment"
    answer["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return answer
