"""The bare stack that the page of a desk is measured against: one query for 50 stories, one plain table."""

from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.urls import path

from utblick.config.urls import urlpatterns as house
from utblick.monitoring.models import Story

TEMPLATE = engines["django"].from_string("""<!DOCTYPE html><title>Bare</title>
<table><tr><th>Title<th>First<th>Last<th>Items</tr>
{% for row in rows %}<tr><td>{{ row.title }}<td>{{ row.first_day }}<td>{{ row.last_day }}<td>{{ row.count }}</tr>
{% endfor %}</table>""")


def bare(request: HttpRequest) -> HttpResponse:
    """Fifty rows and nothing else."""
    return HttpResponse(TEMPLATE.render({"rows": Story.objects.order_by("-last_day", "-pk")[:50]}))


urlpatterns = [*house, path("bare/", bare)]
