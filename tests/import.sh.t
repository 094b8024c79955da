#!/bin/sh
# Tables of events into a database, and back. TAP. Needs DEMARCHE, the program.
set -u
. "$(dirname "$0")/tap.sh"

cat >events.csv <<'END'
id,date,end,summary,action,source,target,salience,url
e1,2014-03-17,,"Washington freezes assets, seven officials",sanction,USA,RUS,0.8,https://example.org/e1
e2,2014-03,,"The ""six"" and Iran meet",meet,"P5+1,IRN",,0.5,
e3,2014-04-01,2014-04-03,Nato ends cooperation,suspend-aid,NATO,Russia,0.9,
END
says 'a table' 0 '3 new events, 0 known' "$demarche" import events.csv
says 'again' 0 '0 new events, 3 known' "$demarche" import events.csv
says 'the action, not its class' 0 '2014-03-17		occurred	sanction	USA	RUS' "$demarche" list
says 'cells with commas and quotes' 0 'The "six" and Iran meet' "$demarche" list
says 'an actor of its own' 0 'p5+1,IRN' "$demarche" list --actor p5+1
says 'two who deal with each other' 0 '2014-03-17' "$demarche" list --between 'RUS,United States'
says 'two who meet' 0 'Iran meet' "$demarche" list --between IRN,p5+1
says 'not two who act upon others' 0 "no event passes the filters" "$demarche" list --between USA,IRN
says 'an actor by name, an end' 0 '2014-04-01	2014-04-03	occurred	suspend-aid	NATO	RUS' "$demarche" list
says 'the most salient' 0 'Nato ends' "$demarche" list --top 1
says 'full text' 0 'freezes' "$demarche" list --match 'assets officials'
says 'the link' 0 'link     https://example.org/e1' "$demarche" show 1
says 'a picture of them' 0 'freezes' sh -c "'$demarche' render -o a.svg && cat a.svg"
says 'a calendar of them' 0 'URL' sh -c "'$demarche' ical -o a.ics && cat a.ics"
sed -i 's/2014-03-17/2014-03-18/' events.csv
says 'a changed table' 0 '0 new events, 3 known' "$demarche" import events.csv
says 'changes the event' 0 '1	2014-03-18' "$demarche" list --top 2
says 'csv out' 0 'id,date' "$demarche" list --csv
mv out back.csv
says 'and in' 0 '3 new events' "$demarche" import -d back.db back.csv

cat >bad.csv <<'END'
Nummer;Datum;Was;Titel;Wer
1;2014-13-01;expel;no such month;RUS
2;2014-12-01;expell;no such action;RUS
3;2014-12-01;expel;no such code;RUX
4;2014-12-01;expel;;RUS
5;2014-12-01;expel;the good one;RUS
END
says 'a table without our names' 1 "no column 'action' in its first line; name yours with --map action=NAME" "$demarche" import -d bad.db bad.csv
map=id=Nummer,date=Datum,action=Was,summary=Titel,source=Wer
says 'bad rows' 1 '1 new event, 0 known and brought up to date, 4 rows refused' "$demarche" import -d bad.db --map $map bad.csv
says 'a bad date is named' 1 "bad.csv:2: no date '2014-13-01'" "$demarche" import -d bad.db --map $map bad.csv
printf 'PK\3\4\24\0' >book.xlsx
says 'a spreadsheet' 1 'book.xlsx: a spreadsheet or an archive; save the table as CSV' "$demarche" import -d bad.db book.xlsx
cp bad.db other.db
says 'a database' 1 "other.db: a database; 'demarche merge' takes one of demarche's" "$demarche" import -d bad.db other.db
says 'a bad action with the nearest' 1 'did you mean expel?' "$demarche" import -d bad.db --map $map bad.csv
says 'a bad code' 1 "bad.csv:4: no actor is called 'RUX'" "$demarche" import -d bad.db --map $map bad.csv
says 'a map of nothing' 2 'bad.csv has no column of that name' "$demarche" import -d bad.db --map date=Tag bad.csv
printf 'action,summary\nexpel,"never closed\n' >open.csv
says 'an open quote' 1 'open.csv:2: a quote opens here' "$demarche" import -d bad.db open.csv
printf 'action,summary\nexpel,a\0b\n' >binary.csv
says 'binary data' 1 'binary.csv: binary data' "$demarche" import -d bad.db binary.csv
printf 'action,summary\nexpel,\344\n' >latin.csv
says 'another encoding' 1 'latin.csv: not UTF-8' "$demarche" import -d bad.db latin.csv
: >empty.csv
says 'an empty file' 1 'empty.csv: empty' "$demarche" import -d bad.db empty.csv
says 'a missing file' 1 'none.csv: ' "$demarche" import -d bad.db none.csv
says 'no file' 2 'name a CSV file' "$demarche" import
printf '\357\273\277action\tsummary\r\nexpel\t=cmd\r\n' >bom.csv
says 'a byte order mark, tabs and CRLF' 0 '1 new event,' "$demarche" import -d bom.db bom.csv
says 'a formula is quoted on the way out' 0 "\"'=cmd\"" "$demarche" list -d bom.db --csv

# --- databases of earlier schemas ---
for version in 1 2; do
    python3 - "$here/migrations/schema-$version.sql" $version <<'END'
import sqlite3, sys
c = sqlite3.connect("old.db" if sys.argv[2] == "1" else "old%s.db" % sys.argv[2])
c.executescript(open(sys.argv[1]).read())
c.executescript("PRAGMA application_id = 0x44454d41; PRAGMA user_version = %s;" % sys.argv[2] + """INSERT INTO about VALUES (1, '0123456789abcdef0123456789abcdef');
INSERT INTO actions VALUES ('expel', 'SANCTION', '161', 'expulsion', 4, -4);
INSERT INTO actors VALUES ('RUS', 'Russia', 'state');
INSERT INTO events (uid, action, status, date, first_day, last_day, summary) VALUES ('u', 'expel', 'occurred', '2016-12-30', 736328, 736328, 'An old event');
INSERT INTO participants VALUES (1, 'source', 0, 'RUS');""")
END
done
cp old.db unreadable.db
says 'an old database is brought up to date' 0 'An old event' "$demarche" list -d old.db
says 'its backup stays' 0 'old.db.schema-1' ls
says 'one with triggers too' 0 'An old event' "$demarche" list -d old2.db
for old in old.db old2.db; do
    python3 - $old back.db <<'END' >>difference
import re, sqlite3, sys
def shape(path):
    c = sqlite3.connect(path)
    names = [r[0] for r in c.execute("SELECT name FROM sqlite_schema WHERE name NOT LIKE 'words%' AND name NOT LIKE 'sqlite_%'")]
    sql = [r for r in c.execute("SELECT name, sql FROM sqlite_schema WHERE type <> 'table' AND sql IS NOT NULL ORDER BY name")]
    return sorted(names), [c.execute("SELECT name, type, \"notnull\", dflt_value, pk FROM pragma_table_info(?) ORDER BY name", (n,)).fetchall() for n in sorted(names)], sql
print("same" if shape(sys.argv[1]) == shape(sys.argv[2]) else "different: %s %s" % (shape(sys.argv[1]), shape(sys.argv[2])))
END
done
says 'their schema is then the new one' 0 same sort -u difference
lacks 'and no other' different
: >unreadable.db.schema-1
says 'no backup, no change' 1 'is in the way of the backup' "$demarche" list -d unreadable.db
echo "1..$n"
