"""What the sustainability room declares to the house."""

from django.utils.translation import gettext_lazy as _

from utblick.core import things
from utblick.core.audit.reading import tell
from utblick.core.documents.kinds import DocumentKind, offer
from utblick.core.packs.schema import sections
from utblick.core.permissions import Permission, declare
from utblick.core.things import Kind, Part, texts_of
from utblick.people.roles import INSIDE, Role
from utblick.sustainability import documents, packs
from utblick.sustainability.models import (
    Answer,
    Effect,
    NoEffect,
    Question,
    QuestionPart,
    QuestionSet,
    StopChoice,
    SustainabilityAnalysis,
)

declare(
    Permission("sustainability.view", _("See sustainability analyses"), INSIDE),
    Permission(
        "sustainability.edit",
        _("Make sustainability analyses"),
        frozenset({Role.INTERNATIONAL_FUNCTION, Role.HEAD_OF_ADMINISTRATION, Role.OFFICER}),
        by_unit=True,
    ),
)

PARTS = Part(QuestionPart, "question_set")

things.register(
    Kind(
        "sustainability-analysis",
        SustainabilityAnalysis,
        _("sustainability analysis"),
        _("sustainability analyses"),
        "sustainability.view",
        texts=lambda analysis: texts_of(analysis, "title", "what", "overall_reason"),
        parts=tuple(Part(model, "analysis") for model in (Answer, Effect, NoEffect, StopChoice)),
        changes="sustainability.edit",
    ),
    Kind(
        "question-set",
        QuestionSet,
        _("set of questions"),
        _("sets of questions"),
        "sustainability.view",
        parts=(PARTS, Part(Question, "part", within=PARTS)),
    ),
)

offer(
    DocumentKind(
        "sustainability-analysis",
        _("Sustainability analysis"),
        documents.sustainability_analysis,
        "sustainability.view",
        "sustainability.edit",
        about="sustainability-analysis",
    )
)

sections(*packs.SECTIONS)

tell(
    {
        "sustainability.start_analysis": _("Began a sustainability analysis"),
        "sustainability.look_again": _("Began to look again at a sustainability analysis"),
        "sustainability.save_analysis": _("Saved a sustainability analysis"),
        "sustainability.save_answers": _("Answered questions of a sustainability analysis"),
        "sustainability.choose": _("Chose at a stop of a sustainability analysis"),
        "sustainability.save_effect": _("Saved an effect on sustainability"),
        "sustainability.delete_effect": _("Took away an effect on sustainability"),
        "sustainability.say_none": _("Said that a dimension of sustainability has no effect"),
        "sustainability.take_back_none": _("Took back that a dimension of sustainability has no effect"),
        "sustainability.save_outcomes": _("Told how effects on sustainability went"),
        "sustainability.complete": _("Completed a sustainability analysis"),
        "sustainability.reopen": _("Opened a sustainability analysis again"),
    }
)
