"""What each role has to show in a demonstration."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from utblick.people.models import Account
from utblick.people.roles import Role

SHOWS: dict[str, str | Promise] = {
    Role.ASSEMBLY_SECRETARY: _(
        "Adopts the strategy on the assembly's behalf, and keeps terms, bodies and seats."
    ),
    Role.BOARD_SECRETARY: _(
        "Keeps the board's meetings, agendas and decisions, and the register of who sits where."
    ),
    Role.COMMITTEE_SECRETARY: _("Keeps the seats of one committee, and sees what the strategy asks of it."),
    Role.DIRECTOR: _("Sees what is overdue in the whole organisation, and who answers for what."),
    Role.HEAD_OF_ADMINISTRATION: _("Keeps the collaborations of one administration, with their costs."),
    Role.OFFICER: _("Looks things up in the strategy, and keeps the collaborations of one unit."),
    Role.INTERNATIONAL_FUNCTION: _(
        "Works with everything: strategy, coverage, collaborations, costs and dates."
    ),
    Role.COMMUNICATIONS: _(
        "Reads what can be told about the work, and sets the organisation's name and colour."
    ),
    Role.ELECTED: _("Sees their own seats, and what the strategy asks of them."),
    Role.PARTNER: _("Comes from outside: reads the strategy and the collaborations, but no costs."),
    Role.AUDITOR: _("Reads everything and its history, and changes nothing."),
    Role.ADMINISTRATOR: _("Opens accounts, gives roles, and sets the organisation's name and colour."),
}


def cards(accounts: list[Account]) -> list[dict[str, object]]:
    """Return what the page shows for each account, in the order of the roles.

    Expects role assignments with their units to be fetched already: no query is made.
    """
    place = {role: number for number, role in enumerate(Role.values)}
    held = [(account, list(account.role_assignments.all())) for account in accounts]
    held.sort(key=lambda each: place.get(each[1][0].role, len(place)) if each[1] else len(place))
    return [
        {
            "account": account,
            "roles": [Role(each.role).label for each in roles],
            "units": [each.unit for each in roles if each.unit],
            "shows": [SHOWS[each.role] for each in roles],
        }
        for account, roles in held
    ]
