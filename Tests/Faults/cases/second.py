"""A second program reads the ledger: from the journal alone, by docs/format.md, it must come to the same items."""

import json
import os
import random
import shutil

from house.journal import Journal
from house.program import Ledger, expect
from house.state import State, differences

# What is tried on an item in each state; `*` in any. Not all is allowed: a refusal writes nothing and is counted.
ACTIONS = {
    "reported": ["register", "reject"],
    "registered": ["assign", "merge", "cancel"],
    "assigned": ["accept", "accept", "return"],
    "inProgress": ["submit", "submit", "extend", "promise", "suspend", "refer", "handover", "supervise", "remind"],
    "submitted": ["pass", "pass", "fail"],
    "suspended": ["resume"],
    "referred": ["resume"],
    "closed": ["reopen"],
    "*": ["note", "edit", "edit", "label", "quantity", "evidence", "add"],
}
PEOPLE = ["zhouhuimin", "hejing", "luozhiqiang", "tianyu", "wanglei", "lixiulan", "zhangjianguo", "chenxiaodong"]
TEXTS = ["门口垃圾\t满溢", "say \"no\" \\ yes", "𠮷野家 é é", "a/b:c,d;e", "第一行 \u2028 第二行", "0", "null", "'; --"]
FIELDS = ["title", "description", "measures", "address", "reference", "reporter", "legalBasis", "jointAction"]


def written(figure, unit):
    """A quantity as people write one: exact, more than that, a span, or what nobody counted."""
    return {0: f"{figure}-{figure + 2}{unit}", 1: f"{figure}余{unit}", 2: f"数十{unit}"}.get(figure % 6, f"{figure}{unit}")


class Office:
    """People at random work on a copy of the sample."""

    def __init__(self, tools, ledger, seed):
        self.tools, self.ledger, self.random = tools, ledger, random.Random(seed)
        self.figures = {"commands": 0, "carried out": 0, "refused": 0}
        self.done = set()
        self.items = []

    def work(self, count):
        """Carries out so many commands."""
        for place in range(count):
            if place % 25 == 0:
                self.items = json.loads(self.ledger.do("list", "--json"))
            words = self.words()
            ended = self.ledger.run(*words, "--as", self.random.choice(PEOPLE))
            expect(ended.status in (0, 1), f"{words}: {ended.status} {ended.complaint}")
            self.figures["commands"] += 1
            self.figures["refused" if ended.status else "carried out"] += 1
            if ended.status == 0:
                self.done.add(words[0])

    def words(self):
        """The next command."""
        if self.random.random() < 0.12:
            return [self.random.choice(["undo", "undo", "redo"])]
        if self.random.random() < 0.05:
            return self.behind()
        item = self.random.choice(self.items)
        action = self.random.choice(ACTIONS.get(item["state"], []) + ACTIONS["*"])
        return self.call(action, item["number"])

    def behind(self):
        """A change of what stands behind the items: names are shown beside them."""
        token, some = f"{self.random.randrange(1000)}", self.random
        return some.choice([
            ["sites", "add", f"新址{token}", "--grid", "g1"], ["units", "add", f"单位{token}"],
            ["people", "add", f"张{token}", "--role", "worker"], ["people", "edit", "wanglei", f"name=王磊{token}"],
            ["units", "edit", "wuye", f"name=物业{token}"], ["settings", f"name=台账{token}"],
            ["calendar", "day", some.choice(["2026-11-25", "2026-12-25", "2026-10-10", "2027-01-04", "2027-02-08"]),
             some.choice(["off", "work", "plain"])]])

    def call(self, action, number):
        """The words of an action on an item, with texts at random."""
        some, text = self.random, self.random.choice(TEXTS) + str(self.random.randrange(100))
        until = f"+{some.randrange(1, 20)}"
        if action == "add":
            return ["add", text, "--address", "1号", "--quantity", written(some.randrange(1, 50), "处"),
                    "--owner", some.choice(PEOPLE)]
        if action == "edit":
            fields = some.sample(FIELDS, some.randrange(1, 4))
            return ["edit", number] + [f"{field}={'' if some.random() < 0.1 and field != 'title' else text}"
                                       for field in fields]
        if action == "evidence":
            path = os.path.join(self.tools.folder(), "photo.jpg")
            with open(path, "wb") as file:
                file.write(some.randbytes(100))
            return ["evidence", number, some.choice(["--before", "--during", "--after"]), path]
        more = {
            "register": [], "assign": [some.choice(PEOPLE), "--helper", some.choice(PEOPLE)], "accept": [],
            "reject": ["--reason", text], "merge": [some.choice(self.items)["number"]], "cancel": ["--reason", text],
            "return": ["--reason", "notMyGrid", "--note", text], "submit": ["--note", text], "pass": ["--note", text],
            "fail": ["--reason", text], "extend": ["--until", until, "--reason", text],
            "promise": ["--until", until, "--reason", text],
            "suspend": ["--reason", "weather", "--until", until], "resume": ["--reason", text],
            "refer": ["--to", text, "--until", until, "--reason", text],
            "handover": ["--to", some.choice(PEOPLE), "--reason", text],
            "supervise": ["--until", until, "--note", text], "remind": ["--until", until, "--note", text],
            "reopen": ["--reason", text], "note": [text],
        }
        if action == "label":
            return ["edit", number, f"labels={','.join(some.sample(['国测', '反弹', '重点', 'x y'], some.randrange(3)))}"]
        if action == "quantity":
            return ["edit", number, f"quantities={written(some.randrange(1, 60), some.choice('处米'))}"]
        return [action, number, *more[action]]


