"""What the API is measured against: the same rows as plain JSON, by the same server and middleware."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path

from utblick.config.urls import urlpatterns as house
from utblick.funding.models import Call
from utblick.people.models import Person
from utblick.projects.models import Project

FIELDS = {
    "persons": (
        Person,
        ("id", "version", "given_name", "family_name", "kind", "title", "title_en", "unit__name"),
    ),
    "projects": (
        Project,
        (
            "id",
            "version",
            "title",
            "title_en",
            "acronym",
            "idea",
            "state",
            "since",
            "unit__name",
            "deadline",
            "starts",
        ),
    ),
    "calls": (
        Call,
        (
            "id",
            "version",
            "title",
            "title_en",
            "identifier",
            "opens",
            "last_deadline",
            "budget",
            "currency",
            "web",
        ),
    ),
}


def bare(model: Any, fields: tuple[str, ...]) -> Callable[[HttpRequest], HttpResponse]:
    """Return a view of a hundred rows and nothing else: no key, no rights, no reader."""

    def view(request: HttpRequest) -> HttpResponse:
        return JsonResponse({"items": list(model.objects.order_by("pk").values(*fields)[:100])})

    return view


urlpatterns = [*house, *(path(f"bare/{name}", bare(*each)) for name, each in FIELDS.items())]
