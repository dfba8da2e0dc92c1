"""The funder's answer: a grant within budget and call, its correction, the hole that a smaller one leaves."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from utblick.core.charts import render
from utblick.funding.models import Call
from utblick.projects import actions, pictures
from utblick.projects.models import Commitment, Funding, Project
from utblick.projects.rules import money
from utblick.projects.tests.conftest import TODAY, House, filled, words

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


def _granted(house: House, granted: int, **values: Any) -> Project:
    project = house.decided(**values)
    actions.submit(house.function, project, TODAY)
    found = actions.grant(house.function, project, TODAY, "N-1", Decimal(granted))
    found.periods.create(begins=date(2027, 1, 1), ends=date(2027, 6, 30), due=date(2027, 8, 31))
    return found


@pytest.mark.row("R19d")
def test_a_grant_is_never_above_the_budget_and_a_slip_is_corrected(house: House, sign_in: Any) -> None:
    project = house.decided(most_grant=None)
    actions.submit(house.function, project, TODAY)
    with pytest.raises(ValidationError) as refused:
        actions.grant(house.function, project, TODAY, "N-1", Decimal(99_999_999))
    assert list(refused.value.message_dict) == ["granted"]
    actions.grant(house.function, project, TODAY, "N-1", Decimal(8_000))
    client = sign_in(house.head)
    url = reverse("project_step", args=[project.pk, "ratta-svaret"])
    assert filled(client.get(url))["number"] == "N-1"
    wrong = client.post(url, {"day": TODAY.isoformat(), "number": "N-2", "granted": "9 000 000"})
    assert wrong.status_code == 422 and "9 000 000" in wrong.content.decode()
    assert (
        client.post(url, {"day": TODAY.isoformat(), "number": "N-2", "granted": "800 000"}).status_code == 302
    )
    found = Project.objects.get(pk=project.pk)
    assert (found.state, found.funder_number, found.funding.grant) == ("granted", "N-2", 800_000)


@pytest.mark.row("R40", "R41")
def test_a_smaller_grant_goes_back_to_the_committee_before_it_starts(house: House, sign_in: Any) -> None:
    project = _granted(house, 700_000)
    page = sign_in(house.function).get(project.get_absolute_url())
    assert "900,000 kr of the budget of 1,000,000 kr is paid for: 100,000 kr differs" in words(page)
    assert f"/projekt/{project.pk}/steg/oppna-igen/" in page.content.decode()
    with pytest.raises(ValidationError, match="100,000 kr differs"):
        actions.start(house.function, project)
    opened = actions.open_again(house.function, project, "Bidraget blev mindre.")
    Commitment.objects.filter(project=project).update(amount=300_000)
    Funding.objects.filter(project=project).update(own_money=300_000)
    actions.make_ready(house.function, opened)
    house.decide(Project.objects.get(pk=project.pk))
    assert actions.start(house.function, project).state == "running"


@pytest.mark.row("R19d")
@pytest.mark.parametrize(
    ("sent", "where"), [({"most_grant": "100"}, "most_grant"), ({"deadline": "2035-01-01"}, "deadline")]
)
def test_the_call_is_not_overruled_by_the_project(
    house: House, sign_in: Any, sent: dict[str, str], where: str
) -> None:
    call = Call.objects.create(title="Sextio", rate=60, first_seen=TODAY, last_deadline=date(2027, 5, 1))
    project = house.whole(call=call, most_grant=None, deadline=None)
    client = sign_in(house.officer)
    url = reverse("project_edit", args=[project.pk])
    answer = client.post(url, {**filled(client.get(url)), **sent})
    assert answer.status_code == 422 and list(answer.context["form"].errors) == [where]
    assert answer.context["form"][where].value() == sent[where]
    project.most_grant = Decimal(100)  # there before the call was chosen
    assert project.most_grant_now == 60


@pytest.mark.row("R41")
def test_a_long_curve_is_shown_from_its_beginning_with_its_peak() -> None:
    flows = [
        money.Flow(
            date(2026, 12, 1), date(2026, 12, 31), Decimal(3_000_000), Decimal(2_900_000), date(2027, 4, 5)
        ),
        money.Flow(date(2031, 1, 1), date(2031, 12, 31), Decimal(600_000)),
    ]
    chart = pictures.liquidity(money.liquidity(flows))
    assert len(chart.bars) <= pictures.MONTHS and "highest" in str(chart.note)
    assert chart.bars[0].label == "2026, quarter 4" and chart.bars[0].value == 3_000_000
    assert "Largest: 2026, quarter 4 and 2027, quarter 1, SEK 3,000,000" in render(chart).replace("\xa0", " ")
    short = pictures.liquidity(money.liquidity(flows[:1]))
    assert len(short.bars) == 5 and "highest" not in str(short.note)
