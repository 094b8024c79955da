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

# --- a plan that takes place is the same event, and its calendar's ---
printf 'March 20, 2018\n\nLONDON - Britain will expel 23 Russian diplomats on March 26.\n' >plan.txt
printf 'March 27, 2018\n\nLONDON - Britain expelled 23 Russian diplomats on March 26.\n' >deed.txt
"$demarche" ingest -d plan.db plan.txt 2>/dev/null
ok 'a plan' "$demarche" ical -d plan.db -o plan.ics
grep -E '^(UID|SEQUENCE|STATUS)' plan.ics >before
"$demarche" ingest -d plan.db deed.txt 2>/dev/null
ok 'and its fulfilment' "$demarche" ical -d plan.db -o plan.ics --sync
grep -E '^(UID|SEQUENCE|STATUS)' plan.ics >after
sed 's/^SEQUENCE:0/SEQUENCE:1/; s/TENTATIVE/CONFIRMED/' before >wanted
ok 'the plan was tentative' grep -q TENTATIVE before
same 'one event, changed' wanted after

# --- and back ---
cat >curated.ics <<'END'
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//EN
X-WR-TIMEZONE:Europe/Berlin
BEGIN:VEVENT
UID:review@example.org
SUMMARY:Quarterly review\, with partners
CATEGORIES:visit,France
DTSTART:20240109T230000Z
DTEND:20240110T010000Z
RRULE:FREQ=MONTHLY;INTERVAL=3;COUNT=3
DESCRIPTION:Agenda \\o/\nhttps://example.org/agenda
END:VEVENT
BEGIN:VEVENT
UID:lunch@example.org
DTSTART;VALUE=DATE:20240109
END:VEVENT
BEGIN:VEVENT
UID:off@example.org
SUMMARY:Called off
DTSTART;VALUE=DATE:20240109
STATUS:CANCELLED
END:VEVENT
END:VCALENDAR
END
says 'a calendar of others' 1 "curated.ics: event 'lunch@example.org': no SUMMARY; it is passed over" "$demarche" import -d curated.db curated.ics
says 'what it left out' 1 'curated.ics: 1 cancelled events are passed over' "$demarche" import -d curated.db curated.ics
says 'again, it changes nothing' 1 '0 new events, 3 known' "$demarche" import -d curated.db - <curated.ics
says 'days in its zone, categories for acts' 0 '1	2024-01-10		occurred	visit	FRA		0	Quarterly review, with partners' "$demarche" list -d curated.db
says 'it recurs' 0 '3	2024-07-10' "$demarche" list -d curated.db
says 'it joins the timeline' 0 'Quarterly' sh -c "'$demarche' render -d curated.db -o c.svg && cat c.svg"
says 'an action for those that tell none' 0 '1 new' "$demarche" import -d action.db --action recall - <<'END'
BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
SUMMARY:The envoy
DTSTART;VALUE=DATE:20240109
END:VEVENT
END:VCALENDAR
END
says 'is taken' 0 'recall' "$demarche" list -d action.db
says 'an unknown one' 2 'no such action' "$demarche" import -d action.db --action fly curated.ics
says 'half a calendar' 1 'ends without END:VCALENDAR' sh -c "head -20 curated.ics | '$demarche' import -d half.db -"
says 'nothing of it is taken' 0 'half.db: no event that occurred' "$demarche" list -d half.db
says 'an old calendar into the database that it is of' 0 '0 new events' sh -c "'$demarche' ical -d events.db -o old.ics --top 3 &&
    '$demarche' edit -d events.db \$('$demarche' list -d events.db --top 1 | sed -n '2s/	.*//p') --source FRA && '$demarche' list -d events.db >before &&
    '$demarche' import -d events.db old.ics"
"$demarche" list -d events.db >after
same 'changes nothing there' before after
"$demarche" ical -d curated.db -o one.ics
"$demarche" import -d back.db one.ics 2>/dev/null
"$demarche" ical -d back.db -o two.ics
same 'export, import, export: the same bytes' one.ics two.ics
says 'into its own database, it is known' 0 '0 new events, 3 known' "$demarche" import -d curated.db two.ics

# --- versions ---
"$demarche" ingest -d version.db "$here/example" 2>/dev/null
all='--status occurred,planned,proposed,denied'
"$demarche" ical -d version.db -o first.ics $all
"$demarche" import -d version-back.db first.ics 2>/dev/null
"$demarche" ical -d version-back.db -o second.ics $all
same 'articles, months, plans: exported, imported, exported, the same bytes' first.ics second.ics
SOURCE_DATE_EPOCH=1800000000 "$demarche" edit -d version.db 1 --summary 'As I have it'
"$demarche" ical -d version.db -o first.ics $all
"$demarche" import -d edited-back.db first.ics 2>/dev/null
"$demarche" ical -d edited-back.db -o second.ics $all
same 'corrected ones, too' first.ics second.ics
ok 'with the moment of it' grep -q '^LAST-MODIFIED:20270115T080000Z' second.ics
version() { "$demarche" ical -d version.db -o - $all | tr -d '\r' | awk -v uid="$uid" '/^UID:/ { of = index($0, uid) } of && /^(SEQUENCE|LAST-MODIFIED):/ { print }'; }
uid=$("$demarche" list -d version.db --json --top 1 | sed 's/.*"uid":"\([0-9a-f]*\)".*/\1/')
id=$("$demarche" list -d version.db --json --top 1 | sed 's/^{"id":\([0-9]*\).*/\1/')
sequence() { version | sed -n 's/^SEQUENCE://p'; }
one=$(sequence) one_at=$(version)
"$demarche" pin -d version.db "$id"
ok 'what does not show moves nothing' test "$(version)" = "$one_at"
SOURCE_DATE_EPOCH=1900000000 "$demarche" edit -d version.db "$id" --summary 'Better words'
ok 'a correction is a higher number' test "$(sequence)" -gt "$one"
ok 'and has its moment' sh -c "echo '$(version)' | grep -q LAST-MODIFIED:20300317T174640Z"
two=$(sequence)
"$demarche" undo -d version.db "$("$demarche" log -d version.db | awk -F'\t' '$0 ~ /summary/ { n = $1 } END { print n }')" >/dev/null
ok 'so is taking it back' test "$(sequence)" -gt "$two"
two=$(sequence)
"$demarche" merge -d version.db "$id" "$("$demarche" list -d version.db --json | sed -n 's/^{"id":\([0-9]*\).*/\1/p' | grep -vx "$id" | head -1)" >/dev/null
ok 'so is a merge' test "$(sequence)" -gt "$two"
two=$(sequence)
"$demarche" split -d version.db "$id" >/dev/null
ok 'and taking it apart' test "$(sequence)" -gt "$two"
"$demarche" add -d year.db --action meet --source FRA --date 0987-07-03 --summary 'A king is elected' >/dev/null
says 'years that apps refuse' 0 'some calendar apps refuse a file with years before 1583' "$demarche" ical -d year.db -o year.ics

