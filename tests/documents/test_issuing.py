"""Documents: drafts as the data stands, what is issued stays, and a newer draft shows what differs."""

import io
from typing import Any

import docx
import pikepdf
import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, connection, transaction
from django.urls import reverse
from django.utils.text import slugify

from utblick.collaborations.models import Engagement
from utblick.core.audit import triggers, verifying
from utblick.core.documents.kinds import DOCUMENTS
from utblick.decisions.models import Approval
from utblick.documents import actions, files
from utblick.documents.models import IssuedDocument
from utblick.people.models import Organization
from utblick.people.roles import Role

pytestmark = pytest.mark.django_db
REGISTER = "engagements"


def test_a_document_is_issued_with_number_who_and_when(function: Any, kronoberg: None) -> None:
    first = actions.issue(function, DOCUMENTS[REGISTER], None, "sv")
    second = actions.issue(function, DOCUMENTS["representatives"], None, "sv")
    assert (second.year, second.serial) == (first.year, first.serial + 1)
    assert first.issued_by == "Strateg Ek"
    with pikepdf.open(io.BytesIO(files.read(first.pdf))) as pdf:
        assert str(pdf.Root.Lang) == "sv-SE" and len(pdf.pages) >= 1
    assert docx.Document(io.BytesIO(files.read(first.word))).core_properties.title == first.title


def test_the_name_of_a_file_tells_kind_and_thing(function: Any, engagement: Any, client_as: Any) -> None:
    client = client_as(Role.OFFICER)

    def named(url: str) -> str:
        told: str = client.get(url)["Content-Disposition"]
        return told.partition('filename="')[2].rstrip('"')

    kinds = [
        kind.key for kind in DOCUMENTS.values() if kind.about == "engagement" and not kind.ready(engagement)
    ]
    names = [named(f"{reverse('draft_document', args=[key, engagement.pk])}?form=docx") for key in kinds]
    assert len(kinds) > 1 and len(set(names)) == len(names)
    thing = slugify(str(engagement))
    assert all(thing in name for name in names)
    found = actions.issue(function, DOCUMENTS[kinds[0]], engagement, "sv")
    issued = named(reverse("issued_file", args=[found.pk, "docx"]))
    assert issued.endswith(names[0]) and issued.startswith(str(found.year))
    whole = named(f"{reverse('draft_of_whole', args=[REGISTER])}?form=docx")
    assert whole == "samarbetsregister.docx"  # the kind is named once


def test_what_says_the_same_is_not_issued_again(function: Any, engagement: Any) -> None:
    kind = DOCUMENTS[REGISTER]
    first = actions.issue(function, kind, None, "sv")
    with pytest.raises(ValidationError, match=first.number):
        actions.issue(function, kind, None, "sv")
    engagement.name = "Ett annat namn"
    engagement.save()
    second = actions.issue(function, kind, None, "sv")
    assert second.replaces == first
    assert actions.issue(function, kind, None, "en").replaces is None  # each language has its own line


def test_a_newer_draft_shows_what_differs(function: Any, engagement: Any, client_as: Any) -> None:
    actions.issue(function, DOCUMENTS[REGISTER], None, "sv")
    client = client_as(Role.OFFICER)
    url = reverse("draft_of_whole", args=[REGISTER])
    assert client.get(url).context["changed"] == []
    before, engagement.name = engagement.name, "Ett annat namn"
    engagement.save()
    changed = client.get(url).context["changed"]
    assert any(before in line for each in changed for line in each.before)
    assert any("Ett annat namn" in line for each in changed for line in each.after)
    old = client.get(IssuedDocument.objects.get().get_absolute_url()).content.decode()
    assert before in old and "Ett annat namn" not in old


def test_what_is_issued_is_never_changed_or_deleted(function: Any, kronoberg: None) -> None:
    document = actions.issue(function, DOCUMENTS[REGISTER], None, "sv")
    for statement in (
        "UPDATE documents_issueddocument SET title = 'x'",
        "UPDATE documents_issueddocument SET tree = '{}'",
        "DELETE FROM documents_issueddocument",
    ):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    triggers.release(connection, "documents_issueddocument")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE documents_issueddocument SET issued_by = 'Någon annan'")
    (fault,) = verifying.contents()
    assert document.number in fault.what


@pytest.mark.parametrize("form", ["pdf", "docx", "arkiv"])
def test_an_issued_document_is_had_in_every_form(
    function: Any, kronoberg: None, client_as: Any, form: str
) -> None:
    document = actions.issue(function, DOCUMENTS[REGISTER], None, "sv")
    client = client_as(Role.OFFICER)
    answer = client.get(reverse("issued_file", args=[document.pk, form]))
    assert answer.status_code == 200
    if form == "docx":
        assert docx.Document(io.BytesIO(answer.content)).core_properties.title
        return
    if form == "pdf":
        assert answer.content == files.read(document.pdf)
    with pikepdf.open(io.BytesIO(answer.content)) as pdf:
        parts = pdf.open_metadata()
        assert parts["pdfuaid:part"] == "1"
        assert ("pdfaid:part" in parts) == (form == "arkiv")


