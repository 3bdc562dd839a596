"""Lines that drop while somebody types: what was being typed is offered again."""

import os
import signal
import time

from cases.screens import begin
from house.line import Server, descendants, name_of, wait_for_end
from house.program import expect, verify
from house.screen import Screen

# What opens a form, what shows that it is open, and how what was typed is found afterwards.
FORMS = {"n": "New item", "c": "Progress note", "e": "Edit"}


def program_of(screen, server=None):
    """The process that shows the ledger on this screen."""
    roots = [int(screen.tmux("display-message", "-p", "#{pane_pid}"))] + ([server.process.pid] if server else [])
    found = [process for root in roots for process in descendants(root) if name_of(process) == "taizhang"]
    expect(len(found) == 1, f"{len(found)} programs on one screen")
    return found[0]


def client_of(screen):
    """The ssh of this screen."""
    pane = int(screen.tmux("display-message", "-p", "#{pane_pid}"))
    return next(process for process in [pane] + descendants(pane) if name_of(process) == "ssh")


def hang_up(screen, server, program):
    os.kill(program, signal.SIGHUP)


def terminate(screen, server, program):
    os.kill(program, signal.SIGTERM)


def close_window(screen, server, program):
    screen.close()


def kill_client(screen, server, program):
    os.kill(client_of(screen), signal.SIGKILL)


def kill_server_side(screen, server, program):
    for session in server.sessions():
        os.kill(session, signal.SIGKILL)


def freeze(screen, server, program):
    """The other end says nothing any more: the server gives it up after two seconds."""
    os.kill(client_of(screen), signal.SIGSTOP)


# How a line is cut, and whether it is one of ssh.
CUTS = [(hang_up, False), (terminate, False), (close_window, False), (kill_client, True), (kill_server_side, True),
        (freeze, True)]


def dropped(tools, count, faults=None, patience=20):
    """Cuts the line under a form that is being filled in, in every way: the text is in the next session's form."""
    figures = {"lines cut": 0, "texts offered again": 0, "saved then": 0}
    server, slowest = None, 0
    try:
        for place in range(count):
            cut, by_ssh = CUTS[place % len(CUTS)]
            if by_ssh and not server:
                server = Server(tools)
            key = list(FORMS)[place // len(CUTS) % len(FORMS)]
            slowest = max(slowest, one_line(tools, cut, server if by_ssh else None, key, place, faults or {}, patience))
            figures["lines cut"] += 1
            figures["texts offered again"] += 1
            figures["saved then"] += 1
    finally:
        if server:
            server.close()
    return {**figures, "slowest end": f"{slowest:.1f} s"}


def one_line(tools, cut, server, key, place, faults, patience):
    """One of them; how long the program lived on."""
    ledger, typed = tools.ledger(), f"typed-{cut.__name__.replace('_', '-')}-{place}"
    ledger.do("add", "item", "--address", "1号")
    ledger.faults = faults
    screen = Screen(ledger, server.caller() if server else "")
    again = None
    try:
        begin(screen)
        screen.press(key)
        screen.wait(lambda text: FORMS[key] in text, 15, "the form")
        screen.press("-l", typed)
        screen.wait(lambda text: typed in text, 15, "the text")
        program = program_of(screen, server)
        cut(screen, server, program)
        took = wait_for_end(program, 15)
        ledger.faults = {}
        again = Screen(ledger)
        again.wait(lambda text: typed in text and FORMS[key] in text, patience, f"{typed} in its form")
        if key == "n":
            # Where it is, is missing yet: the address is the eighth field behind the title.
            again.press(*["Tab"] * 8)
            again.press("-l", "1号")
        again.press("C-s")
        started = time.monotonic()
        while typed.encode() not in ledger.journal().text:
            expect(time.monotonic() - started < 20, f"{typed} was not saved:\n{again.text()}")
            time.sleep(0.05)
    finally:
        screen.close()
        if again:
            again.close()
    verify(ledger, [typed])
    expect(ledger.journal().text.count(typed.encode()) == 1, f"{typed} was saved twice")
    return took


def mutant_no_draft(tools):
    """The draft cannot be written."""
    dropped(tools, 1, tools.fault("rename:*:eio", path=f"{os.geteuid()}-"), patience=6)


TESTS = {
    "line-dropped": (dropped, {"small": 6, "full": 54}, [mutant_no_draft]),
}
