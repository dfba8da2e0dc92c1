"""Trainings and information meetings, who signed up, and for a while their names."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from utblick.advice.models.cases import MUNICIPAL, AskerKind, new_token
from utblick.core import texts
from utblick.core.dates import today
from utblick.core.models import Record, new_key
from utblick.funding.models import Programme
from utblick.people.models import Organization


class Training(Record):
    """A training or an information meeting that others may sign up for."""

    # Not kept: how many were written to, told by the deed that changed it.
    told: int

    title = models.CharField(_("title"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    about = models.TextField(_("what it is about"), blank=True)
    about_en = models.TextField(_("what it is about, in English"), blank=True)
    day = models.DateField(_("day"), db_index=True)
    begins = models.TimeField(_("from"), null=True, blank=True)
    remote = models.BooleanField(_("remote"), default=False)
    place = models.CharField(_("place"), max_length=200, blank=True, help_text=_("Not needed when remote."))
    programme = models.ForeignKey(
        Programme,
        verbose_name=_("programme"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="trainings",
        help_text=_("Where it is about one."),
    )
    places = models.PositiveSmallIntegerField(
        _("places"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(5000)],
        help_text=_("Leave empty where there is no limit."),
    )
    sign_up_until = models.DateField(
        _("sign up until"), null=True, blank=True, help_text=_("Left empty: until the day itself.")
    )
    cancelled = models.BooleanField(_("cancelled"), default=False)

    class Meta:
        verbose_name = _("training")
        verbose_name_plural = _("trainings")
        ordering = ["-day", "-id"]

    def __str__(self) -> str:
        return texts.in_language(self, "title")

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("training", args=[self.pk])


class SignUp(Record):
    """Somebody who signed up, without a name: what kind of actor, from where, and whether they came."""

    training = models.ForeignKey(Training, on_delete=models.CASCADE, related_name="sign_ups", editable=False)
    kind = models.CharField(_("kind of actor"), max_length=13, choices=AskerKind.choices)
    municipality = models.ForeignKey(
        Organization,
        verbose_name=_("municipality"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        limit_choices_to=MUNICIPAL,
    )
    on = models.DateField(_("signed up on"), default=today, editable=False)
    came = models.BooleanField(_("came"), null=True, blank=True)
    token = models.CharField(max_length=64, unique=True, default=new_token, editable=False)
    language = models.CharField(max_length=2, default="sv", editable=False)

    HISTORY_WORDS = {"token": None, "language": None}

    class Meta:
        verbose_name = _("participant of a training")
        verbose_name_plural = _("participants of a training")
        ordering = ["id"]

    def __str__(self) -> str:
        return str(self.get_kind_display())

    def get_absolute_url(self) -> str:
        """The page of the training."""
        return f"{reverse('training', args=[self.training_id])}#anmalda"


class SignUpDetails(models.Model):
    """Who signed up: deleted some months after the training. No history, so that what is deleted is gone."""

    key = models.CharField(max_length=120, unique=True, default=new_key, editable=False)
    sign_up = models.OneToOneField(SignUp, on_delete=models.CASCADE, related_name="details", editable=False)
    name = models.CharField(_("name"), max_length=150)
    email = models.EmailField(_("e-mail address"))
    organization_text = models.CharField(_("organisation"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("who signed up")
        verbose_name_plural = _("who signed up")

    def __str__(self) -> str:
        """Never the name, so that no message or log keeps it."""
        return gettext("who signed up")
