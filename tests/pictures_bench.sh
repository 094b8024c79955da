#!/bin/sh
# pictures_bench.sh PROGRAM - processor time from the program's start to the file, and the file's size, for made-up bursty events.
# PICTURES (default "25 120 1000 100000": numbers of events) are drawn as SVG by themselves, 120 also in the other layouts and formats; median of five runs.
# Where mermaid's mmdc (npm's @mermaid-js/mermaid-cli) and Chromium are found on the PATH, mermaid draws the same 120.
set -eu
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat >bench.py <<'END'
import csv, json, os, random, resource, shutil, subprocess, sys

program, sizes = sys.argv[1], [int(n) for n in sys.argv[2:]]
ACTORS, ACTIONS = ["USA", "RUS", "GBR", "CHN", "IRN", "DEU"], ["expel", "sanction", "meet", "accuse", "agree", "visit", "condemn"]
WORDS = "ministers envoys sanctions treaty border talks embassy missiles statement summit council draft".split()


def events(count):
    """Bursts: half of all events on a few days each year."""
    chance, rows = random.Random(count), []
    for i in range(count):
        year = 2000 + chance.randrange(20 if count > 200 else 5)
        month, day = (3, chance.randrange(10, 20)) if chance.random() < 0.5 else (chance.randrange(1, 13), chance.randrange(1, 29))
        label = " ".join(chance.choice(WORDS) for _ in range(chance.randrange(4, 10))).capitalize()
        rows.append([i, f"{year}-{month:02}-{day:02}", f"{label} {i}", chance.choice(ACTIONS), *chance.sample(ACTORS, 2), round(chance.random(), 3)])
    return rows


def used():
    about = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (about.ru_utime + about.ru_stime)


def median_ms(command, runs=5):
    times = []
    for _ in range(runs):
        before = used()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(used() - before)
    return sorted(times)[runs // 2]


def draw(name, count, path, *options):
    for old in os.listdir():
        if old.startswith("out"):
            os.remove(old)
    took = median_ms([program, "render", "-d", f"{count}.db", "-o", path, *options])
    print(f"picture.{name}.cpu_ms\t{took:.1f}")
    print(f"picture.{name}.kb\t{max(os.path.getsize(f) for f in os.listdir() if f.startswith('out')) / 1000:.1f}", flush=True)
    return took


def compare_mermaid(count, ours):
    with open("events.mmd", "w") as out:
        out.write("timeline\n" + "".join(f"    {row[1]} : {row[2]}\n" for row in sorted(events(count), key=lambda row: row[1])))
    with open("browser.json", "w") as out:
        json.dump({"executablePath": shutil.which("chromium"), "args": ["--no-sandbox"]}, out)
    theirs = median_ms(["mmdc", "-p", "browser.json", "-i", "events.mmd", "-o", "mermaid.svg"], 3)
    print(f"picture.{count}.mermaid_cpu_ms\t{theirs:.0f}\npicture.{count}.mermaid_kb\t{os.path.getsize('mermaid.svg') / 1000:.1f}")
    print(f"picture.{count}.times_mermaid\t{theirs / ours:.0f}")


took = {}
for count in sizes:
    with open(f"{count}.csv", "w", newline="") as out:
        csv.writer(out).writerows([["id", "date", "summary", "action", "source", "target", "salience"], *events(count)])
    subprocess.run([program, "import", "-d", f"{count}.db", f"{count}.csv"], check=True, stderr=subprocess.DEVNULL)
    took[count] = draw(str(count), count, "out.svg")
if 120 in sizes:
    for layout in ("mirrored", "lanes"):
        draw(f"120.{layout}", 120, "out.svg", "--layout", layout)
    for ending in ("png", "pdf", "html"):
        draw(f"120.{ending}", 120, f"out.{ending}")
    if shutil.which("mmdc") and shutil.which("chromium"):
        compare_mermaid(120, took[120])
END
python3 bench.py "$program" ${PICTURES:-25 120 1000 100000}
