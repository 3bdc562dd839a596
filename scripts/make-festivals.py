#!/usr/bin/env python3
"""Writes Data/festivals.txt: on which days the festivals fall by which the law counts holidays, 2000 to 2050.

    python3 -m venv VENV && VENV/bin/pip install ephem cnlunardate
    VENV/bin/python scripts/make-festivals.py > Data/festivals.txt
    VENV/bin/python scripts/make-festivals.py --check       # compares with what is there

New moons and solar terms come from the positions of sun and moon (ephem), in Beijing time; months and leap months
follow from them as GB/T 33661-2017 has it: the eleventh month holds the winter solstice, and of thirteen months
between two solstices the first without a principal term is the leap one. A second package with a table of its own
(cnlunardate) must agree on every day, or nothing is written.
"""
import datetime
import math
import os
import sys

import cnlunardate
import ephem

FIRST, LAST = 2000, 2050
PATH = os.path.join(os.path.dirname(__file__), "..", "Data", "festivals.txt")
BEIJING = 8 * ephem.hour


def day(moment):
    """The day in Beijing of a moment in UTC."""
    return ephem.Date(moment + BEIJING).datetime().date()


def longitude(moment):
    """The sun's apparent longitude at a moment, in degrees, by the equinox of its date."""
    return math.degrees(ephem.Ecliptic(ephem.Sun(moment), epoch=moment).lon) % 360


def term(degrees, year):
    """The day in which the sun reaches a longitude: 15 is Qingming, 270 the winter solstice."""
    guess = ephem.Date((year, 3, 20)) + degrees / 360 * 365.2422
    low, high = guess - 5, guess + 5
    for _ in range(50):
        middle = (low + high) / 2
        if (longitude(middle) - degrees) % 360 < 180:
            high = middle
        else:
            low = middle
    return day(high)


def months(year):
    """The first days of months 1 to 10 that begin in a year, by number, leap months left out."""
    before, after = term(270, year - 1), term(270, year)
    starts = []
    moon = ephem.previous_new_moon(ephem.Date(before) - 35)
    while not starts or starts[-1] <= after:
        starts.append(day(moon))
        moon = ephem.next_new_moon(moon + 1)
    # From the month that holds one solstice up to the one that holds the next.
    begin = max(place for place, start in enumerate(starts) if start <= before)
    end = max(place for place, start in enumerate(starts) if start <= after)
    has_leap = end - begin == 13
    terms = [term(30 * place % 360, year - 1 if place >= 10 else year) for place in range(12)]
    terms += [term(270, year)]
    number, found = 11, {}
    for place in range(begin, end):
        start, following = starts[place], starts[place + 1]
        if place > begin:
            is_leap = has_leap and not any(start <= one < following for one in terms)
            if is_leap:
                has_leap = False
                continue
            number = number % 12 + 1
        if number <= 10:
            found[number] = start
    return found


def festivals(year):
    """Spring Festival, Qingming, Dragon Boat Festival, Mid-Autumn Festival."""
    starts = months(year)
    return [starts[1], term(15, year), starts[5] + datetime.timedelta(4), starts[8] + datetime.timedelta(14)]


def compared(year, days):
    """The same days by the table of another package; Qingming is no day of the moon."""
    for found, (month, place) in zip([days[0], days[2], days[3]], [(1, 1), (5, 5), (8, 15)]):
        other = cnlunardate.cnlunardate(year, month, place).tosolardate()
        if other != found:
            sys.exit(f"{year}: {found} and {other} differ: nothing is written")


def text():
    lines = [
        "# When the festivals fall that holidays by law go by: the year, Spring Festival (the first of the first month), Qingming,",
        "# Dragon Boat Festival (5/5), Mid-Autumn Festival (8/15). Made by scripts/make-festivals.py; not to be edited.",
    ]
    for year in range(FIRST, LAST + 1):
        days = festivals(year)
        compared(year, days)
        assert all(one.year == year for one in days)
        lines.append(" ".join([str(year)] + [one.strftime("%m-%d") for one in days]))
    return "\n".join(lines) + "\n"


def main():
    made = text()
    if sys.argv[1:] == ["--check"]:
        if open(PATH, encoding="utf-8").read() != made:
            sys.exit("Data/festivals.txt is not what this script makes")
    else:
        sys.stdout.write(made)


if __name__ == "__main__":
    main()
