"""The form of outreach: what was done, when, how, and who was reached."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.collaborations.forms import PartForm
from utblick.collaborations.models import Outreach
from utblick.people import queries as people
from utblick.people.forms import day_input
from utblick.people.models import Classification, Organization


class OutreachForm(PartForm):
    """That results were passed on, that somebody was invited or took part, or that we were seen."""

    LINKS = ("organizations",)

    class Meta:
        model = Outreach
        fields = ["kind", "on", "text", "text_en", "channel", "organizations", "recipients", "url"]
        widgets = {
            "kind": forms.RadioSelect,
            "on": day_input(),
            "organizations": forms.CheckboxSelectMultiple,
        }
        help_texts = {
            "recipients": _("Those who are not among the organisations. No names of private persons."),
            "on": _("The day it was done."),
        }
        error_messages = {"kind": {"required": _("Choose what was done.")}}

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, account=account, **kwargs)
        kind: Any = self.fields["kind"]
        kind.choices = [choice for choice in kind.choices if choice[0]]
        # Our own units are not others, a party is reached through its members, and a body may belong to what is
        # secret. Whoever was chosen once stays to choose.
        offered = people.others().exclude(classification=Classification.PARTY)
        if self.instance.pk:
            offered = offered | Organization.objects.filter(outreach=self.instance)
        organizations: Any = self.fields["organizations"]
        organizations.queryset = offered.distinct().order_by("name")
