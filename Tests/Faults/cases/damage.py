"""Damage that somebody finds: torn ends, changed bytes, lines that mean harm."""

import json
import os
import random

from house.journal import crc32c
from house.program import Broken, expect, verify


def small_ledger(tools, changes):
    """A ledger of so many changes and the path of its one segment."""
    ledger = tools.ledger()
    titles = [f"item-{place}" for place in range(changes)]
    for title in titles:
        expect(ledger.add(title).status == 0, f"{title} was refused")
    return ledger, titles, ledger.segments()[0]


def put(path, content):
    """Gives the file this content in place: it stays the same file."""
    with open(path, "r+b") as file:
        file.truncate(0)
        file.write(content)


def forget_caches(ledger):
    """Removes what is made from the journal, so that only the journal is asked."""
    for folder in (ledger.path, os.path.join(ledger.path, "snapshots")):
        for name in os.listdir(folder):
            if name.endswith((".json", ".jsonl")):
                os.unlink(os.path.join(folder, name))


def forget_marks(ledger):
    """Removes the high-water marks: what is cut off then was never acknowledged, and is to be sealed."""
    folder = os.path.join(ledger.path, "journal")
    for name in os.listdir(folder):
        if name.startswith("reached-"):
            os.unlink(os.path.join(folder, name))


def cut_ends(tools, count, faults=None):
    """Cuts the journal at every byte of its last three lines (`count`: at so many of them), reads, and adds on it."""
    ledger, titles, path = small_ledger(tools, 6)
    with open(path, "rb") as file:
        whole = file.read()
    ends = [place + 1 for place, byte in enumerate(whole) if byte == 10]
    places = range(ends[-4], len(whole))
    # The two bytes around the end of a line are where mistakes are made.
    edges = [end - back for end in ends[-3:] for back in (1, 2)] + ends[-3:-1]
    chosen = places if count >= len(places) else sorted(set(edges + random.sample(places, count)))
    for place in chosen:
        put(path, whole[:place])
        forget_marks(ledger)
        complete = titles[:sum(end <= place for end in ends) - 2]
        listed = [title for _, title in ledger.titles()]
        expect(listed == complete, f"cut at {place}: {listed}")
        added = ledger.add("behind", faults=faults)
        expect(added.status == 0, f"cut at {place}: {added.complaint}")
        listed = [title for _, title in ledger.titles()]
        expect(listed == complete + ["behind"], f"cut at {place}, behind it: {listed}")
        journal = ledger.journal()
        expect(not journal.damage, f"cut at {place}: {journal.damage}")
        is_torn = place not in ends
        expect(journal.seals == is_torn, f"cut at {place}: {journal.seals} seals")
        forget_caches(ledger)
    return {"cuts": len(chosen), "of": len(places), "lost": 0, "counted too much": 0}


def mutant_bare_newline(tools):
    """Ends a torn line by a newline alone."""
    cut_ends(tools, 1, tools.fault("write:*:bare", path=".jsonl"))


def is_told(ledger):
    """Whether `check` tells of damage."""
    ledger.tools.needs("check")
    ended = ledger.check()
    expect(ended.status in (0, 1), f"check: {ended.status} {ended.complaint}")
    return ended.status == 1


def changed_bytes(tools, count):
    """Changes single bytes of a journal of 200 changes (`count`: so many of them): `check` tells of every one.

    The tests of LedgerStore change every byte of a journal in one process; this asks the whole program.
    """
    ledger, titles, path = small_ledger(tools, min(200, max(20, count)))
    with open(path, "rb") as file:
        whole = file.read()
    expect(not is_told(ledger), "a sound ledger is said to be damaged")
    generator = random.Random(4)
    places = sorted(generator.sample(range(len(whole)), count))
    figures = {"bytes changed": 0, "told": 0}
    for place in places:
        change = 1 << generator.randrange(8)
        put(path, whole[:place] + bytes([whole[place] ^ change]) + whole[place + 1:])
        # The newline at the very end changed makes a torn end of the last line: that is no damage, but never counts.
        if place == len(whole) - 1:
            continue
        expect(is_told(ledger), f"byte {place} changed by {change} was not noticed")
        figures["bytes changed"] += 1
        figures["told"] += 1
    put(path, whole)
    verify(ledger, titles)
    return figures


