# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""The smallest environment goes the whole way: from its spec to a plan of every unit."""

from __future__ import annotations

import pytest

from . import checks
from .catalogue import Module
from .clouds import GCP_ON_STAND_INS
from .conftest import Run


def test_every_unit_plans_on_stand_in_modules(minimal: Run) -> None:
    assert minimal.left_out == set()
    checks.every_unit_is_planned_or_listed(minimal)


@pytest.mark.usefixtures("stand_in_modules")
def test_what_the_tree_gives_is_what_reaches_stand_in_modules(
    minimal: Run, interfaces: dict[str, Module]
) -> None:
    checks.what_is_given_reaches_the_modules(minimal, interfaces)


def test_every_input_given_is_one_that_stand_in_modules_declare(minimal: Run) -> None:
    checks.every_input_is_declared(minimal)


def test_the_formatters_have_nothing_to_say(minimal: Run) -> None:
    checks.the_formatters_are_silent(minimal)


def test_the_region_has_one_state_bucket_named_after_the_organization(minimal: Run) -> None:
    checks.state_lies_in_the_region_of_its_unit(minimal, "omi-minimal")


def test_the_provider_is_bound_to_the_account_or_project_of_the_spec(minimal: Run) -> None:
    checks.providers_are_bound(minimal)


@pytest.mark.usefixtures("stand_in_modules")
def test_subnets_lie_apart_within_the_network_of_the_spec(minimal: Run) -> None:
    checks.subnets_lie_apart(minimal, at_least=3)


def test_planning_leaves_the_tree_as_it_was_built(minimal: Run) -> None:
    checks.planning_left_the_tree_as_it_was(minimal)


@pytest.mark.parametrize("minimal", [GCP_ON_STAND_INS], ids=lambda setup: setup.name, indirect=True)
def test_gcp_subnets_wait_for_their_network_and_the_network_for_its_services(minimal: Run) -> None:
    needs = {unit.path: unit.dependencies for unit in minimal.tree.units()}
    assert "global/services" in needs["global/vpc"]
    assert "global/vpc" in needs["europe-west1/network"]
