#!/bin/sh
# Articles read anew keep corrections; databases of several machines are as one. TAP. Needs DEMARCHE, the program.
set -u
. "$(dirname "$0")/tap.sh"

# events FILE: what does not depend on the order in which articles came
events() {
    sqlite3 "$1" "SELECT e.uid, t.date, t.until, t.action, t.sources, t.targets, t.status, t.summary, t.articles, e.salience, e.hidden, e.pinned
                  FROM events e LEFT JOIN timeline t ON t.id = e.id ORDER BY e.uid;
                  SELECT event_uid.uid, v.quote, v.start FROM evidence v JOIN events event_uid ON event_uid.id = v.event ORDER BY 1, 2, 3"
}

# --- reextract ---
cat >a.txt <<'END'
March 27, 2018

MOSCOW - Russia expelled 60 American diplomats on Monday. Heronia praised the decision on Tuesday.
END
cat >b.txt <<'END'
March 28, 2018

WARSAW - Russia expelled 60 American diplomats on Monday, the foreign ministry said. France condemned the expulsion on Tuesday.
END
says 'two articles' 0 '' "$demarche" ingest a.txt b.txt
expelled=$("$demarche" list --action expel | awk -F'\t' 'NR == 2 { print $1 }')
condemned=$("$demarche" list --action condemn | awk -F'\t' 'NR == 2 { print $1 }')
says 'a correction' 0 '' "$demarche" edit "$expelled" --summary 'Sixty are sent home' --date 2018-03-25
says 'and another' 0 '' "$demarche" hide "$condemned"
"$demarche" list >before
events events.db >before.events
says 'the same again' 0 '2 articles read anew' "$demarche" reextract
"$demarche" list >after
events events.db >after.events
same 'changes nothing' before after
same 'indeed nothing' before.events after.events
says 'and is whole' 0 'nothing is wrong' "$demarche" check
mkdir lexicon
printf 'Heronia\therons\tstate\n' >lexicon/names.tsv
says 'with a table of my own' 0 '' "$demarche" reextract --lexicon lexicon
says 'corrections stay' 0 "$expelled	2018-03-25		occurred	expel	RUS	USA	2	Sixty are sent home" "$demarche" list
lacks 'the hidden one too' 'condemn'
says 'and what the table tells is found' 0 'herons' "$demarche" list
says 'and is whole again' 0 'nothing is wrong' "$demarche" check
says 'not for one article' 2 "'a.txt' is no option" "$demarche" reextract a.txt
says 'no database is made' 1 'none.db: no such database' "$demarche" reextract -d none.db

# --- a correction of what is no longer found waits ---
sqlite3 events.db "UPDATE corrections SET uid = '0123456789abcdef0123456789abcdef' WHERE field = 'hidden'"
says 'read anew' 0 '' "$demarche" reextract
says 'the log has it still' 0 'hidden	1' "$demarche" log
says 'nothing is wrong with that' 0 'nothing is wrong' "$demarche" check

# --- merge OTHER.db ---
printf 'id,date,action,source,target,summary\n1,2018-03-30,meet,FRA,DEU,A meeting in Nice\n' >table.csv
cat "$here"/example/*.jsonl >all.jsonl
sed -n '1~2p' all.jsonl >odd.jsonl
sed -n '2~2p' all.jsonl >even.jsonl
sed -n '2!p' all.jsonl | sort -r >backward.jsonl
"$demarche" ingest -d odd.db backward.jsonl 2>/dev/null
"$demarche" ingest -d odd.db all.jsonl a.txt b.txt 2>/dev/null
"$demarche" ingest -d part.db odd.jsonl a.txt 2>/dev/null
"$demarche" ingest -d even.db b.txt even.jsonl 2>/dev/null
"$demarche" import -d part.db table.csv 2>/dev/null
"$demarche" import -d odd.db table.csv 2>/dev/null
says 'two into one' 0 "even.db: $(($(wc -l <even.jsonl) + 1)) articles new" "$demarche" merge -d part.db even.db
events part.db >part.events
events odd.db >odd.events
same 'are as one' part.events odd.events
says 'whole' 0 'nothing is wrong' "$demarche" check -d part.db
says 'into a new one' 0 '' "$demarche" merge -d new.db part.db
events new.db >new.events
same 'a copy' part.events new.events
first=$("$demarche" list -d even.db | awk -F'\t' 'NR == 2 { print $1 }')
says 'a correction there' 0 '' "$demarche" edit -d even.db "$first" --summary 'As even has it'
says 'an event there' 0 '' "$demarche" add -d even.db --action meet --source FRA --date 2018-03-30 --summary 'My own meeting'
says 'comes along' 0 '2 corrections' "$demarche" merge -d part.db even.db
says 'and counts' 0 'As even has it' "$demarche" list -d part.db
says 'my own too' 0 'My own meeting' "$demarche" list -d part.db
says 'once' 0 '0 corrections' "$demarche" merge -d part.db even.db
says 'still whole' 0 'nothing is wrong' "$demarche" check -d part.db
says 'into itself' 2 'is the database itself' "$demarche" merge -d part.db part.db
says 'no such file' 1 'none.db: no such database' "$demarche" merge -d part.db none.db
says 'no database' 1 'table.csv: not an event database' "$demarche" merge -d part.db table.csv

# --- list --duplicates ---
cat >c.txt <<'END'
March 28, 2018

WARSAW - Poland recalled its ambassador from Minsk, an official said.
END
cat >d.txt <<'END'
March 28, 2018

MINSK - The Polish ambassador was recalled on Wednesday; Belarus regretted the step.
END
says 'two that may be one' 0 '' "$demarche" ingest -d near.db c.txt d.txt
says 'a table' 0 '' "$demarche" list -d near.db --duplicates
says 'nothing near' 0 'no two events are nearly alike' "$demarche" list -d near.db --duplicates --from 2020
says 'no CSV' 2 '--duplicates is a table of its own' "$demarche" list -d near.db --duplicates --csv
# --- states that do the same on one day have done two things ---
cat >e.txt <<'END'
March 26, 2018

Germany expelled four Russian diplomats on Monday.
END
cat >f.txt <<'END'
March 26, 2018

France expelled four Russian diplomats on Monday.
END
cat >g.txt <<'END'
March 26, 2018

Germany has expelled four Russian diplomats, Berlin said on Monday.
END
says 'parallel acts, one of them told twice' 0 '3 new' "$demarche" ingest -d parallel.db e.txt f.txt g.txt
says 'Germany expels once' 0 'DEU	RUS	2' "$demarche" list -d parallel.db --source DEU --action expel
says 'and France' 0 'FRA	RUS	1' "$demarche" list -d parallel.db --source FRA --action expel
printf '\357\273\277id' >bom
says 'a byte order mark when asked for' 0 '' sh -c "'$demarche' list -d near.db --csv --bom | head -c 5 | cmp - bom"
says 'only with CSV' 2 '--bom goes with --csv' "$demarche" list -d near.db --bom
echo "1..$n"
