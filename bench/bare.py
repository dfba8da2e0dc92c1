"""The bare stack that pages are measured against: one query, one plain table, the same server and middleware."""

from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from utblick.collaborations.models import Engagement
from utblick.config.urls import urlpatterns as house

TEMPLATE = """<!DOCTYPE html><title>Bare</title><table><tr><th>Name<th>Kind<th>Since<th>Ends</tr>
{% for row in rows %}<tr><td>{{ row.name }}<td>{{ row.kind }}<td>{{ row.member_since }}<td>{{ row.ends }}</tr>
{% endfor %}</table>"""

STATIC = f"<!DOCTYPE html><title>Bare</title><p>{'Some words. ' * 700}</p>"


@cache
def template() -> Any:
    """Compiled once, as templates in files are."""
    return engines["django"].from_string(TEMPLATE)


def bare(request: HttpRequest) -> HttpResponse:
    """Fifty rows and nothing else."""
    rows = Engagement.objects.order_by("name", "pk")[:50]
    return HttpResponse(template().render({"rows": rows}))


def static(request: HttpRequest) -> HttpResponse:
    """A page that is always the same: what the server and the middleware cost."""
    return HttpResponse(STATIC)


urlpatterns = [*house, path("bare/", bare), path("bare-static/", static)]
