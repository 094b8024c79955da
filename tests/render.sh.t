#!/bin/sh
# The picture's options and troubles, as a user meets them. TAP. Needs DEMARCHE, the program.
set -u
. "$(dirname "$0")/tap.sh"

draw() { "$demarche" render -d events.db "$@"; }
size_of() { xmllint --xpath 'concat(/*/@width, " ", /*/@height)' "$1"; }

{
    echo id,date,end,summary,action,source,target,salience,url
    i=0
    while [ $i -lt 300 ]; do
        i=$((i + 1))
        echo "e$i,20$((10 + i % 9))-0$((1 + i % 7))-1$((i % 10)),,Envoys of number $i meet to prepare the talks,meet,DEU,FRA,0.$((i % 10)),https://news.example/$i"
    done
} >events.csv
ok 'import' "$demarche" import -d events.db events.csv
says 'several pages' 0 'pages: many-1.svg to many-' draw -o many.svg
ok 'they are there' test -e many-1.svg -a -e many-2.svg -a ! -e many.svg
says 'several pages on standard output' 2 'are not one svg' draw --format svg -o -
ok 'one PDF holds them' draw -o many.pdf
ok 'its pages' sh -c 'test "$(pdfinfo many.pdf | sed -n "s/^Pages: *//p")" -gt 1'
ok 'the last is a list of sources' sh -c 'pdftotext -f "$(pdfinfo many.pdf | sed -n "s/^Pages: *//p")" many.pdf - | grep -q "^Sources"'
ok 'labels refer to it' sh -c 'pdftotext many.pdf - | grep -qF "[300]"'
says 'no list of nothing' 2 'give auto, foot, page or none' draw -o a.svg --sources all
ok 'no list' draw -o none.svg --top 9 --sources none
ok 'no numbers' sh -c '! grep -q "\[1\]" none.svg'
ok 'its fonts are embedded' sh -c 'pdffonts many.pdf | grep -q "Liberation.* yes yes"'
ok 'its words can be searched' sh -c 'pdftotext many.pdf - | grep -q "Envoys of number 17 meet"'
ok 'its time is given' env SOURCE_DATE_EPOCH=86400 "$demarche" render -d events.db -o dated.pdf
says 'and kept' 0 '1970' pdfinfo dated.pdf
ok 'few events' draw -o few.svg --top 9
ok 'lie' sh -c 'case "$(xmllint --xpath "string(/*/@width)" few.svg)" in 297mm) ;; *) exit 1;; esac'
ok 'a size in millimetres' draw -o sized.svg --top 9 --size 200x300mm
says 'is kept' 0 '200mm 300mm' size_of sized.svg
ok 'a size in pixels' draw -o sized.svg --top 9 --size 960x960px
says 'is converted' 0 '254mm 254mm' size_of sized.svg
says 'a page too small' 2 'too small' draw -o small.svg --size 1x1mm
ok 'is not written' test ! -e small.svg
says 'no size' 2 'a4-landscape' draw -o a.svg --size huge
says 'an endless size' 2 'no such size' draw -o a.svg --size 1e9x1e9mm
says 'a size of nothing' 2 'no such size' draw -o a.svg --size nanxinfmm
says 'a misspelt layout' 2 'did you mean mirrored' draw -o a.svg --layout mirored
says 'a misspelt division of lanes' 2 'did you mean action' draw -o a.svg --layout lanes --lanes-by acton
ok 'lanes by action' draw -o lanes.svg --top 9 --layout lanes --lanes-by action
ok 'have their heads' grep -q '>Meeting<' lanes.svg
says 'a misspelt theme' 2 'did you mean dark' draw -o a.svg --theme drak
says 'the layouts' 0 'horizontal' draw --list-layouts
says 'the themes' 0 'print' draw --list-themes
ok 'a title of odd characters' draw -o odd.svg --top 9 --title "$(printf 'a\001\n<b>&amp; \342\200\256 c')"
ok 'is still XML' xmllint --noout odd.svg
says 'of more events the most salient' 0 'the 9 most salient of 300 events' cat few.svg
ok 'colours of a palette' draw -o safe.svg --top 9 --palette safe
ok 'are in the file' grep -q '#2a87c4' safe.svg
says 'a palette of nothing' 2 '--list-palettes' draw -o a.svg --palette nothing
says 'the palettes' 0 'Okabe' draw --list-palettes
says 'the sizes' 0 'slide             338.7 x 190.5 mm' draw --list-sizes
says 'a margin without end' 2 'from 0 to 40 mm' draw -o a.svg --margin 400
says 'a text too small' 2 'from 7 to 14 points' draw -o a.svg --min-text 2
ok 'a text not smaller' draw -o large.svg --top 9 --min-text 12
ok 'is not smaller' sh -c '! grep -q "font-size=.[789][.\"]" large.svg'
ok 'dates as they are written elsewhere' draw -o dates.svg --top 9 --date-format month-day
ok 'are so on the picture' grep -qE '>[A-Z][a-z]{2} [0-9]+, 201[0-9]<' dates.svg
says 'a format of nothing' 2 'month-day' draw -o a.svg --date-format euro
ok 'another language' draw -o german.svg --top 9 --layout vertical --lang de
ok 'its words are said in it' grep -q 'Kooperation in Worten' german.svg
ok 'its pages are counted in it' sh -c '"$0" render -d events.db -o german.html --lang fr && grep -q "sur {2}" german.html' "$demarche"
echo '<fontconfig/>' >none.conf
says 'no fonts' 3 'install fonts-liberation2' env FONTCONFIG_FILE="$PWD/none.conf" "$demarche" render -d events.db -o none.pdf
ok 'nothing is drawn then' test ! -e none.pdf
says 'a language without a locale' 0 "no locale of 'xx'" draw -o a.svg --top 9 --lang xx
says 'a scale of nothing' 2 'time' draw -o a.svg --scale log
says 'a title longer than the page' 2 'too small' draw -o long.svg --top 9 --title "$(printf '%09000d' 1)"
says 'too many for one line' 0 'pages: line-1.svg to line-' draw -o line.svg --layout horizontal
says 'a label too long for any line' 2 'from left to right' draw -o a.svg --layout horizontal --size 90x60mm
says 'dots that are no number' 2 'dpi' draw -o a.png --dpi nan
says 'too many dots' 2 'dpi' draw -o a.png --dpi 100000
ok 'a dark picture' draw -o dark.svg --top 9 --theme auto
ok 'for those who have it dark' grep -q 'prefers-color-scheme' dark.svg
ok 'a page' draw -o page.html
ok 'holds its own policy' grep -q 'Content-Security-Policy' page.html
ok 'and all events' sh -c 'test "$(grep -o "<li id=" page.html | wc -l)" = 300'
ok 'a picture on standard output' sh -c "'$demarche' render -d events.db --top 9 --format svg -o - | xmllint --noout -"
ok 'the same bytes in another locale' sh -c "LC_ALL=de_DE.UTF-8 TZ=Asia/Tokyo '$demarche' render -d events.db --top 9 -o other.svg && cmp few.svg other.svg"

# --- the three formats agree ---
for format in svg png pdf; do
    ok "a picture as $format" draw -o "alike.$format" --top 20 --size 180x160mm --dpi 60
done
ok 'another' draw -o other.png --top 20 --size 180x160mm --dpi 60 --scale even
rsvg-convert -w 426 -h 378 alike.svg -o alike-svg.png
pdftoppm -singlefile -scale-to-x 426 -scale-to-y 378 -png alike.pdf alike-pdf
ok 'the SVG looks like the PNG' python3 "$here/raster.py" alike.png alike-svg.png
ok 'so does the PDF' python3 "$here/raster.py" alike.png alike-pdf.png
ok 'and another picture does not' sh -c "! python3 '$here/raster.py' alike.png other.png"

# --- the gallery ---
mkdir gallery
ok 'the commands of render/README.md' sh "$here/gallery.sh" "$demarche" gallery
for picture in horizontal vertical mirrored lanes slide; do
    ok "the gallery's $picture is current" cmp "gallery/$picture.svg" "$here/gallery/$picture.svg"
    ok "$picture is shown" grep -q "tests/gallery/$picture.svg" "$here/../render/README.md"
done
echo "1..$n"
