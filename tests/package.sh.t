#!/bin/sh
# package.sh.t - what make install, make deb and make dist hand over: whole, and working from where it is put.
. "$(dirname "$0")/tap.sh"
root=$(cd "$here/.." && pwd)
echo 1..16

ok 'install stages everything' make -s -C "$root" install DESTDIR="$work/stage" PREFIX=/usr
ok 'the program runs from there' sh -c 'stage/usr/bin/demarche --version'
ok 'the manual is there' test -s stage/usr/share/man/man1/demarche.1

# What bash offers for the words of a command line, the last of them unfinished.
offers() {
    bash -c '. stage/usr/share/bash-completion/completions/demarche; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _demarche; echo "${COMPREPLY[@]}"' bash "$@"
}
says 'bash completes commands' 0 'render' offers demarche ren
says 'bash completes options of a command' 0 '--layout' offers demarche render --lay
says 'and the words of one' 0 'light dark print auto' offers demarche render --theme ''
says 'behind = as well' 0 'planned proposed' offers demarche list --status = p
says 'and commands to be helped with' 0 'list' offers demarche help li
says 'zsh gets every command' 0 'list:list events' cat stage/usr/share/zsh/vendor-completions/_demarche
says 'and the words of options' 0 ':LAYOUT:(auto vertical horizontal mirrored lanes)' cat stage/usr/share/zsh/vendor-completions/_demarche
says 'fish gets every option' 0 '-l title -r' cat stage/usr/share/fish/vendor_completions.d/demarche.fish
says 'with its words' 0 "-l scale -x -a 'time even'" cat stage/usr/share/fish/vendor_completions.d/demarche.fish
says 'an unknown shell is refused' 2 'tcsh: no shell that it knows' sh "$root/tests/package/completions.sh" stage/usr/bin/demarche tcsh

strip stage/usr/bin/demarche
version=$(stage/usr/bin/demarche --version | sed 's/.* //')
ok 'a package is made of it' env DPKG_DEB_COMPRESSOR_TYPE=gzip DPKG_DEB_COMPRESSOR_LEVEL=1 sh "$root/tests/package/deb.sh" stage "$version" demarche.deb
says 'it depends on what the program is linked with' 0 'libsqlite3-0 (>=' dpkg-deb -f demarche.deb Depends
says 'it holds the program' 0 './usr/bin/demarche' dpkg-deb -c demarche.deb
