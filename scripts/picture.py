#!/usr/bin/env python3
"""Draws terminal screens as SVG: what `tmux capture-pane -e -N -p` printed goes in, a picture comes out.

    scripts/picture.py TITLE SCREEN > picture.svg                  one screen, a file or - for standard input
    scripts/picture.py TITLE SCREEN=CAPTION SCREEN=CAPTION ...     several, shown one after the other, a caption under each

Cells are 8 by 18; wide characters take two of them, each put at its own place, so that no font has to be two to one.
Boxes are drawn as lines. Python's own library is all that is needed.
"""
import re
import sys
import unicodedata
from dataclasses import dataclass, replace
from html import escape

WIDTH, HEIGHT, BASE, SIZE, MARGIN = 8, 18, 13.5, 13.5, 12
INK, PAPER, FRAME = "#1f2328", "#ffffff", "#d0d7de"
FONTS = ("'DejaVu Sans Mono', Menlo, Consolas, 'Sarasa Mono SC', 'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', "
         "'PingFang SC', 'Microsoft YaHei', monospace")
SECONDS = 3.0
# Which arms a box character has, of left, right, up, down.
BOXES = {"─": "lr", "│": "ud", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu", "├": "rud", "┤": "lud", "┬": "lrd", "┴": "lru",
         "┼": "lrud"}
ANSI = ("#000000 #cd0000 #00a000 #b08800 #0969da #a000a0 #008b8b #d0d0d0 "
        "#7f7f7f #ff0000 #00c000 #d8b000 #5c5cff #e000e0 #00b0b0 #ffffff").split()


@dataclass(frozen=True)
class Style:
    ink: str = INK
    paper: str = PAPER
    bold: bool = False
    underlined: bool = False
    swapped: bool = False

    @property
    def colours(self):
        return (self.paper, self.ink) if self.swapped else (self.ink, self.paper)


@dataclass
class Cell:
    text: str
    style: Style
    columns: int