def sample(tools):
    """A copy of the sample."""
    ledger = Ledger.__new__(Ledger)
    ledger.tools, ledger.path, ledger.faults = tools, os.path.join(tools.folder(), "ledger"), {}
    ledger.do("demo", "--dir", ledger.path, ledger=False)
    return ledger


def compare(ledger, leave_out=None):
    """Compares all items as the journal makes them with those that the program shows; how many fields that were."""
    journal = Journal(ledger.path)
    expect(not journal.damage, f"damage: {journal.damage[:3]}")
    if leave_out is not None:
        del journal.lines[leave_out]
    items, shown = State(journal).items(), json.loads(ledger.do("list", "--json"))
    found = differences(items, shown)
    expect(not found, f"{len(found)} differences: {'; '.join(found[:3])}")
    return sum(len(item) for item in items)


def second_reader(tools, count):
    """`count` random commands on the sample, half of them by a copy that is joined again: both readers agree."""
    ledger = sample(tools)
    office = Office(tools, ledger, 7)
    fields = compare(ledger)
    for _ in range(4):
        office.work(max(1, count // 8))
        fields += compare(ledger)
    other = Ledger.__new__(Ledger)
    other.tools, other.path, other.faults = tools, ledger.path + "-copy", {}
    shutil.copytree(ledger.path, other.path, symlinks=True)
    elsewhere = Office(tools, other, 8)
    elsewhere.work(max(1, count // 4))
    office.work(max(1, count // 4))
    fields += compare(other)
    for epoch in set(Journal(other.path).epochs) - set(Journal(ledger.path).epochs):
        shutil.copytree(os.path.join(other.path, "journal", epoch), os.path.join(ledger.path, "journal", epoch))
    fields += compare(ledger)
    expect(len(Journal(ledger.path).epochs) == 2, "the copy went on in the epoch that it was copied from")
    figures = {name: office.figures[name] + elsewhere.figures[name] for name in office.figures}
    expect(figures["carried out"] > figures["commands"] // 3, f"most was refused: {figures}")
    return {**figures, "kinds of commands": len(office.done | elsewhere.done), "fields compared": fields,
            "differences": 0}


def mutant_line_left_out(tools):
    """The other reader leaves out one change."""
    ledger = sample(tools)
    for edit in ("measures=this one", "title=and this one"):
        ledger.do("edit", "2026-0100", edit, "--as", "zhouhuimin")
    compare(ledger, leave_out=-2)


TESTS = {
    "second-reader": (second_reader, {"small": 80, "full": 1600}, [mutant_line_left_out]),
}
