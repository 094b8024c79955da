"""What a reader does with the HTML page, in Debian's Chromium. TAP. page.py FOLDER with page.html, pages.html, russe.html."""
import os, re, sys, tempfile

import browser

SHOWN = "[...document.querySelectorAll('#events li')].filter(e => !e.hidden).map(e => e.querySelector('summary').textContent)"
OPEN = "[...document.querySelectorAll('#events details[open]')].length"
COUNT = "document.querySelector('output').textContent"
DIM = "document.querySelectorAll('#picture g.off').length"
DIM_DATES = "document.querySelectorAll('#picture text.off').length"
WIDTH = "document.querySelector('#picture svg').getBoundingClientRect().width / document.querySelector('#picture').clientWidth"
AT = "[document.querySelector('#picture').scrollLeft, document.querySelector('#picture').scrollTop]"
count = 0


def ok(name, good, why=""):
    global count
    count += 1
    print(f"{'ok' if good else 'not ok'} {count} - {name}")
    if not good and why != "":
        print(f"# {why}")


def same(name, got, wanted):
    ok(name, got == wanted, f"got {got!r}, wanted {wanted!r}")


def filters(page):
    page.open("page.html")
    same("all events are counted", page.run(COUNT), "6 of 6 events")
    page.type("[name=words]", "moscow")
    same("words choose", [s for s in page.run(SHOWN)], ["17 Mar 2018Moscow answers in kind"])
    same("labels of the others are dimmed", page.run(DIM), 5)
    same("and their dates", page.run(DIM_DATES) > 0, True)
    page.click("[name=clear]")
    same("all come back", (page.run(COUNT), page.run(DIM), page.run(DIM_DATES)), ("6 of 6 events", 0, 0))
    page.choose("[name=actor]", "FRA")
    same("an actor chooses", page.run(COUNT), "1 of 6 events")
    page.choose("[name=actor]", "RUS")
    page.choose("[name=action_]", "expel")
    same("actor and act together", page.run(COUNT), "3 of 6 events")
    page.choose("[name=kind]", "1")
    same("nothing fits all three", (page.run(COUNT), page.run(DIM)), ("0 of 6 events", 6))
    page.click("[name=clear]")
    page.choose("[name=kind]", "1")
    same("a kind of act chooses", page.run(COUNT), "1 of 6 events")


def evidence(page):
    page.open("page.html")
    same("nothing is open at first", page.run(OPEN), 0)
    page.click("#picture g[data-action=meet] text")
    same("a click on a label opens its evidence", page.run(OPEN), 1)
    ok("which is then looked at", page.run("document.activeElement.closest('li').textContent").find("Helsinki") > 0)
    same("and follows no link", page.run("location.href.endsWith('page.html')"), True)
    page.open("page.html")
    for _ in range(40):
        page.key("Tab")
        if page.run("document.activeElement.closest('g[data-action=meet]') !== null"):
            break
    page.key("Enter")
    same("a key opens it too", (page.run(OPEN), page.run("document.activeElement.localName")), (1, "summary"))
    page.open("page.html")
    page.drag("#picture g[data-action=meet] text", 0, -60)
    same("a drag opens nothing", page.run(OPEN), 0)


def zoom(page):
    page.open("page.html")
    page.wheel("#picture", -240, ctrl=True)
    ok("the wheel zooms with the control key", page.run(WIDTH) > 1.5, page.run(WIDTH))
    before = page.run(AT)
    page.drag("#picture", -80, -50)
    after = page.run(AT)
    ok("a drag moves the picture", after[0] - before[0] > 60 and after[1] - before[1] > 30, (before, after))
    page.run("document.querySelector('#picture').focus()")
    page.key("0")
    same("0 shows it whole", round(page.run(WIDTH), 2), 1)
    page.key("+")
    ok("+ zooms", page.run(WIDTH) > 1.3, page.run(WIDTH))
    page.key("-")
    same("- takes it back", round(page.run(WIDTH), 2), 1)
    page.key("ArrowDown")
    page.run("new Promise(f => setTimeout(f, 400))")
    ok("arrows move it", page.run(AT)[1] > 0 or page.run("scrollY") > 0, page.run(AT))
    page.click("[name=in]")
    ok("a button zooms", page.run(WIDTH) > 1.3)
    page.open("page.html")
    page.pinch("#picture", 40, 120)
    ok("two fingers zoom", page.run(WIDTH) > 1.5, page.run(WIDTH))


def safety(page):
    page.troubles.clear(), page.requests.clear()
    page.open("page.html")
    page.click("#picture g[data-action=expel] text")
    same("nothing is fetched", [r for r in page.requests if not r.startswith("file:")], [])
    same("nothing is amiss", page.troubles, [])
    same("no element comes out of the data", page.run("document.querySelectorAll('img, main script').length"), 0)
    same("no link runs a script", page.run("document.querySelectorAll('a[href^=javascript]').length"), 0)
    page.run("document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.broken = 1' }))")
    same("the policy lets no other script run", page.run("window.broken === undefined"), True)
    page.troubles.clear()


def shapes(page):
    page.open("pages.html")
    same("ids are unique", page.run("[...document.querySelectorAll('[id]')].map(e => e.id).filter((e, i, all) => all.indexOf(e) < i)"), [])
    ok("of several pages too", page.run("document.querySelectorAll('#picture > svg').length") > 1)
    named = "[...document.querySelectorAll('svg')].every(s => s.getAttribute('aria-labelledby').split(' ').every(i => s.querySelector('#' + i)))"
    same("each picture says what it is", page.run(named), True)
    page.open("page.html", width=380, height=700)
    ok("a telephone shows it whole", page.run("document.documentElement.scrollWidth") <= 380, page.run("document.documentElement.scrollWidth"))
    page.open("page.html", dark=True)
    ink = "getComputedStyle(document.querySelector('#picture svg > rect')).fill"
    ok("it is dark where its reader's system is", sum(map(int, re.findall(r"\d+", page.run(ink)))) < 150, page.run(ink))
    page.open("page.html", media="print")
    same("the form is not printed", page.run("getComputedStyle(document.querySelector('form')).display"), "none")
    page.open("russe.html")
    same("another language", (page.run("document.documentElement.lang"), page.run(COUNT)), ("fr", "6 sur 6 événements"))


def without_script(page):
    page.open("page.html", script=False)
    page.ask("Emulation.setScriptExecutionDisabled", value=False)
    same("without script there is no form", page.run("getComputedStyle(document.querySelector('form')).display"), "none")
    same("but the picture", page.run("document.querySelectorAll('#picture g[data-action]').length"), 6)
    same("and the list", page.run("[...document.querySelectorAll('#events li')].filter(e => e.offsetHeight > 0).length"), 6)
    page.click("#events summary")
    same("which opens", page.run(OPEN), 1)


def picture(page, folder):
    page.open("page.html")
    data = page.picture(os.path.join(folder, "page.png"))
    ok("a picture of it is not blank", len(data) > 20000, len(data))


os.chdir(sys.argv[1])
with tempfile.TemporaryDirectory() as profile, browser.Browser(profile) as page:
    for part in (filters, evidence, zoom, safety, shapes, without_script):
        part(page)
    picture(page, sys.argv[1])
print(f"1..{count}")
