"""Who may decide what: bodies, their policy areas, and what they have delegated."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.models import Record
from utblick.decisions.matters import label_of
from utblick.people.models import Organization


class PolicyArea(Record):
    """An area of policy, and the committee that answers for it."""

    name = models.CharField(_("name"), max_length=120)
    name_en = models.CharField(_("name in English"), max_length=120, blank=True)
    committee = models.ForeignKey(
        Organization,
        verbose_name=_("body that answers for it"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="policy_areas",
    )

    class Meta:
        verbose_name = _("policy area")
        verbose_name_plural = _("policy areas")
        ordering = ["name"]

    def __str__(self) -> str:
        return texts.in_language(self)

    def get_absolute_url(self) -> str:
        """The page of who decides what."""
        return f"{reverse('decision_rights')}#areas"


class DecisionRight(Record):
    """That a body may decide a kind of matter. With `own_areas`, only in the policy areas that it answers for."""

    matter = models.CharField(_("kind of matter"), max_length=60)
    body = models.ForeignKey(
        Organization, verbose_name=_("body"), on_delete=models.PROTECT, related_name="decision_rights"
    )
    own_areas = models.BooleanField(
        _("only within its own policy areas"),
        default=False,
    )

    HISTORY_WORDS = {"matter": label_of}

    class Meta:
        verbose_name = _("right to decide")
        verbose_name_plural = _("rights to decide")
        ordering = ["matter", "body"]
        constraints = [
            models.UniqueConstraint(
                fields=["matter", "body"],
                name="one_right_per_matter_and_body",
                violation_error_message=_("The body has this right already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.body}: {label_of(self.matter)}"

    def get_absolute_url(self) -> str:
        """The page of who decides what."""
        return reverse("decision_rights")


class Delegation(Record):
    """That a body has let somebody decide a kind of matter on its behalf (delegation order)."""

    matter = models.CharField(_("kind of matter"), max_length=60)
    body = models.ForeignKey(
        Organization,
        verbose_name=_("body that delegates"),
        on_delete=models.PROTECT,
        related_name="delegations",
    )
    delegate = models.CharField(
        _("who decides"),
        max_length=200,
        help_text=_("The post or the subcommittee, such as the chief executive."),
    )
    limits = models.CharField(_("within what limits"), max_length=300, blank=True)
    reference = models.CharField(
        _("item in the delegation order"), max_length=120, help_text=_("Such as 4.2.")
    )
    reported = models.BooleanField(
        _("is reported to the body"),
        default=True,
        help_text=_("The body itself decides which delegated decisions are to be reported to it."),
    )

    HISTORY_WORDS = {"matter": label_of}

    class Meta:
        verbose_name = _("delegation")
        verbose_name_plural = _("delegations")
        ordering = ["body", "reference"]

    def __str__(self) -> str:
        return f"{self.reference} {self.delegate}"

    def get_absolute_url(self) -> str:
        """The page of who decides what."""
        return f"{reverse('decision_rights')}#delegations"
