#!/usr/bin/env bash
# dateparser 1.5.0 takes the 15th for fifteen days ago.
#
# Valid input: 15日, as a table under 3月 or a message writes a day of the month, read in Chinese on Wednesday 2026-03-04.
# Expected: 15 March, or nothing. 日 behind a number is the day of the month (GB/T 7408.1-2023 and every dated Chinese paper: 3月15日); fifteen days
#   are 15天, fifteen days ago 15天前. The package's documentation: what is incomplete is completed from today, PREFER_DATES_FROM chooses past
#   or future for it. English "15th", asked in the same way, is the 15th of this month.
# Seen: 15日 is 17 February, 30日 is 2 February, at the hour of asking; with PREFER_DATES_FROM future 15日 is 19 March and 31日 is 4 April.
#   With year and month the same day is read well: 2026年3月15日. Without naming the language it is the same.
# Why it matters: the date is plausible, near, and off by a different number of days each time it is asked.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check dateparser==1.5.0
venv/bin/python - <<'PYTHON'
from datetime import datetime

import dateparser


def read(text, language="zh", **settings):
    settings["RELATIVE_BASE"] = datetime(2026, 3, 4, 10, 0)
    seen = dateparser.parse(text, languages=[language] if language else None, settings=settings)
    print(text, settings.get("PREFER_DATES_FROM", ""), "->", seen)
    return str(seen)


assert read("15日") == "2026-02-17 10:00:00"
assert read("30日") == "2026-02-02 10:00:00"
assert read("15日", PREFER_DATES_FROM="future") == "2026-03-19 10:00:00"
assert read("31日", PREFER_DATES_FROM="future") == "2026-04-04 10:00:00"
assert read("15日", None) == "2026-02-17 10:00:00"
assert read("2026年3月15日") == "2026-03-15 00:00:00"
assert read("15th", "en", PREFER_DATES_FROM="future") == "2026-03-15 00:00:00"
PYTHON
