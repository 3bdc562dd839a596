#!/usr/bin/python3
"""Validates every file of a ledger against the JSON Schemas in Data/schema.

Usage: validate-ledger.py LEDGER. Prints how many files and lines were looked at; ends with 1 and the place of the
first fault of each file. Needs Debian's python3-jsonschema. It reads by the written format only, with no code of the
program: a second pair of eyes.
"""
import glob
import json
import os
import sys

import jsonschema

schemas = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Data", "schema")


def validator(name):
    with open(os.path.join(schemas, name + ".schema.json"), encoding="utf-8") as file:
        return jsonschema.Draft202012Validator(json.load(file))


def main(ledger):
    looked, faults = 0, []

    def look(kind, place, value):
        nonlocal looked
        looked += 1
        fault = next(kind.iter_errors(value), None)
        if fault:
            faults.append(f"{place}: {'/'.join(map(str, fault.absolute_path))}: {fault.message[:200]}")

    with open(os.path.join(ledger, "FORMAT"), encoding="utf-8") as file:
        look(validator("format"), "FORMAT", json.load(file))
    always = ["items", "people", "places", "meetings", "settings"]
    # Kinds of record with a file of their own: it is there once there is a record.
    others = [os.path.basename(path)[:-len(".json")] for path in glob.glob(os.path.join(ledger, "*.json"))]
    for name in always + sorted(set(others) - set(always)):
        if ".edited-" in name:
            continue
        path = os.path.join(ledger, name + ".json")
        with open(path, encoding="utf-8") as file:
            look(validator(name), name + ".json", json.load(file))
    changes, records = validator("change-line"), validator("snapshot-record")
    for path in sorted(glob.glob(os.path.join(ledger, "journal", "*-*", "*.jsonl"))):
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                value = json.loads(line)
                if "s" in value:
                    look(changes, f"{path}:{number}", value)
    for path in sorted(glob.glob(os.path.join(ledger, "snapshots", "*.jsonl"))):
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                value = json.loads(line)
                if isinstance(value, dict) and "k" in value:
                    look(records, f"{path}:{number}", value)
    print(f"{looked} values looked at, {len(faults)} faults")
    for fault in faults[:20]:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
