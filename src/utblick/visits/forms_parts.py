"""Forms of what belongs to a visit: hosts, guests, items of the programme, meals, dietary needs."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.conduct import queries as conduct
from utblick.core.forms import CountryField, RecordForm, decimals, needed
from utblick.people.forms import PersonChoice, day_input
from utblick.visits import shown
from utblick.visits.models import Diet, Guest, GuestDetails, Host, Meal, ProgrammeItem
from utblick.visits.models.programme import ALCOHOL


def _time() -> forms.TimeInput:
    return forms.TimeInput({"type": "time"}, format="%H:%M")


class HostForm(RecordForm):
    """One of ours who receives the guests."""

    person = PersonChoice(label=_("Person"))

    class Meta:
        model = Host
        fields = ["person", "task", "task_en"]

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        person: Any = self.fields["person"]
        person.offer(account, self.instance.person_id)


class _OnADay(RecordForm):
    """What happens on a day of the visit."""

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        visit = self.instance.visit
        day = self.fields["day"]
        day.widget.attrs.update(min=visit.begins.isoformat(), max=visit.ends.isoformat())
        if not self.instance.pk:
            self.initial["day"] = visit.begins


class ItemForm(_OnADay):
    """An item of the programme."""

    class Meta:
        model = ProgrammeItem
        fields = ["day", "begins", "ends", "title", "title_en", "place", "leader"]
        widgets = {"day": day_input(), "begins": _time(), "ends": _time()}


class MealForm(_OnADay):
    """A meal that we offer. What the code of conduct says of it is said when it is saved, and on the visit's page."""

    alcohol = forms.MultipleChoiceField(
        label=_("Alcohol"),
        required=False,
        choices=ALCOHOL,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Never in working hours and never spirits. Leave it empty where none is served."),
    )

    class Meta:
        model = Meal
        fields = [
            "kind",
            "day",
            "at",
            "place",
            "guests",
            "hosts",
            "purpose",
            "price",
            "with_vat",
            "dish_of_the_day",
            "in_working_hours",
            "alcohol",
            "alcohol_free_offered",
            "reason",
        ]
        widgets = {"day": day_input(), "at": _time()}
        formfield_callback = decimals

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        needed(self.fields["reason"], _("needed where it departs from the code"))
        hours = conduct.hours_at(self.instance.visit.begins)
        if hours is not None:
            self.fields["in_working_hours"].help_text = _(
                "What begins on a working day within %(hours)s counts as in working hours by itself. Tick the box "
                "where other hours of ours are working hours too."
            ) % {"hours": hours}


class GuestForm(RecordForm):
    """A guest. The name, the title and the language needs are deleted some time after the visit."""

    name = forms.CharField(label=_("Name"), required=False, max_length=200)
    title = forms.CharField(label=_("Title or post"), required=False, max_length=200)
    languages = forms.CharField(
        label=_("Language needs"),
        required=False,
        max_length=200,
        help_text=_("Such as interpretation from Polish."),
    )
    country = CountryField(
        required=False, help_text=pgettext_lazy("a country", "Only if it is another than the visit's.")
    )

    class Meta:
        model = Guest
        fields = ["count", "organization", "country"]

    def __init__(self, *args: Any, account: Any, details: GuestDetails | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("name", "title", "languages"):
            self.fields[name].initial = getattr(details, name, "")
        self.order_fields(["name", "title", "languages", "count", "organization", "country"])


class DietForm(RecordForm):
    """A dietary need: of one guest, or of so many."""

    class Meta:
        model = Diet
        fields = ["what", "guest", "count"]

    def __init__(self, *args: Any, details: Mapping[int, GuestDetails], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        guest: Any = self.fields["guest"]
        guest.queryset = Guest.objects.filter(visit=self.instance.visit)
        guest.empty_label = _("Not said whose")
        guest.label_from_instance = lambda each: capfirst(shown.guest_name(each, details.get(each.pk)))
