#!/usr/bin/env python3
"""Workbooks that another program writes, read by Taizhang and compared value by value.

Usage: read-workbooks.py [COUNT]. Needs openpyxl (a virtual environment will do) and the program ($TAIZHANG_BINARY, else the debug
build); with LibreOffice each workbook is read again as that saves it: .xlsx, .ods and .fods. Nothing of it runs in CI.
"""
import datetime
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

import openpyxl

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BINARY = os.environ.get("TAIZHANG_BINARY", os.path.join(ROOT, ".build/debug/taizhang"))
PEOPLE = ["王磊", "李秀英", "张伟", "陈静", "刘洋", "赵敏"]
DATES = ["yyyy-mm-dd", '[$-804]yyyy"年"m"月"d"日";@', "m/d/yy", "d-mmm-yy", 'yyyy"年"m"月"d"日"', "yyyy/m/d", "[$-804]aaaa"]
CONVERSIONS = [("ods", "ods"), ("xlsx", "xlsx"), ("fods", "fods")]
HEADINGS = ["序号", "点位", "存在问题", "责任人", "工单编号", "整改措施", "上报时间", "整改时限"]


def number_cell(rng):
    """A reference as offices write it: the cell's value, its format, what the sheet shows."""
    kind = rng.randrange(4)
    if kind == 0:
        digits = "".join(rng.choice("0123456789") for _ in range(17))
        return "2" + digits, "General", "2" + digits
    if kind == 1:
        value = rng.randrange(1, 10**6)
        return value, "000000", f"{value:06d}"
    if kind == 2:
        value = rng.randrange(10**9, 10**12)
        return value, "General", str(value)
    value = rng.randrange(1, 10**4)
    return value, '"HM"00000', f"HM{value:05d}"


def make(rng, path):
    """Writes a workbook; gives what must be read."""
    book = openpyxl.Workbook()
    book.active.title = "说明"
    book.active["A1"] = "每周五报送"
    sheet = book.create_sheet("问题清单")
    top = rng.randrange(1, 4)
    if top > 1:
        sheet.cell(1, 1, "和美社区整改台账")
        sheet.merge_cells(start_row=1, end_row=top - 1, start_column=1, end_column=len(HEADINGS))
    for place, heading in enumerate(HEADINGS):
        sheet.cell(top, place + 1, heading)
    items, row, site = [], top + 1, None
    count = rng.randrange(3, 40)
    while len(items) < count:
        span = min(rng.choice([1, 1, 2, 3]), count - len(items))
        site = f"佳美{rng.randrange(1, 9)}区{rng.randrange(1, 60)}栋"
        sheet.cell(row, 2, site)
        if span > 1:
            sheet.merge_cells(start_row=row, end_row=row + span - 1, start_column=2, end_column=2)
        for _ in range(span):
            number = len(items) + 1
            title = rng.choice(["楼道堆物", "飞线充电 <3处>", "垃圾桶 & 满溢", "𠮷野家门前占道", "“地锁”占道"]) + f"第{number}处"
            value, code, reference = number_cell(rng)
            reported = datetime.date(2026, 1, 1) + datetime.timedelta(days=rng.randrange(0, 200))
            due = reported + datetime.timedelta(days=rng.randrange(10, 60))
            measures = rng.choice(["限期整改", "立即清理\n每日巡查", ""])
            owner = rng.choice(PEOPLE)
            sheet.cell(row, 1, number)
            sheet.cell(row, 3, title)
            sheet.cell(row, 4, owner)
            sheet.cell(row, 5, value).number_format = code
            sheet.cell(row, 6, measures or None)
            sheet.cell(row, 7, reported).number_format = rng.choice(DATES)
            sheet.cell(row, 8, due).number_format = rng.choice(DATES)
            if rng.random() < 0.2:
                sheet.row_dimensions[row].hidden = True
            items.append({
                "title": title, "siteName": site, "ownerName": owner, "reference": reference, "measures": measures or None,
                "reportedAt": str(reported), "due": str(due)})
            row += 1
    sheet.cell(row, 1, "合计")
    sheet.cell(row, 3, f"=COUNTA(C{top + 1}:C{row - 1})")
    book.save(path)
    return items


def read(path, directory):
    """The items that the program makes of a file."""
    ledger = tempfile.mkdtemp(dir=directory) + "/ledger"
    for words in (["init", ledger, "--name", "x"], ["--ledger", ledger, "import", path], ["--ledger", ledger, "list", "--json"]):
        ended = subprocess.run([BINARY, "--lang", "en"] + words, capture_output=True, text=True)
        if ended.returncode != 0:
            sys.exit(f"{words}: {ended.stderr}")
    items = json.loads(ended.stdout)
    return sorted(items, key=lambda item: item["number"])


def compare(name, wanted, got):
    """How many values differ; each is shown."""
    if len(wanted) != len(got):
        print(f"{name}: {len(got)} items instead of {len(wanted)}")
        return 1
    differ = 0
    for place, (want, item) in enumerate(zip(wanted, got)):
        for field, value in want.items():
            found = item.get(field)
            found = found[:10] if found and field in ("reportedAt", "due") else found
            if found != value:
                differ += 1
                print(f"{name}, item {place + 1}, {field}: {found!r} instead of {value!r}")
    return differ


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    office = shutil.which("soffice")
    values = differ = 0
    with tempfile.TemporaryDirectory() as directory:
        for seed in range(count):
            path = os.path.join(directory, f"{seed}.xlsx")
            wanted = make(random.Random(seed), path)
            paths = [path]
            for kind, ending in CONVERSIONS if office else []:
                into = os.path.join(directory, ending)
                subprocess.run(
                    [office, f"-env:UserInstallation=file://{directory}/profile", "--headless", "--convert-to", kind, "--outdir", into, path],
                    capture_output=True, check=True)
                paths.append(os.path.join(into, f"{seed}.{ending}"))
            for file in paths:
                values += sum(len(item) for item in wanted)
                differ += compare(os.path.relpath(file, directory), wanted, read(file, directory))
    print(f"{values} values of {count} workbooks{' and their conversions' if office else ''}, {differ} differ")
    sys.exit(1 if differ else 0)


if __name__ == "__main__":
    main()
