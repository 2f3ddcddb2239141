#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""What infra costs, beside what a process costs by itself. By hand, on a release build; no test of anything.

    benchmark.py build/release/bin/infra [RUNS]

User and system time of a process and its children, the least of all runs, in milliseconds; and how many times that
is what starting `true` costs. Times differ between machines, ratios hardly do. scale.py measures what is large.
"""

import pathlib
import shutil
import sys

import measuring
import workspaces
from measuring import Case


def main() -> int:
    if len(sys.argv) < 2:
        print(__doc__)
        return 2
    infra = str(pathlib.Path(sys.argv[1]).resolve())
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 30
    with measuring.scratch() as scratch:
        folder = workspaces.of_examples(pathlib.Path(scratch), "minimal", "production")
        build = [infra, "build", "production"]
        cases = [
            Case("true", [shutil.which("true") or "true"], folder),
            Case("start: --version", [infra, "--version"], folder),
            Case(
                "validate production, without a plugin's process",
                [infra, "show", "production", "--provider", "aws"],
                folder,
            ),
            Case("validate production, both clouds", [infra, "validate", "production"], folder),
            Case("build production, both clouds, anew", build, folder, workspaces.remover(folder)),
            Case("build production, both clouds, nothing to do", build, folder),
        ]
        costs = measuring.least(cases, runs)
        print(f"{'':50} {'ms':>8} {'x true':>8}")
        for case, ms in zip(cases, costs):
            print(f"{case.name:50} {ms:8.2f} {ms / costs[0]:8.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
