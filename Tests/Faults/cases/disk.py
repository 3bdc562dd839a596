"""Disks that fail: refused syncs, no space, short and interrupted writes, file size limits."""

import os
import resource

from house.mounts import memory_disk
from house.program import Ledger, expect, verify
from house.writers import Writers


def said_too_early(log):
    """Why what a command acknowledged was not on the disk yet, by the calls it made; nothing when all was well."""
    refused, unsynced = set(), set()
    with open(log) as file:
        for entry in file:
            call, result, path = entry.rstrip("\n").split(" ", 2)
            if call == "ack" and unsynced:
                return f"{unsynced} was not synced"
            if not path.endswith(".jsonl") or "/journal/" not in path:
                continue
            if call == "write":
                if path in refused:
                    return f"{path} was written to after a refused sync"
                unsynced = {path}
            elif call in ("fdatasync", "fsync"):
                if int(result) < 0:
                    refused.add(path)
                elif path not in refused:
                    unsynced.discard(path)
    return None


def refused_syncs(tools, count, how="eio"):
    """Refuses the n-th sync of an `add`, once and for good, for every n. Never a false "saved"; writing resumes."""
    ledger = tools.ledger()
    acknowledged, numbers = [], {}
    figures = {"refusals": 0, "saved elsewhere": 0, "said to be unknown": 0, "false saved": 0}
    for call, which, place in [(call, which, place) for call in ("fdatasync", "fsync") for which in ("", "+")
                               for place in range(1, count + 1)]:
        title = f"{call}-{place}{which}"
        log = os.path.join(tools.folder(), "log")
        ended = ledger.add(title, faults=tools.fault(f"{call}:{place}{which}:{how}", log=log))
        expect(ended.status in (0, 1), f"{title}: {ended.status} {ended.complaint}")
        early = said_too_early(log) if ended.output else None
        expect(not early, f"{title}: saved was said too early: {early}")
        with open(log) as file:
            refusals = sum(int(entry.split(" ", 2)[1]) == -5 for entry in file)
        expect(refusals or place > 1, f"{title}: nothing was refused")
        figures["refusals"] += refusals
        if ended.status == 0:
            acknowledged.append(title)
            numbers[title] = ended.output.strip()
            figures["saved elsewhere"] += written_again(ledger, title)
        else:
            expect(not ended.output and ended.complaint.startswith("taizhang: "), f"{title}: {ended.complaint}")
            figures["said to be unknown"] += 1
        numbers[title + "b"] = ledger.do("add", title + "b", "--address", "1号").strip()
        acknowledged.append(title + "b")
    expect(figures["said to be unknown"] > 0, "no refusal was ever told")
    verify(ledger, acknowledged, numbers)
    return figures


def written_again(ledger, title):
    """Whether a change stands in the journal as a retry."""
    again = False
    for path in ledger.segments():
        with open(path, "rb") as file:
            again = again or any(b'"re":1,' in raw and title.encode() in raw for raw in file)
    return again


def mutant_hidden_refusal(tools):
    """Does not look at what a sync returns."""
    refused_syncs(tools, 2, how="hide")


def failed_then_others(tools, count):
    """A refused sync loses a page; others write on. The retry, elsewhere, keeps what was said to be saved."""
    figures = {"refused": 0, "acknowledged": 0, "lost": 0, "pages lost": 0}
    while figures["refused"] < count:
        ledger = tools.ledger()
        acknowledged = []
        for place in range(10):
            for title in (f"before-{place}", f"refused-{place}", f"after-{place}"):
                faults = tools.fault("fdatasync:1:eio") if title.startswith("refused") else {}
                ended = ledger.add(title, faults=faults)
                expect(ended.status == 0, f"{title}: {ended.complaint}")
                acknowledged.append(title)
            figures["refused"] += 1
        damaged = 0
        for place in range(10):
            damaged += lose_page(ledger, f'"refused-{place}"'.encode())
        journal = ledger.journal()
        text = journal.text
        expect(damaged == 10, f"{damaged} of 10 pages lost")
        expect(len(journal.damage) == damaged, f"damage: {journal.damage}")
        lost = [title for title in acknowledged if f'"{title}"'.encode() not in text]
        expect(not lost, f"lost: {lost}")
        listed = [title for _, title in ledger.titles()]
        expect(sorted(listed) == sorted(acknowledged), f"listed: {listed}")
        figures["acknowledged"] += len(acknowledged)
        figures["pages lost"] += damaged
    return figures


def lose_page(ledger, token):
    """Puts zeros where the first try of a change stands, as a page that never reached the disk; how many."""
    for path in ledger.segments():
        with open(path, "rb") as file:
            content = file.read()
        start = 0
        for raw in content.split(b"\n"):
            if token in raw and b'"re":1' not in raw:
                with open(path, "r+b") as file:
                    file.seek(start)
                    file.write(bytes(len(raw)))
                return 1
            start += len(raw) + 1
    return 0


