#!/bin/sh
# bench.sh PROGRAM - runs every room's measure; each prints lines of name, tab, number.
# EVENTS (default 1000000) are listed, a database grows to GROWN articles (default 5000; 100000 takes some minutes).
# tests/NAME_bench.c is a measure in C, tests/NAME_bench.sh one that runs the program.
set -eu
program=$1
here=$(cd "$(dirname "$0")" && pwd)
"$(dirname "$program")/tests/english_bench" "${CONLLU:-$here/english/golden.conllu}"
"$(dirname "$program")/tests/relations_bench" "$here/english/relations.tsv"
"$(dirname "$program")/tests/readers_bench"
"$(dirname "$program")/tests/coder_bench" "${ARTICLES:-$here/example/salisbury.jsonl}"
"$(dirname "$program")/tests/db_bench" "${EVENTS:-1000000}" "${GROWN:-5000}"
for script in "$here"/*_bench.sh; do
    [ ! -e "$script" ] || sh "$script" "$program"
done
