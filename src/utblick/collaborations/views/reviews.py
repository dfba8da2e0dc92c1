"""How a collaboration is followed up each year and evaluated before its period ends."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from utblick.collaborations import followed, living, living_forms, reviewing, rules, stated
from utblick.collaborations.models import ENTERED, Attainment, Engagement, Recommendation, Review, VoiceView
from utblick.collaborations.review_forms import SIZES, ReviewForm, YearForm
from utblick.collaborations.shown import came, presence
from utblick.collaborations.views import frame
from utblick.collaborations.voice_forms import USEFULNESS
from utblick.core.charts import Bar, BarChart, render
from utblick.core.dates import in_words, today
from utblick.core.editing import edit, posted
from utblick.core.filters import year_of
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Link, Page
from utblick.core.permissions import requires
from utblick.sustainability.models import SustainabilityAnalysis

TONES = {"reached": "ok", "partly": "warn", "not_reached": "danger", "too_early": "neutral"}


@requires("collaborations.view_inside")
def engagement_reviews(request: HttpRequest, pk: int) -> HttpResponse:
    """What is to be followed up next, the follow-ups and evaluations, and to whom results were passed on."""
    found = frame.find(pk)
    if not found.is_collaboration:
        raise Http404
    reviews = followed.reviews_of(found)
    page = frame.page_of(request, found, "engagement_reviews")
    may_edit = page.primary is not None
    page.primary = None
    if may_edit:
        steps = list(_next(found, reviews, today()))
        page.primary, page.actions = (steps[0], steps[1:]) if steps else (None, [])
    return page.show(
        request,
        "collaborations/reviews.html",
        engagement=found,
        reviews=[(each, state_of(each)) for each in reviews],
        years=list(followed.by_year(followed.all_outreach(found))),
        may_edit=may_edit,
        waits=_waits(found, today()),
    )


def _waits(found: Any, now: date) -> str:
    """That there is nothing to follow up yet, in words; blank where there is, or where we take no part."""
    if found.stage not in ENTERED or rules.has_begun(found.starts or "", now):
        return ""
    told = _("The period begins %(day)s. It is followed up and evaluated from then on.")
    return told % {"day": in_words(found.starts)}


def state_of(review: Review) -> Link:
    """The state of a review in words, with its tone."""
    return (_("being written"), "warn") if review.is_open else (_("completed"), "ok")


def _next(found: Any, reviews: list[Review], now: date) -> Iterator[Link]:
    """What there is to do, the most pressing first."""
    open_ones = [each for each in reviews if each.is_open]
    for each in open_ones:
        if each.is_evaluation:
            yield _("Complete the evaluation"), address(each)
    if found.stage in ENTERED:
        begin = (_("Begin the evaluation"), reverse("engagement_evaluation_begin", args=[found.pk]))
        due = stated.evaluation_due(found, stated.strategy_ends(now))
        opens = rules.evaluation_opens(due.isoformat()) if due else None
        pressing = opens is not None and opens <= now
        not_evaluated = not found.evaluation or found.evaluation == "none"
        # One that has not begun cannot be evaluated: that is not offered.
        if not_evaluated and rules.has_begun(found.starts or "", now):
            if pressing:
                yield begin
            yield from _yearly(found, reviews, now)
            if not pressing:
                yield begin
            return
    yield from _yearly(found, reviews, now)


def _yearly(found: Any, reviews: list[Review], now: date) -> Iterator[Link]:
    yearly = [each for each in reviews if not each.is_evaluation]
    for each in yearly:
        if each.is_open:
            yield _("Complete the follow-up of %(year)s") % {"year": each.year}, address(each)
    if found.stage not in ENTERED:
        return
    first = found.renews_pk is None
    entered, starts = (found.decided_on, found.starts or "") if first else (None, "")
    for year in rules.years_to_follow(entered, now, [each.year for each in yearly], starts):
        url = reverse("engagement_follow_up_begin", args=[found.pk])
        yield _("Follow up %(year)s") % {"year": year}, f"{url}?ar={year}"


def address(review: Review) -> str:
    """Where a review stands."""
    return reverse("engagement_review", args=[review.engagement_id, review.pk])


def title_of(review: Review) -> str:
    """What a review is called."""
    words = _("Evaluation %(year)s") if review.is_evaluation else _("Follow-up of %(year)s")
    return words % {"year": review.year}


def rule_of(review: Review) -> str:
    """The rule that says what a review has to hold."""
    kind = "evaluation" if review.is_evaluation else "yearly_follow_up"
    return f"collaborations.{kind}_is_whole"


def find_to_change(request: HttpRequest, pk: int, review: int) -> Review:
    """Return a review for those who may change it. Raises Http404, PermissionDenied."""
    engagement = frame.find_to_change(request, pk)
    found: Review = get_object_or_404(engagement.reviews.select_related("period"), pk=review)
    found.engagement = engagement
    return found


def page_about(review: Review, title: str) -> Page:
    """The head of a page that does something with a review."""
    engagement = review.engagement
    crumbs = frame.crumbs(
        engagement,
        (_("Follow-up"), reverse("engagement_reviews", args=[engagement.pk])),
        (title_of(review), address(review)),
    )
    return Page(title, str(engagement), breadcrumbs=crumbs)


@requires("collaborations.view_inside")
def engagement_review(request: HttpRequest, pk: int, review: int) -> HttpResponse:
    """One review: what is lacking, goals, benefit, what was passed on, costs, voices and the recommendation."""
    found = get_object_or_404(
        Review.objects.select_related("engagement", "period__sustainability"), pk=review, engagement=pk
    )
    whole = followed.whole(found)
    may_edit = request.user.has_perm("collaborations.edit", found.engagement)
    page = frame.why(page_about(found, title_of(found)), rule_of(found))
    page.breadcrumbs.pop()
    page.status = state_of(found)
    lacking = whole.lacking if found.is_open else []
    _offer(page, request, found, bool(lacking), may_edit)
    head, rows = presence(whole.presence)
    return page.show(
        request,
        "collaborations/review.html",
        review=found,
        engagement=found.engagement,
        whole=whole,
        said=whole.said,
        lacking=[(_(each.what), door_of(found, each.where)) for each in lacking],
        useful=[(label, whole.said.useful[value]) for value, label in USEFULNESS],
        views=[(view.label, whole.said.views[view]) for view in VoiceView],
        goals=[(each, _attained(each)) for each in whole.goals],
        benefits=[(each, size_of(each)) for each in whole.benefits],
        picture=benefit_picture(whole),
        meetings=[came(each) for each in whole.meetings],
        presence=(head, [list(zip(head, row, strict=True)) for row in rows]),
        sustainability=_expected(found),
        may_edit=may_edit and found.is_open,
        may_see_costs=request.user.has_perm("collaborations.view_costs"),
    )


def _expected(review: Review) -> SustainabilityAnalysis | None:
    """The sustainability analysis that an evaluation looks again at; None where there is none that shows."""
    found = review.period.sustainability if review.is_evaluation and review.period else None
    return None if found is None or found.covered else found


def _offer(page: Page, request: HttpRequest, review: Review, lacking: bool, may_edit: bool) -> None:
    """What may be done with a review, the one thing to do next first."""
    args = [review.engagement_id, review.pk]
    change = (_("Change"), reverse("engagement_review_edit", args=args))
    if may_edit and review.is_open:
        complete = (_("Complete"), reverse("engagement_review_complete", args=args))
        page.primary = change if lacking else complete
        page.actions = [] if lacking else [change]
        page.actions.append((_("Voices of participants"), reverse("voices", args=args)))
        return
    if not review.is_open and review.is_evaluation and review.period and review.period.current:
        page.actions = list(_after(request, review))
        page.primary = page.actions.pop(0) if page.actions else None
    if may_edit:
        page.actions.append((_("Open again"), reverse("engagement_review_reopen", args=args)))


def _after(request: HttpRequest, review: Review) -> Iterator[Link]:
    """The steps that a completed evaluation leads to, the one that it recommends first."""
    engagement = review.engagement
    if not reviewing.may_follow(review.period) or not request.user.has_perm(
        "collaborations.prepare", engagement
    ):
        return
    renew = (_("Propose a renewal"), reverse("engagement_step", args=[engagement.pk, "forlang"]))
    leave = (_("Prepare to leave"), reverse("engagement_step", args=[engagement.pk, "lamna"]))
    yield from (leave, renew) if review.recommendation == Recommendation.END else (renew, leave)


def door_of(review: Review, where: str) -> str:
    """The address where something that a review lacks is filled in."""
    pk = review.engagement_id
    if where in ("outreach", "joined"):
        kind = "spread" if where == "outreach" else "invited"
        return f"{reverse('outreach_new', args=[pk])}?slag={kind}"
    if where == "beneficiaries":
        return reverse("engagement_edit", args=[pk])
    anchors = {"goals": "mal", "benefit": "nytta"}
    return f"{reverse('engagement_review_edit', args=[pk, review.pk])}#{anchors.get(where, f'id_{where}')}"


def _attained(goal: Any) -> Link:
    if not goal.attainment:
        return _("not judged"), "neutral"
    return str(Attainment(goal.attainment).label), TONES[goal.attainment]


def size_of(beneficiary: Any) -> str:
    """How great the benefit to somebody was judged, in words."""
    return _("not judged") if beneficiary.size is None else str(dict(SIZES)[beneficiary.size])


def benefit_picture(whole: followed.Whole) -> SafeString | str:
    """The benefit as bars, with its table; blank where none is judged."""
    if all(each.size is None for each in whole.benefits):
        return ""
    chart = BarChart(
        id="nytta-bild",
        title=_("Benefit, from 0 (none seen) to 4 (decisive)"),
        bars=tuple(Bar(label=str(each), value=each.size) for each in whole.benefits),
        label_heading=_("Of value to"),
        value_heading=_("Benefit"),
        show_total=False,
    )
    return render(chart)


# Writing


@requires("collaborations.edit")
def engagement_follow_up_begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the follow-up of a year (`?ar=2026`)."""
    engagement = frame.find_to_change(request, pk)
    year = year_of(request.GET.get("ar", ""))
    page = Page(_("Follow up a year"), str(engagement), breadcrumbs=_way(engagement))

    def act(checked: YearForm) -> str:
        made = reviewing.begin_follow_up(request.user, engagement, checked.cleaned_data["year"])
        return reverse("engagement_review_edit", args=[pk, made.pk])

    return edit(
        request,
        YearForm(posted(request), initial={"year": year} if year else None),
        frame.why(page, "collaborations.followed_up_yearly"),
        act,
        told=_("The follow-up has begun. Save as far as you come; it is completed when all is there."),
        button=_("Begin"),
        cancel=reverse("engagement_reviews", args=[pk]),
    )


