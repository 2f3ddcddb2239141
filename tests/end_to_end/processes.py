# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Programs that end: run with a deadline, and nothing of them left behind."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

TAIL_LINES = 60


@dataclass(frozen=True)
class Finished:
    """What a program said and how it ended."""

    command: Sequence[str]
    code: int
    stdout: str
    stderr: str

    def __str__(self) -> str:
        """For failed assertions: the command and the end of what it said, where the reason is."""
        return "\n".join(
            [
                f"{' '.join(self.command)}: exit code {self.code}",
                *_tail(self.stdout),
                *_tail(self.stderr),
            ]
        )


def run(
    command: Sequence[str | Path], *, env: Mapping[str, str], cwd: Path, timeout_s: float = 600
) -> Finished:
    """Runs `command` to its end, or kills it and all it started and raises TimeoutError."""
    words = [str(word) for word in command]
    child = _start(words, env, cwd)
    try:
        stdout, stderr = child.communicate(timeout=timeout_s)
    except subprocess.TimeoutExpired:
        _kill_session(child)
        stdout, stderr = child.communicate()
        raise TimeoutError(
            f"still running after {timeout_s} s: {Finished(words, -1, stdout, stderr)}"
        ) from None
    except BaseException:
        _kill_session(child)
        child.wait()
        raise
    return Finished(words, child.returncode, stdout, stderr)


@contextlib.contextmanager
def killed_at_the_end(
    command: Sequence[str | Path], *, env: Mapping[str, str], cwd: Path
) -> Iterator[None]:
    """Runs `command` beside the `with` block, and kills it and all it started as the block ends."""
    child = _start([str(word) for word in command], env, cwd)
    try:
        yield
    finally:
        _kill_session(child)
        child.communicate()


def _start(words: Sequence[str], env: Mapping[str, str], cwd: Path) -> subprocess.Popen[str]:
    # A session of its own: a Terraform and its providers die with the Terragrunt above them.
    return subprocess.Popen(
        words,
        cwd=cwd,
        env=dict(env),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        start_new_session=True,
    )


def _kill_session(child: subprocess.Popen[str]) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)


def _tail(text: str) -> list[str]:
    lines = text.splitlines()
    if len(lines) <= TAIL_LINES:
        return lines
    return [f"... {len(lines) - TAIL_LINES} lines before", *lines[-TAIL_LINES:]]
