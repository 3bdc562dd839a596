#!/usr/bin/env python3
"""Fifty persons by key against a real sshd, for ten minutes: is every acknowledged change there, and was nothing else started?

Each person has a key and a thread: screens are opened, looked through and left, commands read and write, with a few seconds
between two of them. At the end every change that a person was told of is looked for, `check` is asked, and sshd's log and the
processes below sshd are looked through for any that is not this program. Prints figures; exit status 0 when all held.

    scripts/fifty-persons.py --binary .build/release/taizhang             # fifty persons, ten minutes
    scripts/fifty-persons.py --binary .build/debug/taizhang --minutes 2

Needs sshd, ssh, ssh-keygen; no root. Everything lies in a directory of its own, which is removed.
"""
import argparse
import fcntl
import os
import pty
import random
import select
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time

SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"


class Server:
    """A ledger, its persons with their keys, and the sshd that lets them in."""

    def __init__(self, binary, persons):
        self.binary = os.path.realpath(binary)
        self.scratch = tempfile.mkdtemp(prefix="taizhang-persons-")
        self.ledger = self.scratch + "/ledger"
        self.names = [SURNAMES[n % len(SURNAMES)] + "一二三四五六七八九"[n // len(SURNAMES)] for n in range(persons)]
        self.run([self.binary, "init", self.ledger, "--name", "佳美社区"])
        for number, name in enumerate(self.names):
            self.taizhang("people", "add", name, "--role", "clerk" if number % 5 == 0 else "worker")
        self.taizhang("sites", "add", "佳美二区", "--kind", "estate")
        self.taizhang("access", "setup", "--keys-file", self.scratch + "/authorized_keys")
        for number, name in enumerate(self.names):
            self.key(str(number))
            self.taizhang("access", "add", name, "--key", f"{self.scratch}/{number}.pub")
        self.key("host")
        self.port = self.free_port()
        self.start()

    @staticmethod
    def run(words, **more):
        return subprocess.run(words, check=True, capture_output=True, text=True, **more).stdout

    def taizhang(self, *words):
        return self.run([self.binary, "--ledger", self.ledger, *words])

    def key(self, name):
        self.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", f"{self.scratch}/{name}"])

    @staticmethod
    def free_port():
        with socket.socket() as place:
            place.bind(("127.0.0.1", 0))
            return place.getsockname()[1]

    def start(self):
        if os.geteuid() == 0:
            os.makedirs("/run/sshd", exist_ok=True)
        with open(self.scratch + "/config", "w") as config:
            # As many may be on their way in at once as there are persons; the usual limit is ten.
            config.write(
                f"ListenAddress 127.0.0.1\nPort {self.port}\nHostKey {self.scratch}/host\n"
                f"AuthorizedKeysFile {self.scratch}/authorized_keys\nPidFile none\nStrictModes no\nUsePAM no\n"
                f"PasswordAuthentication no\nPermitRootLogin prohibit-password\nLogLevel VERBOSE\n"
                f"MaxStartups {2 * len(self.names)}\n"
                # Whoever runs this may have a shell that reads settings of its own first; an account that `access setup`
                # makes has one that reads none.
                f"SetEnv HOME={self.scratch}\n"
            )
        self.log = self.scratch + "/log"
        self.sshd = subprocess.Popen(
            ["/usr/sbin/sshd", "-D", "-E", self.log, "-f", self.scratch + "/config"], stdin=subprocess.DEVNULL
        )
        for _ in range(400):
            if os.path.exists(self.log) and "Server listening" in open(self.log).read():
                return
            time.sleep(0.025)
        raise SystemExit("sshd does not start: " + open(self.log).read())

    def ssh(self, number, *more):
        return [
            "ssh", "-F", "none", "-i", f"{self.scratch}/{number}", "-p", str(self.port), "-o", "IdentitiesOnly=yes",
            "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null",
            "-o", "LogLevel=ERROR", "-o", "ConnectTimeout=60", *more,
        ]

    def account(self):
        return subprocess.run(["id", "-un"], capture_output=True, text=True).stdout.strip() + "@127.0.0.1"

    def end(self):
        self.sshd.terminate()
        self.sshd.wait()
        shutil.rmtree(self.scratch, ignore_errors=True)


class Figures:
    """What was done, told and waited for; several threads add to it."""

    def __init__(self):
        self.lock = threading.Lock()
        self.logins = self.screens = self.reads = self.refused = 0
        self.added, self.noted, self.waits, self.troubles = {}, {}, [], []

    def note(self, **more):
        with self.lock:
            for name, value in more.items():
                held = getattr(self, name)
                if isinstance(held, int):
                    setattr(self, name, held + value)
                elif isinstance(held, list):
                    held.append(value)
                else:
                    held.update(value)


class Person(threading.Thread):
    """Somebody at work until the time is over."""

    def __init__(self, server, number, figures, deadline, pause):
        super().__init__()
        self.server, self.number, self.figures = server, number, figures
        self.deadline, self.pause = deadline, pause
        self.dice = random.Random(number)
        self.account = server.account()
        self.count = 0

    def run(self):
        time.sleep(self.dice.uniform(0, self.pause))
        while time.monotonic() < self.deadline:
            try:
                self.dice.choices([self.screen, self.add, self.note, self.read], [2, 3, 3, 2])[0]()
            except Exception as trouble:  # What went wrong is a figure, and the others go on.
                self.figures.note(troubles=f"{self.server.names[self.number]}: {trouble!r}")
            time.sleep(self.dice.uniform(0.5, 1.5) * self.pause)

    def command(self, line):
        begun = time.monotonic()
        ended = subprocess.run(
            self.server.ssh(self.number, self.account, "--", line), stdin=subprocess.DEVNULL, capture_output=True,
            text=True, timeout=300,
        )
        self.figures.note(logins=1, waits=(time.monotonic() - begun, line.split()[0]))
        if ended.returncode == 255:
            self.figures.note(troubles=f"{line}: {ended.stderr.strip()}")
        return ended

    def add(self):
        self.count += 1
        title = f"第{self.number}人第{self.count}件"
        ended = self.command(f"add {title} --site 佳美二区")
        if ended.returncode == 0:
            self.figures.note(added={ended.stdout.strip(): title})
        else:
            self.figures.note(refused=1)

    def note(self):
        with self.figures.lock:
            numbers = list(self.figures.added)
        if not numbers:
            return
        self.count += 1
        text = f"第{self.number}人第{self.count}次看过"
        number = self.dice.choice(numbers)
        if self.command(f"note {number} {text}").returncode == 0:
            self.figures.note(noted={text: number})
        else:
            self.figures.note(refused=1)

    def read(self):
        self.command(self.dice.choice(["list state:reported", "status", "count", "log --limit 20", "list owner:me"]))
        self.figures.note(reads=1)

    def screen(self):
        """Opens the screen, looks at some views, and leaves it by its own word."""
        begun = time.monotonic()
        child, terminal = pty.fork()
        if child == 0:
            os.environ.update(TERM="xterm-256color", LANG="C.UTF-8")
            words = self.server.ssh(self.number, "-tt", self.account)
            os.execvp(words[0], words)
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        try:
            self.until(terminal, b"\x1b[?1049h")
            self.until(terminal, None)
            self.figures.note(logins=1, screens=1, waits=(time.monotonic() - begun, "screen"))
            os.write(terminal, b"\x1b")
            time.sleep(0.5)
            for key in (b"2", b"3", b"j", b"1"):
                os.write(terminal, key)
                self.until(terminal, None)
            os.write(terminal, b":")
            self.until(terminal, None)
            os.write(terminal, b"q\r")
            self.until(terminal, b"\x1b[?1049l")
        finally:
            for _ in range(200):
                if os.waitpid(child, os.WNOHANG)[0]:
                    break
                time.sleep(0.05)
            else:
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
                self.figures.note(troubles="a screen did not end by its word")
            os.close(terminal)

    def until(self, terminal, mark):
        """Reads until the mark came, or, without one, until nothing more comes for a while."""
        seen, end = b"", time.monotonic() + 120
        while time.monotonic() < end:
            ready, _, _ = select.select([terminal], [], [], 0.5 if mark is None else 5)
            if not ready:
                if mark is None:
                    return
                continue
            try:
                got = os.read(terminal, 65536)
            except OSError:
                got = b""
            if not got:
                if mark is None or mark in seen:
                    return
                raise RuntimeError(f"the screen ended: {seen[-200:]!r}")
            seen += got
            if mark is not None and mark in seen:
                return
        raise RuntimeError(f"a screen waited in vain for {mark!r}")


class Lookout(threading.Thread):
    """Looks again and again which processes live below sshd."""

    def __init__(self, server):
        super().__init__(daemon=True)
        self.server, self.foreign, self.most, self.isOver = server, set(), 0, False

    def run(self):
        while not self.isOver:
            self.look()
            time.sleep(0.2)

    def look(self):
        parents, words = {}, {}
        for name in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{name}/stat") as stat:
                    parents[int(name)] = int(stat.read().rsplit(")", 1)[1].split()[1])
                with open(f"/proc/{name}/cmdline", "rb") as line:
                    words[int(name)] = line.read().decode(errors="replace").split("\0")[:-1]
            except (OSError, ValueError):
                continue
        below, found = {self.server.sshd.pid}, True
        while found:
            found = {child for child, parent in parents.items() if parent in below} - below
            below |= found
        sessions = 0
        for process in below - {self.server.sshd.pid}:
            line = words.get(process, [])
            if line[:2] == [self.server.binary, "enter"]:
                sessions += 1
            elif not self.belongs(line):
                self.foreign.add(" ".join(line))
        self.most = max(self.most, sessions)

    def belongs(self, line):
        """sshd's own processes, those that end just now, and the shell that runs the forced command and nothing else."""
        if not line or line[0].startswith("sshd:") or line[0].endswith("/sshd"):
            return True
        return len(line) == 3 and line[1] == "-c" and line[2].startswith(f"'{self.server.binary}' enter '{self.server.ledger}' ")


def look_for(server, figures):
    """What was acknowledged and is not there."""
    listed = dict(line.split("\t")[:2] for line in server.taizhang("list", "--columns", "number,title").splitlines())
    lost = [f"{number} {title}" for number, title in figures.added.items() if listed.get(number) != title]
    journal = b"".join(
        open(os.path.join(folder, name), "rb").read()
        for folder, _, names in os.walk(server.ledger + "/journal")
        for name in names
        if name.endswith(".jsonl")
    )
    lost += [f"{number} {text}" for text, number in figures.noted.items() if text.encode() not in journal]
    return lost, len(listed)


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--binary", default=".build/release/taizhang")
    options.add_argument("--minutes", type=float, default=10)
    options.add_argument("--persons", type=int, default=50)
    options.add_argument("--pause", type=float, default=6, help="seconds between two things that a person does")
    options = options.parse_args()
    server, figures = Server(options.binary, options.persons), Figures()
    try:
        lookout = Lookout(server)
        lookout.start()
        deadline = time.monotonic() + options.minutes * 60
        persons = [Person(server, n, figures, deadline, options.pause) for n in range(options.persons)]
        for person in persons:
            person.start()
        for person in persons:
            person.join()
        lookout.isOver = True
        lookout.join()
        lost, items = look_for(server, figures)
        check = subprocess.run(
            [server.binary, "--ledger", server.ledger, "check"], capture_output=True, text=True
        )
        sessions = [line for line in open(server.log) if "Starting session" in line]
        others = [line for line in sessions if "forced-command (key-option)" not in line]
    finally:
        server.end()
    waits = sorted(wait for wait, _ in figures.waits)
    longest, what = max(figures.waits)
    print(f"{options.persons} persons, {options.minutes:g} minutes: {figures.logins} logins, {figures.screens} of them screens")
    print(f"{len(figures.added)} items added, {len(figures.noted)} notes, {figures.reads} looks, {figures.refused} refused")
    print(f"waits: median {waits[len(waits) // 2]:.2f} s, longest {longest:.2f} s ({what}); most sessions at once {lookout.most}")
    print(f"lost {len(lost)}, items {items}, check {'clean' if check.returncode == 0 else check.stdout}")
    print(f"foreign processes {len(lookout.foreign) + len(others)}, troubles {len(figures.troubles)}")
    for line in lost + sorted(lookout.foreign) + others + figures.troubles[:20]:
        print("  " + line.strip())
    held = not lost and not lookout.foreign and not others and not figures.troubles and check.returncode == 0
    sys.exit(0 if held and items == len(figures.added) else 1)


if __name__ == "__main__":
    main()
