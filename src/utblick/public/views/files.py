"""What the public site has that are files: issued documents as PDF, and pictures for where pages are shared."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.text import slugify

from utblick.core.identity import identity
from utblick.core.texts import in_language
from utblick.documents import files
from utblick.public import queries
from utblick.public.frame import KEPT, site, site_name
from utblick.public.picture import picture as drawn


@site
def document(request: HttpRequest, pk: int) -> HttpResponse:
    """The very file that was made when a document was issued. Raises Http404 for what is not on the site."""
    found = next((each for each in queries.papers() if each.pk == pk), None)
    if found is None:
        raise Http404
    try:
        content = files.read(found.pdf)
    except FileNotFoundError:
        raise Http404 from None
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{slugify(found.number)}.pdf"'
    return answer


@site
def picture(request: HttpRequest) -> HttpResponse:
    """The picture of the site as a whole."""
    return _drawn("")


@site
def picture_of(request: HttpRequest, slug: str) -> HttpResponse:
    """The picture of what is published at an address."""
    found = next((each for each in queries.items() if each.slug == slug), None)
    if found is None:
        raise Http404
    return _drawn(queries.in_reader(found, "title")[0])


def _drawn(title: str) -> HttpResponse:
    face = identity()
    name = in_language(face) if face else "Utblick"
    accent = face.accent if face else "#1f5a8a"
    answer = HttpResponse(
        drawn(title or site_name(name), name if title else "", accent), content_type="image/png"
    )
    setattr(answer, KEPT, True)
    return answer
