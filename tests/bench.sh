#!/bin/sh
# bench.sh PROGRAM - runs every room's measure; each prints lines of name, tab, number. All of them go to bench.tsv beside the program,
# to standard output a page: no shares of what another line tells, and no scores where CONLLU names no gold trees.
# EVENTS (default 1000000) are listed, a database grows to GROWN articles (default 5000; 100000 takes some minutes).
# tests/NAME_bench.c is a measure in C, tests/NAME_bench.sh one that runs the program.
set -eu
program=$1
here=$(cd "$(dirname "$0")" && pwd)
built=$(dirname "$program")
details='^relations [^a]|^read[.].*articles_per_s|^(html|feed)_articles|^coder events|^coder sentences parsed|^ical[.](events|rows)|kb\t|peak_mb\t'
main='^(picture[.]120[.](mermaid_)?kb|(ingest|extract|import)[.].*peak_mb|start[.](ingest|render-png)_peak_mb)\t'
[ -n "${CONLLU:-}" ] || details="$details|^english [^\\t]*(words|UPOS|XPOS|lemma|AS|F1)\t"

measures() {
    "$built/tests/english_bench" "${CONLLU:-$here/english/golden.conllu}"
    "$built/tests/relations_bench" "$here/english/relations.tsv"
    "$built/tests/readers_bench"
    "$built/tests/coder_bench" "${ARTICLES:-$here/example/salisbury.jsonl}"
    "$built/tests/db_bench" "${EVENTS:-1000000}" "${GROWN:-5000}"
    for script in "$here"/*_bench.sh; do
        sh "$script" "$program"
    done
}

rm -f "$built/bench.whole"
{ measures; : >"$built/bench.whole"; } | tee "$built/bench.tsv" | awk -v details="$details" -v main="$main" '$0 !~ details || $0 ~ main { print; fflush() }'
[ -e "$built/bench.whole" ] # a measure that fails ends it
