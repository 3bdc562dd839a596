#!/usr/bin/env bash
# ics 0.7.3 and ical 14.3.1 put a meeting of 08:30 in Beijing at 16:30.
#
# Valid input: a meeting at 08:30, TZID=China Standard Time, in a file that holds the definition of that zone (VTIMEZONE, +08:00, one STANDARD
#   part, no daylight saving): so Outlook and Exchange write it for anybody in China.
# Expected: 08:30+08:00. RFC 5545, 3.2.19 and 3.6.5: the name is a label, the VTIMEZONE of that name in the same file says what it means. icalendar
#   reads it so.
# Seen: both give 08:30+00:00, without an error or a warning, although the file itself says +0800. Called Asia/Shanghai, with
#   the very same definition, the meeting is at 08:30+08:00: the name is looked up, the definition is not.
# Why it matters: UTC is a zone like any other to whoever reads on, so the meeting is shown at 16:30 in the office, eight hours late, and a
#   meeting in the afternoon falls on the next day.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check ics==0.7.3 ical==14.3.1 icalendar==7.3.2
venv/bin/python - <<'PYTHON'
import ics
import icalendar
from ical.calendar_stream import IcsCalendarStream


def meeting(zone):
    lines = f"""BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//ZH
BEGIN:VTIMEZONE
TZID:{zone}
BEGIN:STANDARD
DTSTART:16010101T000000
TZOFFSETFROM:+0800
TZOFFSETTO:+0800
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:1
DTSTAMP:20260301T000000Z
DTSTART;TZID={zone}:20261009T083000
DTEND;TZID={zone}:20261009T093000
SUMMARY:周例会
END:VEVENT
END:VCALENDAR
"""
    return lines.replace("\n", "\r\n")


def read(zone):
    text = meeting(zone)
    times = [
        next(iter(ics.Calendar(text).events)).begin.isoformat(),
        IcsCalendarStream.calendar_from_ics(text).events[0].dtstart.isoformat(),
        icalendar.Calendar.from_ical(text).walk("VEVENT")[0]["DTSTART"].dt.isoformat(),
    ]
    print(zone, dict(zip(["ics", "ical", "icalendar"], times)))
    return times


utc, beijing = "2026-10-09T08:30:00+00:00", "2026-10-09T08:30:00+08:00"
assert read("China Standard Time") == [utc, utc, beijing]
assert read("Asia/Shanghai") == [beijing, beijing, beijing]
PYTHON
