#!/bin/sh
# faults.sh.t - the quick part of tests/faults/faults.py, whose table says what is tried and what must hold; 'make faults' runs the whole.
cd "$(dirname "$0")" || exit 1
python3 faults/faults.py "${DEMARCHE:-../build/demarche}" quick | awk '
    /^passed/  { print "ok " ++n " - " substr($0, 9); next }
    /^FAILED/  { print "not ok " ++n " - " substr($0, 9); next }
    /^skipped/ { print "ok " ++n " - " substr($0, 10) " # SKIP"; next }
    / passed, [0-9]+ failed$/ { whole = 1 }
    { print "# " $0 }
    END { print "1.." n + !whole }'
