"""A small client of the language server protocol: opens a package with rust-analyzer, saves a file, waits for the finding.

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
server = subprocess.Popen(["rust-analyzer"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder)


def send(**message):
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    server.stdin.flush()


def receive():
    length = 0
    while (line := server.stdout.readline().strip()):
        name, value = line.split(b":", 1)
        if name.lower() == b"content-length":
            length = int(value)
    assert length, "rust-analyzer has ended"
    return json.loads(server.stdout.read(length))


file = folder / "src/relay.rs"
document = {"uri": file.as_uri()}
capabilities = {
    "textDocument": {"publishDiagnostics": {"relatedInformation": True, "codeDescriptionSupport": True}},
    "window": {"workDoneProgress": True},
}
folders = [{"uri": folder.as_uri(), "name": "small"}]
start = {"processId": None, "rootUri": folder.as_uri(), "workspaceFolders": folders, "capabilities": capabilities}
send(id=1, method="initialize", params={**start, "initializationOptions": options})
while True:
    message = receive()
    if message.get("id") == 1 and "result" in message:
        send(method="initialized", params={})
        text = file.read_text()
        send(method="textDocument/didOpen", params={"textDocument": {**document, "languageId": "rust", "version": 1, "text": text}})
        send(method="textDocument/didSave", params={"textDocument": document})
    elif "id" in message and "method" in message:
        send(id=message["id"], result=None)
    if message.get("method") != "textDocument/publishDiagnostics" or not message["params"]["uri"].endswith("relay.rs"):
        continue
    found = [one for one in message["params"]["diagnostics"] if "unbounded_map_growth" in str(one.get("code"))]
    first = [one for one in found if "grows and nothing ever removes from it" in one["message"]]
    if first:
        line = text.splitlines()[first[0]["range"]["start"]["line"]]
        assert "traffic: HashMap" in line, line
        related = [one["message"] for one in first[0]["relatedInformation"]]
        assert any("grows here" in words for words in related), related
        print(f"rust-analyzer: shows {first[0]['code']!r} at `{line.strip()}` with {len(related)} related places")
        server.kill()
        sys.exit(0)
