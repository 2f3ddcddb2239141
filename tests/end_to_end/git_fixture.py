# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Stand-in modules as git repositories, found under the very addresses that built trees name.

A private git configuration turns https://github.com/ into a folder of bare repositories. The tree,
Terragrunt and git behave as they do for a user; only the bytes come from elsewhere.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

from . import modules
from .cache import cache_folder
from .catalogue import Module

HOST = "https://github.com/"


def configuration(of: Iterable[Module], folder: Path) -> Path:
    """Writes the git configuration into `folder`; its path is what GIT_CONFIG_GLOBAL is to be."""
    file = folder / "gitconfig"
    file.write_text(
        f'[url "file://{repositories(of)}/"]\n'
        f"\tinsteadOf = {HOST}\n"
        "[safe]\n"  # the cache may have been filled by root, with sudo
        "\tdirectory = *\n"
        "[advice]\n"
        "\tdetachedHead = false\n",
        encoding="utf-8",
    )
    return file


def repositories(of: Iterable[Module]) -> Path:
    """The folder that stands for the host: named after what it holds, and made once per machine."""
    streams = _streams(of)
    digest = hashlib.sha256()
    for name, stream in sorted(streams.items()):
        digest.update(f"{name} {len(stream)}\n".encode() + stream)
    finished = cache_folder("modules") / digest.hexdigest()[:16]
    if finished.exists():
        return finished
    building = Path(tempfile.mkdtemp(dir=finished.parent, prefix=".building."))
    try:
        for name, stream in streams.items():
            _import(building / name, stream)
        building.rename(finished)
    except OSError:
        # Another run was faster: what it made has the same name, so the same bytes.
        if not finished.exists():
            raise
    finally:
        shutil.rmtree(building, ignore_errors=True)
    return finished


def _streams(of: Iterable[Module]) -> dict[str, bytes]:
    """Repository -> its history for `git fast-import`: a commit and a tag for each version."""
    versions: dict[str, dict[str, list[Module]]] = defaultdict(lambda: defaultdict(list))
    for module in of:
        if not module.repository.startswith(HOST):
            raise ValueError(f"{module.repository} is not at {HOST}, the host that is stood in for")
        versions[module.repository.removeprefix(HOST)][module.ref].append(module)
    return {name: _history(refs) for name, refs in versions.items()}


def _history(refs: dict[str, list[Module]]) -> bytes:
    commits = [_commit(ref, of) for ref, of in sorted(refs.items())]
    # A branch too: a repository without one is empty to `git clone`.
    return b"".join([*commits, f"reset refs/heads/main\nfrom refs/tags/{max(refs)}\n\n".encode()])


def _commit(ref: str, of: list[Module]) -> bytes:
    # No parent, and neither a clock nor a user: the same modules give the same commit.
    parts = [
        f"commit refs/tags/{ref}\n".encode(),
        b"committer infra <infra@localhost> 0 +0000\n",
        _data(ref.encode()),
    ]
    for module in sorted(of, key=lambda module: module.subdirectory):
        for name, text in modules.files(module).items():
            path = f"{module.subdirectory}/{name}" if module.subdirectory else name
            parts += [f"M 100644 inline {path}\n".encode(), _data(text.encode())]
    return b"".join([*parts, b"\n"])


def _data(content: bytes) -> bytes:
    return b"data %d\n%s\n" % (len(content), content)


def _import(repository: Path, stream: bytes) -> None:
    subprocess.run(
        ["git", "init", "--quiet", "--bare", "--initial-branch=main", repository], check=True
    )
    subprocess.run(["git", "-C", repository, "fast-import", "--quiet"], input=stream, check=True)
