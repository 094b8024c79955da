#!/bin/sh
# pipeline_bench.sh PROGRAM - ingest with one worker and two, and what an article costs as the database grows.
# CODED (default 400) are coded; EXTRACTED (default "400 1600"; "1000 10000 100000" takes five minutes) are read and coded without a
# database; GROWTH (default "1000 5000"; "1000 10000 100000" takes an hour) are imported as extracted.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 "$here/engines/news.py" "${CODED:-400}" "$here/example/salisbury.jsonl" >news.jsonl
"$program" extract <"$here/example/salisbury.jsonl" >events.jsonl

# measured NAME COMMAND...: articles a second, processor seconds and peak memory of a command over news.jsonl
cat >measured.py <<'END'
import resource, subprocess, sys, time
name, articles, command = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
begin = time.monotonic()
subprocess.run(command, stderr=subprocess.DEVNULL, check=True)
wall, used = time.monotonic() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{name}.articles_per_s\t{articles / wall:.1f}")
print(f"{name}.cpu_ms_per_article\t{1000 * (used.ru_utime + used.ru_stime) / articles:.2f}")
print(f"{name}.peak_mb\t{used.ru_maxrss / 1024:.0f}")
END
for jobs in 1 2; do python3 measured.py "ingest.j$jobs" "${CODED:-400}" "$program" ingest -j $jobs -d "j$jobs.db" news.jsonl; done
for n in ${EXTRACTED:-400 1600}; do
    python3 "$here/engines/news.py" "$n" "$here/example/salisbury.jsonl" >stream.jsonl
    python3 measured.py "extract.$n" "$n" sh -c "'$program' extract <stream.jsonl >extracted.jsonl"
done
for n in ${GROWTH:-1000 5000}; do
    python3 "$here/engines/news.py" --events "$n" events.jsonl >grown.jsonl
    python3 measured.py "import.$n" "$n" "$program" import -d "grown$n.db" grown.jsonl
    tail -n 100 grown.jsonl | sed 's/This is report/This is another report/' >more.jsonl
    python3 measured.py "import.after$n" 100 "$program" import -d "grown$n.db" more.jsonl
done
