#!/bin/sh
# install-packages.sh PACKAGE... - installs those that are missing, as root or with sudo; silent when none is.
set -eu
missing=
for package; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
echo "installing:$missing"
sudo=
[ "$(id -u)" = 0 ] || sudo=sudo
command -v ${sudo:-true} >/dev/null || { echo "you are not root, and there is no sudo: let root run 'apt-get install$missing'"; exit 1; }
$sudo apt-get update -qq
# shellcheck disable=SC2086 # a list of words
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $missing >/dev/null
