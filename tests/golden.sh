#!/bin/sh
# golden.sh PROGRAM - writes anew what tests compare with: read the difference before you commit it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" ingest -d "$work/example.db" "$here/example" 2>/dev/null
"$1" render -d "$work/example.db" -o "$here/gallery/salisbury.svg" --title 'The Salisbury affair, spring 2018'
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
sh "$here/gallery.sh" "$program" "$here/gallery"
cd "$here"
for cmd in golden/*.cmd; do
    # shellcheck disable=SC2046 # words
    "$program" $(cat "$cmd") >"${cmd%.cmd}.out" 2>&1 || true
done
"$program" parse "$here/english/golden.txt" > "$here/english/golden.conllu"
