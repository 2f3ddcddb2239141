# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Random values that a JSON schema of specs allows, by its types, words, bounds and formats."""

from __future__ import annotations

import ipaddress
import string
from collections.abc import Callable, Collection
from random import Random
from typing import Any

_LETTERS = string.ascii_lowercase
_NAMES = _LETTERS + string.digits
# Of mappings and lists whose size is free.
_MOST = 3


def word(random: Random, characters: str, least: int, most: int) -> str:
    return "".join(random.choices(characters, k=random.randint(least, most)))


def name(random: Random, longest: int = 12) -> str:
    """Lower case letters, digits and hyphens; a letter first, no hyphen last."""
    inner = word(random, f"{_NAMES}-", 0, longest - 2)
    return random.choice(_LETTERS) + inner + random.choice(_NAMES)


def subnet(random: Random, within: str, prefix: int) -> str:
    """A block of that length within another one."""
    block = ipaddress.IPv4Network(within)
    start = int(block.network_address)
    start += random.randrange(1 << (prefix - block.prefixlen)) << (32 - prefix)
    return f"{ipaddress.IPv4Address(start)}/{prefix}"


# What a format asks for. A format that is new has to come here before a schema can use it.
FORMATS: dict[str, Callable[[Random], str]] = {
    "cidr": lambda random: subnet(random, "192.0.0.0/3", random.randint(9, 32)),
    "database-name": lambda random: random.choice(_LETTERS) + word(random, f"{_NAMES}_", 0, 20),
    "days": lambda random: f"{random.randint(1, 35)}d",
    "duration": lambda random: f"{random.randint(1, 90)}{random.choice('smhd')}",
    "kubernetes-label": lambda random: random.choice(["", "A-b_c.9", word(random, _NAMES, 1, 63)]),
    "kubernetes-label-key": lambda random: random.choice(["", "example.com/", "a.b-c.example/"])
    + name(random),
    "label": lambda random: word(random, f"{_NAMES}-_", 0, 63),
    "label-key": lambda random: random.choice(_LETTERS) + word(random, f"{_NAMES}-_", 0, 20),
    "memory": lambda random: random.choice(["512Mi", "2Gi", "7Gi", "8192Mi", "16Gi", "64Gi"]),
    "name": name,
    "size": lambda random: random.choice(["20Gi", "33Gi", "100Gi", "1Ti", "2048Gi"]),
    "version": lambda random: random.choice(["latest", "1.2.3"]),
}


class SchemaValues:
    """Values of one schema, without some of its first keys.

    `makers` know better than the schema, by the last words of a path.
    """

    def __init__(
        self,
        schema: dict[str, Any],
        random: Random,
        makers: dict[str, Callable[[], Any]],
        leave_out: Collection[str],
    ) -> None:
        self._schema = schema
        self._random = random
        self._makers = makers
        self._leave_out = leave_out

    def any(self) -> Any:
        """Of the whole schema."""
        return self._of(self._schema, "")

    def _of(self, schema: dict[str, Any], path: str) -> Any:
        for end, make in self._makers.items():
            if path.endswith(end):
                return make()
        if "$ref" in schema:
            return self._of(self._schema["definitions"][schema["$ref"].split("/")[-1]], path)
        if "enum" in schema:
            return self._random.choice(schema["enum"])
        of_type: dict[str, Callable[[dict[str, Any], str], Any]] = {
            "boolean": lambda of, path: self._random.random() < 0.5,
            "integer": lambda of, path: self._random.randint(of["minimum"], of["maximum"]),
            "string": self._text,
            "array": self._list,
            "object": self._mapping,
        }
        return of_type[schema["type"]](schema, path)

    def _text(self, schema: dict[str, Any], path: str) -> str:
        make = FORMATS[schema["format"]]
        while True:
            text = make(self._random)
            if schema.get("minLength", 0) <= len(text) <= schema.get("maxLength", len(text)):
                return text

    def _list(self, schema: dict[str, Any], path: str) -> list[Any]:
        items: list[Any] = []
        for _ in range(self._random.randint(schema.get("minItems", 0), _MOST)):
            item = self._of(schema["items"], f"{path}[]")
            if item not in items:
                items.append(item)
        return items

    def _mapping(self, schema: dict[str, Any], path: str) -> dict[str, Any]:
        mapping = {
            key: self._of(of, f"{path}.{key}")
            for key, of in schema.get("properties", {}).items()
            if key in schema.get("required", ())
            or ((path or key) not in self._leave_out and self._random.random() < 0.5)
        }
        if isinstance(of := schema.get("additionalProperties"), dict):
            for _ in range(self._random.randint(schema.get("minProperties", 0), _MOST)):
                key = self._text({"minLength": 1, **schema["propertyNames"]}, f"{path}.*")
                mapping[key] = self._of(of, f"{path}.*")
        return mapping
