#!/bin/sh
# Workers, Ctrl-C and progress; extract as a filter and import of what it wrote. TAP. Needs DEMARCHE, the program.
set -u
. "$(dirname "$0")/tap.sh"
tables() { python3 "$here/tables.py" "$@"; }
records=$here/example/salisbury.jsonl

# --- any number of workers, the same database ---
for jobs in 1 2 7; do
    ok "ingest with $jobs at once" "$demarche" ingest -j $jobs -d "j$jobs.db" "$here/example" "$here/fixtures/seed.txt"
    tables "j$jobs.db" >"j$jobs.txt"
    tail -n 1 err | sed 's/^[^:]*: [^:]*: //' >"said$jobs.txt"
done
ok 'something is there' test "$(wc -l <j1.txt)" -gt 100
same 'two workers, the same rows and ids' j1.txt j2.txt
same 'seven workers, the same rows and ids' j1.txt j7.txt
same 'and the same words' said1.txt said7.txt
says 'no worker' 2 '--jobs 0: give a number from 1 to 256' "$demarche" ingest -j 0 "$here/example"

# --- the sentence at the end ---
{ cat "$records"; echo '{"id":"x","text":"no day"}'; echo 'not JSON'; echo '{"id":"y","text":"none either"}'; head -n 1 "$records"; } >mixed.jsonl
says 'reasons counted' 1 '13 articles read, 9 new, 1 known, 3 refused (2 no publication date, 1 not JSON); ' "$demarche" ingest -j 2 -d mixed.db mixed.jsonl
cp err said
says 'a refusal once' 0 1 grep -c 'mixed.jsonl:11: not JSON' said
says 'the same content twice' 0 'mixed.jsonl:13: known already (article 1); skipped' cat said
ok 'no progress where there is no terminal' sh -c '! grep -q "[[]K" said'

