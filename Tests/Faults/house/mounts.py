"""File systems of a test's own: on loop devices, whose power can be cut, and small ones in memory."""

import contextlib
import ctypes
import fcntl
import os
import shutil
import struct
import subprocess

from .program import NotHere

SHUTDOWN, WITHOUT_FLUSH = 0x8004587D, 2
LIBC = ctypes.CDLL(None, use_errno=True)


def quietly(*words):
    """Runs a command of the system; its error output is what `NotHere` says."""
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode != 0:
        lines = done.stderr.strip().splitlines() or [str(done.returncode)]
        raise NotHere(f"{words[0]}: {lines[-1]}")
    return done.stdout.strip()


def needs_root():
    if os.geteuid() != 0:
        raise NotHere("mounting needs root")


def detach(point):
    """Unmounts, however busy: nothing of a test stays behind."""
    if LIBC.umount2(point.encode(), 0) != 0:
        LIBC.umount2(point.encode(), 2)


@contextlib.contextmanager
def memory_disk(folder, size):
    """A file system in memory of a size such as `64k`; its path."""
    needs_root()
    point = os.path.join(folder, "disk")
    os.mkdir(point)
    quietly("mount", "-t", "tmpfs", "-o", f"size={size},mode=700", "tmpfs", point)
    try:
        yield point
    finally:
        detach(point)


class LoopDisk:
    """A file system in a file on a loop device, whose power can be cut."""

    def __init__(self, folder, kind):
        needs_root()
        maker = f"mkfs.{kind}"
        if not shutil.which(maker):
            raise NotHere(f"no {maker}")
        self.image, self.point = os.path.join(folder, "image"), os.path.join(folder, "disk")
        with open(self.image, "wb") as file:
            # The least that XFS takes.
            file.truncate((320 if kind == "xfs" else 64) << 20)
        os.mkdir(self.point)
        quietly(maker, *(["-q", "-F"] if kind == "ext4" else ["-q"]), self.image)
        self.device = None
        try:
            self.device = quietly("losetup", "--find", "--show", self.image)
            self.kind = kind
            self.mount()
        except NotHere:
            self.close()
            raise

    def mount(self):
        """Mounts it, as a machine does that comes back: the file system's own log is played back."""
        quietly("mount", "-t", self.kind, self.device, self.point)

    def cut_power(self):
        """From now on nothing reaches the disk, and what had not is gone."""
        descriptor = os.open(self.point, os.O_RDONLY)
        try:
            fcntl.ioctl(descriptor, SHUTDOWN, struct.pack("I", WITHOUT_FLUSH))
        except OSError as error:
            raise NotHere(f"{self.kind} does not shut down: {error.strerror}") from None
        finally:
            os.close(descriptor)

    def come_back(self):
        """Unmounts what is dead and mounts what is on the disk."""
        quietly("umount", self.point)
        self.mount()

    def close(self):
        """Leaves no mount and no loop device."""
        detach(self.point)
        if self.device:
            subprocess.run(["losetup", "-d", self.device], capture_output=True)
        os.unlink(self.image)
