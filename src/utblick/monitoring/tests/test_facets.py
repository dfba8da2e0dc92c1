"""What counts beside words: where an item comes from, what kind it is and its language, each shown with its points."""

from collections.abc import Callable
from time import process_time
from typing import Any

import pytest
from django.urls import reverse
from django.utils.translation import override

from utblick.monitoring import letting_through, shown
from utblick.monitoring.forms_profiles import FACETS, USUAL
from utblick.monitoring.models import Item, Rating, Story, WatchProfile
from utblick.monitoring.tests.conftest import NOW, TODAY
from utblick.sources.models import Source

pytestmark = pytest.mark.django_db


def test_each_facet_that_is_chosen_counts_and_is_shown(
    client: Any, officer: Any, profile: WatchProfile, source: Source, tell: Callable[..., Item]
) -> None:
    source.area = "nordic"
    source.save()
    client.force_login(officer)
    address = reverse("monitoring_profile_edit", args=[profile.pk])
    page = client.get(address)
    values = {**page.context["form"].initial, "unit": profile.unit_id, "version": profile.version}
    chosen = {"areas": ["nordic"], "kinds": ["consultation"], "languages": ["sv"], "sources": ["torget"]}
    answer = client.post(address, {**values, "clauses": [], **chosen, "active": "on"})
    assert answer.status_code == 302
    profile.refresh_from_db()
    assert profile.facets == {FACETS[name]: dict.fromkeys(each, USUAL) for name, each in chosen.items()}
    item = tell("Skog i norr", action_kind="consultation", language="sv")
    made = Rating.objects.get(item=item, profile=profile).made_of
    with override("en"):
        told = shown.contributions(made, {"torget": "Torget"})
    assert sorted(told[1:]) == [
        "the area Nordic countries and the Baltic Sea: 3 points",
        "the kind consultations: 3 points",
        "the language Swedish: 3 points",
        "the source Torget: 3 points",
    ]
    assert client.get(profile.get_absolute_url()).content.decode().count("(+3)") == len(chosen)


def test_what_a_threshold_lets_through_is_told_quickly_of_many_items(profile: WatchProfile) -> None:
    """10 000 items: counted in the database, and never read. Two seconds of work are room for a slow machine."""
    story = Story.objects.create(title="x", first_day=TODAY, last_day=TODAY)
    made = Item.objects.bulk_create(
        Item(guid=str(n), title="x", published=TODAY, first_seen=NOW, text_key=str(n), story=story)
        for n in range(10_000)
    )
    Rating.objects.bulk_create(
        Rating(item=each, profile=profile, score=20 + n % 80) for n, each in enumerate(made)
    )
    began = process_time()
    found = letting_through.scores(profile, TODAY)
    others = letting_through.others(found, profile.threshold)
    assert process_time() - began < 2
    assert sum(found.by_score.values()) == 10_000 and {a: b for a, b, _c in others}[50] == 6_250
