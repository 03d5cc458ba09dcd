"""A small client of the language server protocol: opens a package with rust-analyzer, saves its files, waits for the findings, asks
for the quick fix of one.

usage: rust_analyzer.py PROGRAM FOLDER SETTINGS   (SETTINGS as an editor's settings.json has them)
"""
import json
import subprocess
import sys
from pathlib import Path

program, folder, settings = sys.argv[1], Path(sys.argv[2]), json.loads(sys.argv[3])
command = settings["rust-analyzer.check.overrideCommand"]
assert command[:2] == ["cargo", "mapcheck"], command
options = {
    "check": {"overrideCommand": [program, "mapcheck", *command[2:]]},
    "cargo": {"buildScripts": {"enable": False}, "sysroot": None},
    "procMacro": {"enable": False},
    "cachePriming": {"enable": False},
}
capabilities = {
    "textDocument": {
        "publishDiagnostics": {"relatedInformation": True, "codeDescriptionSupport": True},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}}},
    },
    "window": {"workDoneProgress": True},
}
server = subprocess.Popen(["rust-analyzer"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder)
published = {}
requests = 0


def send(**message):
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    server.stdin.flush()


def receive():
    """The next message; what the server asks is answered with nothing, diagnostics are noted."""
    length = 0
    while (line := server.stdout.readline().strip()):
        name, value = line.split(b":", 1)
        if name.lower() == b"content-length":
            length = int(value)
    assert length, "rust-analyzer has ended"
    message = json.loads(server.stdout.read(length))
    if "id" in message and "method" in message:
        send(id=message["id"], result=None)
    if message.get("method") == "textDocument/publishDiagnostics":
        published[message["params"]["uri"]] = message["params"]["diagnostics"]
    return message


def request(method, **params):
    global requests
    requests += 1
    send(id=requests, method=method, params=params)
    while "result" not in (message := receive()) or message.get("id") != requests:
        assert "error" not in message, message
    return message["result"]


def finding(path, rule, words):
    """Waits for a finding of the rule in the file whose message has the words."""
    while True:
        for one in published.get((folder / path).as_uri(), []):
            if rule in str(one.get("code")) and words in one["message"]:
                return one
        receive()


def line_of(path, one):
    return (folder / path).read_text().splitlines()[one["range"]["start"]["line"]].strip()


folders = [{"uri": folder.as_uri(), "name": "small"}]
start = {"processId": None, "rootUri": folder.as_uri(), "workspaceFolders": folders, "capabilities": capabilities}
request("initialize", **start, initializationOptions=options)
send(method="initialized", params={})
for path in ["src/relay.rs", "src/sizes.rs"]:
    document = {"uri": (folder / path).as_uri()}
    text = (folder / path).read_text()
    send(method="textDocument/didOpen", params={"textDocument": {**document, "languageId": "rust", "version": 1, "text": text}})
    send(method="textDocument/didSave", params={"textDocument": document})

grows = finding("src/relay.rs", "unbounded_map_growth", "grows and nothing ever removes from it")
assert "traffic: HashMap" in line_of("src/relay.rs", grows), grows
related = [place["message"] for place in grows["relatedInformation"]]
assert any("grows here" in words for words in related), related
print(f"rust-analyzer: shows {grows['code']!r} at `{line_of('src/relay.rs', grows)}` with {len(related)} related places")

counts = finding("src/sizes.rs", "char_count_as_capacity", "characters")
uri = (folder / "src/sizes.rs").as_uri()
context = {"diagnostics": [counts], "only": ["quickfix"]}
actions = request("textDocument/codeAction", textDocument={"uri": uri}, range=counts["range"], context=context)
edits = [(action["title"], change) for action in actions for change in action.get("edit", {}).get("changes", {}).get(uri, [])]
edits += [
    (action["title"], change)
    for action in actions
    for document in action.get("edit", {}).get("documentChanges", [])
    if document["textDocument"]["uri"] == uri
    for change in document["edits"]
]
assert edits, actions
title, change = edits[0]
print(f"rust-analyzer: offers {title!r} at `{line_of('src/sizes.rs', counts)}`, which writes {change['newText']!r}")
server.kill()
