"""The page of a story: what tells of it, why it lies where it lies, and what the desks have made of it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from utblick.core import doors
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.monitoring import queries, recognising, rules, shown, stories, talking, turning
from utblick.monitoring.forms import CommentForm
from utblick.monitoring.models import Delivery, Rating, Step
from utblick.monitoring.views import frame


@requires(queries.VIEW)
def monitoring_story(request: HttpRequest, pk: int) -> HttpResponse:
    """A story: its items, its scores with all that made them, its desks, its history and what colleagues say."""
    reader: Any = request.user
    found = stories.story(pk, reader)
    items, ratings = stories.items(found), stories.ratings(found)
    told = stories.deliveries(found)
    steps = stories.steps(told)
    talks = reader.has_perm(queries.TALK)
    page = Page(found.title, _period(found), breadcrumbs=frame.crumbs())
    if talks and found.waiting:
        page.primary = (_("I have seen what I was mentioned in"), reverse("monitoring_seen", args=[pk]))
    if talks:
        page.actions = [
            (_("Make something of it"), reverse("monitoring_turn", args=[pk])),
            (_("Comment"), reverse("monitoring_comment", args=[pk])),
            _follow(found),
        ]
    if reader.has_perm(queries.SHARE):
        page.actions.append((_("Pass it on"), reverse("monitoring_pass_on", args=[pk])))
    frame.why(page, rules.WATCHED)
    names = frame.names({made[1] for each in ratings for made in each.made_of})
    return page.show(
        request,
        "monitoring/story.html",
        story=found,
        desks=[_desk(each, reader) for each in told],
        tongues=_by_language(items),
        more=max(found.count - len(items), 0),
        scores=[_score(each, names) for each in ratings],
        steps=_steps(steps, told),
        comments=[
            (
                each.by,
                shown.moment(each.at),
                each.text,
                shown.listed(str(one.account) for one in each.mentions.all()),
            )
            for each in stories.comments(found)
        ],
        may_talk=talks,
        grown=turning.became(reader, list(found.outgrowths.all())) if found.grown else [],
        doors=doors.of(turning.KIND, found, reader),
    )


def _period(found: Any) -> str:
    first, last = shown.day(found.first_day), shown.day(found.last_day)
    return first if first == last else f"{first}–{last}"


def _follow(found: Any) -> tuple[str, str]:
    if found.follows_it:
        return _("Do not follow"), reverse("monitoring_unfollow", args=[found.pk])
    return _("Follow"), reverse("monitoring_follow", args=[found.pk])


DOORS = {
    "monitoring_relevant": "relevant",
    "monitoring_assess": "assess",
    "monitoring_act": "act",
    "monitoring_close": "close",
    "monitoring_irrelevant": "irrelevant",
    "monitoring_assign": "assign",
    "monitoring_send": "send",
}


def _desk(told: Delivery, reader: Any) -> dict[str, Any]:
    works = reader.has_perm(queries.TRIAGE, told)
    labels = {
        "monitoring_relevant": _("Relevant"),
        "monitoring_assess": _("Assess") if told.state == rules.RELEVANT else _("Change the assessment"),
        "monitoring_act": _("Say what has been done"),
        "monitoring_close": _("Close"),
        "monitoring_irrelevant": _("Not relevant"),
        "monitoring_assign": _("Give to a colleague"),
        "monitoring_send": _("Send to a unit"),
    }
    doors = [
        (labels[name], reverse(name, args=[told.pk]))
        for name, verb in DOORS.items()
        if works and rules.may_go(told.state, verb) and (verb != "send" or told.unit_id is None)
    ]
    if works and told.news:
        doors.insert(0, (_("I have seen what is new"), reverse("monitoring_look", args=[told.pk])))
    return {
        "told": told,
        "name": shown.desk(told.unit),
        "state": shown.state(told),
        "urgency": shown.urgency(told.deadline, today()),
        "answers": [
            (_("What has happened"), told.what),
            (_("What it means for us"), told.so_what),
            (_("What we should do"), told.now_what),
        ]
        if told.what
        else [],
        "doors": doors,
        "since": shown.day(told.delivered_at.date()),
    }


def _by_language(items: list[Any]) -> list[tuple[str, list[dict[str, Any]]]]:
    """The items, those in the reader's languages apart, each with where to read it."""
    found: dict[str, list[dict[str, Any]]] = {}
    for item in items:
        found.setdefault(item.language, []).append(
            {
                "item": item,
                "source": _source(item),
                "day": shown.day(item.published),
                "link": _link(item.web),
                "identifiers": [(shown.number_kind(each.kind), each.value) for each in item.named],
                "earlier": [(shown.moment(each.until), each.title, each.text) for each in item.earlier],
                "urgency": shown.urgency(item.deadline, today()),
            }
        )
    return [
        (capfirst(str(shown.LANGUAGES.get(key, _("Language not stated")))), rows)
        for key, rows in found.items()
    ]


