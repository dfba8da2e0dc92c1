"""All papers of one thing: documents, files, its place in the registry, secrecy."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from utblick.core import secrecy, things
from utblick.core.documents.kinds import about
from utblick.core.editing import edit, posted
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.documents import actions, forms, queries, serving
from utblick.documents.models import Attachment, Direction, IssuedDocument, RegistryEntry, SecrecyMark
from utblick.documents.views import frame


@requires("documents.view")
def papers(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Everything that is kept about a thing."""
    known, thing = frame.find_thing(request, kind, pk)
    reader: Any = request.user
    found = queries.papers_of(kind, pk)
    may_change = reader.has_perm("documents.keep") and actions.may_handle(reader, known, thing)
    closed = getattr(thing, "closed", "")
    page = Page(
        _("Papers: %(thing)s") % {"thing": thing},
        breadcrumbs=[(str(thing), thing.get_absolute_url())],
        status=(_("under secrecy"), "danger") if found.mark or getattr(thing, "secret", False) else None,
    )
    if may_change:
        if not closed:
            page.primary = (_("Attach a file"), reverse("attachment_new", args=[kind, pk]))
        page.actions = [(_("Register as an official document"), reverse("registry_new", args=[kind, pk]))]
    may_mark = (
        isinstance(thing, secrecy.MayBeSecret)
        and reader.has_perm("documents.mark_secret")
        and actions.may_handle(reader, known, thing)
    )
    makes = [
        (str(each.label), reverse("draft_document", args=[each.key, pk]))
        for each in about(kind)
        if reader.has_perm(each.permission)
    ]
    shown = {
        "found": found,
        "thing": thing,
        "kind": kind,
        "closed": closed,
        "makes": makes,
        "may_mark": may_mark,
        "because": _secret_because(thing) if not found.mark else None,
    }
    return page.show(
        request,
        "documents/papers.html",
        **shown,
        may_read_registry=reader.has_perm("documents.view_registry"),
    )


def _secret_because(thing: Any) -> list[Any] | None:
    """What a thing without a mark of its own is secret because of; None where it is not secret."""
    if not getattr(thing, "secret", False):
        return None
    return [each for each in thing.told_of() if getattr(each, "secret", False)]


def _crumbs(thing: Any, kind: str) -> list[tuple[str, str]]:
    return [(str(thing), thing.get_absolute_url()), (_("Papers"), reverse("papers", args=[kind, thing.pk]))]


@requires("documents.keep")
def attachment_new(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Attach a file to a thing."""
    _known, thing = frame.find_thing(request, kind, pk, change=True)
    if closed := getattr(thing, "closed", ""):
        messages.error(request, str(closed))
        return HttpResponseRedirect(reverse("papers", args=[kind, pk]))
    form = forms.AttachmentForm(posted(request), request.FILES or None)
    back = reverse("papers", args=[kind, pk])

    def act(checked: forms.AttachmentForm) -> str:
        data = checked.cleaned_data
        actions.attach(request.user, kind, thing, data["file"], data["title"])
        return back

    page = Page(_("Attach a file"), str(thing), breadcrumbs=_crumbs(thing, kind))
    return edit(request, form, page, act, told=_("The file is attached."), button=_("Attach"), cancel=back)


@requires("documents.view")
def attachment(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The file itself, for those who may see the thing that it belongs to. Browsers are told to save it, not run it."""
    found = get_object_or_404(Attachment, pk=pk)
    if found.kind not in things.KINDS or found.object_id is None:
        raise Http404
    frame.find_thing(request, found.kind, found.object_id)
    return serving.answer_with(request.user, found)


@requires("documents.keep")
def registry_new(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Register a thing as an official document."""
    _known, thing = frame.find_thing(request, kind, pk, change=True)
    return _entry(
        request, RegistryEntry(kind=kind, object_id=pk), thing, _("Register as an official document")
    )


@requires("documents.keep")
def registry_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Mend an entry in the registry; what it said before stays in its history."""
    found = get_object_or_404(RegistryEntry, pk=pk)
    if found.object_id is None:
        raise Http404
    _known, thing = frame.find_thing(request, found.kind, found.object_id, change=True)
    return _entry(request, found, thing, _("Mend the entry in the registry"))


def _entry(request: HttpRequest, entry: RegistryEntry, thing: Any, title: str) -> HttpResponse:
    start = _begins_with(thing) if not entry.pk else {}
    form = forms.RegistryForm(posted(request), instance=entry, initial=start)
    back = reverse("papers", args=[entry.kind, thing.pk])

    def act(checked: forms.RegistryForm) -> str:
        actions.register(request.user, checked.save(commit=False))
        return back

    page = Page(title, str(thing), breadcrumbs=_crumbs(thing, entry.kind))
    return edit(
        request, form, page, act, told=_("The document is registered."), button=_("Register"), cancel=back
    )


def _begins_with(thing: Any) -> dict[str, Any]:
    """What an entry in the registry begins with: what the thing itself says already."""
    if isinstance(thing, IssuedDocument):  # its own number is not one of the registry
        drawn_up = {"direction": Direction.DRAWN_UP, "date": localtime(thing.issued_at).date()}
        return {"subject": str(thing), **drawn_up}
    return {"number": getattr(thing, "number", ""), "subject": str(thing)}


@requires("documents.mark_secret")
def secrecy_new(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Put a thing under secrecy."""
    _known, thing = frame.find_thing(request, kind, pk, change=True)
    if not isinstance(thing, secrecy.MayBeSecret):
        raise Http404
    form = forms.SecrecyForm(posted(request), instance=SecrecyMark(kind=kind, object_id=pk))
    back = reverse("papers", args=[kind, pk])

    def act(checked: forms.SecrecyForm) -> str:
        actions.mark_secret(request.user, checked.save(commit=False))
        return back

    page = Page(_("Put under secrecy"), str(thing), breadcrumbs=_crumbs(thing, kind))
    return edit(
        request,
        form,
        page,
        act,
        told=_("It is under secrecy. Only those with the right see that it is there."),
        button=_("Put under secrecy"),
        cancel=back,
        intro=_(
            "It disappears from every page, list, search, file and document for those without the right. On an agenda "
            "and in minutes its place is kept, without saying what it is."
        ),
    )


@requires("documents.mark_secret")
def secrecy_lift(request: HttpRequest, pk: int) -> HttpResponse:
    """Lift the secrecy of a thing."""
    mark = get_object_or_404(SecrecyMark, pk=pk, lifted_on=None)
    if mark.object_id is None or not request.user.has_perm(secrecy.RIGHT):
        raise PermissionDenied
    _known, thing = frame.find_thing(request, mark.kind, mark.object_id, change=True)
    form = forms.LiftForm(posted(request), instance=mark)
    back = reverse("papers", args=[mark.kind, thing.pk])

    def act(checked: forms.LiftForm) -> str:
        actions.lift_secrecy(request.user, checked.save(commit=False))
        return back

    page = Page(_("Lift the secrecy"), str(thing), breadcrumbs=_crumbs(thing, mark.kind))
    return edit(
        request, form, page, act, told=_("The secrecy is lifted."), button=_("Lift the secrecy"), cancel=back
    )
