"""Packs: each organisation says which body has feedback before it, and who approves whom."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse

from utblick.core import things
from utblick.core.packs import plan
from utblick.core.packs.reader import PackError
from utblick.core.rules import RULES
from utblick.participation import rules
from utblick.participation.models import ApprovalRule, Feedback, FeedbackRule, InternationalMeeting
from utblick.participation.tests.conftest import TODAY, words
from utblick.people.models import Account
from utblick.strategy.queries import clauses_by_rule

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the Kronoberg pack that a test may spoil."""
    return Path(shutil.copytree(Path(settings.PACKS) / "kronoberg", tmp_path / "kronoberg"))


def change(pack: Path, old: str, new: str) -> None:
    file = pack / "participation.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text, old
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.row("R34")
def test_the_region_lets_its_board_have_the_feedback() -> None:
    rule = FeedbackRule.objects.get()
    assert (rule.body.classification, rule.same_day, rule.assumed) == ("board", True, True)
    table = {each.who: each.by for each in ApprovalRule.objects.all()}
    assert rules.who_approves("elected", table) == "presidium"
    assert rules.who_approves("official", table) == "head"


@pytest.mark.row("R34")
def test_every_rule_of_the_room_is_asked_for_by_a_clause() -> None:
    asked_for = clauses_by_rule(TODAY)
    own = {key for key in RULES if key.startswith("participation.")}
    assert len(own) == 5 and own <= set(asked_for)
    assert asked_for[rules.FEEDBACK_DUE].key == "ansvar-aterrapportering"


def test_the_invented_meetings_are_whole() -> None:
    assert InternationalMeeting.objects.filter(key__startswith="demo-").count() == 5
    told = Feedback.objects.get(key="demo-mote-energi-2026-aterkoppling")
    assert told.first_handed_in_on == told.handed_in_on and told.steps.count() == 1


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("by: presidium, body: regionstyrelsen, assumed: true", "by: presidium, assumed: true"),
        ("by: head", "by: nobody"),
        ("kind: engagement, key: samarbete-erb", "kind: engagement, key: finns-inte"),
        ("kind: engagement, key: samarbete-erb", "kind: person, key: samarbete-erb"),
        ("who: elected", "who: alla"),
        ('ends: "2026-10-07"', 'ends: "2026-10-01"'),
        ("body: regionstyrelsen\n    same_day", "body: finns-inte\n    same_day"),
    ],
)
def test_what_cannot_be_is_refused(pack: Path, old: str, new: str) -> None:
    change(pack, old, new)
    with pytest.raises(PackError):
        plan.load(pack, demonstration=True)


def test_a_reload_keeps_what_people_have_changed(pack: Path) -> None:
    rule = FeedbackRule.objects.get()
    rule.same_day = False
    rule.save()
    plan.load(pack, demonstration=True)
    rule.refresh_from_db()
    assert not rule.same_day


def test_a_meeting_serves_what_a_later_room_loads(pack: Path) -> None:
    meeting = InternationalMeeting.objects.get(key="demo-mote-energi-2026")
    engagements = things.KINDS["engagement"].model._default_manager
    energy, baltic = (engagements.get(key=f"samarbete-{name}") for name in ("energy-cities", "erb"))
    assert (meeting.about_kind, meeting.about_id) == ("engagement", energy.pk)
    plan.load(pack, demonstration=True)  # nothing new: nothing is written
    assert meeting.history.count() == 1
    change(pack, "key: samarbete-energy-cities", "key: samarbete-erb")
    plan.load(pack, demonstration=True)
    meeting.refresh_from_db()
    assert meeting.about_id == baltic.pk


def test_a_reload_keeps_what_people_say_that_a_meeting_serves(pack: Path) -> None:
    meeting = InternationalMeeting.objects.get(key="demo-mote-energi-2026")
    meeting.about_kind, meeting.about_id = "", None
    meeting.save()
    change(pack, "key: samarbete-energy-cities", "key: samarbete-erb")
    plan.load(pack, demonstration=True)
    meeting.refresh_from_db()
    assert meeting.about_id is None


@pytest.mark.row("R34")
def test_the_elected_member_of_the_demonstration_has_feedback_to_give(client: Any) -> None:
    """So that whoever tries the system sees the road; the page says that the meeting is invented."""
    account = Account.objects.get(key="demo-fortroendevald")
    client.force_login(account)
    meeting = InternationalMeeting.objects.get(key="demo-mote-hamnar-2026")
    assert (
        reverse("participation_feedback_edit", args=[meeting.pk])
        in client.get(reverse("overview")).content.decode()
    )
    assert client.get(reverse("participation_feedback_edit", args=[meeting.pk])).status_code == 200
    page = words(client.get(meeting.get_absolute_url()))
    assert "Påhittat möte" in page and "Mötet är påhittat" in page and "påhittat för demonstration" in page
