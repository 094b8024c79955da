"""tables.py FILE.db - prints what a database holds, for comparing two: not its uuid, nor where articles were read.

With --by-content ids are left out and rows sorted, so that the order of ingestion does not tell.
"""
import sqlite3
import sys

connection = sqlite3.connect(sys.argv[-1])
if "--by-content" in sys.argv:
    queries = ["""SELECT uid, action, status, date, until, summary, articles, salience,
                      (SELECT group_concat(x) FROM (SELECT role || actor AS x FROM participants WHERE event = e.id ORDER BY role, rank))
                  FROM events e""",
               "SELECT e.uid, r.uid, a.digest, m.sentence_start, m.trigger_start, m.quote FROM mentions m JOIN reports r ON r.id = m.report "
               "JOIN events e ON e.id = r.event JOIN articles a ON a.id = r.article",
               "SELECT digest, record_id, url, title, published, version, body FROM articles"]
else:
    names = [row[0] for row in connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'words%' AND name NOT LIKE 'sqlite_%' AND name <> 'about' "
        "ORDER BY name")]
    columns = {name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})") if row[1] != "path"] for name in names}
    queries = [f"SELECT {', '.join(chr(34) + c + chr(34) for c in columns[name])} FROM {name}" for name in names]
for query in queries:
    for row in sorted(map(repr, connection.execute(query))):
        print(row)
