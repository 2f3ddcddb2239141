# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""moto, a stand-in for AWS's APIs that satisfies the real AWS provider. Used where installed."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

ACCOUNT = "123456789012"  # the one that moto always answers for
START_TIMEOUT_S = 240  # it loads its list of policies first


def command() -> list[str] | None:
    """How to start it, or None where it is not installed."""
    if path := shutil.which("moto_server"):
        return [path]
    if importlib.util.find_spec("moto") is not None:
        return [sys.executable, "-m", "moto.server"]
    return None


@contextlib.contextmanager
def serve(log: Path) -> Iterator[str]:
    """Its URL, until the `with` block ends."""
    words = command()
    if words is None:
        raise RuntimeError("moto is not installed")
    port = _free_port()
    with log.open("wb") as out:
        child = subprocess.Popen(
            [*words, "-H", "127.0.0.1", "-p", str(port)],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            # Roles get AWS's own policies, which moto leaves out when it is not told.
            env={**os.environ, "MOTO_IAM_LOAD_MANAGED_POLICIES": "true"},
        )
    try:
        url = f"http://127.0.0.1:{port}"
        _wait_until_it_answers(url, child, log)
        yield url
    finally:
        child.terminate()
        child.wait(timeout=30)


def _free_port() -> int:
    # moto wants to be told. If somebody takes the port in between, moto ends and the test says so.
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def _wait_until_it_answers(url: str, child: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    while child.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"{url}/moto-api/", timeout=5).close()
            return
        time.sleep(0.1)
    raise RuntimeError(f"moto does not answer at {url}:\n{log.read_text(errors='replace')}")
