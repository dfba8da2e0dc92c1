"""What other systems can do. Each goes by the form and the action of the page where people do it."""

from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from ninja import NinjaAPI, Path
from pydantic import Field

from utblick.api import rules
from utblick.api.door import Asking, Key
from utblick.api.resources import RESOURCES
from utblick.api.shapes import Body, Sum, one_of
from utblick.api.writing import Deed, carry_out, checked
from utblick.collaborations import actions as collaborations
from utblick.collaborations.cost_forms import YearCostForm
from utblick.collaborations.models import Engagement, YearCost
from utblick.collaborations.views import parts as collaboration_pages
from utblick.core.permissions import View
from utblick.monitoring import actions as monitoring
from utblick.monitoring import proposing
from utblick.monitoring import rules as monitoring_rules
from utblick.monitoring.forms import AssessForm, IrrelevantForm, ProposeForm
from utblick.monitoring.models import Delivery
from utblick.monitoring.views import frame as desk
from utblick.monitoring.views import proposing as proposing_pages
from utblick.monitoring.views import steps as step_pages
from utblick.participation import actions as participation
from utblick.participation.forms import RemoteForm
from utblick.participation.models import InternationalMeeting
from utblick.participation.views import meetings as meeting_pages
from utblick.plans import following
from utblick.plans.forms import FollowUpForm
from utblick.plans.models import FollowUp, Progress
from utblick.plans.views import follow_ups as plan_pages
from utblick.plans.views import frame as plans


class ProposalBody(Body):
    """Something to watch: what it is about and why it matters."""

    title: str = Field(max_length=400, examples=["Samråd om transnationella program"])
    why: str = Field(max_length=400, examples=["Det rör våra program efter 2027."])
    web: str = Field("", max_length=1000, examples=["https://example.org/samrad"])
    text: str = Field("", max_length=8000)
    deadline: str | None = Field(None, max_length=10, examples=["2027-01-31"])


class ParticipationBody(Body):
    """That the account's person took part in a meeting at a distance."""

    title: str = Field(max_length=300, examples=["Webbinarium om Interreg"])
    begins: str = Field(max_length=10, examples=["2026-03-01"])
    purpose: str = Field("", max_length=60, description="kind-id of what it serves, such as engagement-12")


class FollowUpBody(Body):
    """How an activity stands at the end of a tertial."""

    progress: one_of(Progress.values)  # type: ignore[valid-type]
    comment: str = Field("", max_length=8000)
    deviation: str = Field("", max_length=8000)


class CostBody(Body):
    """What a year costs. A field that is left out stays as it is; an empty text takes it away."""

    outcome: Sum | None = None
    estimate: Sum | None = None
    staff_share: Sum | None = None
    approximate: bool | None = None
    budget_line: str | None = Field(None, max_length=200)


class ReasonBody(Body):
    """Why a story does not matter to the desk."""

    reason: one_of(monitoring_rules.REASONS)  # type: ignore[valid-type]


class AssessmentBody(Body):
    """What has happened, what it means for us, and what we should do: all three."""

    what: str = Field(max_length=8000)
    so_what: str = Field(max_length=8000)
    now_what: str = Field(max_length=8000)


def _plain(body: Body) -> dict[str, Any]:
    """What was sent as a form would send it."""
    return {name: value for name, value in body.model_dump().items() if value is not None}


def _propose(asking: Asking, body: Body) -> int:
    form = checked(ProposeForm(_plain(body)))
    item = proposing.propose_item(asking.user, proposing.Proposal(**form.cleaned_data))
    # It reaches the function's desk, whatever other desks it is told to.
    return Delivery.objects.get(story=item.story_id, unit=None).pk


def _take_part(asking: Asking, body: Body) -> int:
    form = checked(RemoteForm(_plain(body), instance=InternationalMeeting(), account=asking.user))
    meeting = form.give_purpose(form.save(commit=False))
    return int(participation.register_remote(asking.user, participation.Proposal(meeting)).pk)


def _follow_up(asking: Asking, body: Body, pk: int, tertial: int) -> int:
    if not 1 <= tertial <= 3:
        raise Http404
    activity = plans.find_activity(asking, pk, "plans.follow_up")
    found = activity.follow_ups.filter(tertial=tertial).first() or FollowUp(
        activity=activity, tertial=tertial
    )
    form = checked(FollowUpForm(_plain(body), instance=found))
    following.save_follow_up(asking.user, form.save(commit=False))
    return pk


