# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""A built tree, and Terragrunt over it."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import engines, outside, processes, settings
from .clouds import Cloud
from .processes import Finished

_BUCKET = re.compile(r'^\s*state_bucket\s*=\s*"([^"]+)"$', re.MULTILINE)


@dataclass(frozen=True)
class Unit:
    """A unit as `terragrunt find` lists it."""

    path: str
    dependencies: tuple[str, ...]


@dataclass(frozen=True)
class Planned:
    """What `run --all plan` left behind."""

    finished: Finished
    results: dict[str, str]  # unit -> succeeded, failed, early exit, excluded
    plans: dict[str, dict[str, Any]]  # unit -> the plan as JSON

    def __str__(self) -> str:
        return f"{self.results}\n{self.finished}"


class Tree:
    """A built tree with the environment in which Terragrunt runs over it."""

    def __init__(self, folder: Path, cloud: Cloud, scratch: Path) -> None:
        self.folder = folder
        self._scratch = scratch
        self._cloud = cloud
        self._runs = 0
        self.environment = _environment(cloud, scratch)  # of all that runs over it

    def terragrunt(self, *words: str | Path, unit: str = ".") -> Finished:
        """Runs it over the whole tree, or in one unit."""
        return self._run([engines.terragrunt(), "--working-dir", self.folder / unit, *words])

    def terragrunt_until_killed(
        self, *words: str | Path, unit: str
    ) -> AbstractContextManager[None]:
        """Runs it in one unit beside the `with` block, at whose end everything of it is killed."""
        return processes.killed_at_the_end(
            [engines.terragrunt(), "--working-dir", self.folder / unit, *words],
            env=self.environment,
            cwd=self.folder,
        )

    def terraform(self, *words: str | Path) -> Finished:
        """Runs Terraform or OpenTofu in the tree's folder."""
        return self._run([engines.terraform(), *words])

    def units(self, *words: str) -> list[Unit]:
        """All, each after those it depends on."""
        found = _json_of(self.terragrunt("find", "--json", "--dag", "--dependencies", *words))
        return [
            Unit(unit["path"], tuple(unit.get("dependencies", ())))
            for unit in found
            if unit["type"] == "unit"
        ]

    def graph(self) -> dict[str, Any]:
        """graph.json: units and edges, for programs."""
        return read_graph(self.folder)

    def rendered(self) -> dict[str, dict[str, Any]]:
        """Each unit's configuration with everything evaluated, as Terragrunt understands it.

        In the states of a unit's dependencies are the outputs that its inputs have: the buckets are
        to be there.
        """
        done = self.terragrunt("render", "--all", "--json")
        assert done.code == 0, str(done)
        configs = list(_values(done.stdout))  # one after the other, in the order of their paths
        paths = sorted(unit.path for unit in self.units())
        assert len(configs) == len(paths), str(done)
        return dict(zip(paths, configs, strict=True))

    def create_state_buckets(self) -> dict[str, str]:
        """Makes the buckets of all regions, as a team does before its first plan: region -> name.

        That a unit's backend has its region's bucket is for a test to say.
        """
        buckets: dict[str, str] = {}
        for file in sorted(self.folder.glob("*/region.hcl")):
            (buckets[file.parent.name],) = _BUCKET.findall(file.read_text(encoding="utf-8"))
        for name in sorted(set(buckets.values())):
            self._cloud.create_bucket(name)
        return buckets

    def plan(self, *words: str, without: Iterable[str] = ()) -> Planned:
        """Plans every unit but those in `without`, as the README of a tree says it is done."""
        self._runs += 1
        out = self._scratch / f"run-{self._runs}"
        report, plans = out / "report.json", out / "plans"
        out.mkdir()
        finished = self.terragrunt(
            *("run", "--all", "plan", "--non-interactive", "--report-file", report),
            *("--out-dir", out / "binary-plans", "--json-out-dir", plans),
            *words,
            *(word for unit in without for word in ("--filter", f"!./{unit}")),
        )
        runs = _read_json(report) if report.exists() else []
        return Planned(
            finished,
            results={run["Name"]: run["Result"] for run in runs},
            plans={
                str(file.parent.relative_to(plans)): _read_json(file)
                for file in sorted(plans.rglob("tfplan.json"))
            },
        )

    def apply(self, units: Iterable[str]) -> Finished:
        """Applies these, in their order, and nothing else."""
        return self.terragrunt(
            *("run", "--all", "apply", "--non-interactive"),
            *(word for unit in units for word in ("--filter", f"./{unit}")),
        )

    def bootstrap(self, infra: list[str | Path]) -> Finished:
        """Runs an infra that looks for `terragrunt` in PATH, as it does for a user."""
        bin_ = self._scratch / "bin"
        if not bin_.exists():
            bin_.mkdir()
            (bin_ / "terragrunt").symlink_to(engines.terragrunt())
        path = f"{bin_}{os.pathsep}{self.environment['PATH']}"
        return processes.run(infra, env={**self.environment, "PATH": path}, cwd=self.folder)

    def _run(self, command: list[str | Path]) -> Finished:
        return processes.run(command, env=self.environment, cwd=self.folder)


def read_graph(tree: Path) -> dict[str, Any]:
    """graph.json: units and edges, for programs."""
    graph: dict[str, Any] = _read_json(tree / "graph.json")
    return graph


def _json_of(done: Finished) -> Any:
    assert done.code == 0, str(done)
    return json.loads(done.stdout)


def _values(text: str) -> Iterator[Any]:
    """JSON values that stand one after the other."""
    decoder, position = json.JSONDecoder(), 0
    while position < len(text):
        value, position = decoder.raw_decode(text, position)
        yield value
        position += len(text[position:]) - len(text[position:].lstrip())


def _read_json(file: Path) -> Any:
    return json.loads(file.read_text(encoding="utf-8"))


def _environment(cloud: Cloud, scratch: Path) -> dict[str, str]:
    """A whole environment, not additions: no account, setting or cache of the user may matter."""
    for name in ("home", "tmp"):
        (scratch / name).mkdir()
    real = settings.real_modules()
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(scratch / "home"),
        "TMPDIR": str(scratch / "tmp"),
        "LC_ALL": "C.UTF-8",
        "CHECKPOINT_DISABLE": "1",
        "TG_TF_PATH": str(engines.terraform()),
        "TG_NO_COLOR": "true",
        # Else Terragrunt lends OpenTofu one provider cache for all units, and OpenTofu 1.12 crashes
        # when two of them fill it from a mirror that is a folder: there it links instead of
        # unpacking, outside the lock that unpacking takes.
        "TG_NO_AUTO_PROVIDER_CACHE_DIR": "true",
        **(outside.real(scratch) if real else outside.stood_in_for(cloud, scratch)),
        **cloud.environment,
    }
