# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""What a plan of a stand-in module says."""

from __future__ import annotations

from typing import Any

from . import modules
from .catalogue import Module


def recorded_inputs(plan: dict[str, Any]) -> dict[str, Any]:
    """Every input as the module had it: converted to its type, defaults filled in."""
    for resource in plan["planned_values"]["root_module"]["resources"]:
        if resource["address"] == "terraform_data.inputs":
            recorded: dict[str, Any] = resource["values"]["input"]
            return recorded
    raise AssertionError(
        "the plan is not one of a stand-in module: it has no terraform_data.inputs"
    )


def changed_attributes(plan: dict[str, Any]) -> dict[str, set[str]]:
    """Resource -> what the plan would change of it; nothing for one that stays as it is."""
    return {
        resource["address"]: _differing(resource["change"])
        for resource in plan["resource_changes"]
        if resource["change"]["actions"] not in (["no-op"], ["read"])
    }


def _differing(change: dict[str, Any]) -> set[str]:
    before, after = change["before"] or {}, change["after"] or {}
    # What is known after an apply only has no value in `after`.
    unknown = {name for name, is_unknown in change["after_unknown"].items() if is_unknown}
    return unknown | {name for name in {*before, *after} if before.get(name) != after.get(name)}


def provider_block(plan: dict[str, Any], name: str) -> dict[str, Any]:
    """The provider block that the tree generated, as Terraform read it; nested blocks in lists."""
    block: dict[str, Any] = _constants(
        plan["configuration"]["provider_config"][name]["expressions"]
    )
    return block


def _constants(expressions: Any) -> Any:
    if isinstance(expressions, list):
        return [_constants(block) for block in expressions]
    if set(expressions) == {"constant_value"}:
        return expressions["constant_value"]
    return {name: _constants(value) for name, value in expressions.items()}


def unfaithful_inputs(module: Module, given: dict[str, Any], recorded: dict[str, Any]) -> list[str]:
    """Where the module has another value than the tree gave or, if it gave none, the default."""
    complaints = [
        f"{name}: the module has no such input" for name in given if name not in module.inputs
    ]
    for name in modules.recorded(module):
        facts = module.inputs[name]
        if name not in given and facts.get("required"):
            complaints.append(f"{name}: required, and not given")
            continue
        expected = given[name] if name in given else modules.default(facts)
        if not _carries(recorded[name], expected):
            complaints.append(f"{name}: expected {expected!r}, the module got {recorded[name]!r}")
    return complaints


def _carries(got: Any, expected: Any) -> bool:
    """Is `got` what Terraform makes of `expected` for some type? Attributes may have been added."""
    if isinstance(expected, dict) and isinstance(got, dict):
        return all(name in got and _carries(got[name], value) for name, value in expected.items())
    if isinstance(expected, list) and isinstance(got, list):
        # A set comes back in an order of its own.
        return len(got) == len(expected) and (
            all(map(_carries, got, expected))
            or all(any(_carries(g, e) for g in got) for e in expected)
        )
    if isinstance(expected, (bool, int, float)) and isinstance(got, str):
        return got == (str(expected).lower() if isinstance(expected, bool) else f"{expected:g}")
    return bool(got == expected) and isinstance(got, bool) == isinstance(expected, bool)
