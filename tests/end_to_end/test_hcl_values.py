# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""What core/hcl writes, the library of Terragrunt and Terraform reads as what it was."""

from __future__ import annotations

import json
import subprocess
from typing import Any

import pytest

from . import engines, settings
from .processes import Finished

# One that nothing is wrong with; each test below spoils a part of it.
_FAULTLESS: dict[str, Any] = {
    "seed": 1,
    "hcl": 'a    = "$${x} \\"%%{y}\\" \\u0001"\nlong = [1, null, { "for" = 0.1 }]\n',
    "values": {"a": '${x} "%{y}" \x01', "long": [1, None, {"for": 0.1}]},
    "text": "${x}",
    "template": "$${x}",
}


def _read(records: str) -> Finished:
    command = [str(engines.built("hcl-reader"))]
    done = subprocess.run(command, input=records.encode(), capture_output=True, check=False)
    return Finished(command, done.returncode, done.stdout.decode(), done.stderr.decode())


def test_random_values_are_read_back_as_what_they_were() -> None:
    count, seed = settings.hcl_values(), settings.seed()
    written = subprocess.run(
        [settings.hcl_values_binary(), str(seed), str(count)], stdout=subprocess.PIPE, check=True
    ).stdout
    read = _read(written.decode())
    assert read.stdout.endswith(f"{count} read, 0 failed\n") and read.code == 0, str(read)


def test_the_reader_takes_what_is_right() -> None:
    read = _read(json.dumps(_FAULTLESS))
    assert (read.code, read.stdout) == (0, "1 read, 0 failed\n"), str(read)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("$${x}", "${x}"),  # an interpolation
        ("%%{y}", "%{y}"),  # a directive
        ("$${x}", "$$${x}"),
        ('\\"%', '"%'),  # the end of the literal
        ('\\u0001"', "\\u0001"),
        ("\\u0001", "\\u0002"),
        ("null", "false"),
        ("null", '"null"'),
        ("0.1", "0.10000000000000002"),
        ("[1, ", "[1, 1, "),
        ('"for"', "for"),  # the beginning of a loop
        ('"for"', '"four"'),
        ("a    =", "a ="),  # not aligned
        ("long", "b = 1\nlong"),
    ],
)
def test_the_reader_refuses_what_is_wrong(old: str, new: str) -> None:
    assert old in _FAULTLESS["hcl"]
    read = _read(json.dumps({**_FAULTLESS, "hcl": _FAULTLESS["hcl"].replace(old, new)}))
    assert (read.code, read.stdout.splitlines()[-1]) == (1, "1 read, 1 failed"), str(read)
    assert "seed 1: " in read.stdout


@pytest.mark.parametrize("template", ["${x}", "$$${x}", "", "$${x}%{ if"])
def test_the_reader_refuses_a_template_that_says_something_else(template: str) -> None:
    read = _read(json.dumps({**_FAULTLESS, "template": template}))
    assert (read.code, read.stdout.splitlines()[-1]) == (1, "1 read, 1 failed"), str(read)
