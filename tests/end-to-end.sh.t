#!/bin/sh
# The main job and its troubles, as a user meets them. TAP. Needs DEMARCHE, the program.
set -u
. "$(dirname "$0")/tap.sh"

sql() { python3 -c 'import sqlite3,sys
for r in sqlite3.connect(sys.argv[1]).execute(sys.argv[2]): print("|".join("" if c is None else str(c) for c in r))' "$@"; }

# --- the seed's facts ---
ok 'ingest the seed' "$demarche" ingest "$here/fixtures/seed.txt"
says 'the timeline view' 0 '2016-12-29||day|expel|USA|RUS|occurred' sql events.db 'SELECT date, until, precision, action, sources, targets, status FROM timeline'
says 'sanctions of the day before' 0 '2016-12-29|sanction|USA|RUS|occurred' sql events.db 'SELECT date, action, sources, targets, status FROM timeline'
says 'the denunciation is of the article'"'"'s day' 0 '2016-12-30|condemn|RUS|USA|occurred' sql events.db 'SELECT date, action, sources, targets, status FROM timeline'
says 'the refused expulsion is denied' 0 'expel|RUS|USA|denied' sql events.db 'SELECT action, sources, targets, status FROM timeline'
ok 'events of Russia' "$demarche" list --source RUS
lacks 'no expulsion or sanction by Russia is a fact' '(expel|sanction)	RUS'
says 'article and not tweet gives the date' 0 '2016-12-30|header line' sql events.db 'SELECT published, published_how FROM articles'
says 'the election day' 0 '2016-11-08' "$demarche" explain "$here/fixtures/seed.txt"
says 'a second ingest changes nothing' 0 'known already' "$demarche" ingest "$here/fixtures/seed.txt"
says 'one article' 0 1 sql events.db 'SELECT count(*) FROM articles'
says 'evidence' 0 '[ordered the expulsion]' "$demarche" show "$("$demarche" list --source USA --action expel --from 2016-12-29 | awk 'END { print $1 }')"

# --- articles of other languages ---
printf 'El ministro y el embajador\n\nLIMA, 21 de mayo de 2024 - El gobierno de Chile retiró el martes a su embajador en Lima, dijo el ministro de Exteriores.\n' > es.txt
says 'why a Spanish article has no events' 0 'es.txt: written in "es": no events; they are read from English texts only' "$demarche" ingest -d es.db --date 2024-05-21 es.txt
says 'explain tells it too' 0 'written in "es": events are read from English texts only' "$demarche" explain --date 2024-05-21 es.txt
ok 'an English one' "$demarche" explain "$here/fixtures/seed.txt"
lacks 'is not told its language' 'written in'

# --- the example, outputs ---
ok 'ingest the example' "$demarche" ingest -d example.db "$here/example"
ok 'svg' "$demarche" render -d example.db -o a.svg
ok 'svg again' "$demarche" render -d example.db -o b.svg
ok 'same database, same bytes' cmp a.svg b.svg
ok 'png' "$demarche" render -d example.db -o a.png
ok 'pdf' "$demarche" render -d example.db -o a.pdf
ok 'svg is XML' xmllint --noout a.svg
ok 'text stays text' grep -q 'expelled 23 Russian diplomats' a.svg
ok 'png is one' sh -c 'head -c 4 a.png | grep -q PNG && [ $(wc -c < a.png) -gt 10000 ]'
ok 'pdf is one' sh -c 'pdftotext a.pdf - | grep -q diplomats'
ok 'calendar' "$demarche" ical -d example.db -o a.ics
ok 'calendar again' "$demarche" ical -d example.db -o b.ics
ok 'same database, same calendar' cmp a.ics b.ics
ok 'python-icalendar reads it' /usr/bin/python3 -c 'import icalendar
events = icalendar.Calendar.from_ical(open("a.ics", "rb").read()).walk("VEVENT")
assert len(events) > 20 and len({e["uid"] for e in events}) == len(events)
assert all(e["dtend"].dt > e["dtstart"].dt for e in events)'
ok 'calendar lines have at most 75 octets' sh -c '! grep -aqE "^.{77,}" a.ics'
says 'json' 0 '"action":"expel"' "$demarche" list -d example.db --json --action expel
says 'csv' 0 'id,date,until,status' "$demarche" list -d example.db --csv
says 'a PLOVER class' 0 'close-mission' "$demarche" list -d example.db --action SANCTION
says 'a CAMEO code' 0 'expel' "$demarche" list -d example.db --action 161
says 'full text, in the sentences too' 0 'May accused Russia of poisoning' "$demarche" list -d example.db --match 'nerve agent'
ok 'a month' "$demarche" list -d example.db --from 2018-04 --to 2018-04
lacks 'only April' '2018-03'
ok 'top three: three and the heading' sh -c "[ \$('$demarche' list -d example.db --top 3 | wc -l) = 4 ]"
says 'explain as JSON' 0 '"timexes":[' "$demarche" explain --json "$here/example"
ok 'explain from standard input' sh -c "'$demarche' explain - < '$here/fixtures/seed.txt'"
ok 'DEMARCHE_DB' env DEMARCHE_DB=example.db "$demarche" list

# --- what the pages show is what the program does ---
ok "README's picture is what the program draws" sh -c "'$demarche' render -d example.db -o now.svg --title 'The Salisbury affair, spring 2018' && cmp now.svg '$here/gallery/salisbury.svg'"
cp -r "$here" tests
sed -n 's/^\.Dl \$ demarche //p' "$here/../demarche.1" >examples
while IFS= read -r example; do
    ok "manual: $example" sh -c "DEMARCHE_DB=example.db '$demarche' $example"
done <examples
sed -n 's/^    demarche //p' "$here/../ingest/README.md" >examples
while IFS= read -r example; do
    ok "ingest/README.md: $example" sh -c "DEMARCHE_DB=example.db '$demarche' $example"
done <examples
says "manual: sqlite3" 0 'expel' sql example.db "$(sed -n 's/^\.Dl \$ sqlite3 events.db "\(.*\)"/\1/p' "$here/../demarche.1")"

# --- tables of one's own ---
mkdir own
printf 'Gondor\tgondor\tstate\n' >own/names.tsv
printf 'excommunicate\tv\tcondemn\tsubj\tobj\n' >own/frames.tsv
echo 'Gondor excommunicated Russia on Monday.' >gondor.txt
says 'a row of one'"'"'s own is read' 0 'condemn  gondor > RUS' "$demarche" explain --date 2020-01-08 --lexicon own gondor.txt
printf 'cabal\tband\n' >own/bodies.tsv
printf 'Helm\tmassacre\tisengard\tgondor\t2019\n' >own/deeds.tsv
echo 'Ties froze after the massacre in Helm in December.' >helm.txt
says 'a known deed of one'"'"'s own' 0 'attack  isengard > gondor' "$demarche" explain --date 2020-01-08 --lexicon own helm.txt
says 'is not known before its year' 0 'no known actor' "$demarche" explain --date 2018-01-08 --lexicon own helm.txt
printf 'Cordelia\twoman\n' >own/sexes.tsv
echo 'Lavrov met Cordelia Kvist, the Danish envoy, on Monday. She condemned Peru.' >kvist.txt
says 'she is who bears a name of ones own' 0 'condemn  DNK > PER' "$demarche" explain --date 2020-01-08 --lexicon own kvist.txt
ok 'good tables' "$demarche" lexicon check own
printf 'excommunicate\tv\tcurse\tsubj\tobj\n' >>own/frames.tsv
says 'a wrong row is named' 1 "own/frames.tsv:2: no action is called 'curse'" "$demarche" lexicon check own
mkdir -p stray && : >stray/namess.tsv
mkdir misdeed && printf 'Helm\tmassacre\tisengard\tGondor\n' >misdeed/deeds.tsv
says 'a deed of nobody is named' 1 "misdeed/deeds.tsv:1: 'Gondor' is no actor code" "$demarche" lexicon check misdeed
mkdir nosex && printf 'Cordelia\tlady\n' >nosex/sexes.tsv
says 'a third sex is named' 1 "nosex/sexes.tsv:1: 'lady' is no sex" "$demarche" lexicon check nosex
says 'a file of no table is named' 1 'stray/namess.tsv: no table has that name' "$demarche" lexicon check stray
says 'and refused' 1 "own/frames.tsv:2: no action is called 'curse'" "$demarche" explain --date 2020-01-08 --lexicon own gondor.txt

# --- troubles ---
: >empty.txt
head -c 3000 /dev/urandom >garbage.txt; printf '\0' >>garbage.txt
mkdir empty
echo 'A text of one line that tells no day.' >undated.txt
printf '{"id":"1","published":"2020-01-02","text":"The president of France visited Berlin on Thursday."}\nnot json\n{"id":"2","text":"no date"}\n' >mixed.jsonl
says 'missing file' 1 'nowhere.txt: No such file' "$demarche" ingest nowhere.txt
says 'empty file' 1 'empty.txt: empty' "$demarche" ingest empty.txt
says 'garbage' 1 'garbage.txt: binary data' "$demarche" ingest garbage.txt
says 'empty folder' 1 'empty: a folder without articles' "$demarche" ingest empty
says 'no date' 1 'undated.txt: no publication date; give one with --date' "$demarche" ingest undated.txt
says 'explained all the same' 0 'published unknown' "$demarche" explain undated.txt
ok 'a date given' "$demarche" ingest -d dated.db --date 2020-01-02 undated.txt
says 'a bad line is named' 1 'mixed.jsonl:2: not JSON' "$demarche" ingest -d mixed.db mixed.jsonl
says 'and the good one is kept' 0 1 sql mixed.db 'SELECT count(*) FROM articles'
says 'no database' 1 'none.db: no such database' "$demarche" list -d none.db
says 'no command' 2 'usage: demarche' "$demarche"
says 'unknown command' 2 "did you mean 'render'?" "$demarche" rendr
says 'unknown actor' 2 'did you mean' "$demarche" list -d example.db --actor RUSS
says 'unknown action' 2 'did you mean expel?' "$demarche" list -d example.db --action expell
says 'unknown status' 2 'did you mean planned?' "$demarche" list -d example.db --status planed
says 'bad date' 2 'not a date' "$demarche" list -d example.db --from yesterday
says 'unknown option' 2 'Unknown option' "$demarche" list --frobnicate
says 'nothing to draw' 1 'no event' "$demarche" render -d example.db -o none.svg --from 1900 --to 1901
ok 'and nothing written' test ! -e none.svg
says 'unwritable place' 3 'nowhere/a.svg' "$demarche" render -d example.db -o nowhere/a.svg
says 'unknown ending' 2 'a.bmp' "$demarche" render -d example.db -o a.bmp
echo 'no database' >text.db
says 'a file that is no database' 1 'text.db: not an event database' "$demarche" list -d text.db
cp text.db text2.db
says 'nor to ingest into' 1 'text.db: not an event database' "$demarche" ingest -d text.db "$here/fixtures/seed.txt"
ok 'it was not touched' cmp text.db text2.db
sql foreign.db 'CREATE TABLE mine (a)'
says 'a foreign database' 1 'not one of demarche' "$demarche" ingest -d foreign.db "$here/fixtures/seed.txt"
python3 -c 'import sqlite3,sys
c = sqlite3.connect("newer.db"); c.execute("PRAGMA application_id = 0x44454d41"); c.execute("PRAGMA user_version = 99"); c.execute("CREATE TABLE t (a)"); c.commit()'
says 'a newer database' 1 'written by a newer demarche' "$demarche" list -d newer.db
if [ -w /dev/full ]; then
    says 'full disk' 3 'No space left' sh -c "'$demarche' list -d example.db >/dev/full"
    says 'full disk for a picture' 3 '/dev/full' "$demarche" render -d example.db --format svg -o /dev/full
fi
says 'closed standard output' 3 'standard output' sh -c "'$demarche' list -d example.db >&-"
python3 -c 'import sqlite3,subprocess,sys
c = sqlite3.connect("example.db", isolation_level=None); c.execute("BEGIN IMMEDIATE")
r = subprocess.run([sys.argv[1], "list", "-d", "example.db"], capture_output=True); sys.exit(r.returncode)' "$demarche" >/dev/null 2>&1
ok 'reading while another program writes' test $? = 0
echo "1..$n"
