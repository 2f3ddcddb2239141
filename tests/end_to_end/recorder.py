# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Stands before moto: hands every call on, remembers those to AWS's APIs, and can hold one back."""

from __future__ import annotations

import http.client
import json
import threading
import urllib.parse
from dataclasses import dataclass
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
        self._held: dict[str, _Held] = {}

    def answer(self, request: Request) -> Answer | None:
        raise NotImplementedError  # calls are handed on side by side: answer_or_refuse does it

    def answer_or_refuse(self, request: Request) -> Answer:
        call = _call(request)
        if call is not None:
            self.calls.append(call)
            if held := self._held.get(call.action):
                held.came.set()
                held.may_go_on.wait()
        return self._hand_on(request)

    def made(self, action: str) -> list[dict[str, Any]]:
        """The parameters of each call of `action` so far."""
        return [call.parameters for call in self.calls if call.action == action]

    def hold(self, action: str) -> None:
        """From now on, calls of `action` wait for `let_go`."""
        self._held[action] = _Held(threading.Event(), threading.Event())

    def wait_for(self, action: str) -> None:
        """Returns when one that is held has come."""
        if not self._held[action].came.wait(WAIT_S):
            raise TimeoutError(f"nobody called {action} within {WAIT_S} s")

    def let_go(self, action: str) -> None:
        self._held.pop(action).may_go_on.set()

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
        kept = {k: v for k, v in answer.getheaders() if k.lower() not in (*_HOP_BY_HOP, "date")}
        return Answer(answer.status, body, kept)


@dataclass(frozen=True)
class _Held:
    came: threading.Event
    may_go_on: threading.Event


def _call(request: Request) -> Call | None:
    """What an RDS or IAM call says in a form, and one of Secrets Manager in JSON."""
    if target := request.headers.get("X-Amz-Target"):
        return Call(target.rpartition(".")[2], json.loads(request.body or b"{}"))
    if request.headers.get("Content-Type", "").startswith("application/x-www-form-urlencoded"):
        form = dict(urllib.parse.parse_qsl(request.body.decode()))
        return Call(form.pop("Action", ""), form)
    return None
