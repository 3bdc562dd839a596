"""The state that a journal adds up to, by docs/format.md and Data/schema alone: no code of the program is used."""

import bisect
import datetime
import json
import os
import re
import zoneinfo

from .program import ROOT

MOMENT = re.compile(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{3})?Z\Z")
# The lists whose elements have no members of their own: what stands for each of them in an answer.
PLAIN_LISTS = {"labels": lambda name, value: value, "helpers": lambda name, value: name,
               "supportingUnits": lambda name, value: name, "workers": lambda name, value: name}
NAMES = {"siteName": ("site", "site"), "gridName": ("grid", "grid"), "leadUnitName": ("unit", "leadUnit"),
         "leaderName": ("person", "leader"), "ownerName": ("person", "owner"),
         "receiverName": ("person", "receiver"), "submittedByName": ("person", "submittedBy"),
         "inspectionName": ("inspection", "inspection"), "standardName": ("standard", "standard"),
         "indicatorName": ("indicator", "indicator"),
         "supportingUnitNames": ("unit", "supportingUnits"), "helperNames": ("person", "helpers")}

# What means a person in the elements of lists: the name stands beside it in what can be brought into another ledger.
PEOPLE_IN_LISTS = ("by", "enteredBy", "requestedBy", "owner")


def hybrid(line):
    """The hybrid time of a line as a pair that can be compared."""
    milliseconds, counter = line.value["h"].split(".")
    return int(milliseconds), int(counter)


def in_order(journal):
    """The lines that count, several epochs merged: by hybrid time, and none before a line that it has seen."""
    queues = {}
    for line in journal.lines:
        queues.setdefault(line.epoch, []).append(line)
    times = {}
    for epoch, lines in queues.items():
        latest = (0, 0)
        for line in lines:
            latest = max(latest, hybrid(line))
            times[line] = latest
    present = {(line.epoch, line.value["s"]) for line in journal.lines}
    done, ordered, places = set(), [], dict.fromkeys(queues, 0)
    while len(ordered) < len(journal.lines):
        heads = [lines[places[epoch]] for epoch, lines in queues.items() if places[epoch] < len(lines)]
        free = [line for line in heads if all(seen in done or seen not in present for seen in versions_seen(line))]
        line = min(free or heads, key=lambda line: (times[line], line.epoch))
        places[line.epoch] += 1
        done.add((line.epoch, line.value["s"]))
        ordered.append(line)
    return ordered


def versions_seen(line):
    """The lines of other epochs whose values this one replaces."""
    for record in line.value["r"]:
        for field in record.get("f", {}).values():
            if "was" in field:
                epoch, sequence = field["was"].split(":")
                if epoch != line.epoch:
                    yield epoch, int(sequence)


