# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Terraform's type expressions, as interface data has them: `list(object({ name = string }))`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_TOKEN = re.compile(r'\s*("(?:[^"\\]|\\.)*"|[A-Za-z_][\w-]*|-?\d+(?:\.\d+)?|[(){}\[\]=:,])')


@dataclass(frozen=True)
class Type:
    """A parsed type. `kind` is the word at its start; `any` where the data says nothing."""

    kind: str
    element: Type | None = None
    attributes: dict[str, Type] = field(default_factory=dict)


ANY = Type("any")


def parse(text: str | None) -> Type:
    """Reads one type expression; no text is `any`."""
    if text is None:
        return ANY
    tokens = _Tokens(text)
    parsed = _type(tokens)
    tokens.expect_end()
    return parsed


class _Tokens:
    def __init__(self, text: str) -> None:
        self._text = text
        self._words = list(_words(text))
        self._next = 0

    def peek(self) -> str:
        return self._words[self._next] if self._next < len(self._words) else ""

    def take(self, expected: str = "") -> str:
        word = self.peek()
        if not word or (expected and word != expected):
            wanted, got = expected or "more", word or "the end"
            raise ValueError(f"expected {wanted}, got {got}, in type expression: {self._text}")
        self._next += 1
        return word

    def expect_end(self) -> None:
        if self.peek():
            raise ValueError(f"{self.peek()} stands after the end of type expression: {self._text}")


def _words(text: str) -> Iterator[str]:
    position = 0
    while position < len(text.rstrip()):
        found = _TOKEN.match(text, position)
        if found is None:
            raise ValueError(f"column {position + 1} is not of a type expression: {text}")
        yield found[1]
        position = found.end()


def _type(tokens: _Tokens) -> Type:
    kind = tokens.take()
    if kind in ("string", "number", "bool", "any"):
        return Type(kind)
    if kind in ("list", "set", "map"):
        tokens.take("(")
        element = _type(tokens)
        tokens.take(")")
        return Type(kind, element=element)
    if kind == "object":
        tokens.take("(")
        attributes = _attributes(tokens)
        tokens.take(")")
        return Type(kind, attributes=attributes)
    if kind == "optional":
        return _optional(tokens)
    raise ValueError(f"'{kind}' is no type")


def _attributes(tokens: _Tokens) -> dict[str, Type]:
    attributes: dict[str, Type] = {}
    tokens.take("{")
    while tokens.peek() != "}":
        name = tokens.take()
        tokens.take("=")
        attributes[name] = _type(tokens)
        if tokens.peek() == ",":
            tokens.take()
    tokens.take("}")
    return attributes


def _optional(tokens: _Tokens) -> Type:
    """The type inside; its default, any JSON, is stepped over."""
    tokens.take("(")
    inner = _type(tokens)
    depth = 0
    while depth > 0 or tokens.peek() != ")":
        word = tokens.take()
        depth += (word in "([{") - (word in ")]}")
    tokens.take(")")
    return inner
