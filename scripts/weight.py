#!/usr/bin/env python3
"""Weighs this commit beside an older one, on this machine, in one run.

    scripts/weight.py [--base 258233a] [--commit HEAD] [--runs 1] [--later] [--keep] [build] [test] [ci] [size] [frame]

Clones both into a temporary directory (uncommitted changes do not count) and does each step with one, then with the other:

build   README's first command from clean: wall clock, processor time, the memory of the largest process of the build
test    README's test command from clean, built and run
ci      .ci/run from clean; long, and so only when it is named
size    the stripped binary that an office installs
frame   processor time of a frame at 80x24 and 140x40, and of a phrase: Tests/Benchmarks/Sources/Frames of this
        commit, built on both, run in turns

Without names: build, test, size, frame. Prints a Markdown table; ends with 1 when something is above what it has to
reach (--later: what it has to reach once more has been built on top) or when a command failed.
"""
import argparse
import os
import re
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
STEPS = ("build", "test", "ci", "size", "frame")
# What is to be reached: a share of the base's, or so many MB; the second figure counts with --later.
SHARES = {"clean build, wall s": (0.3, 0.5), "clean swift test, wall s": (0.45, 0.7), ".ci/run, wall s": (0.5, 0.7)}
FRAME_SHARE = 0.5
MEGABYTES = {"largest process of the build, MB": (700, 700), "installed binary, MB": (25, 35)}

PACKAGE = """\
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Frames",
  dependencies: [.package(name: "taizhang", path: "../taizhang")],
  targets: [
    .executableTarget(
      name: "Frames", dependencies: [.product(name: "TaizhangRooms", package: "taizhang")],
      swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-cross-module-optimization"])])
  ]
)
"""


class Failed(Exception):
    """A command that ended with something else than 0."""


