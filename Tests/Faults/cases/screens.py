"""Screens in a real terminal while others write, lock and stop."""

import json
import os
import re
import shutil
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

from house.program import NotHere, expect, verify
from house.screen import Screen
from house.second import SecondWriter

WITHOUT_WATCH = "unshare -Ur sh -c 'echo 0 > /proc/sys/user/max_inotify_instances && exec \"$@\"' sh"


# At most so many of a burst are commands; the others come from programs that keep to docs/format.md, eight at once.
COMMANDS_OF_A_BURST = 1500


def written_by_others(ledger, count):
    """Eight other programs add items, `count` in all; their titles."""
    person = json.loads(ledger.do("people", "list", "--json"))[0]["id"]
    shares = [[f"other-{place}" for place in range(start, count, 8)] for start in range(8)]
    children = []
    for titles in shares:
        child = os.fork()
        if child == 0:
            status = 1
            try:
                writer = SecondWriter(ledger.path)
                for title in titles:
                    writer.add(title, person)
                status = 0
            finally:
                os._exit(status)
        children.append(child)
    statuses = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
    expect(statuses == [0] * 8, f"the other programs ended with {statuses}")
    return [title for titles in shares for title in titles]


def without_watch(tools, count):
    """A burst of `count` changes before a screen that gets no watch: all of them show, at the latest a second later."""
    probe = WITHOUT_WATCH + " true"
    if not shutil.which("unshare") or subprocess.run(probe, shell=True, capture_output=True).returncode != 0:
        raise NotHere("no user namespaces: inotify cannot be taken away")
    ledger = tools.ledger()
    # The screen belongs to another user there, who may look all the same.
    screen = Screen(ledger, WITHOUT_WATCH)
    try:
        begin(screen)
        commands = min(count // 2, COMMANDS_OF_A_BURST)
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda place: ledger.do("add", f"item-{place}", "--address", "1号"), range(commands)))
        started = time.monotonic()
        others = written_by_others(ledger, count - commands - 1)
        took = time.monotonic() - started
        ledger.do("add", "the-last-one", "--address", "1号")
        screen.press("G")
        waited = screen.wait(lambda text: f"{count} items" in text, 15, f"{count} items on the screen")
    finally:
        screen.close()
    verify(ledger, ["the-last-one"] + others + [f"item-{place}" for place in range(commands)])
    return {"changes": count, "by commands": commands + 1, "by other programs": len(others),
            "these within": f"{took:.1f} s", "missed": 0, "shown after": f"{waited:.1f} s"}


def begin(screen):
    """Passes the tour and opens the view of items."""
    screen.wait(lambda text: "A tour" in text, 20, "the first screen")
    screen.press("Enter")
    screen.wait(lambda text: "A tour" not in text, 15, "the tour closed")
    screen.press("2")
    screen.wait(lambda text: "Open items" in text, 15, "the items")


def while_locked(tools, count):
    """A writer is stopped while it holds the lock: the screen answers every key, says why, and keeps what was typed."""
    figures = {"refusals told": 0, "slowest key meanwhile": "", "slowest refusal": ""}
    slowest_key = slowest_refusal = 0
    for _ in range(count):
        ledger = tools.ledger()
        ledger.do("add", "item", "--address", "1号")
        screen = Screen(ledger)
        holder = None
        try:
            begin(screen)
            screen.press("c")
            screen.wait(lambda text: "Progress note" in text, 5, "the form")
            screen.press("-l", "typed-while-locked")
            screen.wait(lambda text: "typed-while-locked" in text, 5, "the text")
            holder = subprocess.Popen(
                ledger.command("add", "held", "--address", "1号"), stdout=subprocess.DEVNULL,
                start_new_session=True, env=ledger.environment(tools.fault("write:1:stop", path="/journal/")))
            os.waitid(os.P_PID, holder.pid, os.WSTOPPED | os.WNOWAIT)
            started = time.monotonic()
            screen.press("C-s")
            screen.wait(lambda text: "saving" in text, 2, "that it is saving")
            while time.monotonic() - started < 2:
                screen.press("F1")
                slowest_key = max(slowest_key, screen.wait(lambda text: "work here" in text, 2, "the help"))
                screen.press("Escape")
                slowest_key = max(slowest_key, screen.wait(lambda text: "work here" not in text, 2, "the help gone"))
            screen.wait(lambda text: f"{holder.pid}" in text, 8, "who holds the ledger")
            slowest_refusal = max(slowest_refusal, time.monotonic() - started)
            figures["refusals told"] += 1
            holder.send_signal(signal.SIGCONT)
            expect(holder.wait() == 0, "the holder did not go on")
            holder = None
            screen.press("C-s")
            screen.wait(lambda text: "Saved" in text, 8, "saved by a second try")
        finally:
            if holder:
                holder.kill()
                holder.wait()
            screen.close()
        verify(ledger, ["item", "held", "typed-while-locked"])
    figures["slowest key meanwhile"] = f"{slowest_key * 1000:.0f} ms"
    figures["slowest refusal"] = f"{slowest_refusal:.1f} s"
    return figures


