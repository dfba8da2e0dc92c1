"""How a collaboration is followed up each year and evaluated before its period ends."""

from django.http import HttpRequest, HttpResponse

from utblick.collaborations.views import frame
from utblick.core.permissions import requires


@requires("collaborations.view_inside")
def engagement_reviews(request: HttpRequest, pk: int) -> HttpResponse:
    """The follow-ups and evaluations of an engagement, and to whom its results were passed on."""
    found = frame.find(pk)
    page = frame.page_of(request, found, "engagement_reviews")
    return page.show(request, "collaborations/reviews.html", engagement=found, reviews=found.reviews.all())
