#!/bin/sh
# The HTML page as a browser shows it: filters, zoom, keyboard, touch, evidence, dark, in print, without script. TAP. Needs DEMARCHE.
set -u
. "$(dirname "$0")/tap.sh"

python3 -c 'import sys; sys.path.insert(0, sys.argv[1]); import browser; sys.exit(browser.find() is None)' "$here" || {
    echo '1..0 # SKIP chromium is not installed'
    exit 0
}
cat >events.csv <<'EOF'
id,date,end,summary,action,source,target,salience,url
a,2018-03-04,,Two are poisoned in a cathedral town,attack,,GBR,1,https://news.example/a
b,2018-03-14,,London orders 23 attachés to leave,expel,GBR,RUS,2,https://news.example/b
c,2018-03-17,,Moscow answers in kind,expel,RUS,GBR,3,javascript:alert(1)
d,2018-03-26,,Paris sends four home,expel,FRA,RUS,4,https://news.example/d
e,2018-07-16,,The two presidents meet in Helsinki,meet,"USA,RUS",,5,"https://news.example/e?a=""<script>alert(1)</script>"
f,2018-03-26,,<img src=x onerror=alert(1)> is no label,condemn,GBR,RUS,1,https://news.example/f
EOF
"$demarche" import -d events.db events.csv 2>/dev/null
"$demarche" render -d events.db -o page.html --size a4
{
    echo id,date,summary,action,source,target,url
    for i in $(seq 60); do printf "%s,2018-03-%02d,The envoys exchange the note with the number %s,meet,GBR,RUS,https://news.example/%s\n" $i $((i % 28 + 1)) $i $((i % 5)); done
} >many.csv
"$demarche" import -d many.db many.csv 2>/dev/null
"$demarche" render -d many.db -o pages.html --size 120x180mm --sources foot
"$demarche" render -d events.db -o russe.html --lang fr
python3 "$here/page.py" "$work"
