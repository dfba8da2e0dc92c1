"""Forms of cases, and of what the organisation says of its advice. Those without an account are in `forms_public`."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from utblick.advice import asking, queries
from utblick.advice.models import (
    BY_THEMSELVES,
    AdviceCase,
    AdviceRules,
    CaseHours,
    Channel,
    Outcome,
    PartnerEngagement,
    TextBlock,
    Topic,
    Training,
)
from utblick.core.forms import RecordForm, SwedishDecimalField
from utblick.funding.choosing import CallChoice
from utblick.people import queries as people
from utblick.people.forms import day_input
from utblick.people.models import Account, Organization, Person
from utblick.people.partners import organizations_of
from utblick.people.roles import Role

LONGEST_QUESTION, LONGEST_ANSWER = 5000, 20000
OUTCOMES = [(value, capfirst(label)) for value, label in Outcome.choices]


def handlers() -> Any:
    """Those who may have a case: the persons of the accounts with the role of the international function."""
    held = Account.objects.filter(
        is_active=True, role_assignments__role__in=(Role.INTERNATIONAL_FUNCTION,), person__isnull=False
    )
    return Person.objects.filter(pk__in=held.values("person"), protected_identity=False)


class _WithContact(RecordForm):
    """A case with who asked."""

    name = forms.CharField(label=capfirst(_("name of whoever asks")), max_length=150)
    email = forms.EmailField(
        label=capfirst(_("e-mail address")),
        required=False,
        help_text=_("The answer is sent there. Without one, it is sent by hand."),
    )
    phone = forms.CharField(label=capfirst(_("telephone")), max_length=40, required=False)

    def who(self) -> asking.Who:
        """Who asks, as it was filled in."""
        said = self.cleaned_data
        return asking.Who(said["name"], said["email"], said["phone"])


class CaseForm(_WithContact):
    """A question by telephone, or what is said of a case. The question is written once."""

    call = CallChoice()

    class Meta:
        model = AdviceCase
        fields = [
            "asked_on",
            "channel",
            "language",
            "kind",
            "organization",
            "organization_text",
            "municipality",
            "topic",
            "programme",
            "call",
            "programme_text",
            "question",
            "handler",
        ]
        widgets = {"asked_on": day_input(), "question": forms.Textarea({"rows": 6})}

    def __init__(self, *args: Any, contact: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["organization"].queryset = people.others() | Organization.objects.filter(
            pk=self.instance.organization_id
        )
        fields["organization"].empty_label = _("None in the list")
        fields["municipality"].queryset = queries.municipalities()
        fields["municipality"].empty_label = _("None, or not known")
        fields["topic"].empty_label = _("Not chosen")
        fields["programme"].empty_label = _("None in the list")
        fields["call"].offer(self.instance.call_id)
        chosen = Person.objects.filter(pk=self.instance.handler_id)
        fields["handler"].queryset = handlers() | chosen
        fields["handler"].empty_label = _("Nobody yet")
        fields["question"].max_length = LONGEST_QUESTION
        fields["question"].widget.attrs["maxlength"] = LONGEST_QUESTION
        fields["channel"].choices = [
            (value, label)
            for value, label in Channel.choices
            if value not in BY_THEMSELVES or (self.instance.pk and value == self.instance.channel)
        ]
        if self.instance.pk:
            del self.fields["question"]
            if self.instance.channel in BY_THEMSELVES:  # the day is that of the sending
                del self.fields["asked_on"]
            initial: dict[str, Any] = {"name": "", "email": "", "phone": ""}
            if contact is not None:
                initial = {"name": contact.name, "email": contact.email, "phone": contact.phone}
            else:  # who asked has been forgotten, and is not asked for anew
                for name in ("name", "email", "phone"):
                    del self.fields[name]
            self.initial.update(initial)
        self.order_fields(["asked_on", "channel", "language", "name", "email", "phone"])


class PartnerCaseForm(RecordForm):
    """A question of a partner that is signed in: who asks is known by the account."""

    class Meta:
        model = AdviceCase
        fields = ["organization", "topic", "programme", "programme_text", "question"]
        widgets = {"question": forms.Textarea({"rows": 8, "maxlength": LONGEST_QUESTION})}
        labels = {"question": _("What do you want to ask?")}

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choose_organization(account)
        fields: Any = self.fields
        fields["topic"].empty_label = _("Not chosen")
        fields["programme"].empty_label = _("None in the list")

    def choose_organization(self, account: Any) -> None:
        """Choose among the account's own organisations."""
        _own(self, account)

    def clean_question(self) -> str:
        """Refuse what is longer than an e-mail ought to be."""
        question = str(self.cleaned_data["question"])
        if len(question) > LONGEST_QUESTION:
            raise forms.ValidationError(
                _("The question is too long: at most %(most)s characters.") % {"most": LONGEST_QUESTION}
            )
        return question


class InsideCaseForm(PartnerCaseForm):
    """A question of somebody in the own organisation: who asks is known by the account."""

    class Meta(PartnerCaseForm.Meta):
        fields = ["organization_text", "topic", "programme", "programme_text", "question"]
        labels = {
            "question": _("What do you want to ask?"),
            "organization_text": _("Your administration or unit"),
        }

    def choose_organization(self, account: Any) -> None:
        """The unit is filled in where it is known."""
        unit = account.person.unit if account.person_id else None
        self.initial["organization_text"] = str(unit or "")


