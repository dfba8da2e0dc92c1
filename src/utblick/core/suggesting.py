"""A box to type in, with suggestions: for choosing one of thousands, where a list to choose from would be endless."""

from collections.abc import Sequence
from html import escape
from typing import Any

from django import forms
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe


class SuggestingInput(forms.TextInput):
    """Text with a list of suggestions: those of `suggested`, and as one types those of the address called `address`.

    The address answers `?q=` with JSON: `{"found": ["…", …]}`. Without JavaScript the first suggestions stay, and the
    server reads what is typed.
    """

    def __init__(self, address: str, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"autocomplete": "off", "spellcheck": "false", **(attrs or {})})
        self.address = address
        self.suggested: Sequence[str] = ()

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        """The box, and its suggestions beside it."""
        listed = f"{(attrs or {}).get('id', f'id_{name}')}-list"
        more = {**(attrs or {}), "list": listed, "data-suggests": reverse(self.address)}
        options = "".join(f'<option value="{escape(each)}"></option>' for each in self.suggested)
        box = super().render(name, value, more, renderer)
        return mark_safe(f'{box}<datalist id="{escape(listed)}">{options}</datalist>')
