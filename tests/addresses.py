"""Every address of the system with a sample of what it needs, for the tests that walk them all."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from utblick.advice.models import AdviceCase, CaseHours, PartnerEngagement, SignUp, TextBlock, Topic, Training
from utblick.advocacy.models import AdvocacyPlan, PeriodReport, Position
from utblick.api.models import ApiKey, Webhook
from utblick.collaborations.models import Engagement, Outreach, Review, Voice
from utblick.conduct.models import CatalogueItem, CodeVersion, Gift, GiftYear, Limit
from utblick.core.dates import today
from utblick.core.documents.kinds import DOCUMENTS
from utblick.decisions.actions import approve_minutes, put_on_agenda, register_decision
from utblick.decisions.models import AgendaItem, Approval, Decision, DecisionRight, Meeting
from utblick.documents import actions as actions_of_documents
from utblick.documents.actions import attach, issue
from utblick.documents.models import (
    Attachment,
    Disposal,
    DisposalRule,
    IssuedDocument,
    RegistryEntry,
    SecrecyMark,
)
from utblick.dossiers.models import Dossier, DossierFeed
from utblick.emissions.models import FactorSet
from utblick.funding.models import Call, FundingFeed, Programme
from utblick.monitoring.models import Delivery, Signal, Step, WatchProfile
from utblick.outbox import writing
from utblick.outbox.models import Letter
from utblick.participation.models import (
    Feedback,
    FeedbackRule,
    InternationalMeeting,
    LearnedFeed,
    NextStep,
    Participant,
)
from utblick.people.models import (
    BODIES,
    Account,
    Membership,
    Organization,
    Person,
    Post,
    RoleAssignment,
    Term,
)
from utblick.people.roles import Role
from utblick.plans.models import ActionPlan, LogbookEntry, Measurement
from utblick.projects.models import Frame as ProjectFrame
from utblick.projects.models import Project, Risk
from utblick.public.models import Remark
from utblick.publishing.models import Publication
from utblick.reporting.models import AnnualReport, ChapterKey, TextPart
from utblick.sources.models import Source as FetchSource
from utblick.stakeholders.models import Actor, Alternative, Criterion, Score, StakeholderAnalysis
from utblick.strategy.models import (
    Beneficiary,
    Clause,
    Duty,
    OperationalPlan,
    SteeringDocument,
    Strategy,
)
from utblick.sustainability.models import QuestionSet, SustainabilityAnalysis
from utblick.travel.models import EmissionBudget, Journey, TravelGuideline
from utblick.visits.models import Diet, Host, Visit
from utblick.yearwheel.models import CalendarFeed

# Addresses whose name does not begin with what they are about.
VIEWS = {
    "draft_document": "engagement",
    "issue_document": "engagement",
    "issued_document": "issued",
    "issued_file": "issued",
    "calendar_save": "body_of_board",
    "approval": "meeting",
    "approval_take_back": "at_once",
    "decision_new": "agenda_item",
    "agenda_pack": "meeting",
    "disposal_carry_out": "disposal_rule",
}

# One role that writes and one that sees all are enough to see that every page speaks to each kind of database.
ROLES = [
    role
    if role in (Role.INTERNATIONAL_FUNCTION, Role.ADMINISTRATOR)
    else pytest.param(role, marks=pytest.mark.once)
    for role in Role.values
]


@dataclass(frozen=True)
class Address:
    """One address: its name, its view, and a url that leads to it."""

    name: str
    view: Any
    url: str


def patterns(found: Any = None) -> Iterator[URLPattern]:
    """All patterns, however deep."""
    for entry in found if found is not None else get_resolver().url_patterns:
        if isinstance(entry, URLResolver):
            yield from patterns(entry.url_patterns)
        else:
            yield entry


def addresses() -> list[Address]:
    """All addresses, each with a url. Raises KeyError for one that has no sample: add it to `_sample`."""
    samples = _samples()
    return [
        Address(
            str(pattern.name),
            pattern.callback,
            reverse(str(pattern.name), kwargs=_arguments(pattern, samples)),
        )
        for pattern in patterns()
    ]


def _samples() -> dict[str, Any]:
    strategy = Strategy.objects.get(status="adopted")
    engagement = Engagement.objects.get(key="samarbete-sbhss")
    papers = _papers(engagement)
    return {
        **papers,
        "strategy": strategy,
        "clause": Clause.objects.get(strategy=strategy, number="2.1"),
        "duty": Duty.objects.filter(clause__strategy=strategy).first(),
        "steering_document": SteeringDocument.objects.first(),
        "beneficiary": Beneficiary.objects.first(),
        "engagement": engagement,
        "agreement": engagement.agreements.first(),
        **_review(engagement),
        "body_meeting": _body_meeting(engagement),
        "person": Person.objects.get(key="robert-olesen"),
        "body": Organization.objects.filter(classification__in=BODIES, posts__isnull=False).first(),
        "organization": Organization.objects.get(classification="own"),
        "post": Post.objects.first(),
        "seat": Membership.objects.first(),
        "term": Term.objects.first(),
        "account": Account.objects.filter(demonstration=True).first(),
        "role": RoleAssignment.objects.first(),
        "demo": Account.objects.filter(demonstration=True).first(),
        "operational_plan": OperationalPlan.objects.first(),
        "action_plan": ActionPlan.objects.first(),
        **_activity(),
        "logbook_entry": LogbookEntry.objects.first(),
        **_sustainability(),
        **_emissions(),
        **_conduct(),
        **_travel(),
        **_funding(),
        **_monitoring(),
        **_dossiers(),
        **_advocacy(),
        "remark": Remark.objects.first() or _remark(),
        "publication": Publication.objects.get(key="demo-webb-erb"),
        **_reporting(),
        **_participation(),
        **_visits(),
        **_projects(),
        **_advice(),
        "feedback_rule": FeedbackRule.objects.first(),
        "stakeholder_analysis": StakeholderAnalysis.objects.exclude(actors=None).first() or _stakeholders(),
        "attest": Organization.objects.filter(classification="administration").first(),
        "learned_feed": LearnedFeed.objects.first() or _learned(),
        "calendar_feed": CalendarFeed.objects.first() or _calendar(),
        **_api(),
        "mailbox_letter": Letter.objects.filter(account__isnull=False).first() or _letter(),
    }


def _review(engagement: Engagement) -> dict[str, Any]:
    """A follow-up with somebody asked, and outreach, of an engagement."""
    review, _made = Review.objects.get_or_create(
        engagement=engagement,
        kind="yearly",
        year=2024,
        defaults={"period": engagement.periods.first(), "begun_on": date(2024, 12, 1)},
    )
    voice, _made = Voice.objects.get_or_create(
        review=review, who="Ljungby", defaults={"asked_on": date(2024, 12, 1)}
    )
    outreach, _made = Outreach.objects.get_or_create(
        engagement=engagement, kind="seen", on=date(2024, 5, 1), text="Ett anförande"
    )
    return {"review": review, "voice": voice, "outreach": outreach}


def _api() -> dict[str, Any]:
    """A key and a webhook of somebody."""
    account = Account.objects.filter(demonstration=True).first()
    key, _made = ApiKey.objects.get_or_create(
        account=account, name="Ekonomisystemet", expires_on=date(2099, 1, 1), made_on=date(2026, 1, 1)
    )
    now = timezone.now()
    told, _made = Webhook.objects.get_or_create(
        account=account, address="https://example.org/", defaults={"made_at": now, "looked_to": now}
    )
    return {"api_key": key, "api_webhook": told}


def _learned() -> LearnedFeed:
    """An address of what has been learned."""
    account = Account.objects.filter(demonstration=True).first()
    made: LearnedFeed = LearnedFeed.objects.create(account=account, made_on=date(2026, 5, 1))
    return made


def _body_meeting(engagement: Engagement) -> InternationalMeeting:
    """A meeting of a body of an engagement, where those who hold a seat in it were."""
    body, day = engagement.bodies.first().organization, date(2024, 5, 14)
    made, new = InternationalMeeting.objects.get_or_create(
        body=body, begins=day, defaults={"title": "Styrgruppens möte", "ends": day}
    )
    if new:
        for person in Person.objects.filter(memberships__organization=body).distinct():
            Participant.objects.create(meeting=made, person=person, state="took_part")
    return made


def _activity() -> dict[str, Any]:
    """An activity with a goal that has been measured, and what stands in its addresses beside its own number."""
    value = Measurement.objects.select_related("goal__activity").first()
    about = ("activity", "follow_up", "measurement")
    return {**dict.fromkeys(about, value.goal.activity), "goal": value.goal, "value": value}


def _sustainability() -> dict[str, Any]:
    """An analysis with effects, and one that looks again at it."""
    earlier = SustainabilityAnalysis.objects.exclude(effects=None).first()
    relook, _made = SustainabilityAnalysis.objects.get_or_create(
        relook_of=earlier,
        defaults={
            "title": "Sedd igen",
            "what": "Medlemskapet",
            "unit": earlier.unit,
            "question_set": earlier.question_set,
        },
    )
    return {
        "sustainability_analysis": earlier,
        "sustainability_analysis_outcomes": relook,
        "question_set": QuestionSet.objects.first(),
        "effect": earlier.effects.first(),
    }


def _emissions() -> dict[str, Any]:
    """A draft of a set of emission factors, with all the factors of the one that it is made from."""
    original = FactorSet.objects.get(is_default=True)
    made, new = FactorSet.objects.get_or_create(
        name=original.name,
        edition="2027",
        defaults={"origin": original.origin, "copied_from": original},
    )
    if new:
        for part in (*original.factors.all(), *original.distance_rules.all()):
            part.pk, part.key, part.factor_set = None, f"{part.key}-2027", made
            part.save()
    return {"emission_set": made, "factor": made.factors.first()}


def _conduct() -> dict[str, Any]:
    """A gift that waits for a decision, and its year."""
    declared_by = Account.objects.get(key="demo-handlaggare")
    gift, _made = Gift.objects.get_or_create(
        key="gift-sample",
        defaults={
            "direction": "received",
            "day": date(2026, 5, 4),
            "what": "En vas",
            "declared_by": declared_by,
            "person": declared_by.person,
            "other_text": "Borgmästaren",
            "value": 900,
            "context": "Ett besök",
        },
    )
    return {
        "gift": gift,
        "gift_year": GiftYear.objects.get_or_create(year=2026)[0],
        "gift_catalogue": CatalogueItem.objects.first(),
        "conduct_code": CodeVersion.objects.first(),
        "conduct_limit": Limit.objects.first(),
    }


def _funding() -> dict[str, Any]:
    """An invented call with another that may be the same, a programme, a source, and a calendar of calls."""
    account = Account.objects.get(key="demo-internationell-strateg")
    feed, _made = FundingFeed.objects.get_or_create(account=account, defaults={"made_on": date(2026, 11, 1)})
    return {
        "funding_call": Call.objects.get(key="demo-utlysning-klimat"),
        "funding_other": Call.objects.get(key="demo-utlysning-halsa"),
        "funding_programme": Programme.objects.get(key="interreg-sodra-ostersjon"),
        "funding_interest": Organization.objects.get(key="regional-utveckling"),
        "fetch_source": FetchSource.objects.get(key="eu-portalen"),
        "funding_feed": feed,
    }


def _monitoring() -> dict[str, Any]:
    """An invented story on the function's desk, and a step that an officer there has taken."""
    account = Account.objects.get(key="demo-internationell-strateg")
    unit = Organization.objects.get(key="regional-utveckling")
    told = Delivery.objects.filter(unit=unit).order_by("pk").first()
    step, _made = Step.objects.get_or_create(
        delivery=told, by=account, what="relevant", defaults={"at": timezone.now()}
    )
    functions, _made = Delivery.objects.get_or_create(
        story=told.story, unit=None, defaults={"delivered_at": timezone.now()}
    )
    signal, _made = Signal.objects.get_or_create(
        story=told.story, defaults={"title": "Signal", "why": "Skäl", "shared_on": today()}
    )
    return {
        "monitoring_delivery": told,
        "monitoring_send": functions,
        "monitoring_story": told.story,
        "monitoring_take_back": step,
        "monitoring_profile": WatchProfile.objects.get(key="bevakning-regional-utveckling"),
        "monitoring_look_through": unit,
        "monitoring_signal_withdraw": signal,
    }


