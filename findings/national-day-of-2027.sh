#!/usr/bin/env bash
# QuantLib 1.44 and lunar_python 1.4.8: the National Day of 2027 is a working day, as soon as 2027 is asked for before its notice is out.
#
# Valid input: Friday 1 October 2027, and one working day after 30 September 2027. Offices set such dates: suspensions run up to a year.
# Expected: 1 to 3 October are off by law each year (State Council order 795 of 2024, article 2), without any yearly notice; only the days
#   around them are arranged by it. What cannot be known is refused: chinesecalendar raises an error for a year without data.
# Seen: QuantLib's China(IB), which knows all make-up days through 2026, answers for 2027 without a warning: New Year's Day is its one holiday that
#   year; Spring Festival, Labour Day and National Day are business days. lunar_python counts 1 October 2027 as the next
#   working day as well. That one day of the law is kept, and no other, is what misleads: the calendar looks alive.
# Why it matters: a time limit set in November that runs into the next year is short by all of its holidays, until an update changes past answers.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check QuantLib==1.44 lunar-python==1.4.8 chinesecalendar==1.11.0
venv/bin/python - <<'PYTHON'
from datetime import date, timedelta

import chinese_calendar
import QuantLib
from lunar_python import Solar

china = QuantLib.China(QuantLib.China.IB)


def weekdays_off(year):
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(365)]
    return [
        f"{day:%m-%d}" for day in days
        if day.weekday() < 5 and not china.isBusinessDay(QuantLib.Date(day.day, day.month, day.year))
    ]


print("2026:", *weekdays_off(2026))
print("2027:", *weekdays_off(2027))
assert len(weekdays_off(2026)) == 19 and "10-01" in weekdays_off(2026)
assert weekdays_off(2027) == ["01-01"]
after = Solar.fromYmd(2027, 9, 30).next(1, True).toYmd()
print("one working day after 2027-09-30, by lunar_python:", after)
assert after == "2027-10-01"
try:
    chinese_calendar.is_workday(date(2027, 10, 1))
except NotImplementedError as refusal:
    print("chinesecalendar:", refusal)
else:
    raise AssertionError("chinesecalendar knows 2027 now")
PYTHON
