#!/usr/bin/env python3
"""Answers of whole commands beside sqlite3 on the same items, in turns: list, count, show, lamps, owners, words.

    python3 Tests/Benchmarks/reads.py DIRECTORY [--items N] [--runs N] [--binary FILE]...

DIRECTORY holds the ledger and sqlite's database; both are made when they are not there. The database has the same
items with indexes on state, owner and due; the lamp follows from due and now in both. Start and end of both processes
count. Several binaries stand beside each other in the same run. Where both count the same thing, another count ends
the run with 1. Needs sqlite3. Figures are medians in milliseconds, and those on a processor behind the stroke.
"""
import argparse
import json
import os
import sqlite3
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
RELEASE = os.path.join(os.path.dirname(os.path.dirname(HERE)), ".build-release/release/taizhang")
ENVIRONMENT = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": os.environ.get("HOME", "/")}
OPEN = ("reported", "registered", "assigned", "inProgress", "submitted", "suspended", "referred")
SCHEMA = """
CREATE TABLE items(id TEXT PRIMARY KEY, year INT, counter INT, title TEXT, address TEXT, labels TEXT, state TEXT,
  site TEXT, owner TEXT, due INT, submitted INT);
CREATE INDEX by_state ON items(state);
CREATE INDEX by_owner ON items(owner);
CREATE INDEX by_due ON items(due);
CREATE UNIQUE INDEX by_number ON items(year, counter);
"""


def milliseconds(moment):
    from datetime import datetime
    return int(datetime.fromisoformat(moment).timestamp() * 1000) if moment else None