def _cost(asking: Asking, body: Body, pk: int, year: int) -> int:
    engagement = Engagement.objects.filter(pk=pk).first()
    if engagement is None:
        raise Http404
    if not asking.user.has_perm(_page(collaboration_pages.engagement_part_edit).permission, engagement):
        raise PermissionDenied
    found = engagement.costs.filter(year=year).first() or YearCost(engagement=engagement, year=year)
    blank = YearCostForm(instance=found, account=asking.user)
    as_it_is = {name: blank[name].value() for name in blank.fields}
    data = {name: value for name, value in as_it_is.items() if value is not None}
    form = checked(YearCostForm(data | _plain(body) | {"year": year}, instance=found, account=asking.user))
    links = form.links()
    collaborations.save_part(asking.user, form.save(commit=False), links)
    return pk


def _relevant(asking: Asking, body: None, pk: int) -> int:
    monitoring.relevant(asking.user, desk.delivery(pk, asking.user))
    return pk


def _irrelevant(asking: Asking, body: Body, pk: int) -> int:
    told = desk.delivery(pk, asking.user)
    form = checked(IrrelevantForm(_plain(body)))
    monitoring.irrelevant(asking.user, told, form.cleaned_data["reason"])
    return pk


def _assess(asking: Asking, body: Body, pk: int) -> int:
    told = desk.delivery(pk, asking.user)
    form = checked(AssessForm(_plain(body), told=told))
    answers = {name: form.cleaned_data[name] for name in ("what", "so_what", "now_what")}
    monitoring.assess(asking.user, told, answers)
    return pk


def _page(view: Any) -> View:
    return cast(View, view)


def _write(resource: str) -> str:
    return rules.scope(resource, rules.WRITE)


STORIES, MEETINGS = RESOURCES["stories"], RESOURCES["meetings"]
DEEDS = (
    Deed(
        "propose", "POST", "/stories", _("Propose something to watch"), _write("stories"),
        _page(proposing_pages.monitoring_propose), ProposalBody, STORIES, _propose, seen=False,
    ),
    Deed(
        "take_part", "POST", "/meetings", _("Register that one took part at a distance"), _write("meetings"),
        _page(meeting_pages.international_meeting_remote), ParticipationBody, MEETINGS, _take_part, seen=False,
    ),
    Deed(
        "follow_up", "PUT", "/activities/{int:pk}/follow-ups/{int:tertial}",
        _("Follow up an activity for a tertial"), _write("activities"), _page(plan_pages.follow_up),
        FollowUpBody, RESOURCES["activities"], _follow_up,
    ),
    Deed(
        "cost", "PUT", "/collaborations/{int:pk}/costs/{int:year}",
        _("Record the outcome or the budget of a year"), _write("collaborations"),
        _page(collaboration_pages.engagement_part_edit), CostBody, RESOURCES["collaborations"], _cost,
    ),
    Deed(
        "relevant", "POST", "/stories/{int:pk}/relevant", _("Say that a story matters to the desk"),
        _write("stories"), _page(step_pages.monitoring_relevant), None, STORIES, _relevant,
    ),
    Deed(
        "irrelevant", "POST", "/stories/{int:pk}/irrelevant",
        _("Say that a story does not matter to the desk, and why"), _write("stories"),
        _page(step_pages.monitoring_irrelevant), ReasonBody, STORIES, _irrelevant,
    ),
    Deed(
        "assess", "POST", "/stories/{int:pk}/assessment", _("Assess a story"), _write("stories"),
        _page(step_pages.monitoring_assess), AssessmentBody, STORIES, _assess,
    ),
)  # fmt: skip


def add_to(api: NinjaAPI) -> None:
    """Add the operations that write."""
    for deed in DEEDS:
        _add(api, deed)


def _add(api: NinjaAPI, deed: Deed) -> None:
    sent: Any = deed.body or Body

    def thing(request: HttpRequest, body: sent, pk: Path[int]) -> HttpResponse:
        return carry_out(deed, request, body, pk=pk)

    def year_of_thing(request: HttpRequest, body: sent, pk: Path[int], year: Path[int]) -> HttpResponse:
        return carry_out(deed, request, body, pk=pk, year=year)

    def tertial_of_thing(request: HttpRequest, body: sent, pk: Path[int], tertial: Path[int]) -> HttpResponse:
        return carry_out(deed, request, body, pk=pk, tertial=tertial)

    def new(request: HttpRequest, body: sent) -> HttpResponse:
        return carry_out(deed, request, body)

    shapes: dict[str, Any] = {"year}": year_of_thing, "tertial}": tertial_of_thing, "pk}": thing}
    found = next((each for ending, each in shapes.items() if f":{ending}" in deed.path), new)
    url_name = None if deed.path.count("/") == 1 else f"api_{deed.name}"
    api.default_router.add_api_operation(
        deed.path,
        [deed.method],
        found,
        auth=Key(deed.scope, deed.page),
        response={200 if deed.seen else 201: deed.answers.shape},
        operation_id=deed.name,
        url_name=url_name,
        tags=[deed.answers.key],
    )
