"""A writer of the journal that shares no code with the program: made from docs/format.md alone."""

import contextlib
import datetime
import fcntl
import hashlib
import json
import os
import secrets
import time

from .journal import Journal, crc32c

SEGMENT_BYTES = 8 << 20


def compact(value):
    """JSON as it stands in a line."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def framed(value, chain):
    """A line with its closing, and its checksum."""
    head = compact(value)[:-1] + b',"p":"%s"' % chain.encode()
    checksum = f"{crc32c(head):08x}"
    return head + b',"c":"%s"}\n' % checksum.encode(), checksum


class SecondWriter:
    """Writes to the newest epoch of a ledger that the program has written to on this machine; one epoch only."""

    def __init__(self, ledger):
        self.ledger = ledger
        journal = Journal(ledger)
        self.epoch = journal.epochs[-1]
        self.folder = os.path.join(ledger, "journal", self.epoch)
        self.lock = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        self.segment, self.offset = 0, 0
        self.chain, self.sequence, self.hybrid = "00000000", 0, (0, 0)
        self.counters = {}
        self.file = None

    def close(self):
        os.close(self.lock)
        if self.file is not None:
            os.close(self.file)

    @contextlib.contextmanager
    def turn(self):
        """The lock on the epoch's directory, with all that others wrote read."""
        fcntl.flock(self.lock, fcntl.LOCK_EX)
        try:
            with open(os.path.join(self.ledger, "FORMAT")) as file:
                assert json.load(file)["oldestWriter"] <= 1
            self.read()
            yield
        finally:
            fcntl.flock(self.lock, fcntl.LOCK_UN)

    def read(self):
        """Reads what is new. What others leave torn is not this writer's to seal: none is torn where it is used."""
        while True:
            if self.file is None:
                self.segment += 1
                self.offset = 0
                self.file = os.open(self.path(self.segment), os.O_RDWR | os.O_APPEND | os.O_CLOEXEC)
            size = os.fstat(self.file).st_size
            content = os.pread(self.file, size - self.offset, self.offset)
            assert not content or content.endswith(b"\n"), "a torn end"
            self.offset = size
            ended = False
            for raw in content.splitlines():
                assert f"{crc32c(raw[:-16]):08x}".encode() == raw[-10:-2], "a broken line"
                ended = self.take(json.loads(raw))
            if not ended:
                return
            os.close(self.file)
            self.file = None

    def path(self, segment):
        return os.path.join(self.folder, f"{segment:06}.jsonl")

    def take(self, value):
        """Takes note of a line; whether it is a segment's end."""
        self.chain = value["c"]
        if "seg" in value:
            self.start = value
        if "s" in value:
            self.sequence = value["s"]
            self.hybrid = max(self.hybrid, tuple(int(part) for part in value["h"].split(".")))
            for record in value["r"]:
                number = record.get("new", {}).get("number")
                if number:
                    year, counter = (int(part) for part in number.split("-"))
                    self.counters[year] = max(self.counters.get(year, 0), int(counter))
        return "end" in value

    def append(self, value):
        """Puts one line behind the last."""
        line, _ = framed(value, self.chain)
        assert os.write(self.file, line) == len(line)
        self.offset += len(line)
        self.take(json.loads(line))

    def commit(self, verb, records, person, sync=True):
        """Writes a change and brings it to the disk; its sequence. `records` may be made under the lock."""
        with self.turn():
            if os.fstat(self.file).st_size >= SEGMENT_BYTES:
                self.rotate()
            wall = int(time.time() * 1000)
            later = (wall, 0) if (wall, 0) > self.hybrid else (self.hybrid[0], self.hybrid[1] + 1)
            moment = datetime.datetime.fromtimestamp(wall / 1000, datetime.timezone.utc)
            self.append({
                "s": self.sequence + 1, "t": moment.strftime("%Y-%m-%dT%H:%M:%S.") + f"{wall % 1000:03}Z",
                "h": f"{later[0]}.{later[1]}", "id": "c" + secrets.token_hex(8), "do": verb, "by": person,
                "u": "second", "via": "program", "r": records() if callable(records) else records})
            file, sequence = os.dup(self.file), self.sequence
        # The lock is given back first, so that others may share the flush.
        if sync:
            os.fdatasync(file)
        os.close(file)
        return sequence

    def rotate(self):
        """Ends the segment and begins the next, under the lock."""
        self.append({"end": self.segment})
        os.fdatasync(self.file)
        with open(self.path(self.segment), "rb") as file:
            digest = hashlib.sha256(file.read()).hexdigest()
        start = {"seg": self.segment + 1, "format": 1, "ledger": self.start["ledger"], "epoch": self.epoch,
                 "machine": self.start["machine"], "directory": self.start["directory"], "after": self.sequence,
                 "sha256": digest}
        line, _ = framed(start, self.chain)
        new = os.path.join(self.folder, ".new-" + secrets.token_hex(8))
        with open(new, "xb") as file:
            os.fchmod(file.fileno(), 0o660)
            file.write(line)
            file.flush()
            os.fsync(file.fileno())
        os.link(new, self.path(self.segment + 1))
        os.unlink(new)
        os.fsync(self.lock)
        os.close(self.file)
        self.file = None
        self.read()

    def add(self, title, person):
        """Adds an item; its number."""
        now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
        numbered = []

        def records():
            year = datetime.date.today().year
            number = f"{year}-{self.counters.get(year, 0) + 1:04}"
            numbered.append(number)
            return [{"k": "item", "id": "i" + secrets.token_hex(6), "new": {
                "number": number, "title": title, "state": "reported", "severity": "normal", "address": "1号",
                "receiver": person, "reportedAt": now,
                "steps/t" + secrets.token_hex(6): {"action": "report", "at": now, "by": person, "to": "reported"}}}]

        self.commit("report", records, person)
        return numbered[0]
