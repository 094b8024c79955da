#!/bin/sh
# accuracy.sh PROGRAM EVAL - scores the program on the evaluation sets in the folder EVAL, by their own scorers: name, tab, number.
set -eu
program=$1 eval=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$program" explain --json "$eval/articles/dev.jsonl" >"$work/articles" 2>/dev/null
python3 "$eval/score_articles.py" "$eval/articles/dev-gold.jsonl" "$work/articles" | sed 's/^/articles\t/' | awk -F'\t' 'NF == 3 { print $1 " " $2 "\t" $3 }'

"$program" explain --json "$eval/sentences/dev-input.jsonl" 2>/dev/null | python3 "$eval/sentences/to_plover.py" >"$work/sentences"
python3 "$eval/sentences/score_events.py" "$eval/sentences/dev.jsonl" "$work/sentences" |
    awk '$1 ~ /^class/ && NF == 5 && $2 + 0 == $2 { print "sentences " $1 " F1\t" $5 * 100 }'

for kind in news wikiwars; do
    "$program" explain --json "$eval/dates/$kind-dev-input.jsonl" >"$work/$kind" 2>/dev/null
    python3 "$eval/dates/score_dates.py" "$eval/dates/$kind-dev.jsonl" "$work/$kind" |
        awk -v kind="$kind" '$3 == "F1" { print "dates " kind " " $1 " " $2 " F1\t" $4 }
                             /day accuracy given found/ { print "dates " kind " " $1 " right given found\t" $NF }'
done