def mixed_failures(tools, count):
    """Eight writers, one command in four meets a refused sync, a full disk, a short write or a signal in it."""
    ledger = tools.ledger()
    writers = Writers(ledger)
    rules = ["fdatasync:1:eio", "fdatasync:1+:eio", "write:1:enospc", "write:1:short", "write:1:eintr",
             "write:1:halfkill", "any:3:kill", "fsync:1:eio"]
    ordinary = ledger.environment
    ledger.environment = lambda faults=None: ordinary(
        tools.fault(writers.random.choice(rules), path="/journal/")
        if faults is None and writers.random.random() < 0.25 else {})
    writers.run(commands=count)
    ledger.environment = ordinary
    ledger.do("add", "afterwards", "--address", "1号")
    journal = verify(ledger, writers.acknowledged, writers.numbers)
    return {"commands": writers.started, "acknowledged": len(writers.acknowledged), "lost": 0,
            "refused": writers.refused, "killed": writers.killed, "seals": journal.seals,
            "segments": len(ledger.segments())}


def full_disk(tools, count, faults=None):
    """Fills a disk of 64 KB by adding, frees a little, and goes on; again and again."""
    figures = {"acknowledged": 0, "refused": 0, "false saved": 0, "bad lines": 0}
    with memory_disk(tools.folder(), "64k") as point:
        ledger = Ledger(tools, os.path.join(point, "ledger"))
        ballast = os.path.join(point, "ballast")
        with open(ballast, "wb") as file:
            file.write(bytes(16384))
        acknowledged, numbers = [], {}
        left = 16384
        while left > 0:
            left -= 4096
            refused = 0
            for place in range(count):
                title = f"full-{left}-{place}"
                ended = ledger.add(title, faults=faults)
                if ended.status == 0:
                    acknowledged.append(title)
                    numbers[title] = ended.output.strip()
                else:
                    expect(not ended.output, f"{title}: refused, and yet {ended.output}")
                    expect("space" in ended.complaint or "full" in ended.complaint, f"{title}: {ended.complaint}")
                    refused += 1
                if refused == 3:
                    break
            expect(refused == 3, f"the disk was not full after {len(acknowledged)}")
            figures["refused"] += refused
            # Readers go on while it is full.
            verify(ledger, acknowledged, numbers)
            os.truncate(ballast, left)
            title = f"freed-{left}"
            numbers[title] = ledger.do("add", title, "--address", "1号", faults=faults).strip()
            acknowledged.append(title)
        verify(ledger, acknowledged, numbers)
        figures["acknowledged"] = len(acknowledged)
    return figures


def mutant_full_unnoticed(tools):
    """Takes a write that the full disk refused for done."""
    full_disk(tools, 120, tools.fault("write:*:hide", path=".jsonl"))


def short_writes(tools, count, how=("short", "eintr")):
    """Every write is cut short at first, or interrupted; 0 corrupt lines."""
    ledger = tools.ledger()
    acknowledged, numbers = [], {}
    for place in range(count):
        for action in how:
            title = f"{action}-{place}"
            which = "*" if action != "eintr" else str(1 + place % 3)
            ended = ledger.add(title, faults=tools.fault(f"write:{which}:{action}"))
            expect(ended.status == 0, f"{title}: {ended.complaint}")
            acknowledged.append(title)
            numbers[title] = ended.output.strip()
    verify(ledger, acknowledged, numbers)
    return {"writes met": len(acknowledged), "corrupt lines": 0, "lost": 0}


def mutant_short_taken_for_whole(tools):
    """Does not look at how much a write has taken."""
    short_writes(tools, 2, how=["lie"])


def size_limit(tools, count):
    """A file size limit (ulimit -f) in the middle of a line: refused in words, no signal; goes on without it."""
    ledger = tools.ledger()
    acknowledged, numbers, figures = [], {}, {"refused": 0, "acknowledged": 0, "lost": 0}
    for place in range(count):
        size = max(os.path.getsize(path) for path in ledger.segments())
        limit = size + 1 + place * 37 % 400

        def limited():
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        ended = ledger.add(f"limited-{place}", preexec_fn=limited)
        expect(ended.status == 1 and not ended.output, f"limited-{place}: {ended.status} {ended.output}")
        expect(ended.complaint.startswith("taizhang: "), f"limited-{place}: {ended.complaint}")
        figures["refused"] += 1
        title = f"free-{place}"
        numbers[title] = ledger.do("add", title, "--address", "1号").strip()
        acknowledged.append(title)
    journal = verify(ledger, acknowledged, numbers)
    figures["acknowledged"] = len(acknowledged)
    return {**figures, "seals": journal.seals}


TESTS = {
    "sync-refused": (refused_syncs, {"small": 3, "full": 14}, [mutant_hidden_refusal]),
    "sync-refused-then-others": (failed_then_others, {"small": 10, "full": 200}, []),
    "mixed-failures": (mixed_failures, {"small": 60, "full": 3000}, []),
    "disk-full": (full_disk, {"small": 500, "full": 500}, [mutant_full_unnoticed]),
    "short-writes": (short_writes, {"small": 6, "full": 200}, [mutant_short_taken_for_whole]),
    "size-limit": (size_limit, {"small": 6, "full": 200}, []),
}
