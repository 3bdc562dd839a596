#!/usr/bin/env python3
"""What goes through a whole ledger, beside sqlite3 on the same rows: time of whole processes, processor time, memory.

Usage: whole.py DIRECTORY [--items 100000] [--runs 5] [--only export,check,report,import]. Needs sqlite3 and Python's own
library; TAIZHANG_BINARY names another binary. Medians; memory is the largest resident set, which pages of the ledger's own
files count in. sqlite3 has one table with an index of states, owners and dues, the lists of an item as JSON beside it: the
statements stand below. Ends with 1 when something takes more than the figure to reach (--strict).
"""
import argparse
import csv
import json
import os
import shutil
import sqlite3
import statistics
import subprocess
import sys
import time

from processes import find_binary, load
from reads import exported

SCHEMA = """
CREATE TABLE items (id TEXT PRIMARY KEY, number TEXT, title TEXT, description TEXT, state TEXT, site TEXT, grid TEXT,
  category TEXT, severity TEXT, source TEXT, receiver TEXT, reportedAt TEXT, leadUnit TEXT, leader TEXT, owner TEXT,
  measures TEXT, due TEXT, closedAt TEXT, lists TEXT);
CREATE INDEX items_state ON items (state); CREATE INDEX items_owner ON items (owner); CREATE INDEX items_due ON items (due);
"""
FIELDS = ["id", "number", "title", "description", "state", "site", "grid", "category", "severity", "source", "receiver",
          "reportedAt", "leadUnit", "leader", "owner", "measures", "due", "closedAt"]
FIGURES = {  # seconds and MB to reach with 100,000 items
    "export JSON": (0.8, 150), "export CSV": (1.5, 150), "check": (2, 150), "import CSV": (5, 200),
}
KINDS = ["垃圾满溢", "楼道堆放杂物", "机动车乱停放", "路面破损", "小广告", "飞线充电"]


def run(words, output=subprocess.DEVNULL, given=None):
    """Seconds that passed, seconds on a processor, MB resident at most."""
    started = time.perf_counter()
    child = subprocess.Popen(
        words, stdout=output, stderr=subprocess.DEVNULL, stdin=subprocess.PIPE if given else subprocess.DEVNULL)
    if given:
        child.stdin.write(given.encode())
        child.stdin.close()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        raise SystemExit(f"whole: {' '.join(words)[:200]} ended with {child.returncode}")
    return time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


