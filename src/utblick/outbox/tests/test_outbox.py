"""E-mails: each is written and sent once, what is refused is tried again, and what has served is deleted."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from utblick.core.audit.models import AuditEntry
from utblick.outbox import kinds, queries, sending, writing
from utblick.outbox.kinds import LetterKind
from utblick.outbox.models import Letter
from utblick.people.models import Account
from utblick.people.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]


class Turn:
    """A turn of nobody else's."""

    progress, stopping = "", False

    def keep(self, progress: str | None = None) -> None:
        pass


@pytest.fixture(autouse=True)
def _kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    """Kinds of the tests' own, and an empty outbox."""
    Letter.objects.all().delete()
    for kind in (
        LetterKind("news", "news", timedelta(days=90), newest_only=True, choice="digest_choice"),
        LetterKind("reply", "reply", timedelta(days=2), permission="advice.work"),
    ):
        monkeypatch.setitem(kinds.KINDS, kind.key, kind)


@pytest.fixture
def strategist(account: Any) -> Any:
    def make(**values: Any) -> Account:
        made: Account = account(Role.INTERNATIONAL_FUNCTION, **values)
        return made

    return make


def letter_to(receiver: Any, kind: str = "news", **values: Any) -> Letter:
    """An e-mail to an account, or to an address where somebody does not sign in."""
    account = None if isinstance(receiver, str) else receiver
    to = receiver if account is None else account.email
    occasion = values.pop("occasion", f"p{Letter.objects.count()}")
    made = writing.letter(
        kind, occasion, to, "Region Kronoberg: 1 försenad", "Hej å ä ö\n", language="sv", account=account
    )
    for name, value in values.items():
        setattr(made, name, value)
    made.save()
    return made


class TestWriting:
    def test_the_same_is_one_however_often_it_is_written_and_has_one_message_id(
        self, strategist: Any
    ) -> None:
        one = strategist()

        def write(occasion: str, to: str = "") -> Letter:
            account = None if to else one
            made = writing.letter(
                "reply", occasion, to or one.email, "S", "T", language="sv", account=account
            )
            writing.post([made])
            return made

        first, again = write("a"), write("a")
        assert first.message_id == again.message_id and Letter.objects.count() == 1
        assert write("b").message_id != first.message_id
        assert write("a", "ada@example.org").message_id == write("a", "Ada@Example.org ").message_id
        assert Letter.objects.count() == 3

    def test_it_stands_with_the_deed_or_not_at_all(self) -> None:
        def deed() -> None:
            with transaction.atomic():
                made = writing.letter("reply", "a", "ada@example.org", "S", "T", language="sv")
                writing.post([made])
                raise ValueError

        with pytest.raises(ValueError):
            deed()
        assert not Letter.objects.exists()

    def test_a_kind_is_declared_first_and_once(self) -> None:
        with pytest.raises(KeyError):
            writing.letter("unknown", "a", "ada@example.org", "S", "T", language="sv")
        with pytest.raises(ValueError, match="reply"):
            kinds.declare(LetterKind("reply", "another", timedelta(1)))

    def test_a_line_break_in_a_subject_is_no_header(self) -> None:
        made = writing.letter(
            "reply", "a", "ada@example.org", "Hej\r\nBcc: x@example.org", "T", language="sv"
        )
        assert made.subject == "Hej Bcc: x@example.org"


