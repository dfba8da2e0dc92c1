"""Digests: when they are due, what they say and to whom, and that each is written once."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse
from django.utils import timezone

from utblick.collaborations.models import Engagement
from utblick.core import obligations
from utblick.core.obligations import Obligation, Source
from utblick.documents.actions import mark_secret
from utblick.documents.models import SecrecyMark
from utblick.outbox import writing
from utblick.outbox.models import Letter
from utblick.people.models import Account, Organization, Person
from utblick.people.roles import Role
from utblick.yearwheel.digests import days, making, text
from utblick.yearwheel.models import DigestChoice, Frequency
from utblick.yearwheel.tests.duties import TODAY, Duties

STOCKHOLM = ZoneInfo("Europe/Stockholm")
MORNING = datetime(2026, 11, 26, 6, 0, tzinfo=STOCKHOLM)  # a Thursday
database = [pytest.mark.django_db, pytest.mark.usefixtures("kronoberg")]


class Turn:
    """A turn of nobody else's."""

    def __init__(self, stop_after: int | None = None) -> None:
        self.progress, self.kept, self.stop_after = "", 0, stop_after

    @property
    def stopping(self) -> bool:
        return self.stop_after is not None and self.kept >= self.stop_after

    def keep(self, progress: str | None = None) -> None:
        self.kept += 1
        self.progress = self.progress if progress is None else progress


# When


def at(day: str, clock: str = "06:00") -> datetime:
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=STOCKHOLM)


HOLIDAYS = {
    date(2026, 4, 6),
    date(2027, 1, 1),
    date(2026, 12, 25),
}  # Easter Monday, New Year's Day, Christmas


@pytest.mark.once
@pytest.mark.parametrize(
    ("moment", "daily", "weekly"),
    [
        (at("2026-11-26", "05:59"), "", ""),
        (at("2026-11-26"), "2026-11-26", "2026-W48"),
        (at("2026-11-26", "23:59"), "2026-11-26", "2026-W48"),
        (at("2026-11-28"), "", ""),  # Saturday
        (at("2026-11-29", "12:00"), "", ""),  # Sunday
        (at("2026-11-30"), "2026-11-30", "2026-W49"),
        (at("2026-04-06"), "", ""),  # Easter Monday
        (at("2026-04-07"), "2026-04-07", "2026-W15"),  # so on the Tuesday after
        (at("2027-01-01"), "", ""),
        (at("2026-12-31"), "2026-12-31", "2026-W53"),
        (at("2027-01-04"), "2027-01-04", "2027-W01"),
        (at("2028-02-29"), "2028-02-29", "2028-W09"),
    ],
)
def test_a_digest_is_due_at_six_on_working_days(moment: datetime, daily: str, weekly: str) -> None:
    assert days.period(days.DAILY, moment, HOLIDAYS.__contains__) == daily
    assert days.period(days.WEEKLY, moment, HOLIDAYS.__contains__) == weekly
    assert days.period("never", moment, HOLIDAYS.__contains__) == ""


# What


@pytest.fixture
def strategist(account: Any) -> Any:
    def make(**values: Any) -> Account:
        made: Account = account(Role.INTERNATIONAL_FUNCTION, **values)
        return made

    return make


