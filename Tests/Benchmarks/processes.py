#!/usr/bin/env python3
"""Measures whole processes: the real binary on a ledger of many items, in real terminals, beside Taskwarrior.

    python3 Tests/Benchmarks/processes.py DIRECTORY [NAME...] [--items N] [--runs N] [--list]

DIRECTORY holds the ledger and Taskwarrior's data; both are made when they are not there and used again when they are.
Figures are in milliseconds unless they say otherwise. `TAIZHANG_BINARY` names another binary.
"""

import argparse
import contextlib
import csv
import fcntl
import json
import os
import pty
import random
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import uuid
from datetime import datetime, timezone

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
ROWS, COLUMNS = 40, 140
ENVIRONMENT = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TERM": "xterm-256color"}


def find_binary():
    named = os.environ.get("TAIZHANG_BINARY")
    builds = [os.path.join(ROOT, build, "taizhang") for build in (".build-release/release", ".build/release")]
    for path in [named] if named else builds:
        if path and os.access(path, os.X_OK):
            return os.path.abspath(path)
    raise SystemExit("processes: no release binary: swift build -c release --product taizhang")


def load():
    return open("/proc/loadavg").read().split()[0]


def percentile(times, percent):
    """The time that so many per cent of the runs stay within (nearest rank)."""
    ordered = sorted(times)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


class Took(float):
    """Milliseconds that passed, and in `processor` those that a processor was busy with it: other programs do not count."""

    def __new__(cls, passed, processor=None):
        took = super().__new__(cls, passed)
        took.processor = processor
        return took


class Table:
    """The figures, a line each, printed as soon as they are there."""

    def __init__(self):
        print("| what | runs | min | median | 99 % | max | median on a processor | load | figure to reach |\n"
              "|---|---|---|---|---|---|---|---|---|", flush=True)

    def add(self, what, times, reach="", unit=""):
        figures = [f"{value:.1f}{unit}" for value in (min(times), percentile(times, 50), percentile(times, 99), max(times))]
        busy = [time.processor for time in times if getattr(time, "processor", None) is not None]
        busy = f"{percentile(busy, 50):.1f}" if busy else ""
        print(f"| {what} | {len(times)} | {' | '.join(figures)} | {busy} | {load()} | {reach} |", flush=True)

    def say(self, what, value, reach=""):
        print(f"| {what} | 1 | | {value} | | | | {load()} | {reach} |", flush=True)


def run_timed(words, environment):
    """Runs a command to its end: its output, and what it took."""
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as complaints:
        started = time.perf_counter()
        child = subprocess.Popen(words, env=environment, stdout=output, stderr=complaints, stdin=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        passed = (time.perf_counter() - started) * 1000
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0), complaints.seek(0)
        if child.returncode != 0:
            raise SystemExit(f"processes: {' '.join(words)[:300]}: {complaints.read().decode()[:500]}")
        return output.read().decode(), Took(passed, (used.ru_utime + used.ru_stime) * 1000)


def processor_time(pid):
    """Milliseconds that a running process was on a processor, all its threads."""
    return sum(
        int(open(f"/proc/{pid}/task/{thread}/schedstat").read().split()[0]) for thread in os.listdir(f"/proc/{pid}/task")
    ) / 1e6


class Terminal:
    """A program in a pseudo-terminal of its own."""

    def __init__(self, words, environment, directory=None):
        self.seen = bytearray()
        self.started = time.perf_counter()
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            # The child: the size before the program, so that its first frame is the right one.
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            if directory:
                os.chdir(directory)
            os.execve(words[0], words, environment)
        os.set_blocking(self.end, False)

    def take(self):
        """Takes in what waits; false at the end."""
        try:
            self.seen += os.read(self.end, 1 << 16)
            return True
        except BlockingIOError:
            return True
        except OSError:
            return False

    def wait(self, holds, seconds=30):
        """Milliseconds from the start until `holds` of all output so far."""
        limit = time.perf_counter() + seconds
        while True:
            select.select([self.end], [], [], max(0, limit - time.perf_counter()))
            alive = self.take()
            now = time.perf_counter()
            if holds(self.seen):
                return Took((now - self.started) * 1000, processor_time(self.pid))
            if not alive or now > limit:
                raise SystemExit(f"processes: the terminal did not show it: {bytes(self.seen[-2000:])!r}")

    def press(self, text):
        os.write(self.end, text.encode())

    def rest(self, seconds):
        """Reads until nothing has come for so long."""
        while select.select([self.end], [], [], seconds)[0]:
            if not self.take():
                return

    def to_end(self):
        """Milliseconds from the start until the program has ended and all was read."""
        while True:
            select.select([self.end], [], [], 60)
            if not self.take():
                break
        passed = (time.perf_counter() - self.started) * 1000
        _, self.status, used = os.wait4(self.pid, 0)
        os.close(self.end)
        return Took(passed, (used.ru_utime + used.ru_stime) * 1000)

    def close(self):
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGHUP)
        with contextlib.suppress(OSError):
            while True:
                if not os.read(self.end, 1 << 16):
                    break
        with contextlib.suppress(BlockingIOError, OSError):
            os.set_blocking(self.end, True)
            while os.read(self.end, 1 << 16):
                pass
        with contextlib.suppress(ChildProcessError):
            os.waitpid(self.pid, 0)
        os.close(self.end)


