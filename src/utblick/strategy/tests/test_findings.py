"""The follow-up of a term, clause by clause: judged against what serves each, told on the page and in the document."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from utblick.core.documents import tree
from utblick.people.roles import Role
from utblick.strategy import actions, documents, queries, rules
from utblick.strategy.models import ClauseFinding, Strategy, StrategyReview
from utblick.strategy.tests.conftest import TODAY

pytestmark = pytest.mark.django_db
TERM = date(2026, 10, 15)


def finding(strategy: Strategy, line: str, **values: Any) -> ClauseFinding:
    given = {"term_start": TERM, "judgement": "reached", **values}
    return ClauseFinding(strategy=strategy, line=line, **given)


@pytest.mark.row("R47")
@pytest.mark.rule("strategy.follow_up_stands_after_its_term")
def test_it_stands_when_the_next_term_has_begun() -> None:
    term = (date(2022, 10, 15), date(2026, 10, 14))
    assert rules.may_judge("adopted", term, date(2026, 10, 14))
    assert not rules.may_judge("adopted", term, date(2026, 10, 15))
    assert not rules.may_judge("draft", term, date(2025, 1, 1))


@pytest.mark.row("R47")
@pytest.mark.rule("strategy.follow_up_goes_by_clause")
def test_what_nobody_has_judged_is_left_in_its_order() -> None:
    assert rules.unjudged(["a", "b", "c"], {"b"}) == ["a", "c"]


@pytest.mark.row("R47", "R49")
def test_every_clause_is_judged_one_after_the_other(strategy: Strategy, client_as: Any) -> None:
    client = client_as(Role.DIRECTOR)
    asked = queries.asked_and_found(strategy, TERM)
    url = reverse("strategy_review_clause", args=[strategy.slug, asked[0].served.clause.line])
    assert client.post(url, {"judgement": "partly", "comment": " "}).status_code == 422
    assert not ClauseFinding.objects.exists()
    seen = 0
    while url != reverse("strategy_review", args=[strategy.slug]):
        form = client.get(url).context["form"]
        data = {
            "judgement": "partly",
            "comment": f"Bit {seen}",
            "new_record_key": form["new_record_key"].value(),
        }
        answer = client.post(url, data)
        assert answer.status_code == 302
        url, seen = answer["Location"], seen + 1
    assert seen == len(asked) == ClauseFinding.objects.count()
    page = client.get(url)
    assert page.context["judged"] == seen and "Bit 0" in page.content.decode()


@pytest.mark.row("R47")
def test_another_term_and_another_clause_are_refused(strategy: Strategy, editor: Any) -> None:
    line = queries.coverage(strategy)[0].clause.line
    for wrong in (
        finding(strategy, line, term_start=date(2022, 10, 15)),
        finding(strategy, line, term_start=date(2026, 10, 16)),
        finding(strategy, "no-such-line"),
        finding(strategy, line, judgement="not"),
    ):
        with pytest.raises(ValidationError):
            actions.judge_clause(editor, wrong)
    assert not ClauseFinding.objects.exists()
    actions.judge_clause(editor, finding(strategy, line))
    with pytest.raises(ValidationError, match="under tiden"):
        actions.judge_clause(editor, finding(strategy, line))


def test_who_may_not_judge_reads(strategy: Strategy, client_as: Any) -> None:
    line = queries.coverage(strategy)[0].clause.line
    client = client_as(Role.OFFICER)
    assert client.get(reverse("strategy_review_clause", args=[strategy.slug, line])).status_code == 403
    page = client.get(reverse("strategy_review", args=[strategy.slug]))
    assert page.status_code == 200 and not page.context["may_judge"] and page.context["asked"]
    ((_label, document),) = page.context["page"].actions
    for form in ("", "?form=pdf", "?form=docx"):
        assert client.get(document + form).status_code == 200


@pytest.mark.row("R47", "R48", "R49")
def test_the_document_tells_what_the_page_tells(strategy: Strategy, editor: Any) -> None:
    asked = queries.asked_and_found(strategy, TERM)
    line = asked[2].served.clause.line
    actions.judge_clause(editor, finding(strategy, line, judgement="not", comment="Ingen hann."))
    earlier = finding(strategy, line, term_start=date(2022, 10, 15), judgement="unknown")
    earlier.save()
    review = StrategyReview(
        strategy=strategy, term_start=TERM, done_on=TODAY, findings="Mycket nytt.", recommendation="revise"
    )
    actions.save_review(editor, review)
    made = documents.follow_up(strategy)
    (table,) = [each for each in made.blocks if isinstance(each, tree.Table)][:1]
    assert len(table.rows) == len(asked)
    row = ["".join(run.text for run in cell) for cell in table.rows[2]]
    assert row[0] == str(asked[2].served.clause) and "Ingen hann." in row[2] and row[3].startswith("2022")
    assert "Mycket nytt." in str(made.blocks)


@pytest.mark.row("R47")
def test_the_text_stands_when_its_term_has_ended(
    strategy: Strategy, editor: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    review = StrategyReview(
        strategy=strategy, term_start=TERM, done_on=TODAY, findings="Bra.", recommendation="keep"
    )
    actions.save_review(editor, review)
    monkeypatch.setattr(actions, "today", lambda: date(2031, 1, 1))
    review.findings = "Annat."
    with pytest.raises(ValidationError):
        actions.save_review(editor, review)
