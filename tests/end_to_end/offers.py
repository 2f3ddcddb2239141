# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""What both clouds offer, as the plugins' facts say."""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

_PLUGINS = Path(__file__).parents[2] / "plugins"
_MEBIBYTES = {"Mi": 1, "Gi": 1024, "Ti": 1024 * 1024}


@functools.cache
def _facts() -> list[dict[str, Any]]:
    files = sorted(_PLUGINS.glob("*/facts.json"))
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]


# Where both have a region.
LOCATIONS: Sequence[str] = sorted(set.intersection(*(set(of["locations"]) for of in _facts())))


def zones(locations: Sequence[str]) -> int:
    """As many as there are in each of these places, on each cloud."""
    return min(
        len(of["regions"][of["locations"][place]]["zones"])
        for of in _facts()
        for place in locations
    )


def versions(product: str) -> list[str]:
    """Those that both support."""
    supported = (
        {
            version["version"]
            for version in of["versions"][product]
            if version["supportedUntil"] > of["asOf"]
        }
        for of in _facts()
    )
    return sorted(set.intersection(*supported))


def has_machine(
    use: str, locations: Sequence[str], cpu: int, memory: str, arch: str | None = None
) -> bool:
    """Whether each cloud has one that is as large, in all these places."""
    least = int(memory[:-2]) * _MEBIBYTES[memory[-2:]]

    def fits(machine: dict[str, Any], regions: set[str]) -> bool:
        return (
            machine["cpu"] >= cpu
            and machine["memory"] >= least
            and arch in (None, machine.get("arch"))
            and regions <= set(machine.get("regions", regions))
        )

    return all(
        any(
            fits(machine, {of["locations"][place] for place in locations})
            for machine in of["machines"][use]
        )
        for of in _facts()
    )
