"""Drives Debian's Chromium, headless, over a pipe (--remote-debugging-pipe): no port, no network, no driver to install.

    with Browser(profile) as browser:
        browser.open("page.html")
        browser.run("document.title")
        browser.key("Tab"); browser.click("#picture g[data-action]"); browser.wheel("#picture", -120, ctrl=True)

Events are the browser's own, as trusted as a person's, and the page's Content-Security-Policy does not hinder what is asked here.
"""
import base64, itertools, json, os, pathlib, shutil, subprocess

CTRL = 2


def find():
    return next(filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None)


class Browser:
    def __init__(self, profile):
        self.profile, self.numbers, self.troubles, self.requests = profile, itertools.count(1), [], []

    def __enter__(self):
        there, back = os.pipe(), os.pipe()

        def plumb():
            ours = os.dup(there[0]), os.dup(back[1])
            os.dup2(ours[0], 3)
            os.dup2(ours[1], 4)

        options = ["--headless", "--remote-debugging-pipe", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                   "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--user-data-dir=" + self.profile]
        options += ["--no-sandbox"] if os.getuid() == 0 else []
        self.process = subprocess.Popen([find(), *options], preexec_fn=plumb, close_fds=False,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(there[0])
        os.close(back[1])
        self.out, self.into = os.fdopen(there[1], "wb"), os.fdopen(back[0], "rb")
        self.session = None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.ask(domain + ".enable")
        return self

    def __exit__(self, *_):
        self.out.close()
        self.process.terminate()
        self.process.wait(20)

    def hear(self):
        data = bytearray()
        while (byte := self.into.read(1)) != b"\0":
            if not byte:
                raise RuntimeError("the browser has gone")
            data += byte
        message = json.loads(data)
        method, about = message.get("method"), message.get("params", {})
        if method in ("Runtime.exceptionThrown", "Log.entryAdded"):
            self.troubles.append(json.dumps(about)[:400])
        if method == "Network.requestWillBeSent":
            self.requests.append(about["request"]["url"])
        return message

    def ask(self, method, **params):
        number = next(self.numbers)
        message = {"id": number, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        self.out.write(json.dumps(message).encode() + b"\0")
        self.out.flush()
        while (answer := self.hear()).get("id") != number:
            pass
        if "error" in answer:
            raise RuntimeError(f"{method}: {answer['error']}")
        return answer["result"]

    def open(self, path, width=1200, height=900, script=True, dark=False, media=""):
        self.ask("Emulation.setScriptExecutionDisabled", value=not script)
        self.ask("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        self.ask("Emulation.setEmulatedMedia", media=media,
                 features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        self.ask("Page.navigate", url=pathlib.Path(path).absolute().as_uri())
        while self.hear().get("method") != "Page.loadEventFired":
            pass

    def run(self, expression):
        answer = self.ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(f"{expression}: {answer['exceptionDetails']}")
        return answer["result"].get("value")

    def middle(self, selector):
        box = self.run(f"(() => {{ const e = document.querySelector({json.dumps(selector)}); e.scrollIntoView({{ block: 'center' }});"
                       "const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2] })()")
        return {"x": box[0], "y": box[1]}

    def settle(self):
        self.run("new Promise(f => requestAnimationFrame(() => setTimeout(f, 20)))")

    def click(self, selector):
        at = self.middle(selector)
        for kind in ("mousePressed", "mouseReleased"):
            self.ask("Input.dispatchMouseEvent", type=kind, button="left", buttons=1, clickCount=1, **at)
        self.settle()

    def drag(self, selector, right, down):
        at = self.middle(selector)
        end = {"x": at["x"] + right, "y": at["y"] + down}
        self.ask("Input.dispatchMouseEvent", type="mousePressed", button="left", buttons=1, clickCount=1, **at)
        self.ask("Input.dispatchMouseEvent", type="mouseMoved", button="left", buttons=1, **end)
        self.ask("Input.dispatchMouseEvent", type="mouseReleased", button="left", clickCount=1, **end)
        self.settle()

    def wheel(self, selector, by, ctrl=False):
        self.ask("Input.dispatchMouseEvent", type="mouseWheel", deltaX=0, deltaY=by, modifiers=CTRL if ctrl else 0, **self.middle(selector))
        self.settle()

    def pinch(self, selector, start, end):
        """Two fingers, so many pixels to each side of the middle."""
        at = self.middle(selector)

        def fingers(apart):
            return [{"x": at["x"] + side * apart, "y": at["y"], "id": side + 1} for side in (-1, 1)]

        self.ask("Input.dispatchTouchEvent", type="touchStart", touchPoints=fingers(start))
        for step in range(1, 6):
            self.ask("Input.dispatchTouchEvent", type="touchMove", touchPoints=fingers(start + (end - start) * step / 5))
        self.ask("Input.dispatchTouchEvent", type="touchEnd", touchPoints=[])
        self.settle()

    def key(self, name):
        codes = {"Tab": 9, "Enter": 13, "ArrowDown": 40, "+": 187, "-": 189, "0": 48}
        text = {"Enter": "\r"}.get(name, name if len(name) == 1 else "")
        about = {"key": name, "windowsVirtualKeyCode": codes[name]}
        self.ask("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", text=text, **about)
        self.ask("Input.dispatchKeyEvent", type="keyUp", **about)
        self.settle()

    def type(self, selector, words):
        self.run(f"document.querySelector({json.dumps(selector)}).focus()")
        self.ask("Input.insertText", text=words)
        self.settle()

    def choose(self, selector, value):
        self.run(f"(() => {{ const e = document.querySelector({json.dumps(selector)}); e.value = {json.dumps(value)};"
                 "e.dispatchEvent(new Event('input', { bubbles: true })) })()")
        self.settle()

    def picture(self, path):
        data = base64.b64decode(self.ask("Page.captureScreenshot", format="png")["data"])
        pathlib.Path(path).write_bytes(data)
        return data
