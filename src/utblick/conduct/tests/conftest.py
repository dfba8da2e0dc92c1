"""What the tests of the room share: people of ours, a code, limits from certain days, presents."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.utils import translation

from utblick.conduct.models import (
    CatalogueItem,
    CodeSection,
    CodeVersion,
    Gift,
    GiftYear,
    Limit,
)
from utblick.people.models import Organization, Person
from utblick.people.roles import Role

TODAY = date(2026, 11, 23)


@pytest.fixture
def on_day(monkeypatch: pytest.MonkeyPatch) -> Callable[[date], None]:
    """Let it be another day: `on_day(date(2027, 5, 1))`."""

    def be(day: date) -> None:
        monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: day)

    return be


@pytest.fixture(autouse=True)
def _today(on_day: Callable[[date], None]) -> None:
    on_day(TODAY)


@pytest.fixture
def english() -> Iterator[None]:
    """Messages as they stand in the code."""
    with translation.override("en"):
        yield


@dataclass
class House:
    """A code of two sections in force, a limit that rises in 2026, a present with three in stock, and our people."""

    code: CodeVersion
    bowl: CatalogueItem
    unit: Organization
    officer: Any
    colleague: Any
    director: Any
    function: Any

    def received(self, **values: Any) -> Gift:
        """A received gift that the officer is to declare: within the limit, and not linked."""
        given = {
            "direction": "received",
            "day": date(2026, 5, 4),
            "what": "En vas",
            "declared_by": self.officer,
            "other_text": "Borgmästare Kowalski",
            "value": Decimal(100),
            "context": "Vid besöket i maj",
        }
        return Gift(**{**given, **values})

    def given(self, **values: Any) -> Gift:
        """A present from the catalogue that the officer is to declare."""
        return self.received(**{"direction": "given", "what": "", "value": None, "item": self.bowl, **values})


def limit(kind: str, amount: int, day: date, with_vat: bool = True) -> Limit:
    """Make a row in the table of limits."""
    return Limit.objects.create(kind=kind, amount=amount, valid_from=day, with_vat=with_vat, basis="Beslut")


@pytest.fixture
def house(kronoberg: None, account: Any) -> House:
    """The organisation with a code, limits and presents of the tests' own."""
    for model in (Gift, GiftYear, CodeSection, CodeVersion, Limit, CatalogueItem):
        model.objects.all().delete()
    code = CodeVersion.objects.create(
        number=1, in_force_from=date(2024, 1, 1), decided_by="Fullmäktige", reason="Den första"
    )
    for number, slug in enumerate(("foretrader", "gavor"), start=1):
        CodeSection.objects.create(
            code=code,
            number=number,
            slug=slug,
            title=f"Titel {slug}",
            title_en=f"Title {slug}",
            text=f"Text om {slug}",
            text_en=f"Text on {slug}",
        )
    limit("received_gift", 200, date(2024, 1, 1))
    limit("received_gift", 400, date(2026, 1, 1))
    limit("representation_gift", 300, date(2024, 1, 1))
    bowl = CatalogueItem.objects.create(
        name="Glasskål", name_en="Glass bowl", contract="Avtal 7", price=120, with_vat=True, stock=3
    )
    unit = Organization.objects.filter(classification="administration").order_by("key")[0]
    people = list(Person.objects.filter(protected_identity=False, accounts=None).order_by("pk")[:3])
    return House(
        code,
        bowl,
        unit,
        account(Role.OFFICER, unit, name="Ola Officer", person=people[0]),
        account(Role.OFFICER, unit, name="Kim Kollega", person=people[1]),
        account(Role.DIRECTOR, name="Dir Ektör", person=people[2]),
        account(Role.INTERNATIONAL_FUNCTION, name="Strateg Ek"),
    )


@pytest.fixture
def sign_in(client: Any) -> Callable[[Any], Any]:
    """Return a client that is signed in as an account."""

    def be(found: Any, language: str = "en") -> Any:
        found.language = language
        found.save()
        client.force_login(found)
        return client

    return be


def words(answer: Any) -> str:
    """A page's text, its figures with plain blanks."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()).replace("\xa0", " "))


def filled(answer: Any) -> dict[str, Any]:
    """What a form is sent with when nothing is changed."""
    form = answer.context["form"]
    values = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in values.items() if value not in (None, "", False)}
