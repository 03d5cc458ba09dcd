#!/usr/bin/env bash
# CPU time of a whole run against that of a bare syn::parse_file over the same files, in turn, same allocator and profile.
# usage: ui-tests/bench/cpu.sh DIR [ROUNDS]
set -euo pipefail
dir=${1:?usage: cpu.sh DIR [ROUNDS]}
rounds=${2:-3}
cd "$(dirname "$0")/../.."
cargo build --quiet --release --bin cargo-mapcheck --example bare_parse
target=${CARGO_TARGET_DIR:-target}
python3 - "$target" "$dir" "$rounds" <<'PY'
import os, resource, statistics, subprocess, sys
target, folder, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
tool = [f"{target}/release/cargo-mapcheck", "mapcheck", "--message-format", "short", folder]
bare = [f"{target}/release/examples/bare_parse", folder]

def cpu(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

cpu(bare)  # the files are in the page cache from here on
ratios = []
for _ in range(rounds):
    parse, whole = cpu(bare), cpu(tool)
    ratios.append(whole / parse)
    print(f"bare parse {parse:6.2f} s   whole run {whole:6.2f} s   ratio {whole / parse:.2f}")
print(f"median ratio {statistics.median(ratios):.2f}")
PY
