"""Matters on agendas: what there is to decide, with all that is needed to decide it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from utblick.core.dates import today
from utblick.core.documents.kinds import DocumentKind
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.decisions import actions, forms, queries
from utblick.decisions.documents import late
from utblick.decisions.matters import MATTERS, document_of, label_of, thing_of
from utblick.decisions.models import AgendaItem, Meeting
from utblick.decisions.shown import may_register
from utblick.decisions.views import frame
from utblick.documents import queries as documents


@requires("decisions.view")
def agenda_item(request: HttpRequest, pk: int) -> HttpResponse:
    """One matter: background, proposal, what it is about, attachments, and what was decided."""
    found = frame.find_item(request, pk)
    decision = getattr(found, "decision", None)
    page = Page(
        str(found),
        label_of(found.matter),
        breadcrumbs=frame.meeting_crumbs(found.meeting),
        status=frame.outcome(decision) if decision else (_("not decided yet"), "neutral"),
        changed=last_change(found, request.user),
    )
    may = may_register(request.user, found.meeting.body)
    registers = may and found.meeting.date <= today()
    if may and not decision and not registers:
        page.subtitle = _("The decision is registered here when the meeting has been.")
    if not decision and registers and not queries.is_approved(found.meeting):
        page.primary = (_("Register the decision"), reverse("decision_new", args=[found.pk]))
    if not decision and request.user.has_perm("decisions.propose", found):
        page.actions = [
            (_("Attach a file"), reverse("attachment_new", args=["agenda-item", found.pk])),
            (_("Change"), reverse("agenda_item_edit", args=[found.pk])),
            (_("Take off the agenda"), reverse("agenda_item_delete", args=[found.pk])),
        ]
    return page.show(request, "decisions/item.html", item=found, decision=decision, **dossier(found))


def not_ready(item: AgendaItem) -> str:
    """Why what a matter is about may not be decided yet, and what that means; blank where it may."""
    thing = thing_of(item)
    reason = MATTERS[item.matter].ready(thing) if thing is not None else ""
    if not reason:
        return ""
    return _("It stands on the agenda, but cannot be decided as it is. %(reason)s") % {"reason": reason}


def dossier(item: AgendaItem) -> dict[str, Any]:
    """What one needs to have before one's eyes when a matter is decided; two queries."""
    thing = thing_of(item)
    document = document_of(item, thing)
    facts = [(_("Meeting"), _link(item.meeting)), (_("Kind of matter"), label_of(item.matter))]
    if thing is not None:
        facts.append((_("Concerns"), _link(thing)))
    if item.area:
        facts.append((_("Policy area"), str(item.area)))
    if item.number:
        facts.append((_("Registry number"), item.number))
    if item.presenter:
        facts.append((_("Presented by"), item.presenter))
    return {
        "facts": facts,
        "thing": thing,
        "attachments": documents.attachments_of("agenda-item", [item.pk]).get(item.pk, []),
        "document": _link_of(*document) if document else None,
        "late": late(item) if item.late else "",
        "papers": frame.papers_url("agenda-item", item),
    }


def _link_of(kind: DocumentKind, about: Any) -> tuple[str, str]:
    return str(kind.label), reverse("draft_document", args=[kind.key, about.pk])


def _link(thing: Any) -> str:
    return format_html('<a class="ds-link" href="{}">{}</a>', thing.get_absolute_url(), thing)


@requires("decisions.propose")
def agenda_item_new(request: HttpRequest) -> HttpResponse:
    """Put a matter on an agenda: first what kind it is, then the rest. Links may say kind, thing and meeting."""
    matter = MATTERS.get(request.GET.get("matter", ""))
    if matter is None:
        return _choose_matter(request)
    item = AgendaItem(matter=matter.key)
    thing: Any = None
    if matter.about and "thing" in request.GET:
        thing = get_object_or_404(matter.candidates(), pk=_number(request.GET["thing"]))  # type: ignore[arg-type]
        item.object_id = thing.pk
    start: dict[str, Any] = (
        {"title": matter.heading(thing), "proposal": matter.proposal(thing)}
        if thing or not matter.about
        else {}
    )
    if thing and (area := matter.area_of(thing)) is not None:
        start["area"] = area.pk
    if chosen := _number(request.GET.get("meeting", "")):
        start["meeting"] = chosen
    return _edit(request, item, _("Put a matter on an agenda"), reverse("meetings"), start)


def _choose_matter(request: HttpRequest) -> HttpResponse:
    meeting = request.GET.get("meeting", "")
    found = Meeting.objects.select_related("body").filter(pk=_number(meeting)).first()
    sent = request.GET if "matter" in request.GET else None
    form = forms.MatterForm(sent, body=found.body if found else None)
    page = Page(
        _("Put a matter on an agenda"), breadcrumbs=frame.crumbs((_("Meetings"), reverse("meetings")))
    )
    status = 422 if form.errors else 200
    context = {"form": form, "meeting": found.pk if found else ""}
    return page.show(request, "decisions/choose_matter.html", status=status, **context)


def _number(text: str) -> int:
    """The number in an address; 0, which nothing has, where there is none."""
    return int(text) if text.isdecimal() and len(text) < 19 else 0


@requires("decisions.propose")
def agenda_item_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a matter that has not been decided."""
    found = frame.find_item(request, pk, "decisions.propose")
    if found.closed:
        messages.error(request, found.closed)
        return HttpResponseRedirect(found.get_absolute_url())
    return _edit(request, found, _("Change the matter"), found.get_absolute_url(), {})


def _edit(
    request: HttpRequest, item: AgendaItem, title: str, back: str, start: dict[str, Any]
) -> HttpResponse:
    form = forms.ItemForm(posted(request), instance=item, initial=start)

    def act(checked: forms.ItemForm) -> AgendaItem:
        made = checked.save(commit=False)
        if "thing" in checked.cleaned_data:
            made.object_id = checked.cleaned_data["thing"].pk
        if not request.user.has_perm("decisions.propose", made):
            raise ValidationError(
                {"meeting": _("Your role holds for other bodies. Choose a meeting of one of those.")}
            )
        saved = actions.put_on_agenda(request.user, made)
        if saved.late:
            messages.warning(request, late(saved))
        if reason := not_ready(saved):
            messages.warning(request, reason)
        return saved

    page = Page(title, label_of(item.matter), breadcrumbs=frame.crumbs((_("Meetings"), reverse("meetings"))))
    return edit(
        request, form, page, act, told=_("The matter is on the agenda."), button=_("Save"), cancel=back
    )


@requires("decisions.propose")
def agenda_item_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a matter off an agenda."""
    found = frame.find_item(request, pk, "decisions.propose")
    back = found.meeting.get_absolute_url()

    def act(_form: ConfirmForm) -> str:
        actions.take_off_agenda(request.user, found)
        return back

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take off the agenda?"), str(found), breadcrumbs=frame.meeting_crumbs(found.meeting)),
        act,
        told=_("Taken off the agenda. The history is kept."),
        button=_("Take off the agenda"),
        cancel=found.get_absolute_url(),
        danger=True,
    )


@requires("decisions.propose")
@require_POST
def agenda_item_move(request: HttpRequest, pk: int) -> HttpResponse:
    """Move a matter one place up or down."""
    found = frame.find_item(request, pk, "decisions.propose")
    steps = {"up": -1, "down": 1}.get(request.POST.get("to", ""))
    if steps is None:
        raise PermissionDenied
    actions.move_on_agenda(request.user, found, steps)
    return HttpResponseRedirect(f"{Meeting.get_absolute_url(found.meeting)}#m{found.pk}")
