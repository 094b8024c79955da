#!/bin/sh
# Databases of earlier schemas are brought up to date, with their events, evidence and corrections. TAP. Needs DEMARCHE, the program.
# tests/migrations/schema-N.sql is the schema as it was.
set -u
. "$(dirname "$0")/tap.sh"

for version in 2 3 4 5 6 7 8; do
    db=old-$version.db
    python3 - "$here/migrations/schema-$version.sql" $version $db <<'END'
import sqlite3, sys
schema, version, path = sys.argv[1:]
c = sqlite3.connect(path)
c.executescript(open(schema).read())
c.executescript("PRAGMA application_id = 0x44454d41; PRAGMA user_version = %s; INSERT INTO about VALUES (1, '0123456789abcdef0123456789abcdef');"
                "INSERT INTO actions VALUES ('expel', 'SANCTION', '161', 'expulsion', 4, -4);"
                "INSERT INTO actors VALUES ('RUS', 'Russia', 'state'), ('USA', 'United States', 'state'), ('GBR', 'United Kingdom', 'state');" % version)
bodies = ["Russia expelled 60 American diplomats on Monday.", "On Monday Russia expelled 60 American diplomats, it said.",
          "Russia expelled two Britons last year."]
for i, body in enumerate(bodies):
    c.execute("INSERT INTO articles (digest, path, published, body) VALUES (?, 'x', ?, ?)", ("d%d" % i, "2018-03-2%d" % (7 + i), body))
events = [("a" * 32, "2018-03-26", 736779, "Sixty"), ("b" * 32, "2017", 736330, "Two Britons"), ("c" * 32, "2018-03-25", 736778, "An own")]
for uid, date, day, summary in events:
    c.execute("INSERT INTO events (uid, action, status, date, first_day, last_day, summary) VALUES (?, 'expel', 'occurred', ?, ?, ?, ?)",
              (uid, date, day, day, summary))
    c.execute("INSERT INTO words (rowid, summary) VALUES (?, ?)", (c.execute("SELECT max(id) FROM events").fetchone()[0], summary))
c.executemany("INSERT INTO participants VALUES (?, ?, 0, ?)", [(1, "source", "RUS"), (1, "target", "USA"), (2, "source", "RUS"), (2, "target", "GBR")])
for article, event, uid in ((1, 1, "a" * 32), (2, 1, "d" * 32), (3, 2, "b" * 32)):
    body = bodies[article - 1]
    at = body.index("expelled")
    place = (len(body), at, at + 8, body)
    if int(version) < 4:
        c.execute("INSERT INTO mentions (event, article, sentence, sentence_start, sentence_end, trigger_start, trigger_end, quote) "
                  "VALUES (?, ?, 0, 0, ?, ?, ?, ?)", (event, article) + place)
        continue
    c.execute("INSERT INTO reports (uid, article, event, action, class, status, date, first_day, own_day, published, summary, sources, targets, act, clues, "
              "nearest, likeness, follows) SELECT ?, ?, id, action, 'SANCTION', status, date, first_day, 0, ?, summary, 'RUS', iif(id = 1, 'USA', 'GBR'), "
              "'expell', '60 150 american 130 diplomat 100', ?, ?, ? FROM events WHERE id = ?",
              (uid, article, 736779 + article, 1 if article == 2 else None, 4.5 if article == 2 else None, 1 if article == 2 else None, event))
    c.execute("INSERT INTO mentions (report, sentence, sentence_start, sentence_end, trigger_start, trigger_end, quote) "
              "VALUES (?, 0, 0, ?, ?, ?, ?)", (article,) + place)
    c.execute("UPDATE events SET articles = articles + 1 WHERE id = ?", (event,))
c.execute("UPDATE events SET origin = 'import' WHERE id = 3")
if int(version) >= 8:
    c.execute("UPDATE events SET changed = '2018-03-28T00:00:01Z'")
c.execute("INSERT INTO corrections (uid, field, value) VALUES (?, 'summary', 'Sixty go home')", ("a" * 32,))
c.execute("INSERT INTO corrections (uid, field, value) VALUES (?, 'hidden', '1')", ("b" * 32,))
c.commit()
END
    says "schema $version: an event of two articles, as it was corrected" 0 'RUS	USA	2	Sixty go home' "$demarche" list -d $db
    says "schema $version: its backup stays" 0 '' test -e $db.schema-$version
    says "schema $version: the other one is hidden still" 0 'An own' "$demarche" list -d $db
    lacks "schema $version: indeed" 'Two Britons'
    says "schema $version: the evidence" 0 '3' sqlite3 $db 'SELECT count(*) FROM evidence'
    # schema 7 counted articles after the first and corrections; before it uids were others, which begin anew
    says "schema $version: an event's version goes on from there" 0 "$((version == 7 ? 2 : 1)) 1 0" sqlite3 -separator ' ' $db \
        "SELECT sequence, changed > '2018-03-28', hidden FROM events WHERE summary = 'Sixty go home'"
    says "schema $version: corrections can be undone" 0 '' "$demarche" undo -d $db 1 2
    says "schema $version: and are" 0 'Two Britons' "$demarche" list -d $db
    says "schema $version: nothing is wrong" 0 'nothing is wrong' "$demarche" check -d $db
done
echo "1..$n"
