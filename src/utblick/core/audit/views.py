"""The audit trail as those who may read it see it: all of it, of one thing, or of one person."""

import json
from types import SimpleNamespace
from typing import Any

import django_filters
from django.db.models import CharField, F, QuerySet, Value
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import sight, things
from utblick.core.audit import reading
from utblick.core.audit.models import AuditEntry
from utblick.core.filters import TextFilter
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register

ALL = gettext_lazy("All")


def _kinds() -> list[tuple[str, str]]:
    return sorted(
        ((key, capfirst(str(kind.label))) for key, kind in things.KINDS.items()), key=lambda pair: pair[1]
    )


class AuditFilter(django_filters.FilterSet):
    """By who, what was done, to what, and when. `person` and `object` come from links: one account, one thing."""

    text = TextFilter("actor", "thing", label=gettext_lazy("Who or what"))
    deed = django_filters.ChoiceFilter(choices=reading.deeds, label=gettext_lazy("Deed"), empty_label=ALL)
    kind = django_filters.ChoiceFilter(choices=_kinds, label=gettext_lazy("Kind of thing"), empty_label=ALL)
    since = django_filters.DateFilter("at", "date__gte", label=gettext_lazy("From"))
    until = django_filters.DateFilter("at", "date__lte", label=gettext_lazy("To"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("since", "until"):
            self.form.fields[name].widget.input_type = "date"

    def filter_queryset(self, entries: QuerySet[Any]) -> QuerySet[Any]:
        """Narrow to one account or one thing too, where the address names it."""
        found = super().filter_queryset(entries)
        for name, field in (("person", "actor_id"), ("object", "object_id")):
            value = self.data.get(name, "")
            if value.isdecimal() and len(value) < 19:
                found = found.filter(**{field: int(value)})
        return found


@requires("core.read_audit")
def audit_trail(request: HttpRequest) -> HttpResponse:
    """The whole trail, the newest first."""
    register = Register(
        caption=_("Audit trail"),
        columns=_columns(request.user),
        queryset=AuditEntry.objects.all(),
        filterset=AuditFilter,
        default_sort="-when",
        row_url=lambda entry: "",
        row_ready=lambda rows: _add_things(rows),
        file_name="granskningslogg",
        empty_title=_("Nothing has been done yet"),
        empty_text=_("Here stands what has been done in the system, by whom and when."),
    )
    if export := register.answer(request):
        return export
    lead = _("What has been done, by whom and when. Entries are only added; none can be changed or deleted.")
    page = Page(_("Audit trail"), lead, breadcrumbs=[(_("Administration"), reverse("administration"))])
    return page.show(request, "core/register_page.html", register=register.shown(request))


def _columns(reader: Any) -> list[Column]:
    return [
        Column(
            "when",
            _("When"),
            lambda entry: date_format(localtime(entry.at), "DATETIME_FORMAT"),
            sort=("number",),
            export=lambda entry: localtime(entry.at).replace(tzinfo=None, microsecond=0),
        ),
        Column("who", _("Who"), _who),
        Column("deed", _("Deed"), lambda entry: reading.in_words(entry.deed)),
        Column("kind", _("Kind of thing"), _kind_of),
        Column(
            "thing",
            _("Thing"),
            lambda entry: _thing(entry, reader),
            export=lambda entry: _name(entry, reader),
        ),
    ]


def _who(entry: AuditEntry) -> str:
    """Who did it, and by which key where another system did it for them (see `trail.by_way_of`)."""
    who = entry.actor or _("the system")
    key = json.loads(entry.details).get("api_key") if "api_key" in entry.details else None
    return _("%(who)s, by the key “%(key)s”") % {"who": who, "key": key} if key else who


def _kind_of(entry: AuditEntry) -> str:
    kind = things.KINDS.get(entry.kind)
    return capfirst(str(kind.label)) if kind else ""


def _add_things(entries: list[Any]) -> None:
    """Find the things that the entries are about: those of kinds that hide persons, one query for each such kind, and
    in one query together which of all others are there and whether they are secret."""
    wanted: dict[str, set[int]] = {}
    for entry in entries:
        if entry.kind in things.KINDS and entry.object_id:
            wanted.setdefault(entry.kind, set()).add(entry.object_id)
    hiding = {key: ids for key, ids in wanted.items() if things.KINDS[key].sees_hidden}
    with sight.off():  # what is secret is there too, and must be told from what is gone
        found: dict[tuple[str, int], Any] = {
            (key, pk): thing
            for key, ids in hiding.items()
            for pk, thing in things.KINDS[key].model._default_manager.in_bulk(ids).items()
        }
        parts = [_there(key, ids) for key, ids in wanted.items() if key not in hiding]
        for key, pk, secret in parts[0].union(*parts[1:], all=True) if parts else ():
            found[key, pk] = SimpleNamespace(secret=secret)
    for entry in entries:
        entry.found = found.get((entry.kind, entry.object_id))


def _there(key: str, ids: set[int]) -> QuerySet[Any]:
    model = things.KINDS[key].model
    secret: Any = F("secret") if hasattr(model, "secret") else Value(False)
    kind = Value(key, output_field=CharField())
    return model._default_manager.order_by().filter(pk__in=ids).values_list(kind, "pk", secret)


def _name(entry: Any, reader: Any) -> str:
    kind = things.KINDS.get(entry.kind)
    if kind is None or entry.found is None:
        return str(entry.thing)
    secret = getattr(entry.found, "secret", False) and not sight.cleared()
    if secret or (kind.hidden(entry.found) and not reader.has_perm(kind.sees_hidden)):
        return _("Hidden")
    return str(entry.thing)


def _thing(entry: Any, reader: Any) -> str:
    name = _name(entry, reader)
    kind = things.KINDS.get(entry.kind)
    if entry.found is None or kind is None or not reader.has_perm(kind.permission) or name != entry.thing:
        return name
    url = reverse(
        "history", args=[entry.kind, entry.object_id]
    )  # what it was before and after, and the way to it
    return format_html('<a class="ds-link" href="{}">{}</a>', url, name)
