"""Forms of what belongs to a project: partners, budget, funding, commitments, reports, milestones, risks, results."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from utblick.core.dates import today
from utblick.core.forms import CountryField, RecordForm, decimals, needed
from utblick.people.forms import PersonChoice, day_input
from utblick.people.models import Organization
from utblick.projects.forms import committees
from utblick.projects.models import (
    BudgetLine,
    BudgetSum,
    Commitment,
    Funding,
    Milestone,
    ProjectPartner,
    ReportingPeriod,
    Result,
    Risk,
)
from utblick.projects.models.projects import Project


class PartForm(RecordForm):
    """A part of a project. `project` is the one that it belongs to, with its names at hand."""

    def __init__(self, *args: Any, account: Any, project: Project, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.project = project


class PartnerForm(PartForm):
    """Who takes part."""

    country = CountryField()

    class Meta:
        model = ProjectPartner
        fields = ["organization", "role", "country", "budget", "own_share"]
        formfield_callback = decimals

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["organization"].queryset = Organization.objects.order_by("name")
        fields["budget"].help_text = _("In %(currency)s, as the whole budget.") % {
            "currency": self.project.currency
        }

    def clean(self) -> dict[str, Any]:
        """Refuse that somebody pays more themselves than their budget."""
        cleaned = super().clean()
        budget, own = cleaned.get("budget"), cleaned.get("own_share")
        if budget is not None and own is not None and own > budget:
            self.add_error("own_share", _("That is more than the whole budget of the partner. Lower it."))
        return cleaned


class LineForm(PartForm):
    """A budget line."""

    class Meta:
        model = BudgetLine
        fields = ["partner", "work_package", "kind", "amount"]
        formfield_callback = decimals

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        partner: Any = self.fields["partner"]
        partner.queryset = ProjectPartner.objects.filter(project=self.project).select_related("organization")
        if not partner.queryset.exists():
            partner.help_text = _("There is no partner to choose yet. Add the partners first.")


class SumForm(PartForm):
    """A sum that the application states."""

    class Meta:
        model = BudgetSum
        fields = ["work_package", "kind", "amount"]
        formfield_callback = decimals

    def clean(self) -> dict[str, Any]:
        """Refuse a sum of both a work package and a kind of cost, or of neither."""
        cleaned = super().clean()
        both = [cleaned.get("work_package"), cleaned.get("kind")]
        if all(both) or not any(both):
            message = _("Say which work package the sum is of, or which kind of cost: one of them.")
            self.add_error("work_package", message)
        return cleaned


class FundingForm(PartForm):
    """How the project is paid."""

    class Meta:
        model = Funding
        fields = ["grant", "own_money", "own_hours", "own_hours_value", "other"]
        formfield_callback = decimals

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        needed(self.fields["own_hours_value"], _("needed where hours are stated"))

    def clean(self) -> dict[str, Any]:
        """Refuse hours without what they are worth."""
        cleaned = super().clean()
        if cleaned.get("own_hours") and cleaned.get("own_hours_value") is None:
            self.add_error(
                "own_hours_value", _("Say what the hours are worth in kronor: hours times cost an hour.")
            )
        return cleaned


class CommitmentForm(PartForm):
    """What we bind ourselves to in a year."""

    person = PersonChoice(label=_("Whose working time"), required=False)

    class Meta:
        model = Commitment
        fields = ["body", "year", "amount", "person", "staff_percent"]
        formfield_callback = decimals

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, account=account, **kwargs)
        fields: Any = self.fields
        fields["person"].offer(account, self.instance.person_id, officials=True)
        fields["body"].queryset = committees() | Organization.objects.filter(pk=self.instance.body_id)
        if not self.instance.pk:
            area = self.project.area
            self.initial["body"] = area.committee_id if area else None
            self.initial["year"] = (self.project.starts or today()).year


ABROAD = ("claim_amount", "claim_rate", "paid_amount", "paid_rate")
RATES_ON = ("claim_rate_on", "paid_rate_on")


class PeriodForm(PartForm):
    """A reporting period."""

    class Meta:
        model = ReportingPeriod
        fields = [
            "begins",
            "ends",
            "due",
            "costs",
            "claimed_on",
            "claim_amount",
            "claim_rate",
            "claim_rate_on",
            "claim",
            "paid_on",
            "paid_amount",
            "paid_rate",
            "paid_rate_on",
            "paid",
        ]
        widgets = {
            name: day_input() for name in ("begins", "ends", "due", "claimed_on", "paid_on", *RATES_ON)
        }
        formfield_callback = decimals

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.project.currency == "SEK":
            for name in (*ABROAD, *RATES_ON):
                if getattr(self.instance, name) is None:  # else it is to be seen, and taken away
                    del self.fields[name]
            return
        told = {"currency": self.project.currency}
        self.fields["claim_amount"].label = _("What we claim, %(currency)s") % told
        self.fields["paid_amount"].label = _("Paid to us, %(currency)s") % told
        for name in ("claim_rate", "paid_rate"):
            self.fields[name].help_text = _("How many kronor one euro is, by the rate that the funder uses.")
        for name in ("claim", "paid"):
            needed(self.fields[name], _("worked out where amount and rate are written above"))

    def _says_how_much(self, name: str) -> bool:
        said = self.cleaned_data
        return said.get(name) is not None or said.get(f"{name}_amount") is not None

    def clean(self) -> dict[str, Any]:
        """Refuse days and sums that contradict each other, each at its field."""
        cleaned = super().clean()
        begins, ends = cleaned.get("begins"), cleaned.get("ends")
        if begins and ends and ends < begins:
            self.add_error("ends", _("The period cannot end before it begins. Change one of the days."))
        for day, amount in (("claimed_on", "claim"), ("paid_on", "paid")):
            if cleaned.get(day) and not self._says_how_much(amount) and amount not in self.errors:
                self.add_error(amount, _("Say how much, in kronor."))
        for name in ("claimed_on", "paid_on"):
            if cleaned.get(name) and cleaned[name] > today():
                self.add_error(name, _("That day has not come yet. Leave it empty until it has."))
        if self._says_how_much("paid") and not cleaned.get("paid_on"):
            self.add_error("paid_on", _("Say which day it was paid."))
        return cleaned


class MilestoneForm(PartForm):
    """A milestone or deliverable."""

    class Meta:
        model = Milestone
        fields = ["kind", "title", "due", "done_on"]
        widgets = {"due": day_input(), "done_on": day_input()}


class RiskForm(PartForm):
    """A risk."""

    owner = PersonChoice(label=_("Who answers for it"), required=False)

    class Meta:
        model = Risk
        fields = ["what", "likelihood", "consequence", "measure", "owner"]
        widgets = {"measure": forms.Textarea({"rows": 3})}

    def __init__(self, *args: Any, account: Any, **kwargs: Any) -> None:
        super().__init__(*args, account=account, **kwargs)
        owner: Any = self.fields["owner"]
        owner.offer(account, self.instance.owner_id, officials=True)


class ResultForm(PartForm):
    """What came of the project."""

    class Meta:
        model = Result
        fields = ["what", "what_en", "dissemination", "good_practice"]
        widgets = {"dissemination": forms.Textarea({"rows": 3})}
