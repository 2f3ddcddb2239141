# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Stands before moto: hands every call on, remembers it, and can hold one back.

Policies of buckets stay here: moto ignores their conditions, and would refuse everybody what they
refuse those without TLS.
"""

from __future__ import annotations

import http.client
import json
import threading
import urllib.parse
from dataclasses import dataclass, field
from typing import Any

from .loopback import Answer, Request, Server

WAIT_S = 300
_HOP_BY_HOP = {"connection", "content-length", "transfer-encoding"}


@dataclass(frozen=True)
class Call:
    """One call of an API, such as CreateDBInstance, with its parameters."""

    action: str
    parameters: dict[str, Any]


class Recorder(Server):
    """Between Terraform and moto."""

    def __init__(self, moto: str) -> None:
        super().__init__()
        self._moto = urllib.parse.urlsplit(moto).netloc
        self.calls: list[Call] = []
        self.changes: list[str] = []  # of S3: "PUT /bucket", "PUT /bucket?versioning"
        self.bucket_policies: dict[str, str] = {}
        self._held: dict[str, _Held] = {}

    def answer(self, request: Request) -> Answer | None:
        raise NotImplementedError  # calls are handed on side by side: answer_or_refuse does it

    def answer_or_refuse(self, request: Request) -> Answer:
        if "policy" in request.query:
            return self._on_policy(request)
        call = _call(request)
        if request.method in ("PUT", "DELETE"):
            self.changes.append(f"{request.method} {_what(request)}")
        if call is not None:
            self.calls.append(call)
            if held := self._held.get(call.action):
                held.came.set()
                held.decided.wait()
                if held.dropped.is_set():
                    return Answer(503)  # to nobody: who asked is dead
        return self._hand_on(request)

    def made(self, action: str) -> list[dict[str, Any]]:
        """The parameters of each call of `action` so far."""
        return [call.parameters for call in self.calls if call.action == action]

    def hold(self, action: str) -> None:
        """From now on, calls of `action` wait for `let_go` or `drop`."""
        self._held[action] = _Held()

    def wait_for(self, action: str) -> None:
        """Returns when one that is held has come."""
        if not self._held[action].came.wait(WAIT_S):
            raise TimeoutError(f"nobody called {action} within {WAIT_S} s")

    def let_go(self, action: str) -> None:
        """Those that are held go on to moto, and later ones at once."""
        self._held.pop(action).decided.set()

    def drop(self, action: str) -> None:
        """Those that are held never get to moto; later ones do."""
        held = self._held.pop(action)
        held.dropped.set()
        held.decided.set()

    def _on_policy(self, request: Request) -> Answer:
        bucket = request.path.rstrip("/")
        if request.method == "PUT":
            self.changes.append(f"PUT {_what(request)}")
            self.bucket_policies[bucket] = request.body.decode()
            return Answer(204)
        if policy := self.bucket_policies.get(bucket):
            return Answer(200, policy.encode(), {"Content-Type": "application/json"})
        return self._hand_on(request)  # which says in S3's words that there is none

    def _hand_on(self, request: Request) -> Answer:
        connection = http.client.HTTPConnection(self._moto, timeout=WAIT_S)
        try:
            headers = {k: v for k, v in request.headers.items() if k.lower() not in _HOP_BY_HOP}
            headers["Content-Length"] = str(len(request.body))
            connection.request(request.method, request.target, request.body, headers)
            answer = connection.getresponse()
            body = answer.read()
        finally:
            connection.close()
        # The length too: an answer to HEAD says how long what it leaves out would be.
        dropped = (_HOP_BY_HOP | {"date", "server"}) - {"content-length"}
        kept = {k: v for k, v in answer.getheaders() if k.lower() not in dropped}
        return Answer(answer.status, body, kept)


@dataclass(frozen=True)
class _Held:
    came: threading.Event = field(default_factory=threading.Event)
    decided: threading.Event = field(default_factory=threading.Event)
    dropped: threading.Event = field(default_factory=threading.Event)


def _what(request: Request) -> str:
    """A bucket or an object, and the part of it: /bucket?versioning."""
    part = "&".join(name for name in sorted(request.query) if not name.startswith("x-"))
    return "/" + request.path.rstrip("/") + (f"?{part}" if part else "")


def _call(request: Request) -> Call | None:
    """What an RDS or IAM call says in a form, and one of Secrets Manager in JSON."""
    if request.method != "POST":
        return None
    if target := request.headers.get("X-Amz-Target"):
        return Call(target.rpartition(".")[2], json.loads(request.body or b"{}"))
    if request.headers.get("Content-Type", "").startswith("application/x-www-form-urlencoded"):
        form = dict(urllib.parse.parse_qsl(request.body.decode()))
        return Call(form.pop("Action", ""), form)
    return None