class TestWhatItSays:
    pytestmark = database

    def test_overdue_now_and_the_coming_two_weeks_each_with_day_and_address(
        self, duties: Duties, strategist: Any, settings: Any
    ) -> None:
        duties.add("sen", title="Skriv planen", due=date(2026, 10, 1))
        duties.add("nu", title="Följ upp", due=date(2026, 11, 30))
        duties.add("snart", title="Utvärdera", due=date(2026, 12, 10))
        duties.add("senare", title="Inte än", due=date(2026, 12, 11))
        duties.add("utan", title="Utan dag", due=None)
        letter = text.compose(strategist(language="en"), TODAY)
        assert letter is not None
        assert letter.subject == "Region Kronoberg: 1 overdue, 1 to do now"
        for said in ("OVERDUE\n\n- Skriv planen\n  Strategin\n  Was due 1 October 2026.\n",
                     f"  {settings.URL}/sen/\n", "TO DO NOW\n\n- Följ upp", "30 November 2026",
                     "DUE IN THE COMING TWO WEEKS\n\n- Utvärdera", "10 December 2026"):  # fmt: skip
            assert said in letter.text, said
        assert "Inte än" not in letter.text and "Utan dag" not in letter.text
        assert f"{settings.URL}{reverse('digest_choice')}" in letter.text
        assert "<" not in letter.text and "&" not in letter.text and "\n\n\n" not in letter.text

    def test_what_is_long_overdue_with_others_for_the_next_in_line(
        self, duties: Duties, account: Any
    ) -> None:
        unit = Organization.objects.filter(classification="administration").first()
        duties.add("andras", title="Andras sak", due=date(2026, 11, 1), unit_id=unit.pk)
        duties.found["andras"] = duties.found["andras"]
        letter = text.compose(account(Role.HEAD_OF_ADMINISTRATION, unit, language="en"), TODAY)
        assert letter is not None and "OVERDUE WITH OTHERS\n\n- Andras sak" in letter.text

    def test_it_tells_the_same_as_the_page(self, duties: Duties, client_as: Any) -> None:
        """The daily mail that forgets what the page shows is worse than none."""
        from utblick.core.dates import today

        now = today()
        for number, due in enumerate((now - timedelta(days=3), now, now + timedelta(days=5))):
            duties.add(f"nr{number}", title=f"Sak {number}", due=due)
        client = client_as(Role.INTERNATIONAL_FUNCTION)
        page = client.get(reverse("overview")).content.decode()
        letter = text.compose(client.account, now)
        assert letter is not None
        for number in range(3):
            assert f"Sak {number}" in page and f"Sak {number}" in letter.text

    def test_what_could_be_read_as_markup_is_written_as_it_is(self, duties: Duties, strategist: Any) -> None:
        duties.add("a", title='Möte <om> A & B\'s "plan"')
        letter = text.compose(strategist(), TODAY)
        assert letter is not None and 'Möte <om> A & B\'s "plan"' in letter.text

    def test_of_very_many_the_first_are_told_and_the_rest_counted(
        self, duties: Duties, strategist: Any
    ) -> None:
        for number in range(text.SHOWN + 7):
            duties.add(f"a{number}", title=f"Sak {number:03}", due=date(2026, 10, 1))
        letter = text.compose(strategist(language="en"), TODAY)
        assert letter is not None
        assert letter.text.count("- Sak ") == text.SHOWN and "And 7 more" in letter.text

    def test_nothing_to_say_is_no_digest(self, duties: Duties, strategist: Any) -> None:
        duties.add("langt", due=date(2027, 6, 1))
        duties.add("utan", due=None)
        assert text.compose(strategist(), TODAY) is None

    def test_a_language_that_the_organisation_does_not_offer_is_not_written(
        self, duties: Duties, strategist: Any
    ) -> None:
        from utblick.core.models import Identity

        Identity.objects.get().history.all()
        house = Identity.objects.get()
        house.languages = ["sv"]
        house.save()
        duties.add("a")
        letter = text.compose(strategist(language="en"), TODAY)
        assert letter is not None and letter.language == "sv"

    def test_what_is_secret_is_counted_and_not_written(
        self, duties: Duties, account: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        hidden = Engagement.objects.get(key="samarbete-erb")
        hidden.name = hidden.name_en = hidden.short_name = "Zebrasamarbetet"
        hidden.save()
        secretary = Account.objects.get(key="demo-styrelsesekreterare")
        mark = {"kind": "engagement", "object_id": hidden.pk, "ground": "OSL 15:1", "set_by": "RS"}
        mark_secret(secretary, SecrecyMark(set_on=TODAY, **mark))

        def derive(today: date) -> Iterator[Obligation]:
            told = {"button": "", "permission": "yearwheel.view", "due": date(2026, 11, 1), "url": "/"}
            for each in Engagement.objects.filter(key="samarbete-erb"):
                yield Obligation(key="e", title=f"Utvärdera {each}", thing=str(each), **told)

        monkeypatch.setattr(obligations, "SOURCES", [Source(derive, frozenset())])
        assert text.compose(account(Role.OFFICER), TODAY) is None
        letter = text.compose(account(Role.DIRECTOR, language="en"), TODAY)
        assert letter is not None and "Zebra" not in letter.subject + letter.text
        assert "1 thing is protected" in letter.text

    def test_a_protected_person_is_counted_and_not_written(
        self, duties: Duties, account: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        values = {"given_name": "Xenobia", "family_name": "Qvarn", "kind": "official"}
        person = Person.objects.create(protected_identity=True, **values)

        def derive(today: date) -> Iterator[Obligation]:
            told = {"button": "", "permission": "yearwheel.view", "due": TODAY, "url": "/", "thing": ""}
            yield Obligation(key="named", title=f"Intyga: {person.full_name}", **told)
            yield Obligation(key="by", title="Intyga", person_id=person.pk, **told)

        monkeypatch.setattr(obligations, "SOURCES", [Source(derive, frozenset())])
        letter = text.compose(account(Role.ADMINISTRATOR, language="en"), TODAY)
        assert letter is not None and "Xenobia" not in letter.text
        assert "- Intyga\n" in letter.text and "1 thing is protected" in letter.text


# To whom, and once


def choose(account: Account, frequency: str) -> None:
    DigestChoice.objects.create(account=account, frequency=frequency)


def periods(account: Account) -> list[str]:
    return sorted(Letter.objects.filter(account=account).values_list("occasion", flat=True))


class TestMaking:
    pytestmark = database

    @pytest.fixture(autouse=True)
    def something_to_do(self, duties: Duties) -> None:
        duties.add("a", permission="yearwheel.view", due=date(2026, 11, 1))

    def make(self, now: datetime = MORNING) -> None:
        for frequency in (Frequency.DAILY, Frequency.WEEKLY):
            making.make(frequency, Turn(), now)

    def test_each_gets_what_they_chose_and_who_did_not_choose_one_a_week(self, strategist: Any) -> None:
        unasked, daily, weekly, never = (strategist() for _ in range(4))
        choose(daily, "daily")
        choose(weekly, "weekly")
        choose(never, "never")
        self.make()
        assert (periods(unasked), periods(daily), periods(weekly), periods(never)) == (
            ["2026-W48"],
            ["2026-11-26"],
            ["2026-W48"],
            [],
        )

    def test_who_is_closed_and_who_has_nothing_to_do_get_none(self, strategist: Any, account: Any) -> None:
        closed, idle = strategist(is_active=False), account("")
        self.make()
        assert periods(closed) == periods(idle) == []

    def test_however_often_it_is_made_there_is_one(self, strategist: Any) -> None:
        one = strategist()
        for _again in range(3):
            self.make()
        (digest,) = Letter.objects.filter(account=one)
        self.make(at("2026-11-27"))
        assert periods(one) == ["2026-W48"] and digest.message_id.startswith("<digest.")
        self.make(at("2026-11-30"))
        assert periods(one) == ["2026-W48", "2026-W49"]

    def test_the_message_id_is_the_same_if_it_has_to_be_written_again(self, strategist: Any) -> None:
        one, other = strategist(), strategist()
        self.make()
        first = Letter.objects.get(account=one).message_id
        Letter.objects.filter(account=one).delete()  # as by a restore of an older backup
        self.make()
        assert Letter.objects.get(account=one).message_id == first
        assert Letter.objects.get(account=other).message_id != first

    def test_who_had_nothing_to_do_at_six_gets_none_later_that_day(
        self, duties: Duties, strategist: Any
    ) -> None:
        one, turn = strategist(), Turn()
        choose(one, "daily")
        duties.clear()
        assert making.make("daily", turn, MORNING) is False
        duties.add("nytt", permission="yearwheel.view", due=date(2026, 11, 1))
        making.make("daily", turn, MORNING + timedelta(hours=4))
        assert periods(one) == []
        making.make("daily", turn, at("2026-11-27"))
        assert periods(one) == ["2026-11-27"]

    def test_stopped_in_the_middle_it_goes_on_where_it_was(self, strategist: Any) -> None:
        several = [strategist() for _ in range(5)]
        for each in several:
            choose(each, "daily")
        turn = Turn(stop_after=2)
        assert making.make("daily", turn, MORNING) is True
        assert Letter.objects.filter(occasion="2026-11-26").count() == 2
        turn.stop_after = None
        assert making.make("daily", turn, MORNING) is False
        assert [periods(each) for each in several] == [["2026-11-26"]] * 5

    def test_one_that_cannot_be_written_stops_no_other(
        self, strategist: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        broken, whole = strategist(), strategist()
        for each in (broken, whole):
            choose(each, "daily")
        compose = making.compose

        def fails_for_one(account: Account, today: date) -> Any:
            if account.pk == broken.pk:
                raise ValueError
            return compose(account, today)

        monkeypatch.setattr(making, "compose", fails_for_one)
        making.make("daily", Turn(), MORNING)
        assert periods(whole) == ["2026-11-26"] and periods(broken) == []

    def test_when_none_can_be_written_it_is_tried_again(
        self, strategist: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        one, turn = strategist(), Turn()
        choose(one, "daily")
        compose = making.compose
        monkeypatch.setattr(making, "compose", lambda account, today: 1 / 0)
        with pytest.raises(RuntimeError):
            making.make("daily", turn, MORNING)
        monkeypatch.setattr(making, "compose", compose)
        making.make("daily", turn, MORNING)
        assert periods(one) == ["2026-11-26"]

    def test_in_production_nobody_writes_to_accounts_of_a_demonstration(self, settings: Any) -> None:
        self.make()
        assert Letter.objects.filter(account__demonstration=True).exists()
        Letter.objects.all().delete()
        settings.DEMONSTRATION = False
        self.make()
        assert not Letter.objects.filter(account__demonstration=True).exists()


def digest_for(account: Account, **values: Any) -> Letter:
    given = {
        "language": "sv",
        "now": values.pop("now", None),
    }
    made = writing.letter(
        making.KIND, f"p{Letter.objects.count()}", account.email, "Region Kronoberg: 1 försenad", "Hej å ä ö\n",
        account=account, **given,
    )  # fmt: skip
    for name, value in values.items():
        setattr(made, name, value)
    made.save()
    return made


# The pages


class TestPages:
    pytestmark = database

    def test_one_chooses_how_often(self, client_as: Any) -> None:
        client = client_as(Role.OFFICER)
        page = client.get(reverse("digest_choice"))
        assert page.context["form"]["frequency"].value() == "weekly"
        for frequency in ("never", "daily"):
            assert client.post(reverse("digest_choice"), {"frequency": frequency}).status_code == 302
            assert DigestChoice.objects.get(account=client.account).frequency == frequency
        wrong = client.post(reverse("digest_choice"), {"frequency": "hourly"})
        assert wrong.status_code == 422
        assert DigestChoice.objects.get(account=client.account).frequency == "daily"

    def test_the_page_tells_how_the_latest_one_fared(self, client_as: Any, settings: Any) -> None:
        client = client_as(Role.OFFICER, language="en")
        digest = digest_for(client.account, failure="550")
        assert "has not taken it" in client.get(reverse("digest_choice")).content.decode()
        Letter.objects.filter(pk=digest.pk).update(failure="", sent_at=timezone.now())
        assert "Sent " in client.get(reverse("digest_choice")).content.decode()

    def test_one_sees_what_it_would_say_now(self, client_as: Any, duties: Duties) -> None:
        client = client_as(Role.INTERNATIONAL_FUNCTION)
        assert client.get(reverse("digest_preview")).context["letter"] is None
        duties.add("a", title="Skriv <planen>", due=date(2020, 1, 1))
        before = Letter.objects.count()
        page = client.get(reverse("digest_preview")).content.decode()
        assert "Skriv &lt;planen&gt;" in page and Letter.objects.count() == before
