"""What goes wrong, as problem details (RFC 9457), in the language of whoever asks."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.http import HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

CONTENT_TYPE = "application/problem+json"
# The kinds of problem that there are: status and title. Each has its anchor on the page that describes the API.
KINDS: dict[str, tuple[int, str | Promise]] = {
    "malformed": (400, gettext_lazy("The request cannot be understood")),
    "no-idempotency-key": (400, gettext_lazy("The header Idempotency-Key is missing")),
    "no-key": (401, gettext_lazy("A valid key is missing")),
    "not-allowed": (403, gettext_lazy("The account may not do this")),
    "not-in-the-key": (403, gettext_lazy("The key is not made for this")),
    "not-found": (404, gettext_lazy("There is no such thing here")),
    "wrong-method": (405, gettext_lazy("This cannot be done with it")),
    "no-length": (411, gettext_lazy("The length of the request is missing")),
    "changed": (412, gettext_lazy("Somebody has changed it meanwhile")),
    "too-large": (413, gettext_lazy("The request is too large")),
    "wrong-type": (415, gettext_lazy("The request must be JSON")),
    "invalid": (422, gettext_lazy("Something in the request is wrong")),
    "key-reused": (422, gettext_lazy("The Idempotency-Key has been used for something else")),
    "unseen": (428, gettext_lazy("The header If-Match is missing")),
    "too-many": (429, gettext_lazy("Too many requests")),
    "our-fault": (500, gettext_lazy("Something went wrong here")),
}


@dataclass
class Problem(Exception):
    """Something that keeps a request from being answered."""

    kind: str
    detail: str = ""
    errors: list[dict[str, str]] = field(default_factory=list)
    headers: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.kind


def answer(problem: Problem) -> HttpResponse:
    """Return a problem as an answer."""
    status, title = KINDS[problem.kind]
    told: dict[str, Any] = {
        "type": f"{reverse('api_reference')}#{problem.kind}",
        "title": str(title),
        "status": status,
    }
    if problem.detail:
        told["detail"] = problem.detail
    if problem.errors:
        told["errors"] = problem.errors
    body = json.dumps(told, ensure_ascii=False).encode()
    return HttpResponse(body, status=status, content_type=CONTENT_TYPE, headers=dict(problem.headers))


def of_form(error: ValidationError) -> Problem:
    """Return what an action or a form says is wrong, field by field."""
    if not hasattr(error, "error_dict"):
        return Problem("invalid", " ".join(error.messages))
    told = [
        {"field": "" if name == NON_FIELD_ERRORS else name, "message": message}
        for name, messages in error.message_dict.items()
        for message in messages
    ]
    return Problem("invalid", errors=told)


WORDS = {
    "missing": gettext_lazy("This is missing."),
    "extra_forbidden": gettext_lazy("There is no such field."),
    "greater_than_equal": gettext_lazy("The number is too small."),
    "less_than_equal": gettext_lazy("The number is too large."),
    "string_too_long": gettext_lazy("The text is too long."),
    "string_type": gettext_lazy("This is to be a text."),
    "bool_type": gettext_lazy("This is to be true or false."),
}


def of_shape(errors: list[Any]) -> Problem:
    """Return what in a request does not have the shape that is described; `errors` are those of pydantic."""
    told = []
    for each in errors:
        # Where it stands: body or query, the name of our parameter, and then the field itself.
        place = [str(part) for part in each.get("loc", ())]
        name = ".".join(place[2:] if len(place) > 2 else place[1:])
        message = WORDS.get(each.get("type", ""), gettext_lazy("This is not as described."))
        told.append({"field": name, "message": str(message)})
    return Problem("invalid", errors=told)


def of_status(status: int) -> Problem:
    """Return the problem for an answer that somebody else has made."""
    known = {400: "malformed", 401: "no-key", 403: "not-allowed", 404: "not-found", 405: "wrong-method"}
    known |= {413: "too-large", 415: "wrong-type", 422: "invalid"}
    return Problem(
        known.get(status, "malformed" if status < HTTPStatus.INTERNAL_SERVER_ERROR else "our-fault")
    )


def not_found() -> Problem:
    """Return what is told of what is not there, or not for this reader: no difference is made."""
    return Problem("not-found", _("There is nothing at this address that the account may see."))
