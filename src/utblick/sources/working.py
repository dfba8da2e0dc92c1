"""What the worker does here: read the sources whose time has come."""

import contextlib
from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from utblick.core.audit.reading import tell
from utblick.core.periodic import Turn, periodic
from utblick.sources import fetching
from utblick.sources.models import Source, SourceState

tell({fetching.FETCHED: _("Fetched from a source")})
SECONDS = 120.0


@periodic("sources.fetch", every=timedelta(minutes=5))
def fetch_in_turn(turn: Turn) -> bool:
    """Read each source that is due, each for a while. Returns True where the worker was asked to stop first."""
    states = {each.source_id: each for each in SourceState.objects.all()}

    def go_on() -> bool:
        turn.keep()
        return not turn.stopping

    for source in Source.objects.filter(active=True):
        if not fetching.is_due(source, states.get(source.pk), timezone.now()):
            continue
        if not go_on():
            return True
        with contextlib.suppress(fetching.Busy):
            fetching.fetch(source, SECONDS, go_on)
    return False
