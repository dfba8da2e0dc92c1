"""Reading: a list and one thing of each resource, with ETags, so that what has not changed is not sent again."""

from hashlib import sha256
from typing import Any, cast
from urllib.parse import urlencode

import django_filters
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Path, Query
from pydantic import BaseModel, ConfigDict, Field, create_model

from utblick.api import paging, problems, rules
from utblick.api.door import Asking, Key
from utblick.api.problems import Problem
from utblick.api.resources import RESOURCES, Resource
from utblick.api.shapes import Shape
from utblick.core.audit.shown import collecting, showed
from utblick.core.dates import today
from utblick.core.stamp import kept

LARGEST_ID = 2**63 - 1


class Pages(Shape):
    """A page of a list. `next` is the cursor of the next page, null on the last."""

    next: str | None


def etag(body: bytes) -> str:
    """Return the ETag of an answer."""
    return quote_etag(sha256(body).hexdigest()[:32])


def written(shape: BaseModel, status: int = 200, headers: dict[str, str] | None = None) -> HttpResponse:
    """Return a shape as an answer."""
    return sent(shape.model_dump_json().encode(), status, headers)


def sent(body: bytes, status: int = 200, headers: dict[str, str] | None = None) -> HttpResponse:
    """Return JSON as an answer, with its ETag."""
    answer = HttpResponse(body, status=status, content_type="application/json", headers=headers)
    answer["ETag"] = etag(body)
    return answer


def unless_same(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """Return an answer, or 304 where whoever asks has it already."""
    found = get_conditional_response(request, answer["ETag"], response=answer)
    return found if found is not None and found.status_code == 304 else answer


def one(resource: Resource, asking: Asking, pk: int) -> Shape:
    """Return one thing as it looks from outside. Raises Problem where there is none that the account may see."""
    found = None
    if pk <= LARGEST_ID:
        rows: Any = resource.rows
        found = resource.find(asking, pk) if resource.find else rows(asking).filter(pk=pk).first()
    shaped = resource.shaped(asking, [found]) if found is not None else []
    if not shaped:
        raise problems.not_found()
    return cast(Shape, shaped[0])


def asked_model(resource: Resource) -> type[BaseModel]:
    """Return what a list can be asked with: the filters of the page, and the place in the list."""
    fields: dict[str, Any] = {
        name: (str | None, Field(None, max_length=200))
        for name in (resource.filterset.base_filters if resource.filterset else ())
    }
    fields["limit"] = (int, Field(paging.USUAL, ge=1, le=paging.MOST))
    fields["cursor"] = (str | None, Field(None, max_length=400))
    made: type[BaseModel] = create_model(
        f"{resource.key.capitalize()}Asked", __config__=ConfigDict(extra="forbid"), **fields
    )
    return made


def narrowed(resource: Resource, asking: Asking) -> Any:
    """Return the rows that the filters leave, as on the page. Raises Problem, field by field."""
    rows = resource.rows(asking)
    names = resource.filterset.base_filters if resource.filterset else ()
    if resource.filterset is None or not any(asking.GET.get(name) for name in names):
        return rows
    narrowing: django_filters.FilterSet = resource.filterset(
        asking.GET, queryset=cast(Any, rows), request=asking
    )
    if not narrowing.form.is_valid():
        errors = [
            {"field": name, "message": message}
            for name, messages in narrowing.form.errors.items()
            for message in messages
        ]
        raise Problem("invalid", errors=errors)
    return narrowing.qs


def add_to(api: NinjaAPI) -> None:
    """Add the operations that read."""
    for resource in RESOURCES.values():
        _add_list(api, resource)
        if resource.single:
            _add_one(api, resource)


def _key(resource: Resource) -> Key:
    return Key(rules.scope(resource.key, rules.READ), resource.page)


def _add_list(api: NinjaAPI, resource: Resource) -> None:
    asked_with: Any = asked_model(resource)
    whole: Any = create_model(
        f"{resource.shape.__name__.removesuffix('Shape')}Page",
        __base__=Pages,
        items=(list[resource.shape], ...),  # type: ignore[name-defined]
    )

    def listing(request: HttpRequest, asked: Query[asked_with]) -> HttpResponse:
        asking = cast(Asking, request)
        said: Any = asked
        if unknown := sorted(set(asking.GET) - set(asked_with.model_fields)):
            message = _("There is nothing to ask for by this name.")
            raise Problem(
                "invalid", errors=[{"field": name[:80], "message": message} for name in unknown[:20]]
            )
        narrowing = said.model_dump(exclude={"limit", "cursor"}, exclude_none=True)
        of = f"{resource.key}?{urlencode(sorted(narrowing.items()))}"

        def make() -> tuple[bytes, str, tuple[Any, ...]]:
            with collecting() as seen:
                rows, following = paging.page(narrowed(resource, asking), of, said.limit, said.cursor or "")
                shape = whole(items=resource.shaped(asking, rows), next=following or None)
            return shape.model_dump_json().encode(), following, tuple(seen.values())

        usual = said.limit in (paging.USUAL, paging.MOST) and not narrowing and not said.cursor
        if resource.kept and usual:
            # What is asked for again and again by a system that looks for news is made once; of few lengths only, so
            # that nobody can make us remember much.
            body, following, seen = kept(("api", resource.key, said.limit, asking.user.pk, today()), make)
        else:
            body, following, seen = make()
        for protected in seen:
            showed(protected)
        answer = sent(body)
        if following:
            query = urlencode({**narrowing, "limit": said.limit, "cursor": following})
            answer["Link"] = f'<{request.path}?{query}>; rel="next"'
        return unless_same(request, answer)

    api.default_router.add_api_operation(
        f"/{resource.key}",
        ["GET"],
        listing,
        auth=_key(resource),
        response=whole,
        operation_id=f"list_{resource.key}",
        url_name=f"api_{resource.key}",
        tags=[resource.key],
    )


def _add_one(api: NinjaAPI, resource: Resource) -> None:
    def thing(request: HttpRequest, pk: Path[int]) -> HttpResponse:
        return unless_same(request, written(one(resource, cast(Asking, request), pk)))

    api.default_router.add_api_operation(
        f"/{resource.key}/{{int:pk}}",
        ["GET"],
        thing,
        auth=_key(resource),
        response=resource.shape,
        operation_id=f"get_{resource.key}",
        url_name=f"api_{resource.key}_one",
        tags=[resource.key],
    )
