"""The real binary, ledgers made by it, and what every test here asks of them."""

import json
import os
import re
import shutil
import subprocess
import tempfile

from .journal import Journal

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
ROOT = os.path.dirname(os.path.dirname(HERE))


class Broken(Exception):
    """A promise that was not kept."""


class NotHere(Exception):
    """This machine cannot make the fault."""


def expect(holds, what):
    """Raises `Broken` unless it holds."""
    if not holds:
        raise Broken(what)


def find_binary():
    """`$TAIZHANG_BINARY`, or what was built in this checkout."""
    named = os.environ.get("TAIZHANG_BINARY")
    builds = [os.path.join(ROOT, build, "taizhang") for build in (".build-release/release", ".build/release", ".build/debug")]
    for path in [named] if named else builds:
        if path and os.access(path, os.X_OK):
            return os.path.abspath(path)
    raise SystemExit("faults: no binary: build it (swift build -c release) or name it in TAIZHANG_BINARY")


class Tools:
    """A temporary directory, the binary and the shims of one run."""

    def __init__(self):
        self.binary = find_binary()
        self.scratch = tempfile.mkdtemp(prefix="taizhang-faults-")
        self.shims = {}
        self.made = 0

    def close(self):
        shutil.rmtree(self.scratch, ignore_errors=True)

    def folder(self):
        """A new empty directory of one test's own."""
        self.made += 1
        path = os.path.join(self.scratch, f"t{self.made}")
        os.mkdir(path)
        return path

    def shim(self, name):
        """The path of a shim, built when it is first needed."""
        if name not in self.shims:
            compiler = next((c for c in ("gcc", "cc", "clang") if shutil.which(c)), None)
            if not compiler:
                raise NotHere("no C compiler")
            path = os.path.join(self.scratch, name + ".so")
            source = os.path.join(HERE, "shims", name + ".c")
            subprocess.run(
                [compiler, "-std=gnu17", "-O2", "-shared", "-fPIC", "-o", path, source], check=True)
            self.shims[name] = path
        return self.shims[name]

    def fault(self, rules, path=None, log=None):
        """The environment that makes calls fail as shims/fault.c says."""
        found = {"LD_PRELOAD": self.shim("fault"), "FAULT": rules}
        if path:
            found["FAULT_PATH"] = path
        if log:
            found["FAULT_LOG"] = log
        return found

    def has(self, word):
        """Whether the binary knows a command."""
        call = [self.binary, word, "--ledger", os.path.join(self.scratch, "none")]
        return subprocess.run(call, capture_output=True).returncode != 64

    def needs(self, word):
        """Leaves out what needs a command that this binary does not have."""
        if not self.has(word):
            raise NotHere(f"this binary has no command {word}")

    def ledger(self, path=None, faults=None):
        """A new ledger made by `init`."""
        return Ledger(self, path or os.path.join(self.folder(), "ledger"), faults)


class Ended:
    """How a command ended."""

    def __init__(self, status, output, complaint):
        self.status, self.output, self.complaint = status, output, complaint


class Ledger:
    """A ledger on the disk and commands on it."""

    def __init__(self, tools, path, faults=None):
        self.tools, self.path = tools, path
        self.faults = faults or {}
        made = self.run("init", path, "--name", "佳美社区", ledger=False)
        expect(made.status == 0, f"init: {made.complaint}")

    def command(self, *words, ledger=True):
        """The words of a call."""
        return [self.tools.binary] + (["--ledger", self.path] if ledger else []) + list(words)

    def environment(self, faults=None):
        """Nothing of the machine's own but the path to tools."""
        return {
            "PATH": os.environ["PATH"], "HOME": "/nonexistent", "LANG": "en_GB.UTF-8",
            # What a command leaves to be done behind its end is tried by tests of its own.
            "TAIZHANG_WAIT_FOR_FILES": "1", **(self.faults if faults is None else faults)}

    def run(self, *words, faults=None, ledger=True, timeout=60, **more):
        """Runs a command to its end; one that hangs is ended and breaks a promise."""
        try:
            done = subprocess.run(
                self.command(*words, ledger=ledger), env=self.environment(faults), stdin=subprocess.DEVNULL,
                capture_output=True, timeout=timeout, **more)
        except subprocess.TimeoutExpired:
            raise Broken(f"{words[0]} did not end within {timeout} s") from None
        return Ended(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))

    def do(self, *words, **more):
        """Runs a command that must succeed."""
        ended = self.run(*words, **more)
        expect(ended.status == 0, f"{words[0]}: {ended.status} {ended.complaint.strip()}")
        return ended.output

    def add(self, title, **more):
        """Adds an item."""
        return self.run("add", title, "--address", "1号", **more)

    def journal(self):
        """The journal as docs/format.md reads it."""
        return Journal(self.path)

    def titles(self):
        """Number and title of every item, as the program lists them."""
        return [(item.get("number"), item.get("title")) for item in json.loads(self.do("list", "--json", faults={}))]

    def segments(self):
        """Paths of all segments."""
        found = []
        for folder, _, names in os.walk(os.path.join(self.path, "journal")):
            found += [os.path.join(folder, name) for name in names if name.endswith(".jsonl")]
        return sorted(found)

    def check(self):
        """Whether `check` finds the ledger sound; no other program's word is taken."""
        return self.run("check", faults={})


def verify(ledger, acknowledged, numbers=None):
    """Every acknowledged token stands in the journal once, both readers agree, and nothing is damaged.

    `numbers` gives the number that was printed for a title. Returns the journal.
    """
    journal = ledger.journal()
    expect(not journal.damage, f"damage: {journal.damage[:3]}")
    text = journal.text
    # Most tokens are a string of their own; looking for each in all of the text takes its time.
    strings = set(re.findall(rb'"([^"\\]{1,60})"', text))
    lost = [token for token in acknowledged if token.encode() not in strings and token.encode() not in text]
    expect(not lost, f"{len(lost)} of {len(acknowledged)} acknowledged changes lost: {lost[:3]}")
    listed = ledger.titles()
    by_title = dict((title, number) for number, title in listed)
    expect(len(by_title) == len(listed), "an item was added twice")
    expect(len(set(number for number, _ in listed)) == len(listed), "a number was given twice")
    for title, number in (numbers or {}).items():
        expect(by_title.get(title) == number, f"{title} was {number} and is {by_title.get(title)}")
    log = json.loads(ledger.do("log", "--json", faults={}))
    expect(len(log) == len(set(line.value["id"] for line in journal.lines)),
           f"the program counts {len(log)} changes, docs/format.md {len(journal.lines)}")
    return journal
