"""A real screen in a real terminal of its own."""

import os
import shlex
import shutil
import subprocess
import time

from .program import Broken, NotHere


class Screen:
    """The program in a tmux of its own; ended with `close`."""

    def __init__(self, ledger, before="", options=(), columns=110):
        """Opens the ledger; `before` are shell words put before the program, `options` words of its own."""
        if not shutil.which("tmux"):
            raise NotHere("no tmux")
        self.socket = os.path.join(ledger.tools.folder(), "tmux")
        words = f"{before} {shlex.join(ledger.command('--lang', 'en', *options))}"
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", f"{columns}", "-y", "40",
                  "env", "-i", "TERM=screen-256color", "LANG=C.UTF-8", "HOME=/nonexistent", f"PATH={os.environ['PATH']}",
                  *[f"{name}={value}" for name, value in ledger.faults.items()],
                  "sh", "-c", words + " 2>&1; echo ended $?; sleep 5")

    def tmux(self, *words):
        done = subprocess.run(["tmux", "-S", self.socket, *words], capture_output=True, text=True, timeout=20)
        if done.returncode != 0:
            raise Broken(f"tmux {words[0]}: {done.stderr.strip()}")
        return done.stdout

    def text(self):
        """What stands on the screen."""
        return self.tmux("capture-pane", "-p")

    def press(self, *keys):
        """Presses keys, as tmux names them."""
        self.tmux("send-keys", *keys)

    def wait(self, holds, seconds, what):
        """Waits until `holds` of the text; returns how long that took. Breaks a promise when it does not come."""
        started = time.monotonic()
        while True:
            text = self.text()
            if holds(text):
                return time.monotonic() - started
            if time.monotonic() - started > seconds:
                raise Broken(f"not within {seconds} s: {what}\n{text}")
            time.sleep(0.02)

    def close(self):
        """Ends program and terminal."""
        subprocess.run(["tmux", "-S", self.socket, "kill-server"], capture_output=True)
