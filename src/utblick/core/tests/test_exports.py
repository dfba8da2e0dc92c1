"""What leaves the house opens in a Swedish Excel, whatever people have written."""

import io
from decimal import Decimal

from openpyxl import load_workbook

from utblick.core import exports

HEAD = ["Namn", "Kostnad"]
BODY = [["=HYPERLINK(1)", Decimal("350000.50")], ["bell\x07", None], ["<b>Å</b>", 7]]


def test_csv_has_semicolons_decimal_commas_and_no_formulas() -> None:
    text = exports.response("csv", "x", "X", HEAD, BODY).content.decode("utf-8-sig")
    assert text.splitlines() == ["Namn;Kostnad", "'=HYPERLINK(1);350000,50", "bell;", "Å;7"]


def test_xlsx_keeps_figures_as_figures_and_survives_control_characters() -> None:
    sheet = load_workbook(io.BytesIO(exports.response("xlsx", "x", "X/Y", HEAD, BODY).content)).active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[1] == ("'=HYPERLINK(1)", 350000.5)
    assert rows[2] == ("bell", None)
