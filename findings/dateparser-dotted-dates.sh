#!/usr/bin/env bash
# dateparser 1.5.0 reads one column of dates in three ways.
#
# Valid input: a column of month-days with dots, as Chinese offices write them (9.5 is 5 September), read in Chinese on 2026-03-04.
# Expected: one reading for all of them, or none. The package's documentation: the order of a date's parts comes from the language, for Chinese
#   year, month, day.
# Seen: 9.5 is 5 September. 9.30 is half past nine this morning, 12.31 is 12:31 today: any two digits behind the dot are minutes. 10.8 is
#   4 August 2010: two digits before it are a year. 2026.9.30, 9/30 and 9月30日 are read well.
# Why it matters: 30 September and 31 December are the deadlines that orders name most, and both are overdue at lunch.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check dateparser==1.5.0
venv/bin/python - <<'PYTHON'
from datetime import datetime

import dateparser

recorded = {
    "9.5": "2026-09-05 00:00:00",
    "9.30": "2026-03-04 09:30:00",
    "12.31": "2026-03-04 12:31:00",
    "10.8": "2010-08-04 00:00:00",
    "9/30": "2026-09-30 00:00:00",
    "2026.9.30": "2026-09-30 00:00:00",
}
for text, result in recorded.items():
    seen = dateparser.parse(text, languages=["zh"], settings={"RELATIVE_BASE": datetime(2026, 3, 4, 10, 0)})
    print(text, "->", seen)
    assert str(seen) == result, result
PYTHON
