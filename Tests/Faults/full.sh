#!/bin/sh
# All faults at their full counts, one after another; then the burst of 20,000 changes without a watch, and the store's
# tests on ledgers of their full size.
cd "$(dirname "$0")/../.." || exit 1
python3 Tests/Faults/faults.py --count full
status=$?
TAIZHANG_FAULTS_BURST=20000 swift test --filter FaultsFollowingTests || status=1
TAIZHANG_FULL=1 swift test --filter LedgerStoreTests || status=1
exit $status
