#!/bin/sh
# lint.sh - layout, cppcheck, directions of includes, banned calls. Prints findings; quiet when there is none.
set -u
status=0
complain() {
    [ -z "$2" ] && return
    printf '%s:\n%s\n' "$1" "$2"
    status=1
}
sources=$(git ls-files '*.c' '*.h')
rooms='(ingest|timeline|render)'

# shellcheck disable=SC2086 # lists of files
complain 'layout (run make format)' "$(clang-format --dry-run -Werror $sources 2>&1 | grep -E 'error|warning' | head -20)"
complain 'cppcheck' "$(cppcheck --quiet --std=c11 --language=c --inline-suppr --enable=warning,portability --error-exitcode=1 \
    --suppress=missingIncludeSystem --suppress=unknownMacro -D__cppcheck__ -DG_GNUC_PRINTF\(a,b\)= -DRESOURCE_BUNDLE='""' -DVERSION='""' \
    --template='{file}:{line}: {id}: {message}' $(git ls-files '*.c' ':!tests') 2>&1)"

complain 'db includes another room' "$(grep -nE "^#include \".*$rooms/" db/*.[ch])"
complain 'ingest includes timeline or render' "$(git grep -nE '^#include ".*(timeline|render)/' -- 'ingest/*.[ch]')"
complain 'timeline includes ingest or render' "$(git grep -nE '^#include ".*(ingest|render)/' -- 'timeline/*.[ch]')"
complain 'render includes ingest' "$(git grep -nE '^#include ".*ingest/' -- 'render/*.[ch]')"

banned='(localtime|localtime_r|mktime|strptime|strftime|setlocale|atoi|atol|atof|strtok|strtok_r|strcpy|strcat|sprintf|vsprintf|gets|alloca|g_alloca|system|popen)'
complain 'banned calls' "$(git grep -nE "(^|[^a-z_A-Z0-9])$banned *\(" -- '*.c' '*.h' | grep -vE '^[^:]+:[0-9]+: *(/?\*|//)')"
complain 'environment or clock below a command' "$(git grep -nE '(^|[^a-z_])(g_getenv|getenv|time|g_get_real_time|g_date_time_new_now_[a-z]+|clock_gettime)\(' -- '*/*.c' ':!*_command.c' ':!db/command.c' ':!db/terminal.c' ':!tests')"
complain 'left-overs' "$(git grep -nwE 'TODO|FIXME|XXX|HACK|#if 0' -- '*.c' '*.h' '*.sql' '*.tsv' Makefile)"
complain 'a row stands twice' "$(git ls-files '*.tsv' ':!tests' | xargs awk '!/^#/ && NF && seen[FILENAME, $0]++ { print FILENAME ":" FNR ": " $0 }')"
complain 'a row asks for what an earlier row asks for' "$(awk -F'\t' '!/^#/ && NF && seen[FILENAME, $1, $2]++ { print FILENAME ":" FNR ": " $1 }' ingest/frames.tsv ingest/cues.tsv)"
complain 'a row that can never match' "$(python3 tests/dead-rows.py)"
complain 'a word stands twice in a condition' "$(awk -F'\t' '!/^#/ { n = split($1, part, " "); for (i = 1; i <= n; i++) { sub(/^[^:]*:/, "", part[i])
    m = split(part[i], word, "|"); for (k = 1; k <= m; k++) if (seen[FNR, i, word[k]]++) print FILENAME ":" FNR ": " word[k] } }' ingest/frames.tsv)"
complain 'a .c file does not include its own header first' "$(for c in $(git ls-files '*.c' | grep -vE '_command\.c|^tests/|^main\.c'); do
    h=$(basename "${c%.c}").h; [ -e "${c%.c}.h" ] || continue
    first=$(grep -m1 '^#include' "$c"); [ "$first" = "#include \"$h\"" ] || echo "$c: $first"; done)"
complain 'manual' "$(mandoc -T lint demarche.1 2>&1 | grep -vE 'makewhatis|referenced manual not found')"
exit $status
