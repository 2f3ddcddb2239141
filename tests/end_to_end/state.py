# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""States of units in an S3 bucket, read and written past Terraform."""

from __future__ import annotations

import json
import urllib.request
from typing import Any


def _url(base: str, bucket: str, unit: str) -> str:
    return f"{base}/{bucket}/{unit}/terraform.tfstate"


def write_outputs(base: str, bucket: str, unit: str, outputs: dict[str, str]) -> None:
    """The state of a unit as if it had been applied, with these outputs."""
    state = {
        "version": 4,
        "terraform_version": "1.11.0",
        "serial": 1,
        "lineage": "00000000-0000-0000-0000-000000000001",
        "outputs": {name: {"value": value, "type": "string"} for name, value in outputs.items()},
        "resources": [],
    }
    _send("PUT", _url(base, bucket, unit), json.dumps(state).encode())


def read(base: str, bucket: str, unit: str) -> str:
    """The text of a unit's state."""
    return _send("GET", _url(base, bucket, unit)).decode()


def resources(text: str) -> set[str]:
    """The types of resources that a state has."""
    return {resource["type"] for resource in json.loads(text)["resources"]}


def lock_id(base: str, bucket: str, unit: str) -> str:
    """What `force-unlock` wants to be told."""
    lock: dict[str, Any] = json.loads(_send("GET", f"{_url(base, bucket, unit)}.tflock"))
    return str(lock["ID"])


def _send(method: str, url: str, body: bytes | None = None) -> bytes:
    # Said, for urllib would say that it is a form, and moto would read it as one.
    headers = {"Content-Type": "application/json"}
    request = urllib.request.Request(url, body, headers, method=method)
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(request, timeout=60) as answer:
        read_: bytes = answer.read()
        return read_
