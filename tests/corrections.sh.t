#!/bin/sh
# What people change in a database, and the queries of db/README.md. TAP. Needs DEMARCHE, the program.
set -u
. "$(dirname "$0")/tap.sh"

cat >a.txt <<'END'
March 27, 2018

MOSCOW - Russia expelled 60 American diplomats on Monday. France condemned the expulsion on Tuesday.
END
cat >b.txt <<'END'
March 28, 2018

PARIS - Russia expelled American diplomats in 2018.
END
says 'articles' 0 '' "$demarche" ingest a.txt b.txt
"$demarche" list --status occurred,planned,proposed,denied >before
id=$(awk -F'\t' '$5 == "expel" && $2 == "2018-03-26" { print $1 }' before)
other=$(awk -F'\t' '$5 == "expel" && $2 == "2018" { print $1 }' before)
says 'two expulsions are found' 0 '' test -n "$id" -a -n "$other"

says 'a better summary' 0 '' "$demarche" edit "$id" --summary 'Moscow sends sixty home' --date 2018-03-29 --target usa,GBR
says 'counts' 0 "$id	2018-03-29		occurred	expel	RUS	USA,GBR	1	Moscow sends sixty home" "$demarche" list
says 'is found by its words' 0 'sixty home' "$demarche" list --match 'sixty'
says 'and by its day' 0 'sixty home' "$demarche" list --from 2018-03-29 --to 2018-03-29
says 'and its actor' 0 'sixty home' "$demarche" list --target GBR
says 'a status' 0 '' "$demarche" edit "$id" --status denied
says 'which takes it off the facts' 0 '' "$demarche" list
lacks 'not listed' 'sixty'
says 'ingesting again' 0 'known already' "$demarche" ingest a.txt
says 'changes no correction' 0 'sixty home' "$demarche" list --status denied
says 'the log' 0 "	summary	Moscow sends sixty home		Moscow sends sixty home" "$demarche" log
says 'undo' 0 '' "$demarche" undo 1 2 3 4
"$demarche" list --status occurred,planned,proposed,denied >after
same 'everything is as it was' before after
says 'undone twice' 1 'correction 1: undone before' "$demarche" undo 1
says 'no such correction' 1 'no correction 99' "$demarche" undo 99

says 'hide' 0 '' "$demarche" hide "$id"
says 'hidden' 0 '' "$demarche" list
lacks 'not listed either' "^$id	"
says 'nor in the view' 0 '' sqlite3 events.db 'SELECT id FROM timeline'
lacks 'indeed' "^$id\$"
says 'unhide' 0 '' "$demarche" unhide "$id"
says 'back' 0 "$id	2018-03-26" "$demarche" list
says 'pin' 0 '' "$demarche" pin "$other"
says 'the pinned one is the top' 0 "$other	2018	" "$demarche" list --top 1
says 'unpin' 0 '' "$demarche" unpin "$other"

says 'merge' 0 '' "$demarche" merge "$id" "$other"
says 'two articles report it' 0 'reported by 2 articles' "$demarche" show "$id"
says 'the evidence of both' 0 '2' sqlite3 events.db "SELECT count(DISTINCT article) FROM evidence WHERE event = $id"
says 'one is listed' 0 '' "$demarche" list
lacks 'the other is not' "^$other	"
says 'merging the merged' 1 "was merged into event $id" "$demarche" merge "$other" "$id"
says 'one event' 2 'is one event; name two' "$demarche" merge "$id" "$id"
says 'split' 0 '' "$demarche" split "$id"
"$demarche" list --status occurred,planned,proposed,denied >after
same 'as it was again' before after
says 'split what is whole' 1 'nothing was merged into it' "$demarche" split "$id"

says 'an event of my own' 0 '' "$demarche" add --action meet --source FRA,RUS --date 2018-03-30 --summary 'Ministers meet in Nice' --url https://example.org/nice --note 'from my notebook'
says 'is listed' 0 'Ministers meet in Nice' "$demarche" list --match notebook
says 'with its link' 0 '|https://example.org/nice|' sqlite3 events.db 'SELECT * FROM timeline'
last=$("$demarche" log | tail -1 | cut -f1)
says 'its undoing' 0 '' "$demarche" undo "$last"
says 'takes it away' 0 '' "$demarche" list
lacks 'it is gone' Nice

