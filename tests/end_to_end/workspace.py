# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""A workspace of infra's in a temporary folder."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from . import processes, settings
from .processes import Finished

ENVIRONMENTS = Path(__file__).parents[2] / "environments"
# A tree that somebody built in place is not copied.
_NOT_TREES = shutil.ignore_patterns("aws", "gcp")
# A build with sanitizers is told by these how to be strict.
_PASSED_ON = ("PATH", "ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS")


class Workspace:
    """A copy of some of this repository's environments."""

    def __init__(self, folder: Path, environments: tuple[str, ...]) -> None:
        self.folder = folder
        for name in environments:
            copy = folder / "environments" / name
            shutil.copytree(ENVIRONMENTS / name, copy, ignore=_NOT_TREES)

    def add(self, environment: str, spec: str) -> None:
        """An environment with a spec of the caller's."""
        folder = self.folder / "environments" / environment
        folder.mkdir(parents=True)
        (folder / "environment.yaml").write_text(spec, encoding="utf-8")

    def build(self, environment: str, provider: str, *flags: str) -> Finished:
        """Runs `infra build` for one tree."""
        return processes.run(
            self.infra("build", environment, "--provider", provider, *flags),
            env={name: os.environ[name] for name in _PASSED_ON if name in os.environ},
            cwd=self.folder,
            timeout_s=120,
        )

    def infra(self, *words: str) -> list[str | Path]:
        """The command line of an infra in this workspace."""
        return [settings.infra_binary(), "-C", self.folder, *words]

    def tree(self, environment: str, provider: str) -> Path:
        """Where `infra build` puts a tree."""
        return self.folder / "environments" / environment / provider
