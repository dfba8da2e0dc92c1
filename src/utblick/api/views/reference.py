"""The description of the API: for machines as OpenAPI, for people as a page made of the same."""

import json
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from utblick.api import description, door, problems, rules, telling
from utblick.core.happenings import HAPPENINGS
from utblick.core.pages import Page
from utblick.core.permissions import public


def api_description(request: HttpRequest) -> HttpResponse:
    """The description as OpenAPI 3.1, in the language that is asked for. Nothing in it is anybody's."""
    if request.method != "GET":
        raise problems.Problem("wrong-method", headers={"Allow": "GET"})
    return HttpResponse(description.text(), content_type="application/json")


api_description = door.at_the_door(api_description)


@public
@require_safe
def api_reference(request: HttpRequest) -> HttpResponse:
    """The description for people."""
    document = description.document()
    page = Page(_("What the API can do"), document["info"]["description"])
    return page.show(
        request,
        "api/reference.html",
        groups=[_group(tag, document) for tag in document["tags"]],
        problems=[(key, status, title) for key, (status, title) in problems.KINDS.items()],
        events=list(HAPPENINGS.values()),
        calls=rules.CALLS,
        window=rules.WINDOW,
        headers={"signature": telling.SIGNATURE, "timestamp": telling.TIMESTAMP, "number": telling.NUMBER},
    )


def _group(tag: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    found = [
        _operation(method, path, operation, document)
        for path, operations in document["paths"].items()
        for method, operation in operations.items()
        if operation["tags"] == [tag["name"]]
    ]
    return {"key": tag["name"], "label": tag["description"].partition(".")[0], "operations": found}


def _operation(method: str, path: str, operation: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    done = next(answer for status, answer in operation["responses"].items() if status in ("200", "201"))
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    return {
        "method": method.upper(),
        "path": path,
        "summary": operation["summary"],
        "scope": operation["x-scope"],
        "parameters": [(each["name"], each["description"]) for each in operation.get("parameters", ())],
        "sent": _written(example(body, document)) if body else "",
        "answered": _written(example(done["content"]["application/json"]["schema"], document)),
    }


def _written(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def example(schema: dict[str, Any], document: dict[str, Any]) -> Any:
    """Return an example of what a schema describes, made of the examples of its parts."""
    if "$ref" in schema:
        return example(document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]], document)
    if schema.get("examples"):
        return schema["examples"][0]
    if "enum" in schema:
        return schema["enum"][0]
    if "anyOf" in schema:
        return example(schema["anyOf"][0], document)
    kind = schema.get("type")
    if kind == "object":
        return {name: example(each, document) for name, each in schema.get("properties", {}).items()}
    if kind == "array":
        return [example(schema["items"], document)]
    plain: dict[Any, Any] = {"integer": 1, "number": 1.5, "boolean": False, "string": "…"}
    return plain.get(kind)