class Side:
    """One of the two commits, in a clone of its own, with what was measured on it."""

    def __init__(self, name, commit, scratch):
        self.title = subprocess.check_output(["git", "-C", ROOT, "rev-parse", "--short", commit], text=True).strip()
        self.home = os.path.join(scratch, name)
        self.clone = os.path.join(self.home, "taizhang")
        self.figures = {}
        subprocess.run(["git", "clone", "-q", "--no-checkout", ROOT, self.clone], check=True)
        subprocess.run(["git", "-C", self.clone, "checkout", "-q", "--detach", self.title], check=True)

    def note(self, what, figure):
        self.figures.setdefault(what, []).append(figure)

    def run(self, command, where=None):
        """Runs the command; its wall clock and processor seconds, and the MB of the largest process in it."""
        print(f"{self.title}: {' '.join(command)}", file=sys.stderr, flush=True)
        with open(os.path.join(self.home, "log"), "ab") as log:
            start = time.monotonic()
            child = subprocess.Popen(command, cwd=where or self.clone, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
            _, status, used = os.wait4(child.pid, 0)
            took = time.monotonic() - start
            child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode != 0:
            raise Failed(f"{' '.join(command)} ended with {child.returncode}; the end of {log.name}:\n{tail(log.name)}")
        return took, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024 / 1e6

    def clean(self):
        """Nothing built, everything fetched."""
        for name in os.listdir(self.clone):
            if name.startswith(".build"):
                shutil.rmtree(os.path.join(self.clone, name))
        self.run(["swift", "package", "resolve"])

    def build(self):
        self.clean()
        wall, processor, memory = self.run(["swift", "run", "-c", "release", "taizhang", "--help"])
        self.note("clean build, wall s", wall)
        self.note("clean build, processor s", processor)
        self.note("largest process of the build, MB", memory)

    def test(self):
        self.clean()
        with open(os.path.join(self.clone, "README.md"), encoding="utf-8") as file:
            command = re.search(r"&& (swift test.*)$", file.read(), re.M).group(1)
        self.note("clean swift test, wall s", self.run(shlex.split(command))[0])

    def ci(self):
        self.clean()
        self.note(".ci/run, wall s", self.run(["bash", ".ci/run"])[0])

    def size(self):
        self.run(["swift", "build", "-c", "release", "--static-swift-stdlib", "--product", "taizhang",
                  "--scratch-path", ".build-release"])
        installed = os.path.join(self.home, "installed")
        shutil.copy(os.path.join(self.clone, ".build-release/release/taizhang"), installed)
        self.run(["strip", installed])
        self.note("installed binary, MB", os.path.getsize(installed) / 1e6)

    def prepare_frames(self, source):
        """A package that holds only the program which draws frames, beside the clone."""
        sources = os.path.join(self.home, "frames/Sources/Frames")
        os.makedirs(sources, exist_ok=True)
        shutil.copy(source, sources)
        with open(os.path.join(self.home, "frames/Package.swift"), "w", encoding="utf-8") as file:
            file.write(PACKAGE)
        self.run(["swift", "build", "-c", "release"], os.path.join(self.home, "frames"))

    def frame(self):
        program = os.path.join(self.home, "frames/.build/release/Frames")
        told = subprocess.check_output([program, os.path.join(self.home, "ledger"), "3000"], text=True)
        for line in told.splitlines():
            what, _, microseconds = line.partition(" | ")
            self.note(f"{what}, µs", float(microseconds))


def tail(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return "".join(file.readlines()[-20:])


def measure(sides, steps, runs):
    """Does every step on both sides, in turns."""
    for step in steps:
        if step == "frame":
            for side in sides:
                side.prepare_frames(os.path.join(sides[1].clone, "Tests/Benchmarks/Sources/Frames/FrameTimes.swift"))
        for _ in range(5 if step == "frame" else runs):
            for side in sides:
                getattr(side, step)()


def table(sides, later):
    """The table, and whether everything is reached."""
    base, here = sides
    lines = [f"| what | {base.title} | {here.title} | ratio | at most | |", "|---|---|---|---|---|---|"]
    reached = True
    for what in filter(base.figures.__contains__, here.figures):
        old, new = statistics.median(base.figures[what]), statistics.median(here.figures[what])
        share = SHARES[what][later] if what in SHARES else FRAME_SHARE if what.startswith("frame") else None
        limit = MEGABYTES[what][later] if what in MEGABYTES else None
        holds = share is None and limit is None or (new / old <= share if share else new <= limit)
        reached = reached and holds
        digits = 3 if what.startswith("phrase") else 1
        lines.append(f"| {what} | {old:,.{digits}f} | {new:,.{digits}f} | {new / old:.2f} | {share or limit or ''} "
                     f"| {'' if share is None and limit is None else 'reached' if holds else 'NOT reached'} |")
    return "\n".join(lines), reached


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", default="258233a")
    parser.add_argument("--commit", default="HEAD")
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--later", action="store_true")
    parser.add_argument("--keep", action="store_true", help="leave the temporary directory")
    parser.add_argument("steps", nargs="*", metavar="STEP")
    options = parser.parse_args()
    for step in set(options.steps) - set(STEPS):
        parser.error(f"no step {step}: {', '.join(STEPS)}")
    steps = options.steps or [step for step in STEPS if step != "ci"]
    scratch = tempfile.mkdtemp(prefix="taizhang-weight-")
    load, failure = os.getloadavg()[0], None
    try:
        sides = [Side("base", options.base, scratch), Side("here", options.commit, scratch)]
        try:
            measure(sides, steps, options.runs)
        except Failed as failed:
            failure = failed
        text, reached = table(sides, options.later)
    finally:
        if options.keep:
            print(f"left in {scratch}", file=sys.stderr)
        else:
            shutil.rmtree(scratch, ignore_errors=True)
    print(f"{os.cpu_count()} processors, load {load:.1f} at the start; median of {options.runs}, of frames 5.\n\n{text}")
    sys.exit(str(failure) if failure else 0 if reached else 1)


if __name__ == "__main__":
    main()
