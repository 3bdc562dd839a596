#!/usr/bin/env python3
"""Writes a workbook (.xlsx) as a large office's: 100,000 rows of 12 columns, shared strings, dates, numbers.

Usage: workbook.py FILE.xlsx [ROWS]. Python's own library alone. The program that measures: swift run -c release Workbooks FILE.
"""
import sys
import zipfile
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEADINGS = "序号,点位,存在问题,类别,责任单位,责任人,联系电话,整改措施,上报时间,整改时限,完成情况,备注".split(",")


def row_texts(row, text):
    """The cells of a row: numbers as they are, texts by their numbers among the shared ones."""
    site = f"佳美{row % 9 + 1}区{row % 60 + 1}栋"
    what = ["楼道堆物", "飞线充电", "违章搭建", "垃圾桶满溢", "路灯不亮", "小广告未清除"][row % 6]
    day = 46000 + row % 300
    return [
        ("n", row), ("s", text(site)), ("s", text(f"{site}{what}第{row}处")), ("s", text(["停车秩序", "环境卫生", "基础设施"][row % 3])),
        ("s", text(["社区居委会", "派出所", "绿洲物业", "城管执法大队", "环卫所"][row % 5])), ("s", text(f"网格员{'一二三四五六七八九十'[row % 10]}")),
        ("n", 13800000000 + row % 10), ("s", text("限期整改，由责任单位牵头、网格员每日巡查")), ("d", day), ("d", day + 20),
        ("s", text(["整改中", "√", "未整改"][row % 3])), ("s", text(["", "已电话催办", "住户拒绝清理，需联合执法"][row % 3])),
    ]


def write(path, rows):
    shared = {}

    def text(words):
        return shared.setdefault(words, len(shared))

    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("_rels/.rels", relationships(("rId1", "officeDocument", "xl/workbook.xml")))
        package.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{LINKS}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>')
        package.writestr("xl/_rels/workbook.xml.rels", relationships(
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "sharedStrings.xml"), ("rId3", "styles", "styles.xml")))
        package.writestr("xl/styles.xml", f'<styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs></styleSheet>')
        with package.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f'<worksheet xmlns="{MAIN}"><sheetData>'.encode())
            for number in range(1, rows + 2):
                cells = [("s", text(heading)) for heading in HEADINGS] if number == 1 else row_texts(number - 1, text)
                line = "".join(
                    f'<c r="{"ABCDEFGHIJKL"[place]}{number}"{dict(n="", s=" t=" + chr(34) + "s" + chr(34), d=" s=" + chr(34) + "1" + chr(34))[kind]}><v>{value}</v></c>'
                    for place, (kind, value) in enumerate(cells))
                sheet.write(f'<row r="{number}" spans="1:12">{line}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        texts = "".join(f"<si><t>{escape(words)}</t></si>" for words in shared)
        package.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}" uniqueCount="{len(shared)}">{texts}</sst>')


def relationships(*links):
    listed = "".join(f'<Relationship Id="{name}" Type="{LINKS}/{kind}" Target="{target}"/>' for name, kind, target in links)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{listed}</Relationships>'


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    write(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 100_000)
