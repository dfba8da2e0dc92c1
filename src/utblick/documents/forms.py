"""Forms of the documents room."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.core import things
from utblick.core.dates import today
from utblick.core.forms import RecordForm
from utblick.documents import files
from utblick.documents.models import DisposalRule, RegistryEntry, SecrecyMark
from utblick.people.forms import day_input


class AttachmentForm(forms.Form):
    """A file to be attached."""

    file = forms.FileField(label=_("File"), max_length=200, allow_empty_file=True)
    title = forms.CharField(
        label=_("Title"),
        required=False,
        max_length=200,
        help_text=_("The file's own name, if you leave it empty."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        endings = ", ".join(files.TYPES)
        self.fields["file"].help_text = _("One of: %(endings)s.") % {"endings": endings}
        self.fields["file"].widget.attrs["accept"] = ",".join(f".{ending}" for ending in files.TYPES)


class RegistryForm(RecordForm):
    """The four facts of an official document."""

    class Meta:
        model = RegistryEntry
        fields = ["number", "direction", "date", "counterpart", "subject", "note"]
        widgets = {"date": day_input(), "note": forms.Textarea({"rows": 3})}


class SecrecyForm(RecordForm):
    """A mark of secrecy."""

    class Meta:
        model = SecrecyMark
        fields = ["ground", "set_on", "set_by", "note"]
        widgets = {"set_on": day_input(), "note": forms.Textarea({"rows": 3})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["set_on"] = self.instance.set_on or today()


class LiftForm(RecordForm):
    """That secrecy is lifted."""

    class Meta:
        model = SecrecyMark
        fields = ["lifted_on", "reason"]
        widgets = {"lifted_on": day_input(), "reason": forms.Textarea({"rows": 3})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in self.Meta.fields:
            self.fields[name].required = True
        self.initial.setdefault("lifted_on", today())


def _kinds() -> list[tuple[str, str]]:
    found = ((key, str(kind.label)) for key, kind in things.KINDS.items() if kind.has_papers)
    return [("", str(_("All kinds of thing"))), *sorted(found, key=lambda pair: pair[1])]


class RuleForm(RecordForm):
    """A rule of disposal."""

    about = forms.ChoiceField(label=_("Belonging to"), choices=_kinds, required=False)

    class Meta:
        model = DisposalRule
        fields = ["title", "title_en", "what", "about", "years", "basis", "note"]
        widgets = {"note": forms.Textarea({"rows": 3})}
