"""What people do with analyses, and what is refused."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from utblick.people.roles import Role
from utblick.stakeholders import actions, queries
from utblick.stakeholders.models import Alternative, Criterion, Score, StakeholderAnalysis
from utblick.stakeholders.tests.conftest import House, of, scores_of


def test_doing_it_alone_and_doing_nothing_are_compared_from_the_start(house: House) -> None:
    analysis = house.bare()
    found = [(each.kind, each.name, each.name_en) for each in analysis.alternatives.all()]
    assert found[0][0] == "network"
    assert [each[0] for each in found[1:]] == ["alone", "nothing"]
    assert all(name_en for _kind, _name, name_en in found)
    assert not analysis.criteria.exists()


def test_what_is_given_already_is_not_added_again(house: House) -> None:
    analysis = actions.start_analysis(
        house.maker,
        StakeholderAnalysis(title="Ensam", unit=house.unit),
        [Alternative(name="Själva", kind="alone")],
    )
    assert [each.kind for each in analysis.alternatives.all()] == ["alone", "nothing"]


def test_own_scores_are_saved_many_at_once_and_the_rest_is_left(house: House, account: Any) -> None:
    analysis = house.bare()
    first, second = house.criterion(analysis), house.criterion(analysis, "Kostnad")
    network = of(analysis, "network")
    other = account(Role.DIRECTOR, name="Direktör Al")
    actions.save_scores(house.maker, {(network.pk, first.pk): (4, "Nära", "Avtalet")}, analysis)
    actions.save_scores(
        other,
        {(network.pk, first.pk): (1, "Dyrt", ""), (network.pk, second.pk): (2, "Dyrt", "")},
        analysis,
    )
    assert sorted(scores_of(analysis)) == [
        ("Direktör Al", "Nätverk A", 1),
        ("Direktör Al", "Nätverk A", 2),
        ("Strateg Ek", "Nätverk A", 4),
    ]
    actions.save_scores(house.maker, {(network.pk, first.pk): None}, analysis)
    assert {name for name, _which, _value in scores_of(analysis)} == {"Direktör Al"}


def test_a_score_that_is_the_same_is_not_written_again(house: House) -> None:
    analysis = house.bare()
    house.criterion(analysis)
    house.score(analysis)
    house.score(analysis)
    assert {each.version for each in Score.objects.all()} == {1}


@pytest.mark.parametrize("said", [(6, "För mycket", ""), (3, "", "")])
def test_a_score_outside_the_scale_or_without_a_reason_is_refused(house: House, said: Any) -> None:
    analysis = house.bare()
    pair = (of(analysis, "network").pk, house.criterion(analysis).pk)
    with pytest.raises(ValidationError):
        actions.save_scores(house.maker, {pair: said}, analysis)
    assert scores_of(analysis) == []


def test_nobody_scores_what_belongs_to_another_analysis(house: House) -> None:
    analysis, other = house.bare(), house.bare()
    pair = (of(other, "network").pk, house.criterion(analysis).pk)
    with pytest.raises(ValidationError):
        actions.save_scores(house.maker, {pair: (3, "Skäl", "")}, analysis)


def test_an_officer_of_another_unit_scores_but_changes_nothing(house: House, account: Any) -> None:
    analysis = house.bare()
    house.criterion(analysis)
    officer = account(Role.OFFICER, house.other)
    house.score(analysis, by=officer)
    assert len(scores_of(analysis)) == 3
    with pytest.raises(PermissionDenied):
        actions.save_part(officer, Criterion(analysis=analysis, name="Eget"))


def test_the_first_is_chosen_without_a_reason_and_another_only_with_one(house: House) -> None:
    analysis = house.whole()
    with pytest.raises(ValidationError) as refused:
        actions.choose(house.maker, analysis, of(analysis, "partner"))
    assert list(refused.value.message_dict) == ["reason"]
    deviating = actions.choose(house.maker, analysis, of(analysis, "partner"), "Närmare oss")
    assert deviating.deviation_reason == "Närmare oss"
    first = actions.choose(house.maker, analysis, of(analysis, "network"), "Behövs inte")
    assert (first.chosen, first.deviation_reason) == (of(analysis, "network"), "")


def test_only_what_is_whole_is_completed(house: House, english: None) -> None:
    analysis = house.bare()
    with pytest.raises(ValidationError) as refused:
        actions.complete(house.maker, analysis)
    assert "There are no criteria to compare by" in refused.value.messages[0]
    analysis.refresh_from_db()
    assert analysis.is_open


@pytest.mark.row("R10")
def test_a_partner_outside_the_eea_is_not_chosen_past_the_questions(house: House, english: None) -> None:
    analysis = house.whole()
    partner = of(analysis, "partner")
    with pytest.raises(ValidationError, match="human rights"):
        actions.choose_and_complete(house.maker, analysis, partner, "Närmare oss")
    analysis.refresh_from_db()
    assert analysis.chosen is None  # both or neither
    analysis.values_answer, analysis.rights_answer = "Lika värde", "Läget följs"
    actions.save_analysis(house.maker, analysis)
    done = actions.choose_and_complete(house.maker, analysis, partner, "Närmare oss")
    assert done.completed_on is not None


def test_what_is_completed_is_closed_until_it_is_opened_with_a_reason(house: House) -> None:
    analysis = house.completed()
    network = of(analysis, "network")
    for deed in (
        lambda: actions.save_analysis(house.maker, analysis),
        lambda: actions.save_part(house.maker, Criterion(analysis=analysis, name="Ny")),
        lambda: actions.delete_part(house.maker, network),
        lambda: house.score(analysis),
        lambda: actions.choose(house.maker, analysis, network),
        lambda: actions.complete(house.maker, analysis),
        lambda: actions.reopen(house.maker, analysis, " "),
    ):
        with pytest.raises(ValidationError):
            deed()
    opened = actions.reopen(house.maker, analysis, "Nytt pris")
    assert (opened.is_open, opened.reopened_because) == (True, "Nytt pris")
    house.score(opened, network=4)


def test_the_chosen_alternative_is_not_taken_away(house: House) -> None:
    analysis = house.whole()
    actions.choose(house.maker, analysis, of(analysis, "network"))
    with pytest.raises(ValidationError):
        actions.delete_part(house.maker, of(analysis, "network"))
    actions.delete_part(house.maker, of(analysis, "partner"))
    assert not analysis.alternatives.filter(kind="partner").exists()


def test_a_reason_goes_when_scores_have_made_the_choice_the_first(house: House) -> None:
    analysis = house.whole(values_answer="Ja", rights_answer="Ja")
    actions.choose(house.maker, analysis, of(analysis, "partner"), "Närmare oss")
    house.score(analysis, partner=5, network=1)
    assert actions.complete(house.maker, analysis).deviation_reason == ""


def test_the_result_and_where_the_assessors_disagree(house: House, account: Any) -> None:
    analysis = house.whole()
    assert [each.kind for each in queries.result_of(analysis).first] == ["network"]
    house.score(analysis, by=account(Role.DIRECTOR), network=0, partner=3)
    result = queries.result_of(analysis)
    assert [each.kind for each in result.first] == ["partner"]
    apart = queries.disagreements(result)
    assert [(each.alternative.kind, each.low, each.high) for each in apart] == [("network", 0, 5)] * 2
    assert apart[0].criterion.name == "Nytta"  # it weighs the most


def test_all_weights_zero_is_a_lack_and_no_crash(house: House) -> None:
    analysis = house.whole()
    for each in analysis.criteria.all():
        each.weight = 0
        actions.save_part(house.maker, each)
    assert queries.result_of(analysis).ranking is None
    assert "criteria" in {each.where for each in queries.lacks(analysis)}
