"""What every request to the API meets first: whose key it is, what it may, in which language and with whose eyes.

A session counts for nothing here. That something protected was shown is noted, and every deed says by which key.
"""

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, cast

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied, RequestDataTooBig, ValidationError
from django.core.signals import got_request_exception
from django.http import Http404, HttpRequest, HttpResponse, UnreadablePostError
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation.trans_real import get_supported_language_variant, parse_accept_lang_header
from django.views.decorators.csrf import csrf_exempt
from ninja.errors import HttpError
from ninja.errors import ValidationError as ShapeError
from ninja.security import HttpBearer

from utblick.api import keys, problems, rules
from utblick.api.models import ApiKey
from utblick.api.problems import Problem
from utblick.core.audit import trail
from utblick.core.audit.shown import collecting
from utblick.core.context import identity
from utblick.core.permissions import SIGNED_IN, View, public
from utblick.core.secrecy import RIGHT
from utblick.core.sight import off, sight
from utblick.people.models import Account

log = logging.getLogger(__name__)
Answering = Callable[..., HttpResponse]


class Asking(HttpRequest):
    """A request as operations see it, once its key has been recognised."""

    user: Account
    api_key: ApiKey
    counted: "keys.Count | None"


class Opens(Protocol):
    """The right of a key that an operation takes, and the page whose permission it has."""

    scope: str
    page: View


class Key(HttpBearer):
    """`Authorization: Bearer utb_…`. An operation takes a right of the key, and the permission of a page."""

    def __init__(self, scope: str, page: View) -> None:
        super().__init__()
        self.scope, self.page = scope, page

    def __call__(self, request: HttpRequest) -> ApiKey:
        """Recognise a key and let it in. Raises Problem."""
        kind, _space, key = request.headers.get("Authorization", "").partition(" ")
        found = keys.find(key.strip()) if kind.lower() == "bearer" else None
        if found is None:
            said = _("Send a key that is of use: Authorization: Bearer utb_…")
            raise Problem("no-key", said, headers={"WWW-Authenticate": 'Bearer realm="Utblick"'})
        asking = cast(Asking, request)
        asking.api_key, asking.user = found
        asking.counted = keys.count(asking.api_key, timezone.now())
        if asking.counted.left < 0:
            said = _("Wait %(seconds)s seconds.") % {"seconds": asking.counted.seconds}
            raise Problem("too-many", said, headers={"Retry-After": str(asking.counted.seconds)})
        self._let_in(asking)
        return asking.api_key

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        """Asked by nobody: `__call__` does it all."""
        raise NotImplementedError

    def _let_in(self, asking: Asking) -> None:
        permission = self.page.permission
        if permission != SIGNED_IN and not asking.user.has_perm(permission):
            raise Problem("not-allowed", _("The account's roles do not give the right to it."))
        if not rules.allows(asking.api_key.scopes, self.scope):
            raise Problem(
                "not-in-the-key", _("It takes a key with the right %(scope)s.") % {"scope": self.scope}
            )


def at_the_door(view: Answering) -> Answering:
    """Let requests to a view of the API in: they are whoever their key says, and all that goes wrong is a problem."""

    @csrf_exempt
    @wraps(view)
    def answered(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        asking = cast(Asking, request)
        asking.user, asking.counted = cast(Account, AnonymousUser()), None
        with translation.override(language_of(request)), collecting() as seen:
            with sight(lambda: _cleared(asking)):
                answer = _answer(view, asking, args, kwargs)
            if seen and answer.status_code < 300 and asking.user.is_authenticated:
                with trail.by_way_of(api_key=asking.api_key.name), trail.one_deed():
                    for thing in seen.values():
                        trail.note("core.read_protected", asking.user, thing, page=request.path)
            answer["Content-Language"] = translation.get_language() or ""
        if asking.counted is not None:
            for name, value in asking.counted.headers.items():
                answer[name] = value
        answer["Vary"] = "Authorization, Accept-Language"
        answer.headers.setdefault("Cache-Control", "private, no-cache")
        return answer

    return public(answered)


def _cleared(asking: Asking) -> bool:
    with off():
        return asking.user.is_authenticated and bool(asking.user.has_perm(RIGHT))


def _answer(view: Answering, asking: Asking, args: Any, kwargs: Any) -> HttpResponse:
    if asking.method == "HEAD":  # answered as GET; the server leaves the body out
        asking.method = "GET"
    try:
        refuse_body(asking)
        answer = view(asking, *args, **kwargs)
    except Exception as error:
        return problem_of(asking, error)
    if answer.status_code >= 400 and not answer["Content-Type"].startswith(problems.CONTENT_TYPE):
        told = problems.of_status(answer.status_code)
        kept = {name: answer[name] for name in ("Allow",) if name in answer}
        return problems.answer(Problem(told.kind, told.detail, headers=kept))
    return answer


def refuse_body(request: HttpRequest) -> None:
    """Raise Problem for a body that is too large, does not say how large it is, or is not JSON."""
    if "HTTP_TRANSFER_ENCODING" in request.META and not request.META.get("CONTENT_LENGTH"):
        raise Problem("no-length", _("Send Content-Length. A request in chunks is not read."))
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdecimal() or int(length) > rules.LARGEST_BODY:
        said = _("A request holds %(most)s bytes at most.") % {"most": rules.LARGEST_BODY}
        raise Problem("too-large", said)
    if request.method in {"POST", "PUT"} and request.content_type != "application/json":
        raise Problem("wrong-type", _("Send Content-Type: application/json."))


def problem_of(request: HttpRequest, error: Exception) -> HttpResponse:
    """Return what went wrong as problem details; what nobody has thought of stands in the log."""
    match error:
        case Problem():
            return problems.answer(error)
        case ShapeError():
            return problems.answer(problems.of_shape(error.errors))
        case ValidationError():
            return problems.answer(problems.of_form(error))
        case PermissionDenied():
            return problems.answer(Problem("not-allowed"))
        case Http404():
            return problems.answer(problems.not_found())
        case RequestDataTooBig():
            return problems.answer(Problem("too-large"))
        case HttpError():
            return problems.answer(problems.of_status(error.status_code))
        case UnreadablePostError():
            return problems.answer(Problem("malformed"))
    log.error("Fault at %s", request.path, exc_info=error)
    got_request_exception.send(sender=None, request=request)
    return problems.answer(Problem("our-fault"))


def language_of(request: HttpRequest) -> str:
    """Return the language that is asked for, of those that the organisation has; else its first."""
    offered = identity(request).languages or ["sv"]
    for asked, _weight in parse_accept_lang_header(request.headers.get("Accept-Language", "")):
        try:
            found = get_supported_language_variant(asked)
        except LookupError:
            continue
        if found in offered:
            return found
    return str(offered[0])
