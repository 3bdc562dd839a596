#!/bin/sh
# Fuzzes what reads a journal line: fuzz.sh SECONDS [LIBFUZZER OPTION...]. The corpus is made of a real ledger's lines
# ($TAIZHANG_BINARY, or what was built in this checkout). Whatever is found lies in the directory that is told.
set -e
root=$(cd "$(dirname "$0")/../../.." && pwd)
binary=${TAIZHANG_BINARY:-$root/.build/release/taizhang}
seconds=${1:-60}
[ $# -gt 0 ] && shift
work=$(mktemp -d /tmp/taizhang-fuzz-XXXXXX)
clang -std=c23 -c -I "$root/Sources/CReferenceData/include" -o "$work/reference.o" \
  "$root/Sources/CReferenceData/CReferenceData.c"
cat > "$work/module.modulemap" <<MAP
module CReferenceData { header "$root/Sources/CReferenceData/include/CReferenceData.h" export * }
MAP
swiftc -swift-version 6 -O -whole-module-optimization -parse-as-library -sanitize=fuzzer,address -module-name LineFuzzer \
  -Xcc -fmodule-map-file="$work/module.modulemap" -o "$work/fuzzer" "$work/reference.o" \
  "$(dirname "$0")/LineFuzzer.swift" $(find "$root/Sources/LedgerModel" -name '*.swift')
mkdir "$work/corpus" "$work/found"
ledger=$work/ledger
"$binary" demo --items 60 --dir "$ledger" > /dev/null || "$binary" init "$ledger" --name fuzz
cat "$ledger"/journal/*/*.jsonl | head -500 | split -l 1 - "$work/corpus/line-"
echo "fuzzing in $work"
"$work/fuzzer" -max_total_time="$seconds" -max_len=8192 -artifact_prefix="$work/found/" -print_final_stats=1 "$@" "$work/corpus" \
  2>&1 | tail -15
# Nothing found: nothing is left behind.
rmdir "$work/found" 2> /dev/null && rm -rf "$work"
