#!/usr/bin/env bash
# jionlp 1.5.31 ends "within a week" tomorrow.
#
# Valid input: jionlp.parse_time on Wednesday 2026-03-04 at 10:00, of limits as they stand in every order: 一周内, 两周内.
# Expected: seven days and fourteen days. The package itself says so of the same words without 内 (一周: day 7, 两周: day 14), of 未来一周 (until
#   11 March) and of 7天内 (11 March). Civil Code, article 201: the day it begins on is not counted.
# Seen: 一周内 ends on 5 March, 两周内 on 6 March, 一个星期内 and 一周之内 likewise: the number of weeks is added as days. 7天内 ends on 11 March.
# Why it matters: a week's limit is overdue after a day, and the clerk who typed 一周内 is told nothing.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check jionlp==1.5.31 jiojio==1.2.8
venv/bin/python - <<'PYTHON'
import jionlp

now = {"year": 2026, "month": 3, "day": 4, "hour": 10, "minute": 0, "second": 0}


def until(text):
    end = jionlp.parse_time(text, time_base=now)["time"][1]
    print(text, "->", end)
    return end


for text in ["一周内", "一周之内", "1周内", "一个星期内"]:
    assert until(text) == "2026-03-05 23:59:59"
assert until("两周内") == "2026-03-06 23:59:59"
assert until("7天内") == "2026-03-11 23:59:59"
assert until("未来一周") == "2026-03-11 10:00:00"
assert jionlp.parse_time("两周", time_base=now)["time"] == {"day": 14.0}
PYTHON
