"""What is done: a remark from anybody; what communications say of the site, and of a remark that is dealt with."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from utblick.advice import guarding
from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.audit import trail
from utblick.core.dates import today
from utblick.core.models import Identity
from utblick.documents.models import RegistryEntry
from utblick.documents.models.registry import Direction
from utblick.documents.receiving import enter
from utblick.public import letters, queries
from utblick.public.models import PublicSite, Remark

SENDINGS = "remark."
"""Remarks are counted apart from questions at the door."""


def send_remark(said: dict[str, Any], sender: str, key: str, place: str, language: str) -> Remark:
    """Take in a remark from the public form; sent twice, it is one.

    `said` has fields of `Remark`; `key` is the one the form was opened with, `place` that of `guarding.place_of`,
    `sender` whom to answer (blank for nobody). The remark, its entry in the registry and the e-mail to the mailbox are
    one deed.
    Raises ValidationError, code `limited` where too much is sent.
    """
    with transaction.atomic(), secrecy.off():
        Identity.objects.select_for_update().first()  # one number at a time
        made: Remark | None = Remark.objects.filter(key=key).first()
        if made is not None:
            return made
        site = PublicSite.objects.order_by("id").first()
        if site is None or not (site.email and site.prefix):
            raise ValidationError(_("Remarks cannot be sent here yet. Call or e-mail us instead."))
        guarding.count(place, sender, SENDINGS)
        remark = Remark(key=key, language=language, came_on=today(), wants_answer=bool(sender), **said)
        remark.year = remark.came_on.year
        serials = Remark.objects.filter(year=remark.year).order_by("-serial").values_list("serial", flat=True)
        remark.serial = (serials.first() or 0) + 1
        remark.number = f"{site.prefix} {remark.year}:{remark.serial}"
        remark.save()
        _register(remark)
        letters.tell(remark, site.email, sender)
        trail.note("public.send_remark", None, remark)
    return remark


def _register(remark: Remark) -> None:
    """What comes in is an official document: its entry in the registry (OSL 5:1 and 5:2)."""
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("Remark on the public site: %(about)s") % {"about": remark.get_about_display()}
        somebody = _("somebody who reads the public site")
    enter(
        RegistryEntry(
            kind=queries.KIND,
            object_id=remark.pk,
            number=remark.number,
            direction=Direction.RECEIVED,
            date=remark.came_on,
            counterpart=somebody[:200],
            subject=subject[:300],
        )
    )


@action(queries.SETTINGS)
def save_site(account: Any, site: PublicSite) -> PublicSite:
    """State what the organisation says of its public site. There is one."""
    if site.pk is None and PublicSite.objects.exists():
        raise ValidationError(_("Somebody has just stated it. Open the page again to see what was said."))
    site.save()
    return site


@action(queries.READ_REMARKS)
def deal(account: Any, remark: Remark, how: str) -> Remark:
    """Say what was done about a remark. Raises ValidationError where nothing is said."""
    found: Remark = Remark.objects.select_for_update().get(pk=remark.pk)
    if not how.strip():
        raise ValidationError({"how": _("Say in a few words what was done.")})
    found.dealt_how, found.dealt_on = how.strip(), found.dealt_on or today()
    found.save()
    return found
