"""The page of one position, of one of its versions, and two versions side by side."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.advocacy import approving, documents, queries, rules, shown
from utblick.advocacy.models import PositionVersion
from utblick.advocacy.views import frame
from utblick.core import doors
from utblick.core.dates import today
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.core.texts import marked_up
from utblick.decisions import queries as decisions
from utblick.people import shown as people

COMPARED = ("title", "what", "why", "for_whom")


@requires(frame.VIEW)
def position(request: HttpRequest, pk: int) -> HttpResponse:
    """One position: what is in force, what is being written, its versions, and how it has been used."""
    found = frame.position(request, pk)
    reader: Any = request.user
    read = queries.read(found, today())
    page = Page(
        str(found),
        _("Position"),
        breadcrumbs=frame.crumbs(),
        status=shown.standing(read.standing),
        changed=last_change(found, reader),
    )
    frame.why(page, rules.EXPORTED)
    may_edit = reader.has_perm(frame.EDIT, found)
    _offer(
        page, read, may_edit, bool(read.draft and read.draft.ready_on and approving.open_to(reader, found))
    )
    uses = queries.uses_of(found)
    return page.show(
        request,
        "advocacy/position.html",
        position=found,
        current=read.current,
        latest=read.current or next((each for each in read.versions if each.approved_on), None),
        draft=read.draft,
        lacks=approving.lacking(read.draft) if read.draft else [],
        stop=documents.stop(found),
        versions=[
            (each, *shown.standing(read.standing_of(each)), shown.valid(each)) for each in read.versions
        ],
        compare=reverse("position_compare", args=[pk]) if len(read.versions) > 1 else "",
        uses=[(each, *shown.state_of(each, today()), shown.whom(each)) for each in uses],
        plans=list(found.plans.order_by("-begins", "-pk")),
        serves=list(found.serves.select_related("strategy")),
        facts=_facts(read, reader),
        doors=_doors(read, reader),
        may_edit=may_edit,
    )


def _offer(page: Page, read: queries.Read, may_edit: bool, may_approve: bool) -> None:
    """The one thing to do next stands first."""
    pk = read.position.pk
    write = reverse("position_write", args=[pk])
    if may_approve:
        page.primary = (_("Approve"), reverse("position_approve", args=[pk]))
    if not may_edit:
        return
    draft = read.draft
    if draft is None:
        page.actions.append((_("Begin a new version"), write))
    elif draft.ready_on is None and not approving.lacking(draft):
        page.primary = page.primary or (_("Put it up for approval"), reverse("position_put_up", args=[pk]))
        page.actions.append((_("Write"), write))
    elif draft.ready_on is None:
        page.primary = page.primary or (_("Go on writing"), write)
    else:
        page.actions.append((_("Write"), write))
    page.actions.append((_("Change what the register says"), reverse("position_edit", args=[pk])))
    if read.standing in (rules.IN_FORCE, rules.COMING, rules.EXPIRED):
        page.actions.append((_("Withdraw the position"), reverse("position_withdraw", args=[pk])))
    if draft is not None:
        page.actions.append((_("Take the draft away"), reverse("position_drop_draft", args=[pk])))


def _facts(read: queries.Read, reader: Any) -> list[tuple[str, Any]]:
    found, current = read.position, read.current
    nothing = people.not_stated()
    facts: list[tuple[str, Any]] = []
    if current is not None:
        facts += [
            (_("Approved by"), current.approval.approved_by),
            (_("Approved on"), shown.day(current.approval.approved_on)),
            (_("Valid"), shown.valid(current)),
        ]
    facts += [
        (_("Dossier"), shown.link(found.dossier) or nothing),
        (_("Unit"), str(found.unit)),
        (_("Owner"), people.name_of(found.owner, reader) if found.owner else nothing),
    ]
    return [*facts, *people.origin(found)]


def _doors(read: queries.Read, reader: Any) -> list[doors.Door]:
    found = read.position
    told = []
    if reader.has_perm("documents.view"):
        if not read.why_not_exported:
            paper = reverse("draft_document", args=["position-paper", found.pk])
            told.append((_("Position paper"), paper, _("To read, print, send or issue")))
        papers = reverse("papers", args=[queries.POSITION, found.pk])
        told.append((_("Papers"), papers, _("Files, registry and secrecy")))
    if reader.has_perm("decisions.view"):
        told += [
            (str(each), each.get_absolute_url(), _("The decision"))
            for each in decisions.decisions_about("advocacy.", found.pk)
        ]
    return [*told, *doors.of(queries.POSITION, found, reader)]


def _version(read: queries.Read, number: int) -> PositionVersion:
    found = next((each for each in read.versions if each.number == number), None)
    if found is None:
        raise Http404
    return found


@requires(frame.VIEW)
def position_version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One version of a position, as it is or was."""
    found = frame.position(request, pk)
    read = queries.read(found, today())
    version = _version(read, number)
    page = Page(
        _("Version %(number)s") % {"number": number},
        str(found),
        breadcrumbs=frame.crumbs(found),
        status=shown.standing(read.standing_of(version)),
    )
    facts = [(_("Valid"), shown.valid(version) or people.not_stated())]
    if version.approved_on:
        facts += [
            (_("Approved by"), version.approval.approved_by),
            (_("Approved on"), shown.day(version.approved_on)),
        ]
    if version.ended:
        ended = {"day": shown.day(version.ended.ended_on), "why": version.ended.because}
        facts.append((_("Ours no longer"), _("from %(day)s: %(why)s") % ended))
    facts.append((_("Written on"), shown.day(version.written_on)))
    return page.show(request, "advocacy/version.html", version=version, facts=facts)


@requires(frame.VIEW)
def position_compare(request: HttpRequest, pk: int) -> HttpResponse:
    """Two versions side by side: `?fran=` and `?till=` are their numbers, else the two newest."""
    found = frame.position(request, pk)
    read = queries.read(found, today())
    numbers = [each.number for each in read.versions]
    after = _asked(request, "till", numbers, 0)
    before = _asked(request, "fran", numbers, 1)
    page = Page(_("Versions side by side"), str(found), breadcrumbs=frame.crumbs(found))
    if after is None or before is None:
        return page.show(request, "advocacy/compare.html", rows=[], numbers=numbers)
    left, right = _version(read, before), _version(read, after)
    rows = []
    for name in COMPARED:
        label = str(PositionVersion._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
        pair = marked_up(left, name), marked_up(right, name)
        rows.append((label, *pair, pair[0] != pair[1]))
    rows.append((_("valid"), shown.valid(left), shown.valid(right), shown.valid(left) != shown.valid(right)))
    return page.show(
        request,
        "advocacy/compare.html",
        rows=rows,
        numbers=numbers,
        before=left,
        after=right,
        choices=[("fran", _("Compare version"), before), ("till", _("with version"), after)],
    )


def _asked(request: HttpRequest, name: str, numbers: list[int], place: int) -> int | None:
    value = request.GET.get(name, "")
    if value.isdecimal() and len(value) < 6 and int(value) in numbers:
        return int(value)
    return numbers[place] if len(numbers) > place else None
