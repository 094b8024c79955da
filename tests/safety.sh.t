#!/bin/sh
# A database survives killed writers and a full disk, and many readers beside one writer. TAP. Needs DEMARCHE, the program.
# KILLS=N: how many writers are killed (default 30; 200 takes a minute or two).
set -u
. "$(dirname "$0")/tap.sh"

# all FILE: what a database says, whatever ids its rows have
all() {
    sqlite3 "$1" "SELECT uid, action, status, date, until, summary, articles, salience, origin FROM events ORDER BY uid;
                  SELECT uid, event IS NULL, clues, likeness FROM reports ORDER BY uid;
                  SELECT e.uid, role, rank, actor FROM participants JOIN events e ON e.id = event ORDER BY 1, 2, 3;
                  SELECT quote, sentence_start, trigger_start FROM mentions ORDER BY 1, 2, 3;
                  SELECT digest FROM articles ORDER BY 1"
}

# --- killed at any moment; then finished: the same as never killed ---
python3 - "$here" "${KILLS:-30}" <<'END' >moments
import glob, json, random, sys
random.seed(6)
with open("table.csv", "w") as table:
    table.write("id,date,action,source,target,summary\n")
    for i in range(300):
        table.write("%d,%d-%02d-%02d,expel,RUS,USA,Number %d\n" % (i, 2000 + i // 336 % 20, i // 28 % 12 + 1, i % 28 + 1, i))
lines = [line for path in glob.glob(sys.argv[1] + "/example/*.jsonl") for line in open(path)]
with open("articles.jsonl", "w") as out:
    for copy in range(4):
        for line in lines:
            article = json.loads(line)
            article["text"] = article["text"].replace(".", ". Number %d." % copy, 1)
            out.write(json.dumps(article) + "\n")
for i in range(int(sys.argv[2])):
    print("%.4f" % random.uniform(0.005, 0.35))
END
"$demarche" import -d never.db table.csv 2>/dev/null
"$demarche" ingest -d never.db articles.jsonl 2>/dev/null
killed=0 damaged=0 i=0
while read -r moment; do
    i=$((i + 1))
    # one in twenty begins anew, so that the first transactions and the making of the file are met too
    [ $((i % 20)) != 1 ] || rm -f killed.db killed.db-*
    if [ $((i % 3)) = 0 ]; then set -- import -d killed.db table.csv; else set -- ingest -d killed.db articles.jsonl; fi
    "$demarche" "$@" >/dev/null 2>&1 &
    one=$!
    sleep "$moment"
    kill -9 $one 2>/dev/null && killed=$((killed + 1))
    wait $one 2>/dev/null
    "$demarche" check -d killed.db >findings 2>err || grep -q 'no such database\|an empty database' err || {
        damaged=$((damaged + 1)); cat findings err; } >>damage
done <moments
says 'most were killed' 0 '' test $killed -gt $((i / 4))
says 'none left damage' 0 '' sh -c "cat damage 2>/dev/null; test $damaged = 0"
"$demarche" import -d killed.db table.csv 2>/dev/null
"$demarche" ingest -d killed.db articles.jsonl 2>/dev/null
all never.db >never.txt
all killed.db >killed.txt
same 'finished, it is as if never killed' never.txt killed.txt

# --- a full disk: one sentence and a whole file ---
cat >full.sh <<'END'
mkdir disk && mount -t tmpfs -o size=$1 none disk || exit 77
"$2" ingest -d disk/x.db articles.jsonl 2>complaint
echo "status $?, sentences $(grep -c 'no space left on the disk' complaint) of $(wc -l <complaint)"
"$2" check -d disk/x.db 2>&1 || true
mount -o remount,size=50m disk
"$2" ingest -d disk/x.db articles.jsonl 2>/dev/null
"$2" import -d disk/x.db table.csv 2>/dev/null
cp disk/x.db* .
END
for size in 300k 500k 700k; do
    rm -rf disk x.db*
    unshare -rm sh full.sh $size "$demarche" >full.out 2>full.err
    if [ $? = 77 ] || [ ! -s full.out ]; then
        n=$((n + 1)); echo "ok $n - a disk of $size # SKIP no file system may be mounted here"
        continue
    fi
    says "a disk of $size: the system failed, one sentence says so" 0 'status 3, sentences 1 of 2' cat full.out
    says "a disk of $size: the file is whole" 0 '' grep -q 'nothing is wrong\|an empty database' full.out
    all x.db >full.txt
    same "a disk of $size: and goes on when there is space" never.txt full.txt
done
sh -c 'ulimit -f 600; exec "$0" "$@"' "$demarche" ingest -d small.db articles.jsonl >/dev/null 2>small.err
says 'a file that may not grow: the system failed' 0 '' sh -c 'grep -q "cannot be read or written" small.err && test $(wc -l <small.err) = 2'
says 'a file that may not grow is whole' 0 'nothing is wrong' "$demarche" check -d small.db

# --- one writer, many readers ---
rm -f busy.db*
"$demarche" import -d busy.db table.csv 2>/dev/null
"$demarche" ingest -d busy.db articles.jsonl 2>/dev/null &
writer=$!
: >trouble
for i in 1 2 3 4 5 6 7 8; do
    "$demarche" list -d busy.db --top 5 >/dev/null 2>>trouble &
    "$demarche" check -d busy.db 2>&1 | grep -v 'nothing is wrong' >>trouble &
done
says 'a second writer waits' 0 '' "$demarche" add -d busy.db --action meet --source FRA --date 2018-03-30 --summary 'My own'
wait $writer
writer_status=$?
wait
says 'the writer was not disturbed' 0 '' test $writer_status = 0
says 'no reader was' 0 '' sh -c 'cat trouble; test ! -s trouble'
echo "1..$n"
