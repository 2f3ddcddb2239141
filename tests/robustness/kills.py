#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Kills rebuilds that change every file at random moments: no file is ever torn, the next build completes it.

    kills.py INFRA

INFRA_TEST_KILLS says how many (60), INFRA_TEST_SEED which moments (1).
"""

import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time

from rebuild import Rebuild, command, infra_of_command_line


def duration_of_writing(rebuild: Rebuild, workspace: pathlib.Path) -> float:
    """From the first trace of the writing to the end of the process."""
    rebuild.lay_out(workspace)
    process = start(rebuild, workspace)
    wait_for_writing(process, workspace)
    started = time.monotonic()
    process.wait(timeout=120)
    return time.monotonic() - started


def start(rebuild: Rebuild, workspace: pathlib.Path) -> subprocess.Popen:
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command(rebuild.infra, workspace), **quiet)


def wait_for_writing(process: subprocess.Popen, workspace: pathlib.Path) -> None:
    lock = workspace / "environments" / "example" / "gcp" / ".infra" / "lock"
    while process.poll() is None and not lock.exists():
        time.sleep(0.0002)


def main() -> int:
    kills = int(os.environ.get("INFRA_TEST_KILLS", "60"))
    chance = random.Random(int(os.environ.get("INFRA_TEST_SEED", "1")))
    wrong = []
    midway = 0
    with tempfile.TemporaryDirectory(prefix="infra-kills-") as temporary:
        rebuild = Rebuild(infra_of_command_line(), pathlib.Path(temporary))
        workspace = pathlib.Path(temporary) / "workspace"
        writing = sorted(duration_of_writing(rebuild, workspace) for _ in range(3))[1]
        for number in range(kills):
            environment = rebuild.lay_out(workspace)
            process = start(rebuild, workspace)
            # Most of a build is thought, which leaves nothing to tear: nine of ten kills wait for the writing.
            if number % 10 != 0:
                wait_for_writing(process, workspace)
            time.sleep(chance.uniform(0, writing * 1.2))
            process.kill()
            process.wait()
            midway += (environment / "gcp" / ".infra" / "stage").exists()
            found = rebuild.torn(environment) + rebuild.not_completed(workspace)
            wrong += [f"kill {number}: {what}" for what in found]
    print(f"{kills} kills, {midway} of them in the middle of the writing, which takes {writing * 1000:.1f} ms")
    if midway == 0:
        wrong.append("no kill came in the middle of the writing")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
