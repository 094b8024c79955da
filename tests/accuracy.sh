#!/bin/sh
# accuracy.sh PROGRAM EVAL - scores the program on the evaluation sets in the folder EVAL, by their own scorers: name, tab, number.
# Our own articles in coded/, written and coded by the event guide before the program read them, are scored as well: open.jsonl,
# wire.jsonl (in the manner of agencies of 1997 to 2006) and brief.jsonl (chronologies, round-ups and read-outs, two dozen events in
# each) may be looked at while rules are written; of blind.jsonl and dense.jsonl (long sentences, two events in each) only the scores
# are, never a text or what is read in it.
set -eu
program=$1 eval=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# score_articles NAME ARTICLES GOLD
score_articles() {
    "$program" explain --json "$2" >"$work/articles" 2>/dev/null
    python3 "$eval/score_articles.py" "$3" "$work/articles" | awk -F'\t' -v name="$1" 'NF == 2 { print name " " $1 "\t" $2 }'
}

score_articles articles "$eval/articles/dev.jsonl" "$eval/articles/dev-gold.jsonl"
for kind in open wire brief blind dense; do
    score_articles "$kind" "$here/coded/$kind.jsonl" "$here/coded/$kind-gold.jsonl"
done

"$program" explain --json "$eval/sentences/dev-input.jsonl" 2>/dev/null | python3 "$eval/sentences/to_plover.py" >"$work/sentences"
python3 "$eval/sentences/score_events.py" "$eval/sentences/dev.jsonl" "$work/sentences" |
    awk '$1 ~ /^class/ && NF == 5 && $2 + 0 == $2 { print "sentences " $1 " F1\t" $5 * 100 }'

for kind in news wikiwars; do
    "$program" explain --json "$eval/dates/$kind-dev-input.jsonl" >"$work/$kind" 2>/dev/null
    python3 "$eval/dates/score_dates.py" "$eval/dates/$kind-dev.jsonl" "$work/$kind" |
        awk -v kind="$kind" '$3 == "F1" { print "dates " kind " " $1 " " $2 " F1\t" $4 }
                             /day accuracy given found/ { print "dates " kind " " $1 " right given found\t" $NF }'
done
