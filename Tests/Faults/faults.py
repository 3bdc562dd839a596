#!/usr/bin/env python3
"""Makes every fault that docs/reliability.md speaks of, with the real binary, and measures what is lost.

    python3 Tests/Faults/faults.py [NAME...] [--count small|full|N] [--list] [--no-mutants]

Exit status: 0 every promise held and every mutant was caught, 1 not so, 77 nothing that was asked for can be made here.
"""

import argparse
import importlib
import os
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from house.program import Broken, NotHere, Tools  # noqa: E402


def all_tests():
    """Name, function, counts and mutants of every test, in the order of the files' names."""
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "cases")
    found = {}
    for name in sorted(os.listdir(folder)):
        if name.endswith(".py"):
            found.update(importlib.import_module("cases." + name[:-3]).TESTS)
    return found


def tell(figures):
    return ", ".join(f"{value} {name}" if isinstance(value, int) else f"{name} {value}"
                     for name, value in figures.items())


def run(name, test, count, with_mutants):
    """Runs one test and its mutants; true, false, or nothing where it cannot be made."""
    function, counts, mutants = test
    tools = Tools()
    started = time.monotonic()
    try:
        figures = function(tools, counts[count] if count in counts else int(count))
        print(f"{name}: held: {tell(figures)} ({time.monotonic() - started:.0f} s)", flush=True)
        for mutant in mutants if with_mutants else []:
            try:
                mutant(tools)
            except Broken as caught:
                print(f"{name}: {mutant.__name__} caught: {str(caught)[:160]}", flush=True)
            else:
                print(f"{name}: {mutant.__name__} WAS NOT CAUGHT", flush=True)
                return False
        return True
    except NotHere as reason:
        print(f"{name}: not here: {reason}", flush=True)
        return None
    except Broken as reason:
        print(f"{name}: BROKEN: {reason}", flush=True)
        return False
    finally:
        tools.close()


def main():
    tests = all_tests()
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--count", default="small")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--no-mutants", action="store_true")
    call = parser.parse_args()
    unknown = [name for name in call.names if name not in tests]
    if unknown:
        parser.error(f"no test {unknown[0]}; there are {', '.join(tests)}")
    if call.list:
        print("\n".join(tests))
        return 0
    outcomes = [run(name, tests[name], call.count, not call.no_mutants) for name in call.names or tests]
    if False in outcomes:
        return 1
    return 0 if True in outcomes else 77


if __name__ == "__main__":
    sys.exit(main())
