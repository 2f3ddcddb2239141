# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""A stand-in for S3 and STS, of the size that a state backend needs."""

from __future__ import annotations

import hashlib
from xml.sax.saxutils import escape

from .loopback import Answer, Request, Server

ACCOUNT = "123456789012"
_XML = {"Content-Type": "application/xml"}
_IDENTITY = f"""<GetCallerIdentityResponse><GetCallerIdentityResult>
<Arn>arn:aws:iam::{ACCOUNT}:user/stand-in</Arn><UserId>STANDIN</UserId><Account>{ACCOUNT}</Account>
</GetCallerIdentityResult></GetCallerIdentityResponse>"""
_VERSIONED = "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>"


class S3(Server):
    """Buckets and their objects, in memory."""

    def __init__(self) -> None:
        super().__init__()
        self._buckets: dict[str, dict[str, bytes]] = {}

    def answer(self, request: Request) -> Answer | None:
        if not request.path:
            asks_who = request.method == "POST" and b"Action=GetCallerIdentity" in request.body
            return _xml(_IDENTITY) if asks_who else None
        bucket, _, key = request.path.partition("/")
        if not key and request.method == "PUT" and not request.query:
            self._buckets.setdefault(bucket, {})
            return Answer(200)
        if bucket not in self._buckets:
            return _error(404, "NoSuchBucket")
        objects = self._buckets[bucket]
        return (
            _answer_on_object(objects, key, request) if key else _answer_on_bucket(objects, request)
        )


def _answer_on_bucket(objects: dict[str, bytes], request: Request) -> Answer | None:
    if request.method == "HEAD":
        return Answer(200)
    if request.method != "GET":
        return None
    if "versioning" in request.query:
        return _xml(_VERSIONED)
    if "prefix" in request.query:
        found = sorted(key for key in objects if key.startswith(request.query["prefix"]))
        listed = "".join(f"<Contents><Key>{escape(key)}</Key></Contents>" for key in found)
        return _xml(
            f"<ListBucketResult><IsTruncated>false</IsTruncated>{listed}</ListBucketResult>"
        )
    return None


def _answer_on_object(objects: dict[str, bytes], key: str, request: Request) -> Answer | None:
    if request.method == "PUT":
        # The lock file of a state: whoever writes it first has the lock.
        if request.headers.get("If-None-Match") == "*" and key in objects:
            return _error(412, "PreconditionFailed")
        objects[key] = _content(request)
        return Answer(200, headers={"ETag": _etag(objects[key])})
    if request.method == "DELETE":
        objects.pop(key, None)
        return Answer(204)
    if request.method not in ("GET", "HEAD"):
        return None
    if key not in objects:
        return _error(404, "NoSuchKey")
    return Answer(200, objects[key], {"ETag": _etag(objects[key])})


def _content(request: Request) -> bytes:
    """The body, out of AWS's own chunks (size;signature, bytes, …, trailers) if it came in them."""
    if "aws-chunked" not in request.headers.get("Content-Encoding", ""):
        return request.body
    content, rest = b"", request.body
    while True:
        head, rest = rest.split(b"\r\n", 1)
        size = int(head.split(b";")[0], 16)
        if size == 0:
            return content
        content, rest = content + rest[:size], rest[size + 2 :]


def _xml(body: str) -> Answer:
    return Answer(200, body.encode(), _XML)


def _error(status: int, code: str) -> Answer:
    body = f"<Error><Code>{code}</Code><Message>{code}</Message></Error>"
    return Answer(status, body.encode(), _XML)


def _etag(content: bytes) -> str:
    return f'"{hashlib.md5(content, usedforsecurity=False).hexdigest()}"'
