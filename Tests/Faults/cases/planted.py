"""Links, pipes and directories planted at every path, and the modes that files get."""

import os
import shutil
import socket
import stat

from house.program import expect

KINDS = ["link to a file", "link to a directory", "link to nothing", "link to a device", "pipe", "socket", "directory",
         "file"]


def plant(kind, path, outside):
    """Puts something else where `path` was."""
    if os.path.isdir(path) and not os.path.islink(path):
        shutil.rmtree(path)
    elif os.path.lexists(path):
        os.unlink(path)
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "socket":
        # A socket's path has at most 107 bytes.
        here = os.getcwd()
        os.chdir(os.path.dirname(path))
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(os.path.basename(path))
        os.chdir(here)
    elif kind == "directory":
        os.mkdir(path)
    elif kind == "file":
        with open(path, "wb") as file:
            file.write(b"something else\n")
    else:
        goal = {"link to a file": "file", "link to a directory": "folder", "link to nothing": "nothing"}.get(kind)
        os.symlink(os.path.join(outside, goal) if goal else "/dev/zero", path)


def picture(folder):
    """Everything outside: names, modes, contents."""
    found = []
    for where, folders, names in os.walk(folder):
        for name in sorted(folders + names):
            path = os.path.join(where, name)
            content = open(path, "rb").read() if os.path.isfile(path) else b""
            status = os.lstat(path)
            found.append((path, status.st_mode, status.st_mtime_ns, content))
    return sorted(found)


def planted(tools, count):
    """At each path of a ledger each kind of thing in turn (`count` of them): nothing outside is touched, nothing hangs."""
    figures = {"plants": 0, "touched outside": 0, "hangs": 0, "went on": 0, "refused": 0}
    sample = tools.ledger()
    sample.do("add", "first", "--address", "1号")
    paths = []
    for where, folders, names in os.walk(sample.path):
        paths += [os.path.relpath(os.path.join(where, name), sample.path) for name in folders + names]
    pairs = [(path, kind) for path in sorted(paths) for kind in KINDS]
    step = max(1, len(pairs) // count)
    for path, kind in pairs[::step]:
        ledger = tools.ledger()
        ledger.do("add", "first", "--address", "1号")
        here = os.path.join(ledger.path, path)
        if not os.path.lexists(here):
            # The epoch is another in every ledger.
            parts = path.split("/")
            parts[1] = parts[1].replace(sample.journal().epochs[0], ledger.journal().epochs[0])
            here = os.path.join(ledger.path, *parts)
        outside = tools.folder()
        os.mkdir(os.path.join(outside, "folder"))
        with open(os.path.join(outside, "file"), "wb") as file:
            file.write(b"of somebody else\n")
        before = picture(outside)
        plant(kind, here, outside)
        for words in (["list"], ["add", "second", "--address", "1号"], ["edit", "1", "title=third"], ["log"]):
            ended = ledger.run(*words, timeout=20)
            expect(ended.status in (0, 1), f"{kind} at {path}: {words[0]}: {ended.status} {ended.complaint.strip()[:200]}")
            expect(ended.status == 0 or ended.complaint.count("\n") == 1, f"{kind} at {path}: {ended.complaint}")
            figures["went on" if ended.status == 0 else "refused"] += 1
        expect(picture(outside) == before, f"{kind} at {path}: something outside was touched")
        shutil.rmtree(ledger.path, ignore_errors=True)
        figures["plants"] += 1
    return figures


def modes(tools, count):
    """Made under any umask, everything has the modes of the design and belongs to nobody else."""
    figures = {"files": 0, "wrong": 0}
    for umask in (0o077, 0o000, 0o027, 0o777)[:count]:
        folder = tools.folder()
        ledger = None
        before = os.umask(umask)
        try:
            os.chmod(folder, 0o700)
            ledger = tools.ledger(os.path.join(folder, "ledger"))
            for title in ("first", "second"):
                ledger.do("add", title, "--address", "1号")
        finally:
            os.umask(before)
        for where, folders, names in os.walk(os.path.dirname(ledger.path)):
            for name in folders + names:
                path = os.path.join(where, name)
                mode = os.lstat(path).st_mode
                designed = 0o3770 if name == "drafts" else 0o2770 if stat.S_ISDIR(mode) else 0o660
                expect(stat.S_IMODE(mode) == designed, f"umask {umask:03o}: {path} has {stat.S_IMODE(mode):o}")
                figures["files"] += 1
    return figures


TESTS = {
    "planted": (planted, {"small": 16, "full": 1 << 20}, []),
    "modes": (modes, {"small": 2, "full": 4}, []),
}
