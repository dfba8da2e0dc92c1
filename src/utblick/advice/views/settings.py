"""How we work with advice: days and retention, topics and text blocks; and the year's advice in figures."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.advice import actions, forms, queries, rules, shown, statistics
from utblick.advice.models import AdviceRules, TextBlock, Topic, advice_rules
from utblick.advice.views import frame
from utblick.core.charts import render
from utblick.core.dates import today
from utblick.core.editing import edit, posted
from utblick.core.filters import year_of
from utblick.core.formats import number
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Page
from utblick.core.permissions import requires
from utblick.people import shown as people


@requires(queries.VIEW)
def advice_settings(request: HttpRequest) -> HttpResponse:
    """How soon questions are answered, how long names are kept, topics and text blocks."""
    reader: Any = request.user
    kept = advice_rules()
    page = Page(_("How we work with advice"), _("Days, retention, topics and text blocks"))
    if reader.has_perm(queries.SETTINGS):
        page.primary = (
            _("Change days and retention") if kept else _("State days and retention"),
            reverse("advice_settings_edit"),
        )
    frame.tabs(frame.why(page, rules.ANSWERED), reader, "advice_settings")
    facts: list[tuple[str, Any]] = []
    if kept:
        facts = [
            (_("Working days until the first answer"), kept.answer_days),
            (_("Years that the asker's name is kept"), kept.case_years),
            (_("Months that names are kept after a training"), kept.name_months),
            (_("Numbers begin with"), kept.prefix),
            (_("Where it is stated"), kept.basis),
            *people.origin(kept),
        ]
    return page.show(
        request,
        "advice/settings.html",
        kept=kept,
        facts=facts,
        topics=list(Topic.objects.all()),
        blocks=list(TextBlock.objects.all()),
        may=reader.has_perm(queries.WORK),
    )


@requires(queries.SETTINGS)
def advice_settings_edit(request: HttpRequest) -> HttpResponse:
    """Say how soon questions are answered and how long names are kept."""
    kept = advice_rules() or AdviceRules()
    if kept.pk:
        kept = AdviceRules.objects.get(pk=kept.pk)  # what is remembered from page to page is not changed
    return edit(
        request,
        forms.RulesForm(posted(request), instance=kept),
        Page(
            _("Days and retention"), breadcrumbs=[(_("How we work with advice"), reverse("advice_settings"))]
        ),
        lambda checked: actions.save_rules(request.user, checked.save(commit=False)),
        told=_("Saved. It holds at once, for every case and training."),
        button=_("Save"),
        cancel=reverse("advice_settings"),
        intro=_(
            "Names that are past the new time are no longer shown from now on, and are deleted within the hour."
        ),
    )


def _help(request: HttpRequest, form: Any, title: str) -> HttpResponse:
    return edit(
        request,
        form,
        Page(title, breadcrumbs=[(_("How we work with advice"), reverse("advice_settings"))]),
        lambda checked: actions.save_help(request.user, checked.save(commit=False)),
        told=_("Saved."),
        button=_("Save"),
        cancel=reverse("advice_settings"),
    )


@requires(queries.WORK)
def advice_topic_new(request: HttpRequest) -> HttpResponse:
    """Add a topic."""
    new = Topic(place=10_000)
    return _help(request, forms.TopicForm(posted(request), instance=new), _("Add a topic"))


@requires(queries.WORK)
def advice_topic_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a topic."""
    found = Topic.objects.filter(pk=pk).first()
    if found is None:
        raise Http404
    return _help(request, forms.TopicForm(posted(request), instance=found), _("Change the topic"))


@requires(queries.WORK)
def advice_block_new(request: HttpRequest) -> HttpResponse:
    """Add a text block."""
    new = TextBlock(place=10_000)
    return _help(request, forms.BlockForm(posted(request), instance=new), _("Add a text block"))


def _block(pk: int) -> TextBlock:
    found: TextBlock | None = TextBlock.objects.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


@requires(queries.WORK)
def advice_block_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a text block."""
    return _help(request, forms.BlockForm(posted(request), instance=_block(pk)), _("Change the text block"))


@requires(queries.WORK)
def advice_block_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away a text block."""
    found = _block(pk)

    def act(_form: ConfirmForm) -> str:
        actions.delete_block(request.user, found)
        return reverse("advice_settings")

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(
            _("Take away the text block?"),
            str(found),
            breadcrumbs=[(_("How we work with advice"), reverse("advice_settings"))],
        ),
        act,
        told=_("The text block has been taken away."),
        button=_("Take away"),
        cancel=reverse("advice_settings"),
        danger=True,
    )


@requires(queries.STATISTICS)
def advice_statistics(request: HttpRequest) -> HttpResponse:
    """The year's advice in figures and pictures. `?year=` names another year."""
    reader: Any = request.user
    known = statistics.years()
    asked = year_of(request.GET.get("year", ""))
    year = asked if asked is not None and asked in known else rules.year_to_report(today())
    found = statistics.of_year(year)
    page = Page(
        _("The year's advice %(year)s") % {"year": year},
        _("Questions, hours and participants, without names"),
    )
    if reader.has_perm("documents.view"):
        page.actions = [
            (_("The year's advice as a document"), reverse("draft_of_whole", args=["advice-year"]))
        ]
    frame.tabs(frame.why(page, rules.COUNTED), reader, "advice_statistics")
    facts = [
        (_("Cases"), number(found.cases)),
        (_("Answered"), number(found.answered)),
        (_("Answered within the days that we have promised"), number(found.in_time)),
        (_("Hours"), shown.hours(found.hours) or number(0)),
        (_("Trainings"), number(found.trainings)),
        (_("Signed up to trainings"), number(found.signed_up)),
        (_("Came to trainings"), number(found.came)),
    ]
    return page.show(
        request,
        "advice/statistics.html",
        found=found,
        facts=facts,
        years=[(each, each == year) for each in known],
        charts=[render(each) for each in statistics.charts(found)],
    )