class Bench:
    """The ledger, the same items in Taskwarrior, and how both are called."""

    def __init__(self, directory, items):
        self.binary, self.directory, self.items = find_binary(), os.path.abspath(directory), items
        os.makedirs(self.directory, exist_ok=True)
        self.ledger = os.path.join(self.directory, f"ledger-{items}")
        self.tasks = os.path.join(self.directory, f"tasks-{items}")
        self.table = Table()
        if not os.path.exists(os.path.join(self.ledger, "FORMAT")):
            started = time.perf_counter()
            self.command("demo", "--items", str(items), "--dir", self.ledger, anywhere=True)
            self.table.say(f"make a ledger of {items:,} items", f"{time.perf_counter() - started:.1f} s")
        people = json.loads(self.command("people", "list", "--json"))
        self.person = next(person["id"] for person in people if person["role"] == "admin")
        # The tour comes once: it is seen before anything is measured.
        self.screen().close()

    def environment(self, **more):
        return {**ENVIRONMENT, "HOME": self.directory, **more}

    def words(self, *words, anywhere=False):
        named = ["--as", self.person] if hasattr(self, "person") else []
        return [self.binary] + ([] if anywhere else ["--ledger", self.ledger, *named]) + list(words)

    def command(self, *words, anywhere=False):
        """What a command says, in the name of the ledger's admin."""
        return run_timed(self.words(*words, anywhere=anywhere), self.environment())[0]

    def timed(self, *words, anywhere=False):
        """Milliseconds of a whole command."""
        return run_timed(self.words(*words, anywhere=anywhere), self.environment())[1]

    def screen(self):
        """A screen on the ledger, its first frame complete: the line of keys is drawn last."""
        terminal = Terminal(self.words("--lang", "en"), self.environment())
        terminal.first = terminal.wait(first_frame)
        terminal.rest(0.3)
        return terminal

    def task(self, *words):
        """A call of Taskwarrior on the same items."""
        return [shutil.which("task"), f"rc:{self.tasks}/taskrc", *words]

    def open_numbers(self, count):
        """Numbers of items in progress, spread over the ledger."""
        known = getattr(self, "numbers", None)
        if known is None:
            text = self.command("list", "state:inProgress", "--json")
            known = self.numbers = [item["number"] for item in json.loads(text)]
        return random.Random(5).sample(known, count)

    def needs_tasks(self):
        """Makes Taskwarrior's data of the same items unless it is there; false where there is no Taskwarrior."""
        if not shutil.which("task"):
            return False
        if os.path.exists(os.path.join(self.tasks, "taskrc")):
            return True
        os.makedirs(self.tasks)
        moment = lambda text: datetime.fromisoformat(text).astimezone(timezone.utc).strftime("%Y%m%dT%H%M%SZ")
        tasks = []
        for item in json.loads(self.command("list", "--json")):
            is_open = item["state"] not in ("closed", "rejected", "duplicate", "cancelled")
            task = {
                "uuid": str(uuid.uuid5(uuid.NAMESPACE_URL, item["number"])), "description": item["title"],
                "status": "pending" if is_open else "completed", "project": item.get("site", "none"),
                "entry": moment(item.get("reportedAt", "2026-01-01T00:00:00+08:00")), "tags": [item["state"]],
            }
            if item.get("due"):
                task["due"] = moment(item["due"])
            if not is_open:
                task["end"] = moment(item.get("closedAt") or item.get("reportedAt") or "2026-01-01T00:00:00+08:00")
            tasks.append(task)
        with open(os.path.join(self.tasks, "taskrc.new"), "w") as file:
            file.write(f"data.location={self.tasks}\nconfirmation=off\nhooks=off\nbulk=0\n")
        path = os.path.join(self.tasks, "items.json")
        with open(path, "w") as file:
            json.dump(tasks, file, ensure_ascii=False)
        os.rename(os.path.join(self.tasks, "taskrc.new"), os.path.join(self.tasks, "taskrc"))
        started = time.perf_counter()
        done = subprocess.run(self.task("import", path), env=self.environment(), capture_output=True, text=True)
        if done.returncode != 0:
            raise SystemExit(f"processes: task import: {done.stderr[-500:]}")
        self.table.say("task import of the same items", f"{time.perf_counter() - started:.1f} s")
        return True


