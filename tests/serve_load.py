"""serve_load.py PORT CLIENTS SECONDS - asks a server on the loopback from many clients at once and judges every answer.

Prints name, tab, number; the exit status is 1 if an answer was wrong or missing."""
import gzip
import http.client
import json
import sys
import threading
import time

port, clients, seconds = int(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3])
paths = ["/calendar.ics", "/calendar.ics?actor=RUS", "/events.json?action=expel", "/timeline.svg", "/?top=10", "/calendar.ics?from=2018",
         "/timeline.svg?actor=GBR", "/events.json"]
wholes = {"text/calendar; charset=utf-8": (b"BEGIN:VCALENDAR\r\n", b"END:VCALENDAR\r\n"), "image/svg+xml": (b"<?xml", b"</svg>"),
          "text/html; charset=utf-8": (b"<!DOCTYPE html>", b"</html>")}
troubles, counts, slowest, lock = [], {200: 0, 304: 0}, [0.0], threading.Lock()


def judge(path, response, body, head):
    if response.status == 304:
        return "" if not body else "a 304 with a body"
    if response.status != 200:
        return f"status {response.status}: {body[:200]!r}"
    if head:
        return "" if not body and int(response.headers["Content-Length"]) > 0 else "HEAD without a length"
    if response.headers.get("Content-Encoding") == "gzip":
        body = gzip.decompress(body)
    kind = response.headers["Content-Type"]
    if kind == "application/json":
        return "" if isinstance(json.loads(body), list) else "no list"
    begin, end = wholes[kind]
    return "" if body.startswith(begin) and body.rstrip().endswith(end.rstrip()) else f"not whole: {body[:40]!r}"


def client(number, until):
    connection, etags, turn = None, {}, number
    while time.monotonic() < until or turn - number <= 2 * len(paths):  # however busy the machine: each path twice
        path, head = paths[turn % len(paths)], turn % 7 == 3
        headers = {"Accept-Encoding": "gzip"} if turn % 3 else {}
        if path in etags and turn % 2:
            headers["If-None-Match"] = etags[path]
        began = time.monotonic()
        try:
            connection = connection or http.client.HTTPConnection("127.0.0.1", port, timeout=120)
            connection.request("HEAD" if head else "GET", path, headers=headers)
            response = connection.getresponse()
            trouble = judge(path, response, response.read(), head)
            etags[path] = response.headers.get("ETag", "")
        except Exception as error:  # whatever goes wrong is what is looked for
            trouble, response = f"{type(error).__name__}: {error}", None
        with lock:
            slowest[0] = max(slowest[0], time.monotonic() - began)
            if trouble:
                troubles.append(f"{path}: {trouble}")
            else:
                counts[response.status] += 1
        if number % 2 or trouble:
            connection.close()
            connection = None
        turn += 1


def main():
    until = time.monotonic() + seconds
    threads = [threading.Thread(target=client, args=(n, until)) for n in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"serve.clients\t{clients}\nserve.answers\t{counts[200]}\nserve.not-modified\t{counts[304]}\nserve.errors\t{len(troubles)}")
    print(f"serve.slowest-s\t{slowest[0]:.3f}")
    for trouble in troubles[:5]:
        print(trouble, file=sys.stderr)
    return bool(troubles) or not counts[200] or not counts[304]


sys.exit(main())
