# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""One region, groups of nodes instead of nodes just in time, and a database that nobody copies."""

from __future__ import annotations

import pytest

from . import checks
from .catalogue import Module
from .conftest import Run


def test_every_unit_plans_on_stand_ins_or_is_on_the_list(staging: Run) -> None:
    checks.every_unit_is_planned_or_listed(staging)


@pytest.mark.usefixtures("stand_in_modules")
def test_what_the_tree_gives_is_what_reaches_stand_in_modules(
    staging: Run, interfaces: dict[str, Module]
) -> None:
    checks.what_is_given_reaches_the_modules(staging, interfaces)


def test_every_input_given_is_one_that_stand_in_modules_declare(staging: Run) -> None:
    checks.every_input_is_declared(staging)


def test_the_formatters_have_nothing_to_say(staging: Run) -> None:
    checks.the_formatters_are_silent(staging)


def test_providers_are_bound_to_the_account_or_project_and_the_region(staging: Run) -> None:
    checks.providers_are_bound(staging)


def test_state_lies_in_the_region_of_its_unit(staging: Run) -> None:
    checks.state_lies_in_the_region_of_its_unit(staging, "omi-staging")


@pytest.mark.usefixtures("stand_in_modules")
def test_subnets_lie_apart_within_the_network(staging: Run) -> None:
    checks.subnets_lie_apart(staging, at_least=4)


def test_the_graph_is_what_terragrunt_finds(staging: Run) -> None:
    checks.the_graph_is_what_terragrunt_finds(staging)


def test_no_name_tells_a_role(staging: Run) -> None:
    checks.no_name_tells_a_role(staging)


def test_planning_leaves_the_tree_as_it_was_built(staging: Run) -> None:
    checks.planning_left_the_tree_as_it_was(staging)
