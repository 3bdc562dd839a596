"""Bulletin, minutes, summary and rates worked out anew, in the form in which `report … --json` answers."""

import re
from decimal import Decimal
from itertools import groupby

from .figures import COUNTS, answer, ranked, score
from .meetings import Meetings, addressee, date_of, was_highlight
from .past import LEFT_OUT, PAUSED, counts, happened
from .problems import Problems
from .state import in_zone, milliseconds

DAY = 86_400_000
UPWARD = {"余", "有余", "多", "几", "+", "超", "超过", "逾", "至少"}
RANKED = ["person", "grid", "unit"]


class Papers:
    """The papers of a ledger's state."""

    def __init__(self, figures):
        self.figures, self.state = figures, figures.state
        self.meetings = Meetings(figures)

    def moment(self, at):
        """A moment, as milliseconds or as the journal writes it, in the ledger's zone."""
        if at is None:
            return None
        if isinstance(at, str):
            return in_zone(at, self.state.zone)
        date, time = self.figures.clock.local(at)
        text = f"{date.isoformat()}T{time // 3_600_000:02}:{time // 60_000 % 60:02}:{time // 1000 % 60:02}"
        offset = self.figures.clock.moment(date) // 60_000 % 1440
        offset = (1440 - offset) % 1440
        return f"{text}{f'.{time % 1000:03}' if time % 1000 else ''}+{offset // 60:02}:{offset % 60:02}"

    def named(self, label, person):
        """Somebody by identifier and name."""
        return {label: person, f"{label}Name": person and self.name(person, "person")}

    def period(self, period):
        return {"from": self.moment(period[0]), "to": self.moment(period[1])}

    def name(self, key, grouping):
        if grouping == "group":
            return key
        name = self.state.of(grouping, key).get("name", key)
        return self._distinct(key, name) if grouping == "person" else name

    def _distinct(self, person, name):
        """A name, with what tells its bearer from others of it: unit, grid, login, identifier."""
        people = self.state.records.get("person", {})
        mine = people.get(person, {})
        others = [one for one, fields in people.items()
                  if one != person and fields.get("name") == name and "hiddenAt" not in fields
                  and (fields.get("active", True) or not mine.get("active", True))]
        if not mine or not others:
            return name
        taken = {mark.lower() for one in others for mark in self._marks(one)}
        mark = next((mark for mark in self._marks(person) if mark.lower() not in taken), person)
        return f"{name}（{mark}）"

    def _marks(self, person):
        fields = self.state.of("person", person)
        grids = [one.get("name") for one in self.state.records.get("grid", {}).values()
                 if not one.get("retired") and f"workers/{person}" in one]
        marks = [self.state.of("unit", fields.get("unit")).get("name"), *grids, fields.get("login"), person]
        return [mark for mark in marks if mark and not any(one.isspace() or one in ",，、()（）" for one in mark)]

    def row(self, row, key, grouping, rank=None, **more):
        """A row with what it is about."""
        about = {} if key is None else {"id": key, "name": self.name(key, grouping), "rank": rank}
        return tidy({**about, **more, **answer(row)})

    # Rates and bulletin

    def rates(self, period, grouping):
        rows, total, _ = self.figures.table(period, grouping)
        return {"paper": "rates", **self.period(period), "by": grouping, "total": answer(total),
                "rows": [self.row(rows[key], key, grouping, rank) for key, rank in ranked(rows)]}

    def bulletin(self, period, before, meeting=None, issued=None):
        """A bulletin of a period; `issued` is its record, which says how it ranks, by what, and since when."""
        weights = (issued or {}).get("ranking") or (meeting.get("ranking") if meeting else None) or {}
        groupings = [name for name in RANKED if not issued or f"tables/{name}" in issued]
        if meeting and "groupings" in meeting.fields:
            groupings = meeting.get("groupings")
        tables, total, total_before = [], None, None
        for grouping in groupings:
            rows, total, _ = self.figures.table(period, grouping)
            earlier, total_before, _ = self.figures.table(before, grouping)
            places = dict(ranked(earlier, weights))
            # Names are those of the time when it was issued.
            names = {one["figures"].get("key"): one["name"] for one in (issued or {}).get(f"tables/{grouping}", [])}
            tables.append({"by": grouping, "rows": [
                tidy({**self.row(rows[key], key, grouping, rank), "name": names.get(key) or (key and self.name(key, grouping)),
                      "rankBefore": key and places.get(key),
                      "score": round(self._score(rows[key], weights), 2) if weights and rank else None})
                for key, rank in ranked(rows, weights)]})
        return tidy({"paper": "bulletin", **self.period(period), "meeting": meeting and meeting.id,
                     "issuedAt": self.moment((issued or {}).get("issuedAt")),
                     "secondPersonCheck": self.state.of("settings", "ledger").get("secondPersonCheck", True),
                     "weights": weights or None, "total": answer(total), "totalBefore": answer(total_before),
                     "tables": tables, **Problems(self, period, meeting, issued).answer(),
                     "cancelled": self.cancelled(period)})

    @staticmethod
    def _score(row, weights):
        """The score of 100 with two decimals, half up."""
        weight = sum(weights.values())
        return (score(row, weights) * 20 + weight) // (2 * weight) / 100

    def cancelled(self, period):
        found = []
        for item in self.figures.items:
            past = self.figures.past(item, period[1])
            done = [step for step in item.steps if step["action"] == "cancel" and counts(step, period[1])]
            if past is not None and past.state == "cancelled" and done and period[0] <= done[-1]["ms"] <= period[1]:
                by = self.name(done[-1]["by"], "person")
                found.append((item.number, tidy({
                    "number": item.get("number"), "title": item.get("title"), "by": by,
                    "at": self.moment(done[-1]["at"]), "reason": done[-1].get("text")})))
        return [one for _, one in sorted(found, key=lambda one: one[0])]

    # Minutes

    def minutes(self, meeting):
        before = self.meetings.period_before(meeting)
        people = [{"id": one, "name": fields.get("name"), "attendance": meeting.attendance[one]}
                  for one, fields in self.state.records.get("person", {}).items() if one in meeting.attendance]
        guests = [{"name": one["name"], "attendance": one.get("attendance", "observer")}
                  for _, one in sorted(meeting.lists.get("guests", []))]
        number = self._number
        return tidy({
            "paper": "minutes", "meeting": meeting.id, "kind": meeting.kind, "title": meeting.get("title"),
            "state": meeting.get("state", "open"), "openedAt": self.moment(meeting.get("openedAt")),
            "adjournedAt": self.moment(meeting.get("adjournedAt")), "issuedAt": self.moment(meeting.get("issuedAt")),
            "room": meeting.get("room"), **self.named("chair", meeting.get("chair")),
            **self.named("recorder", meeting.get("recorder")), **self.period(meeting.period),
            "attendance": {**self.meetings.roll(meeting), "people": people, "guests": guests},
            "figures": answer(self.figures.table(meeting.period, "person")[1]), "before": self.period(before),
            "figuresBefore": answer(self.figures.table(before, "person")[1]), "agenda": self.meetings.agenda(meeting),
            "reviews": [tidy({"meeting": held.id, "number": place, "text": one["text"], "due": self.moment(one.get("due")),
                              "verdict": verdict, **self.named("owner", one.get("owner"))})
                        for held, place, one, verdict in self.meetings.reviews(meeting)],
            "dealings": [self._dealing(step, item) for step, item in self.meetings.dealings(meeting)],
            "experience": [tidy({"text": note["text"], "item": number(note.get("item")), **self.named("by", note["by"])})
                           for note in self._notes(meeting)],
            "plans": [self._plan(plan) for plan in self.meetings.plans(meeting)],
            "decisions": [tidy({"number": place + 1, "text": one["text"], "due": self.moment(one.get("due")),
                                "item": number(one.get("item")), **self.named("owner", one.get("owner"))})
                          for place, one in enumerate(meeting.decisions)],
            "next": self.moment(meeting.get("next")), "leftOpen": meeting.get("leftOpen", [])})

    def _number(self, identifier):
        return identifier and self.state.of("item", identifier).get("number")

    @staticmethod
    def _notes(meeting):
        notes = [note for note in meeting.timed("notes") if note["screen"] == "experience"]
        return sorted(notes, key=lambda note: (note["ms"], note["id"]))

    def _plan(self, plan):
        return tidy({"kind": plan["kind"], "date": self.moment(plan["date"]), "text": plan["text"],
                     "people": plan.get("people")})

    def _dealing(self, step, item):
        order = dict(item.lists.get("supervisions", [])).get(step["id"]) if step["action"] in ("remind", "supervise") else None
        note = dict(item.lists.get("notes", [])).get(step["id"]) if step["action"] == "note" else None
        return tidy({"item": item.get("number"), "title": item.get("title"), "action": step["action"],
                     "level": order and order["level"], "to": addressee(step, item), "at": self.moment(step["at"]),
                     "date": self.moment(date_of(step, item)), "text": note["text"] if note else step.get("text"),
                     **self.named("owner", step.get("owner"))})

    # Summary

    def summary(self, period, scope):
        rows, total, shared = self.figures.table(period, "group", scope)
        groups = [(key, row) for key, row in rows.items() if any(
            row[name] for name in ("carriedOver", "new", "passes", "rework", "assignments", "returned"))]
        groups.sort(key=lambda one: (-one[1]["closed"], -one[1]["open"], one[0] or "~"))
        own = [(item, past) for item in self.figures.items for past in [self.figures.past(item, period[1])]
               if past is not None and past.state not in LEFT_OUT and self.figures.part(past, scope) == "own"]
        closed = [(item, past) for item, past in own if past.closed is not None and past.state == "closed"
                  and period[0] <= past.closed <= period[1]]
        still = [(item, past) for item, past in own if past.is_open]
        highlights = sorted((past.closed, item.id, item.get("number")) for item, past in closed
                            if was_highlight(item, period[1]))
        held, upto = self._held(period), [one for one in self.meetings.all if one.opened <= period[1]]
        return tidy({
            "paper": "summary", **self.period(period), **scope,
            "secondPersonCheck": self.state.of("settings", "ledger").get("secondPersonCheck", True),
            "figures": answer(total), "shared": answer(shared) if scope else None,
            "groups": [self.row(row, key, "group") for key, row in groups],
            "quantities": self._quantities([item for item, _ in closed]),
            "meetings": self._meetings(held, upto) if not scope else dict.fromkeys(
                ("weekly", "extra", "decisions", "kept"), 0),
            "volunteers": self._volunteers(period, upto) if not scope else {"days": 0, "people": 0},
            "highlights": [number for *_, number in highlights],
            "experience": [note["text"] for one in held for note in self._notes(one) if self._concerns(note, period, scope)],
            "problems": self._problems(still, period[1]),
            "next": self._next(period, still, rows, upto, scope)})

    def _held(self, period):
        return [one for one in self.meetings.all if period[0] <= one.opened <= period[1]]

    @staticmethod
    def _meetings(held, upto):
        decided = [decision["id"] for one in held for decision in one.decisions]
        kept = {decision for one in upto for decision, verdict in one.lists.get("verdicts", []) if verdict == "kept"}
        weekly = sum(one.kind == "weekly" for one in held)
        return {"weekly": weekly, "extra": len(held) - weekly, "decisions": len(decided),
                "kept": sum(decision in kept for decision in decided)}

    @staticmethod
    def _volunteers(period, upto):
        plans = [plan for one in upto for _, plan in one.lists.get("plans", []) if plan["kind"] == "volunteers"
                 and period[0] <= milliseconds(plan["date"]) <= period[1]]
        return {"days": len(plans), "people": sum(plan.get("people", 0) for plan in plans)}

    def _concerns(self, note, period, scope):
        if scope.get("person") and note["by"] == scope["person"]:
            return True
        item = self.meetings.items.get(note.get("item"))
        past = item and self.figures.past(item, period[1])
        return not scope if item is None else past is not None and self.figures.part(past, scope) is not None

    def _quantities(self, items):
        sums = {}
        for item in sorted(items, key=lambda item: item.number):
            for _, quantity in item.lists.get("quantities", []):
                figure, approximate = quantity.get("done", quantity.get("planned")), quantity.get("approximate")
                if figure is None and not approximate:
                    continue
                key = (self._measure(quantity, item), quantity.get("unit", ""))
                one = sums.setdefault(key, {"figure": Decimal(0), "least": Decimal(0), "items": 0, "words": set(),
                                            "uncounted": []})
                one["items"] += 1
                if figure is None:
                    one["uncounted"].append(approximate)
                    continue
                figure = Decimal(str(figure))
                is_planned = figure == Decimal(str(quantity.get("planned", "NaN")))
                least = lower(approximate, figure) if is_planned else None
                one["figure"] += figure
                one["least"] += figure if least is None else least
                words = approximation(approximate)
                if words and is_planned:
                    one["words"].add(words)
        found = sorted(sums.items(), key=lambda one: -one[1]["items"])
        return [tidy({**dict(measure), "unit": unit, "figure": float(one["figure"]),
                      "least": float(one["least"]) if one["least"] < one["figure"] else None, "items": one["items"],
                      "text": written(one)}) for (measure, unit), one in found]

    def _measure(self, quantity, item):
        if quantity.get("measure"):
            return (("measure", quantity["measure"]),)
        code, scheme = item.get("category"), item.get("scheme")
        known = [other for one, other in self.figures.groups if one == code and scheme in (None, other)]
        if known:
            return (("category", code),) + ((("scheme", known[0]),) if known[0] else ())
        return (("group", item.get("group")),) if item.get("group") else ()

    def _problems(self, still, end):
        found = []
        for item, past in still:
            if past.state == "suspended":
                one = [one for one in item.timed("suspensions") if one["ms"] <= end][-1]
                found.append((0, item.number, {"reason": "suspended", "code": one["code"], "text": one.get("reason"),
                                               "until": self.moment(one["until"])}, item))
            elif past.state == "referred":
                found.append((1, item.number, {"reason": "referred", "to": past.field("referredTo"),
                                               "review": self.moment(past.field("reviewOn"))}, item))
            else:
                clock, since = self.figures.clock, item.get("registeredAt") or item.get("reportedAt")
                days = (clock.date(end) - clock.date(milliseconds(since))).days if since else 0
                if days > 90:
                    found.append((2, item.number, {"reason": "old", "days": days, "text": last_word(item, end)}, item))
        return [tidy({"item": item.get("number"), **reason}) for *_, reason, item in sorted(found, key=lambda one: one[:2])]

    def _next(self, period, still, rows, upto, scope):
        until = period[1] + min(max(period[1] - period[0], 7 * DAY), 31 * DAY)
        to_do = [(item, past) for item, past in still if past.is_to_do]
        groups = sorted(((key, row["open"]) for key, row in rows.items() if row["open"]),
                        key=lambda one: (-one[1], one[0] or "~"))
        plans = sorted(((milliseconds(plan["date"]), element, plan) for one in upto
                        for element, plan in one.lists.get("plans", [])), key=lambda one: one[:2])
        return {"until": self.moment(until),
                "due": sum(not past.is_overdue and past.due is not None and past.due <= until for _, past in to_do),
                "atKeySites": sum(self.figures.is_key_site(past.field("site")) for _, past in to_do),
                "groups": [tidy({"group": key, "count": count}) for key, count in groups],
                "plans": [self._plan(plan) for at, _, plan in plans if at > period[1]] if not scope else []}


