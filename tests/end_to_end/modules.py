# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Stand-in modules: Terraform code with a public module's interface and none of its resources.

A module takes every input with its type, gives every output, and has one `terraform_data` that
records what it was given, so that a plan shows what reached it. Files are named as in the public
modules: a built tree that generated one of them would clash here as it would there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .catalogue import Module
from .samples import sample
from .type_expression import parse

# A data source for each provider that has a block to check: Terraform leaves out a provider that
# nothing uses. The real providers have these too, and answer them without a request.
_DATA_SOURCES = {
    "aws": "aws_region",
    "google": "google_client_config",
    "google-beta": "google_client_config",
}

_EMPTY = {"list": [], "set": [], "map": {}, "string": "", "number": 0, "bool": False}


def files(module: Module) -> dict[str, str]:
    """File name -> text."""
    return {
        "main.tf": "\n".join(_main(module)),
        "outputs.tf": "\n".join(_outputs(module)),
        "variables.tf": "\n".join(_variables(module)),
        "versions.tf": "\n".join(_versions(module)),
    }


def default(facts: dict[str, Any]) -> Any:
    """What an input is that was left out: the public module's value, where the data could tell."""
    if "default" in facts:
        return facts["default"]
    return _EMPTY.get(parse(facts["type"]).kind) if facts.get("nullable") is False else None


def recorded(module: Module) -> list[str]:
    """The inputs that a plan shows. An ephemeral value never gets into one."""
    return sorted(name for name, facts in module.inputs.items() if not facts.get("ephemeral"))


def _main(module: Module) -> Iterator[str]:
    yield 'resource "terraform_data" "inputs" {'
    yield "  input = {"
    for name in recorded(module):
        yield f"    {name} = var.{name}"
    yield "  }"
    yield "}"
    for provider in sorted(module.providers):
        if provider in _DATA_SOURCES:
            yield f'\ndata "{_DATA_SOURCES[provider]}" "{provider}" {{'
            yield f"  provider = {provider}"
            yield "}"
    yield ""


def _outputs(module: Module) -> Iterator[str]:
    for name, facts in sorted(module.outputs.items()):
        yield f'output "{name}" {{'
        yield f"  value = {literal(sample(name, facts))}"
        if facts.get("sensitive"):
            yield "  sensitive = true"
        yield "}\n"


def _variables(module: Module) -> Iterator[str]:
    for name, facts in sorted(module.inputs.items()):
        yield f'variable "{name}" {{'
        yield f"  type = {facts['type']}"
        if not facts.get("required"):
            yield f"  default = {literal(default(facts))}"
        for flag in ("sensitive", "ephemeral"):
            if facts.get(flag):
                yield f"  {flag} = true"
        if facts.get("nullable") is False:
            yield "  nullable = false"
        if "enum" in facts:
            yield "  validation {"
            known = f"contains({literal(facts['enum'])}, var.{name})"
            message = f"{name} must be one of: {', '.join(map(str, facts['enum']))}."
            yield f"    condition = var.{name} == null ? true : {known}"
            yield f"    error_message = {literal(message)}"
            yield "  }"
        yield "}\n"


def _versions(module: Module) -> Iterator[str]:
    yield "terraform {"
    if module.terraform:
        yield f"  required_version = {literal(module.terraform)}"
    yield "  required_providers {"
    for name, needs in sorted(module.providers.items()):
        yield f"    {name} = {literal(needs)}"
    yield "  }"
    yield "}\n"


def literal(value: Any) -> str:
    """`value` in HCL. JSON is HCL but for the two signs that begin a template."""
    return json.dumps(value, ensure_ascii=False).replace("${", "$${").replace("%{", "%%{")
