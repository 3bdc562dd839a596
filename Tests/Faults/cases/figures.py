"""Every figure of every paper is counted anew by a second reader, from the journal alone."""

import json
import os

from cases.second import Office, sample
from house.figures import COUNTS
from house.program import Broken, Ledger, expect
from house.recount import Recount


def generated(tools, items):
    """A generated ledger of so many items."""
    ledger = Ledger.__new__(Ledger)
    ledger.tools, ledger.path, ledger.faults = tools, os.path.join(tools.folder(), "ledger"), {}
    ledger.do("demo", "--dir", ledger.path, "--items", str(items), ledger=False)
    return ledger


def brought_over(tools):
    """The sample as JSON, brought with its steps into a ledger of its own and worked on there."""
    table = os.path.join(tools.folder(), "sample.json")
    sample(tools).do("export", table)
    ledger = tools.ledger()
    ledger.do("import", table)
    passed = 0
    for item in json.loads(ledger.do("list", "--json")):
        if item["state"] == "submitted":
            passed += int(ledger.run("pass", item["number"], "--note", "好").status == 0)
        elif item["state"] == "closed" and passed % 2:
            ledger.run("reopen", item["number"], "--reason", "反弹")
    expect(passed > 3, f"only {passed} were passed")
    return ledger


def bare(tools):
    """An office with a few items, and without grids, units, sites, meetings and people but one."""
    ledger = tools.ledger()
    for title in ("楼道堆物", "路灯不亮", "车位划线"):
        ledger.do("add", title, "--address", "1号", "--quantity", "3处")
    ledger.do("cancel", "3", "--reason", "误报")
    return ledger


def recounted(tools, count):
    """The sample, also as JSON brought into another ledger, three generated ledgers, an office with hardly anything, and
    the sample after `count` random commands: every figure agrees."""
    figures = {}
    few = bare(tools)
    expect(Recount(few.path, few.do).everything() > 200, "hardly anything of the small office was compared")
    ledger = brought_over(tools)
    figures["sample brought over"] = Recount(ledger.path, ledger.do).everything()
    for name, ledger in (("sample", sample(tools)), *((f"{items} items", generated(tools, items)) for items in (70, 160, 400))):
        figures[name] = Recount(ledger.path, ledger.do).everything()
    ledger = sample(tools)
    # What is worked, off and plain of a built-in and of a provisional year decides when a pause ends.
    for day, kind in (("2026-12-25", "off"), ("2026-10-10", "plain"), ("2027-02-08", "work")):
        ledger.do("calendar", "day", day, kind, "--as", "zhouhuimin")
    office = Office(tools, ledger, 11)
    office.work(count)
    figures["sample worked on"] = Recount(ledger.path, ledger.do).everything()
    expect(min(figures.values()) > 1000, f"hardly anything was compared: {figures}")
    return {**{f"values of the {name}": compared for name, compared in figures.items()}, **office.figures}


def mutant_pass_left_out(tools):
    """The second reader does not know of the last pass."""
    ledger = sample(tools)
    passes = [place for place, line in enumerate(Recount(ledger.path, ledger.do).lines) if line.value["do"] == "pass"]
    Recount(ledger.path, ledger.do, leave_out=passes[-1]).everything()


def mutant_steps_were_known(tools):
    """The second reader takes the steps of a record that was brought in as known before it came."""
    ledger = brought_over(tools)
    recount = Recount(ledger.path, ledger.do)
    for item in recount.figures.items:
        for step in item.steps:
            step["known"] = step["ms"]
    recount.everything()


def mutant_parts_left_out(tools):
    """The second reader counts of an estate only what is at none of its buildings."""
    ledger = sample(tools)
    recount = Recount(ledger.path, ledger.do)
    recount.figures.holding = lambda site: [site]
    recount.everything()


def mutant_helper_counts(tools):
    """The second reader counts what one only helps with for the helper, as summaries once did."""
    ledger = sample(tools)
    recount = Recount(ledger.path, ledger.do)
    part = recount.figures.part
    recount.figures.part = lambda past, scope: part(past, scope) and "own"
    recount.everything()


def mutant_one_too_many(tools):
    """One item too many in any single figure of any paper: each must be noticed, or this is not."""
    ledger, answers = sample(tools), {}

    def run(*words):
        if words not in answers:
            answers[words] = ledger.do(*words)
        return answers[words]

    recount, wrong = Recount(ledger.path, run), {"name": None}
    table = recount.figures.table

    def miscounted(*arguments):
        rows, total, shared = table(*arguments)
        total[wrong["name"]] += 1
        return rows, total, shared

    recount.figures.table = miscounted
    caught = []
    for paper in (recount.rates, recount.bulletins, recount.minutes, recount.summaries):
        for wrong["name"] in COUNTS:
            try:
                paper()
            except Broken as reason:
                caught.append(str(reason))
            else:
                return
    raise Broken(f"{len(caught)} times, such as {caught[-1]}")


TESTS = {
    "figures-recounted": (recounted, {"small": 60, "full": 600},
                          [mutant_pass_left_out, mutant_steps_were_known, mutant_parts_left_out, mutant_helper_counts,
                           mutant_one_too_many]),
}
