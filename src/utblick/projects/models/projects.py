"""A project, and who takes part in it."""

from decimal import Decimal
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from utblick.core import countries, formats, texts
from utblick.core.models import Record
from utblick.core.secrecy import MayBeSecret, OpenManager, name_of
from utblick.decisions.models import PolicyArea
from utblick.funding.models import Call, Programme
from utblick.people.models import Organization, Person
from utblick.projects.rules import life
from utblick.strategy.models import Beneficiary, Clause, SteeringDocument

NOT_BELOW_ZERO = MinValueValidator(Decimal(0))


def money(label: Any, **more: Any) -> Any:
    """A sum: Decimal with two places, never below zero; None is not stated."""
    return models.DecimalField(
        label, max_digits=14, decimal_places=2, null=True, blank=True, validators=[NOT_BELOW_ZERO], **more
    )


def exchange_rate(label: Any) -> Any:
    """Kronor for one of another currency: Decimal with four places, above zero; None is not stated."""
    least = MinValueValidator(Decimal("0.0001"))
    return models.DecimalField(
        label, max_digits=9, decimal_places=4, null=True, blank=True, validators=[least]
    )


def basis_in_words(basis: dict[str, Any]) -> str:
    """What is told of a basis for decision in the history: its sums, as the rest of it is told field by field."""
    if not basis:
        return ""
    own = (basis.get("funding") or {}).get("own_money")
    return gettext("whole budget %(budget)s, our own money %(own)s") % {
        "budget": _sum(basis.get("budget")),
        "own": _sum(own),
    }


def _sum(value: str | None) -> str:
    return gettext("not stated") if value is None else formats.number(Decimal(value))


class ProjectState(models.TextChoices):
    """How far a project has come."""

    IDEA = life.IDEA, pgettext_lazy("project", "idea")
    PREPARATION = life.PREPARATION, pgettext_lazy("project", "preparation")
    APPLICATION = life.APPLICATION, pgettext_lazy("project", "ready for decision")
    DECIDED = life.DECIDED, pgettext_lazy("project", "decided, to be submitted")
    SUBMITTED = life.SUBMITTED, pgettext_lazy("project", "submitted")
    GRANTED = life.GRANTED, pgettext_lazy("project", "granted")
    REJECTED = life.REJECTED, pgettext_lazy("project", "rejected")
    RUNNING = life.RUNNING, pgettext_lazy("project", "running")
    PAUSED = life.PAUSED, pgettext_lazy("project", "paused")
    CLOSING = life.CLOSING, pgettext_lazy("project", "closing")
    CLOSED = life.CLOSED, pgettext_lazy("project", "closed")
    WITHDRAWN = life.WITHDRAWN, pgettext_lazy("project", "withdrawn")


class ProjectCurrency(models.TextChoices):
    """What the budget is in. The funders' budgets are most often in euro."""

    SEK = "SEK", _("kronor (SEK)")
    EUR = "EUR", _("euro (EUR)")


