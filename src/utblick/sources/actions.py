"""What people do with sources: write them, turn them on and off, ask for one to be read now or read again."""

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from utblick.core.actions import action
from utblick.sources import queries, raw
from utblick.sources.models import Kind, Purpose, Source, SourceState
from utblick.sources.parsing.opml import Outline


@action(queries.EDIT)
def save_source(account: Any, source: Source) -> Source:
    """Keep a source. One whose address is new is read from its beginning. Raises ValidationError, by field."""
    if source.kind == Kind.BY_HAND:
        source.active = False
    elif source.active and not source.can_be_fetched:
        raise ValidationError({"address": _("Write the address first. Without it nothing can be fetched.")})
    before = Source.objects.filter(pk=source.pk).first()
    source.save()
    if before and _read_as(before) != _read_as(source):
        _from_the_beginning(source)
    return source


def _read_as(source: Source) -> tuple[str, ...]:
    return source.address, source.kind, source.purpose, source.link_contains


def _from_the_beginning(source: Source) -> None:
    """Forget how far a source has been read: what it gives now may be something else, or is for somebody else."""
    for state in SourceState.objects.filter(source=source):
        state.etag = state.last_modified = state.cursor = state.moved_to = ""
        state.wait_until, state.read_at, state.failures, state.moved_times = None, None, 0, 0
        state.save()


@action(queries.EDIT)
def ask(account: Any, source: Source) -> Source:
    """Say that a source is to be read now, whatever pause it has. Raises ValidationError where it cannot be."""
    if source.kind == Kind.BY_HAND:
        raise ValidationError(_("This source is read from a spreadsheet. Choose Import instead."))
    if not source.can_be_fetched:
        raise ValidationError(_("Write the address first. Without it nothing can be fetched."))
    with transaction.atomic():
        state, _made = SourceState.objects.get_or_create(source=source)
        state.wait_until = None
        state.save()
    return source


@action(queries.EDIT)
def turn_on(account: Any, sources: Sequence[Source]) -> list[Source]:
    """Turn several sources on. Those that are on, or cannot be fetched, stay as they are. Returns the others."""
    asleep = [each for each in sources if not each.active and each.can_be_fetched]
    for each in asleep:
        each.active = True
        each.save()
    return asleep


@action(queries.EDIT)
def add_feeds(account: Any, feeds: Sequence[Outline], purpose: str) -> list[Source]:
    """Add feeds from a list, turned off until somebody turns them on. Those that we have are left. Returns the new."""
    known = set(Source.objects.values_list("address", flat=True))
    made = []
    for each in feeds:
        if each.address in known:
            continue
        known.add(each.address)
        made.append(
            Source.objects.create(
                name=each.name[:200], address=each.address, kind=Kind.FEED, purpose=Purpose(purpose)
            )
        )
    return made


@action(queries.EDIT)
def follow_move(account: Any, source: Source) -> Source:
    """Read a source where it has said, time and again, that it has moved. Raises ValidationError."""
    state = SourceState.objects.filter(source=source).first()
    if state is None or state.moved_times < queries.MOVED_AFTER:
        raise ValidationError(_("The source no longer says that it has moved. Its address is as before."))
    source.address = state.moved_to
    source.save()
    state.moved_to, state.moved_times = "", 0
    state.save()
    return source


@action(queries.EDIT)
def read_again(account: Any, source: Source) -> Source:
    """Read all kept answers of a source anew. How it went is its latest reading."""
    raw.read_again(source)
    return source
