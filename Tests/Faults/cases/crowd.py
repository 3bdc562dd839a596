"""An office of fifty at once: each behind a line of their own, on a screen of their own, working by keys."""

import json
import random
import threading
import time

from cases.screens import begin
from house.line import Server
from house.program import Broken, expect, verify
from house.screen import Screen

NOTES = 10


class Person(threading.Thread):
    """Somebody who writes notes on items and adds some, and looks at what the screen says each time."""

    def __init__(self, screen, name, items):
        super().__init__()
        self.screen, self.name_, self.items = screen, name, items
        self.saved, self.waits, self.complaint = [], [], None
        self.chance = random.Random(name)

    def run(self):
        try:
            for turn in range(NOTES):
                token = f"{self.name_}-{turn}"
                if turn % 5 == 4:
                    self.add(token)
                else:
                    self.note(token)
        except Exception as fault:  # noqa: BLE001: told by the test, whatever it was
            self.complaint = fault

    def note(self, token):
        # By its number, so that it does not matter how the others' changes order the rows.
        self.screen.press("-l", f":{self.chance.randrange(1, self.items + 1)}")
        self.screen.press("Enter", "c")
        self.wait_for("Progress note", token)

    def add(self, token):
        self.screen.press("n")
        self.screen.wait(lambda text: "New item" in text, 20, "the form")
        self.screen.press("-l", f"{token}")
        self.screen.wait(lambda text: token in text, 20, "what was typed")
        for _ in range(8):
            self.screen.press("Tab")
        self.screen.press("-l", "1号")
        self.save(token, "New item")

    def wait_for(self, form, token):
        self.screen.wait(lambda text: form in text, 20, "the form")
        self.screen.press("-l", token)
        self.screen.wait(lambda text: token in text, 20, "what was typed")
        self.save(token, form)

    def save(self, token, form):
        started = time.monotonic()
        self.screen.press("C-s")
        self.screen.wait(lambda text: f"─ {form}" not in text and "Saved" in text, 30, f"{token} saved")
        self.waits.append(time.monotonic() - started)
        self.saved.append(token)


def fifty(tools, count):
    """`count` people behind lines of their own: everything that a screen called saved is there, all screens agree at the end."""
    ledger = tools.ledger()
    items = 40
    for place in range(items):
        ledger.do("add", f"item-{place}", "--address", "1号")
    for place in range(count):
        ledger.do("people", "add", f"p{place}", "--role", "clerk")
    server = Server(tools)
    people, screens = [], []
    try:
        for place in range(count):
            screens.append(Screen(ledger, server.caller(), ("--as", f"p{place}")))
            begin(screens[-1])
        people = [Person(screen, f"p{place}", items) for place, screen in enumerate(screens)]
        started = time.monotonic()
        for person in people:
            person.start()
        for person in people:
            person.join()
        worked = time.monotonic() - started
        faults = [person.complaint for person in people if person.complaint]
        expect(not faults, f"{len(faults)} screens went wrong, the first: {faults[0] if faults else ''}")
        saved = [token for person in people for token in person.saved]
        total = len(json.loads(ledger.do("list", "--json", faults={})))
        # A change that everybody must see, wherever their cursor is: the number of items in the header of the list.
        for screen in screens:
            screen.press("Escape")
            screen.press("2")
        started = time.monotonic()
        for screen in screens:
            screen.wait(lambda text: f"{total} items" in text, 20, f"{total} items on every screen")
        waits = sorted(wait for person in people for wait in person.waits)
    finally:
        for screen in screens:
            screen.close()
        server.close()
    verify(ledger, saved)
    if len(saved) != count * NOTES:
        raise Broken(f"{len(saved)} of {count * NOTES} saved")
    return {"people": count, "saved": len(saved), "lost": 0, "median to saved": f"{waits[len(waits) // 2] * 1000:.0f} ms",
            "longest": f"{waits[-1] * 1000:.0f} ms", "in": f"{worked:.0f} s"}


TESTS = {"fifty-at-once": (fifty, {"small": 3, "full": 50}, [])}
