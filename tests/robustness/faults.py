#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Makes calls of the system go wrong while a tree is rebuilt.

    faults.py INFRA FAULTS_LIBRARY

Interrupted and short calls are no failure. Any other stops the build with exit 5, says what it was about, tears
no file, and the next build completes the work.
"""

import errno
import os
import pathlib
import sys
import tempfile

from rebuild import Rebuild, build, infra_of_command_line

FAILURES = (
    ("write", errno.ENOSPC),
    ("openat", errno.EACCES),
    ("openat", errno.ENOSPC),
    ("renameat", errno.EIO),
    ("sync", errno.EIO),
    ("unlinkat", errno.EACCES),
    ("mkdirat", errno.ENOSPC),
)
# The rebuild makes fewer calls of each than that.
MOST_CALLS = 200


def environment_with(library: str, faults: str) -> dict:
    return {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "LD_PRELOAD": library, "INFRA_FAULTS": faults}


def interrupted(rebuild: Rebuild, workspace: pathlib.Path, library: str) -> list:
    rebuild.lay_out(workspace)
    built = build(rebuild.infra, workspace, env=environment_with(library, "interrupted"))
    if built.returncode != 0:
        return [f"interrupted calls: exit code {built.returncode}: {built.stderr}"]
    return rebuild.not_completed(workspace)


def moments(most: int):
    """All of the first, then fewer and fewer."""
    number = 1
    while number < most:
        yield number
        number += 1 + number // 8


def failing(rebuild: Rebuild, workspace: pathlib.Path, library: str, call: str, reason: int) -> list:
    """The first call fails, then only the second and all after it, and so on, until none does."""
    wrong = []
    for number in moments(MOST_CALLS):
        environment = rebuild.lay_out(workspace)
        built = build(rebuild.infra, workspace, env=environment_with(library, f"{call}:{reason}:{number}"))
        where = f"{call} {number} fails with {errno.errorcode[reason]}: "
        if built.returncode == 0:
            if number == 1 and call not in ("mkdirat", "unlinkat"):
                wrong.append(where + "nobody noticed")
            return wrong + [where + what for what in rebuild.not_completed(workspace)]
        if built.returncode != 5 or os.strerror(reason) not in built.stderr:
            wrong.append(where + f"exit code {built.returncode}: {built.stderr}")
        wrong += [where + what for what in rebuild.torn(environment) + rebuild.not_completed(workspace)]
    return wrong


def main() -> int:
    library = str(pathlib.Path(sys.argv[2]).resolve())
    with tempfile.TemporaryDirectory(prefix="infra-faults-") as temporary:
        rebuild = Rebuild(infra_of_command_line(), pathlib.Path(temporary))
        workspace = pathlib.Path(temporary) / "workspace"
        wrong = interrupted(rebuild, workspace, library)
        for call, reason in FAILURES:
            wrong += failing(rebuild, workspace, library, call, reason)
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
