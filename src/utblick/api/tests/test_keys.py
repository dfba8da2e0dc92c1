"""Keys: shown once, narrowed, for a year at most, withdrawn at once; pages for oneself and for the administrator."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from utblick.api import actions, keys, rules
from utblick.api.models import ApiKey
from utblick.core.audit.models import AuditEntry
from utblick.core.dates import today
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]


def sent(**more: Any) -> dict[str, Any]:
    """A form filled in."""
    day = (today() + timedelta(days=30)).isoformat()
    key = "a" * 32
    return {"name": "Kalkyl", "scopes": ["projects:read"], "expires_on": day, "new_record_key": key, **more}


def test_a_key_is_shown_once_and_opens_what_it_is_for(client_as: Any) -> None:
    client = client_as(Role.OFFICER)
    page = client.post(reverse("api_key_new"), sent())
    (key,) = set(re.findall(r"utb_[\w-]{43}", page.content.decode()))
    assert "no-store" in page["Cache-Control"]
    made = ApiKey.objects.get(account=client.account)
    assert key not in str(vars(made)) and made.digest == keys.digest(key)
    assert key not in client.get(reverse("api_keys")).content.decode()
    asked = Client().get("/api/v1/projects", headers={"Authorization": f"Bearer {key}"})
    assert asked.status_code == 200
    made.use.refresh_from_db()
    assert made.use.used_at is not None
    again = client.post(reverse("api_key_new"), sent())  # a double click
    assert again.status_code == 302 and ApiKey.objects.filter(account=client.account).count() == 1


def test_the_form_begins_with_half_a_year(client_as: Any) -> None:
    page = client_as(Role.OFFICER).get(reverse("api_key_new")).content.decode()
    assert f'value="{(today() + timedelta(days=180)).isoformat()}"' in page


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("expires_on", (today() + rules.LONGEST_LIFE + timedelta(days=1)).isoformat()),
        ("expires_on", (today() - timedelta(days=1)).isoformat()),
        ("scopes", ["no-such:read"]),
        ("scopes", []),
        ("name", ""),
    ],
)
def test_what_is_wrong_stands_beside_the_field(client_as: Any, field: str, value: Any) -> None:
    client = client_as(Role.OFFICER)
    page = client.post(reverse("api_key_new"), sent(**{field: value}))
    assert page.status_code == 422 and field in page.context["form"].errors
    assert not ApiKey.objects.filter(account=client.account).exists()


def test_nobody_gives_a_key_what_they_may_not_do_themselves(client_as: Any) -> None:
    page = client_as(Role.PARTNER).post(reverse("api_key_new"), sent(scopes=["activities:write"]))
    assert page.status_code == 422 and "scopes" in page.context["form"].errors


def test_a_key_is_withdrawn_at_once(client_as: Any, asker: Any) -> None:
    them = asker(Role.OFFICER)
    assert them.get("/projects").status_code == 200
    other = client_as(Role.OFFICER)
    assert other.post(reverse("api_key_withdraw", args=[them.made.pk])).status_code == 404
    own = Client()
    own.force_login(them.account)
    own.post(reverse("api_key_withdraw", args=[them.made.pk]))
    assert them.get("/projects").status_code == 401


def test_the_administrator_sees_and_withdraws_everybodys(client_as: Any, asker: Any) -> None:
    them, administrator = asker(Role.OFFICER), client_as(Role.ADMINISTRATOR)
    page = administrator.get(reverse("api_all_keys")).content.decode()
    assert them.account.name in page and them.key not in page and them.made.digest not in page
    administrator.post(reverse("api_any_key_withdraw", args=[them.made.pk]))
    assert them.get("/projects").status_code == 401
    noted = AuditEntry.objects.filter(deed="api.withdraw_any_key").first()
    assert noted is not None and noted.actor_id == administrator.account.pk


def test_a_key_is_as_closed_as_the_second_step(asker: Any, settings: Any) -> None:
    them = asker(Role.ADMINISTRATOR)
    assert them.get("/persons").status_code == 200
    settings.DEMONSTRATION = False  # there a second step is asked of administrators
    assert them.get("/persons").status_code == 401


def test_there_are_only_so_many_keys(account: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rules, "MOST_KEYS", 1)
    person = account(Role.OFFICER)
    for number in range(2):
        made = ApiKey(name=str(number), scopes=["projects:read"], expires_on=today())
        if number:
            with pytest.raises(ValidationError):
                actions.make_key(person, made, keys.new())
        else:
            actions.make_key(person, made, keys.new())
