"""Forms of persons, bodies, seats, terms and the organisation's profile. Accounts: see `account_forms`."""

from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from utblick.core.dates import today, validate_partial_date
from utblick.core.forms import CountryField, RecordForm
from utblick.core.models import Identity
from utblick.people import queries, shown
from utblick.people.models import (
    BODIES,
    Classification,
    Membership,
    Organization,
    Person,
    PersonKind,
    Post,
    PostRole,
    Term,
    with_all_below,
)

DATE_HELP = _("As exactly as you know: 2024, 2024-05 or 2024-05-14.")
NOTES = {"note": forms.Textarea({"rows": 3}), "note_en": forms.Textarea({"rows": 3})}
UNKNOWN_PERSON = _("There is no such person. Choose one from the list, or add the person first.")


def day_input() -> forms.DateInput:
    """A date field that browsers show a calendar for."""
    return forms.DateInput({"type": "date"}, format="%Y-%m-%d")


class PersonChoice(forms.ModelChoiceField):
    """A choice among persons. Those with protected identity are there only for who may see them."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("error_messages", {"invalid_choice": UNKNOWN_PERSON})
        self.reader: Any = None
        super().__init__(Person.objects.none(), **kwargs)

    def offer(self, reader: Any, current: int | None = None, officials: bool = False) -> None:
        """Offer the persons whom `reader` may know of, and the one who is chosen already, by name or not.

        `officials`: nobody else, since it is they who see to the work.
        """
        persons = queries.visible_persons(reader)
        if officials:
            persons = persons.filter(kind=PersonKind.OFFICIAL)
        self.reader = reader
        self.queryset = persons | Person.objects.filter(pk=current) if current else persons

    def label_from_instance(self, person: Any) -> str:
        """The name, with the title that tells two of one name apart; of a protected person only what may be told."""
        if not person.protected_identity:
            return f"{person.full_name}, {person.described}"
        if self.reader is not None and self.reader.has_perm("people.see_protected"):
            return f"{person.full_name} ({_('protected identity')})"
        return str(person)


class _WithAssumed(RecordForm):
    """A form that lets one confirm what was assumed, and says nothing of it where nothing was."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance.assumed:
            del self.fields["assumed"]


class PersonForm(RecordForm):
    """A person."""

    class Meta:
        model = Person
        fields = [
            "given_name",
            "family_name",
            "kind",
            "title",
            "title_en",
            "unit",
            "email",
            "protected_identity",
            "note",
            "note_en",
        ]
        widgets = NOTES

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unit: Any = self.fields["unit"]
        unit.queryset = queries.own_units()
        unit.empty_label = _("No unit")


class BodyForm(_WithAssumed):
    """A body: the assembly, a board, a committee or a body of an engagement."""

    url = forms.URLField(label=_("Web address"), required=False, assume_scheme="https")

    class Meta:
        model = Organization
        fields = [
            "name",
            "name_en",
            "abbreviation",
            "classification",
            "parent",
            "founded",
            "dissolved",
            "url",
            "assumed",
            "note",
            "note_en",
        ]
        widgets = NOTES
        help_texts = {"founded": DATE_HELP, "dissolved": DATE_HELP}

    CLASSES: Any = BODIES

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        kinds: Any = self.fields["classification"]
        kinds.choices = [("", "---------"), *((each.value, each.label) for each in self.CLASSES)]
        parent: Any = self.fields["parent"]
        parent.queryset = Organization.objects.exclude(pk__in=self._itself_and_below())
        parent.empty_label = _("Nothing")

    def _itself_and_below(self) -> set[int]:
        """What it cannot belong to: itself, and what belongs to it."""
        pk = self.instance.pk
        return with_all_below([pk])[pk] if pk else set()


class OrganizationForm(BodyForm):
    """A unit, a party, a partner or another organisation."""

    CLASSES = [each for each in Classification if each not in BODIES]
    country = CountryField(required=False)

    class Meta(BodyForm.Meta):
        fields = [
            "name",
            "name_en",
            "abbreviation",
            "classification",
            "parent",
            "number",
            "country",
            "founded",
            "dissolved",
            "url",
            "assumed",
            "note",
            "note_en",
        ]


