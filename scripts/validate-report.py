#!/usr/bin/python3
"""Validates what `taizhang report … --json` answers against Data/schema/reports.schema.json.

Usage: validate-report.py FILE... Every member must be one that the schema describes. Needs Debian's python3-jsonschema.
"""
import json
import os
import sys

import jsonschema

SCHEMA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Data", "schema", "reports.schema.json")


def closed(schema):
    """The schema with nothing allowed that it does not describe."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {name: False if name == "additionalProperties" and part is True else closed(part)
            for name, part in schema.items()}


def main(files):
    with open(SCHEMA, encoding="utf-8") as file:
        schema = closed(json.load(file))
    status = 0
    for path in files:
        with open(path, encoding="utf-8") as file:
            answer = json.load(file)
        kind = {"$ref": f"#/$defs/{answer.get('paper')}", "$defs": schema["$defs"]}
        if answer.get("paper") not in schema["$defs"]:
            kind = schema
        for fault in list(jsonschema.Draft202012Validator(kind).iter_errors(answer))[:3]:
            print(f"{path}: {'/'.join(map(str, fault.absolute_path))}: {fault.message[:200]}", file=sys.stderr)
            status = 1
    return status


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
