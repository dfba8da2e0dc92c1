"""Forms of sustainability analyses."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.html import escape, format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core import merging, texts
from utblick.core.forms import RecordForm
from utblick.core.models import Record
from utblick.people import queries as people
from utblick.people.forms import PersonChoice
from utblick.sustainability import queries
from utblick.sustainability.models import (
    Answer,
    AnswerSign,
    Choice,
    Done,
    Effect,
    NoEffect,
    Overall,
    QuestionKind,
    Sign,
    Size,
    StopChoice,
    SustainabilityAnalysis,
)


class AnalysisForm(RecordForm):
    """What an analysis is about."""

    class Meta:
        model = SustainabilityAnalysis
        fields = ["title", "title_en", "what", "unit"]
        widgets = {"what": forms.Textarea({"rows": 6})}
        help_texts = {
            "what": _("What may come to be decided, for whom, and what it would mean not to do it."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["unit"]
        field.queryset = people.own_units()


class OverallForm(RecordForm):
    """The overall judgement."""

    class Meta:
        model = SustainabilityAnalysis
        fields = ["overall", "overall_reason"]
        widgets = {"overall": forms.RadioSelect, "overall_reason": forms.Textarea({"rows": 8})}
        error_messages = {
            "overall": {"required": _("Choose a judgement.")},
            "overall_reason": {"required": _("Say what the judgement rests on.")},
        }
        help_texts = {
            "overall_reason": _(
                "What weighs most, for and against, what is uncertain, and what the measures change."
            )
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["overall"]
        field.choices = Overall.choices  # not the blank one: who has not judged yet leaves the page
        field.required = self.fields["overall_reason"].required = True
        self.use_required_attribute = False


NOTHING = ("", "")


def _plain(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


class _Later:
    """A field that is asked for, but may be filled in later: it is not called optional."""

    required: bool

    def validate(self, value: Any) -> None:
        """Refuse what is wrong, but not what is not there yet."""
        if value:
            super().validate(value)  # type: ignore[misc]


class _LaterText(_Later, forms.CharField):
    widget = forms.Textarea({"rows": 4})


class _LaterChoice(_Later, forms.ChoiceField):
    widget = forms.RadioSelect


class SheetForm(RecordForm):
    """A form of many rows of an analysis, each with a choice and a text, any of which may be filled in later.

    Its version is that of the rows together. Who sends what is there already, as by a double click, is in nobody's way.
    """

    class Meta:
        model = SustainabilityAnalysis
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.use_required_attribute = False
        self.version_now = sum(row.version for row in self.rows_now())
        self.fields["version_seen"].initial = self.version_now

    def rows_now(self) -> Iterable[Record]:
        """The rows as they stand in the database."""
        raise NotImplementedError

    def of_row(self, row: Any) -> tuple[int, tuple[str, str]]:
        """What a row says, as `given` tells it: of which field, and its choice and text."""
        raise NotImplementedError

    def held(self) -> dict[int, tuple[str, str]]:
        """What the rows say now, as `given` tells it."""
        return dict(map(self.of_row, self.rows_now()))

    def held_at(self, seen: int) -> dict[int, tuple[str, str]] | None:
        """What the rows said when their versions together were `seen`, from their history; None: it cannot be told.

        Every save is one version and one row of the history, whichever row was saved.
        """
        kept = [each for row in self.rows_now() for each in row.history.all()]
        if len(kept) != self.version_now or seen > len(kept):
            return None
        kept.sort(key=lambda each: (each.history_date, each.history_id))
        return dict(self.of_row(each.instance) for each in kept[:seen])

    def given(self) -> dict[int, tuple[str, str]]:
        """What the checked form says: by the id of a row, the choice ("" for none) and the text."""
        found: dict[int, tuple[str, str]] = {}
        for name in self.fields:
            if name.startswith("text-"):
                pk = int(name.removeprefix("text-"))
                found[pk] = self.cleaned_data.get(f"choice-{pk}") or "", self.cleaned_data.get(name) or ""
        return found

    def wait_for_turn(self) -> None:
        """Lock the analysis until the transaction ends, and learn what the rows say now."""
        super().wait_for_turn()
        self.version_now = sum(row.version for row in self.rows_now())

    def clean(self) -> dict[str, Any]:
        """Refuse to write over a change that somebody made after the form was opened."""
        cleaned = forms.ModelForm.clean(self) or self.cleaned_data
        seen = cleaned.get("version_seen")
        if not self.errors and seen not in (None, self.version_now) and self._differs():
            self.add_error(None, merging.told(self._who()))
            data: Any = self.data
            self.data = data = data.copy()  # the next try is made with open eyes
            data[self.add_prefix("version_seen")] = str(self.version_now)
            self._join_rows(seen)
        return cleaned

    def _join_rows(self, seen: int) -> None:
        """Put in what only the other has changed, and show the other's beside one's own where both have."""
        now, before = self.held(), self.held_at(seen)
        data: Any = self.data
        for pk, given in self.given().items():
            held = now.get(pk, NOTHING)
            opened = before.get(pk, NOTHING) if before is not None else None
            for place, name in enumerate((f"choice-{pk}", f"text-{pk}")):
                mine, theirs, was = (_plain(each[place]) if each else None for each in (given, held, opened))
                if name not in self.fields or mine == theirs or was == theirs:
                    continue
                if mine == was:
                    data[self.add_prefix(name)] = theirs
                else:
                    field: Any = self.fields[name]
                    words = dict(getattr(field, "choices", ())).get(theirs, theirs)
                    field.theirs = str(words) if theirs else gettext("nothing")

    def _differs(self) -> bool:
        held = self.held()
        return any(
            held.get(pk, ("", "")) != (sign, text.strip()) for pk, (sign, text) in self.given().items()
        )

    def _who(self) -> str:
        latest = None
        for row in self.rows_now():
            found = row.history.select_related("history_user").first()
            if found and (latest is None or found.history_date > latest.history_date):
                latest = found
        return str(latest.history_user.name) if latest and latest.history_user else gettext("somebody else")


class AnswersForm(SheetForm):
    """The questions of a part that are answered there."""

    def __init__(self, *args: Any, part: queries.PartView, **kwargs: Any) -> None:
        self.views = part.written
        super().__init__(*args, **kwargs)
        for view in self.views:
            question, answer = view.question, view.answer
            label: Any = texts.in_language(question, "text")
            help_text = escape(texts.in_language(question, "help"))
            required = question.required
            if question.kind == QuestionKind.SIGN:
                self.fields[f"choice-{question.pk}"] = _LaterChoice(
                    label=label,
                    help_text=help_text,
                    choices=AnswerSign.choices,
                    required=required,
                    initial=answer.sign if answer else "",
                )
                told = '{}<span class="ds-sr-only">: {}</span>'
                label, help_text = format_html(told, gettext("In words"), label), escape("")
            self.fields[f"text-{question.pk}"] = _LaterText(
                label=label, help_text=help_text, required=required, initial=answer.text if answer else ""
            )

    def rows_now(self) -> Iterable[Record]:
        """The answers to the part's questions."""
        asked = [view.question.pk for view in self.views]
        return list(Answer.objects.filter(analysis=self.instance.pk, question__in=asked))

    def of_row(self, row: Any) -> tuple[int, tuple[str, str]]:
        """What is answered, by question."""
        return row.question_id, (row.sign, row.text)

    @property
    def asked(self) -> list[dict[str, Any]]:
        """Each question with its fields, and what was answered last time."""
        return [
            {
                "fields": [
                    self[name]
                    for name in (f"choice-{view.question.pk}", f"text-{view.question.pk}")
                    if name in self.fields
                ],
                "view": view,
            }
            for view in self.views
        ]


