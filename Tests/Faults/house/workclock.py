"""Work time by docs/rules.md "Time limits": what is left of a limit that pauses, and when it is due again."""

import datetime
import glob
import json
import os

from .program import ROOT

DAY = 86_400_000
EPOCH = datetime.date(1970, 1, 1)


class WorkClock:
    """The zone, slots and working days of a ledger; moments are milliseconds since 1970."""

    def __init__(self, state):
        self.zone = state.zone
        slots = state.of("settings", "ledger").get("slots", "08:00-12:00,14:00-18:00")
        self.slots = [tuple(self._minutes(end) * 60_000 for end in slot.split("-")) for slot in slots.split(",")]
        self.days = {}
        for path in sorted(glob.glob(os.path.join(ROOT, "Data", "calendar", "*.json"))):
            with open(path, encoding="utf-8") as file:
                self.days.update((day["date"], day["kind"]) for day in json.load(file)["days"])
        for fields in state.records.get("calendar", {}).values():
            self.days.update((path[5:], day["kind"]) for path, day in fields.items() if path.startswith("days/"))

    @staticmethod
    def _minutes(text):
        hours, minutes = text.split(":")
        return int(hours) * 60 + int(minutes)

    def local(self, moment):
        """The date and the milliseconds of its day that the office's clocks show."""
        at = datetime.datetime.fromtimestamp(moment // 1000, self.zone)
        return at.date(), ((at.hour * 60 + at.minute) * 60 + at.second) * 1000 + moment % 1000

    def moment(self, date, time=0):
        """The moment of a time of a day."""
        return (date - EPOCH).days * DAY + time - self._offset(date)

    def _offset(self, date):
        noon = datetime.datetime.combine(date, datetime.time(12), self.zone)
        return round(noon.utcoffset().total_seconds()) * 1000

    def date(self, moment):
        return self.local(moment)[0]

    def end_of_day(self, date):
        """23:59:59, when a date without a time ends."""
        return self.moment(date, DAY - 1000)

    def is_workday(self, date):
        kind = self.days.get(date.isoformat())
        return kind == "work" if kind else date.weekday() < 5

    def worked(self, begin, end):
        """Milliseconds of work between two moments."""
        total, date = 0, self.date(begin)
        while date <= self.date(end):
            if self.is_workday(date):
                for first, last in self.slots:
                    total += max(0, min(end, self.moment(date, last)) - max(begin, self.moment(date, first)))
            date += datetime.timedelta(days=1)
        return total

    def adding(self, left, begin):
        """When so much work is done from a moment on; nothing to do ends with the next work."""
        date = self.date(begin)
        while True:
            if self.is_workday(date):
                for first, last in self.slots:
                    first, last = max(begin, self.moment(date, first)), self.moment(date, last)
                    if first >= last:
                        continue
                    if left <= last - first:
                        return first + left
                    left -= last - first
            date += datetime.timedelta(days=1)

    def due_again(self, due, limit, suspended, resumed):
        """The due date after a pause: what was left, counted again; nothing to what was overdue."""
        if suspended > due:
            return due
        kind = limit[-1] if limit else None
        if kind == "u":
            return resumed + due - suspended
        if kind == "n":
            left = (self.date(due) - self.date(suspended)).days
            return self.end_of_day(self.date(resumed) + datetime.timedelta(days=left))
        date, time = self.local(due)
        is_slot_end = self.is_workday(date) and time in [last for _, last in self.slots]
        end = self.adding(self.worked(suspended, due), resumed)
        return self.end_of_day(self.date(end)) if time >= self.slots[-1][1] and not is_slot_end else end