class Project(MayBeSecret):
    """An international project. Budget and grant are in `currency`; `rate` is kronor for one euro on `rate_on`.

    `since` is the day when it came to its state. `decided_on`, `decided_by` and `paragraph` are those of the
    committee's decision: without it nothing is submitted, which the database sees to as well. `asked` is what the
    committee is asked to decide on, `as_decided` what it decided on (see `basis`). `standing` is the state that an
    earlier decision had brought it to, while it is opened again to be decided anew, or where it was withdrawn after it
    had begun; "" else. `times_granted` and `times_rejected` count the funder's answers to applications before the one
    that stands.
    """

    title = models.CharField(_("title"), max_length=250)
    title_en = models.CharField(_("title in English"), max_length=250, blank=True)
    acronym = models.CharField(_("acronym"), max_length=40, blank=True)
    idea = models.TextField(_("idea"), help_text=_("What it is about, in a few sentences, and why us."))
    idea_en = models.TextField(_("idea in English"), blank=True)
    aims = models.TextField(
        _("aims"), blank=True, help_text=_("What is to be different when the project is over.")
    )
    aims_en = models.TextField(_("aims in English"), blank=True)
    area = models.ForeignKey(
        PolicyArea,
        verbose_name=_("policy area"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="projects",
        help_text=_("The committee that answers for the area is the one that decides."),
    )
    unit = models.ForeignKey(
        Organization,
        verbose_name=_("unit that answers for it"),
        on_delete=models.PROTECT,
        related_name="projects",
    )
    contact = models.ForeignKey(
        Person,
        verbose_name=_("contact"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="projects",
    )
    programme = models.ForeignKey(
        Programme,
        verbose_name=_("programme"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="projects",
    )
    call = models.ForeignKey(
        Call,
        verbose_name=pgettext_lazy("funding", "call"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="projects",
        help_text=_(
            "The last day to apply and the highest share are taken from it, where nothing else is written."
        ),
    )
    programme_name = models.CharField(_("programme, where it is not in the list"), max_length=200, blank=True)
    deadline = models.DateField(_("last day to apply"), null=True, blank=True)
    most_grant = models.DecimalField(
        _("highest share that the programme pays, per cent"),
        max_digits=5,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[NOT_BELOW_ZERO, MaxValueValidator(Decimal(100))],
        help_text=_("Such as 80. The call says it."),
    )
    state = models.CharField(
        _("state"),
        max_length=12,
        choices=ProjectState.choices,
        default=ProjectState.IDEA,
        editable=False,
        db_index=True,
    )
    since = models.DateField(_("in this state since"), null=True, blank=True, editable=False)
    starts = models.DateField(_("starts"), null=True, blank=True)
    ends = models.DateField(_("ends"), null=True, blank=True)
    funder_number = models.CharField(_("number at the funder"), max_length=60, blank=True)
    currency = models.CharField(
        _("currency of the budget"),
        max_length=3,
        choices=ProjectCurrency.choices,
        default=ProjectCurrency.SEK,
    )
    rate = exchange_rate(_("kronor for one euro"))
    rate_on = models.DateField(_("day of the rate"), null=True, blank=True)
    budget = money(_("whole budget"), help_text=_("All partners together, in the currency of the budget."))
    looking_for = models.TextField(
        _("which partners we look for"),
        blank=True,
        help_text=_("Told in the partner search text: what kind of partner, from where, to do what."),
    )
    looking_for_en = models.TextField(_("which partners we look for, in English"), blank=True)
    serves = models.ManyToManyField(Clause, verbose_name=_("serves"), blank=True, related_name="projects")
    beneficiaries = models.ManyToManyField(
        Beneficiary, verbose_name=_("of value to"), blank=True, related_name="projects"
    )
    steering_documents = models.ManyToManyField(
        SteeringDocument, verbose_name=_("contributes to"), blank=True, related_name="projects"
    )
    decided_on = models.DateField(_("decided on"), null=True, blank=True, editable=False)
    decided_by = models.ForeignKey(
        Organization,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="decided_projects",
        editable=False,
    )
    paragraph = models.CharField(_("paragraph of the minutes"), max_length=30, blank=True, editable=False)
    submitted_on = models.DateField(_("submitted on"), null=True, blank=True, editable=False)
    answered_on = models.DateField(_("answer from the funder on"), null=True, blank=True, editable=False)
    reason = models.TextField(_("why"), blank=True, editable=False)
    asked = models.JSONField(
        _("what the committee is asked to decide on"), default=dict, blank=True, editable=False
    )
    as_decided = models.JSONField(
        _("what the committee decided on"), default=dict, blank=True, editable=False
    )
    standing = models.CharField(
        _("how far it had come"),
        max_length=12,
        choices=[("", ""), *ProjectState.choices],
        blank=True,
        default="",
        editable=False,
    )
    times_granted = models.PositiveSmallIntegerField(_("times granted"), default=0, editable=False)
    times_rejected = models.PositiveSmallIntegerField(_("times rejected"), default=0, editable=False)

    _history_m2m_fields = ("serves", "beneficiaries", "steering_documents")
    HISTORY_WORDS = {"asked": basis_in_words, "as_decided": basis_in_words}

    class Meta:
        verbose_name = _("project")
        verbose_name_plural = _("projects")
        ordering = ["title", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(starts=None) | Q(ends=None) | Q(ends__gte=F("starts")),
                name="a_project_ends_after_it_starts",
                violation_error_message=_("The project cannot end before it starts. Change one of the days."),
            ),
            models.CheckConstraint(
                condition=Q(state__in=sorted(life.UNDECIDED)) | Q(decided_on__isnull=False),
                name="nothing_is_submitted_undecided",
                violation_error_message=_("The committee has to decide before it is submitted."),
            ),
        ]

    def __str__(self) -> str:
        return name_of(self, texts.in_language(self, "title"))

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("project", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        return [self.unit_id] if self.unit_id else []

    @property
    def has_programme(self) -> bool:
        """Whether it is said which programme is to pay."""
        return self.programme_text != ""

    @property
    def programme_text(self) -> str:
        """What the programme is called; "" where it is not said."""
        found = self.programme or (self.call.programme if self.call else None)
        return str(found) if found else self.programme_name.strip()

    @property
    def last_day(self) -> Any:
        """The last day to apply; None where it is not stated."""
        return self.deadline or (self.call.last_deadline if self.call else None)

    @property
    def most_grant_now(self) -> Decimal | None:
        """The highest share that is paid, per cent, never more than the call or programme pays; None if not stated."""
        stated = [rate for rate in (self.most_grant, self.paid_at_most) if rate is not None]
        return min(stated, default=None)

    @property
    def paid_at_most(self) -> Decimal | None:
        """The share that the call pays, per cent, else the programme; None where neither says."""
        if self.call is not None and self.call.rate is not None:
            return self.call.rate
        programme = self.programme or (self.call.programme if self.call else None)
        return programme.rate if programme else None

    @property
    def counts_as(self) -> str:
        """The state that figures and reports count it in: while it is opened again, the one that it had come to."""
        return (
            self.standing if self.standing and self.state in life.UNDECIDED - {life.WITHDRAWN} else self.state
        )

    @property
    def answers(self) -> tuple[int, int]:
        """How often a funder has said yes to it, and no."""
        return (
            self.times_granted + (self.counts_as in life.ONGOING | {life.CLOSED}),
            self.times_rejected + (self.counts_as == life.REJECTED),
        )

    @property
    def is_open(self) -> bool:
        """Whether more may be written about it."""
        return self.state not in (ProjectState.CLOSED, ProjectState.WITHDRAWN)

    @property
    def is_prepared(self) -> bool:
        """Whether what the committee decides on may still be changed."""
        return self.state in life.CHANGEABLE

    @property
    def closed(self) -> str:
        """Why nothing more is added to it; blank while it may be."""
        return "" if self.is_open else str(_("The project is over, so it stays as it was."))


class PartOfProject(Record):
    """What belongs to a project: its page, its unit, its secrecy."""

    SECRECY = "project__secret"

    objects = OpenManager()

    class Meta:
        abstract = True

    project: Any

    def get_absolute_url(self) -> str:
        """The project's page."""
        return str(self.project.get_absolute_url())

    def unit_ids(self) -> list[int]:
        """The unit whose people may change it."""
        found: list[int] = self.project.unit_ids()
        return found


class PartnerRole(models.TextChoices):
    """In what role one takes part."""

    LEAD = "lead", _("lead partner")
    PARTNER = "partner", _("partner")
    ASSOCIATED = "associated", _("associated partner")


class ProjectPartner(PartOfProject):
    """Who takes part, with their budget and what of it they pay themselves, in the project's currency."""

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="partners", editable=False)
    organization = models.ForeignKey(
        Organization,
        verbose_name=_("organisation"),
        on_delete=models.PROTECT,
        related_name="project_partnerships",
    )
    role = models.CharField(
        _("role"), max_length=10, choices=PartnerRole.choices, default=PartnerRole.PARTNER
    )
    country = models.CharField(_("country"), max_length=2, validators=[countries.exists])
    budget = money(_("budget"))
    own_share = money(_("of which they pay themselves"))

    class Meta:
        verbose_name = _("project partner")
        verbose_name_plural = _("project partners")
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["project", "organization"],
                name="an_organisation_once_in_a_project",
                violation_error_message=_("The organisation is among the partners already. Change that row."),
            ),
            models.UniqueConstraint(
                fields=["project"],
                condition=Q(role="lead"),
                name="one_lead_partner_in_a_project",
                violation_error_message=_("There is a lead partner already. A project has one."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.organization)