def _own(form: Any, account: Any) -> None:
    """Choose among the account's own organisations; where there is one, it is chosen."""
    found = organizations_of(account)
    field = form.fields["organization"]
    field.queryset = Organization.objects.filter(pk__in=[each.pk for each in found])
    field.required = True
    field.empty_label = None
    field.label = _("Your organisation")
    field.help_text = ""
    if found and not form.instance.pk:
        form.initial["organization"] = found[0].pk


class EngagementForm(RecordForm):
    """What a partner's own organisation takes part in."""

    class Meta:
        model = PartnerEngagement
        fields = ["organization", "name", "kind", "since", "ended", "about"]
        widgets = {"about": forms.Textarea({"rows": 3})}

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _own(self, account)

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the beginning."""
        cleaned = super().clean()
        since, ended = cleaned.get("since"), cleaned.get("ended")
        if since and ended and ended < since[: len(ended)]:
            self.add_error("ended", _("It cannot have ended before it began. Change one of them."))
        return cleaned


class HandOverForm(forms.Form):
    """Who is to have the case."""

    handler = forms.ModelChoiceField(
        label=capfirst(_("who is to have the case")), queryset=Person.objects.none(), empty_label=_("Choose")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["handler"]
        field.queryset = handlers()


class HoursForm(RecordForm):
    """Hours spent on a case."""

    hours = SwedishDecimalField(
        label=capfirst(_("hours")),
        min_value=0.25,
        max_value=24,
        decimal_places=2,
        help_text=_("Such as 1,5."),
    )

    class Meta:
        model = CaseHours
        fields = ["day", "hours", "what"]
        widgets = {"day": day_input()}


class AnswerForm(forms.Form):
    """The answer in writing."""

    answer = forms.CharField(
        label=capfirst(_("answer")),
        max_length=LONGEST_ANSWER,
        widget=forms.Textarea({"rows": 14}),
        help_text=_("Becomes a document with a number. An empty line begins a new paragraph."),
    )
    follow_up = forms.DateField(
        label=capfirst(_("follow up on")),
        required=False,
        widget=day_input(),
        help_text=_("The day when we ask what the advice led to."),
    )
    seen = forms.CharField(required=False, max_length=60, widget=forms.HiddenInput)

    def see(self, number: str) -> None:
        """Let the form be sent once more by somebody who now knows of the answer with a number."""
        data: Any = self.data
        data = data.copy()
        data[self.add_prefix("seen")] = number
        self.data = data


class OutcomeForm(forms.Form):
    """What the advice led to."""

    outcome = forms.ChoiceField(
        label=capfirst(_("what it led to")),
        choices=[(value, capfirst(label)) for value, label in Outcome.choices],
        widget=forms.RadioSelect,
    )
    note = forms.CharField(
        label=capfirst(_("what it led to, in words")),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
    )
    follow_up = forms.DateField(
        label=capfirst(_("follow up on")),
        required=False,
        widget=day_input(),
        help_text=_("Where it is not known yet: the day when we ask again."),
    )


class CloseForm(forms.Form):
    """Closing a case; `unanswered`: nobody has answered it, so a reason is needed and is told to who asked."""

    note = forms.CharField(
        label=capfirst(_("why it is closed")),
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
    )

    def __init__(self, *args: Any, unanswered: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["note"].help_text = (
            _(
                "The question has not been answered. Whoever asked is sent the reason, and reads it on their page."
            )
            if unanswered
            else _("May be left empty. Only those inside read it.")
        )


class RulesForm(RecordForm):
    """How soon questions are answered, and how long names are kept."""

    class Meta:
        model = AdviceRules
        fields = ["answer_days", "case_years", "name_months", "prefix", "basis"]


class TopicForm(RecordForm):
    """A topic to choose from."""

    class Meta:
        model = Topic
        fields = ["name", "name_en"]


class BlockForm(RecordForm):
    """A text to begin an answer with."""

    class Meta:
        model = TextBlock
        fields = ["title", "title_en", "text", "text_en"]
        widgets = {"text": forms.Textarea({"rows": 6}), "text_en": forms.Textarea({"rows": 6})}


class TrainingForm(RecordForm):
    """A training or an information meeting."""

    class Meta:
        model = Training
        fields = [
            "title",
            "title_en",
            "about",
            "about_en",
            "day",
            "begins",
            "remote",
            "place",
            "programme",
            "places",
            "sign_up_until",
            "cancelled",
        ]
        widgets = {
            "day": day_input(),
            "sign_up_until": day_input(),
            "begins": forms.TimeInput({"type": "time"}),
            "about": forms.Textarea({"rows": 4}),
            "about_en": forms.Textarea({"rows": 4}),
        }


class AttendanceForm(forms.Form):
    """Who of those who signed up came: a box for each."""

    def __init__(self, *args: Any, people_by_id: dict[int, tuple[str, bool]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for pk, (label, came) in people_by_id.items():
            self.fields[f"came_{pk}"] = forms.BooleanField(label=label, required=False, initial=came)

    def came(self) -> dict[int, bool]:
        """Whether each came, by the id of the sign-up."""
        return {int(name[5:]): bool(said) for name, said in self.cleaned_data.items()}
