# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""The databases of production, applied: the real AWS provider, a stand-in `random`, and moto.

The tests are one story, in order. What the databases depend on is there as states with outputs.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from . import clouds, moto, state
from .aws_api import Api
from .clouds import AWS_ON_MOTO
from .plan import changed_attributes
from .recorder import Recorder
from .tree import Tree
from .workspace import Workspace

FIRST, COPY = "eu-west-1/database", "us-east-1/database"
# Terraform sends what it made so far to the state's bucket when this time has passed, not before.
SNAPSHOT_S = 21
# moto forgets these, or makes them up: what a second plan sees of them is not our doing.
FORGOTTEN_BY_MOTO = {
    "aws_db_instance.this": {
        "database_insights_mode",
        "monitoring_interval",
        "monitoring_role_arn",
        "performance_insights_enabled",
        "performance_insights_kms_key_id",
        "performance_insights_retention_period",
    },
    "aws_db_parameter_group.this": {"parameter"},
}


@dataclass(frozen=True)
class Databases:
    """The tree, and the AWS that Terraform finds."""

    tree: Tree
    buckets: dict[str, str]
    aws: Recorder

    def state(self, unit: str) -> str:
        return state.read(self.aws.url, self.buckets[unit.split("/")[0]], unit)

    def secret(self) -> dict[str, Any]:
        """What the secret holds now, as moto has it."""
        (created,) = self.aws.made("CreateSecret")
        return Api(self.aws.url, FIRST.split("/")[0]).secret(created["Name"])


@pytest.fixture(scope="module")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Databases]:
    if reason := AWS_ON_MOTO.missing():
        pytest.skip(reason)
    scratch = tmp_path_factory.mktemp("databases")
    workspace = Workspace(scratch / "workspace", ("production",))
    built = workspace.build("production", "aws")
    assert built.code == 0, str(built)
    with moto.serve(scratch / "moto.log") as url, Recorder(url) as aws:
        tree = Tree(workspace.tree("production", "aws"), clouds.on_moto(aws.url), scratch)
        yield Databases(tree, tree.create_state_buckets(), aws)


def _as_if_applied(databases: Databases) -> None:
    """What the databases depend on: its outputs, and the one thing that RDS looks up."""
    for region, bucket in databases.buckets.items():
        key = f"arn:aws:kms:{region}:{moto.ACCOUNT}:key/00000000-0000-0000-0000-00000000000"
        outputs = {
            "database-security-group": {"security_group_id": "sg-0123456789abcdef0"},
            "keys/database": {"key_arn": f"{key}1"},
            "keys/logs": {"key_arn": f"{key}2"},
            "network": {"database_subnet_group_name": "subnets-of-the-test"},
        }
        for unit, said in outputs.items():
            state.write_outputs(databases.aws.url, bucket, f"{region}/{unit}", said)
        Api(databases.aws.url, region).create_database_subnet_group("subnets-of-the-test")


def test_databases_plan_on_the_real_provider_before_anything_exists(databases: Databases) -> None:
    planned = databases.tree.plan("--filter", f"./{FIRST}", "--filter", f"./{COPY}")
    assert planned.finished.code == 0, str(planned)
    assert planned.results == {FIRST: "succeeded", COPY: "succeeded"}, str(planned)


def test_an_apply_that_is_killed_between_secret_and_database_leaves_one_password(
    databases: Databases,
) -> None:
    _as_if_applied(databases)
    _apply_until_killed(databases)
    assert "aws_secretsmanager_secret_version" in state.resources(databases.state(FIRST))
    assert "aws_db_instance" not in state.resources(databases.state(FIRST))

    lock = state.lock_id(databases.aws.url, databases.buckets["eu-west-1"], FIRST)
    unlocked = databases.tree.terragrunt("force-unlock", "-force", lock, unit=FIRST)
    assert unlocked.code == 0, str(unlocked)
    applied = _apply(databases, FIRST)

    (written,) = databases.aws.made("PutSecretValue")
    created = databases.aws.made("CreateDBInstance")[-1]
    password = json.loads(written["SecretString"])["password"]
    assert len(password) == 40
    assert created["MasterUserPassword"] == password == databases.secret()["password"], applied


def _apply_until_killed(databases: Databases) -> None:
    """All of it dies as it asks for the database, when the state tells of the secret's version."""
    aws = databases.aws
    aws.hold("PutSecretValue")
    aws.hold("CreateDBInstance")
    with databases.tree.terragrunt_until_killed(
        "apply", "--non-interactive", "-auto-approve", unit=FIRST
    ):
        aws.wait_for("PutSecretValue")
        # The one wait by the clock here: Terraform's own, and nothing makes it shorter.
        threading.Event().wait(SNAPSHOT_S)
        aws.let_go("PutSecretValue")
        aws.wait_for("CreateDBInstance")
    aws.drop("CreateDBInstance")


def _apply(databases: Databases, unit: str) -> str:
    applied = databases.tree.terragrunt("apply", "--non-interactive", "-auto-approve", unit=unit)
    assert applied.code == 0, str(applied)
    return str(applied)


def test_a_copy_is_applied_from_its_source_in_the_other_region(databases: Databases) -> None:
    _apply(databases, COPY)
    (created,) = databases.aws.made("CreateDBInstanceReadReplica")
    source = json.loads(databases.state(FIRST))["outputs"]["db_instance_arn"]["value"]
    assert created["SourceDBInstanceIdentifier"] == source
    assert created["KmsKeyId"].startswith("arn:aws:kms:us-east-1:")
    assert "MasterUserPassword" not in created
    assert len(databases.aws.made("CreateSecret")) == 1


@pytest.mark.parametrize("unit", [FIRST, COPY])
def test_no_password_is_in_a_state(databases: Databases, unit: str) -> None:
    assert databases.secret()["password"] not in databases.state(unit)


def test_a_second_plan_changes_nothing_but_what_moto_forgets(databases: Databases) -> None:
    planned = databases.tree.plan("--filter", f"./{FIRST}", "--filter", f"./{COPY}")
    assert planned.results == {FIRST: "succeeded", COPY: "succeeded"}, str(planned)
    for unit, plan in planned.plans.items():
        for address, attributes in changed_attributes(plan).items():
            assert attributes <= FORGOTTEN_BY_MOTO.get(address, set()), (unit, address)
