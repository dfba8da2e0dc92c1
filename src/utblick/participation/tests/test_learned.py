"""What we have learned: searched, narrowed, and followed by a personal address."""

from typing import Any
from xml.etree import ElementTree

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from utblick.core import things
from utblick.core.dates import today
from utblick.participation import learned_feed as feeds
from utblick.participation.models import LearnedFeed
from utblick.participation.tests.conftest import House, words
from utblick.strategy import queries as strategy

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def told(house: House) -> None:
    """Two lessons, of a meeting that serves an engagement and a focus point, and of one that serves nothing."""
    engagement = things.KINDS["engagement"].model._default_manager.order_by("pk")[0]
    first = house.meeting("Utbytet", about_kind="engagement", about_id=engagement.pk)
    first.serves.add(strategy.covered(today()).order_by("pk")[0])
    house.feedback(first, good_practice="Mätmallen för energi", good_practice_for="Kommunerna")
    house.feedback(house.meeting("Webbmötet"), good_practice="Frågelådan", good_practice_en="Question box")
    house.feedback(house.meeting("Utkastet"), good_practice="Ofärdigt", handed_in_on=None)
    house.feedback(house.meeting("Slutna", secret=True), good_practice="Hemligt", secret=True)


@pytest.mark.row("R15")
@pytest.mark.usefixtures("told")
def test_lessons_are_searched_and_narrowed(house: House, sign_in: Any) -> None:
    client = sign_in(house.member)
    url = reverse("participation_learned")

    def found(**asked: Any) -> set[str]:
        page = words(client.get(url, asked))
        return {each for each in ("Mätmallen", "Question box", "Ofärdigt", "Hemligt") if each in page}

    engagement = things.KINDS["engagement"].model._default_manager.order_by("pk")[0]
    line = strategy.covered(today()).order_by("pk")[0].line
    assert found() == {"Mätmallen", "Question box"}
    assert found(q="energi") == found(focus=line) == found(year="2026", about=f"engagement-{engagement.pk}")
    assert found(q="energi") == {"Mätmallen"}
    assert found(year="2025") == set()


@pytest.mark.row("R15")
@pytest.mark.usefixtures("told")
def test_lessons_are_followed_by_an_address_of_ones_own(house: House, sign_in: Any, client: Any) -> None:
    signed_in = sign_in(house.member)
    url = reverse("learned_feed")
    assert "Make an address" in signed_in.get(url).content.decode()
    for _time in range(2):  # a double click
        assert signed_in.post(url)["Location"] == url
    feed = LearnedFeed.objects.get()
    atom = reverse("learned_atom", args=[feed.token])
    assert atom in signed_in.get(url).content.decode()
    signed_in.logout()
    answer = client.get(atom)
    assert answer.status_code == 200 and answer["Content-Type"].startswith("application/atom+xml")
    assert (answer["Cache-Control"], answer["X-Robots-Tag"]) == ("private", "noindex")
    tree = ElementTree.fromstring(answer.content)
    titles = [each.findtext(f"{ATOM}title") for each in tree.iter(f"{ATOM}entry")]
    assert titles == ["Question box", "Mätmallen för energi"]
    body = answer.content.decode()
    assert "Hemligt" not in body and "Slutna" not in body and "Ofärdigt" not in body
    assert all(link.get("href", "").startswith("http") for link in tree.iter(f"{ATOM}link"))
    assert client.get(atom, headers={"If-None-Match": answer["ETag"]}).status_code == 304


@pytest.mark.usefixtures("told")
def test_who_may_see_secrets_follows_no_secrets(house: House) -> None:
    feed = feeds.make_learned_feed(house.director)
    assert b"Hemligt" not in feeds.atom(feed, "/a/", "/b/")


def test_an_address_is_dead_when_withdrawn_or_its_account_is(house: House, sign_in: Any, client: Any) -> None:
    feed = feeds.make_learned_feed(house.member)
    atom = reverse("learned_atom", args=[feed.token])
    with pytest.raises(PermissionDenied):
        feeds.withdraw_learned_feed(house.officer, feed)
    assert client.get(atom).status_code == 200
    house.member.is_active = False
    house.member.save()
    assert client.get(atom).status_code == 404
    house.member.is_active = True
    house.member.save()
    signed_in = sign_in(house.member)
    assert signed_in.post(reverse("learned_feed_withdraw")).status_code == 302
    assert client.get(atom).status_code == 404
    assert signed_in.get(reverse("learned_feed_withdraw")).status_code == 404
    assert feeds.make_learned_feed(house.member).token != feed.token
