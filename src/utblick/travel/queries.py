"""What pages, documents and other rooms read of journeys: one place for each."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import (
    Count,
    DecimalField,
    Exists,
    F,
    Max,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
)
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _

from utblick.conduct.models import Acknowledgement
from utblick.core import secrecy
from utblick.core.dates import today
from utblick.core.once import built_once, once
from utblick.core.secrecy import tells_of
from utblick.core.stamp import stamped
from utblick.emissions import queries as emissions
from utblick.emissions.words import variant_in_words
from utblick.participation import queries as participation
from utblick.participation.models import Mode, Participant, State
from utblick.people import shown as people
from utblick.people.models import Membership, Person
from utblick.people.queries import held_at
from utblick.travel import reckoning, rules
from utblick.travel.models import Journey, JourneyState, Leg, TravelGuideline, Traveller
from utblick.travel.models.journeys import COUNTED
from utblick.travel.sameness import fingerprint

ZERO = Decimal(0)
NAMES = (
    "unit",
    "meeting__feedback",
    "proposed_by",
    "approved_by",
    "deviation_approved_by",
    "guideline",
    "guideline_acknowledged_by",
    "source",
)
KG = DecimalField(max_digits=14, decimal_places=2)


@tells_of
def to_meeting(kind: str, thing: Any) -> Iterator[Journey]:
    """The journeys to a meeting: they tell of it."""
    if kind == "international-meeting" and thing is not None:
        yield from Journey.objects.filter(meeting=thing.pk)


@built_once
def journeys() -> QuerySet[Any]:
    """All journeys, each with `kg` and `km` of its legs and how many travel."""
    rows = Journey.objects.select_related("unit", "meeting")
    going = Traveller.objects.filter(journey=OuterRef("pk")).order_by().values("journey")
    return rows.annotate(
        kg=_sum("kg_best"),
        km=_sum("distance_km"),
        persons=Coalesce(Subquery(going.annotate(count=Count("pk")).values("count")), 0),
    )


def _sum(name: str) -> Coalesce:
    legs = Leg.objects.filter(journey=OuterRef("pk")).order_by().values("journey")
    sums = Subquery(legs.annotate(total=Sum(name)).values("total"), output_field=KG)
    return Coalesce(sums, Value(ZERO), output_field=KG)


@stamped
def held() -> tuple[emissions.Held, ...]:
    """Return the sets in use, the default first, remembered for as long as the data is the same."""
    return emissions.held_in_use()


def named() -> QuerySet[Any]:
    """All journeys with the names that their pages show."""
    return Journey.objects.select_related(*NAMES)


@once
def guideline_at(day: date) -> TravelGuideline | None:
    """Return the limits that are valid at `day`, None where the organisation has set none. One query."""
    found: TravelGuideline | None = (
        TravelGuideline.objects.filter(valid_from__lte=day).order_by("-valid_from").first()
    )
    return found


@dataclass
class Whole:
    """A journey with all that is judged of it."""

    journey: Journey
    legs: list[Leg]
    travellers: list[Traveller]
    lacking: list[Person]
    guideline: TravelGuideline | None
    by: emissions.Held | None
    participants: dict[int, Participant] = field(
        default_factory=dict
    )  # of the meeting, by the id of the person
    findings: list[rules.Finding] = field(default_factory=list)

    @property
    def km(self) -> Decimal:
        """km of all legs, for each traveller."""
        return sum((leg.distance_km for leg in self.legs), ZERO)

    @property
    def kg(self) -> tuple[Decimal, Decimal, Decimal]:
        """kg CO2e of all who travel: best, lowest, highest."""
        best, low, high = (
            sum((getattr(leg, name) for leg in self.legs), ZERO) for name in ("kg_best", "kg_low", "kg_high")
        )
        return best, low, high

    @property
    def stops(self) -> list[rules.Finding]:
        """What keeps it from being approved."""
        return rules.severest(self.findings)

    @property
    def warnings(self) -> list[rules.Finding]:
        """What does not, and is said to who approves it all the same."""
        return [each for each in self.findings if each.severity == rules.WARNING]

    @property
    def is_for_all(self) -> bool:
        """Whether all who travel are on each leg, so that its sums are theirs."""
        return all(leg.travellers == len(self.travellers) for leg in self.legs)


def read(journey: Journey) -> Whole:
    """Return a journey read whole, with what the rules find of it. Four queries, however many legs."""
    legs = list(journey.legs.select_related("factor__factor_set").order_by("position", "id"))
    named = ("person__unit", "seat__organization", "seat__post", "approved_by")
    seats = Membership.objects.filter(held_at(journey.begins), person=OuterRef("person"))
    # Whether they have acknowledged is asked in the same question as who they are: each page has twelve.
    signed = Acknowledgement.objects.filter(kind="journey", object_id=journey.pk, person=OuterRef("person"))
    rows = journey.travellers.select_related(*named)
    travellers: Any = list(rows.annotate(holds_seat=Exists(seats), signed=Exists(signed)))
    at = participation.participants_of(journey.meeting) if journey.meeting else []
    found = held()
    whole = Whole(
        journey,
        legs,
        travellers,
        [each.person for each in travellers if not each.signed],
        journey.guideline or guideline_at(journey.begins),
        found[0] if found else None,
        {each.person_id: each for each in at},
    )
    whole.findings = findings(whole)
    return whole


def seats_at(persons: Collection[int], day: date) -> dict[int, list[Membership]]:
    """Return the seats that persons hold at a day, by the id of the person. One query, none for nobody."""
    found: dict[int, list[Membership]] = {}
    if not persons:
        return found
    rows = Membership.objects.filter(held_at(day), person__in=persons)
    for each in rows.select_related("organization", "post").order_by("organization__name", "id"):
        found.setdefault(each.person_id, []).append(each)
    return found


def is_own(account: Any, whole: Whole) -> bool:
    """Whether a journey is an account's own: they proposed it, or travel. Nobody approves their own. No query."""
    persons = {each.person_id for each in whole.travellers}
    return account.pk == whole.journey.proposed_by_id or account.person_id in persons


