#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Fails where an error id has no page, a page no id, or docs/error-codes.md is not what the pages say.

    check.py <root of the source tree>

With INFRA_ACCEPT=1 docs/error-codes.md is rewritten, and the test counts as skipped, never as passed.
"""

import os
import pathlib
import re
import sys
from typing import Dict, Iterator

from ids import hidden_ids, ids

SKIPPED = 77
MOST_LINES = 25
HEADING = re.compile(r"# ([a-z0-9.-]+): (.+)")
PARTS = ("## Example", "## What to do")
INDEX_HEAD = """# Error ids

Each complaint ends with its id in brackets. Ids never change. `infra help ID` prints the page of one,
without a network; `infra help` lists them all. This list is checked, and written with `INFRA_ACCEPT=1`,
by the test `errors: …`.

"""


def look_at_page(path: pathlib.Path) -> Iterator[str]:
    lines = path.read_text().splitlines()
    heading = HEADING.fullmatch(lines[0]) if lines else None
    if heading is None or heading.group(1) != path.stem:
        yield f'does not begin with "# {path.stem}: " and a title'
    for part in PARTS:
        if part not in lines:
            yield f'has no "{part}"'
    if not any(f"[{path.stem}]" in line for line in lines):
        yield f"shows no output that ends with [{path.stem}]"
    if len(lines) > MOST_LINES:
        yield f"has {len(lines)} lines, and may have {MOST_LINES}"


def titles(pages: Dict[str, pathlib.Path]) -> Dict[str, str]:
    headings = {id: HEADING.match(path.read_text()) for id, path in pages.items()}
    return {id: found.group(2) if found else "" for id, found in headings.items()}


def index(pages: Dict[str, pathlib.Path]) -> str:
    rows = [f"| [{id}](errors/{id}.md) | {title} |" for id, title in sorted(titles(pages).items())]
    return INDEX_HEAD + "\n".join(["| id | what it is |", "|---|---|", *rows]) + "\n"


def offences(root: pathlib.Path) -> Iterator[str]:
    known = ids(root)
    pages = {path.stem: path for path in (root / "docs" / "errors").glob("*.md")}
    for id in sorted(known.keys() - pages.keys()):
        place = known[id]
        yield f"{place.file.relative_to(root)}:{place.line}: {id} has no page: write docs/errors/{id}.md"
    for id in sorted(pages.keys() - known.keys()):
        yield f"docs/errors/{id}.md: no source gives this id to a complaint: take the page out"
    for id in sorted(pages):
        yield from (f"docs/errors/{id}.md: {what}" for what in look_at_page(pages[id]))
    yield from hidden_ids(root)
    file = root / "docs" / "error-codes.md"
    if not file.exists() or file.read_text() != index(pages):
        if os.environ.get("INFRA_ACCEPT") == "1":
            file.write_text(index(pages))
        else:
            yield "docs/error-codes.md: is not the list of docs/errors: run this test with INFRA_ACCEPT=1"


def main() -> int:
    found = list(offences(pathlib.Path(sys.argv[1]).resolve()))
    print("\n".join(found))
    if os.environ.get("INFRA_ACCEPT") == "1" and not found:
        return SKIPPED
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
