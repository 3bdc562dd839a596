"""kill -9: at random instants among eight writers, and at every single call that changes the disk."""

import fcntl
import json
import os

from house.program import Broken, expect, verify
from house.writers import Writers


# Between what a writer has read and what it writes lie microseconds: two hardly ever meet there by chance.
SLOWLY = "write:*:slow"


def random_kills(tools, count, faults=None):
    """Kills `count` commands among eight writers, 50 to a ledger. Nothing acknowledged may be missing.

    In every second ledger each write to the journal waits 5 ms, as in the mutant without the lock: what the lock keeps
    apart would meet there.
    """
    figures = {"killed": 0, "acknowledged": 0, "lost": 0, "seals": 0, "torn ends": 0, "written, not told": 0}
    ledgers = 0
    while figures["killed"] < count:
        ledger = tools.ledger()
        ledger.faults = tools.fault(SLOWLY, path="/journal/") if faults is None and ledgers % 2 else faults or {}
        ledgers += 1
        writers = Writers(ledger)
        writers.run(kills=min(50, count - figures["killed"]))
        ledger.faults = {}
        ledger.do("add", "afterwards", "--address", "1号")
        journal = verify(ledger, writers.acknowledged, writers.numbers)
        figures["killed"] += writers.killed
        figures["acknowledged"] += len(writers.acknowledged)
        figures["seals"] += journal.seals
        figures["torn ends"] += journal.torn
        # One of the lines is that of `init`, one is `afterwards`.
        figures["written, not told"] += len(journal.lines) - 2 - len(writers.acknowledged)
    return figures


def every_call(tools, count, faults=None):
    """Kills an `add` before and behind each call that changes the disk, and in the middle of each write."""
    ledger = tools.ledger()
    acknowledged, figures = [], {"killed": 0, "acknowledged": 0, "lost": 0, "torn": 0}
    for how in ("kill", "killafter", "halfkill", "tailkill"):
        call = "write" if how in ("halfkill", "tailkill") else "any"
        for place in range(1, count + 1):
            title = f"{how}-{place}"
            ended = ledger.add(title, faults=tools.fault(f"{call}:{place}:{how}"))
            if ended.output.endswith("\n"):
                acknowledged.append(title)
            expect(ended.status in (0, -9), f"{title}: {ended.status} {ended.complaint}")
            if ended.status == 0:
                break
            figures["killed"] += 1
            figures["torn"] += ledger.journal().torn
    ledger.do("add", "afterwards", "--address", "1号")
    verify(ledger, acknowledged)
    figures["acknowledged"] = len(acknowledged)
    return figures


def left_behind(tools, count, faults=None):
    """Kills, before and behind each call, the process that a command leaves behind to write readable files and snapshot.

    Nothing acknowledged is lost, items.json is whole at any moment, and the next process makes good for one that was killed.
    """
    ledger, acknowledged = tools.ledger(), []
    figures = {"killed behind": 0, "acknowledged": 0, "lost": 0, "readable files looked at": 0}
    snapshots = os.open(os.path.join(ledger.path, "snapshots"), os.O_RDONLY | os.O_DIRECTORY)
    try:
        # The command itself is let through: with its last call it has said what it saved.
        own = calls_of_an_add(tools, ledger, acknowledged, snapshots)
        for how in ("kill", "killafter", "halfkill"):
            call = "write" if how == "halfkill" else "any"
            for place in range(1, min(count, own[call + " behind"]) + 1):
                title, before = f"{how}-{place}", shown(ledger)
                rule = tools.fault(f"{call}:{own[call] + place}:{how}")
                ended = ledger.add(title, faults={**(faults or rule), **BEHIND})
                # The first call behind the acknowledgement is the command's own: it looks whether somebody is at it.
                expect(ended.status in (0, -9) and ended.output.endswith("\n"), f"{title}: {ended.status} {ended.complaint}")
                acknowledged.append(title)
                settle(snapshots)
                titles = shown(ledger)
                figures["readable files looked at"] += 1
                expect(titles in (before, acknowledged), f"{title}: items.json shows {len(titles)} items")
                figures["killed behind"] += 1
        ledger.add("afterwards", faults=BEHIND)
        settle(snapshots)
        acknowledged.append("afterwards")
        expect(shown(ledger) == acknowledged, "the last process has not made good for those that were killed")
        verify(ledger, acknowledged)
    finally:
        os.close(snapshots)
    figures["acknowledged"] = len(acknowledged)
    return figures


# As everybody runs it: the other tests have a command wait for the files.
BEHIND = {"TAIZHANG_WAIT_FOR_FILES": ""}


def settle(snapshots):
    """Waits until nobody writes readable files any more."""
    fcntl.flock(snapshots, fcntl.LOCK_EX)
    fcntl.flock(snapshots, fcntl.LOCK_UN)


def shown(ledger):
    """The titles in items.json, which is whole."""
    with open(os.path.join(ledger.path, "items.json"), "rb") as file:
        content = file.read()
    try:
        return [item["title"] for item in json.loads(content)["items"]]
    except ValueError as fault:
        raise Broken(f"items.json is not whole: {fault}") from None


def calls_of_an_add(tools, ledger, acknowledged, snapshots):
    """How many calls that change the disk are made until a command has said what it saved, and behind that: all, and writes."""
    for title in ("first", "second"):
        log = os.path.join(tools.folder(), "calls")
        ended = ledger.add(title, faults={**tools.fault("any:1000000:kill", log=log), **BEHIND})
        expect(ended.status == 0, f"{title}: {ended.complaint}")
        acknowledged.append(title)
        settle(snapshots)
    with open(log) as file:
        calls = [line.split(" ")[0] for line in file]
    own, behind = calls[:calls.index("ack")], calls[calls.index("ack") + 1:]
    return {"any": len(own), "write": own.count("write"),
            "any behind": len(behind), "write behind": behind.count("write")}


def mutant_half_file(tools):
    """Half of a readable file is taken for all of it."""
    left_behind(tools, 6, tools.fault("write:*:lie", path="/.new-"))


def mutant_defer(tools):
    """Says that it has written, and writes when it ends."""
    random_kills(tools, 60, tools.fault("write:*:defer", path=".jsonl"))


def mutant_no_lock(tools):
    """Nobody waits for anybody."""
    random_kills(tools, 60, tools.fault(f"flock:*:noop;{SLOWLY}", path="/journal/"))


TESTS = {
    "kill": (random_kills, {"small": 60, "full": 1000}, [mutant_defer, mutant_no_lock]),
    "kill-every-call": (every_call, {"small": 12, "full": 400}, []),
    "left-behind": (left_behind, {"small": 12, "full": 100}, [mutant_half_file]),
}
