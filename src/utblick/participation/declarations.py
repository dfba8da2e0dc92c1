"""What the participation room declares to the house."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import navigation, things
from utblick.core.audit.reading import tell
from utblick.core.documents.kinds import DocumentKind, offer
from utblick.core.inventing import scenes
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part, SearchText, texts_of
from utblick.decisions import matters
from utblick.participation import (
    approving,
    documents,
    feedback_actions,
    inventing,
    obligations,
    packs,
    queries,
    reporting,
    table_actions,
)
from utblick.participation.models import (
    ApprovalRule,
    Feedback,
    FeedbackRule,
    InternationalMeeting,
    NextStep,
    Participant,
    State,
)
from utblick.people.roles import EVERYONE, INSIDE, Role
from utblick.strategy.contributions import contributor
from utblick.strategy.coverage import contribute

OF_UNITS = frozenset({Role.INTERNATIONAL_FUNCTION, Role.DIRECTOR, Role.HEAD_OF_ADMINISTRATION, Role.OFFICER})

declare(
    Permission(queries.VIEW, _("See all international meetings and who takes part"), INSIDE - {Role.ELECTED}),
    Permission(queries.READ_FEEDBACK, _("Read feedback that has been handed in"), INSIDE),
    Permission(
        queries.READ_DRAFTS,
        _("Read the history and the papers of feedback that has not been handed in"),
        frozenset({Role.INTERNATIONAL_FUNCTION, Role.DIRECTOR, Role.AUDITOR}),
    ),
    # A role for one unit gives these too: what one proposes and tells of is one's own.
    Permission(
        queries.PROPOSE,
        _("Propose meetings, and take part in and give feedback from one's own"),
        EVERYONE,
        by_unit=True,
    ),
    Permission(queries.EDIT, _("Change the meetings of the unit and their feedback"), OF_UNITS, by_unit=True),
    Permission(
        approving.APPROVE,
        _("Approve that the staff take part in international meetings, and travel"),
        frozenset({Role.DIRECTOR, Role.HEAD_OF_ADMINISTRATION}),
        by_unit=True,
    ),
    Permission(
        approving.NOTE_DECISION,
        _("Note that a body has approved who takes part, and who travels"),
        frozenset({Role.BOARD_SECRETARY, Role.COMMITTEE_SECRETARY}),
        by_unit=True,
    ),
    Permission(
        table_actions.SET_TABLES,
        _("Say who approves whom, and which body has feedback before it"),
        frozenset({Role.INTERNATIONAL_FUNCTION, Role.ADMINISTRATOR}),
    ),
    Permission(
        obligations.MEND,
        _("Be told when the calendar lacks a meeting that can have feedback"),
        frozenset({Role.BOARD_SECRETARY, Role.ADMINISTRATOR}),
    ),
)


def _texts(feedback: Feedback) -> list[SearchText]:
    """Feedback is found by its meeting and by all it says; a draft is not found at all."""
    if feedback.is_draft:
        return []
    found = []
    for each in texts_of(feedback, "good_practice_for", *feedback_actions.QUESTIONS):
        title = feedback.meeting.title
        if each.language == "en":
            title = feedback.meeting.title_en or title
        found.append(SearchText(each.language, title, f"{each.title}\n{each.body}"))
    return found


things.register(
    Kind(
        "international-meeting",
        InternationalMeeting,
        _("international meeting"),
        _("international meetings"),
        queries.VIEW,
        texts=lambda meeting: texts_of(meeting, "title", "what", "place", "organizer"),
        parts=(Part(Participant, "meeting", about="person"),),
        changes=queries.EDIT,
    ),
    Kind(
        "feedback",
        Feedback,
        _("feedback"),
        _("feedback from meetings"),
        queries.READ_FEEDBACK,
        texts=_texts,
        related=("meeting",),
        read_from={
            InternationalMeeting: lambda meeting: Feedback.objects.filter(meeting=meeting),
        },
        parts=(Part(NextStep, "feedback"),),
        hidden=lambda feedback: feedback.is_draft,
        sees_hidden=queries.READ_DRAFTS,
        changes=queries.EDIT,
    ),
    Kind("feedback-rule", FeedbackRule, _("rule of feedback"), _("rules of feedback"), queries.VIEW),
    Kind("approval-rule", ApprovalRule, _("rule of approval"), _("rules of approval"), queries.VIEW),
)

matters.offer(
    matters.Matter(
        reporting.MATTER,
        _("Feedback from international meetings"),
        True,
        heading=reporting.heading,
        proposal=lambda thing: str(_("The feedback is noted.")),
        carry_out=feedback_actions.present,
        document=reporting.DOCUMENT,
        any_body=True,
    ),
)

offer(
    DocumentKind(
        reporting.DOCUMENT,
        _("Feedback from international meetings"),
        documents.feedback_report,
        queries.READ_FEEDBACK,
        "decisions.edit",
        about="meeting",
    )
)

navigation.add(
    navigation.Entry(
        10,
        pgettext_lazy("navigation", "Meetings"),
        "international_meetings",
        queries.PROPOSE,
        group="journeys",
    )
)

# A meeting that nobody of ours goes to serves nothing.
contribute(
    contributor(
        "meetings",
        _("International meetings"),
        InternationalMeeting,
        "international_meetings",
        name="title",
        only=lambda meetings: meetings.filter(participants__state__in=[State.APPROVED, State.TOOK_PART]),
    )
)

sections(*packs.SECTIONS)
scenes(*inventing.SCENES)

tell(
    {
        "participation.propose": _("Proposed an international meeting"),
        "participation.register_remote": _("Registered participation at a distance"),
        "participation.register_travelled": _("Registered who takes part since they travel there"),
        "participation.save_meeting": _("Saved an international meeting"),
        "participation.delete_meeting": _("Took away an international meeting"),
        "participation.add_participant": _("Proposed a participant"),
        "participation.decide": _("Said yes or no to a participant"),
        "participation.say_attended": _("Told whether a participant came"),
        "participation.withdraw": _("Took back a proposed participant"),
        "participation.save_draft": _("Saved a draft of feedback"),
        "participation.hand_in": _("Handed in feedback"),
        "participation.reopen": _("Opened feedback again"),
        "participation.add_file": _("Attached a file to feedback"),
        "participation.save_step": _("Saved a next step"),
        "participation.delete_step": _("Took away a next step"),
        "participation.finish_step": _("Noted a next step as done"),
        "participation.make_learned_feed": _("Made an address to follow what we have learned"),
        "participation.withdraw_learned_feed": _("Withdrew an address to follow what we have learned"),
        "participation.register_body_meeting": _("Told who was at a meeting of a body"),
        "participation.save_approval_rule": _("Said who approves whom"),
        "participation.save_feedback_rule": _("Said which body has feedback before it"),
        "participation.delete_feedback_rule": _("Took away a row about which body has feedback before it"),
        "participation.put_on_agenda": _("Put feedback on an agenda"),
    }
)
