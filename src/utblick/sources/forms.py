"""The form of a source."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core.forms import RecordForm, needed
from utblick.sources import client, receiving
from utblick.sources.models import Kind, Source


class SourceForm(RecordForm):
    """Where something is fetched from, how, and how often."""

    programme_key = forms.ChoiceField(label=gettext_lazy("Programme"), required=False)

    class Meta:
        model = Source
        fields = [
            "name",
            "name_en",
            "kind",
            "address",
            "link_contains",
            "programme_key",
            "every_hours",
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
        if cleaned.get("active") and not address and cleaned.get("kind") != Kind.BY_HAND:
            self.add_error("address", _("Write the address first. Without it nothing can be fetched."))
        return cleaned
