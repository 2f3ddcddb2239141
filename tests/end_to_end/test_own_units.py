# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""What a team adds to a tree plans with it, and gets the very values that the spec says."""

from __future__ import annotations

import pytest

from . import checks
from .catalogue import Module
from .conftest import Run
from .plan import recorded_inputs

REGIONS = {"aws": "eu-west-1", "gcp": "europe-west1"}
SAID = {
    "texts": ["a", "1", "${literal}"],
    "number": 3,
    "ratio": 0.5,
    "flag": True,
    "whole": {"deep": [{"key": "x ${literal} y"}]},
}


def test_every_unit_plans_on_stand_ins(own_units: Run) -> None:
    assert own_units.left_out == set()
    checks.every_unit_is_planned_or_listed(own_units)
    names = {unit.path.split("/")[1] for unit in own_units.tree.units()}
    assert {"known", "echo"} <= names


@pytest.mark.usefixtures("stand_in_modules")
def test_a_module_whose_interface_is_known_gets_what_was_said(
    own_units: Run, interfaces: dict[str, Module]
) -> None:
    checks.what_is_given_reaches_the_modules(own_units, interfaces)


def test_a_module_of_the_workspace_gets_what_was_said(own_units: Run) -> None:
    unit = f"{REGIONS[own_units.setup.provider]}/echo"
    recorded = recorded_inputs(own_units.planned.plans[unit])
    assert {name: recorded[name] for name in SAID} == SAID
    assert recorded["text"].startswith("of ")


def test_an_own_unit_comes_after_what_it_reads(own_units: Run) -> None:
    region = REGIONS[own_units.setup.provider]
    needs = {unit.path: unit.dependencies for unit in own_units.tree.units()}
    assert needs[f"{region}/echo"] == (f"{region}/network",)


def test_every_input_given_is_one_that_the_modules_declare(own_units: Run) -> None:
    checks.every_input_is_declared(own_units)


def test_the_formatters_have_nothing_to_say(own_units: Run) -> None:
    checks.the_formatters_are_silent(own_units)


def test_the_graph_is_what_terragrunt_finds(own_units: Run) -> None:
    checks.the_graph_is_what_terragrunt_finds(own_units)