def last_word(item, end):
    """The last thing said about why it is not done yet."""
    notes = [note for note in item.timed("notes") if note["ms"] <= end]
    promises = [one for one in item.timed("promises") if one["ms"] <= end and one.get("reason")]
    if notes and promises:
        return notes[-1]["text"] if notes[-1]["ms"] >= promises[-1]["ms"] else promises[-1]["reason"]
    return notes[-1]["text"] if notes else promises[-1]["reason"] if promises else None


def approximation(text):
    """The words around a figure in digits or in characters; none when there are none."""
    places = [place for place, character in enumerate(text or "") if character in "0123456789.,"]
    if places:
        words = (text[:places[0]], text[places[-1] + 1:])
    else:
        figure = re.fullmatch(r"(大约|约有|约|近|超过|超|逾|上)?[零〇一二两三四五六七八九十百千万亿]+(有余|余|多|几|来)?", text or "")
        words = (figure[1] or "", figure[2] or "") if figure else ("", "")
        words = ("约", "") if words[0] == "上" else words
    return words if any(words) else None


def lower(text, upper):
    """The lower figure of a span in digits, 2-3, whose upper one is planned; none when it is no such span."""
    span = re.fullmatch(r"(?:大约|约)?(\d+(?:\.\d+)?)[-–—~～－至到]+(\d+(?:\.\d+)?)([百千万亿]?)", text or "")
    if not span:
        return None
    least, most = (Decimal(one) * {"": 1, "百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8}[span[3]] for one in span.groups()[:2])
    return least if most == upper and least < upper else None


def written(one):
    """A sum as people write it, with the words that its parts share; what nobody counted says that there is more."""
    figure, least, words = one["figure"], one["least"], set(one["words"])
    if len(one["uncounted"]) == one["items"]:
        return one["uncounted"][0] if one["items"] == 1 else "若干"
    if one["uncounted"]:
        words.add(("", "余"))
    text = f"{figure.normalize():f}"
    if least < figure:
        text = f"{least.normalize():f}-{text}"
        return f"约{text}" if words else text
    if not words:
        return text
    if len(words) == 1:
        before, behind = next(iter(words))
        return before + text + behind
    return f"{text}余" if all("".join(one) in UPWARD for one in words) else f"约{text}"


def tidy(members):
    """An object without what is not set."""
    return {name: value for name, value in members.items() if value is not None and value != ""}


def settled(rows):
    """Rows of one place, and people, stand in the order of their names as these are read, which is not worked out anew:
    among themselves they are compared by identifier."""
    def place(row):
        return row.get("rank"), "id" in row
    return [row for _, run in groupby(rows, key=place) for row in sorted(run, key=lambda row: row.get("id", ""))]


def asked(demands):
    """What is asked for, by its day and its items: of one day it stands in the order of names."""
    return sorted(demands, key=lambda one: ("owner" not in one, one["until"], one["items"][0]["number"]))


def differences(mine, theirs, place=""):
    """Where two answers differ, in words, and how many values were compared."""
    if isinstance(mine, dict) and isinstance(theirs, dict):
        pairs = [(f"{place}.{name}", mine.get(name), theirs.get(name)) for name in {**mine, **theirs}]
    elif isinstance(mine, list) and isinstance(theirs, list) and len(mine) == len(theirs):
        if place.endswith((".rows", ".people")):
            mine, theirs = settled(mine), settled(theirs)
        if place.endswith(".demands"):
            mine, theirs = asked(mine), asked(theirs)
        pairs = [(f"{place}[{at}]", one, other) for at, (one, other) in enumerate(zip(mine, theirs))]
    else:
        return ([] if mine == theirs else [f"{place}: counted {str(mine):.200}, printed {str(theirs):.200}"]), 1
    found = [differences(one, other, at) for at, one, other in pairs]
    return [text for texts, _ in found for text in texts], sum(count for _, count in found)


__all__ = ["Papers", "differences", "COUNTS", "PAUSED", "happened"]
