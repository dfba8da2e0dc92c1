"""Documents: drafts as the data makes them now, and what has been issued."""

from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import format_lazy, slugify
from django.utils.timezone import localtime
from django.utils.translation import get_language, get_language_info, gettext_lazy, override, pgettext
from django.utils.translation import gettext as _

from utblick.core import things
from utblick.core.audit import trail
from utblick.core.documents import html, pdf, word
from utblick.core.documents.kinds import DOCUMENTS, DocumentKind, about, label_of
from utblick.core.documents.tree import Document, from_json
from utblick.core.editing import edit, posted
from utblick.core.filters import TextFilter, YearFilter
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Link, Page, last_change
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.documents import actions, files, queries
from utblick.documents.models import IssuedDocument

ALL = gettext_lazy("All")
TYPES = {"pdf": "application/pdf", "docx": files.TYPES["docx"]}
NAMES = {"pdf": "PDF", "docx": "Word", "arkiv": "PDF/A"}


def _kinds() -> list[tuple[str, str]]:
    return sorted(((key, str(kind.label)) for key, kind in DOCUMENTS.items()), key=lambda pair: pair[1])


class DocumentFilter(django_filters.FilterSet):
    """Documents by title, kind and year."""

    text = TextFilter("title", label=gettext_lazy("Title"))
    document = django_filters.ChoiceFilter(
        choices=_kinds, label=gettext_lazy("Kind of document"), empty_label=ALL
    )
    year = YearFilter("year")


@requires("documents.view")
def documents(request: HttpRequest) -> HttpResponse:
    """What has been issued; and what can be made now, about the whole."""
    reader: Any = request.user
    allowed = [key for key, kind in DOCUMENTS.items() if reader.has_perm(kind.permission)]
    register = Register(
        caption=_("Documents that have been issued"),
        columns=[
            Column("title", _("Title"), lambda row: str(row).partition(" ")[2], sort=("title",)),
            Column(
                "number", pgettext("of a document", "Number"), lambda row: row.number, sort=("year", "serial")
            ),
            Column(
                "kind", _("Kind of document"), lambda row: label_of(row.document), sort=("document", "year")
            ),
            Column(
                "issued",
                _("Issued"),
                lambda row: date_format(localtime(row.issued_at), "DATE_FORMAT"),
                sort=("issued_at",),
                export=lambda row: localtime(row.issued_at).date(),
            ),
            Column("by", _("Issued by"), lambda row: row.issued_by),
        ],
        queryset=IssuedDocument.objects.filter(document__in=allowed).defer("tree"),
        filterset=DocumentFilter,
        default_sort="-number",
        file_name="dokument",
        empty_title=_("No documents have been issued yet"),
        empty_text=_("Open a document below to see it as it stands today, and issue it when it is ready."),
    )
    if export := register.answer(request):
        return export
    page = Page(
        _("Documents"), _("What we have issued, and what can be made from the data as it stands today.")
    )
    makes = [
        (str(kind.label), reverse("draft_of_whole", args=[kind.key]))
        for kind in about("")
        if reader.has_perm(kind.permission)
    ]
    doors = [
        (permission, label, reverse(name))
        for permission, label, name in (
            ("documents.view_registry", _("Registry"), "registry"),
            ("documents.dispose", _("Disposal"), "disposal"),
        )
    ]
    links = [door[1:] for door in doors if reader.has_perm(door[0])]
    return page.show(
        request, "documents/documents.html", register=register.shown(request), makes=makes, links=links
    )


def _find(request: HttpRequest, document: str, pk: int | None) -> tuple[DocumentKind, Any]:
    """Return a kind of document and the thing that it is about. Raises Http404, PermissionDenied."""
    kind = DOCUMENTS.get(document)
    if kind is None or bool(kind.about) != (pk is not None):
        raise Http404
    thing = None
    if kind.about:
        known = things.KINDS[kind.about]
        thing = known.model._default_manager.filter(pk=pk).first()
        if thing is None or (known.hidden(thing) and not request.user.has_perm(known.sees_hidden)):
            raise Http404
    if not request.user.has_perm(kind.permission, thing):
        raise PermissionDenied
    return kind, thing


