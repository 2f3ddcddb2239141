#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Builds the same spec in different circumstances: the bytes are the same, and what is right is not touched.

    sameness.py INFRA
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from rebuild import SPEC, build, contents, infra_of_command_line, make_older, new_workspace

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PRODUCTION = (REPOSITORY / "environments" / "production" / "environment.yaml").read_text()
CRLF = "the same with the line endings of Windows"


def touched(folder: pathlib.Path) -> dict:
    """All that shows whether a file or a folder was touched."""
    found = {}
    for path in [folder, *folder.rglob("*")]:
        about = path.stat()
        found[str(path)] = (about.st_ino, about.st_mtime_ns, about.st_mode)
    return found


def locales() -> list:
    """Some that write numbers and sort in other ways, where the machine has them."""
    listed = subprocess.run(["locale", "-a"], capture_output=True, text=True, check=False).stdout.split()
    return ["C", "C.UTF-8", "tr_TR.UTF-8", *[name for name in listed if name.startswith(("tr_", "de_", "et_"))]]


def built(infra: str, folder: pathlib.Path, spec: str, *arguments: str, **how) -> dict:
    environment = new_workspace(folder, spec)
    folder_of_environment = environment
    if spec is PRODUCTION:
        folder_of_environment = environment.rename(environment.with_name("production"))
    build(infra, folder, *arguments, **how).check_returncode()
    return contents(folder_of_environment)


def check_places_and_locales(infra: str, folder: pathlib.Path) -> list:
    fresh = built(infra, folder / "a", PRODUCTION)
    wrong = []
    if built(infra, folder / "another place, much deeper" / "ü", PRODUCTION) != fresh:
        wrong.append("in another folder the bytes are others")
    for number, name in enumerate(locales()):
        environment = {"PATH": os.environ["PATH"], "LC_ALL": name, "TZ": "Asia/Kathmandu", "USER": "x", "HOME": "/"}
        if built(infra, folder / f"locale{number}", PRODUCTION, env=environment) != fresh:
            wrong.append(f"in the locale {name} the bytes are others")
    return wrong


def check_rebuild(infra: str, folder: pathlib.Path) -> list:
    workspace = folder / "rebuild"
    fresh = built(infra, workspace, PRODUCTION)
    environment = workspace / "environments" / "production"
    before = touched(environment / "aws" / "units"), touched(environment / "gcp" / "global")
    files = {path: identity for path, identity in touched(environment).items() if pathlib.Path(path).is_file()}
    wrong = []
    for arguments in ((), ("--force",), ("--prune",), ("--check",), ("--diff",), ("--locked",)):
        again = build(infra, workspace, *arguments)
        after = {path: identity for path, identity in touched(environment).items() if pathlib.Path(path).is_file()}
        if again.returncode != 0 or after != files:
            wrong.append(f"build {' '.join(arguments)} again: exit code {again.returncode}, or a file was touched")
    if before != (touched(environment / "aws" / "units"), touched(environment / "gcp" / "global")):
        wrong.append("a rebuild touched a folder")
    for path, text in fresh.items():
        if not path.endswith("manifest.json"):
            (environment / path).write_bytes(text.replace(b"\n", b"\r\n"))
    files = touched(environment / "aws")
    checked, again = build(infra, workspace, "--check"), build(infra, workspace)
    shown = build(infra, workspace, "--diff")
    if (checked.returncode, again.returncode, shown.returncode) != (0, 0, 0):
        wrong.append(f"{CRLF} is an edit: {checked.stderr}{again.stderr}{shown.stdout}")
    if any(identity != files[path] for path, identity in touched(environment / "aws").items() if path in files and pathlib.Path(path).is_file()):
        wrong.append(f"{CRLF}: a rebuild touched a file")
    return wrong


def check_out(infra: str, folder: pathlib.Path) -> list:
    """--out builds what a build in the workspace would have, and leaves that alone."""
    workspace = folder / "out"
    environment = new_workspace(workspace)
    build(infra, workspace).check_returncode()
    # A region that left keeps its slot: the lock of the workspace is the one that counts.
    lock = environment / "infra.lock"
    lock.write_text(lock.read_text().replace("slot 0 main", "slot 0 gone\nslot 1 main"))
    before = touched(workspace)
    build(infra, workspace, "--out", str(folder / "elsewhere")).check_returncode()
    wrong = [] if touched(workspace) == before else ["--out touched the workspace"]
    build(infra, workspace).check_returncode()
    inside = contents(environment)
    del inside["environment.yaml"]
    if contents(folder / "elsewhere" / "environments" / "example") != inside:
        wrong.append("--out gives other bytes than a build in the workspace")
    for arguments in (("--check",), ("--diff",), ()):
        again = build(infra, workspace, "--out", str(folder / "elsewhere"), *arguments)
        if again.returncode != 0:
            wrong.append(f"--out {' '.join(arguments)} again: {again.returncode} {again.stdout} {again.stderr}")
    return wrong


