# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Whatever spec the schema and the rules allow builds, and Terragrunt reads what is built."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from . import checks, clouds, settings
from .clouds import Setup
from .random_specs import RandomSpec
from .tree import Tree
from .workspace import Workspace


@dataclass(frozen=True)
class Built:
    """A tree of a random spec. Nothing of it was planned."""

    workspace: Workspace
    environment: str
    setup: Setup
    tree: Tree


@pytest.fixture(scope="module", params=range(settings.random_specs()), ids="spec {}".format)
def spec(request: pytest.FixtureRequest) -> RandomSpec:
    return RandomSpec(settings.seed(), request.param)


@pytest.fixture(autouse=True)
def _shown_where_a_test_fails(spec: RandomSpec) -> None:
    print(spec.text)


@pytest.fixture(scope="module", params=clouds.STAND_INS, ids=lambda setup: setup.provider)
def built(
    request: pytest.FixtureRequest, spec: RandomSpec, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Built]:
    setup: Setup = request.param
    if reason := setup.missing():
        pytest.skip(reason)
    scratch = tmp_path_factory.mktemp("spec")
    workspace = Workspace(scratch / "workspace", ())
    workspace.add(spec.name, spec.text)
    done = workspace.build(spec.name, setup.provider)
    # A refusal is a failure: either infra is wrong, or random_specs.py lacks a rule.
    assert done.code == 0, f"{done}\n{spec.text}"
    with setup.run(scratch) as cloud:
        tree = Tree(workspace.tree(spec.name, setup.provider), cloud, scratch)
        yield Built(workspace, spec.name, setup, tree)


def test_a_second_build_has_nothing_to_do(built: Built) -> None:
    again = built.workspace.build(built.environment, built.setup.provider)
    assert again.code == 0, str(again)
    assert ": 0 added, 0 changed, 0 removed, " in again.stdout, str(again)
    checked = built.workspace.build(built.environment, built.setup.provider, "--check")
    assert checked.code == 0, str(checked)


def test_the_graph_is_what_terragrunt_finds(built: Built) -> None:
    checks.the_graph_of_a_tree_is_what_terragrunt_finds(built.tree)


def test_every_input_given_is_one_that_the_modules_declare(built: Built) -> None:
    built.tree.create_state_buckets()
    checks.every_input_in_a_tree_is_declared(built.tree)


def test_the_formatters_have_nothing_to_say(built: Built) -> None:
    checks.the_formatters_are_silent_on(built.tree)
