"""The figures of docs/rules.md "Rates", counted anew from the state that the journal adds up to: no code of the program
is used."""

import json
import os
from fractions import Fraction

from .past import LEFT_OUT, PAUSED, Item, Past, counts, happened
from .program import ROOT
from .workclock import WorkClock

COUNTS = ["openBefore", "leftOut", "restored", "broughtIn", "carriedOver", "new", "due", "closed", "closedOnTime", "open",
          "submitted", "suspended", "referred", "overdue", "overdueSubmitted", "passes", "rework", "assignments",
          "returned", "cancelled", "shared"]
RATES = {"closureRate": ("closed", ["due"]), "onTimeRate": ("closedOnTime", ["due"]),
         "reworkRate": ("rework", ["passes", "rework"]), "returnRate": ("returned", ["assignments"]),
         "overdueRate": ("overdue", ["open"])}
STEPS = {"pass": "passes", "fail": "rework", "assign": "assignments", "return": "returned"}
FIELDS = {"grid": "grid", "unit": "leadUnit", "site": "site"}


def empty():
    return dict.fromkeys(COUNTS, 0)


class Figures:
    """Counts rows of figures over a ledger's state."""

    def __init__(self, state):
        self.state, self.clock, self.known = state, WorkClock(state), {}
        self.items = [Item(identifier, fields) for identifier, fields in state.records.get("item", {}).items()]
        with open(os.path.join(ROOT, "Data", "categories.json"), encoding="utf-8") as file:
            self.groups = {(one["code"], one.get("scheme")): one["group"] for one in json.load(file)["categories"]}
        for identifier, fields in state.records.get("category", {}).items():
            scheme, code = identifier.split(":")
            if "group" in fields:
                self.groups[(code, scheme)] = fields["group"]

    def past(self, item, moment):
        """An item as the journal stood at a moment; none when it was not there."""
        if (item.id, moment) not in self.known:
            self.known[item.id, moment] = self._past(item, moment)
        return self.known[item.id, moment]

    def _past(self, item, moment):
        if "hiddenAt" in item.fields and item.at("hiddenAt") <= moment:
            return None
        known = [step for step in item.steps if step["known"] <= moment]
        return Past(item, moment, known[-1], self.clock) if known else None

    def key(self, past, grouping):
        """Under whom or what an item is counted."""
        if grouping == "person":
            return past.owner
        if grouping != "group":
            return past.field(FIELDS[grouping])
        code, scheme = past.field("category"), past.field("scheme")
        found = [group for (one, other), group in self.groups.items() if one == code and scheme in (None, other)]
        return found[0] if found else past.field("group")

    def holding(self, site):
        """A site and those that it is part of."""
        found = []
        while site is not None and len(found) < 16:
            found.append(site)
            site = self.state.of("site", site).get("parent")
        return found

    def is_within(self, site, other):
        """Whether a site is another one or part of it."""
        return other in self.holding(site)

    def is_key_site(self, site):
        return any(self.state.of("site", one).get("key") for one in self.holding(site))

    def part(self, past, scope):
        """What an item is to a person, unit and site: `own`, `shared`, or nothing."""
        part = "own"
        if scope.get("site") and not self.is_within(past.field("site"), scope["site"]):
            return None
        for name, owner, sharing in (("person", past.owner, "helpers"), ("unit", past.field("leadUnit"), "supportingUnits")):
            if scope.get(name) and owner != scope[name]:
                if scope[name] not in past.members(sharing):
                    return None
                part = "shared"
        return part

    def one(self, item, past, before, period):
        """What an item that is not left out comes to, its steps aside."""
        row, (begin, end) = empty(), period
        was_open = before is not None and before.is_open
        row["openBefore"] = int(was_open)
        is_closed = past.state == "closed" and past.closed is not None and begin <= past.closed <= end
        if past.state == "closed" and not is_closed:
            row["leftOut"] = row["openBefore"]
            return row
        came = happened(item.steps[0])
        if item.steps[0]["action"] == "import" and "reportedAt" in item.fields:
            came = min(came, item.at("reportedAt"))
        if before is not None:
            row["carriedOver"], row["restored"] = 1, int(not was_open)
        elif came < begin:
            row["carriedOver"] = row["broughtIn"] = 1
        else:
            row["new"] = 1
        if is_closed:
            row["closed"] = row["due"] = 1
            row["closedOnTime"] = int(past.is_on_time)
            return row
        row["open"] = 1
        if past.state in ("submitted", "suspended", "referred"):
            row[past.state] = 1
        row["due"] = int(past.due is not None and past.due <= end and past.state not in PAUSED)
        row["overdue"] = int(past.is_overdue)
        row["overdueSubmitted"] = int(past.is_overdue and past.state == "submitted")
        return row

    def table(self, period, grouping, scope=None):
        """All rows by key, the total, and what the person or unit of a scope shares in."""
        rows, total, shared, scope = {}, empty(), empty(), scope or {}
        for item in self.items:
            before, past = self.past(item, period[0] - 1), self.past(item, period[1])
            if past is None or past.state in LEFT_OUT:
                self._gone(item, past, before, period, grouping, scope, rows, total)
                continue
            key = self.key(past, grouping)
            part, row = self.part(past, scope), self.one(item, past, before, period)
            counted = row["closed"] + row["open"] > 0
            if part == "own":
                self._add(rows, total, grouping, key, row)
                if counted and not scope:
                    self._share(past, grouping, rows, total)
            elif part == "shared":
                for name in COUNTS:
                    shared[name] += row[name]
                total["shared"] += int(counted)
            self._steps(item, past, period, grouping, key, scope, rows, total)
        return rows, total, shared

    def _gone(self, item, past, before, period, grouping, scope, rows, total):
        """Left out of all rates, or taken back: that it is gone is told, if it was there."""
        stood = past or before
        if stood is None or self.part(stood, scope) != "own":
            return
        row = empty()
        row["openBefore"] = row["leftOut"] = int(before is not None and before.is_open)
        if past is not None and past.state == "cancelled":
            done = [step for step in item.steps if step["action"] == "cancel" and counts(step, period[1])]
            row["cancelled"] = int(bool(done) and period[0] <= happened(done[-1]) <= period[1])
        if any(row.values()):
            self._add(rows, total, grouping, self.key(stood, grouping), row)

    def _share(self, past, grouping, rows, total):
        helpers = [one for one in past.members("helpers") if one != past.owner]
        units = [one for one in past.members("supportingUnits") if one != past.field("leadUnit")]
        for one in {"person": helpers, "unit": units}.get(grouping, []):
            rows.setdefault(one, empty())["shared"] += 1
        total["shared"] += int(bool(helpers or units))

    def _steps(self, item, past, period, grouping, key, scope, rows, total):
        for step in item.steps:
            name = STEPS.get(step["action"])
            if name is None or not period[0] <= happened(step) <= period[1] or not counts(step, period[1]):
                continue
            whose = step["by"] if name == "returned" else step.get("owner")
            if scope.get("person") not in (None, whose) or scope.get("unit") not in (None, past.field("leadUnit")):
                continue
            if scope.get("site") and not self.is_within(past.field("site"), scope["site"]):
                continue
            self._add(rows, total, grouping, whose if grouping == "person" else key, {name: 1})

    def _add(self, rows, total, grouping, key, row):
        """Adds to a row and to the total; what is at a building is at its estate, too, and once in the total."""
        keys = self.holding(key) if grouping == "site" and key is not None else [key]
        for name, value in row.items():
            if value:
                for one in keys:
                    rows.setdefault(one, empty())[name] += value
                total[name] += value


