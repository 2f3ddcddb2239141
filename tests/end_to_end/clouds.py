# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""What stands where a cloud would be, and how Terragrunt and Terraform are told."""

from __future__ import annotations

import contextlib
import json
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path

from . import moto, providers, settings
from .gcs import Gcs
from .s3 import S3


@dataclass(frozen=True)
class Cloud:
    """One that runs. The calls that a plan makes end on the loopback interface."""

    environment: dict[str, str]
    create_bucket: Callable[[str], None]
    stand_in_providers: tuple[str, ...]
    real_providers: dict[str, Path] = field(default_factory=dict)
    unknown_calls: list[str] = field(default_factory=list)  # made by a plan, and not answered


@dataclass(frozen=True)
class Setup:
    """A way to stand in for a cloud. Its name is part of the names of the tests that use it."""

    name: str
    provider: str  # as `infra build --provider` calls it
    run: Callable[[Path], AbstractContextManager[Cloud]]  # takes a folder for its files
    missing: Callable[[], str] = lambda: ""  # why this machine cannot, "" when it can
    # Modules that come with a tree, and need resources of a provider that is stood in for.
    left_out: frozenset[str] = frozenset()


_AWS = {
    "AWS_ACCESS_KEY_ID": "stand-in",
    "AWS_SECRET_ACCESS_KEY": "stand-in",
    "AWS_EC2_METADATA_DISABLED": "true",
}


@contextlib.contextmanager
def _aws_on_stand_ins(_: Path) -> Iterator[Cloud]:
    with S3() as server:
        yield Cloud(
            environment=_aws(server.url),
            create_bucket=lambda name: _put(f"{server.url}/{name}"),
            stand_in_providers=("aws", *providers.HELPERS),
            unknown_calls=server.unknown,
        )


@contextlib.contextmanager
def _aws_on_moto(folder: Path) -> Iterator[Cloud]:
    with moto.serve(folder / "moto.log") as url:
        yield on_moto(url)


def on_moto(url: str) -> Cloud:
    """moto, or what stands before it, at `url`."""
    found = providers.find_real("aws")
    return Cloud(
        environment=_aws(url),
        create_bucket=lambda name: _put(f"{url}/{name}"),
        stand_in_providers=providers.HELPERS,
        real_providers={"aws": found} if found else {},
    )


def _no_real_aws() -> str:
    if moto.command() is None:
        return "moto is not installed"
    if providers.find_real("aws") is None and not settings.real_modules():
        return "no mirror has the AWS provider that trees pin; INFRA_TEST_PROVIDER_MIRROR names one"
    return ""


def _real_modules() -> str:
    return "real modules need a provider with resources" if settings.real_modules() else ""


@contextlib.contextmanager
def _gcp_on_stand_ins(_: Path) -> Iterator[Cloud]:
    with Gcs() as server:
        yield on_gcs(server)


def on_gcs(server: Gcs) -> Cloud:
    """Google Cloud, of which only Cloud Storage is there."""

    def create_bucket(name: str) -> None:
        facts = {"name": name, "versioning": {"enabled": True}}
        _post_json(f"{server.url}/storage/v1/b", facts)

    return Cloud(
        environment={
            "GOOGLE_OAUTH_ACCESS_TOKEN": "stand-in",
            # The one is read by Terraform's backend, the other by Terragrunt itself.
            "GOOGLE_BACKEND_STORAGE_CUSTOM_ENDPOINT": f"{server.url}/storage/v1/",
            "STORAGE_EMULATOR_HOST": server.url.removeprefix("http://"),
        },
        create_bucket=create_bucket,
        stand_in_providers=("google", "google-beta", *providers.HELPERS),
        unknown_calls=server.unknown,
    )


_AWS_CHARTS = frozenset({"karpenter-chart", "node-pools"})
AWS_ON_STAND_INS = Setup(
    "aws on a stand-in provider",
    "aws",
    _aws_on_stand_ins,
    _real_modules,
    _AWS_CHARTS | {"database"},
)
AWS_ON_MOTO = Setup(
    "aws on the real provider and moto", "aws", _aws_on_moto, _no_real_aws, _AWS_CHARTS
)
GCP_ON_STAND_INS = Setup(
    "gcp on a stand-in provider",
    "gcp",
    _gcp_on_stand_ins,
    left_out=frozenset(
        {"cluster-access", "compute-classes", "credentials", "private-services", "secret"}
    ),
)
STAND_INS = (AWS_ON_STAND_INS, GCP_ON_STAND_INS)
SETUPS = (AWS_ON_STAND_INS, AWS_ON_MOTO, GCP_ON_STAND_INS)


def _aws(url: str) -> dict[str, str]:
    # An address in digits: with a host name, the SDK would put the bucket's name before it.
    return {**_AWS, "AWS_ENDPOINT_URL": url}


def _put(url: str) -> None:
    _send(urllib.request.Request(url, method="PUT"))


def _post_json(url: str, body: object) -> None:
    headers = {"Content-Type": "application/json"}
    _send(urllib.request.Request(url, json.dumps(body).encode(), headers, method="POST"))


def _send(request: urllib.request.Request) -> None:
    # Not through a proxy that the environment may name: the server is on this machine.
    urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=30).close()
