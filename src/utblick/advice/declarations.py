"""What the advice room declares to the house."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.advice import documents, forgetting, inventing, letters, packs, partnering, queries, registering
from utblick.advice.models import (
    AdviceCase,
    AdviceRules,
    CaseHours,
    PartnerEngagement,
    SignUp,
    TextBlock,
    Topic,
    Training,
    advice_rules,
)
from utblick.core import doors, navigation, things
from utblick.core.audit.reading import tell
from utblick.core.documents.kinds import DocumentKind, offer
from utblick.core.inventing import scenes
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part, texts_of
from utblick.funding.actions import move_links
from utblick.people.roles import INSIDE, Role

__all__ = [
    "forgetting",
    "letters",
    "partnering",
    "registering",
]  # what they register is registered when they are read
FUNCTION = frozenset({Role.INTERNATIONAL_FUNCTION})

declare(
    Permission(
        queries.VIEW,
        _("See questions to the advice, with who asks"),
        frozenset({*FUNCTION, Role.DIRECTOR, Role.AUDITOR, Role.ADMINISTRATOR}),
    ),
    Permission(queries.ASK, _("Ask about EU funding and projects"), INSIDE),
    Permission(queries.WORK, _("Answer questions and work with them"), FUNCTION),
    Permission(queries.STATISTICS, _("See the year's advice in figures"), INSIDE),
    Permission(queries.VIEW_TRAININGS, _("See trainings"), INSIDE),
    Permission(queries.TRAIN, _("Hold trainings, and see who signed up"), FUNCTION),
    Permission(
        queries.SETTINGS,
        _("Say how soon questions are answered and how long names are kept"),
        frozenset({*FUNCTION, Role.ADMINISTRATOR}),
    ),
    Permission(
        queries.PARTNER,
        _("See the cases of one's own organisation, and register what it takes part in"),
        frozenset({Role.PARTNER}),
        by_unit=True,
    ),
)

things.register(
    Kind(
        queries.KIND,
        AdviceCase,
        _("advice case"),
        _("advice cases"),
        queries.VIEW,
        # Nobody who asked is found by name.
        texts=lambda case: texts_of(case, "number", "question", "answer", "organization_text"),
        parts=(Part(CaseHours, "case"),),
        changes=queries.WORK,
    ),
    Kind(
        queries.TRAINING,
        Training,
        _("training"),
        _("trainings"),
        queries.VIEW_TRAININGS,
        texts=lambda training: texts_of(training, "title", "about"),
        parts=(Part(SignUp, "training", permission=queries.TRAIN),),
    ),
    Kind(
        "partner-engagement",
        PartnerEngagement,
        _("engagement of a partner"),
        _("engagements of partners"),
        queries.VIEW,
        texts=lambda each: texts_of(each, "name", "about"),
    ),
    Kind("advice-rules", AdviceRules, _("rules of the advice"), _("rules of the advice"), queries.VIEW),
    Kind("advice-topic", Topic, _("topic"), _("topics"), queries.VIEW),
    Kind("advice-text-block", TextBlock, _("text block"), _("text blocks"), queries.VIEW),
)

offer(
    DocumentKind(
        "advice-answer",
        _("Answer to a question"),
        documents.answer,
        queries.VIEW,
        queries.WORK,
        about=queries.KIND,
        ready=documents.not_answered,
    ),
    DocumentKind("advice-year", _("The year's advice"), documents.the_year, queries.STATISTICS, queries.WORK),
)

sections(*packs.SECTIONS)
scenes(*inventing.SCENES)

navigation.gather(navigation.Group("advice", 55, pgettext_lazy("navigation", "Advice")))
navigation.add(
    navigation.Entry(
        10,
        pgettext_lazy("navigation", "Questions"),
        "advice_cases",
        queries.VIEW,
        ("/radgivning/",),
        group="advice",
    ),
    navigation.Entry(
        30, pgettext_lazy("navigation", "Ask a question"), "advice_ask_inside", queries.ASK, group="advice"
    ),
    navigation.Entry(
        20, pgettext_lazy("navigation", "Trainings"), "trainings", queries.VIEW_TRAININGS, group="advice"
    ),
    navigation.Entry(15, _("Our page"), "partner_home", queries.PARTNER, ("/partner/",)),
)


@doors.offer
def at_the_front_door(kind: str, thing: Any, reader: Any) -> Iterator[doors.Door]:
    """The ways for those who have no account, where one signs in."""
    if kind == "front-door" and advice_rules() is not None:
        what = _("Anybody may ask, without an account")
        yield str(_("Ask about EU funding and projects")), reverse("advice_ask"), str(what)
        yield (
            str(_("Trainings")),
            reverse("trainings_open"),
            str(_("Open to sign up for, without an account")),
        )


tell(
    {
        "advice.ask": _("Asked a question by the public form"),
        "advice.correct": _("Put right a question that had been sent by the public form"),
        "advice.ask_inside": _("Asked a question from inside"),
        "advice.register_question": _("Registered a question"),
        "advice.ask_as_partner": _("Asked a question as a partner"),
        "advice.save_case": _("Changed an advice case"),
        "advice.hand_over": _("Handed over an advice case"),
        "advice.save_hours": _("Noted hours spent on advice"),
        "advice.delete_hours": _("Took away hours spent on advice"),
        "advice.answer": _("Answered a question"),
        "advice.sent_by_hand": _("Sent an e-mail by hand that had not gone"),
        "advice.tell_outcome": _("Told what advice led to"),
        "advice.close": _("Closed an advice case"),
        "advice.open_again": _("Opened an advice case again"),
        "advice.save_rules": _("Said how soon questions are answered and how long names are kept"),
        "advice.save_help": _("Saved a topic or a text block"),
        "advice.delete_block": _("Took away a text block"),
        "advice.save_training": _("Planned or changed a training"),
        "advice.note_attendance": _("Noted who came to a training"),
        "advice.sign_up": _("Signed up to a training"),
        "advice.take_back_sign_up": _("Took back a sign-up to a training"),
        "advice.save_engagement": _("Saved what a partner takes part in"),
        "advice.delete_engagement": _("Took away what a partner takes part in"),
    }
)

move_links(AdviceCase)
