"""What the funding room declares to the house."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import navigation, things
from utblick.core.audit.reading import tell
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part, SearchText, texts_of
from utblick.funding import matching, packs, queries, storing
from utblick.funding.models import Call, CallDeadline, CallIdentifier, Fit, Interest, Programme
from utblick.people.roles import EVERYONE, Role
from utblick.sources.receiving import PROGRAMMES

__all__ = ["matching", "storing"]

declare(
    Permission(queries.VIEW, _("See programmes and calls, and how well they fit"), EVERYONE),
    Permission(queries.FOLLOW, _("Follow programmes and calls"), EVERYONE),
    Permission(queries.WEIGH, _("Say whether a call fits"), EVERYONE - {Role.AUDITOR}),
    Permission(
        queries.EDIT,
        _("Add, change, import and put together programmes and calls"),
        frozenset({Role.INTERNATIONAL_FUNCTION}),
    ),
    Permission(
        queries.INTERESTS,
        _("Write what one's own unit looks for"),
        frozenset(
            {
                Role.INTERNATIONAL_FUNCTION,
                Role.DIRECTOR,
                Role.HEAD_OF_ADMINISTRATION,
                Role.OFFICER,
                Role.PARTNER,
            }
        ),
        by_unit=True,
    ),
)


def _texts(call: Call) -> list[SearchText]:
    """A call that is the same as another is found as that one, and one that was taken away is not found."""
    if call.merged_into_id is not None or call.taken_away:
        return []
    body = "\n".join(filter(None, (call.identifier, call.words, call.text, call.eligibility)))
    found = [SearchText("sv", call.title, body)]
    if call.title_en:
        found.append(SearchText("en", call.title_en, body))
    return found


things.register(
    Kind(
        "funding-call",
        Call,
        pgettext_lazy("funding", "call"),
        pgettext_lazy("funding", "calls"),
        queries.VIEW,
        texts=_texts,
        parts=(
            Part(CallDeadline, "call"),
            Part(CallIdentifier, "call"),
            Part(Fit, "call", permission=queries.EDIT),
        ),
    ),
    Kind(
        "funding-programme",
        Programme,
        _("programme"),
        _("programmes"),
        queries.VIEW,
        texts=lambda programme: texts_of(programme, "name", "what", "who_may", "area"),
    ),
    Kind(
        "funding-interest",
        Interest,
        pgettext_lazy("funding", "interest"),
        pgettext_lazy("funding", "interests"),
        queries.VIEW,
    ),
)

PROGRAMMES.append(lambda: [(each.key, str(each)) for each in queries.programme_choices()])

navigation.add(
    navigation.Entry(
        10, pgettext_lazy("navigation", "Calls"), "funding_calls", queries.VIEW, group="funding"
    ),
    navigation.Entry(
        20, pgettext_lazy("navigation", "Programmes"), "funding_programmes", queries.VIEW, group="funding"
    ),
    navigation.Entry(
        30,
        pgettext_lazy("navigation", "What we look for"),
        "funding_interests",
        queries.VIEW,
        group="funding",
    ),
)

sections(*packs.SECTIONS)

tell(
    {
        "funding.save_programme": _("Saved a programme"),
        "funding.save_call": _("Saved a call"),
        "funding.follow": _("Began to follow a call or a programme"),
        "funding.unfollow": _("Stopped following a call or a programme"),
        "funding.see_changes": _("Noted what has moved in a call"),
        "funding.say_fit": _("Said whether a call fits"),
        "funding.save_interest": _("Wrote what a unit looks for"),
        "funding.merge": _("Put two calls together"),
        "funding.import_calls": _("Imported calls from a spreadsheet"),
        "funding.make_funding_feed": _("Made an address of a calendar of calls"),
        "funding.withdraw_funding_feed": _("Withdrew an address of a calendar of calls"),
    }
)
