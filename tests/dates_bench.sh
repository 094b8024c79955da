#!/bin/sh
# dates_bench.sh PROGRAM - speed of temporal expressions on plain text, user CPU of one core: MB/s of the whole command,
# less its start, and of chrono-node on a part of the same text where node finds that package (NODE_PATH).
set -eu
program=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 - "$here/example/salisbury.jsonl" "$work" <<'PYTHON'
import json, sys
text = "\n\n".join(json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")) + "\n\n"
for name, size in (("long", 40), ("short", 1)):
    with open(f"{sys.argv[2]}/{name}.txt", "w", encoding="utf-8") as out:
        out.write(text * (size * 1000000 // len(text.encode()) + 1))
PYTHON
python3 - "$program" "$work" <<'PYTHON'
import os, subprocess, sys
program, work = sys.argv[1:]
def seconds(*command):
    before = os.times()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    return after.children_user - before.children_user
def median(*command):
    return sorted(seconds(*command) for _ in range(3))[1]
size = {name: os.path.getsize(f"{work}/{name}.txt") / 1e6 for name in ("long", "short")}
dates = (program, "dates", "--language", "en", "--published", "2018-04-01")
took = median(*dates, f"{work}/long.txt") - median(*dates, "/dev/null")
ours = size["long"] / took
print(f"dates_mb_per_s\t{ours:.1f}")
script = "const c=require('chrono-node'),t=require('fs').readFileSync(process.argv[1],'utf8');for(const p of t.split('\\n\\n'))c.parse(p,new Date(2018,3,1))"
try:
    subprocess.run(["node", "-e", "require('chrono-node')"], check=True, stderr=subprocess.DEVNULL)
    theirs = size["short"] / (median("node", "-e", script, f"{work}/short.txt") - median("node", "-e", "require('chrono-node')"))
    print(f"dates_chrono_node_mb_per_s\t{theirs:.2f}\ndates_times_chrono_node\t{ours / theirs:.0f}")
except (OSError, subprocess.CalledProcessError):
    pass
PYTHON
