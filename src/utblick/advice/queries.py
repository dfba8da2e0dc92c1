"""What pages, documents and obligations read of advice: one place for each."""

from collections.abc import Collection, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum
from django.db.models.functions import Coalesce
from django.utils.timezone import localtime

from utblick.advice import rules
from utblick.advice.models import (
    AdviceCase,
    AskerContact,
    CaseHours,
    CaseState,
    Outcome,
    PartnerEngagement,
    SignUp,
    SignUpDetails,
    Training,
    advice_rules,
)
from utblick.core import secrecy
from utblick.core.dates import today as this_day
from utblick.core.documents.kinds import DOCUMENTS
from utblick.core.identity import identity
from utblick.decisions.holidays import is_holiday
from utblick.documents import queries as documents
from utblick.documents.models import IssuedDocument
from utblick.people.models import Classification, Organization

KIND, TRAINING = "advice-case", "training"
VIEW, WORK, STATISTICS = "advice.view", "advice.work", "advice.view_statistics"
VIEW_TRAININGS, TRAIN = "advice.view_trainings", "advice.train"
SETTINGS, PARTNER, ASK = "advice.settings", "advice.partner", "advice.use_form"
ANSWER_DOCUMENT = "advice-answer"
ALIKE_AMONG = 400
"""The latest cases, among which those much the same are looked for."""


def cases() -> QuerySet[Any]:
    """All cases with their names at hand, each with `spent`, the hours spent on it."""
    names = ("topic", "organization", "municipality", "handler", "source", "programme", "call")
    spent = Coalesce(Sum("hours__hours"), Decimal(0))
    return AdviceCase.objects.select_related(*names).annotate(spent=spent)


def municipalities() -> QuerySet[Organization]:
    """The municipalities of our own country that are in the register of organisations."""
    face = identity()
    return Organization.objects.filter(
        classification=Classification.MUNICIPALITY, country=face.country if face else "SE"
    ).order_by("name")


def answer_day(case: AdviceCase) -> date | None:
    """Return the last day for the first answer to a case; None where the organisation has said no time."""
    known = advice_rules()
    return rules.answer_by(case.asked_on, known.answer_days, is_holiday) if known else None


def contact_of(case: AdviceCase) -> AskerContact | None:
    """Return who asked, for as long as it is kept and may be read. One query."""
    found: AskerContact | None = AskerContact.objects.filter(case=case).first()
    known = advice_rules()
    if found is None or known is None:
        return found
    over = rules.may_be_forgotten(case.state, case.asked_on, known.case_years, this_day())
    return None if over else found


def registered_on(case: AdviceCase) -> date:
    """Return the day when a case was made. One query."""
    made = case.history.order_by("history_date", "history_id").values_list("history_date", flat=True).first()
    return localtime(made).date() if made else this_day()


def issued_answer(case: AdviceCase) -> IssuedDocument | None:
    """Return the answer to a case as it was last issued; None where none has been, or it may not be read. One query."""
    if not case.answered_on:
        return None
    # In whatever language: that of the case may have been put right since.
    return documents.latest_of(DOCUMENTS[ANSWER_DOCUMENT], case.pk)


def hours_of(case: AdviceCase) -> list[CaseHours]:
    """Return the hours spent on a case, the latest first. One query."""
    return list(CaseHours.objects.filter(case=case))


def similar(case: AdviceCase) -> list[AdviceCase]:
    """Return earlier cases that are much the same, by their words, best first. Two queries."""
    before = AdviceCase.objects.filter(asked_on__lte=case.asked_on).exclude(pk=case.pk)
    rows = before.order_by("-pk").values_list("pk", "question")[:ALIKE_AMONG]
    keys = rules.alike(case.question, dict(rows))
    found = {each.pk: each for each in AdviceCase.objects.select_related("topic").filter(pk__in=keys)}
    return [found[key] for key in keys if key in found]


