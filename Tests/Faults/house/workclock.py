"""Work time by docs/rules.md "Time limits": what is left of a limit that pauses, and when it is due again."""

import datetime
import glob
import json
import os

from .program import ROOT

DAY = 86_400_000
EPOCH = datetime.date(1970, 1, 1)


def holidays_by_law():
    """The dates of each year that everybody has off by law, by docs/rules.md."""
    found = {}
    with open(os.path.join(ROOT, "Data", "festivals.txt"), encoding="utf-8") as file:
        lines = [line.split() for line in file if not line.startswith("#")]
    for year, *festivals in lines:
        number = int(year)
        spring, *others = [datetime.date.fromisoformat(f"{year}-{day}") for day in festivals]
        first = spring - datetime.timedelta(days=1) if number >= 2025 or 2008 <= number <= 2013 else spring
        days = [first + datetime.timedelta(days=more) for more in range(4 if number >= 2025 else 3)]
        days += [datetime.date(number, 1, 1), *[datetime.date(number, 10, day) for day in (1, 2, 3)]]
        days += [datetime.date(number, 5, day) for day in range(1, 3 if number >= 2025 else 2 if number >= 2008 else 4)]
        found[number] = {day.isoformat() for day in days + (others if number >= 2008 else [])}
    return found


class WorkClock:
    """The zone, slots and working days of a ledger; moments are milliseconds since 1970."""

    def __init__(self, state):
        self.zone = state.zone
        slots = state.of("settings", "ledger").get("slots", "08:00-12:00,14:00-18:00")
        self.slots = [tuple(self._minutes(end) * 60_000 for end in slot.split("-")) for slot in slots.split(",")]
        self.days = self._listed(state.records.get("calendar", {}))

    @staticmethod
    def _listed(records):
        """The days that differ from their weekdays: by law, as built in, as the ledger's own records change them."""
        law, years = holidays_by_law(), {}
        for path in glob.glob(os.path.join(ROOT, "Data", "calendar", "*.json")):
            with open(path, encoding="utf-8") as file:
                announced = json.load(file)
            years[announced["year"]] = {day["date"]: day["kind"] for day in announced["days"]}
        for identifier, fields in records.items():
            own = {path[5:]: day["kind"] for path, day in fields.items() if path.startswith("days/")}
            year, named = int(identifier), {date for date, kind in own.items() if kind != "plain"}
            # One that names every holiday by law is the year's list; any other changes the days that it names.
            is_whole = bool(own) and law.get(year, set()) <= named
            stands = {} if is_whole else years.get(year) or dict.fromkeys(law.get(year, ()), "off")
            years[year] = {date: kind for date, kind in {**stands, **own}.items() if kind != "plain"}
        days = {}
        for year in sorted({*law, *years}):
            days.update(years.get(year) or dict.fromkeys(law.get(year, ()), "off"))
        return days

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
