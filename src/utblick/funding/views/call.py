"""The page of a call, and what people do there: follow it, say whether it fits, change it, put two together."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from utblick.core import doors
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page, last_change
from utblick.core.permissions import requires
from utblick.funding import actions, changing, matching, queries, rules, shown
from utblick.funding.forms import CallForm, FitForm, TakeAwayForm
from utblick.funding.models import Call, Fit
from utblick.funding.views import frame
from utblick.people import shown as people
from utblick.people.partners import from_outside
from utblick.sources.relevance import Score


@requires(queries.VIEW)
def funding_call(request: HttpRequest, pk: int) -> HttpResponse:
    """A call: its days, money and text, how well it fits and why, who follows it, and what has changed."""
    call, reader = frame.call(pk), request.user
    if call.merged_into is not None:
        return HttpResponseRedirect(call.merged_into.get_absolute_url())
    key, own = frame.profile(request)
    deadlines = list(call.deadlines.all())
    days, changes = [each.day for each in deadlines], queries.changes(call)
    page = Page(str(call), str(call.programme or ""), breadcrumbs=frame.crumbs())
    page.status = shown.state(call, today())
    following = queries.follows_of(call)
    mine = [each for each in following if each.account_id == reader.pk]
    follows = any(each.call_id == call.pk for each in mine)
    may_edit = reader.has_perm(queries.EDIT)
    if reader.has_perm(queries.FOLLOW) and not follows and not call.taken_away:
        page.primary = (_("Follow"), reverse("funding_call_follow", args=[pk]))
    page.actions = _deeds(reader, call, follows, may_edit)
    page.changed = last_change(call, reader)
    frame.why(page, rules.FITS)
    found = matching.explain_all([call], key).get(call.pk, Score(0))
    words = queries.said_of(call, reader)
    programme = call.programme
    names = {programme.key: str(programme)} if programme else {}
    return page.show(
        request,
        "funding/call.html",
        call=call,
        score=shown.score(found.value),
        made=shown.made(found, names),
        profile=shown.profile_name(key, own),
        mine=next((each for each in words if each.account_id == reader.pk), None),
        words=words[:20],
        may_weigh=reader.has_perm(queries.WEIGH),
        deadlines=[(shown.day(each.day), each.what, each.day < today()) for each in deadlines],
        contradicts=bool(rules.before_opening(call.opens, days)),
        undated=queries.state_of(call, today()) == rules.UNDATED and not call.taken_away,
        may_edit=may_edit,
        changes=[shown.change(each) for each in changes],
        otherwise=[shown.source_says(each) for each in changing.otherwise(call, changes, days)],
        followers=queries.followers_shown(following, reader),
        by_programme=programme if any(each.programme_id for each in mine) else None,
        duplicates=queries.duplicates(call, days) if may_edit and not call.taken_away else [],
        facts=_facts(call),
        doors=doors.of("funding-call", call, reader),
    )


def _deeds(reader: Any, call: Call, follows: bool, may_edit: bool) -> list[tuple[str, str]]:
    found = []
    if follows:
        found.append((_("Do not follow"), reverse("funding_call_unfollow", args=[call.pk])))
    if may_edit and call.taken_away:
        found.append((_("Bring back"), reverse("funding_call_bring_back", args=[call.pk])))
    elif may_edit:
        found.append((_("Change"), reverse("funding_call_edit", args=[call.pk])))
        found.append((_("Take away"), reverse("funding_call_take_away", args=[call.pk])))
    return found


def _facts(call: Call) -> list[tuple[str, Any]]:
    nothing = people.not_stated()
    programme = call.programme
    link = (
        format_html('<a class="ds-link" href="{}">{}</a>', *reversed(frame.here(programme)))
        if programme
        else nothing
    )
    facts = [
        (_("Programme"), link),
        (_("Whose money"), shown.funder(programme) or nothing),
        (_("Opens on"), shown.day(call.opens) or nothing),
        (pgettext("of a call", "Budget"), shown.money(call.budget, call.currency) or nothing),
        (
            _("Share of the cost that is paid"),
            shown.share(call.rate if call.rate is not None else programme.rate if programme else None)
            or nothing,
        ),
        (_("Kind of action"), call.action_kind or nothing),
        (_("Identifier"), call.identifier or nothing),
        (_("Here since"), shown.day(call.first_seen)),
    ]
    if call.web:
        label = _("Read at the funder")
        facts.append(
            (
                _("Web address"),
                format_html('<a class="ds-link" href="{}" rel="noreferrer">{}</a>', call.web, label),
            )
        )
    if call.fetched_from:
        facts.append((_("Fetched from"), str(call.fetched_from)))
    many: Any = call
    if many.called > 1:
        names = call.identifiers.select_related(
            "fetched_from"
        )  # one call that several sources tell of, or one under several names
        told = format_html_join(
            mark_safe("<br>"), "{} ({})", ((each.identifier, each.fetched_from) for each in names)
        )
        facts.append((_("Called at the sources"), told))
    return [*facts, *people.origin(call)]


def _form(request: HttpRequest, call: Call, page: Page, cancel: str) -> HttpResponse:
    form = CallForm(posted(request), instance=call)

    def act(checked: CallForm) -> Call:
        written = actions.Written(checked.save(commit=False), checked.cleaned_data["days"])
        return actions.save_call(request.user, written)

    return edit(request, form, page, act, told=_("The call has been saved."), button=_("Save"), cancel=cancel)


@requires(queries.EDIT)
def funding_call_new(request: HttpRequest) -> HttpResponse:
    """Add a call by hand."""
    page = Page(_("Add a call"), breadcrumbs=frame.crumbs())
    return _form(request, Call(first_seen=today()), page, reverse("funding_calls"))


@requires(queries.EDIT)
def funding_call_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a call."""
    call = frame.call(pk)
    page = Page(_("Change the call"), str(call), breadcrumbs=frame.crumbs(frame.here(call)))
    return _form(request, call, page, call.get_absolute_url())


