#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""What `infra doctor` says of machines that have this and lack that.

    check.py INFRA LIBRARIES

LIBRARIES holds plugins that go wrong (tests/plugins).
"""

import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
from typing import Dict, List

DATA = pathlib.Path(__file__).resolve().parents[1] / "golden" / "broken"
TERRAGRUNT = "terragrunt version 1.1.3"
TERRAFORM = "Terraform v1.11.4\\non linux_amd64"
TOFU = "OpenTofu v1.12.0"
GIT = "git version 2.39.5"


class Machine:
    """A PATH with these programs, each of which says one thing."""

    def __init__(self, infra: str, folder: pathlib.Path, programs: Dict[str, str]) -> None:
        self.infra = infra
        self.folder = folder
        self.path = folder / "bin"
        self.path.mkdir()
        for name, says in programs.items():
            program = self.path / name
            program.write_text(f"#!/bin/sh\nprintf '{says}\\n'\n")
            program.chmod(0o755)
        environment = folder / "environments" / "example"
        environment.mkdir(parents=True)
        (environment / "environment.yaml").write_text("apiVersion: infra/v1\n")

    def doctor(self, *arguments: str):
        command = [self.infra, "doctor", "--format", "json", *arguments]
        variables = {"PATH": str(self.path)}
        result = subprocess.run(
            command, cwd=self.folder, env=variables, capture_output=True, text=True, timeout=60, check=False
        )
        return result.returncode, {check["what"]: check for check in json.loads(result.stdout)}


def expect(holds: bool, what: str, wrong: List[str]) -> None:
    if not holds:
        wrong.append(what)


def machine_with_everything(machine: Machine, wrong: List[str]) -> None:
    code, checks = machine.doctor()
    expect(code == 0, f"exit code {code}, not 0", wrong)
    expect(checks["terragrunt"]["found"] == f"1.1.3, {machine.path}/terragrunt", "its version and place", wrong)
    expect(all(check["state"] != "missing" for check in checks.values()), "nothing is missing", wrong)
    loaded = [what for what, check in checks.items() if what.startswith("plugin ") and check["state"] == "ok"]
    expect(loaded == ["plugin aws-eks-rds", "plugin gcp-gke-cloudsql"], f"both plugins load: {loaded}", wrong)


def machine_without_terragrunt(machine: Machine, wrong: List[str]) -> None:
    code, checks = machine.doctor()
    expect(code == 6, f"exit code {code}, not 6", wrong)
    expect(checks["terragrunt"]["state"] == "missing", "it is missing", wrong)
    expect("install terragrunt 1.0 or newer" in checks["terragrunt"]["remedy"], "what to do", wrong)


def machine_with_an_old_terraform(machine: Machine, wrong: List[str]) -> None:
    code, checks = machine.doctor()
    expect(code == 6, f"exit code {code}, not 6", wrong)
    expect("it is too old" in checks["terraform"]["found"], "that it is too old", wrong)
    expect("1.11 or newer" in checks["terraform"]["remedy"], "what would do", wrong)


def machine_with_tofu(machine: Machine, wrong: List[str]) -> None:
    code, checks = machine.doctor()
    expect(code == 0, f"exit code {code}, not 0", wrong)
    expect("tofu" in checks and "terraform" not in checks, "one of the two will do", wrong)


def machine_without_an_engine(machine: Machine, wrong: List[str]) -> None:
    code, checks = machine.doctor()
    expect(code == 6 and checks["terraform or tofu"]["state"] == "missing", "one of the two is needed", wrong)


def machine_with_a_silent_git(machine: Machine, wrong: List[str]) -> None:
    code, checks = machine.doctor()
    expect(code == 6 and "does not say its version" in checks["git"]["found"], "that it says nothing", wrong)


def machine_with_a_broken_plugin(machine: Machine, wrong: List[str], library: pathlib.Path) -> None:
    plugin = machine.folder / "plugins" / "misbehaving"
    plugin.mkdir(parents=True)
    for name in ("plugin.json", "facts.json", "catalogue.json"):
        shutil.copy(DATA / name, plugin / name)
    shutil.copy(library, plugin / "infra-misbehaving.so")
    code, checks = machine.doctor("--plugin-dir", "plugins")
    expect(code == 4, f"exit code {code}, not 4", wrong)
    found = checks["plugin misbehaving"]
    expect("the library is somebody-else" in found["found"], f"what is wrong with it: {found}", wrong)
    expect("reinstall" in found["remedy"], "what to do", wrong)


def main() -> int:
    infra, libraries = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
    everything = {"terragrunt": TERRAGRUNT, "terraform": TERRAFORM, "git": GIT}
    cases = [
        (machine_with_everything, everything),
        (machine_without_terragrunt, {"terraform": TERRAFORM, "git": GIT}),
        (machine_with_an_old_terraform, {**everything, "terraform": "Terraform v1.5.7"}),
        (machine_with_tofu, {"terragrunt": TERRAGRUNT, "tofu": TOFU, "git": GIT}),
        (machine_without_an_engine, {"terragrunt": TERRAGRUNT, "git": GIT}),
        (machine_with_a_silent_git, {**everything, "git": "hello"}),
        (lambda m, w: machine_with_a_broken_plugin(m, w, libraries / "other_name.so"), everything),
    ]
    failed = []
    for check, programs in cases:
        wrong: List[str] = []
        with tempfile.TemporaryDirectory(prefix="infra-doctor-") as folder:
            check(Machine(infra, pathlib.Path(folder).resolve(), programs), wrong)
        failed += [f"{getattr(check, '__name__', 'plugin')}: {what}" for what in wrong]
    print("\n".join(failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
