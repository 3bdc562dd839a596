"""Ledgers that were copied, moved and restored, and clocks that are wrong."""

import json
import os
import shutil
import subprocess

from house.program import Ledger, expect, verify


def at(ledger, path):
    """The same ledger at another path."""
    other = Ledger.__new__(Ledger)
    other.tools, other.path, other.faults = ledger.tools, path, {}
    return other


def add_all(ledger, titles):
    for title in titles:
        ledger.do("add", title, "--address", "1号")
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
    "clock": (clocks, {"small": 1, "full": 20}, []),
}