def _confirm(request: HttpRequest, call: Call, title: str, act: Any, **words: Any) -> HttpResponse:
    page = Page(title, str(call), breadcrumbs=frame.crumbs(frame.here(call)))
    return edit(request, ConfirmForm(posted(request)), page, act, cancel=call.get_absolute_url(), **words)


@requires(queries.FOLLOW)
def funding_call_follow(request: HttpRequest, pk: int) -> HttpResponse:
    """Follow a call."""
    call = frame.call(pk)
    return _confirm(
        request,
        call,
        _("Follow the call?"),
        lambda _form: actions.follow(request.user, call),
        told=_("You follow the call."),
        button=_("Follow"),
        intro=_(
            "You are reminded before its deadlines, and told when a day moves. It stands in your calendar as well."
        ),
    )


@requires(queries.FOLLOW)
def funding_call_unfollow(request: HttpRequest, pk: int) -> HttpResponse:
    """Follow a call no more."""
    call = frame.call(pk)
    return _confirm(
        request,
        call,
        _("Do not follow the call any more?"),
        lambda _form: actions.unfollow(request.user, call),
        told=_("You do not follow the call any more."),
        button=_("Do not follow"),
    )


@requires(queries.FOLLOW)
def funding_call_seen(request: HttpRequest, pk: int) -> HttpResponse:
    """See what has moved in a call that one follows, and say that one has seen it."""
    call = frame.call(pk)
    page = Page(_("What has moved"), str(call), breadcrumbs=frame.crumbs(frame.here(call)))
    return edit(
        request,
        ConfirmForm(posted(request)),
        page,
        lambda _form: actions.see_changes(request.user, call),
        told=_("Noted. You are told again if something else moves."),
        button=_("I have seen it"),
        cancel=call.get_absolute_url(),
        template="funding/moved.html",
        changes=[shown.change(each) for each in queries.changes(call)],
    )


