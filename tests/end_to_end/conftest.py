# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Fixtures: a minimal environment, built and planned once for each way to stand in for a cloud."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from . import catalogue, clouds, settings
from .catalogue import Module
from .clouds import Cloud, Setup
from .tree import Planned, Tree
from .workspace import Workspace


@dataclass(frozen=True)
class Run:
    """A tree that infra built, and what came of planning it."""

    setup: Setup
    workspace: Workspace
    cloud: Cloud
    tree: Tree
    state_buckets: set[str]
    planned: Planned


def _run(environment: str, setup: Setup, factory: pytest.TempPathFactory) -> Iterator[Run]:
    if reason := setup.missing():
        pytest.skip(reason)
    scratch = factory.mktemp(environment)
    workspace = Workspace(scratch / "workspace", (environment,))
    built = workspace.build(environment, setup.provider)
    assert built.code == 0, str(built)
    with setup.run(scratch) as cloud:
        tree = Tree(workspace.tree(environment, setup.provider), cloud, scratch)
        yield Run(setup, workspace, cloud, tree, tree.create_state_buckets(), tree.plan())


@pytest.fixture(scope="module", params=clouds.SETUPS, ids=lambda setup: setup.name)
def minimal(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Run]:
    """environments/minimal, on every setup."""
    yield from _run("minimal", request.param, tmp_path_factory)


@pytest.fixture
def stand_in_modules() -> None:
    """For tests that look at what a stand-in module recorded: a real one records nothing."""
    if settings.real_modules():
        pytest.skip("real modules do not record their inputs")


@pytest.fixture(scope="session")
def interfaces() -> dict[str, Module]:
    """The plugins' interface data, by the source string that trees use."""
    return {module.source: module for module in catalogue.read_all()}
