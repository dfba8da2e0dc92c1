"""Addresses of the advice room."""

from django.urls import path

from utblick.advice.views import cases, inside, partner, public, register, settings, trainings, work

ROOM = "radgivning/"
CASE = f"{ROOM}<int:pk>/"
TRAININGS = "utbildningar/"
TRAINING = f"{TRAININGS}<int:pk>/"
OWN = "partner/"

urlpatterns = [
    # Without signing in
    path(f"{ROOM}fraga/", public.advice_ask, name="advice_ask"),
    path(f"{ROOM}arende/<str:token>/", public.advice_case_followed, name="advice_case_followed"),
    path(
        f"{ROOM}arende/<str:token>/svar.pdf", public.advice_case_followed_pdf, name="advice_case_followed_pdf"
    ),
    path(
        f"{ROOM}arende/<str:token>/svar.docx",
        public.advice_case_followed_word,
        name="advice_case_followed_word",
    ),
    path(f"{TRAININGS}oppna/", public.trainings_open, name="trainings_open"),
    path(f"{TRAINING}anmalan/", public.training_sign_up, name="training_sign_up"),
    path(f"{TRAININGS}anmald/<str:token>/", public.training_signed_up, name="training_signed_up"),
    # Those inside
    path(f"{ROOM}fraga/inifran/", inside.advice_ask_inside, name="advice_ask_inside"),
    # Cases
    path(ROOM, register.advice_cases, name="advice_cases"),
    path(f"{ROOM}ny/", cases.advice_case_new, name="advice_case_new"),
    path(CASE, cases.advice_case, name="advice_case"),
    path(f"{CASE}andra/", cases.advice_case_edit, name="advice_case_edit"),
    path(f"{CASE}svara/", work.advice_case_answer, name="advice_case_answer"),
    path(f"{CASE}knyt/", work.advice_case_tie, name="advice_case_tie"),
    path(f"{CASE}lamna-over/", work.advice_case_hand_over, name="advice_case_hand_over"),
    path(f"{CASE}timmar/", work.advice_case_hours, name="advice_case_hours"),
    path(f"{CASE}utfall/", work.advice_case_outcome, name="advice_case_outcome"),
    path(f"{ROOM}brev/<int:pk>/for-hand/", work.advice_letter_by_hand, name="advice_letter_by_hand"),
    path(f"{CASE}stang/", work.advice_case_close, name="advice_case_close"),
    path(f"{CASE}oppna/", work.advice_case_open, name="advice_case_open"),
    path(f"{ROOM}timmar/<int:pk>/ta-bort/", work.advice_hours_delete, name="advice_hours_delete"),
    # How we work, and the year in figures
    path(f"{ROOM}arbetssatt/", settings.advice_settings, name="advice_settings"),
    path(f"{ROOM}arbetssatt/andra/", settings.advice_settings_edit, name="advice_settings_edit"),
    path(f"{ROOM}amnen/nytt/", settings.advice_topic_new, name="advice_topic_new"),
    path(f"{ROOM}amnen/<int:pk>/andra/", settings.advice_topic_edit, name="advice_topic_edit"),
    path(f"{ROOM}textblock/nytt/", settings.advice_block_new, name="advice_block_new"),
    path(f"{ROOM}textblock/<int:pk>/andra/", settings.advice_block_edit, name="advice_block_edit"),
    path(f"{ROOM}textblock/<int:pk>/ta-bort/", settings.advice_block_delete, name="advice_block_delete"),
    path(f"{ROOM}aret/", settings.advice_statistics, name="advice_statistics"),
    path(f"{ROOM}partners/", partner.partner_engagements, name="partner_engagements"),
    # Trainings
    path(TRAININGS, trainings.trainings, name="trainings"),
    path(f"{TRAININGS}ny/", trainings.training_new, name="training_new"),
    path(TRAINING, trainings.training, name="training"),
    path(f"{TRAINING}andra/", trainings.training_edit, name="training_edit"),
    path(f"{TRAINING}narvaro/", trainings.training_attendance, name="training_attendance"),
    # A partner's own pages
    path(OWN, partner.partner_home, name="partner_home"),
    path(f"{OWN}fraga/", partner.partner_ask, name="partner_ask"),
    path(f"{OWN}arende/<int:pk>/", partner.partner_case, name="partner_case"),
    path(f"{OWN}samarbeten/nytt/", partner.partner_engagement_new, name="partner_engagement_new"),
    path(f"{OWN}samarbeten/<int:pk>/andra/", partner.partner_engagement_edit, name="partner_engagement_edit"),
    path(
        f"{OWN}samarbeten/<int:pk>/ta-bort/",
        partner.partner_engagement_delete,
        name="partner_engagement_delete",
    ),
]
