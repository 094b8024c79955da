#!/bin/sh
# pages_bench.sh PROGRAM - speed of reading web pages and feeds, CPU time of one core; and of Readability with linkedom on the same
# pages where node finds these two packages (NODE_PATH). PAGES=FOLDER takes real pages; else 40 pages and a feed are made up.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bench=$(dirname "$1")/tests/html_bench
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ -n "${PAGES:-}" ]; then
    cp "$PAGES"/* "$work"
    for packed in "$work"/*.gz; do [ ! -e "$packed" ] || gzip -d "$packed"; done
else
    python3 - "$here/example/salisbury.jsonl" "$work" <<'PYTHON'
import html, json, sys
articles = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
menu = "".join(f'<li class="menu-item"><a href="/section/{i}">Section number {i}</a></li>' for i in range(200))
teasers = "".join(f'<div class="teaser card"><a href="/a/{i}"><img src="/i/{i}.jpg" alt=""><span>A headline of the day, {i}</span></a></div>' for i in range(300))
script = "<script>" + "var a=function(b){return b&&b.length?b[0]:null};" * 800 + "</script>"
for i in range(40):
    body = "".join(f"<p>{html.escape(p)}</p>" for a in articles for p in a["text"].split("\n\n")) * 2
    open(f"{sys.argv[2]}/{i}.html", "w", encoding="utf-8").write(
        f'<!DOCTYPE html><html lang="en"><head><title>Page {i}</title><meta name="date" content="2018-03-0{i % 9 + 1}">{script}</head><body>'
        f'<nav><ul>{menu}</ul></nav><main><article><h1>Page {i}</h1><div class="entry-content">{body}</div></article></main><aside>{teasers}</aside></body></html>')
items = "".join(f"<item><title>{html.escape(a.get('title') or 'x')}</title><link>https://example.org/{i}</link><pubDate>Fri, 30 Mar 2018 09:15:00 GMT</pubDate>"
                f"<description>{html.escape('<p>' + a['text'] + '</p>')}</description></item>" for i in range(100) for a in articles)
open(f"{sys.argv[2]}/feed.xml", "w", encoding="utf-8").write(f"<rss version='2.0'><channel>{items}</channel></rss>")
PYTHON
fi
"$bench" "$work"/* | tee "$work/ours"
cat >"$work/peer.cjs" <<'JS'
const { Readability } = require('@mozilla/readability'), { parseHTML } = require('linkedom'), fs = require('fs');
const pages = process.argv.slice(2).map(f => fs.readFileSync(f, 'utf8')).filter(p => !/^\s*<(\?xml|rss)/.test(p));
let bytes = 0, best = Infinity;
for (let round = 0; round < 3; round++) {
  const before = process.cpuUsage();
  bytes = 0;
  for (const page of pages) {
    bytes += Buffer.byteLength(page);
    try { new Readability(parseHTML(page).document).parse(); } catch (e) { }
  }
  const took = process.cpuUsage(before);
  best = Math.min(best, (took.user + took.system) / 1e6);
}
console.log('html_readability_mb_per_s\t' + (bytes / best / 1e6).toFixed(2));
JS
if node -e "require('@mozilla/readability'); require('linkedom')" 2>/dev/null; then
    node "$work/peer.cjs" "$work"/*.html | tee -a "$work/ours"
    awk -F'\t' '{ v[$1] = $2 } END { printf "html_times_readability\t%.0f\n", v["html_mb_per_s"] / v["html_readability_mb_per_s"] }' "$work/ours"
fi
