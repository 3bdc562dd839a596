"""Ledgers that were copied, moved and restored, and clocks that are wrong."""

import json
import os
import shutil
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from cases.second import compare, sample
from house.program import Ledger, expect, verify


def at(ledger, path):
    """The same ledger at another path."""
    other = Ledger.__new__(Ledger)
    other.tools, other.path, other.faults = ledger.tools, path, {}
    return other


def add_all(ledger, titles, *options):
    for title in titles:
        ledger.do("add", title, "--address", "1号", *options)
    return titles


def copied(tools, count):
    """Copies and restores: each goes on in an epoch of its own, with every line; joined, they have all of both."""
    figures = {"copies": 0, "restored": 0, "lines lost": 0, "joined": 0}
    for round_ in range(count):
        ledger = tools.ledger()
        titles = add_all(ledger, [f"first-{place}" for place in range(3)])
        copy = at(ledger, ledger.path + "-copy")
        shutil.copytree(ledger.path, copy.path, symlinks=True)
        archive = ledger.path + ".tar"
        subprocess.run(["tar", "-cpf", archive, "-C", os.path.dirname(ledger.path), "ledger"], check=True)
        ours = add_all(ledger, [f"ours-{place}" for place in range(3)])
        theirs = add_all(copy, [f"theirs-{place}" for place in range(3)])
        verify(ledger, titles + ours)
        expect(len(verify(copy, titles + theirs).epochs) == 2, "the copy went on in the epoch that it was copied from")
        restored = at(ledger, os.path.join(tools.folder(), "ledger"))
        subprocess.run(["tar", "-xpf", archive, "-C", os.path.dirname(restored.path)], check=True)
        later = add_all(restored, [f"later-{place}" for place in range(3)])
        expect(len(verify(restored, titles + later).epochs) == 2, "the restored ledger went on in the old epoch")
        # What plain git would do: every epoch's directory in both places.
        for epoch in copy.journal().epochs:
            if epoch not in ledger.journal().epochs:
                shutil.copytree(os.path.join(copy.path, "journal", epoch), os.path.join(ledger.path, "journal", epoch))
        ended = add_all(ledger, ["joined"])
        listed = sorted(title for _, title in ledger.titles())
        expect(listed == sorted(titles + ours + theirs + ended), f"joined: {listed}")
        figures["copies"] += 1
        figures["restored"] += 1
        figures["joined"] += 1
    return figures


def backed_up(tools, count):
    """`backup` while eight people write, `restore` elsewhere: what was acknowledged before is all there, every item
    and every piece of evidence as it stood, in an epoch of its own from the next change on."""
    figures = {"backups": 0, "acknowledged before": 0, "lost": 0, "fields compared": 0}
    for _ in range(count):
        ledger = sample(tools)
        photo = os.path.join(tools.folder(), "photo.jpg")
        with open(photo, "wb") as file:
            file.write(os.urandom(100_000))
        ledger.do("evidence", "2026-0110", "--after", photo, "--as", "zhouhuimin")
        acknowledged, archive, stop = [], ledger.path + ".tar", threading.Event()

        def write(worker):
            for place in range(1000):
                if stop.is_set():
                    return
                title = f"w{worker}-{place}"
                ledger.do("add", title, "--address", "1号", "--as", "hejing")
                acknowledged.append(title)

        with ThreadPoolExecutor(8) as pool:
            work = [pool.submit(write, worker) for worker in range(8)]
            while len(acknowledged) < 16 and not any(one.done() for one in work):
                time.sleep(0.005)
            before = list(acknowledged)
            ended = ledger.run("backup", "-o", archive)
            stop.set()
        for one in work:
            one.result()
        expect(ended.status == 0, f"backup: {ended.complaint}")
        restored = at(ledger, os.path.join(tools.folder(), "ledger"))
        ledger.do("restore", archive, restored.path, ledger=False)
        figures["fields compared"] += compare(restored)
        titles = {title for _, title in restored.titles()}
        lost = [title for title in before if title not in titles]
        expect(not lost, f"{len(lost)} of {len(before)} acknowledged before the backup are not in it: {lost[:3]}")
        expect_same_past(ledger, restored)
        add_all(restored, ["later"], "--as", "hejing")
        figures["fields compared"] += compare(restored)
        expect(len(restored.journal().epochs) == 2, "the restored ledger went on in the old epoch")
        expect(restored.run("check").status == 0, "check finds damage in what was restored")
        figures["backups"] += 1
        figures["acknowledged before"] += len(before)
    return figures