def unanswered() -> QuerySet[Any]:
    """The cases that nobody has answered, the oldest first."""
    rows = AdviceCase.objects.filter(state=CaseState.RECEIVED)
    return rows.select_related("topic", "organization", "handler").order_by("asked_on", "pk")


def of_keys(keys: Collection[str]) -> list[AdviceCase]:
    """Return the cases with some keys; none asked for, no query."""
    rows = AdviceCase.objects.filter(key__in=keys).select_related("topic", "organization", "handler")
    return list(rows) if keys else []


def to_follow_up() -> list[AdviceCase]:
    """Return the cases of which it is to be asked what the advice led to. One query."""
    rows = AdviceCase.objects.filter(follow_up__isnull=False, outcome=Outcome.UNKNOWN)
    rows = rows.select_related("topic", "organization", "handler").order_by("follow_up", "pk")
    return [each for each in rows if rules.is_to_be_followed_up(each.state, each.outcome, each.follow_up)]


# --- trainings ---


def trainings() -> QuerySet[Any]:
    """All trainings, each with `signed_up`, `noted` (said whether they came) and `came`."""
    return Training.objects.annotate(
        signed_up=Count("sign_ups"),
        noted=Count("sign_ups", filter=Q(sign_ups__came__isnull=False)),
        came=Count("sign_ups", filter=Q(sign_ups__came=True)),
    )


def open_trainings(today: date) -> list[Training]:
    """Return the trainings that one may sign up for, the next first, each as `trainings`. One query."""
    rows = trainings().filter(cancelled=False, day__gte=today).order_by("day", "pk")
    return [each for each in rows if (each.sign_up_until or each.day) >= today]


def sign_ups_of(training: Training, today: date) -> list[SignUp]:
    """Return who signed up, with their details at hand while those may be read. One query."""
    rows = SignUp.objects.filter(training=training).select_related("municipality")
    if names_kept(training.day, today):
        rows = rows.select_related("details")
    return list(rows)


def names_kept(day: date, today: date) -> bool:
    """Whether the names of those who signed up to a training on a day may be read."""
    known = advice_rules()
    return known is None or today <= rules.last_day_of_names(day, known.name_months)


def by_kind(found: Sequence[SignUp]) -> list[tuple[str, int, int]]:
    """Return, by kind of actor, how many signed up and how many of them came. No query."""
    rows: dict[str, list[int]] = {}
    for each in found:
        row = rows.setdefault(str(each.get_kind_display()), [0, 0])
        row[0] += 1
        row[1] += bool(each.came)
    return sorted((label, all_of, came) for label, (all_of, came) in rows.items())


# --- what is to be forgotten ---


def contacts_to_forget(today: date) -> list[AskerContact]:
    """Return who asked in cases that are answered or closed and whose time is over, past secrecy. One query."""
    known = advice_rules()
    if known is None:
        return []
    with secrecy.off():
        rows = AskerContact.objects.select_related("case").order_by("case__asked_on")
        return [
            each
            for each in rows.filter(case__asked_on__lt=today)
            if rules.may_be_forgotten(each.case.state, each.case.asked_on, known.case_years, today)
        ]


def details_to_forget(today: date) -> list[SignUpDetails]:
    """Return the names of participants whose time is over. One query."""
    known = advice_rules()
    if known is None:
        return []
    rows = SignUpDetails.objects.select_related("sign_up__training").filter(sign_up__training__day__lt=today)
    return [
        each for each in rows if rules.last_day_of_names(each.sign_up.training.day, known.name_months) < today
    ]


# --- partners ---


def cases_of(organizations: set[int]) -> QuerySet[Any]:
    """The cases of a partner's organisations, and of nobody else."""
    return cases().filter(organization__in=organizations)


def engagements_of(organizations: set[int]) -> QuerySet[Any]:
    """What a partner's organisations take part in, and nobody else's."""
    return PartnerEngagement.objects.select_related("organization").filter(organization__in=organizations)
