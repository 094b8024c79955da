#!/bin/sh
# analyze.sh [FILE.c...] - gcc -fanalyzer and clang-tidy over the program; prints what tests/analysis.tsv gives no reason for. Quiet when there is none.
set -u
cd "$(dirname "$0")/.."
flags="-std=c17 -D_DEFAULT_SOURCE -D_XOPEN_SOURCE=700 -DVERSION=\"0\" -DRESOURCE_BUNDLE=\"x\" $(pkg-config --cflags glib-2.0 gio-2.0 sqlite3 jansson libical libsoup-3.0 cairo pangocairo libxml-2.0 libarchive)"
checks='-*,bugprone-*,clang-analyzer-*,cert-*'
# Not asked for: narrowing and swappable parameters (lengths and indices everywhere), names of the C library's own kind, assignments in
# conditions (our loops), sizes of pointers (g_clear_pointer() asks for them), unread results of printf (main.c asks stdout at the end),
# rand and C++, memcpy_s (not in glibc). clang's model of memory does not know __attribute__((cleanup)): each g_autofree is a leak to it;
# LeakSanitizer looks for those in 'make asan'.
for check in bugprone-easily-swappable-parameters bugprone-narrowing-conversions bugprone-reserved-identifier \
    bugprone-assignment-in-if-condition bugprone-sizeof-expression cert-err33-c cert-dcl37-c cert-dcl51-cpp \
    clang-analyzer-security.insecureAPI.DeprecatedOrUnsafeBufferHandling clang-analyzer-unix.Malloc; do
    checks=$checks,-$check
done

# What they say of one file: file, check, message.
findings() {
    # shellcheck disable=SC2086 # lists of flags
    {
        gcc -fanalyzer -O2 -c -o /dev/null $flags "$1" 2>&1 | sed -n 's/.*warning: \(.*\) \[\(CWE[^]]*\] \[\)\{0,1\}-W\(analyzer[^]]*\)\]$/\3\t\1/p'
        clang-tidy --quiet "--checks=$checks" "$1" -- $flags 2>/dev/null | sed -n 's/.*warning: \(.*\) \[\([^]]*\)\]$/\2\t\1/p'
    } | sed "s|^|$1\t|"
}

if [ "${1:-}" = --one ]; then
    findings "$2"
    exit
fi
# shellcheck disable=SC2046 # a list of files
printf '%s\n' ${*:-$(git ls-files '*.c' ':!tests')} | xargs -n 1 -P "$(nproc)" sh tests/analyze.sh --one | sort |
    awk -F'\t' 'NR == FNR { if (!/^#/) known[$1 "\t" $2] = 1; next } !(($1 "\t" $2) in known) { print; found = 1 } END { exit found }' tests/analysis.tsv -
