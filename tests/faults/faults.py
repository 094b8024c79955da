"""faults.py PROGRAM [quick] [WORDS] - does to the program what happens to programs, and looks whether what must hold holds.

The table FAULTS at the end says what is tried, what must hold, and how often in the quick part and in the whole.
WORDS: only the faults whose name has them. Prints a line a fault and 'N passed, N failed'; what is random has a seed.
"""
import functools
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = os.path.abspath(sys.argv[1])
QUICK = "quick" in sys.argv[2:]
ONLY = [word for word in sys.argv[2:] if word != "quick"]
EXAMPLE = os.path.join(HERE, "../example/salisbury.jsonl")
CLEAN = {"PATH": os.environ["PATH"], "XDG_CONFIG_HOME": "/nonexistent", "LC_ALL": "C", "LSAN_OPTIONS": os.environ.get("LSAN_OPTIONS", "")}
SANITIZED = "libasan" in subprocess.run(["ldd", PROGRAM], capture_output=True, text=True).stdout
signal.signal(signal.SIGINT, signal.SIG_DFL)  # behind a shell it may be ignored, and what is started here would ignore it too
CHANCE = random.Random(10)


class Skipped(Exception):
    pass


# ---------- what the faults are done to ----------

def demarche(*words, **env):
    """Runs it to its end: status, standard output, what it said."""
    run = subprocess.run([PROGRAM, *words], capture_output=True, env={**CLEAN, **env}, timeout=1800)
    return run.returncode, run.stdout, run.stderr.decode(errors="replace")


