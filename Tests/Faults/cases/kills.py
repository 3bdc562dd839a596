"""kill -9: at random instants among eight writers, and at every single call that changes the disk."""

from house.program import expect, verify
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


def mutant_defer(tools):
    """Says that it has written, and writes when it ends."""
    random_kills(tools, 60, tools.fault("write:*:defer", path=".jsonl"))


def mutant_no_lock(tools):
    """Nobody waits for anybody."""
    random_kills(tools, 60, tools.fault(f"flock:*:noop;{SLOWLY}", path="/journal/"))


TESTS = {
    "kill": (random_kills, {"small": 60, "full": 1000}, [mutant_defer, mutant_no_lock]),
    "kill-every-call": (every_call, {"small": 12, "full": 400}, []),
}
