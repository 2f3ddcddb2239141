#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Follows docs/plugin-guide.md, word for word, with an installed infra and nothing else of it.

    guide.py PREFIX SCRATCH [-D NAME=VALUE]...

Blocks of the guide are done in their order. One that is marked with a language and a path is a file, written below the
folder where the reader stands; one marked sh is run there, and must end well; one marked text is looked at only. Any
other is a mistake of the guide. SCRATCH is emptied first; definitions of CMake go to each first configuration.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
from typing import Iterator, NamedTuple

GUIDE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "plugin-guide.md"
FENCE = re.compile(r"^```(.*)$")
SECONDS = 900


class Block(NamedTuple):
    line: int
    kind: str  # "sh", "text", "cpp src/acme.cpp"
    text: str


def blocks(text: str) -> Iterator[Block]:
    begin, kind, lines = 0, "", []
    for number, line in enumerate(text.splitlines(), start=1):
        fence = FENCE.match(line)
        if fence and not begin:
            begin, kind, lines = number, fence.group(1).strip(), []
        elif fence:
            yield Block(begin, kind, "\n".join(lines) + "\n")
            begin = 0
        elif begin:
            lines.append(line)
    if begin:
        sys.exit(f"{GUIDE.name}:{begin}: the block does not end")


def environment(prefix: pathlib.Path, definitions: dict) -> dict:
    """What a reader has: the installed program, and a CMake that finds the SDK."""
    known = {"CMAKE_GENERATOR": "CMAKE_GENERATOR", "CMAKE_C_COMPILER": "CC", "CMAKE_CXX_COMPILER": "CXX", "CMAKE_CXX_FLAGS": "CXXFLAGS"}
    told = {known[name]: value for name, value in definitions.items() if name in known and value}
    path = f"{prefix / 'bin'}:{os.environ['PATH']}"
    return {**os.environ, **told, "PATH": path, "CMAKE_PREFIX_PATH": str(prefix)}


def run(block: Block, folder: pathlib.Path, variables: dict) -> pathlib.Path:
    """Returns where the reader stands afterwards."""
    stands = pathlib.Path(variables["GUIDE_STANDS"])
    script = f"set -euo pipefail\n{block.text}pwd > {stands}\n"
    done = subprocess.run(
        ["bash", "-c", script], cwd=folder, env=variables, timeout=SECONDS, check=False,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )
    if done.returncode != 0:
        sys.exit(f"{GUIDE.name}:{block.line}: ends with {done.returncode}:\n{block.text}\n{done.stdout}")
    return pathlib.Path(stands.read_text().strip())


def follow(prefix: pathlib.Path, scratch: pathlib.Path, definitions: dict) -> None:
    variables = environment(prefix, definitions)
    variables["GUIDE_STANDS"] = str(scratch / ".stands")
    folder = scratch
    counted = {"files": 0, "commands": 0}
    for block in blocks(GUIDE.read_text()):
        words = block.kind.split()
        if words == ["text"]:
            continue
        if words == ["sh"]:
            folder = run(block, folder, variables)
            counted["commands"] += 1
        elif len(words) == 2:
            file = folder / words[1]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.text)
            counted["files"] += 1
        else:
            sys.exit(f'{GUIDE.name}:{block.line}: "{block.kind}" is neither sh, text, nor a language and a path')
    if not all(counted.values()):
        sys.exit(f"{GUIDE.name}: there is nothing to do in it: {counted}")
    print(f"tests/install: {GUIDE.name} was followed: {counted['files']} files, {counted['commands']} blocks of commands")


def main() -> None:
    prefix, scratch = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
    definitions = dict(word.split("=", 1) for word in sys.argv[3:] if "=" in word)
    if "-G" in sys.argv:
        definitions["CMAKE_GENERATOR"] = sys.argv[sys.argv.index("-G") + 1]
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(parents=True)
    follow(prefix, scratch, definitions)


if __name__ == "__main__":
    main()
