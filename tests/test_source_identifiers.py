"""What sources give is known by the same numbers, whichever of them tells of it."""

import pytest

from utblick.monitoring import recognising
from utblick.sources.parsing import cellar, have_your_say, parliament, riksdagen
from utblick.sources.tests.test_interfaces import binding, document, initiative, listed, said

RIKSDAG = riksdagen.answer(listed(document(1)), "https://data.riksdagen.se/dokumentlista/").items[0]
INITIATIVE = have_your_say.answer(
    said({"initiativeResultDtoPage": {"content": [initiative(14623)]}}), ""
).items[0]
ACT = cellar.answer(said({"results": {"bindings": [binding("52026PC0123", "SWE", "Förslag")]}})).items[0]
PROCEDURE = parliament.answer(said({"data": [{"label": "2026/0106(COD)"}]}), "").items[0]


@pytest.mark.once
@pytest.mark.parametrize(
    ("item", "known"),
    [
        (RIKSDAG, {("fpm", "2026/27:FPM1"), ("com", "COM(2026) 123"), ("riksdag", "HE000001")}),
        (INITIATIVE, {("initiative", "14623")}),
        (ACT, {("celex", "52026PC0123"), ("com", "COM(2026) 123")}),
        (PROCEDURE, {("procedure", "2026/0106(COD)")}),
    ],
)
def test_each_is_known_by_its_numbers(item, known) -> None:
    assert known <= set(recognising.identifiers(item.web, item.identifier, item.title, item.text))
