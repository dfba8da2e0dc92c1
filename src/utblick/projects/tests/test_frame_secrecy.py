"""A frame counts what is under secrecy and tells nobody of it who may not see it (R41)."""

import re
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from utblick.core.sight import in_the_open, off
from utblick.projects import actions, framing
from utblick.projects.models import Commitment
from utblick.projects.tests.conftest import House, words

pytestmark = pytest.mark.django_db


def _figures(answer: Any) -> str:
    """A page's text without what stands between thousands."""
    return re.sub(r"(?<=\d)[\s,\xa0]+(?=\d{3})", "", words(answer))


@pytest.mark.row("R41")
def test_the_sum_of_a_secret_project_is_not_told(house: House, sign_in: Any, english: None) -> None:
    secret = house.decided(title="Två", amount=200_000)
    secret.secret = True
    secret.save()
    page = reverse("project_frames")
    told = _figures(sign_in(house.officer).get(page))
    assert "200000" not in told and "800000" not in told
    with off():
        (read,) = (each for each in framing.frames() if each.body == house.committee and each.year == 2027)
    assert read.hidden == 0 and read.as_seen.committed == 200_000  # who may see it sees the whole sum
    # It counts all the same, and the refusal names no sum that the other can be worked out from.
    open_one = house.project(title="Ett", state="preparation", area=house.area)
    part = Commitment(project=open_one, body=house.committee, year=2027, amount=900_000)
    with in_the_open(), pytest.raises(ValidationError) as refused:
        actions.save_part(house.officer, part)
    (message,) = refused.value.message_dict["amount"]
    assert "not room" in message and "1" not in message and "200" not in message
    with in_the_open():
        (read,) = (each for each in framing.frames() if each.body == house.committee and each.year == 2027)
    assert read.committed == 200_000 and read.as_seen.committed == 0
