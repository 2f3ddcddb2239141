#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Fails where infra costs a quarter more than was recorded. On a release build.

    ratios.py build/package/bin/infra

Not times, which differ between machines and hours, but how many times the work of `cp -r` over the same trees a build
is: user and system time of all processes, the least of many runs that take turns, in memory. A busy machine makes both
dearer, and only ever dearer: what looks too dear is measured longer before it is called so. Where strace is there, the
calls of the operating system for each file are compared too; those are the same in every run.

With INFRA_ACCEPT=1 ratios.json is rewritten, and the test counts as skipped, never as passed.
"""

import json
import os
import pathlib
import sys
from typing import Dict, List

import measuring
import workspaces
from measuring import Case

RECORDED = pathlib.Path(__file__).with_name("ratios.json")
MAY_GROW = 1.25
RUNS = 7
ROUNDS = 16  # of as many runs, as long as something looks too dear: a busy minute of a machine outlasts a few
SKIPPED = 77
UNITS = 1000
ENVIRONMENTS = 30

Ratios = Dict[str, float]


class Workspace:
    """One that is built anew, again with nothing to do, and copied."""

    def __init__(self, name: str, infra: str, folder: pathlib.Path) -> None:
        self._name = name
        copy = folder.with_name(f"{folder.name}-copy")
        # One at a time: what several threads cost differs with the number of processors, and how busy they are.
        build = [infra, "build", "--jobs", "1"]
        self._builds = {
            f"{name}, anew": Case("", build, folder, workspaces.remover(folder)),
            f"{name}, nothing to do": Case("", build, folder),
        }
        trees = str(folder / "environments")
        self._cp = Case("", ["cp", "-r", trees, str(copy)], folder, workspaces.remover_of(copy))
        self._costs: List[float] = []

        measuring.run(Case("", build, folder))
        self._files = workspaces.files(folder)

    def measure(self) -> Ratios:
        """More runs: what is cheaper than before counts."""
        costs = measuring.least([*self._builds.values(), self._cp], RUNS)
        self._costs = [min(pair) for pair in zip(costs, self._costs or costs)]
        *builds, cp = self._costs
        return {f"{name}: times cp -r": ms / cp for name, ms in zip(self._builds, builds)}

    def count(self) -> Ratios:
        counted = {name: measuring.system_calls(case) for name, case in self._builds.items()}
        return {
            f"{name}: calls for each file": calls / self._files for name, calls in counted.items() if calls is not None
        }


def dearer(measured: Ratios, recorded: Ratios) -> List[str]:
    return [name for name, ratio in measured.items() if ratio > MAY_GROW * recorded.get(name, 0)]


def tell(measured: Ratios, recorded: Ratios) -> None:
    print(f"{'':52} {'now':>8} {'recorded':>9}")
    for name in [*measured, *sorted(recorded.keys() - measured.keys())]:
        numbers = (f"{of[name]:.2f}" if name in of else "-" for of in (measured, recorded))
        print("{:52} {:>8} {:>9}".format(name, *numbers))


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    infra = str(pathlib.Path(sys.argv[1]).resolve())
    accept = os.environ.get("INFRA_ACCEPT") == "1"
    # What is to be recorded is measured as long as what looks too dear.
    recorded: Ratios = {} if accept else json.loads(RECORDED.read_text())
    measured: Ratios = {}
    with measuring.scratch() as scratch:
        folder = pathlib.Path(scratch)
        units = workspaces.of_units(folder / "units", UNITS)
        several = workspaces.of_environments(folder / "environments", ENVIRONMENTS)
        each = [
            Workspace(f"{UNITS} own units", infra, units),
            Workspace(f"{ENVIRONMENTS} environments", infra, several),
        ]
        for workspace in each:
            measured.update(workspace.count())
            for _ in range(ROUNDS):
                ratios = workspace.measure()
                if not dearer(ratios, recorded):
                    break
            measured.update(ratios)
    tell(measured, recorded)
    if accept:
        RECORDED.write_text(json.dumps({name: round(ratio, 2) for name, ratio in measured.items()}, indent=2) + "\n")
        return SKIPPED
    too_dear = dearer(measured, recorded)
    for name in too_dear:
        print(f"{name} grew by more than a quarter; INFRA_ACCEPT=1 records what was measured")
    return 1 if too_dear else 0


if __name__ == "__main__":
    sys.exit(main())
