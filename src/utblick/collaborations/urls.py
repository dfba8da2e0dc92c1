"""Addresses of the collaborations room."""

from django.urls import path

from utblick.collaborations.views import (
    conditions,
    costs,
    engagements,
    meetings,
    outcomes,
    outreach,
    page,
    parts,
    people,
    pictures,
    reviews,
    steps,
    voices,
)

urlpatterns = [
    path("samarbeten/", engagements.engagements, name="engagements"),
    path("samarbeten/bilder/", pictures.engagement_pictures_who, name="engagement_pictures_who"),
    path("samarbeten/bilder/tid/", pictures.engagement_pictures, name="engagement_pictures"),
    path(
        "samarbeten/bilder/kostnader/", pictures.engagement_pictures_costs, name="engagement_pictures_costs"
    ),
    path(
        "samarbeten/bilder/fokuspunkter/",
        pictures.engagement_pictures_focus,
        name="engagement_pictures_focus",
    ),
    path(
        "samarbeten/bilder/partner/",
        pictures.engagement_pictures_partners,
        name="engagement_pictures_partners",
    ),
    path("samarbeten/kostnader/", costs.costs, name="costs"),
    path("samarbeten/kostnader/fordelning/", costs.costs_shares, name="costs_shares"),
    path("samarbeten/kostnader/utfall/", costs.costs_file, name="costs_file"),
    path("samarbeten/kostnader/import/", outcomes.costs_import, name="costs_import"),
    path("samarbeten/nytt/", engagements.engagement_new, name="engagement_new"),
    path("samarbeten/<int:pk>/", page.engagement, name="engagement"),
    path("samarbeten/<int:pk>/foretradare/", people.engagement_people, name="engagement_people"),
    path("samarbeten/<int:pk>/moten/ny/", meetings.engagement_meeting_new, name="engagement_meeting_new"),
    path(
        "samarbeten/<int:pk>/moten/<int:body_meeting>/narvaro/",
        meetings.engagement_meeting_edit,
        name="engagement_meeting_edit",
    ),
    path("samarbeten/<int:pk>/kostnader/", costs.engagement_costs, name="engagement_costs"),
    path("samarbeten/<int:pk>/villkor/", conditions.engagement_conditions, name="engagement_conditions"),
    path("samarbeten/<int:pk>/villkor/period/", steps.engagement_period_edit, name="engagement_period_edit"),
    path(
        "samarbeten/<int:pk>/villkor/undantag/<slug:rule>/",
        steps.engagement_exception,
        name="engagement_exception",
    ),
    path(
        "samarbeten/<int:pk>/villkor/intressentanalys/",
        steps.engagement_stakeholders,
        name="engagement_stakeholders",
    ),
    path(
        "samarbeten/<int:pk>/villkor/hallbarhetsanalys/",
        steps.engagement_sustainability,
        name="engagement_sustainability",
    ),
    path("samarbeten/<int:pk>/uppfoljning/", reviews.engagement_reviews, name="engagement_reviews"),
    path(
        "samarbeten/<int:pk>/uppfoljning/folj-upp/",
        reviews.engagement_follow_up_begin,
        name="engagement_follow_up_begin",
    ),
    path(
        "samarbeten/<int:pk>/uppfoljning/utvardera/",
        reviews.engagement_evaluation_begin,
        name="engagement_evaluation_begin",
    ),
    path(
        "samarbeten/<int:pk>/spridning/ny/",
        outreach.outreach_new,
        name="outreach_new",
    ),
    path(
        "samarbeten/<int:pk>/spridning/<int:outreach>/andra/",
        outreach.outreach_edit,
        name="outreach_edit",
    ),
    path(
        "samarbeten/<int:pk>/spridning/<int:outreach>/ta-bort/",
        outreach.outreach_delete,
        name="outreach_delete",
    ),
    path(
        "samarbeten/<int:pk>/uppfoljning/<int:review>/",
        reviews.engagement_review,
        name="engagement_review",
    ),
    path(
        "samarbeten/<int:pk>/uppfoljning/<int:review>/andra/",
        reviews.engagement_review_edit,
        name="engagement_review_edit",
    ),
    path(
        "samarbeten/<int:pk>/uppfoljning/<int:review>/klar/",
        reviews.engagement_review_complete,
        name="engagement_review_complete",
    ),
    path(
        "samarbeten/<int:pk>/uppfoljning/<int:review>/oppna/",
        reviews.engagement_review_reopen,
        name="engagement_review_reopen",
    ),
    path(
        "samarbeten/<int:pk>/uppfoljning/<int:review>/ta-bort/",
        reviews.engagement_review_delete,
        name="engagement_review_delete",
    ),
    path(
        "samarbeten/<int:pk>/uppfoljning/<int:review>/roster/",
        voices.voices,
        name="voices",
    ),
    path(
        "samarbeten/<int:pk>/uppfoljning/<int:review>/roster/ny/",
        voices.voice_new,
        name="voice_new",
    ),
    path(
        "samarbeten/<int:pk>/uppfoljning/<int:review>/roster/<int:voice>/ta-bort/",
        voices.voice_delete,
        name="voice_delete",
    ),
    path("rost/<slug:token>/", voices.voice, name="voice"),
    path("rost/<slug:token>/tack/", voices.voice_thanks, name="voice_thanks"),
    path("samarbeten/<int:pk>/steg/dra-tillbaka/", steps.engagement_withdraw, name="engagement_withdraw"),
    path("samarbeten/<int:pk>/steg/<slug:step>/", steps.engagement_step, name="engagement_step"),
    path("samarbeten/<int:pk>/andra/", engagements.engagement_edit, name="engagement_edit"),
    path("samarbeten/<int:pk>/<slug:part>/ny/", parts.engagement_part_new, name="engagement_part_new"),
    path(
        "samarbeten/<int:pk>/<slug:part>/<int:part_pk>/andra/",
        parts.engagement_part_edit,
        name="engagement_part_edit",
    ),
    path(
        "samarbeten/<int:pk>/<slug:part>/<int:part_pk>/ta-bort/",
        parts.engagement_part_delete,
        name="engagement_part_delete",
    ),
]
