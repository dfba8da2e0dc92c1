"""The search page."""

from collections import Counter
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from utblick.core.audit.shown import showed
from utblick.core.pages import Page
from utblick.core.permissions import PERMISSIONS, requires
from utblick.core.things import KINDS
from utblick.search.engine import Reader, search
from utblick.search.models import SearchDocument
from utblick.search.snippets import snippet

ON_A_PAGE = 20


@requires("search.use")
def results(request: HttpRequest) -> HttpResponse:
    """Everything that the reader may see and that holds all the words."""
    text = request.GET.get("q", "").replace("\x00", "").strip()
    account: Any = request.user
    reader = Reader(
        frozenset(key for key in PERMISSIONS if account.has_perm(key)),
        get_language() or "sv",
    )
    found = search(text, reader)
    counts = Counter(each.kind for each in found)
    chosen = request.GET.get("slag", "")
    if chosen in counts:
        found = [each for each in found if each.kind == chosen]
    shown = Paginator(found, ON_A_PAGE).get_page(request.GET.get("page"))
    _note_protected(shown.object_list)
    page = Page(_("Search: %(text)s") % {"text": text[:80]} if text else _("Search"))
    return page.show(
        request,
        "search/results.html",
        text=text,
        hits=[_hit(each, text) for each in shown.object_list],
        count=len(found),
        kinds=[
            (str(KINDS[key].label_plural), number, urlencode({"q": text, "slag": key}), key == chosen)
            for key, number in counts.most_common()
        ],
        all_url=urlencode({"q": text}),
        chosen=chosen in counts,
        shown=shown,
        more=urlencode({"q": text, **({"slag": chosen} if chosen else {})}),
    )


def _note_protected(hits: Any) -> None:
    """That a protected thing is among the hits is noted, as when its page is read."""
    for each in hits:
        if each.needs and (
            thing := KINDS[each.kind].model._default_manager.filter(pk=each.object_id).first()
        ):
            showed(thing)


def _hit(document: SearchDocument, text: str) -> dict[str, Any]:
    language = "" if document.language == get_language() else document.language
    return {
        "title": document.title,
        "url": document.url,
        "kind": KINDS[document.kind].label,
        "language": language,
        "snippet": snippet(document.body, text, document.language),
    }
