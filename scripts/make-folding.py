#!/usr/bin/env python3
"""Writes Data/folding.txt: what a character is compared as where that is not the character itself.

    scripts/make-folding.py [--unicode DIRECTORY] [--check]

--unicode  Where EquivalentUnifiedIdeograph.txt is; without it /usr/share/unicode (Debian: unicode-data).
--check    Writes nothing, and ends with 1 when the file is not what would be written.

Compatibility forms (NFKC) and small letters come from Python's unicodedata, and of these only what an office in China
may type, paste or receive: Latin, Greek and Cyrillic, punctuation, figures and signs in circles and squares, full and
half width, vertical and small forms, mathematical letters, the compatibility characters and the radicals. The radicals
that NFKC leaves alone have the character that looks the same (Equivalent_Unified_Ideograph). Of the rest, SAME lists
what is typed for one another. ASCII, the full-width forms of ASCII, white space and what shows nothing are not in the
file: the program knows them by their ranges (Sources/LedgerModel/Text).
"""
import argparse
import os
import sys
import unicodedata
from collections import defaultdict

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Data/folding.txt")
BLOCKS = [
    (0x00A1, 0x024F), (0x0370, 0x052F), (0x1E00, 0x1EFF), (0x2010, 0x2027), (0x2030, 0x205E), (0x2070, 0x209F),
    (0x20A0, 0x20BF), (0x2100, 0x218F), (0x2460, 0x24FF), (0x3001, 0x303F), (0x3192, 0x319F), (0x3200, 0x33FF),
    (0xF900, 0xFAFF), (0xFB00, 0xFB06), (0xFE10, 0xFE1F), (0xFE30, 0xFE6F), (0xFF5F, 0xFFEF), (0x1D400, 0x1D7FF),
    (0x1F100, 0x1F2FF), (0x2F00, 0x2FDF), (0x2F800, 0x2FA1F),
]
# What is typed for one another: hyphens and dashes, points in names, the round nought, quotation marks, the tilde.
SAME = {
    "-": "‐‑‒–—―−⁃﹘﹣－", "·": "•・‧∙⋅･ㆍ⸱•", "〇": "○◯", "'": "‘’‚‛′", '"': "“”„‟″", "~": "〜～∼",
}


def folded(character):
    """The compatibility form in small letters; letters stand before their marks, but ü is one letter."""
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", character).casefold())
    kept = ""
    for letter in text:
        parts = unicodedata.normalize("NFD", letter)
        # Kana keep their marks, and ü is what input methods call v.
        if "\u3040" <= letter <= "\u30ff":
            parts = letter
        elif parts.startswith("u\u0308"):
            parts = "ü" + parts[2:]
        kept += parts
    return kept


def radicals(directory):
    for line in open(os.path.join(directory, "EquivalentUnifiedIdeograph.txt"), encoding="utf-8"):
        codes, _, rest = line.partition(";")
        if rest and not line.startswith("#"):
            first, _, last = codes.strip().partition("..")
            for code in range(int(first, 16), int(last or first, 16) + 1):
                yield chr(code), chr(int(rest.split()[0], 16))


def content(directory):
    folds = {chr(code): folded(chr(code)) for first, last in BLOCKS for code in range(first, last + 1)}
    for character, ideograph in radicals(directory):
        if folds.get(character, character) == character:
            folds[character] = ideograph
    for target, characters in SAME.items():
        for character in characters:
            folds[character] = target
    # A form that folds into something that is typed for another is that other: ㈠ is (一), ﹘ is -.
    sources = defaultdict(list)
    for character, text in sorted(folds.items()):
        text = "".join(folds.get(letter, letter) for letter in text)
        # What becomes white space stands in no name; what is unassigned has no form.
        if text != character and not any(letter.isspace() for letter in text) and text:
            sources[text].append(character)
    lines = [
        "# What a character is compared as: the characters, a blank, the text that each of them stands for.",
        "# Made by scripts/make-folding.py from Unicode's compatibility mappings and equivalent ideographs"
        " (see readings.LICENSE).",
    ]
    lines += ["".join(characters) + " " + text for text, characters in sorted(sources.items())]
    return "\n".join(lines) + "\n"


def main():
    options = argparse.ArgumentParser(usage=__doc__)
    options.add_argument("--unicode", default="/usr/share/unicode")
    options.add_argument("--check", action="store_true")
    options = options.parse_args()
    made = content(options.unicode)
    if options.check:
        sys.exit(0 if open(FILE, encoding="utf-8").read() == made else "Data/folding.txt is not what would be written")
    open(FILE, "w", encoding="utf-8").write(made)


main()
