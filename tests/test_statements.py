"""Which tests are run on PostgreSQL: those that together put every statement that the others put too."""

from hypothesis import given
from hypothesis import strategies as st

from tests.statements import enough, shape


def test_values_and_savepoints_make_no_other_statement() -> None:
    same = [
        ["SELECT a FROM t WHERE b IN (%s)", "SELECT a FROM t WHERE b IN (%s, %s,  %s)"],
        ["INSERT INTO t (a, b) VALUES (%s, %s)", "INSERT INTO t (a, b) VALUES (%s, %s), (%s, %s), (%s, %s)"],
        ['UPDATE "t" SET "a" = %s WHERE "id" = %s', 'UPDATE "t" SET "a" = NULL, "b" = %s WHERE "id" = %s'],
        ['SAVEPOINT "s1_x1"', 'SAVEPOINT "s140_x22"'],
    ]
    for one, other in same:
        assert shape(one) == shape(other)
    assert len({shape(each[0]) for each in same}) == len(same)


def test_what_differs_in_more_is_another_statement() -> None:
    assert shape("SELECT a FROM t WHERE b = %s") != shape("SELECT a FROM t WHERE b IN (%s)")
    case = 'UPDATE "t" SET "a" = CASE WHEN "id" = %s THEN %s END WHERE "id" IN (%s)'
    assert shape(case) != shape('UPDATE "t" SET "a" = %s WHERE "id" IN (%s)')


@given(st.dictionaries(st.text("abc", max_size=3), st.sets(st.sampled_from("stuvxyz"))))
def test_the_chosen_put_every_statement(noted: dict[str, set[str]]) -> None:
    chosen = enough(noted)
    assert set().union(*(noted[each] for each in chosen)) == set().union(*noted.values())
    assert len(chosen) <= len(set().union(*noted.values()))