# --- Ctrl-C ---
cat >interrupted.py <<'END'
import os, signal, sqlite3, subprocess, sys, time
signal.signal(signal.SIGINT, signal.SIG_DFL)  # a shell lets what runs behind it ignore it, and the program would as well
lines = open(sys.argv[2]).readlines()
run = subprocess.Popen([sys.argv[1], "ingest", "-j", "2", "-d", "stopped.db", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE)
run.stdin.write(("".join(lines[:4]) + 70000 * "\n").encode())  # more than is looked at to find out what it is
run.stdin.flush()
for _ in range(600):
    try:
        if sqlite3.connect("stopped.db").execute("SELECT count(*) FROM articles").fetchone()[0] == 4:
            break
    except sqlite3.Error:
        pass
    time.sleep(0.05)
run.send_signal(signal.SIGINT)
words = run.stderr.read().decode()  # standard input stays open: the reader waits there
print(run.wait(), words)
END
says 'Ctrl-C ends it as a shell expects' 0 '-2 demarche: stopped.db: stopped; the same command again goes on from here' python3 interrupted.py "$demarche" "$records"
cp out said
says 'what was read is kept' 0 '4 articles read, 4 new' cat said
says 'a second run goes on' 0 '9 articles read, 5 new, 4 known' "$demarche" ingest -d stopped.db "$records"
ok 'all at once' "$demarche" ingest -d whole.db "$records"
tables stopped.db >stopped.txt
tables whole.db >whole.txt
same 'and comes to the same' stopped.txt whole.txt

# --- progress on a terminal ---
says 'progress on a terminal' 0 ' events' python3 "$here/terminal.py" err 80 "$demarche" ingest -d terminal.db "$records"
cp out said
ok 'and its line is taken off again' sh -c 'tail -n 1 said | grep -q "^.*[[]Kdemarche: terminal.db: 9 articles"'

# --- extract: a filter ---
ok 'extract' sh -c "'$demarche' extract <'$records' >all.jsonl"
ok 'a line a record' test "$(wc -l <all.jsonl)" = 9
ok 'nothing on stderr' test ! -s err
for lines in 1 2 4; do
    split -l $lines "$records" part.
    for part in part.*; do "$demarche" extract <"$part"; done >parts.jsonl
    rm part.*
    same "split after every $lines lines, the same output" all.jsonl parts.jsonl
done
ok 'several at once' sh -c "'$demarche' extract -j 3 <'$records' >three.jsonl"
same 'in the same order' all.jsonl three.jsonl
ok 'in another locale, zone and folder' sh -c "cd / && LC_ALL=de_DE.UTF-8 TZ=Asia/Tokyo '$demarche' extract <'$records' >'$work/elsewhere.jsonl'"
same 'the same bytes' all.jsonl elsewhere.jsonl
ok 'no input' sh -c "'$demarche' extract </dev/null"
ok 'no output' test ! -s out -a ! -s err
printf '%s\n' 'not JSON' '' '{"id":7,"text":"no day"}' '{"id":{"a":[1]},"published":"2020-01-02","text":"a\u0000b"}' \
    '{"id":"k","published":"2020-01-02","text":"The president of France visited Berlin on Thursday."}' >bad.jsonl
says 'bad records are no failure' 0 '{"id":null,"error":"not JSON' sh -c "'$demarche' extract <bad.jsonl"
cp out said
says 'they carry their id' 0 '{"id":7,"error":"no publication date; give one with --date YYYY-MM-DD"}' cat said
says 'and it goes on' 0 '{"id":"k","published":"2020-01-02"' cat said
says 'a date for those without' 0 '{"id":7,"published":"2020-01-03"' sh -c "'$demarche' extract --date 2020-01-03 <bad.jsonl"
says 'files are not its business' 2 "extract: reads standard input and takes no file; write 'demarche extract < a.jsonl'" "$demarche" extract a.jsonl
if [ -w /dev/full ]; then says 'full disk' 3 'No space left' sh -c "'$demarche' extract <'$records' >/dev/full"; fi
cat >dialogue.py <<'END'
import subprocess, sys
run = subprocess.Popen([sys.argv[1], "extract"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
for line in open(sys.argv[2], "rb"):
    run.stdin.write(line)
    run.stdin.flush()
    sys.stdout.buffer.write(run.stdout.readline())
END
ok 'an answer to each line before the next' sh -c "timeout 60 python3 dialogue.py '$demarche' '$records' >dialogue.jsonl"
same 'the same answers' all.jsonl dialogue.jsonl

# --- import of what it wrote ---
says 'import' 0 '9 articles read, 9 new, 0 known, 0 refused; ' "$demarche" import -d imported.db all.jsonl
tables imported.db >imported.txt
same 'equal to ingest' whole.txt imported.txt
ok 'sound' "$demarche" check -d imported.db
says 'import from a pipe' 0 '9 new' sh -c "'$demarche' import -d piped.db - <all.jsonl"
says 'again: all known' 0 '0 new, 9 known' "$demarche" import -d imported.db all.jsonl
"$demarche" extract <bad.jsonl >bad-out.jsonl
says 'errors come through' 1 'bad-out.jsonl:2: no publication date; give one with --date YYYY-MM-DD (id 7)' "$demarche" import -d bad.db bad-out.jsonl
cp err said
says 'and are counted' 0 '4 articles read, 1 new, 0 known, 3 refused' cat said
good='"id":"a","published":"2020-01-02","text":"France met Spain."'
event='"action":"meet","status":"occurred","summary":"s"'
mention='"number":0,"sentence":[0,17],"trigger":[7,10]'
while IFS='|' read -r label words line; do
    echo "$line" >one.jsonl
    says "$label" 1 "one.jsonl:1: $words" "$demarche" import -d one.db one.jsonl
done <<END
no line of ours|not a line of 'demarche extract': no "events"|{$good}
no action|no action 'jump'|{$good,"events":[{"action":"jump","status":"occurred"}]}
no status|no status 'maybe'|{$good,"events":[{"action":"meet","status":"maybe"}]}
no evidence|an event without mentions|{$good,"events":[{$event,"source":["FRA"]}]}
a place outside|a place outside the text ("sentence")|{$good,"events":[{$event,"mentions":[{"sentence":[0,18],"trigger":[7,10]}]}]}
a place backwards|a place outside the text ("trigger")|{$good,"events":[{$event,"mentions":[{"sentence":[0,17],"trigger":[10,7]}]}]}
no trigger|a trigger outside its sentence|{$good,"events":[{$event,"mentions":[{"sentence":[0,17]}]}]}
no code|'no code!' is no code of an actor|{$good,"events":[{$event,"source":["no code!"],"mentions":[{$mention}]}]}
no date|no date 'soon'|{$good,"events":[{$event,"date":"soon","mentions":[{$mention}]}]}
half a line|not JSON|{$good
END
says 'nothing of them was stored' 1 'one.db: no event that occurred' "$demarche" render -d one.db -o a.svg
echo "1..$n"
