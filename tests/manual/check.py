#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Fails where the manual page leaves out a command, an option or an exit code of "infra --help", has one too many,
or is not what groff can set.

    check.py INFRA PAGE
"""

import re
import shutil
import subprocess
import sys

OPTION = re.compile(r"(?<![\w-])--?[A-Za-z][a-z-]*")


def of_help(text: str) -> set:
    options, commands = text.split("\nOptions:\n")[1].split("\nSubcommands:\n")
    found = set(OPTION.findall(re.sub(r"(?m)^( {2}\S.*?) {2,}\S.*$", r"\1", options)))
    found |= set(re.findall(r"(?m)^  ([a-z]+) ", commands.split("\nExamples:\n")[0]))
    return found | set(re.findall(r"\b(\d+) [a-zA-Z]", text.split("Exit codes: ")[1]))


def of_page(text: str) -> set:
    found = set()
    for title in ("COMMANDS", "OPTIONS", "EXIT STATUS"):
        section = text.split(f".SH {title}\n")[1].split("\n.SH ")[0]
        for name in re.findall(r"(?m)^\.TP\n\.\w+ (.*)$", section):
            name = name.replace("\\-", "-")
            found |= set(OPTION.findall(name)) or {name}
    return found


def main() -> int:
    shown = subprocess.run([sys.argv[1], "--help"], capture_output=True, text=True, check=True).stdout
    with open(sys.argv[2], encoding="utf-8") as page:
        text = page.read()
    wanted, told = of_help(shown), of_page(text)
    wrong = [f"the page lacks {name}" for name in sorted(wanted - told)]
    wrong += [f"the page has {name}, which infra has not" for name in sorted(told - wanted)]
    if shutil.which("groff"):
        set_page = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-z"], input=text, capture_output=True, text=True, check=False)
        wrong += set_page.stderr.splitlines()
    print("\n".join(wrong) or f"{len(wanted)} commands, options and exit codes have their place")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