def _dossiers() -> dict[str, Any]:
    """An invented dossier that is followed, with its first day, and a calendar of dossiers."""
    account = Account.objects.get(key="demo-internationell-strateg")
    feed, _made = DossierFeed.objects.get_or_create(account=account, defaults={"made_on": date(2026, 11, 1)})
    dossier = Dossier.objects.get(key="demo-dossier-bioekonomi")
    return {"dossier": dossier, "dossier_day": dossier.dates.first(), "dossier_feed": feed}


def _reporting() -> dict[str, Any]:
    """A draft of an annual report, and a text that somebody is asked for."""
    report, _made = AnnualReport.objects.get_or_create(year=2026)
    asked = Account.objects.get(key="demo-internationell-strateg")
    days = {"asked": asked, "asked_on": date(2026, 11, 1), "due": date(2027, 3, 1)}
    text, _made = TextPart.objects.get_or_create(report=report, chapter=ChapterKey.GOALS, defaults=days)
    return {"annual_report": report, "annual_report_text": text}


def _advocacy() -> dict[str, Any]:
    """An invented position that is in force, an open plan with a planned letter, and a period that is reported on."""
    position = Position.objects.get(key="demo-position-sammanhallning")
    plan = AdvocacyPlan.objects.get(key="demo-paverkansplan-sammanhallning")
    letter, _made = plan.activities.get_or_create(
        key="advocacy-letter", defaults={"kind": "letter", "title": "Ett brev", "day": date(2026, 12, 1)}
    )
    report, _made = PeriodReport.objects.get_or_create(
        title="Våren 2026", defaults={"begins": date(2026, 1, 1), "ends": date(2026, 6, 30)}
    )
    return {
        "position": position,
        "advocacy_plan": plan,
        "advocacy_activity": letter,
        "advocacy_report": report,
        "advocacy_part": plan.targets.first(),
    }