says 'somebody prefers SQL' 0 '' sqlite3 events.db "INSERT INTO corrections (uid, field, value) SELECT uid, 'summary', 'By hand' FROM events WHERE id = $id"
says 'and is heard' 0 'By hand' "$demarche" list
says 'SQL with nonsense' 1 'CHECK constraint failed' sh -c "sqlite3 events.db \"INSERT INTO corrections (uid, field, value) SELECT uid, 'date', '2018-02-30' FROM events\" || exit 1"
says 'no such event' 1 'no event 999' "$demarche" edit 999 --summary x
says 'no number' 2 'abc: an id is a number' "$demarche" hide abc
says 'an unknown action' 2 'did you mean expel?' "$demarche" edit "$id" --action expell
says 'a class is no action' 2 'an event has one' "$demarche" edit "$id" --action SANCTION
says 'a bad date' 2 '--date 2018-02-30: not a date' "$demarche" edit "$id" --date 2018-02-30
says 'an until before any date' 2 'add: it ends on 2018, but has no date to begin' "$demarche" add --action meet --summary x --until 2018
says 'an end before the beginning' 2 'would end on 2017, before it begins on 2018-03' "$demarche" add --action meet --summary x --date 2018-03 --until 2017
says 'by a correction, too' 2 'would end on 2001-02-03, before it begins on' "$demarche" edit "$id" --until 2001-02-03
says 'which was not made' 0 '"until":null' sh -c "'$demarche' show --json $id"
says 'an end within the year that it begins in' 0 '' "$demarche" add -d span.db --action meet --summary x --date 2018-03-30 --until 2018
says 'an actor that may be mistyped' 0 'frnace is no actor that is known; did you mean France? It is taken as one of your own' "$demarche" edit -d span.db 1 --source frnace
says 'a name that is like no other' 0 '' "$demarche" edit -d span.db 1 --target al-shams-brigade
says 'said nothing' 0 0 sh -c 'wc -c <err'
says 'nobody of a mistyped name' 0 'no event passes the filters; germny is no actor that is known; did you mean Germany?' "$demarche" list -d span.db --actor germny
says 'a number beyond all' 2 '99999999999999999999: an id is a number' "$demarche" show 99999999999999999999
says 'nothing to change' 2 'what to change' "$demarche" edit "$id"
says 'no database is made' 1 'none.db: no such database' "$demarche" hide -d none.db 1
says 'all or nothing' 1 'no event 999' "$demarche" hide "$id" 999
says 'so this one is still there' 0 'By hand' "$demarche" list

# --- what the program put together ---
cat >c.txt <<'END'
March 28, 2018

WARSAW - Russia expelled 60 American diplomats on Monday, the foreign ministry said.
END
says 'two articles of one act' 0 '' "$demarche" ingest -d one.db a.txt c.txt
says 'are one event' 0 "	RUS	USA	2	" "$demarche" list -d one.db --action expel
both=$(awk -F'\t' '$5 == "expel" { print $1 }' out)
"$demarche" list -d one.db >before
says 'split' 0 '' "$demarche" split -d one.db "$both"
says 'makes them two' 0 2 sqlite3 one.db "SELECT count(*) FROM timeline WHERE action = 'expel'"
says 'which check finds right' 0 'nothing is wrong' "$demarche" check -d one.db
says 'the log says so' 0 "	apart	1	" "$demarche" log -d one.db
says 'undo' 0 '' "$demarche" undo -d one.db 1
"$demarche" list -d one.db >after
same 'makes them one again' before after
says 'a whole database still' 0 'nothing is wrong' "$demarche" check -d one.db

# --- merged into what is merged: everything shows where it leads in the end, in whatever order it is undone ---
printf 'date,action,summary,source,target\n2020-01-01,expel,One,RUS,USA\n2020-01-02,expel,Two,RUS,USA\n2020-01-03,expel,Three,RUS,USA\n' >chain.csv
says 'three events' 0 '3 new events' "$demarche" import -d chain.db chain.csv
kept() { sqlite3 -separator ' ' chain.db "SELECT group_concat(coalesce(same_as, '-'), ' ') FROM (SELECT same_as FROM events ORDER BY id)"; }
"$demarche" merge -d chain.db 2 1
"$demarche" merge -d chain.db 3 2
says 'all in the third' 0 '3 3 -' kept
says 'the first goes back into the second' 0 '' "$demarche" undo -d chain.db "$(sqlite3 chain.db "SELECT max(id) FROM corrections WHERE uid = (SELECT uid FROM events WHERE id = 1)")"
says 'which is in the third' 0 '3 3 -' kept
says 'nothing is wrong then' 0 'nothing is wrong' "$demarche" check -d chain.db
says 'the second leaves' 0 '' "$demarche" undo -d chain.db "$(sqlite3 chain.db "SELECT max(id) FROM corrections WHERE uid = (SELECT uid FROM events WHERE id = 2)")"
says 'and takes the first along' 0 '2 - -' kept
says 'nothing is wrong now' 0 'nothing is wrong' "$demarche" check -d chain.db
insert() { sqlite3 chain.db "INSERT INTO corrections (uid, field, value) SELECT a.uid, 'same-as', b.uid FROM events a, events b WHERE a.id = $1 AND b.id = $2"; }
says 'with SQL, too' 0 '' insert 2 3
says 'both go' 0 '3 3 -' kept
says 'a ring' 0 '' insert 3 1
says 'leads nowhere' 0 '- - -' kept
says 'and nothing is wrong' 0 'nothing is wrong' "$demarche" check -d chain.db

# --- the queries of db/README.md: each runs and finds something ---
"$demarche" ingest -d events.db "$here/example" 2>/dev/null
awk '/^```sql$/ { n++; on = 1; next } /^```$/ { on = 0 } on { print > ("query" n ".sql") }' "$here/../db/README.md"
says 'twelve queries' 0 12 sh -c 'ls query*.sql | wc -l'
for q in query*.sql; do
    says "README $q" 0 '|' sh -c "sqlite3 events.db < $q"
done
echo "1..$n"
