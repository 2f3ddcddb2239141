#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""clang-tidy over all sources of a build, except those that it passed before.

    tidy.py BUILD [--fresh] [--since REVISION]

A source that passed is remembered by a hash of its preprocessed text, headers and comments included, and of the checks:
so a run costs what has changed, wherever it was changed, and nothing that changed is passed over. --fresh forgets. --since leaves out the sources that are as they were in a revision.
"""

import hashlib
import json
import os
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TIDY = "clang-tidy-14"
ROOT = Path(__file__).resolve().parent.parent
MEMORY = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "infra" / "tidy"


def sources(build: Path) -> dict:
    """The command that compiles each source of ours; generated files are not ours."""
    found = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        path = Path(entry["file"])
        if ROOT in path.parents and ROOT / "build" not in path.parents:
            found[path] = entry
    return found


def preprocessed(entry: dict) -> bytes:
    words = shlex.split(entry["command"])
    if Path(words[0]).name == "ccache":
        words = words[1:]
    output = words.index("-o")
    del words[output:output + 2]
    words = [word for word in words if word != "-c"]
    # With comments, for NOLINT is one; without line markers, for they hold the path of the checkout.
    done = subprocess.run([*words, "-E", "-C", "-P"], cwd=entry["directory"], capture_output=True, check=True)
    return done.stdout


def salt() -> bytes:
    version = subprocess.run([TIDY, "--version"], capture_output=True, check=True).stdout
    return version + (ROOT / ".clang-tidy").read_bytes()


def look_at(path: Path, entry: dict, build: Path, salted: bytes, fresh: bool) -> str:
    """"kept", "passed" or what clang-tidy said."""
    name = str(path.relative_to(ROOT)).encode()
    mark = MEMORY / hashlib.sha256(b"\0".join([salted, name, preprocessed(entry)])).hexdigest()
    if mark.exists() and not fresh:
        return "kept"
    done = subprocess.run([TIDY, "--quiet", "-p", str(build), str(path)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        return done.stdout + done.stderr
    mark.touch()
    return "passed"


def changed_since(revision: str) -> set:
    """The files that differ from a revision of the repository."""
    command = ["git", "-C", str(ROOT), "diff", "--name-only", revision, "--"]
    names = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return {ROOT / name for name in names}


def main() -> int:
    if len(sys.argv) < 2:
        print(__doc__.strip(), file=sys.stderr)
        return 2
    build = Path(sys.argv[1]).resolve()
    fresh = "--fresh" in sys.argv[2:]
    MEMORY.mkdir(parents=True, exist_ok=True)
    salted = salt()
    entries = sources(build)
    if "--since" in sys.argv:
        changed = changed_since(sys.argv[sys.argv.index("--since") + 1])
        entries = {path: entry for path, entry in entries.items() if path in changed}
        if not entries:
            print("no source has changed")
            return 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda item: look_at(*item, build, salted, fresh), sorted(entries.items())))
    complaints = [result for result in results if result not in ("kept", "passed")]
    for complaint in complaints:
        print(complaint)
    print(f"{len(results)} sources: {results.count('kept')} unchanged since they passed, "
          f"{results.count('passed')} passed, {len(complaints)} with complaints")
    return 1 if complaints or not results else 0


if __name__ == "__main__":
    sys.exit(main())
