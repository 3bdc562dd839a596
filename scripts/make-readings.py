#!/usr/bin/env python3
"""Writes Data/readings.txt from the Unihan database (Debian: unicode-data).

    scripts/make-readings.py [/usr/share/unicode/Unihan_Readings.txt.bz2] > Data/readings.txt

A character in a dictionary of modern Mandarin (kTGHZ2013, kXHC1983, kHanyuPinlu) gets the readings that
these give, the commonest (kMandarin) first; any other gets kMandarin's and those of the Hanyu Da Zidian
(kHanyuPinyin). Tones go, u with diaeresis is v, as input methods have it.
"""
import bz2
import re
import sys
import unicodedata
from collections import defaultdict

MODERN = ("kTGHZ2013", "kXHC1983", "kHanyuPinlu")
# Readings of surnames, places and daily speech that the dictionaries above leave out.
ALSO = {"〇": ["ling"], "嗯": ["en"], "盖": ["ge"], "弄": ["long"], "员": ["yun"], "铅": ["yan"],
        "堡": ["pu", "bu"], "六": ["lu"], "乐": ["yue", "lao"], "埔": ["bu"], "圩": ["xu"], "覃": ["qin"]}
# Where kMandarin's choice is not the commonest one.
FIRST = {"地": ["di"], "翟": ["zhai"], "埔": ["pu"], "厦": ["xia"], "堡": ["bao"]}


def plain(syllable):
    syllable = unicodedata.normalize("NFD", syllable.lower()).replace("u\u0308", "v")
    return "".join(letter for letter in syllable if "a" <= letter <= "z")


def syllables(field, value):
    if field == "kHanyuPinlu":
        value = re.sub(r"\(\d+\)", "", value)
    for part in value.split():
        for syllable in part.split(":")[-1].split(","):
            if plain(syllable):
                yield plain(syllable)


def main(path):
    fields = defaultdict(dict)
    version = ""
    for line in bz2.open(path, "rt", encoding="utf-8"):
        if line.startswith("# Unicode version:"):
            version = line.split()[-1]
        if line.startswith("U+"):
            code, field, value = line.rstrip("\n").split("\t")
            fields[int(code[2:], 16)][field] = value
    first, others = defaultdict(list), defaultdict(list)
    for code in [0x3007, *range(0x3400, 0x4DC0), *range(0x4E00, 0xA000)]:
        known, sources = [], fields[code]
        modern = [field for field in MODERN if field in sources]
        for field in ["kMandarin", *(modern or ["kHanyuPinyin"])]:
            known += syllables(field, sources.get(field, ""))
        known = FIRST.get(chr(code), []) + known + ALSO.get(chr(code), [])
        for place, syllable in enumerate(dict.fromkeys(known)):
            (others if place else first)[syllable].append(chr(code))
    print("# Mandarin readings of U+3007, U+3400-4DBF and U+4E00-9FFF, without tones, v for u with diaeresis.")
    print("# A line: the syllable, the characters that are read so first, those that are read so as well.")
    print(f"# Made by scripts/make-readings.py from the Unihan database {version} (see readings.LICENSE).")
    print("# Copyright (c) 1991-2022 Unicode, Inc.")
    for syllable in sorted(set(first) | set(others)):
        print(syllable, "".join(first[syllable]) or "-", "".join(others[syllable]) or "-")


main(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode/Unihan_Readings.txt.bz2")
