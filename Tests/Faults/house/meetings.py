"""Meetings, their weeks, and what minutes tell of them, from the state that the journal adds up to."""

from .past import PAUSED, Item, counts, optional
from .state import milliseconds

WEEK = 7 * 86_400_000
QUIET = {"highlight", "evidence", "edit", "undo"}


class Meeting(Item):
    """A meeting as its record says."""

    @property
    def opened(self):
        return self.at("openedAt")

    @property
    def kind(self):
        return self.get("kind", "weekly")

    @property
    def period(self):
        """The first and the last moment of its week."""
        return (self.at("from") + 1, self.at("until") if "until" in self.fields else self.opened)

    @property
    def next(self):
        return self.at("next") if "next" in self.fields else self.opened + WEEK

    @property
    def decisions(self):
        return sorted(self.timed("decisions"), key=lambda one: (one["ms"], one["id"]))

    @property
    def attendance(self):
        return dict(self.lists.get("attendance", []))


class Meetings:
    """All meetings of a ledger, the earliest first."""

    def __init__(self, figures):
        self.figures, self.state = figures, figures.state
        found = [Meeting(identifier, fields) for identifier, fields in self.state.records.get("meeting", {}).items()
                 if "openedAt" in fields]
        self.all = sorted(found, key=lambda one: (one.opened, one.id))
        self.items = {item.id: item for item in figures.items}

    def weekly(self):
        return [one for one in self.all if one.kind == "weekly"]

    def period_before(self, meeting):
        """The week that its figures are compared with."""
        begin, end = meeting.period
        for other in reversed(self.weekly()):
            if other.id != meeting.id and other.period[1] == meeting.at("from"):
                return other.period
        return (begin - (end - begin + 1), begin - 1)

    def week(self, now):
        """The running week, and the one before it."""
        held = [one for one in self.weekly() if one.opened <= now]
        clock = self.figures.clock
        if held:
            last = held[-1]
            if last.get("state", "open") == "open" and clock.date(last.opened) == clock.date(now):
                return last.period, self.period_before(last)
            return (last.period[1] + 1, now), last.period
        today = clock.date(now)
        monday = clock.moment(today) - today.weekday() * 86_400_000
        return (monday, now), (monday - WEEK, monday - 1)

    # The agenda

    def at_opening(self, meeting):
        """Every item that was there, as it stood when the meeting was opened."""
        for item in self.figures.items:
            past = self.figures.past(item, meeting.opened)
            if past is not None:
                yield item, past

    def agenda(self, meeting):
        """Red lamps and work when it was opened, and which lamps were discussed or decided on."""
        found = {"red": 0, "discussed": 0, "work": 0, "atKeySites": 0}
        marks, about = dict(meeting.lists.get("marks", [])), {one.get("item") for one in meeting.decisions}
        for item, past in self.at_opening(meeting):
            if past.is_overdue and past.state != "submitted":
                found["red"] += 1
                discussed = marks.get(item.id, {}).get("mark") == "discussed"
                if discussed or item.id in about or self.was_decided(item, meeting):
                    found["discussed"] += 1
            if past.is_to_do and past.due is not None and past.due <= meeting.next:
                found["work"] += 1
                found["atKeySites"] += int(self.figures.is_key_site(item.get("site")))
        return found

    def was_decided(self, item, meeting):
        """Whether a step was taken on it in the meeting that stands."""
        moved = any(step["ms"] > meeting.opened or optional(step.get("undoneAt")) is not None
                    and milliseconds(step["undoneAt"]) > meeting.opened for step in item.steps)
        return moved and any(step.get("meeting") == meeting.id and "undoneAt" not in step for step in item.steps)

    def roll(self, meeting):
        """Expected, present, excused, absent, not called, observers."""
        called = list(meeting.attendance.values())
        people = self.state.records.get("person", {})
        missing = sum(fields.get("active", True) and one not in meeting.attendance for one, fields in people.items())
        if "counts" in meeting.fields:
            missing = meeting.get("counts").get("notCalled", 0)
        elif meeting.get("state") == "issued":
            missing = 0
        found = {name: called.count(name) for name in ("present", "excused", "absent")}
        guests = [one.get("attendance", "observer") for _, one in meeting.lists.get("guests", [])]
        sitting = called.count("observer") + sum(one in ("observer", "present") for one in guests)
        return {"expected": sum(found.values()) + missing, **found, "notCalled": missing, "observers": sitting}

    def reviews(self, meeting):
        """Earlier decisions that no meeting had settled, each with its number in its own meeting."""
        earlier = [one for one in self.all if one.opened < meeting.opened]
        settled = {decision for one in earlier for decision, verdict in one.lists.get("verdicts", []) if verdict != "notKept"}
        verdicts = dict(meeting.lists.get("verdicts", []))
        for one in earlier:
            for place, decision in enumerate(one.decisions):
                if decision["id"] not in settled:
                    yield one, place + 1, decision, verdicts.get(decision["id"])

    def plans(self, meeting):
        """What lies ahead of its day."""
        clock = self.figures.clock
        today = clock.moment(clock.date(meeting.opened))
        found = [(milliseconds(plan["date"]), element, plan) for one in self.all
                 if one.opened < meeting.opened or one.id == meeting.id for element, plan in one.lists.get("plans", [])]
        return [plan for at, _, plan in sorted(found, key=lambda one: one[:2]) if at >= today]

    def dealings(self, meeting):
        """Steps that were decided in it, in their order."""
        found = [(step["ms"], item.number, place, step, item) for item in self.figures.items if "hiddenAt" not in item.fields
                 for place, step in enumerate(item.steps)
                 if step.get("meeting") == meeting.id and "undoneAt" not in step and step["action"] not in QUIET
                 and item.steps[-1]["ms"] >= meeting.opened]
        return [(step, item) for *_, step, item in sorted(found, key=lambda one: one[:3])]


def date_of(step, item):
    """The date that a step set, as the journal writes it."""
    named = {"promise": ("promises", "date"), "remind": ("supervisions", "replyDue"),
             "supervise": ("supervisions", "replyDue"), "suspend": ("suspensions", "until")}
    if step["action"] == "refer":
        return step.get("moves", {}).get("reviewOn", {}).get("to")
    if step["action"] in named:
        name, member = named[step["action"]]
        return dict(item.lists.get(name, [])).get(step["id"], {}).get(member)
    return step.get("due")


def addressee(step, item):
    """To whom a step referred the item, or asked to."""
    if step["action"] == "requestReferral":
        asked = [one for one in item.timed("requests") if one["kind"] == "referral" and one["ms"] <= step["ms"]]
        return asked[-1].get("to") if asked else None
    return step.get("moves", {}).get("referredTo", {}).get("to") if step["action"] == "refer" else None


def was_highlight(item, moment):
    """Whether it was marked as a highlight then."""
    later = [place for place, step in enumerate(item.steps) if step["action"] == "highlight" and step["ms"] > moment]
    if not later:
        return bool(item.get("highlight"))
    before = [step for step in item.steps[:later[0]] if step["action"] == "highlight"]
    return bool(before) and bool(before[-1].get("text"))


__all__ = ["Meetings", "Meeting", "PAUSED", "counts", "addressee", "date_of", "was_highlight"]
