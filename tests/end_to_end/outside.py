# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Where modules and providers come from: the variables that git and Terraform are given."""

from __future__ import annotations

import os
from pathlib import Path

from . import catalogue, git_fixture, providers
from .clouds import Cloud

# Nobody listens there: what reaches for the internet fails at once, and says so.
_NOWHERE = "http://127.0.0.1:9"
_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy")
# How the user reaches the internet.
_USERS_OWN = (
    *_PROXIES,
    "NO_PROXY",
    "no_proxy",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "GIT_SSL_CAINFO",
    "SSH_AUTH_SOCK",
)


def stood_in_for(cloud: Cloud, scratch: Path) -> dict[str, str]:
    """Stand-in modules, the providers of `cloud`, and no internet."""
    repositories = git_fixture.configuration(catalogue.read_all(), scratch)
    configuration = providers.command_line_configuration(
        scratch, cloud.stand_in_providers, cloud.real_providers
    )
    return {
        **dict.fromkeys(_PROXIES, _NOWHERE),
        "NO_PROXY": "127.0.0.1",
        "GIT_CONFIG_GLOBAL": str(repositories),
        "GIT_CONFIG_NOSYSTEM": "1",
        "TF_CLI_CONFIG_FILE": str(configuration),
    }


def real(scratch: Path) -> dict[str, str]:
    """What git and the registry have, reached as the user does. Real providers at hand are used."""
    found = {name: place for name in providers.KNOWN if (place := providers.find_real(name))}
    users_git = os.environ.get("GIT_CONFIG_GLOBAL") or str(Path.home() / ".gitconfig")
    return {
        **{name: os.environ[name] for name in _USERS_OWN if name in os.environ},
        "GIT_CONFIG_GLOBAL": users_git,
        "TF_CLI_CONFIG_FILE": str(
            providers.command_line_configuration(scratch, (), found, registry=True)
        ),
    }
