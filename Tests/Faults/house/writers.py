"""Eight people at their keyboards: commands that run side by side, some of them killed."""

import os
import random
import selectors
import signal
import subprocess
import time


class Writers:
    """Keeps `count` commands running on a ledger, and notes what each of them acknowledged."""

    def __init__(self, ledger, count=8, seed=None):
        self.ledger, self.count = ledger, count
        self.random = random.Random(seed)
        self.selector = selectors.DefaultSelector()
        self.acknowledged, self.numbers = [], {}
        self.killed = self.refused = self.started = 0
        self.usual = 0.05
        self.running = {}

    def words(self):
        """The next command, and the token that shows in the journal when it is carried out."""
        self.started += 1
        token = f"t{id(self):x}-{self.started}"
        kind = self.random.random()
        if kind < 0.7 or not self.numbers:
            return token, ["add", token, "--address", "1号"]
        number = self.random.choice(list(self.numbers.values()))
        return token, ["note", number, token] if kind < 0.85 else ["edit", number, f"measures={token}"]

    def start(self, kill):
        """Starts one command; with `kill` it has a moment to die at."""
        token, words = self.words()
        child = subprocess.Popen(
            self.ledger.command(*words), env=self.ledger.environment(), stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        now = time.monotonic()
        # From the first moment to a little behind the usual end.
        at = now + self.random.uniform(0, self.usual * 1.2) if kill else None
        self.running[child] = [token, words[0], b"", now, at]
        self.selector.register(child.stdout, selectors.EVENT_READ, child)

    def run(self, kills=0, commands=0, until=None, share=0.5):
        """Runs until so many were killed and so many started, or `until` (a monotonic time); ends every child."""
        killed = self.killed + kills
        started = self.started + commands
        while (self.killed < killed or self.started < started) if until is None else time.monotonic() < until:
            while len(self.running) < self.count:
                self.start(kills and self.random.random() < share)
            self.turn()
        if until is None:
            self.finish()

    def finish(self):
        """Lets every child that is left come to its end."""
        while self.running:
            self.turn()

    def stop(self):
        """Kills every child that is left."""
        for child in self.running:
            child.kill()
        self.finish()

    def turn(self):
        """Kills what is due and reads what was said, for at most 20 ms."""
        now = time.monotonic()
        due = [state[4] for state in self.running.values() if state[4]]
        wait = min([0.02] + [max(0, at - now) for at in due])
        for key, _ in self.selector.select(wait):
            self.read(key.data)
        now = time.monotonic()
        for child, state in list(self.running.items()):
            if state[4] and state[4] <= now:
                state[4] = None
                child.send_signal(signal.SIGKILL)

    def read(self, child):
        """Takes in what a child says; at its end, notes how that was."""
        state = self.running[child]
        said = os.read(child.stdout.fileno(), 4096)
        state[2] += said
        # A whole line on standard output is the acknowledgement, whatever becomes of the process then.
        if said.endswith(b"\n") and not state[5:]:
            state.append(True)
            self.acknowledged.append(state[0])
            if state[1] == "add":
                self.numbers[state[0]] = state[2].decode().strip()
        if said:
            return
        self.selector.unregister(child.stdout)
        child.stdout.close()
        status = child.wait()
        del self.running[child]
        if status == -signal.SIGKILL:
            self.killed += 1
        elif status == 0:
            self.usual += (time.monotonic() - state[3] - self.usual) * 0.05
        else:
            self.refused += 1
