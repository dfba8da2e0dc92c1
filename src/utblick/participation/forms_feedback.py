"""Forms of feedback: the plain questions, files, next steps, and opening it again."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core import merging
from utblick.core.forms import RecordForm, needed
from utblick.documents.forms import AttachmentForm
from utblick.participation.feedback_actions import QUESTIONS
from utblick.participation.models import Feedback, NextStep
from utblick.people.forms import PersonChoice, day_input


class FeedbackForm(forms.ModelForm):
    """The plain questions. Everything may be left out in a draft; the action checks the version that was seen."""

    version_seen = forms.IntegerField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = Feedback
        fields = [
            "discussed",
            "means_for_us",
            "our_position",
            "good_practice",
            "good_practice_for",
            "contacts_made",
        ]
        widgets = {
            **dict.fromkeys(QUESTIONS, forms.Textarea({"rows": 4})),
            "contacts_made": forms.Textarea({"rows": 2}),
        }
        help_texts = {
            "discussed": _("The most important, in a few sentences."),
            "our_position": _("What position we took, or what we told of ourselves."),
            "good_practice_for": _("Such as an administration, a municipality or a group."),
            "contacts_made": _("Organisations and posts. Name a person only where it is needed."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version_seen"].initial = self.instance.version
        for name in ("discussed", "means_for_us"):
            if name in self.fields:
                needed(self.fields[name], _("needed when you hand it in"))

    def join(self, now: Feedback) -> None:
        """Put in what only another has changed since the form was opened, and show theirs where both have."""
        seen = self.cleaned_data.get("version_seen")
        before = merging.as_it_was(now, seen) if seen else Feedback(meeting=now.meeting)
        merging.merge(self, type(self)(instance=now), type(self)(instance=before) if before else None)
        data: Any = self.data
        data["version_seen"] = str(now.version)  # the next try is made with open eyes

    def texts(self) -> dict[str, str]:
        """What the checked form says, by field."""
        return {name: self.cleaned_data.get(name) or "" for name in self.Meta.fields}


class EnglishForm(FeedbackForm):
    """The same answers in English, for those who write them."""

    class Meta:
        model = Feedback
        fields = [f"{each}_en" for each in QUESTIONS]
        widgets = {f"{each}_en": forms.Textarea({"rows": 4}) for each in QUESTIONS}


class FileForm(AttachmentForm):
    """A file or a photograph; a telephone offers its camera for the kinds of picture that are taken in."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["file"].label = gettext("File or photograph")


class ReopenForm(forms.Form):
    """Why feedback is opened again."""

    reason = forms.CharField(label=_("Why it is opened again"), max_length=300)


class StepForm(RecordForm):
    """A next step."""

    responsible = PersonChoice(label=_("Who sees to it"))

    class Meta:
        model = NextStep
        fields = ["what", "responsible", "due"]
        widgets = {"due": day_input()}

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["due"].required = True
        fields["responsible"].offer(account, self.instance.responsible_id)
        if not self.instance.pk:
            self.initial["responsible"] = account.person_id  # else the blank of the new step goes before it
