#!/bin/sh
# fuzz.sh.t - replays every fuzz target's corpus.
cd "$(dirname "$0")" || exit 1
build=$(dirname "$DEMARCHE")
n=0
for target in fuzz/*_fuzz.c; do
    name=$(basename "$target" _fuzz.c)
    n=$((n + 1))
    if files=$("$build/tests/fuzz/${name}_fuzz-replay" "fuzz/corpus/$name"); then
        echo "ok $n - $name: $files inputs"
    else
        echo "not ok $n - $name"
    fi
done
echo "1..$n"
