"""A reader of the journal that shares no code with the program: made from docs/format.md alone."""

import json
import os
import re

TABLE = []
for byte in range(256):
    value = byte
    for _ in range(8):
        value = (value >> 1) ^ (0x82F63B78 if value & 1 else 0)
    TABLE.append(value)

CLOSING = re.compile(rb',"p":"([0-9a-f]{8})","c":"([0-9a-f]{8})"\}\Z')
SEALED = re.compile(rb',"c":"([0-9a-f]{8})"\}\n\Z')
REFERENCE = re.compile(r"([0-9a-f]{16})/([0-9]+)\Z")
EPOCH = re.compile(r"[0-9a-f]{8}-[1-9][0-9]*\Z")
SEGMENT = re.compile(r"([0-9]{6,})\.jsonl\Z")


def crc32c(data):
    """CRC-32C of bytes, as a number."""
    value = 0xFFFFFFFF
    for byte in data:
        value = TABLE[(value ^ byte) & 0xFF] ^ (value >> 8)
    return value ^ 0xFFFFFFFF


def unique(pairs):
    """An object's members; a name that comes twice is an error."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name comes twice")
    return found


class Line:
    """A change that counts: its object, the place where it stands, and its bytes."""

    def __init__(self, value, raw, epoch, segment):
        self.value, self.raw, self.epoch, self.segment = value, raw, epoch, segment


class Journal:
    """What the journal of a ledger says: `lines` that count, `damage` in words, `seals` and `torn` ends."""

    def __init__(self, ledger):
        self.lines, self.damage, self.seals, self.torn = [], [], 0, 0
        self.private = os.path.join(ledger, "private")
        self.ids = set()
        self.epochs = sorted(
            name for name in os.listdir(os.path.join(ledger, "journal")) if EPOCH.match(name))
        for epoch in self.epochs:
            self._read_epoch(os.path.join(ledger, "journal", epoch), epoch)

    @property
    def text(self):
        """All lines that count as one text, for searching."""
        return b"\n".join(line.raw for line in self.lines)

    def _read_epoch(self, folder, epoch):
        segments = sorted(int(SEGMENT.match(name)[1]) for name in os.listdir(folder) if SEGMENT.match(name))
        self.chain, self.sequence, self.sure = "00000000", 0, True
        self.pending, previous = [], None
        for place, number in enumerate(segments):
            if number != place + 1:
                self.damage.append(f"{epoch}: segment {place + 1} is missing")
                break
            with open(os.path.join(folder, f"{number:06}.jsonl"), "rb") as file:
                content = file.read()
            previous = self._read_segment(content, epoch, number, previous)

    def _read_segment(self, content, epoch, number, before):
        """Reads one segment; `before` is whether the one before was ended."""
        pieces = content.split(b"\n")
        end = pieces.pop()
        if end:
            self.torn += 1
        self.pending = []
        sealed, ended = None, False
        for count, raw in enumerate(pieces):
            where = f"{epoch}/{number:06}:{count + 1}"
            if raw.endswith(b"~"):
                self.pending, sealed = [], (len(raw) - 1, where)
                continue
            value = self._checked(raw, where)
            if value is None:
                continue
            chain, kind = CLOSING.search(raw)[1].decode(), next(iter(value))
            abandons = kind == "seg" and value.get("abandoned")
            if self.sure and not abandons and chain != self.chain:
                self.damage.append(f"{where}: p is {chain} behind {self.chain}")
            self.chain, self.sure = value["c"], True
            if sealed:
                if kind != "seal" or value["seal"] != sealed[0]:
                    self.damage.append(f"{sealed[1]}: no seal of {sealed[0]} bytes follows")
                sealed, self.seals = None, self.seals + 1
            if (kind == "seg") != (count == 0):
                self.damage.append(f"{where}: a start line in the wrong place")
            if kind == "seg" and number > 1 and not before and not abandons:
                self.damage.append(f"{where}: the segment before has no end")
            if ended:
                self.damage.append(f"{where}: a line behind the end")
            ended = ended or kind == "end"
            if kind == "s":
                self._count(value, raw, epoch, number, where)
            else:
                self.pending = []
        return ended

    def _checked(self, raw, where):
        closing = CLOSING.search(raw)
        if not closing or f"{crc32c(raw[:-16]):08x}" != closing[2].decode():
            self.damage.append(f"{where}: a broken line")
            self.pending, self.sure = [], False
            self.sequence += 1
            return None
        try:
            return json.loads(raw, object_pairs_hook=unique)
        except ValueError as error:
            self.damage.append(f"{where}: {error}")
            return None

    def _count(self, value, raw, epoch, segment, where):
        if value["s"] != self.sequence + 1 and self.sure:
            self.damage.append(f"{where}: sequence {value['s']} behind {self.sequence}")
        self.sequence = value["s"]
        self._reveal(value, where)
        line = Line(value, raw, epoch, segment)
        if "tx" not in value:
            self.pending = []
            return self._take([line])
        if value["i"] == 1 or not self.pending or self.pending[0].value["tx"] != value["tx"]:
            self.pending = []
        self.pending.append(line)
        if value["i"] == len(self.pending) == value["of"]:
            self._take(self.pending)
            self.pending = []

    def _reveal(self, value, where):
        """Puts the texts of private details in the place of what refers to them."""
        for record in value.get("r", []):
            for fields in (record.get("new", {}), record.get("f", {})):
                for path in [path for path in fields if path.startswith("private/")]:
                    change = fields.pop(path)
                    if isinstance(change, dict):
                        change = {member: self._text(text, where) if member in ("new", "old") else text
                                  for member, text in change.items()}
                    else:
                        change = self._text(change, where)
                    fields[path.removeprefix("private/")] = change

    def _text(self, reference, where):
        found = isinstance(reference, str) and REFERENCE.match(reference)
        if not found:
            return reference
        try:
            with open(os.path.join(self.private, found[1]), "rb") as file:
                content = file.read()
            closing = SEALED.search(content)
            if not closing or f"{crc32c(content[:closing.start()]):08x}" != closing[1].decode():
                raise ValueError("it is not as it was written")
            return json.loads(content)["texts"][int(found[2])]
        except (OSError, ValueError, IndexError) as error:
            self.damage.append(f"{where}: private/{reference}: {error}")
            return None

    def _take(self, lines):
        change = lines[0].value["id"]
        if "re" in lines[0].value and change in self.ids:
            return
        self.ids.add(change)
        self.lines += lines
