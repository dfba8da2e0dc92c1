"""Pointing at any thing that has a page: by the key of its kind and its id, as addresses do."""

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from utblick.core import things


def kind_in_words(key: str) -> str:
    """Return what a kind of thing is called."""
    return str(things.KINDS[key].label) if key in things.KINDS else ""


class AboutAThing(models.Model):
    """Something that is about a thing. `utblick check` looks that what it points at is there."""

    kind = models.CharField(_("kind of thing"), max_length=40, editable=False)
    object_id = models.BigIntegerField(_("what it is about"), null=True, editable=False)

    HISTORY_WORDS: ClassVar[dict[str, Any]] = {"kind": kind_in_words}
    HISTORY_THINGS: ClassVar[dict[str, Any]] = {"object_id": lambda values: values["kind"]}

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["kind", "object_id"], name="%(class)s_thing")]

    @property
    def belongs_to(self) -> tuple[str, int] | None:
        """The kind and id of the thing; None for what is about the whole."""
        return (self.kind, self.object_id) if self.kind and self.object_id else None

    @property
    def thing(self) -> Any:
        """The thing itself, as far as the reader may see it; None where there is none."""
        known = things.KINDS.get(self.kind)
        if known is None or self.object_id is None:
            return None
        return known.model._default_manager.filter(pk=self.object_id).first()
