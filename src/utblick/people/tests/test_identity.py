"""The organisation's face is changed by those who may, and what is no mark is refused."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from utblick.core.models import Identity
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><path d="M0 0h2v2z"/></svg>'


def send(client: Any, **changed: Any) -> Any:
    sent = {"name": "Region Prov", "accent": "#123456", "languages": ["sv", "en"], **changed}
    return client.post(reverse("identity_edit"), sent)


def test_a_new_mark_is_shown_and_taken_away(client_as: Any) -> None:
    client = client_as(Role.COMMUNICATIONS)
    assert send(client, mark_file=SimpleUploadedFile("m.svg", DRAWING)).status_code == 302
    assert client.get(reverse("mark")).content == DRAWING
    assert send(client).status_code == 302
    assert Identity.objects.get().mark, "no new file keeps the mark"
    assert send(client, no_mark="on").status_code == 302
    assert client.get(reverse("mark")).status_code == 404


@pytest.mark.parametrize(
    "content", [b"GIF89a", b"\xff\xfe", b"<svg>" + b" " * 100_001, b'<!DOCTYPE s [<!ENTITY a "b">]><svg/>']
)
def test_what_is_no_mark_is_refused_beside_the_field(client_as: Any, content: bytes) -> None:
    before = Identity.objects.get().mark
    answer = send(client_as(Role.ADMINISTRATOR), mark_file=SimpleUploadedFile("m.svg", content))
    assert answer.status_code == 422 and "mark_file" in answer.context["form"].errors
    assert Identity.objects.get().mark == before
