"""The pages of journeys: what they show, what a form does with bad input, and how many questions they ask."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from utblick.emissions.reckoning import LONGEST_KM, MOST_TRAVELLERS
from utblick.people.models import Account
from utblick.people.roles import Role
from utblick.travel import actions, queries, reckoning
from utblick.travel.models import EmissionBudget, Journey, Leg
from utblick.travel.tests.conftest import House, filled, leg, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
MOST = 12


@pytest.fixture
def client(client_as: Any) -> Any:
    found = client_as(Role.INTERNATIONAL_FUNCTION)
    Account.objects.update(language="en")
    return found


def sent(house: House, **more: Any) -> dict[str, Any]:
    return {
        "title": "Konferens",
        "purpose": "Lära",
        "unit": house.unit.pk,
        "begins": "2027-02-01",
        "ends": "2027-02-03",
        "why_needed": "Programpunkt",
        "why_not_remote": "Arrangören",
        "make_meeting": "on",
        "person_0": house.person.full_name,
        "way_0": "train",
        "from_0": "Växjö",
        "to_0": "Köpenhamn",
        **more,
    }


def test_a_journey_is_proposed_there_and_back(house: House, client: Any) -> None:
    answer = client.post(reverse("journey_new"), sent(house, back="on"))
    assert answer.status_code == 302, answer.context["form"].errors
    made = Journey.objects.get(title="Konferens")
    first, last = made.legs.all()
    assert (first.from_text, last.to_text, last.day) == ("Växjö (SE)", "Växjö (SE)", date(2027, 2, 3))
    assert first.kg_best == last.kg_best > 0
    assert [each.person for each in made.travellers.all()] == [house.person]
    page = words(client.get(made.get_absolute_url()))
    assert "Before the journey can be approved" in page
    assert "Coach or bus" in page
    assert "there and back" in page


def test_one_without_a_unit_of_their_own_opens_the_form_from_a_meeting_without_one(
    house: House, client_as: Any
) -> None:
    from utblick.participation.models import InternationalMeeting, Participant

    client = client_as(Role.ELECTED)
    account = Account.objects.get(pk=client.session["_auth_user_id"])
    account.person = house.elected
    account.save()
    at = InternationalMeeting.objects.create(
        title="Möte", begins=date(2027, 2, 2), ends=date(2027, 2, 2), place="Gdańsk"
    )
    Participant.objects.create(meeting=at, person=house.elected)
    answer = client.get(f"{reverse('journey_new')}?meeting={at.pk}")
    assert answer.status_code == 200
    assert answer.context["form"]["title"].value() == "Möte"


def test_a_flight_goes_between_airports(house: House, client: Any) -> None:
    asked = sent(house, way_0="flight", to_0="Bryssel", from_0="CPH", flight_reason="Tidsbrist")
    assert client.post(reverse("journey_new"), asked).status_code == 302
    (made,) = Leg.objects.all()
    assert (made.from_key, made.to_key) == ("airport:CPH", "airport:BRU")
    assert made.lowest_mode == "train"


@pytest.mark.parametrize(
    ("more", "field", "says"),
    [
        (
            {"ends": "2027-01-01"},
            "ends",
            "The return cannot be before the departure. Change one of the days.",
        ),
        ({"person_0": ""}, "person_0", "State who travels: at least one."),
        ({"person_0": "Ingen Alls"}, "person_0", "We know nobody called “Ingen Alls”."),
        ({"travellers_0": "0"}, "travellers_0", "Write how many travel: 1 or more."),
        ({"to_0": "Kopenhamm"}, "to_0", "Köpenhamn"),
        ({"way_0": "flight", "to_0": "Älmhult", "from_0": "CPH"}, "to_0", "We know no airport at Älmhult"),
        ({"way_0": "flight", "to_0": "QQX", "from_0": "CPH"}, "to_0", "We know no place called QQX"),
        ({"km_0": str(LONGEST_KM + 1)}, "km_0", "less than or equal to"),
        ({"travellers_0": str(MOST_TRAVELLERS + 1)}, "travellers_0", "less than or equal to"),
        ({"way_0": "", "to_0": "Köpenhamn"}, "way_0", "Choose by what one travels."),
        ({"to_0": "", "from_0": "", "way_0": ""}, "from_0", "State at least one leg"),
        ({"to_0": "Växjö"}, "to_0", "begins and ends in the same place"),
        ({"day_0": "2027-03-01"}, "day_0", "The day lies outside the journey."),
        ({"deviation": "Första klass"}, "deviation_reason", "Say why the journey departs"),
        ({"why_not_remote": ""}, "why_not_remote", "Say why it is not enough"),
        (
            {"way_0": "flight", "from_0": "VXO", "to_0": "ARN"},
            "flight_reason",
            "Say why you fly",
        ),
    ],
)
def test_bad_input_is_told_at_its_field(
    house: House, client: Any, more: dict[str, str], field: str, says: str
) -> None:
    answer = client.post(reverse("journey_new"), sent(house, **more))
    assert answer.status_code == 422
    form = answer.context["form"]
    assert any(says in each for each in form.errors[field]), form.errors
    assert form["why_needed"].value() == "Programpunkt"
    assert not Journey.objects.exists()


def test_more_rows_lose_nothing(house: House, client: Any) -> None:
    answer = client.post(reverse("journey_new"), sent(house, more="1", title=""))
    form = answer.context["form"]
    assert answer.status_code == 200
    assert form["from_0"].value() == "Växjö"
    assert form.rows > 1
    assert not form.errors
    assert not Journey.objects.exists()


def test_a_journey_is_changed_and_keeps_its_legs(house: House, client: Any) -> None:
    made = house.journey()
    before = {each.pk: each.version for each in made.legs.all()}
    url = reverse("journey_edit", args=[made.pk])
    asked = filled(client.get(url)) | {"title": "Nytt namn", "make_meeting": "on"}
    answer = client.post(url, asked)
    assert answer.status_code == 302, answer.context["form"].errors
    made.refresh_from_db()
    assert made.title == "Nytt namn"
    assert {each.pk: each.version for each in made.legs.all()} == before
    stale = client.post(url, asked)
    assert stale.status_code == 422


def test_a_double_click_makes_one(house: House, client: Any) -> None:
    asked = sent(house, new_record_key="a" * 32)
    for _time in range(2):
        assert client.post(reverse("journey_new"), asked).status_code == 302
    assert Journey.objects.count() == 1


def test_the_page_tells_budget_clash_and_spans(house: House, client: Any) -> None:
    EmissionBudget.objects.create(unit=house.unit, year=2027, kg=1000)
    first = house.journey(legs=[leg("ferry", "Karlskrona", "Gdynia")])
    house.journey("Samtidigt")
    page = words(client.get(first.get_absolute_url()))
    assert "Of the budget of 1,000.0 kg" in page
    assert "is at the same time on: Samtidigt" in page
    assert "(4.9–60.0)" in page
    assert "DESNZ" in page


def test_a_journey_beyond_the_budget_says_by_how_much(house: House, client: Any) -> None:
    EmissionBudget.objects.create(unit=house.unit, year=2027, kg=1)
    page = words(client.get(house.journey().get_absolute_url()))
    assert "This journey would go over it by" in page


def test_the_same_journey_is_shown_under_each_set_low_best_and_high(house: House, client: Any) -> None:
    made = house.journey(legs=[leg("ferry", "Karlskrona", "Gdynia")])
    answer = client.get(made.get_absolute_url())
    (kept,) = made.legs.all()
    assert kept.kg_low < kept.kg_best < kept.kg_high
    page = words(answer)
    assert "The same journey under each set of factors" in page and "In all 44.3 kg (4.9–60.0) CO2e" in page
    assert len(answer.context["under_each"]) == 4


def test_without_a_board_meeting_to_come_the_secretary_is_told_and_the_duty_stays(
    house: House, on_day: Any
) -> None:
    from utblick.decisions.models import Meeting
    from utblick.participation import obligations as feedback
    from utblick.participation.models import InternationalMeeting, Participant

    at = InternationalMeeting.objects.create(
        title="Möte", begins=date(2027, 2, 2), ends=date(2027, 2, 2), place="Gdańsk", unit=house.unit
    )
    Participant.objects.create(meeting=at, person=house.person, state="took_part")
    made = house.ready(meeting=at)
    actions.approve(house.director, made)
    Meeting.objects.filter(date__gte=made.ends).delete()  # none after that they have come home
    found = [
        each for each in feedback.feedback(date(2027, 2, 10)) if each.rule == feedback.rules.FEEDBACK_DUE
    ]
    (fault,) = [each for each in found if each.fault]
    assert fault.permission == feedback.MEND and fault.button == "Enter the meeting"
    (duty,) = [each for each in found if each.about == ("international-meeting", at.pk)]
    assert (duty.person_id, duty.due) == (house.person.pk, None)


def test_a_seat_is_chosen_among_ones_own(house: House, client: Any) -> None:
    from utblick.people.models import Membership

    seat = queries.seats_at([house.elected.pk], date(2027, 2, 1))[house.elected.pk][0]
    other = Membership.objects.exclude(person=house.elected)[0]
    asked = sent(house, person_0=house.elected.full_name)
    shown = client.post(reverse("journey_new"), {**asked, "more": "1"})
    assert str(seat.pk) in [value for value, _label in shown.context["form"].fields["seat_0"].choices]
    wrong = client.post(reverse("journey_new"), {**asked, "seat_0": str(other.pk)})
    assert wrong.status_code == 422 and "seat_0" in wrong.context["form"].errors
    assert client.post(reverse("journey_new"), {**asked, "seat_0": str(seat.pk)}).status_code == 302
    made = Journey.objects.get(title="Konferens")
    assert made.travellers.get().seat == seat
    assert filled(client.get(reverse("journey_edit", args=[made.pk])))["seat_0"] == str(seat.pk)


def test_who_was_not_written_with_a_seat_is_led_to_choose(house: House, client: Any) -> None:
    made = house.journey(persons=[house.elected])
    assert "Choose in which seat" in words(client.get(made.get_absolute_url()))


def test_a_secret_journey_is_not_seen(house: House, client_as: Any) -> None:
    client = client_as(Role.OFFICER)
    made = house.journey("Hemlig")
    made.secret = True
    made.save()
    assert client.get(made.get_absolute_url()).status_code == 404
    assert "Hemlig" not in words(client.get(reverse("journeys")))
    assert "Hemlig" not in words(client.get(reverse("travel_monitor")))


def test_who_has_a_protected_identity_is_not_named(house: House, client: Any, client_as: Any) -> None:
    house.person.protected_identity = True
    house.person.save()
    made = house.journey()
    reader = client_as(Role.OFFICER)
    for url in (made.get_absolute_url(), reverse("draft_document", args=["journey", made.pk])):
        assert house.person.full_name not in words(reader.get(url))
    answer = reader.post(reverse("journey_new"), sent(house))
    assert "person_0" in answer.context["form"].errors  # whom one may not know of cannot be named


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_the_register_leaves_the_house(house: House, client: Any, form: str) -> None:
    house.journey()
    answer = client.get(f"{reverse('journeys')}?format={form}")
    assert answer.status_code == 200
    assert answer["Content-Disposition"].endswith(f'resor.{form}"')


def test_the_expense_system_gets_a_row_for_each_leg_and_traveller(house: House, client: Any) -> None:
    import io

    from openpyxl import load_workbook

    made = house.journey(persons=[house.person, house.second])
    answer = client.get(reverse("journey_summary", args=[made.pk]))
    rows = list(load_workbook(io.BytesIO(answer.content)).active.values)
    assert len(rows) == 1 + 2 * 2
    assert rows[0][1] == "Traveller"
    ways = [
        leg("flight", "CPH", "BRU", variant="business"),
        leg("train", "Köpenhamn", "Växjö", train_class="second"),
    ]
    made = house.journey("Flyget", ways)
    rows = list(
        load_workbook(
            io.BytesIO(client.get(reverse("journey_summary", args=[made.pk])).content)
        ).active.values
    )
    place = rows[0].index("Class of travel")
    assert [each[place] for each in rows[1:]] == ["business class", "second class"]
    client.get(reverse("travel_summary", args=[2027]))


def asked_of(client: Any, url: str) -> int:
    client.get(url)
    with CaptureQueriesContext(connection) as found:
        assert client.get(url).status_code == 200, url
    return len(found)


def test_pages_ask_few_questions_whatever_they_show(house: House, client_as: Any) -> None:
    client = client_as(Role.INTERNATIONAL_FUNCTION)
    EmissionBudget.objects.create(unit=house.unit, year=2027, kg=1000)
    made = house.ready()
    urls = [
        made.get_absolute_url(),
        reverse("journey_edit", args=[made.pk]),
        *(
            reverse(each)
            for each in ("journeys", "journey_new", "travel_monitor", "travel_budgets", "travel_guideline")
        ),
        reverse("draft_document", args=["journey", made.pk]),
    ]
    few = {url: asked_of(client, url) for url in urls}
    assert {url: count for url, count in few.items() if count > MOST} == {}
    for number in range(12):
        other = house.ready(
            title=f"Nr {number}",
            legs=[leg("train", "Växjö", "Köpenhamn"), leg("coach", "Köpenhamn", "Hamburg")] * 4,
            begins=date(2027, 3, 1),
            ends=date(2027, 3, 2),
        )
        actions.approve(house.director, other)
    many = {url: asked_of(client, url) for url in urls}
    assert {url: (few[url], many[url]) for url in urls if many[url] > few[url]} == {}


def test_the_register_writes_days_in_words_and_the_spreadsheet_in_figures(house: House, client: Any) -> None:
    house.journey()
    assert "1–3 February 2027" in words(client.get(reverse("journeys")))
    told = client.get(reverse("journeys"), {"format": "csv"}).content.decode()
    assert "2027-02-01 – 2027-02-03" in told


@pytest.mark.row("R77")
def test_a_class_on_the_train_is_kept_and_said_to_make_no_difference(house: House, client: Any) -> None:
    answer = client.post(reverse("journey_new"), sent(house, class_0="first", back="on"))
    assert answer.status_code == 302, answer.context["form"].errors
    made = Journey.objects.get(title="Konferens")
    there, home = made.legs.all()
    assert (there.train_class, home.train_class) == ("first", "first")
    page = words(client.get(made.get_absolute_url()))
    assert "Train, first class" in page and "the class on the train makes no difference in this set" in page
    form = client.get(reverse("journey_edit", args=[made.pk])).context["form"]
    assert form["class_0"].value() == "first" and "same for all classes" in form["class_0"].help_text
    plain = client.post(reverse("journey_new"), sent(house, title="Utan klass"))
    assert plain.status_code == 302
    assert Leg.objects.get(journey__title="Utan klass").kg_best == there.kg_best
    wrong = client.post(reverse("journey_new"), sent(house, class_0="first", way_0="coach"))
    assert "Only a train has this class" in str(wrong.context["form"].errors["class_0"])


@pytest.mark.row("R77")
def test_a_set_that_tells_classes_apart_is_reckoned_by_them(house: House, client: Any) -> None:
    by = queries.held()[0]
    row = next(each for each in by.factors["train"] if each.variant == "electric" and not each.countries)
    own = replace(row, variant="first", usual=False, best=row.best * 2, low=row.best, high=row.best * 2)
    telling = replace(by, factors={**by.factors, "train": (*by.factors["train"], own)})
    one = leg("train", "Köpenhamn", "Hamburg", train_class="first", travellers=1)
    assert reckoning.given(one, by).variant == "" and reckoning.given(one, telling).variant == "first"
    first, any_class = (reckoning.fill(one, each).kg_best for each in (telling, by))
    assert first == 2 * any_class
