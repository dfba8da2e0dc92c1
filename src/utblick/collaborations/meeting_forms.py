"""The form of a meeting of a body that we have seats in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.collaborations.forms import PartForm
from utblick.collaborations.meetings import seat_holders
from utblick.collaborations.models import BodyMeeting
from utblick.people import queries as people
from utblick.people import shown
from utblick.people.forms import day_input
from utblick.people.models import Organization, Person


class MeetingForm(PartForm):
    """When a body meets, what we want to say there, and who of ours came."""

    attended = forms.ModelMultipleChoiceField(
        Person.objects.none(),
        label=_("Who of ours took part"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Those who hold a seat in the body. Filled in when the meeting has been held."),
    )

    class Meta:
        model = BodyMeeting
        fields = ["body", "on", "title", "title_en", "manner", "place", "positions", "attended"]
        widgets = {"on": day_input(), "positions": forms.Textarea({"rows": 5})}
        help_texts = {"positions": _("In short: what we stand for, and what we want to bring home.")}

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, account=account, **kwargs)
        engagement = self.instance.engagement
        body: Any = self.fields["body"]
        body.queryset = Organization.objects.filter(engagement_bodies__engagement=engagement)
        # Whom the one who writes may not know of is neither offered nor lost.
        known = people.visible_persons(account)
        self.kept: list[Person] = (
            list(self.instance.attended.exclude(pk__in=known.values("pk"))) if self.instance.pk else []
        )
        attended: Any = self.fields["attended"]
        attended.queryset = known.filter(pk__in=seat_holders(engagement).values("pk"))
        attended.label_from_instance = lambda person: shown.name_of(person, account)

    def links(self) -> dict[str, list[Any]]:
        """Those who came: the ones chosen, and the ones whom the writer may not know of."""
        return {"attended": [*self.cleaned_data["attended"], *self.kept]}
