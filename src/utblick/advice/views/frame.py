"""What the room's pages share: finding a thing, the way to it, the clause behind a rule, and what no cache may keep."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.advice import queries
from utblick.advice.models import AdviceCase, Training
from utblick.core.dates import today
from utblick.core.pages import Link, Page
from utblick.strategy import queries as strategy


def find(pk: int) -> AdviceCase:
    """Return a case. Raises Http404, also where it is secret to the reader."""
    found: AdviceCase | None = queries.cases().filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def find_training(pk: int) -> Training:
    """Return a training, as `queries.trainings`. Raises Http404."""
    found: Training | None = queries.trainings().filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def crumbs(case: AdviceCase | None = None) -> list[Link]:
    """The way to a page of the room, or to one about a case."""
    found = [(_("Advice"), reverse("advice_cases"))]
    return [*found, (str(case), case.get_absolute_url())] if case else found


def training_crumbs(training: Training | None = None) -> list[Link]:
    """The way to a page about trainings, or to one about a training."""
    found = [(_("Trainings"), reverse("trainings"))]
    return [*found, (str(training), training.get_absolute_url())] if training else found


def why(page: Page, rule: str) -> Page:
    """Give a page the clause behind a rule."""
    clause = strategy.clauses_by_rule(today()).get(rule)
    if clause:
        page.why = (str(clause), clause.get_absolute_url())
    return page


def tabs(page: Page, reader: Any, current: str) -> Page:
    """Give a page the way to the room's other pages, as far as the reader may go there."""
    ways = (
        ("advice_cases", _("Cases"), queries.VIEW),
        ("trainings", _("Trainings"), queries.VIEW_TRAININGS),
        ("advice_statistics", _("The year's advice"), queries.STATISTICS),
        ("partner_engagements", _("What partners take part in"), queries.VIEW),
        ("advice_settings", _("How we work with advice"), queries.VIEW),
    )
    page.tabs = [
        (label, reverse(name), name == current)
        for name, label, permission in ways
        if reader.has_perm(permission)
    ]
    return page


def private(answer: HttpResponse) -> HttpResponse:
    """Kept by no cache and found by no search engine. The address goes to no other site: the house's own policy."""
    answer["Cache-Control"] = "private, no-store"
    answer["X-Robots-Tag"] = "noindex, nofollow"
    return answer


def guarded(answer: HttpResponse, form: Any, limited: str, replayed: str) -> HttpResponse:
    """Answer a public form that was refused as what it was: too many (429), or sent already (with a form anew)."""
    errors = form.non_field_errors().as_data() if form.is_bound else []
    if any(each.code == limited for each in errors):
        answer.status_code = 429
        answer["Retry-After"] = "1800"
    return answer


def base_of(request: HttpRequest) -> str:
    """The address of the house, put before links in files."""
    return request.build_absolute_uri("/").rstrip("/")
