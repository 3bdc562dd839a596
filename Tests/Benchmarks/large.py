#!/usr/bin/env python3
"""What a very large ledger costs: the first frame of a small terminal, memory, one change, a bulk, the snapshot behind it.

    python3 Tests/Benchmarks/large.py DIRECTORY [--items 1000000] [--runs N] [--bulk 10000] [--sessions N]

DIRECTORY holds the ledger of reads.py and sqlite's database beside it; both are made when they are not there. Changes are
made in it and stay. `TAIZHANG_BINARY` names another binary. Memory is anonymous (RssAnon, its peak sampled),
of sessions also what they share, divided (PSS). A bulk counts to the first byte that it says, and to its end.
"""
import argparse
import contextlib
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import threading
import time

sys.dont_write_bytecode = True
import processes  # noqa: E402
from processes import Bench, first_frame, load, memory  # noqa: E402
from reads import prepare  # noqa: E402


def anonymous(pid):
    """The anonymous memory of a process in MB; 0 when it is gone."""
    with contextlib.suppress(OSError, ValueError, StopIteration):
        line = next(line for line in open(f"/proc/{pid}/status") if line.startswith("RssAnon:"))
        return int(line.split()[1]) / 1024
    return 0


class Sampled:
    """The peak of the anonymous memory of every process that has a word in its call, while the block runs."""

    def __init__(self, word):
        self.word, self.peak, self.ends = word.encode(), {}, threading.Event()

    def look(self):
        while not self.ends.is_set():
            for name in os.listdir("/proc"):
                if not name.isdigit() or int(name) == os.getpid():
                    continue
                with contextlib.suppress(OSError):
                    if int(name) in self.peak or self.word in open(f"/proc/{name}/cmdline", "rb").read():
                        self.peak[int(name)] = max(self.peak.get(int(name), 0), anonymous(name))
            time.sleep(0.02)

    def __enter__(self):
        self.thread = threading.Thread(target=self.look)
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.ends.set()
        self.thread.join()


def told(words, environment):
    """Milliseconds until a command says something, until it ends, and its peak of anonymous memory in MB."""
    started = time.perf_counter()
    child = subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    peak, ends = [0], threading.Event()

    def look():
        while not ends.is_set():
            peak[0] = max(peak[0], anonymous(child.pid))
            time.sleep(0.002)

    thread = threading.Thread(target=look)
    thread.start()
    child.stdout.read(1)
    first = (time.perf_counter() - started) * 1000
    child.stdout.read()
    status = child.wait()
    last = (time.perf_counter() - started) * 1000
    ends.set()
    thread.join()
    if status:
        raise SystemExit(f"large: {' '.join(words)[:200]} ended with {status}")
    return first, last, peak[0]


def settle(ledger):
    """Waits until nobody keeps house any more."""
    while subprocess.run(["flock", "-n", os.path.join(ledger, "snapshots"), "true"], check=False).returncode:
        time.sleep(0.1)


def say(what, *figures):
    print(f"| {what} | {' | '.join(figures)} | {load()} |", flush=True)


def main():
    call = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    call.add_argument("directory")
    call.add_argument("--items", type=int, default=1_000_000)
    call.add_argument("--runs", type=int, default=7)
    call.add_argument("--bulk", type=int, default=10_000)
    call.add_argument("--sessions", type=int, default=1)
    call = call.parse_args()
    binary = processes.find_binary()
    ledger, database = prepare(binary, os.path.abspath(call.directory), call.items)
    processes.ROWS, processes.COLUMNS = 24, 80
    bench = Bench(call.directory, call.items)
    print("| what | figures | load |\n|---|---|---|")

    firsts, seen = [], []
    for _ in range(call.runs):
        screen = processes.Terminal(bench.words("--lang", "en"), bench.environment())
        firsts.append(screen.wait(first_frame))
        seen.append(memory(screen.pid, "Anonymous"))
        screen.close()
    say("first frame of 80x24", f"{statistics.median(firsts):.0f} ms, most {max(firsts):.0f}",
        f"{statistics.median(seen):.0f} MB anonymous")

    screens = [bench.screen() for _ in range(call.sessions)]
    for _ in range(6):
        for screen in screens:
            screen.rest(0.5)
        time.sleep(0.5)
    say(f"{call.sessions} idle sessions", f"{max(memory(screen.pid, 'Anonymous') for screen in screens):.1f} MB anonymous",
        f"{max(memory(screen.pid, 'Pss') for screen in screens):.1f} MB PSS")
    for screen in screens:
        screen.close()

    numbers = [item["number"] for item in json.loads(bench.command("list", "state:inProgress", "--limit", "400", "--json"))]
    for name, words in (("count", ["count"]), ("count lamp:red", ["count", "lamp:red"]), ("one item", ["show", numbers[0]]),
                        ("20 open items", ["list", "state:open", "--limit", "20"]),
                        ("first 40 by lamp", ["list", "--sort", "lamp", "--limit", "40"]),
                        ("red ones of one person", ["list", "lamp:red", f"owner:{bench.person}"])):
        took = [told(bench.words(*words), bench.environment()) for _ in range(3)]
        say(name, f"{statistics.median(one[1] for one in took):.0f} ms", f"{max(one[2] for one in took):.0f} MB anonymous")

    settle(ledger)
    site = json.loads(bench.command("sites", "list", "--json"))[0]["id"]
    update = "pragma synchronous=FULL; update items set title = title || 'x' where year={} and counter={};"
    kinds = {
        "note": lambda place: bench.words("note", numbers[place], f"note {random.random()}"),
        "edit": lambda place: bench.words("edit", numbers[place], f"measures=change {random.random()}"),
        "add": lambda place: bench.words("add", f"new {random.random()}", "--category", "0110", "--site", site),
        "undo": lambda place: bench.words("undo"),
        "sqlite3": lambda place: [shutil.which("sqlite3"), database, update.format(*numbers[place].split("-"))],
    }
    told(kinds["note"](call.runs + 1), bench.environment())
    took = {kind: [] for kind in kinds}
    for place in range(call.runs):
        for kind, words in kinds.items():
            started = time.perf_counter()
            subprocess.run(words(place), env=bench.environment(), check=True, capture_output=True)
            took[kind].append((time.perf_counter() - started) * 1000)
    say("one change", ", ".join(f"{kind} {statistics.median(times):.0f}" for kind, times in took.items()) + " ms")

    chosen = json.loads(bench.command("list", "state:inProgress", "--limit", str(call.bulk), "--json"))
    many = ",".join(item["number"] for item in chosen)
    for turn in range(3):
        settle(ledger)
        with Sampled(ledger) as sampled:
            first, last, peak = told(bench.words("remind", many, "--note", f"round {turn} {random.random()}"), bench.environment())
            settle(ledger)
        say(f"a bulk of {len(chosen):,}", f"told after {first:.0f} ms, ends after {last:.0f}, {peak:.0f} MB anonymous",
            f"with what it leaves behind at most {max(sampled.peak.values(), default=0):.0f} MB anonymous")


if __name__ == "__main__":
    main()