def test_who_issues_and_who_reads(kronoberg: None, account: Any, client_as: Any, function: Any) -> None:
    with pytest.raises(PermissionDenied):
        actions.issue(account(Role.COMMUNICATIONS), DOCUMENTS[REGISTER], None, "sv")
    unit = Organization.objects.get(key="regional-utveckling")
    with pytest.raises(PermissionDenied):  # the whole register is not one unit's to issue
        actions.issue(account(Role.OFFICER, unit), DOCUMENTS[REGISTER], None, "sv")
    document = actions.issue(function, DOCUMENTS[REGISTER], None, "sv")
    assert client_as(Role.PARTNER).get(document.get_absolute_url()).status_code == 403
    assert client_as(Role.AUDITOR).get(document.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("key", sorted(DOCUMENTS))
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_kind_of_document_is_made_in_both_languages_and_all_forms(
    kronoberg: None, client_as: Any, key: str, language: str
) -> None:
    from tests.addresses import addresses
    from utblick.core import things

    addresses()  # makes a thing of every kind
    kind = DOCUMENTS[key]
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    if kind.about:
        thing = things.KINDS[kind.about].model._default_manager.first()
        if kind.key == "advice-answer":
            thing = type(thing).objects.exclude(answer="").first()
        if kind.key == "evaluation-report":
            thing = Engagement.objects.get(reviews__key="energy-cities-utvardering")
        if kind.key == "consultation-reply":
            type(thing).objects.filter(used__isnull=False).update(kind="reply")
        # These are made of what is approved alone.
        if kind.key in {"position-paper", "advocacy-briefing", "consultation-reply"}:
            thing = next(each for each in type(thing).objects.all() if not kind.ready(each))
        if why_not := kind.ready(thing):  # minutes that are to be put up must have been approved first
            draft = client.get(reverse("draft_document", args=[key, thing.pk])).content.decode()
            assert why_not in draft
            Approval.objects.create(meeting=thing, approved_on=thing.date, announced_on=thing.date)
        url = reverse("draft_document", args=[key, thing.pk])
    else:
        url = reverse("draft_of_whole", args=[key])
    page = client.get(url, {"sprak": language})
    assert page.status_code == 200 and f'lang="{language}"' in page.content.decode()
    for form in ("pdf", "docx"):
        answer = client.get(url, {"sprak": language, "form": form})
        assert answer.status_code == 200 and len(answer.content) > 1000, form


def test_nobody_protected_is_named_in_a_document(kronoberg: None, client_as: Any) -> None:
    from utblick.people.models import Person

    person = Person.objects.get(key="robert-olesen")
    person.protected_identity = True
    person.save()
    for role in (Role.ADMINISTRATOR, Role.INTERNATIONAL_FUNCTION):
        page = client_as(role).get(reverse("draft_of_whole", args=["representatives"])).content.decode()
        assert "Olesen" not in page


def test_an_approximate_cost_is_said_to_be_so_on_the_page_and_in_the_documents(
    engagement: Any, client_as: Any
) -> None:
    from utblick.collaborations.models import YearCost

    YearCost.objects.all().delete()
    period = engagement.periods.get()
    period.stage = "inherited"  # what is only proposed is in no sum
    period.save()
    engagement.costs.create(year=2025, estimate=123456, approximate=True)
    other = type(engagement).objects.exclude(pk=engagement.pk)[0]
    other.costs.create(year=2025, estimate=1000)
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    said = "cirka 123\xa0456\xa0kr"
    for url in (
        reverse("engagements"),
        engagement.get_absolute_url(),
        reverse("engagement_costs", args=[engagement.pk]),
        reverse("draft_of_whole", args=["engagements"]),
        reverse("draft_document", args=["engagement", engagement.pk]),
    ):
        assert said in client.get(url).content.decode(), url
    register = client.get(reverse("draft_of_whole", args=["engagements"])).content.decode()
    assert "cirka 124\xa0456\xa0kr" in register  # the sum is no better than its parts
    assert "cirka 1\xa0000\xa0kr" not in register and "1\xa0000\xa0kr" in register


def test_the_document_of_the_strategy_counts_as_its_page_does(engagement: Any, client_as: Any) -> None:
    from utblick.core.documents.tree import Table, plain
    from utblick.documents import queries
    from utblick.strategy.models import Strategy
    from utblick.strategy.queries import coverage

    strategy = Strategy.objects.get(status="adopted")
    blocks = queries.draft(DOCUMENTS["strategy"], strategy, "sv").blocks
    table = next(each for each in blocks if isinstance(each, Table) and each.numeric)
    told = [(plain(clause), int(plain(count))) for clause, count, _what in table.rows]
    assert told == [(str(each.clause), each.count) for each in coverage(strategy)] and any(
        count for _clause, count in told
    )
