# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""The few calls of AWS's APIs that a test makes itself, to moto."""

from __future__ import annotations

import json
import re
import urllib.parse
import urllib.request
from typing import Any


class Api:
    """AWS's APIs in one region, where `url` answers for them."""

    def __init__(self, url: str, region: str) -> None:
        self._url = url
        self._region = region

    def create_database_subnet_group(self, name: str) -> None:
        """From subnets of the network that each account begins with."""
        subnets = re.findall(
            r"<subnetId>([^<]+)</subnetId>",
            self._form("ec2", "2016-11-15", {"Action": "DescribeSubnets"}),
        )
        members = {
            f"SubnetIds.SubnetIdentifier.{number}": subnet
            for number, subnet in enumerate(sorted(set(subnets))[:2], start=1)
        }
        group = {"DBSubnetGroupName": name, "DBSubnetGroupDescription": name, **members}
        self._form("rds", "2014-10-31", {"Action": "CreateDBSubnetGroup", **group})

    def secret(self, name: str) -> dict[str, Any]:
        """What a secret holds now."""
        body = self._json("secretsmanager", "GetSecretValue", {"SecretId": name})
        value: dict[str, Any] = json.loads(body["SecretString"])
        return value

    def _form(self, service: str, version: str, words: dict[str, str]) -> str:
        body = urllib.parse.urlencode({"Version": version, **words}).encode()
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        return self._post(service, body, headers).decode()

    def _json(self, service: str, action: str, words: dict[str, str]) -> dict[str, Any]:
        headers = {
            "Content-Type": "application/x-amz-json-1.1",
            "X-Amz-Target": f"{service}.{action}",
        }
        answer: dict[str, Any] = json.loads(
            self._post(service, json.dumps(words).encode(), headers)
        )
        return answer

    def _post(self, service: str, body: bytes, headers: dict[str, str]) -> bytes:
        # moto reads the service and the region in this header, and no signature.
        scope = f"test/20200101/{self._region}/{service}/aws4_request"
        signed = f"AWS4-HMAC-SHA256 Credential={scope}, SignedHeaders=host, Signature=0"
        request = urllib.request.Request(
            f"{self._url}/", body, {**headers, "Authorization": signed}, method="POST"
        )
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=60) as answer:
            read: bytes = answer.read()
            return read