class OutcomesForm(SheetForm):
    """How the effects of the earlier analysis went."""

    def __init__(self, *args: Any, effects: list[Effect], **kwargs: Any) -> None:
        self.effects = effects
        super().__init__(*args, **kwargs)
        for effect in effects:
            if effect.measure.strip():
                self.fields[f"choice-{effect.pk}"] = _LaterChoice(
                    label=gettext("Was the measure carried out?"),
                    choices=Done.choices,
                    initial=effect.measure_done,
                )
            self.fields[f"text-{effect.pk}"] = _LaterText(
                label=gettext("How did it go?"),
                help_text=gettext("What happened, and what shows it. Say also if nothing did."),
                initial=effect.outcome,
            )

    def rows_now(self) -> Iterable[Record]:
        """The effects of the earlier analysis."""
        return list(Effect.objects.filter(analysis=self.instance.relook_of_id).order_by("id"))

    def of_row(self, row: Any) -> tuple[int, tuple[str, str]]:
        """What is told, by effect."""
        return row.pk, (row.measure_done, row.outcome)

    @property
    def asked(self) -> list[dict[str, Any]]:
        """Each effect with its fields."""
        return [
            {
                "effect": effect,
                "fields": [
                    self[name] for name in (f"choice-{effect.pk}", f"text-{effect.pk}") if name in self.fields
                ],
            }
            for effect in self.effects
        ]


class StopForm(RecordForm):
    """The choice at a stop."""

    class Meta:
        model = StopChoice
        fields = ["choice", "reason"]
        widgets = {"choice": forms.RadioSelect, "reason": forms.Textarea({"rows": 4})}
        error_messages = {
            "choice": {"required": _("Choose whether you go on, think again or end.")},
            "reason": {"required": _("Say what in the answers the choice rests on.")},
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["choice"]
        field.choices = Choice.choices
        self.use_required_attribute = False


class EffectForm(RecordForm):
    """An effect, and what is done about it. The measure may be filled in later."""

    measure_by = PersonChoice(label=_("Who sees to the measure"), required=False)

    class Meta:
        model = Effect
        fields = [
            "dimension",
            "sign",
            "text",
            "affected",
            "size",
            "measure",
            "measure_by",
            "measure_by_other",
        ]
        error_messages = {
            "sign": {"required": _("Choose whether the effect is positive or negative.")},
            "text": {"required": _("Say what happens.")},
            "affected": {"required": _("Say who or what is affected.")},
        }
        widgets = {
            "sign": forms.RadioSelect,
            "size": forms.RadioSelect,
            "text": forms.Textarea({"rows": 3}),
        }
        field_classes = {"measure": _LaterText}

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["sign"].choices = Sign.choices
        fields["size"].choices = Size.choices
        fields["measure"].required = True  # before the analysis is completed
        fields["measure_by"].offer(account, self.instance.measure_by_id)
        self.use_required_attribute = False


class NoEffectForm(RecordForm):
    """Why a dimension has no effect that matters."""

    class Meta:
        model = NoEffect
        fields = ["reason"]
        widgets = {"reason": forms.Textarea({"rows": 4})}
        help_texts = {"reason": _("What you have looked at, and why it makes no difference.")}


class ReopenForm(forms.Form):
    """Why a completed analysis is opened again."""

    reason = forms.CharField(label=_("Why it is opened again"), max_length=300)
