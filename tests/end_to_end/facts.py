# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""What the specs in environments/ say, as far as tests compare trees with it. Written by hand."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv4Network


@dataclass(frozen=True)
class Facts:
    """Of one environment."""

    project: str  # on Google Cloud
    regions: dict[str, tuple[str, ...]]  # provider -> its regions, the main one first
    account: str = "123456789012"  # on AWS
    zones: int = 3
    network: IPv4Network = IPv4Network("10.0.0.0/12")
    reserved: tuple[IPv4Network, ...] = ()


_ONE: dict[str, tuple[str, ...]] = {"aws": ("eu-west-1",), "gcp": ("europe-west1",)}
_TWO: dict[str, tuple[str, ...]] = {
    "aws": ("eu-west-1", "us-east-1"),
    "gcp": ("europe-west1", "us-east1"),
}

OF = {
    "minimal": Facts("omi-minimal", _ONE),
    "staging": Facts("omi-staging", _ONE, zones=2),
    "production": Facts("omi-production", _TWO, reserved=(IPv4Network("10.4.0.0/16"),)),
}
