#!/bin/sh
# The server, asked by curl, by a hundred clients at once, by vdirsyncer and by a browser where there is one. TAP. Needs DEMARCHE.
set -u
. "$(dirname "$0")/tap.sh"
export HOME="$work" XDG_CONFIG_HOME="$work" TZ=UTC LC_ALL=C.UTF-8
unset http_proxy https_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY all_proxy

# a free port of the loopback: the server tells which
serve() {
    "$demarche" serve -d "$1" --listen 127.0.0.1:0 2>log &
    server=$!
    for _ in $(seq 100); do grep -q serves log && break; sleep 0.1; done
    url=$(sed -n 's/^demarche: \(http:[^ ]*\) serves.*/\1/p' log)
    port=${url##*:}
}
trap 'kill $server 2>/dev/null; rm -rf "$work"' EXIT
server=
get() { curl -s --path-as-is -D head -o body "$@"; cat head body; }
# answers NAME STATUS WORDS CURL-ARGUMENTS...: status line and a header or words of the body
answers() {
    name=$1 status=$2 words=$3; shift 3
    get "$@" >both
    says "$name" 0 "$words" sh -c "grep -q '^HTTP/1.1 $status ' head && cat both"
}

"$demarche" ingest -d events.db "$here/example" 2>/dev/null
serve events.db

# --- what there is ---
answers 'a calendar' 200 'Content-Type: text/calendar; charset=utf-8' "$url/calendar.ics"
"$demarche" ical -d events.db -o all.ics
sed '/^SOURCE/d' body >body.ics
same 'is what ical writes, but for its source' all.ics body.ics
ok 'the source is its address' grep -q "^SOURCE;VALUE=URI:$url/calendar.ics" body
answers 'filters' 200 'X-WR-CALNAME:Events: RUS\, expel' "$url/calendar.ics?actor=RUS&action=expel"
ok 'leave expulsions only' sh -c '! grep ^X-DEMARCHE-ACTION body | grep -v :expel'
answers 'a list of actors' 200 'DTSTART' "$url/calendar.ics?actor=RUS,GBR&actor=USA"
answers 'a picture' 200 'Content-Type: image/svg+xml' "$url/timeline.svg?actor=GBR"
ok 'is well-formed' xmllint --noout body
answers 'as PNG' 200 'Content-Type: image/png' "$url/timeline.png?top=5"
ok 'is one' sh -c "head -c 8 body | od -An -c | grep -q 'P   N   G'"
answers 'events' 200 'Content-Type: application/json' "$url/events.json?from=2018-03-14&to=2018-03-14"
ok 'are those of list' sh -c "python3 -c 'import json, sys; assert json.load(open(\"body\")) == [json.loads(l) for l in sys.stdin]' <<END
\$('$demarche' list -d events.db --json --from 2018-03-14 --to 2018-03-14)
END"
answers 'a page' 200 'Content-Type: text/html; charset=utf-8' "$url/?actor=RUS&from=&top=10"
ok 'with the form filled in' grep -q 'name="actor" value="RUS"' body
ok 'and its links' grep -q 'href="/calendar.ics?actor=RUS&amp;top=10"' body
ok 'and the picture' grep -q '<svg' body
answers 'data is escaped' 200 'value="&quot;&gt;&lt;script&gt;"' "$url/?match=%22%3E%3Cscript%3E"
answers 'nothing to show' 200 'no events to draw' "$url/?from=2030"
answers 'an empty calendar' 200 'END:VCALENDAR' "$url/calendar.ics?from=2030"

# --- validators ---
answers 'an etag' 200 'ETag: "' -I "$url/calendar.ics"
etag=$(sed -n 's/^ETag: \([^\r]*\)\r*$/\1/p' head) modified=$(sed -n 's/^Last-Modified: \([^\r]*\)\r*$/\1/p' head)
ok 'HEAD tells the length' grep -q 'Content-Length: [1-9]' head
answers 'known by etag' 304 'ETag' -H "If-None-Match: \"x\", W/$etag" "$url/calendar.ics"
answers 'known by date' 304 'Last-Modified' -H "If-Modified-Since: $modified" "$url/calendar.ics"
answers 'the etag wins' 200 'BEGIN:VCALENDAR' -H 'If-None-Match: "x"' -H "If-Modified-Since: $modified" "$url/calendar.ics"
answers 'older' 200 'BEGIN:VCALENDAR' -H 'If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT' "$url/calendar.ics"
answers 'gzip' 200 'Content-Encoding: gzip' -H 'Accept-Encoding: br, gzip;q=0.5' "$url/calendar.ics"
ok 'unpacks to the same' sh -c "gzip -dc body | sed '/^SOURCE/d' | cmp - all.ics"
answers 'its etag is known too' 304 'Vary: Accept-Encoding' -H "If-None-Match: $(sed -n 's/^ETag: \([^\r]*\)\r*$/\1/p' head)" "$url/calendar.ics"
get -H 'Accept-Encoding: gzip;q=0' "$url/calendar.ics" >both
ok 'no gzip where it is refused' sh -c '! grep -q Content-Encoding head'
get "$url/events.json?top=1" >both
for header in "Content-Security-Policy: default-src 'none'" 'X-Content-Type-Options: nosniff' 'Referrer-Policy: no-referrer' 'Cache-Control: no-cache'; do
    ok "$header" grep -q "^$header" head
done

# --- changes ---
"$demarche" pin -d events.db 1
answers 'a change that does not show' 304 '' -H "If-None-Match: $etag" "$url/calendar.ics"
answers 'keeps the date' 304 '' -H "If-Modified-Since: $modified" "$url/calendar.ics"
"$demarche" edit -d events.db 1 --summary 'A better label'
answers 'one that shows' 200 'A better label' -H "If-None-Match: $etag" -H "If-Modified-Since: $modified" "$url/calendar.ics"
answers 'by date alone' 200 'A better label' -H "If-Modified-Since: $modified" "$url/calendar.ics"

# --- what is refused ---
answers 'an unknown actor' 400 'actor RUX: no such actor; did you mean' "$url/calendar.ics?actor=RUX"
answers 'an unknown action' 400 'action expell: no such action' "$url/timeline.svg?action=expell"
answers 'an unknown parameter' 400 'colour: no such parameter' "$url/calendar.ics?colour=red"
answers 'no date' 400 'from yesterday: not a date' "$url/events.json?from=yesterday"
answers 'backwards' 400 'later than' "$url/events.json?from=2019&to=2018"
answers 'no value' 400 'actor: has no value' "$url/calendar.ics?actor="
answers 'twice' 400 'from: given twice' "$url/calendar.ics?from=2018&from=2019"
answers 'no number' 400 'top -1: not a number from 1' "$url/calendar.ics?top=-1"
answers 'no such page' 400 'page 9: the picture has' "$url/timeline.svg?page=9"
answers 'no UTF-8' 400 'a parameter is not written as NAME=VALUE' "$url/calendar.ics?match=%ff"
answers 'a NUL' 400 'a parameter is not written as NAME=VALUE' "$url/calendar.ics?match=%00"
answers 'a broken escape' 400 'after a % in an address come two hexadecimal digits' "$url/calendar.ics?actor=%zz"
answers 'a broken escape in the path' 400 'after a % in an address' "$url/%e"
answers 'too much' 400 'more than 4000 characters' "$url/calendar.ics?match=$(printf '%05000d' 0)"
answers 'nothing there' 404 'nothing is here' "$url/etc/passwd"
answers 'no way up' 404 'nothing is here' "$url/../../../../etc/passwd"
answers 'nothing to draw' 404 'no events to draw' "$url/timeline.svg?from=2030"
answers 'no writing' 405 'Allow: GET, HEAD' -X PUT --data x "$url/calendar.ics"
answers 'no body' 413 'a question has no body' -X GET --data x "$url/calendar.ics"
answers 'another name of the host' 421 'ask for 127.0.0.1 or localhost' -H 'Host: news.example.org' "$url/calendar.ics"
answers 'localhost' 200 'BEGIN:VCALENDAR' -H 'Host: localhost' "$url/calendar.ics"

# --- many, while articles come in ---
for i in $(seq 60); do
    printf '{"id": "load-%d", "published": "2018-05-%02d", "text": "MOSCOW - Russia on Monday expelled %d British diplomats."}\n' \
        "$i" $((i % 28 + 1)) $((i + 2))
done >load.jsonl
(split -n l/6 load.jsonl part. && for part in part.*; do "$demarche" ingest -d events.db "$part" 2>/dev/null; sleep 0.1; done) &
ingest=$!
ok 'a hundred clients at once' python3 "$here/serve_load.py" "$port" 100 "${SERVE_SECONDS:-2}"
wait $ingest
vevents() { sed -n '/^BEGIN:VEVENT/,$p'; }
all=occurred,planned,proposed,denied
curl -s "$url/calendar.ics?status=$all" | vevents >served.ics
"$demarche" ical -d events.db -o - --status $all | vevents >written.ics
same 'and nothing is lost' written.ics served.ics

# --- a subscriber ---
mkdir items
cat >vdirsyncer.conf <<END
[general]
status_path = "$work/status/"
[pair events]
a = "web"
b = "folder"
collections = null
conflict_resolution = "a wins"
[storage web]
type = "http"
url = "$url/calendar.ics?actor=GBR"
[storage folder]
type = "filesystem"
path = "$work/items/"
fileext = ".ics"
END
events() { curl -s "$url/calendar.ics?actor=GBR" | grep -c BEGIN:VEVENT; }
ok 'vdirsyncer discovers' sh -c "yes | vdirsyncer -c vdirsyncer.conf discover"
ok 'vdirsyncer syncs' vdirsyncer -c vdirsyncer.conf sync
ok 'it has every event' sh -c "[ \$(ls items | wc -l) = $(events) ] && [ $(events) -gt 10 ]"
cat items/* | sha256sum >sum
ok 'it syncs again' vdirsyncer -c vdirsyncer.conf sync
ok 'and nothing changes' sh -c 'cat items/* | sha256sum | cmp - sum'
id=$("$demarche" list -d events.db --actor GBR --top 1 | sed -n '2s/	.*//p')
"$demarche" edit -d events.db "$id" --summary 'What the subscriber sees'
before=$(events)
other=$("$demarche" list -d events.db --actor GBR | awk -v id="$id" 'NR > 1 && $1 != id { print $1; exit }')
"$demarche" hide -d events.db "$other"
ok 'it syncs a change' vdirsyncer -c vdirsyncer.conf sync
ok 'sees it' grep -rq 'What the subscriber sees' items
ok 'and loses what was hidden' sh -c "[ \$(ls items | wc -l) = $((before - 1)) ]"

# --- a browser ---
if command -v chromium >/dev/null; then
    ok 'Chromium shows the page' sh -c "timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update \
        --no-first-run --host-resolver-rules='MAP * ~NOTFOUND, EXCLUDE 127.0.0.1' --enable-logging=stderr --user-data-dir='$work/chromium' --window-size=1200,1600 \
        --screenshot='$work/shot.png' '$url/?actor=RUS' 2>browser && test -s shot.png"
    ok 'without a complaint of its policy' sh -c '! grep -i "CONSOLE.*\(refused\|violat\|error\)" browser'
    ok 'and a filter chosen in it' sh -c "timeout 60 chromium --headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update \
        --no-first-run --host-resolver-rules='MAP * ~NOTFOUND, EXCLUDE 127.0.0.1' --user-data-dir='$work/chromium' --dump-dom '$url/?action=expel' 2>/dev/null | grep -q 'value=\"expel\" selected'"
else
    for what in 'Chromium shows the page' 'without a complaint of its policy' 'and a filter chosen in it'; do
        n=$((n + 1)); echo "ok $n - $what # SKIP no chromium"
    done
fi

# --- beginning and end ---
says 'a port that is taken' 3 'in use' "$demarche" serve -d events.db --listen "127.0.0.1:$port"
says 'no address' 2 'write ADDRESS:PORT' "$demarche" serve -d events.db --listen here
says 'a name is no address' 2 'write ADDRESS:PORT' "$demarche" serve -d events.db --listen example.org:80
says 'no database' 1 'none.db: no such database' "$demarche" serve -d none.db --listen 127.0.0.1:0
says 'no option' 2 "'now' is no option" "$demarche" serve now
ok 'the database may be replaced' sh -c "rm -f events.db events.db-wal events.db-shm && '$demarche' add -d events.db --action meet --source FRA --date 2020-01-01 --summary 'The only one'"
answers 'and is seen' 200 'The only one' "$url/events.json"
kill -TERM $server
ok 'it ends when told to' wait $server
ok 'and said nothing else' sh -c '[ $(wc -l <log) = 1 ]'
echo "1..$n"
