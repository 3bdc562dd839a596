"""Every figure of bulletin, minutes, summary and rates, as the program answers it and as the journal adds up to it."""

import datetime
import json

from .figures import Figures
from .journal import Journal
from .papers import Papers, differences
from .program import expect
from .state import State, milliseconds

GROUPINGS = ["grid", "person", "unit", "site", "group"]
HOUR = 3_600_000


class Recount:
    """The papers of a ledger, asked for one by one; `run` runs a command on it and gives its output."""

    def __init__(self, path, run, leave_out=None):
        journal = Journal(path)
        expect(not journal.damage, f"damage: {journal.damage[:3]}")
        if leave_out is not None:
            del journal.lines[leave_out]
        self.lines = journal.lines
        self.run, self.state = run, State(journal)
        self.figures = Figures(self.state)
        self.papers = Papers(self.figures)
        self.compared = 0

    def answer(self, *words):
        return json.loads(self.run("report", *words, "--json"))

    def agree(self, mine, theirs, what):
        found, count = differences(mine, theirs)
        self.compared += count
        expect(not found, f"{what}: {len(found)} of {count} differ: {'; '.join(found[:4])}")

    def moments(self, answer):
        """The period of an answer, in milliseconds."""
        zone = self.state.zone
        return tuple(self._parse(answer[end], zone) for end in ("from", "to"))

    @staticmethod
    def _parse(text, zone):
        at = datetime.datetime.fromisoformat(text).astimezone(zone)
        return round(at.timestamp()) * 1000 if not at.microsecond else int(at.timestamp() * 1000 + 0.5)

    def everything(self):
        """All papers of the usual periods; how many values were compared."""
        self.rates()
        self.bulletins()
        self.minutes()
        self.summaries()
        return self.compared

    def rates(self):
        """The running week, which is the meeting's, and others by days and by the hour."""
        meetings = self.papers.meetings
        running = self.answer("rates")
        week = self.moments(running)
        expect(week == meetings.week(week[1])[0], f"the running week is {running['from']} to {running['to']}")
        asked = [[], *[self._asked(one.period) for one in meetings.all[-2:]], self._days(week[1], 30, 0), self._days(week[1], 60, 31)]
        for place, words in enumerate(asked):
            for grouping in GROUPINGS if place < 2 else ["person", "unit"]:
                answer = self.answer("rates", "--by", grouping, *words)
                self.agree(self.papers.rates(self.moments(answer), grouping), answer, f"rates by {grouping} {words}")

    def _asked(self, period):
        """A meeting's period as its paper prints it."""
        return [word for option, at in (("--from", period[0] - 1), ("--to", period[1]))
                for word in (option, self.papers.moment(at)[:16].replace("T", " "))]

    def _days(self, now, first, last):
        clock = self.figures.clock
        day = 24 * HOUR
        return ["--from", clock.date(now - first * day).isoformat(), "--to", clock.date(now - last * day).isoformat()]

    def bulletins(self):
        """The last weekly meeting's, those that were issued, and one of any days."""
        meetings, records = self.papers.meetings, self.state.records.get("bulletin", {})
        for meeting in meetings.weekly():
            words = [] if meeting is meetings.weekly()[-1] else self._asked(meeting.period)
            issued = records.get("b" + meeting.id[1:])
            mine = self.papers.bulletin(meeting.period, meetings.period_before(meeting), meeting, issued)
            self.agree(mine, self.answer("bulletin", *words), f"bulletin of {meeting.id}")
        now = self.moments(self.answer("rates"))[1]
        answer = self.answer("bulletin", *self._days(now, 20, 11))
        period = self.moments(answer)
        before = (period[0] - 240 * HOUR, period[0] - 1)
        # It ranks as the last one did, by the same tables.
        last = max(records.values(), key=lambda one: milliseconds(one["to"]), default=None)
        rule = last and {"ranking": last.get("ranking"), **{name: [] for name in last if name.startswith("tables/")}}
        self.agree(self.papers.bulletin(period, before, None, rule), answer, "bulletin of ten days")

    def minutes(self):
        """Those of every meeting."""
        meetings = self.papers.meetings.all
        for meeting in meetings:
            day = self.figures.clock.date(meeting.opened).isoformat()
            if [self.figures.clock.date(one.opened).isoformat() for one in meetings].count(day) == 1:
                answer = self.answer("minutes", "--from", day, "--to", day)
                self.agree(self.papers.minutes(meeting), answer, f"minutes of {meeting.id}")
        if meetings:
            self.agree(self.papers.minutes(meetings[-1]), self.answer("minutes"), "the last minutes")

    def summaries(self):
        """Of all, and of some people, units and sites."""
        people, units = self._in_use("person")[-5:], self._in_use("unit")[1:3]
        sites = self._in_use("site")
        parents = {self.state.of("site", one).get("parent") for one in sites}
        # One with parts is among them, where there is one: its parts are counted with it.
        sites = list(dict.fromkeys([*[one for one in sites if one in parents][:1], *sites]))[:2]
        scopes = [{"person": one} for one in people] + [{"unit": one} for one in units] + [{"site": one} for one in sites]
        if len(scopes) > 1:
            scopes.append({**scopes[0], **scopes[-1]})
        for scope in [{}, *scopes]:
            words = [word for name, value in scope.items() for word in (f"--{name}", value)]
            answer = self.answer("summary", *words)
            self.agree(self.papers.summary(self.moments(answer), scope), answer, f"summary {words}")

    def _in_use(self, kind):
        """Those of a kind that an answer can be asked about, in the order of the journal."""
        records = self.state.records.get(kind, {})
        return [one for one, fields in records.items()
                if fields.get("active", True) and not fields.get("retired") and "hiddenAt" not in fields]


__all__ = ["Recount", "milliseconds"]
