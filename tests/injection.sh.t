#!/bin/sh
# Texts that would like to do something where they are shown: nothing of them gets active in any output. TAP. Needs DEMARCHE, the program.
set -u
. "$(dirname "$0")/tap.sh"

cat >make.py <<'END_OF_PYTHON'
import csv, json
ESCAPES = "\u001b]0;owned\u0007\u001b[31m\u009b31m"
TEXTS = ["<script>alert(1)</script>", "]]> --> </style></title></script>", '" onload="alert(1)', "' onload='alert(1)", "=cmd|' /C calc'!A0", "+1+1", "-2+3",
         "@SUM(1)", "\t=1", "a\r\nATTENDEE:mailto:x@y\r\nBEGIN:VALARM", "\u202egnp.exe\u2066 \u2028", ESCAPES, "'; DROP TABLE events; --",
         "&#x3c;script&#x3e;", "a\\\\;b,c\\nX:y"]
STATES = "France Spain Italy Poland Norway Sweden Finland Greece Latvia Turkey Egypt Jordan Kenya Ghana Chile".split()
LINKS = ["javascript:alert(1)", "data:text/html,<script>1</script>", 'https://example.org/"onload="x', "vbscript:x", "JaVaScRiPt:alert(1)", " javascript:1",
         "java\nscript:1", "file:///etc/passwd", "http://example.org/good", "https://example.org/\r\nX:y", "//evil.example", "ftp://example.org",
         "https://example.org/<script>", "blob:x", ""]
with open("events.csv", "w", newline="") as file:
    rows = csv.writer(file)
    rows.writerow(["id", "date", "action", "source", "target", "summary", "url", "note"])
    for i, (text, link) in enumerate(zip(TEXTS, LINKS)):
        rows.writerow([text, "2018-04-%02d" % (i + 1), "expel", "RUS", "evil", text, link, text + " noted"])
with open("articles.jsonl", "w") as file:
    for i, (text, link) in enumerate(zip(TEXTS, LINKS)):
        json.dump({"id": text, "url": link, "published": "2018-03-%02d" % (i + 1), "title": text, "source": text, "author": text,
                   "text": f"{text} Russia expelled {i + 3} diplomats of {STATES[i]} {text} on Thursday.\n\n{text}\n"}, file)
        file.write("\n")
END_OF_PYTHON
python3 make.py
ok 'articles are read' "$demarche" ingest -d x.db articles.jsonl
cp err said
says 'events are taken' 0 '15 new events' "$demarche" import -d x.db events.csv
cat err >>said
ok 'corrected, in a locale of ASCII' env LC_ALL=C "$demarche" edit -d x.db --summary "$(printf '\033[31m\342\200\256x')" 2

# --- terminal: no control characters, no directions ---
for words in 'list' 'list --csv' 'list --json' 'list --duplicates' 'log' 'check' 'show 1' 'show 2' 'show 16' 'show 20' 'show 28'; do
    set -- $words; command=$1; shift
    "$demarche" "$command" -d x.db "$@" >>said 2>&1
