#!/usr/bin/env python3
"""Times the weekly meeting on a generated ledger: opening it, every screen, going through it, its papers.

    scripts/measure-meeting.py [--items 3000] [--binary PATH]

A key is timed in a terminal of its own (a pty of 60x16): from writing it until the first bytes of the new frame; and
the processor time that the program has spent when it waits again, which other programs' load does not change. Prints
a table; ends with 1 when a screen takes more than a frame of 16 ms of the processor at the median.
"""
import argparse
import fcntl
import os
import pty
import select
import shutil
import statistics
import struct
import subprocess
import tempfile
import termios
import time

CLOCK = "2026-11-23T08:05:00+08:00"
FRAME = 0.016


class Screen:
    """The program on a pty; what it writes is read and thrown away."""

    def __init__(self, command, environment):
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.execve(command[0], command, environment)
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 16, 60, 0, 0))

    def waits(self):
        """Whether the program sleeps in poll or the like: it has nothing left to do."""
        threads = f"/proc/{self.process}/task"
        for thread in os.listdir(threads):
            with open(f"{threads}/{thread}/stat") as stat:
                if stat.read().rsplit(")", 1)[1].split()[0] not in "SD":
                    return False
        return True

    def frame(self, patience=30.0):
        """Reads until something was written and nothing more comes; the moment of the last byte, and the text."""
        begin = last = time.monotonic()
        text = b""
        while time.monotonic() - begin < patience:
            ready, _, _ = select.select([self.terminal], [], [], 0.002)
            if ready:
                try:
                    text += os.read(self.terminal, 65536)
                except OSError:
                    break
                last = time.monotonic()
            elif text and self.waits() and time.monotonic() - last > 0.03:
                break
        return last, text.decode("utf-8", "replace")

    def spent(self):
        """The processor time of all threads so far, in seconds."""
        threads = f"/proc/{self.process}/task"
        total = 0
        for thread in os.listdir(threads):
            with open(f"{threads}/{thread}/schedstat") as stat:
                total += int(stat.read().split()[0])
        return total / 1e9

    def strike(self, keys):
        """Strikes keys: until the first bytes of the answer, and the processor time until nothing is left to do."""
        begin, spent = time.monotonic(), self.spent()
        os.write(self.terminal, keys.encode())
        select.select([self.terminal], [], [], 60)
        answered = time.monotonic() - begin
        self.frame()
        return answered, self.spent() - spent

    def close(self):
        os.close(self.terminal)
        os.waitpid(self.process, 0)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--items", type=int, default=3000)
    parser.add_argument("--binary", default=os.environ.get("TAIZHANG_BINARY", ".build/release/taizhang"))
    options = parser.parse_args()
    scratch = tempfile.mkdtemp(prefix="taizhang-meeting-")
    try:
        return measure(os.path.abspath(options.binary), options.items, scratch)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def measure(binary, items, scratch):
    environment = dict(os.environ, TAIZHANG_PRACTICE_CLOCK=CLOCK, TERM="xterm-256color", LANG="C.UTF-8")
    ledger = f"{scratch}/ledger"
    call = lambda *words: subprocess.run(
        [binary, "--ledger", ledger, "--lang", "zh", *words], env=environment, check=True, stdout=subprocess.PIPE)
    subprocess.run(
        [binary, "demo", "--items", str(items), "--dir", ledger], env=environment, check=True,
        stdout=subprocess.DEVNULL)
    rows = []
    screen = Screen([binary, "--ledger", ledger, "--lang", "zh", "meeting"], environment)
    screen.frame()
    screen.strike("\r")  # the tour
    screen.strike("\r")  # start the weekly meeting
    rows.append(("begin: saved, agenda and figures worked out, box shown", [screen.strike("\x13")]))
    screen.strike("\r")
    checked = []
    for key in "1234567890":
        times = []
        for _ in range(5):
            screen.strike("1" if key != "1" else "2")
            times.append(screen.strike(key))
        checked.append((f"screen {key if key != '0' else '10'}", times))
    screen.strike("5")
    checked.append(("next item, saved", [screen.strike("n") for _ in range(30)]))
    checked.append(("skip, saved", [screen.strike(" ") for _ in range(10)]))
    screen.strike("4")
    checked.append(("next on a page, saved", [screen.strike("n") for _ in range(30)]))
    screen.close()
    for paper in ("minutes", "bulletin", "summary"):
        begin, spent = time.monotonic(), os.times()
        call("report", paper, "--format", "html")
        after = os.times()
        processor = after.children_user + after.children_system - spent.children_user - spent.children_system
        rows.append((f"report {paper}, whole command", [(time.monotonic() - begin, processor)]))
    print(f"{items} items, 60x16: milliseconds at the median (slowest)")
    print(f"{'':56}{'first bytes':>16}{'processor':>16}")
    for name, times in rows[:1] + checked + rows[1:]:
        columns = [f"{statistics.median(c) * 1000:.1f} ({max(c) * 1000:.1f})" for c in zip(*times)]
        print(f"{name:56}{columns[0]:>16}{columns[1]:>16}")
    return int(any(statistics.median(t[1] for t in times) > FRAME for _, times in checked))


if __name__ == "__main__":
    raise SystemExit(main())
