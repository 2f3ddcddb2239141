# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""What is true of every tree, whatever its spec: assertions on a run, shared by the tests."""

from __future__ import annotations

import ipaddress
import itertools
import re
from collections.abc import Callable, Iterator
from ipaddress import IPv4Network
from typing import Any

from . import own_modules
from .catalogue import Module, is_public
from .conftest import Run
from .plan import provider_block, recorded_inputs, unfaithful_inputs
from .tree import Tree

# A region takes over another's part by and by; what says a part in its name says it wrongly then.
ROLES = frozenset({"primary", "replica", "secondary", "standby", "master", "slave"})


def every_unit_is_planned_or_listed(run: Run) -> None:
    units = {unit.path for unit in run.tree.units()}
    assert units
    assert run.left_out <= units
    assert run.planned.finished.code == 0, str(run.planned)
    planned = {unit for unit, result in run.planned.results.items() if result == "succeeded"}
    assert planned == units - run.left_out, str(run.planned)
    assert set(run.planned.plans) == planned
    # Else the stand-in was too small, and what it did not answer was not tested.
    assert run.cloud.unknown_calls == []


def only_what_cannot_run_is_left_out(run: Run) -> None:
    """The list in clouds.py is neither too long nor too short for this tree."""
    brought = {folder.name for folder in (run.tree.folder / "modules").glob("*")}
    assert own_modules.that_cannot_run(run.tree.folder, run.cloud) == run.setup.left_out & brought


def what_is_given_reaches_the_modules(run: Run, interfaces: dict[str, Module]) -> None:
    assert run.planned.plans, str(run.planned)
    for unit, plan in run.planned.plans.items():
        config = run.rendered[unit]
        if not is_public(config["terraform"]["source"]):
            continue  # a module that comes with the tree records nothing
        module = interfaces[config["terraform"]["source"]]
        assert unfaithful_inputs(module, config["inputs"], recorded_inputs(plan)) == [], unit


def every_input_is_declared(run: Run) -> None:
    every_input_in_a_tree_is_declared(run.tree)


def every_input_in_a_tree_is_declared(tree: Tree) -> None:
    done = tree.terragrunt("hcl", "validate", "--inputs", "--strict")
    assert done.code == 0, str(done)


def the_formatters_are_silent(run: Run) -> None:
    the_formatters_are_silent_on(run.tree)


def the_formatters_are_silent_on(tree: Tree) -> None:
    done = tree.terragrunt("hcl", "format", "--check", "--diff")
    assert done.code == 0, str(done)
    done = tree.terraform("fmt", "-check", "-diff", "-recursive")
    assert done.code == 0, str(done)


def state_lies_in_the_region_of_its_unit(run: Run, organization_and_environment: str) -> None:
    """A bucket for each region; what belongs to none has the main region's."""
    buckets = {region: bucket for region, bucket in run.state_buckets.items() if region != "global"}
    main, *_ = regions = run.facts.regions[run.setup.provider]
    assert list(buckets) == sorted(regions)
    assert len(set(buckets.values())) == len(regions)
    assert all(name.startswith(f"{organization_and_environment}-") for name in buckets.values())
    keys = set()
    for unit, config in run.rendered.items():
        backend = config["remote_state"]["config"]
        region = _region(unit, main)
        assert backend["bucket"] == buckets[region], unit
        assert backend[{"aws": "region", "gcp": "location"}[run.setup.provider]] == region, unit
        key = backend[{"aws": "key", "gcp": "prefix"}[run.setup.provider]]
        assert key.removesuffix("/terraform.tfstate") == unit
        keys.add((backend["bucket"], key))
    assert len(keys) == len(run.rendered)


