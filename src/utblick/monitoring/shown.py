"""How monitoring is put into words: states, urgency, and what made a score."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext, pgettext_lazy

from utblick.core.formats import number
from utblick.monitoring import queries, recognising, rules, weighing
from utblick.monitoring.models import Delivery, State, Step
from utblick.people import shown as people
from utblick.people.models import Organization
from utblick.sources.models import Area
from utblick.sources.relevance import LIKE

TONES = {
    State.NEW: "warn",
    State.RELEVANT: "ok",
    State.ASSESSED: "ok",
    State.ACTED: "ok",
    State.CLOSED: "neutral",
    State.IRRELEVANT: "neutral",
}
TABS = {
    State.NEW: pgettext_lazy("stories", "New"),
    queries.NEWS: pgettext_lazy("stories", "Something new"),
    State.RELEVANT: pgettext_lazy("stories", "Relevant"),
    State.ASSESSED: pgettext_lazy("stories", "Assessed"),
    State.ACTED: pgettext_lazy("stories", "Acted on"),
    State.CLOSED: pgettext_lazy("stories", "Closed"),
    State.IRRELEVANT: pgettext_lazy("stories", "Not relevant"),
}
REASONS = {
    rules.NOT_OURS: gettext_lazy("It is not our matter"),
    rules.NOT_IMPORTANT: gettext_lazy("It is our matter, but not important enough"),
    rules.DUPLICATE: gettext_lazy("We have it already"),
}
STEPS = {
    "relevant": pgettext_lazy("step", "found it relevant"),
    "irrelevant": pgettext_lazy("step", "found it not relevant"),
    "assess": pgettext_lazy("step", "assessed it"),
    "act": pgettext_lazy("step", "said what has been done"),
    "close": pgettext_lazy("step", "closed it"),
    "assign": pgettext_lazy("step", "gave it to somebody"),
    "look": pgettext_lazy("step", "saw what is new"),
    "send": pgettext_lazy("step", "sent it to the desk of a unit"),
    rules.SENT: pgettext_lazy("step", "sent it here from the international function"),
}
KINDS = {
    "consultation": gettext_lazy("consultations"),
    "proposal": gettext_lazy("proposals"),
    "document": gettext_lazy("documents"),
    "news": pgettext_lazy("kind of item", "news"),
}
"""What an item may be, as sources tell (`sources/items.py`)."""
NUMBERS = {
    recognising.CELEX: gettext_lazy("CELEX number"),
    recognising.COM: gettext_lazy("document of the Commission"),
    recognising.PROCEDURE: gettext_lazy("procedure"),
    recognising.RIKSDAG: gettext_lazy("document of the Riksdag"),
    recognising.FPM: gettext_lazy("factual memorandum"),
    recognising.SOU: gettext_lazy("inquiry of the Government"),
    recognising.CALL: gettext_lazy("call for proposals"),
    recognising.INITIATIVE: gettext_lazy("initiative of the Commission"),
}
LANGUAGES = {"sv": gettext_lazy("Swedish"), "en": gettext_lazy("English")}


def counted(count: int) -> str:
    """How many stories, or that there are more than are counted."""
    if count <= queries.MOST_COUNTED:
        return number(count)
    return _("more than {n}").format(n=number(queries.MOST_COUNTED))


def number_kind(kind: str) -> str:
    """What a number of an institution is called, by its kind."""
    return str(capfirst(str(NUMBERS.get(kind, kind))))


def desk(unit: Organization | None) -> str:
    """The name of a desk."""
    return str(unit) if unit is not None else _("The international function")


def state(told: Delivery) -> SafeString:
    """How far a desk has come with a story."""
    return people.mark(told.get_state_display(), TONES[State(told.state)])


def day(value: date | None) -> str:
    """A full date; blank for none."""
    return date_format(value, "DATE_FORMAT") if value else ""


def moment(value: Any) -> str:
    """A date with the time of day."""
    return date_format(localtime(value), "DATETIME_FORMAT") if value else ""


def urgency(deadline: date | None, today: date) -> SafeString | str:
    """How near the last day to answer is: a mark of its own, never part of the score."""
    how = rules.urgency(deadline, today)
    if deadline is None or not how:
        return ""
    if how == "passed":
        return people.mark(_("The last day to answer has passed"), "neutral")
    if how == "later":
        return people.mark(_("Answer by %(day)s") % {"day": day(deadline)}, "neutral")
    left = (deadline - today).days
    if left == 0:
        return people.mark(_("Answer today"), "danger")
    text = ngettext("%(count)s day left to answer", "%(count)s days left to answer", left) % {"count": left}
    return people.mark(text, "danger" if left <= 3 else "warn")


def score(value: int) -> str:
    """A score out of a hundred."""
    return _("%(score)s of 100") % {"score": value}


def contributions(made_of: Sequence[Sequence[Any]], names: Mapping[str, str], most: int = 50) -> list[str]:
    """What made a score, in words: `“bioekonomi” in the title: 6 points`. `names` are of sources and programmes."""
    return [
        _contribution(str(what), str(where), float(points), names)
        for what, where, points, *_o in made_of[:most]
    ]


def _contribution(what: str, where: str, points: float, names: Mapping[str, str]) -> str:
    word, like, sought = what.partition(LIKE)
    if like:
        told = {
            "title": _("“%(what)s” in the title, like “%(sought)s”"),
            "words": _("“%(what)s” among the keywords, like “%(sought)s”"),
            "text": _("“%(what)s” in the text, like “%(sought)s”"),
        }[where] % {"what": word, "sought": sought}
        return _("%(what)s: %(points)s") % {"what": told, "points": _points(points)}
    told = {
        "title": _("“%(what)s” in the title"),
        "words": _("“%(what)s” among the keywords"),
        "text": _("“%(what)s” in the text"),
        "learned": _("“%(what)s”, learned from your decisions"),
        weighing.LEARNED_SOURCE: _("the source %(what)s, learned from your decisions"),
        weighing.LEARNED_KIND: _("the kind %(what)s, learned from your decisions"),
        weighing.MEANING: _("near in meaning to what the profile looks for"),
        weighing.SOURCE: _("the source %(what)s"),
        weighing.AREA: _("the area %(what)s"),
        weighing.PROGRAMME: _("the programme %(what)s"),
        weighing.KIND: _("the kind %(what)s"),
        weighing.LANGUAGE: _("the language %(what)s"),
    }.get(where, "%(what)s") % {"what": facet(where, what, names)}
    return _("%(what)s: %(points)s") % {"what": told, "points": _points(points)}


def facet(kind: str, value: str, names: Mapping[str, str]) -> str:
    """Return the name of a value of a facet. `names` are of sources and programmes, by their keys."""
    known: Mapping[str, Any] = {
        weighing.KIND: KINDS,
        weighing.LEARNED_KIND: KINDS,
        weighing.LANGUAGE: LANGUAGES,
        weighing.AREA: dict(Area.choices),
    }.get(kind, names)
    return str(known.get(value, value))


def _points(points: float) -> str:
    number = number_format(abs(points), 0 if points == int(points) else 1)
    sign = "−" if points < 0 else ""
    return ngettext("%(number)s point", "%(number)s points", 1 if abs(points) == 1 else 2) % {
        "number": f"{sign}{number}"
    }


def because(made_of: Sequence[Sequence[Any]], names: Mapping[str, str]) -> str:
    """The three weightiest things that made a score, as words."""
    return ", ".join(contributions([each for each in made_of if float(each[2]) > 0], names, 3))


def items_and_sources(items: int, sources: int) -> str:
    """How many items a story has, from how many sources."""
    if items < 2:
        return ""
    of_items = ngettext("%(count)s item", "%(count)s items", items) % {"count": items}
    return _("%(items)s from %(sources)s") % {
        "items": of_items,
        "sources": ngettext("%(count)s source", "%(count)s sources", sources) % {"count": sources},
    }


def step(each: Step, names: Mapping[int, str]) -> str:
    """What somebody did, in words, with the reason or whom it was given to."""
    told = str(STEPS.get(each.what, each.what))
    if each.what == "assign":
        to = each.after.get("assignee_id")
        told = (
            pgettext("step", "gave it to %(who)s") % {"who": names.get(to, "")}
            if to
            else pgettext("step", "took it from its owner")
        )
    if each.what == "send" and (unit := queries.units().get(each.after.get("unit_id", 0))):
        told = pgettext("step", "sent it to %(desk)s") % {"desk": unit}
    if each.undone:
        told = _("%(step)s (taken back)") % {"step": told}
    if each.what == "irrelevant":
        return f"{told}: {REASONS.get(each.why, each.why)}"
    return f"{told}: {each.why}" if each.why else told


def listed(names: Iterable[str]) -> str:
    """Names in a row."""
    return ", ".join(names)
