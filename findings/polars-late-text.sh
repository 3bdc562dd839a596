#!/usr/bin/env bash
# polars 2.1.0 with fastexcel 0.21.0 (its own choice for workbooks) empties cells, without a word.
#
# Valid input: a sheet of 102 items; a column of door numbers, all digits but in the last two rows: 102A and 地下室.
# Expected: text, or an error. polars.read_csv, given the same table, refuses it and says which value does not fit; the documentation of
#   read_excel says of infer_schema_length only that it is how many rows are looked at to find the types.
# Seen: read_excel decides by the first 100 rows that the column holds integers, and makes every later cell that is none null; a column of dates
#   loses its late 3月底前. No message. One row earlier, 102A makes the whole column text and nothing is lost.
# Why it matters: every real ledger is longer than 100 rows, and what is lost are the odd cells, those that need looking at.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check polars==2.1.0 fastexcel==0.21.0 XlsxWriter==3.2.9
venv/bin/python - <<'PYTHON'
import csv
from datetime import date

import polars
import xlsxwriter


def table(plain):
    """Rows of number, door, due; behind `plain` ordinary ones, two that hold words."""
    rows = [[n + 1, 101 + n % 9, date(2026, 3, 5)] for n in range(plain)]
    return rows + [[plain + 1, "102A", "3月底前"], [plain + 2, "地下室", date(2026, 3, 6)]]


def written(rows):
    with xlsxwriter.Workbook("ledger.xlsx", {"default_date_format": "yyyy/m/d"}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate([["编号", "门牌", "时限"]] + rows):
            for column, value in enumerate(row):
                (sheet.write_datetime if isinstance(value, date) else sheet.write)(number, column, value)
    return polars.read_excel("ledger.xlsx")


late = written(table(100))
print(late.tail(2))
assert late["门牌"].to_list()[-2:] == [None, None] and late["时限"].to_list()[-2] is None
assert late.height == 102

early = written(table(99))
print(early.tail(2))
assert early["门牌"].to_list()[-2:] == ["102A", "地下室"] and early["时限"].to_list()[-2] == "3月底前"

with open("ledger.csv", "w", encoding="utf-8", newline="") as file:
    csv.writer(file).writerows([["编号", "门牌", "时限"]] + table(100))
try:
    polars.read_csv("ledger.csv")
except polars.exceptions.ComputeError as refusal:
    print("read_csv refuses:", str(refusal).splitlines()[0])
else:
    raise AssertionError("read_csv took it")
PYTHON
