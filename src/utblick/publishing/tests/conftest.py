"""What the tests of the room share: an owner, communications, and a collaboration to describe."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
from django.utils import timezone, translation

from utblick.collaborations.models import Engagement
from utblick.people.models import Person
from utblick.people.roles import Role
from utblick.publishing import actions, kinds, queries
from utblick.publishing.models import Publication, PublicationVersion

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Let it be another time: `at(datetime(...))`."""

    def be(moment: datetime) -> None:
        monkeypatch.setattr("django.utils.timezone.now", lambda: moment)

    return be


@pytest.fixture(autouse=True)
def _now(at: Callable[[datetime], None]) -> None:
    at(NOW)


@pytest.fixture
def english() -> Iterator[None]:
    """Messages as they stand in the code."""
    with translation.override("en"):
        yield


@dataclass
class House:
    """The owner's account and communications', and a collaboration that nobody has described."""

    owner: Any
    outsider: Any
    communications: Any
    network: Engagement

    def begun(self) -> Publication:
        """Begin a description of the network."""
        thing = kinds.thing(kinds.COLLABORATION, self.network.pk, timezone.localdate())
        assert thing is not None
        made: Publication = actions.begin(self.owner, actions.begun(thing))
        return made

    def written(self, publication: Publication, text: str = "Vad det är") -> PublicationVersion:
        """Write the draft, or a new version."""
        draft = queries.read(publication, timezone.now()).draft or actions.next_version(publication)
        draft.summary, draft.text, draft.contact_email = "Kort sagt", text, "fraga@example.org"
        made: PublicationVersion = actions.write(self.owner, draft)
        return made

    def published(self, text: str = "Vad det är") -> Publication:
        """Begin, write, send and publish."""
        made = self.begun()
        self.written(made, text)
        actions.send(self.owner, made)
        return actions.publish(self.communications, made)


@pytest.fixture
def house(kronoberg: None, account: Any) -> House:
    """The organisation, with nothing on the web."""
    PublicationVersion.objects.all().delete()
    Publication.objects.all().delete()
    network = Engagement.objects.get(key="samarbete-sbhss")
    other = Person.objects.filter(unit__isnull=False).exclude(unit=network.responsible_unit).first()
    assert other is not None
    return House(
        account(Role.INTERNATIONAL_FUNCTION, name="Strateg Ek"),
        account(Role.OFFICER, other.unit, name="Kim Annan"),
        account(Role.COMMUNICATIONS, name="Kom Munik"),
        network,
    )