def colour(number):
    """A colour of the 256 that terminals share."""
    if number < 16:
        return ANSI[number]
    if number >= 232:
        return "#" + f"{8 + (number - 232) * 10:02x}" * 3
    levels = (0, 95, 135, 175, 215, 255)
    number -= 16
    return "#" + "".join(f"{levels[part]:02x}" for part in (number // 36, number // 6 % 6, number % 6))


def styled(style, codes):
    """The style after an escape sequence `ESC [ codes m`."""
    codes = [int(code or 0) for code in codes.split(";")]
    while codes:
        code = codes.pop(0)
        if code == 0:
            style = Style()
        elif code in (1, 22):
            style = replace(style, bold=code == 1)
        elif code in (4, 24):
            style = replace(style, underlined=code == 4)
        elif code in (7, 27):
            style = replace(style, swapped=code == 7)
        elif code in (38, 48):
            kind = codes.pop(0)
            value = colour(codes.pop(0)) if kind == 5 else "#%02x%02x%02x" % tuple(codes.pop(0) for _ in range(3))
            style = replace(style, **{"ink" if code == 38 else "paper": value})
        elif code == 39:
            style = replace(style, ink=INK)
        elif code == 49:
            style = replace(style, paper=PAPER)
        elif code % 10 < 8 and code // 10 in (3, 4, 9, 10):
            value = ANSI[code % 10 + (8 if code >= 90 else 0)]
            style = replace(style, **{"ink" if code // 10 in (3, 9) else "paper": value})
    return style


def cells(line, style):
    """The cells of one row, and the style in which the next one begins."""
    row = []
    for escape_codes, character in re.findall(r"\x1b\[([\d;]*)m|([^\x00-\x1f])", line):
        if not character:
            style = styled(style, escape_codes)
        elif unicodedata.combining(character) and row:
            row[-1].text += character
        else:
            row.append(Cell(character, style, 2 if unicodedata.east_asian_width(character) in "WF" else 1))
    return row, style


def rows_of(screen):
    """All rows of a screen, each as cells."""
    rows, style = [], Style()
    for line in screen.rstrip("\n").split("\n"):
        row, style = cells(line, style)
        rows.append(row)
    return rows


def runs(row):
    """Neighbours of one style, with the column in which they begin."""
    column, result = 0, []
    for cell in row:
        if result and result[-1][1] == cell.style:
            result[-1][2].append(cell)
        else:
            result.append((column, cell.style, [cell]))
        column += cell.columns
    return result


def words(column, run):
    """Text elements: every wide character by itself, narrow ones by words; blanks are nothing."""
    parts, word = [], ""
    for cell in run:
        if cell.text == " " or cell.text in BOXES or cell.columns == 2:
            word = ""
        if cell.columns == 2 and cell.text != "　":
            parts.append((column * WIDTH + (2 * WIDTH - SIZE) / 2, cell.text, None))
        elif cell.columns == 1 and cell.text != " " and cell.text not in BOXES:
            if word:
                parts.pop()
            word += cell.text
            start = column - len(word) + 1
            parts.append((start * WIDTH, word, len(word) * WIDTH))
        column += cell.columns
    return parts


def strokes(column, run):
    """The lines of the box characters as a path; strokes that touch are one."""
    across, down = [], ""
    for cell in run:
        left, middle, right = column * WIDTH, column * WIDTH + WIDTH / 2, (column + 1) * WIDTH
        arms = BOXES.get(cell.text, "")
        if "l" in arms or "r" in arms:
            begin, end = left if "l" in arms else middle, right if "r" in arms else middle
            if across and across[-1][1] == begin:
                across[-1][1] = end
            else:
                across.append([begin, end])
        if "u" in arms or "d" in arms:
            down += f"M{middle:g} {0 if 'u' in arms else HEIGHT / 2:g}V{HEIGHT if 'd' in arms else HEIGHT / 2:g}"
        column += cell.columns
    return "".join(f"M{begin:g} {HEIGHT / 2:g}H{end:g}" for begin, end in across) + down


def drawn(row):
    """One row as SVG, its upper edge at 0."""
    result = []
    for column, style, run in runs(row):
        ink, paper = style.colours
        columns = sum(cell.columns for cell in run)
        if paper != PAPER:
            result.append(f'<path fill="{paper}" d="M{column * WIDTH} 0h{columns * WIDTH}v{HEIGHT}h-{columns * WIDTH}z"/>')
        lines = strokes(column, run)
        if lines:
            result.append(f'<path stroke="{ink}" d="{lines}"/>')
        spans = "".join(
            f'<tspan x="{x:g}"' + (f' textLength="{length}"' if length and length > WIDTH else "") + f">{escape(text)}</tspan>"
            for x, text, length in words(column, run))
        if spans:
            weight = ' font-weight="bold"' if style.bold else ""
            line = ' text-decoration="underline"' if style.underlined else ""
            result.append(f'<text y="{BASE}" fill="{ink}"{weight}{line}>{spans}</text>')
    return "".join(result)


def picture(title, screens):
    """The whole SVG of screens, each with a caption or an empty one."""
    screens = [(rows_of(screen), caption) for screen, caption in screens]
    columns = max(sum(cell.columns for cell in row) for rows, _ in screens for row in rows)
    width = columns * WIDTH + 2 * MARGIN
    height = max(len(rows) for rows, _ in screens) * HEIGHT + 2 * MARGIN
    foot = 30 if any(caption for _, caption in screens) else 0
    known, groups, rules = {}, [], []
    for number, (rows, caption) in enumerate(screens):
        parts = []
        for place, row in enumerate(rows):
            text = drawn(row)
            name = known.setdefault(text, f"r{len(known)}")
            if text:
                parts.append(f'<use href="#{name}" x="{MARGIN}" y="{MARGIN + place * HEIGHT}"/>')
        if caption:
            parts.append(f'<text x="{MARGIN}" y="{height + 12}" font-size="15" font-weight="bold" fill="{INK}">'
                         f"{number + 1}/{len(screens)}  {escape(caption)}</text>")
        groups.append(f'<g class="s{number}">' + "\n".join(parts) + "</g>")
        if len(screens) > 1:
            begin, end = (100 * place / len(screens) for place in (number, number + 1))
            rules.append(f"@keyframes s{number}{{0%{{visibility:{'hidden' if number else 'visible'}}}"
                         f"{begin:.3f}%{{visibility:visible}}{end:.3f}%,100%{{visibility:hidden}}}}"
                         f".s{number}{{visibility:{'hidden' if number else 'visible'};"
                         f"animation:s{number} {len(screens) * SECONDS:g}s step-end infinite}}")
    defined = "\n".join(f'<g id="{name}">{text}</g>' for text, name in known.items() if text)
    return f"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height + foot}" \
viewBox="0 0 {width} {height + foot}" font-family="{FONTS}" font-size="{SIZE}" xml:space="preserve">
<title>{escape(title)}</title>
<style>path[stroke]{{fill:none}}{''.join(rules)}</style>
<rect x=".5" y=".5" width="{width - 1}" height="{height - 1}" rx="6" fill="{PAPER}" stroke="{FRAME}"/>
<defs>
{defined}
</defs>
{chr(10).join(groups)}
</svg>
"""


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    screens = []
    for argument in sys.argv[2:]:
        path, _, caption = argument.partition("=")
        if path == "-":
            screens.append((sys.stdin.read(), caption))
        else:
            with open(path, encoding="utf-8") as file:
                screens.append((file.read(), caption))
    sys.stdout.write(picture(sys.argv[1], screens))


if __name__ == "__main__":
    main()
