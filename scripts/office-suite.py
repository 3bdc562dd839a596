#!/usr/bin/env python3
"""What leaves the ledger is opened by a real office suite, saved as it saves, and read back.

    scripts/office-suite.py [--packages]        with --packages it installs LibreOffice and the readers first (Debian)

The sample's items and people are exported as workbooks; the suite opens each and saves it, as a double click and Ctrl-S do:
every value, its type and its format must be as the program wrote them, for openpyxl, an independent reader. Its papers are
exported for Word and opened: by python-docx, and by the suite, which prints them. The sample is exported as CSV; the suite opens it and saves it as XLSX, opens that and saves it as CSV in UTF-8 and in
GB18030 (the usual encoding of Excel in China): every cell must be what the program wrote. Both are imported into an empty
ledger: no row that counts is lost, and no quantity. The printed ledger is opened as a page and printed to PDF. Needs a built binary (TAIZHANG_BINARY,
or `swift build -c release`). Exit status: 0 all of it held, 1 something did not, 77 no office suite here.
"""

import csv
import json
import os
import shutil
import subprocess
import sys
import tempfile

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# The filter's options: separator, quote, encoding, first line, every cell as it was written; then as text.
AS_TEXT = "44,34,76,1,{columns},0,false,false"
UTF8, GB18030 = "76", "85"


def binary():
    named = [os.environ["TAIZHANG_BINARY"]] if "TAIZHANG_BINARY" in os.environ else []
    builds = [os.path.join(ROOT, build, "taizhang") for build in (".build-release/release", ".build/release", ".build/debug")]
    found = next((path for path in named or builds if os.access(path, os.X_OK)), None)
    if not found:
        sys.exit("no binary: build it, or name it in TAIZHANG_BINARY")
    return os.path.abspath(found)


def run(*words):
    done = subprocess.run(words, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(words[:4])} ...: {done.returncode} {done.stderr.strip()}")
    return done.stdout


def convert(folder, file, kind, name, import_filter=None):
    """Lets the suite open a file and save it as another; the path of that."""
    into = os.path.join(folder, name)
    os.mkdir(into)
    words = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind, "--outdir", into]
    run(*words, *([f"--infilter={import_filter}"] if import_filter else []), file)
    made = os.listdir(into)
    if len(made) != 1:
        sys.exit(f"the suite made {made} of {file}")
    return os.path.join(into, made[0])


def rows(path, encoding):
    with open(path, encoding=encoding, newline="") as file:
        return list(csv.reader(file))


def compare(what, wrote, read):
    """Cells that the suite gives back other than they were written; a formula guard's apostrophe is a cell's first byte."""
    wrong = [(y, x, a, b) for y, (left, right) in enumerate(zip(wrote, read)) for x, (a, b) in enumerate(zip(left, right)) if a != b]
    cells = sum(map(len, wrote))
    print(f"{what}: {len(wrote)} rows, {cells} cells, {len(wrong)} different")
    for y, x, a, b in wrong[:5]:
        print(f"  row {y} column {x}: wrote {a!r}, read {b!r}")
    return not wrong and len(wrote) == len(read)


def typed(path):
    """Every cell of a workbook with its type and how it is shown, by an independent reader."""
    import openpyxl
    book = openpyxl.load_workbook(path)
    return {(sheet.title, cell.coordinate): (cell.data_type, cell.value, cell.number_format)
            for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}


def saved(folder, file, name):
    """Whether a workbook is the same once the suite has opened and saved it."""
    wrote, read = typed(file), typed(convert(folder, file, "xlsx", name))
    wrong = [place for place in wrote.keys() | read.keys() if wrote.get(place) != read.get(place)]
    kinds = {kind: sum(cell[0] == kind for cell in wrote.values()) for kind in "snd"}
    print(f"{os.path.basename(file)} opened and saved: {len(wrote)} cells {kinds}, {len(wrong)} different")
    for place in sorted(wrong)[:5]:
        print(f"  {place}: wrote {wrote.get(place)}, read {read.get(place)}")
    return not wrong and kinds["s"] > 0


