#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Fails where an error id that a user can cause is in no golden case, so that nothing holds its text.

    coverage.py <root of the source tree>
"""

import fnmatch
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "errors"))
from ids import ids  # noqa: E402

# What no spec and no workspace can cause, or no golden case can bring about; and who looks after it.
ELSEWHERE = {
    "catalogue.*": "a mistake in a plugin's data or reply: tests/unit/catalogue",
    "plugin.reply*": "a mistake in a plugin's reply: tests/unit/blueprint",
    "schema.*": "a mistake in a plugin's schema: tests/unit/check; the type has a case",
    "files.busy": "takes two builds at once: tests/unit/files",
    "files.lock": "takes a disk without locks: tests/unit/files",
    "files.remove": "takes a folder that refuses, and root is refused nothing: tests/unit/files",
    "files.write": "takes a disk that refuses, and root is refused nothing: tests/unit/files",
    "process.*": "takes a system that refuses a process: tests/unit/process",
    "output.failed": "takes a reader of standard output who goes away",
    "program.*": "takes a Terragrunt that fails: tests/unit/run and tests/unit/process",
    "bootstrap.declined": "takes a terminal and somebody who says no",
    "spec.unused": "takes a plugin that forgets a field, and ours do not: tests/unit/model",
    "spec.yaml.scalar-size": "takes a text of 64 KiB: tests/unit/spec",
    "spec.yaml.size": "takes a file of megabytes: tests/unit/spec",
}


def ids_in_cases(root: pathlib.Path) -> set:
    texts = [path.read_text() for path in (root / "tests" / "golden" / "cases").glob("*/expected.err")]
    return set(re.findall(r"\[([a-z0-9.-]+)\]$", "\n".join(texts), re.M))


def main() -> int:
    root = pathlib.Path(sys.argv[1]).resolve()
    known, in_cases = ids(root), ids_in_cases(root)
    wrong = []
    for id in sorted(known.keys() - in_cases):
        if not any(fnmatch.fnmatch(id, pattern) for pattern in ELSEWHERE):
            wrong.append(f"{id} is in no golden case: add one to tests/golden/cases")
    for pattern in ELSEWHERE:
        held = [id for id in known if fnmatch.fnmatch(id, pattern)]
        if not held:
            wrong.append(f"{pattern} in the list of coverage.py stands for no id: take it out")
        elif "*" not in pattern and pattern in in_cases:
            wrong.append(f"{pattern} has a golden case now: take it out of the list of coverage.py")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