def _remark() -> Remark:
    """A remark on the public site."""
    said = {"year": 2026, "serial": 1, "about": "other", "text": "Bra", "language": "sv"}
    made: Remark = Remark.objects.create(number="WEBB 2026:1", came_on=date(2026, 11, 1), **said)
    return made


MONITORING_STORY = {
    "monitoring_story",
    "monitoring_comment",
    "monitoring_follow",
    "monitoring_unfollow",
    "monitoring_seen",
    "monitoring_turn",
    "monitoring_pass_on",
}


def _travel() -> dict[str, Any]:
    """A journey that is proposed and departs from the guideline, and a budget."""
    return {
        "journey": Journey.objects.get(key="demo-resa-berlin-2027"),
        "travel_guideline": TravelGuideline.objects.first(),
        "travel_budget": EmissionBudget.objects.first(),
    }


def _participation() -> dict[str, Any]:
    """A meeting that has been, with an officer who took part and feedback that is not handed in, and a next step."""
    account = Account.objects.get(key="demo-handlaggare")
    meeting, _made = InternationalMeeting.objects.get_or_create(
        key="meeting-sample",
        defaults={
            "title": "Ett möte",
            "begins": date(2026, 5, 4),
            "ends": date(2026, 5, 5),
            "place": "Bryssel",
            "unit": account.person.unit,
        },
    )
    participant, _made = Participant.objects.get_or_create(
        meeting=meeting, person=account.person, defaults={"state": "took_part", "proposed_by": account}
    )
    feedback, _made = Feedback.objects.get_or_create(meeting=meeting, defaults={"discussed": "Mycket"})
    step, _made = NextStep.objects.get_or_create(
        feedback=feedback,
        what="Ringa",
        defaults={"responsible": account.person, "due": date(2026, 12, 1)},
    )
    return {
        "international_meeting": meeting,
        "participation_feedback": meeting,
        "participant": participant,
        "next_step": step,
    }


