#!/usr/bin/env bash
# csvkit 2.2.0 (agate 1.14.2, pytimeparse 1.1.10): sorting a table rewrites its clock times as minutes and seconds.
#
# Valid input: a roster sorted by its number with `csvsort -c 编号`; a column of times of day (08:30), one of time limits as 数字城管 abbreviates
#   them (15d, 4h: 15 working days, 4 working hours) and one of how often an item came back, 0 or 1.
# Expected: the same cells in another order. csvsort's documentation: as the Unix command sort does, for tables. 08:30 is half past eight
#   (GB/T 7408.1-2023, as ISO 8601-1: hh:mm).
# Seen: 08:30 comes out as 0:08:30, eight and a half minutes; 15d as "15 days, 0:00:00", 4h as 4:00:00; 0 and 1 as False and True. No message,
#   exit 0; csvjson and csvlook show the same. A single 全天 among the times, and that column stays as it was.
# Why it matters: who only sorts a table does not look at its other columns; 4:00:00 is a time of day to the next reader.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check csvkit==2.2.0 agate==1.14.2 pytimeparse==1.1.10
cat > roster.csv <<'CSV'
编号,签到,时限,退回
3,14:00,15d,0
1,08:30,4h,1
2,09:15,2h,0
CSV
cat > recorded.csv <<'CSV'
编号,签到,时限,退回
1,0:08:30,4:00:00,True
2,0:09:15,2:00:00,False
3,0:14:00,"15 days, 0:00:00",False
CSV
venv/bin/csvsort -c 编号 roster.csv > seen.csv 2> messages
cat seen.csv
diff recorded.csv seen.csv
test ! -s messages
sed 's/09:15/全天/' roster.csv | venv/bin/csvsort -c 编号 | tee with-a-word.csv
grep -q '^1,08:30,4:00:00,' with-a-word.csv
