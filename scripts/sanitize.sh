#!/usr/bin/env bash
# The tests of the rooms, and real screens at work, under a sanitizer: scripts/sanitize.sh address|thread [FILTER]
# Takes a build of its own for each (.build-address, .build-thread), some minutes. What is found is printed; exit status 1.
set -euo pipefail
cd "$(dirname "$0")/.."
kind="${1:?address or thread}"
rooms="${2:-LedgerModelTests|LedgerStoreTests|ExchangeTests|ConsoleTests|TextWidthTests|WordingTests|PapersTests|ScreenTests|CursesTests}"
scratch=".build-$kind"
reports="$(mktemp -d)"
trap 'rm -rf "$reports"' EXIT
# Reports go to files, since a screen has no place for them. Leaks are no matter in a program that ends.
export ASAN_OPTIONS="detect_leaks=0:log_path=$reports/report" TSAN_OPTIONS="log_path=$reports/report:halt_on_error=0:report_signal_unsafe=0"
export SWIFT_BACKTRACE=enable=no

status=0
swift build --build-tests --sanitize="$kind" --scratch-path "$scratch"
# Storms and pictures are many times slower here; a quarter of the storm meets the same code.
TAIZHANG_STORMS="${TAIZHANG_STORMS:-1}" swift test --skip-build --sanitize="$kind" --scratch-path "$scratch" --filter "$rooms" || status=1
TAIZHANG_BINARY="$PWD/$scratch/debug/taizhang" swift test --skip-build --sanitize="$kind" --scratch-path "$scratch" \
  --filter 'ScreenSessionTests|MeetingScreenTests|ScreenExportTests|KeepingTests|LifeTests' \
  --skip anIdleScreenUsesNoProcessorTime || status=1 # A sanitizer has a thread of its own, which is not idle.

found=$(find "$reports" -type f | wc -l)
cat "$reports"/* 2> /dev/null || true
echo "$kind: $found reports, tests $([ "$status" = 0 ] && echo passed || echo failed)"
[ "$found" = 0 ] && [ "$status" = 0 ]
