#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""On a terminal a long build says how far it has come; nothing of that is left, and nothing comes where nobody looks on.

    progress.py INFRA
"""

import os
import pathlib
import pty
import subprocess
import sys
import tempfile

from rebuild import SPEC, command, infra_of_command_line

ENVIRONMENTS = 300  # in no more than half a second, no machine builds so many
BAR = "of 300 environments"
DIFFERS = 3  # nothing was built: a check writes nothing, and takes as long
CLEARED = "\r\x1b[K"


def lay_out(folder: pathlib.Path) -> pathlib.Path:
    for number in range(ENVIRONMENTS):
        environment = folder / "environments" / f"e{number:03}"
        environment.mkdir(parents=True)
        (environment / "environment.yaml").write_text(SPEC.replace("name: example", f"name: e{number:03}"))
    return folder


def on_terminal(arguments: list) -> str:
    """What a terminal gets on standard error; results go elsewhere."""
    ours, its = pty.openpty()
    with subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=its) as process:
        os.close(its)
        said = b""
        while True:
            try:
                piece = os.read(ours, 65536)
            except OSError:  # the other side is closed
                break
            if not piece:
                break
            said += piece
    os.close(ours)
    assert process.returncode == DIFFERS, said
    return said.decode()


def main() -> int:
    infra = infra_of_command_line()
    wrong = []
    with tempfile.TemporaryDirectory() as scratch:
        workspace = lay_out(pathlib.Path(scratch))
        check = command(infra, workspace, "--check")
        said = on_terminal(check)
        if BAR not in said:
            wrong.append(f"no progress on a terminal: {said!r}")
        bar, _, after = said.rpartition(BAR)
        if not after.startswith(CLEARED):
            wrong.append(f"the bar stays where it was: {after!r}")
        if "of 300" in on_terminal([*check, "-q"]):
            wrong.append("whoever asked for quiet gets a bar")
        piped = subprocess.run(check, capture_output=True, text=True, check=False)
        if "of 300" in piped.stderr + piped.stdout:
            wrong.append("there is a bar in a pipe")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
