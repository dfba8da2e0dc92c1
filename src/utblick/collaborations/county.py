"""What we take part in, shown to partners; and what partners take part in, beside what we do.

Partners tell it themselves through `people.partners`. They do not see what each other takes part in.
"""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.collaborations.models import Engagement, Party, PartyRole
from utblick.collaborations.networks import SHOWN, entered, first_shown
from utblick.core.charts import MatrixCell, MatrixChart, MatrixColumn, MatrixRow
from utblick.core.dates import in_words
from utblick.people import partners


@partners.offer
def of_the_county(reader: Any, organizations: set[int]) -> Iterable[partners.OfTheCounty]:
    """The engagements that we have entered, for a partner who may see them. Two queries."""
    if not reader.has_perm("collaborations.view"):
        return []
    found = list(entered().order_by("name", "pk"))
    theirs = set(
        Party.objects.filter(role=PartyRole.MEMBER, organization__in=organizations).values_list(
            "engagement", flat=True
        )
    )
    return [partners.OfTheCounty(str(each), each.get_absolute_url(), each.pk in theirs) for each in found]


def partners_own() -> MatrixChart:
    """What partner organisations say that they take part in, by organisation; what is ours too leads to it.

    Two queries, and one for each room that tells of partners. Only for those who see the inside of collaborations.
    """
    told = partners.take_part()
    ours = {str(each).casefold(): each for each in entered()}
    names = sorted({each.name for each in told}, key=lambda name: (name.casefold() not in ours, name))
    organizations = list(dict.fromkeys(each.organization for each in told))
    since = {(each.organization.pk, each.name): each.since for each in told}
    shared = {each.name for each in told if each.name.casefold() in ours}
    rows = tuple(
        MatrixRow(
            label=str(organization),
            url=organization.get_absolute_url(),
            cells=tuple(
                MatrixCell(value=_since(since[organization.pk, name]))
                if (organization.pk, name) in since
                else MatrixCell(applicable=False)
                for name in names[:SHOWN]
            ),
        )
        for organization in organizations[:SHOWN]
    )
    return MatrixChart(
        id="partners",
        title=_("What partners take part in themselves"),
        columns=tuple(_column(name, ours) for name in names[:SHOWN]),
        rows=rows,
        row_heading=_("Organisation"),
        sparse=True,
        off_text=_("no"),
        said=_said(len(organizations), len(shared)),
        note=first_shown(len(organizations), len(names)),
        empty_text=_("No partner has registered what it takes part in."),
    )


def _column(name: str, ours: dict[str, Engagement]) -> MatrixColumn:
    same = ours.get(name.casefold())
    return MatrixColumn(label=name, url=same.get_absolute_url() if same else "")


def _since(day: str) -> str:
    return _("since %(day)s") % {"day": in_words(day)} if day else _("takes part")


def _said(organizations: int, shared: int) -> str:
    told = ngettext(
        "%(count)s organisation has told what it takes part in.",
        "%(count)s organisations have told what they take part in.",
        organizations,
    ) % {"count": organizations}
    also = ngettext("%(count)s of it is ours too.", "%(count)s of them are ours too.", shared) % {
        "count": shared
    }
    return f"{told} {also}"