def edit(screen, downs, text):
    """Opens the form of the item under the cursor and types behind what stands in a field, so many below the first."""
    screen.press("e")
    screen.wait(lambda shown: "Edit item" in shown, 15, "the form")
    screen.press(*["Down"] * downs, *["End"])
    screen.press("-l", text)
    screen.wait(lambda shown: text in shown, 15, text)


def in_conflict(tools, count):
    """Two people with open forms save at once: one field, and both values, who and when are shown and one is chosen;
    different fields, and both are kept and the second is told. Each choice in turn."""
    figures = {"conflicts shown": 0, "own value kept": 0, "the other's kept": 0, "merged and told": 0}
    ledger = tools.ledger()
    ledger.do("people", "add", "李秀兰", "--role", "lead")
    number = ledger.do("add", "item", "--address", "1号").strip()
    ours, theirs = Screen(ledger), None
    try:
        theirs = Screen(ledger, options=("--as", "李秀兰"))
        begin(ours)
        begin(theirs)
        for place in range(count):
            before = json.loads(ledger.do("show", number, "--json"))
            mine, other = f"Mine{place}", f"Other{place}"
            # The first field is the title, the sixth the address.
            edit(ours, 0, mine)
            edit(theirs, 5 if place % 3 == 2 else 0, other)
            theirs.press("C-s")
            theirs.wait(lambda shown: "Saved" in shown and "Edit item" not in shown, 20, "saved")
            ours.press("C-s")
            if place % 3 == 2:
                told = ours.wait(lambda shown: "merged" in shown and "Edit item" not in shown, 20, "that it was merged")
                line = next(line for line in ours.text().split("\n") if "merged" in line)
                expect(re.search("李秀兰 changed at [0-9]{2}:[0-9]{2}: Address; merged", line), f"who, when, what: {line}")
                wanted = {"title": before["title"] + mine, "address": before["address"] + other}
                figures["merged and told"] += told is not None
            else:
                shown = conflict_of(ours)
                expect(before["title"] + mine in shown and before["title"] + other in shown, f"both values:\n{shown}")
                expect(re.search("李秀兰, [0-9]{2}:[0-9]{2}", shown), f"who and when:\n{shown}")
                figures["conflicts shown"] += 1
                keeps_own = place % 3 == 0
                ours.press("1" if keeps_own else "2")
                ours.wait(lambda shown: f"(*) {1 if keeps_own else 2} " in shown, 15, "the choice")
                ours.press("Enter")
                ours.wait(lambda shown: "Edit item" not in shown, 20, "the form closed")
                wanted = {"title": before["title"] + (mine if keeps_own else other), "address": before["address"]}
                figures["own value kept" if keeps_own else "the other's kept"] += 1
            stands = json.loads(ledger.do("show", number, "--json"))
            expect({name: stands[name] for name in wanted} == wanted, f"{wanted} was chosen, {stands['title']} stands")
            for screen in (ours, theirs):
                screen.wait(lambda shown: wanted["title"] in shown, 20, "the neighbour's row")
            # Titles that grow would be cut.
            ledger.do("edit", number, f"title=item{place}", "address=1号")
            for screen in (ours, theirs):
                screen.wait(lambda shown: f" item{place} " in shown, 20, "the row as it was")
    finally:
        ours.close()
        if theirs:
            theirs.close()
    verify(ledger, [])
    return figures


def conflict_of(screen):
    """What stands in the box that asks about a conflict."""
    screen.wait(lambda shown: "Somebody changed the same" in shown, 20, "the conflict")
    return screen.text()


TESTS = {
    "screens-in-conflict": (in_conflict, {"small": 3, "full": 60}, []),
    "screen-without-watch": (without_watch, {"small": 80, "full": 20000}, []),
    "screen-while-locked": (while_locked, {"small": 1, "full": 10}, []),
}
