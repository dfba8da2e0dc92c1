"""What people do with sources: write them, turn them on and off, ask for one to be read now."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.sources import queries
from utblick.sources.models import Kind, Source, SourceState


@action(queries.EDIT)
def save_source(account: Any, source: Source) -> Source:
    """Keep a source. One whose address is new is read from its beginning. Raises ValidationError, by field."""
    if source.kind == Kind.BY_HAND:
        source.active = False
    elif source.active and not source.address:
        raise ValidationError({"address": _("Write the address first. Without it nothing can be fetched.")})
    before = Source.objects.filter(pk=source.pk).first()
    source.save()
    if before and (before.address, before.kind) != (source.address, source.kind):
        for state in SourceState.objects.filter(source=source):
            state.etag = state.last_modified = state.cursor = ""
            state.wait_until, state.failures = None, 0
            state.read_at = None  # that another address answered says nothing of this one
            state.save()
    return source


@action(queries.EDIT)
def ask(account: Any, source: Source) -> Source:
    """Say that a source is to be read now, whatever pause it has. Raises ValidationError where it cannot be."""
    if source.kind == Kind.BY_HAND:
        raise ValidationError(_("This source is read from a spreadsheet. Choose Import instead."))
    if not source.address:
        raise ValidationError(_("Write the address first. Without it nothing can be fetched."))
    with transaction.atomic():
        state, _made = SourceState.objects.get_or_create(source=source)
        state.wait_until = None
        state.save()
    return source
