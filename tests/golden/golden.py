#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Runs one golden case: a spec, a command, and all that must come of it, to the letter.

A case is a folder with
    case.json       {"arguments": ["build", …], "exit": 0, "spec": "environment.yaml"}
                    "spec" is the case's own file, or one of the repository ("environments/…"); null is
                    none: then all of the workspace is looked at, not one environment. "plugin" names a
                    plugin of tests/plugins to install as the provider "broken" in plugins/; "leave_out"
                    lists patterns of files that are not looked at: what another case holds already.
                    "before" lists commands that run first and must end well. What is then done by hand:
                    "append" and "put" {"path": "text"}, "copy" {"path": "file of the case"},
                    "link" {"path": "target"}, "remove" ["path"], "rights" {"path": "0777"}
                    "variables" {"NAME": "value"} are set for the command, <workspace> in them filled in
    expected.out    standard output      (absent: nothing)
    expected.err    standard error       (absent: nothing); in both the workspace is <workspace>, and where
                    the built plugins are <plugins>
    expected/       all that is in environments/<name>/ afterwards but the spec (absent: nothing)

With INFRA_ACCEPT=1 the expectations are rewritten, and the case counts as skipped, never as passed.
"""

import difflib
import fnmatch
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
SKIPPED = 77


def prepare(case: pathlib.Path, description: dict, workspace: pathlib.Path) -> pathlib.Path:
    """Lays the case's spec into a workspace; returns the folder that is looked at."""
    spec = description.get("spec", "environment.yaml")
    if spec is None:
        return workspace
    source = case / spec if (case / spec).exists() else REPOSITORY / spec
    name = description.get("environment", "example")
    folder = workspace / "environments" / name
    folder.mkdir(parents=True)
    shutil.copy(source, folder / "environment.yaml")
    for extra in description.get("files", []):
        shutil.copy(case / extra, folder / extra)
    return folder


def install_broken_plugin(how: str, workspace: pathlib.Path) -> None:
    """A plugin whose data is in order, and whose library is not."""
    folder = workspace / "plugins" / "misbehaving"
    folder.mkdir(parents=True)
    for name in ("plugin.json", "facts.json", "catalogue.json"):
        shutil.copy(pathlib.Path(__file__).parent / "broken" / name, folder / name)
    library = pathlib.Path(os.environ["INFRA_TEST_PLUGINS"]) / f"{how}.so"
    shutil.copy(library, folder / "infra-misbehaving.so")


def run(infra: str, arguments: list, workspace: pathlib.Path, variables: dict) -> subprocess.CompletedProcess:
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    for name, value in variables.items():
        environment[name] = value.replace("<workspace>", str(workspace))
    command = [infra, "--color", "never", *arguments]
    return subprocess.run(
        command, cwd=workspace, env=environment, capture_output=True, text=True, timeout=60, check=False
    )


def change_by_hand(case: pathlib.Path, description: dict, workspace: pathlib.Path) -> None:
    for path, text in description.get("append", {}).items():
        with open(workspace / path, "a") as file:
            file.write(text)
    for path, text in description.get("put", {}).items():
        (workspace / path).parent.mkdir(parents=True, exist_ok=True)
        (workspace / path).write_text(text)
    for path, source in description.get("copy", {}).items():
        (workspace / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(case / source, workspace / path)
    for path, target in description.get("link", {}).items():
        (workspace / path).symlink_to(target)
    for path in description.get("remove", []):
        (workspace / path).unlink()
    for path, rights in description.get("rights", {}).items():
        (workspace / path).chmod(int(rights, 8))


def go_through(
    infra: str, case: pathlib.Path, description: dict, workspace: pathlib.Path
) -> subprocess.CompletedProcess:
    """Everything that leads up to the case's command, and the command."""
    for arguments in description.get("before", []):
        run(infra, arguments, workspace, {}).check_returncode()
    change_by_hand(case, description, workspace)
    result = run(infra, description["arguments"], workspace, description.get("variables", {}))
    installed = re.escape(str(pathlib.Path(infra).resolve().parents[1])) + r"/lib[^ \n]*?/infra/plugins"
    for stream in ("stdout", "stderr"):
        text = getattr(result, stream).replace(str(workspace), "<workspace>")
        setattr(result, stream, re.sub(installed, "<plugins>", text))
    return result


def built_files(folder: pathlib.Path, leave_out: list) -> dict:
    """Every file of a folder but an environment's own spec and those left out, by its path."""
    files = {}
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder).as_posix()
        is_left_out = any(fnmatch.fnmatch(relative, pattern) for pattern in leave_out)
        if path.is_file() and relative != "environment.yaml" and not is_left_out:
            files[relative] = path.read_text()
    return files


def expected_files(case: pathlib.Path) -> dict:
    folder = case / "expected"
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text() for path in paths}


def read_or_nothing(path: pathlib.Path) -> str:
    return path.read_text() if path.exists() else ""


def difference(what: str, expected: str, actual: str) -> str:
    lines = difflib.unified_diff(
        expected.splitlines(), actual.splitlines(), f"expected {what}", f"actual {what}", lineterm=""
    )
    return "\n".join(lines) or f"{what}: only line endings differ"


def differences(case: pathlib.Path, description: dict, result, files: dict) -> list:
    wrong = []
    if result.returncode != description["exit"]:
        wrong.append(f"exit code {result.returncode}, not {description['exit']}")
    for name, actual in (("expected.out", result.stdout), ("expected.err", result.stderr)):
        expected = read_or_nothing(case / name)
        if expected != actual:
            wrong.append(difference(name, expected, actual))
    wanted = expected_files(case)
    for path in sorted(wanted.keys() | files.keys()):
        if wanted.get(path) != files.get(path):
            wrong.append(difference(path, wanted.get(path, ""), files.get(path, "")))
    return wrong


def write_or_remove(path: pathlib.Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if text:
        path.write_text(text)
    else:
        path.unlink(missing_ok=True)


def accept(case: pathlib.Path, description: dict, result, files: dict) -> None:
    description["exit"] = result.returncode
    (case / "case.json").write_text(json.dumps(description, indent=2) + "\n")
    write_or_remove(case / "expected.out", result.stdout)
    write_or_remove(case / "expected.err", result.stderr)
    shutil.rmtree(case / "expected", ignore_errors=True)
    for path, text in files.items():
        write_or_remove(case / "expected" / path, text)


def main() -> int:
    infra, case = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2]).resolve()
    description = json.loads((case / "case.json").read_text())
    with tempfile.TemporaryDirectory(prefix="infra-golden-") as temporary:
        workspace = pathlib.Path(temporary)
        folder = prepare(case, description, workspace)
        if "plugin" in description:
            install_broken_plugin(description["plugin"], workspace)
        result = go_through(infra, case, description, workspace)
        files = built_files(folder, description.get("leave_out", []))
    if os.environ.get("INFRA_ACCEPT") == "1":
        accept(case, description, result, files)
        print(f"{case.name}: accepted what came out; nothing was checked")
        return SKIPPED
    wrong = differences(case, description, result, files)
    print("\n\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
