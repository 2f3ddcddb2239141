# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Where Terraform finds its providers: a folder of stand-ins, or the machine's own real ones."""

from __future__ import annotations

import json
import os
import platform
import shutil
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from . import engines, settings

SCHEMAS = Path(__file__).parent / "provider" / "schemas"
# Terraform asks the one, OpenTofu the other.
HOSTS = ("registry.terraform.io", "registry.opentofu.org")
# What public modules use beside their cloud's own provider.
HELPERS = ("cloudinit", "helm", "kubernetes", "null", "random", "time", "tls")
# Stand-ins that exist, and the file that says what each one's provider block takes.
_SCHEMA_OF = {
    **{"aws": "aws", "google": "google", "google-beta": "google"},
    **{name: name for name in HELPERS},
}
KNOWN = tuple(_SCHEMA_OF)


def find_real(name: str) -> Path | None:
    """The real hashicorp/`name`, of the version that trees pin, in a mirror of this machine."""
    inside = _place(HOSTS[0], name, _schema(name)["version"])
    return next((root / inside for root in _mirror_roots() if (root / inside).is_dir()), None)


def offers(name: str) -> set[str]:
    """The types of resources, data sources and ephemeral resources that a stand-in has."""
    schema = _schema(name)
    parts = (schema.get(kind, {}) for kind in ("data_source", "ephemeral", "resource"))
    return {part["name"] for part in parts if part}


def command_line_configuration(
    folder: Path, stand_ins: Collection[str], real: Mapping[str, Path], *, registry: bool = False
) -> Path:
    """Writes Terraform's configuration into `folder`: these providers, from a mirror made there.

    Others come from the registry when `registry` says so, and cannot be had when it does not.
    """
    mirror = folder / "providers"
    for host in HOSTS:
        for name in stand_ins:
            _install_stand_in(mirror, host, name)
        for name, place in real.items():
            link = mirror / _place(host, name, version=place.parent.name)
            link.parent.mkdir(parents=True)
            link.symlink_to(place, target_is_directory=True)
    blocks = [f'filesystem_mirror {{\n    path = "{mirror}"\n  }}']
    if registry:
        mirrored = [f"{host}/hashicorp/{name}" for host in HOSTS for name in (*stand_ins, *real)]
        blocks.append(f"direct {{\n    exclude = {json.dumps(mirrored)}\n  }}")
    file = folder / "terraformrc"
    file.write_text("provider_installation {\n  " + "\n  ".join(blocks) + "\n}\n", encoding="utf-8")
    return file


def _install_stand_in(mirror: Path, host: str, name: str) -> None:
    schema = _schema(name)
    version = schema["version"]
    place = mirror / _place(host, name, version)
    place.mkdir(parents=True)
    # Not a symbolic link: Terraform hashes the files of the folder.
    _link_or_copy(engines.built("provider"), place / f"terraform-provider-{name}_v{version}")
    schema["address"] = f"{host}/hashicorp/{name}"
    (place / "schema.json").write_text(json.dumps(schema), encoding="utf-8")


def _link_or_copy(file: Path, to: Path) -> None:
    try:
        to.hardlink_to(file)
    except OSError:  # another file system, or one without links
        shutil.copy2(file, to)


def _schema(name: str) -> dict[str, Any]:
    text = (SCHEMAS / f"{_SCHEMA_OF[name]}.json").read_text(encoding="utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


def _place(host: str, name: str, version: str) -> Path:
    return Path(host, "hashicorp", name, version, _platform())


def _mirror_roots() -> list[Path]:
    """The place said, those that Terraform looks into by itself, and a customary one."""
    data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    said = settings.provider_mirror()
    return [
        *([said] if said else []),
        Path.home() / ".terraform.d" / "plugins",
        data / "terraform" / "plugins",
        Path("/usr/local/share/terraform/plugins"),
        Path("/usr/share/terraform/plugins"),
        Path("/opt/tf-plugins"),
    ]


def _platform() -> str:
    machine = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), platform.machine())
    return f"{platform.system().lower()}_{machine}"
