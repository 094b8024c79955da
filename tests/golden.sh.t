#!/bin/sh
# golden.sh.t - runs each tests/golden/NAME.cmd (words of a command line, run in tests/) and compares with NAME.out. TAP.
set -u
here=$(cd "$(dirname "$0")" && pwd)
demarche=${DEMARCHE:-$here/../build/demarche}
n=0
cd "$here" || exit 1
for cmd in golden/*.cmd; do
    n=$((n + 1))
    # shellcheck disable=SC2046 # words
    if "$demarche" $(cat "$cmd") 2>&1 | diff -u "${cmd%.cmd}.out" - >/tmp/golden.$$ 2>&1; then echo "ok $n - $cmd"; else
        echo "not ok $n - $cmd (make golden writes it anew)"; sed 's/^/# /' /tmp/golden.$$ | head -20; fi
    rm -f /tmp/golden.$$
done
echo "1..$n"