def share(row, rate):
    """A rate as a fraction; none without a denominator."""
    part, whole = RATES[rate]
    denominator = sum(row[name] for name in whole)
    return Fraction(row[part], denominator) if denominator else None


def tenths(fraction):
    """A rate in tenths of a per cent, half up."""
    return None if fraction is None else int(fraction * 1000 + Fraction(1, 2))


def answer(row):
    """A row of figures as `--json` shows it."""
    found = {name: row[name] for name in COUNTS}
    found["toDo"] = row["open"] - row["submitted"] - row["suspended"] - row["referred"]
    found["overdueToDo"] = row["overdue"] - row["overdueSubmitted"]
    for rate in RATES:
        if share(row, rate) is not None:
            found[rate] = tenths(share(row, rate)) / 10
    return found


def score(row, weights):
    """What a weighted ranking goes by, in tenths of a per cent times the weights."""
    total = 0
    for rate, weight in weights.items():
        value = tenths(share(row, rate)) or 0
        total += weight * (1000 - value if rate in ("reworkRate", "returnRate", "overdueRate") else value)
    return total


def ranked(rows, weights=None):
    """Keys with their places: ranked ones first, then the others, the one without a key last. Where figures do not say
    what comes first it is the identifier here and the name in a paper (`papers.settled`)."""
    def order(key):
        if weights:
            return (-score(rows[key], weights), -rows[key]["closed"])
        rate = share(rows[key], "onTimeRate")
        return (-(rate if rate is not None else -1), -rows[key]["closed"])
    first = sorted((key for key in rows if key is not None and rows[key]["due"] >= 3), key=lambda key: (order(key), key))
    places = {}
    for place, key in enumerate(first):
        tie = place > 0 and order(first[place - 1]) == order(key)
        places[key] = places[first[place - 1]] if tie else place + 1
    others = sorted((key for key in rows if key not in places), key=lambda key: (key is None, key or ""))
    return [(key, places.get(key)) for key in first + others]