def mutant_right_checksum(tools):
    """A changed last line whose checksum was made anew, without the files that were made from the true one: nothing can
    tell, so the test must fail."""
    ledger, _, path = small_ledger(tools, 3)
    with open(path, "rb") as file:
        whole = file.read()
    place = whole.rindex(b"item-2")
    changed = whole[:place] + b"item-9" + whole[place + 6:]
    start = changed[:-1].rindex(b"\n") + 1
    line = changed[start:-17]
    put(path, changed[:start] + line + b',"c":"%08x"}\n' % crc32c(line))
    expect(is_told(ledger), "a line made anew was not noticed beside the files that were made from the true one")
    for folder in (ledger.path, os.path.join(ledger.path, "journal")):
        for name in os.listdir(folder):
            if name.endswith(".json"):
                os.remove(os.path.join(folder, name))
    expect(is_told(ledger), "not noticed")


def framed(body, chain="00000000"):
    """A line that is right but for what is in it."""
    head = body + b',"p":"' + chain.encode() + b'"'
    return head + b',"c":"%08x"}\n' % crc32c(head)


def corpus():
    """Lines that mean harm: name and bytes."""
    change = b'{"s":%d,"t":"2026-11-23T15:47:27.268Z","h":"1795448847268.0","id":"c%s","do":"report","u":"x",' \
             b'"via":"command","r":%s'
    deep = b'[' * 100000 + b']' * 100000

    def line(records, sequence=9, hybrid=b"1795448847268.0"):
        return framed((change % (sequence, b"evil00000001", records)).replace(b"1795448847268.0", hybrid))

    item = b'[{"k":"item","id":"ievil00000001","new":%s}]'
    return {
        "nothing": b"\n",
        "zeros": bytes(4096) + b"\n",
        "noise": random.Random(1).randbytes(5000).replace(b"\n", b"") + b"\n",
        "no JSON": framed(b'{"s":9,"id":'),
        "deep": line(deep),
        "deep objects": framed(b'{"s":9,"id":"c1","x":' + b'{"a":' * 50000 + b"1" + b"}" * 50000),
        "twice the same name": line(item % b'{"title":"a","title":"b"}'),
        "twice the same name, escaped": line(item % b'{"title":"a","\\u0074itle":"b"}'),
        "half surrogate": line(item % b'{"title":"\\ud800"}'),
        "not UTF-8": line(item % b'{"title":"\xff\xfe"}'),
        "overlong UTF-8": line(item % b'{"title":"\xc0\xaf"}'),
        "byte order mark": b"\xef\xbb\xbf" + line(item % b"{}"),
        "UTF-16": '{"s":9}'.encode("utf-16") + b"\n",
        "huge number": framed(b'{"s":99999999999999999999999999999999,"id":"c1"'),
        "negative sequence": framed(b'{"s":-1,"id":"c1"'),
        "greatest sequence": line(item % b"{}", sequence=(1 << 63) - 1),
        "number as text": framed(b'{"s":"9","id":"c1"'),
        "huge exponent": line(item % b'{"title":1e999999999}'),
        "list in place of an object": line(b'{"k":"item"}'),
        "kinds unknown": line(b'[{"k":"nothing","id":"x","new":{}}]'),
        "id of a path": line(b'[{"k":"item","id":"../../etc/passwd","new":{"title":"x"}}]'),
        "id empty": line(b'[{"k":"item","id":"","new":{"title":"x"}}]'),
        "fields of wrong kinds": line(item % b'{"title":[],"state":7,"due":{},"number":null,"steps":1}'),
        "number of years to come": line(item % b'{"title":"x","number":"999999999999999999-0001"}'),
        "number greatest": line(item % b'{"title":"x","number":"2026-9223372036854775807"}'),
        "time greatest": line(item % b'{"title":"x","due":"9999-12-31T23:59:59.999Z"}'),
        "time beyond": line(item % b'{"title":"x","due":"+999999999-01-01T00:00:00.000Z"}'),
        "hybrid greatest": line(item % b'{"title":"x"}', hybrid=b"9223372036854775807.9"),
        "transaction of none": framed(b'{"s":9,"tx":"00","i":0,"of":0,"id":"c1"'),
        "transaction of billions": framed(b'{"s":9,"tx":"00000000000000ff","i":1,"of":4611686018427387904,"id":"c1"'),
        "seal of nothing": framed(b'{"seal":5'),
        "seal of less than nothing": framed(b'{"seal":-5'),
        "start in the middle": framed(b'{"seg":7,"format":1,"ledger":"x","epoch":"y","machine":"","directory":"","after":0'),
        "aside of elsewhere": framed(b'{"aside":[{"epoch":"../..","segment":-1,"offset":-1}]'),
        "kind of tomorrow": framed(b'{"tomorrow":1'),
        "escape sequences": line(item % b'{"number":"2026-0077","title":"\\u001b]0;x\\u0007\\u001b[2J\\u202e","state":"reported"}'),
    }


