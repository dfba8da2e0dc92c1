"""Forms of the desks: steps with a story, proposals, comments."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core.models import new_key
from utblick.monitoring import queries, recognising, shown
from utblick.monitoring.models import Delivery


class IrrelevantForm(forms.Form):
    """Why a story does not matter."""

    reason = forms.ChoiceField(
        label=gettext_lazy("Why is it not relevant?"),
        choices=list(shown.REASONS.items()),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choose a reason.")},
        help_text=gettext_lazy(
            "The desk learns from the first two. What you have already says nothing of the matter."
        ),
    )


class AssessForm(forms.Form):
    """What, so what, now what."""

    version_seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    what = forms.CharField(
        label=gettext_lazy("What has happened?"),
        widget=forms.Textarea({"rows": 4}),
        max_length=8000,
        required=False,
    )
    so_what = forms.CharField(
        label=gettext_lazy("What does it mean for us?"),
        widget=forms.Textarea({"rows": 4}),
        max_length=8000,
        required=False,
    )
    now_what = forms.CharField(
        label=gettext_lazy("What should we do?"),
        widget=forms.Textarea({"rows": 4}),
        max_length=8000,
        required=False,
    )

    def __init__(self, *args: Any, told: Delivery, **kwargs: Any) -> None:
        start = {name: getattr(told, name) for name in ("what", "so_what", "now_what")}
        kwargs["initial"] = {**start, "version_seen": told.version}
        super().__init__(*args, **kwargs)
        self.told = told

    def clean(self) -> dict[str, Any]:
        """Refuse to write over what somebody else has written meanwhile; the next try is made with open eyes."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        now = Delivery.objects.values_list("version", flat=True).get(pk=self.told.pk)
        if cleaned.get("version_seen") not in (None, now):
            self.add_error(
                None,
                _(
                    "Somebody has worked with the story while you were writing. Your text is still here: open its page "
                    "in a new tab to see what was done, then save again to keep yours."
                ),
            )
            data: Any = self.data
            self.data = data.copy()
            self.data[self.add_prefix("version_seen")] = str(now)  # type: ignore[index]
        return cleaned


class ActForm(forms.Form):
    """What has been done about a story."""

    why = forms.CharField(label=gettext_lazy("What has been done?"), max_length=400, required=False)


class CloseForm(forms.Form):
    """Why nothing more is to be done."""

    why = forms.CharField(
        label=gettext_lazy("Why is nothing more to be done?"), max_length=400, required=False
    )


class AssignForm(forms.Form):
    """Whose a story is."""

    to = forms.ChoiceField(label=gettext_lazy("Who takes it?"), required=False)

    def __init__(self, *args: Any, told: Delivery, **kwargs: Any) -> None:
        kwargs["initial"] = {"to": str(told.assignee_id or "")}
        super().__init__(*args, **kwargs)
        self.accounts = {str(each.pk): each for each in queries.colleagues(told.unit_id)}
        field: Any = self.fields["to"]
        field.choices = [("", _("Nobody")), *((pk, str(each)) for pk, each in self.accounts.items())]

    def clean_to(self) -> Any:
        """The account, None for nobody."""
        return self.accounts.get(self.cleaned_data["to"])


class SendForm(forms.Form):
    """To which unit's desk a story goes, and why it is theirs."""

    unit = forms.ChoiceField(
        label=gettext_lazy("To whose desk?"), error_messages={"required": gettext_lazy("Choose a desk.")}
    )
    why = forms.CharField(
        label=gettext_lazy("Why is it theirs?"),
        max_length=400,
        error_messages={"required": gettext_lazy("Write why it is theirs: they see it on their desk.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.units = {str(pk): each for pk, each in queries.units().items()}
        field: Any = self.fields["unit"]
        field.choices = [("", _("Choose")), *((pk, str(each)) for pk, each in self.units.items())]

    def clean_unit(self) -> Any:
        """The unit."""
        return self.units[self.cleaned_data["unit"]]


class ProposeForm(forms.Form):
    """Something that anyone inside has seen and wants to be watched."""

    key = forms.CharField(widget=forms.HiddenInput, max_length=32, required=False)
    web = forms.CharField(
        label=gettext_lazy("Web address"),
        max_length=1000,
        required=False,
        help_text=gettext_lazy("Paste the address of the page, if there is one."),
    )
    title = forms.CharField(
        label=gettext_lazy("What is it about?"),
        max_length=400,
        error_messages={"required": gettext_lazy("Write what it is about, such as the heading of the page.")},
    )
    why = forms.CharField(
        label=gettext_lazy("Why does it matter to us?"),
        max_length=400,
        error_messages={"required": gettext_lazy("Write why it matters, in a sentence or two.")},
    )
    text = forms.CharField(
        label=gettext_lazy("More about it"),
        widget=forms.Textarea({"rows": 4}),
        max_length=8000,
        required=False,
    )
    deadline = forms.DateField(
        label=gettext_lazy("Last day to answer"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["key"].initial = new_key()

    def clean_key(self) -> str:
        """The form's own key; a new one where none came along."""
        return self.cleaned_data["key"] or new_key()

    def clean_web(self) -> str:
        """An address that can be followed."""
        web: str = self.cleaned_data["web"].strip()
        if web and not recognising.canonical(web):
            raise ValidationError(_("Paste the whole address, beginning with https:// or http://."))
        return web


class CommentForm(forms.Form):
    """What a colleague says of a story, and who is asked to look."""

    key = forms.CharField(widget=forms.HiddenInput, max_length=32, required=False)
    text = forms.CharField(
        label=gettext_lazy("Comment"),
        widget=forms.Textarea({"rows": 4}),
        max_length=4000,
        error_messages={"required": gettext_lazy("Write what you want to say.")},
    )
    mentioned = forms.MultipleChoiceField(
        label=gettext_lazy("Ask colleagues to look"),
        required=False,
        widget=forms.SelectMultiple({"size": 6}),
        help_text=gettext_lazy("They find it among what they have to do."),
    )

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["key"].initial = new_key()
        self.accounts = {str(each.pk): each for each in queries.insiders() if each.pk != reader.pk}
        field: Any = self.fields["mentioned"]
        field.choices = [(pk, str(each)) for pk, each in self.accounts.items()]

    def clean_key(self) -> str:
        """The form's own key; a new one where none came along."""
        return self.cleaned_data["key"] or new_key()

    def clean_mentioned(self) -> list[Any]:
        """The accounts."""
        return [self.accounts[pk] for pk in self.cleaned_data["mentioned"]]
