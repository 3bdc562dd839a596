#!/usr/bin/env python3
"""Measures what one change costs, whatever the size and whatever came before, beside an update of the same item in sqlite.

    python3 Tests/Benchmarks/writes.py DIRECTORY [--items 100,2000,100000] [--runs N] [--behind N]

For each size a ledger where it was made, a copy of it (`cp -r`), and one whose journal goes on for many lines behind its
snapshot, written by another program (Tests/Faults/house/second.py). Commands and sqlite3 take turns; each counts from the
start of its process to its end, in milliseconds. `TAIZHANG_BINARY` names another binary. Needs sqlite3, and strace for
the calls: syncs before the acknowledgement and in all, and bytes written into the ledger, the line's own included.
"""

import argparse
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), "Faults")]

from house.second import SecondWriter  # noqa: E402
from processes import ENVIRONMENT, find_binary, load, percentile, run_timed  # noqa: E402
from reads import exported  # noqa: E402

# What a write of sqlite3 is compared with: the same figures of each item, the indexes that a list of this kind needs, and
# the durability that is promised here.
SCHEMA = """
create table items(id text primary key, number text unique, title text, state text, owner text, site text, due text, body text);
create index by_state on items(state); create index by_owner on items(owner); create index by_due on items(due);
"""
UPDATE = "pragma synchronous=FULL; update items set body = body || '{text}' where number = '{number}';"


class Office:
    """A ledger and the same items in sqlite."""

    def __init__(self, bench, path, person):
        self.bench, self.path, self.person = bench, path, person
        self.numbers = None

    def words(self, *words):
        return [self.bench.binary, "--ledger", self.path, "--as", self.person, *words]

    def run(self, *words):
        return run_timed(self.words(*words), self.bench.environment)

    def copied(self, name):
        """A copy of the whole directory."""
        path = f"{self.path}-{name}"
        shutil.rmtree(path, ignore_errors=True)
        shutil.copytree(self.path, path)
        os.chmod(path, 0o2770)
        copy = Office(self.bench, path, self.person)
        copy.numbers = self.numbers
        return copy

    def settle(self):
        """Waits until nobody keeps house any more: then a command is measured alone."""
        folder = os.path.join(self.path, "snapshots")
        for _ in range(600):
            if subprocess.run(["flock", "-n", folder, "true"], check=False).returncode == 0:
                return
            time.sleep(0.05)


class Bench:
    def __init__(self, directory):
        self.binary, self.directory = find_binary(), os.path.abspath(directory)
        os.makedirs(self.directory, exist_ok=True)
        self.environment = {**ENVIRONMENT, "HOME": self.directory}

    def office(self, items):
        """The ledger of so many items, made anew."""
        path = os.path.join(self.directory, f"writes-{items}")
        shutil.rmtree(path, ignore_errors=True)
        run_timed([self.binary, "demo", "--items", str(items), "--dir", path], self.environment)
        people = json.loads(run_timed([self.binary, "--ledger", path, "people", "list", "--json"], self.environment)[0])
        office = Office(self, path, next(person["id"] for person in people if person["role"] == "admin"))
        listed = json.loads(office.run("list", "state:inProgress", "--limit", "400", "--json")[0])
        office.numbers = [item["number"] for item in listed]
        return office

    def database(self, office, items):
        """The same items in sqlite."""
        path = os.path.join(self.directory, f"writes-{items}.db")
        if os.path.exists(path):
            os.remove(path)
        import sqlite3

        database = sqlite3.connect(path)
        database.executescript(SCHEMA)
        database.executemany("insert into items values(?,?,?,?,?,?,?,?)", [
            (item["id"], item["number"], item["title"], item["state"], item.get("owner"), item.get("site"), item.get("due"),
             json.dumps(item, ensure_ascii=False)) for item in exported(self.binary, office.path)])
        database.commit()
        database.close()
        return path


