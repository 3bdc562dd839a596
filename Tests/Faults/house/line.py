"""A line to a server of a test's own: sshd on 127.0.0.1 with keys that are thrown away."""

import contextlib
import os
import pwd
import shlex
import shutil
import signal
import socket
import subprocess
import time

from .program import Broken, NotHere

CONFIG = """
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host
AuthorizedKeysFile {folder}/key.pub
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
ClientAliveInterval 1
ClientAliveCountMax 2
SetEnv HOME={folder}
"""


class Server:
    """An sshd of one's own; ended with `close`."""

    def __init__(self, tools):
        self.binary = shutil.which("sshd", path=os.environ["PATH"] + ":/usr/sbin:/sbin")
        if not self.binary or not shutil.which("ssh"):
            raise NotHere("no sshd")
        self.folder = tools.folder()
        for name in ("host", "key"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", f"{self.folder}/{name}"], check=True)
        if os.geteuid() == 0:
            # Where it locks its own child up; made at the system's start where the server is the system's.
            os.makedirs("/run/sshd", mode=0o755, exist_ok=True)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        with open(f"{self.folder}/config", "w") as file:
            file.write(CONFIG.format(port=self.port, folder=self.folder))
        self.log = open(f"{self.folder}/log", "wb")
        self.process = subprocess.Popen(
            [self.binary, "-D", "-e", "-f", f"{self.folder}/config"], stdin=subprocess.DEVNULL, stdout=self.log,
            stderr=self.log)
        self.wait_until_open()

    def wait_until_open(self):
        """Waits until it takes calls."""
        for _ in range(200):
            if self.process.poll() is not None:
                raise NotHere(f"sshd does not start here: {open(f'{self.folder}/log').read().strip()[-200:]}")
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return
            time.sleep(0.05)
        raise NotHere("sshd takes no calls")

    def caller(self):
        """The shell words to be put before a command that is to run behind the line."""
        user = pwd.getpwuid(os.geteuid()).pw_name
        return shlex.join(["ssh", "-tt", "-F", "none", "-p", str(self.port), "-i", f"{self.folder}/key",
                           "-o", "UserKnownHostsFile=/dev/null", "-o", "StrictHostKeyChecking=no", "-o", "LogLevel=ERROR",
                           f"{user}@127.0.0.1", "env", "LANG=C.UTF-8", "HOME=/nonexistent"])

    def sessions(self):
        """The processes of the server that serve one line each."""
        return children(self.process.pid)

    def close(self):
        """Ends the server and what it serves."""
        for child in self.sessions():
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        self.process.kill()
        self.process.wait()
        self.log.close()


def children(process):
    """The children of a process."""
    with contextlib.suppress(OSError), open(f"/proc/{process}/task/{process}/children") as file:
        return [int(child) for child in file.read().split()]
    return []


def descendants(process):
    """All that a process has started, and what those have."""
    return [one for child in children(process) for one in [child] + descendants(child)]


def name_of(process):
    """The name of a process's program; empty when it has ended."""
    with contextlib.suppress(OSError), open(f"/proc/{process}/comm") as file:
        return file.read().strip()
    return ""


def wait_for_end(process, seconds):
    """Waits until a process that somebody else started has ended; how long that took."""
    started = time.monotonic()
    while name_of(process):
        with contextlib.suppress(OSError), open(f"/proc/{process}/stat") as file:
            if file.read().rpartition(")")[2].split()[0] == "Z":
                break
        if time.monotonic() - started > seconds:
            raise Broken(f"the program still runs {seconds} s after its line was cut")
        time.sleep(0.01)
    return time.monotonic() - started
