#!/usr/bin/env python3
"""Counts every figure of a ledger's papers anew, from its journal alone, and compares it with what the program answers.

    python3 Tests/Faults/recount.py LEDGER

Exit status: 0 all agree, 1 some do not. The clock of a practice ledger may be set by TAIZHANG_PRACTICE_CLOCK.
"""

import os
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from house.program import Broken, find_binary  # noqa: E402
from house.recount import Recount  # noqa: E402


def main(ledger):
    binary = find_binary()

    def run(*words):
        done = subprocess.run([binary, "--ledger", ledger, *words], capture_output=True, text=True, check=False)
        if done.returncode:
            raise Broken(f"{' '.join(words)}: {done.stderr.strip()}")
        return done.stdout

    try:
        print(f"{Recount(ledger, run).everything()} values agree")
        return 0
    except Broken as reason:
        print(reason)
        return 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
