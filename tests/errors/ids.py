# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Finds the error ids that the sources can give to a complaint.

Three ways lead an id into one:
    error("spec.enum", …)  warning(…)  note(…)        made on the spot
    findings.complain("spec.order", …)  spot.complain(…)  a collector that makes it
    failure("files.read", …)  misplaced(…, "spec.zones", …)  a helper that hands it on
The first two are found by their call. What families they show, "spec" or "files", tells the third
apart from other texts with a dot: each literal of such a family is an id, but for names of files.
"""

import pathlib
import re
from typing import Dict, Iterator, NamedTuple


class Literal(NamedTuple):
    id: str
    file: pathlib.Path
    line: int
    is_called: bool  # stands first in a call that makes a complaint


ID = r"[a-z]+(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+"
LITERAL = re.compile(rf'"({ID})"')
CALL = re.compile(r"\b(?:error|warning|note|complain|failure|failed|broken|wrong|complaints_of)\s*\(\s*(?:[\w.&>-]+,\s*)?$")
NAMES_OF_FILES = re.compile(r"\.(json|hcl|yaml|lock|tf|md|so|exe)$")
# What the first argument of error() may be when it is no literal: an id that the caller has.
HANDED_ON = re.compile(r"(?:std::move\()?\s*(?:id|how|which)\b")
JOINED = re.compile(r"\b(?:error|warning|note)\s*\(\s*(\"[^\"]*\"\s*\+)")
MAKES = re.compile(r"(?<![\w.>])(?:infra::)?(?:error|warning|note)\s*\(\s*([^\"\s)][^,;]*)?[,]", re.S)


def without_comments(text: str) -> str:
    """Comments become blanks, so that lines and columns stay."""
    blank = lambda found: re.sub(r"[^\n]", " ", found.group(0)) if found.group(0)[0] == "/" else found.group(0)
    return re.sub(r'"(?:[^"\\\n]|\\.)*"|//[^\n]*|/\*.*?\*/', blank, text, flags=re.S)


def sources(root: pathlib.Path) -> Iterator[pathlib.Path]:
    for folder in ("core", "plugins"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in (".cpp", ".hpp", ".c", ".h"):
                yield path


def literals(path: pathlib.Path) -> Iterator[Literal]:
    text = without_comments(path.read_text())
    for found in LITERAL.finditer(text):
        is_called = CALL.search(text[max(0, found.start() - 200) : found.start()]) is not None
        yield Literal(found.group(1), path, text.count("\n", 0, found.start()) + 1, is_called)


def ids(root: pathlib.Path) -> Dict[str, Literal]:
    """Each id, and a place that it comes from."""
    found = [literal for path in sources(root) for literal in literals(path)]
    families = {one.id.split(".")[0] for one in found if one.is_called}
    by_id: Dict[str, Literal] = {}
    for one in found:
        is_of_family = one.id.split(".")[0] in families and not NAMES_OF_FILES.search(one.id)
        if one.is_called or is_of_family:
            by_id.setdefault(one.id, one)
    return by_id


def hidden_ids(root: pathlib.Path) -> Iterator[str]:
    """Calls that make a complaint with an id that is put together where nobody finds it."""
    for path in sources(root):
        text = without_comments(path.read_text())
        for found in JOINED.finditer(text):
            line = text.count("\n", 0, found.start()) + 1
            yield f"{path.relative_to(root)}:{line}: the id of this complaint is not written out: {found.group(1)}"
        for found in MAKES.finditer(text):
            argument = (found.group(1) or "").strip()
            is_declared = "std::string" in argument or argument.startswith("const ")
            if argument and not is_declared and not HANDED_ON.match(argument):
                line = text.count("\n", 0, found.start()) + 1
                yield f"{path.relative_to(root)}:{line}: the id of this complaint is not written out: {argument}"
