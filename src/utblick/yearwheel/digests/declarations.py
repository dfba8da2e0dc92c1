"""What digests declare to the house; importing it registers the work of the worker, too."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core import doors
from utblick.core.audit import reading
from utblick.core.permissions import Permission, declare
from utblick.outbox import kinds
from utblick.people.roles import EVERYONE
from utblick.yearwheel.digests import making

declare(Permission("yearwheel.use_digests", _("Choose how often to be written to"), EVERYONE))
# A newer one tells all that an older one did.
kinds.declare(
    kinds.LetterKind(
        making.KIND,
        _("what there is to do"),
        kept=timedelta(days=90),
        newest_only=True,
        choice="digest_choice",
    )
)
reading.tell({"yearwheel.choose_frequency": _("Chose how often to be written to")})


@doors.offer
def on_the_account(kind: str, thing: Any, reader: Any) -> Iterator[doors.Door]:
    """The way from one's own account to how often one is written to."""
    if kind == "account" and reader.has_perm("yearwheel.use_digests"):
        yield (
            str(_("E-mails about what there is to do")),
            reverse("digest_choice"),
            str(_("How often, if at all")),
        )