def exported(binary, ledger):
    """The items of a ledger, one after the other: a million do not fit into memory as Python has them."""
    path = ledger + ".json"
    subprocess.run([binary, "export", path, "--force", "--ledger", ledger], check=True, env=ENVIRONMENT,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with open(path, encoding="utf-8") as file:
        decoder, waiting, start = json.JSONDecoder(), file.read(1 << 22).lstrip("[\n "), 0
        while True:
            try:
                item, start = decoder.raw_decode(waiting, start)
            except ValueError:
                more = file.read(1 << 22)
                if not more:
                    break
                waiting, start = (waiting[start:] + more).lstrip(", \n"), 0
                continue
            yield item
            while start < len(waiting) and waiting[start] in ", \n":
                start += 1
    os.remove(path)


def prepare(binary, directory, count):
    """The ledger and the database, made where they are missing."""
    ledger, database = (os.path.join(directory, f"{name}-{count}") for name in ("ledger", "items.db"))
    os.makedirs(directory, exist_ok=True)
    if not os.path.isdir(ledger):
        subprocess.run([binary, "demo", "--items", str(count), "--dir", ledger], check=True, env=ENVIRONMENT,
                       stdout=subprocess.DEVNULL)
    if not os.path.exists(database):
        base = sqlite3.connect(database + ".new")
        base.executescript(SCHEMA)
        for item in exported(binary, ledger):
            year, counter = item["number"].split("-")
            base.execute("INSERT INTO items VALUES(?,?,?,?,?,?,?,?,?,?,?)", (
                item["id"], int(year), int(counter), item["title"], item.get("address", ""),
                " ".join(item.get("labels", [])), item["state"], item.get("site"), item.get("owner"),
                milliseconds(item.get("due")), milliseconds(item.get("submittedAt"))))
        base.execute("ANALYZE")
        base.commit()
        base.close()
        os.rename(database + ".new", database)
    return ledger, database


def timed(words):
    """A command's output, how long it took, and how long on a processor."""
    started = time.perf_counter()
    child = subprocess.Popen(words, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = child.stdout.read()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"reads: {' '.join(words)[:200]} ended with {child.returncode}")
    passed = (time.perf_counter() - started) * 1000
    return output.decode(), passed, (used.ru_utime + used.ru_stime) * 1000


def questions(database):
    """What is asked: a name, our words, sqlite's, and whether both answers are the same count."""
    base = sqlite3.connect(database)
    owner, = base.execute("SELECT owner FROM items WHERE owner IS NOT NULL AND state='inProgress' GROUP BY owner "
                          "ORDER BY count(*) DESC LIMIT 1").fetchone()
    year, counter = base.execute("SELECT year, counter FROM items ORDER BY year DESC, counter DESC LIMIT 1 OFFSET 9").fetchone()
    base.close()
    states = "state IN (" + ",".join(f"'{state}'" for state in OPEN) + ")"
    now = "CAST(strftime('%s','now') AS INT)*1000"
    red = (f"({states} AND state NOT IN ('suspended','referred') AND due IS NOT NULL AND "
           f"CASE WHEN state='submitted' THEN submitted ELSE {now} END > due)")
    shown = "year, counter, state, due, owner, site, title"
    return [
        ("count", ["count"], "SELECT count(*) FROM items", True),
        ("count state:open", ["count", "state:open"], f"SELECT count(*) FROM items WHERE {states}", True),
        ("count lamp:red", ["count", "lamp:red"], f"SELECT count(*) FROM items WHERE {red}", False),
        ("20 open items", ["list", "state:open", "--limit", "20"],
         f"SELECT {shown} FROM items WHERE {states} ORDER BY year, counter LIMIT 20", False),
        ("first 40 by lamp", ["list", "--sort", "lamp", "--limit", "40"],
         f"SELECT {shown} FROM items ORDER BY CASE WHEN NOT {states} THEN 9 WHEN state IN ('suspended','referred') "
         f"THEN 3 WHEN {red} THEN 0 ELSE 1 END, year, counter LIMIT 40", False),
        ("red ones of one person", ["list", "lamp:red", f"owner:{owner}"],
         f"SELECT {shown} FROM items WHERE {red} AND owner='{owner}' ORDER BY year, counter", False),
        ("one item", ["show", f"{year}-{counter:04d}"],
         f"SELECT * FROM items WHERE year={year} AND counter={counter}", False),
        ("count of a word in all items", ["count", "楼道"],
         "SELECT count(*) FROM items WHERE title LIKE '%楼道%' OR address LIKE '%楼道%' OR labels LIKE '%楼道%'", False),
    ]


def main():
    call = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    call.add_argument("directory")
    call.add_argument("--items", type=int, default=100_000)
    call.add_argument("--runs", type=int, default=7)
    call.add_argument("--binary", action="append")
    call = call.parse_args()
    binaries = [os.path.abspath(path) for path in call.binary or [RELEASE]]
    ledger, database = prepare(binaries[0], call.directory, call.items)
    differs = False
    print(f"{call.items} items; ms, median of {call.runs}, on a processor behind the stroke\n\n| what | sqlite3 | "
          + " | ".join(os.path.basename(os.path.dirname(path)) + "/" + os.path.basename(path) for path in binaries)
          + " | ratio |\n|---|---|" + "---|" * len(binaries) + "---|")
    for name, ours, theirs, isSame in questions(database):
        commands = [["sqlite3", database, theirs]] + [[path, *ours, "--ledger", ledger] for path in binaries]
        runs = [[] for _ in commands]
        for turn in range(call.runs + 1):
            for place, words in enumerate(commands):
                told = timed(words)
                if turn:
                    runs[place].append(told)
        if isSame and len({told[-1][0].strip() for told in runs}) != 1:
            differs = True
            print(f"reads: {name}: {[told[-1][0].strip()[:60] for told in runs]}", file=sys.stderr)
        passed, busy = ([statistics.median(run[part] for run in told) for told in runs] for part in (1, 2))
        print(f"| {name} | " + " | ".join(f"{one:.1f} / {other:.1f}" for one, other in zip(passed, busy))
              + f" | {passed[-1] / passed[0]:.1f} |", flush=True)
    sys.exit(1 if differs else 0)


if __name__ == "__main__":
    main()
