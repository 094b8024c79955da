#!/bin/sh
# Strange files: links, rings, pipes, devices, sparse files as input; what is in the way of an output. TAP. Needs DEMARCHE, the program.
set -u
. "$(dirname "$0")/tap.sh"

# --- as input ---
mkdir -p f/sub
cp "$here/fixtures/seed.txt" f/a.txt
mkfifo f/b.fifo
ln -s . f/ring
ln -s ../.. f/sub/up
ln -s a.txt f/alias
ln -s nowhere f/broken
ln -s /dev/zero f/zero
truncate -s 100G f/sparse.txt
says 'a folder of strange files' 1 '8 articles read, 1 new, 1 known, 6 refused' timeout 60 "$demarche" ingest -d x.db --date 2017-01-02 f
cp err said
for words in 'f/b.fifo: a pipe in a folder' 'f/ring: a link to a folder that it is in' 'f/sub/up: a link to a folder that it is in' \
    'f/broken: No such file' 'f/zero: neither a file nor a folder' 'f/sparse.txt: larger than 16 MB'; do
    says "one sentence: $words" 0 1 sh -c "grep -cF '$words' said"
done
says 'a pipe that is named is read' 0 '1 known' sh -c "cat f/a.txt >f/b.fifo & timeout 60 '$demarche' ingest -d x.db --date 2017-01-02 f/b.fifo"
says 'a link to a folder is followed' 1 '1 known' sh -c "mkdir g && ln -s ../f/sub g/s && ln -s ../f/a.txt g/a && timeout 60 '$demarche' ingest -d x.db --date 2017-01-02 g"
memory='ulimit -v 4000000;'
if ldd "$demarche" | grep -q libasan; then memory=; fi # it needs all addresses
for command in dates parse 'import -d x.db'; do
    says "$command: a device without end" 1 'MB; split it' sh -c "$memory timeout 100 '$demarche' $command /dev/zero"
done
if [ -n "$memory" ]; then
    says 'too little memory for articles' 3 'reading articles needs 64 MB more than' sh -c "ulimit -v 130000; timeout 60 '$demarche' ingest -d x.db f/a.txt"
    says 'little memory' 0 '1 known' sh -c "ulimit -v 200000; timeout 60 '$demarche' ingest -j 8 -d x.db --date 2017-01-02 f/a.txt"
fi
says 'a device as a database' 1 'an empty database' timeout 60 "$demarche" list -d /dev/zero
says 'a folder as a database' 3 'cannot be opened' "$demarche" list -d f

# --- as output ---
echo old >t.svg
chmod 600 t.svg
ln -s t.svg link.svg
ok 'an output over a link' "$demarche" render -d x.db -o link.svg
ok 'the link stays' test -L link.svg
ok 'its file is the new one' grep -q '<svg' t.svg
says 'and is read by nobody else, as before' 0 600 stat -c %a t.svg
says 'a folder in the way' 3 'f: ' "$demarche" ical -d x.db -o f
ok 'a device' "$demarche" render -d x.db --format svg -o /dev/null
ok 'it is one still' test -c /dev/null
ok 'a pipe' sh -c "mkfifo p.svg; cat p.svg >through & '$demarche' render -d x.db -o p.svg && wait && cmp through t.svg"
ok 'nothing else was left behind' sh -c 'test "$(ls -A | grep -c "svg[.]")" = 0'

# --- what may not be read or written, for a user who is not root ---
chmod 755 .
mkdir -m 777 own
cd own || exit 1
as_user() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; else "$@"; fi; }
if as_user test -x "$demarche" -a -r "$here/fixtures/seed.txt"; then
    as_user mkdir closed fast
    cp ../x.db fast/x.db
    as_user chmod 000 closed
    as_user chmod 555 fast
    says 'a folder that may not be read' 1 'closed: Permission denied' as_user "$demarche" ingest -d y.db closed
    says 'a database in one' 3 'closed/x.db: cannot be opened: Permission denied' as_user "$demarche" list -d closed/x.db
    says 'a database in a folder that may not be written' 0 '2016-12-29' as_user "$demarche" list -d fast/x.db
    says 'a new one there' 3 'fast/y.db: the folder fast may not be written' as_user "$demarche" ingest -d fast/y.db --date 2017-01-02 "$here/fixtures/seed.txt"
    says 'one where no folder is' 3 'no/y.db: there is no folder no' as_user "$demarche" ingest -d no/y.db --date 2017-01-02 "$here/fixtures/seed.txt"
    says 'a picture there' 3 'fast/t.svg: the folder fast may not be written' as_user "$demarche" render -d fast/x.db -o fast/t.svg
    says 'a file too large' 3 't.png: cannot be written: File too large' as_user sh -c "ulimit -f 8; '$demarche' render -d fast/x.db -o t.png"
    as_user chmod 755 closed fast
fi
echo "1..$n"
