"""What other systems can be told of decisions: rooms whose things are decided on tell of theirs by this."""

from collections.abc import Iterable
from typing import Any

from utblick.core.audit.models import AuditEntry
from utblick.core.happenings import by_deeds
from utblick.decisions.models import Decision


def decided(model: Any, matters: Iterable[str]) -> Any:
    """Return a `since` of things of a model that a body has decided on, whatever it decided."""
    asked = tuple(matters)

    def things(entries: list[AuditEntry]) -> dict[int, Any]:
        made = {entry.object_id: entry.number for entry in entries if entry.kind == "decision"}
        found = Decision.objects.filter(pk__in=[pk for pk in made if pk], matter__in=asked)
        about = {made[each.pk]: each.object_id for each in found if each.object_id}
        read = {each.pk: each for each in model._default_manager.filter(pk__in=about.values())}
        return {number: read[pk] for number, pk in about.items() if pk in read}

    return by_deeds(("decisions.register_decision",), things)