# --- Radicale: the same calendar put twice is there once ---
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
printf '[server]\nhosts = 127.0.0.1:%s\n[auth]\ntype = none\n[storage]\nfilesystem_folder = %s/radicale\n[logging]\nlevel = warning\n' \
    "$port" "$work" >radicale.conf
radicale --config radicale.conf 2>radicale.log &
radicale=$!
trap 'kill $radicale 2>/dev/null; rm -rf "$work"' EXIT
collection="http://127.0.0.1:$port/user/events/"
collected() { curl -s --noproxy '*' -u user:any "$@" "$collection"; }
for _ in $(seq 100); do collected >/dev/null && break; sleep 0.1; done
for turn in first second; do
    ok "Radicale takes it, a $turn time" sh -c "curl -sf --noproxy '*' -u user:any -X PUT -H 'Content-Type: text/calendar' --data-binary @one.ics '$collection'"
    ok 'and has each event once' test "$(collected | grep -c BEGIN:VEVENT)" = "$(grep -c BEGIN:VEVENT one.ics)"
done

# --- Evolution's data server, which GNOME's calendar stands on, where it is installed: twice, then with a change and an event gone ---
cat >evolution.py <<'END'
import sys, gi
for name, number in (("ECal", "2.0"), ("EDataServer", "1.2"), ("ICalGLib", "3.0")):
    gi.require_version(name, number)
from gi.repository import ECal, EDataServer, GLib, ICalGLib
registry, source = EDataServer.SourceRegistry.new_sync(None), EDataServer.Source.new(None, None)
source.get_extension(EDataServer.SOURCE_EXTENSION_CALENDAR).set_backend_name("local")
source.set_parent("local-stub")
registry.commit_source_sync(source, None)
client = ECal.Client.connect_sync(source, ECal.ClientSourceType.EVENTS, 10, None)

def take(event):
    """As the importers do: what is there under its uid is changed, all else is made."""
    try:
        client.get_object_sync(event.get_uid(), None, None)
    except GLib.Error:
        return client.create_object_sync(event, ECal.OperationFlags.NONE, None)
    return client.modify_object_sync(event, ECal.ObjModType.ALL, ECal.OperationFlags.NONE, None)

for path in sys.argv[1:]:
    calendar, kind = ICalGLib.Component.new_from_string(open(path, encoding="utf-8").read()), ICalGLib.ComponentKind.VEVENT_COMPONENT
    event = calendar.get_first_component(kind)
    while event:
        take(event)
        event = calendar.get_next_component(kind)
    kept = client.get_object_list_sync("#t", None)[1]
    print(len(kept), len({one.get_uid() for one in kept}), sum(one.get_status().value_nick == "cancelled" for one in kept))
END
if /usr/bin/python3 -c 'import gi; gi.require_version("ECal", "2.0")' 2>/dev/null && command -v dbus-run-session >/dev/null; then
    "$demarche" ingest -d evolution.db "$here/example" 2>/dev/null
    "$demarche" ical -d evolution.db -o evolution.ics
    cp evolution.ics changed.ics
    "$demarche" edit -d evolution.db "$("$demarche" list -d evolution.db | sed -n '2s/	.*//p')" --summary 'As I have it'
    "$demarche" hide -d evolution.db "$("$demarche" list -d evolution.db | sed -n '3s/	.*//p')"
    "$demarche" ical -d evolution.db -o changed.ics --sync
    count=$(grep -c BEGIN:VEVENT evolution.ics)
    ok 'Evolution imports' timeout 60 dbus-run-session -- /usr/bin/python3 evolution.py evolution.ics evolution.ics changed.ics
    printf '%s %s %s\n' $count $count 0 $count $count 0 $count $count 1 >wanted
    same 'one set, and the hidden one cancelled' wanted out
fi

# --- troubles ---
says 'no such event' 1 'no event with a date passes the filters' "$demarche" ical -d events.db -o none.ics --from 2030
ok 'and no file' test ! -e none.ics
says 'unknown split' 2 'not one of actor, action, year' "$demarche" ical -d events.db -o x --split-by moon
says 'bad since' 2 '--since yesterday: not a date' "$demarche" ical -d events.db -o x --since yesterday
says 'no output' 2 'name the calendar to write with -o' "$demarche" ical -d events.db
says 'sync needs a file' 2 'need files' "$demarche" ical -d events.db -o - --sync
says 'a folder that cannot be' 3 'events.db/x' "$demarche" ical -d events.db -o events.db/x --split-by year
echo "1..$n"
