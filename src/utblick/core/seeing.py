"""What somebody says yes or no to is what they have read: the form of the answer remembers how it was when shown."""

import json
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _


def as_read(*said: Any) -> str:
    """Return a mark of what a page says, as hex: the same for the same words, and telling nothing of them.

    `said` are texts, numbers, days, None, and lists or tuples of them. Blanks and ends of lines make no difference.
    """
    told = json.dumps([_plain(each) for each in said])
    return salted_hmac("utblick.seeing", told, algorithm="sha256").hexdigest()


def _plain(value: Any) -> Any:
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return " ".join(value.split()) if isinstance(value, str) else None if value is None else str(value)


def refuse_unseen(seen: str | None, now: str) -> None:
    """Raise ValidationError where what was `seen` is not what is there `now`; None or blank: nobody has said."""
    if seen and seen != now:
        raise ValidationError(changed())


def changed() -> str:
    """What is said of what has been changed meanwhile."""
    return _(
        "This has been changed since you opened it. Below it stands as it is now: look at it again, and then answer."
    )


class SeenForm(forms.Form):
    """A form of an answer. `now`: the mark of what its page says (`as_read`), blank where nothing is remembered."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, now: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.now = self.fields["seen"].initial = now

    def clean(self) -> dict[str, Any]:
        """Refuse an answer to what has been changed meanwhile; what was typed is kept, and the next try sees it."""
        cleaned = super().clean() or self.cleaned_data
        seen = cleaned.get("seen")
        if self.now and seen and seen != self.now:
            self.add_error(None, changed())
            data: Any = self.data
            self.data = data.copy()
            data = self.data
            data[self.add_prefix("seen")] = self.now
        return cleaned
