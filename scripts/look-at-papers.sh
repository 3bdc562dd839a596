#!/usr/bin/env bash
# Makes the papers of the sample's week as pages and shows them in headless Chromium: on a screen, on a phone, and
# printed on A4. Leaves the pictures in a directory to be looked at, and says what a program can see by itself: the
# paper's size, that the last line is there, that nothing is wider than the page.
#   scripts/look-at-papers.sh [DIRECTORY]        needs chromium, poppler-utils, fonts-noto-cjk
#   TAIZHANG_BINARY names the program; without it .build/debug/taizhang
set -euo pipefail
program="${TAIZHANG_BINARY:-$(dirname "$0")/../.build/debug/taizhang}"
program="$(realpath "$program")"
for tool in chromium pdfinfo pdftotext pdftoppm python3; do
  command -v "$tool" > /dev/null || { echo "needs $tool (apt-get install chromium poppler-utils fonts-noto-cjk)" >&2; exit 77; }
done
pictures="$(realpath "${1:-$(mktemp -d)}")"
mkdir -p "$pictures"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
export TAIZHANG_PRACTICE_CLOCK=2026-11-23T15:00:00+08:00
"$program" demo --dir "$scratch/ledger" > /dev/null

# Two photographs of different shapes, before and after.
python3 - "$scratch" << 'END'
import struct, sys, zlib
def png(path, width, height, colour):
    rows = b"".join(b"\0" + b"".join(bytes(colour(x, y)) for x in range(width)) for y in range(height))
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
png(sys.argv[1] + "/before.png", 320, 240, lambda x, y: (150 + (x * 7 + y * 3) % 80, 110, 80))
png(sys.argv[1] + "/after.png", 240, 320, lambda x, y: (90, 160 + (x + y) % 60, 110))
END
"$program" --ledger "$scratch/ledger" --as 周慧敏 evidence 88 --before "$scratch/before.png" --after "$scratch/after.png" > /dev/null

browse() {
  chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --no-pdf-header-footer "$@" > /dev/null 2>&1
}
faults=0
for language in zh en; do
  for paper in minutes bulletin summary ledger; do
    name="$paper.$language"
    page="$scratch/$name.html"
    "$program" --ledger "$scratch/ledger" --lang "$language" report "$paper" --format html -o "$page" > /dev/null
    browse --window-size=1280,1600 --screenshot="$pictures/$name.screen.png" "file://$page"
    browse --window-size=480,1000 --screenshot="$pictures/$name.phone.png" "file://$page"
    browse --print-to-pdf="$scratch/$name.pdf" "file://$page"
    pdftoppm -r 60 -l 3 -png "$scratch/$name.pdf" "$pictures/$name.a4"
    pages=$(pdfinfo "$scratch/$name.pdf" | awk '/^Pages/ { print $2 }')
    size=$(pdfinfo "$scratch/$name.pdf" | awk '/^Page size/ { print int($3 + .5) "x" int($5 + .5) }')
    pdftotext -layout "$scratch/$name.pdf" "$scratch/$name.txt"
    told="$name: $pages pages, $size"
    case "$size" in 595x842 | 842x595) ;; *) told="$told, NOT A4"; faults=$((faults + 1)) ;; esac
    # The last numbered item of the page must be on the paper: what is wider than the page is cut from it.
    for number in $(grep -oE '20[0-9]{2}-[0-9]{4}<' "$page" | tr -d '<' | sort -u); do
      grep -q "$number" "$scratch/$name.txt" || { told="$told, $number MISSING"; faults=$((faults + 1)); break; }
    done
    echo "$told"
  done
done
echo "pictures in $pictures: look at them"
exit $((faults > 0))
