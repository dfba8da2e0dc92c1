"""The API, version 1: what reads and what writes, put together."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path
from ninja import NinjaAPI

from utblick.api import deeds, door, problems, reading

VERSION = "1"
PREFIX = f"api/v{VERSION}"

api = NinjaAPI(title="Utblick", version=VERSION, docs_url=None, openapi_url=None, urls_namespace="api-v1")
reading.add_to(api)
deeds.add_to(api)


@api.exception_handler(Exception)
def _told(request: HttpRequest, error: Any) -> HttpResponse:
    return door.problem_of(request, error)


for _kind in list(api._exception_handlers):
    # Ninja's own answers are not problem details.
    api.add_exception_handler(_kind, _told)


def nowhere(request: HttpRequest, rest: str) -> HttpResponse:
    """Answer for addresses that are none."""
    raise problems.not_found()


def urlpatterns() -> list[URLPattern]:
    """Return the addresses of the operations, each behind the door, and last one for all that is no address."""
    offered: list[Any] = api.urls[0]
    found = [each for each in offered if each.name and each.name.startswith("api_")]
    made = [
        path(f"{PREFIX}{_route(each)}", door.at_the_door(each.callback), name=each.name) for each in found
    ]
    rest: Any = door.at_the_door(nowhere)
    return [*made, re_path(r"^api/(?P<rest>.*)$", rest, name="api_nowhere")]


def _route(pattern: Any) -> str:
    route = str(pattern.pattern)
    return route if route.startswith("/") else f"/{route}"


__all__ = ["api", "urlpatterns"]
