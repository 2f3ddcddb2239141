# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Modules that come with a tree, and what they need that a setup may not have."""

from __future__ import annotations

import re
from pathlib import Path

from . import providers
from .clouds import Cloud

_USED = re.compile(r'^(?:resource|data|ephemeral) "(\w+)"', re.MULTILINE)
_OF_TERRAFORM_ITSELF = "terraform"


def that_cannot_run(tree: Path, cloud: Cloud) -> set[str]:
    """Those that use a resource, data source or ephemeral value of a provider that lacks it."""
    return {
        folder.name
        for folder in sorted((tree / "modules").glob("*"))
        if any(not _is_there(used, cloud) for used in types_used(folder))
    }


def types_used(module: Path) -> set[str]:
    """aws_db_instance, random_password, …"""
    return {
        used
        for file in sorted(module.glob("*.tf"))
        for used in _USED.findall(file.read_text(encoding="utf-8"))
    }


def _is_there(used: str, cloud: Cloud) -> bool:
    provider = used.partition("_")[0]
    if provider in cloud.real_providers or provider == _OF_TERRAFORM_ITSELF:
        return True
    return provider in cloud.stand_in_providers and used in providers.offers(provider)
