#!/bin/sh
# train.sh TREEBANK [BUILD] - trains the English model from a folder of *-train.conllu and *-dev.conllu files (.gz or not) and
# from our own sentences, and writes ingest/english/model.bin. The first *-dev file is what progress is measured on.
# Its teachers are trained first, on the treebanks alone and not thinned out: TEACHERS names their widths, seeds and epochs; with
# TEACHERS= there are none, which takes a fourth of the time.
set -eu
cd "$(dirname "$0")/../.."
treebank=${1:?make train TREEBANK=DIR: a folder of CoNLL-U files} build=${2:-build}
own=tests/treebank/newswire.conllu
mkdir -p "$build/train"
rm -f "$build"/train/*.conllu
for file in "$treebank"/*-train.conllu* "$treebank"/*-dev.conllu*; do
    case $file in
    *.gz) gzip -dc "$file" >"$build/train/$(basename "$file" .gz)" ;;
    *) [ ! -e "$file" ] || cp "$file" "$build/train/" ;;
    esac
done
dev=$(ls "$build"/train/*-dev.conllu | head -n 1)
# One set of instructions, not this machine's own: the same compiler then makes the same model on all of them.
[ "$(uname -m)" != x86_64 ] || machine=-march=x86-64-v3
compile() {
    out=$1
    shift
    # shellcheck disable=SC2046,SC2086 # lists of flags and files
    ${CC:-gcc} -std=c17 -D_DEFAULT_SOURCE -D_XOPEN_SOURCE=700 -O3 ${machine:-} -ffast-math "$@" \
        $(pkg-config --cflags glib-2.0 gio-2.0) -o "$out" tests/train/train.c ingest/english/features.c ingest/english/model.c \
        ingest/english/tags.c db/error.c $(pkg-config --libs glib-2.0 gio-2.0) -lm
}
compile "$build/train/train"
models=
for teacher in ${TEACHERS-128:128:20 128:129:20 80:101:25}; do
    width=${teacher%%:*} rest=${teacher#*:}
    seed=${rest%:*} epochs=${rest#*:}
    model=$build/train/teacher-$width-$seed.bin
    echo "teacher of width $width, seed $seed"
    compile "$build/train/teach" "-DWIDTH=$width"
    SEED=$seed EPOCHS=$epochs KEPT=$width TEACHERS='' "$build/train/teach" "$model" "$dev" "$build"/train/*-train.conllu
    models=$models:$model
done
TEACHERS=${models#:} "$build/train/train" ingest/english/model.bin "$dev" "$build"/train/*-train.conllu ingest@$own ingest@$own
