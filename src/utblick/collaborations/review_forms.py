"""Forms of follow-up and evaluation: which year, and a review with its goals and benefits on one page."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.collaborations import followed
from utblick.collaborations.models import (
    Attainment,
    Recommendation,
    Review,
    Statement,
    StatementKind,
)
from utblick.core.dates import today
from utblick.core.forms import RecordForm
from utblick.core.texts import in_language

LONG = forms.Textarea({"rows": 4})
SHORT = forms.Textarea({"rows": 2})
SIZES = [
    (0, _("0 – none seen")),
    (1, _("1 – small")),
    (2, _("2 – some")),
    (3, _("3 – great")),
    (4, _("4 – decisive")),
]
NOT_JUDGED = ("", _("not judged yet"))


def _whole_number(value: str) -> int | None:
    return int(value) if value != "" else None


class ReviewForm(RecordForm):
    """A review with its goals and benefits. What is not known yet may be left empty."""

    EVALUATION_ONLY = ("effects_since", "recommendation", "reasons", "reasons_en", "changes")

    class Meta:
        model = Review
        fields = [
            "summary",
            "summary_en",
            "strengths",
            "strengths_en",
            "weaknesses",
            "weaknesses_en",
            "nothing_spread",
            "effects_since",
            "recommendation",
            "reasons",
            "reasons_en",
            "changes",
        ]
        widgets = {
            **dict.fromkeys(
                ("summary", "strengths", "weaknesses", "effects_since", "reasons", "changes"), LONG
            ),
            "nothing_spread": SHORT,
            **dict.fromkeys(("summary_en", "strengths_en", "weaknesses_en", "reasons_en"), SHORT),
            "recommendation": forms.RadioSelect,
        }
        help_texts = {"changes": _("Filled in where a renewal with changes is recommended.")}

    def __init__(self, *args: Any, last: Review | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        review = self.instance
        if not review.is_evaluation:
            for name in self.EVALUATION_ONLY:
                del self.fields[name]
        else:
            del self.fields["nothing_spread"]
            recommendation: Any = self.fields["recommendation"]
            recommendation.choices = [NOT_JUDGED, *Recommendation.choices]
        if not review.weaknesses and not review.weaknesses_en:
            self._offer_weaknesses()
        self.goals, self.benefits = followed.goals_of(review), followed.benefits_of(review)
        self.last_goals = {each.pk: each for each in followed.goals_of(last)} if last else {}
        self.last_benefits = {each.pk: each for each in followed.benefits_of(last)} if last else {}
        self.last = last
        for each in self.goals:
            self._add(
                f"goal_{each.pk}",
                in_language(each, "text"),
                Attainment.choices,
                each.attainment,
                each.judged_text,
            )
        for each in self.benefits:
            self._add(f"benefit_{each.pk}", in_language(each), SIZES, each.size, each.evidence)

    def _offer_weaknesses(self) -> None:
        """What is known already is text to begin with: the assessments that are stated of the engagement."""
        found = list(
            Statement.objects.filter(engagement=self.instance.engagement_id, kind=StatementKind.ASSESSMENT)
        )
        if self.instance.version <= 1 and found:
            self.initial["weaknesses"] = "\n".join(each.text for each in found)
            self.initial["weaknesses_en"] = "\n".join(each.text_en for each in found if each.text_en)

    def _add(self, name: str, label: str, choices: Any, value: Any, why: str | None) -> None:
        self.fields[name] = forms.TypedChoiceField(
            label=label,
            required=False,
            choices=[NOT_JUDGED, *choices],
            coerce=_whole_number if name.startswith("benefit") else str,
            empty_value=None,
            widget=forms.RadioSelect,
        )
        self.fields[f"{name}_why"] = forms.CharField(label=_("How we know"), required=False, widget=SHORT)
        self.initial[name] = "" if value is None else value
        self.initial[f"{name}_why"] = why or ""

    def clean(self) -> dict[str, Any]:
        """Refuse evidence of what is not judged: it would be lost."""
        cleaned = super().clean()
        for name in [*self._names("goal", self.goals), *self._names("benefit", self.benefits)]:
            if cleaned.get(f"{name}_why") and cleaned.get(name) is None and name not in self.errors:
                self.add_error(name, _("Choose a judgement too, so that what you wrote can be kept."))
        return cleaned

    @staticmethod
    def _names(kind: str, found: list[Any]) -> list[str]:
        return [f"{kind}_{each.pk}" for each in found]

    def judged(self, kind: str) -> dict[int, tuple[Any, str]]:
        """How goals or benefits were judged, by id, as `reviewing.save_review` takes it."""
        found = self.goals if kind == "goal" else self.benefits
        data = self.cleaned_data
        return {each.pk: (data[f"{kind}_{each.pk}"], data[f"{kind}_{each.pk}_why"].strip()) for each in found}

    def goal_rows(self) -> Iterator[tuple[Any, Any, str]]:
        """Each goal's two fields, and what was said last time."""
        for each in self.goals:
            before = self.last_goals.get(each.pk)
            told = str(Attainment(before.attainment).label) if before and before.attainment else ""
            yield *self._pair(f"goal_{each.pk}"), _told(told, before.judged_text if before else "")

    def benefit_rows(self) -> Iterator[tuple[Any, Any, str]]:
        """Each beneficiary's two fields, and what was said last time."""
        for each in self.benefits:
            before = self.last_benefits.get(each.pk)
            told = str(dict(SIZES)[before.size]) if before and before.size is not None else ""
            yield *self._pair(f"benefit_{each.pk}"), _told(told, before.evidence if before else "")

    def _pair(self, name: str) -> tuple[Any, Any]:
        return self[name], self[f"{name}_why"]

    def text_rows(self) -> Iterator[tuple[Any, str]]:
        """The fields of the review itself, each with what was said last time."""
        for name in self.Meta.fields:
            if name in self.fields:
                before = getattr(self.last, name) if self.last and name != "recommendation" else ""
                if name == "recommendation" and self.last and self.last.recommendation:
                    before = str(Recommendation(self.last.recommendation).label)
                yield self[name], before


def _told(judged: str, why: str | None) -> str:
    return ": ".join(filter(None, (judged, why)))


class YearForm(forms.Form):
    """Which year to follow up."""

    year = forms.TypedChoiceField(label=_("Year"), coerce=int)

    def __init__(self, *args: Any, first: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        now = today().year
        years = range(now, max(first or 0, now - 3) - 1, -1)
        self.fields["year"].choices = [(year, str(year)) for year in years]  # type: ignore[attr-defined]
