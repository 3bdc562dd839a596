#!/usr/bin/env bash
# chinesecalendar 1.11.0: one working day after a Saturday is Tuesday.
#
# Valid input: chinese_calendar.find_workday(n, day), the package's own way to count working days, from every day of 2026 that has its n-th
#   working day in the year.
# Expected: the n-th working day after the day. Civil Code, article 201: the day on which a period begins is not counted, it begins with the next day.
#   lunar_python 1.4.8 (next with onlyWorkday) ends each of these limits so.
# Seen: right from working days; from a day off it first walks to the next working day and then counts from that one, so each limit is a
#   day too long: one day after Friday 6, Saturday 7 and Sunday 8 March is Monday, Tuesday, Tuesday. Backwards it does not: one before Saturday is
#   Friday. The note on the function says that 0 is the next working day, today included, and does not say that a day off shifts the rest.
# Why it matters: what is reported on a weekend, as most things are, gets a day more than what the rules say, and no working day shows it.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check chinesecalendar==1.11.0 lunar-python==1.4.8
venv/bin/python - <<'PYTHON'
from datetime import date, timedelta

from chinese_calendar import find_workday, is_workday
from lunar_python import Solar

for day in [date(2026, 3, 6), date(2026, 3, 7), date(2026, 3, 8)]:
    print(day, f"{day:%a}", "+1:", find_workday(1, day), " -1:", find_workday(-1, day))
days = [date(2026, 1, 1) + timedelta(days=n) for n in range(365)]
workdays = [day for day in days if is_workday(day)]
agree = wrong = 0
for day in days:
    after = [other for other in workdays if other > day]
    for count in [1, 3, 5, 15]:
        if len(after) <= count:
            continue
        meant = after[count - 1]
        other = Solar.fromYmd(day.year, day.month, day.day).next(count, True).toYmd()
        assert other == meant.isoformat(), (day, count, other)
        seen = find_workday(count, day)
        assert seen == (meant if is_workday(day) else after[count]), (day, count, seen)
        agree, wrong = agree + (seen == meant), wrong + (seen != meant)
print(agree, "limits end as counted,", wrong, "a day late: all those that began on a day off")
assert wrong == 460 and find_workday(-1, date(2026, 3, 7)) == date(2026, 3, 6)
PYTHON
