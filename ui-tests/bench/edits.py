"""How long the language server takes from an edit to the findings in the new text, as an editor sees it: from writing `didChange` to
having read `publishDiagnostics` with its version.  Nothing is warmed but by opening the file.

usage: edits.py PROGRAM FOLDER FILE [ROUNDS]   (FILE in FOLDER)

Types in the middle of the file: letter by letter into a body, a bracket that nothing closes, then items, which change what is
declared.
"""
import json
import os
import re
import statistics
import subprocess
import sys
import time
from pathlib import Path

program, folder, file = sys.argv[1], Path(sys.argv[2]).resolve(), Path(sys.argv[3]).resolve()
rounds = int(sys.argv[4]) if len(sys.argv) > 4 else 5
server = subprocess.Popen([program, "mapcheck", "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
uri, version = file.as_uri(), 1


def send(**message):
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    server.stdin.flush()


def receive():
    length = 0
    while line := server.stdout.readline().strip():
        name, value = line.split(b":", 1)
        length = int(value) if name.lower() == b"content-length" else length
    return json.loads(server.stdout.read(length))


def shown(expected):
    """Waits for what is found in the file's text of this version."""
    while True:
        message = receive()
        params = message.get("params") or {}
        if message.get("method") == "textDocument/publishDiagnostics" and params["uri"] == uri and params.get("version") == expected:
            return


def edit(line, column, text, remove=0):
    """Milliseconds until it is answered."""
    global version
    version += 1
    start, end = {"line": line, "character": column}, {"line": line, "character": column + remove}
    change = {"range": {"start": start, "end": end}, "text": text}
    since = time.perf_counter()
    send(method="textDocument/didChange", params={"textDocument": {"uri": uri, "version": version}, "contentChanges": [change]})
    shown(version)
    return (time.perf_counter() - since) * 1000


def spent():
    """Milliseconds of processors that the server has used; a machine that does other things changes them little."""
    fields = Path(f"/proc/{server.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return sum(map(int, fields[11:13])) * 1000 / os.sysconf("SC_CLK_TCK")


def told(what, edits):
    before = spent()
    times = sorted(edits)
    each = (spent() - before) / len(times)
    worst = times[max(0, int(len(times) * 0.95) - 1)]
    print(f"{what}: median {statistics.median(times):.0f} ms, 95 of 100 within {worst:.0f} ms, {len(times)} edits;", end=" ")
    print(f"{each:.0f} ms of processors each", flush=True)


send(id=1, method="initialize", params={"processId": None, "rootUri": folder.as_uri(), "capabilities": {}})
since = time.perf_counter()
send(method="initialized", params={})
text = file.read_text()
send(method="textDocument/didOpen", params={"textDocument": {"uri": uri, "languageId": "rust", "version": 1, "text": text}})
shown(1)
print(f"opened after {(time.perf_counter() - since) * 1000:.0f} ms")

lines = text.splitlines()
inside = [at for at, line in enumerate(lines) if re.match(r"^ {4,}let [a-z_]+ = .*;$", line)]
body = inside[len(inside) // 2]
word = "let typed = 1; "
told("letters in a body", (edit(body, at, letter) for _ in range(rounds) for at, letter in enumerate(word)))
told("a bracket that nothing closes, and without it", (edit(body, 0, *step) for _ in range(rounds) for step in [("{",), ("", 1)]))
told("items", (edit(len(lines) + at, 0, f"fn typed_{at}() {{}}\n") for at in range(rounds * 3)))
send(id=2, method="shutdown", params=None)
send(method="exit", params=None)
server.wait()
