# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""What the stand-ins for object stores share: an HTTP server on a free port of the loopback."""

from __future__ import annotations

import json
import sys
import threading
import urllib.parse
from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self


@dataclass(frozen=True)
class Request:
    """One request, read whole."""

    method: str
    path: str  # decoded, without the slash at its start
    query: dict[str, str]
    headers: Mapping[str, str]
    body: bytes
    target: str = ""  # path and query as they came, to hand on


@dataclass(frozen=True)
class Answer:
    """What is sent back."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)

    @staticmethod
    def json(status: int, body: object) -> Answer:
        return Answer(status, json.dumps(body).encode(), {"Content-Type": "application/json"})


class Server(ThreadingHTTPServer):
    """Serves until the `with` block ends. A stand-in derives from it and writes `answer`."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self._one_at_a_time = threading.Lock()
        # Calls that the stand-in lacks. A test that passes with some proves less than it says.
        self.unknown: list[str] = []

    @abstractmethod
    def answer(self, request: Request) -> Answer | None:
        """The answer, or None to a call that the stand-in lacks. Called by one thread at a time."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def answer_or_refuse(self, request: Request) -> Answer:
        with self._one_at_a_time:
            answer = self.answer(request)
            if answer is None:
                self.unknown.append(f"{request.method} /{request.path} {request.query}")
            return answer or Answer(501)

    def handle_error(self, request: Any, client_address: Any) -> None:
        # Terraform ends with connections kept open; that is no fault. All else is printed.
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.shutdown()
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def _handle(self) -> None:
        parsed = urllib.parse.urlsplit(self.path)
        answer = self.server.answer_or_refuse(
            Request(
                method=self.command,
                path=urllib.parse.unquote(parsed.path.lstrip("/")),
                query=dict(urllib.parse.parse_qsl(parsed.query, keep_blank_values=True)),
                headers=dict(self.headers.items()),
                body=self._read_body(),
                target=self.path,
            )
        )
        self.send_response(answer.status)
        for name, value in {"Content-Length": str(len(answer.body)), **answer.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    do_GET = do_HEAD = do_PUT = do_POST = do_PATCH = do_DELETE = _handle  # noqa: N815 (given)

    def _read_body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        body = b""
        while size := int(self.rfile.readline().split(b";")[0], 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: a failed test prints what Terragrunt says, which is what a user would see."""
