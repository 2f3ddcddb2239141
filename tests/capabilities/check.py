#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Fails where docs/capabilities.md is not what the plugins' data says, or the data not what they build.

    check.py <root of the source tree>

With INFRA_ACCEPT=1 docs/capabilities.md is rewritten, and the test counts as skipped, never as passed.
"""

import json
import os
import pathlib
import sys
from typing import Dict, Iterator, List

SKIPPED = 77
HEAD = """# What each plugin builds

A row is a neutral piece of a spec, a column a plugin. Where a plugin has nothing to say to a block of the spec, `infra` refuses the
block at its line. `infra plugin info` says the same of a plugin that is installed. The table comes from `capabilities` in each
`plugins/*/plugin.json`; it is checked, and written with `INFRA_ACCEPT=1`, by the test `capabilities: …`.

"""
# Blocks of a spec that may be there or not: all of these have a row, built or not.
BLOCKS = ("cluster", "database", "audit", "dns", "edge", "identity", "observability", "registry", "secrets")
NOT_BUILT = "not yet"


def plugins(root: pathlib.Path) -> List[dict]:
    return [json.loads(path.read_text()) for path in sorted((root / "plugins").glob("*/plugin.json"))]


def rows(manifests: List[dict]) -> List[str]:
    """Pieces in the order of the first plugin that names them, then the blocks that nobody builds."""
    pieces: Dict[str, None] = {}
    for manifest in manifests:
        pieces.update(dict.fromkeys(manifest["capabilities"]))
    pieces.update(dict.fromkeys(BLOCKS))
    return list(pieces)


def cell(manifest: dict, piece: str) -> str:
    nothing = NOT_BUILT if piece in BLOCKS else ""
    return manifest["capabilities"].get(piece, nothing).replace("|", "\\|")


def page(manifests: List[dict]) -> str:
    lines = ["| | " + " | ".join(f"`{manifest['name']}`" for manifest in manifests) + " |"]
    lines.append("|---" * (len(manifests) + 1) + "|")
    for piece in rows(manifests):
        lines.append(f"| {piece} | " + " | ".join(cell(manifest, piece) for manifest in manifests) + " |")
    return HEAD + "\n".join(lines) + "\n"


def unnamed(root: pathlib.Path, manifests: List[dict]) -> Iterator[str]:
    """What units of the production environment make up, and no capability says."""
    for manifest in manifests:
        path = root / "tests/golden/cases/production/expected" / manifest["provider"] / "graph.json"
        units = json.loads(path.read_text())["units"]
        covered = {piece for unit in units for piece in unit["covers"]}
        for piece in sorted(covered - manifest["capabilities"].keys()):
            yield f"{manifest['name']} builds {piece}, and its capabilities do not say so"


def offences(root: pathlib.Path) -> Iterator[str]:
    manifests = plugins(root)
    yield from unnamed(root, manifests)
    file = root / "docs" / "capabilities.md"
    if file.exists() and file.read_text() == page(manifests):
        return
    if os.environ.get("INFRA_ACCEPT") == "1":
        file.write_text(page(manifests))
    else:
        yield "docs/capabilities.md: is not what plugins/*/plugin.json say: run this test with INFRA_ACCEPT=1"


def main() -> int:
    found = list(offences(pathlib.Path(sys.argv[1]).resolve()))
    print("\n".join(found))
    if os.environ.get("INFRA_ACCEPT") == "1" and not found:
        return SKIPPED
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
