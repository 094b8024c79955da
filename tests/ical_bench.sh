#!/bin/sh
# ical_bench.sh PROGRAM - 10,000 events to a calendar, beside a bare libical loop, python-icalendar and, where node finds it (NODE_PATH),
# ical-generator. CPU seconds of whole processes, the best of three.
set -eu
program=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
awk 'BEGIN {
    split("RUS FRA DEU IRN TUR ISR POL ESP ITA CAN", codes, " "); split("expel meet sanction condemn warn agree visit", acts, " ")
    print "id,date,summary,action,source,target,url,note"
    for (i = 0; i < 10000; i++)
        printf "e%d,%d-%02d-%02d,\"Number %d of many acts, of one state towards another\",%s,%s,%s,https://news.example.org/%d/an-article.html," \
            "\"The ministry said on Monday that the envoys, \"\"number %d\"\", would be told; officials confirmed it in a statement later that day.\"\n", \
            i, 1990 + i % 34, i % 12 + 1, i % 28 + 1, i, acts[i % 7 + 1], codes[i % 10 + 1], codes[(i + 1 + i % 9) % 10 + 1], i, i
}' >"$work/events.csv"
"$program" import -d "$work/events.db" "$work/events.csv" 2>/dev/null
"$(dirname "$program")/tests/ical_bench" "$work/events.db"
cat >"$work/peer.cjs" <<'JS'
const { default: ical } = require('ical-generator'), fs = require('fs');
const [, , rows, out] = process.argv, calendar = ical({ name: 'Events' });
for (const [uid, date, summary, url, note, action, sources, targets] of JSON.parse(fs.readFileSync(rows, 'utf8'))) {
  const start = new Date(date + 'T00:00:00Z'), end = new Date(start.getTime() + 86400000);
  const event = calendar.createEvent({ id: uid + '@bench', stamp: new Date(0), lastModified: new Date(0), sequence: 0, start, end, allDay: true, timezone: 'UTC', summary, url,
    description: `${action}: ${sources} → ${targets}\n“${note}”\n${url}`, categories: [action, sources, targets].map(name => ({ name })), status: 'CONFIRMED', transparency: 'TRANSPARENT' });
  event.x({ 'X-DEMARCHE-DATE-PRECISION': 'day', 'X-DEMARCHE-ACTION': action, 'X-DEMARCHE-STATUS': 'occurred', 'X-DEMARCHE-SOURCE': sources, 'X-DEMARCHE-TARGET': targets });
}
fs.writeFileSync(out, calendar.toString());
JS
/usr/bin/python3 - "$program" "$here/ical_bench.py" "$work" <<'END'
import json, resource, sqlite3, subprocess, sys
program, script, work = sys.argv[1:]

def seconds(command):
    best = 1e9
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best

ours = seconds([program, "ical", "-d", work + "/events.db", "-o", work + "/ours.ics"])
print(f"ical.program-s\t{ours:.3f}")
if subprocess.run([sys.executable, "-c", "import icalendar"], stderr=subprocess.DEVNULL).returncode == 0:
    theirs = seconds([sys.executable, script, work + "/events.db", work + "/theirs.ics"])
    print(f"ical.python-icalendar-s\t{theirs:.3f}\nical.times-faster-than-python\t{theirs / ours:.1f}")
try:
    found = subprocess.run(["node", "-e", "require('ical-generator')"], stderr=subprocess.DEVNULL).returncode == 0
except FileNotFoundError:
    found = False
if found:
    rows = sqlite3.connect(work + "/events.db").execute(
        "SELECT e.uid, t.date, t.summary, t.url, e.note, t.action, t.sources, t.targets FROM timeline t JOIN events e USING (id)").fetchall()
    json.dump(rows, open(work + "/rows.json", "w", encoding="utf-8"))
    theirs = seconds(["node", work + "/peer.cjs", work + "/rows.json", work + "/generated.ics"])
    print(f"ical.ical-generator-s\t{theirs:.3f}\nical.times-faster-than-ical-generator\t{theirs / ours:.1f}")
END
