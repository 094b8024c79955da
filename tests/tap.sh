# tap.sh - what the shell tests share; sourced. Works in an empty folder of its own; $demarche is the program, $here the tests.
here=$(cd "$(dirname "$0")" && pwd)
demarche=${DEMARCHE:-$here/../build/demarche}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
unset DEMARCHE_DB SOURCE_DATE_EPOCH
export XDG_CONFIG_HOME="$work/config" # nobody's own
n=0

# ok NAME COMMAND...: the command succeeds
ok() {
    name=$1; shift; n=$((n + 1))
    if "$@" >out 2>err; then echo "ok $n - $name"; else echo "not ok $n - $name"; sed 's/^/# /' out err | head -20; fi
}
# says NAME STATUS WORDS COMMAND...: exit status and words on stdout or stderr
says() {
    name=$1 status=$2 words=$3; shift 3; n=$((n + 1))
    "$@" >out 2>err
    got=$?
    if [ $got = "$status" ] && { [ -z "$words" ] || cat out err | grep -qaF -- "$words"; }; then echo "ok $n - $name"; else
        echo "not ok $n - $name (status $got, wanted $status and '$words')"; sed 's/^/# /' out err | head -20; fi
}
# lacks NAME PATTERN: the last output has no such line
lacks() {
    n=$((n + 1))
    if grep -qE -- "$2" out; then echo "not ok $n - $1"; grep -E -- "$2" out | sed 's/^/# /' | head -20; else echo "ok $n - $1"; fi
}
# same NAME FILE FILE: the two are equal
same() {
    n=$((n + 1))
    if cmp -s "$2" "$3"; then echo "ok $n - $1"; else echo "not ok $n - $1"; diff "$2" "$3" | sed 's/^/# /' | head -20; fi
}