done
"$demarche" explain articles.jsonl >>said 2>&1
printf '{"\033[31m":1}\n' >"$(printf 'e\033[31m.jsonl')"
"$demarche" ingest -d x.db e*.jsonl 2>>said
cat >terminal.py <<'END_OF_PYTHON'
import re, sys
said = open("said", encoding="utf-8", newline="").read()
found = re.findall("[^\n]{0,30}[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|\r(?!\n)", said)
print(len(said) > 5000, [repr(f) for f in found])
END_OF_PYTHON
says 'the terminal gets nothing that it obeys' 0 'True []' python3 terminal.py
"$demarche" list -d x.db --csv >list.csv
cat >cells.py <<'END_OF_PYTHON'
import csv
rows = list(csv.reader(open("list.csv", encoding="utf-8", newline="")))
print(len(rows) > 20, {len(row) for row in rows}, [cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r")])
END_OF_PYTHON
says 'no cell of a table is a formula' 0 'True {9} []' python3 cells.py

# --- pictures and pages: as a browser reads them ---
all='--status occurred,planned,proposed,denied --size 600x2000mm'
ok 'SVG' "$demarche" render -d x.db -o x.svg $all --sources foot
ok 'HTML' "$demarche" render -d x.db -o x.html $all
cat >served.py <<'END_OF_PYTHON'
import subprocess, sys, urllib.request
run = subprocess.Popen([sys.argv[1], "serve", "-d", "x.db", "--listen", "127.0.0.1:0"], stderr=subprocess.PIPE, text=True)
address = next(word for word in run.stderr.readline().split() if word.startswith("http://")).rstrip(",;.")
for path, name in (("/", "front.html"), ("/timeline.svg", "served.svg"), ("/calendar.ics", "served.ics"), ("/events.json", "served.json"),
                   ("/?match=%22%3E%3Cscript%3Ealert(1)%3C/script%3E", "asked.html")):
    open(name, "wb").write(urllib.request.urlopen(address.rstrip("/") + path).read())
run.terminate()
run.wait()
END_OF_PYTHON
ok 'served' python3 served.py "$demarche"
cat >active.py <<'END_OF_PYTHON'
import html.parser, json, re, sys, xml.etree.ElementTree as tree
found = []
def look(name, element, attributes):
    if element.split("}")[-1] in ("script", "iframe", "object", "embed", "foreignObject", "base", "link", "animate", "set"):
        found.append((name, element))
    for key, value in attributes:
        key, value = key.split("}")[-1].lower(), value or ""
        if key.startswith("on") or key in ("href", "src", "action") and not re.match("https?://|mailto:|#|/(?!/)|data:image/png", value):
            found.append((name, key, value))
class Page(html.parser.HTMLParser):
    scripts, links = 0, 0
    def handle_starttag(self, tag, attributes):
        if tag == "script" and not attributes:
            self.scripts += 1
        else:
            look(self.name, tag, attributes)
        self.links += tag == "a"
for name, scripts in (("x.html", 1), ("front.html", 0), ("asked.html", 0)):
    page = Page()
    page.name = name
    page.feed(open(name, encoding="utf-8").read())
    if page.scripts != scripts:
        found.append((name, "scripts", page.scripts))
links = page.links
for name in ("x.svg", "served.svg"):
    for element in tree.parse(name).iter():
        look(name, element.tag, element.attrib.items())
for event in json.load(open("served.json")):
    if not re.match("https?://|mailto:|$", event.get("url", "")):
        found.append(("json", event["url"]))
for name in ("x.html", "x.svg", "front.html", "asked.html", "served.svg", "served.json", "x.ics", "served.ics"):
    text = open(name, encoding="utf-8", newline="").read()
    found += [(name, repr(c)) for c in re.findall("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\\\\u(?:202|206|001)", text)]
print("active:", found)
END_OF_PYTHON
cat >lines.py <<'END_OF_PYTHON'
import re
known = "X-WR-CALDESC X-APPLE-CALENDAR-COLOR BEGIN END VERSION PRODID CALSCALE METHOD NAME X-WR-CALNAME REFRESH-INTERVAL X-PUBLISHED-TTL SOURCE UID DTSTAMP DTSTART DTEND SUMMARY DESCRIPTION " \
        "CATEGORIES STATUS TRANSP URL LAST-MODIFIED CREATED COMMENT SEQUENCE CLASS LINK CONCEPT ATTACH COLOR DESCRIPTION;ALTREP".split()
found = []
for name in ("x.ics", "served.ics"):
    text = open(name, encoding="utf-8", newline="").read().replace("\r\n ", "")
    for line in text.rstrip("\r\n").split("\r\n"):
        key = re.split("[:;]", line)[0]
        bad_link = key in ("URL", "LINK", "ATTACH") and not re.search(":https?://|:mailto:", line)
        if key not in known and not key.startswith("X-DEMARCHE-") or "\n" in line or bad_link or key in ("BEGIN", "END") and line.split(":")[1] not in ("VCALENDAR", "VEVENT"):
            found.append((name, line))
print("lines:", found)
END_OF_PYTHON
ok 'ICS' "$demarche" ical -d x.db -o x.ics --rich --status occurred,planned,proposed,denied
says 'nothing is active in pictures and pages' 0 'active: []' python3 active.py
says 'a calendar has no line that a text made' 0 'lines: []' python3 lines.py

# --- SQL ---
says 'quotes are text in filters' 0 'no event passes' "$demarche" list -d x.db --match "'; DROP TABLE no; --"
says 'and in what they find' 0 'DROP TABLE' "$demarche" list -d x.db --match 'DROP TABLE'
says 'the database is sound' 0 'nothing is wrong' "$demarche" check -d x.db
echo "1..$n"
