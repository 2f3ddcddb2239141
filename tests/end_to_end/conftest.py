# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Fixtures: environments, built and planned once for each way to stand in for a cloud."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from . import catalogue, clouds, facts, own_units as team, settings
from .catalogue import Module
from .clouds import Cloud, Setup
from .facts import Facts
from .tree import Planned, Tree
from .workspace import Workspace


@dataclass(frozen=True)
class Run:
    """A tree that infra built, and what came of planning it."""

    environment: str
    setup: Setup
    workspace: Workspace
    cloud: Cloud
    tree: Tree
    state_buckets: dict[str, str]  # region -> bucket
    left_out: set[str]  # units whose modules need a provider that the setup lacks
    planned: Planned

    @property
    def facts(self) -> Facts:
        return facts.OF[self.environment]

    @functools.cached_property
    def rendered(self) -> dict[str, dict[str, Any]]:
        """Every unit's configuration."""
        return self.tree.rendered()


def _run(
    environment: str,
    setup: Setup,
    factory: pytest.TempPathFactory,
    change: Callable[[Workspace], None] = lambda workspace: None,
) -> Iterator[Run]:
    if reason := setup.missing():
        pytest.skip(reason)
    scratch = factory.mktemp(environment)
    workspace = Workspace(scratch / "workspace", (environment,))
    change(workspace)
    built = workspace.build(environment, setup.provider)
    assert built.code == 0, str(built)
    with setup.run(scratch) as cloud:
        tree = Tree(workspace.tree(environment, setup.provider), cloud, scratch)
        buckets, left_out = tree.create_state_buckets(), _left_out(tree, setup)
        planned = tree.plan(without=left_out)
        yield Run(environment, setup, workspace, cloud, tree, buckets, left_out, planned)


def _left_out(tree: Tree, setup: Setup) -> set[str]:
    if settings.real_modules():
        return set()  # with all providers as they are
    return {
        unit["id"]
        for unit in tree.graph()["units"]
        if not catalogue.is_public(unit["source"]) and unit["module"] in setup.left_out
    }


@pytest.fixture(scope="module", params=clouds.SETUPS, ids=lambda setup: setup.name)
def minimal(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Run]:
    """environments/minimal, on every setup."""
    yield from _run("minimal", request.param, tmp_path_factory)


@pytest.fixture(scope="module", params=clouds.STAND_INS, ids=lambda setup: setup.name)
def production(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Run]:
    """environments/production: two regions, a cluster and a database in each."""
    yield from _run("production", request.param, tmp_path_factory)


@pytest.fixture(scope="module", params=clouds.STAND_INS, ids=lambda setup: setup.name)
def staging(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Run]:
    """environments/staging: one region, node pools instead of nodes just in time."""
    yield from _run("staging", request.param, tmp_path_factory)


@pytest.fixture(scope="module", params=clouds.STAND_INS, ids=lambda setup: setup.name)
def own_units(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Run]:
    """environments/minimal with units that its team adds."""
    yield from _run("minimal", request.param, tmp_path_factory, team.add)


@pytest.fixture
def stand_in_modules() -> None:
    """For tests that look at what a stand-in module recorded: a real one records nothing."""
    if settings.real_modules():
        pytest.skip("real modules do not record their inputs")


@pytest.fixture(scope="session")
def interfaces() -> dict[str, Module]:
    """The plugins' interface data, by the source string that trees use."""
    return {module.source: module for module in catalogue.read_all()}
