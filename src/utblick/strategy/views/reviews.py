"""The follow-up of a strategy at the beginning of a term of office (R47, R49)."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.strategy import actions, forms, queries
from utblick.strategy.models import Strategy, StrategyReview
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
    return page.show(
        request,
        "strategy/reviews.html",
        strategy=found,
        due=due,
        reviews=found.reviews.all(),
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


def _to_write(strategy: Strategy) -> StrategyReview | None:
    due = queries.follow_up(strategy, today())
    if due:
        return StrategyReview(strategy=strategy, term_start=due.term_start, done_on=today())
    latest: StrategyReview | None = strategy.reviews.first()
    return latest
