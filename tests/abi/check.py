#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Holds the ABI's header to every one that was released: it may only grow.

    check.py HEADER FOLDER

FOLDER has the header of each release, <major>.<minor>.h, as it was.
"""

import pathlib
import re
import sys
from typing import Dict, List, NamedTuple


class Header(NamedTuple):
    values: Dict[str, str]  # by the name of a macro
    structures: Dict[str, List[str]]  # the members, in their order
    functions: List[str]


def normal(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def read(text: str) -> Header:
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    values = {
        name: normal(value)
        for name, value in re.findall(r"^#define (\w+)[ \t]+(\S.*)$", text, re.M)
        if name != "INFRA_PLUGIN_EXPORT"  # how a symbol is shown is the compiler's, not the contract's
    }
    code = re.sub(r"^#.*$", " ", text, flags=re.M)
    structures = {}
    for name, body in re.findall(r"typedef struct (\w+) \{(.*?)\} \1;", code, re.S):
        structures[name] = [normal(member) for member in body.split(";") if member.strip()]
    code = re.sub(r"typedef struct (\w+) \{.*?\} \1;", " ", code, flags=re.S)
    code = code.replace('extern "C" {', " ")
    functions = [normal(one) for one in code.split(";") if "(" in one]
    return Header(values, structures, functions)


def taken_back(before: Header, now: Header) -> List[str]:
    """What a release had that is not there any more, or not as it was."""
    wrong = []
    for name, value in before.values.items():
        if name == "INFRA_ABI_MINOR":
            if int(now.values.get(name, "-1")) < int(value):
                wrong.append(f"{name} went back to {now.values.get(name)} from {value}")
        elif now.values.get(name) != value:
            wrong.append(f"{name} was {value}, and is {now.values.get(name)}")
    for name, members in before.structures.items():
        kept = now.structures.get(name, [])[: len(members)]
        if kept != members:
            wrong.append(f"{name} has to begin with {members}, and begins with {kept}")
    for function in before.functions:
        if function not in now.functions:
            wrong.append(f"it has no {function!r}")
    return wrong


def unannounced(last: Header, now: Header) -> List[str]:
    """Whoever adds something counts it: a plugin asks for it by the number."""
    grown = now._replace(values={**now.values, "INFRA_ABI_MINOR": last.values["INFRA_ABI_MINOR"]}) != last
    counted = int(now.values["INFRA_ABI_MINOR"]) > int(last.values["INFRA_ABI_MINOR"])
    return ["something was added, and INFRA_ABI_MINOR is what it was"] if grown and not counted else []


def version(path: pathlib.Path) -> List[int]:
    return [int(number) for number in path.stem.split(".")]


def main() -> int:
    now = read(pathlib.Path(sys.argv[1]).read_text())
    releases = sorted(pathlib.Path(sys.argv[2]).glob("*.h"), key=version)
    if not releases or not now.structures or not now.functions:
        print("there is nothing to compare")
        return 1
    wrong = []
    for path in releases:
        wrong += [f"{path.stem}: {what}" for what in taken_back(read(path.read_text()), now)]
    wrong += unannounced(read(releases[-1].read_text()), now)
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