def providers_are_bound(run: Run) -> None:
    """To the account or project of the spec, and to the region that the unit is of."""
    assert run.planned.plans, str(run.planned)
    main = run.facts.regions[run.setup.provider][0]
    for unit, plan in run.planned.plans.items():
        region = _region(unit, main)
        if run.setup.provider == "aws":
            block = provider_block(plan, "aws")
            bound = (block["region"], block["allowed_account_ids"])
            assert bound == (region, [run.facts.account]), unit
        else:
            block = provider_block(plan, "google")
            assert (block["region"], block["project"]) == (region, run.facts.project), unit


def _region(unit: str, main: str) -> str:
    first = unit.split("/")[0]
    return main if first == "global" else first


def subnets_lie_apart(run: Run, at_least: int) -> None:
    """Within the network of the spec, outside of what it reserves, apart from each other."""
    assert run.planned.plans, str(run.planned)
    subnets = sorted(IPv4Network(text) for text in _SUBNETS[run.setup.provider](run))
    assert len(subnets) >= at_least * len(run.facts.regions[run.setup.provider]), subnets
    assert all(subnet.subnet_of(run.facts.network) for subnet in subnets), subnets
    overlapping = [
        (one, other)
        for one, other in itertools.pairwise(sorted([*subnets, *run.facts.reserved]))
        if one.overlaps(other)
    ]
    assert overlapping == []


def _aws_subnets(run: Run) -> Iterator[str]:
    for region in run.facts.regions["aws"]:
        inputs = recorded_inputs(run.planned.plans[f"{region}/network"])
        assert len(set(inputs["azs"])) == run.facts.zones  # network.zones of the spec
        block = ipaddress.IPv4Network(inputs["cidr"])
        for kind in ("public_subnets", "private_subnets", "database_subnets"):
            assert all(IPv4Network(subnet).subnet_of(block) for subnet in inputs[kind]), inputs
            yield from inputs[kind]


def _gcp_subnets(run: Run) -> Iterator[str]:
    for region in run.facts.regions["gcp"]:
        inputs = recorded_inputs(run.planned.plans[f"{region}/network"])
        yield from (subnet["subnet_ip"] for subnet in inputs["subnets"])
        for parts in inputs["secondary_ranges"].values():
            yield from (part["ip_cidr_range"] for part in parts)
    managed = run.rendered.get("global/private-services", {"inputs": {"ranges": {}}})
    yield from managed["inputs"]["ranges"].values()


_SUBNETS: dict[str, Callable[[Run], Iterator[str]]] = {"aws": _aws_subnets, "gcp": _gcp_subnets}


def the_graph_is_what_terragrunt_finds(run: Run) -> None:
    the_graph_of_a_tree_is_what_terragrunt_finds(run.tree)


def the_graph_of_a_tree_is_what_terragrunt_finds(tree: Tree) -> None:
    graph, units = tree.graph(), tree.units()
    assert sorted(unit["id"] for unit in graph["units"]) == sorted(unit.path for unit in units)
    assert sorted((edge["from"], edge["to"]) for edge in graph["edges"]) == sorted(
        (unit.path, dependency) for unit in units for dependency in unit.dependencies
    )


def no_name_tells_a_role(run: Run) -> None:
    found = [
        f"{unit}: {path} = {text}"
        for unit, config in run.rendered.items()
        for path, text in _names(config["inputs"])
        if ROLES & set(re.split(r"[^a-z]+", text.lower()))
    ]
    assert found == []


_NAME = re.compile(r"(^|_)(names?|identifier|prefix|alias(es)?|account_id|secret_id)$")


def _names(inputs: Any, path: str = "", named: bool = False) -> Iterator[tuple[str, str]]:
    """Every text that a name is made of, and where it stands."""
    if isinstance(inputs, dict):
        for name, value in inputs.items():
            yield from _names(value, f"{path}.{name}", _NAME.search(name) is not None)
    elif isinstance(inputs, list):
        for value in inputs:
            yield from _names(value, path, named)
    elif named and isinstance(inputs, str):
        yield path, inputs


def planning_left_the_tree_as_it_was(run: Run) -> None:
    done = run.workspace.build(run.environment, run.setup.provider, "--check")
    assert done.code == 0, str(done)
