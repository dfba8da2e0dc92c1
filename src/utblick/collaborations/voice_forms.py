"""Forms of the voices of participants: whom to ask, and what each is asked."""

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.collaborations.forms import PartForm
from utblick.collaborations.models import Voice, VoiceView

USEFULNESS = [
    (0, _("0 – not useful")),
    (1, _("1 – of little use")),
    (2, _("2 – of some use")),
    (3, _("3 – useful")),
    (4, _("4 – very useful")),
]
LONG = forms.Textarea({"rows": 4})
MOST = 2000


class AskForm(PartForm):
    """Whom to ask."""

    class Meta:
        model = Voice
        fields = ["who"]


class VoiceForm(forms.Form):
    """What a participant is asked."""

    usefulness = forms.TypedChoiceField(
        label=_("How useful has the collaboration been to you?"),
        choices=USEFULNESS,
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how useful it has been.")},
    )
    used_for = forms.CharField(
        label=_("What have you had use for?"), required=False, widget=LONG, max_length=MOST
    )
    better = forms.CharField(label=_("What could be better?"), required=False, widget=LONG, max_length=MOST)
    view = forms.ChoiceField(
        label=_("What should happen now?"),
        choices=VoiceView.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what should happen.")},
    )
