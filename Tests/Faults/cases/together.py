"""Several people change one item at once."""

import json
from concurrent.futures import ThreadPoolExecutor

from cases.kills import SLOWLY
from house.program import expect

WORKERS = 8
ATTEMPTS = 200
FIELDS = ["measures", "description", "address", "title", "reference", "reporter", "legalBasis", "jointAction"]


def field_of(ledger, number, field):
    """What the program says stands in a field now."""
    return json.loads(ledger.do("show", number, "--json", faults={})).get(field, "")


def edits_of(journal, item, field):
    """Every change of a field that counts, in order: what it replaced, what it set, and the version it replaced."""
    found = []
    for line in journal.lines:
        for record in line.value["r"]:
            change = record.get("f", {}).get(field)
            if record["id"] == item and change:
                found.append((change.get("old", ""), change.get("new", ""), change["was"],
                              f"{line.epoch}:{line.value['s']}"))
    return found


def item_id(ledger, number):
    return json.loads(ledger.do("show", number, "--json", faults={}))["id"]


def same_field(tools, count, faults=None):
    """`count` items, 200 attempts on one field of each by eight people: wins and told conflicts are all attempts.

    Everybody reads, then writes expecting what was read. A win that stood on a value no longer there would show as a
    broken chain of old and new values. On every second item each write to the journal waits 5 ms, as in the mutant.
    """
    ledger = tools.ledger()
    figures = {"attempts": 0, "wins": 0, "conflicts told": 0, "lost": 0}
    for round_ in range(count):
        number = ledger.do("add", f"item-{round_}", "--address", "1号").strip()
        shim = tools.fault(SLOWLY, path="/journal/") if faults is None and round_ % 2 else faults

        def work(worker):
            wins, conflicts = [], 0
            for attempt in range(ATTEMPTS // WORKERS):
                seen, mine = field_of(ledger, number, "measures"), f"w{worker}-{attempt}"
                ended = ledger.run("edit", number, f"measures={mine}", "--expect", f"measures={seen}", faults=shim)
                expect(ended.status in (0, 1), f"edit: {ended.status} {ended.complaint}")
                if ended.status == 0:
                    wins.append(mine)
                else:
                    expect("changed measures" in ended.complaint, f"edit: {ended.complaint}")
                    conflicts += 1
            return wins, conflicts

        with ThreadPoolExecutor(WORKERS) as pool:
            outcomes = list(pool.map(work, range(WORKERS)))
        wins = sorted(win for won, _ in outcomes for win in won)
        figures["attempts"] += ATTEMPTS
        figures["wins"] += len(wins)
        figures["conflicts told"] += sum(conflicts for _, conflicts in outcomes)
        journal = ledger.journal()
        expect(not journal.damage, f"damage: {journal.damage[:3]}")
        edits = edits_of(journal, item_id(ledger, number), "measures")
        expect(sorted(new for _, new, _, _ in edits) == wins, f"{len(edits)} written, {len(wins)} told")
        before, version = "", None
        for old, new, was, own in edits:
            expect(old == before and version in (None, was), f"{new} replaced {old} unseen: {before} stood there")
            before, version = new, own
        expect(field_of(ledger, number, "measures") == before, "the last win does not stand")
    expect(figures["wins"] + figures["conflicts told"] == figures["attempts"], f"{figures}")
    expect(figures["conflicts told"] > 0, "nobody ever met anybody")
    return figures


def different_fields(tools, count, faults=None):
    """`count` items, 200 edits of eight fields of each by eight people: every one is kept, none is a conflict."""
    ledger = tools.ledger()
    figures = {"edits": 0, "lost": 0, "conflicts": 0}
    for round_ in range(count):
        number = ledger.do("add", f"item-{round_}", "--address", "1号").strip()

        def work(worker):
            for attempt in range(ATTEMPTS // WORKERS):
                edit = f"{FIELDS[worker]}={FIELDS[worker]}-{attempt}"
                ended = ledger.run("edit", number, edit, faults=faults)
                expect(ended.status == 0, f"edit {edit}: {ended.status} {ended.complaint}")

        with ThreadPoolExecutor(WORKERS) as pool:
            list(pool.map(work, range(WORKERS)))
        figures["edits"] += ATTEMPTS
        journal, item = ledger.journal(), item_id(ledger, number)
        expect(not journal.damage, f"damage: {journal.damage[:3]}")
        stands = json.loads(ledger.do("show", number, "--json", faults={}))
        for field in FIELDS:
            written = [new for _, new, _, _ in edits_of(journal, item, field)]
            expect(written == [f"{field}-{attempt}" for attempt in range(ATTEMPTS // WORKERS)], f"{field}: {written}")
            expect(stands.get(field, "") == written[-1], f"{field} is {stands.get(field)}")
    return figures


def mutant_no_lock(tools):
    """Nobody waits for anybody."""
    same_field(tools, 2, tools.fault(f"flock:*:noop;{SLOWLY}", path="/journal/"))


TESTS = {
    "one-field": (same_field, {"small": 2, "full": 50}, [mutant_no_lock]),
    "different-fields": (different_fields, {"small": 1, "full": 50}, []),
}
