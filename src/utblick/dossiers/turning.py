"""What a story can become here, and on its page the ways to the dossiers that it belongs to or could belong to."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core import doors, origins
from utblick.dossiers import belonging, queries
from utblick.monitoring import turning
from utblick.monitoring.turning import KIND, Turn

turning.offer(
    Turn(
        "dossier",
        gettext_lazy("A dossier"),
        gettext_lazy("Follow the matter from now on: its stages, its days and what it means for us."),
        queries.EDIT,
        lambda _reader: reverse("dossier_new"),
    )
)


@doors.offer
def on_the_story(kind: str, thing: Any, reader: Any) -> list[doors.Door]:
    """On the page of a story: its dossiers, and its numbers that no dossier follows. Two queries at most."""
    if kind != KIND or reader is None or not reader.has_perm(queries.VIEW):
        return []
    found = belonging.of_story(thing.pk)
    told: list[doors.Door] = [
        (str(each), each.get_absolute_url(), _("The story belongs to this dossier."))
        for each in found.dossiers
    ]
    if not reader.has_perm(queries.EDIT):
        return told
    if found.unfollowed:
        start = f"{reverse('dossier_new')}?{origins.NAME}={KIND}-{thing.pk}"
        said = _("No dossier follows %(numbers)s.") % {"numbers": ", ".join(found.unfollowed[:5])}
        told.append((_("Begin a dossier"), start, said))
    told.append(
        (
            _("Put it into a dossier"),
            reverse("dossier_put", args=[thing.pk]),
            _("Where it belongs but names none of the dossier's numbers."),
        )
    )
    return told
