"""All publications, one of them, and one of its versions as the public will read it."""

from collections.abc import Iterable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from utblick.core import doors
from utblick.core.pages import Link, Page, last_change
from utblick.core.permissions import requires
from utblick.core.texts import marked_up
from utblick.people import shown as people
from utblick.publishing import actions, queries, rules, shown
from utblick.publishing.views import frame

MOST_MISSING = 50
"""So many of what nobody has described are listed; all are in the obligations of those who answer for them."""


@requires(frame.VIEW)
def publications(request: HttpRequest) -> HttpResponse:
    """What is and is to be on the web: first what waits for somebody. `?lage=` is one state."""
    now = timezone.now()
    every = queries.publications(now)
    asked = request.GET.get("lage", "")
    by_state: dict[str, list[queries.Read]] = {key: [] for key in rules.STATES}
    for each in every:
        by_state[each.state].append(each)
    states = [asked] if asked in by_state else list(rules.STATES)
    missing = [] if asked in by_state else queries.undescribed(now)
    unwritten = [(thing, read) for thing, read in missing if read is None]
    page = Page(_("On the web"), _("What the public reads of what we take part in, and what waits"))
    page.tabs = [(_("All"), reverse("publications"), asked not in by_state)] + [
        (f"{label} ({len(by_state[key])})", f"{reverse('publications')}?lage={key}", key == asked)
        for key, label in shown.states().items()
        if by_state[key] or key == asked
    ]
    frame.why(page, rules.FORMALISED)
    return page.show(
        request,
        "publishing/publications.html",
        groups=[
            (shown.state(key), [_row(each) for each in by_state[key]]) for key in states if by_state[key]
        ],
        missing=[
            (thing, reverse("publication_new", args=[thing.kind, thing.pk]), shown.kind_of(thing.kind))
            for thing, read in unwritten[:MOST_MISSING]
        ],
        more=max(len(unwritten) - MOST_MISSING, 0),
        may_write=request.user.has_perm(frame.WRITE),
        asked=asked in by_state,
    )


def _row(each: queries.Read) -> tuple[Any, str, str]:
    found = each.publication
    told: list[str] = [shown.kind_of(found.kind)]
    if found.unit:
        told.append(str(found.unit))
    if each.coming:
        told.append(_("public from %(when)s") % {"when": shown.moment(each.coming.shown_from)})
    elif each.draft and each.draft.sent_at:
        told.append(_("sent %(when)s") % {"when": shown.moment(each.draft.sent_at)})
    elif each.shown:
        told.append(_("public since %(when)s") % {"when": shown.moment(each.shown.shown_from)})
    return marked_up(found, "title"), found.get_absolute_url(), " · ".join(told)


@requires(frame.VIEW)
def publication(request: HttpRequest, pk: int) -> HttpResponse:
    """One publication: what the public sees, what is written, and its versions."""
    found = frame.find(request, pk)
    reader: Any = request.user
    read = queries.read(found, timezone.now())
    page = Page(
        str(found),
        _("On the web"),
        breadcrumbs=frame.crumbs(),
        status=shown.state(read.state),
        changed=last_change(found, reader),
    )
    frame.why(page, rules.TWO_STEPS)
    _offer(page, read, reader)
    return page.show(
        request,
        "publishing/publication.html",
        read=read,
        shown=read.shown,
        shown_contact=queries.contact_of(read.shown) if read.shown else None,
        draft=read.draft,
        draft_contact=queries.contact_of(read.draft) if read.draft else None,
        lacks=actions.lacking(read.draft) if read.draft else [],
        coming=read.coming,
        withheld=read.state == rules.WITHHELD,
        not_formal=read.standing == rules.NOT,
        versions=[
            (each, reverse("publication_version", args=[pk, each.number]), shown.moment(each.shown_from))
            for each in read.versions
        ],
        taken_down=shown.moment(found.taken_down_at) if read.state == rules.TAKEN_DOWN else "",
        facts=_facts(read, reader),
        doors=doors.of(queries.KIND, found, reader),
    )


def _offer(page: Page, read: queries.Read, reader: Any) -> None:
    """The one thing to do next stands first."""
    pk, draft = read.publication.pk, read.draft
    if reader.has_perm(frame.PUBLISH, read.publication):
        if draft is not None and draft.sent_at is not None:
            page.primary = (_("Read and publish"), reverse("publication_publish", args=[pk]))
            page.actions.append((_("Return it to be changed"), reverse("publication_send_back", args=[pk])))
        if read.coming or rules.visible(read.as_read, read.publication.taken_down_at, read.now):
            page.actions.append((_("Take it down"), reverse("publication_take_down", args=[pk])))
    if reader.has_perm(frame.WRITE, read.publication):
        write: Link = (_("Write"), reverse("publication_write", args=[pk]))
        if draft is None:
            page.actions.append((_("Begin a new version"), write[1]))
        elif draft.sent_at is None and not actions.lacking(draft):
            page.primary = page.primary or (_("Send for review"), reverse("publication_send", args=[pk]))
            page.actions.append(write)
        elif draft.sent_at is None:
            page.primary = page.primary or write
        else:
            page.actions.append(write)
        page.actions.append((_("Change who is responsible"), reverse("publication_edit", args=[pk])))


def _facts(read: queries.Read, reader: Any) -> list[tuple[str, Any]]:
    found, nothing = read.publication, people.not_stated()
    thing = read.thing
    return [
        (_("Kind"), shown.kind_of(found.kind)),
        (_("In the register"), shown.link(thing) if thing else nothing),
        (
            _("Responsible for the description"),
            people.name_of(found.owner, reader) if found.owner else nothing,
        ),
        (_("Unit"), str(found.unit) if found.unit else nothing),
        (_("Address"), found.slug),
    ]


@requires(frame.VIEW)
def publication_version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One version as the public reads it, or will: a preview. `?sprak=en` in English."""
    found = frame.find(request, pk)
    read = queries.read(found, timezone.now())
    version = next(_numbered(read.versions, number), None)
    if version is None:
        raise Http404
    language = "en" if request.GET.get("sprak") == "en" else "sv"
    page = Page(
        _("Version %(number)s") % {"number": number},
        _("As the public reads it"),
        breadcrumbs=frame.crumbs(found),
    )
    here = reverse("publication_version", args=[pk, number])
    page.tabs = [
        (_("Swedish"), here, language == "sv"),
        (_("English"), f"{here}?sprak=en", language == "en"),
    ]
    return page.show(
        request,
        "publishing/version.html",
        version=version,
        language=language,
        contact=queries.contact_of(version),
        since=shown.moment(version.shown_from),
        by=version.published_name,
    )


def _numbered(versions: Iterable[Any], number: int) -> Any:
    return (each for each in versions if each.number == number)