def go_on(office, lines):
    """Lets another program write so many notes behind the snapshot, none of which this one has read."""
    identifiers = [item["id"] for item in json.loads(office.run("list", "--limit", "4000", "--json")[0])]
    writer = SecondWriter(office.path)
    for place in range(lines):
        note = {"new": {"text": f"behind the snapshot {place}", "by": office.person, "at": "2026-11-23T08:00:00Z"}}
        record = {"k": "item", "id": random.choice(identifiers), "f": {f"notes/n{place}x{random.getrandbits(40):x}": note}}
        writer.commit("note", [record], office.person, sync=place == lines - 1)
    writer.close()


def calls(office, *words):
    """Syncs before the acknowledgement, syncs in all, and bytes written into the ledger by one command."""
    log = os.path.join(office.bench.directory, "calls.txt")
    subprocess.run(
        ["strace", "-f", "-y", "-o", log, "-e", "trace=write,pwrite64,fsync,fdatasync", *office.words(*words)],
        env=office.bench.environment, check=True, capture_output=True)
    before, syncs, written, acknowledged = 0, 0, 0, False
    for line in open(log, errors="replace"):
        call = re.search(r"(write|pwrite64|fsync|fdatasync)\((\d+)<([^>]*)>", line)
        if not call:
            continue
        name, descriptor, path = call.groups()
        if name.endswith("sync"):
            syncs += 1
            before += not acknowledged
        elif descriptor == "1" and not path.startswith(office.path):
            acknowledged = True
        elif path.startswith(office.path):
            written += max(0, int(re.search(r"= (-?\d+)", line)[1]))
    return before, syncs, written


def measure(bench, name, office, database, runs, table):
    """All kinds of changes in turns with sqlite3."""
    site = json.loads(office.run("sites", "list", "--json")[0])[0]["id"]
    numbers = (office.numbers * runs)[: runs + 2]
    first = office.run("note", numbers[-1], "the first change here")[1]
    office.settle()
    kinds = {
        "note": lambda place: office.run("note", numbers[place], f"note {random.random()}"),
        "edit": lambda place: office.run("edit", numbers[place], f"measures=change {random.random()}"),
        "add": lambda place: office.run("add", f"new {random.random()}", "--category", "0110", "--site", site),
        "undo": lambda place: office.run("undo"),
    }
    took = {kind: [] for kind in [*kinds, "sqlite3"]}
    for place in range(runs):
        for kind, run in kinds.items():
            took[kind].append(run(place)[1])
        update = UPDATE.format(text=f"note {place}", number=numbers[place])
        took["sqlite3"].append(run_timed([shutil.which("sqlite3"), database, update], bench.environment)[1])
    theirs = percentile(took["sqlite3"], 50)
    counted = []
    for kind, words in (("note", ("note", numbers[0], "counted")), ("undo", ("undo",))):
        office.settle()
        counted.append("{} + {} syncs, {:,} B".format(*(lambda b, s, w: (b, s - b, w))(*calls(office, *words))))
    office.settle()
    figures = [f"{percentile(took[kind], 50):.1f} / {percentile(took[kind], 99):.1f}" for kind in kinds]
    worst = max(percentile(took[kind], 50) for kind in kinds) / theirs
    print(f"| {name} | {first:.0f} | {' | '.join(figures)} | {theirs:.1f} | {worst:.1f} | {'; '.join(counted)} | {load()} |",
          flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("directory")
    parser.add_argument("--items", default="100,2000,100000")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--behind", type=int, default=50_000)
    call = parser.parse_args()
    bench = Bench(call.directory)
    print("| ledger | first change | note | edit | add | undo (median / 99 %) | sqlite3 | slowest / sqlite3 "
          "| note; undo: before and behind the acknowledgement | load |")
    print("|---|---|---|---|---|---|---|---|---|---|", flush=True)
    for items in (int(text) for text in call.items.split(",")):
        office = bench.office(items)
        database = bench.database(office, items)
        measure(bench, f"{items:,} items, made here", office, database, call.runs, None)
        copy = office.copied("copied")
        measure(bench, f"{items:,}, copied", copy, database, call.runs, None)
        shutil.rmtree(copy.path)
        if call.behind:
            go_on(office, call.behind)
            measure(bench, f"{items:,}, {call.behind:,} lines more by another program", office, database, call.runs, None)
        shutil.rmtree(office.path)
        os.remove(database)
    return 0


if __name__ == "__main__":
    sys.exit(main())
