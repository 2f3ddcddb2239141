#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""-v says what is being done: a line of text to people, a JSON object to whoever gathers logs, and both the same.

    logs.py INFRA
"""

import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
from typing import List

from rebuild import infra_of_command_line, new_workspace

TEXT = "infra: "


def logged(infra: str, *arguments: str) -> List[str]:
    """What a first build writes to standard error."""
    with tempfile.TemporaryDirectory() as folder:
        # A quote and a backslash in a path are what a careless writer of JSON trips over.
        workspace = pathlib.Path(folder) / 'a"b\\c'
        new_workspace(workspace)
        command = [infra, "-C", str(workspace), *arguments, "build"]
        built = subprocess.run(command, capture_output=True, text=True, check=True)
        return [line.replace(json.dumps(folder)[1:-1], "FOLDER") for line in built.stderr.splitlines()]


def main() -> int:
    infra = infra_of_command_line()
    assert logged(infra, "--log-format", "json") == [], "nothing is logged unless it is asked for"

    texts = logged(infra, "-v")
    assert any("added" in line for line in texts) and all(line.startswith(TEXT) for line in texts), texts

    entries = [json.loads(line) for line in logged(infra, "-v", "--log-format", "json")]
    for entry in entries:
        assert list(entry) == ["time", "level", "message"] and entry["level"] == "debug", entry
        assert datetime.datetime.fromisoformat(entry["time"].replace("Z", "+00:00")).utcoffset() == datetime.timedelta()
    assert [TEXT + entry["message"] for entry in entries] == texts, (entries, texts)

    wrong = subprocess.run([infra, "--log-format", "xml", "build"], capture_output=True, text=True, check=False)
    assert wrong.returncode == 2 and "--log-format" in wrong.stderr, wrong
    print(f"{len(texts)} lines, the same in both formats")
    return 0


if __name__ == "__main__":
    sys.exit(main())
