#!/bin/sh
# Compressed files, archives and web archives, good and hostile ones. TAP. Needs DEMARCHE, the program.
set -u
. "$(dirname "$0")/tap.sh"
records=$here/example/salisbury.jsonl

python3 - "$records" "$here/fixtures/seed.txt" <<'END'
import bz2, gzip, io, lzma, sys, tarfile, zipfile
records, seed = (open(name, "rb").read() for name in sys.argv[1:])
open("news.jsonl.gz", "wb").write(gzip.compress(records))
open("news.jsonl.bz2", "wb").write(bz2.compress(records))
open("news.jsonl.xz", "wb").write(lzma.compress(records))
half = records.index(b"\n", 3000) + 1
open("members.jsonl.gz", "wb").write(gzip.compress(records[:half]) + gzip.compress(records[half:]))  # as crawlers and pigz do
def tar(name, mode, files):
    with tarfile.open(name, mode) as archive:
        for path, data in files:
            info = tarfile.TarInfo(path)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
inner = [("a/seed.txt", seed), ("a/.hidden.txt", seed), ("b/news.jsonl.gz", gzip.compress(records))]
tar("news.tar", "w", inner)
tar("news.tar.gz", "w:gz", inner)
tar("news.tar.xz", "w:xz", inner)
with zipfile.ZipFile("news.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("é/seed.txt", seed)
    archive.writestr("__MACOSX/seed.txt", b"\0")
    archive.writestr("inner.tar.gz", open("news.tar.gz", "rb").read())
    archive.writestr("bad.txt", b"\0\1\2")
# hostile ones
open("cut.gz", "wb").write(gzip.compress(records + b"\n" * 200000)[:-20])
open("false.gz", "wb").write(b"\x1f\x8b\x08" + bytes(range(255, 0, -1)))
open("bomb.gz", "wb").write(gzip.compress(b"a" * (1 << 25) * 2, 9))
with zipfile.ZipFile("bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("1.txt", b"a" * (1 << 26))
    archive.writestr("2.txt", seed)
def zipped(path, data):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr(path, data)
    return buffer.getvalue()
nested = seed
for _ in range(6):
    nested = zipped("a.zip", nested)
open("nested.zip", "wb").write(nested)
zipfile.ZipFile("empty.zip", "w").close()
with zipfile.ZipFile("letter.docx", "w") as archive:
    archive.writestr("[Content_Types].xml", "<Types/>")
    archive.writestr("word/document.xml", "<w:document/>")
with zipfile.ZipFile("links.zip", "w") as archive:
    link = zipfile.ZipInfo("link.txt")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    archive.writestr(link, "/etc/passwd")
    archive.writestr("../../up.txt", seed)
END
articles() { "$demarche" ingest -d "$1.db" "$1" >/dev/null 2>"$1.err"; python3 -c 'import sqlite3,sys
print(*[r[0] for r in sqlite3.connect(sys.argv[1]).execute("SELECT path FROM articles ORDER BY id")], sep="\n")' "$1.db"; }

# --- good ones ---
for ending in gz bz2 xz; do says "news.jsonl.$ending" 0 '9 articles read, 9 new, 0 known, 0 refused' "$demarche" ingest -d $ending.db news.jsonl.$ending; done
says 'several gzip members' 0 '9 new, 0 known, 0 refused' "$demarche" ingest -d members.db members.jsonl.gz
says 'through a pipe' 0 '9 new, 0 known, 0 refused' sh -c "'$demarche' ingest -d pipe.db - <news.jsonl.gz"
for ending in tar tar.gz tar.xz; do says "news.$ending: hidden files are passed over" 0 '10 articles read, 10 new' "$demarche" ingest -d "$ending.db" news.$ending; done
says 'a zip: an archive in it is read, a bad file is refused' 1 '12 articles read, 10 new, 1 known, 1 refused (1 binary data, not a text)' "$demarche" ingest -d zip.db news.zip
cp err said
says 'each file under its name' 0 'news.zip/bad.txt: binary data, not a text' cat said
says 'also those inside' 0 'news.zip/inner.tar.gz/a/seed.txt: known already' cat said
says 'names' 0 'news.zip/inner.tar.gz/b/news.jsonl.gz:9' articles news.zip
cp out said
says 'and their letters' 0 'news.zip/é/seed.txt' cat said
says 'a path that leads out is only a name' 0 'links.zip/../../up.txt' articles links.zip
lacks 'a link leads nowhere' passwd

# --- hostile ones ---
says 'cut off: what came before is kept' 1 'cut.gz: damaged: truncated gzip input' "$demarche" ingest -d cut.db cut.gz
cp err said
says 'nine of it' 0 ' 9 new, ' cat said
says 'no archive at all' 1 'false.gz: damaged: ' "$demarche" ingest -d no.db false.gz
says 'a bomb' 1 'bomb.gz: grows more than 200fold; a decompression bomb is not unpacked' "$demarche" ingest -d no.db bomb.gz
says 'a bomb in a zip' 1 'grows more than 200fold; a decompression bomb is not unpacked' "$demarche" ingest -d no.db bomb.zip
says 'nested' 1 'nested.zip/a.zip/a.zip/a.zip/a.zip: archives nested more than 4 deep' "$demarche" ingest -d no.db nested.zip
says 'nothing in it' 1 'empty.zip: an archive without files' "$demarche" ingest -d no.db empty.zip
says 'an office document' 1 'letter.docx: an office document or e-book, no article; save it as text or HTML' "$demarche" ingest -d no.db letter.docx
says 'the next file is read all the same' 1 '10 articles read, 9 new, 0 known, 1 refused (1 archives nested more than 4 deep)' "$demarche" ingest -d no.db nested.zip news.jsonl.gz
echo "1..$n"
