"""A strategy: reading it, revising it, comparing versions, adopting."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from utblick.core.dates import in_words, today
from utblick.core.editing import edit, posted
from utblick.core.pages import Link, Page, last_change
from utblick.core.permissions import requires
from utblick.core.texts import in_language
from utblick.decisions import queries as decisions
from utblick.decisions.shown import put_on_agenda_url
from utblick.strategy import actions, forms, queries
from utblick.strategy.models import Strategy, StrategyStatus

TONES = {StrategyStatus.DRAFT: "warn", StrategyStatus.ADOPTED: "ok", StrategyStatus.SUPERSEDED: "neutral"}


def find(slug: str) -> Strategy:
    """Return the strategy at an address, or 404."""
    found: Strategy = get_object_or_404(
        Strategy.objects.select_related("previous", "adopted_by", "revision"), slug=slug
    )
    return found


def revision_of(strategy: Strategy) -> Strategy | None:
    """The version that revises this one, if there is one."""
    found: Strategy | None = getattr(strategy, "revision", None)
    return found


def still_followed(strategy: Strategy, now: date) -> Strategy | None:
    """Return the next version of one that is superseded but holds until that next version begins; else None."""
    revision = revision_of(strategy)
    if strategy.status != StrategyStatus.SUPERSEDED or revision is None:
        return None
    waits = revision.status == StrategyStatus.ADOPTED and revision.valid_from > now.isoformat()
    return revision if waits else None


def locked(
    request: HttpRequest, strategy: Strategy, back: str = "", *, mends: bool = False
) -> HttpResponse | None:
    """Tell why a version is not changed, and go back to where one was; None when it may be changed.

    `mends` is for what may be put right in an adopted strategy too: its wording, and who answers for what.
    """
    if strategy.status == StrategyStatus.SUPERSEDED:
        messages.error(request, _("This version has been superseded and stays as it was."))
    elif strategy.status == StrategyStatus.ADOPTED and not mends:
        messages.error(request, _("The strategy is adopted, so its clauses stand. Start a revision instead."))
    else:
        return None
    return HttpResponseRedirect(back or strategy.get_absolute_url())


def status(strategy: Strategy) -> Link:
    """The strategy's status as a page shows it."""
    now = today()
    if next_version := still_followed(strategy, now):
        begins = in_words(next_version.valid_from)
        return _("holds until the next version begins %(day)s") % {"day": begins}, "ok"
    if strategy.status == StrategyStatus.ADOPTED and queries.has_run_out(strategy, now):
        return _("adopted, but its time has run out"), "warn"
    return str(strategy.get_status_display()), TONES[StrategyStatus(strategy.status)]


def crumbs(strategy: Strategy | None = None) -> list[Link]:
    """The way to a page within a strategy."""
    found = [(_("Strategy"), reverse("strategies"))]
    return [*found, (str(strategy), strategy.get_absolute_url())] if strategy else found


def sides(strategy: Strategy) -> list[tuple[str, str, str]]:
    """The other pages of a strategy: label, address, and what question each answers."""
    slug = [strategy.slug]
    found = [
        (
            _("Coverage"),
            reverse("coverage", args=slug),
            _("What serves each focus point, and where is nothing?"),
        ),
        (_("Responsibilities"), reverse("responsibilities", args=slug), _("Who answers for what?")),
        (
            _("Follow-up"),
            reverse("strategy_review", args=slug),
            _("What was found when a new term began?"),
        ),
        (
            _("How the strategy is carried out"),
            reverse("trace", args=slug),
            _("Which rule carries out which clause?"),
        ),
    ]
    if strategy.previous:
        found.append(
            (_("What changed"), reverse("strategy_compare", args=slug), _("How does it differ from before?"))
        )
    return found