def is_of(account: Any, journey: Journey, persons: Collection[int | None]) -> bool:
    """Whether a journey is an account's to change: their own, or of a unit that they answer for; `persons` travel."""
    own = account.pk == journey.proposed_by_id or (account.person_id and account.person_id in persons)
    return bool(own) or account.has_perm("travel.approve_deviation", journey)


def findings(whole: Whole) -> list[rules.Finding]:
    """Return all that the rules find of a journey. No query."""
    journey, guideline = whole.journey, whole.guideline
    ways = reckoning.as_ways(whole.legs, whole.by)
    limit = guideline.train_hours if guideline else None
    persons = [each.person_id for each in whole.travellers]
    deviation = rules.Deviation(
        journey.deviation,
        journey.deviation_reason,
        journey.deviation_approved_by_id,
        _has_lapsed(journey, whole.legs, persons),
    )
    declined = [pk for pk, each in whole.participants.items() if each.state == State.DECLINED]
    approver = journey.deviation_approved_by
    stretches = reckoning.as_stretches(whole.legs)
    own = {approver.pk} if approver is not None and is_own(approver, whole) else set()
    return [
        *rules.in_order(journey.begins, journey.ends, [leg.day for leg in whole.legs]),
        *rules.need_is_weighed(journey.why_needed, journey.why_not_remote),
        *rules.flight_has_a_reason(ways, limit, journey.flight_reason),
        *rules.guideline_acknowledged(journey.guideline_acknowledged_at is not None),
        *rules.deviation_is_approved_by_somebody_else(deviation, own),
        *rules.each_traveller_has_acknowledged(persons, [each.pk for each in whole.lacking]),
        *rules.declined_stays_at_home(persons, declined),
        *rules.too_many(stretches, len(persons)),
        *rules.too_few(stretches, len(persons)),
        *rules.far_beyond(stretches),
        *_meeting_is_there(journey),
        *(rules.has_begun(journey.begins, today()) if journey.is_proposed else ()),
    ]


def declined_since(whole: Whole) -> list[rules.Finding]:
    """Return what is said of an approved journey to a meeting that somebody on it got a no to after that. No query."""
    found = [each for each in whole.stops if each.what == rules.DECLINED]
    return found if whole.journey.state in COUNTED else []


def _meeting_is_there(journey: Journey) -> list[rules.Finding]:
    """What is odd between a journey and its meeting; nothing is told of a meeting that the reader may not see."""
    meeting = journey.meeting
    if meeting is None or meeting.covered:
        return []
    remote = meeting.mode == Mode.REMOTE
    return rules.meets_its_meeting(journey.begins, journey.ends, meeting.begins, meeting.ends, remote)


def _has_lapsed(journey: Journey, legs: list[Leg], persons: list[int]) -> bool:
    """Whether a departure from the guideline was approved for another journey than this has become."""
    if journey.deviation_approved_by_id is None:
        return journey.deviation_lapsed_on is not None
    return journey.deviation_approved_for != fingerprint(journey, legs, persons)


