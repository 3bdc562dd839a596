#!/usr/bin/env bash
# python-docx 1.2.0 and docx2txt 0.9: a clause that was moved is in the text not at all, or twice.
#
# Valid input: a DOCX whose reviewer, with changes tracked, moved a sentence from one paragraph to another and replaced a date. So drafts of
#   minutes go round in an office.
# Expected: the text as it is shown, once. ECMA-376 part 1, 17.13.5: moveFrom holds what is no longer there, moveTo the same at its new place, ins
#   what was added, del what is gone. mammoth and pandoc read it so.
# Seen: python-docx's paragraph.text has neither the old place nor the new: the clause vanishes, and so does the new date, though the old is
#   gone, too ("于前完成"). docx2txt has the clause at both places: 320处 stands twice.
# Why it matters: a demand without its date, or a quantity doubled, in a text that looks complete.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check python-docx==1.2.0 docx2txt==0.9 mammoth==1.13.0
venv/bin/python - <<'PYTHON'
import docx
import docx2txt
import mammoth
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

by = 'w:author="内勤" w:date="2026-03-05T09:00:00Z"'


def add(paragraph, xml):
    paragraph._p.append(parse_xml(xml.replace("NS", nsdecls("w"))))


def moved(kind, number):
    text = "<w:r><w:t>拆除违章搭建320处。</w:t></w:r>"
    return [
        f'<w:{kind}RangeStart NS w:id="{number}" w:name="move1" {by}/>',
        f'<w:{kind} NS w:id="{number + 1}" {by}>{text}</w:{kind}>',
        f'<w:{kind}RangeEnd NS w:id="{number}"/>',
    ]


document = docx.Document()
first = document.add_paragraph("上周：")
second = document.add_paragraph("本周：")
for xml in moved("moveFrom", 1):
    add(first, xml)
for xml in moved("moveTo", 3):
    add(second, xml)
third = document.add_paragraph("于")
add(third, f'<w:del NS w:id="5" {by}><w:r><w:delText>9月30日</w:delText></w:r></w:del>')
add(third, f'<w:ins NS w:id="6" {by}><w:r><w:t>10月15日</w:t></w:r></w:ins>')
third.add_run("前完成")
document.save("minutes.docx")

seen = [paragraph.text for paragraph in docx.Document("minutes.docx").paragraphs]
print("python-docx:", seen)
assert seen == ["上周：", "本周：", "于前完成"]
seen = docx2txt.process("minutes.docx").split("\n\n")
print("docx2txt:   ", seen)
assert seen == ["上周：拆除违章搭建320处。", "本周：拆除违章搭建320处。", "于10月15日前完成"]
with open("minutes.docx", "rb") as file:
    seen = mammoth.extract_raw_text(file).value.split("\n\n")
print("mammoth:    ", seen)
assert seen[:3] == ["上周：", "本周：拆除违章搭建320处。", "于10月15日前完成"]
PYTHON
