#!/usr/bin/env bash
# duckdb 2.0.1 reads door numbers as days of the Middle Ages.
#
# Valid input: a CSV with a column of doors as they are written in China: building-entrance-room, 3-1-101, 12-1-1502.
# Expected: text. The column is headed 门牌 and no such year is meant; that it takes care with what only looks like a number it shows beside
#   it, where a code with a leading zero (0101) stays text.
# Seen: the sniffer takes the column for dates, day-month-year with any number as year: 3-1-101 is 3 January of the year 101, 12-1-1502 is
#   12 January 1502. An entrance 13 in another row turns day and month round for the whole file, so 3-1-101 is then 1 March. Only a
#   building above 31 or a room 102A keeps the column text: the same doors are dates in one week's file and text in the next.
# Why it matters: no two doors fall together and no row is refused, so nothing fails: a join by place finds nothing, and what is written back
#   (0101-01-03) is no address any more. That spreadsheets do this to 3-2 is known; of a database it was not expected.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check duckdb==2.0.1
venv/bin/python - <<'PYTHON'
import duckdb


def doors(*texts):
    with open("doors.csv", "w", encoding="utf-8") as file:
        file.write("门牌,问题,类别\n" + "".join(f"{text},楼道堆物,0101\n" for text in texts))
    relation = duckdb.sql("select 门牌, 类别 from read_csv('doors.csv')")
    rows = relation.fetchall()
    assert {row[1] for row in rows} == {"0101"}, "a code keeps its zero"
    seen = str(relation.types[0]), [str(row[0]) for row in rows]
    print(*texts, "->", *seen[1], f"({seen[0]})")
    return seen


assert doors("3-1-101", "12-1-1502") == ("DATE", ["0101-01-03", "1502-01-12"])
assert doors("3-1-101", "12-13-1502") == ("DATE", ["0101-03-01", "1502-12-13"])
assert doors("3-1-101", "32-1-1502") == ("VARCHAR", ["3-1-101", "32-1-1502"])
assert doors("3-1-101", "12-1-102A") == ("VARCHAR", ["3-1-101", "12-1-102A"])
PYTHON
