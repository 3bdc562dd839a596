#!/usr/bin/env python3
"""Times the weekly meeting on a generated ledger: opening it, every screen, going through it, its papers.

    scripts/measure-meeting.py [--items 3000] [--binary PATH]

A key is timed in a terminal of its own (a pty of 60x16): from writing the key until the program has written the
frame and waits for the next one. Prints a table; ends with 1 when a screen behind the first takes more than a frame
of 16 ms at the median.
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

    def strike(self, keys):
        begin = time.monotonic()
        os.write(self.terminal, keys.encode())
        last, text = self.frame()
        return last - begin, text

    def first(self, keys):
        """Until the first bytes of the answer: what the eye waits for; the rest is read, too."""
        begin = time.monotonic()
        os.write(self.terminal, keys.encode())
        select.select([self.terminal], [], [], 30)
        answered = time.monotonic() - begin
        self.frame()
        return answered

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
    opening, _ = screen.strike("\x13")
    rows.append(("begin the meeting: saved, agenda and figures worked out, box shown", [opening]))
    screen.strike("\r")
    slow = False
    for key in "1234567890":
        times = []
        for _ in range(5):
            screen.strike("1" if key != "1" else "2")
            times.append(screen.first(key))
        rows.append((f"screen {key if key != '0' else '10'}", times))
        slow = slow or statistics.median(times) > FRAME
    for key, name in (("5", None), ("n", "next item, saved"), (" ", "skip, saved"), ("4", None), ("n", "next page")):
        if name is None:
            screen.strike(key)
            continue
        times = [screen.first(key) for _ in range(40)]
        rows.append((name, times))
        slow = slow or statistics.median(times) > FRAME
    screen.close()
    for paper in ("minutes", "bulletin", "summary"):
        begin = time.monotonic()
        call("report", paper, "--format", "html")
        rows.append((f"report {paper}, whole command", [time.monotonic() - begin]))
    print(f"{items} items, 60x16, key to the first bytes of the frame (median, slowest)")
    for name, times in rows:
        print(f"{name:70} {statistics.median(times) * 1000:8.1f} ms {max(times) * 1000:8.1f} ms")
    return 1 if slow else 0


if __name__ == "__main__":
    raise SystemExit(main())
