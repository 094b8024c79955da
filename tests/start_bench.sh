#!/bin/sh
# start_bench.sh PROGRAM - what each command costs on next to nothing, and the memory that it takes: processor time of the whole
# process, median of seven, on the shipped example's database.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
"$program" ingest -d x.db "$here/example" 2>/dev/null
echo 'The president of France visited Berlin on Thursday.' >one.txt
python3 - "$program" "$here" <<'PYTHON'
import os, sys
program, here = sys.argv[1:]
commands = {
    "version": ["--version"], "help": ["help", "list"], "list": ["list", "-d", "x.db"], "show": ["show", "-d", "x.db", "1"], "log": ["log", "-d", "x.db"],
    "check": ["check", "-d", "x.db"], "config": ["config"], "doctor": ["doctor", "-d", "x.db"], "edit": ["edit", "-d", "x.db", "--summary", "Other", "1"],
    "ical": ["ical", "-d", "x.db", "-o", "x.ics"], "render-svg": ["render", "-d", "x.db", "-o", "x.svg"], "render-png": ["render", "-d", "x.db", "-o", "x.png"],
    "render-pdf": ["render", "-d", "x.db", "-o", "x.pdf"], "render-html": ["render", "-d", "x.db", "-o", "x.html"],
    "dates": ["dates", "--published", "2020-01-10", "one.txt"], "parse": ["parse", "one.txt"], "explain": ["explain", "--date", "2020-01-10", "one.txt"],
    "ingest": ["ingest", "-d", "new.db", "--date", "2020-01-10", "one.txt"], "lexicon": ["lexicon", "check", here + "/fixtures/lexicon"],
}

def run(words):
    """Processor milliseconds, and the peak in MB, of one process."""
    for file in ("new.db", "new.db-wal", "new.db-shm"):
        if os.path.exists(file):
            os.unlink(file)
    child = os.posix_spawn(program, [program, *words], os.environ,
                           file_actions=[(os.POSIX_SPAWN_OPEN, fd, "/dev/null", os.O_WRONLY, 0) for fd in (1, 2)])
    _, status, used = os.wait4(child, 0)
    assert status == 0, words
    return 1000 * (used.ru_utime + used.ru_stime), used.ru_maxrss / 1024

for name, words in commands.items():
    runs = sorted(run(words) for _ in range(7))
    print(f"start.{name}_ms\t{runs[3][0]:.1f}\nstart.{name}_peak_mb\t{max(peak for _, peak in runs):.0f}")
PYTHON
