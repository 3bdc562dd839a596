"""The problems of a bulletin by kind, and what it asks for, worked out anew (docs/rules.md: The weekly meeting)."""

from .past import PAUSED, happened
from .state import milliseconds

GROUPS = ["structure", "parking", "sanitation", "stairwell", "notices", "street", "facility", "other"]
HALF_HOUR, WEEK = 1_800_000, 7 * 86_400_000
EXAMPLES = 2


class Problems:
    """What a bulletin of a period tells beside its figures; `issued` is its record, with the names of that time."""

    def __init__(self, papers, period, meeting, issued):
        self.papers, self.figures, self.period = papers, papers.figures, period
        # What only says how it ranks is no issued one.
        self.issued = issued if issued and "issuedAt" in issued else None
        self.asked = milliseconds(self.issued["issuedAt"]) if self.issued else None
        self.next = self._next(meeting) if meeting else period[1] + WEEK

    def answer(self):
        """Both lists; none where the bulletin was issued before it told of them."""
        if self.issued and "problems" not in self.issued:
            return {"problems": [], "demands": []}
        return {"problems": self._problems(), "demands": self._demands()}

    def _next(self, meeting):
        """When the meeting after one is: as it said, else a week after it was to begin."""
        if "next" in meeting.fields:
            return meeting.at("next")
        clock = self.figures.clock
        planned = [one.at("next") for one in self.papers.meetings.all
                   if one.opened < meeting.opened and "next" in one.fields]
        if planned and clock.date(planned[-1]) == clock.date(meeting.opened):
            return planned[-1] + WEEK
        return (meeting.opened + HALF_HOUR // 2) // HALF_HOUR * HALF_HOUR + WEEK

    def _problems(self):
        rows, _, _ = self.figures.table(self.period, "group")
        found = {}
        for item, past in self._open():
            came = happened(item.steps[0])
            if item.steps[0]["action"] == "import" and "reportedAt" in item.fields:
                came = min(came, item.at("reportedAt"))
            if past.is_overdue or self.period[0] <= came <= self.period[1]:
                found.setdefault(self.figures.key(past, "group"), []).append((item, past))

        def place(key):
            order = "~" if key is None else f"{100 + (GROUPS.index(key) if key in GROUPS else len(GROUPS))}"
            return -rows[key]["overdue"], -rows[key]["open"], order

        told = [key for key, row in rows.items() if row["open"] > 0 and row["overdue"] + row["new"] > 0]
        return [self._tidy({"group": key, **{name: rows[key][name] for name in ("new", "open", "overdue")},
                            "examples": self._examples(found.get(key, []))}) for key in sorted(told, key=place)]

    def _open(self):
        for item in self.figures.items:
            past = self.figures.past(item, self.period[1])
            if past is not None and past.is_open:
                yield item, past

    def _examples(self, found):
        late = [one for one in found if one[1].is_overdue]
        worst = sorted(late or found, key=lambda one: (one[1].due if late else 0, one[0].number, one[0].id))
        return [self._example(*one) for one in worst[:EXAMPLES]]

    def _example(self, item, past):
        clock, site = self.figures.clock, past.field("site")
        late = (clock.date(self.period[1]) - clock.date(past.due)).days if past.is_overdue else None
        mine = {"title": item.get("title"), "site": site and self.papers.name(site, "site"),
                "owner": past.owner and self.papers.name(past.owner, "person")}
        for one in (self.issued or {}).get("problems", []):
            for example in one["examples"]:
                if example["number"] == item.get("number"):
                    mine = {name: example.get(name) for name in mine}
        return self._tidy({"number": item.get("number"), **mine, "daysLate": late})

    def _demands(self):
        found = {}
        for item, past in self._open():
            steps = [step for step in item.steps if self.asked is None or step["ms"] <= self.asked]
            state, owner = steps[-1]["to"], steps[-1].get("owner")
            is_gone = "hiddenAt" in item.fields and (self.asked is None or item.at("hiddenAt") <= self.asked)
            if is_gone or not past.is_overdue or state in PAUSED | {"submitted", "closed", "rejected", "duplicate", "cancelled"}:
                continue
            promises = [one for one in item.timed("promises") if self.asked is None or one["ms"] <= self.asked]
            promised = milliseconds(promises[-1]["date"]) if promises else 0
            until = promised if promised > self.period[1] else self.next
            found.setdefault((owner, until), []).append(item)
        return [self._demand(*about, items) for about, items in found.items()]

    def _demand(self, owner, until, items):
        name, titles = owner and self.papers.name(owner, "person"), {}
        for one in (self.issued or {}).get("demands", []):
            if {item["number"] for item in one["items"]} == {item.get("number") for item in items}:
                name, titles = one.get("owner"), {item["number"]: item["title"] for item in one["items"]}
        listed = [{"number": item.get("number"), "title": titles.get(item.get("number"), item.get("title"))}
                  for item in sorted(items, key=lambda item: (item.number, item.get("title")))]
        return self._tidy({"owner": name, "until": self.papers.moment(until), "items": listed})

    @staticmethod
    def _tidy(members):
        return {name: value for name, value in members.items() if value is not None}
