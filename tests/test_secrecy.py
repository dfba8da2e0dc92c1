"""What is under secrecy is on no page, in no list, file, search, history or document of anybody without the right.

Every address is asked for, as every role, as a page and as a list to take along; nothing has to remember to be safe.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from django.test import Client
from django.urls import reverse

from tests.addresses import addresses, put, register
from tests.documents.conftest import upload
from tests.roles import walkers
from utblick.collaborations.models import Agreement, Engagement, Statement
from utblick.collaborations.tests.conftest import made_ready
from utblick.core.dates import today
from utblick.core.documents.kinds import DOCUMENTS
from utblick.core.permissions import PERMISSIONS, PUBLIC, SIGNED_IN
from utblick.core.secrecy import RIGHT
from utblick.decisions.models import Meeting
from utblick.documents.actions import attach, issue, mark_secret
from utblick.documents.models import IssuedDocument, SecrecyMark
from utblick.people.models import Account
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]
# The words that tell of what is secret; nothing else in the pack holds them.
WORDS = (
    "Zebrasamarbetet",
    "Zebraärendet",
    "zebrabilaga",
    "Zebrauppgiften",
    "Zebraavtalet",
    "987 654",
    "987654",
)


@pytest.fixture
def secret(account: Any) -> Engagement:
    """A collaboration under secrecy with all that can hang on it: cost, statement, matter, decision, file, document."""
    addresses()  # makes a thing of every kind first
    person = account(Role.INTERNATIONAL_FUNCTION)
    secretary = Account.objects.get(key="demo-styrelsesekreterare")
    hidden = made_ready(Engagement.objects.get(key="samarbete-erb"))
    hidden.name = hidden.name_en = hidden.short_name = "Zebrasamarbetet"
    hidden.note = "Zebrauppgiften"
    hidden.save()
    hidden.costs.exclude(year=2027).delete()
    cost = hidden.costs.get()
    cost.estimate = 987654
    cost.save()
    Statement.objects.create(engagement=hidden, kind="purpose", text="Zebrauppgiften")
    Agreement.objects.create(engagement=hidden, title="Zebraavtalet", valid_from="2023")
    meeting = Meeting.objects.filter(body__classification="board", date__lt=today()).order_by("-date").first()
    item = put(secretary, meeting, hidden, "Zebraärendet")
    attach(person, "agenda-item", item, upload("zebrabilaga.txt"), "zebrabilaga")
    decision = register(secretary, item, text="Zebrauppgiften")
    attach(person, "engagement", hidden, upload("zebrabilaga2.txt"), "zebrabilaga")
    issue(person, DOCUMENTS["engagement"], hidden, "sv")
    issue(person, DOCUMENTS["engagements"], None, "sv")  # names it among others
    issue(secretary, DOCUMENTS["agenda"], meeting, "sv")
    mark = SecrecyMark(
        kind="engagement", object_id=hidden.pk, ground="OSL 15:1", set_on=today(), set_by="Regionstyrelsen"
    )
    mark_secret(secretary, mark)  # all that tells of it follows
    hidden.refresh_from_db()
    decision.refresh_from_db()
    assert hidden.secret and decision.secret
    return hidden


def answers(client: Client, url: str) -> Iterator[Any]:
    """The page, and its list in both forms that one can take along."""
    answer = client.get(url)
    yield answer
    if answer.context and "register" in answer.context:
        for form in ("csv", "xlsx"):
            yield client.get(url, {"format": form})


def text_of(answer: Any) -> str:
    content = answer.content
    if content[:2] == b"PK":
        with ZipFile(BytesIO(content)) as archive:
            return "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    return str(content.decode("utf-8", "replace"))


def extra(hidden: Engagement) -> list[str]:
    """Addresses of the secret things themselves, and searches for them."""
    pages = [hidden.get_absolute_url(), reverse("history", args=["engagement", hidden.pk])]
    pages += [reverse(name, args=["engagement", hidden.pk]) for name in ("papers", "draft_document")]
    pages += [
        reverse(name, args=[hidden.pk])
        for name in ("engagement_people", "engagement_costs", "engagement_edit")
    ]
    pages += [f"{reverse('search')}?q={word}" for word in WORDS]
    pages += [document.get_absolute_url() for document in IssuedDocument.objects.all()]
    pages += [
        f"{reverse('draft_of_whole', args=[key])}?form={form}"
        for key in ("engagements", "representatives")
        for form in ("", "docx")
    ]
    pages += [
        f"{reverse('audit_trail')}?kind=engagement&object={hidden.pk}",
        f"{reverse('audit_trail')}?text=Zebra",
    ]
    pages += [
        f"{reverse('engagements')}?q=Zebra",
        f"{reverse('decisions')}?text=Zebra",
        f"{reverse('documents')}?text=Zebra",
    ]
    return pages


# Who walks the whole house: whoever opens most, and those who stand furthest from each other.
EVERYWHERE = (Role.ADMINISTRATOR, Role.OFFICER, Role.ELECTED, Role.PARTNER)


def opened_by(role: str) -> set[str]:
    """The permissions of the pages that a role may open."""
    return {PUBLIC, SIGNED_IN, *(key for key, each in PERMISSIONS.items() if role in each.roles)}


@pytest.mark.parametrize("role", walkers(sorted(set(Role.values) - PERMISSIONS[RIGHT].roles)))
def test_nothing_tells_of_what_is_secret(client_as: Any, secret: Engagement, role: str) -> None:
    client: Client = client_as(role)
    told = []
    # What the role may not open at all is the matter of the matrix test.
    permissions = opened_by(role)
    if role not in EVERYWHERE:  # the pages that those open look the same to it
        permissions -= {key for other in EVERYWHERE for key in opened_by(other)}
    pages = [address.url for address in addresses() if address.view.permission in permissions]
    for url in [*pages, *extra(secret)]:
        for answer in answers(client, url):
            if answer.status_code == 200:
                # What the reader typed may stand in the box where it was typed.
                text = text_of(answer).replace('value="Zebra', "").replace("Sök: Zebra", "")
                told += [f"{url}: {word}" for word in WORDS if word in text and f"q={word}" not in url]
    assert told == []


def test_those_with_the_right_see_it_and_that_is_noted(client_as: Any, secret: Engagement) -> None:
    from utblick.core.audit.models import AuditEntry

    client = client_as(Role.DIRECTOR)
    seen = set()
    for url in [*(address.url for address in addresses()), *extra(secret)]:
        answer = client.get(url)
        if answer.status_code == 200:
            seen |= {word for word in WORDS if word in text_of(answer)}
    assert {"Zebrasamarbetet", "Zebraärendet", "zebrabilaga", "Zebrauppgiften", "Zebraavtalet"} <= seen
    read = AuditEntry.objects.filter(deed="core.read_protected", actor_id=client.account.pk)
    assert read.filter(kind="engagement", object_id=secret.pk).exists()


def test_an_issued_document_never_tells_of_it_whoever_issues(secret: Engagement, account: Any) -> None:
    document = issue(account(Role.INTERNATIONAL_FUNCTION), DOCUMENTS["engagements"], None, "en")
    assert not any(word in str(document.tree) for word in WORDS)


def test_when_secrecy_is_lifted_it_is_there_again(secret: Engagement, client_as: Any, account: Any) -> None:
    from utblick.documents.actions import lift_secrecy

    mark = SecrecyMark.objects.get(kind="engagement")
    mark.lifted_on, mark.reason = today(), "Undertecknat."
    lift_secrecy(Account.objects.get(key="demo-styrelsesekreterare"), mark)
    client = client_as(Role.ELECTED)
    assert "Zebrasamarbetet" in client.get(reverse("engagements")).content.decode()
    assert "Zebraärendet" in client.get(reverse("decisions")).content.decode()
    assert "Zebrasamarbetet" in client.get(f"{reverse('search')}?q=Zebrasamarbetet").content.decode()