def _visits() -> dict[str, Any]:
    """A planned visit with a host and a dietary need, and one that has been held."""
    account = Account.objects.get(key="demo-handlaggare")
    visit, _made = Visit.objects.get_or_create(
        key="visit-sample",
        defaults={
            "title": "Ett besök",
            "what": "Studiebesök",
            "begins": date(2028, 5, 4),
            "ends": date(2028, 5, 5),
            "guest_text": "En region",
            "country": "PL",
            "unit": account.person.unit,
        },
    )
    host, _made = Host.objects.get_or_create(visit=visit, person=account.person)
    diet, _made = Diet.objects.get_or_create(visit=visit, what="Inga nötter")
    return {
        "visit": visit,
        "visit_outcome": Visit.objects.get(key="demo-besok-omsorg-2026"),
        "diet": diet,
        "visit_part": host,
    }


def _advice() -> dict[str, Any]:
    """A case that nobody has answered, hours, a training to come with somebody signed up, and a partner's own."""
    training = Training.objects.get(key="demo-utbildning-budget-2027")
    case = AdviceCase.objects.get(key="demo-fraga-skola-2026")
    return {
        "advice_case": case,
        "advice_letter": _refused(case),
        "advice_hours": CaseHours.objects.first(),
        "advice_topic": Topic.objects.first(),
        "advice_block": TextBlock.objects.first(),
        "training": training,
        "training_signed_up": SignUp.objects.filter(training=training).first(),
        "partner_case": AdviceCase.objects.get(key="demo-fraga-klimat-2026"),
        "partner_engagement": PartnerEngagement.objects.first(),
    }


