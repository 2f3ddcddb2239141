# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""What a command costs: processor time, memory, calls of the operating system."""

import os
import pathlib
import resource
import shutil
import subprocess
import tempfile
import time
from typing import Callable, List, NamedTuple, Optional, Sequence, Set, Tuple

FOLDER_IN_MEMORY = pathlib.Path("/dev/shm")


class Case(NamedTuple):
    name: str
    command: List[str]
    folder: pathlib.Path
    before: Callable[[], None] = lambda: None
    code: int = 0  # the exit code that it is to have


def scratch() -> "tempfile.TemporaryDirectory[str]":
    """Where no disk is waited for, as far as the machine has such a place."""
    in_memory = FOLDER_IN_MEMORY if FOLDER_IN_MEMORY.is_dir() else None
    folder = tempfile.TemporaryDirectory(prefix="infra-benchmark-", dir=in_memory)
    os.environ["INFRA_CACHE_DIR"] = f"{folder.name}/cache"
    return folder


def run(case: Case) -> None:
    done = subprocess.run(
        case.command,
        cwd=case.folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    if done.returncode != case.code:
        raise RuntimeError(f"{case.command}: exit code {done.returncode}\n{done.stderr.decode(errors='replace')}")


def cost(case: Case) -> float:
    """Milliseconds of processor time, children's included."""
    case.before()
    earlier = resource.getrusage(resource.RUSAGE_CHILDREN)
    run(case)
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (now.ru_utime + now.ru_stime - earlier.ru_utime - earlier.ru_stime)


def least(cases: Sequence[Case], runs: int) -> List[float]:
    """Of each case the cheapest run. They take turns, so that a busy while of the machine is everybody's."""
    rounds = [[cost(case) for case in cases] for _ in range(runs)]
    return [min(costs) for costs in zip(*rounds)]


def peak_memory(case: Case) -> Tuple[float, float]:
    """MiB at most: of the process itself, and of the largest of those that it starts."""
    case.before()
    own = others = 0
    silent = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(case.command, cwd=case.folder, **silent) as process:
        while process.poll() is None:
            own = max(own, _most_kib(process.pid))
            others = max([others, *map(_most_kib, _children(process.pid))])
            time.sleep(0.001)
    return own / 1024, others / 1024


def _read(pid: int, name: str) -> str:
    try:
        return pathlib.Path(f"/proc/{pid}/{name}").read_text(errors="replace")
    except OSError:  # it has ended
        return ""


def _most_kib(pid: int) -> int:
    lines = _read(pid, "status").splitlines()
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0)


def _children(pid: int) -> Set[int]:
    """Those that run a program of their own: until then, a child shows the memory of its parent."""
    tasks = pathlib.Path(f"/proc/{pid}/task").glob("*")
    found = {int(child) for task in tasks for child in _read(pid, f"task/{task.name}/children").split()}
    own = _read(pid, "cmdline")
    return {child for child in found if _read(child, "cmdline") not in ("", own)}


def system_calls(case: Case) -> Optional[int]:
    """All of the command's processes together; nothing where strace is not installed, or may not trace."""
    if shutil.which("strace") is None:
        return None
    case.before()
    with tempfile.NamedTemporaryFile("r") as table:
        traced = case._replace(command=["strace", "-f", "-c", "-o", table.name, *case.command], before=lambda: None)
        try:
            run(traced)
        except RuntimeError:
            return None
        # "100.00    0.015686           5      2918        20 total": the fourth are the calls
        (total,) = [line.split() for line in table.read().splitlines() if line.endswith(" total")]
    return int(total[3])
