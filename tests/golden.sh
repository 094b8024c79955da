#!/bin/sh
# golden.sh PROGRAM - writes anew what tests compare with: read the difference before you commit it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$1" ingest -d "$work/example.db" "$here/example" 2>/dev/null
"$1" render -d "$work/example.db" -o "$here/gallery/salisbury.svg" --title 'The Salisbury affair, spring 2018'
