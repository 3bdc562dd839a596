"""How an item stood at a moment, told from the steps that it keeps (docs/format.md, docs/rules.md)."""

from .state import milliseconds

LEFT_OUT, PAUSED = {"rejected", "duplicate", "cancelled"}, {"suspended", "referred"}


class Item:
    """An item as the journal left it: its fields, and its lists in the order of their times."""

    def __init__(self, identifier, fields):
        self.id, self.fields = identifier, fields
        self.lists = {}
        for path, value in fields.items():
            name, slash, element = path.partition("/")
            if slash:
                self.lists.setdefault(name, []).append((element, value))
        self.steps = self.timed("steps")
        # What came over with a whole record was not known here before it came.
        arrived = [step["ms"] for step in self.steps if step["action"] == "import"] if len(self.steps) > 1 else []
        for step in self.steps:
            step["known"] = max([step["ms"], *arrived[-1:]])

    def get(self, name, default=None):
        return self.fields.get(name, default)

    def at(self, name):
        """A moment; none where nothing is set."""
        return milliseconds(self.fields[name]) if name in self.fields else None

    def names(self, name):
        """What stands in a list whose elements have no members."""
        return [element for element, _ in self.lists.get(name, [])]

    def timed(self, name):
        """A list's elements by their times, with their identifiers."""
        found = [{"id": element, **value} for element, value in self.lists.get(name, [])]
        for element in found:
            element["ms"] = milliseconds(element["at"])
        return sorted(found, key=lambda element: element["ms"])

    @property
    def number(self):
        year, count = self.fields["number"].split("-")
        return int(year), int(count)


def counts(step, moment):
    """Whether a step counts as of a moment: known by then, and not undone by then."""
    return step["known"] <= moment and not ("undoneAt" in step and milliseconds(step["undoneAt"]) <= moment)


def happened(step):
    """When a step counts: what an import tells of the time before counts when it happened."""
    return milliseconds(step["told"]) if "told" in step else step["ms"]


class Past:
    """How an item stood at a moment, by its steps."""

    def __init__(self, item, moment, last, clock):
        self.item, self.moment = item, moment
        self.state, self.owner, self.due = last["to"], last.get("owner"), optional(last.get("due"))
        self.submitted = self.closed = self.due_at_closing = None
        for step in item.steps:
            if not counts(step, moment):
                continue
            if step["action"] in ("submit", "submitOnTheSpot"):
                self.submitted = happened(step)
            elif step["action"] == "pass":
                self.closed, self.due_at_closing = happened(step), optional(step.get("due"))
            elif step["action"] in ("fail", "reopen"):
                self.submitted = self.closed = None
        if self.state == "suspended":
            self._resume(clock)

    def _resume(self, clock):
        """On the day of its end a suspension counts as over, recorded or not."""
        going = [one for one in self.item.timed("suspensions") if one["ms"] <= self.moment
                 and not ("resumedAt" in one and milliseconds(one["resumedAt"]) <= self.moment)]
        if not going:
            return
        end = clock.moment(clock.date(milliseconds(going[-1]["until"])))
        if self.moment >= end:
            self.state, due = going[-1]["stateBefore"], optional(going[-1].get("dueBefore"))
            self.due = due and clock.due_again(due, self.item.get("limit"), going[-1]["ms"], end)

    @property
    def is_open(self):
        return self.state not in LEFT_OUT and self.state != "closed"

    @property
    def is_overdue(self):
        if not self.is_open or self.state in PAUSED or self.due is None:
            return False
        handed = self.submitted if self.submitted is not None else self.moment
        return (handed if self.state == "submitted" else self.moment) > self.due

    @property
    def is_to_do(self):
        return self.is_open and self.state not in PAUSED and self.state != "submitted"

    @property
    def is_on_time(self):
        return self.due_at_closing is None or self.submitted is None or self.submitted <= self.due_at_closing

    def field(self, name):
        """What stood in a field that steps keep."""
        kept, value = self._kept(name)
        return value if kept else self.item.get(name)

    def members(self, name):
        """Who stood in a list that steps keep."""
        kept, value = self._kept(name)
        return [one for one in (value or "").split("/") if one] if kept else self.item.names(name)

    def _kept(self, name):
        earlier, found = None, False
        for step in self.item.steps:
            move = step.get("moves", {}).get(name)
            if move is None:
                continue
            if step["known"] > self.moment:
                return True, earlier if found else move.get("from")
            earlier, found = move.get("to"), True
        return False, None


def optional(text):
    return milliseconds(text) if text else None