def first_frame(seen):
    """Whether the first frame is complete: the line of keys, which is drawn last, has come."""
    keys = seen.find(b"\x1b[%d;" % ROWS)
    # Behind it the cursor goes home: that ends the frame.
    return keys >= 0 and seen.find(b"\x1b[H", keys) >= 0


# --- The measurements ---------------------------------------------------------------------------------------------


def opening(bench, runs):
    """Open to the first full screen, and `task next`, in turns."""
    has_tasks = bench.needs_tasks()
    # One unmeasured turn each: Taskwarrior's first one tidies up behind the import.
    if has_tasks:
        Terminal(bench.task("next"), bench.environment()).to_end()
    ours, theirs = [], []
    for _ in range(runs):
        screen = bench.screen()
        ours.append(screen.first)
        screen.close()
        if has_tasks:
            theirs.append(Terminal(bench.task("next"), bench.environment()).to_end())
    bench.table.add("open to first full screen", ours, "100")
    if has_tasks:
        bench.table.add("`task next`", theirs)
        bench.table.say("`task next` / open, medians", f"{percentile(theirs, 50) / percentile(ours, 50):.1f} times", "8 times")


def one_change(bench, runs):
    """One item changed durably by a whole command, and `task N modify`, in turns."""
    has_tasks = bench.needs_tasks()
    numbers = bench.open_numbers(runs + 1)
    if has_tasks:
        ids = [str(1 + place) for place in random.Random(6).sample(range(bench.items // 5), runs + 1)]
        subprocess.run(bench.task(ids.pop(), "modify", "first"), env=bench.environment(), capture_output=True)
    bench.command("edit", numbers.pop(), "measures=first")
    ours, theirs = [], []
    for run in range(runs):
        ours.append(bench.timed("edit", numbers[run], f"measures=change {run} {random.random()}"))
        if has_tasks:
            theirs.append(run_timed(bench.task(ids[run], "modify", f"change {run}"), bench.environment())[1])
    bench.table.add("`edit N measures=…`, a whole command", ours, "25")
    if has_tasks:
        bench.table.add("`task N modify`", theirs)
        bench.table.say("`task N modify` / `edit`, medians", f"{percentile(theirs, 50) / percentile(ours, 50):.1f} times", "8 times")


def other_commands(bench, runs):
    """Other whole commands."""
    numbers = bench.open_numbers(runs)
    bench.table.add("`--help`", [bench.timed("--help", anywhere=True) for _ in range(runs)])
    bench.table.add("`show N`", [bench.timed("show", number) for number in numbers])
    bench.table.add("`note N TEXT`", [bench.timed("note", number, f"note {random.random()}") for number in numbers], "25")
    bench.table.add(
        "`add TITLE --category --address`",
        [bench.timed("add", f"new {run} {random.random()}", "--category", "0110", "--address", "1号") for run in range(runs)])
    bench.table.add(
        "`add TITLE --category --site`",
        [bench.timed("add", f"new {run} {random.random()}", "--category", "0110", "--site", site(bench)) for run in range(runs)])
    bench.table.add("`count state:open`", [bench.timed("count", "state:open") for _ in range(max(3, runs // 4))])


def site(bench):
    if not hasattr(bench, "sites"):
        bench.sites = [site["id"] for site in json.loads(bench.command("sites", "list", "--json"))]
    return random.choice(bench.sites)


def journal_lines(bench):
    count = 0
    for folder, _, names in os.walk(os.path.join(bench.ledger, "journal")):
        for name in names:
            with open(os.path.join(folder, name), "rb") as file:
                count += file.read().count(b"\n")
    return count


def bulk(bench, runs):
    """5,000 items in one command: one journal line."""
    numbers = ",".join(bench.open_numbers(min(5000, bench.items // 20)))
    times, lines = [], []
    for run in range(min(runs, 5)):
        before = journal_lines(bench)
        times.append(bench.timed("remind", numbers, "--note", f"round {run}"))
        lines.append(journal_lines(bench) - before)
    bench.table.add("`remind` of 5,000 items, a whole command", times, "1000")
    bench.table.say("journal lines of it", ", ".join(map(str, lines)), "1")


def memory(pid, name):
    for line in open(f"/proc/{pid}/smaps_rollup"):
        if line.startswith(name + ":"):
            return int(line.split()[1]) / 1024
    return 0


def sessions(bench, runs):
    """20 sessions: idle for a minute, then a neighbour's changes on all of them."""
    screens = [bench.screen() for _ in range(20)]
    try:
        for screen in screens:
            screen.press("2")
        for _ in range(5):
            for screen in screens:
                screen.rest(0.5)
        idle(bench, screens)
        neighbour(bench, screens, runs)
    finally:
        for screen in screens:
            screen.close()


def idle(bench, screens, seconds=60):
    before = [processor_time(screen.pid) for screen in screens]
    started = time.monotonic()
    while time.monotonic() - started < seconds:
        select.select([screen.end for screen in screens], [], [], 1)
        for screen in screens:
            screen.take()
    busy = [processor_time(screen.pid) - was for screen, was in zip(screens, before)]
    bench.table.add(f"processor time of an idle session in {seconds} s (sessions: {len(screens)})", busy, "0")
    bench.table.add("memory of a session, shared pages divided (PSS)", [memory(s.pid, "Pss") for s in screens], "90 MiB", " MiB")
    bench.table.add("private memory of a session", [memory(s.pid, "Private_Dirty") + memory(s.pid, "Private_Clean") for s in screens], "", " MiB")


def neighbour(bench, screens, runs):
    """The time from a neighbour's acknowledgement until a screen shows the new title; all 20 show the same list."""
    number = json.loads(bench.command("list", "lamp:red", "--sort", "due", "--limit", "1", "--json"))[0]["number"]
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    from_saved, from_start = [], []
    for run in range(runs):
        # No letter stands where it stood before: the terminal is sent all of them.
        token = "".join(alphabet[(run * 3 + place * 7 + place * place) % 26] for place in range(12)).encode()
        for screen in screens:
            screen.seen.clear()
        started = time.perf_counter()
        child = subprocess.Popen(
            bench.words("edit", number, f"title={token.decode()}"), env=bench.environment(), stdout=subprocess.PIPE,
            stderr=subprocess.PIPE)
        waiting, shown, saved = {screen.end: screen for screen in screens}, {}, None
        out = child.stdout.fileno()
        limit = started + 10
        while waiting or saved is None:
            ready = select.select(list(waiting) + ([out] if saved is None else []), [], [], max(0, limit - time.perf_counter()))[0]
            if not ready:
                raise SystemExit(f"processes: {len(waiting)} screens did not show {token}: {child.stderr.read()!r}")
            for end in ready:
                if end == out:
                    os.read(out, 4096)
                    saved = time.perf_counter()
                    continue
                waiting[end].take()
                if token in waiting[end].seen:
                    shown[end] = time.perf_counter()
                    del waiting[end]
        child.wait()
        from_saved += [max(0, (moment - saved) * 1000) for moment in shown.values()]
        from_start += [(moment - started) * 1000 for moment in shown.values()]
    bench.table.add("a neighbour's change on one of 20 screens, from its acknowledgement", from_saved, "100")
    bench.table.add("the same, from the start of the neighbour's command", from_start)


def importing(bench, runs):
    """100,000 rows of CSV into a new ledger, in a terminal, so that progress is seen."""
    path = os.path.join(bench.directory, f"rows-{bench.items}.csv")
    if not os.path.exists(path):
        kinds = ["垃圾满溢", "楼道堆放杂物", "机动车乱停放", "路面破损", "小广告", "飞线充电"]
        with open(path, "w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file)
            rows.writerow("序号,点位名称,问题描述,问题类别,责任单位,责任人,整改措施,整改时限,整改状态,完成时间,备注".split(","))
            for row in range(1, bench.items + 1):
                closed = row % 5 != 0
                day = f"2026-{row % 9 + 1:02}-{row % 28 + 1:02}"
                rows.writerow([
                    row, f"{row % 40 + 1}号楼", f"{row % 40 + 1}号楼{row % 6 + 1}单元{kinds[row % 6]}{row}", kinds[row % 6], "物业公司",
                    f"网格员{row % 12 + 1}", "清理", day, "已完成" if closed else "整改中", day if closed else "", "例行"])
    times, progress = [], 0
    for run in range(min(runs, 3)):
        ledger = os.path.join(tempfile.mkdtemp(prefix="import-", dir=bench.directory), "ledger")
        bench.command("init", ledger, "--name", "导入", anywhere=True)
        words = [bench.binary, "--ledger", ledger, "--lang", "en", "import", path]
        terminal = Terminal(words, bench.environment())
        took = terminal.to_end()
        times.append(Took(took / 1000, took.processor / 1000))
        if os.waitstatus_to_exitcode(terminal.status) != 0:
            raise SystemExit(f"processes: import: {bytes(terminal.seen[-1000:])!r}")
        progress = terminal.seen.count(b"\r") - terminal.seen.count(b"\r\n")
        count = subprocess.run([bench.binary, "--ledger", ledger, "count"], capture_output=True, text=True).stdout.strip()
        shutil.rmtree(os.path.dirname(ledger))
    bench.table.add(f"import of {bench.items:,} CSV rows ({count} items)", times, "10 s", " s")
    bench.table.say("times that progress was shown meanwhile", progress)


def keys(bench, runs):
    """What a key press sends over the line, and the processor time it takes, at two sizes; then a minute of nothing."""
    page, back = "\x1b[6~", "\x7f"
    scripts = [
        ("row down", "2", ["j"] * runs), ("page down", "2", [page] * runs), ("a view by its digit", "", list("3214") * (runs // 4)),
        ("a letter of a search", "2/", (list("xftd") + [back] * 4) * (runs // 8)), ("a letter in a form", "2n", list("louban") * (runs // 6)),
    ]
    for columns, rows in [(COLUMNS, ROWS), (80, 24)]:
        for what, prepare, script in scripts:
            screen = bench.screen()
            try:
                fcntl.ioctl(screen.end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
                screen.rest(0.5)
                # What is worked out ahead is done before the first key is counted.
                for key in prepare:
                    screen.press(key)
                    screen.rest(1)
                sent, busy = [], []
                for key in script:
                    before, was = len(screen.seen), processor_time(screen.pid)
                    screen.press(key)
                    screen.rest(0.15)
                    sent.append(len(screen.seen) - before)
                    busy.append(processor_time(screen.pid) - was)
                # A form that is left unsaved would be there again.
                for key in ["\x1b", "1"]:
                    screen.press(key)
                    screen.rest(0.5)
                bench.table.add(f"bytes sent, {columns}x{rows}: {what}", sent, "", " B")
                bench.table.add(f"processor time with all that follows, {columns}x{rows}: {what}", busy)
            finally:
                screen.close()
    screen = bench.screen()
    try:
        screen.press("2")
        screen.rest(3)
        idle(bench, [screen])
    finally:
        screen.close()


MEASUREMENTS = {
    "open": (opening, 30), "change": (one_change, 30), "commands": (other_commands, 20), "bulk": (bulk, 5),
    "sessions": (sessions, 50), "import": (importing, 3), "keys": (keys, 48),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("directory", nargs="?")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--items", type=int, default=100_000)
    parser.add_argument("--runs", type=int)
    parser.add_argument("--list", action="store_true")
    call = parser.parse_args()
    if call.list or not call.directory:
        print("\n".join(MEASUREMENTS))
        return 0
    unknown = [name for name in call.names if name not in MEASUREMENTS]
    if unknown:
        parser.error(f"no measurement {unknown[0]}; there are {', '.join(MEASUREMENTS)}")
    bench = Bench(call.directory, call.items)
    for name in call.names or MEASUREMENTS:
        measure, runs = MEASUREMENTS[name]
        measure(bench, call.runs or runs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
