"""The same faults for Taskwarrior 2.6, side by side: nothing of it must hold, its figures are only told."""

import json
import os
import shutil
import subprocess

from house.program import NotHere, expect

TASKS = 200


class Tasks:
    """A Taskwarrior database of one test's own."""

    def __init__(self, tools):
        self.binary = shutil.which("task")
        if not self.binary:
            raise NotHere("no taskwarrior")
        self.home = tools.folder()
        with open(os.path.join(self.home, "rc"), "w") as file:
            file.write(f"data.location={self.home}/data\nconfirmation=off\nverbose=nothing\nrecurrence.confirmation=no\n")
        os.mkdir(os.path.join(self.home, "data"))
        self.environment = {"PATH": os.environ["PATH"], "HOME": self.home, "TASKRC": os.path.join(self.home, "rc")}

    def command(self, *words):
        return [self.binary, *words]

    def fill(self, count):
        items = [{"description": f"item {place}", "status": "pending", "entry": "20260101T000000Z"}
                 for place in range(count)]
        done = subprocess.run(self.command("import", "-"), input=json.dumps(items), text=True, env=self.environment,
                              capture_output=True)
        expect(done.returncode == 0, f"task import: {done.stderr}")

    def all(self):
        """Every task that can still be read."""
        done = subprocess.run(self.command("export"), env=self.environment, capture_output=True)
        try:
            return json.loads(done.stdout.decode(errors="replace"))
        except ValueError:
            return None

    def left(self):
        """How many tasks stand in its file as whole lines."""
        with open(os.path.join(self.home, "data", "pending.data"), "rb") as file:
            return sum(line.endswith(b"]\n") for line in file)


def at_once(commands, environment):
    """Runs commands at the same time; their exit statuses."""
    children = [subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL) for command in commands]
    return [child.wait() for child in children]


def different_fields(tools, count):
    """Two people change different fields of one item at once, `count` times, in both programs."""
    tasks, ledger = Tasks(tools), tools.ledger()
    tasks.fill(1)
    number = ledger.do("add", "item", "--address", "1号").strip()
    figures = {"pairs": count, "Taskwarrior lost one side of": 0, "Taizhang lost one side of": 0}
    for place in range(count):
        at_once([tasks.command("1", "modify", f"project:p{place}"), tasks.command("1", "modify", f"item-{place}")],
                tasks.environment)
        stands = tasks.all()[0]
        kept = stands.get("project") == f"p{place}" and stands.get("description") == f"item-{place}"
        figures["Taskwarrior lost one side of"] += not kept
        statuses = at_once([ledger.command("edit", number, f"measures=m{place}"),
                            ledger.command("edit", number, f"title=item-{place}")], ledger.environment())
        stands = json.loads(ledger.do("show", number, "--json"))
        kept = stands["measures"] == f"m{place}" and stands["title"] == f"item-{place}"
        figures["Taizhang lost one side of"] += not kept
        expect(kept and statuses == [0, 0], f"{stands['measures']}, {stands['title']}, {statuses}")
    return figures


def killed(command, environment, place, call):
    """Runs a command that is killed when it makes its n-th such call; whether it was."""
    trace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}",
             "-e", f"inject={call}:signal=KILL:when={place}"]
    done = subprocess.run(trace + command, env=environment, stdin=subprocess.DEVNULL, capture_output=True)
    return done.returncode != 0


def kill_in_write(tools, count):
    """Kills a change of one of 200 items at its n-th write, n up to `count`, in both programs; what is left?"""
    if not shutil.which("strace"):
        raise NotHere("no strace")
    if subprocess.run(["strace", "-qq", "-o", "/dev/null", "true"], capture_output=True).returncode != 0:
        raise NotHere("strace may not trace here")
    figures = {"kills at Taskwarrior": 0, "of them lost tasks": 0, "then it read nothing": 0, "lost at most": "0 %",
               "kills at Taizhang": 0, "Taizhang lost": 0}
    most = 0
    for place in range(1, count + 1):
        tasks = Tasks(tools)
        tasks.fill(TASKS)
        if not killed(tasks.command("100", "modify", "changed"), tasks.environment, place, "write"):
            break
        figures["kills at Taskwarrior"] += 1
        figures["of them lost tasks"] += tasks.left() < TASKS
        figures["then it read nothing"] += not tasks.all()
        most = max(most, TASKS - tasks.left())
    figures["lost at most"] = f"{100 * most / TASKS:.0f} %"
    ledger = tools.ledger()
    rows = os.path.join(tools.folder(), "rows.csv")
    with open(rows, "w") as file:
        file.write("标题,地址\n" + "".join(f"item {place},1号\n" for place in range(TASKS)))
    ledger.do("import", rows)
    for place in range(1, count + 1):
        was = killed(ledger.command("edit", "100", f"title=changed-{place}"), ledger.environment(), place, "write")
        left = len(ledger.titles())
        figures["Taizhang lost"] += TASKS - left
        expect(left == TASKS, f"killed at write {place}: {left} of {TASKS} items left")
        if not was:
            break
        figures["kills at Taizhang"] += 1
    expect(not ledger.journal().damage, f"damage: {ledger.journal().damage[:3]}")
    return figures


TESTS = {
    "beside-taskwarrior-fields": (different_fields, {"small": 5, "full": 40}, []),
    "beside-taskwarrior-kill": (kill_in_write, {"small": 5, "full": 60}, []),
}
