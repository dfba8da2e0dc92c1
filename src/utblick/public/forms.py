"""Forms: a remark from anybody, what is said of the site, what was done about a remark."""

from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from utblick.advice.forms_public import GuardedForm
from utblick.advice.forms_public import text as line
from utblick.core.documents.kinds import DOCUMENTS
from utblick.core.forms import RecordForm
from utblick.people.forms import day_input
from utblick.public.models import PublicSite, RemarkAbout
from utblick.public.models.remarks import LONGEST

FIT_FOR_ALL = (
    "strategy", "action-plan", "plan-follow-up", "monitoring-advocacy-report", "advice-year", "project-portfolio",
    "gift-register", "evaluation-report", "consultation-reply", "position-paper",
)  # fmt: skip
"""Kinds of document that can be chosen for the site, where the house makes them: none is about a single person."""


class RemarkForm(GuardedForm):
    """A remark on the public site. Nobody has to say who they are."""

    about = forms.ChoiceField(
        label=_("What is it about?"),
        choices=[(value, capfirst(label)) for value, label in RemarkAbout.choices],
        widget=forms.RadioSelect,
        initial=RemarkAbout.ACCESSIBILITY,
        error_messages={"required": _("Choose what it is about.")},
    )
    text = line(_("Tell us"), LONGEST, widget=forms.Textarea({"rows": 6}))
    page = line(_("On which page?"), 300, required=False, help_text=_("Its address or its heading."))
    sender = forms.EmailField(
        label=_("E-mail address, if you want an answer"),
        required=False,
        max_length=254,
        widget=forms.EmailInput({"autocomplete": "email"}),
        error_messages={"invalid": _("This is no e-mail address. Write it as name@example.se.")},
    )
    field_order = ["about", "text", "page", "sender"]


class SiteForm(RecordForm):
    """What the organisation says of its public site."""

    documents = forms.MultipleChoiceField(
        label=_("Issued documents that are on the site"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Of each kind the latest are shown as PDF. What is secret is never shown."),
    )

    class Meta:
        model = PublicSite
        fields = [
            "service",
            "service_en",
            "compliance",
            "shortcomings",
            "shortcomings_en",
            "assessed_on",
            "updated_on",
            "method",
            "method_en",
            "email",
            "phone",
            "prefix",
            "report_url",
            "burden",
            "burden_en",
            "outside",
            "outside_en",
            "documents",
        ]
        widgets = {
            "assessed_on": day_input(),
            "updated_on": day_input(),
            **{
                name: forms.Textarea({"rows": 4})
                for name in (
                    "shortcomings",
                    "shortcomings_en",
                    "method",
                    "method_en",
                    "burden",
                    "burden_en",
                    "outside",
                    "outside_en",
                )
            },
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["documents"].choices = [
            (key, capfirst(str(DOCUMENTS[key].label))) for key in FIT_FOR_ALL if key in DOCUMENTS
        ]


class DealForm(forms.Form):
    """What was done about a remark."""

    how = forms.CharField(label=_("What was done"), widget=forms.Textarea({"rows": 4}), max_length=2000)
