"""Sources elsewhere, how far each has been read, and how each reading went."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from utblick.core import texts
from utblick.core.models import Record


class Kind(models.TextChoices):
    """How a source is read."""

    FEED = "feed", _("feed (RSS, Atom or JSON)")
    HTML = "html", _("web page with a list of links")
    WORDPRESS = "wordpress", _("posts of a WordPress site")
    SEDIA = "sedia", _("search interface of the EU Funding and Tenders Portal")
    HAVE_YOUR_SAY = "have_your_say", _("consultations of the Commission (Have your say)")
    CELLAR = "cellar", _("legal acts and proposals in EUR-Lex")
    PARLIAMENT = "parliament", _("procedures of the European Parliament")
    RIKSDAGEN = "riksdagen", _("documents of the Riksdag")
    G0V = "g0v", _("what the Government has published, by g0v.se")
    VINNOVA = "vinnova", _("calls of Vinnova")
    MAILBOX = "mailbox", _("newsletters in the system's mailbox")
    BY_HAND = "by_hand", _("spreadsheet, by hand")


class Purpose(models.TextChoices):
    """What a source gives. A room above receives each (`receiving.py`)."""

    CALLS = "calls", _("calls for funding")
    NEWS = "news", _("items to monitor")


class Area(models.TextChoices):
    """Where in the world of an international strategist a source belongs, so that it is found among many."""

    EU = "eu", _("European Union")
    NORDIC = "nordic", _("Nordic countries and the Baltic Sea")
    SWEDISH = "swedish", pgettext_lazy("sources", "Sweden")
    NETWORKS = "networks", pgettext_lazy("sources", "Networks")
    PROGRAMMES = "programmes", pgettext_lazy("sources", "Programmes")
    OTHER = "other", pgettext_lazy("sources", "Other")


class Source(Record):
    """A place that items are fetched from. Its address is data: foreign addresses move.

    `purpose` says which room receives what is fetched (`receiving.py`), `programme_key` what that room ties it to.
    How far it has been read changes at every turn and stands in `SourceState`, which has no history.
    """

    name = models.CharField(_("name"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    kind = models.CharField(_("how it is read"), max_length=20, choices=Kind.choices, default=Kind.FEED)
    purpose = models.CharField(
        _("what it gives"), max_length=40, choices=Purpose.choices, default=Purpose.CALLS, db_index=True
    )
    area = models.CharField(_("area"), max_length=20, choices=Area.choices, default=Area.OTHER)
    address = models.CharField(
        _("web address"), max_length=1000, blank=True, help_text=_("Begins with https:// or http://.")
    )
    programme_key = models.CharField(_("programme"), max_length=120, blank=True)
    link_contains = models.CharField(
        _("only what holds"),
        max_length=200,
        blank=True,
        help_text=_(
            "For a web page: what the address of each item contains, such as /calls/. For EUR-Lex: types of document, "
            "such as PC, DC. For newsletters: a part of the sender, such as example.org."
        ),
    )
    every_hours = models.PositiveSmallIntegerField(
        _("hours between readings"), default=24, validators=[MinValueValidator(1), MaxValueValidator(720)]
    )
    fixed_pace = models.BooleanField(
        _("always at this pace"),
        default=False,
        help_text=_(
            "Where this is not ticked, a source that often has something new is asked up to four times as often, and "
            "one that seldom has up to four times as seldom."
        ),
    )
    active = models.BooleanField(_("fetched by itself"), default=False, db_index=True)

    class Meta:
        verbose_name = pgettext_lazy("elsewhere", "source")
        verbose_name_plural = pgettext_lazy("elsewhere", "sources")
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(condition=models.Q(every_hours__gte=1), name="source_is_read_with_pauses")
        ]

    def __str__(self) -> str:
        return texts.in_language(self)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("fetch_source", args=[self.pk])

    @property
    def can_be_fetched(self) -> bool:
        """Whether it says where to fetch from; the mailbox is named in the settings."""
        return self.kind == Kind.MAILBOX or (self.kind != Kind.BY_HAND and bool(self.address))


class Outcome(models.TextChoices):
    """How a reading of a source went."""

    RUNNING = "running", pgettext_lazy("of a source", "is being fetched")
    FETCHED = "fetched", pgettext_lazy("of a source", "fetched")
    SAME = "same", pgettext_lazy("of a source", "nothing new")
    CUT = "cut", pgettext_lazy("of a source", "cut short, goes on at the next turn")
    WRONG = "wrong", pgettext_lazy("of a source", "answers wrongly")
    SILENT = "silent", pgettext_lazy("of a source", "does not answer")
    REFUSED = "refused", pgettext_lazy("of a source", "address not allowed")


class SourceState(models.Model):
    """How far a source has been read: what to ask with next time, and when. Never cleared by a reading that fails.

    `moved_to` is where the source has said, `moved_times` readings in a row, that it has moved for good.
    """

    source = models.OneToOneField(Source, on_delete=models.CASCADE, related_name="state", primary_key=True)
    etag = models.CharField(max_length=500, blank=True)
    last_modified = models.CharField(max_length=100, blank=True)
    cursor = models.CharField(max_length=1000, blank=True)  # the page that a reading that was cut goes on at
    failures = models.PositiveIntegerField(default=0)  # in a row
    wait_until = models.DateTimeField(null=True, blank=True)
    # Between readings, as the source's own news has made it (`timing.adapted`); none before its first reading.
    hours = models.PositiveSmallIntegerField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)  # when a reading last ended well
    moved_to = models.CharField(max_length=1000, blank=True)
    moved_times = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("state of a source")
        verbose_name_plural = _("states of sources")

    def __str__(self) -> str:
        return str(self.source_id)


class FetchRun(models.Model):
    """One reading of a source. The counts are of items: new, changed, and the same as last time.

    `remarks` are [code, count] of what was odd without being wrong (`remarks.py`). `again`: answers that had been kept
    were read anew, and nothing was fetched.
    """

    source = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="runs")
    started = models.DateTimeField(_("began"), db_index=True)
    ended = models.DateTimeField(_("ended"), null=True, blank=True)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome.choices, default=Outcome.RUNNING)
    pages = models.PositiveIntegerField(_("pages"), default=0)
    new = models.PositiveIntegerField(_("new"), default=0)
    changed = models.PositiveIntegerField(_("changed"), default=0)
    same = models.PositiveIntegerField(_("unchanged"), default=0)
    message = models.CharField(_("message"), max_length=500, blank=True)
    remarks = models.JSONField(default=list, blank=True)
    again = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("reading of a source")
        verbose_name_plural = _("readings of sources")
        ordering = ["-started", "-id"]

    def __str__(self) -> str:
        return f"{self.source_id} {self.started:%Y-%m-%d %H:%M}"
