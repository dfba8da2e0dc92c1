"""Looking before anything is kept: what an address offers, and what a source would give. And following a source that
has moved, and reading its kept answers again."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.sources import actions, client, discovering, queries, shown
from utblick.sources.forms import AddressForm
from utblick.sources.items import Unreadable
from utblick.sources.models import Kind, Source
from utblick.sources.parsing.kinds import WAYS
from utblick.sources.views import frame


@requires(queries.EDIT)
def fetch_source_find(request: HttpRequest) -> HttpResponse:
    """Look for what can be read at an address. Nothing is kept; each find leads to the form of a new source."""
    purpose = frame.purpose_of(request.GET.get("purpose", ""))
    form = AddressForm(posted(request), initial={"address": request.GET.get("address", "")[:1000]})
    page = Page(
        _("Find what an address offers"),
        breadcrumbs=[(pgettext("elsewhere", "Sources"), frame.home(purpose))],
    )
    if form.is_bound and form.is_valid():
        try:
            found = discovering.discover(form.cleaned_data["address"])
        except client.Trouble as error:
            form.add_error("address", _wrong(error))
        else:
            return page.show(request, "sources/found.html", **_found(found, purpose))
    return page.show(
        request,
        "core/form.html",
        status=422 if form.is_bound and form.errors else 200,
        form=form,
        button=_("Look"),
        cancel=frame.home(purpose),
        intro=_(
            "Paste the address of a web page. The system looks for feeds there and shows what they give, before "
            "anything is kept. That takes up to half a minute."
        ),
    )


def _wrong(error: client.Trouble | Unreadable) -> str:
    said = _("The address cannot be read: %(what)s. Check it, or try another page of the same site.")
    detail = getattr(error, "detail", "")
    what = _(str(error)) + (f" ({detail})" if detail else "")
    return said % {"what": what}


def _found(found: discovering.Found, purpose: str) -> dict[str, Any]:
    def new(**values: str) -> str:
        return f"{reverse('fetch_source_new')}?{urlencode({'purpose': purpose, **values})}"

    return {
        "title": found.title or found.page,
        "web": found.page,
        "candidates": [
            {
                "name": each.name,
                "address": each.address,
                "kind": Kind(each.kind).label,
                "preview": told(each.preview),
                "new": new(kind=each.kind, address=each.address, name=each.name),
            }
            for each in found.candidates
        ],
        "as_page": new(kind=Kind.HTML, address=found.page, name=found.title),
        "again": f"{reverse('fetch_source_find')}?{urlencode({'purpose': purpose})}",
    }


def told(preview: discovering.Preview) -> dict[str, Any]:
    """A look at what a source gives, in words."""
    lacking = [
        (preview.dayless, ngettext("%(count)s without a day", "%(count)s without a day", preview.dayless)),
        (
            preview.addressless,
            ngettext("%(count)s without an address", "%(count)s without an address", preview.addressless),
        ),
        (preview.textless, ngettext("%(count)s without text", "%(count)s without text", preview.textless)),
        (
            preview.left_out,
            ngettext(
                "%(count)s that lacks a title or a name and is left out",
                "%(count)s that lack a title or a name and are left out",
                preview.left_out,
            ),
        ),
    ]
    count = ngettext("%(count)s item on the first page", "%(count)s items on the first page", preview.count)
    return {
        "count": count % {"count": preview.count},
        "lacking": [said % {"count": many} for many, said in lacking if many],
        "items": preview.items,
    }


@requires(queries.EDIT)
def fetch_source_preview(request: HttpRequest, pk: int) -> HttpResponse:
    """Read a source's first page and show it. Nothing is kept, and what is known of the source stays as it is."""
    source = get_object_or_404(Source, pk=pk)
    form = ConfirmForm(posted(request))
    page = Page(_("Look without keeping"), str(source), breadcrumbs=frame.crumbs(source, here=True))
    if form.is_bound and form.is_valid():
        if source.kind not in WAYS or not source.can_be_fetched:
            form.add_error(None, _("Write the address first. Without it nothing can be fetched."))
        else:
            try:
                seen = discovering.preview(source)
            except (client.Trouble, Unreadable) as error:
                form.add_error(None, _wrong(error))
            else:
                back = source.get_absolute_url()
                return page.show(
                    request, "sources/preview.html", preview=told(seen), source=source, back=back
                )
    return page.show(
        request,
        "core/form.html",
        status=422 if form.is_bound and form.errors else 200,
        form=form,
        button=_("Look"),
        cancel=source.get_absolute_url(),
        intro=_("The system asks the source and shows what it gives. Nothing is kept."),
    )


@requires(queries.EDIT)
def fetch_source_moved(request: HttpRequest, pk: int) -> HttpResponse:
    """Take over the address that a source says it has moved to."""
    source = get_object_or_404(Source, pk=pk)
    state = queries.health([source])[pk].state
    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Use the new address?"), str(source), breadcrumbs=frame.crumbs(source, here=True)),
        lambda _form: actions.follow_move(request.user, source),
        told=_("The source is read at its new address from now on."),
        button=_("Use the new address"),
        cancel=source.get_absolute_url(),
        intro=state.moved_to if state else "",
    )


@requires(queries.EDIT)
def fetch_source_again(request: HttpRequest, pk: int) -> HttpResponse:
    """Read the kept answers of a source anew, as after its parser has been mended."""
    source = get_object_or_404(Source, pk=pk)
    form = ConfirmForm(posted(request))
    if form.is_bound and form.is_valid():
        try:
            actions.read_again(request.user, source)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            run = queries.runs(source)[0]
            if run.outcome in queries.FAILED:
                messages.error(request, _("Nothing could be read: %(what)s.") % {"what": shown.message(run)})
            else:
                said = _("Read again: %(counts)s.") % {"counts": shown.counts(run)}
                messages.success(request, said)
            return HttpResponseRedirect(source.get_absolute_url())
    page = Page(_("Read kept answers again?"), str(source), breadcrumbs=frame.crumbs(source, here=True))
    return page.show(
        request,
        "core/form.html",
        status=422 if form.is_bound and form.errors else 200,
        form=form,
        button=_("Read kept answers again"),
        cancel=source.get_absolute_url(),
        intro=_(
            "What the source answered lately is kept as it came. It is read anew, without asking the source. That "
            "helps after the way of reading has been mended. Nothing is doubled."
        ),
    )
