#!/usr/bin/env python3
"""Writes Data/readings.txt from the Unihan database (Debian: unicode-data).

    scripts/make-readings.py [/usr/share/unicode/Unihan_Readings.txt.bz2] > Data/readings.txt

A character in a dictionary of modern Mandarin (kTGHZ2013, kXHC1983, kHanyuPinlu) gets the readings that
these give, the commonest (kMandarin) first; any other gets kMandarin's and those of the Hanyu Da Zidian
(kHanyuPinyin). Every reading that Data/names.txt gives a character is one of its readings. U with diaeresis is v,
as input methods have it. The tone is kept of the commonest reading alone: it orders characters that sound alike.
"""
import bz2
import os
import re
import sys
import unicodedata
from collections import defaultdict

MODERN = ("kTGHZ2013", "kXHC1983", "kHanyuPinlu")
NAMES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Data/names.txt")
# The blocks with Chinese characters: 〇, the main block and extension A, the second and third planes.
CHARACTERS = [0x3007, *range(0x3400, 0x4DC0), *range(0x4E00, 0xA000), *range(0x20000, 0x2F800), *range(0x30000, 0x323B0)]
# Readings of daily speech that the dictionaries above leave out.
ALSO = {"〇": ["ling2"], "嗯": ["en5"], "盖": ["ge3"], "弄": ["long4"], "员": ["yun4"], "铅": ["yan2"],
        "堡": ["pu4", "bu3"], "六": ["lu4"], "乐": ["yue4", "lao4"], "埔": ["bu4"], "圩": ["xu1"], "覃": ["qin2"]}
# Where kMandarin's choice is not the commonest one.
FIRST = {"地": ["di4"], "翟": ["zhai2"], "埔": ["pu3"], "厦": ["xia4"], "堡": ["bao3"], "咳": ["ke2"], "拓": ["tuo4"],
         "帧": ["zhen1"], "罗": ["luo2"], "兴": ["xing1"], "哄": ["hong3"], "迹": ["ji4"], "绩": ["ji4"], "驯": ["xun4"],
         "卓": ["zhuo2"], "著": ["zhu4"], "仔": ["zai3"], "啥": ["sha2"], "甚": ["shen4"], "漂": ["piao1"], "瘩": ["da2"],
         "长": ["chang2"], "都": ["du1"], "勒": ["le4"], "什": ["shi2"], "佛": ["fo2"], "肋": ["lei4"],
         "茄": ["qie2"]}
TONES = {"\u0304": 1, "\u0301": 2, "\u030c": 3, "\u0300": 4}


def plain(syllable):
    """A syllable with its tone behind it, 5 for none: `lv4`."""
    letters, tone = "", 5
    for letter in unicodedata.normalize("NFD", syllable.lower()):
        if letter == "\u0308":
            letters = letters[:-1] + "v"
        elif "a" <= letter <= "z":
            letters += letter
        tone = TONES.get(letter, tone)
    return letters + str(tone) if letters else ""


def syllables(field, value):
    if field == "kHanyuPinlu":
        value = re.sub(r"\(\d+\)", "", value)
    for part in value.split():
        for syllable in part.split(":")[-1].split(","):
            if plain(syllable):
                yield plain(syllable)


def names():
    """The readings that names give characters."""
    found = defaultdict(list)
    for line in open(NAMES, encoding="utf-8"):
        kind, _, rest = line.rstrip("\n").partition(" ")
        if kind in ("surname", "place", "word"):
            word, *readings = rest.split()
            assert len(word) == len(readings), line
            for character, reading in zip(word, readings):
                found[character].append(reading)
    return found


def main(path):
    fields = defaultdict(dict)
    version = ""
    for line in bz2.open(path, "rt", encoding="utf-8"):
        if line.startswith("# Unicode version:"):
            version = line.split()[-1]
        if line.startswith("U+"):
            code, field, value = line.rstrip("\n").split("\t")
            fields[int(code[2:], 16)][field] = value
    named = names()
    first, others = defaultdict(lambda: defaultdict(list)), defaultdict(list)
    for code in CHARACTERS:
        known, sources = [], fields[code]
        modern = [field for field in MODERN if field in sources]
        for field in ["kMandarin", *(modern or ["kHanyuPinyin"])]:
            known += syllables(field, sources.get(field, ""))
        character = chr(code)
        known = FIRST.get(character, []) + known + ALSO.get(character, []) + named[character]
        if known:
            first[known[0][:-1]][int(known[0][-1])].append(character)
        for syllable in list(dict.fromkeys(reading[:-1] for reading in known))[1:]:
            others[syllable].append(character)
    print("# Mandarin readings of U+3007, U+3400-4DBF, U+4E00-9FFF and of planes 2 and 3, v for u with diaeresis.")
    print("# A line: the syllable; the characters that are read so first, by their tone (1/2/3/4/none); those that are")
    print("# read so as well.")
    print(f"# Made by scripts/make-readings.py from the Unihan database {version} (see readings.LICENSE).")
    print("# Copyright (c) 1991-2022 Unicode, Inc.")
    for syllable in sorted(set(first) | set(others)):
        tones = "/".join("".join(first[syllable][tone]) for tone in range(1, 6))
        print(syllable, tones if first[syllable] else "-", "".join(others[syllable]) or "-")


main(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode/Unihan_Readings.txt.bz2")
