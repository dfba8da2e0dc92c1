"""What the room's pages share: finding a visit, the way to it, and the clause behind a rule."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.pages import Link, Page
from utblick.strategy import queries as strategy
from utblick.visits import queries, shown
from utblick.visits.forgetting import forget_passed_diets
from utblick.visits.models import Visit

VIEW, EDIT, RETENTION = queries.VIEW, queries.EDIT, queries.RETENTION


def find(request: HttpRequest, pk: int, permission: str = "") -> Visit:
    """Return a visit, for those who may. Raises Http404, PermissionDenied."""
    found: Visit | None = queries.visits().filter(pk=pk).first()
    if found is None:
        raise Http404
    if permission and not request.user.has_perm(permission, found):
        raise PermissionDenied
    forget_passed_diets(found, today())
    return found


def find_open(request: HttpRequest, pk: int) -> Visit:
    """Return a visit whose plan may still be changed, by this reader. Raises Http404, PermissionDenied."""
    found = find(request, pk, EDIT)
    if not found.is_open:
        raise Http404
    return found


def crumbs(visit: Visit | None = None) -> list[Link]:
    """The way to a page of the room, or to one about a visit."""
    found = [(_("Visits here"), reverse("visits"))]
    return [*found, (str(visit), visit.get_absolute_url())] if visit else found


def why(page: Page, rule: str) -> Page:
    """Give a page the clause behind a rule."""
    clause = strategy.clauses_by_rule(today()).get(rule)
    if clause:
        page.why = (str(clause), clause.get_absolute_url())
    return page


# Which of the visit's pages a place is on.
ON = {
    "gaster": "visit_guests",
    "kost": "visit_guests",
    "utfall": "visit_afterwards",
    "gavor": "visit_afterwards",
}


def to_part(visit: Visit, anchor: str) -> str:
    """A place on one of a visit's pages."""
    return f"{reverse(ON.get(anchor, 'visit'), args=[visit.pk])}#{anchor}"


def page_of(visit: Visit, current: str) -> Page:
    """One of the three pages of a visit, with the way to the others. `current` is the name of its address."""
    tabs = {
        "visit": _("The visit"),
        "visit_guests": _("Guests and dietary needs"),
        "visit_afterwards": _("Gifts and outcome"),
    }
    page = Page(str(visit), shown.days(visit), breadcrumbs=crumbs(), status=shown.state_of(visit))
    page.tabs = [(label, reverse(name, args=[visit.pk]), name == current) for name, label in tabs.items()]
    return page
