"""The form of an actor, which may name an organisation that is not in the register yet."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.core.forms import needed
from utblick.core.identity import identity
from utblick.people.models import Classification, Organization
from utblick.stakeholders import rules
from utblick.stakeholders.forms import PartForm
from utblick.stakeholders.models import Actor

NEW_ACTORS = (
    Classification.MUNICIPALITY,
    Classification.REGION,
    Classification.UNIVERSITY,
    Classification.NETWORK,
    Classification.AUTHORITY,
    Classification.BUSINESS,
    Classification.CIVIL_SOCIETY,
    Classification.OTHER,
)
"""What an organisation may be that is named as an actor without being in the register."""


class ActorForm(PartForm):
    """An actor with its interest and its influence."""

    class Meta:
        model = Actor
        fields = ["organization", "interest", "influence", "note"]
        widgets = {
            "interest": forms.RadioSelect,
            "influence": forms.RadioSelect,
            "note": forms.Textarea({"rows": 3}),
        }
        help_texts = {"note": _("What they want, and what they could do.")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("interest", "influence"):
            field: Any = self.fields[name]
            field.choices = [each for each in field.choices if each[0]]
        self._leave_out_ourselves()
        if not self.instance.pk:
            self._offer_new()

    def _leave_out_ourselves(self) -> None:
        """Choose among others than ourselves; what is stated stays to choose."""
        field: Any = self.fields["organization"]
        others = Organization.objects.exclude(classification__in=rules.NO_ACTORS)
        if self.instance.organization_id:
            others = others | Organization.objects.filter(pk=self.instance.organization_id)
        field.queryset = others

    def _offer_new(self) -> None:
        """An organisation that is not in the list may be named here instead."""
        kinds = [(each.value, each.label) for each in Classification if each.value in NEW_ACTORS]
        face = identity()
        self.fields["organization"].required = False
        needed(self.fields["organization"], _("or name a new one below"))
        self.fields["new_name"] = forms.CharField(
            label=_("New organisation, if it is not in the list"), required=False, max_length=200
        )
        needed(self.fields["new_name"], _("instead of one from the list"))
        self.fields["new_kind"] = forms.ChoiceField(
            label=_("What the new organisation is"), required=False, choices=[("", "---------"), *kinds]
        )
        self.fields["new_country"] = forms.CharField(
            label=_("The country of the new organisation"),
            required=False,
            max_length=2,
            initial=face.country if face else "",
            help_text=_("Two letters, such as SE, PL or DK."),
        )
        for name in ("new_kind", "new_country"):
            needed(self.fields[name], _("needed for a new organisation"))
        self.order_fields(["organization", "new_name", "new_kind", "new_country"])

    def clean(self) -> dict[str, Any]:
        """One from the list or a new one, with what it is and where; a name that is in the register is chosen there."""
        said: dict[str, Any] = super().clean()
        if "new_name" not in self.fields:
            return said
        name, chosen = said.get("new_name", "").strip(), said.get("organization")
        if not name:
            if chosen is None and "organization" not in self.errors:
                message = gettext("Choose an organisation, or write the name of a new one below.")
                self.add_error("organization", message)
            return said
        if chosen is not None:
            self.add_error("new_name", gettext("Choose one from the list or write a new one, not both."))
        elif (known := Organization.objects.filter(name__iexact=name).first()) is not None:
            message = (
                gettext("It is in the register already: choose it from the list above.")
                if rules.may_be_actor(known.classification)
                else gettext(
                    "It is in the register as a unit or a body, which is no actor. Write another name."
                )
            )
            self.add_error("new_name", message)
        if not said.get("new_kind"):
            self.add_error("new_kind", gettext("Choose what it is."))
        country = said.get("new_country", "").upper()
        if not (len(country) == 2 and country.isascii() and country.isalpha()):
            self.add_error("new_country", gettext("Write the country as two letters, such as PL."))
        return said

    def new_organization(self) -> Organization | None:
        """The organisation that is named as new."""
        name = self.cleaned_data.get("new_name", "").strip()
        if not name:
            return None
        kind, country = self.cleaned_data["new_kind"], self.cleaned_data["new_country"].upper()
        return Organization(name=name, classification=kind, country=country)

    def clean_organization(self) -> Organization | None:
        """An organisation stands among the actors once."""
        organization: Organization | None = self.cleaned_data["organization"]
        if organization is None:
            return None
        same = Actor.objects.filter(analysis=self.instance.analysis_id, organization=organization)
        if same.exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(gettext("The organisation is among the actors already."))
        return organization
