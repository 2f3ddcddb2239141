# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""A stand-in for Cloud Storage, of the size that a state backend needs."""

from __future__ import annotations

import base64
import hashlib
import itertools
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .loopback import Answer, Request, Server


@dataclass(frozen=True)
class _Object:
    content: bytes
    generation: int


class Gcs(Server):
    """Buckets and their objects, in memory."""

    def __init__(self) -> None:
        super().__init__()
        self._buckets: dict[str, dict[str, _Object]] = {}
        self.facts: dict[str, dict[str, Any]] = {}  # bucket -> what it was made with
        self._generations = itertools.count(1)
        self._routes: list[tuple[str, str, Callable[..., Answer | None]]] = [
            ("POST", r"upload/storage/v1/b/([^/]+)/o", self._upload),
            ("POST", r"storage/v1/b/?", self._create_bucket),
            ("GET", r"storage/v1/b/([^/]+)", self._bucket),
            ("PATCH", r"storage/v1/b/([^/]+)", self._change_bucket),
            ("GET", r"storage/v1/b/([^/]+)/o", self._list),
            ("GET", r"storage/v1/b/([^/]+)/o/(.+)", self._object),
            ("DELETE", r"storage/v1/b/([^/]+)/o/(.+)", self._delete),
            ("GET", r"([^/]+)/(.+)", self._content),  # how the client library reads an object
        ]

    def answer(self, request: Request) -> Answer | None:
        for method, pattern, handler in self._routes:
            found = re.fullmatch(pattern, request.path)
            if found and method == request.method:
                return handler(request, *found.groups())
        return None

    def _create_bucket(self, request: Request) -> Answer:
        facts = json.loads(request.body)
        if facts["name"] in self._buckets:
            return Answer.json(409, {"error": {"code": 409, "message": "you already own it"}})
        self._buckets[facts["name"]] = {}
        self.facts[facts["name"]] = facts
        return Answer.json(200, {"kind": "storage#bucket", **facts})

    def _bucket(self, _: Request, bucket: str) -> Answer:
        if bucket not in self._buckets:
            return _missing(bucket)
        return Answer.json(200, {"kind": "storage#bucket", **self.facts[bucket]})

    def _change_bucket(self, request: Request, bucket: str) -> Answer:
        if bucket in self._buckets:
            self.facts[bucket].update(json.loads(request.body))
        return self._bucket(request, bucket)

    def _list(self, request: Request, bucket: str) -> Answer:
        if bucket not in self._buckets:
            return _missing(bucket)
        prefix = request.query.get("prefix", "")
        found = sorted(name for name in self._buckets[bucket] if name.startswith(prefix))
        items = [self._facts(bucket, name) for name in found]
        return Answer.json(200, {"kind": "storage#objects", "items": items})

    def _object(self, request: Request, bucket: str, name: str) -> Answer:
        if request.query.get("alt") == "media":
            return self._content(request, bucket, name)
        if name not in self._buckets.get(bucket, {}):
            return _missing(name)
        return Answer.json(200, self._facts(bucket, name))

    def _content(self, _: Request, bucket: str, name: str) -> Answer:
        current = self._buckets.get(bucket, {}).get(name)
        if current is None:
            return _missing(name)
        return Answer(200, current.content, {"X-Goog-Generation": str(current.generation)})

    def _delete(self, request: Request, bucket: str, name: str) -> Answer:
        current = self._buckets.get(bucket, {}).get(name)
        if current is None:
            return _missing(name)
        if not _condition_holds(request, current):
            return _refused()
        del self._buckets[bucket][name]
        return Answer(204)

    def _upload(self, request: Request, bucket: str) -> Answer | None:
        if bucket not in self._buckets:
            return _missing(bucket)
        if request.query.get("uploadType") != "multipart":
            return None
        facts, content = _parts(request)
        name = json.loads(facts)["name"]
        # The lock file of a state: whoever writes it first, over generation 0, has the lock.
        if not _condition_holds(request, self._buckets[bucket].get(name)):
            return _refused()
        self._buckets[bucket][name] = _Object(content, next(self._generations))
        return Answer.json(200, self._facts(bucket, name))

    def _facts(self, bucket: str, name: str) -> dict[str, Any]:
        current = self._buckets[bucket][name]
        digest = hashlib.md5(current.content, usedforsecurity=False).digest()
        return {
            "kind": "storage#object",
            "bucket": bucket,
            "name": name,
            "generation": str(current.generation),
            "metageneration": "1",
            "size": str(len(current.content)),
            "md5Hash": base64.b64encode(digest).decode(),
        }


def _parts(request: Request) -> tuple[bytes, bytes]:
    """Both parts of a multipart upload: what is said of the object, and its content."""
    boundary = request.headers["Content-Type"].partition("boundary=")[2].strip('"')
    _, facts, content, _ = request.body.split(b"--" + boundary.encode())
    return _without_headers(facts), _without_headers(content)


def _without_headers(part: bytes) -> bytes:
    return part.split(b"\r\n\r\n", 1)[1].removesuffix(b"\r\n")


def _condition_holds(request: Request, current: _Object | None) -> bool:
    wanted = request.query.get("ifGenerationMatch")
    return wanted is None or int(wanted) == (current.generation if current else 0)


def _missing(what: str) -> Answer:
    return Answer.json(404, {"error": {"code": 404, "message": f"{what} does not exist"}})


def _refused() -> Answer:
    return Answer.json(412, {"error": {"code": 412, "message": "conditionNotMet"}})
