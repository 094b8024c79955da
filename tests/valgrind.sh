#!/bin/sh
# valgrind.sh PROGRAM - every command of the demo under valgrind: errors and memory that is lost. Prints each command, what was found, and a count.
set -u
here=$(cd "$(dirname "$0")" && pwd)
program=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
unset DEMARCHE_DB
passed=0 failed=0
try() {
    if valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \
        --suppressions="$here/valgrind.supp" "$program" "$@" >out 2>err; then
        passed=$((passed + 1)); echo "quiet: demarche $*"
    else
        failed=$((failed + 1)); echo "not so: demarche $*"; head -40 err
    fi
}
try ingest -j 2 "$here/example"
for words in 'list' 'list --json' 'list --csv' 'list --duplicates' 'show 1' 'show --json 1' 'render -o a.svg' 'render -o a.png --top 5' \
    'render -o a.pdf --layout lanes' 'render -o a.html' 'ical -o a.ics' 'edit 1 --summary Own --date 2018-03' 'pin 2' 'hide 3' 'merge 1 2' 'split 1' \
    'log' 'undo 1' 'check' 'config' 'doctor' 'reextract' 'add --action meet --summary Talks --date 2018-03-26' 'import a.ics' 'help list'; do
    # shellcheck disable=SC2086 # words
    try $words
done
try explain --json "$here/fixtures/seed.txt"
try dates "$here/fixtures/seed.txt"
try parse "$here/fixtures/seed.txt"
try lexicon check "$here/fixtures/lexicon"
try ingest -d web.db --date 2018-03-30 "$here/fixtures/web"
echo "$passed passed, $failed failed"
[ $failed = 0 ]