class State:
    """All records by kind and id; each is its fields by path, in the order of their coming."""

    def __init__(self, journal):
        self.records = {}
        for line in in_order(journal):
            for record in line.value["r"]:
                self._apply(record)

    def _apply(self, record):
        fields = self.records.setdefault(record["k"], {}).setdefault(record["id"], {})
        changes = record["new"] if "new" in record else {
            path: change.get("new") for path, change in record["f"].items()}
        for path, value in changes.items():
            if value is None:
                fields.pop(path, None)
            else:
                fields[path] = value

    def of(self, kind, identifier):
        """A record's fields; none when there is no such record."""
        return self.records.get(kind, {}).get(identifier, {})

    @property
    def zone(self):
        return zoneinfo.ZoneInfo(self.of("settings", "ledger").get("timeZone", "Asia/Shanghai"))

    def items(self):
        """Every item that was not undone as `list --json` shows it, but for its lamp, which is of the moment."""
        shown = [self.shown(identifier, fields) for identifier, fields in self.records.get("item", {}).items()
                 if "hiddenAt" not in fields]
        return sorted(shown, key=lambda item: item["number"].split("-")[0] + item["number"].split("-")[1].zfill(20))

    def shown(self, identifier, fields):
        """One item as an answer shows it."""
        shape = item_shape()
        found, lists = {"id": identifier, "severity": "normal"}, {}
        for path, value in fields.items():
            name, slash, element = path.partition("/")
            if name == "stateBefore":
                found[name] = value
            if name not in shape:
                continue
            if slash:
                lists.setdefault(name, []).append((element, value))
            elif "items" not in shape[name]:
                found[name] = self.value(shape[name], value)
        for name, elements in lists.items():
            found[name] = self.listed(name, elements, shape[name]["items"])
        promises = found.get("promises")
        if promises:
            found["promised"] = promises[-1]["date"]
        for name, (kind, field) in NAMES.items():
            value = found.get(field)
            if isinstance(value, list):
                found[name] = [self.of(kind, one).get("name") for one in value]
            elif value is not None and "name" in self.of(kind, value):
                found[name] = self.of(kind, value)["name"]
        return found

    def listed(self, name, elements, shape):
        """A list's elements in the order of their times, those of one time as they came."""
        if name in PLAIN_LISTS:
            return [PLAIN_LISTS[name](element, value) for element, value in elements]
        ordered, times = [], []
        for element, value in elements:
            time = milliseconds(value["at"]) if "at" in value else 0
            place = bisect.bisect_right(times, time)
            times.insert(place, time)
            ordered.insert(place, {"id": element, **self.value(shape, value), **self.names_in(value)})
        return ordered

    def names_in(self, element):
        """The names of the people whom an element of a list means."""
        people = {member: self.of("person", element[member]) for member in PEOPLE_IN_LISTS if element.get(member)}
        return {f"{member}Name": person["name"] for member, person in people.items() if "name" in person}

    def value(self, shape, value):
        """A value of the journal in an answer's form: moments in the ledger's zone, links by number."""
        if isinstance(value, dict):
            members = shape.get("properties", {})
            return {name: self.value(members.get(name, {}), member) for name, member in value.items()}
        meant = shape.get("description", "")
        if meant.startswith("a moment"):
            return in_zone(value, self.zone)
        if meant == "an item's number" and shape is not item_shape()["number"]:
            return self.of("item", value).get("number")
        return value


def milliseconds(text):
    """A moment of the journal as milliseconds since 1970."""
    seconds, fraction = MOMENT.match(text).groups()
    moment = datetime.datetime.fromisoformat(seconds + "+00:00")
    return round(moment.timestamp()) * 1000 + int((fraction or ".0")[1:])


def in_zone(text, zone):
    """A moment of the journal as ISO 8601 in a zone."""
    seconds, fraction = MOMENT.match(text).groups()
    local = datetime.datetime.fromisoformat(seconds + "+00:00").astimezone(zone).isoformat()
    return local[:19] + (fraction or "") + local[19:]


SHAPE = {}


def item_shape():
    """What Data/schema says of an item's fields."""
    if not SHAPE:
        with open(os.path.join(ROOT, "Data", "schema", "items.schema.json")) as file:
            SHAPE.update(json.load(file)["properties"]["items"]["items"]["properties"])
    return SHAPE


def differences(mine, theirs):
    """Where two answers differ, field by field, in words."""
    found = []
    ours, others = ({item["id"]: item for item in items} for items in (mine, theirs))
    if [item["id"] for item in mine] != [item["id"] for item in theirs]:
        found.append(f"{len(mine)} items in the journal and {len(theirs)} shown, or in another order")
    for identifier in ours.keys() & others.keys():
        one, other = ours[identifier], others[identifier]
        for name in (one.keys() | other.keys()) - {"lamp"}:
            if one.get(name) != other.get(name):
                found.append(f"{one.get('number')} {name}: the journal says {json.dumps(one.get(name), ensure_ascii=False)}, "
                             f"the program shows {json.dumps(other.get(name), ensure_ascii=False)}")
    return found