def _language(request: HttpRequest) -> str:
    asked = request.GET.get("sprak", "")
    return asked if asked in ("sv", "en") else "en" if get_language() == "en" else "sv"


def _crumbs(thing: Any) -> list[Link]:
    return (
        [(str(thing), thing.get_absolute_url())]
        if thing is not None
        else [(_("Documents"), reverse("documents"))]
    )


def _url(name: str, kind: DocumentKind, thing: Any) -> str:
    if thing is None:
        return reverse(f"{name}_of_whole", args=[kind.key])
    return reverse(f"{name}_document", args=[kind.key, thing.pk])


def _draft_page(request: HttpRequest, kind: DocumentKind, thing: Any) -> HttpResponse:
    language = _language(request)
    if reason := kind.ready(thing):
        page = Page(str(kind.label), breadcrumbs=_crumbs(thing), status=(_("not ready"), "warn"))
        return page.show(request, "documents/not_ready.html", reason=reason)
    made = queries.draft(kind, thing, language)
    form = request.GET.get("form", "")
    if form in TYPES:
        what = format_lazy("{} ({})", kind.label, NAMES[form])
        trail.note("core.export", request.user, thing, what=what, document=kind.key, form=form)
        return _file(made, form, request, _name(kind.key, made.title, language))
    latest = queries.latest(kind, thing.pk if thing is not None else None, language)
    changed = queries.changed_since(latest, made) if latest else []
    may_issue = actions.may_issue(request.user, kind, thing)
    page = Page(
        made.title,
        breadcrumbs=_crumbs(thing),
        status=(_("draft, as the data stands now"), "warn"),
    )
    if latest and not changed:
        page.status = (_("as issued: %(number)s") % {"number": latest.number}, "ok")
    elif may_issue:
        page.primary = (_("Issue"), f"{_url('issue', kind, thing)}?sprak={language}")
    page.actions = _forms(f"{request.path}?sprak={language}&form=")
    return page.show(
        request,
        "documents/draft.html",
        body=html.render(made),
        language=language,
        others=_others(request.path, language),
        latest=latest,
        changed=changed,
    )


def _forms(base: str) -> list[Link]:
    return [("PDF", f"{base}pdf"), ("Word", f"{base}docx")]


def _others(path: str, language: str) -> list[tuple[str, str, str]]:
    return [
        (code, get_language_info(code)["name_local"].capitalize(), f"{path}?sprak={code}")
        for code in ("sv", "en")
        if code != language
    ]


def _base(request: HttpRequest) -> str:
    return request.build_absolute_uri("/").rstrip("/")


def _name(document: str, title: str, language: str, number: str = "") -> str:
    """What a file is called: which kind of document it is, and of what; the kind once where the title names it."""
    with override(language):
        kind, thing = slugify(label_of(document)), slugify(title)
    parts = [number.replace(":", "-"), "" if kind in thing else kind, thing]
    return slugify("-".join(filter(None, parts)))[:80].strip("-") or "dokument"


def _file(made: Document, form: str, request: HttpRequest, name: str) -> HttpResponse:
    content = (
        pdf.render(made, base=_base(request)) if form == "pdf" else word.render(made, base=_base(request))
    )
    return _answer(content, TYPES[form], f"{name}.{form}")


