# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""The smallest environment goes the whole way: from its spec to a plan of every unit."""

from __future__ import annotations

import ipaddress
import itertools
from collections.abc import Callable
from typing import Any

import pytest

from .catalogue import Module, is_public
from .clouds import GCP_ON_STAND_INS
from .conftest import Run
from .plan import provider_block, recorded_inputs, unfaithful_inputs

Plans = dict[str, dict[str, Any]]

NETWORK = ipaddress.IPv4Network("10.0.0.0/12")  # network.cidr of the spec


def test_every_unit_plans_on_stand_in_modules(minimal: Run) -> None:
    units = {unit.path for unit in minimal.tree.units()}
    assert units
    assert minimal.planned.finished.code == 0, str(minimal.planned)
    assert minimal.planned.results == dict.fromkeys(units, "succeeded"), str(minimal.planned)
    assert set(minimal.planned.plans) == units
    # Else the stand-in was too small, and what it did not answer was not tested.
    assert minimal.cloud.unknown_calls == []


@pytest.mark.usefixtures("stand_in_modules")
def test_what_the_tree_gives_is_what_reaches_stand_in_modules(
    minimal: Run, interfaces: dict[str, Module]
) -> None:
    assert minimal.planned.plans, str(minimal.planned)
    for unit, plan in minimal.planned.plans.items():
        config = minimal.tree.rendered(unit)
        if not is_public(config["terraform"]["source"]):
            continue  # a module of the plugin's own records nothing
        module = interfaces[config["terraform"]["source"]]
        assert unfaithful_inputs(module, config["inputs"], recorded_inputs(plan)) == [], unit


def test_every_input_given_is_one_that_stand_in_modules_declare(minimal: Run) -> None:
    done = minimal.tree.terragrunt("hcl", "validate", "--inputs", "--strict")
    assert done.code == 0, str(done)


def test_the_formatters_have_nothing_to_say(minimal: Run) -> None:
    done = minimal.tree.terragrunt("hcl", "format", "--check", "--diff")
    assert done.code == 0, str(done)
    done = minimal.tree.terraform("fmt", "-check", "-diff", "-recursive")
    assert done.code == 0, str(done)


def test_the_region_has_one_state_bucket_named_after_the_organization(minimal: Run) -> None:
    assert len(minimal.state_buckets) == 1
    assert all(bucket.startswith("omi-minimal-") for bucket in minimal.state_buckets)


def test_the_provider_is_bound_to_the_account_or_project_of_the_spec(minimal: Run) -> None:
    assert minimal.planned.plans, str(minimal.planned)
    for unit, plan in minimal.planned.plans.items():
        if minimal.setup.provider == "aws":
            block = provider_block(plan, "aws")
            assert (block["region"], block["allowed_account_ids"]) == (
                "eu-west-1",
                ["123456789012"],
            ), unit
        else:
            block = provider_block(plan, "google")
            assert (block["region"], block["project"]) == ("europe-west1", "omi-minimal"), unit


@pytest.mark.usefixtures("stand_in_modules")
def test_subnets_lie_apart_within_the_network_of_the_spec(minimal: Run) -> None:
    assert minimal.planned.plans, str(minimal.planned)
    subnets = sorted(
        ipaddress.IPv4Network(text)
        for text in SUBNETS[minimal.setup.provider](minimal.planned.plans)
    )
    assert len(subnets) >= 3
    assert all(subnet.subnet_of(NETWORK) for subnet in subnets), subnets
    assert not any(one.overlaps(next_one) for one, next_one in itertools.pairwise(subnets)), subnets


def _aws_subnets(plans: Plans) -> list[str]:
    inputs = recorded_inputs(plans["eu-west-1/network"])
    assert len(set(inputs["azs"])) == 3  # network.zones of the spec
    subnets: list[str] = inputs["public_subnets"] + inputs["private_subnets"]
    block = ipaddress.IPv4Network(inputs["cidr"])
    assert all(ipaddress.IPv4Network(subnet).subnet_of(block) for subnet in subnets), inputs
    return subnets


def _gcp_subnets(plans: Plans) -> list[str]:
    inputs = recorded_inputs(plans["europe-west1/network"])
    secondary = [part for parts in inputs["secondary_ranges"].values() for part in parts]
    return [subnet["subnet_ip"] for subnet in inputs["subnets"]] + [
        part["ip_cidr_range"] for part in secondary
    ]


SUBNETS: dict[str, Callable[[Plans], list[str]]] = {"aws": _aws_subnets, "gcp": _gcp_subnets}


def test_planning_leaves_the_tree_as_it_was_built(minimal: Run) -> None:
    done = minimal.workspace.build("minimal", minimal.setup.provider, "--check")
    assert done.code == 0, str(done)


@pytest.mark.parametrize("minimal", [GCP_ON_STAND_INS], ids=lambda setup: setup.name, indirect=True)
def test_gcp_subnets_wait_for_their_network_and_the_network_for_its_services(minimal: Run) -> None:
    needs = {unit.path: unit.dependencies for unit in minimal.tree.units()}
    assert "global/services" in needs["global/vpc"]
    assert "global/vpc" in needs["europe-west1/network"]