def _stakeholders() -> StakeholderAnalysis:
    """An analysis with an alternative that is scored by a criterion, and an actor."""
    made = StakeholderAnalysis.objects.create(
        title="Klimat", goal="Lära", unit=Organization.objects.filter(classification="administration").first()
    )
    of = Alternative.objects.create(analysis=made, name="Nätverk A", kind="network", countries=["SE"])
    by = Criterion.objects.create(analysis=made, name="Nytta")
    assessor = Account.objects.filter(demonstration=True).first()
    Score.objects.create(alternative=of, criterion=by, assessor=assessor, value=4, reason="Nära våra mål")
    known = Organization.objects.filter(classification="municipality").first()
    Actor.objects.create(analysis=made, organization=known or made.unit, interest=4, influence=2)
    return made


def _calendar() -> CalendarFeed:
    """A calendar address of a demonstration account."""
    account = Account.objects.get(key="demo-styrelsesekreterare")
    return CalendarFeed.objects.create(account=account, made_on=today())


def _refused(case: AdviceCase) -> Letter:
    """An e-mail to who asked that no mail server has taken."""
    made = writing.letter(
        "advice-answer", "x", "ada@example.org", "Svar", "Hej\n", language="sv", about=case.key
    )
    made.failure = "550"
    found = Letter.objects.filter(message_id=made.message_id).first()
    if found is None:
        made.save()
    return found or made


def _letter() -> Letter:
    """An e-mail in the mailbox of a demonstration account."""
    account = Account.objects.get(key="demo-styrelsesekreterare")
    return Letter.objects.create(
        kind="digest",
        account=account,
        occasion="2026-W48",
        address=account.email,
        language="sv",
        subject="Region Kronoberg: 1 försenad",
        text="FÖRSENAT\n\n- Förnya platserna\n  http://127.0.0.1:8000/organ/1/\n",
        message_id="<a@example.org>",
        made_at=timezone.now(),
    )


def _papers(engagement: Engagement) -> dict[str, Any]:
    """A meeting with a decided and an undecided matter, and papers of an engagement, made once."""
    board = Organization.objects.get(classification="board")
    meeting = Meeting.objects.filter(body=board, date__lt=today()).order_by("-date").first()
    secretary = Account.objects.get(key="demo-styrelsesekreterare")
    item = AgendaItem.objects.filter(title="Att besluta").first()
    if item is None:
        item = put(secretary, meeting, engagement, "Att besluta")
        decided = put(secretary, meeting, None, "Beslutat")
        register(secretary, decided)
        approve_minutes(
            secretary,
            Approval(meeting=meeting, decision=Decision.objects.get(item=decided), approved_on=today()),
        )
        attach(secretary, "engagement", engagement, SimpleUploadedFile("a.txt", b"hej"), "En fil")
        entry = RegistryEntry(
            kind="engagement", object_id=engagement.pk, number="26RK1", direction="drawn_up"
        )
        entry.date, entry.counterpart, entry.subject = today(), "Regionstyrelsen", "Avtal"
        actions_of_documents.register(secretary, entry)
        issue(secretary, DOCUMENTS["engagements"], None, "sv")
        rule = DisposalRule.objects.create(title="Regel", what="attachment", years=10, basis="RS § 1")
        Disposal.objects.create(rule=rule, done_on=today(), done_by="Test", items=[])
        mark = SecrecyMark(
            kind="agenda-item", object_id=item.pk, ground="OSL 15:1", set_on=today(), set_by="RS"
        )
        mark.save()
    return {
        "body_of_board": board,
        "meeting": meeting,
        "agenda_item": item,
        "decision": Decision.objects.filter(title="Beslutat").first(),
        "at_once": Approval.objects.exclude(decision=None).first(),
        "right": DecisionRight.objects.first(),
        "issued": IssuedDocument.objects.first(),
        "attachment": Attachment.objects.first(),
        "registry": RegistryEntry.objects.first(),
        "secrecy": SecrecyMark.objects.first(),
        "disposal_rule": DisposalRule.objects.first(),
        "disposal_report": Disposal.objects.first(),
    }