class TestSending:
    @pytest.fixture(autouse=True)
    def production(self, settings: Any) -> None:
        settings.DEMONSTRATION = False

    def test_it_is_sent_once_with_its_own_message_id(self, strategist: Any) -> None:
        letter = letter_to(strategist())
        for _again in range(3):
            sending.send_due(Turn())
        (sent,) = mail.outbox
        raw = sent.message()
        assert raw["Message-ID"] == letter.message_id and raw["Auto-Submitted"] == "auto-generated"
        assert sent.to == [letter.address] and sent.subject == letter.subject
        assert raw.get_payload(decode=True).decode() == letter.text
        letter.refresh_from_db()
        assert letter.sent_at and letter.tries == 1 and not letter.failure

    def test_in_a_demonstration_nothing_leaves(self, strategist: Any, settings: Any) -> None:
        settings.DEMONSTRATION = True
        letter = letter_to(strategist())
        sending.send_due(Turn())
        letter.refresh_from_db()
        assert letter.sent_at and mail.outbox == []

    def test_what_another_worker_has_claimed_is_left_alone_until_the_claim_has_run_out(
        self, strategist: Any
    ) -> None:
        claimed = letter_to(strategist(), claimed_at=timezone.now(), tries=1)
        sending.send_due(Turn())
        assert mail.outbox == []
        Letter.objects.filter(pk=claimed.pk).update(claimed_at=timezone.now() - sending.LEASE)
        sending.send_due(Turn())
        assert [each.extra_headers["Message-ID"] for each in mail.outbox] == [claimed.message_id]

    def test_two_who_have_read_the_same_row_do_not_both_claim_it(self, strategist: Any) -> None:
        letter = letter_to(strategist())
        first, second = (Letter.objects.get(pk=letter.pk) for _ in range(2))
        assert sending._claim(first) is True
        assert sending._claim(second) is False

    def test_a_refusal_is_written_down_and_tried_again_ever_later(
        self, strategist: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        refused, taken = letter_to(strategist()), letter_to(strategist())
        send = EmailBackend.send_messages

        def refuses(self: Any, messages: Any) -> int:
            if messages[0].to == [refused.address]:
                raise OSError("550 no such mailbox")
            return int(send(self, messages))

        monkeypatch.setattr(EmailBackend, "send_messages", refuses)
        sending.send_due(Turn())
        refused.refresh_from_db()
        taken.refresh_from_db()
        assert taken.sent_at and refused.sent_at is None and "550" in refused.failure
        assert [sending.wait_after(tries) / sending.LEASE for tries in (1, 2, 3)] == [1, 2, 4]
        assert sending.wait_after(60) == sending.LONGEST_WAIT
        monkeypatch.setattr(EmailBackend, "send_messages", send)
        Letter.objects.filter(pk=refused.pk).update(claimed_at=timezone.now() - sending.LEASE)
        sending.send_due(Turn())
        refused.refresh_from_db()
        assert refused.sent_at and refused.tries == 2 and refused.failure == ""

    def test_a_refusal_that_lasts_is_a_deed_so_that_what_is_remembered_is_derived_anew(self) -> None:
        deeds = AuditEntry.objects.filter(deed__startswith="outbox.")
        long_ago = timezone.now() - timedelta(hours=25)
        late = letter_to("a@example.org", "reply", made_at=long_ago, tries=1, failure="450 busy")
        letter_to("b@example.org", "reply")
        sending.send_due(Turn())
        assert list(deeds.values_list("deed", "thing")) == [("outbox.went_late", "reply")]
        assert "a@example.org" not in str(list(deeds.values()))
        late.refresh_from_db()
        assert late.sent_at and not late.failure

    def test_what_a_newer_one_has_replaced_and_what_is_old_is_not_sent(self, strategist: Any) -> None:
        one = strategist()
        letter_to(one, made_at=timezone.now() - timedelta(days=1))
        newer = letter_to(one)
        letter_to(strategist(), made_at=timezone.now() - timedelta(days=8))
        closed = strategist()
        letter_to(closed)
        closed.is_active = False
        closed.save()
        sending.send_due(Turn())
        assert [each.extra_headers["Message-ID"] for each in mail.outbox] == [newer.message_id]

    def test_several_to_one_who_does_not_sign_in_all_go(self) -> None:
        made = [letter_to("ada@example.org", "reply") for _ in range(3)]
        sending.send_due(Turn())
        assert len(mail.outbox) == len(made) == Letter.objects.filter(sent_at__isnull=False).count()
        assert "List-Unsubscribe" not in mail.outbox[0].extra_headers

    def test_what_has_served_is_deleted_each_kind_in_its_time(self, strategist: Any) -> None:
        now = timezone.now()
        one = strategist()
        week, month = now - timedelta(days=7), now - timedelta(days=29)
        gone = [
            letter_to("a@example.org", "reply", made_at=week, sent_at=week),
            letter_to("b@example.org", "reply", made_at=month),
            letter_to(one, made_at=now - timedelta(days=91), sent_at=now - timedelta(days=91)),
        ]
        kept = [
            letter_to("c@example.org", "reply", made_at=week, sent_at=now),
            letter_to("d@example.org", "reply", made_at=week, failure="550"),
            letter_to(one, made_at=month, sent_at=month),
        ]
        assert sending.forget(now) == len(gone)
        assert set(Letter.objects.all()) == set(kept)

    def test_what_a_mail_server_has_refused_for_a_day_is_known(self) -> None:
        now = timezone.now()
        day = now - timedelta(hours=25)
        refused = letter_to("a@example.org", "reply", made_at=day, failure="550 no such mailbox")
        letter_to("b@example.org", "reply", made_at=now, failure="450 busy")
        letter_to("c@example.org", "reply", made_at=day, sent_at=now)
        letter_to("d@example.org", "reply", made_at=day)
        assert queries.refused(["reply"], now) == [refused]
        assert queries.refused(["news"], now) == []


class TestMailbox:
    def test_the_mailbox_is_ones_own_and_the_administrators_everybodys(self, client_as: Any) -> None:
        officer, other = client_as(Role.OFFICER), client_as(Role.OFFICER)
        administrator = client_as(Role.ADMINISTRATOR)
        own, theirs = letter_to(officer.account), letter_to(other.account, subject="Annans")
        assert "Annans" not in officer.get(reverse("mailbox")).content.decode()
        assert officer.get(reverse("mailbox_letter", args=[own.pk])).status_code == 200
        assert officer.get(reverse("mailbox_letter", args=[theirs.pk])).status_code == 404
        assert "Annans" in administrator.get(reverse("mailbox")).content.decode()
        assert administrator.get(reverse("mailbox_letter", args=[theirs.pk])).status_code == 200

    def test_there_is_no_mailbox_in_production(self, client_as: Any, settings: Any) -> None:
        client = client_as(Role.OFFICER)
        letter = letter_to(client.account)
        settings.DEMONSTRATION = False
        assert client.get(reverse("mailbox")).status_code == 404
        assert client.get(reverse("mailbox_letter", args=[letter.pk])).status_code == 404
        assert reverse("mailbox") not in client.get(reverse("digest_choice")).content.decode()

    def test_who_works_with_a_kind_sees_those_to_others(self, client_as: Any) -> None:
        made = letter_to("ada@example.org", "reply", subject="Svaret")
        letter_to(client_as(Role.OFFICER).account, subject="Annans")
        page = client_as(Role.INTERNATIONAL_FUNCTION).get(reverse("mailbox")).content.decode()
        assert "Svaret" in page and "ada@example.org" in page and "Annans" not in page
        partner = client_as(Role.PARTNER)
        assert "Svaret" not in partner.get(reverse("mailbox")).content.decode()
        assert partner.get(reverse("mailbox_letter", args=[made.pk])).status_code == 404
