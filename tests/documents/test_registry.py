"""The registry, secrecy and disposal."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from tests.documents.conftest import upload
from utblick.core.dates import today
from utblick.documents import actions, files, retention, rules
from utblick.documents.models import Disposal, DisposalRule, RegistryEntry, SecrecyMark
from utblick.people.roles import Role

pytestmark = pytest.mark.django_db


def entry(thing: Any, **values: Any) -> RegistryEntry:
    given = {
        "number": "26RK123",
        "direction": "received",
        "date": date(2026, 11, 2),
        "counterpart": "Region Blekinge",
        "subject": "Förslag till avtal",
    }
    return RegistryEntry(kind="engagement", object_id=thing.pk, **{**given, **values})


@pytest.mark.rule("documents.four_facts_registered")
@pytest.mark.parametrize("missing", ["number", "date", "counterpart", "subject"])
def test_each_of_the_four_facts_is_asked_for(function: Any, engagement: Any, missing: str) -> None:
    facts: dict[str, Any] = {"number": "1", "day": date(2026, 1, 1), "counterpart": "B", "subject": "C"}
    assert rules.missing_facts(**facts) == []
    blank = {**facts, ("day" if missing == "date" else missing): None if missing == "date" else ""}
    assert rules.missing_facts(**blank) == [missing]
    with pytest.raises(ValidationError) as refused:
        actions.register(function, entry(engagement, **{missing: None if missing == "date" else ""}))
    assert list(refused.value.message_dict) == [missing]


def test_the_list_has_the_four_facts_in_a_file(function: Any, engagement: Any, client_as: Any) -> None:
    actions.register(function, entry(engagement))
    lines = (
        client_as(Role.OFFICER)
        .get(reverse("registry"), {"format": "csv"})
        .content.decode("utf-8-sig")
        .splitlines()
    )
    assert "26RK123;2026-11-02;Region Blekinge;Förslag till avtal;inkommen" in lines


def test_what_is_registered_is_never_deleted(function: Any, engagement: Any) -> None:
    actions.register(function, entry(engagement))
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM documents_registryentry")


def test_an_issued_document_about_the_whole_is_registered_from_its_own_page(
    function: Any, kronoberg: None, client_as: Any
) -> None:
    from utblick.core.documents.kinds import DOCUMENTS

    document = actions.issue(function, DOCUMENTS["engagements"], None, "sv")
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    papers = reverse("papers", args=["document", document.pk])
    assert papers in client.get(document.get_absolute_url()).content.decode()
    url = reverse("registry_new", args=["document", document.pk])
    assert url in {where: label for label, where in client.get(papers).context["page"].actions}
    form = client.get(url).context["form"]
    assert (form["subject"].value(), form["direction"].value(), form["number"].value()) == (
        str(document),
        "drawn_up",
        "",
    )
    data = {name: form[name].value() for name in ("direction", "date", "subject")}
    answer = client.post(url, {**data, "number": "26RK77", "counterpart": "Regionstyrelsen"})
    assert answer["Location"] == papers and "26RK77" in client.get(papers).content.decode()
    found = RegistryEntry.objects.exclude(kind="advice-case").get()
    assert found.belongs_to == ("document", document.pk)
    assert "26RK77" in client_as(Role.OFFICER).get(reverse("registry")).content.decode()
    assert client.get(reverse("attachment_new", args=["document", document.pk])).status_code == 302
    assert client_as(Role.PARTNER).get(papers).status_code == 403


def mark(function: Any, thing: Any, kind: str = "engagement") -> SecrecyMark:
    return actions.mark_secret(
        function,
        SecrecyMark(
            kind=kind, object_id=thing.pk, ground="OSL 15:1", set_on=today(), set_by="Regionstyrelsen"
        ),
    )


@pytest.mark.rule("documents.secret_entry_tells_little")
def test_of_what_is_secret_the_list_tells_number_and_date_only(
    function: Any, engagement: Any, client_as: Any
) -> None:
    assert rules.told_in_the_open(True) == {"number", "date"}
    assert rules.told_in_the_open(False) == {"number", "date", "counterpart", "subject"}
    actions.register(function, entry(engagement))
    mark(function, engagement)
    for form in ("", "csv"):
        open_list = client_as(Role.OFFICER).get(reverse("registry"), {"format": form}).content.decode()
        assert "26RK123" in open_list and "Region Blekinge" not in open_list and "avtal" not in open_list
        assert "Region Blekinge" in client_as(Role.DIRECTOR).get(reverse("registry")).content.decode()


def test_secrecy_is_set_once_and_lifted_with_a_reason(function: Any, engagement: Any) -> None:
    found = mark(function, engagement)
    engagement.refresh_from_db()
    assert engagement.secret
    with pytest.raises(ValidationError):
        mark(function, engagement)
    found.lifted_on = today()
    with pytest.raises(ValidationError):
        actions.lift_secrecy(function, found)
    found.reason, found.lifted_on = "Avtalet är undertecknat.", found.set_on - timedelta(days=1)
    with pytest.raises(ValidationError):
        actions.lift_secrecy(function, found)
    found.lifted_on = today()
    actions.lift_secrecy(function, found)
    engagement.refresh_from_db()
    assert not engagement.secret and SecrecyMark.objects.count() == 1


def test_the_papers_of_what_is_secret_by_what_it_tells_of_say_so(
    account: Any, function: Any, engagement: Any, client_as: Any
) -> None:
    from tests.decisions.conftest import decide, put
    from utblick.decisions.models import Meeting

    secretary = account(Role.BOARD_SECRETARY)
    meeting = Meeting.objects.filter(body__key="regionstyrelsen", date__lt=today()).order_by("-date")[0]
    decision = decide(secretary, put(secretary, meeting, engagement, "collaborations.enter"))
    url = reverse("papers", args=["decision", decision.pk])
    client = client_as(Role.DIRECTOR)
    assert client.get(url).context["because"] is None
    mark(function, engagement)
    page = client.get(url)
    assert engagement in page.context["because"] and engagement.get_absolute_url() in page.content.decode()
    assert page.context["page"].status is not None


def test_a_mark_of_secrecy_begins_with_todays_date(client_as: Any, engagement: Any) -> None:
    url = reverse("secrecy_new", args=["engagement", engagement.pk])
    assert client_as(Role.DIRECTOR).get(url).context["form"]["set_on"].value() == today()


def test_a_registered_decision_opens_no_form_to_attach_a_file(
    account: Any, kronoberg: None, client_as: Any
) -> None:
    from tests.decisions.conftest import decide, put
    from utblick.decisions.models import Meeting

    secretary = account(Role.BOARD_SECRETARY)
    meeting = Meeting.objects.filter(body__key="regionstyrelsen", date__lt=today()).order_by("-date")[0]
    decision = decide(secretary, put(secretary, meeting))
    client = client_as(Role.BOARD_SECRETARY)
    answer = client.get(reverse("attachment_new", args=["decision", decision.pk]), follow=True)
    assert answer.redirect_chain == [(reverse("papers", args=["decision", decision.pk]), 302)]
    assert decision.closed in answer.content.decode()


@pytest.mark.parametrize(
    ("added", "years", "day", "due"),
    [
        (date(2020, 1, 10), 5, date(2025, 1, 9), False),
        (date(2020, 1, 10), 5, date(2025, 1, 10), True),
        (date(2020, 2, 29), 1, date(2021, 2, 28), True),
        (date(2020, 2, 29), 4, date(2024, 2, 27), False),
        (date(2020, 1, 10), 0, date(2030, 1, 1), False),
    ],
)
def test_when_a_file_may_be_disposed_of(added: date, years: int, day: date, due: bool) -> None:
    assert rules.may_be_disposed(added, years, day) == due


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Let it be another day: `at(date(2020, 1, 1))`."""
    return lambda day: monkeypatch.setattr("utblick.core.dates.timezone.localdate", lambda *args: day)


