#!/bin/sh
# demarche check finds what is wrong, and finds nothing after ingests that were killed. TAP. Needs DEMARCHE, the program.
set -u
. "$(dirname "$0")/tap.sh"

# breaks WORDS SQL: check says so after that change
breaks() {
    cp whole.db broken.db
    sqlite3 broken.db "PRAGMA foreign_keys = OFF; $2"
    says "$1" 1 "$1" "$demarche" check -d broken.db
}

"$demarche" ingest -d whole.db "$here/example" 2>/dev/null
says 'a whole database' 0 'nothing is wrong' "$demarche" check -d whole.db
sqlite3 whole.db 'PRAGMA journal_mode = DELETE' >/dev/null
breaks 'rows point to rows that do not exist' 'DELETE FROM actors WHERE code = (SELECT actor FROM participants)'
breaks 'quote what their article does not say there' "UPDATE mentions SET quote = 'no' WHERE id = 1"
breaks 'have no evidence' 'DELETE FROM mentions WHERE report = 1'
breaks 'reported by no article' 'UPDATE reports SET event = 2 WHERE event = 1'
breaks 'follow a later one' 'UPDATE reports SET follows = id WHERE id = 1'
breaks 'are several' 'UPDATE reports SET event = 2 WHERE event = 1'
breaks "first report's uid" "UPDATE events SET uid = 'x' WHERE id = 1"
breaks 'miscount the articles' 'UPDATE events SET articles = 7 WHERE id = 1'
breaks 'under another day' 'UPDATE events SET first_day = first_day - 1 WHERE id = (SELECT min(id) FROM events WHERE date IS NOT NULL)'
breaks 'end before they begin' 'UPDATE events SET last_day = 1 WHERE id = (SELECT min(id) FROM events WHERE date IS NOT NULL)'
breaks 'merged themselves' 'UPDATE events SET same_as = 2 WHERE id = 1; UPDATE events SET same_as = 3 WHERE id = 2'
breaks 'not in the full-text index' 'DELETE FROM words WHERE rowid = 1'
breaks 'corrections are of nothing' "DELETE FROM events WHERE id = (SELECT id FROM events WHERE uid IN (SELECT uid FROM corrections)); DROP TRIGGER corrections_inserted; INSERT INTO corrections (uid, field, value) VALUES ('x', 'hidden', '1')"

# Killed while it writes, at moments spread over its run; then finished: the same as never killed.
python3 - <<'END'
with open("table.csv", "w") as f:
    f.write("id,date,action,source,target,summary\n")
    for i in range(2000):
        f.write("%d,%d-%02d-%02d,expel,RUS,USA,Number %d\n" % (i, 2000 + i // 336 % 20, i // 28 % 12 + 1, i % 28 + 1, i))
END
"$demarche" import -d never.db table.csv 2>/dev/null
"$demarche" ingest -d never.db "$here/example" 2>/dev/null
killed=0
for ms in 01 02 03 04 05 06 08 10 12 14 16 18 20 25 30 35 40 50 60 80; do
    if [ $((killed % 2)) = 0 ]; then set -- import table.csv; else set -- ingest "$here/example"; fi
    "$demarche" "$1" -d killed.db "$2" >/dev/null 2>&1 &
    one=$!
    sleep 0.0$ms
    kill -9 $one 2>/dev/null && killed=$((killed + 1))
    wait $one 2>/dev/null
    "$demarche" check -d killed.db >>findings 2>err || grep -q 'no such database\|not one of demarche' err || cat err >>findings
done
says 'some were killed' 0 '' test $killed -gt 0
says 'no killed one left damage' 0 '' sh -c 'cat findings >&2; test ! -s findings'
"$demarche" import -d killed.db table.csv 2>/dev/null
"$demarche" ingest -d killed.db "$here/example" 2>/dev/null
for f in never killed; do
    sqlite3 $f.db 'SELECT uid, action, date, summary, articles, salience FROM events ORDER BY uid' >$f.txt
done
says 'finished, it is as if never killed' 0 '' cmp never.txt killed.txt
echo "1..$n"
