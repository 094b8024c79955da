#!/bin/sh
# deb.sh STAGE VERSION OUT.deb - makes a binary package of a staged install; what it depends on is read off the linked libraries.
set -eu
stage=$1 version=$2 out=$3
program=$stage/usr/bin/demarche

# The packages that the libraries which the program names itself belong to.
libraries() {
    objdump -p "$program" | sed -n 's/^ *NEEDED *//p' | while read -r library; do
        path=$(ldd "$program" | sed -n "s|^[[:space:]]*$library => \([^ ]*\).*|\1|p")
        [ -n "$path" ] || continue
        dpkg-query -S "$(realpath "$path")" "$path" 2>/dev/null | head -n 1 | cut -d: -f1
    done | sort -u
}

depends=
for package in $(libraries); do
    installed=$(dpkg-query -W -f='${Version}' "$package" | sed 's/-[^-]*$//; s/+.*//')
    depends="$depends${depends:+, }$package (>= $installed)"
done
mkdir -p "$stage/DEBIAN"
cat >"$stage/DEBIAN/control" <<EOF
Package: demarche
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: demarche's developers <demarche@localhost>
Installed-Size: $(du -ks "$stage/usr" | cut -f1)
Depends: $depends
Recommends: fonts-dejavu-core | fonts-liberation2
Section: text
Priority: optional
Description: event databases, timelines and calendars from news about diplomacy
 demarche reads news articles, finds the dated political acts that they
 report, keeps them in an SQLite database with the sentences that prove
 them, draws timelines (SVG, PNG, PDF, HTML) and writes calendars.
EOF
dpkg-deb --root-owner-group --build "$stage" "$out" >/dev/null
rm -r "$stage/DEBIAN"
echo "$out"
