#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Fails where the interface of a plugin's own module says something else than the module's files.

    check.py <root of the source tree>

The core believes an interface (plugins/*/catalogue/*.json): a wrong one would let a tree pass that
Terraform refuses. Those of public modules are made from the modules; those of a plugin's own modules
are written by hand, beside plugins/*/modules/*.
"""

import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import hcl  # noqa: E402

OWN = "./modules/"


def check(root):
    """Every offence as "file: what"."""
    offences = []
    for plugin in sorted((root / "plugins").glob("*/")):
        interfaces = {
            file: json.loads(file.read_text(encoding="utf-8"))
            for file in sorted((plugin / "catalogue").glob("*.json"))
        }
        own = {file: data for file, data in interfaces.items() if data["source"].startswith(OWN)}
        for file, data in own.items():
            folder = plugin / "modules" / data["source"][len(OWN):]
            where = file.relative_to(root)
            offences += [f"{where}: {what}" for what in _differences(data, folder)]
        described = {data["source"][len(OWN):] for data in own.values()}
        for folder in sorted((plugin / "modules").glob("*/")):
            if folder.name not in described:
                offences.append(f"{folder.relative_to(root)}: no file of catalogue/ describes it")
    return offences


def _differences(data, folder):
    if not folder.is_dir():
        yield f"there is no folder modules/{folder.name}"
        return
    declared = [
        block for file in sorted(folder.glob("*.tf"))
        for block in hcl.blocks(file.read_text(encoding="utf-8"))
    ]
    for block in declared:
        if block.type == "module" and not _is_within(block):
            yield f"module {block.labels[0]} lies elsewhere, and a tree holds single modules only"
    variables = {block.labels[0]: _input(block) for block in declared if block.type == "variable"}
    described = {name: _described(facts) for name, facts in data["inputs"].items()}
    yield from _unlike("input", described, variables)
    outputs = {block.labels[0]: {} for block in declared if block.type == "output"}
    yield from _unlike("output", {name: {} for name in data["outputs"]}, outputs)
    yield from _unlike("provider", data["requires"]["providers"], _providers(declared))


def _unlike(kind, described, declared):
    for name in sorted(described.keys() | declared.keys()):
        if name not in declared:
            yield f"{kind} {name}: the module has none of that name"
        elif name not in described:
            yield f"{kind} {name}: it is in the module, and not here"
        else:
            for fact, value in declared[name].items():
                if described[name].get(fact) != value:
                    said = described[name].get(fact)
                    yield f"{kind} {name}: {fact} is {said} here, and {value} in the module"


def _input(block):
    return {
        "type": same_type(block.attributes.get("type", ["any"])),
        "required": "default" not in block.attributes,
        "nullable": block.attributes.get("nullable") != ["false"],
        "ephemeral": block.attributes.get("ephemeral") == ["true"],
    }


def _described(facts):
    return {
        "type": same_type(hcl.tokens(facts["type"])),
        "required": facts.get("required", False),
        "nullable": facts.get("nullable", True),
        "ephemeral": facts.get("ephemeral", False),
    }


def _providers(declared):
    """What required_providers says, name -> source and version."""
    found = {}
    for block in declared:
        for inner in block.blocks if block.type == "terraform" else ():
            if inner.type != "required_providers":
                continue
            for name, expression in inner.attributes.items():
                words = [word for word in expression if word not in ("{", "}", "=", ",")]
                found[name] = {
                    key: value.strip('"') for key, value in zip(words[::2], words[1::2])
                }
    return found


def same_type(expression):
    """A type in one form: attributes in order, however they are set apart; defaults as JSON or HCL."""
    reader = [word for word in expression if word not in (",", "\n")]
    return " ".join(_sorted_objects(["=" if word == ":" else word for word in reader]))


def _sorted_objects(words):
    """Sorts what stands between braces by name: objects have no order."""
    out, position = [], 0
    while position < len(words):
        if words[position] != "{":
            out.append(words[position])
            position += 1
            continue
        end = _closing(words, position)
        out += ["{", *sum(sorted(_members(words[position + 1:end])), []), "}"]
        position = end + 1
    return out


def _members(words):
    """[["a", "=", …], …]: a member begins where a word is followed by "=" at the top."""
    members, depth = [], 0
    for index, word in enumerate(words):
        if depth == 0 and words[index + 1:index + 2] == ["="]:
            members.append([])
            word = word.strip('"')
        depth += (word in hcl.OPENING) - (word in hcl.CLOSING)
        members[-1].append(word)
    return [_sorted_objects(member) for member in members]


def _closing(words, opening):
    depth = 0
    for index in range(opening, len(words)):
        depth += (words[index] in hcl.OPENING) - (words[index] in hcl.CLOSING)
        if depth == 0:
            return index
    raise ValueError("a bracket is not closed")


def _is_within(block):
    """A module's module is one of its own folders, or comes from somewhere by an address."""
    source = "".join(block.attributes.get("source", []))
    return ".." not in source


def main():
    offences = check(Path(sys.argv[1]).resolve())
    for offence in offences:
        print(offence, file=sys.stderr)
    return 1 if offences else 0


if __name__ == "__main__":
    sys.exit(main())
