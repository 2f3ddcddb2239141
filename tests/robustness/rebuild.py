# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""A rebuild that changes every file, for tests that disturb it.

What is on the disk before it is what an older infra could have left: each file of a fresh build with a line
more, one file that is built no more, and the lock of another plugin. The manifest knows all of them.
"""

import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys

SKIPPED = 77

SPEC = """\
apiVersion: infra/v1
kind: Environment
metadata: { name: example, organization: omi }
regions:
  main: { location: europe-west }
providers:
  gcp: { project: omi-production }
"""

MANIFEST = "gcp/.infra/manifest.json"


def skip(reason: str) -> None:
    print(f"skipped: {reason}")
    sys.exit(SKIPPED)


def new_workspace(folder: pathlib.Path, spec: str = SPEC) -> pathlib.Path:
    """Returns the environment's folder."""
    environment = folder / "environments" / "example"
    environment.mkdir(parents=True)
    (environment / "environment.yaml").write_text(spec)
    return environment


def command(infra: str, workspace: pathlib.Path, *arguments: str) -> list:
    return [infra, "-C", str(workspace), "--color", "never", "build", *arguments]


def build(infra: str, workspace: pathlib.Path, *arguments: str, **how) -> subprocess.CompletedProcess:
    how = {"timeout": 120, "check": False, **how}
    return subprocess.run(command(infra, workspace, *arguments), capture_output=True, text=True, **how)


def contents(folder: pathlib.Path) -> dict:
    """The bytes of every file below a folder, by path."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def is_ours(path: str) -> bool:
    return path.startswith("gcp/") and not path.startswith("gcp/.infra/")


def content_hash(text: bytes) -> str:
    return hashlib.blake2b(text, digest_size=32).hexdigest()


def make_older(environment: pathlib.Path) -> None:
    """Turns a fresh build into what an older infra left."""
    older = {}
    for path, text in contents(environment).items():
        if is_ours(path):
            older[path] = b"# of an older infra\n" + text
    older["gcp/units/gone.hcl"] = b"# is built no more\n"
    manifest = {"format": 1, "pending": False, "files": {}}
    for path, text in older.items():
        (environment / path).write_bytes(text)
        manifest["files"][path.split("/", 1)[1]] = content_hash(text)
    (environment / MANIFEST).write_text(json.dumps(manifest))
    lock = (environment / "infra.lock").read_text().splitlines()
    lock = [line.rsplit(" ", 1)[0] + " 0123" if line.startswith("plugin ") else line for line in lock]
    (environment / "infra.lock").write_text("\n".join(lock) + "\n")


class Rebuild:
    """What is there before and after, and a judge of what is there in between."""

    def __init__(self, infra: str, folder: pathlib.Path):
        self.infra = infra
        workspace = folder / "sample"
        environment = new_workspace(workspace)
        build(infra, workspace).check_returncode()
        self.fresh = contents(environment)
        make_older(environment)
        self.older = contents(environment)
        self.sample = environment
        # The sample is right: the build takes it for its own, and changes all of it.
        unchanged = [p for p in self.fresh if is_ours(p) and self.older[p] == self.fresh[p]]
        assert not unchanged, unchanged

    def lay_out(self, workspace: pathlib.Path) -> pathlib.Path:
        """Puts the older tree into a workspace; returns the environment's folder."""
        environment = workspace / "environments" / "example"
        shutil.rmtree(environment, ignore_errors=True)
        shutil.copytree(self.sample, environment)
        return environment

    def torn(self, environment: pathlib.Path) -> list:
        """What is neither as it was nor as it will be."""
        found = contents(environment)
        wrong = []
        for path, text in found.items():
            if (is_ours(path) or path == "infra.lock") and text not in (self.older.get(path), self.fresh.get(path)):
                wrong.append(f"{path} is torn")
        for path in self.fresh:
            if is_ours(path) and path not in found:
                wrong.append(f"{path} is missing")
        return wrong

    def not_completed(self, workspace: pathlib.Path) -> list:
        """What is wrong after the next build, which has to complete the one that was disturbed."""
        built = build(self.infra, workspace)
        wrong = [] if built.returncode == 0 else [f"exit code {built.returncode}: {built.stderr}"]
        found = contents(workspace / "environments" / "example")
        for path in sorted(found.keys() | self.fresh.keys()):
            if found.get(path) != self.fresh.get(path):
                wrong.append(f"{path} is not as in a fresh build")
        return wrong


def infra_of_command_line() -> str:
    return str(pathlib.Path(sys.argv[1]).resolve())


def temporary_folder() -> str:
    return os.environ.get("TMPDIR", "/tmp")
