"""Forms that anybody may fill in without signing in. What a robot sends is stopped; nothing typed is lost."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from utblick.advice import guarding, queries, rules
from utblick.advice.forms import LONGEST_QUESTION
from utblick.advice.models import AskerKind, Topic
from utblick.people.models import Organization

TRAP = "website"
KINDS = [(value, capfirst(label)) for value, label in AskerKind.choices]
SAID_OF_THE_CASE = ("question", "topic", "programme_text", "kind", "organization_text", "municipality")
SAID = {
    rules.FILLED_TRAP: _(
        "Something was filled in that people do not see. Nothing of yours is lost: wait a few seconds and send again."
    ),
    rules.TOO_FAST: _(
        "The form was sent so fast that we take it for a robot. Nothing of yours is lost: wait a few seconds and "
        "send again."
    ),
    rules.TOO_OLD: _(
        "The form had been open for too long. Nothing of yours is lost: read it through and send again."
    ),
}


def text(label: Any, longest: int, required: bool = True, **kwargs: Any) -> forms.CharField:
    """A field for a line of text, with a message that says what to do."""
    messages = {"required": _("Fill this in.")}
    return forms.CharField(
        label=label, max_length=longest, required=required, error_messages=messages, **kwargs
    )


def email() -> forms.EmailField:
    """A field for an e-mail address."""
    return forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput({"autocomplete": "email"}),
        error_messages={
            "required": _("Write your e-mail address: that is where we answer."),
            "invalid": _("This is no e-mail address. Write it as name@example.se."),
        },
    )


class GuardedForm(forms.Form):
    """A form at a public door: carries when it was opened, and a field that nobody sees."""

    opened = forms.CharField(widget=forms.HiddenInput, required=False, max_length=300)
    website = forms.CharField(required=False, max_length=300)  # shown by the template, hidden from people

    def __init__(self, *args: Any, corrects: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.corrects = corrects  # the key of what it puts right; blank where it makes something new
        self.fields["opened"].initial = guarding.opened(corrects)
        self.key = ""

    def clean(self) -> dict[str, Any]:
        """Refuse what looks like a robot, with words that tell a person what to do."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        self.key, seconds = guarding.read(str(cleaned.get("opened") or ""))
        trap = str(self.data.get(self.add_prefix(TRAP)) or "")
        found = rules.looks_like_a_robot(trap, seconds)
        if found:
            self.add_error(None, forms.ValidationError(SAID[found], code=found))
        if found in (rules.FILLED_TRAP, rules.TOO_OLD):
            self.open_anew()
        return cleaned

    def open_anew(self) -> None:
        """Let the form be sent once more as if it were opened now, with what was typed."""
        data: Any = self.data
        data = data.copy()
        data[self.add_prefix("opened")] = guarding.opened(self.corrects)
        data[self.add_prefix(TRAP)] = ""
        self.data = data

    def visible_fields(self) -> list[Any]:
        """The fields that people see."""
        return [each for each in super().visible_fields() if each.name != TRAP]


class AskForm(GuardedForm):
    """A question to those who give advice."""

    question = forms.CharField(
        label=_("What do you want to ask?"),
        max_length=LONGEST_QUESTION,
        widget=forms.Textarea({"rows": 8}),
        help_text=_("Tell briefly what you want to do, with whom, and when. Write nothing sensitive."),
        error_messages={"required": _("Write your question.")},
    )
    topic = forms.ModelChoiceField(
        label=_("What is it about?"),
        queryset=Topic.objects.all(),
        required=False,
        empty_label=_("I do not know"),
    )
    programme_text = text(
        _("Programme or call"), 200, False, help_text=_("If you know which. It may be left empty.")
    )
    kind = forms.ChoiceField(
        label=_("You ask for"),
        choices=KINDS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose whom you ask for.")},
    )
    organization_text = text(
        _("Organisation"),
        200,
        False,
        help_text=_("Left empty where you ask for yourself."),
        widget=forms.TextInput({"autocomplete": "organization"}),
    )
    municipality = forms.ModelChoiceField(
        label=_("Municipality"),
        queryset=Organization.objects.none(),
        required=False,
        empty_label=_("Another, or none"),
    )
    name = text(_("Your name"), 150, widget=forms.TextInput({"autocomplete": "name"}))
    email = email()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["municipality"]
        field.queryset = queries.municipalities()

    def said(self) -> dict[str, Any]:
        """What was said of the case. A municipality that asks for itself is its own organisation in words."""
        said = {name: self.cleaned_data[name] for name in SAID_OF_THE_CASE}
        if said["kind"] == AskerKind.MUNICIPALITY and said["municipality"] and not said["organization_text"]:
            # Not as its organisation yet: nobody has seen that who writes so comes from there.
            said["organization_text"] = str(said["municipality"])
        return said


class SignUpForm(GuardedForm):
    """Signing up to a training."""

    name = text(_("Your name"), 150, widget=forms.TextInput({"autocomplete": "name"}))
    email = email()
    organization_text = text(
        _("Organisation"), 200, False, widget=forms.TextInput({"autocomplete": "organization"})
    )
    kind = forms.ChoiceField(
        label=_("You come from"),
        choices=KINDS,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose where you come from.")},
    )
    municipality = forms.ModelChoiceField(
        label=_("Municipality"),
        queryset=Organization.objects.none(),
        required=False,
        empty_label=_("Another, or none"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["municipality"]
        field.queryset = queries.municipalities()
