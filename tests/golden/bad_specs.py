#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Makes one mistake after the other in a spec that is right, and asks for every complaint to the letter.

    bad_specs.py <infra> <file of mistakes>...

The spec that is right is environment.yaml beside the files. A mistake in one of them is
    # what is wrong, in words
    -  lines of environment.yaml, as they stand there: they have to be there once
    +  the lines that stand there instead; behind the last line when none is taken out
    =  1:2: error: the complaints that must come of it, each without the file in front

A line "!" is a line "+" with escapes (\\t, \\x07), and a lone "-*" takes the whole file out.
Each mistake has to end with exit code 1, a complaint at its line, and nothing written.
With INFRA_ACCEPT=1 the complaints are rewritten, and the test counts as skipped, never as passed.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

SKIPPED = 77
SPEC = "environments/example/environment.yaml"
PLACED = re.compile(r"\d+:\d+: error: .+ \[[a-z0-9.-]+\]")


class Mistake:
    def __init__(self, what: str):
        self.what, self.out, self.put, self.expected = what, [], [], []

    def change(self, base: list) -> bytes:
        """The lines of the base with this mistake in them."""
        lines = [line.encode() for line in base]
        taken = [line.encode() for line in self.out]
        if taken == [b"*"]:
            return b"\n".join(self.put)
        if not taken:
            return b"\n".join(lines + self.put) + b"\n"
        places = [i for i in range(len(lines)) if lines[i : i + len(taken)] == taken]
        if len(places) != 1:
            sys.exit(f"{self.what}: these lines are in the spec {len(places)} times, not once: {self.out}")
        at = places[0]
        return b"\n".join(lines[:at] + self.put + lines[at + len(taken) :]) + b"\n"


def read(path: pathlib.Path) -> list:
    mistakes = []
    for line in path.read_text().splitlines():
        sign, rest = line[:1], line[1:]
        if sign == "#":
            mistakes.append(Mistake(rest.strip()))
        elif sign == "-":
            mistakes[-1].out.append(rest)
        elif sign == "+":
            mistakes[-1].put.append(rest.encode())
        elif sign == "!":
            mistakes[-1].put.append(rest.encode().decode("unicode_escape").encode("latin-1"))
        elif sign == "=":
            mistakes[-1].expected.append(rest.strip())
        elif line:
            sys.exit(f"{path}: a line that begins with none of # - + ! =: {line}")
    return mistakes


def write(path: pathlib.Path, mistakes: list) -> None:
    """Puts what came out in the place of what was expected, and leaves every other line as it is."""
    lines, after = [], {}
    for mistake in mistakes:
        after[mistake.what] = [f"= {one}" for one in mistake.expected]
    what = None
    for line in path.read_text().splitlines() + ["#"]:
        if line.startswith("#"):
            if what is not None:
                while lines and not lines[-1]:
                    lines.pop()
                lines += after[what] + [""]
            what = line[1:].strip()
        if not line.startswith("="):
            lines.append(line)
    path.write_text("\n".join(lines[:-1]).rstrip("\n") + "\n")


def run(infra: str, spec: bytes):
    with tempfile.TemporaryDirectory(prefix="infra-bad-") as workspace:
        file = pathlib.Path(workspace) / SPEC
        file.parent.mkdir(parents=True)
        file.write_bytes(spec)
        environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
        command = [infra, "--color", "never", "build"]
        result = subprocess.run(
            command, cwd=workspace, env=environment, capture_output=True, timeout=60, check=False
        )
        there = [path for path in file.parent.rglob("*") if path.is_file()]
    # What a message quotes of the spec may hold any byte.
    return result.returncode, result.stderr.decode(errors="replace").splitlines(), len(there) == 1


def complaints_in(lines: list) -> list:
    """The first line of each: the two that quote the spec follow from it."""
    heads = [line for line in lines if re.search(r"(error|warning|note): ", line) and " | " not in line[:9]]
    return [head.removeprefix(f"{SPEC}:") for head in heads]


def look_at(infra: str, base: list, mistake: Mistake) -> tuple:
    """The complaints that came, and what is wrong with them besides their words."""
    code, lines, wrote_nothing = run(infra, mistake.change(base))
    came = complaints_in(lines)
    wrong = []
    if code != 1:
        wrong.append(f"exit code {code}, not 1")
    if not came or not all(PLACED.fullmatch(one) for one in came):
        wrong.append("not every complaint names environment.yaml:LINE:COLUMN: " + repr(lines[:4]))
    if not wrote_nothing:
        wrong.append("something was written")
    return came, wrong


def main() -> int:
    infra, paths = sys.argv[1], [pathlib.Path(path) for path in sys.argv[2:]]
    accept = os.environ.get("INFRA_ACCEPT") == "1"
    failed = 0
    for path in paths:
        base = (path.parent / "environment.yaml").read_text().splitlines()
        mistakes = read(path)
        if len({mistake.what for mistake in mistakes}) != len(mistakes):
            sys.exit(f"{path}: two mistakes have the same name")
        for mistake in mistakes:
            came, wrong = look_at(infra, base, mistake)
            if accept:
                mistake.expected = came
            elif came != mistake.expected:
                wrong.append("expected\n      " + "\n      ".join(mistake.expected))
                wrong.append("came\n      " + "\n      ".join(came))
            if wrong:
                failed += 1
                print(f"{path.name}: {mistake.what}:", *wrong, sep="\n    ")
        if accept:
            write(path, mistakes)
    if accept:
        print("accepted what came out; nothing was checked but what stands above")
        return SKIPPED
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
