"""`utblick generate --organisation large`: an invented organisation of size, for measurements.

Written past the history on purpose: nobody did these things, and a million rows of history would measure nothing.
"""

import argparse
import random
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _

from utblick.collaborations.models import (
    Agreement,
    Engagement,
    EngagementBody,
    EngagementKind,
    Party,
    Period,
    YearCost,
)
from utblick.core.audit import trail
from utblick.core.dates import today
from utblick.core.models import Identity
from utblick.decisions.models import PolicyArea
from utblick.people.models import Membership, Organization, Person, Post
from utblick.plans.models import ActionPlan, Activity, FollowUp, Goal, PlanStatus, Progress, Resource
from utblick.search import indexing
from utblick.strategy.models import Clause, ClauseKind

# Persons, engagements, and activities in the plan of the year that runs.
SIZES = {"small": (200, 100, 50), "large": (2_000, 10_000, 5_000)}
YEARS = range(2017, 2027)
FIRST = (
    "Alva",
    "Bertil",
    "Cecilia",
    "David",
    "Ebba",
    "Folke",
    "Greta",
    "Hugo",
    "Inga",
    "Åke",
    "Ängla",
    "Östen",
)
LAST = ("Ahl", "Berg", "Dal", "Ek", "Falk", "Gran", "Hav", "Lind", "Modig", "Näs", "Ståhl", "Åman", "Öberg")
THEMES = (
    "energi",
    "hälsa",
    "kultur",
    "vatten",
    "digitalisering",
    "rörlighet",
    "livsmedel",
    "ungdom",
    "skog",
    "turism",
)
WHERE = ("Östersjön", "Nordsjön", "Europa", "Norden", "Alperna", "Donau")


class Command(BaseCommand):
    """Fill the database; what is there stays."""

    help = "Fill the database with an invented organisation, for measurements."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """How large."""
        parser.add_argument("--organisation", choices=sorted(SIZES), default="large")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        """Generate, then index."""
        if not Identity.objects.exists():
            raise CommandError(_("Load a pack first: utblick load NAME"))
        if Engagement.objects.filter(key__startswith="generated-").exists():
            raise CommandError(_("The invented organisation is there already."))
        persons, engagements, activities = SIZES[options["organisation"]]
        chance = random.Random(1)  # noqa: S311  # the same organisation each time
        people = _people(persons, chance)
        _engagements(engagements, people, chance)
        _plans(activities, people, chance)
        trail.note("config.generate", None)  # others learn by the trail that what they remember has grown old
        indexing.rebuild()
        self.stdout.write(_("Generated %(people)s persons and %(engagements)s engagements.") % {
            "people": persons, "engagements": engagements
        })  # fmt: skip


