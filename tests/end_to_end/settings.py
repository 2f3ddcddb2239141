# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""All that the environment may say about a run of these tests. README.md lists it for people."""

from __future__ import annotations

import os
from pathlib import Path


def infra_binary() -> Path:
    """The program under test."""
    said = os.environ.get("INFRA_BINARY")
    if not said:
        raise RuntimeError("INFRA_BINARY does not say where the infra to test is; ctest sets it")
    return Path(said).resolve()


def hcl_values_binary() -> Path:
    """The program that prints random values as HCL."""
    said = os.environ.get("INFRA_HCL_VALUES")
    if not said:
        raise RuntimeError("INFRA_HCL_VALUES does not say where hcl_values is; ctest sets it")
    return Path(said).resolve()


def hcl_values() -> int:
    """How many random values are written and read back."""
    return int(os.environ.get("INFRA_TEST_VALUES") or 2000)


def random_specs() -> int:
    """How many random specs are built."""
    return int(os.environ.get("INFRA_TEST_SPECS") or 4)


def seed() -> int:
    """Where random tests begin: the same everywhere, but where another one is asked for."""
    return int(os.environ.get("INFRA_TEST_SEED") or 20250117)


def terragrunt_line() -> str:
    """The newest supported Terragrunt, or the oldest."""
    return _choice("INFRA_TEST_TERRAGRUNT", "1.1", "1.0")


def engine() -> str:
    """`installed`: Terraform where the machine has one that is new enough, else OpenTofu."""
    return _choice("INFRA_TEST_ENGINE", "installed", "terraform", "opentofu")


def real_modules() -> bool:
    """The public modules themselves instead of stand-ins; real_modules.md says how."""
    return _choice("INFRA_TEST_MODULES", "stand-in", "real") == "real"


def provider_mirror() -> Path | None:
    """A folder in the layout of Terraform's filesystem mirrors that may hold real providers."""
    said = os.environ.get("INFRA_TEST_PROVIDER_MIRROR")
    return Path(said) if said else None


def _choice(name: str, default: str, *others: str) -> str:
    said = os.environ.get(name) or default
    if said not in (default, *others):
        raise ValueError(f"{name} is '{said}', not one of: {', '.join((default, *others))}")
    return said
