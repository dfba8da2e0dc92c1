"""E-mails about remarks: to the organisation's own mailbox, put in the outbox in the deed that they tell of.

The address of whoever wants an answer is in that e-mail and nowhere else: it is deleted here two days after it went.
"""

from datetime import timedelta

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core.outgoing import address
from utblick.outbox import kinds, writing
from utblick.public.models import Remark
from utblick.public.queries import READ_REMARKS

KEPT = timedelta(days=2)
REMARK = "public-remark"

kinds.declare(
    kinds.LetterKind(REMARK, gettext_lazy("remark from the public site"), KEPT, permission=READ_REMARKS)
)


def tell(remark: Remark, mailbox: str, sender: str) -> None:
    """Write a remark to the organisation's mailbox; `sender` is whom to answer, blank for nobody."""
    with translation.override(settings.LANGUAGE_CODE):
        lines = [
            str(remark.get_about_display()),
            remark.text,
            _("On the page: %(page)s") % {"page": remark.page} if remark.page else "",
            _("Wants an answer to: %(address)s") % {"address": sender} if sender else _("Wants no answer."),
            address(reverse("remark", args=[remark.pk])),
        ]
        subject = _("Remark %(number)s from the public site") % {"number": remark.number}
        text = "\n\n".join(filter(None, lines)) + "\n"
        writing.post(
            [
                writing.letter(
                    REMARK,
                    remark.key,
                    mailbox,
                    subject,
                    text,
                    language=settings.LANGUAGE_CODE,
                    about=remark.key,
                )
            ]
        )