def put(secretary: Any, meeting: Any, thing: Any, title: str) -> AgendaItem:
    """Put a matter on an agenda: a collaboration, or some other matter where `thing` is None."""
    matter = "collaborations.enter" if thing is not None else "decisions.other"
    item = AgendaItem(meeting=meeting, matter=matter, title=title)
    item.object_id = thing.pk if thing is not None else None
    return put_on_agenda(secretary, item)


def register(secretary: Any, item: AgendaItem, **values: Any) -> Decision:
    """Register what the body decided in a matter."""
    meeting = item.meeting
    given = {"outcome": "approved", "text": "Bifall.", "paragraph": f"{100 + item.pk}", **values}
    decision = Decision(
        body=meeting.body,
        manner="body",
        meeting=meeting,
        item=item,
        matter=item.matter,
        object_id=item.object_id,
        area=item.area,
        title=item.title,
        decided_on=meeting.date,
        **given,
    )
    return register_decision(secretary, decision)


def _arguments(pattern: URLPattern, samples: dict[str, Any]) -> dict[str, Any]:
    names = pattern.pattern.converters or pattern.pattern.regex.groupindex
    if not names:
        return {}
    found: dict[str, Any] = {}
    for name in names:
        found[name] = _argument(str(pattern.name), name, samples)
    return found


