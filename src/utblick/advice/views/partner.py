"""A partner organisation's own pages: its cases, what it looks for, calls that match, and what it takes part in.

Everything here is narrowed to the organisations that the account is tied to. A role as partner that holds for no
organisation has none, and sees nothing.
"""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from utblick.advice import actions, forms, partnering, queries, rules, shown, training_actions
from utblick.advice.models import AdviceCase, PartnerEngagement
from utblick.advice.views import frame
from utblick.core.dates import in_words, today
from utblick.core.editing import edit, posted
from utblick.core.forms import ConfirmForm
from utblick.core.pages import Link, Page
from utblick.core.permissions import requires
from utblick.core.register import Column, Register
from utblick.people.partners import of_the_county, organizations_of, tied_to


def _crumbs() -> list[Link]:
    return [(_("Our page"), reverse("partner_home"))]


@requires(queries.PARTNER)
def partner_home(request: HttpRequest) -> HttpResponse:
    """A partner's own page."""
    account: Any = request.user
    own = organizations_of(account)
    tied = tied_to(account)
    page = Page(
        ", ".join(map(str, own)) or _("Our page"),
        _("Your questions, calls that may suit you, and what you take part in"),
    )
    if own:
        page.primary = (_("Ask a question"), reverse("partner_ask"))
        page.actions = [
            (
                _("What %(name)s looks for") % {"name": each} if len(own) > 1 else _("What we look for"),
                reverse("funding_interest", args=[each.pk]),
            )
            for each in own
        ]
    frame.why(page, rules.OWN)
    now = today()
    calls = partnering.fitting([each.pk for each in own], now)
    return page.show(
        request,
        "advice/partner.html",
        own=own,
        cases=[
            (each, _state(each), shown.day(each.asked_on)) for each in queries.cases_of(tied).order_by("-pk")
        ],
        looks_for=bool(calls) or partnering.looks_for(tied),
        calls=[(each, shown.link(each), shown.day(each.last_deadline)) for each in calls],
        engagements=[(each, _since(each)) for each in queries.engagements_of(tied)],
        county=of_the_county(account, tied),
        trainings=[(each, shown.when(each), shown.where(each)) for each in queries.open_trainings(now)],
    )


def _state(case: AdviceCase) -> Link:
    return str(case.get_state_display()), shown.TONES[case.state]  # type: ignore[index]


def _since(each: PartnerEngagement) -> str:
    parts = [str(capfirst(each.get_kind_display()))]
    if each.since:
        parts.append(_("since %(day)s") % {"day": in_words(each.since)})
    if each.ended:
        parts.append(_("ended %(day)s") % {"day": in_words(each.ended)})
    return ", ".join(parts)


@requires(queries.PARTNER)
def partner_case(request: HttpRequest, pk: int) -> HttpResponse:
    """One of the partner's own cases: the question and the answer. Another organisation's does not exist here."""
    found: AdviceCase | None = queries.cases_of(tied_to(request.user)).filter(pk=pk).first()
    if found is None:
        raise Http404
    page = Page(
        _("Your question %(number)s") % {"number": found}, breadcrumbs=_crumbs(), status=_state(found)
    )
    return page.show(
        request,
        "advice/followed.html",
        case=found,
        waiting=found.answered_on is None,
        by=shown.day(queries.answer_day(found)),
        asked_on=shown.day(found.asked_on),
        answered_on=shown.day(found.answered_on),
        calls=shown.calls(partnering.matching(found, today())) if found.is_open else [],
        issued=queries.issued_answer(found),
        inside=True,
    )


