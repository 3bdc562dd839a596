#!/usr/bin/env bash
# cnlunar 0.2.5 knows no New Year's Eve (除夕) for five years running.
#
# Valid input: the last day of each lunar year, 2024 to 2030, asked for its festivals and its holidays.
# Expected: 除夕, the last day of the twelfth month, whether that month has 29 days or 30. It is a day off by law since 2025 (State Council order
#   795 of 10 November 2024: four days, 除夕 and the first three of the first month). The first day of the year, which the package names well, is the next.
# Seen: 除夕 stands in its table under the thirtieth. From 2025 to 2029 the month has 29 days, so the eve is named in 2024 and 2030 and in no
#   year between: no festival of any list, and no holiday.
# Why it matters: five years of a statutory day off missing from rosters and time limits, just since it is one, while any test with
#   2023 or 2024 passes.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check cnlunar==0.2.5
venv/bin/python - <<'PYTHON'
from datetime import datetime, timedelta

import cnlunar


def festivals(day):
    day = cnlunar.Lunar(day)
    return " ".join([day.get_legalHolidays(), day.get_otherHolidays(), day.get_otherLunarHolidays()])


first_days = ["2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03"]
named = []
for text in first_days:
    first = datetime.fromisoformat(text + " 12:00")
    assert "春节" in festivals(first), text
    eve = first - timedelta(days=1)
    print(eve.date(), cnlunar.Lunar(eve).lunarDayCn, festivals(eve).split())
    if "除夕" in festivals(eve):
        named.append(eve.year)
assert named == [2024, 2030], named
PYTHON
