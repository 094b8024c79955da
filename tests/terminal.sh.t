#!/bin/sh
# What a person sees on a terminal and a program does not: colours, pager, widths; --quiet, --verbose, --json. TAP. Needs DEMARCHE, the program.
set -u
. "$(dirname "$0")/tap.sh"
unset NO_COLOR PAGER LESS COLUMNS
export TERM=xterm

terminal() { python3 "$here/terminal.py" out "$@"; }
escape=$(printf '\033')

"$demarche" ingest -q -d x.db "$here/example" 2>err
says 'a quiet ingest says nothing' 0 0 sh -c 'wc -c <err'
"$demarche" edit -d x.db --summary 'Own words' 1
for command in list 'show 1' log explain; do
    set -- $command; does=$1; shift
    [ $does = explain ] && set -- "$here/example" || set -- -d x.db "$@"
    export PAGER=cat
    says "$does: colours on a terminal" 0 "$escape" terminal 80 "$demarche" $does "$@"
    says "$does: piped" 0 '' "$demarche" $does "$@"
    lacks "$does: piped, none" "$escape"
    says "$does: NO_COLOR" 0 '' env NO_COLOR=1 python3 "$here/terminal.py" out 80 "$demarche" $does "$@"
    lacks "$does: NO_COLOR, none" "$escape"
    says "$does: a dumb terminal" 0 '' env TERM=dumb python3 "$here/terminal.py" out 80 "$demarche" $does "$@"
    lacks "$does: a dumb terminal, none" "$escape"
    says "$does: never" 0 '' terminal 80 "$demarche" $does "$@" --color never
    lacks "$does: never, none" "$escape"
    [ $does = log ] || [ $does = list ] || says "$does: always" 0 "$escape" "$demarche" $does "$@" --color=always
    export PAGER='sed s/^/paged:/'
    says "$does: a pager on a terminal" 0 'paged:' terminal 80 "$demarche" $does "$@"
    says "$does: none when piped" 0 '' "$demarche" $does "$@"
    lacks "$does: none when piped, really" 'paged:'
    says "$does: --no-pager" 0 '' terminal 80 "$demarche" $does "$@" --no-pager
    lacks "$does: --no-pager, none" 'paged:'
done
says 'a pager that is left early is no fault' 0 'paged' env PAGER='sh -c "echo paged"' python3 "$here/terminal.py" out 80 "$demarche" explain "$here/example"
says 'a pager that is not there is done without' 0 'Own words' env PAGER=/no/such python3 "$here/terminal.py" out 200 "$demarche" list -d x.db
says 'what a pager is told' 0 'FRX' env PAGER='sh -c "echo $LESS"' python3 "$here/terminal.py" out 80 "$demarche" list -d x.db
says 'another colour' 2 '--color sometimes: give auto, always or never' "$demarche" list -d x.db --color sometimes

export PAGER=cat
for columns in 80 110 150 300; do
    terminal $columns "$demarche" list -d x.db --color never >wide
    says "$columns columns: no line is wider" 0 True python3 -c "print(max(len(l.rstrip('\n')) for l in open('wide', encoding='utf-8')) <= $columns)"
done
says 'in a narrow window a summary has a line of its own' 0 '    Russia expelled 23 British diplomats' terminal 80 "$demarche" list -d x.db --color never --from 2018-03-17 --to 2018-03-17
says 'a long summary is cut there' 0 '…' terminal 60 "$demarche" list -d x.db
says 'and whole when piped' 0 'over interference in American elections' "$demarche" list -d x.db

says 'talk' 0 '9 articles read' "$demarche" ingest -d y.db "$here/example"
says 'more talk' 0 'salisbury.jsonl:1: article 1, ' "$demarche" ingest -v -d z.db "$here/example"
says 'from an engine, too' 0 ':1: article 1, ' sh -c "'$demarche' extract <'$here/example/salisbury.jsonl' | '$demarche' import -v -d v.db -"
echo '{"x' >none.jsonl
says 'a refusal is said though quiet' 1 'none.jsonl:1: not JSON' "$demarche" ingest -q -d y.db none.jsonl
cp err said
says 'and nothing else' 0 1 sh -c 'wc -l <said'

