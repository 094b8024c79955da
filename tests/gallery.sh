#!/bin/sh
# gallery.sh PROGRAM FOLDER - draws the pictures of render/README.md into a folder, by the commands that stand there.
set -eu
program=$1 folder=$(cd "$2" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ln -s "$here" "$work/tests"
cd "$work"
sed -n 's/^    demarche //p' "$here/../render/README.md" >commands
while IFS= read -r words; do
    eval "\"$program\" $words" 2>/dev/null
done <commands
mv ./*.svg "$folder"