def _source(item: Any) -> str:
    if item.fetched_from is not None:
        return str(item.fetched_from)
    return _("Proposed by %(who)s") % {"who": item.proposed_by} if item.proposed_by else ""


def _link(web: str) -> SafeString | str:
    """A link out; only an address of the web is ever followed."""
    if not recognising.canonical(web):
        return ""
    return format_html(
        '<a class="ds-link" href="{}" rel="noopener noreferrer external">{}</a>', web, _("Read at the source")
    )


def _score(each: Rating, names: dict[str, str]) -> dict[str, Any]:
    profile = each.profile
    learned = getattr(profile, "learned", None)
    based = ""
    if any(str(made[1]).startswith("learned") for made in each.made_of) and learned:
        based = ngettext(
            "What is learned is based on %(count)s of your desk's decisions.",
            "What is learned is based on %(count)s of your desk's decisions.",
            learned.decisions,
        ) % {"count": learned.decisions}
    return {
        "profile": profile,
        "desk": shown.desk(profile.unit),
        "score": shown.score(each.score),
        "reached": each.score >= profile.threshold,
        "threshold": profile.threshold,
        "made": shown.contributions(each.made_of, names),
        "based": based,
    }


def _steps(steps: list[Step], told: list[Delivery]) -> list[tuple[str, str, Any, str]]:
    desks = {each.pk: shown.desk(each.unit) for each in told}
    given = {each.assignee_id: str(each.assignee) for each in told if each.assignee_id}
    return [
        (shown.moment(each.at), desks[each.delivery_id], each.by, shown.step(each, given)) for each in steps
    ]


@requires(queries.TALK)
def monitoring_comment(request: HttpRequest, pk: int) -> HttpResponse:
    """Comment on a story, and ask colleagues to look."""
    found = frame.story(pk)

    def act(form: Any) -> str:
        values = form.cleaned_data
        talking.comment(request.user, talking.Said(values["key"], found, values["text"], values["mentioned"]))
        return f"{found.get_absolute_url()}#kommentarer"

    return edit(
        request,
        CommentForm(posted(request), reader=request.user),
        Page(_("Comment"), str(found), breadcrumbs=frame.crumbs((str(found), found.get_absolute_url()))),
        act,
        told=_("The comment has been saved."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
    )


def _confirm(request: HttpRequest, pk: int, title: str, act: Any, **words: Any) -> HttpResponse:
    found = frame.story(pk)
    page = Page(title, str(found), breadcrumbs=frame.crumbs((str(found), found.get_absolute_url())))

    def carried_out(_form: Any) -> str:
        act(request.user, talking.About(found))
        return found.get_absolute_url()

    return edit(
        request, ConfirmForm(posted(request)), page, carried_out, cancel=found.get_absolute_url(), **words
    )


@requires(queries.TALK)
def monitoring_turn(request: HttpRequest, pk: int) -> HttpResponse:
    """What the reader may turn a story into."""
    found = frame.story(pk)
    page = Page(
        _("Make something of it"),
        str(found),
        breadcrumbs=frame.crumbs((str(found), found.get_absolute_url())),
    )
    return page.show(request, "monitoring/turn.html", turns=turning.open_to(request.user, found), story=found)


@requires(queries.TALK)
def monitoring_follow(request: HttpRequest, pk: int) -> HttpResponse:
    """Follow a story, or note that one has seen what has joined it."""
    return _confirm(
        request,
        pk,
        _("Follow the story?"),
        talking.follow,
        told=_("You follow the story, and have seen what it holds today."),
        button=_("Follow"),
        intro=_("You are told when more items join the story."),
    )


@requires(queries.TALK)
def monitoring_unfollow(request: HttpRequest, pk: int) -> HttpResponse:
    """Follow a story no more."""
    return _confirm(
        request,
        pk,
        _("Do not follow the story any more?"),
        talking.unfollow,
        told=_("You do not follow the story any more."),
        button=_("Do not follow"),
    )


@requires(queries.TALK)
def monitoring_seen(request: HttpRequest, pk: int) -> HttpResponse:
    """Note that one has seen what one was mentioned in."""
    return _confirm(
        request,
        pk,
        _("Have you seen what you were mentioned in?"),
        talking.see_mentions,
        told=_("Noted."),
        button=_("I have seen it"),
    )