@requires("strategy.view")
def strategies(request: HttpRequest) -> HttpResponse:
    """All strategies and their versions, the one in force first, and the strategies that it serves."""
    found = list(Strategy.objects.select_related("previous", "revision"))
    order = {StrategyStatus.ADOPTED: 0, StrategyStatus.DRAFT: 1, StrategyStatus.SUPERSEDED: 2}
    found.sort(key=lambda each: (order[StrategyStatus(each.status)], each.title))
    documents = queries.steering_documents(today())
    page = Page(_("Strategy"), _("What we have decided, and what we have decided it for"))
    cards = [{"strategy": each, "status": status(each), "sides": sides(each)} for each in found]
    return page.show(
        request,
        "strategy/strategies.html",
        cards=cards,
        documents=len(documents),
        alerts=[(each, state) for each, state in documents if state in ("expired", "expiring")],
    )


@requires("strategy.view")
def strategy(request: HttpRequest, slug: str) -> HttpResponse:
    """The whole strategy as a numbered tree."""
    found = find(slug)
    may_edit = request.user.has_perm("strategy.edit")
    draft = found.status == StrategyStatus.DRAFT
    page = Page(
        str(found),
        in_language(found, "summary"),
        breadcrumbs=crumbs(),
        status=status(found),
        changed=last_change(found, request.user),
    )
    if draft and request.user.has_perm("decisions.propose"):
        page.primary = (_("Put on the assembly's agenda"), put_on_agenda_url("strategy.adopt", found))
    if may_edit and draft:
        page.actions = [
            (_("Change title and validity"), reverse("strategy_edit", args=[slug])),
            (_("Add a clause"), reverse("clause_new", args=[slug])),
        ]
    return page.show(
        request,
        "strategy/strategy.html",
        strategy=found,
        branches=queries.tree(found),
        facts=_facts(found),
        sides=[
            *sides(found),
            (
                _("Document"),
                reverse("draft_document", args=["strategy", found.pk]),
                _("To read, print or issue"),
            ),
        ],
        decision=decisions.standing_decision("strategy.adopt", found.pk),
        may_revise=may_edit and found.status == StrategyStatus.ADOPTED,
        revision=revision_of(found),
        still_followed=bool(still_followed(found, today())),
    )


def _facts(found: Strategy) -> list[tuple[str, Any]]:
    adopted = ", ".join(
        filter(None, [str(found.adopted_by or ""), in_words(found.adopted_on), found.paragraph])
    )
    return [
        (_("Valid"), found.validity),
        (_("Version"), found.number),
        (_("Adopted by"), adopted or _("not stated")),
    ]


@requires("strategy.edit")
@require_POST
def strategy_revise(request: HttpRequest, slug: str) -> HttpResponse:
    """Start a revision beside the adopted strategy, or go to the one that is under way."""
    found = find(slug)
    try:
        found = actions.start_revision(request.user, found)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    return HttpResponseRedirect(found.get_absolute_url())


@requires("strategy.edit")
def strategy_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change a draft's title, validity and summary."""
    found = find(slug)
    if refusal := locked(request, found):
        return refusal
    form = forms.StrategyForm(posted(request), instance=found)
    page = Page(_("Change title and validity"), breadcrumbs=crumbs(found))
    return edit(
        request,
        form,
        page,
        lambda checked: actions.save_strategy(request.user, checked.save(commit=False)),
        told=_("The strategy has been saved."),
        button=_("Save"),
        cancel=found.get_absolute_url(),
    )


@requires("strategy.view")
def strategy_compare(request: HttpRequest, slug: str) -> HttpResponse:
    """What changed from the version before, clause by clause."""
    found = find(slug)
    if found.previous is None:
        raise Http404
    rows = queries.comparison(found.previous, found)
    changed = [row for row in rows if row.change.what != "same"]
    page = Page(_("What changed"), str(found), breadcrumbs=crumbs(found))
    return page.show(
        request,
        "strategy/compare.html",
        strategy=found,
        changed=changed,
        same=len(rows) - len(changed),
    )