def lacking_many(found: Sequence[Journey]) -> dict[int, list[Traveller]]:
    """Return, by the id of a journey, its travellers who have not acknowledged the code for it. Two queries."""
    ids = [each.pk for each in found]
    rows = Traveller.objects.filter(journey__in=ids).select_related("person").order_by("id")
    done = set(
        Acknowledgement.objects.filter(kind="journey", object_id__in=ids).values_list(
            "object_id", "person_id"
        )
    )
    told: dict[int, list[Traveller]] = {}
    for each in rows:
        if (each.journey_id, each.person_id) not in done:
            told.setdefault(each.journey_id, []).append(each)
    return told


def waiting() -> QuerySet[Journey]:
    """The journeys that are proposed, the earliest first."""
    rows = Journey.objects.filter(state=JourneyState.PROPOSED).select_related(*NAMES)
    return rows.order_by("begins", "id")


def over(today: date) -> QuerySet[Journey]:
    """The approved journeys whose day of return has passed, with who travels, the earliest first."""
    rows = Journey.objects.filter(state=JourneyState.APPROVED, ends__lt=today).select_related(*NAMES)
    return rows.prefetch_related("travellers").order_by("begins", "id")


def of_meeting(meeting: Any) -> Sequence[Journey]:
    """The journeys to an international meeting, the earliest first. One query. For other rooms."""
    return list(journeys().filter(meeting=meeting.pk).order_by("begins", "id"))


def answered_with_journeys() -> list[int]:
    """Return the ids of the participants whom a yes to their journey answers too. One query.

    Only where the same account proposed both: then whoever may answer the one may answer the other.
    """
    journeys = Traveller.objects.filter(
        person=OuterRef("person"),
        approved_by=None,
        journey__meeting=OuterRef("meeting"),
        journey__state=JourneyState.PROPOSED,
        journey__proposed_by=OuterRef("proposed_by"),
    )
    rows = Participant.objects.filter(Exists(journeys), state=State.PROPOSED)
    return list(rows.order_by().values_list("pk", flat=True))


@stamped
def homecomings() -> dict[int, date]:
    """Return, by the id of a meeting, the day when the last one came home, by approved journeys. One query.

    Remembered for as long as the data is the same.
    """
    rows = Journey.objects.filter(state__in=COUNTED).exclude(meeting=None).order_by()
    return dict(rows.values_list("meeting").annotate(Max("ends")))


def doors_of(kind: str, thing: Any, reader: Any) -> list[tuple[str, str, str]]:
    """The doors to the journeys of a meeting, on its page; none for other things, or for who may not see journeys."""
    if kind != "international-meeting" or not reader.has_perm("travel.view"):
        return []
    to = f"?meeting={thing.pk}"
    found = [
        (_("Journeys"), f"{reverse('journeys')}{to}", _("Who travels there, how, and what it gives off"))
    ]
    if thing.mode != Mode.REMOTE and reader.has_perm("travel.propose"):
        said = _("For you or for others: weighed, and approved together with taking part")
        found.append((_("Propose a journey there"), f"{reverse('journey_new')}{to}", said))
    return found


def expense_rows(rows: QuerySet[Any], reader: Any) -> Iterator[list[Any]]:
    """Return a row for each leg and traveller of journeys, as the expense system reads them. Three queries.

    Who has a protected identity is not named for those who may not know of them.
    """
    found = rows.select_related("unit").order_by("begins", "id")
    legs = Prefetch("legs", Leg.objects.order_by("position", "id"))
    persons = Prefetch("travellers", Traveller.objects.select_related("person"))
    for journey in found.prefetch_related(legs, persons):
        for traveller in journey.travellers.all():
            for leg in journey.legs.all():
                yield [
                    str(journey),
                    people.name_of(traveller.person, reader),
                    str(journey.unit),
                    journey.begins,
                    journey.ends,
                    leg.day,
                    leg.from_text,
                    leg.to_text,
                    str(leg.get_mode_display()),
                    str(leg.get_train_class_display())
                    or (variant_in_words(leg.variant) if leg.variant else ""),
                    leg.distance_km,
                    (leg.kg_best / leg.travellers).quantize(Decimal("0.01")),
                    str(journey.get_state_display()),
                    journey.approved_on,
                ]


def deviating() -> list[Journey]:
    """Return the journeys that depart from the guideline, the latest first, for the report of deviations (R78).

    Also those that somebody said yes to when they had begun: nobody has to say so of their own.
    """
    afterwards = Q(state__in=COUNTED, approved_on__gt=F("begins"))
    rows = Journey.objects.filter(~Q(deviation="") | afterwards)
    rows = rows.select_related("unit", "deviation_approved_by", "approved_by")
    return list(rows.order_by("-begins", "-id"))


def travellers_of(journey: int) -> list[int]:
    """Return the ids of the persons who travel on a journey, also where the reader may not see it."""
    with secrecy.off():
        return list(Traveller.objects.filter(journey=journey).values_list("person_id", flat=True))