# json STATUS LINES COMMAND...: prints so many lines, each an object, and nothing else
json() {
    status=$1 lines=$2; shift 2
    "$demarche" "$@" --json >lines 2>err
    got=$?
    says "$* --json: objects, status $status" 0 "$status $lines True" \
        python3 -c "import json; all = [json.loads(l) for l in open('lines')]; print($got, len(all), {type(x) for x in all} <= {dict})"
}
printf 'action,summary\nmeet,Talks\nfrob,More talks\n' >rows.csv
printf 'France expelled two diplomats. They left.\n' >two.txt
mkdir wrong && echo x >wrong/none.tsv
bytes=$(printf 'not-utf-8-\377') && cp two.txt "$bytes"
json 0 "$("$demarche" list -d x.db | sed 1d | wc -l)" list -d x.db
json 0 1 show -d x.db 1
json 0 1 log -d x.db
json 0 0 check -d x.db
json 0 1 config
json 0 1 doctor -d x.db
json 0 0 list --duplicates -d x.db
json 0 9 explain "$here/example"
json 0 1 explain "$bytes"
json 0 1 dates two.txt
json 0 1 dates "$bytes"
json 0 2 parse two.txt
json 0 10 ingest -d json.db "$here/example"
json 1 11 ingest -d json.db "$here/example" none.jsonl
json 1 2 ingest -d "$bytes.db" "$bytes"
json 1 2 import -d json.db rows.csv
"$demarche" extract <"$here/example/salisbury.jsonl" >extracted
json 0 10 import -d extracted.db extracted
json 0 1 add -d json.db --action meet --summary Talks
json 0 1 merge -d extracted.db json.db
json 0 1 reextract -d json.db
json 0 0 lexicon check "$here/fixtures/lexicon"
json 1 1 lexicon check wrong
"$demarche" ingest -q --json -d json.db "$here/example" none.jsonl >lines 2>err
says 'what became of each article, and of all' 0 "['known', 'refused'] 10 1" \
    python3 -c "import json; *each, all = map(json.loads, open('lines')); print(sorted({x['result'] for x in each}), all['read'], all['refused'])"
says 'parse counts characters' 0 '"start":1,"end":7,"form":"Poland"' sh -c "printf '\342\200\234Poland left.' | '$demarche' parse --json -"
"$demarche" show -d x.db 1 --json >lines
says 'the evidence is in it' 0 True python3 -c "import json; e = json.load(open('lines')); print(e['evidence'][0]['sentence'] != '' and e['summary'] == 'Own words')"

"$demarche" add -d date.db --action meet --summary Talks --date 2018-03-26 --until 2018-04 >id
for row in 'day-month|26 Mar 2018|Apr 2018' 'month-day|Mar 26, 2018|Apr 2018' 'long|26 March 2018|April 2018' 'dots|26.3.2018|4.2018' 'iso|2018-03-26|2018-04'; do
    IFS='|' read -r style begins ends <<END
$row
END
    says "list dates: $style" 0 "$(printf '1\t%s\t%s\t' "$begins" "$ends")" "$demarche" list -d date.db --date-format "$style"
    says "show dates: $style" 0 "date     $begins to $ends" "$demarche" show -d date.db --date-format "$style" 1
done
says 'JSON has ISO 8601 always' 0 '"date":"2018-03-26"' "$demarche" list -d date.db --json --date-format dots
says 'and CSV' 0 '1,2018-03-26,2018-04,' "$demarche" list -d date.db --csv --date-format dots
says 'a style that is none' 2 '--date-format us: no such format; day-month, month-day, long' "$demarche" show -d date.db --date-format us 1
mkdir -p "$XDG_CONFIG_HOME/demarche" && printf '[demarche]\ndate-format=dots\n' >"$XDG_CONFIG_HOME/demarche/config"
says 'a style of one'"'"'s own' 0 '26.3.2018' "$demarche" list -d date.db
says 'the command line is stronger' 0 '26 Mar 2018' "$demarche" list -d date.db --date-format day-month
rm "$XDG_CONFIG_HOME/demarche/config"
echo "1..$n"