def _way(engagement: Engagement) -> list[Link]:
    return frame.crumbs(engagement, (_("Follow-up"), reverse("engagement_reviews", args=[engagement.pk])))


@requires("collaborations.edit")
def engagement_evaluation_begin(request: HttpRequest, pk: int) -> HttpResponse:
    """Begin the evaluation of the period."""
    engagement = frame.find_to_change(request, pk)
    period = living.current(engagement)
    if period is None:
        raise Http404
    page = Page(_("Begin the evaluation?"), str(engagement), breadcrumbs=_way(engagement))

    def act(_form: ConfirmForm) -> str:
        made = reviewing.begin_evaluation(request.user, period)
        return reverse("engagement_review_edit", args=[pk, made.pk])

    return edit(
        request,
        ConfirmForm(posted(request)),
        frame.why(page, "collaborations.evaluated_before_renewal"),
        act,
        told=_("The evaluation has begun. Save as far as you come; it is completed when all is there."),
        button=_("Begin"),
        cancel=reverse("engagement_reviews", args=[pk]),
        intro=_("It judges goals, benefit and costs of the whole period, and recommends what is to happen."),
    )


@requires("collaborations.edit")
def engagement_review_edit(request: HttpRequest, pk: int, review: int) -> HttpResponse:
    """Write a review, with what was said last time beside."""
    found = find_to_change(request, pk, review)
    last = found.engagement.reviews.filter(completed_on__isnull=False).exclude(pk=found.pk).first()

    def act(checked: ReviewForm) -> str:
        goals, benefits = checked.judged("goal"), checked.judged("benefit")
        reviewing.save_review(request.user, checked.save(commit=False), goals, benefits)
        return address(found)

    return edit(
        request,
        ReviewForm(posted(request), instance=found, last=last),
        frame.why(page_about(found, _("Change: %(what)s") % {"what": title_of(found)}), rule_of(found)),
        act,
        told=_("Saved."),
        button=_("Save"),
        cancel=address(found),
        template="collaborations/review_form.html",
        closed=not found.is_open,
        last=title_of(last) if last else "",
    )


