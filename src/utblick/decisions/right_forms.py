"""Forms of rights to decide, policy areas and delegations."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.core.forms import RecordForm
from utblick.decisions import queries
from utblick.decisions.matters import choices as matter_choices
from utblick.decisions.models import DecisionRight, Delegation, PolicyArea


class AreaForm(RecordForm):
    """A policy area."""

    class Meta:
        model = PolicyArea
        fields = ["name", "name_en", "committee", "assumed"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["committee"].queryset = queries.deciding_bodies()  # type: ignore[attr-defined]


class _OfMatter(RecordForm):
    matter = forms.ChoiceField(label=_("Kind of matter"), choices=matter_choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["body"].queryset = queries.deciding_bodies()  # type: ignore[attr-defined]


class RightForm(_OfMatter):
    """A right to decide."""

    class Meta:
        model = DecisionRight
        fields = ["matter", "body", "own_areas", "assumed"]


class DelegationForm(_OfMatter):
    """A delegation."""

    class Meta:
        model = Delegation
        fields = ["matter", "body", "delegate", "limits", "reference", "reported", "assumed"]
