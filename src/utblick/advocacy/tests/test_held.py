"""What holds: a yes is a yes to what was read, and what was approved stays what it was."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from utblick.advocacy import actions, approving, queries, rules
from utblick.advocacy.models import PositionApproval, PositionVersion
from utblick.advocacy.tests.conftest import TODAY, House

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def rewritten(house: House, version: PositionVersion, what: str) -> PositionVersion:
    """Write another text and put it up for approval again."""
    found = PositionVersion.objects.select_related("position").get(pk=version.pk)
    found.what = what
    actions.write(house.officer, found)
    return actions.put_up(house.officer, found.position)


def on_behalf(house: House, day: date = TODAY) -> approving.OnBehalf:
    return approving.OnBehalf(house.delegation, day, "Dir Ektör")


@pytest.mark.row("R21")
def test_nobody_approves_a_text_that_they_have_not_read(house: House, sign_in: Any) -> None:
    position = house.position()
    actions.put_up(house.officer, position)
    client = sign_in(house.director)
    url = reverse("position_approve", args=[position.pk])
    form = client.get(url).context["form"]
    said = {"delegation": house.delegation.pk, "by": "Dir Ektör, direktör", "day": "2026-11-23"}
    rewritten(house, position.versions.get(), "Helt annat")
    refused = client.post(url, {**said, "seen": form["seen"].value()})
    assert refused.status_code == 422 and "changed since you opened it" in refused.content.decode()
    assert "Helt annat" in refused.content.decode() and "Dir Ektör, direktör" in refused.content.decode()
    assert not PositionApproval.objects.filter(of__position=position).exists()
    again = refused.context["form"]["seen"].value()
    assert client.post(url, {**said, "seen": again}).status_code == 302
    assert PositionApproval.objects.get(of__position=position).of.what == "Helt annat"


@pytest.mark.row("R21")
def test_the_text_is_compared_once_more_when_it_is_locked(house: House) -> None:
    position = house.position()
    actions.put_up(house.officer, position)
    seen = approving.mark(queries.versions_of(position)[0])
    rewritten(house, position.versions.get(), "Helt annat")
    with pytest.raises(ValidationError, match="changed since you opened it"):
        approving.approve(house.director, position, on_behalf(house), seen)


@pytest.mark.row("R21")
@pytest.mark.rule("advocacy.approved_by")
def test_nothing_is_approved_before_it_was_put_up(house: House) -> None:
    position = house.position()
    PositionVersion.history.all().update(history_change_reason="pack")  # the text is older than the house
    actions.put_up(house.officer, position)
    with pytest.raises(ValidationError) as error:
        approving.approve(house.director, position, on_behalf(house, date(2026, 3, 1)))
    assert "put up for approval after that day" in error.value.message_dict["day"][0]
    day, last = date(2026, 3, 1), date(2027, 12, 31)
    assert rules.wrong_with_approval(None, day, last, TODAY, TODAY) == "before_ready"
    assert rules.wrong_with_approval(None, TODAY, last, TODAY, TODAY) == ""
