"""What stands at the door of the public forms: a field that only robots fill in, a time, and how many may be sent.

Nobody is asked to prove anything, and no other service is told. Sendings are counted in the database, so that all
processes count together.
"""

import hashlib
import ipaddress
from datetime import timedelta

from allauth.core.internal.httpkit import get_client_ip
from django.core import signing
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _

from utblick.advice.models import Sending
from utblick.core.models import Identity, new_key

SALT = "advice.public-form"
WINDOW = timedelta(hours=1)
FROM_ONE_PLACE, TO_ONE_ADDRESS, IN_ALL = 8, 4, 120
"""Sendings in an hour. Our reading: far more than people send, few enough that a robot does no harm."""
SIGN_UPS_FROM_ONE_PLACE, SIGN_UPS_IN_ALL = 60, 600
"""Sign-ups in an hour, counted apart from questions: a whole house may be one address outwards, and sign up at once."""
QUESTIONS, SIGN_UPS = "", "sign-up."
LIMITED = "limited"


def opened(key: str = "") -> str:
    """Return what a form carries when it is opened: the key of the record it will make, the time, and our seal.

    `key` is that of a record that it puts right; blank: a new one.
    """
    return signing.TimestampSigner(salt=SALT).sign(key or new_key())


def read(sealed: str) -> tuple[str, float | None]:
    """Return the key that a form carries and the seconds since it was opened; blank and None where it is not ours."""
    signer = signing.TimestampSigner(salt=SALT)
    try:
        key = signer.unsign(sealed)
        _key, stamp = sealed.rsplit(":", 2)[:2]
        at = signing.b62_decode(stamp)
    except (signing.BadSignature, ValueError):
        return "", None
    return key, max(timezone.now().timestamp() - at, 0.0)


def fingerprint(kind: str, what: str) -> str:
    """Return a keyed fingerprint of an address, from which nobody can tell the address."""
    return salted_hmac(f"{SALT}.{kind}", what, algorithm="sha256").hexdigest()


def place_of(request: HttpRequest, what: str = QUESTIONS) -> str:
    """Return the fingerprint of where a request comes from: its address, and of an IPv6 address its network.

    `what` is `QUESTIONS` or `SIGN_UPS`, which are counted apart.
    """
    address = get_client_ip(request) or ""
    try:
        if ipaddress.ip_address(address).version == 6:
            address = str(ipaddress.ip_network(f"{address}/64", strict=False))
    except ValueError:
        address = hashlib.sha256(address.encode("utf-8", "replace")).hexdigest()
    return fingerprint(f"{what}place", address)


def count(place: str, email: str, what: str = QUESTIONS) -> None:
    """Count a sending, within the transaction of what is sent. Raises ValidationError (code `limited`) where too many.

    `place` is that of `place_of`, `what` as there. What is refused is not counted, so it is open again within the hour.
    """
    Identity.objects.select_for_update().first()  # one at a time, so that no two both are the last
    now = timezone.now()
    lately = Sending.objects.filter(at__gt=now - WINDOW)
    receiver = fingerprint(f"{what}receiver", email.strip().lower()) if email else ""
    everybody = f"{what}all"
    from_one, in_all = FROM_ONE_PLACE, IN_ALL
    if what == SIGN_UPS:
        from_one, in_all = SIGN_UPS_FROM_ONE_PLACE, SIGN_UPS_IN_ALL
    if lately.filter(sender=place).count() >= from_one:
        raise ValidationError(
            _(
                "Many forms have been sent from your network during the last hour. Nothing of yours is lost: wait a "
                "while with this page open and send again, or call or e-mail us."
            ),
            code=LIMITED,
        )
    if receiver and lately.filter(sender=receiver).count() >= TO_ONE_ADDRESS:
        raise ValidationError(
            _(
                "Many forms have been sent with this e-mail address during the last hour. Nothing of yours is lost: "
                "wait a while with this page open and send again."
            ),
            code=LIMITED,
        )
    if lately.filter(sender=everybody).count() >= in_all:
        raise ValidationError(
            _(
                "We are getting an unusual number of forms just now. Nothing of yours is lost: wait a while with this "
                "page open and send again, or call or e-mail us."
            ),
            code=LIMITED,
        )
    for sender in filter(None, (place, receiver, everybody)):
        Sending.objects.create(sender=sender, at=now)
