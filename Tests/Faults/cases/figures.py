"""Every figure of every paper is counted anew by a second reader, from the journal alone."""

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


def recounted(tools, count):
    """The sample, three generated ledgers, and the sample after `count` random commands: every figure agrees."""
    figures = {}
    for name, ledger in (("sample", sample(tools)), *((f"{items} items", generated(tools, items)) for items in (70, 160, 400))):
        figures[name] = Recount(ledger.path, ledger.do).everything()
    ledger = sample(tools)
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
                          [mutant_pass_left_out, mutant_helper_counts, mutant_one_too_many]),
}
