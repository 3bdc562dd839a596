#!/usr/bin/env python3
"""Writes Sources/TextWidth/WidthTable.swift from Unicode's own data.

    scripts/make-widths.py [--new DIRECTORY] [--old DIRECTORY] [--check]

--new   Unicode 17's character database: EastAsianWidth.txt and extracted/DerivedGeneralCategory.txt. Without it the
        same properties come from Python's unicodedata if that is of Unicode 17 (Python 3.15), else from the package
        unicodedata2 (pip install unicodedata2==17.0.0).
--old   The same two files of Unicode 15 (15.0 or 15.1), which most terminals' widths come from.
        Without it /usr/share/unicode, Debian 12's package unicode-data.
--check writes nothing, and ends with 1 when the table in the sources is not what would be written.
"""
import argparse
import importlib
import os
import re
import sys

NEW = "17.0."
OLD = "15."
TABLE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Sources/TextWidth/WidthTable.swift")
ALL = range(0x110000)

# Changed by Unicode 16 to wide; glibc had made them so long before.
HEXAGRAMS = range(0x4DC0, 0x4E00)
# Hangul vowels and finals, which join the syllable before them; the gaps between them as well.
JOINING_HANGUL = set(range(0x1161, 0x1200)) | set(range(0xD7B0, 0xD800))
# Nonspacing by category, but ScalarKind has a case of its own for them: variation selectors, and what shows nothing.
ELSEWHERE = {0x034F, 0x17B4, 0x17B5, *range(0x180B, 0x1810), *range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)}

HEAD = """\
/// The scalars that take two columns, or none, as pairs of first and last, in order. Written by
/// scripts/make-widths.py; not to be changed by hand.
///
/// Made from Unicode 17's EastAsianWidth.txt (W, F) and its nonspacing and enclosing marks. Where Unicode 16
/// or 17 changed a character that existed before, the older width stays (glibc and most terminals still have
/// it), but for the hexagrams, where glibc was first.
package enum WidthTable {
  /// East Asian Wide and Fullwidth, and emoji shown as pictures.
  package static let wide: [UInt32] = [
%s
  ]

  /// Nonspacing and enclosing marks, and the Hangul vowels and finals that join the syllable before them.
  package static let marks: [UInt32] = [
%s
  ]
}
"""


def property_file(path, version):
    """The values of a file of the form `0000..001F ; VALUE # remark`, after a first line that names the version."""
    values = {}
    with open(path, encoding="utf-8") as file:
        title = file.readline()
        if not re.search(r"-%s" % re.escape(version), title):
            sys.exit(f"{path}: wants Unicode {version.rstrip('.')}, but its first line is {title.strip()}")
        for line in file:
            line = line.split("#")[0].strip()
            if not line:
                continue
            places, value = (part.strip() for part in line.split(";")[:2])
            first, _, last = places.partition("..")
            for scalar in range(int(first, 16), int(last or first, 16) + 1):
                values[scalar] = value
    return values


def from_files(directory, version):
    """Width and category of every scalar that the files name."""
    return (property_file(os.path.join(directory, "EastAsianWidth.txt"), version),
            property_file(os.path.join(directory, "extracted", "DerivedGeneralCategory.txt"), version))


def from_python(version):
    """The same from a module of Python's."""
    for name in ("unicodedata", "unicodedata2"):
        try:
            module = importlib.import_module(name)
        except ImportError:
            continue
        if module.unidata_version.startswith(version):
            return ({scalar: module.east_asian_width(chr(scalar)) for scalar in ALL},
                    {scalar: module.category(chr(scalar)) for scalar in ALL})
    sys.exit(f"no Unicode {version.rstrip('.')} here: give --new, or pip install unicodedata2=={version}0")


def kinds(data):
    """What is wide and what is a mark, and what exists at all."""
    widths, categories = data
    marks = {scalar for scalar, value in categories.items() if value in ("Mn", "Me")}
    wide = {scalar for scalar, value in widths.items() if value in ("W", "F")} - marks
    return wide, marks, {scalar for scalar, value in categories.items() if value != "Cn"}


def lines(scalars):
    """Pairs of first and last, as many to a line as the formatter leaves there."""
    pairs = []
    for scalar in sorted(scalars):
        if pairs and pairs[-1][1] == scalar - 1:
            pairs[-1][1] = scalar
        else:
            pairs.append([scalar, scalar])
    result = ["   "]
    for first, last in pairs:
        words = f" 0x{first:04X}, 0x{last:04X},"
        if len(result[-1]) + len(words) > 110:
            result.append("   ")
        result[-1] += words
    return "\n".join(result)


def table(new, old):
    """The text of the file."""
    wide, marks, _ = kinds(new)
    older_wide, older_marks, existed = kinds(old)
    existed -= set(HEXAGRAMS)
    wide = (wide - existed) | (older_wide & existed)
    marks = (marks - existed) | (older_marks & existed)
    return HEAD % (lines(wide - JOINING_HANGUL), lines((marks | JOINING_HANGUL) - ELSEWHERE))


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].strip())
    parser.add_argument("--new")
    parser.add_argument("--old", default="/usr/share/unicode")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    new = from_files(options.new, NEW) if options.new else from_python(NEW)
    text = table(new, from_files(options.old, OLD))
    with open(TABLE, encoding="utf-8") as file:
        stands = file.read()
    if stands == text:
        print("the table is what the data gives")
    elif options.check:
        sys.exit("the table is not what the data gives: scripts/make-widths.py writes it")
    else:
        with open(TABLE, "w", encoding="utf-8") as file:
            file.write(text)
        print("the table was written anew")


if __name__ == "__main__":
    main()
