"""The forms of sources: one of them, many to turn on, an address to look at, a list of feeds."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from utblick.core.forms import RecordForm, needed
from utblick.sources import client, receiving
from utblick.sources.items import Unreadable
from utblick.sources.models import Area, Kind, Purpose, Source
from utblick.sources.parsing import cellar, opml


class SourceForm(RecordForm):
    """Where something is fetched from, how, and how often."""

    programme_key = forms.ChoiceField(label=gettext_lazy("Programme"), required=False)

    class Meta:
        model = Source
        fields = [
            "name",
            "name_en",
            "purpose",
            "area",
            "kind",
            "address",
            "link_contains",
            "programme_key",
            "every_hours",
            "fixed_pace",
            "active",
            "note",
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known = [pair for choices in receiving.PROGRAMMES for pair in choices()]
        now = self.instance.programme_key
        if now and now not in dict(known):
            known.append((now, now))
        self.fields["programme_key"].choices = [("", _("Several, or none")), *known]  # type: ignore[attr-defined]
        needed(self.fields["address"], _("Needed before anything can be fetched."))
        needed(self.fields["link_contains"], _("Needed for a web page with a list of links."))
        self.fields["programme_key"].help_text = _("For calls: the programme that all of them belong to.")

    def clean(self) -> dict[str, Any]:
        """An address is one of the web; a page with links says which links."""
        cleaned = super().clean()
        address = (cleaned.get("address") or "").strip()
        if address:
            try:
                client.shape(address)
            except client.Refused:
                self.add_error("address", _("Write an address that begins with https:// or http://."))
        if cleaned.get("kind") == Kind.HTML and not cleaned.get("link_contains"):
            self.add_error(
                "link_contains", _("Say what the addresses of the items contain, such as /calls/.")
            )
        if cleaned.get("kind") == Kind.CELLAR:
            try:
                cellar.types_of(cleaned.get("link_contains") or "")
            except ValueError:
                self.add_error(
                    "link_contains",
                    _("Write types of document of one or two letters with commas between, such as PC, DC."),
                )
        if cleaned.get("kind") == Kind.MAILBOX and not settings.MAILBOX_HOST:
            self.add_error(
                "kind",
                _("The system has no mailbox yet. Ask those who run it to set UTBLICK_MAILBOX_HOST."),
            )
        if cleaned.get("active") and not address and cleaned.get("kind") not in {Kind.BY_HAND, Kind.MAILBOX}:
            self.add_error("address", _("Write the address first. Without it nothing can be fetched."))
        return cleaned


class AddressForm(forms.Form):
    """The address of a page, where something to read is looked for."""

    address = forms.CharField(
        label=gettext_lazy("Web address"),
        max_length=1000,
        help_text=gettext_lazy("The address of a page, such as the front page or the page with news."),
    )

    def clean_address(self) -> str:
        """An address of the web; one without its beginning is given it."""
        address = str(self.cleaned_data["address"]).strip()
        if "://" not in address:
            address = f"https://{address}"
        try:
            client.shape(address)
        except client.Refused:
            raise forms.ValidationError(_("Write an address that begins with https:// or http://.")) from None
        return address


class ManyForm(forms.Form):
    """Sources to turn on, by area: a box of each that is off."""

    def __init__(self, data: Any, sources: Sequence[Source], untried: set[int]) -> None:
        super().__init__(data)
        self.sources = {str(each.pk): each for each in sources}
        for area in Area:
            choices = [
                (str(each.pk), self._label(each, each.pk in untried)) for each in sources if each.area == area
            ]
            if choices:
                self.fields[f"area_{area}"] = forms.MultipleChoiceField(
                    label=area.label,
                    choices=choices,
                    required=False,
                    widget=forms.CheckboxSelectMultiple,
                )
                said = ngettext("%(count)s to choose from", "%(count)s to choose from", len(choices))
                needed(self.fields[f"area_{area}"], said % {"count": len(choices)})

    @staticmethod
    def _label(source: Source, untried: bool) -> str:
        said = _("%(name)s (untried)") if untried else "%(name)s"
        return said % {"name": source}

    def clean(self) -> dict[str, Any]:
        """At least one is chosen."""
        cleaned = super().clean() or self.cleaned_data
        cleaned["chosen"] = [
            self.sources[pk] for name in self.fields for pk in cleaned.get(name) or () if pk in self.sources
        ]
        if not cleaned["chosen"] and not self.errors:
            raise forms.ValidationError(_("Choose at least one source."))
        return cleaned


MOST_BYTES = 2_000_000


class FeedListForm(forms.Form):
    """A file with a list of feeds."""

    file = forms.FileField(
        label=gettext_lazy("List of feeds"),
        help_text=gettext_lazy("An OPML file, as other feed readers write it. At most 2 MB."),
    )

    def clean_file(self) -> list[opml.Outline]:
        """Return the feeds of the list. Raises ValidationError, saying what to do."""
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(
                _("The file is larger than 2 MB. Choose one that holds only the list of feeds.")
            )
        try:
            found = opml.outlines(file.read())
        except Unreadable:
            raise forms.ValidationError(
                _("The file is no list of feeds. Choose an OPML file, exported from a feed reader.")
            ) from None
        if not found:
            raise forms.ValidationError(_("The list holds no addresses of feeds. Choose a file that does."))
        return found


class ChosenFeedsForm(forms.Form):
    """Which of the feeds of a list to add, and what they give."""

    purpose = forms.ChoiceField(
        label=gettext_lazy("What they give"), choices=Purpose.choices, initial=Purpose.NEWS
    )
    chosen = forms.MultipleChoiceField(
        label=gettext_lazy("Feeds to add"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one feed.")},
    )

    def __init__(self, data: Any, feeds: Sequence[opml.Outline]) -> None:
        super().__init__(data)
        self.feeds = {str(number): each for number, each in enumerate(feeds)}
        field: Any = self.fields["chosen"]
        field.choices = [
            (number, f"{each.folder}: {each.name}" if each.folder else each.name)
            for number, each in self.feeds.items()
        ]
        field.initial = list(self.feeds)
