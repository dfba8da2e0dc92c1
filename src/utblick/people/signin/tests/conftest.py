"""What the tests of signing in share."""

import re
from html import unescape
from typing import Any

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.test import Client

PASSWORD = "a-long-enough-password"


@pytest.fixture(autouse=True)
def _nothing_counted_before() -> None:
    cache.clear()


@pytest.fixture
def production(settings: Any) -> None:
    """Production mode, over plain http."""
    settings.DEMONSTRATION = False


def sign_in(client: Client, account: Any, password: str = PASSWORD, **headers: Any) -> Any:
    """Send the sign-in form."""
    return client.post("/logga-in/", {"login": account.email, "password": password}, **headers)


def confirm(client: Client, to: str) -> Any:
    """Give the password once more, on the way to a page that asks for it."""
    return client.post(f"/bekrafta/?next={to}", {"password": PASSWORD})


def code(secret: str) -> str:
    """The code that an app with the secret shows now."""
    return format_hotp_value(hotp_value(secret, next(iter(yield_hotp_counters_from_time()))))


def with_app(account: Any) -> str:
    """Give the account an app and reserve codes; return the app's secret."""
    secret = "JBSWY3DPEHPK3PXP"
    TOTP.activate(account, secret)
    RecoveryCodes.activate(account)
    return secret


def text_of(answer: Any) -> str:
    """The words on a page, without its markup."""
    page = re.sub(r"<(script|style).*?</\1>", " ", answer.content.decode(), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())
