# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""`infra bootstrap` makes what a first plan needs: on moto, and on a stand-in for Cloud Storage."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from . import clouds, moto
from .clouds import AWS_ON_MOTO, Cloud
from .gcs import Gcs
from .processes import Finished
from .recorder import Recorder
from .tree import Tree
from .workspace import Workspace

AWS_BUCKETS = {f"omi-production-tfstate-{region}" for region in ("eu-west-1", "us-east-1")}
GCP_BUCKETS = {f"omi-production-tfstate-{region}" for region in ("europe-west1", "us-east1")}


class Production:
    """environments/production, built for one cloud."""

    def __init__(self, provider: str, cloud: Cloud, scratch: Path) -> None:
        self._provider = provider
        self._workspace = Workspace(scratch / "workspace", ("production",))
        built = self._workspace.build("production", provider)
        assert built.code == 0, str(built)
        self.tree = Tree(self._workspace.tree("production", provider), cloud, scratch)

    def bootstrap(self, *flags: str) -> Finished:
        words = ("bootstrap", "production", "--provider", self._provider, *flags)
        return self.tree.bootstrap(self._workspace.infra(*words))


@contextmanager
def _aws(scratch: Path) -> Iterator[Recorder]:
    if reason := AWS_ON_MOTO.missing():
        pytest.skip(reason)
    with moto.serve(scratch / "moto.log") as url, Recorder(url) as aws:
        yield aws


def _says_first(done: Finished, buckets: set[str]) -> None:
    assert done.code == 0, str(done)
    first = done.stdout.splitlines()[0]
    assert all(bucket in first for bucket in buckets), first


def test_aws_buckets_for_state_are_made_once_on_moto(tmp_path: Path) -> None:
    with _aws(tmp_path) as aws:
        production = Production("aws", clouds.on_moto(aws.url), tmp_path)
        _says_first(production.bootstrap("--yes"), AWS_BUCKETS)
        for bucket in AWS_BUCKETS:
            assert aws.changes.count(f"PUT /{bucket}") == 1
            for part in ("versioning", "encryption", "publicAccessBlock", "tagging"):
                assert f"PUT /{bucket}?{part}" in aws.changes
            assert _denies_without_tls(aws.bucket_policies[bucket])

        changes = list(aws.changes)
        _says_first(production.bootstrap("--yes"), AWS_BUCKETS)
        assert aws.changes[len(changes) :] == []

        planned = production.tree.plan("--filter", "./eu-west-1/keys/logs")
        assert planned.results == {"eu-west-1/keys/logs": "succeeded"}, str(planned)


def _denies_without_tls(policy: str) -> bool:
    return any(
        statement["Effect"] == "Deny"
        and statement["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}
        for statement in json.loads(policy)["Statement"]
    )


def test_nothing_is_done_to_aws_before_somebody_agreed(tmp_path: Path) -> None:
    with _aws(tmp_path) as aws:
        production = Production("aws", clouds.on_moto(aws.url), tmp_path)
        done = production.bootstrap()
        assert done.code == 2, str(done)
        assert all(bucket in done.stdout for bucket in AWS_BUCKETS), str(done)
        assert (aws.changes, aws.calls) == ([], [])


@pytest.mark.usefixtures("stand_in_modules")
def test_gcp_buckets_are_made_once_and_services_applied_on_stand_ins(tmp_path: Path) -> None:
    with Gcs() as gcs:
        production = Production("gcp", clouds.on_gcs(gcs), tmp_path)
        for _ in range(2):  # what is there is left alone: a second bucket would be refused
            _says_first(production.bootstrap("--yes"), GCP_BUCKETS)
        assert set(gcs.facts) == GCP_BUCKETS
        for bucket, facts in gcs.facts.items():
            assert facts["versioning"] == {"enabled": True}
            assert facts["iamConfiguration"]["uniformBucketLevelAccess"]["enabled"] is True
            assert facts["labels"]["environment"] == "production"
            assert bucket.endswith(facts["location"].lower())
        applied = production.tree.terragrunt("output", "-json", unit="global/services")
        assert applied.code == 0, str(applied)
        assert json.loads(applied.stdout) != {}
        assert gcs.unknown == []
