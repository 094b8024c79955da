#!/bin/sh
# tsan.sh - everything that runs in several threads under ThreadSanitizer: ingest and extract with 1, 2 and 8 coders, what is refused,
# what is interrupted, and the server with many clients at once. Prints each run, what was found, and how many runs found nothing.
set -u
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
build=build/tsan
wraps=$(sed -n 's/^WRAPPED([^,]*, \([a-z_]*\),.*/-Wl,--wrap=\1/p' tests/tsan/glib.c)
make --no-print-directory BUILD=$build "CFLAGS=-O1 -g -fsanitize=thread" "LDFLAGS=$build/tests/tsan/glib.o $(echo $wraps)" \
    $build/tests/tsan/glib.o $build/demarche >/dev/null || exit 1
demarche=$PWD/$build/demarche example=$PWD/tests/example/salisbury.jsonl
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TSAN_OPTIONS="exitcode=66 suppressions=$here/suppressions" G_SLICE=always-malloc # else GLib hands memory on unseen
passed=0 failed=0
try() {
    wanted=$1; shift
    "$@" >"$work/out" 2>"$work/err"
    got=$?
    if [ $got = "$wanted" ] && ! grep -q 'WARNING: ThreadSanitizer' "$work/err"; then passed=$((passed + 1)); echo "quiet: $*"; else
        failed=$((failed + 1)); echo "not so, status $got: $*"; head -30 "$work/err"
    fi
}
python3 tests/engines/news.py 40 "$example" >"$work/news.jsonl"
{ cat "$work/news.jsonl"; echo 'not json'; echo '{"id":"x","text":"no date"}'; } >"$work/mixed.jsonl"
for n in 1 2 8; do
    try 0 "$demarche" ingest -q -j $n -d "$work/$n.db" "$work/news.jsonl"
    try 1 "$demarche" ingest -q -j $n -d "$work/$n.db" "$work/mixed.jsonl"
    try 0 "$demarche" ingest -q -j $n -d "$work/files-$n.db" tests/fixtures/articles tests/fixtures/seed.txt
    try 0 sh -c "'$demarche' extract -j $n <'$work/news.jsonl'"
    try 130 timeout --preserve-status -s INT 3 sh -c "exec '$demarche' ingest -q -j $n -d '$work/int-$n.db' '$work/news.jsonl' -"
done
"$demarche" serve -d "$work/8.db" --listen 127.0.0.1:0 2>"$work/log" &
server=$!
until grep -q serves "$work/log" || ! kill -0 $server 2>/dev/null; do sleep 0.2; done
try 0 python3 tests/serve_load.py "$(sed -n 's/^demarche: http:.*:\([0-9]*\) serves.*/\1/p' "$work/log")" 12 5
try 0 sh -c "kill -TERM $server; while kill -0 $server 2>/dev/null; do sleep 0.2; done; cat '$work/log' >&2"
echo "$passed passed, $failed failed"
[ $failed = 0 ]