def papers(folder, program, ledger):
    """Papers for Word in both forms: read by python-docx, printed by the suite."""
    import docx
    held = True
    # The printed ledger is a table, which has no official form.
    for paper in ("minutes", "bulletin", "summary", "ledger"):
        for form in ("plain", "official") if paper != "ledger" else ("plain",):
            file = os.path.join(folder, f"{paper}-{form}.docx")
            run(program, "--lang", "zh", "--ledger", ledger, "report", paper, "-o", file, "--form", form)
            document = docx.Document(file)
            section, words = document.sections[0], sum(len(line.text) for line in document.paragraphs)
            printed = convert(folder, file, "pdf", f"{paper}-{form}")
            margins = (section.top_margin.twips, section.right_margin.twips, section.left_margin.twips)
            held &= words > 100 and open(printed, "rb").read(5) == b"%PDF-"
            held &= (margins == (2098, 1474, 1587)) == (form == "official")
            print(f"{paper} {form}: {words} characters, {len(document.tables)} tables, margins {margins}")
    return held


DROPPED = ("rejected", "duplicate", "cancelled")


def amounts(items, dropped=()):
    """Every planned quantity as it is written, with the title of its item."""
    return [(item["title"], one.get("measure", ""), str(one.get("approximate") or one.get("planned")), one["unit"])
            for item in items if item["state"] not in dropped for one in item.get("quantities", [])]


def main():
    if "--packages" in sys.argv:
        sudo = ["sudo"] if os.geteuid() != 0 else []
        run(*sudo, "apt-get", "install", "-yq", "--no-install-recommends", "libreoffice-calc", "libreoffice-writer",
            "python3-openpyxl", "python3-docx")
    if not shutil.which("soffice"):
        print("no office suite here: call it with --packages")
        return 77
    program = binary()
    with tempfile.TemporaryDirectory(prefix="taizhang-office-") as folder:
        ledger, table = os.path.join(folder, "ledger"), os.path.join(folder, "items.csv")
        run(program, "--lang", "zh", "demo", "--dir", ledger)
        run(program, "--lang", "zh", "--ledger", ledger, "export", table)
        wrote = rows(table, "utf-8-sig")
        # What counts in no rate is no work to be taken over: an import leaves it out and says so.
        state = wrote[0].index("整改状态")
        count = sum(row[state] not in ("不予立案", "重复", "作废") for row in wrote[1:])
        # Every column as text (2), as an office does that wants its numbers as they are.
        columns = "/".join(f"{place + 1}/2" for place in range(len(wrote[0])))
        sheet = convert(folder, table, "xlsx", "xlsx", f"CSV:{AS_TEXT.format(columns=columns)}")
        held = True
        book, people = os.path.join(folder, "items.xlsx"), os.path.join(folder, "people.xlsx")
        run(program, "--lang", "zh", "--ledger", ledger, "export", book)
        run(program, "--lang", "zh", "--ledger", ledger, "people", "export", people)
        held &= saved(folder, book, "book") and saved(folder, people, "people")
        held &= papers(folder, program, ledger)
        for encoding, code in (("utf-8-sig", UTF8), ("gb18030", GB18030)):
            back = convert(folder, sheet, f"csv:Text - txt - csv (StarCalc):44,34,{code},1,,0,false,true,false", encoding)
            held &= compare(f"through XLSX and back as {encoding}", wrote, rows(back, encoding))
            other = os.path.join(folder, "other-" + encoding)
            run(program, "init", other, "--name", "回读")
            run(program, "--lang", "zh", "--ledger", other, "import", back)
            items = json.loads(run(program, "--ledger", other, "list", "--json"))
            print(f"imported again from {encoding}: {len(items)} of {count} items")
            held &= len(items) == count
            was = sorted(amounts(json.loads(run(program, "--ledger", ledger, "list", "--json")), dropped=DROPPED))
            now = sorted(amounts(items))
            print(f"quantities: {len(now)} of {len(was)}, {len(set(was) ^ set(now))} different")
            held &= was == now
        page = os.path.join(folder, "ledger.html")
        run(program, "--lang", "zh", "--ledger", ledger, "export", page)
        printed = convert(folder, page, "pdf", "pdf")
        size = os.path.getsize(printed)
        print(f"printed ledger as a page: a PDF of {size} bytes")
        held &= open(printed, "rb").read(5) == b"%PDF-" and size > 10_000
    return 0 if held else 1


if __name__ == "__main__":
    sys.exit(main())
