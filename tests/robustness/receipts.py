#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""What is made from the same again is not made again; whatever it is made from, a change of it is seen.

    receipts.py INFRA PLUGINS

PLUGINS is the folder of the plugins that INFRA was built with: one is copied, to be changed.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
from typing import Callable, List, NamedTuple

from rebuild import contents, infra_of_command_line, new_workspace

SPEC = """\
apiVersion: infra/v1
kind: Environment
extends: ../../base.yaml
metadata: { name: example }
regions:
  main: { location: europe-west }
providers:
  aws:
    account: "123456789012"
    groups: { sre: "arn:aws:iam::123456789012:role/sre" }
    units:
      own: { source: ./modules/own, inputs: { text: a } }
      other: { source: ./modules/other, inputs: { text: b } }
  gcp: { project: omi-production }
"""
NOTHING_CHANGED = "nothing that it is made from has changed"


class Workspace(NamedTuple):
    infra: str
    folder: pathlib.Path
    environment: pathlib.Path
    plugins: pathlib.Path
    cache: pathlib.Path

    def build(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess:
        return self.run("build", "-v", *arguments, **variables)

    def run(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess:
        variables = {"INFRA_CACHE_DIR": str(self.cache), **variables}
        command = [self.infra, "--plugin-dir", str(self.plugins), *arguments]
        return subprocess.run(
            command, cwd=self.folder, env={**os.environ, **variables}, capture_output=True, text=True, check=False
        )


def used_receipt(built: subprocess.CompletedProcess) -> bool:
    return NOTHING_CHANGED in built.stderr


def without_details(text: str) -> List[str]:
    return [line for line in text.splitlines() if not line.startswith("infra: ")]


def lay_out(infra: str, plugins: pathlib.Path, folder: pathlib.Path) -> Workspace:
    environment = new_workspace(folder / "workspace", SPEC)
    workspace = folder / "workspace"
    (workspace / "base.yaml").write_text("metadata: { organization: omi }\n")
    for name in ("own", "other"):
        module = workspace / "modules" / name
        module.mkdir(parents=True)
        (module / "main.tf").write_text('variable "text" { type = string }\n')
    (workspace / "catalogue").mkdir()
    shutil.copytree(plugins / "aws-eks-rds", folder / "plugins" / "aws-eks-rds")
    return Workspace(infra, workspace, environment, folder / "plugins", folder / "cache")


def replaced(path: pathlib.Path, before: str, after: str) -> None:
    text = path.read_text()
    assert before in text, (path, before)
    path.write_text(text.replace(before, after))


def touch(path: pathlib.Path) -> None:
    """Another file with the same bytes: a library that was put there anew."""
    text = path.read_bytes()
    path.unlink()
    path.write_bytes(text)


def take_away(path: pathlib.Path) -> None:
    path.unlink()


class Change(NamedTuple):
    what: str
    make: Callable[[Workspace], None]
    code: int = 0  # of the build after it


CHANGES = [
    Change("the spec", lambda w: replaced(w.environment / "environment.yaml", "text: a", "text: c")),
    Change("a base of the spec", lambda w: replaced(w.folder / "base.yaml", "omi", "oma")),
    Change("the lock", lambda w: replaced(w.environment / "infra.lock", "lock", "# a comment\nlock"), 1),
    Change("a lock that is gone", lambda w: take_away(w.environment / "infra.lock"), 1),
    Change("a file of a tree", lambda w: replaced(w.environment / "aws/root.hcl", "\n", " \n"), 3),
    Change("a file that is gone", lambda w: take_away(w.environment / "gcp/root.hcl")),
    Change("a file of a tree that is a folder", lambda w: make_folder(w.environment / "gcp/root.hcl"), 5),
    Change("a manifest", lambda w: replaced(w.environment / "aws/.infra/manifest.json", "pending", "Pending"), 5),
    Change("a module", lambda w: replaced(w.folder / "modules/own/main.tf", "type = string", "type = any")),
    Change("a module that is gone", lambda w: shutil.rmtree(w.folder / "modules/other"), 1),
    Change("the catalogue", lambda w: (w.folder / "catalogue/x.json").write_text("{}") and None, 1),
    Change("the data of a plugin", lambda w: replaced(w.plugins / "aws-eks-rds/plugin.json", "\n", " \n")),
    Change("the library of a plugin", lambda w: touch(w.plugins / "aws-eks-rds/infra-aws-eks-rds.so")),
    Change("a plugin that is gone", lambda w: shutil.rmtree(w.plugins / "aws-eks-rds")),
    Change("a receipt", lambda w: [path.write_text("{") for path in (w.cache / "builds").iterdir()] and None),
]


def make_folder(path: pathlib.Path) -> None:
    path.unlink()
    path.mkdir()


def check_change(change: Change, sample: Workspace, folder: pathlib.Path) -> List[str]:
    """On a copy of what was built, so that each change is the only one."""
    copy = sample._replace(
        folder=folder / "workspace",
        environment=folder / "workspace" / "environments" / "example",
        plugins=folder / "plugins",
        cache=folder / "cache",
    )
    shutil.copytree(sample.folder.parent, folder)
    for _ in range(2):  # the copy is another workspace, its library another file
        copy.build().check_returncode()
    if not used_receipt(copy.build()):
        return [f"{change.what}: there was no receipt to begin with"]
    change.make(copy)
    built = copy.build()
    wrong = []
    if used_receipt(built):
        wrong.append(f"a change of {change.what} was not seen")
    if built.returncode != change.code:
        wrong.append(f"after a change of {change.what} the exit code is {built.returncode}: {built.stderr}")
    return wrong


def check_words(workspace: Workspace) -> List[str]:
    """Whoever reads what a build says cannot tell the difference."""
    wrong = []
    for arguments in ([], ["--format", "json"], ["--provider", "aws"]):
        worked = workspace.build(*arguments, INFRA_CACHE_DIR="")
        for _ in range(2):
            remembered = workspace.build(*arguments)
        if used_receipt(worked) or not used_receipt(remembered):
            wrong.append(f"{arguments}: the wrong one of two builds used a receipt")
        if remembered.stdout != worked.stdout:
            wrong.append(f"{arguments}: standard output is {remembered.stdout!r}, and was {worked.stdout!r}")
        if without_details(remembered.stderr) != without_details(worked.stderr):
            wrong.append(f"{arguments}: standard error is {remembered.stderr!r}, and was {worked.stderr!r}")
        if arguments == [] and not without_details(worked.stderr):
            wrong.append("the sample has nothing to note, so that nothing was compared")
    return wrong


def check_graph(workspace: Workspace) -> List[str]:
    """Read from the trees, it is the one that would be made."""
    wrong = []
    for arguments in (["--format", "mermaid"], ["--format", "json"], ["--format", "dot", "--provider", "aws"]):
        workspace.build(*arguments[2:]).check_returncode()
        command = ["graph", "example", *arguments]
        made = workspace.run(*command, INFRA_CACHE_DIR="").stdout
        if not made or workspace.run(*command).stdout != made:
            wrong.append(f"{arguments}: the graph of the trees is another one")
    graph = workspace.environment / "aws" / "graph.json"
    text = graph.read_text()
    graph.write_text(text.replace("network", "networt"))
    if workspace.run(*command).stdout != made:
        wrong.append("a graph that was edited by hand is believed")
    graph.write_text(text)
    return wrong


def check_others(workspace: Workspace) -> List[str]:
    wrong = []
    for argument in ("--check", "--diff", "--upgrade"):
        if used_receipt(workspace.build(argument)):
            wrong.append(f"{argument} believes a receipt")
    before = contents(workspace.cache)
    if not before or workspace.build(INFRA_CACHE_DIR="").returncode != 0 or contents(workspace.cache) != before:
        wrong.append("with an empty INFRA_CACHE_DIR the cache is written all the same")
    if workspace.build(INFRA_CACHE_DIR="/proc/nowhere").returncode != 0:
        wrong.append("a cache that cannot be written stops a build")
    return wrong


def check_mark(workspace: Workspace) -> List[str]:
    """The byte order mark that some editors write is no part of the text, nor of where things stand in it."""
    spec = workspace.environment / "environment.yaml"
    text = spec.read_bytes()
    spec.write_bytes(b"\xef\xbb\xbf" + text)
    worked = workspace.build(INFRA_CACHE_DIR="")
    workspace.build().check_returncode()
    remembered = workspace.build()
    spec.write_bytes(text)
    wrong = [] if used_receipt(remembered) else ["a spec with a byte order mark has no receipt that is believed"]
    if without_details(remembered.stderr) != without_details(worked.stderr):
        wrong.append(f"with a byte order mark a receipt says {remembered.stderr!r}, not {worked.stderr!r}")
    return wrong


def main() -> int:
    plugins = pathlib.Path(sys.argv[2]).resolve()
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        workspace = lay_out(infra_of_command_line(), plugins, folder / "sample")
        first = workspace.build()
        assert first.returncode == 0, first.stderr
        second = workspace.build()
        wrong = [] if used_receipt(second) else ["a first build, which makes infra.lock, leaves no receipt"]
        if without_details(second.stderr) != without_details(first.stderr):
            wrong.append(f"after a first build another one says {second.stderr!r}, not {first.stderr!r}")
        wrong += check_words(workspace) + check_graph(workspace) + check_others(workspace)
        wrong += check_mark(workspace)
        for number, change in enumerate(CHANGES):
            wrong += check_change(change, workspace, folder / str(number))
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
