#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Rebuilds a tree on a file system that has too little room left, more of it each time.

    full_disk.py INFRA

The build fails with exit 5, tears no file, and completes once there is room. Needs root, for a small tmpfs.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

from rebuild import Rebuild, build, infra_of_command_line, skip

PAGE = 4096


def mount(folder: pathlib.Path, *options: str) -> bool:
    arguments = ["mount", "-t", "tmpfs", "-o", ",".join(options), "tmpfs", str(folder)]
    return subprocess.run(arguments, capture_output=True, check=False).returncode == 0


def room_left(folder: pathlib.Path, pages: int) -> bool:
    """Makes the file system so large that so many pages are left."""
    about = os.statvfs(folder)
    used = about.f_blocks - about.f_bfree
    return mount(folder, "remount", f"size={(used + pages) * PAGE}")


def disturbed(rebuild: Rebuild, disk: pathlib.Path, pages: int) -> list:
    if not mount(disk, "remount", "size=16m"):
        return ["the file system cannot be made larger"]
    environment = rebuild.lay_out(disk)
    if not room_left(disk, pages):
        return ["the file system cannot be made smaller"]
    built = build(rebuild.infra, disk)
    wrong = rebuild.torn(environment)
    if built.returncode not in (0, 5):
        wrong.append(f"exit code {built.returncode}: {built.stderr}")
    if built.returncode == 5 and os.strerror(28) not in built.stderr:
        wrong.append(f"the reason is not said: {built.stderr}")
    mount(disk, "remount", "size=16m")
    wrong += rebuild.not_completed(disk)
    print(f"{pages} pages left: exit code {built.returncode}")
    return [f"{pages} pages left: {what}" for what in wrong]


def main() -> int:
    if os.geteuid() != 0:
        skip("only root can mount a small file system")
    with tempfile.TemporaryDirectory(prefix="infra-full-disk-") as temporary:
        rebuild = Rebuild(infra_of_command_line(), pathlib.Path(temporary))
        disk = pathlib.Path(temporary) / "disk"
        disk.mkdir()
        if not mount(disk, "size=16m"):
            skip("this machine lets nobody mount a file system")
        try:
            wrong = [what for pages in range(1, 60, 4) for what in disturbed(rebuild, disk, pages)]
        finally:
            subprocess.run(["umount", str(disk)], check=True)
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
