#!/bin/sh
# Versions of an article: the newest stays, withdrawn ones go and stay out, in whatever order they come. TAP. Needs DEMARCHE.
set -u
. "$(dirname "$0")/tap.sh"

python3 - "$here/example/salisbury.jsonl" <<'END'
import itertools, json, sys
others = [json.loads(line) for line in open(sys.argv[1])][:3]
def record(number, version, text, **more):
    return dict(uri=f"urn:{number}", version=str(version), versioncreated=f"2018-03-2{version}T10:00:00Z", firstcreated="2018-03-20T10:00:00Z", headline="t", body_text=text, **more)
first = record(1, 1, "LONDON - Britain on Tuesday expelled 23 Russian diplomats over the poisoning in Salisbury. France condemned Russia.")
second = record(1, 2, "LONDON - Britain on Tuesday expelled 25 Russian diplomats over the poisoning in Salisbury.")
other = record(2, 1, "PARIS - France on Tuesday recalled its ambassador to Moscow. Britain expelled 23 Russian diplomats on March 14.")
kill = dict(uri="urn:2", version="2", pubstatus="canceled")
all_of_it = dict(uri="urn:2", pubstatus="withheld")
again = record(2, 3, "PARIS - France on Wednesday recalled its ambassador to London.")
sets = {"newer": [first, second], "kill": [other, kill], "all": [again, all_of_it], "again": [other, kill, again]}
for name, records in sets.items():
    for i, order in enumerate(itertools.permutations(records)):
        with open(f"{name}.{i}.jsonl", "w") as file:
            for one in list(order)[:1] + others + list(order)[1:]:
                file.write(json.dumps(one) + "\n")
for name, kept in {"newer": [second], "kill": [], "all": [], "again": [again]}.items():
    with open(f"{name}.only.jsonl", "w") as file:
        for one in others + kept:
            file.write(json.dumps(one) + "\n")
END
for set in newer kill all again; do
    "$demarche" ingest -d $set.only.db $set.only.jsonl 2>/dev/null
    python3 "$here/tables.py" --by-content $set.only.db >$set.only.txt
    for file in $set.?.jsonl; do
        case=${file%.jsonl}
        ok "$case" "$demarche" ingest -d "$case.db" "$file"
        cp err "$case.err"
        python3 "$here/tables.py" --by-content "$case.db" >"$case.txt"
        same "$case: as if the others had never been" $set.only.txt "$case.txt"
        says "$case: is sound" 0 'nothing is wrong' "$demarche" check -d "$case.db"
    done
done
says 'counted' 0 '5 articles read, 4 new, 0 known, 1 withdrawn, 0 refused' cat kill.0.err
says 'told' 0 'kill.0.jsonl:5: withdrawn by its publisher; 1 article taken out' cat kill.0.err
says 'withdrawn before it came' 0 'kill.1.jsonl:5: withdrawn by its publisher before; skipped' cat kill.1.err
ok 'all that again' "$demarche" ingest -d kill.1.db kill.1.jsonl
python3 "$here/tables.py" --by-content kill.1.db >again.txt
same 'changes nothing' kill.only.txt again.txt

# extract and import
for case in newer.1 kill.0 kill.1 again.2; do
    "$demarche" extract <$case.jsonl >$case.out
    ok "$case: what extract wrote" "$demarche" import -d $case.import.db $case.out
    python3 "$here/tables.py" $case.db >$case.txt
    python3 "$here/tables.py" $case.import.db >$case.import.txt
    same "$case: import is ingest to the last row" $case.txt $case.import.txt
done

# subscribers of a calendar lose what was withdrawn
head -n 4 kill.0.jsonl >before.jsonl
grep pubstatus kill.0.jsonl >word.jsonl
ok 'before' "$demarche" ingest -d late.db before.jsonl
ok 'a calendar' "$demarche" ical -d late.db -o late.ics --sync
ok 'the word' "$demarche" ingest -d late.db word.jsonl
ok 'the calendar carried on' "$demarche" ical -d late.db -o late.ics --sync
says 'it is cancelled there' 0 'STATUS:CANCELLED' cat late.ics

