#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""What infra costs, beside what a process costs by itself. By hand, on a release build; no test of anything.

    benchmark.py build/release/bin/infra [RUNS]

User and system time of a process and its children, the least of all runs, in milliseconds; and how many times that
is what starting `true` costs. Times differ between machines, ratios hardly do.
"""

import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
from typing import Callable, List, NamedTuple

ROOT = pathlib.Path(__file__).resolve().parents[2]


class Case(NamedTuple):
    name: str
    command: List[str]
    before: Callable[[], None] = lambda: None


def cost(case: Case, folder: pathlib.Path) -> float:
    """Milliseconds of processor time, children's included."""
    case.before()
    earlier = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(case.command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (now.ru_utime + now.ru_stime - earlier.ru_utime - earlier.ru_stime)


def main() -> int:
    if len(sys.argv) < 2:
        print(__doc__)
        return 2
    infra = str(pathlib.Path(sys.argv[1]).resolve())
    runs = int(sys.argv[2]) if len(sys.argv) > 2 else 30
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        for name in ("minimal", "production"):
            (folder / "environments" / name).mkdir(parents=True)
            shutil.copy(ROOT / "environments" / name / "environment.yaml", folder / "environments" / name)
        tree = folder / "environments" / "production"

        def clean() -> None:
            for built in ("aws", "gcp"):
                shutil.rmtree(tree / built, ignore_errors=True)

        def built() -> None:
            subprocess.run([infra, "build", "production"], cwd=folder, check=True, capture_output=True)

        cases = [
            Case("true", [shutil.which("true") or "true"]),
            Case("start: --version", [infra, "--version"]),
            Case("validate production, without a plugin's process", [infra, "show", "production", "--provider", "aws"]),
            Case("validate production, both clouds", [infra, "validate", "production"]),
            Case("build production, both clouds, anew", [infra, "build", "production"], clean),
            Case("build production, both clouds, nothing to do", [infra, "build", "production"], built),
        ]
        base = 0.0
        print(f"{'':50} {'ms':>8} {'x true':>8}")
        for case in cases:
            least = min(cost(case, folder) for _ in range(runs))
            base = base or least
            print(f"{case.name:50} {least:8.2f} {least / base:8.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
