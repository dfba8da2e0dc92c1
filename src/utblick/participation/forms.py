"""Forms of meetings and of who takes part in them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core.dates import today
from utblick.core.forms import CountryField, RecordForm
from utblick.core.seeing import SeenForm
from utblick.participation import clashes, invitations, purposes
from utblick.participation.forms_clash import WithClash
from utblick.participation.models import InternationalMeeting, OwnMode, Participant
from utblick.people import queries as people
from utblick.people.forms import PersonChoice, day_input
from utblick.people.models import Membership
from utblick.strategy import queries as strategy
from utblick.strategy.models import Clause

NOT_CHOSEN = ("", "---------")


class WithPurpose(RecordForm):
    """A form that asks what a meeting serves: a thing that a room has offered, and focus points."""

    purpose = forms.ChoiceField(
        label=_("What it serves"),
        required=False,
        help_text=_("A collaboration or an activity that the meeting is a part of."),
    )

    def offer_purposes(self, account: Any) -> None:
        """Offer what the reader may see; what is chosen already stays, also where it is offered no longer."""
        field: Any = self.fields["purpose"]
        offered = list(purposes.choices(account))
        now = purposes.value_of(self.instance)
        if now and not any(now == value for _label, group in offered for value, _name in group):
            thing = purposes.things_of([self.instance], account).get(self.instance.pk)
            offered.append((gettext("As now"), [(now, str(thing) if thing else gettext("not shown to you"))]))
        field.choices = [NOT_CHOSEN, *offered]
        field.initial = now or self.initial.get("purpose", "")
        if not offered:
            del self.fields["purpose"]

    def give_purpose(self, meeting: Any) -> Any:
        """Set what the checked form says that the meeting, or what else has a purpose, serves."""
        if "purpose" in self.fields:
            found = purposes.parse(self.cleaned_data.get("purpose") or "")
            if found is not None or not self.cleaned_data.get("purpose"):
                meeting.about_kind, meeting.about_id = found or ("", None)
        return meeting


class MeetingForm(WithPurpose, WithClash):
    """A meeting. Whoever proposes it may say that they take part themself."""

    own_mode = forms.ChoiceField(
        label=_("Do you take part yourself?"),
        required=False,
        choices=[
            ("on_site", _("Yes, on site")),
            ("remote", _("Yes, at a distance")),
            ("", _("No, I propose it for others")),
        ],
        initial="on_site",
        widget=forms.RadioSelect,
    )
    country = CountryField(required=False)

    because = forms.CharField(
        label=_("Why it is changed now"),
        required=False,
        max_length=300,
        help_text=_(
            "The meeting is over, and feedback is due by its days and its unit. Needed where days, place, what it is "
            "or the body that has the feedback change; the board is told."
        ),
    )

    class Meta:
        model = InternationalMeeting
        fields = [
            "title",
            "title_en",
            "what",
            "begins",
            "ends",
            "mode",
            "place",
            "country",
            "organizer",
            "web",
            "body",
            "unit",
            "serves",
            "positions",
            "notes",
        ]
        widgets = {
            "what": forms.Textarea({"rows": 4}),
            "positions": forms.Textarea({"rows": 4}),
            "notes": forms.Textarea({"rows": 2}),
            "begins": day_input(),
            "ends": day_input(),
            "serves": forms.CheckboxSelectMultiple,
        }
        help_texts = {
            "place": _("Needed, unless the meeting is held at a distance."),
            "ends": _("Left empty, it is the same day."),
        }

    # What a meeting at a distance is registered with comes first; what can wait is folded away.
    FIRST = ("title", "begins", "purpose")
    WHERE = ("ends", "mode", "place", "country", "because", "own_mode")

    def __init__(self, *args: Any, account: Any, over: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.account = account
        fields: Any = self.fields
        fields["unit"].queryset = people.own_units()
        fields["body"].queryset = people.bodies()
        clauses = strategy.covered(today())
        if self.instance.pk:  # what it serves in an older version stays to choose
            clauses = clauses | Clause.objects.filter(international_meetings=self.instance)
        fields["serves"].queryset = clauses.select_related("strategy").distinct()
        self.offer_purposes(account)
        if self.instance.pk or account.person_id is None:
            del fields["own_mode"]
        if not over:  # of what is to come, nobody asks why
            del fields["because"]
        fields["ends"].required = False
        self.order_fields([*self.FIRST, *self.WHERE])

    def _of(self, names: Iterable[str]) -> list[Any]:
        return [self[name] for name in names if name in self.fields]

    @property
    def first(self) -> list[Any]:
        """The fields that no meeting is without."""
        return self._of(self.FIRST)

    @property
    def where(self) -> list[Any]:
        """Where it is held and how, and whether one goes."""
        return self._of(self.WHERE)

    @property
    def more(self) -> list[Any]:
        """What can wait."""
        return [each for each in self.visible_fields() if each.name not in (*self.FIRST, *self.WHERE)]

    @property
    def more_is_open(self) -> bool:
        """Whether what can wait is shown at once: where something of it is filled in, or wrong."""
        return any(each.errors or each.value() for each in self.more)

    def clean(self) -> dict[str, Any]:
        """Let a meeting without a last day end the day it begins, and refuse an end before the start, at its field."""
        cleaned = super().clean()
        begins, ends = cleaned.get("begins"), cleaned.get("ends")
        if not ends and "ends" not in self.errors:
            cleaned["ends"] = ends = begins
        if begins and ends and ends < begins:
            self.add_error("ends", _("The last day cannot be before the first. Change one of them."))
        if begins and ends and cleaned.get("own_mode"):
            asked = clashes.Asked(begins, ends)
            self.warn("own_mode", self.account.person, cleaned["own_mode"], asked, self.account)
        return cleaned


class RemoteForm(WithPurpose):
    """Participation at a distance in three fields."""

    class Meta:
        model = InternationalMeeting
        fields = ["title", "begins"]
        labels = {"title": _("What meeting?"), "begins": _("What day?")}
        widgets = {"begins": day_input()}

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["begins"].initial = today()
        self.offer_purposes(account)

    def clean_begins(self) -> date | None:
        """A day that has come: what one is going to take part in is a proposal, which somebody says yes to."""
        day: date | None = self.cleaned_data["begins"]
        if day and day > today():
            raise ValidationError(
                gettext("The day has not come yet. Register when you have taken part, or propose a meeting.")
            )
        return day

    def _post_clean(self) -> None:
        """The meeting ends the day it begins; the database is asked of both."""
        self.instance.ends = self.cleaned_data.get("begins")
        super()._post_clean()  # type: ignore[misc]


class InvitationForm(forms.Form):
    """An invitation as a file."""

    file = forms.FileField(
        label=_("Invitation (.ics)"),
        help_text=_("Save the invitation from the e-mail or the calendar as a file, and choose it here."),
        widget=forms.ClearableFileInput({"accept": ".ics,text/calendar"}),
    )

    def clean_file(self) -> dict[str, str]:
        """What the file says."""
        upload = self.cleaned_data["file"]
        if upload.size > invitations.LARGEST:
            raise ValidationError(
                gettext("The file is too large to be an invitation. Choose the .ics file itself.")
            )
        return invitations.read(upload.read())


class _SeatChoice(forms.ModelChoiceField):
    def label_from_instance(self, seat: Any) -> str:
        """The seat with its holder; of a protected person only what may be told."""
        return str(seat)


class ParticipantForm(WithClash):
    """Somebody who is proposed to take part. `only`: the account proposes itself, and nobody else."""

    person = PersonChoice(label=_("Person"))
    seat = _SeatChoice(
        Membership.objects.none(),
        label=_("In which seat"),
        required=False,
        help_text=_("Where it is a seat in a body that the person represents us in."),
    )

    class Meta:
        model = Participant
        fields = ["person", "seat", "mode"]

    def __init__(self, *args: Any, account: Any, only: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.account, self.only = account, only
        fields: Any = self.fields
        rows = Membership.objects.filter(people.held_at(today())).select_related(
            "person", "organization", "post"
        )
        meeting = self.instance.meeting
        if meeting.body_id:
            rows = rows.filter(organization=meeting.body_id)
        if only:
            del fields["person"]
            rows = rows.filter(person=account.person_id)
        else:
            fields["person"].offer(account)
            if not account.has_perm("people.see_protected"):
                rows = rows.filter(person__protected_identity=False)
        fields["seat"].queryset = rows.order_by("person__family_name", "person__given_name", "id")
        if meeting.mode != "hybrid":  # there is one way to take part
            fields["mode"].initial = OwnMode.REMOTE if meeting.mode == "remote" else OwnMode.ON_SITE
            fields["mode"].widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        """Warn of another meeting that the person is to be at on the same days."""
        cleaned = super().clean()
        meeting = self.instance.meeting
        person = self.account.person if self.only else cleaned.get("person")
        asked = clashes.Asked(meeting.begins, meeting.ends, meeting.pk)
        self.warn("person", person, cleaned.get("mode", ""), asked, self.account)
        return cleaned


def said_by() -> forms.CharField:
    """Who in a presidium or body has said yes or no, and when; asked of who notes it."""
    return forms.CharField(
        label=_("Who has said it, and when"),
        max_length=200,
        help_text=_("You note what others have said. Such as: the presidium 24 November, by e-mail."),
        error_messages={
            "required": _("Write who has said it, and when, such as: the presidium 24 November, by e-mail.")
        },
    )


class DecideForm(SeenForm):
    """A yes or no; `noted`: by somebody who notes what a presidium or body has said."""

    def __init__(self, *args: Any, noted: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if noted:
            self.fields["said_by"] = said_by()

    answer = forms.ChoiceField(
        label=_("Your answer"),
        choices=[("yes", _("Yes, approved")), ("no", _("No, declined"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose yes or no.")},
    )
    reason = forms.CharField(
        label=_("Reason"),
        max_length=400,
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Needed for a no. It is shown to the one who proposed it."),
    )


class AttendedForm(forms.Form):
    """Whether somebody took part."""

    answer = forms.ChoiceField(
        label=_("Your answer"),
        choices=[("yes", _("Took part")), ("no", _("Did not attend"))],
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of them.")},
    )
    reason = forms.CharField(label=_("Note"), max_length=400, required=False)
