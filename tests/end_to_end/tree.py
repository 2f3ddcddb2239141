# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""A built tree, and Terragrunt over it."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import engines, outside, processes, settings
from .clouds import Cloud
from .processes import Finished


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
        self._environment = _environment(cloud, scratch)

    def terragrunt(self, *words: str | Path, unit: str = ".") -> Finished:
        """Runs it over the whole tree, or in one unit."""
        return self._run([engines.terragrunt(), "--working-dir", self.folder / unit, *words])

    def terraform(self, *words: str | Path) -> Finished:
        """Runs Terraform or OpenTofu in the tree's folder."""
        return self._run([engines.terraform(), *words])

    def units(self) -> list[Unit]:
        """All, each after those it depends on."""
        found = _json_of(self.terragrunt("find", "--json", "--dag", "--dependencies"))
        return [
            Unit(unit["path"], tuple(unit.get("dependencies", ())))
            for unit in found
            if unit["type"] == "unit"
        ]

    def rendered(self, unit: str) -> dict[str, Any]:
        """A unit's configuration with everything evaluated, as Terragrunt understands it."""
        config: dict[str, Any] = _json_of(self.terragrunt("render", "--json", unit=unit))
        return config

    def create_state_buckets(self) -> set[str]:
        """Makes what the units' backends name, as a team does before its first plan; the names."""
        made: set[str] = set()
        # In order: to evaluate a unit, Terragrunt looks into the states of those it depends on.
        for unit in self.units():
            bucket = self.rendered(unit.path)["remote_state"]["config"]["bucket"]
            if bucket not in made:
                self._cloud.create_bucket(bucket)
                made.add(bucket)
        return made

    def plan(self) -> Planned:
        """Plans every unit, as the README of a tree says it is done."""
        report, plans = self._scratch / "report.json", self._scratch / "plans"
        finished = self.terragrunt(
            *("run", "--all", "plan", "--non-interactive", "--report-file", report),
            *("--out-dir", self._scratch / "binary-plans", "--json-out-dir", plans),
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

    def _run(self, command: list[str | Path]) -> Finished:
        return processes.run(command, env=self._environment, cwd=self.folder)


def _json_of(done: Finished) -> Any:
    assert done.code == 0, str(done)
    return json.loads(done.stdout)


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
