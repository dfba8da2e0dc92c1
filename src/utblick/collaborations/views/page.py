"""The page of one engagement: what it is."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from utblick.collaborations import queries, stated
from utblick.collaborations import shown as shown_here
from utblick.collaborations.models import Engagement, StatementKind
from utblick.collaborations.views import frame
from utblick.core import doors as other_doors
from utblick.core import formats
from utblick.core.dates import in_words, today
from utblick.core.pages import last_change
from utblick.core.permissions import requires
from utblick.decisions import queries as decisions
from utblick.people import shown
from utblick.strategy import queries as strategy


@requires("collaborations.view")
def engagement(request: HttpRequest, pk: int) -> HttpResponse:
    """What an engagement is: what is missing, what is said of it, its parties and agreements, what it serves."""
    found = frame.find(pk)
    clauses = strategy.clauses_by_rule(today())
    missing = stated.missing(found, stated.demands(today()))
    page = frame.page_of(request, found, "engagement")
    page.changed = last_change(found, request.user)
    inside = request.user.has_perm("decisions.view")
    statements: dict[str, list[Any]] = {}
    order = {kind: place for place, kind in enumerate(StatementKind.values)}
    for each in sorted(found.statements.all(), key=lambda statement: order[statement.kind]):
        statements.setdefault(capfirst(str(each.get_kind_display())), []).append(each)
    return page.show(
        request,
        "collaborations/engagement.html",
        engagement=found,
        facts=_facts(request, found),
        missing=[(each, clauses.get(each.rule), shown_here.door_of(each, found)) for each in missing],
        exempt=None if found.is_collaboration else clauses.get("collaborations.programme_assignment_exempt"),
        statements=statements,
        parties=found.parties.select_related("organization"),
        programmes=queries.programmes_of(found) if not found.is_collaboration else [],
        agreements=found.agreements.all() if found.has_agreement else [],
        links=queries.links_of([found.pk])[found.pk],
        decisions=decisions.decisions_about("collaborations.", found.pk) if inside else [],
        doors=_doors(request, found) if inside else [],
        may_edit=page.primary is not None,
    )


def _doors(request: HttpRequest, found: Engagement) -> list[tuple[str, str, str]]:
    doors = [
        (
            _("Papers"),
            reverse("papers", args=["engagement", found.pk]),
            _("Documents, files, registry and secrecy"),
        )
    ]
    if request.user.has_perm("collaborations.view_costs"):
        url = reverse("draft_document", args=["engagement", found.pk])
        brief = reverse("draft_document", args=["engagement-brief", found.pk])
        doors.insert(0, (_("Brief for a meeting"), brief, _("One page to read on the way there")))
        doors.insert(0, (_("Document"), url, _("A basis for decision, to read or issue")))
    return [*doors, *other_doors.of("engagement", found, request.user)]


def _facts(request: HttpRequest, found: Any) -> list[tuple[str, Any]]:
    nothing = shown.not_stated()
    contact = shown.link_to(found.contact, request.user) if found.contact else nothing
    facts = [
        (_("Decided under the name"), shown_here.decided_as(found, found.decided_name)),
        (_("Formed"), in_words(found.formed) or nothing),
        (_("Member since"), in_words(found.member_since) or nothing),
        (_("Period"), shown_here.years(found.starts or "", found.ends or "") or nothing),
        (_("Legal form"), found.legal_form and shown.marked_up(found, "legal_form")),
        (_("Members"), formats.number(found.party_count) if found.party_count else nothing),
        (_("Our seats"), found.seats),
        (_("Responsible unit"), found.responsible_unit or nothing),
        (_("Responsible person"), contact),
        (_("Website"), _link(found.website)),
    ]
    if request.user.has_perm("collaborations.view_costs") and found.latest_year:
        year = {"year": found.latest_year}
        cost = formats.kronor(found.latest_estimate, found.latest_approximate)
        facts.insert(6, (_("Cost %(year)s") % year, cost))
        facts.insert(7, (_("Staff %(year)s") % year, formats.per_cent(found.latest_share)))
    if found.assumed:
        facts.append((_("Certainty"), shown.mark(_("assumed – to be confirmed"), "warn")))
    return [(label, value) for label, value in facts if value not in ("", None)]


def _link(url: str) -> str:
    shorter = url.partition("://")[2].rstrip("/")
    return (
        format_html('<a class="ds-link ub-long" href="{}" rel="noreferrer">{}</a>', url, shorter)
        if url
        else ""
    )
