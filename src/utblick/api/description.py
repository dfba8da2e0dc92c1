"""The description of the API (OpenAPI 3.1), in the reader's language, made of the operations as they are."""

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from utblick.api import problems, rules
from utblick.api.application import PREFIX, VERSION, api
from utblick.api.deeds import DEEDS
from utblick.api.resources import RESOURCES

PROBLEM = "#/components/schemas/Problem"
ALWAYS = (400, 401, 403, 404, 405, 411, 413, 415, 422, 429)
WRITING = (412, 428)


def document() -> dict[str, Any]:
    """Return the description in the language that is active. It is the same until the system is started anew."""
    found: dict[str, Any] = json.loads(_text(get_language() or ""))
    return found


def text() -> str:
    """Return the description as JSON."""
    return _text(get_language() or "")


@lru_cache(maxsize=4)
def _text(language: str) -> str:
    """`language` is the active one: what is kept is kept for each."""
    made: dict[str, Any] = json.loads(
        json.dumps(api.get_openapi_schema(path_prefix=f"/{PREFIX}"), default=str)
    )
    made["info"] = {
        "title": "Utblick",
        "version": VERSION,
        "description": _(
            "What pages show and forms do, for other systems. A key may do at most what its account may, and is "
            "narrowed further to what it was made for."
        ),
    }
    made["tags"] = [
        {"name": each.key, "description": f"{each.label}. {each.about}"} for each in RESOURCES.values()
    ]
    made["components"]["schemas"]["Problem"] = _problem()
    for method, operation in _operations(made):
        _complete(operation, method)
    return json.dumps(made, ensure_ascii=False)


def _operations(made: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for path in made["paths"].values():
        yield from path.items()


def _complete(operation: dict[str, Any], method: str) -> None:
    """Put in what operations have in common: their words, headers, and what can go wrong."""
    name = operation["operationId"]
    deed = next((each for each in DEEDS if each.name == name), None)
    if deed is not None:
        operation["summary"], operation["x-scope"] = str(deed.label), deed.scope
        _describe(
            operation, {"pk": _("The id of the thing"), "year": _("Year"), "tertial": _("Tertial, 1 to 3")}
        )
        operation.setdefault("parameters", []).extend(_headers(deed.seen))
    else:
        verb, _under, key = name.partition("_")
        resource = RESOURCES[key]
        operation["x-scope"] = rules.scope(key, rules.READ)
        told = _("%(what)s: a list") if verb == "list" else _("%(what)s: one")
        operation["summary"] = told % {"what": resource.label}
        _describe_filters(operation, resource)
    operation.pop("description", None)
    for answer in operation["responses"].values():
        answer["description"] = _("What was asked for")
        answer["headers"] = {"ETag": {"schema": {"type": "string"}, "description": _("Changes when it does")}}
    if method == "get":
        operation["responses"]["304"] = {"description": _("Nothing has changed: send If-None-Match")}
    for status in (*ALWAYS, *(WRITING if deed is not None else ())):
        operation["responses"][str(status)] = {
            "description": _title_of(status),
            "content": {problems.CONTENT_TYPE: {"schema": {"$ref": PROBLEM}}},
        }


def _title_of(status: int) -> str:
    return " / ".join(str(title) for known, title in problems.KINDS.values() if known == status)


def _describe_filters(operation: dict[str, Any], resource: Any) -> None:
    filters = resource.filterset.base_filters if resource.filterset else {}
    words = {
        "limit": _("How many at most, 100 at most"),
        "cursor": _("Where the page begins: what `next` said on the page before"),
        "pk": _("The id of the thing"),
    }
    words |= {name: str(each.label or name) for name, each in filters.items()}
    _describe(operation, words)


def _describe(operation: dict[str, Any], words: dict[str, str]) -> None:
    for parameter in operation.get("parameters", ()):
        parameter["description"] = words.get(parameter["name"], parameter["name"])


def _headers(seen: bool) -> list[dict[str, Any]]:
    text = {"type": "string", "minLength": 1, "maxLength": 200, "pattern": r"^[\x21-\x7e]+$"}
    found = [
        {
            "name": "Idempotency-Key",
            "in": "header",
            "required": True,
            "schema": text,
            "example": "8a5fd2c0-6f5e-4a53-9f0a-1f0d2b9a6c11",
            "description": _("A value of your own: what is sent again with it is done once"),
        }
    ]
    if seen:
        said = _("The ETag of the thing as you read it")
        tag = {"type": "string", "minLength": 1, "maxLength": 200, "pattern": r"^[\x21-\x7e]+$"}
        found.append(
            {"name": "If-Match", "in": "header", "required": True, "schema": tag, "description": said}
        )
    return found


def _problem() -> dict[str, Any]:
    one = {
        "type": "object",
        "required": ["field", "message"],
        "properties": {"field": {"type": "string"}, "message": {"type": "string"}},
    }
    return {
        "type": "object",
        "description": _("What went wrong (RFC 9457), in the language of Accept-Language"),
        "required": ["type", "title", "status"],
        "properties": {
            "type": {"type": "string"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
            "errors": {"type": "array", "items": one},
        },
        "example": {
            "type": "/api/#invalid",
            "title": str(problems.KINDS["invalid"][1]),
            "status": 422,
            "errors": [{"field": "reason", "message": _("Choose a reason.")}],
        },
    }
