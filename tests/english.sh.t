#!/bin/sh
# english.sh.t - parse: 40 sentences of our own as CoNLL-U, the same through --conllu, and its refusals.
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
n=0
result() { # result STATUS NAME
    n=$((n + 1))
    if [ "$1" = 0 ]; then echo "ok $n - $2"; else echo "not ok $n - $2"; head -20 "$work/out" | sed 's/^/# /'; fi
}
"$DEMARCHE" parse "$here/english/golden.txt" >"$work/golden" 2>"$work/out"
diff "$here/english/golden.conllu" "$work/golden" >"$work/out"
result $? 'golden sentences (make golden writes them anew)'
"$DEMARCHE" parse --conllu - <"$here/english/golden.conllu" >"$work/again" 2>"$work/out"
diff "$work/golden" "$work/again" >"$work/out"
result $? 'the same trees through --conllu'
for locale in C.UTF-8 C; do
    LC_ALL=$locale "$DEMARCHE" parse "$here/english/golden.txt" 2>&1 | diff "$work/golden" - >"$work/out"
    result $? "the same in locale $locale"
done
refuses() { # refuses STATUS WORDS ARGUMENT...
    status=$1 words=$2
    shift 2
    "$DEMARCHE" parse "$@" >"$work/out" 2>&1
    [ $? = "$status" ] && grep -qF -- "$words" "$work/out"
    result $? "refuses: $words"
}
printf '1\tHe\n' >"$work/short.conllu"
printf 'a\377b' >"$work/bytes"
refuses 1 'short.conllu:1: a word has 10 columns' --conllu "$work/short.conllu"
refuses 1 'not UTF-8' "$work/bytes"
refuses 1 'No such file' "$work/none"
refuses 2 'name one file'
echo "1..$n"