def _how_it_learns(reader: Any) -> str:
    learns = _(
        "The matching learns from what you say: words in the title and among the keywords weigh a little more, or a "
        "little less, next time. It moves calls up or down among those that fit, and takes none away."
    )
    if reader.has_perm(queries.EDIT):
        whose = _("What you say counts for your own unit, and for the whole organisation.")
    else:
        whose = _("What you say counts for your own unit or organisation, and changes nothing for others.")
    return f"{learns} {whose}"


def _who_reads(reader: Any) -> str:
    if from_outside(reader):
        return _(
            "What you say is read by your own organisation and by our international function, by nobody else."
        )
    return _("What you say is read by everybody in the organisation. Partners do not see it.")


@requires(queries.WEIGH)
def funding_call_fit(request: HttpRequest, pk: int) -> HttpResponse:
    """Say whether a call fits, and why."""
    call = frame.call(pk)
    before = Fit.objects.filter(call=call, account=request.user.pk).first()
    initial = {"fits": "yes" if before.fits else "no", "why": before.why} if before else {}
    if request.GET.get("fits") in {"yes", "no"}:
        initial["fits"] = request.GET["fits"]
    page = Page(_("Does the call fit you?"), str(call), breadcrumbs=frame.crumbs(frame.here(call)))

    def act(checked: FitForm) -> Call:
        said = actions.Said(call, checked.cleaned_data["fits"] == "yes", checked.cleaned_data["why"])
        return actions.say_fit(request.user, said)

    return edit(
        request,
        FitForm(posted(request), initial=initial),
        page,
        act,
        told=_("Thank you. What you said counts from now on."),
        button=_("Save"),
        cancel=call.get_absolute_url(),
        intro=f"{_who_reads(request.user)} {_how_it_learns(request.user)}",
    )


@requires(queries.EDIT)
def funding_call_take_away(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away what is no call, with a reason."""
    call = frame.call(pk)
    page = Page(_("Take the call away?"), str(call), breadcrumbs=frame.crumbs(frame.here(call)))
    return edit(
        request,
        TakeAwayForm(posted(request), initial={"why": call.taken_away}),
        page,
        lambda checked: actions.take_away(request.user, actions.TakenAway(call, checked.cleaned_data["why"])),
        told=_("The call has been taken away."),
        button=_("Take away"),
        cancel=call.get_absolute_url(),
        intro=_(
            "It is no longer found, weighed or suggested, also if its source sends it again. Its page stays, and what "
            "points at it still does. It can be brought back."
        ),
    )


@requires(queries.EDIT)
def funding_call_bring_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring back a call that was taken away."""
    call = frame.call(pk)
    return _confirm(
        request,
        call,
        _("Bring the call back?"),
        lambda _form: actions.bring_back(request.user, call),
        told=_("The call is back."),
        button=_("Bring back"),
    )


@requires(queries.EDIT)
def funding_call_merge(request: HttpRequest, pk: int, other: int) -> HttpResponse:
    """Put two calls that are one together."""
    call, gone = frame.call(pk), frame.call(other)
    if call.merged_into_id is not None:
        messages.info(request, _("The calls have been put together already."))
        return HttpResponseRedirect(call.get_absolute_url())
    if gone.pk == call.pk or gone.merged_into_id not in (None, call.pk):
        raise Http404
    return _confirm(
        request,
        call,
        _("Put the calls together?"),
        lambda _form: actions.merge(request.user, call, gone.pk),
        told=_("The calls have been put together."),
        button=_("Put together"),
        intro=_(
            "“%(gone)s” becomes the same call as “%(kept)s”. Followers, words on whether it fits, deadlines and "
            "identifiers go along. What the kept call lacks is filled in from the other."
        )
        % {"gone": gone, "kept": call},
    )
