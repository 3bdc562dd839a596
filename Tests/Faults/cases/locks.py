"""Somebody holds the lock: stopped, or for minutes."""

import fcntl
import os
import signal
import subprocess
import time

from house.program import expect, verify

PATIENCE = 3
# The patience, the start of a process, and a busy machine.
AT_MOST = PATIENCE + 3


def stopped_holder(tools, count, faults=None):
    """A writer is stopped (SIGSTOP) while it holds the lock: others are refused in time and told who; readers go on."""
    ledger = tools.ledger()
    ledger.do("add", "before", "--address", "1号")
    acknowledged, figures = ["before"], {"stops": 0, "told who": 0, "longest wait": "0 s"}
    longest = 0
    for round_ in range(count):
        holder = subprocess.Popen(
            ledger.command("add", f"held-{round_}", "--address", "1号"), stdout=subprocess.PIPE,
            # A session of its own: a group of processes that loses its parent is woken by the kernel.
            start_new_session=True, env=ledger.environment(tools.fault("write:1:stop", path="/journal/")))
        try:
            os.waitid(os.P_PID, holder.pid, os.WSTOPPED | os.WNOWAIT)
            started = time.monotonic()
            listed = [title for _, title in ledger.titles()]
            expect(listed == acknowledged, f"read while the lock was held: {listed}")
            expect(time.monotonic() - started < PATIENCE, "a reader waited for the lock")
            started = time.monotonic()
            ended = ledger.add("refused", faults=faults)
            waited = time.monotonic() - started
            expect(holder.poll() is None, f"the holder was ended by somebody else: {holder.returncode}")
            expect(ended.status == 1 and not ended.output, f"the lock was passed by: {ended.status} {ended.output}")
            expect(PATIENCE - 0.5 < waited < AT_MOST, f"refused after {waited:.1f} s")
            expect(f"{holder.pid}" in ended.complaint and "root" in ended.complaint or os.geteuid() != 0,
                   f"who holds the lock was not told: {ended.complaint}")
            figures["stops"] += 1
            figures["told who"] += 1
            longest = max(longest, waited)
        finally:
            holder.send_signal(signal.SIGCONT)
            said = holder.communicate()[0]
        expect(holder.returncode == 0 and said, "the holder did not go on")
        acknowledged.append(f"held-{round_}")
    verify(ledger, acknowledged)
    figures["longest wait"] = f"{longest:.1f} s"
    return figures


def mutant_no_lock(tools):
    """Nobody waits for anybody."""
    stopped_holder(tools, 1, tools.fault("flock:*:noop"))


def foreign_holder(tools, count):
    """Another program holds the lock for `count` seconds: every command ends in time, nothing is lost, then it goes on."""
    ledger = tools.ledger()
    ledger.do("add", "before", "--address", "1号")
    folder = os.path.dirname(ledger.segments()[0])
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    figures = {"held for": f"{count} s", "refused": 0, "reads": 0}
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        until = time.monotonic() + count
        while time.monotonic() < until:
            ended = ledger.add("refused", timeout=AT_MOST)
            expect(ended.status == 1 and not ended.output, f"the lock was passed by: {ended.status} {ended.output}")
            expect(ended.complaint.count("\n") == 1, f"told: {ended.complaint}")
            figures["refused"] += 1
            expect([title for _, title in ledger.titles()] == ["before"], "read while the lock was held")
            figures["reads"] += 1
    finally:
        os.close(descriptor)
    ledger.do("add", "after", "--address", "1号")
    verify(ledger, ["before", "after"])
    return figures


TESTS = {
    "lock-holder-stopped": (stopped_holder, {"small": 1, "full": 20}, [mutant_no_lock]),
    "lock-held": (foreign_holder, {"small": 4, "full": 180}, []),
}
