"""How calls and programmes are put into words."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext, pgettext_lazy

from utblick.core import formats, texts
from utblick.funding import profiles, queries, rules
from utblick.funding.changing import DEADLINES, SAYS
from utblick.funding.models import Call, CallChange, FunderKind, Objective, Programme
from utblick.people import shown as people
from utblick.sources.relevance import Made, Score

STATES = {
    rules.FORECAST: (pgettext_lazy("of a call", "forecast"), "neutral"),
    rules.OPEN: (pgettext_lazy("of a call", "open"), "ok"),
    rules.CLOSED: (pgettext_lazy("of a call", "closed"), "neutral"),
    rules.UNDATED: (pgettext_lazy("of a call", "no days stated"), "warn"),
}
SOON = 14
PLACES = {
    "title": gettext_lazy("in the title"),
    "words": gettext_lazy("among the keywords"),
    "text": gettext_lazy("in the text"),
    "learned": gettext_lazy("learned from what people have said fits"),
}


def state(call: Call, day: date) -> tuple[str, str]:
    """What state a call is in, with a tone."""
    if call.taken_away:
        return pgettext("of a call", "taken away"), "neutral"
    label, tone = STATES[queries.state_of(call, day)]
    return str(label), tone


def day(value: date | None) -> str:
    """A full date."""
    return date_format(value, "DATE_FORMAT") if value else ""


def money(amount: Decimal | None, currency: str) -> str:
    """An amount with its currency; blank where it is not stated."""
    if amount is None:
        return ""
    whole = amount == amount.to_integral_value()
    return f"{number_format(amount, 0 if whole else 2, force_grouping=True)} {currency}"


def share(rate: Decimal | None) -> str:
    """A share in per cent."""
    return formats.per_cent(rate) if rate is not None else ""


def next_deadline(row: Any, today: date) -> SafeString | str:
    """The first deadline that has not passed, with how near it is when it is near."""
    ahead = row.next_day
    if ahead is None:
        return day(row.last_deadline) if row.last_deadline else ""
    left = (ahead - today).days
    if left > SOON:
        return day(ahead)
    return format_html("{} {}", day(ahead), people.mark(days_left(left), "warn"))


def days_left(left: int) -> str:
    """How many days are left."""
    if left == 0:
        return _("today")
    return ngettext("%(count)s day left", "%(count)s days left", left) % {"count": left}


def funder(programme: Programme | None) -> str:
    """Whose money it is."""
    return capfirst(str(FunderKind(programme.funder_kind).label)) if programme else ""


def objectives(values: Sequence[Any]) -> str:
    """Policy objectives in words."""
    return ", ".join(str(Objective(str(each)).label) for each in values if str(each) in Objective.values)


def period(programme: Programme) -> str:
    """The years of a programme."""
    years = [str(each) for each in (programme.period_from, programme.period_to) if each]
    return "–".join(dict.fromkeys(years))


def in_language(thing: Any, name: str) -> str:
    """A text in the reader's language."""
    return texts.in_language(thing, name)


def score(value: int | None) -> SafeString | str:
    """A score out of a hundred; blank where the call does not fit."""
    if not value:
        return ""
    return people.mark(_("%(score)s of 100") % {"score": value}, "ok" if value >= 50 else "neutral")


def made(score_: Score, programmes: dict[str, str]) -> list[dict[str, str]]:
    """What made a score, in words: the word or facet, where it stands, whose it is, and its points."""
    return [
        {"what": _named(each, programmes), "where": _where(each), "points": _points(each.points)}
        for each in score_.made_of[:12]
    ]


def because(score_: Score, programmes: dict[str, str]) -> str:
    """What made a score in one line: the words and programmes that count for it, each once."""
    named = dict.fromkeys(_named(each, programmes) for each in score_.made_of if each.points > 0)
    return ", ".join(named)[:200]


def _named(each: Made, programmes: dict[str, str]) -> str:
    if each.where == profiles.PROGRAMME:
        return programmes.get(each.what, each.what)
    if each.where == profiles.OBJECTIVE:
        return objectives([each.what])
    return _("“%(word)s”") % {"word": each.what} if each.where in PLACES else each.what


def _where(each: Made) -> str:
    if each.where == profiles.PROGRAMME:
        return _("a programme that you or we have a part in")
    if each.where == profiles.OBJECTIVE:
        return _("a policy objective that you have chosen")
    place = str(PLACES.get(each.where, each.where))
    return f"{place} · {each.origin}" if each.origin else place


def _points(points: float) -> str:
    return f"{'+' if points > 0 else ''}{number_format(round(points, 1), 1)}"


def profile_name(key: str, own: str) -> str:
    """Whose words calls are weighed against: `own` is the name of the unit, where it has written some."""
    return own if key != profiles.HOUSE else _("the focus points and strengths of the whole organisation")


def _changed(what: str, kept: str) -> str:
    """A value as it is kept of a change, in the reader's way: days, amounts and shares; what cannot be read stays."""
    if not kept:
        return pgettext("value", "not stated")
    try:
        if what in (DEADLINES, "opens"):
            return ", ".join(day(date.fromisoformat(part.strip())) for part in kept.split(","))
        if what == "budget":
            return money(Decimal(kept), "").strip()
        if what == "rate":
            return share(Decimal(kept))
    except (ValueError, ArithmeticError):
        return kept
    return kept


FIELDS = {
    DEADLINES: gettext_lazy("Deadlines"),
    "merged": gettext_lazy("Put together with"),
    "title": gettext_lazy("Title"),
    "title_en": gettext_lazy("Title in English"),
    "opens": gettext_lazy("Opens on"),
    "budget": pgettext_lazy("of a call", "Budget"),
    "currency": gettext_lazy("Currency"),
    "rate": gettext_lazy("Share of the cost that is paid"),
    "action_kind": gettext_lazy("Kind of action"),
    "eligibility": gettext_lazy("Who may apply"),
    "text": gettext_lazy("What it is about"),
    "web": gettext_lazy("Web address"),
    "words": gettext_lazy("Keywords"),
}
LONG = {"text", "eligibility"}


def change(each: CallChange) -> dict[str, str]:
    """What changed, from what to what: long texts are only said to have changed."""
    name = each.what.removeprefix(SAYS)
    what = str(FIELDS.get(name, name))
    if each.what == "merged":
        told = each.after
    elif each.what != name:
        told = source_says(each)["told"]
    elif name in LONG:
        told = _("the text has been rewritten")
    else:
        told = f"{_changed(name, each.before)} → {_changed(name, each.after)}"
    return {"what": what, "told": told, "when": date_format(each.at, "DATE_FORMAT")}


def source_says(each: CallChange) -> dict[str, str]:
    """What a source now says where somebody has mended it here: of which field, and its words."""
    name = each.what.removeprefix(SAYS)
    if name in LONG:
        told = _("the source has rewritten the text; ours stands, since it has been changed here")
    else:
        told = _("the source now says %(says)s; ours stands, since it has been changed here") % {
            "says": _changed(name, each.after)
        }
    return {"what": str(FIELDS.get(name, name)), "told": told}
