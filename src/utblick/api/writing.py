"""Writing: through the rooms' own forms and actions, once for each Idempotency-Key, and to what has been seen only."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from utblick.api import problems, reading
from utblick.api.door import Asking
from utblick.api.models import Replay
from utblick.api.problems import Problem
from utblick.api.resources import Resource
from utblick.api.shapes import Body
from utblick.core import sight
from utblick.core.audit import trail
from utblick.core.permissions import View

NAME = re.compile(r"^[\x21-\x7e]{1,200}$")
KEPT_HEADERS = ("Content-Type", "ETag", "Location")


@dataclass(frozen=True)
class Deed:
    """Something that other systems can do, as people do it on a page.

    `page` is the page where people do it: its permission is the deed's. `act` does it and returns the id of the thing
    that is answered with, one of `answers`. `seen`: it is done to a thing that has been read, whose ETag comes along as
    If-Match; the address then begins with the id of that thing.
    """

    name: str
    method: str
    path: str
    label: str | Promise
    scope: str
    page: View
    body: type[Body] | None
    answers: Resource
    act: Callable[..., int]
    seen: bool = True


def carry_out(deed: Deed, request: HttpRequest, body: Body | None, **places: Any) -> HttpResponse:
    """Do a deed once and return its answer; the same again for the same key and request. Raises Problem."""
    asking = cast(Asking, request)
    name = asking.headers.get("Idempotency-Key", "")
    if not name:
        raise Problem(
            "no-idempotency-key",
            _("Send a value of your own for each thing that is to be done, such as a UUID."),
        )
    if not NAME.match(name):
        raise Problem("malformed", _("An Idempotency-Key is 1 to 200 characters without spaces."))
    try:
        with transaction.atomic(), trail.by_way_of(api_key=asking.api_key.name):
            kept = _take(asking, name)
            if kept is not None:
                return kept
            answer = _do(deed, asking, body, **places)
            headers = {each: answer[each] for each in KEPT_HEADERS if each in answer}
            told = {"status": answer.status_code, "headers": headers, "body": answer.content.decode()}
            Replay.objects.filter(key=asking.api_key, name=name).update(**told)
            return answer
    except forms.ValidationError as error:
        raise problems.of_form(error) from error


def _take(asking: Asking, name: str) -> HttpResponse | None:
    """Take the name for this request; where it is taken, return what was answered then. Raises Problem.

    Whoever comes second waits in the database until the first is done. What went wrong is not kept: nothing was done.
    """
    asked = _mark(asking)
    try:
        with transaction.atomic():
            Replay.objects.create(key=asking.api_key, name=name, asked=asked, at=timezone.now())
        return None
    except IntegrityError:
        found = Replay.objects.get(key=asking.api_key, name=name)
    if found.asked != asked:
        raise Problem("key-reused", _("The same Idempotency-Key came before with another request."))
    answer = HttpResponse(found.body.encode(), status=found.status, headers=found.headers)
    answer["Idempotency-Replayed"] = "true"
    return answer


def _mark(asking: Asking) -> str:
    """What tells a request from others: what is asked, and whether what is secret may be told in the answer."""
    said = f"{asking.method} {asking.path} {sight.cleared()} ".encode() + asking.body
    return sha256(said).hexdigest()


def _do(deed: Deed, asking: Asking, body: Body | None, **places: Any) -> HttpResponse:
    if deed.seen:
        _refuse_unseen(deed, asking, places["pk"])
    try:
        with transaction.atomic():
            pk = deed.act(asking, body, **places)
    except ValidationError as error:
        raise problems.of_form(error) from error
    shown = reading.one(deed.answers, asking, pk)
    if deed.seen:
        return reading.written(shown)
    where = f"/api/v1/{deed.answers.key}/{pk}"
    return reading.written(shown, 201, {"Location": where})


def _refuse_unseen(deed: Deed, asking: Asking, pk: int) -> None:
    """Raise Problem unless the thing is as it was when it was read. It is locked until the deed is done."""
    seen = asking.headers.get("If-Match", "")
    rows: Any = deed.answers.rows(asking)
    if pk <= reading.LARGEST_ID:
        rows.model._base_manager.select_for_update().filter(pk=pk).first()
    now = reading.etag(reading.one(deed.answers, asking, pk).model_dump_json().encode())
    if not seen:
        raise Problem("unseen", _("Read it first, and send its ETag as If-Match."))
    if now not in [each.strip() for each in seen.split(",")]:
        raise Problem("changed", _("Read it again, and look at what has changed."), headers={"ETag": now})


def checked(form: forms.BaseForm) -> Any:
    """Return what a form makes of what was sent. Raises Problem, field by field, as beside the fields of the page."""
    if form.is_valid():
        return form
    told = [
        {"field": "" if name == "__all__" else name, "message": str(message)}
        for name, messages in form.errors.items()
        for message in messages
    ]
    raise Problem("invalid", errors=told)
