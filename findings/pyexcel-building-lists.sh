#!/usr/bin/env bash
# pyexcel 0.7.6 (pyexcel-io 0.6.8) makes one number of a list of buildings.
#
# Valid input: a CSV with a quoted cell "3,5" (buildings 3 and 5) and one 3_1 (building 3, entrance 1), beside 0101.
# Expected: text. RFC 4180 knows text only; pyexcel's documentation speaks of finding integers, floats and dates in CSV, and 0101 shows that
#   it takes care: it stays as it is. A comma groups thousands only before three digits.
# Seen: "3,5" becomes 35, "1,2" becomes 12, and even 1,2,3 becomes 123; 3_1 becomes 31.0, by way of Python's float, which takes underscores (PEP 515).
# Why it matters: 35 is a building of the estate as well. Quantities: "3,5处" would be thirty-five.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check pyexcel==0.7.6 pyexcel-io==0.6.8 lml==0.2.0
venv/bin/python - <<'PYTHON'
import pyexcel

with open("places.csv", "w", encoding="utf-8") as file:
    file.write('类别,楼栋,单元\n0101,"3,5",3_1\n0108,"1,2",3_2\n0110,"1,2,3",12_1\n')
seen = pyexcel.get_array(file_name="places.csv")[1:]
print(seen)
assert seen == [["0101", 35, 31.0], ["0108", 12, 32.0], ["0110", 123, 121.0]]
PYTHON