OLD, NOW = date(2020, 1, 1), date(2026, 11, 23)


def test_disposal_takes_the_content_and_leaves_the_record_and_a_report(
    account: Any,
    function: Any,
    engagement: Any,
    client_as: Any,
    at: Any,
    django_capture_on_commit_callbacks: Any,
) -> None:
    keeper = account(Role.ADMINISTRATOR)
    rule = actions.save_rule(
        keeper, DisposalRule(title="Bilagor", what="attachment", years=2, basis="RS 2026 § 9")
    )
    with pytest.raises(ValidationError):
        actions.carry_out(keeper, rule)
    at(OLD)
    old = actions.attach(function, "engagement", engagement, upload("gammal.txt", b"gammalt"), "")
    actions.attach(function, "engagement", engagement, upload("kopia.txt", b"nytt"), "")
    at(NOW)
    new = actions.attach(function, "engagement", engagement, upload("ny.txt", b"nytt"), "")
    assert {row.name for row in retention.due(rule, today())} == {"gammal.txt", "kopia.txt"}
    client = client_as(Role.ADMINISTRATOR)
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(reverse("disposal_carry_out", args=[rule.pk]), {})
    report = Disposal.objects.get()
    assert answer["Location"] == report.get_absolute_url()
    assert {item["name"] for item in report.items} == {"gammal.txt", "kopia.txt"}
    assert not files.is_whole(old.fingerprint)
    assert files.is_whole(new.fingerprint)  # the same content is still somebody else's
    assert client_as(Role.OFFICER).get(old.get_absolute_url()).status_code == 404
    papers = (
        client_as(Role.OFFICER).get(reverse("papers", args=["engagement", engagement.pk])).content.decode()
    )
    assert "gammal.txt" in papers and "gallrad" in papers
    assert report.rule == rule and retention.due(rule, today()) == []
    old.refresh_from_db()
    assert old.gone_on == NOW and verifying_holds()


