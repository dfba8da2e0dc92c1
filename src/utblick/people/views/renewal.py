"""A new term of office: choose bodies and day, choose seat by seat, look at what will happen, carry it out.

Four plain pages in a row. What has been chosen travels with the form, so nothing is stored before the last step.
"""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.core.editing import posted
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.people import actions, queries, renewals, shown
from utblick.people.models import Organization, Person, Term
from utblick.people.renewal_forms import ScopeForm, SeatsForm
from utblick.people.renewals import Choice, Renewal
from utblick.people.views.terms import following


@requires("people.edit_body")
def term_renewal(request: HttpRequest, pk: int) -> HttpResponse:
    """End and renew the seats of a term that ends."""
    terms = list(Term.objects.all())
    old = next((term for term in terms if term.pk == pk), None)
    if old is None:
        raise Http404
    new = following(old, terms)
    page = Page(
        _("Renew the seats"), str(old), breadcrumbs=shown.crumbs((_("Terms of office"), reverse("terms")))
    )
    if new is None:
        if request.user.has_perm("people.edit_term"):
            page.primary = (_("Add the next term"), reverse("term_new"))
        return page.show(request, "people/renewal_no_term.html", term=old)
    renewal = Renewal(old, new, new.start)
    bodies = queries.bodies_to_renew(request.user, old)
    if "day" not in request.GET:
        wanted = {"body": request.GET.getlist("body")} if "body" in request.GET else None
        form = ScopeForm(bodies=bodies, renewal=renewal, initial=wanted)
        return _ask_scope(request, page, form, renewal)
    form = ScopeForm(request.GET, bodies=bodies, renewal=renewal)
    if not form.is_valid():
        return _ask_scope(request, page, form, renewal)
    return _seats(request, page, Renewal(old, new, form.cleaned_data["day"]), form)


def _ask_scope(request: HttpRequest, page: Page, form: ScopeForm, renewal: Renewal) -> HttpResponse:
    status = 422 if form.errors else 200
    return page.show(request, "people/renewal_scope.html", status=status, form=form, renewal=renewal)


def _seats(request: HttpRequest, page: Page, renewal: Renewal, scope: ScopeForm) -> HttpResponse:
    bodies = scope.chosen()
    seats = renewals.seats_to_renew(bodies, renewal)
    persons = _by_name(request.user)
    form = SeatsForm(posted(request), seats=seats, persons=persons, begin=scope.cleaned_data["begin"])
    step = request.POST.get("step", "")
    if request.method == "POST" and form.is_valid():
        if step == "preview":
            planned = _plan(form, renewal)
            if not planned.errors:
                return _preview(request, page, renewal, form, planned)
            _tell(form, {f"seat-{seat}": [text] for seat, text in planned.errors.items()}, seats)
        elif step == "carry-out":
            try:
                return _carry_out(request, form, renewal)
            except ValidationError as error:
                _tell(form, error.message_dict, seats)
    return _ask_seats(request, page, renewal, form, seats, bodies)


def _by_name(reader: Any) -> dict[str, Person]:
    """Persons by what one writes to name them; two of one name are told apart by their title, then by number."""
    found: dict[str, Person] = {}
    for person in queries.visible_persons(reader):
        for written in (
            person.full_name,
            f"{person.full_name}, {person.described}",
            f"{person.full_name} ({person.pk})",
        ):
            if written.casefold() not in found:
                found[written.casefold()] = person
                person.written = written  # type: ignore[attr-defined]
                break
    return found


def _plan(form: SeatsForm, renewal: Renewal) -> renewals.Plan:
    decisions = form.decisions()
    parties = queries.latest_parties(each.successor.pk for each in decisions if each.successor)
    return renewals.plan(decisions, renewal, parties)


def _tell(form: SeatsForm, errors: dict[str, list[str]], seats: list[renewals.Seat]) -> None:
    """Put each message at its seat. The next try is made with open eyes, so it carries the seats' new versions."""
    versions = {each.membership.pk: each.membership.version for each in seats}
    data: Any = form.data.copy()  # type: ignore[attr-defined]
    for name, texts in errors.items():
        for text in texts:
            form.add_error(name if name in form.fields else None, text)
        pk = int(name.rpartition("-")[2]) if name.startswith("seat-") else None
        if pk in versions:
            data[f"version-{pk}"] = str(versions[pk])
    form.data = data


def _ask_seats(
    request: HttpRequest,
    page: Page,
    renewal: Renewal,
    form: SeatsForm,
    seats: list[renewals.Seat],
    bodies: list[Organization],
) -> HttpResponse:
    reader = request.user
    rows = [(row, shown.holder(row.seat.membership, reader)) for row in form.rows()]
    return page.show(
        request,
        "people/renewal_seats.html",
        status=422 if form.is_bound and form.errors else 200,
        form=form,
        rows=rows,
        renewal=renewal,
        bodies=bodies,
        persons=sorted(form.persons.values(), key=lambda person: person.full_name),
        done=[
            (shown.holder(each.membership, reader), shown.name_of(each.renewed.person, reader))
            for each in seats
            if each.renewed and f"seat-{each.membership.pk}" not in form.fields
        ],
        back=f"{request.path}?{_scope_query(bodies)}",
    )


def _scope_query(bodies: list[Organization]) -> str:
    query = QueryDict(mutable=True)
    query.setlist("body", [str(body.pk) for body in bodies])
    return query.urlencode()


def _preview(
    request: HttpRequest, page: Page, renewal: Renewal, form: SeatsForm, planned: renewals.Plan
) -> HttpResponse:
    page.title = _("Is this right?")
    lines = [
        {
            "holder": shown.holder(step.decision.seat, request.user),
            "body": step.decision.seat.organization,
            "choice": step.decision.choice.value,
            "next": shown.name_of(step.follows.person, request.user) if step.follows else "",
            "party": shown.party_sign(shown.party_of(step.follows, request.user)) if step.follows else "",
        }
        for step in planned.steps
        if step.decision.choice != Choice.LEAVE
    ]
    left = planned.count(Choice.LEAVE)
    sent = [(name, form.data.get(name, "")) for name in form.fields]
    return page.show(
        request, "people/renewal_preview.html", renewal=renewal, lines=lines, left=left, sent=sent
    )


def _carry_out(request: HttpRequest, form: SeatsForm, renewal: Renewal) -> HttpResponse:
    decisions = form.decisions()
    parties = queries.latest_parties(each.successor.pk for each in decisions if each.successor)
    planned = actions.renew_seats(request.user, decisions, renewal, parties)
    messages.success(
        request,
        _(
            "Done: %(renewed)s re-elected, %(new)s with a new holder, %(ended)s ended, %(left)s left as they are."
        )
        % {
            "renewed": planned.count(Choice.RE_ELECTED),
            "new": planned.count(Choice.SUCCESSOR),
            "ended": planned.count(Choice.ENDS),
            "left": planned.count(Choice.LEAVE),
        },
    )
    return HttpResponseRedirect(reverse("terms"))
