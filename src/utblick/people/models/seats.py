"""Terms of office, posts in bodies, and who holds them."""

from collections.abc import Collection

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from utblick.core import texts
from utblick.core.dates import PartialDateField, in_words
from utblick.core.models import Record
from utblick.people import rules
from utblick.people.models.persons import Person


class PostRole(models.TextChoices):
    """What the holder of a post is. Chairs are a role besides a seat, not a seat of their own."""

    CHAIR = "chair", _("chair")
    VICE_CHAIR = "vice_chair", _("vice chair")
    MEMBER = "member", _("ordinary member")
    SUBSTITUTE = "substitute", _("substitute")
    CONTACT = "contact", _("contact person")
    NOT_STATED = "not_stated", _("role not stated")


class Unfilled(models.TextChoices):
    """What an empty seat means."""

    VACANT = "vacant", _("vacant")
    NOT_STATED = "not_stated", _("holder not stated")


class Term(Record):
    """A term of office (mandatperiod)."""

    name = models.CharField(_("name"), max_length=100)
    name_en = models.CharField(_("name in English"), max_length=100, blank=True)
    start = models.DateField(_("first day"))
    end = models.DateField(_("last day"))

    class Meta:
        verbose_name = _("term of office")
        verbose_name_plural = _("terms of office")
        ordering = ["start"]
        constraints = [
            models.CheckConstraint(
                condition=Q(end__gt=models.F("start")),
                name="term_ends_after_it_starts",
                violation_error_message=_("The last day must come after the first."),
            )
        ]

    def __str__(self) -> str:
        return texts.in_language(self)

    def get_absolute_url(self) -> str:
        """The page of all terms."""
        from django.urls import reverse

        return reverse("terms")


class Post(Record):
    """A place in a body: so many seats of one role that are ours to fill."""

    organization = models.ForeignKey(
        "people.Organization", verbose_name=_("body"), on_delete=models.PROTECT, related_name="posts"
    )
    role = models.CharField(_("role"), max_length=20, choices=PostRole.choices)
    label = models.CharField(_("designation"), max_length=200, blank=True)
    label_en = models.CharField(_("designation in English"), max_length=200, blank=True)
    seats = models.PositiveSmallIntegerField(_("number of seats"), default=1)
    unfilled = models.CharField(
        _("an empty seat means"), max_length=20, choices=Unfilled.choices, default=Unfilled.VACANT
    )

    class Meta:
        verbose_name = _("post")
        verbose_name_plural = _("posts")
        ordering = ["organization", "id"]

    def __str__(self) -> str:
        return texts.in_language(self, "label") or str(self.get_role_display())

    def get_absolute_url(self) -> str:
        """The page of the body."""
        return self.organization.get_absolute_url()


class Membership(Record):
    """A person's seat or role in a body, for a time, for a party (Popolo's `on_behalf_of`)."""

    person = models.ForeignKey(
        Person, verbose_name=_("person"), on_delete=models.PROTECT, related_name="memberships"
    )
    organization = models.ForeignKey(
        "people.Organization", verbose_name=_("body"), on_delete=models.PROTECT, related_name="memberships"
    )
    post = models.ForeignKey(
        Post,
        verbose_name=_("post"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="memberships",
    )
    role = models.CharField(_("role"), max_length=20, choices=PostRole.choices)
    party = models.ForeignKey(
        "people.Organization",
        verbose_name=_("political party"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="represented_by",
        limit_choices_to={"classification": "party"},
    )
    term = models.ForeignKey(
        Term,
        verbose_name=_("term of office"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="memberships",
    )
    start = PartialDateField(_("from"))
    end = PartialDateField(_("to"))
    substitute_for = models.ForeignKey(
        "self",
        verbose_name=_("substitute for"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="substitutes",
        help_text=_(
            "Only for a substitute who stands in for one ordinary member. Leave empty for one who may stand in for any."
        ),
    )

    class Meta:
        verbose_name = _("seat")
        verbose_name_plural = _("seats")
        ordering = ["organization", "id"]
        indexes = [models.Index(fields=["organization", "role"])]

    def __str__(self) -> str:
        return f"{self.person}, {self.get_role_display()}, {self.organization}"

    def get_absolute_url(self) -> str:
        """The page of the body."""
        return self.organization.get_absolute_url()

    @property
    def period(self) -> str:
        """From and to, as far as they are stated."""
        return f"{in_words(self.start)}–{in_words(self.end)}" if self.start or self.end else ""

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        """A seat on a post takes its body and its role from the post."""
        if self.post:
            self.organization = self.post.organization
            self.role = self.post.role
        super().clean_fields(exclude)

    def clean(self) -> None:
        """Refuse an end before the start, a party on an official, a post of another body, and a wrong tie."""
        wrong: dict[str, object] = {}
        if not rules.period_is_in_order(self.start, self.end):
            wrong["end"] = _("The seat cannot end before it begins. Change one of the dates.")
        if self.party_id and self.person_id and not rules.party_may_be_recorded(self.person.kind):
            wrong["party"] = _(
                "A party is recorded for elected representatives only, in their role. Leave the party out, or change "
                "what kind of person this is."
            )
        if self.post and self.post.organization_id != self.organization_id:
            wrong["post"] = _("The post belongs to another body. Choose a post of this one.")
        if tie := self._wrong_tie():
            wrong["substitute_for"] = tie
        if self.pk and self.role != PostRole.MEMBER and self.substitutes.exists():
            wrong["post"] = _(
                "Somebody is a substitute for this seat, so it stays an ordinary member's. Change the substitute first."
            )
        if wrong:
            raise ValidationError(wrong)

    def _wrong_tie(self) -> object:
        """What is wrong with whom the seat is a substitute for; None where nothing is."""
        tied = self.substitute_for
        if tied is None:
            return None
        if tied.pk == self.pk or (self.person_id and tied.person_id == self.person_id):
            return _(
                "Nobody is a substitute for themselves. Choose another ordinary member, or leave this empty."
            )
        if self.role != PostRole.SUBSTITUTE:
            return _(
                "Only a substitute stands in for somebody. Leave this empty, or choose a substitute's post."
            )
        if tied.organization_id != self.organization_id:
            return _("That seat is in another body. Choose an ordinary member of this one.")
        if tied.role != PostRole.MEMBER:
            return _("A substitute stands in for an ordinary member. Choose one, or leave this empty.")
        return None
