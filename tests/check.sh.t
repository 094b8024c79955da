#!/bin/sh
# demarche check finds what is wrong. TAP. Needs DEMARCHE, the program.
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
echo "1..$n"