def _people(count: int, chance: random.Random) -> list[Person]:
    parties = list(Organization.objects.filter(classification="party"))
    people = Person.objects.bulk_create(
        Person(
            key=f"generated-person-{number}",
            given_name=chance.choice(FIRST),
            family_name=f"{chance.choice(LAST)}{number}",
            kind="elected" if number % 4 else "official",
        )
        for number in range(count)
    )
    bodies = Organization.objects.bulk_create(
        Organization(
            key=f"generated-body-{number}", name=f"Styrgrupp {number}", classification="foreign_body"
        )
        for number in range(count // 4)
    )
    posts = Post.objects.bulk_create(
        Post(key=f"generated-post-{number}", organization=body, role="member", seats=8)
        for number, body in enumerate(bodies)
    )
    Membership.objects.bulk_create(
        Membership(
            key=f"generated-seat-{number}",
            person=person,
            organization=post.organization,
            post=post,
            role="member",
            party=chance.choice(parties) if parties and person.kind == "elected" else None,
            start=str(chance.choice(YEARS)),
        )
        for number, person in enumerate(people)
        for post in [posts[number % len(posts)]]
    )
    return people


def _engagements(count: int, people: list[Person], chance: random.Random) -> None:
    kinds = [kind for kind in EngagementKind.values if kind != EngagementKind.ASSIGNMENT]
    units = list(Organization.objects.filter(classification__in=("administration", "unit")))
    made = Engagement.objects.bulk_create(
        [
            Engagement(
                key=f"generated-{number}",
                kind=chance.choice(kinds),
                name=f"{chance.choice(THEMES).capitalize()} kring {chance.choice(WHERE)} {number}",
                short_name=f"G{number}",
                member_since=str(chance.choice(YEARS)),
                responsible_unit=chance.choice(units) if units and chance.random() < 0.8 else None,
                contact=chance.choice(people) if chance.random() < 0.7 else None,
            )
            for number in range(count)
        ],
        batch_size=1000,
    )
    Period.objects.bulk_create(
        [
            Period(
                key=f"generated-period-{number}",
                engagement=each,
                stage=chance.choice(("inherited", "inherited", "decided", "proposed", "ended")),
                ends=str(chance.choice((2027, 2028, 2029))) if chance.random() < 0.7 else "",
            )
            for number, each in enumerate(made)
        ],
        batch_size=1000,
    )
    bodies = list(Organization.objects.filter(key__startswith="generated-body-"))
    EngagementBody.objects.bulk_create(
        [
            EngagementBody(
                key=f"generated-link-{n}",
                engagement=each,
                organization=bodies[n % len(bodies)],
                level="political",
            )
            for n, each in enumerate(made)
        ],
        batch_size=1000,
    )
    partners = list(
        Organization.objects.filter(classification__in=("region_partner", "municipality", "university"))
    )
    Party.objects.bulk_create(
        [
            Party(key=f"generated-party-{n}-{partner.pk}", engagement=each, organization=partner)
            for n, each in enumerate(made)
            for partner in chance.sample(partners, min(3, len(partners)))
        ],
        batch_size=1000,
    )
    Agreement.objects.bulk_create(
        [
            Agreement(
                key=f"generated-agreement-{n}", engagement=each, title="Avtal", valid_from=each.member_since
            )
            for n, each in enumerate(made)
            if n % 3
        ],
        batch_size=1000,
    )
    YearCost.objects.bulk_create(
        [
            YearCost(
                key=f"generated-cost-{n}-{year}",
                engagement=each,
                year=year,
                estimate=Decimal(chance.randrange(10, 900) * 1000),
                staff_share=Decimal(chance.randrange(1, 40)) / 2,
            )
            for n, each in enumerate(made)
            for year in YEARS
        ],
        batch_size=1000,
    )
    clauses = list(Clause.objects.filter(kind=ClauseKind.FOCUS))
    if clauses:
        link = Engagement.serves.through
        link.objects.bulk_create(
            [link(engagement_id=each.pk, clause_id=chance.choice(clauses).pk) for each in made],
            batch_size=1000,
        )


def _plans(count: int, people: list[Person], chance: random.Random) -> None:
    """Plans of ten years; most activities lie with one unit in the year that runs, and nobody has followed them up."""
    busy = Organization.objects.filter(classification="administration").order_by("pk").first()
    units = list(Organization.objects.filter(classification__in=("administration", "unit")))
    if busy is None:
        return
    clauses = list(Clause.objects.filter(kind=ClauseKind.FOCUS))
    areas = list(PolicyArea.objects.all())
    running = today().year
    for year in range(running - 9, running + 1):
        status = PlanStatus.DECIDED if year == running else PlanStatus.FOLLOWED_UP
        plan = ActionPlan.objects.filter(year=year).first() or ActionPlan.objects.create(
            key=f"generated-plan-{year}", year=year, status=status, decided_on=date(year - 1, 11, 20)
        )
        many = count if year == running else count // 20
        made = Activity.objects.bulk_create(
            [
                Activity(
                    key=f"generated-activity-{year}-{number}",
                    plan=plan,
                    title=f"{chance.choice(THEMES).capitalize()}insats kring {chance.choice(WHERE)} {number}",
                    unit=busy if year == running else chance.choice(units),
                    responsible=chance.choice(people),
                    starts=date(year, 1, 1),
                    ends=date(year, 12, 31),
                )
                for number in range(many)
            ],
            batch_size=1000,
        )
        _parts_of_activities(made, busy, year, chance)
        _link(Activity.serves.through, "clause", clauses, made, chance)
        _link(Activity.areas.through, "policyarea", areas, made, chance)


def _link(link: Any, field: str, choices: list[Any], made: list[Activity], chance: random.Random) -> None:
    """One link for each activity, to one of the choices, where there are any."""
    if choices:
        rows = [link(activity_id=each.pk, **{f"{field}_id": chance.choice(choices).pk}) for each in made]
        link.objects.bulk_create(rows, batch_size=1000)


def _parts_of_activities(made: list[Activity], organ: Organization, year: int, chance: random.Random) -> None:
    Goal.objects.bulk_create(
        [
            Goal(key=f"generated-goal-{each.key}", activity=each, indicator="Antal möten", baseline=Decimal(0),
                 target=Decimal(chance.randrange(1, 20)), unit="möten", due=each.ends, owner=each.responsible)
            for each in made
        ],
        batch_size=1000,
    )  # fmt: skip
    Resource.objects.bulk_create(
        [
            Resource(key=f"generated-resource-{each.key}", activity=each, organ=organ, budget_line="1",
                     amount=Decimal(chance.randrange(1, 90) * 1000), staff_share=Decimal(chance.randrange(1, 20)))
            for each in made
        ],
        batch_size=1000,
    )  # fmt: skip
    if year != today().year:
        FollowUp.objects.bulk_create(
            [
                FollowUp(key=f"generated-said-{each.key}", activity=each, tertial=3, comment="Klart.",
                         progress=chance.choice(Progress.values), said_on=each.ends)
                for each in made
            ],
            batch_size=1000,
        )  # fmt: skip
