#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""What infra costs at scale, beside copying what it writes. By hand, on a release build; no test of anything.

    scale.py build/release/bin/infra [--terragrunt PATH] [--environments 500] [--units 10000] [--runs 3]

ms is user and system time of a process and its children, the least of all runs; the next column how many times that
is of `cp -r` over the same trees. Calls of the operating system are for each file of the trees. Memory is the most
of infra itself, and of the largest process that it starts. All is done in memory, as far as there is /dev/shm.
"""

import argparse
import pathlib
import shutil
from typing import List

import measuring
import workspaces
from measuring import Case

LINE = "{:46} {:>10} {:>9} {:>12} {:>10} {:>10}"


def copying(workspace: pathlib.Path) -> Case:
    """cp -r of all trees of a workspace that is built."""
    copy = workspace.with_name(f"{workspace.name}-copy")
    command = ["cp", "-r", str(workspace / "environments"), str(copy)]
    return Case("cp -r of the same", command, workspace, workspaces.remover_of(copy))


def building(infra: str, workspace: pathlib.Path) -> List[Case]:
    return [
        Case("build, anew", [infra, "build"], workspace, workspaces.remover(workspace)),
        Case("build, nothing to do", [infra, "build"], workspace),
    ]


def generating(terragrunt: str, stack: pathlib.Path) -> Case:
    """Terragrunt's own way to make many units of one text."""
    clean = workspaces.remover_of(stack / ".terragrunt-stack")
    return Case("terragrunt stack generate, as many", [terragrunt, "stack", "generate"], stack, clean)


def tell(cases: List[Case], runs: int, files: int) -> List[float]:
    """A line for each case; the last one is what the others are measured by."""
    costs = measuring.least(cases, runs)
    for case, ms in zip(cases, costs):
        calls = measuring.system_calls(case)
        own, others = measuring.peak_memory(case)
        print(
            LINE.format(
                f"  {case.name}",
                f"{ms:.1f}",
                f"{ms / costs[-1]:.2f}",
                "-" if calls is None else f"{calls / files:.1f}",
                f"{own:.1f}",
                f"{others:.1f}",
            ),
            flush=True,
        )
    return costs


def tell_workspace(infra: str, title: str, workspace: pathlib.Path, more: List[Case], runs: int) -> List[float]:
    first, second = building(infra, workspace)
    measuring.run(first)
    files = workspaces.files(workspace)
    print(f"{title}: {files} files")
    return tell([first, second, *more, copying(workspace)], runs, files)


def tell_isolation(infra: str, scratch: pathlib.Path) -> None:
    """A plugin's process that is asked nothing starts, gives up its rights, loads the plugin and ends."""
    workspace = workspaces.of_examples(scratch / "production", "production")
    (host,) = pathlib.Path(infra).parents[1].glob("lib/**/infra-plugin-host")
    hosts = [
        Case(of.stem, [str(host), str(of), of.stem.removeprefix("infra-"), "0.1.0"], workspace)
        for of in sorted(host.parent.glob("plugins/*/infra-*.so"))
    ]
    build = Case("build", [infra, "build"], workspace, workspaces.remover(workspace))
    whole, *each = measuring.least([build, *hosts], 30)
    print(f"two regions on both clouds, anew: {whole:.1f} ms")
    print(f"  of which a process for each plugin: {sum(each):.1f} ms, {100 * sum(each) / whole:.0f} %")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("infra", type=pathlib.Path)
    parser.add_argument("--terragrunt", type=lambda path: str(pathlib.Path(path).resolve()))
    parser.add_argument("--environments", type=int, default=500)
    parser.add_argument("--units", type=int, default=10000)
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    infra = str(asked.infra.resolve())
    with measuring.scratch() as folder:
        scratch = pathlib.Path(folder)
        tell_isolation(infra, scratch)
        print(LINE.format("", "ms", "x cp -r", "calls/file", "MiB", "MiB child"))
        several = workspaces.of_environments(scratch / "environments", asked.environments)
        tell_workspace(infra, f"{asked.environments} environments of two regions", several, [], asked.runs)
        shutil.rmtree(several)

        costs = {}
        for count in (asked.units // 10, asked.units):
            workspace = workspaces.of_units(scratch / f"units-{count}", count)
            more = [Case("graph", [infra, "graph", "minimal", "--format", "json"], workspace)]
            if asked.terragrunt:
                more.append(generating(asked.terragrunt, workspaces.of_stack(scratch / f"stack-{count}", count)))
            costs[count] = tell_workspace(infra, f"{count} own units", workspace, more, asked.runs)
        growth = [f"{much / little:.1f}" for much, little in zip(costs[asked.units], costs[asked.units // 10])]
        print(f"ten times the units cost {growth[0]} times the time anew, {growth[1]} with nothing to do")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