class PostForm(RecordForm):
    """A post in a body."""

    class Meta:
        model = Post
        fields = ["role", "label", "label_en", "seats", "unfilled", "note", "note_en"]
        widgets = NOTES
        help_texts = {
            "label": _("Only if the post is called something else than its role."),
            "seats": _("How many seats of this kind are ours to fill."),
            "unfilled": _(
                "Vacant: nobody has been chosen. Holder not stated: somebody may have been, but we do not know who."
            ),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        role: Any = self.fields["role"]
        role.choices = [choice for choice in PostRole.choices if choice[0] != PostRole.NOT_STATED]


class SeatForm(RecordForm):
    """Who holds a seat, for which party, in which term, from when to when."""

    person = PersonChoice(label=_("Person"))

    class Meta:
        model = Membership
        fields = ["post", "person", "substitute_for", "party", "term", "start", "end", "note", "note_en"]
        widgets = NOTES
        help_texts = {
            "start": DATE_HELP,
            "end": DATE_HELP,
            "party": _("For elected representatives only. Never for officials."),
        }

    def __init__(self, *args: Any, reader: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        post: Any = self.fields["post"]
        post.queryset = Post.objects.filter(organization=self.instance.organization)
        post.empty_label = _("The role is not stated")
        post.label_from_instance = _post_label
        person: Any = self.fields["person"]
        person.offer(reader, self.instance.person_id)
        party: Any = self.fields["party"]
        party.queryset = Organization.objects.filter(classification=Classification.PARTY)
        party.label = _("Political party")
        party.empty_label = _("No party")
        term: Any = self.fields["term"]
        term.empty_label = _("Not stated")
        self._offer_ordinary_members(reader)
        self.hidden = self._holder_is_hidden_from(reader)
        if self.hidden:
            # Who corrects a date need not learn whose seat it is.
            for name in ("party", "note", "note_en"):
                del self.fields[name]

    def _offer_ordinary_members(self, reader: Any) -> None:
        """Offer those who hold an ordinary member's seat in the body, and the one who is chosen already."""
        seat, now = self.instance, today()
        ordinary = Q(organization=seat.organization, role=PostRole.MEMBER) & ~Q(person=seat.person_id)
        # What ended before today is past, unless a year or a month that has not run out.
        open_end = Q(end="") | Q(end__gte=now.isoformat()) | Q(end__in=[str(now.year), now.isoformat()[:7]])
        offered = ordinary & open_end
        if seat.substitute_for_id:
            offered |= Q(pk=seat.substitute_for_id)
        tied: Any = self.fields["substitute_for"]
        tied.queryset = Membership.objects.filter(offered).select_related("person")
        tied.empty_label = _("Nobody in particular")
        tied.label_from_instance = lambda each: shown.name_of(each.person, reader)

    def _holder_is_hidden_from(self, reader: Any) -> bool:
        seat = self.instance
        protected = bool(seat.person_id) and seat.person.protected_identity
        return protected and not reader.has_perm("people.see_protected")

    def clean(self) -> dict[str, Any]:
        """Without a post the role is not stated; with one it follows from the post."""
        cleaned = super().clean()
        if not cleaned.get("post"):
            self.instance.role = PostRole.NOT_STATED
        person = cleaned.get("person")
        if self.hidden and person and person.pk != self.instance.person_id:
            # What was noted of one whom the reader may not know is not said of the next.
            self.instance.party, self.instance.note, self.instance.note_en = None, "", ""
        return cleaned


def _post_label(post: Post) -> str:
    return f"{post} ({post.seats})"


class EndSeatForm(forms.Form):
    """The last day of a seat."""

    end = forms.CharField(
        label=_("Last day"), max_length=10, help_text=DATE_HELP, validators=[validate_partial_date]
    )


class TermForm(_WithAssumed):
    """A term of office."""

    class Meta:
        model = Term
        fields = ["name", "name_en", "start", "end", "assumed", "note", "note_en"]
        widgets = {**NOTES, "start": day_input(), "end": day_input()}

    def clean(self) -> dict[str, Any]:
        """Put the order of the days beside the field that is wrong."""
        cleaned = super().clean()
        start, end = cleaned.get("start"), cleaned.get("end")
        if start and end and end <= start:
            self.add_error("end", _("The last day must come after the first."))
        return cleaned


class IdentityForm(forms.ModelForm):
    """The organisation's name, mark, colour and languages."""

    mark_file = forms.FileField(
        label=_("New mark"),
        required=False,
        widget=forms.FileInput({"accept": ".svg,image/svg+xml"}),
        help_text=_("An SVG drawing of at most 100 kB. Leave empty to keep the mark you have."),
    )
    no_mark = forms.BooleanField(label=_("Show no mark"), required=False)
    accent = forms.CharField(
        label=_("Accent colour"),
        widget=forms.TextInput({"type": "color"}),
        max_length=7,
        help_text=_("The colour of links, buttons and marks."),
    )
    accent_code = forms.CharField(
        label=_("Or write the colour's code"),
        required=False,
        max_length=7,
        help_text=_(
            "# and six digits, such as #1f5a8a. What stands here is used instead of the colour above."
        ),
    )
    languages = forms.MultipleChoiceField(
        label=_("Languages"),
        choices=[("sv", _("Swedish")), ("en", _("English"))],
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Swedish is always there."),
    )

    class Meta:
        model = Identity
        fields = [
            "name",
            "name_en",
            "short_name",
            "mark_file",
            "no_mark",
            "accent",
            "accent_code",
            "languages",
        ]

    def clean(self) -> dict[str, Any]:
        """A colour that is written goes before one that is picked."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        written = cleaned.get("accent_code")
        if written:
            for validator in Identity._meta.get_field("accent").validators:
                try:
                    validator(written)
                except forms.ValidationError as error:
                    self.add_error("accent_code", error)
                    return cleaned
            cleaned["accent"] = written
        return cleaned

    def clean_mark_file(self) -> str:
        """The drawing as text. It is served as a picture that may do nothing else; what is no drawing is refused."""
        file = self.cleaned_data["mark_file"]
        if not file:
            return ""
        refused = forms.ValidationError(_("That is no SVG drawing of at most 100 kB. Choose another file."))
        if file.size > 100_000:
            raise refused
        try:
            drawing: str = file.read().decode("utf-8")
        except UnicodeDecodeError:
            raise refused from None
        if "<svg" not in drawing or "<!ENTITY" in drawing:
            raise refused
        return drawing

    def save(self, commit: bool = True) -> Any:
        """Save with the mark that was chosen."""
        if self.cleaned_data["no_mark"]:
            self.instance.mark = ""
        elif self.cleaned_data["mark_file"]:
            self.instance.mark = self.cleaned_data["mark_file"]
        return super().save(commit)

    def clean_languages(self) -> list[str]:
        """Swedish first, always."""
        return ["sv", *(code for code in self.cleaned_data["languages"] if code != "sv")]
