#!/bin/sh
# All faults at their full counts, one after another; then the burst of 20,000 changes without a watch.
cd "$(dirname "$0")/../.." || exit 1
python3 Tests/Faults/faults.py --count full
status=$?
TAIZHANG_FAULTS_BURST=20000 swift test --filter FaultsFollowingTests || status=1
exit $status
