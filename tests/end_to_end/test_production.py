# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Two regions, a cluster and a database in each, on both clouds: planned on stand-in modules.

Own modules that need a provider which is stood in for are left out, by a list that is tested too;
what depends on them plans with made-up outputs.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from . import checks, facts
from .catalogue import Module
from .conftest import Run
from .plan import recorded_inputs
from .samples import sample
from .tree import read_graph
from .workspace import Workspace

# What says which database a database copies.
SOURCE = {"aws": "replicate_source_db", "gcp": "master_instance_name"}


def test_every_unit_plans_on_stand_ins_or_is_on_the_list(production: Run) -> None:
    checks.every_unit_is_planned_or_listed(production)


@pytest.mark.usefixtures("stand_in_modules")
def test_the_list_has_what_stand_in_providers_cannot_plan_and_no_more(production: Run) -> None:
    checks.only_what_cannot_run_is_left_out(production)


@pytest.mark.usefixtures("stand_in_modules")
def test_what_the_tree_gives_is_what_reaches_stand_in_modules(
    production: Run, interfaces: dict[str, Module]
) -> None:
    checks.what_is_given_reaches_the_modules(production, interfaces)


def test_every_input_given_is_one_that_stand_in_modules_declare(production: Run) -> None:
    checks.every_input_is_declared(production)


def test_the_formatters_have_nothing_to_say(production: Run) -> None:
    checks.the_formatters_are_silent(production)


def test_providers_are_bound_to_the_account_or_project_and_the_region(production: Run) -> None:
    checks.providers_are_bound(production)


def test_each_region_has_its_state_and_the_main_one_that_of_global_units(production: Run) -> None:
    checks.state_lies_in_the_region_of_its_unit(production, "omi-production")


@pytest.mark.usefixtures("stand_in_modules")
def test_subnets_of_all_regions_lie_apart_in_the_network_and_out_of_reserved(
    production: Run,
) -> None:
    checks.subnets_lie_apart(production, at_least=6)


def test_the_graph_is_what_terragrunt_finds(production: Run) -> None:
    checks.the_graph_is_what_terragrunt_finds(production)


def test_no_name_tells_a_role(production: Run) -> None:
    checks.no_name_tells_a_role(production)


def test_each_region_has_a_cluster_and_a_database(production: Run) -> None:
    units = set(production.rendered)
    for region in production.facts.regions[production.setup.provider]:
        assert {f"{region}/cluster/main", f"{region}/database"} <= units


def test_all_databases_but_one_copy_that_one(production: Run) -> None:
    databases = _databases(production)
    sources = {unit: _source(production, config) for unit, config in databases.items()}
    (first,) = (unit for unit, source in sources.items() if source is None)
    copies = {unit: source for unit, source in sources.items() if source is not None}
    assert len(copies) == len(databases) - 1 > 0
    for unit, source in copies.items():
        dependency = databases[unit]["dependency"]["source"]
        where = (production.tree.folder / unit / dependency["config_path"]).resolve()
        assert where == (production.tree.folder / first).resolve()
        # Nothing was applied: what stands for the one's output is what the other is given.
        assert source in dependency["mock_outputs"].values()


def _databases(run: Run) -> dict[str, dict[str, Any]]:
    return {
        unit: config for unit, config in run.rendered.items() if unit.split("/")[1:] == ["database"]
    }


def _source(run: Run, config: dict[str, Any]) -> str | None:
    source: str | None = config["inputs"].get(SOURCE[run.setup.provider])
    return source


def test_without_charts_their_units_are_left_out_and_no_other_plan_changes(
    production: Run,
) -> None:
    charts = {
        unit["id"] for unit in production.tree.graph()["units"] if unit.get("feature") == "charts"
    }
    # On when nothing is said. What plans are asked, for Terragrunt 1.0 does not render such a block.
    assert charts != set()
    assert charts - production.left_out <= set(production.planned.plans)

    others_left_out = production.left_out - charts
    planned = production.tree.plan("--feature", "charts=false", without=others_left_out)
    assert planned.finished.code == 0, str(planned)
    assert set(planned.plans) == set(production.rendered) - charts - others_left_out, str(planned)
    assert all(planned.results.get(unit, "excluded") == "excluded" for unit in charts)
    for unit, plan in planned.plans.items():
        assert plan["planned_values"] == production.planned.plans[unit]["planned_values"], unit


def test_planning_leaves_the_tree_as_it_was_built(production: Run) -> None:
    checks.planning_left_the_tree_as_it_was(production)


# Applies: after all tests that look at plans from before an apply.
# What is applied, each after what it depends on; with real outputs, others have no made-up ones.
PART = {
    "aws": ("eu-west-1/keys/logs", "eu-west-1/keys/database", "eu-west-1/network"),
    "gcp": ("global/services", "global/vpc", "europe-west1/keys", "europe-west1/database"),
}


@pytest.mark.usefixtures("stand_in_modules")
def test_after_a_partial_apply_every_unit_still_plans(
    production: Run, interfaces: dict[str, Module]
) -> None:
    part = PART[production.setup.provider]
    applied = production.tree.apply(part)
    assert applied.code == 0, str(applied)
    planned = production.tree.plan(without=production.left_out)
    assert planned.finished.code == 0, str(planned)
    assert set(planned.plans) == set(production.planned.plans), str(planned)
    if production.setup.provider == "gcp":
        first, copy = part[-1], "us-east1/database"
        module = interfaces[production.rendered[first]["terraform"]["source"]]
        said = sample("instance_name", module.outputs["instance_name"])
        assert recorded_inputs(planned.plans[copy])["master_instance_name"] == said


def test_both_clouds_cover_the_same_in_each_region(tmp_path: Path) -> None:
    workspace = Workspace(tmp_path / "workspace", ("production",))
    built = workspace.build("production", "aws,gcp")
    assert built.code == 0, str(built)
    aws, gcp = (_covered(workspace.tree("production", cloud), cloud) for cloud in ("aws", "gcp"))
    # To be enabled before they are used: Google Cloud's way.
    assert [covered | {"services"} for covered in aws] == gcp


def _covered(tree: Path, provider: str) -> list[set[str]]:
    """What is covered in each region, the main one first; what is global counts for all."""
    covers: dict[str, set[str]] = {}
    for unit in read_graph(tree)["units"]:
        covers.setdefault(unit["region"], set()).update(unit["covers"])
    regions = facts.OF["production"].regions[provider]
    return [covers[region] | covers.get("global", set()) for region in regions]