def expect_same_past(ledger, restored):
    """All that was restored is in the ledger that it came from, field by field, and so is the evidence."""
    here = {item["id"]: item for item in json.loads(ledger.do("list", "--json"))}
    for item in json.loads(restored.do("list", "--json")):
        for one in (item, here[item["id"]]):
            one.pop("lamp", None)
        expect(item == here[item["id"]], f"{item['number']} is not as it was")
    folder = os.path.join(ledger.path, "evidence")
    for name in os.listdir(folder):
        kept = os.path.join(restored.path, "evidence", name)
        expect(os.path.exists(kept), f"the evidence {name} was not restored")
        with open(os.path.join(folder, name), "rb") as one, open(kept, "rb") as other:
            expect(one.read() == other.read(), f"the evidence {name} is not as it was")


def mutant_backup_cut(tools):
    """A control: a backup that was cut off is refused, or what is missing is noticed."""
    ledger = sample(tools)
    archive = ledger.path + ".tar"
    ledger.do("backup", "-o", archive)
    os.truncate(archive, os.path.getsize(archive) // 2)
    restored = at(ledger, os.path.join(tools.folder(), "ledger"))
    ledger.do("restore", archive, restored.path, ledger=False)
    expect_same_past(ledger, restored)


def mutant_same_place(tools):
    """A control: a ledger that was moved is the same one, so no new epoch is begun."""
    ledger = tools.ledger()
    titles = add_all(ledger, ["first"])
    moved = at(ledger, ledger.path + "-moved")
    os.rename(ledger.path, moved.path)
    expect(len(verify(moved, titles + add_all(moved, ["moved"])).epochs) == 2, "no new epoch")


DAY, YEARS = 86400, 75 * 31557600


def clocks(tools, count):
    """The clock a day back and 75 years on, in one epoch and from another: order kept, no field stuck."""
    figures = {"changes": 0, "out of order": 0, "fields stuck": 0}
    for _ in range(count):
        ledger = tools.ledger()
        number = ledger.do("add", "item", "--address", "1号").strip()
        expected = None
        for place, offset in enumerate([0, -DAY, 0, YEARS, 0, -DAY, YEARS, -DAY, 0]):
            expected = f"v{place}"
            ended = ledger.run("edit", number, f"measures={expected}", faults=clock(tools, offset))
            expect(ended.status == 0, f"at {offset}: {ended.complaint}")
            for look in (0, -DAY, YEARS):
                shown = json.loads(ledger.do("show", number, "--json", faults=clock(tools, look)))
                expect(shown["measures"] == expected, f"at {offset}, seen at {look}: {shown['measures']}")
            figures["changes"] += 1
        verify(ledger, ["item"] + [f"v{place}" for place in range(9)])
        other = at(ledger, ledger.path + "-copy")
        shutil.copytree(ledger.path, other.path)
        other.do("edit", number, "measures=from the future", faults=clock(tools, 2 * YEARS))
        for epoch in set(other.journal().epochs) - set(ledger.journal().epochs):
            shutil.copytree(os.path.join(other.path, "journal", epoch), os.path.join(ledger.path, "journal", epoch))
        for place in range(3):
            ledger.do("edit", number, f"measures=here-{place}")
            shown = json.loads(ledger.do("show", number, "--json"))["measures"]
            expect(shown == f"here-{place}", f"a field is stuck at {shown}")
            figures["changes"] += 1
    return figures


def clock(tools, offset):
    return {"LD_PRELOAD": tools.shim("clock"), "CLOCK_OFFSET": str(offset)}


TESTS = {
    "copied-and-restored": (copied, {"small": 1, "full": 30}, [mutant_same_place]),
    "backed-up": (backed_up, {"small": 1, "full": 30}, [mutant_backup_cut]),
    "clock": (clocks, {"small": 1, "full": 20}, []),
}
