# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""The programs that a built tree is for, the stand-in provider, and the reader of HCL.

`python3 -m end_to_end.engines`, run in tests/, builds what is missing and prints what will be used.
"""

from __future__ import annotations

import functools
import json
import shutil
import subprocess
from pathlib import Path

from . import settings

BUILD = Path(__file__).parent / "engines" / "build.sh"
# Write-only arguments and ephemeral values, which built trees rely on, came with this version.
OLDEST_TERRAFORM = (1, 11)


@functools.cache
def built(name: str) -> Path:
    """A program of engines/build.sh, built when it is not in the cache; progress goes to stderr."""
    done = subprocess.run([BUILD, name], stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{BUILD} {name}: exit code {done.returncode}; its reason stands above")
    return Path(done.stdout.strip())


def terragrunt() -> Path:
    return built("terragrunt-1.0" if settings.terragrunt_line() == "1.0" else "terragrunt")


def terraform() -> Path:
    """Terraform or OpenTofu."""
    chosen = settings.engine()
    installed = None if chosen == "opentofu" else _installed_terraform()
    if chosen == "terraform" and installed is None:
        oldest = ".".join(map(str, OLDEST_TERRAFORM))
        raise RuntimeError(
            f"INFRA_TEST_ENGINE asks for terraform, and PATH has none from {oldest} on"
        )
    return installed or built("opentofu")


def _installed_terraform() -> Path | None:
    path = shutil.which("terraform")
    if path is None:
        return None
    said = subprocess.run([path, "version", "-json"], capture_output=True, check=True).stdout
    version = json.loads(said)["terraform_version"].split(".")
    return Path(path) if (int(version[0]), int(version[1])) >= OLDEST_TERRAFORM else None


def main() -> None:
    """Builds all that the tests will ask for, so that none spends its own time on it."""
    for path in (terragrunt(), terraform(), built("provider"), built("hcl-reader")):
        print(path)


if __name__ == "__main__":
    main()
