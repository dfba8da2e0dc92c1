"""Addresses of the participation room."""

from django.urls import path

from utblick.participation.views import (
    feedback,
    feeds,
    learned,
    meeting,
    meetings,
    participants,
    register,
    report,
    steps,
    tables,
)

MEETINGS = "internationella-moten/"
TABLES = f"{MEETINGS}regler/"
ONE = f"{MEETINGS}<int:pk>/"
WHO = f"{ONE}deltagare/<int:participant>/"
BACK = f"{ONE}aterkoppling/"
STEP = f"{BACK}steg/<int:next_step>/"

urlpatterns = [
    path(MEETINGS, register.international_meetings, name="international_meetings"),
    path(f"{MEETINGS}ny/", meetings.international_meeting_new, name="international_meeting_new"),
    path(
        f"{MEETINGS}pa-distans/", meetings.international_meeting_remote, name="international_meeting_remote"
    ),
    path(
        f"{MEETINGS}inbjudan/",
        meetings.international_meeting_invitation,
        name="international_meeting_invitation",
    ),
    path(f"{MEETINGS}lardomar/", learned.participation_learned, name="participation_learned"),
    path(f"{MEETINGS}lardomar/folj/", feeds.learned_feed, name="learned_feed"),
    path(f"{MEETINGS}lardomar/folj/dra-in/", feeds.learned_feed_withdraw, name="learned_feed_withdraw"),
    path("lardomar/<str:token>.atom", feeds.learned_atom, name="learned_atom"),
    path(TABLES, tables.participation_tables, name="participation_tables"),
    path(f"{TABLES}godkanner/<slug:who>/", tables.approval_rule, name="approval_rule"),
    path(f"{TABLES}aterrapportering/ny/", tables.feedback_rule_new, name="feedback_rule_new"),
    path(f"{TABLES}aterrapportering/<int:pk>/andra/", tables.feedback_rule_edit, name="feedback_rule_edit"),
    path(
        f"{TABLES}aterrapportering/<int:pk>/ta-bort/",
        tables.feedback_rule_delete,
        name="feedback_rule_delete",
    ),
    path(f"{MEETINGS}aterrapportering/<int:pk>/", report.feedback_report, name="feedback_report"),
    path(
        f"{MEETINGS}aterrapportering/<int:pk>/dagordning/",
        report.feedback_report_put,
        name="feedback_report_put",
    ),
    path(ONE, meeting.international_meeting, name="international_meeting"),
    path(f"{ONE}andra/", meetings.international_meeting_edit, name="international_meeting_edit"),
    path(f"{ONE}ta-bort/", meetings.international_meeting_delete, name="international_meeting_delete"),
    path(f"{ONE}deltagare/ny/", participants.participant_new, name="participant_new"),
    path(f"{WHO}besluta/", participants.participant_decide, name="participant_decide"),
    path(f"{WHO}narvaro/", participants.participant_attended, name="participant_attended"),
    path(f"{WHO}ta-tillbaka/", participants.participant_withdraw, name="participant_withdraw"),
    path(BACK, feedback.participation_feedback, name="participation_feedback"),
    path(f"{BACK}skriv/", feedback.participation_feedback_edit, name="participation_feedback_edit"),
    path(f"{BACK}engelska/", feedback.participation_feedback_english, name="participation_feedback_english"),
    path(f"{BACK}spara/", feedback.participation_feedback_autosave, name="participation_feedback_autosave"),
    path(f"{BACK}lamna-in/", feedback.participation_feedback_hand_in, name="participation_feedback_hand_in"),
    path(f"{BACK}oppna/", feedback.participation_feedback_reopen, name="participation_feedback_reopen"),
    path(f"{BACK}bifoga/", feedback.participation_feedback_attach, name="participation_feedback_attach"),
    path(
        f"{BACK}filer/<int:file>/", feedback.participation_feedback_file, name="participation_feedback_file"
    ),
    path(f"{BACK}steg/ny/", steps.next_step_new, name="next_step_new"),
    path(f"{STEP}andra/", steps.next_step_edit, name="next_step_edit"),
    path(f"{STEP}ta-bort/", steps.next_step_delete, name="next_step_delete"),
    path(f"{STEP}klart/", steps.next_step_done, name="next_step_done"),
]
