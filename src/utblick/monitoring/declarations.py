"""What the monitoring room declares to the house."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import navigation, things
from utblick.core.audit.reading import tell
from utblick.core.inventing import scenes
from utblick.core.packs.afterwards import afterwards
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, texts_of
from utblick.monitoring import days, inventing, packs, queries, retraining, storing, turning
from utblick.monitoring import happenings as _happenings  # noqa: F401
from utblick.monitoring.models import Signal, WatchProfile
from utblick.people.roles import INSIDE, Role

__all__ = ["days", "retraining", "storing", "turning"]

DESKS = frozenset({Role.INTERNATIONAL_FUNCTION, Role.HEAD_OF_ADMINISTRATION, Role.OFFICER})
SPEAKS = INSIDE - {Role.AUDITOR}

declare(
    Permission(queries.VIEW, _("See what is watched, and what the desks have made of it"), INSIDE),
    Permission(queries.TRIAGE, _("Work with the stories on a desk"), DESKS, by_unit=True),
    Permission(queries.LOOK_THROUGH, _("Say that a desk has been looked through"), DESKS, by_unit=True),
    Permission(
        queries.FUNCTION,
        _("Work with the stories on the international function's desk"),
        frozenset({Role.INTERNATIONAL_FUNCTION}),
    ),
    Permission(queries.EDIT, _("Write what a desk looks for"), DESKS, by_unit=True),
    Permission(queries.PROPOSE, _("Propose something to watch"), SPEAKS, by_unit=True),
    Permission(
        queries.SHARE,
        _("Pass stories on to others, in public"),
        frozenset({Role.INTERNATIONAL_FUNCTION, Role.COMMUNICATIONS}),
    ),
    Permission(queries.TALK, _("Comment on stories and follow them"), SPEAKS, by_unit=True),
)

things.register(
    Kind(
        "monitoring-profile",
        WatchProfile,
        pgettext_lazy("monitoring", "watch profile"),
        pgettext_lazy("monitoring", "watch profiles"),
        queries.VIEW,
    ),
    Kind(
        "monitoring-signal",
        Signal,
        pgettext_lazy("monitoring", "signal passed on"),
        pgettext_lazy("monitoring", "signals passed on"),
        queries.VIEW,
        texts=lambda signal: texts_of(signal, "title", "why"),
    ),
)

navigation.gather(navigation.Group("monitoring", 63, pgettext_lazy("navigation", "The world around us")))
navigation.add(
    navigation.Entry(
        10,
        pgettext_lazy("navigation", "Desks"),
        "monitoring_desk",
        queries.VIEW,
        under=("/omvarld/berattelser/", "/omvarld/tipsa/"),
        group="monitoring",
    ),
    navigation.Entry(
        20,
        pgettext_lazy("navigation", "Search what has come in"),
        "monitoring_search",
        queries.VIEW,
        group="monitoring",
    ),
    navigation.Entry(
        50,
        pgettext_lazy("navigation", "What the monitoring led to"),
        "monitoring_results",
        queries.VIEW,
        group="monitoring",
    ),
    navigation.Entry(
        40,
        pgettext_lazy("navigation", "How the monitoring goes"),
        "monitoring_state",
        queries.VIEW,
        group="monitoring",
    ),
    navigation.Entry(
        30,
        pgettext_lazy("navigation", "What the desks look for"),
        "monitoring_profiles",
        queries.VIEW,
        group="monitoring",
    ),
)

navigation.add(
    navigation.Entry(
        60,
        pgettext_lazy("navigation", "What we pass on"),
        "monitoring_signals",
        queries.VIEW,
        group="monitoring",
    )
)

sections(*packs.SECTIONS)
scenes(*inventing.SCENES)
afterwards(inventing.keep_invented)

tell(
    {
        "monitoring.relevant": _("Found a story relevant"),
        "monitoring.irrelevant": _("Found a story not relevant"),
        "monitoring.assess": _("Assessed a story"),
        "monitoring.act": _("Said what was done about a story"),
        "monitoring.close": _("Closed a story"),
        "monitoring.assign": _("Gave a story to a colleague"),
        "monitoring.send": _("Sent a story to the desk of a unit"),
        "monitoring.look": _("Saw what is new in a story"),
        "monitoring.take_back": _("Took a step with a story back"),
        "monitoring.look_through": _("Looked through a desk"),
        "monitoring.propose_item": _("Proposed something to watch"),
        "monitoring.save_profile": _("Wrote what a desk looks for"),
        "monitoring.forget_learned": _("Let a desk forget what it had learned"),
        "monitoring.pass_on": _("Passed a story on to others"),
        "monitoring.withdraw": _("Withdrew what was passed on"),
        "monitoring.comment": _("Commented on a story"),
        "monitoring.see_mentions": _("Saw what one was mentioned in"),
        "monitoring.become": _("Made something of a story"),
        "monitoring.follow": _("Began to follow a story"),
        "monitoring.unfollow": _("Stopped following a story"),
    }
)
