#!/usr/bin/env bash
# xlsx2csv 0.8.6 turns afternoons into mornings.
#
# Valid input: a workbook as Excel writes it in China, a moment shown by the stock format yyyy/m/d h:mm, by h:mm, or by h"时"mm"分".
# Expected: 2026/3/5 18:00. ECMA-376 part 1, 18.8.31: hours run to 12 only if the format has AM/PM or A/P, else to 24; an m right behind
#   h or hh is minutes; and a sheet shows 14:30 for the number that is nearest to 14:30.
# Seen: "h" alone is the clock of twelve hours without saying which half, so 18:00 comes out as 06:00 (hh comes out right); an m behind
#   h"时" is the month, so 14时30分 in March is 02时03分; and the fraction is cut, not rounded: 128 of a day's 1,440 minutes, as XlsxWriter stores them,
#   come out a minute early, 14:30 among them.
# Why it matters: due at 18:00 becomes overdue since the morning, and nothing in the CSV betrays it.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check xlsx2csv==0.8.6 XlsxWriter==3.2.9 openpyxl==3.1.5
venv/bin/python - <<'PYTHON'
import csv
from datetime import datetime, timedelta

import openpyxl
import xlsx2csv
import xlsxwriter

formats = ["yyyy/m/d h:mm", "yyyy-mm-dd hh:mm", 'h"时"mm"分"', "hh:mm"]
moments = [datetime(2026, 3, 5) + timedelta(minutes=minute) for minute in range(1440)]
with xlsxwriter.Workbook("day.xlsx") as book:
    sheet = book.add_worksheet()
    for column, form in enumerate(formats):
        style = book.add_format({"num_format": form})
        for row, moment in enumerate(moments):
            sheet.write_datetime(row, column, moment, style)

xlsx2csv.Xlsx2csv("day.xlsx", outputencoding="utf-8").convert("day.csv")
rows = list(csv.reader(open("day.csv", encoding="utf-8")))
read_elsewhere = [row[0] for row in openpyxl.load_workbook("day.xlsx").active.iter_rows(values_only=True)]
assert read_elsewhere == moments, "the workbook itself must hold every minute of the day"

print("18:00 by", dict(zip(formats, rows[18 * 60])))
assert rows[18 * 60][:3] == ["2026/03/05 06:00", "2026-03-05 18:00", '06"时"03"分"']
print("14:30 by", dict(zip(formats, rows[14 * 60 + 30])))
assert rows[14 * 60 + 30][1:3] == ["2026-03-05 14:29", '02"时"03"分"']
early = [moment for moment, row in zip(moments, rows) if row[3] != moment.strftime("%H:%M")]
print(len(early), "minutes of the day come out a minute early, first", early[0].strftime("%H:%M"))
assert len(early) == 128
PYTHON