class Bench:
    def __init__(self, directory, items, runs):
        self.binary, self.directory, self.items, self.runs = find_binary(), directory, items, runs
        self.ledger, self.database = os.path.join(directory, f"whole-{items}"), os.path.join(directory, f"whole-{items}.db")
        self.missed = []
        os.makedirs(directory, exist_ok=True)
        if not os.path.exists(self.ledger):
            subprocess.run([self.binary, "demo", "--items", str(items), "--dir", self.ledger], check=True, stdout=subprocess.DEVNULL)
        if not os.path.exists(self.database):
            # In a process of its own: what a child takes is counted from the size of who starts it.
            child = os.fork()
            if child == 0:
                self.fill()
                os._exit(0)
            if os.waitpid(child, 0)[1] != 0:
                raise SystemExit("whole: the rows did not come into sqlite3")
        print("| what | runs | s | on a processor s | MB | sqlite3 s | sqlite3 MB | load | to reach |\n|---|---|---|---|---|---|---|---|---|")

    def fill(self):
        database = sqlite3.connect(self.database)
        database.executescript("PRAGMA journal_mode = WAL;" + SCHEMA)
        rows = ([item.get(field) for field in FIELDS] + [
            json.dumps({name: value for name, value in item.items() if isinstance(value, list)}, ensure_ascii=False)
        ] for item in exported(self.binary, self.ledger))
        database.executemany(f"INSERT INTO items VALUES ({','.join('?' * (len(FIELDS) + 1))})", rows)
        database.commit()
        database.execute("VACUUM")
        database.close()

    def file(self, name):
        return os.path.join(self.directory, name)

    def compare(self, what, ours, theirs=None, before=lambda: None):
        """Both in turns, after one turn that is not counted."""
        mine, other = [], []
        for turn in range(self.runs + 1):
            before()
            took = run(*ours)
            also = run(*theirs) if theirs else None
            if turn:
                mine.append(took)
                other += [also] if also else []
        seconds, busy, memory = (statistics.median(column) for column in zip(*mine))
        beside = ["", ""]
        if other:
            theirs_seconds, _, theirs_memory = (statistics.median(column) for column in zip(*other))
            beside = [f"{theirs_seconds:.2f}", f"{theirs_memory:.0f}"]
        reach = FIGURES.get(what) if self.items == 100_000 else None
        if reach and (seconds > reach[0] or memory > reach[1]):
            self.missed.append(what)
        print(f"| {what} | {self.runs} | {seconds:.2f} | {busy:.2f} | {memory:.0f} | {' | '.join(beside)} | {load()} | "
              f"{f'{reach[0]} s, {reach[1]} MB' if reach else ''} |", flush=True)

    def say(self, *words):
        return [self.binary, "--ledger", self.ledger, *words]

    def asked(self, *words):
        return ["sqlite3", self.database, *words]

    def export(self):
        for kind, mode in (("json", ".mode json"), ("csv", ".mode csv")):
            target = self.file("sqlite." + kind)
            self.compare(
                f"export {kind.upper()}", (self.say("export", self.file("ours." + kind), "--force"),),
                (self.asked(mode, f".output {target}", "SELECT * FROM items ORDER BY number"),))

    def check(self):
        self.compare("check", (self.say("check"),), (self.asked("PRAGMA integrity_check"),))

    def report(self):
        for paper in ("rates", "bulletin", "summary"):
            self.compare(f"report {paper}", (self.say("report", paper),), (self.asked(
                "SELECT owner, count(*), sum(state = 'closed') FROM items"
                " WHERE state <> 'closed' OR closedAt >= date('now', '-7 days') GROUP BY owner"),))

    def bring(self):
        rows, ledger, database = self.file(f"rows-{self.items}.csv"), self.file("into"), self.file("into.db")
        with open(rows, "w", newline="", encoding="utf-8") as file:
            lines = csv.writer(file)
            lines.writerow("序号,点位名称,问题描述,问题类别,责任单位,责任人,整改措施,整改时限,整改状态,完成时间,备注".split(","))
            for row in range(1, self.items + 1):
                closed, day = row % 5 != 0, f"2026-{row % 9 + 1:02}-{row % 28 + 1:02}"
                lines.writerow([
                    row, f"{row % 40 + 1}号楼", f"{row % 40 + 1}号楼{row % 6 + 1}单元{KINDS[row % 6]}{row}", KINDS[row % 6], "物业公司",
                    f"网格员{row % 12 + 1}", "清理", day, "已完成" if closed else "整改中", day if closed else "", "例行"])

        def anew():
            shutil.rmtree(ledger, ignore_errors=True)
            for ending in ("", "-wal", "-shm"):
                if os.path.exists(database + ending):
                    os.remove(database + ending)
            subprocess.run([self.binary, "init", ledger, "--name", "导入"], check=True, stdout=subprocess.DEVNULL)

        self.compare(
            "import CSV", ([self.binary, "--ledger", ledger, "import", rows],),
            (["sqlite3", database, "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", f".import --csv {rows} items"],), anew)


def main():
    parts = {"export": Bench.export, "check": Bench.check, "report": Bench.report, "import": Bench.bring}
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory")
    parser.add_argument("--items", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default=",".join(parts))
    parser.add_argument("--strict", action="store_true")
    asked = parser.parse_args()
    bench = Bench(os.path.abspath(asked.directory), asked.items, asked.runs)
    for name in asked.only.split(","):
        parts[name](bench)
    if bench.missed:
        print("not reached:", ", ".join(bench.missed))
    return 1 if asked.strict and bench.missed else 0


if __name__ == "__main__":
    sys.exit(main())
