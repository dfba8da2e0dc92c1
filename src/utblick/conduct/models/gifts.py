"""The catalogue of presents, and the register of gifts that have been given and received."""

from decimal import Decimal

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from utblick.conduct import rules
from utblick.core import texts
from utblick.core.models import Record

MOST = Decimal(10_000_000)  # more than any gift is worth: a slip of the hand
MOST_SHARE = 200  # more than have ever shared a gift: a slip of the hand


class CatalogueItem(Record):
    """A present that has been procured centrally. `stock` goes down with what is given."""

    name = models.CharField(_("name"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    contract = models.CharField(
        _("contract"), max_length=200, help_text=_("The supplier and the contract's number.")
    )
    price = models.DecimalField(
        _("price for each, SEK"),
        max_digits=10,
        decimal_places=2,
        validators=[MinValueValidator(0), MaxValueValidator(100_000)],
    )
    with_vat = models.BooleanField(_("VAT is included"), default=False)
    stock = models.PositiveIntegerField(_("in stock"), validators=[MaxValueValidator(1_000_000)])
    retired = models.BooleanField(
        _("no longer given"), default=False, help_text=_("It stays in the gifts where it has been given.")
    )

    class Meta:
        verbose_name = _("present in the catalogue")
        verbose_name_plural = _("catalogue of presents")
        ordering = ["name"]
        constraints = [models.CheckConstraint(condition=models.Q(stock__gte=0), name="stock_is_not_negative")]

    def __str__(self) -> str:
        return texts.in_language(self)

    def get_absolute_url(self) -> str:
        """The catalogue."""
        return reverse("gift_catalogue")


class GiftYear(Record):
    """A year of the register: what its document is about."""

    year = models.PositiveSmallIntegerField(_("year"), unique=True, editable=False)

    class Meta:
        verbose_name = _("year of the register of gifts")
        verbose_name_plural = _("years of the register of gifts")
        ordering = ["-year"]

    def __str__(self) -> str:
        return gettext("Register of gifts %(year)s") % {"year": self.year}

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("gift_year", args=[self.year])


class Direction(models.TextChoices):
    """Which way a gift goes."""

    RECEIVED = "received", pgettext_lazy("of a gift", "received")
    GIVEN = "given", pgettext_lazy("of a gift", "given")


class Handling(models.TextChoices):
    """What the one who was offered a gift did with it."""

    HELD = "held", _("I still have it")
    HANDED_OVER = "handed_over", _("I have handed it over to the organisation")
    RETURNED = "returned", _("I have returned it")
    REFUSED = "refused", _("I refused it")


class Outcome(models.TextChoices):
    """What was decided of a gift."""

    KEPT = "kept", _("kept by the organisation")
    HANDED_OVER = "handed_over", pgettext_lazy("of a gift", "handed over")
    RETURNED = "returned", pgettext_lazy("of a gift", "returned")
    REFUSED = "refused", pgettext_lazy("of a gift", "refused")
    ACCEPTED = "accepted", pgettext_lazy("of a gift", "accepted")


class Gift(Record):
    """A gift that was given or received, declared by the one of ours who gave or received it.

    The other side is a person or an organisation that we know, or is named in words. `value` is SEK for all that was
    given, shared by `persons`, who are named in `shared_with`; `with_vat` follows the catalogue, and is otherwise true.
    """

    direction = models.CharField(
        _("given or received"), max_length=8, choices=Direction.choices, db_index=True
    )
    day = models.DateField(_("day"), db_index=True)
    what = models.CharField(_("what it was"), max_length=300, blank=True)
    declared_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("declared by"),
        on_delete=models.PROTECT,
        related_name="gifts",
        editable=False,
    )
    person = models.ForeignKey(
        "people.Person",
        verbose_name=_("who of ours"),
        null=True,
        on_delete=models.PROTECT,
        related_name="gifts",
        editable=False,
    )
    other_person = models.ForeignKey(
        "people.Person",
        verbose_name=_("the other side, a person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    other_organization = models.ForeignKey(
        "people.Organization",
        verbose_name=_("the other side, an organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    other_text = models.CharField(_("the other side, in words"), max_length=200, blank=True)
    value = models.DecimalField(
        _("value with VAT, SEK"),
        max_digits=10,
        decimal_places=2,
        blank=True,
        validators=[MinValueValidator(0), MaxValueValidator(MOST)],
    )
    with_vat = models.BooleanField(_("VAT is included"), default=True, editable=False)
    estimated = models.BooleanField(_("the value is estimated"), default=False)
    persons = models.PositiveSmallIntegerField(
        _("shared by how many persons"),
        default=1,
        validators=[MinValueValidator(1), MaxValueValidator(MOST_SHARE)],
    )
    shared_with = models.TextField(_("who share it"), blank=True)
    context = models.TextField(_("context"), help_text=_("On which occasion, and why."))
    linked = models.BooleanField(_("has to do with a procurement or an exercise of authority"), default=False)
    handling = models.CharField(
        _("what you did with it"), max_length=12, choices=Handling.choices, default=Handling.HELD
    )
    handed_to = models.CharField(_("to whom, or where it is now"), max_length=200, blank=True)
    item = models.ForeignKey(
        CatalogueItem,
        verbose_name=_("from the catalogue"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="gifts",
    )
    count = models.PositiveSmallIntegerField(
        _("how many"), default=1, validators=[MinValueValidator(1), MaxValueValidator(999)]
    )
    reason = models.CharField(_("why not from the catalogue"), max_length=400, blank=True)
    decision = models.CharField(
        _("decision"), max_length=12, choices=Outcome.choices, blank=True, db_index=True
    )
    decision_reason = models.CharField(_("reason for the decision"), max_length=400, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("decided by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
    )
    decided_on = models.DateField(_("decided on"), null=True, blank=True, editable=False)
    # Why it was corrected, where it was to be decided on; it then stays with whoever decides, whatever it says now.
    correction_reason = models.CharField(_("why it was corrected"), max_length=400, blank=True)
    stays = models.BooleanField(_("is decided on although corrected"), default=False, editable=False)
    # The journey or visit that it belongs to, where it belongs to one: any registered kind of thing.
    kind = models.CharField(_("kind of thing"), max_length=60, blank=True, editable=False)
    object_id = models.PositiveBigIntegerField(_("thing"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("gift")
        verbose_name_plural = _("gifts")
        ordering = ["-day", "-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(value__gte=0), name="gifts_are_not_worth_less_than_nothing"
            ),
            models.CheckConstraint(condition=models.Q(persons__gte=1), name="a_gift_is_for_somebody"),
        ]
        indexes = [models.Index(fields=["kind", "object_id"], name="gift_subject")]

    def __str__(self) -> str:
        named = str(self.item) if self.item_id and not self.what else self.what
        return f"{self.count} {named}" if self.count > 1 else named

    def get_absolute_url(self) -> str:
        """Its page in the register."""
        return reverse("gift", args=[self.pk])

    def unit_ids(self) -> list[int]:
        """The units that its declarer's roles hold for: a role for one unit lets one declare what is one's own."""
        return [each.unit_id for each in self.declared_by.assignments if each.unit_id]

    @property
    def as_read(self) -> rules.Gift:
        """The gift as the rules read it."""
        return rules.Gift(
            self.direction,
            rules.Amount(self.value, self.with_vat),
            self.linked,
            self.handling,
            self.decision,
            self.item_id is not None,
            self.reason,
            self.persons,
            # Of presents from the catalogue there is one for each: their number says how many share them.
            max(rules.named_in(self.shared_with), self.count if self.item_id else 0),
            stays=self.stays,
        )

    @property
    def sides(self) -> rules.Sides:
        """Between whom it went, as the rules read it."""
        persons = {self.other_person.full_name if self.other_person else "", self.other_text}
        organizations = {self.other_organization.name if self.other_organization else ""}
        return rules.Sides(
            self.direction,
            f"person {self.person_id}" if self.person_id else f"account {self.declared_by_id}",
            frozenset(filter(None, map(rules.plain, persons))),
            frozenset(filter(None, map(rules.plain, organizations))),
        )
