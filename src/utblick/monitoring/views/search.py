"""Searching within all that has come in."""

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.monitoring import queries, searching, shown
from utblick.monitoring.views import frame
from utblick.sources.models import Source

_DAY = {"type": "date"}


class SearchForm(forms.Form):
    """What is looked for, and where."""

    q = forms.CharField(label=gettext_lazy("Words or number"), required=False, max_length=200)
    kalla = forms.ChoiceField(label=gettext_lazy("Source"), required=False)
    sprak = forms.ChoiceField(label=gettext_lazy("Language"), required=False)
    fran = forms.DateField(
        label=gettext_lazy("Published from"), required=False, widget=forms.DateInput(_DAY, format="%Y-%m-%d")
    )
    till = forms.DateField(
        label=gettext_lazy("Published until"), required=False, widget=forms.DateInput(_DAY, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        anything = ("", _("All"))
        source: Any = self.fields["kalla"]
        rows = Source.objects.filter(purpose="news").order_by("name")
        source.choices = [anything, *((str(each.pk), str(each)) for each in rows)]
        language: Any = self.fields["sprak"]
        language.choices = [
            anything,
            *((key, str(label).capitalize()) for key, label in shown.LANGUAGES.items()),
        ]

    def clean(self) -> dict[str, Any]:
        """The first day is not after the last."""
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        first, last = cleaned.get("fran"), cleaned.get("till")
        if first and last and last < first:
            self.add_error("till", _("The last day cannot be before the first."))
        return cleaned


@requires(queries.VIEW)
def monitoring_search(request: HttpRequest) -> HttpResponse:
    """Items that hold some words or a number, the newest first."""
    form = SearchForm(request.GET or None)
    asked = form.is_bound and form.is_valid()
    found: list[int] = []
    following = None
    if asked:
        found, following = _find(form.cleaned_data, request.GET.get("fore", ""))
    page = Page(_("Search what has come in"), breadcrumbs=frame.crumbs())
    kept = {name: value for name, value in request.GET.items() if name in form.fields and value}
    return page.show(
        request,
        "monitoring/search.html",
        form=form,
        asked=asked,
        rows=[
            (
                item,
                item.get_absolute_url(),
                shown.day(item.published),
                str(item.fetched_from or _("Proposed by a colleague")),
                shown.LANGUAGES.get(item.language, ""),
            )
            for item in searching.items(found)
        ],
        following=f"?{urlencode({**kept, 'fore': str(following)})}" if following else "",
        status=422 if form.is_bound and form.errors else 200,
    )


def _find(values: dict[str, Any], before: str) -> tuple[list[int], int | None]:
    text = values["q"]
    if named := searching.by_identifier(text):
        return named, None
    first: date | None = values["fran"]
    wanted = searching.Wanted(
        text=text,
        source=int(values["kalla"]) if values["kalla"] else None,
        language=values["sprak"],
        since=first,
        until=values["till"],
        before=int(before) if before.isdecimal() and before.isascii() and len(before) < 19 else None,
    )
    return searching.find(wanted)
