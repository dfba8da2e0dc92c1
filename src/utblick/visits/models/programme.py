"""What happens on the days of a visit: the items of its programme, and the meals that we offer."""

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from utblick.conduct import rules as conduct
from utblick.core import texts
from utblick.visits.models.visits import PartOfVisit, Visit

ALCOHOL = ((conduct.WINE, _("wine")), (conduct.BEER, _("beer")), (conduct.SPIRITS, _("spirits")))
LISTED_ALCOHOL = dict(ALCOHOL)


class ProgrammeItem(PartOfVisit):
    """An item of the programme, which the guests get in Swedish and English."""

    ANCHOR = "#program"

    visit = models.ForeignKey(
        Visit, verbose_name=_("visit here"), on_delete=models.CASCADE, related_name="items", editable=False
    )
    day = models.DateField(_("day"))
    begins = models.TimeField(_("from"))
    ends = models.TimeField(_("to"), null=True, blank=True)
    title = models.CharField(_("what"), max_length=300)
    title_en = models.CharField(_("what, in English"), max_length=300, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    leader = models.CharField(
        _("who leads it"), max_length=200, blank=True, help_text=_("The guests see this in the programme.")
    )

    class Meta:
        verbose_name = _("item of the programme")
        verbose_name_plural = _("items of the programme")
        ordering = ["day", "begins", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends__isnull=True) | models.Q(ends__gt=models.F("begins")),
                name="an_item_ends_after_it_begins",
                violation_error_message=_("It cannot end before it begins. Change one of the times."),
            )
        ]

    def __str__(self) -> str:
        return texts.in_language(self, "title")


class MealKind(models.TextChoices):
    """What is served. The code of conduct has a limit for each."""

    LUNCH = "lunch", _("lunch")
    DINNER = "dinner", _("dinner")
    REFRESHMENTS = "refreshments", _("refreshments")


# The kind of meal that the code of conduct reads it as.
AS_CONDUCT = {
    MealKind.LUNCH: conduct.DAY,
    MealKind.DINNER: conduct.EVENING,
    MealKind.REFRESHMENTS: conduct.REFRESHMENTS,
}


class Meal(PartOfVisit):
    """A meal that we offer. `price` is SEK for each person, as it is agreed with whoever serves it."""

    ANCHOR = "#maltider"
    LISTED = {"alcohol": ALCOHOL}

    visit = models.ForeignKey(
        Visit, verbose_name=_("visit here"), on_delete=models.CASCADE, related_name="meals", editable=False
    )
    kind = models.CharField(_("meal"), max_length=12, choices=MealKind.choices)
    day = models.DateField(_("day"))
    at = models.TimeField(_("time"), null=True, blank=True)
    place = models.CharField(_("where it is served"), max_length=200, blank=True)
    guests = models.PositiveSmallIntegerField(
        _("number of guests"), validators=[MinValueValidator(1), MaxValueValidator(999)]
    )
    hosts = models.PositiveSmallIntegerField(_("number of ours"), validators=[MaxValueValidator(999)])
    purpose = models.CharField(
        _("purpose of the meal"), max_length=300, help_text=_("Stands on the invoice, with who took part.")
    )
    price = models.DecimalField(
        _("price for each person, SEK"),
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(10_000)],
    )
    with_vat = models.BooleanField(_("VAT is included"), default=True)
    dish_of_the_day = models.BooleanField(_("it is the dish of the day"), default=False)
    in_working_hours = models.BooleanField(_("it is in working hours"), default=False)
    alcohol = models.JSONField(_("alcohol"), default=list, blank=True)
    alcohol_free_offered = models.BooleanField(_("something without alcohol is offered"), default=True)
    reason = models.CharField(
        _("why it departs from the code"),
        max_length=400,
        blank=True,
        help_text=_("Needed where the price is over the limit, or a lunch is not the dish of the day."),
    )

    reason_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("who gave that reason"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )

    class Meta:
        verbose_name = _("meal")
        verbose_name_plural = _("meals")
        ordering = ["day", "at", "id"]

    def __str__(self) -> str:
        return str(MealKind(self.kind).label)

    @property
    def as_read(self) -> conduct.Meal:
        """The meal as the code of conduct reads it."""
        return conduct.Meal(
            AS_CONDUCT[MealKind(self.kind)],
            None if self.price is None else conduct.Amount(self.price, self.with_vat),
            self.dish_of_the_day,
            tuple(self.alcohol),
            self.in_working_hours,
            self.alcohol_free_offered,
            self.at,
        )
