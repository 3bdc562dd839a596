"""Snapshots that are damaged, cut short, replaced or taken away: they are a cache, and nothing wrong is ever shown."""

import json
import os
import random
import re
import shutil
import time

from cases.damage import put
from cases.second import compare, sample
from cases.together import item_id
from house.journal import crc32c
from house.program import Broken, Ledger, expect
from house.screen import Screen
from house.second import SecondWriter

CHIEF = ("--as", "zhouhuimin")
ANSWERS = [("list", "--json"), ("people", "list", "--json"), ("sites", "list", "--json"), ("units", "list", "--json"),
           ("grids", "list", "--json"), ("settings", "--json")]


def snapshot_of(ledger):
    """The path of the newest snapshot."""
    folder = os.path.join(ledger.path, "snapshots")
    return os.path.join(folder, max(name for name in os.listdir(folder) if name.endswith(".jsonl")))


def content_of(path):
    with open(path, "rb") as file:
        return file.read()


def without_lamps(answer):
    """An answer without what depends on the moment."""
    found = json.loads(answer)
    for record in found if isinstance(found, list) else []:
        record.pop("lamp", None)
    return found


def answers(ledger):
    """What the program says of everything there is."""
    return {words: without_lamps(ledger.do(*words)) for words in ANSWERS}


def prepared(tools):
    """A sample with its snapshot and some changes behind it, and the answers that the journal alone gives."""
    ledger = sample(tools)
    for place, number in enumerate(("2026-0003", "2026-0066", "2026-0110")):
        ledger.do("edit", number, f"measures=behind the snapshot {place}", *CHIEF)
    compare(ledger)
    path = snapshot_of(ledger)
    aside = path + ".aside"
    os.rename(path, aside)
    truth = answers(ledger)
    os.rename(aside, path)
    expect(answers(ledger) == truth, "a sound snapshot says something else than the journal")
    return ledger, truth


# Of more items than are written each time.
MANY = 4100
OFFICE = ("--as", "p1")


def generated(tools):
    """A ledger of many items, with its snapshot."""
    ledger = Ledger.__new__(Ledger)
    ledger.tools, ledger.path, ledger.faults = tools, os.path.join(tools.folder(), "ledger"), {}
    ledger.do("demo", "--items", str(MANY), "--dir", ledger.path, ledger=False)
    return ledger


def go_on(ledger, lines):
    """Lets another program write so many changes of single items, one of them new."""
    writer = SecondWriter(ledger.path)
    with writer.turn():
        pass
    for place in range(lines):
        note = {"text": f"by another program {place}", "by": "p1", "at": "2026-11-23T08:00:00Z"}
        record = {"k": "item", "id": f"i{1 + place % 40}", "f": {f"notes/x{place}": {"new": note}}}
        writer.commit("note", [record], "p1", sync=False)
    writer.close()


def late_prepared(tools):
    """A ledger of many items whose newest snapshot has only what changed, some changes behind it, and what the journal alone
    says of all."""
    ledger = generated(tools)
    go_on(ledger, LINES_TO_SNAPSHOT)
    ledger.do("note", "2026-0003", "and now a snapshot of what changed", *OFFICE)
    expect(snapshot_of(ledger).endswith(".late.jsonl"), "no snapshot of what changed was made")
    for place, number in enumerate(("2026-0003", "2026-0066", "2026-0110")):
        ledger.do("note", number, f"behind the snapshot {place}", *OFFICE)
    ledger.do("add", "added behind it", "--address", "1号", *OFFICE)
    folder = os.path.dirname(snapshot_of(ledger))
    os.rename(folder, folder + ".aside")
    truth = answers(ledger)
    shutil.rmtree(folder, ignore_errors=True)
    os.rename(folder + ".aside", folder)
    expect(answers(ledger) == truth, "a sound snapshot of what changed says something else than the journal")
    return ledger, truth


def late_bytes(tools, count):
    """The same of a snapshot that goes on from another."""
    return changed_bytes(tools, count, late_prepared)