# what two articles tell stays when one is withdrawn: the number in the calendar grows then, too, and not before
record='{"uri":"urn:%s","version":"1","versioncreated":"2018-03-2%sT10:00:00Z","headline":"t","body_text":"LONDON - Britain expelled 23 Russian diplomats on March 14%s"}\n'
printf "$record" 8 1 ' over the poisoning in Salisbury.' >two.jsonl
printf "$record" 9 2 ', over the poisoning in Salisbury, the prime minister said.' >>two.jsonl
echo '{"uri":"urn:9","version":"2","pubstatus":"canceled"}' >nine.jsonl
version() { "$demarche" ical -d two.db -o - 2>/dev/null | tr -d '\r' | sed -n 's/^SEQUENCE://p; s/^LAST-MODIFIED://p' | paste -sd ' '; }
ok 'two articles' "$demarche" ingest -d two.db two.jsonl
says 'are the second version' 0 '20180322T000001Z 1' version
ok 'the same again' "$demarche" ingest -d two.db two.jsonl
ok 'read anew' "$demarche" reextract -d two.db
says 'is no other version' 0 '20180322T000001Z 1' version
ok 'one goes' "$demarche" ingest -d two.db nine.jsonl
says 'the third version' 0 '20180322T000002Z 2' version
id=$("$demarche" list -d two.db | awk 'END { print $1 }')
ok 'somebody with sqlite3' sqlite3 two.db "INSERT INTO corrections (uid, field, value) SELECT uid, 'summary', 'By hand' FROM events WHERE id = $id"
says 'the fourth' 0 '20180322T000003Z 3' version
ok 'hidden and shown again' sh -c "'$demarche' hide -d two.db $id && '$demarche' undo -d two.db \$('$demarche' log -d two.db | awk 'END { print \$1 }')"
says 'is the same' 0 '20180322T000003Z 3' version
cp two.jsonl other.jsonl
ok 'another database' "$demarche" ingest -d other.db other.jsonl
ok 'put into it' "$demarche" merge -d two.db other.db
says 'makes nothing fall' 0 '3' version

# what a person said of its events waits in the log
ok 'once more' "$demarche" ingest -d corrected.db before.jsonl
id=$("$demarche" list -d corrected.db --source FRA --target RUS --action recall | awk 'END { print $1 }')
ok 'a correction' "$demarche" edit -d corrected.db --summary 'As I have it' "$id"
ok 'the word' "$demarche" ingest -d corrected.db word.jsonl
says 'the event is gone' 0 '' "$demarche" list -d corrected.db
lacks 'indeed' 'As I have it'
says 'the correction is kept' 0 'As I have it' "$demarche" log -d corrected.db
says 'all is sound' 0 'nothing is wrong' "$demarche" check -d corrected.db

# databases that are put together
grep -v pubstatus kill.0.jsonl >articles.jsonl
ok 'articles' "$demarche" ingest -d left.db articles.jsonl
ok 'word' "$demarche" ingest -d right.db word.jsonl
ok 'put together' "$demarche" merge -d left.db right.db
python3 "$here/tables.py" --by-content left.db >left.txt
same 'the word counts there too' kill.only.txt left.txt

# the wire formats
item() {
    cat <<END
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:e.example:1" version="$1" standard="NewsML-G2">
<itemMeta><itemClass qcode="ninat:text"/><firstCreated>2018-03-20T09:00:00Z</firstCreated><pubStatus qcode="stat:$2"/></itemMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
<p>ROME - Italy on Tuesday expelled two Russian diplomats.</p></body></html></inlineXML></contentSet></newsItem>
END
}
nitf() {
    printf '<nitf><head><docdata %s><doc-id id-string="%s"/><date.issue norm="20180320T090000Z"/></docdata></head>' "$2" "$1"
    printf '<body><body.content><p>%s</p></body.content></body></nitf>\n' 'OSLO - Norway on Tuesday expelled one Russian diplomat.'
}
item 1 usable >one.xml
item 2 canceled >two.xml
nitf n1 '' >three.xml
nitf n2 'management-doc-idref="n1" management-idref-status="canceled"' >four.xml
says 'NewsML-G2 and NITF' 0 '2 new' "$demarche" ingest -d wire.db one.xml three.xml
says 'their events' 0 'NOR' "$demarche" list -d wire.db
says 'their word' 0 '2 withdrawn' "$demarche" ingest -d wire.db two.xml four.xml
says 'nothing is left' 0 '0' sqlite3 wire.db 'SELECT count(*) FROM articles, events'
says 'and they stay out' 0 '2 known' "$demarche" ingest -d wire.db one.xml three.xml
sed 's/ guid="[^"]*"//' two.xml >nameless.xml
says 'word of nobody knows what' 1 'nameless.xml: withdrawn by its publisher, but it bears no id' "$demarche" ingest -d wire.db nameless.xml
says 'to be explained, too' 0 'two.xml: withdrawn by its publisher' "$demarche" explain two.xml
echo "1..$n"
