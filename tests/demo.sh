#!/bin/sh
# demo.sh PROGRAM FOLDER - runs the main job on the shipped example and says where the results are.
set -eu
program=$1 folder=$2
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$folder"
rm -f "$folder/events.db" "$folder/events.db-wal" "$folder/events.db-shm"
run() {
    echo "\$ demarche $*"
    "$program" "$@"
}
run ingest -d "$folder/events.db" "$here/example"
run render -d "$folder/events.db" -o "$folder/timeline.svg" --title "The Salisbury affair, spring 2018"
run render -d "$folder/events.db" -o "$folder/timeline.png" --title "The Salisbury affair, spring 2018"
run ical -d "$folder/events.db" -o "$folder/events.ics"
run list -d "$folder/events.db" --action expel
echo
echo "The pictures:  $folder/timeline.svg  $folder/timeline.png"
echo "The calendar:  $folder/events.ics"
echo "The database:  $folder/events.db   (sqlite3 $folder/events.db 'SELECT * FROM timeline')"
