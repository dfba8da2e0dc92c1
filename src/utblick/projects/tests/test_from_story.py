"""A story of what is watched becomes a project idea, and each tells of the other."""

from typing import Any

import pytest
from django.urls import reverse

from utblick.monitoring.models import Outgrowth, Story
from utblick.people.models import Organization
from utblick.projects.forms import ProjectForm
from utblick.projects.models import Project

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(kronoberg: None) -> Story:
    found = Story.objects.order_by("pk").first()
    assert found is not None
    return found


def text(answer: Any) -> str:
    found: str = answer.content.decode()
    return found


def test_a_story_becomes_an_idea_and_both_tell_of_it(client: Any, account: Any, story: Story) -> None:
    function = account("international_function")
    client.force_login(function)
    address = f"{reverse('project_new')}?ur=monitoring-story-{story.pk}"
    assert address in text(client.get(reverse("monitoring_turn", args=[story.pk])))
    form = client.get(address).context["form"]
    assert form.initial["title"] == story.title and form.initial["idea"]
    fields = ProjectForm(account=function).fields
    start = {name: each.initial for name, each in fields.items() if each.initial not in (None, "")}
    unit = Organization.objects.get(key="regional-utveckling")
    values = {**start, "title": story.title, "idea": "Vi provar", "unit": unit.pk}
    answer = client.post(address, values)
    assert answer.status_code == 302, answer.context["form"].errors
    project = Project.objects.get(title=story.title)
    grown = Outgrowth.objects.get()
    assert (grown.kind, grown.object_id, grown.story) == ("project", project.pk, story)
    assert project.get_absolute_url() in text(client.get(story.get_absolute_url()))
    assert story.get_absolute_url() in text(client.get(project.get_absolute_url()))


@pytest.mark.parametrize("origin", ["monitoring-story-999999", "monitoring-story-x", "person-1", "-", ""])
def test_an_origin_that_is_not_there_is_none(client: Any, account: Any, origin: str) -> None:
    client.force_login(account("international_function"))
    answer = client.get(reverse("project_new"), {"ur": origin})
    assert answer.status_code == 200 and not answer.context["form"].initial.get("title")


def test_a_partner_is_told_nothing_of_a_story(client: Any, account: Any, story: Story) -> None:
    client.force_login(account("partner"))
    assert client.get(reverse("monitoring_turn", args=[story.pk])).status_code == 403
    answer = client.get(reverse("project_new"), {"ur": f"monitoring-story-{story.pk}"})
    assert story.title not in text(answer)
