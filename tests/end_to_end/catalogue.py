# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""The plugins' interface data: what each public module takes and gives, at its version.

Modules that come with a plugin need no stand-in: a built tree holds their code. tests/own_modules
compares their interfaces with it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_GIT = "git::"
_OWN = "./modules/"


@dataclass(frozen=True)
class Module:
    """One module's interface."""

    repository: str  # https://github.com/terraform-aws-modules/terraform-aws-vpc.git
    subdirectory: str  # "" for the root of the repository
    ref: str
    inputs: dict[str, dict[str, Any]]
    outputs: dict[str, dict[str, Any]]
    terraform: str  # version constraint, "" for none
    providers: dict[str, dict[str, str]]  # local name -> source, version

    @property
    def source(self) -> str:
        """The source string that a built tree uses."""
        inside = f"//{self.subdirectory}" if self.subdirectory else ""
        return f"{_GIT}{self.repository}{inside}?ref={self.ref}"


def is_public(source: str) -> bool:
    """Is this source of a built tree a module that comes from elsewhere, by git?"""
    return source.startswith(_GIT)


def read_all() -> list[Module]:
    """Those of all plugins in this repository."""
    return read(Path(__file__).parents[2].glob("plugins/*/catalogue"))


def read(folders: Iterable[Path]) -> list[Module]:
    """All public modules of the given catalogue folders, each once: two plugins may use the same."""
    modules: dict[str, Module] = {}
    for file in sorted(file for folder in folders for file in folder.glob("*.json")):
        module = _module(file)
        if module is None:
            continue
        if modules.setdefault(module.source, module) != module:
            raise ValueError(f"{file}: another plugin's interface of {module.source} differs")
    return list(modules.values())


def _module(file: Path) -> Module | None:
    """Nothing where it is one of the plugin's own."""
    data = json.loads(file.read_text(encoding="utf-8"))
    if data["source"].startswith(_OWN):
        return None
    if not data["source"].startswith(_GIT):
        raise ValueError(f"{file}: source {data['source']} does not start with {_GIT}")
    requires = data.get("requires", {})
    return Module(
        repository=data["source"].removeprefix(_GIT),
        subdirectory=data.get("subdirectory", ""),
        ref=data["ref"],
        inputs=data["inputs"],
        outputs=data["outputs"],
        terraform=requires.get("terraform", ""),
        providers=requires.get("providers", {}),
    )
