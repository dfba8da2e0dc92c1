"""An engagement, who takes part, what is said of it, and what it rests on."""

from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.dates import PartialDateField
from utblick.core.models import Record
from utblick.core.secrecy import MayBeSecret, OpenManager, name_of
from utblick.decisions.models import PolicyArea
from utblick.people.models import Organization, Person
from utblick.people.rules import period_is_in_order
from utblick.strategy.models import Beneficiary, Clause, SteeringDocument


class EngagementKind(models.TextChoices):
    """What an engagement is. A programme assignment is no collaboration: the guidelines do not apply to it."""

    NETWORK = "network", _("network")
    MEMBERSHIP = "membership_organisation", _("membership organisation")
    PARTNERSHIP = "partnership", _("partnership")
    ASSIGNMENT = "programme_assignment", _("programme assignment")


class Engagement(MayBeSecret):
    """Something international that the organisation takes part in. A blank field is not stated, never guessed."""

    kind = models.CharField(_("kind"), max_length=30, choices=EngagementKind.choices, db_index=True)
    name = models.CharField(_("name"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    short_name = models.CharField(_("short name"), max_length=40, blank=True)
    formed = PartialDateField(_("formed"))
    member_since = PartialDateField(_("member since"))
    legal_form = models.CharField(_("legal form"), max_length=200, blank=True)
    legal_form_en = models.CharField(_("legal form in English"), max_length=200, blank=True)
    egtc = models.BooleanField(
        _("is a European grouping of territorial cooperation (EGTC)"),
        default=False,
        help_text=_("A grouping may be joined only once the Government has approved it (lag 2009:704, 2 §)."),
    )
    approved_on = models.DateField(_("approved by the Government on"), null=True, blank=True)
    approval_number = models.CharField(_("number of the Government's decision"), max_length=60, blank=True)
    responsible_unit = models.ForeignKey(
        Organization,
        verbose_name=_("responsible unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="engagements",
    )
    contact = models.ForeignKey(
        Person,
        verbose_name=_("responsible person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="engagements",
    )
    party_count = models.PositiveIntegerField(_("number of members"), null=True, blank=True)
    party_count_note = models.CharField(_("on the number of members"), max_length=300, blank=True)
    party_count_note_en = models.CharField(
        _("on the number of members, in English"), max_length=300, blank=True
    )
    chair_rotation = models.CharField(_("how the chair rotates"), max_length=200, blank=True)
    chair_rotation_en = models.CharField(_("how the chair rotates, in English"), max_length=200, blank=True)
    website = models.URLField(_("web address"), blank=True)
    serves = models.ManyToManyField(Clause, verbose_name=_("serves"), blank=True, related_name="engagements")
    beneficiaries = models.ManyToManyField(
        Beneficiary, verbose_name=_("of value to"), blank=True, related_name="engagements"
    )
    steering_documents = models.ManyToManyField(
        SteeringDocument, verbose_name=_("contributes to"), blank=True, related_name="engagements"
    )
    areas = models.ManyToManyField(
        PolicyArea,
        verbose_name=_("themes"),
        blank=True,
        related_name="engagements",
        help_text=_("The policy areas that it is tied to."),
    )

    _history_m2m_fields = ("serves", "beneficiaries", "steering_documents", "areas")

    class Meta:
        verbose_name = _("engagement")
        verbose_name_plural = _("engagements")
        ordering = ["name"]
        # The register's first page, without sorting everything.
        indexes = [models.Index(fields=["name", "id"], name="engagement_by_name")]

    def __str__(self) -> str:
        return name_of(self, texts.in_language(self))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("engagement", args=[self.pk])

    @property
    def is_collaboration(self) -> bool:
        """Whether the guidelines for collaborations apply to it."""
        return self.kind != EngagementKind.ASSIGNMENT

    def unit_ids(self) -> list[int]:
        """The units whose people may change it."""
        return [self.responsible_unit_id] if self.responsible_unit_id else []

    def clean(self) -> None:
        """Refuse an approval of what needs none."""
        if self.approved_on and not self.egtc:
            message = _(
                "Only a grouping (EGTC) is approved by the Government. Tick that it is one, or empty this."
            )
            raise ValidationError({"approved_on": message})


class PartOfEngagement(Record):
    """What belongs to an engagement: its page, its units, its secrecy."""

    SECRECY = "engagement__secret"

    objects = OpenManager()

    class Meta:
        abstract = True

    engagement: models.ForeignKey

    def get_absolute_url(self) -> str:
        """The engagement's page."""
        return self.engagement.get_absolute_url()

    def unit_ids(self) -> list[int]:
        """The units whose people may change it: those of the engagement."""
        return self.engagement.unit_ids()


class PartyRole(models.TextChoices):
    """What an organization is in an engagement."""

    MEMBER = "member", _("member")
    SECRETARIAT = "secretariat", _("secretariat")
    HOST = "host", _("host")


class Party(PartOfEngagement):
    """An organization that takes part."""

    engagement = models.ForeignKey(Engagement, on_delete=models.CASCADE, related_name="parties")
    organization = models.ForeignKey(
        Organization, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="parties"
    )
    role = models.CharField(_("role"), max_length=20, choices=PartyRole.choices, default=PartyRole.MEMBER)
    chair_order = models.PositiveSmallIntegerField(
        _("place in the rotation of the chair"),
        null=True,
        blank=True,
        help_text=_(
            "1 for the first to chair, then 2, 3 and so on. Leave empty where the chair does not rotate."
        ),
    )

    class Meta:
        verbose_name = _("party")
        verbose_name_plural = _("parties")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["engagement", "organization", "role"],
                name="one_party_of_each_role",
                violation_error_message=_("The organisation is a party already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.organization)

    def clean(self) -> None:
        """Refuse a place in the rotation of the chair that another party has."""
        if self.chair_order is None or not self.engagement_id:
            return
        same = Party.objects.filter(engagement=self.engagement_id, chair_order=self.chair_order)
        taken = same.exclude(pk=self.pk).select_related("organization").first()
        if taken is not None:
            message = _(
                "%(party)s has place %(place)s already. Choose another. To change places, empty the other's first."
            )
            told = {"party": taken, "place": self.chair_order}
            raise ValidationError({"chair_order": message % told})


class Level(models.TextChoices):
    """At what level a body meets."""

    POLITICAL = "political", _("political level")
    SENIOR = "senior_official", _("senior officials")
    OFFICIAL = "official", _("officials")


class EngagementBody(PartOfEngagement):
    """A body through which the organisation takes part."""

    engagement = models.ForeignKey(Engagement, on_delete=models.CASCADE, related_name="bodies")
    organization = models.ForeignKey(
        Organization, verbose_name=_("body"), on_delete=models.PROTECT, related_name="engagement_bodies"
    )
    level = models.CharField(_("level"), max_length=20, choices=Level.choices)

    class Meta:
        verbose_name = _("body of an engagement")
        verbose_name_plural = _("bodies of engagements")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["engagement", "organization"],
                name="one_engagement_body_of_each",
                violation_error_message=_("The body belongs to the engagement already."),
            )
        ]

    def __str__(self) -> str:
        return str(self.organization)


class StatementKind(models.TextChoices):
    """What a statement about an engagement is."""

    PURPOSE = "purpose", _("purpose")
    TASK = "task", _("task")
    PRIORITY = "priority", _("priority of the year")
    FOCUS = "focus", _("focus")
    LEGAL = "legal", _("legal status")
    ASSESSMENT = "assessment", _("assessment")
    COST_COVERAGE = "cost_coverage", _("what the fee covers")
    OTHER = "other", _("other")


class Statement(PartOfEngagement):
    """One thing that is said of an engagement: a purpose, a task, a priority of a year, an assessment."""

    engagement = models.ForeignKey(Engagement, on_delete=models.CASCADE, related_name="statements")
    kind = models.CharField(_("kind"), max_length=20, choices=StatementKind.choices)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    text = models.TextField(_("text"))
    text_en = models.TextField(_("text in English"), blank=True)

    class Meta:
        verbose_name = _("statement")
        verbose_name_plural = _("statements")
        ordering = ["id"]

    def __str__(self) -> str:
        return texts.in_language(self, "text")


class Agreement(PartOfEngagement):
    """A formal agreement that an engagement rests on."""

    engagement = models.ForeignKey(Engagement, on_delete=models.CASCADE, related_name="agreements")
    title = models.CharField(_("title"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    signed_on = PartialDateField(_("signed"))
    valid_from = PartialDateField(_("valid from"))
    valid_to = PartialDateField(_("valid to"))

    class Meta:
        verbose_name = _("agreement")
        verbose_name_plural = _("agreements")
        ordering = ["valid_from", "id"]

    def __str__(self) -> str:
        return texts.in_language(self, "title")

    def clean(self) -> None:
        """Refuse an end before the beginning."""
        if not period_is_in_order(self.valid_from, self.valid_to):
            raise ValidationError(
                {"valid_to": _("The agreement cannot end before it begins. Change one of the dates.")}
            )


class ChairTurn(PartOfEngagement):
    """Whose turn it is to chair."""

    engagement = models.ForeignKey(Engagement, on_delete=models.CASCADE, related_name="chair_turns")
    period = PartialDateField(_("period"), blank=False)
    organization = models.ForeignKey(
        Organization, verbose_name=_("organisation"), on_delete=models.PROTECT, related_name="chair_turns"
    )
    person = models.ForeignKey(
        Person,
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="chair_turns",
    )

    class Meta:
        verbose_name = _("turn in the chair")
        verbose_name_plural = _("turns in the chair")
        ordering = ["period"]
        constraints = [
            models.UniqueConstraint(
                fields=["engagement", "period"],
                name="one_chair_per_period",
                violation_error_message=_("There is a chair for this period already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.period}: {self.organization}"
