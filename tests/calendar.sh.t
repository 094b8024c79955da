#!/bin/sh
# Calendars read back by programs that others wrote. TAP. Needs DEMARCHE, and ical_test beside it for the hard events.
set -u
. "$(dirname "$0")/tap.sh"
export HOME="$work" XDG_CONFIG_HOME="$work" XDG_DATA_HOME="$work" XDG_CACHE_HOME="$work" TZ=UTC LC_ALL=C.UTF-8

# --- two hundred hard events ---
ICAL_HARD=$work "$(dirname "$demarche")/tests/ical_test" -p /ical/hard >/dev/null 2>&1
ok 'python-icalendar sees every hard event as it is' /usr/bin/python3 -c '
import datetime, icalendar, json, re
def seen(text):  # icalendar 4 takes %2C, %3A, %3B and %5C for escapes
    for code, char in (("%2C", ","), ("%3A", ":"), ("%3B", ";"), ("%5C", "\\")):
        text = text.replace(code, char)
    return text
calendar = icalendar.Calendar.from_ical(open("hard.ics", "rb").read())
events = {str(e["uid"]): e for e in calendar.walk("VEVENT")}
wanted = json.load(open("hard.json"))
assert len(events) == len(wanted) == 200, len(events)
for w in wanted:
    e = events[w["uid"]]
    for key in ("summary", "description", "url", "status", "transp", "color"):
        assert str(e.get(key, "")) in (w[key], seen(w[key])), (key, w[key], str(e.get(key)))
    assert e["dtstart"].dt.isoformat() == w["date"], (w, e["dtstart"].dt)
    assert (e["dtend"].dt - datetime.timedelta(1)).isoformat() == w["end"], (w, e["dtend"].dt)
    assert e["categories"].to_ical().decode().split(",") == w["categories"], w["categories"]
    assert e["sequence"] == w["sequence"]'
mkdir -p calcurse
says 'calcurse takes every hard event' 0 '0 apps / 200 events / 0 todos / 0 skipped' calcurse -D "$work/calcurse" -C "$work/calcurse" -i hard.ics

# --- khal: a second import updates ---
"$demarche" ingest -d events.db "$here/example" 2>/dev/null
"$demarche" ical -d events.db -o events.ics
mkdir -p items
printf '[calendars]\n[[events]]\npath = %s/items\ntype = calendar\n[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ndateformat = %%Y-%%m-%%d\nlongdateformat = %%Y-%%m-%%d\n' \
    "$work" >khal.conf
count=$(grep -c BEGIN:VEVENT events.ics)
ok 'khal imports' khal -c khal.conf import --batch -a events events.ics
ok 'khal has them all' sh -c "[ \$(ls items/*.ics | wc -l) = $count ]"
ok 'khal imports again' khal -c khal.conf import --batch -a events events.ics
ok 'nothing is there twice' sh -c "[ \$(ls items/*.ics | wc -l) = $count ]"
says 'khal lists' 0 'expelled 23 Russian diplomats' khal -c khal.conf list --once 2018-03-14 2018-03-20

# --- options ---
ok 'split by actor' "$demarche" ical -d events.db -o by-actor --split-by actor
ok 'Russia has a calendar of its own' grep -q '^X-WR-CALNAME:Events: Russia' by-actor/RUS.ics
ok 'split by year' "$demarche" ical -d events.db -o by-year --split-by year --name News
ok 'of the year' grep -q '^NAME:News: 2018' by-year/2018.ics
says 'since' 0 'DTSTART;VALUE=DATE:2018032' "$demarche" ical -d events.db -o - --since 2018-03-20
ok 'nothing earlier' sh -c '! grep -qE "^DTSTART;VALUE=DATE:201803[01]" out'
says 'rich' 0 'LINK;VALUE=URI;LINKREL="describedby":https://news.example.org' "$demarche" ical -d events.db -o - --rich
ok 'carried on, the file is the same' sh -c "cp events.ics before.ics && '$demarche' ical -d events.db -o events.ics --sync && cmp before.ics events.ics"
ok 'only expulsions from now on' "$demarche" ical -d events.db -o events.ics --sync --action expel
ok 'as many events as before' sh -c "[ \$(grep -c BEGIN:VEVENT events.ics) = $count ]"
ok 'what is gone is cancelled' sh -c "[ \$(grep -c STATUS:CANCELLED events.ics) -gt 10 ] && [ \$(grep -c STATUS:CONFIRMED events.ics) -gt 2 ]"

# --- troubles ---
says 'no such event' 1 'no event with a date passes the filters' "$demarche" ical -d events.db -o none.ics --from 2030
ok 'and no file' test ! -e none.ics
says 'unknown split' 2 'not one of actor, action, year' "$demarche" ical -d events.db -o x --split-by moon
says 'bad since' 2 '--since yesterday: not a date' "$demarche" ical -d events.db -o x --since yesterday
says 'no output' 2 'name the calendar to write with -o' "$demarche" ical -d events.db
says 'sync needs a file' 2 'need files' "$demarche" ical -d events.db -o - --sync
says 'a folder that cannot be' 3 'events.db/x' "$demarche" ical -d events.db -o events.db/x --split-by year
echo "1..$n"