def contents(path):
    """What a database says, whatever ids its rows have and whenever it was made."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as database:
        rows = [sorted(map(repr, database.execute(query))) for query in (
            "SELECT uid, action, status, date, until, summary, articles, salience, hidden, origin FROM events WHERE origin <> 'own'",
            "SELECT action, status, date, summary FROM events WHERE origin = 'own'",  # whose uid is drawn by lot
            "SELECT e.uid, role, rank, actor FROM participants JOIN events e ON e.id = event WHERE origin <> 'own'",
            "SELECT uid, event IS NULL FROM reports",
            "SELECT quote, sentence_start, trigger_start FROM mentions",
            "SELECT digest FROM articles",
            "SELECT field, value, undone IS NULL FROM corrections")]
    database.close()
    return rows


def remove(path):
    for ending in ("", "-wal", "-shm", "-journal"):
        if os.path.exists(path + ending):
            os.unlink(path + ending)


def copy(source, target):
    remove(target)
    shutil.copy(source, target)


def trouble_in(path):
    """What 'check' has against a database, or None; one that was never begun is none."""
    status, out, said = demarche("check", "-d", path)
    if status == 0 or "no such database" in said or "an empty database" in said:
        return None
    return (out.decode() + said)[:300]


@functools.lru_cache(maxsize=None)
def inputs():
    """Articles and a table; the database that they make, with a correction of each kind."""
    with open("table.csv", "w") as table:
        table.write("id,date,action,source,target,summary\n")
        for i in range(200):
            table.write(f"{i},{2000 + i % 20}-{i % 12 + 1:02}-{i % 28 + 1:02},expel,RUS,USA,Number {i}\n")
    lines = open(EXAMPLE).readlines()
    with open("few.jsonl", "w") as out:
        out.writelines(lines[:3])
    with open("many.jsonl", "w") as out:
        for number in range(1 if QUICK else 3):
            for line in lines[:6] if QUICK else lines:
                article = json.loads(line)
                article["text"] = article["text"].replace(".", f". Number {number}.", 1)
                out.write(json.dumps(article) + "\n")
    for words in (["ingest", "-d", "base.db", "few.jsonl"], ["edit", "-d", "base.db", "--summary", "Corrected", "1"],
                  ["merge", "-d", "base.db", "2", "3"], ["hide", "-d", "base.db", "4"]):
        status, _, said = demarche(*words)
        assert status == 0, said
    return True


# What changes a database, and whether it does so at once: then it is as before or as after, else again ends as if never disturbed.
CHANGES = {
    "ingest": (["ingest", "many.jsonl"], False),
    "import": (["import", "table.csv"], False),
    "reextract": (["reextract"], False),
    "edit": (["edit", "--date", "2018-03-01", "--target", "RUS", "5", "6"], True),
    "add": (["add", "--action", "meet", "--source", "FRA", "--date", "2018-03-30", "--summary", "Mine"], True),
    "merge": (["merge", "5", "6"], True),
    "split": (["split", "2"], True),
    "undo": (["undo", "1"], True),
    "unhide": (["unhide", "4"], True),
}


def change(name, path):
    words = CHANGES[name][0]
    return [words[0], "-d", path, *words[1:]]


@functools.lru_cache(maxsize=None)
def expected(name):
    """Contents after the undisturbed change, and the seconds that it takes."""
    inputs()
    copy("base.db", "expected.db")
    begin = time.monotonic()
    status, _, said = demarche(*change(name, "expected.db"))
    assert status == 0, said
    return contents("expected.db"), time.monotonic() - begin


def whole(name, path):
    """Whether a disturbed change left the database as it must be; the complaint, or None."""
    complaint = trouble_in(path)
    if complaint:
        return complaint
    if CHANGES[name][1]:
        return None if contents(path) in (contents("base.db"), expected(name)[0]) else f"{name}: half done"
    status, _, said = demarche(*change(name, path))
    if status != 0:
        return f"{name} again: {said}"
    return None if contents(path) == expected(name)[0] else f"{name} again: not as if never disturbed"


OUTPUTS = {
    "svg": ["render", "-o"], "pdf": ["render", "--theme", "print", "-o"], "html": ["render", "-o"], "png": ["render", "-o"],
    "ics": ["ical", "--sync", "-o"],
}


def output(ending, path):
    return [*OUTPUTS[ending], f"{path}.{ending}", "-d", "base.db"]


@functools.lru_cache(maxsize=None)
def old_and_new(ending):
    """An output file before and after it is written anew."""
    inputs()
    status, _, said = demarche(*output(ending, "old"), "--top", "2")
    assert status == 0, said
    shutil.copy(f"old.{ending}", f"new.{ending}")
    status, _, said = demarche(*output(ending, "new"))
    assert status == 0, said
    return open(f"old.{ending}", "rb").read(), open(f"new.{ending}", "rb").read()


def intact(ending, path):
    now = open(f"{path}.{ending}", "rb").read()
    return None if now in old_and_new(ending) else f"{path}.{ending}: {len(now)} bytes, neither the old file nor the new one"


@functools.lru_cache(maxsize=None)
def shim():
    if SANITIZED:
        raise Skipped("the sanitizers' own library must come first")
    path = os.path.abspath("shim.so")
    subprocess.run([*os.environ.get("CC", "cc").split(), "-shared", "-fPIC", "-O1", "-o", path, os.path.join(HERE, "shim.c")], check=True)
    return path


def with_fault(words, **faults):
    return demarche(*words, LD_PRELOAD=shim(), **faults)


def turns(names, n):
    """The names in turn, n of them."""
    names = list(names)
    return [names[i % len(names)] for i in range(n)]


# ---------- the faults: each yields a complaint or None a trial ----------

def stopped(n, number, good):
    """A signal at a random moment of a change or of an output."""
    for i, name in enumerate(turns(CHANGES, n)):
        seconds = expected(name)[1]
        copy("base.db", "victim.db")
        run = subprocess.Popen([PROGRAM, *change(name, "victim.db")], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=CLEAN)
        time.sleep(CHANCE.uniform(0.2, 1.1) * seconds)
        run.send_signal(number)
        said = run.communicate()[1].decode()
        if run.returncode not in (*good, 0, -number):
            yield f"{name}: status {run.returncode}: {said}"
        yield whole(name, "victim.db")


def killed(n):
    yield from stopped(n, signal.SIGKILL, ())


def interrupted(n):
    yield from stopped(n, signal.SIGINT, ())
    yield from stopped(n, signal.SIGTERM, ())


def outputs_killed(n):
    for ending in turns(OUTPUTS, n):
        old, _ = old_and_new(ending)
        with open(f"victim.{ending}", "wb") as file:
            file.write(old)
        run = subprocess.Popen([PROGRAM, *output(ending, "victim")], stderr=subprocess.DEVNULL, env=CLEAN)
        time.sleep(CHANCE.uniform(0, 0.3))
        run.send_signal(CHANCE.choice([signal.SIGKILL, signal.SIGINT, signal.SIGTERM]))
        run.wait()
        yield intact(ending, "victim")


def written(n, kind):
    """The nth change to a file fails, for n from 1 on."""
    for i in range(n):
        name = turns(["ingest", "import", "reextract", "ingest", *CHANGES], n)[i]
        at = 1 + 13 * i if QUICK else i + 1
        copy("base.db", "victim.db")
        expected(name)
        status, _, said = with_fault(change(name, "victim.db"), FAULT_WRITE=f"{at} {kind}")
        if kind == "kill":
            yield None if status in (0, -signal.SIGKILL) else f"{name}, write {at}: status {status}: {said}"
        elif status != 0 and (status != 3 or not 1 <= said.count("\n") <= 2):
            yield f"{name}, write {at}: status {status}, said {said!r}"
        yield whole(name, "victim.db")


def full(n):
    yield from written(n, "full")


def broken(n):
    yield from written(n, "broken")


def killed_at_write(n):
    yield from written(n, "kill")


def full_at_birth(n):
    """The same while the database is made."""
    inputs()
    demarche("ingest", "-d", "never.db", "few.jsonl")
    for at in range(1, n + 1):
        remove("victim.db")
        status, _, said = with_fault(["ingest", "-d", "victim.db", "few.jsonl"], FAULT_WRITE=f"{at} full")
        yield trouble_in("victim.db") or (None if status in (0, 3) else f"write {at}: status {status}: {said}")
        demarche("ingest", "-d", "victim.db", "few.jsonl")
        yield None if contents("victim.db") == contents("never.db") else f"write {at}: not as if never disturbed"


def outputs_full(n):
    for at, ending in enumerate(turns(OUTPUTS, n), 1):
        old, _ = old_and_new(ending)
        with open(f"victim.{ending}", "wb") as file:
            file.write(old)
        status, _, said = with_fault(output(ending, "victim"), FAULT_WRITE=f"{at // len(OUTPUTS) + 1} full")
        yield intact(ending, "victim") or (None if status == 0 or status == 3 and said.count("\n") == 1 else f"status {status}: {said!r}")


def real_disk(n):
    """A file system that is too small, for the database alone as it will be, and then is not."""
    expected("ingest")
    copy("base.db", "grown.db")
    demarche(*change("ingest", "grown.db"))
    begin, end = (os.path.getsize(path) // 1024 for path in ("base.db", "grown.db"))
    script = """mkdir -p disk && mount -t tmpfs -o size=$1 none disk || exit 77
        cp base.db disk/victim.db && shift && "$@" 2>said; status=$?
        mount -o remount,size=60m disk; cp disk/victim.db* .; exit $status"""
    for i in range(n):
        remove("victim.db")
        size = begin + 80 + max(0, end - begin - 80) * i // n # room to begin: the log's index is 32 kB
        run = subprocess.run(["unshare", "-rm", "sh", "-c", script, "sh", f"{size}k", PROGRAM, *change("ingest", "disk/victim.db")],
                             capture_output=True, text=True, env=CLEAN)
        if run.returncode in (1, 77) and not os.path.exists("victim.db"):
            raise Skipped("no file system may be mounted here")
        said = open("said").read()
        if run.returncode != 3 or said.count("no space left") != 1:
            yield f"{size}k: status {run.returncode}, said {said!r}"
        yield whole("ingest", "victim.db")


def limited_file(n):
    for i, name in enumerate(turns(["ingest", "import", "reextract"], n)):
        copy("base.db", "victim.db")
        kilobytes = os.path.getsize("base.db") // 1024 + 20 * i
        run = subprocess.run(["sh", "-c", f'ulimit -f {kilobytes * 2}; exec "$@"', "sh", PROGRAM, *change(name, "victim.db")],
                             capture_output=True, text=True, env=CLEAN)
        if run.returncode not in (0, 3):
            yield f"{name}, {kilobytes} kB: status {run.returncode}: {run.stderr}"
        yield whole(name, "victim.db")


def no_memory(n):
    for name in turns(CHANGES, n):
        expected(name)
        copy("base.db", "victim.db")
        at = int(10 ** CHANCE.uniform(1, 5.7))
        status, _, said = with_fault(change(name, "victim.db"), FAULT_ALLOC=str(at))
        if status == -signal.SIGTRAP and "failed to allocate" not in said or status not in (0, 1, 2, 3, -signal.SIGTRAP, -signal.SIGABRT):
            yield f"{name}, allocation {at}: status {status}: {said}"
        yield whole(name, "victim.db")


def little_memory(n):
    for i, name in enumerate(turns(["ingest", "import", "reextract"], n)):
        expected(name)
        copy("base.db", "victim.db")
        run = subprocess.run(["sh", "-c", f'ulimit -v {10000 * (i + 6)}; exec "$@"', "sh", PROGRAM, *change(name, "victim.db")],
                             capture_output=True, text=True, env=CLEAN, timeout=300)
        if run.returncode == -signal.SIGSEGV:
            yield f"{name}, {10000 * (i + 6)} kB: a crash: {run.stderr}"
        yield whole(name, "victim.db")


def road(folder, **env):
    """All that the program writes on the way from articles to a calendar: name -> bytes."""
    shutil.rmtree(folder, ignore_errors=True)
    os.mkdir(folder)
    path = f"{folder}/x.db"
    files = {}
    for words in (["ingest", "-d", path, "few.jsonl"], ["import", "-d", path, "table.csv"]):
        status, _, said = demarche(*words, **env)
        files[words[0]] = said.encode().replace(folder.encode(), b"")
        assert status == 0, said
    files["database"] = repr(contents(path)).encode()
    for name, words in (("list", ["list"]), ("json", ["list", "--json"]), ("csv", ["list", "--csv"]), ("show", ["show", "1"]),
                        ("explain", ["explain", "few.jsonl"]), ("dates", ["dates", "--published", "2018-03-30", "few.jsonl"])):
        status, out, said = demarche(*words, *(["-d", path] if name in ("list", "json", "csv", "show") else []), **env)
        files[name] = out
        assert status == 0, said
    for ending in OUTPUTS:
        status, _, said = demarche(*OUTPUTS[ending], f"{folder}/o.{ending}", "-d", path, "--top", "20", **env)
        assert status == 0, said
        files[ending] = open(f"{folder}/o.{ending}", "rb").read()
    with sqlite3.connect(path) as database:
        uuid, = database.execute("SELECT uuid FROM about").fetchone()  # drawn by lot when a database is made; in calendars
    database.close()
    return {name: value.replace(uuid.encode(), b"") for name, value in files.items()}


def road_differs(**env):
    ours, theirs = plain_road(), road("road", **env)
    return ", ".join(name for name in ours if ours[name] != theirs[name]) or None


@functools.lru_cache(maxsize=None)
def plain_road():
    inputs()
    return road("plain", TZ="UTC")


def elsewhere(n):
    """All three of the following at once."""
    for _ in range(n):
        differs = road_differs(TZ="<Z>-14", LC_ALL="tr_TR.UTF-8", LOCPATH=locale_of("tr_TR"), LD_PRELOAD=shim(), FAULT_CLOCK="0 -3600")
        yield f"other bytes in {differs}" if differs else None


def zones(n):
    for hours in CHANCE.sample(range(-12, 15), n):
        differs = road_differs(TZ=f"<Z>{-hours}")
        yield f"UTC{hours:+}: other bytes in {differs}" if differs else None


def locale_of(name):
    """Makes a locale; the folder that it is in."""
    folder = os.path.abspath("locales")
    os.makedirs(folder, exist_ok=True)
    made = subprocess.run(["localedef", "-i", name, "-f", "UTF-8", f"{folder}/{name}.UTF-8"], capture_output=True)
    if not os.path.isdir(f"{folder}/{name}.UTF-8"):
        raise Skipped("no such locale can be made here: " + made.stderr.decode()[:80])
    return folder


def locales(n):
    for name in ("tr_TR", "de_DE", "ar_EG")[:n]:
        differs = road_differs(LC_ALL=f"{name}.UTF-8", LANG=f"{name}.UTF-8", LANGUAGE=name[:2], LOCPATH=locale_of(name))
        yield f"{name}: other bytes in {differs}" if differs else None


def clock(n):
    preload = shim()
    for offset, step in ((-10 ** 9, 0), (0, -3600), (-3 * 10 ** 9, 0), (10 ** 9, 86400))[:n]:
        differs = road_differs(LD_PRELOAD=preload, FAULT_CLOCK=f"{offset} {step}")
        yield f"clock {offset} {step}: other bytes in {differs}" if differs else None


def clock_back_between(n):
    """Corrections made while the clock goes back: the one made last counts, and undo takes it back."""
    inputs()
    for i in range(n):
        copy("base.db", "victim.db")
        for hours, summary in enumerate(["First", "Second", "Third"]):
            with_fault(["edit", "-d", "victim.db", "--summary", summary, "5"], FAULT_CLOCK=f"{-86400 * (hours + 400 * i)} 0")
        shown = demarche("show", "-d", "victim.db", "5")[1].decode()
        yield None if "Third" in shown else f"not the last correction: {shown[:200]}"
        last = demarche("log", "-d", "victim.db")[1].decode().strip().split("\n")[-1].split("\t")[0]
        demarche("undo", "-d", "victim.db", last)
        yield None if "Second" in demarche("show", "-d", "victim.db", "5")[1].decode() else "undo: not the one before"


def two_writers(n):
    inputs()
    demarche("import", "-d", "both.db", "table.csv")
    demarche("ingest", "-d", "both.db", "many.jsonl")
    wanted = contents("both.db")
    for _ in range(n):
        remove("victim.db")
        runs = [subprocess.Popen([PROGRAM, *words], stderr=subprocess.PIPE, env=CLEAN)
                for words in (["ingest", "-d", "victim.db", "many.jsonl"], ["import", "-d", "victim.db", "table.csv"])]
        said = [run.communicate()[1].decode() for run in runs]
        yield None if [run.returncode for run in runs] == [0, 0] else f"a writer failed: {said}"
        yield trouble_in("victim.db") or (None if contents("victim.db") == wanted else "not as one after the other")


def readers(n):
    inputs()
    for _ in range(n):
        copy("base.db", "victim.db")
        writer = subprocess.Popen([PROGRAM, *change("ingest", "victim.db")], stderr=subprocess.DEVNULL, env=CLEAN)
        while True:
            for words in (["list", "--json"], ["check"], ["render", "-o", "reader.svg"], ["ical", "-o", "reader.ics"]):
                status, _, said = demarche(words[0], "-d", "victim.db", *words[1:])
                yield None if status == 0 else f"{words[0]} beside a writer: status {status}: {said}"
            if writer.poll() is not None:
                break
        yield None if writer.returncode == 0 else f"the writer: status {writer.returncode}"


def read_only(n):
    """A medium that cannot be written: reading gives the same, writing one sentence."""
    inputs()
    script = """mkdir -p disk && mount -t tmpfs none disk && cp base.db disk/x.db && mount -o remount,ro disk || exit 77
        "$@" """
    for words in (["list", "--json"], ["show", "1"], ["check"], ["log"], ["ical", "-o", "-"], ["render", "--format", "svg", "-o", "-"])[:n]:
        run = subprocess.run(["unshare", "-rm", "sh", "-c", script, "sh", PROGRAM, words[0], "-d", "disk/x.db", *words[1:]],
                             capture_output=True, env=CLEAN)
        if run.returncode == 77 or b"unshare" in run.stderr:
            raise Skipped("no file system may be mounted here")
        status, out, _ = demarche(words[0], "-d", "base.db", *words[1:])
        same = out.replace(b"base.db", b"") == run.stdout.replace(b"disk/x.db", b"")
        yield None if status == run.returncode and same else f"{words[0]}: status {run.returncode}: {run.stderr.decode()}"
    for name in turns(CHANGES, n):
        run = subprocess.run(["unshare", "-rm", "sh", "-c", script, "sh", PROGRAM, *change(name, "disk/x.db")],
                             capture_output=True, text=True, env=CLEAN)
        good = run.returncode == 3 and run.stderr.count("\n") <= 2 and "disk/x.db" in run.stderr
        yield None if good else f"{name}: status {run.returncode}: {run.stderr}"


def closed_pipe(n):
    """Nobody reads the output any more, from a random byte on."""
    inputs()
    commands = (["list", "-d", "base.db", "--json"], ["render", "-d", "base.db", "--format", "svg", "-o", "-"], ["extract"],
                ["explain", "few.jsonl"], ["ical", "-d", "base.db", "-o", "-"], ["parse", "few.jsonl"])
    for words in turns(commands, n):
        with open("many.jsonl") as articles:
            run = subprocess.Popen([PROGRAM, *words], stdin=articles, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=CLEAN)
            run.stdout.read(CHANCE.choice([0, 1, 100, 5000]))
            run.stdout.close()
            said = run.stderr.read().decode()
        good = run.wait() in (0, 3, -signal.SIGPIPE) and len(re.findall("\n", said)) <= 2
        yield None if good else f"{words[0]}: status {run.returncode}: {said}"


# fault, what must hold, trials in the quick part, trials in the whole, how
FAULTS = (
    ("kill -9 at a random moment of a change", "whole; the same command again ends as if never killed", 6, 200, killed),
    ("kill -9 in place of the nth write", "the same", 4, 200, killed_at_write),
    ("SIGINT and SIGTERM at a random moment", "the same; the signal's or no status", 1, 40, interrupted),
    ("killed while an output is written", "the old file or the new one", 3, 100, outputs_killed),
    ("disk full at the nth write of a change", "status 3, one sentence, whole; again goes on", 4, 200, full),
    ("disk full at the nth write of a new database", "the same", 1, 60, full_at_birth),
    ("disk full at the nth write of an output", "status 3, one sentence, the old file or the new one", 5, 50, outputs_full),
    ("disk broken at the nth write", "status 3, one sentence, whole; again goes on", 2, 100, broken),
    ("a file system too small", "the same", 1, 8, real_disk),
    ("a file that may not grow (ulimit -f)", "the same", 1, 12, limited_file),
    ("the nth allocation fails", "one line, nothing lost", 5, 100, no_memory),
    ("little memory (ulimit -v)", "no crash, nothing lost", 1, 36, little_memory),
    ("another time zone, locale and clock at once", "the same bytes", 1, 1, elsewhere),
    ("time zones from -12 to +14", "the same bytes", 0, 27, zones),
    ("locales tr_TR, de_DE, ar_EG", "the same bytes", 0, 3, locales),
    ("the clock set back, going backwards, before 1970, leaping", "the same bytes", 0, 4, clock),
    ("the clock set back between corrections", "the last made counts", 1, 3, clock_back_between),
    ("two writers at once", "neither fails; as one after the other", 1, 10, two_writers),
    ("readers while a writer writes", "none fails, nor is the writer disturbed", 1, 5, readers),
    ("a database on a read-only medium", "reads the same, writes one sentence with status 3", 2, 9, read_only),
    ("a reader of the output that goes away", "no crash, at most a sentence", 3, 48, closed_pipe),
)


def attempt(name, holds, n, how):
    """Runs one row; how many trials passed and failed."""
    passed, complaints = 0, []
    begin = time.monotonic()
    try:
        for complaint in how(n):
            passed += complaint is None
            complaints += [complaint] if complaint else []
    except Skipped as reason:
        print(f"skipped  {name}: {reason}", flush=True)
        return passed, 0
    print(f"{'FAILED' if complaints else 'passed'}  {name}: {holds} ({passed} of {passed + len(complaints)}, {time.monotonic() - begin:.1f} s)", flush=True)
    for complaint in complaints[:5]:
        print(f"    {complaint.strip()}", flush=True)
    return passed, len(complaints)


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        results = [attempt(name, holds, quick if QUICK else most, how) for name, holds, quick, most, how in FAULTS
                   if all(word in name for word in ONLY) and (quick or not QUICK)]
        os.chdir("/")
    failed = sum(result[1] for result in results)
    print(f"{sum(result[0] for result in results)} passed, {failed} failed")
    return failed > 0


sys.exit(main())
