#!/usr/bin/env python3
"""Measures speed and memory, and writes docs/performance.md.

usage: ui-tests/bench/speed.py CORPUS [--rounds N] [--profile NAME] [--clippy WORKSPACE]... [--dry-run]

CORPUS is a folder with many packages, one folder each.  All that is compared is run in turn, several times, on one machine, and
medians of ratios are written down: only these travel.  `ast-grep` is measured where it is installed, clippy where workspaces are
named.  Needs Python 3.9 and Linux or macOS.
"""

import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SIZES = [100_000, 300_000, 1_000_000, 3_000_000]


class Ran:
    """How a program ended, and what it took."""

    def __init__(self, command, **environment):
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            since = time.monotonic()
            process = subprocess.Popen(
                [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=os.environ | environment
            )
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            self.wall = time.monotonic() - since
            self.cpu = usage.ru_utime + usage.ru_stime
            self.peak = usage.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
            out.seek(0), err.seek(0)
            self.out, self.err = out.read(), err.read().decode(errors="replace")
        if process.returncode not in (0, 1):
            sys.exit(f"{command} failed:\n{self.err}")


def median(values):
    return statistics.median(list(values))


def built(profile):
    """The program, and the bare parse beside it: same compiler, profile, allocator and number of threads."""
    build = ["cargo", "build", "--quiet", "--profile", profile, "--bin", "cargo-mapcheck", "--example", "bare_parse"]
    subprocess.run(build, cwd=ROOT, check=True)
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")) / profile
    return target / "cargo-mapcheck", target / "examples" / "bare_parse"


def sources(folder):
    return [path for path in pathlib.Path(folder).rglob("*.rs") if path.is_file()]


def lines(folder):
    return sum(path.read_bytes().count(b"\n") for path in sources(folder))


class Bench:
    def __init__(self, tool, bare, rounds, scratch):
        self.tool, self.bare, self.rounds, self.scratch = tool, bare, rounds, pathlib.Path(scratch)
        self.cache = self.scratch / "cache"

    def check(self, folder, *more):
        command = [self.tool, "mapcheck", "--message-format", "short", "--workspace", *more, folder]
        return Ran(command, MAPCHECK_CACHE_DIR=str(self.cache))

    def against_bare(self, corpus):
        """Cold and warm runs beside the bare parse, in turn."""
        Ran([self.bare, corpus])  # the files are in the page cache from here on
        self.check(corpus)
        rounds = []
        for _ in range(self.rounds):
            bare, cold, warm = Ran([self.bare, corpus]), self.check(corpus, "--no-cache"), self.check(corpus)
            if cold.out != warm.out:
                sys.exit("the cache changes what is found")
            rounds.append((bare, cold, warm))
        return rounds

    def phases(self, corpus):
        found = re.search(r"parse ([\d.]+) s, link ([\d.]+) s, check ([\d.]+) s", self.check(corpus, "--no-cache", "-v").err)
        spent = [float(number) for number in found.groups()]
        return [number / sum(spent) for number in spent]

    def workspace(self, corpus, wanted):
        """So many lines of the corpus as one workspace."""
        out = self.scratch / f"lines-{wanted}"
        total, members = 0, []
        for package in sorted(path.parent for path in pathlib.Path(corpus).glob("*/Cargo.toml")):
            size = lines(package)
            if size == 0 or size > wanted / 4 or total + size > wanted * 1.03 or "[workspace]" in (package / "Cargo.toml").read_text():
                continue
            shutil.copytree(package, out / package.name, symlinks=True)
            members.append(package.name)
            total += size
        (out / "Cargo.toml").write_text(f'[workspace]\nresolver = "2"\nmembers = {members}\n'.replace("'", '"'))
        return out, total

    def growth(self, corpus):
        for wanted in SIZES:
            folder, total = self.workspace(corpus, wanted)
            if total < wanted * 0.8:
                break
            Ran([self.bare, folder])
            rounds = [(Ran([self.bare, folder]), self.check(folder, "--no-cache")) for _ in range(self.rounds)]
            yield total, median(cold.cpu / bare.cpu for bare, cold in rounds), median(cold.peak for _, cold in rounds)

    def one_file(self, corpus):
        """One file of some 100,000 lines changes: from the start of the process to its end, in seconds."""
        folder, total = self.workspace(corpus, SIZES[0])
        path = max(sources(folder), key=lambda path: (path.stat().st_size, path))
        text = path.read_bytes()
        self.check(folder)
        runs = []
        for number in range(self.rounds * 3):
            path.write_bytes(text + b"// %d\n" % number)
            runs.append((self.check(folder), self.check(folder), Ran([self.bare, folder])))
        path.write_bytes(text)
        shutil.rmtree(folder)
        return total, *(median(run[at].wall for run in runs) for at in range(3))

    def same_for_all_jobs(self, corpus):
        outputs = {self.check(corpus, "--no-cache", "--jobs", jobs).out for jobs in (1, 2, 8)}
        return len(outputs) == 1

    def ast_grep(self, corpus):
        program = shutil.which("ast-grep")
        if not program:
            return None
        scan = [program, "scan", "--rule", HERE / "ast_grep.yml", "--json=stream", corpus]
        Ran(scan)
        return median(Ran(scan).cpu / Ran([self.bare, corpus]).cpu for _ in range(self.rounds))

    def clippy(self, workspace):
        """Clippy with its dependencies compiled: all packages of the workspace, then after one file was touched."""
        target = str(self.scratch / "clippy")
        clippy = ["cargo", "clippy", "--quiet", "--workspace", "--manifest-path", pathlib.Path(workspace) / "Cargo.toml"]
        Ran(clippy, CARGO_TARGET_DIR=target)
        for source in sources(workspace):
            source.touch()
        cold = Ran(clippy, CARGO_TARGET_DIR=target)
        max(sources(workspace), key=lambda path: path.stat().st_size).touch()
        warm = Ran(clippy, CARGO_TARGET_DIR=target)
        self.check(workspace)
        tool = [(self.check(workspace, "--no-cache"), self.check(workspace)) for _ in range(self.rounds)]
        return cold.wall / median(cold.wall for cold, _ in tool), warm.wall / median(warm.wall for _, warm in tool)


def report(args):
    tool, bare = built(args.profile)
    with tempfile.TemporaryDirectory() as scratch:
        bench = Bench(tool, bare, args.rounds, scratch)
        rounds = bench.against_bare(args.corpus)
        ratio = lambda at: median(run[at].cpu / run[0].cpu for run in rounds)
        peak = lambda at: median(run[at].peak for run in rounds)
        busy = median(run[1].cpu / run[1].wall / (os.cpu_count() or 1) for run in rounds)
        parse, link, check = bench.phases(args.corpus)
        yield f"{lines(args.corpus):,} lines in {len(sources(args.corpus)):,} files, profile `{args.profile}`, {args.rounds} rounds.\n"
        yield "| | CPU, bare parse = 1 | peak memory, MiB |\n|---|---|---|"
        yield f"| bare `syn::parse_file` | 1 | {peak(0):.0f} |"
        yield f"| everything, cold | {ratio(1):.2f} | {peak(1):.0f} |"
        yield f"| everything, warm | {ratio(2):.3f} | {peak(2):.0f} |"
        grep = bench.ast_grep(args.corpus)
        if grep:
            yield f"| ast-grep, four simple rules | {grep:.2f} | |"
        yield f"\nOf a cold analysis, parsing takes {parse:.0%}, linking {link:.0%}, checking {check:.0%}; the processors are {busy:.0%} busy."
        same = "the same" if bench.same_for_all_jobs(args.corpus) else "NOT the same"
        yield f"What is printed is {same} with 1, 2 and 8 threads.\n"
        total, changed, known, parsed = bench.one_file(args.corpus)
        yield f"After one file of {total:,} lines in one workspace has changed, a run takes {changed * 1000:.0f} ms from start to end"
        yield f"({known * 1000:.0f} ms where none has; the bare parse of them all {parsed * 1000:.0f} ms).\n"
        yield "| lines, in one workspace | CPU, bare parse = 1 | peak memory, MiB |\n|---|---|---|"
        for total, cpu, memory in bench.growth(args.corpus):
            yield f"| {total:,} | {cpu:.2f} | {memory:.0f} |"
        if args.clippy:
            yield "\n| workspace | clippy cold, cold run = 1 | clippy after one file was touched, warm run = 1 |\n|---|---|---|"
            for workspace in args.clippy:
                cold, warm = bench.clippy(workspace)
                yield f"| {pathlib.Path(workspace).resolve().name} | {cold:.0f} | {warm:.0f} |"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--profile", default="release")
    parser.add_argument("--clippy", action="append", default=[], metavar="WORKSPACE")
    parser.add_argument("--dry-run", action="store_true", help="print the table only")
    args = parser.parse_args()
    rows = []
    for row in report(args):
        print(row, flush=True)
        rows.append(row)
    if not args.dry_run:
        page = ROOT / "docs" / "performance.md"
        head, _, _ = page.read_text().partition("<!-- measured -->")
        page.write_text(head + "<!-- measured -->\n\n" + "\n".join(rows) + "\n")


main()