@requires(queries.PARTNER)
def partner_ask(request: HttpRequest) -> HttpResponse:
    """Ask a question for one's own organisation."""
    account: Any = request.user
    language = "en" if get_language() == "en" else "sv"
    new = AdviceCase(kind="municipality", language=language)
    form = forms.PartnerCaseForm(posted(request), instance=new, account=account)

    def act(checked: forms.PartnerCaseForm) -> str:
        case = checked.save(commit=False)
        case.kind = KINDS.get(case.organization.classification, "other")
        if case.kind == "municipality":
            case.municipality = case.organization
        made = actions.ask_as_partner(account, case)
        return reverse("partner_case", args=[made.pk])

    return edit(
        request,
        form,
        frame.why(Page(_("Ask a question"), breadcrumbs=_crumbs()), rules.GUARDED),
        act,
        told=_("Thank you. We have got your question."),
        button=_("Send the question"),
        cancel=reverse("partner_home"),
        intro=_(
            "The question becomes an official document with a number. Write nothing sensitive about anybody."
        ),
        sent_again=lambda made: reverse("partner_case", args=[made.pk]),
    )


# The kind of actor that an organisation is, by its kind in the register of organisations.
KINDS = {
    "municipality": "municipality",
    "university": "academia",
    "business": "company",
    "civil_society": "civil_society",
}


@requires(queries.PARTNER)
def partner_engagement_new(request: HttpRequest) -> HttpResponse:
    """Register something that one's own organisation takes part in."""
    return _save(request, PartnerEngagement(), _("Register what you take part in"))


def _own(request: HttpRequest, pk: int) -> PartnerEngagement:
    found: PartnerEngagement | None = queries.engagements_of(tied_to(request.user)).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


@requires(queries.PARTNER)
def partner_engagement_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change something that one's own organisation takes part in."""
    found = _own(request, pk)
    return _save(request, found, _("Change %(thing)s") % {"thing": found})


def _save(request: HttpRequest, found: PartnerEngagement, title: str) -> HttpResponse:
    def act(checked: forms.EngagementForm) -> str:
        training_actions.save_engagement(request.user, checked.save(commit=False))
        return reverse("partner_home")

    return edit(
        request,
        forms.EngagementForm(posted(request), instance=found, account=request.user),
        frame.why(Page(title, breadcrumbs=_crumbs()), rules.OWN),
        act,
        told=_("Saved."),
        button=_("Save"),
        cancel=reverse("partner_home"),
        intro=_(
            "We see it together with what others in the county take part in. Other partners do not see it."
        ),
        sent_again=lambda _made: reverse("partner_home"),
    )


@requires(queries.PARTNER)
def partner_engagement_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take away something that one's own organisation has registered."""
    found = _own(request, pk)

    def act(_form: ConfirmForm) -> str:
        training_actions.delete_engagement(request.user, found)
        return reverse("partner_home")

    return edit(
        request,
        ConfirmForm(posted(request)),
        Page(_("Take it away?"), str(found), breadcrumbs=_crumbs()),
        act,
        told=_("It has been taken away."),
        button=_("Take away"),
        cancel=reverse("partner_home"),
        danger=True,
        intro=_("Where it has only ended, change it instead and say when."),
    )


@requires(queries.VIEW)
def partner_engagements(request: HttpRequest) -> HttpResponse:
    """What all partners say that they take part in, for those who work with advice."""
    rows = PartnerEngagement.objects.select_related("organization", "source")
    register = Register(
        caption=_("What partners take part in"),
        columns=[
            Column("name", _("Network or project"), str, sort=("name",)),
            Column(
                "organization",
                _("Organisation"),
                lambda row: str(row.organization),
                sort=("organization__name",),
            ),
            Column("kind", _("Kind"), lambda row: capfirst(row.get_kind_display()), sort=("kind", "name")),
            Column("since", _("Since"), lambda row: in_words(row.since), sort=("since", "name")),
            Column("ended", _("Ended"), lambda row: in_words(row.ended), sort=("ended", "name")),
            Column("about", _("What it is about"), lambda row: row.about),
        ],
        queryset=rows,
        default_sort="name",
        row_url=lambda row: "",
        file_name="partners-samarbeten",
        empty_title=_("No partner has registered anything yet"),
        empty_text=_("A partner that signs in registers what it takes part in on its own page."),
    )
    if export := register.answer(request):
        return export
    page = Page(_("What partners take part in"), _("As they say it themselves"))
    frame.tabs(frame.why(page, rules.OWN), request.user, "partner_engagements")
    return page.show(request, "core/register_page.html", register=register.shown(request))
