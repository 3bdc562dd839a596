"""Private details: what a killed change leaves behind, and what belongs to one that only waits."""

import json
import os
import signal
import subprocess

from house.program import expect


def holding(path, text):
    """The files below a directory in which a text stands."""
    found = []
    for folder, _, names in os.walk(path):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                if text.encode() in file.read():
                    found.append(os.path.relpath(os.path.join(folder, name), path))
    return found


def notes(ledger):
    """The notes of writers, without those that never got their names."""
    folder = os.path.join(ledger.path, "private", "writing")
    return [name for name in os.listdir(folder) if not name.startswith(".new-")] if os.path.isdir(folder) else []


def reporter(ledger, title):
    """Who reported the item of that title; nothing where there is none."""
    for item in json.loads(ledger.do("list", "--json", faults={})):
        if item.get("title") == title:
            return item.get("reporter")
    return None


def every_call(tools, count, faults=None):
    """Kills an `add` at each call that changes the disk; behind the next writer no file has a name whose line does not stand."""
    ledger = tools.ledger()
    ledger.do("add", "first", "--address", "1号")
    figures = {"killed": 0, "stand": 0, "removed": 0, "left": 0}
    for how in ("kill", "killafter", "halfkill", "tailkill"):
        call = "write" if how in ("halfkill", "tailkill") else "any"
        for place in range(1, count + 1):
            title, name = f"item-{how}-{place}", f"resident-{how}-{place}."
            ended = ledger.run("add", title, "--address", "1号", "--reporter", name,
                               faults=tools.fault(f"{call}:{place}:{how}"))
            expect(ended.status in (0, -9), f"{title}: {ended.status} {ended.complaint}")
            was = holding(ledger.path, name)
            ledger.do("note", "1", "afterwards")
            stands = reporter(ledger, title)
            expect(stands in (None, name), f"{title} was reported by {stands}")
            if ended.output.endswith("\n"):
                expect(stands, f"{title} was acknowledged and is lost")
            left = holding(ledger.path, name)
            expect(stands or not left, f"{title} does not stand, and {left} have its name")
            expect(not notes(ledger), f"{title}: notes are left: {notes(ledger)}")
            figures["stand"] += stands is not None
            figures["removed"] += bool(was and not left)
            if ended.status == 0:
                break
            figures["killed"] += 1
    expect(figures["removed"] > 0, "no kill left a name behind: the test meets nothing")
    expect(ledger.check().status == 0, "check finds something")
    return figures


def waiting(tools, rules):
    """Stops a writer between its texts and its line, lets others write, and lets it go on."""
    ledger = tools.ledger()
    ledger.do("add", "first", "--address", "1号")
    writer = subprocess.Popen(
        ledger.command("add", "waits", "--address", "1号", "--reporter", "resident-waits"),
        env=ledger.environment(tools.fault(rules)), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, start_new_session=True)
    try:
        seen = os.waitid(os.P_PID, writer.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
        expect(seen.si_code == os.CLD_STOPPED, "the writer did not come to its lock")
        expect(holding(ledger.path, "resident-waits"), "the writer keeps its texts behind the lock")
        for number in range(3):
            ledger.do("add", f"meanwhile-{number}", "--address", "1号", "--reporter", f"resident-{number}")
        writer.send_signal(signal.SIGCONT)
        output, complaint = writer.communicate(timeout=60)
    finally:
        writer.poll() is None and writer.kill()
    expect(writer.returncode == 0, f"the writer: {complaint.decode()}")
    found = reporter(ledger, "waits")
    expect(found == "resident-waits", f"the one who waited was reported by {found}")
    expect(not notes(ledger), f"notes are left: {notes(ledger)}")


def stopped(tools, count):
    """A writer that is stopped between its texts and its line loses nothing to the others."""
    for _ in range(count):
        # The first lock is that of its note, the second the journal's.
        waiting(tools, "flock:2:stop")
    return {"stopped": count, "lost": 0}


def mutant_no_note(tools):
    """Nobody holds the note of what is being written."""
    waiting(tools, "flock:1:noop;flock:2:stop")


TESTS = {
    "details-killed": (every_call, {"small": 40, "full": 400}, []),
    "details-stopped": (stopped, {"small": 2, "full": 50}, [mutant_no_note]),
}
