"""The short form of a meeting of a body that we have seats in: when, which body, and who of ours was there."""

from typing import Any

from django import forms
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.collaborations.meetings import seat_holders
from utblick.collaborations.models import Engagement
from utblick.core.forms import RecordForm
from utblick.participation.attendance import Came
from utblick.participation.models import InternationalMeeting, OwnMode, State
from utblick.people import queries as people
from utblick.people import shown
from utblick.people.forms import day_input
from utblick.people.models import Organization, Person


class MeetingForm(RecordForm):
    """When a body meets, what we want to say there, and who of ours came. A meeting needs no name of its own."""

    title = forms.CharField(
        label=_("What it is about"),
        max_length=200,
        required=False,
        help_text=_("May be left empty: it is then called a meeting of the body."),
    )
    attended = forms.ModelMultipleChoiceField(
        Person.objects.none(),
        label=_("Who of ours took part"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Those who hold a seat in the body, substitutes too. Filled in when the meeting has been held."
        ),
    )
    remotely = forms.ModelMultipleChoiceField(
        Person.objects.none(),
        label=_("Who of them took part at a distance"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Only where the meeting was held both on site and at a distance."),
    )

    class Meta:
        model = InternationalMeeting
        fields = ["body", "begins", "mode", "place", "title", "positions"]
        labels = {"begins": _("Day")}
        widgets = {"begins": day_input(), "positions": forms.Textarea({"rows": 4})}

    def __init__(self, *args: Any, engagement: Engagement, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        body: Any = self.fields["body"]
        body.queryset = Organization.objects.filter(engagement_bodies__engagement=engagement)
        body.required, body.help_text = True, ""
        bodies = list(body.queryset[:2])
        if len(bodies) == 1:
            body.initial = bodies[0].pk
        self._days = self.instance.ends - self.instance.begins if self.instance.pk else None
        # Whom the one who writes may not know of is neither offered nor lost.
        offered = people.visible_persons(account).filter(pk__in=seat_holders(engagement).values("pk"))
        came = list(self.instance.participants.filter(state=State.TOOK_PART)) if self.instance.pk else []
        for name, initial in (
            ("attended", [each.person_id for each in came]),
            ("remotely", [each.person_id for each in came if each.mode == OwnMode.REMOTE]),
        ):
            field: Any = self.fields[name]
            field.queryset, field.initial = offered, initial
            field.label_from_instance = lambda person: shown.name_of(person, account)
        self.order_fields(["body", "begins", "mode", "attended", "remotely", "place", "title", "positions"])

    def _post_clean(self) -> None:
        """A meeting lasts as long as it did; one that has no name is called by its body."""
        begins, body = self.cleaned_data.get("begins"), self.cleaned_data.get("body")
        if begins:
            self.instance.ends = begins + self._days if self._days else begins
        if body and not self.cleaned_data.get("title"):
            self.cleaned_data["title"] = _named(body.name, "sv")
            self.instance.title_en = _named(body.name_en or body.name, "en")
        super()._post_clean()  # type: ignore[misc]

    def came(self) -> Came:
        """Who was there, as the checked form says."""
        attended, remotely = self.cleaned_data["attended"], self.cleaned_data["remotely"]
        field: Any = self.fields["attended"]
        persons = {each.pk: each for each in (*attended, *remotely)}
        return Came(
            tuple(persons.values()),
            frozenset(each.pk for each in remotely),
            frozenset(field.queryset.values_list("pk", flat=True)),
        )


def _named(body: str, language: str) -> str:
    with translation.override(language):
        return (gettext("Meeting of %(body)s") % {"body": body})[:200]
