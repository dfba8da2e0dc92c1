"""What tests in a real browser share: Debian's own Chromium, the running system, and signing in without the form."""

import os
from typing import Any

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync"]  # fmt: skip


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Debian's own Chromium; no browser is fetched."""
    # Going back shows the page as it was left, as it does for people: Playwright would turn that off.
    return {
        "executable_path": "/usr/bin/chromium",
        "args": ARGUMENTS,
        "ignore_default_args": ["--disable-back-forward-cache"],
    }


@pytest.fixture
def site(transactional_db: None, kronoberg: None, live_server: Any) -> Any:
    """The running system with the Kronoberg organisation in it."""
    return live_server


def sign_in(context: Any, site: Any, account: Any) -> None:
    session = SessionStore()
    session[SESSION_KEY] = str(account.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = account.get_session_auth_hash()
    session.save()
    context.add_cookies([{"name": "sessionid", "value": session.session_key, "url": site.url}])
