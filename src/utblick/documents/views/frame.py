"""Finding the thing that papers are about, for those who may see it."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest

from utblick.core import things
from utblick.core.things import Kind
from utblick.documents.actions import may_handle
from utblick.documents.models import IssuedDocument


def find_thing(request: HttpRequest, kind: str, pk: int, *, change: bool = False) -> tuple[Kind, Any]:
    """Return a thing and its kind. Raises Http404 for what is not there for this reader, PermissionDenied."""
    known = things.KINDS.get(kind)
    if known is None or not known.has_papers:
        raise Http404
    thing = known.model._default_manager.filter(pk=pk).first()
    if thing is None or (known.hidden(thing) and not request.user.has_perm(known.sees_hidden)):
        raise Http404
    if not request.user.has_perm(known.permission, thing):
        raise PermissionDenied
    if isinstance(thing, IssuedDocument) and not thing.may_be_read_by(request.user):
        raise PermissionDenied
    if change and not may_handle(request.user, known, thing):
        raise PermissionDenied
    return known, thing