def _answer(content: bytes, media_type: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=media_type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@requires("documents.view")
def draft_document(request: HttpRequest, document: str, pk: int) -> HttpResponse:
    """A document about a thing, as the data makes it now: as a page, or as a file (`?form=pdf`, `docx`)."""
    return _draft_page(request, *_find(request, document, pk))


@requires("documents.view")
def draft_of_whole(request: HttpRequest, document: str) -> HttpResponse:
    """A document about the whole, as the data makes it now."""
    return _draft_page(request, *_find(request, document, None))


@requires("documents.issue")
def issue_document(request: HttpRequest, document: str, pk: int) -> HttpResponse:
    """Issue a document about a thing."""
    return _issue(request, *_find(request, document, pk))


@requires("documents.issue")
def issue_of_whole(request: HttpRequest, document: str) -> HttpResponse:
    """Issue a document about the whole."""
    return _issue(request, *_find(request, document, None))


def _issue(request: HttpRequest, kind: DocumentKind, thing: Any) -> HttpResponse:
    if not actions.may_issue(request.user, kind, thing):
        raise PermissionDenied
    language = _language(request)
    back = f"{_url('draft', kind, thing)}?sprak={language}"
    page = Page(
        _("Issue %(document)s?") % {"document": str(kind.label).lower()},
        str(thing or ""),
        breadcrumbs=_crumbs(thing),
    )
    return edit(
        request,
        ConfirmForm(posted(request)),
        page,
        lambda _form: actions.issue(request.user, kind, thing, language, base=_base(request)),
        told=_("The document is issued. It stays as it is from now on."),
        button=_("Issue"),
        cancel=back,
        intro=_(
            "It gets a number and today's date, and can no longer be changed. A later one may replace it."
        ),
    )


def _issued(request: HttpRequest, pk: int) -> IssuedDocument:
    found = get_object_or_404(IssuedDocument.objects.select_related("replaces"), pk=pk)
    if not found.may_be_read_by(request.user):
        raise PermissionDenied
    return found


@requires("documents.view")
def issued_document(request: HttpRequest, pk: int) -> HttpResponse:
    """A document as it was issued."""
    found = _issued(request, pk)
    tree = from_json(found.tree)
    newer: Any = getattr(found, "replaced_by", None)
    page = Page(
        tree.title,
        breadcrumbs=[(_("Documents"), reverse("documents"))],
        status=(_("replaced by %(number)s") % {"number": newer.number}, "warn")
        if newer
        else (_("issued"), "ok"),
        changed=last_change(found, request.user),
    )
    base = reverse("issued_file", args=[found.pk, "x"]).removesuffix("x/")
    page.actions = [
        ("PDF", f"{base}pdf/"),
        ("Word", f"{base}docx/"),
        (_("PDF for the archive (PDF/A)"), f"{base}arkiv/"),
    ]
    issued = date_format(localtime(found.issued_at), "DATETIME_FORMAT")
    return page.show(
        request,
        "documents/issued.html",
        document=found,
        body=html.render(tree),
        newer=newer,
        facts=[
            (pgettext("of a document", "Number"), found.number),
            (_("Issued"), issued),
            (_("Issued by"), found.issued_by),
            (_("Language"), get_language_info(found.language)["name_local"].capitalize()),
            (_("Fingerprint"), found.fingerprint[:16]),
        ],
        now=_now_url(found),
        papers=reverse("papers", args=["document", found.pk]),
    )


def _now_url(found: IssuedDocument) -> str:
    kind = DOCUMENTS[found.document]
    args = [kind.key] if not kind.about else [kind.key, found.object_id]
    return f"{reverse('draft_of_whole' if not kind.about else 'draft_document', args=args)}?sprak={found.language}"


@requires("documents.view")
def issued_file(request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """A file of an issued document: the very one that was made at the time; for the archive, made of its tree."""
    found = _issued(request, pk)
    if form not in NAMES:
        raise Http404
    name = _name(found.document, found.title, found.language, found.number)
    content = _content(request, found, form)
    what = format_lazy("{} ({})", DOCUMENTS[found.document].label, NAMES[form])
    trail.note("core.export", request.user, found, what=what, form=form)
    if form == "arkiv":
        return _answer(content, TYPES["pdf"], f"{name}-arkiv.pdf")
    return _answer(content, TYPES[form], f"{name}.{form}")


def _content(request: HttpRequest, found: IssuedDocument, form: str) -> bytes:
    if form == "arkiv":
        return pdf.render(
            from_json(found.tree), base=_base(request), archive=True, issued=localtime(found.issued_at)
        )
    try:
        return files.read({"pdf": found.pdf, "docx": found.word}[form])
    except FileNotFoundError:
        raise Http404(_("The file has been disposed of.")) from None