def _argument(view: str, name: str, samples: dict[str, Any]) -> Any:
    if view == "api_nowhere":
        return "v1/nowhere"
    if view.startswith(("api_key_", "api_any_key_")):
        return samples["api_key"].pk
    if view.startswith("webhook"):
        return samples["api_webhook"].pk
    if view.startswith("api_"):
        return 1  # without a key it answers the same for all
    if name == "token" and view.startswith("voice"):
        return samples["voice"].token
    if view == "funding_ics":
        return samples["funding_feed"].token
    if view == "funding_calendar_month":
        return {"year": 2027, "month": 1}[name]
    if view.startswith("funding_call"):
        return samples["funding_other" if name == "other" else "funding_call"].pk
    if view.startswith(("funding_programme", "funding_interest", "fetch_source")):
        return samples[
            next(each for each in samples if view.startswith(each) and each.startswith(("fu", "fe")))
        ].pk
    if name == "language":
        return "sv"
    if view == "dossier_put":
        return samples["monitoring_story"].pk
    if view == "dossier_feed_ics":
        return samples["dossier_feed"].token
    if view.startswith("dossier"):
        several = {
            "story": samples["monitoring_story"].pk,
            "part": "dag",
            "part_pk": samples["dossier_day"].pk,
        }
        return several.get(name, samples["dossier"].pk)
    if view.startswith("opendata_"):
        return {"name": "collaborations", "ending": "ttl" if "dcat" in view else "csv"}[name]
    if view.startswith("public_"):
        return {"slug": "sbhss", "kind": "engagement", "pk": samples["issued"].pk}[name]
    if view.startswith("remark"):
        return samples["remark"].pk
    if view.startswith("publication"):
        several = {"kind": "engagement", "thing_pk": samples["engagement"].pk, "number": 1}
        return several.get(name, samples["publication"].pk)
    if view.startswith("annual_report"):
        return {"year": 2026, "chapter": samples["annual_report_text"].chapter}[name]
    if view.startswith("position"):
        return {"pk": samples["position"].pk, "number": 1}[name]
    if view.startswith("advocacy_plan_part") and name != "pk":
        return {"part": "mottagare", "part_pk": samples["advocacy_part"].pk}[name]
    if view.startswith("monitoring_profile"):
        return samples["monitoring_profile"].pk
    if view in MONITORING_STORY:
        return samples["monitoring_story"].pk
    if view.startswith("monitoring_"):
        return samples.get(view, samples["monitoring_delivery"]).pk
    if name == "token" and view.startswith("learned"):
        return samples["learned_feed"].token
    if name == "token" and view in {"advice_case_followed", "training_signed_up"}:
        return samples["advice_case" if view == "advice_case_followed" else "training_signed_up"].token
    if name == "token":
        return samples["calendar_feed"].token
    if name == "document":
        return "engagements" if view.endswith("whole") else "engagement"
    if view in {"papers", "attachment_new", "registry_new", "secrecy_new"}:
        return {"kind": "engagement", "pk": samples["engagement"].pk}[name]
    if name == "kind" and view.startswith("right"):
        return "ratt"
    if view in VIEWS:
        return {"pk": samples[VIEWS[view]].pk, "form": "pdf"}[name]
    if name == "line" and view == "strategy_review_clause":
        return samples["clause"].line
    if name == "slug":
        return samples["strategy"].slug
    if view == "conduct_acknowledge":
        return {"kind": "code-version", "pk": samples["conduct_code"].pk}[name]
    if view.startswith("conduct_code"):
        return samples["conduct_code"].number
    if view == "gift_year":
        return samples["gift_year"].year
    if name == "who":
        return "elected"
    if view == "travel_summary":
        return 2026
    if view.startswith("feedback_report"):
        return samples["meeting"].pk
    if name == "number":
        return samples["clause"].number
    if view == "history":
        return {"kind": "person", "pk": samples["person"].pk}[name]
    if name == "year":
        return samples["action_plan"].year
    if name == "mode":
        return "train"
    if name == "tertial":
        return 1
    if view == "project_step":
        return {"pk": samples["project"].pk, "step": "forbered"}[name]
    if view == "project_give_back":
        over = samples["project_commitment"]
        return {"pk": over.project_id, "part_pk": over.pk}[name]
    if view.startswith("project_part"):
        return {"pk": samples["project"].pk, "part": "risk", "part_pk": samples["project_part"].pk}[name]
    if view.startswith("project_frame"):
        return samples["project_frame"].pk
    if name == "step":
        return "lamna" if view == "engagement_step" else 1
    if name == "rule":
        return "theme_and_unit"
    if name == "dimension":
        return "social"
    if name == "file":
        return samples["attachment"].pk
    if name in {"participant", "next_step"}:
        return samples[name].pk
    if view.startswith(("participant_", "next_step")):
        return samples["international_meeting"].pk
    if name in {"goal", "value", "effect", "body_meeting", "review", "voice", "outreach", "factor"}:
        return samples[name].pk
    if view.startswith(("voice", "outreach")):
        return samples["engagement"].pk
    if view == "logbook_new":
        return "evenemang"
    if view.startswith("stakeholder_analysis_part") and name != "pk":
        return {
            "part": "alternativ",
            "part_pk": samples["stakeholder_analysis"].alternatives.first().pk,
        }[name]
    if view.startswith("visit_part") and name != "pk":
        return {"part": "vard", "part_pk": samples["visit_part"].pk}[name]
    if name == "diet":
        return samples["diet"].pk
    if view.startswith(("visit_part", "visit_diet")):
        return samples["visit"].pk
    if name == "part":
        return "mal" if view.startswith("activity") else "avtal"
    if name == "part_pk" and view.startswith("activity"):
        return samples["goal"].pk
    if view.startswith("engagement_part") and name != "pk":
        return samples["agreement"].pk
    if view in {"hand_over", "take_back", "let_wait", "wake"}:
        return f"accountable-{samples['strategy'].key}"
    if name in {"uidb36", "key"}:
        return "x"
    kinds = sorted(samples, key=len, reverse=True)
    kind = next(kind for kind in kinds if view.startswith((kind, kind.rstrip("y") + "ies")))
    if view == "post_new" or view == "seat_new":
        kind = "body"
    if view == "role_new":
        kind = "account"
    return samples[kind].pk


def _projects() -> dict[str, Any]:
    """An idea, which may be prepared, changed and taken away, with a risk; a frame; a commitment that is over."""
    project = Project.objects.get(key="demo-projekt-buss")
    risk, _made = Risk.objects.get_or_create(project=project, what="Ingen vill", likelihood=2, consequence=2)
    over, _made = Project.objects.get_or_create(
        key="prov-avslutat", title="Avslutat", idea="Prov", unit=project.unit, state="withdrawn"
    )
    commitment = over.commitments.first() or over.commitments.create(
        body=project.unit, year=2027, amount=1000
    )
    frame = ProjectFrame.objects.first()
    return {
        "project": project,
        "project_part": risk,
        "project_frame": frame,
        "project_commitment": commitment,
    }