def hostile_lines(tools, count):
    """Puts lines that mean harm behind a journal: no crash, no hang, the others still read and written."""
    figures = {"lines": 0, "crashes": 0, "lost": 0}
    faults = []
    for name, content in list(corpus().items())[:count]:
        try:
            figures["refused to write"] = figures.get("refused to write", 0) + hostile_line(tools, content)
        except Broken as fault:
            faults.append(f"{name}: {fault}")
        figures["lines"] += 1
    expect(not faults, "; ".join(faults))
    return figures


def hostile_line(tools, content):
    """One of them; whether the program would not write behind it."""
    ledger, titles, path = small_ledger(tools, 2)
    with open(path, "ab") as file:
        file.write(content)
    forget_caches(ledger)
    for words in (["list"], ["list", "--json"], ["log"], ["count"]) + ((["check"],) if tools.has("check") else ()):
        ended = ledger.run(*words, timeout=20)
        expect(ended.status in (0, 1), f"{' '.join(words)}: {ended.status} {ended.complaint.strip()[:200]}")
        expect("\x1b" not in ended.output and "\u202e" not in ended.output or "--json" in words,
               f"{words[0]} passes control characters on")
    added = ledger.add("behind", timeout=20)
    expect(added.status in (0, 1), f"add: {added.status} {added.complaint.strip()[:200]}")
    listed = [title for _, title in ledger.titles()]
    wanted = titles + (["behind"] if added.status == 0 else [])
    expect(set(wanted) <= set(listed), f"{listed}")
    return added.status == 1


def hostile_files(tools, count):
    """The same noise in place of every other file: FORMAT is refused in words, caches are passed over."""
    figures = {"files": 0}
    noise = [b"", b"{", b"[]", b"null", bytes(1000), b'{"taizhang":"ledger"}', b'{"a":1}' * 2, b"\xff" * 64,
             json.dumps({"taizhang": "ledger", "ledger": "0" * 16, "format": 99, "oldestReader": 99,
                         "oldestWriter": 99}).encode()]
    for name in ("FORMAT", "items.json", "people.json", "settings.json", "snapshots/999999999999-0.jsonl"):
        for content in noise[:count]:
            ledger, titles, _ = small_ledger(tools, 1)
            with open(os.path.join(ledger.path, name), "wb") as file:
                file.write(content)
            ended = ledger.run("list", "--json", timeout=20)
            added = ledger.add("behind", timeout=20)
            if name == "FORMAT":
                expect(ended.status == 1 and added.status == 1, f"FORMAT {content[:20]}: {ended.status} {added.status}")
                expect(ended.complaint.count("\n") == 1, f"FORMAT {content[:20]}: {ended.complaint}")
            else:
                expect(added.status == 0, f"{name} {content[:20]}: {added.complaint}")
                expect([t for _, t in ledger.titles()] == titles + ["behind"], f"{name} {content[:20]}: lost")
            figures["files"] += 1
    return figures


TESTS = {
    "cut-ends": (cut_ends, {"small": 12, "full": 1 << 30}, [mutant_bare_newline]),
    "changed-bytes": (changed_bytes, {"small": 40, "full": 4000}, [mutant_right_checksum]),
    "hostile-lines": (hostile_lines, {"small": 12, "full": 1000}, []),
    "hostile-files": (hostile_files, {"small": 2, "full": 1000}, []),
}
