"""A story of what is watched becomes an activity of the plan that is being worked out."""

from typing import Any

import pytest
from django.urls import reverse

from utblick.core.dates import today
from utblick.monitoring.models import Story
from utblick.plans.models import ActionPlan

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("kronoberg")
def test_an_activity_begins_with_what_the_story_says(client: Any, account: Any) -> None:
    story = Story.objects.order_by("pk").first()
    assert story is not None
    client.force_login(account("international_function"))
    turn = reverse("monitoring_turn", args=[story.pk])
    ActionPlan.objects.filter(status="draft").delete()
    year = today().year + 2
    new = reverse("activity_new", args=[year])
    assert new not in client.get(turn).content.decode()
    ActionPlan.objects.create(year=year, status="draft")
    assert f"{new}?ur=monitoring-story-{story.pk}" in client.get(turn).content.decode()
    form = client.get(new, {"ur": f"monitoring-story-{story.pk}"}).context["form"]
    assert form.initial["title"] == story.title and "https://example.org/" in form.initial["text"]
