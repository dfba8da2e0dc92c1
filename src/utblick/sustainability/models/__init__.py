"""What the sustainability room keeps."""

from utblick.sustainability.models.analyses import (
    Answer,
    Choice,
    Overall,
    PartOfAnalysis,
    StopChoice,
    SustainabilityAnalysis,
)
from utblick.sustainability.models.effects import Dimension, Done, Effect, NoEffect, Sign, Size
from utblick.sustainability.models.questions import (
    AnswerSign,
    Question,
    QuestionKind,
    QuestionPart,
    QuestionSet,
)

__all__ = [
    "Answer",
    "AnswerSign",
    "Choice",
    "Dimension",
    "Done",
    "Effect",
    "NoEffect",
    "Overall",
    "PartOfAnalysis",
    "Question",
    "QuestionKind",
    "QuestionPart",
    "QuestionSet",
    "Sign",
    "Size",
    "StopChoice",
    "SustainabilityAnalysis",
]