def verifying_holds() -> bool:
    from utblick.core.audit import verifying

    return list(verifying.contents()) == []


def test_what_is_due_is_the_same_whoever_looks_and_secret_names_are_covered(
    function: Any, engagement: Any, client_as: Any, at: Any, django_capture_on_commit_callbacks: Any
) -> None:
    from utblick.collaborations.models import Engagement

    at(OLD)
    hidden = Engagement.objects.exclude(pk=engagement.pk)[0]
    actions.attach(function, "engagement", hidden, upload("zebra.txt", b"lika"), "")
    actions.attach(function, "engagement", engagement, upload("oppen.txt", b"olika"), "")
    rule = DisposalRule.objects.create(title="Bilagor", what="attachment", years=2, basis="RS § 9")
    at(NOW)
    mark(function, hidden)
    administrator, secretary = client_as(Role.ADMINISTRATOR), client_as(Role.BOARD_SECRETARY)
    url = reverse("disposal_carry_out", args=[rule.pk])
    before = administrator.get(url).content.decode()
    assert "oppen.txt" in before and "zebra" not in before and "Sekretess" in before
    assert "zebra.txt" in secretary.get(url).content.decode()
    for client in (administrator, secretary):
        assert len(client.get(reverse("disposal")).context["rules"][0][1]) == 2
    with django_capture_on_commit_callbacks(execute=True):
        administrator.post(url, {})
    report = Disposal.objects.get()
    assert {each["name"] for each in report.items} == {"zebra.txt", "oppen.txt"}
    assert "zebra" not in administrator.get(report.get_absolute_url()).content.decode()
    assert "zebra.txt" in secretary.get(report.get_absolute_url()).content.decode()


def test_disposal_leaves_content_that_something_secret_or_issued_is_made_of(
    account: Any, function: Any, engagement: Any, at: Any, django_capture_on_commit_callbacks: Any
) -> None:
    from utblick.core.documents.kinds import DOCUMENTS
    from utblick.core.sight import in_the_open

    at(OLD)
    document = actions.issue(function, DOCUMENTS["engagements"], None, "sv")
    old = actions.attach(function, "engagement", engagement, upload("samma.txt", b"lika"), "")
    copy = actions.attach(
        function, "engagement", engagement, upload("kopia.pdf", files.read(document.pdf)), ""
    )
    at(NOW)
    hidden = actions.attach(function, "engagement", engagement, upload("hemlig.txt", b"lika"), "")
    hidden.secret = True
    hidden.save(update_fields=["secret"])
    rule = DisposalRule.objects.create(title="Bilagor", what="attachment", years=2, basis="RS § 9")
    with in_the_open(), django_capture_on_commit_callbacks(execute=True):
        actions.carry_out(account(Role.ADMINISTRATOR), rule)
    assert files.is_whole(old.fingerprint) and files.is_whole(copy.fingerprint)
