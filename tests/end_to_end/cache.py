# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Where what is slow to make is kept between runs."""

from __future__ import annotations

import os
from pathlib import Path


def cache_folder(name: str) -> Path:
    """A folder in the user's cache, made when it is not there. engines/build.sh has one beside."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    folder = Path(base) / "infra-tests" / name
    folder.mkdir(parents=True, exist_ok=True)
    return folder
