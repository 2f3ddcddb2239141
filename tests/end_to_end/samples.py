# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Outputs of stand-in modules: of the right type, in the form that their name promises."""

from __future__ import annotations

import hashlib
from typing import Any

from .type_expression import Type, parse

# The last words of an output's name -> what its values look like; the longest match wins.
# {hex} differs by name and index.
_FORMS = {
    "arn": "arn:aws:stand-in:eu-west-1:123456789012:thing/{hex}",
    "cidr": "10.0.0.0/16",
    "cidr_block": "10.0.0.0/16",
    "cidrs": "10.0.{index}.0/24",
    "cidr_blocks": "10.0.{index}.0/24",
    "email": "stand-in@omi-minimal.iam.gserviceaccount.com",
    "endpoint": "https://{hex}.stand-in.invalid",
    "gateway_id": "igw-{hex}",
    "security_group_id": "sg-{hex}",
    "self_link": "https://www.googleapis.com/compute/v1/projects/stand-in/global/things/{hex}",
    "subnets": "subnet-{hex}",
    "vpc_id": "vpc-{hex}",
}


# Maps whose keys are what the module was given, and trees read by these.
_KEYS = {"keys": ("cluster", "database", "secrets")}


def sample(name: str, output: dict[str, Any]) -> Any:
    """The value of output `name`: the interface data's own example where it has one."""
    if "example" in output:
        return output["example"]
    return _value(name, parse(output.get("type")), 0)


def _value(name: str, kind: Type, index: int) -> Any:
    if kind.kind == "number":
        return 1
    if kind.kind == "bool":
        return True
    if kind.kind == "object":
        return {
            attribute: _value(attribute, of, index) for attribute, of in kind.attributes.items()
        }
    if kind.element is None:
        return _text(name, index)
    if kind.kind == "map":
        keys = _KEYS.get(name, ("stand-in",))
        return {key: _value(name, kind.element, index) for key in keys}
    return [_value(name, kind.element, i) for i in range(3)]


def _text(name: str, index: int) -> str:
    endings = [ending for ending in _FORMS if name == ending or name.endswith(f"_{ending}")]
    form = _FORMS[max(endings, key=len)] if endings else "stand-in-" + name.replace("_", "-")
    return form.format(hex=hashlib.sha256(f"{name} {index}".encode()).hexdigest()[:17], index=index)