def check_diff(infra: str, folder: pathlib.Path) -> list:
    """What --diff shows, given to patch, is what a build writes."""
    if shutil.which("patch") is None:
        print("not checked without patch: what --diff shows")
        return []
    workspace = folder / "diff"
    environment = new_workspace(workspace)
    build(infra, workspace).check_returncode()
    make_older(environment)
    text = SPEC.replace("regions:\n", "mainRegion: main\nregions:\n  standby: { location: us-east }\n")
    (environment / "environment.yaml").write_text(text)
    shown = build(infra, workspace, "--diff")
    wrong = [] if shown.returncode == 3 else [f"--diff: exit code {shown.returncode}: {shown.stderr}"]
    patched = folder / "patched"
    shutil.copytree(workspace, patched)
    patch = ["patch", "-p1", "--batch", "--no-backup-if-mismatch"]
    result = subprocess.run(patch, cwd=patched, input=shown.stdout, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        wrong.append(f"patch does not take what --diff shows: {result.stdout}{result.stderr}")
    build(infra, workspace).check_returncode()
    for path, bytes_ in contents(environment).items():
        beside = patched / "environments" / "example" / path
        if ".infra/" not in path and (not beside.exists() or beside.read_bytes() != bytes_):
            wrong.append(f"patched by what --diff shows, {path} is not what a build writes")
    if (patched / "environments" / "example" / "gcp" / "units" / "gone.hcl").exists():
        wrong.append("what --diff shows leaves a file that a build removes")
    return wrong


def check_force_and_prune(infra: str, folder: pathlib.Path) -> list:
    """--force undoes edits of infra's files, --prune removes units that left; neither does the other's work."""
    workspace = folder / "decisions"
    two = SPEC.replace("regions:\n", "mainRegion: main\nregions:\n  standby: { location: us-east }\n")
    environment = new_workspace(workspace, two)
    build(infra, workspace).check_returncode()
    (environment / "environment.yaml").write_text(SPEC)
    (environment / "gcp" / "root.hcl").write_text("# by hand\n")
    (environment / "gcp" / "us-east1" / "own.hcl").write_text("# theirs\n")
    (environment / "gcp" / "us-east1" / "network" / ".terraform.lock.hcl").write_text("# theirs\n")
    before = contents(environment)
    wrong = []
    for arguments, left in (((), True), (("--force",), True), (("--prune",), True), (("--force", "--prune"), False)):
        code = build(infra, workspace, *arguments).returncode
        if code != (3 if left else 0):
            wrong.append(f"build {' '.join(arguments)}: exit code {code}")
        if left and contents(environment) != before:
            wrong.append(f"build {' '.join(arguments)} did a part of what it was to decide on")
    after = contents(environment)
    stayed = {path for path in after if path.startswith("gcp/us-east1/")}
    if stayed != {"gcp/us-east1/own.hcl", "gcp/us-east1/network/.terraform.lock.hcl"}:
        wrong.append(f"after --force --prune: {sorted(stayed)}")
    return wrong


def check_jobs(infra: str, folder: pathlib.Path) -> list:
    """One environment after the other or several at once: the same bytes and the same words."""
    noted = SPEC.replace("regions:\n", "network: { zones: 2 }\nregions:\n")
    mistaken = SPEC.replace("location: europe-west", "location: mars").replace("omi }", "OMI }")
    specs = {f"right{number}": noted for number in range(6)}
    wrong_specs = {f"wrong{number}": mistaken for number in range(3)}
    wrong = []
    for name, some in (("right", specs), ("wrong", {**specs, **wrong_specs})):
        outcomes = []
        for jobs in ("1", "8"):
            workspace = folder / f"{name}-{jobs}-jobs"
            for environment, spec in some.items():
                environment_folder = new_workspace(workspace, spec)
                environment_folder.rename(environment_folder.with_name(environment))
                path = workspace / "environments" / environment / "environment.yaml"
                path.write_text(spec.replace("name: example", f"name: {environment}"))
            said = [build(infra, ".", "--jobs", jobs, *more, cwd=workspace) for more in ((), ("--format", "json"))]
            outcomes.append(([(one.returncode, one.stdout, one.stderr) for one in said], contents(workspace)))
        if outcomes[0][0] != outcomes[1][0]:
            wrong.append(f"{name} specs, one and eight jobs: other words: {outcomes[0][0]} {outcomes[1][0]}")
        if outcomes[0][1] != outcomes[1][1]:
            wrong.append(f"{name} specs, one and eight jobs: other bytes")
        if {code for code, _, _ in outcomes[0][0]} != {0 if name == "right" else 1}:
            wrong.append(f"{name} specs: {outcomes[0][0]}")
    return wrong


CHECKS = (check_places_and_locales, check_rebuild, check_out, check_diff, check_force_and_prune, check_jobs)


def main() -> int:
    infra = infra_of_command_line()
    with tempfile.TemporaryDirectory(prefix="infra-sameness-") as temporary:
        wrong = [what for check in CHECKS for what in check(infra, pathlib.Path(temporary))]
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
