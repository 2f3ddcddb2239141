# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""As much of HCL as it takes to see what a module declares: blocks, attributes, words."""

import re
from typing import NamedTuple

TOKEN = re.compile(
    r"""(?P<skip>[^\S\n]+|\#[^\n]*|//[^\n]*|/\*.*?\*/)
      | (?P<newline>\n)
      | (?P<heredoc><<-?(?P<mark>\w+)\n.*?^[^\S\n]*(?P=mark)$)
      | (?P<text>")
      | (?P<word>[A-Za-z_][\w-]*|\d+(?:\.\d+)?)
      | (?P<sign>[=!<>]=|&&|\|\||=>|\.\.\.|.)""",
    re.DOTALL | re.MULTILINE | re.VERBOSE,
)
OPENING, CLOSING = "([{", ")]}"


class Block(NamedTuple):
    """type "label" { … }: the tokens of each attribute by its name, and the blocks within."""

    type: str
    labels: tuple
    attributes: dict
    blocks: tuple


def tokens(text):
    """The words, texts and signs of a file; "\n" where a line ends."""
    found, position = [], 0
    while position < len(text):
        match = TOKEN.match(text, position)
        position = match.end()
        if match["text"]:
            position = _end_of_text(text, position)
            found.append(text[match.start():position])
        elif not match["skip"]:
            found.append(match["newline"] or match["heredoc"] or match["word"] or match["sign"])
    return found


def _end_of_text(text, position):
    """Behind the quote that ends a text; there may be others in a ${…} within."""
    depth = 0
    while position < len(text):
        if text.startswith(("$${", "%%{"), position):
            position += 2
        elif text.startswith(("${", "%{"), position):
            depth, position = depth + 1, position + 1
        elif depth and text[position] == '"':
            position = _end_of_text(text, position + 1) - 1
        elif depth and text[position] in "{}":
            depth += 1 if text[position] == "{" else -1
        elif text[position] == "\\":
            position += 1
        elif text[position] == '"':
            return position + 1
        position += 1
    raise ValueError("a text has no end")


def blocks(text):
    """The blocks of a file; what stands outside of one is left out."""
    return _body(_Reader(tokens(text)))[1]


class _Reader:
    def __init__(self, found):
        self.tokens, self.next = found, 0

    def peek(self):
        return self.tokens[self.next] if self.next < len(self.tokens) else ""

    def take(self):
        token = self.peek()
        self.next += 1
        return token


def _body(reader):
    attributes, inner = {}, []
    while reader.peek() not in ("", "}"):
        name = reader.take()
        if name == "\n":
            continue
        if reader.peek() == "=":
            reader.take()
            attributes[name] = _expression(reader)
            continue
        labels = []
        while reader.peek() not in ("", "{", "\n"):
            labels.append(reader.take().strip('"'))
        if reader.take() != "{":
            raise ValueError(f"{name} is neither an attribute nor a block")
        inner.append(Block(name, tuple(labels), *_body(reader)))
        reader.take()
    return attributes, tuple(inner)


def _expression(reader):
    """Up to the end of its line, or of the line that closes its last bracket."""
    found, depth = [], 0
    while reader.peek() != "" and (depth or reader.peek() not in ("\n", "}")):
        token = reader.take()
        depth += (token in OPENING) - (token in CLOSING)
        if token != "\n":
            found.append(token)
    return found