def late_cut(tools, count):
    """The same of a snapshot that goes on from another, and of that one."""
    figures = cut_short(tools, count, late_prepared)
    ledger, truth = late_prepared(tools)
    folder = os.path.dirname(snapshot_of(ledger))
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        whole = content_of(path)
        put(path, whole[:len(whole) // 2])
        expect(answers(ledger) == truth, f"{name} cut in half: something else is said")
        os.unlink(path)
        expect(answers(ledger) == truth, f"{name} gone: something else is said")
        with open(path, "wb") as file:
            file.write(whole)
    return {**figures, "taken away": 2}


def lines_by_kind(content):
    """The lines of a snapshot, first byte and behind the last, by what they are."""
    header_end = content.index(b"\n") + 1
    found = {"header": [(0, header_end)]}
    for section in json.loads(content[:header_end])["sections"]:
        start = header_end + section["offset"]
        end = start + section["length"]
        while start < end:
            behind = content.index(b"\n", start) + 1
            kind = section["name"]
            if content.startswith(b'{"k":"', start):
                kind = f'{json.loads(content[start:behind])["k"]} in {kind}'
            found.setdefault(kind, []).append((start, behind))
            start = behind
    return found


def changed_bytes(tools, count, prepare=None):
    """Changes one byte of a snapshot, in every kind of record and index: all answers are those of the journal."""
    ledger, truth = (prepare or prepared)(tools)
    path = snapshot_of(ledger)
    whole, generator = content_of(path), random.Random(11)
    kinds = lines_by_kind(whole)
    figures = {"bytes changed": 0, "kinds of lines": len(kinds), "answers compared": 0, "wrong or missing": 0, "edits": 0}
    for place in range(count):
        kind = list(kinds)[place % len(kinds)]
        start, behind = generator.choice(kinds[kind])
        byte, change = generator.randrange(start, behind), 1 << generator.randrange(8)
        put(path, whole[:byte] + bytes([whole[byte] ^ change]) + whole[byte + 1:])
        where = f"byte {byte} ({kind}) changed by {change}"
        number = number_in(whole[start:behind])
        chosen = ANSWERS if place % 5 == 0 else ANSWERS[:1]
        for words in chosen:
            expect(without_lamps(ledger.do(*words)) == truth[words], f"{where}: {words[0]} says something else")
        if number:
            shown = json.loads(ledger.do("show", number, "--json"))
            expect(shown.get("title") == title_of(truth, number), f"{where}: show {number} says {shown.get('title')}")
        expect(ledger.check().status in (0, 1), f"{where}: check does not end well")
        figures["bytes changed"] += 1
        figures["answers compared"] += len(chosen) + bool(number)
        if number and place % 4 == 0 and prepare is None:
            edited_on(ledger, number, whole[start:behind], where)
            figures["edits"] += 1
    put(path, whole)
    expect(answers(ledger) == truth, "the snapshot put right again says something else")
    return figures


def number_in(line):
    """The number of the item that a line of a snapshot is about, if it says so."""
    found = re.search(rb'"number":"(\d{4}-\d+)"', line) or re.match(rb'\["(\d{4})-0*(\d+)"', line)
    if not found:
        return None
    parts = [part.decode() for part in found.groups()]
    return parts[0] if len(parts) == 1 else f"{parts[0]}-{int(parts[1]):04}"


def title_of(truth, number):
    return next((item.get("title") for item in truth[ANSWERS[0]] if item["number"] == number), None)


def edited_on(ledger, number, line, where):
    """An item is changed on a damaged snapshot, in a copy of the ledger: nothing else changes, nothing comes twice."""
    copy = type(ledger).__new__(type(ledger))
    copy.tools, copy.path, copy.faults = ledger.tools, os.path.join(ledger.tools.folder(), "ledger"), {}
    shutil.copytree(ledger.path, copy.path, symlinks=True)
    copy.do("note", number, "on a damaged snapshot", *CHIEF)
    copy.do("note", number, "and again", *CHIEF)
    refused = copy.run("edit", number, "title=changed on a damaged snapshot", *CHIEF).status
    expect(refused == 0 or b'"category"' not in line, f"{where}: {number} cannot be edited")
    try:
        compare(copy)
    except Broken as fault:
        raise Broken(f"{where}: {fault}") from None
    finally:
        shutil.rmtree(copy.path)


def cut_short(tools, count, prepare=None):
    """Cuts a snapshot, or fills its end with zeros: all answers are those of the journal."""
    ledger, truth = (prepare or prepared)(tools)
    path = snapshot_of(ledger)
    whole, generator = content_of(path), random.Random(12)
    header = whole.index(b"\n") + 1
    edges = [0, 1, header - 1, header, header + 1, len(whole) - 1]
    places = (edges + [generator.randrange(len(whole)) for _ in range(count)])[:count]
    for place in places:
        for filling in (b"", bytes(len(whole) - place)):
            put(path, whole[:place] + filling)
            said = ANSWERS if place in edges else ANSWERS[:1]
            for words in said:
                expect(without_lamps(ledger.do(*words)) == truth[words], f"cut at {place}: {words[0]} says something else")
    if prepare is None:
        ledger.do("edit", "2026-0100", "measures=on a cut snapshot", *CHIEF)
        compare(ledger)
    return {"cuts": 2 * len(places), "wrong or missing": 0}


ROW = re.compile(r"^.{4}(\d{4}-\d{4,})\s+(.*?)(?:(?<=~) |\s\s)", re.MULTILINE)
HOW_MANY = re.compile(r" (\d+) items")


def rows(screen, query):
    """All rows of a query as a person who pages through them sees them: title by number."""
    screen.press("f")
    screen.wait(lambda text: "Query" in text, 15, "the query's line")
    screen.press("-l", query)
    screen.wait(lambda text: query in text, 15, "the query")
    screen.press("Enter")
    text = screen.wait(lambda text: "Query" not in text and f"\n{query} " in text and HOW_MANY.search(text), 20, "the answer")
    screen.press("g")
    found, since = {}, time.monotonic()
    # Until all that are said to be there were seen, or nothing new comes any more.
    while time.monotonic() - since < 8:
        text = screen.text()
        page = dict(ROW.findall(text))
        if page.items() - found.items():
            since = time.monotonic()
        found.update(page)
        if len(found) >= int(HOW_MANY.search(text)[1]):
            break
        screen.press("C-d")
        # Half a page at a time, each looked at; at the end nothing changes any more.
        until = time.monotonic() + 0.5
        while screen.text() == text and time.monotonic() < until:
            time.sleep(0.01)
    screen.press("Escape")
    screen.wait(lambda text: "Open items" in text, 15, "the query put away")
    return found


def fits(shown, title):
    """Whether a title stands on the screen, perhaps cut."""
    return shown == title or shown.endswith("~") and title.startswith(shown[:-1])


def remove(path, whole):
    os.unlink(path)


def replace_by_cut(path, whole):
    with open(path + ".new", "wb") as file:
        file.write(whole[:len(whole) // 3])
    os.rename(path + ".new", path)


def remove_folder(path, whole):
    shutil.rmtree(os.path.dirname(path))


def replace_by_noise(path, whole):
    with open(path + ".new", "wb") as file:
        file.write(random.Random(3).randbytes(len(whole)))
    os.rename(path + ".new", path)


def replace_by_other(path, whole):
    """A snapshot of the same name in which other items stand: sealed right, but of another ledger."""
    with open(path + ".new", "wb") as file:
        file.write(whole.replace(b"2026-00", b"2026-90"))
    os.rename(path + ".new", path)


MISHAPS = [remove, replace_by_noise, replace_by_other, remove_folder, replace_by_cut]


def while_mapped(tools, count):
    """A snapshot is taken away or replaced under a session that reads from it: every item is right.

    Both what is paged through on the screen and what commands say meanwhile; a neighbour's changes still show.
    """
    figures = {"mishaps": 0, "rows looked at": 0, "wrong or missing": 0}
    for place in range(count):
        mishap = MISHAPS[place % len(MISHAPS)]
        ledger, truth = prepared(tools)
        titles = {item["number"]: item["title"] for item in truth[ANSWERS[0]]}
        path = snapshot_of(ledger)
        screen = Screen(ledger, options=CHIEF, columns=200)
        try:
            screen.wait(lambda text: "A tour" in text, 20, "the first screen")
            screen.press("Enter")
            screen.wait(lambda text: "A tour" not in text, 15, "the tour closed")
            screen.press("2")
            screen.wait(lambda text: "2026-0110" in text, 15, "the open items")
            mishap(path, content_of(path))
            ledger.do("edit", "2026-0003", f"title=renamed since {place}", *CHIEF)
            titles["2026-0003"] = f"renamed since {place}"
            shown = {**rows(screen, "state:open"), **rows(screen, "not state:open")}
        finally:
            screen.close()
        wrong = [f"{number} is {shown.get(number)} and not {title}" for number, title in titles.items()
                 if not fits(shown.get(number, ""), title)]
        expect(not wrong, f"{mishap.__name__}: {len(wrong)} of {len(titles)} wrong: {'; '.join(wrong[:3])}")
        expect(set(shown) == set(titles), f"{mishap.__name__}: {sorted(set(shown) - set(titles))[:3]} are shown as well")
        compare(ledger)
        figures["mishaps"] += 1
        figures["rows looked at"] += len(shown)
    return figures


def cut_in_place(path, generator, place):
    os.truncate(path, os.path.getsize(path) * (place // 2 % 4) // 4)


def change_in_place(path, generator, place):
    """Other bytes in all kinds of lines, the file as long as before."""
    with open(path, "r+b") as file:
        kinds = lines_by_kind(file.read())
        for lines in kinds.values():
            for start, behind in generator.sample(lines, min(len(lines), 40)):
                byte = generator.randrange(start, behind)
                file.seek(byte)
                was = file.read(1)[0]
                file.seek(byte)
                file.write(bytes([was ^ 1 << generator.randrange(8)]))


def spoiled_under_reader(tools, count):
    """Somebody cuts a snapshot in place, or writes into it, while a session reads from it and a form is being filled in.

    The session goes on, says so, shows every item as it is, and what a neighbour changes then.
    """
    figures = {"cuts": 0, "changes in place": 0, "sessions that ended": 0, "neighbours' changes seen": 0, "rows looked at": 0,
               "wrong or missing": 0}
    generator = random.Random(14)
    for place in range(2 * count):
        ledger, truth = prepared(tools)
        titles = {item["number"]: item["title"] for item in truth[ANSWERS[0]]}
        path, typed = snapshot_of(ledger), f"typed-{place}"
        spoil = change_in_place if place % 2 else cut_in_place
        screen = Screen(ledger, options=CHIEF, columns=200)
        try:
            screen.wait(lambda text: "A tour" in text, 20, "the first screen")
            screen.press("Enter")
            screen.wait(lambda text: "A tour" not in text, 15, "the tour closed")
            screen.press("2")
            screen.wait(lambda text: "Open items" in text and "2026-0110" in text, 15, "the open items")
            screen.press("n")
            screen.wait(lambda text: "New item" in text, 15, "the form")
            screen.press("-l", typed)
            screen.wait(lambda text: typed in text, 15, "the text")
            spoil(path, generator, place)
            figures["changes in place" if place % 2 else "cuts"] += 1
            # Everything is asked for: by the views, and by what a neighbour does.
            ledger.do("note", "2026-0066", "meanwhile", *CHIEF)
            screen.wait(lambda text: "snapshot" in text.lower() or "ended" in text, 20, "that the snapshot is damaged")
            screen.press("Escape")
            screen.wait(lambda text: "Leave without saving" in text or "ended" in text, 20, "the question, or the end")
            if "ended" in screen.text():
                figures["sessions that ended"] += 1
            screen.press("1")
            screen.wait(lambda text: "New item" not in text, 15, "the form closed")
            ledger.do("edit", "2026-0003", f"title=renamed since {place}", *CHIEF)
            titles["2026-0003"] = f"renamed since {place}"
            shown = {**rows(screen, "state:open"), **rows(screen, "not state:open")}
            figures["neighbours' changes seen"] += 1
        finally:
            screen.close()
        wrong = [f"{number} is {shown.get(number)} and not {title}" for number, title in titles.items()
                 if not fits(shown.get(number, ""), title)]
        expect(not wrong, f"{spoil.__name__}: {len(wrong)} of {len(titles)} wrong: {'; '.join(wrong[:3])}")
        expect(set(shown) == set(titles), f"{spoil.__name__}: {sorted(set(shown) - set(titles))[:3]} are shown as well")
        compare(ledger)
        figures["rows looked at"] += len(shown)
    expect(figures["sessions that ended"] == 0, f"{figures['sessions that ended']} sessions ended")
    return figures


# A snapshot is made at so many lines behind the last.
LINES_TO_SNAPSHOT = 200


def due_late(tools):
    """The same of so many items that only what changed is written."""
    ledger = generated(tools)
    go_on(ledger, LINES_TO_SNAPSHOT - 1)
    return ledger


def due(tools):
    """A ledger in which the next change is followed by a snapshot: another program has written the lines before."""
    ledger = tools.ledger()
    ledger.do("add", "item-0", "--address", "1号")
    person = json.loads(ledger.do("people", "list", "--json"))[0]["id"]
    writer = SecondWriter(ledger.path)
    with writer.turn():
        pass
    item, was = item_id(ledger, "1"), f"{writer.epoch}:{writer.sequence}"
    measures = ""
    for place in range(LINES_TO_SNAPSHOT - writer.sequence - 1):
        change = {"new": f"m{place}", "was": was}
        if measures:
            change["old"] = measures
        records = [{"k": "item", "id": item, "f": {"measures": change}}]
        sequence = writer.commit("edit", records, person, sync=False)
        measures, was = f"m{place}", f"{writer.epoch}:{sequence}"
    writer.close()
    return ledger


def late_killed(tools, count):
    """The same of a snapshot that goes on from another."""
    return killed_while_writing(tools, count, due_late)


def killed_while_writing(tools, count, prepare=None):
    """Kills the command that makes a snapshot, before and behind each of its calls and in the middle of its writes."""
    ledger = (prepare or due)(tools)
    before, named = [title for _, title in ledger.titles()], OFFICE if prepare else ()
    made = len(os.listdir(os.path.join(ledger.path, "snapshots")))
    whole = ledger.path + "-whole"
    os.rename(ledger.path, whole)
    figures = {"killed": 0, "of them in the snapshot": 0, "acknowledged": 0, "lost": 0, "snapshots left whole": 0}
    for how in ("kill", "killafter", "halfkill", "tailkill"):
        call = "write" if how in ("halfkill", "tailkill") else "any"
        # The first calls are those of the change itself, which `kill-every-call` is about.
        for place in range(1, count + 1):
            # The same directory: at another place it would be a copy, and begin an epoch of its own.
            os.rename(whole, ledger.path)
            kept = tools.folder()
            shutil.copytree(ledger.path, kept, symlinks=True, dirs_exist_ok=True)
            folder = os.path.join(ledger.path, "snapshots")
            ended = ledger.run("add", "one-more", "--address", "1号", *named, faults=tools.fault(f"{call}:{place}:{how}"))
            expect(ended.status in (0, -9), f"{how} {place}: {ended.status} {ended.complaint}")
            is_told = ended.output.endswith("\n")
            figures["killed"] += ended.status == -9
            figures["acknowledged"] += is_told
            figures["of them in the snapshot"] += ended.status == -9 and is_told
            figures["snapshots left whole"] += sum(name[0].isdigit() for name in os.listdir(folder)) > made
            ledger.do("add", "afterwards", "--address", "1号", *named)
            listed = [title for _, title in ledger.titles()]
            wanted = before + ["one-more"] * (is_told or "one-more" in listed) + ["afterwards"]
            expect(listed == wanted, f"{how} {place}: {listed}")
            expect(ledger.check().status == 0, f"{how} {place}: check finds damage")
            put_back(ledger.path, kept)
            os.rename(ledger.path, whole)
            if ended.status == 0:
                break
    expect(figures["of them in the snapshot"] > 0, "nothing was killed while it made a snapshot")
    expect(figures["snapshots left whole"] > 0 or count < 20, "no snapshot was ever made")
    return figures


def put_back(path, kept):
    """Makes what is in a directory as it was, in place."""
    for where, folders, names in os.walk(path, topdown=False):
        there = os.path.join(kept, os.path.relpath(where, path))
        for name in names:
            if not os.path.exists(os.path.join(there, name)):
                os.unlink(os.path.join(where, name))
        for name in folders:
            if not os.path.exists(os.path.join(there, name)):
                shutil.rmtree(os.path.join(where, name))
    for where, _, names in os.walk(kept):
        for name in names:
            put(os.path.join(path, os.path.relpath(where, kept), name), content_of(os.path.join(where, name)))
    shutil.rmtree(kept)


def resealed(content, section):
    """A snapshot whose checksums of a section and of the header were made anew."""
    header_end = content.index(b"\n") + 1
    header = json.loads(content[:header_end])
    found = next(one for one in header["sections"] if one["name"] == section)
    start = header_end + found["offset"]
    found["sum"] = f'{crc32c(content[start:start + found["length"]]):08x}'
    del header["c"]
    head = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()[:-1]
    head += b" " * (header_end - 17 - len(head))
    return head + b',"c":"%08x"}\n' % crc32c(head) + content[header_end:]


def mutant_late_sums_made_anew(tools):
    """The same of a snapshot that goes on from another."""
    mutant_checksums_made_anew(tools, late_prepared)


def mutant_checksums_made_anew(tools, prepare=None):
    """A changed record, all checksums made anew: nothing can tell, so the test must fail."""
    ledger, truth = (prepare or prepared)(tools)
    path = snapshot_of(ledger)
    whole = content_of(path)
    expect(resealed(whole, "records") == whole, "docs/format.md does not say how a snapshot is sealed")
    start, behind = lines_by_kind(whole)["person in records"][0]
    line = whole[start:behind - 17]
    name = line.index(b'"name":"') + len(b'"name":"')
    # A Chinese character has three bytes: nothing moves.
    line = line[:name] + "\u5047".encode() + line[name + 3:]
    put(path, resealed(whole[:start] + line + b',"c":"%08x"}\n' % crc32c(line) + whole[behind:], "records"))
    for words in ANSWERS:
        expect(without_lamps(ledger.do(*words)) == truth[words], f"{words[0]} says something else")


TESTS = {
    "snapshot-bytes": (changed_bytes, {"small": 24, "full": 600}, [mutant_checksums_made_anew]),
    "snapshot-cut": (cut_short, {"small": 6, "full": 200}, []),
    "snapshot-while-read": (while_mapped, {"small": 5, "full": 60}, []),
    "snapshot-spoiled-under-reader": (spoiled_under_reader, {"small": 1, "full": 20}, []),
    "snapshot-killed": (killed_while_writing, {"small": 16, "full": 400}, []),
    "late-snapshot-bytes": (late_bytes, {"small": 24, "full": 600}, [mutant_late_sums_made_anew]),
    "late-snapshot-cut": (late_cut, {"small": 6, "full": 200}, []),
    "late-snapshot-killed": (late_killed, {"small": 8, "full": 400}, []),
}
