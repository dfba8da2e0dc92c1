"""Voices of participants: whom we ask, the personal link of each, their answers, and what these say together."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.collaborations.models import Review, Voice
from utblick.core import secrecy
from utblick.core.actions import action
from utblick.core.audit import trail
from utblick.core.dates import today

ANSWER = ("usefulness", "used_for", "better", "view")
"""What a participant answers."""


@action("collaborations.edit")
def ask_voice(account: Any, voice: Voice) -> Voice:
    """Ask a participant, who gets a link of their own.

    Raises ValidationError for a review that is completed, and for what is under secrecy: a link would tell of it.
    """
    _refuse_completed(voice.review)
    if voice.engagement.secret:
        raise ValidationError(
            _("It is under secrecy, and a link without signing in would tell of it. Ask in another way.")
        )
    voice.asked_on, voice.asked_by = today(), account
    voice.save()
    return voice


@action("collaborations.edit")
def take_back_voice(account: Any, voice: Voice) -> None:
    """Take back what has not been answered; the link then leads nowhere.

    Raises ValidationError for a review that is completed, and for what has been answered.
    """
    _refuse_completed(voice.review)
    found = Voice.objects.select_for_update(of=("self",)).filter(pk=voice.pk).first()
    if found is None:
        return  # a double click
    if found.answered_on is not None:
        raise ValidationError(_("It has been answered, so it cannot be taken back."))
    found.delete()


def _is_open(review: Review) -> bool:
    """Whether a review is open, which it then is until the transaction ends."""
    with secrecy.off():  # it is what it is, also for somebody who may not see it
        return Review.objects.select_for_update(of=("self",)).get(pk=review.pk).is_open


def _refuse_completed(review: Review) -> None:
    if not _is_open(review):
        raise ValidationError(_("It is completed, so nobody is asked any more. Open it again first."))


def voice_at(token: str) -> Voice | None:
    """Return what is asked at a personal link, with its review and engagement.

    None where nothing is asked, and where the engagement is under secrecy, whoever opens the link.
    """
    found: Voice | None = (
        Voice.objects.select_related("review__engagement")
        .filter(token=token, review__engagement__secret=False)
        .first()
    )
    return found


@transaction.atomic
def answer_voice(voice: Voice, said: Mapping[str, Any]) -> Voice:
    """Save what a participant answered; the link is the key, so there is no account. Sent twice, it is saved once.

    `said` has the fields of ANSWER. Raises ValidationError where the review is completed, or the question taken back,
    since the form was opened.
    """
    if not _is_open(voice.review):
        raise ValidationError(_("The evaluation has been closed, so the answer was not saved."))
    found: Voice | None = Voice.objects.select_for_update(of=("self",)).filter(pk=voice.pk).first()
    if found is None:
        raise ValidationError(_("The question has been taken back, so the answer was not saved."))
    if found.answered_on is not None and all(getattr(found, name) == said[name] for name in ANSWER):
        return found
    for name in ANSWER:
        setattr(found, name, said[name])
    found.answered_on = found.answered_on or today()
    found.save()
    trail.note("collaborations.answer_voice", None, found)
    return found


def link_of(voice: Voice) -> str:
    """Return the whole address where a participant answers."""
    return f"{settings.URL}{reverse('voice', args=[voice.token])}"


@dataclass
class Voices:
    """What participants say together, without who said what: how many, and their words in the order of the alphabet.

    `useful` counts answers by usefulness (0 to 4), `views` by what should happen.
    """

    asked: int = 0
    answered: int = 0
    useful: Counter[int] = field(default_factory=Counter)
    views: Counter[str] = field(default_factory=Counter)
    used_for: list[str] = field(default_factory=list)
    better: list[str] = field(default_factory=list)


def together(voices: list[Voice]) -> Voices:
    """Return what voices say together."""
    answered = [each for each in voices if each.answered_on is not None]
    return Voices(
        asked=len(voices),
        answered=len(answered),
        useful=Counter(each.usefulness for each in answered if each.usefulness is not None),
        views=Counter(each.view for each in answered if each.view),
        # In the order of asking it would show who said what.
        used_for=sorted(each.used_for for each in answered if each.used_for),
        better=sorted(each.better for each in answered if each.better),
    )
