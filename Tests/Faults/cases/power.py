"""Power cuts: a file system on a loop device is shut down without its log among eight writers, and comes back."""

import os
import random
import time

from house.mounts import LoopDisk
from house.program import Ledger, expect, verify
from house.writers import Writers

CUTS_OF_A_LEDGER = 20


def cuts(tools, kind, count, faults=None):
    """Cuts the power `count` times. What was acknowledged before a cut must be there behind it."""
    disk = LoopDisk(tools.folder(), kind)
    figures = {"cuts": 0, "acknowledged": 0, "lost": 0, "seals": 0, "abandoned segments": 0}
    try:
        while figures["cuts"] < count:
            round_of_cuts(tools, disk, min(CUTS_OF_A_LEDGER, count - figures["cuts"]), figures, faults)
    finally:
        disk.close()
    return figures


def round_of_cuts(tools, disk, count, figures, faults):
    """The cuts of one ledger: each is made on what the one before has left."""
    # Two names for one place: a ledger made by the mutant would not outlive the first cut.
    ledger = Ledger(tools, os.path.join(disk.point, f"ledger-{figures['cuts']}"))
    ledger.faults = faults or {}
    writers = Writers(ledger)
    for _ in range(count):
        until = time.monotonic() + random.uniform(0.5, 2.5) * max(0.05, writers.usual)
        writers.run(until=until)
        told = len(writers.acknowledged)
        disk.cut_power()
        # Only what was read before the cut counts; what is still said then is not asked for.
        acknowledged = writers.acknowledged[:told]
        writers.finish()
        del writers.acknowledged[told:]
        writers.numbers = {token: writers.numbers[token] for token in acknowledged if token in writers.numbers}
        disk.come_back()
        figures["cuts"] += 1
        text = ledger.journal().text
        lost = sum(token.encode() not in text for token in acknowledged)
        expect(lost == 0, f"{lost} of {len(acknowledged)} acknowledged changes lost by cut {figures['cuts']}")
    journal = verify(ledger, writers.acknowledged, writers.numbers)
    figures["acknowledged"] += len(writers.acknowledged)
    figures["seals"] += journal.seals
    figures["abandoned segments"] += sum(b'"abandoned":true' in open(path, "rb").read(1000)
                                         for path in ledger.segments())


def ext4(tools, count, faults=None):
    """On ext4."""
    return cuts(tools, "ext4", count, faults)


def xfs(tools, count, faults=None):
    """On XFS."""
    return cuts(tools, "xfs", count, faults)


def mutant_no_sync(tools):
    """Says that it has synced, and has not."""
    ext4(tools, 20, tools.fault("fdatasync:*:noop;fsync:*:noop"))


def mutant_no_data_sync(tools):
    """Syncs new files only, never a line."""
    ext4(tools, 20, tools.fault("fdatasync:*:noop"))


TESTS = {
    "power-ext4": (ext4, {"small": 8, "full": 500}, [mutant_no_sync, mutant_no_data_sync]),
    "power-xfs": (xfs, {"small": 3, "full": 200}, []),
}
