#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Rebuilds a tree in which something must not be read or written.

    rights.py INFRA

The build says what it was kept from, with exit 5, and leaves everything as it was. Run by root, it builds as
somebody without rights.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

from rebuild import Rebuild, build, contents, infra_of_command_line, skip

NOBODY = 65534


def as_somebody(infra: str) -> dict:
    """How to run a program without root's rights."""
    if os.geteuid() != 0:
        return {}
    somebody = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
    try:
        subprocess.run([infra, "--version"], capture_output=True, check=True, **somebody)
    except (OSError, subprocess.CalledProcessError):
        skip("without root's rights nobody can start the program where it lies")
    return somebody


def give(folder: pathlib.Path, owner: int) -> None:
    for path in [folder, *folder.rglob("*")]:
        os.chown(path, owner, owner)


class Case:
    """A path of the environment whose rights are taken away, and what the build then says."""

    def __init__(self, path: str, mode: int, id_: str, words: str):
        self.path, self.mode, self.id, self.words = path, mode, id_, words


CASES = (
    Case("gcp", 0o555, "files.write", "example/gcp: cannot be written: Permission denied"),
    Case("gcp/units", 0o555, "files.write", "example/gcp/units/gone.hcl: cannot be written: Permission denied"),
    Case("gcp/.infra", 0o555, "files.lock", "example/gcp: cannot be locked: Permission denied"),
    Case("gcp/units", 0o000, "files.folder", "example/gcp/units: cannot be opened: Permission denied"),
    Case("gcp/root.hcl", 0o000, "files.read", "example/gcp/root.hcl: cannot be read: Permission denied"),
    Case("gcp/.infra/manifest.json", 0o000, "files.read", "manifest.json: cannot be read: Permission denied"),
    Case("infra.lock", 0o000, "files.read", "example/infra.lock: cannot be read: Permission denied"),
    Case(".", 0o555, "files.write", "example/.infra.lock.new: cannot be written: Permission denied"),
)


def kept_out(rebuild: Rebuild, workspace: pathlib.Path, somebody: dict, case: Case) -> list:
    environment = rebuild.lay_out(workspace)
    if somebody:
        give(workspace, NOBODY)
    path = environment / case.path
    mode = path.stat().st_mode & 0o777
    path.chmod(case.mode)
    built = build(rebuild.infra, workspace, **somebody)
    path.chmod(mode)
    wrong = rebuild.torn(environment)
    if contents(environment) != rebuild.older:
        wrong.append("a part of the work was done")
    if built.returncode != 5 or case.words not in built.stderr or f"[{case.id}]" not in built.stderr:
        wrong.append(f"exit code {built.returncode}: {built.stderr}")
    wrong += rebuild.not_completed(workspace)
    return [f"{case.path} with mode {case.mode:03o}: {what}" for what in wrong]


def read_only_files(rebuild: Rebuild, workspace: pathlib.Path, somebody: dict) -> list:
    """Files that are only read-only themselves are replaced: whether they may be is their folder's to say."""
    environment = rebuild.lay_out(workspace)
    for path in (environment / "gcp").rglob("*.hcl"):
        path.chmod(0o444)
    if somebody:
        give(workspace, NOBODY)
    built = build(rebuild.infra, workspace, **somebody)
    wrong = [] if built.returncode == 0 else [f"exit code {built.returncode}: {built.stderr}"]
    return [f"read-only files: {what}" for what in wrong + rebuild.not_completed(workspace)]


def of_another_owner(rebuild: Rebuild, workspace: pathlib.Path, somebody: dict) -> list:
    if not somebody:
        return []
    environment = rebuild.lay_out(workspace)
    give(workspace, 0)
    before = contents(workspace)
    built = build(rebuild.infra, workspace, **somebody)
    wrong = [] if built.returncode == 5 else [f"exit code {built.returncode}: {built.stderr}"]
    if contents(workspace) != before:
        wrong.append("something was changed")
    looked = build(rebuild.infra, workspace, "--check", **somebody)
    if looked.returncode != 3 or "Permission denied" in looked.stderr:
        wrong.append(f"a check needs no rights, and ended with {looked.returncode}: {looked.stderr}")
    return [f"a tree of another owner: {what}" for what in wrong + rebuild.torn(environment)]


def main() -> int:
    infra = infra_of_command_line()
    somebody = as_somebody(infra)
    with tempfile.TemporaryDirectory(prefix="infra-rights-") as temporary:
        os.chmod(temporary, 0o755)
        rebuild = Rebuild(infra, pathlib.Path(temporary))
        workspace = pathlib.Path(temporary) / "workspace"
        wrong = read_only_files(rebuild, workspace, somebody) + of_another_owner(rebuild, workspace, somebody)
        for case in CASES:
            wrong += kept_out(rebuild, workspace, somebody, case)
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
