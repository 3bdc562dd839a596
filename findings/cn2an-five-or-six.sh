#!/usr/bin/env bash
# cn2an 0.5.24 makes fifty-six of "five or six".
#
# Valid input: sentences of a patrol, given to cn2an.transform, which is there to turn the numerals in a sentence into digits.
# Expected: 五六处 is five or six places: two neighbouring numerals side by side are an approximate number, written in characters for just that
#   reason (GB/T 15835-2011, numerals in publications, on approximate numbers: 三四个月). Left alone, or 5-6.
# Seen: 五六处 becomes 56处, 三五天 35天, 两三户 23户, 七八辆 78辆; cn2an.cn2an("五六", "smart") is 56, too. Of 十七八处 it makes a remark on the
#   error stream and leaves it, so it knows that such a thing is no number, when a ten stands before it. And 万一 and 一一 are words:
#   一一核查 (check one by one) becomes 11核查.
# Why it matters: a figure that is ten times the truth, exact where it was vague, and added up in the summary.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
cd "$room"
python3 -m venv venv
venv/bin/pip install -q --disable-pip-version-check cn2an==0.5.24
venv/bin/python - <<'PYTHON'
import warnings

import cn2an

warnings.simplefilter("ignore")
recorded = {
    "楼道堆物五六处": "楼道堆物56处",
    "三五天内清完": "35天内清完",
    "涉及两三户": "涉及23户",
    "僵尸车七八辆": "僵尸车78辆",
    "一一核查": "11核查",
    "小广告十七八处": "小广告十七八处",
    "拆除三百二十处": "拆除320处",
}
for text, result in recorded.items():
    seen = cn2an.transform(text)
    print(text, "->", seen)
    assert seen == result, result
assert cn2an.cn2an("五六", "smart") == 56
PYTHON
