# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Workspaces to measure on: this repository's environments, many of them, and one with many units."""

import pathlib
import shutil
from typing import Callable, List

ROOT = pathlib.Path(__file__).resolve().parents[2]


def of_examples(folder: pathlib.Path, *names: str) -> pathlib.Path:
    for name in names:
        _write_spec(folder, name, _example(name))
    return folder


def of_environments(folder: pathlib.Path, count: int) -> pathlib.Path:
    """As many of two regions on both clouds: environments/production, by other names."""
    spec = _example("production")
    assert spec.count("name: production\n") == 1
    for number in range(count):
        name = f"environment-{number:03}"
        _write_spec(folder, name, spec.replace("name: production\n", f"name: {name}\n"))
    return folder


def of_units(folder: pathlib.Path, count: int) -> pathlib.Path:
    """One environment on AWS, whose team adds as many units of its own."""
    module = folder / "modules" / "echo"
    module.mkdir(parents=True)
    (module / "main.tf").write_text('variable "number" { type = number }\nvariable "text" { type = string }\n')
    inputs = 'number: {0}, text: "of ${{network.vpc_id}}"'
    unit = f"      unit-{{0:05}}: {{{{ source: ./modules/echo, inputs: {{{{ {inputs} }}}} }}}}\n"
    head, _ = _example("minimal").split("providers:")
    units = "".join(unit.format(number) for number in range(count))
    spec = f'{head}providers:\n  aws:\n    account: "123456789012"\n    units:\n{units}'
    _write_spec(folder, "minimal", spec)
    return folder


def of_stack(folder: pathlib.Path, count: int) -> pathlib.Path:
    """What Terragrunt itself makes as many units from."""
    (folder / "unit").mkdir(parents=True)
    (folder / "unit" / "terragrunt.hcl").write_text("inputs = {\n  number = values.number\n}\n")
    block = 'unit "unit-{0:05}" {{\n  source = "./unit"\n  path   = "unit-{0:05}"\n  values = {{ number = {0} }}\n}}\n'
    (folder / "terragrunt.stack.hcl").write_text("".join(block.format(number) for number in range(count)))
    return folder


def trees(folder: pathlib.Path) -> List[pathlib.Path]:
    """Those that were built in a workspace."""
    return [tree for provider in ("aws", "gcp") for tree in sorted(folder.glob(f"environments/*/{provider}"))]


def files(folder: pathlib.Path) -> int:
    return sum(path.is_file() for tree in trees(folder) for path in tree.rglob("*"))


def remover(folder: pathlib.Path) -> Callable[[], None]:
    """Takes all trees out of a workspace."""

    def remove() -> None:
        for tree in trees(folder):
            shutil.rmtree(tree)

    return remove


def remover_of(folder: pathlib.Path) -> Callable[[], None]:
    """Takes a folder away, if it is there."""
    return lambda: shutil.rmtree(folder, ignore_errors=True)


def _example(name: str) -> str:
    return (ROOT / "environments" / name / "environment.yaml").read_text()


def _write_spec(folder: pathlib.Path, name: str, text: str) -> None:
    environment = folder / "environments" / name
    environment.mkdir(parents=True)
    (environment / "environment.yaml").write_text(text)
