"""The follow-up of a strategy at the beginning of a term of office (R47, R49)."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.strategy import actions, forms, queries, rules
from utblick.strategy.models import ClauseFinding, Strategy, StrategyReview
from utblick.strategy.views.strategies import crumbs, find


@requires("strategy.view")
def strategy_review(request: HttpRequest, slug: str) -> HttpResponse:
    """What was found each time that the strategy was followed up, and whether a follow-up is asked for now."""
    found = find(slug)
    due = queries.follow_up(found, today())
    page = Page(_("Follow-up of the strategy"), str(found), breadcrumbs=crumbs(found))
    clause = queries.clauses_by_rule(today()).get("strategy.follow_up_due_at_new_term")
    if clause:
        page.why = (str(clause), clause.get_absolute_url())
    may_review = request.user.has_perm("strategy.review")
    if due and may_review:
        page.primary = (_("Write the follow-up"), reverse("strategy_review_edit", args=[slug]))
    page.actions = [
        (_("Read as a document"), reverse("draft_document", args=["strategy-follow-up", found.pk]))
    ]
    return page.show(
        request,
        "strategy/reviews.html",
        **_asked(found, request.user),
        strategy=found,
        due=due,
        reviews=found.reviews.all(),
        mends=_to_write(found) if not due else None,
        may_review=may_review,
        may_revise=request.user.has_perm("strategy.edit"),
    )


@requires("strategy.review")
def strategy_review_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Write the follow-up that is asked for, or mend the latest one."""
    found = find(slug)
    review = _to_write(found)
    back = reverse("strategy_review", args=[slug])
    if review is None:
        messages.error(
            request, _("No follow-up is asked for now. It is when the next term of office begins.")
        )
        return HttpResponseRedirect(back)
    begun = date_format(review.term_start, "DATE_FORMAT")
    return edit(
        request,
        forms.StrategyReviewForm(posted(request), instance=review),
        Page(
            _("Write the follow-up"),
            _("Of the strategy, for the term that began %(day)s") % {"day": begun},
            breadcrumbs=[*crumbs(found), (_("Follow-up"), back)],
        ),
        lambda checked: actions.save_review(request.user, checked.save(commit=False)),
        told=_("The follow-up has been saved."),
        button=_("Save"),
        cancel=back,
    )


@requires("strategy.review")
def strategy_review_clause(request: HttpRequest, slug: str, line: str) -> HttpResponse:
    """Judge how far one clause was reached in the term that runs, with what serves it in view; then on to the next."""
    found = find(slug)
    back = reverse("strategy_review", args=[slug])
    term = queries.running_term(today())
    if term is None or not rules.may_judge(found.status, (term.start, term.end), today()):
        messages.error(
            request, _("Clauses are judged for the term that runs, of the strategy that is in force.")
        )
        return HttpResponseRedirect(back)
    asked = queries.asked_and_found(found, term.start)
    lines = [each.served.clause.line for each in asked]
    if line not in lines:
        raise Http404
    place = lines.index(line)
    here = asked[place]
    finding = here.finding or ClauseFinding(strategy=found, term_start=term.start, line=line)
    judged = {each.served.clause.line for each in asked if each.finding}
    after = rules.unjudged([*lines[place + 1 :], *lines[:place]], judged)

    def act(checked: Any) -> str:
        actions.judge_clause(request.user, checked.save(commit=False))
        return reverse("strategy_review_clause", args=[slug, after[0]]) if after else back

    return edit(
        request,
        forms.ClauseFindingForm(posted(request), instance=finding),
        Page(
            str(here.served.clause),
            _("For the term that began %(day)s") % {"day": date_format(term.start, "DATE_FORMAT")},
            breadcrumbs=[*crumbs(found), (_("Follow-up"), back)],
        ),
        act,
        told=_("Saved: {clause}").format(clause=here.served.clause),
        button=_("Save and go on to the next") if after else _("Save"),
        cancel=back,
        template="strategy/finding.html",
        clause=here.served.clause,
        serving=queries.for_reader([each for each in here.served.serving if each.count], request.user),
        earlier=here.earlier,
    )


def _asked(strategy: Strategy, reader: Any) -> dict[str, Any]:
    """What the strategy asked, clause by clause, for the term that runs or the last that was followed up."""
    term = queries.running_term(today())
    if term is None:
        return {}
    asked = queries.asked_and_found(strategy, term.start)
    judged = {each.served.clause.line for each in asked if each.finding}
    left = rules.unjudged([each.served.clause.line for each in asked], judged)
    may = rules.may_judge(strategy.status, (term.start, term.end), today())
    return {
        "term": term,
        "asked": asked,
        "judged": len(judged),
        "next": left[0] if left else "",
        "may_judge": may and reader.has_perm("strategy.review"),
    }


def _to_write(strategy: Strategy) -> StrategyReview | None:
    due = queries.follow_up(strategy, today())
    if due:
        return StrategyReview(strategy=strategy, term_start=due.term_start, done_on=today())
    term = queries.running_term(today())
    found: StrategyReview | None = strategy.reviews.filter(term_start=term.start).first() if term else None
    return found
