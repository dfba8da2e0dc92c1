"""Choosing one of thousands of calls: by typing words of its title, or its identifier."""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import F, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from utblick.core.dates import today
from utblick.core.filters import contains
from utblick.core.suggesting import SuggestingInput
from utblick.funding import queries, rules
from utblick.funding.models import Call

SUGGESTED = 12
NAMED = 3
"""So many calls are named where several have what is typed in common."""
_MARK = re.compile(r"\(([^()]+)\)\s*$")
_NUMBER = re.compile(r"(?:nr|no\.?)\s*(\d{1,18})$")


def written(call: Call, by_number: bool = False) -> str:
    """Return how a call is written in the box: its title with its identifier, or its number here where it has none."""
    number = _("no. %(number)s") % {"number": call.pk}
    return f"{call} ({number if by_number or not call.identifier else call.identifier})"


def told_apart(calls: Iterable[Call]) -> list[str]:
    """Return how calls are written, those by number that would be written alike."""
    rows = list(calls)
    alike = Counter(map(written, rows))
    return [written(each, by_number=alike[written(each)] > 1) for each in rows]


def suggestions(text: str, day: date) -> list[Call]:
    """Return calls that are not closed and hold every word of a text, the nearest deadline first. One query."""
    return list(_holding(text).exclude(last_deadline__lt=day)[:SUGGESTED])


def _holding(text: str) -> QuerySet[Call]:
    found = contains(text, "title", "title_en", "identifier", "identifiers__identifier")
    rows = queries.calls().filter(found).distinct() if text.strip() else queries.calls()
    return rows.order_by(F("last_deadline").asc(nulls_last=True), "pk")


def matching(text: str) -> list[Call]:
    """Return the calls that a text names: by identifier or number, by the whole title, else by words. Two queries."""
    mark = _MARK.search(text)
    named = (mark[1] if mark else text).strip()
    number = _NUMBER.fullmatch(named)
    asked = Q(identifier__iexact=named) | Q(identifiers__identifier__iexact=named)
    asked |= Q(title__iexact=text) | Q(title_en__iexact=text)
    if number:
        asked |= Q(pk=int(number[1]))
    found = list(queries.calls().filter(asked).distinct()[:SUGGESTED])
    return found or list(_holding(text)[:SUGGESTED])


class CallChoice(forms.CharField):
    """A call, chosen by typing. Gives the Call, or None for a blank.

    `current` is the id of the one that is chosen already, where there is one: it may be closed, and no other.
    """

    widget = SuggestingInput("funding_call_find")

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", pgettext_lazy("funding", "Call"))
        kwargs.setdefault("help_text", gettext_lazy("Write a few words of its title, or its identifier."))
        super().__init__(max_length=700, required=False, **kwargs)
        self.current: int | None = None

    def offer(self, current: int | None = None) -> None:
        """Say which call is chosen already, and suggest the first to close. One query."""
        self.current = current
        self._suggest(suggestions("", today()))

    def _suggest(self, calls: Iterable[Call]) -> None:
        widget: Any = self.widget
        widget.suggested = told_apart(calls)

    def prepare_value(self, value: Any) -> Any:
        """A call that is chosen, by its id, is shown as it is written."""
        if isinstance(value, Call):
            return written(value)
        if isinstance(value, int):
            call = Call.objects.filter(pk=value).first()
            return written(call) if call else ""
        return value

    def clean(self, value: Any) -> Call | None:
        """Return the call that is meant. Raises ValidationError with what to write instead."""
        text = super().clean(value).strip()
        if not text:
            return None
        chosen = Call.objects.filter(pk=self.current).first() if self.current else None
        if chosen is not None and text == written(chosen):
            return chosen  # also one that has been taken away since
        found = matching(text)
        kept = next((each for each in found if each.pk == self.current), None)
        if kept is not None:
            return kept
        live = [each for each in found if queries.state_of(each, today()) != rules.CLOSED]
        if len(live) == 1:
            return live[0]
        if live:
            self._suggest(live)
            names = "; ".join(told_apart(live[:NAMED]))
            raise ValidationError(
                _(
                    "Several calls are called something like that, such as %(names)s. Write which one you mean."
                )
                % {"names": names}
            )
        if found:
            raise ValidationError(
                _("The call %(call)s is closed. Choose one that is open or to come.") % {"call": found[0]}
            )
        raise ValidationError(
            _("No call is called that. Write other words of its title, or leave this empty.")
        )

    def has_changed(self, initial: Any, data: Any) -> bool:
        """Whether another call is written than the one chosen."""
        return bool(super().has_changed(self.prepare_value(initial), data))