@requires("collaborations.edit")
def engagement_review_complete(request: HttpRequest, pk: int, review: int) -> HttpResponse:
    """Complete a review."""
    found = find_to_change(request, pk, review)

    def act(_form: ConfirmForm) -> str:
        return address(reviewing.complete(request.user, found))

    return edit(
        request,
        ConfirmForm(posted(request)),
        frame.why(page_about(found, _("Complete?")), rule_of(found)),
        act,
        told=_("It is completed."),
        button=_("Complete"),
        cancel=address(found),
        intro=_("It is then not changed any more, and participants can no longer answer."),
    )


@requires("collaborations.edit")
def engagement_review_reopen(request: HttpRequest, pk: int, review: int) -> HttpResponse:
    """Open a completed review again."""
    found = find_to_change(request, pk, review)

    def act(checked: living_forms.ReasonForm) -> str:
        return address(reviewing.reopen(request.user, found, checked.cleaned_data["reason"]))

    return edit(
        request,
        living_forms.ReasonForm(posted(request)),
        page_about(found, _("Open again?")),
        act,
        told=_("It is open again."),
        button=_("Open again"),
        cancel=address(found),
    )


@requires("collaborations.edit")
def engagement_review_delete(request: HttpRequest, pk: int, review: int) -> HttpResponse:
    """Take away a review that was begun by mistake."""
    found = find_to_change(request, pk, review)

    def act(_form: ConfirmForm) -> str:
        reviewing.delete_review(request.user, found)
        return reverse("engagement_reviews", args=[pk])

    return edit(
        request,
        ConfirmForm(posted(request)),
        page_about(found, _("Take away?")),
        act,
        told=_("Taken away. The history is kept."),
        button=_("Take away"),
        cancel=address(found),
        danger=True,
    )
