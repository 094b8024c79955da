#!/bin/sh
# fuzz.sh SECONDS [NAME...] - fuzzes every reader, or those named, from its corpus; what it finds stays in build/fuzz/NAME.
set -eu
seconds=$1
shift
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- $(basename -a -s _fuzz.c tests/fuzz/*_fuzz.c)
sanitize=-fsanitize=address,undefined,fuzzer
make --no-print-directory CC=clang BUILD=build/fuzz "CFLAGS=-O1 -g -fsanitize=address,undefined,fuzzer-no-link -fno-sanitize-recover=all" \
    all $(printf 'build/fuzz/tests/fuzz/%s_fuzz.o ' "$@") >/dev/null
for name; do
    mkdir -p "build/fuzz/$name"
    # shellcheck disable=SC2046 # lists of files and of flags
    clang $sanitize -o "build/fuzz/$name-fuzz" "build/fuzz/tests/fuzz/${name}_fuzz.o" \
        $(find build/fuzz -name '*.o' ! -path '*/tests/*' ! -name main.o) \
        $(pkg-config --libs glib-2.0 gio-2.0 sqlite3 jansson libical libsoup-3.0 cairo pangocairo libxml-2.0 libarchive) -lm
    case $name in
    english | articles) longest=1500 ;; # the parser, under sanitizers, takes a second for some thousand bytes of text
    *) longest=0 ;; # as long as the corpus
    esac
    echo "$name: $seconds seconds"
    ASAN_OPTIONS=detect_leaks=0 "build/fuzz/$name-fuzz" -max_total_time="$seconds" -timeout=60 -max_len=$longest -detect_leaks=0 -rss_limit_mb=2048 -print_final_stats=1 \
        -artifact_prefix="build/fuzz/$name/" "build/fuzz/$name" "tests/fuzz/corpus/$name" 2>&1 |
        grep -E '^(SUMMARY|stat::number_of_executed|ERROR|==)|artifact' || true
done
