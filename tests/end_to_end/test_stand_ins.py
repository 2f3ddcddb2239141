# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""The stand-ins refuse what the real ones refuse; else a plan on them would prove nothing."""

from __future__ import annotations

import dataclasses
import json
import os
import subprocess
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from . import engines, git_fixture, modules, processes, providers
from .catalogue import Module
from .gcs import Gcs
from .plan import changed_attributes, recorded_inputs, unfaithful_inputs
from .processes import Finished
from .recorder import Recorder
from .s3 import S3
from .samples import sample
from .type_expression import Type, parse

MODULE = Module(
    repository="https://github.com/example/terraform-example.git",
    subdirectory="modules/thing",
    ref="v1.2.3",
    inputs={
        "mode": {"type": "string", "default": None, "enum": ["slow", "fast"]},
        "name": {"type": "string", "required": True},
        "omitted": {"type": "list(string)", "nullable": False, "default_omitted": True},
        "options": {
            "type": 'object({ size = number, zone = optional(string, "a,b") })',
            "default": {"size": 1},
        },
        "secret": {"type": "string", "default": None, "ephemeral": True},
        "template": {"type": "string", "default": "${literal} %{literal}"},
    },
    outputs={
        "arn": {},
        "names": {"type": "list(string)"},
        "password": {"type": "string", "sensitive": True},
    },
    terraform=">= 1.3",
    providers={},
)


class ModuleFolder:
    """A stand-in module and a provider block beside it, as Terragrunt leaves them for Terraform."""

    def __init__(self, scratch: Path) -> None:
        self._folder = scratch / "module"
        self._folder.mkdir()
        self._env = {
            "TF_CLI_CONFIG_FILE": str(
                providers.command_line_configuration(scratch, [*PROVIDERS, "random"], {})
            ),
            "HOME": str(scratch),
            "CHECKPOINT_DISABLE": "1",
        }

    def plan(self, module: Module, inputs: dict[str, str], provider_block: str = "") -> Finished:
        for name, text in {**modules.files(module), "provider.tf": provider_block}.items():
            (self._folder / name).write_text(text, encoding="utf-8")
        self._env.update({f"TF_VAR_{name}": value for name, value in inputs.items()})
        begun = self._terraform("init")
        assert begun.code == 0, str(begun)
        return self._terraform("plan", "-input=false", "-out=plan.bin")

    def applied_outputs(self, text: str, inputs: dict[str, str]) -> dict[str, str]:
        """Applies a module of one file; its outputs."""
        (self._folder / "main.tf").write_text(text, encoding="utf-8")
        self._env.update({f"TF_VAR_{name}": value for name, value in inputs.items()})
        for words in (("init",), ("apply", "-input=false", "-auto-approve")):
            done = self._terraform(*words)
            assert done.code == 0, str(done)
        said = json.loads(self._terraform("output", "-json").stdout)
        return {name: output["value"] for name, output in said.items()}

    def plan_json(self) -> dict[str, Any]:
        shown = self._terraform("show", "-json", "plan.bin")
        assert shown.code == 0, str(shown)
        plan: dict[str, Any] = json.loads(shown.stdout)
        return plan

    def _terraform(self, *words: str) -> Finished:
        return processes.run(
            [engines.terraform(), *words, "-no-color"], env=self._env, cwd=self._folder
        )


@pytest.fixture
def folder(tmp_path: Path) -> ModuleFolder:
    return ModuleFolder(tmp_path)


PROVIDERS = {
    "aws": """region = "eu-west-1"
              allowed_account_ids = ["123456789012"]
              default_tags {
                tags = { a = "b" }
              }""",
    "google": 'default_labels = { a = "b" }\nproject = "p"',
    "google-beta": 'default_labels = { a = "b" }\nproject = "p"',
}


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_stand_in_provider_takes_its_block(folder: ModuleFolder, provider: str) -> None:
    done = folder.plan(_using(provider), {}, f'provider "{provider}" {{\n{PROVIDERS[provider]}\n}}')
    assert done.code == 0, str(done)


@pytest.mark.parametrize("provider", PROVIDERS)
@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ('regoin = "here"', 'An argument named "regoin" is not expected here'),
        ("batchin {\n}", 'Blocks of type "batchin" are not expected here'),
        ("region = [1]", "string required"),
    ],
    ids=["argument", "block", "type"],
)
def test_a_stand_in_provider_refuses_what_the_real_one_does(
    folder: ModuleFolder, provider: str, wrong: str, reason: str
) -> None:
    done = folder.plan(_using(provider), {}, f'provider "{provider}" {{\n{wrong}\n}}')
    assert done.code == 1, str(done)
    assert reason in done.stderr, str(done)


def _using(provider: str) -> Module:
    needs = {provider: {"source": f"hashicorp/{provider}", "version": ">= 3.0"}}
    return dataclasses.replace(MODULE, inputs={}, providers=needs)


@pytest.mark.parametrize(
    ("inputs", "reason"),
    [
        ({}, 'The root module input variable "name" is not set'),
        ({"name": "n", "mode": "medium"}, "mode must be one of: slow, fast."),
        ({"name": "n", "options": '{ size = "large" }'}, "a number is required"),
    ],
    ids=["a required input is missing", "not a value of the enumeration", "the wrong type"],
)
def test_a_stand_in_module_refuses(
    folder: ModuleFolder, inputs: dict[str, str], reason: str
) -> None:
    done = folder.plan(MODULE, inputs)
    assert done.code == 1, str(done)
    assert reason in " ".join(done.stderr.replace("│", " ").split()), str(done)


def test_a_plan_shows_what_a_stand_in_module_was_given(folder: ModuleFolder) -> None:
    done = folder.plan(MODULE, {"name": "n", "options": "{ size = 2 }", "secret": "not to be seen"})
    assert done.code == 0, str(done)
    assert recorded_inputs(folder.plan_json()) == {
        "mode": None,
        "name": "n",
        "omitted": [],
        "options": {"size": 2, "zone": "a,b"},
        "template": "${literal} %{literal}",
    }


def test_an_input_that_was_changed_on_the_way_is_noticed() -> None:
    given = {"name": "n", "options": {"size": 2}}
    got: dict[str, Any] = {
        "mode": None,
        "name": "n",
        "omitted": [],
        "options": {"size": 2, "zone": "a,b"},
        "template": "${literal} %{literal}",
    }
    assert unfaithful_inputs(MODULE, given, got) == []
    assert unfaithful_inputs(MODULE, given, {**got, "options": {"size": 3, "zone": "a,b"}})
    assert unfaithful_inputs(MODULE, given, {**got, "mode": "fast"})
    assert unfaithful_inputs(MODULE, {"options": {"size": 2}}, got) == [
        "name: required, and not given"
    ]
    assert unfaithful_inputs(MODULE, {**given, "nmae": "n"}, got) == [
        "nmae: the module has no such input"
    ]


RANDOM = """
variable "keeper" { type = string }
ephemeral "random_password" "this" {
  length           = 40
  override_special = "-_"
  lifecycle {
    postcondition {
      condition     = can(regex("^[-_A-Za-z0-9]{40}$", self.result))
      error_message = "Not as it was asked for."
    }
  }
}
resource "random_id" "this" {
  byte_length = 4
  keepers     = { keeper = var.keeper }
}
output "hex" { value = random_id.this.hex }
"""


def test_a_stand_in_for_random_makes_passwords_and_ids_that_stay(tmp_path: Path) -> None:
    folder = ModuleFolder(tmp_path)
    assert (first := folder.applied_outputs(RANDOM, {"keeper": "a"})) == folder.applied_outputs(
        RANDOM, {"keeper": "a"}
    )
    assert len(first["hex"]) == 8
    assert folder.applied_outputs(RANDOM, {"keeper": "b"}) != first


def test_stand_in_modules_are_found_in_git_at_their_version_and_folder(tmp_path: Path) -> None:
    newer = dataclasses.replace(MODULE, ref="v1.3.0", subdirectory="")
    configuration = git_fixture.configuration([MODULE, newer], tmp_path)
    for module, path in ((MODULE, "modules/thing/variables.tf"), (newer, "variables.tf")):
        copy = tmp_path / module.ref
        subprocess.run(
            ["git", "clone", "--quiet", "--branch", module.ref, module.repository, copy],
            env={"GIT_CONFIG_GLOBAL": str(configuration), "PATH": os.environ["PATH"]},
            check=True,
        )
        assert (copy / path).read_text(encoding="utf-8") == modules.files(module)["variables.tf"]


def test_outputs_have_values_of_their_type() -> None:
    assert sample("x", {"type": "string", "example": "given"}) == "given"
    assert sample("key_arn", {}).startswith("arn:aws:")
    assert len(set(sample("private_subnets", {"type": "list(string)"}))) == 3
    assert sample("ports", {"type": "map(object({ port = number, open = bool }))"}) == {
        "stand-in": {"port": 1, "open": True}
    }


def test_a_type_expression_is_read_or_refused() -> None:
    nested = parse('map(object({ a = optional(list(string), ["x,)", {}]), b = number }))')
    assert nested.element is not None
    assert nested.element.attributes == {"a": Type("list", Type("string")), "b": Type("number")}
    for wrong in ("list(string", "strin", "string string", "object({ a })", "map(string)!"):
        with pytest.raises(ValueError, match="type"):
            parse(wrong)


def _status(method: str, url: str, body: bytes = b"", headers: dict[str, str] | None = None) -> int:
    request = urllib.request.Request(url, body, headers or {}, method=method)
    try:
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(
            request, timeout=10
        ) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as refused:
        with refused:
            return refused.code


def test_the_stand_in_for_s3_gives_a_lock_to_one_only() -> None:
    with S3() as server:
        key, only_if_new = f"{server.url}/state/unit.tflock", {"If-None-Match": "*"}
        assert _status("PUT", key, b"me", only_if_new) == 404  # nobody has made the bucket
        assert _status("PUT", f"{server.url}/state") == 200
        assert _status("PUT", key, b"me", only_if_new) == 200
        assert _status("PUT", key, b"you", only_if_new) == 412
        assert _status("DELETE", key) == 204
        assert _status("PUT", key, b"you", only_if_new) == 200


def test_the_stand_in_for_cloud_storage_gives_a_lock_to_one_only() -> None:
    upload = b'--x\r\n\r\n{"name": "unit.tflock"}\r\n--x\r\n\r\nme\r\n--x--'
    headers = {"Content-Type": "multipart/related; boundary=x"}
    with Gcs() as server:
        objects = (
            f"{server.url}/upload/storage/v1/b/state/o?uploadType=multipart&ifGenerationMatch=0"
        )
        lock = f"{server.url}/storage/v1/b/state/o/unit.tflock"
        assert _status("POST", objects, upload, headers) == 404  # nobody has made the bucket
        assert _status("POST", f"{server.url}/storage/v1/b", b'{"name": "state"}') == 200
        assert _status("POST", objects, upload, headers) == 200
        assert _status("POST", objects, upload, headers) == 412
        assert _status("DELETE", f"{lock}?ifGenerationMatch=99") == 412
        assert _status("DELETE", f"{lock}?ifGenerationMatch=1") == 204
        assert _status("POST", objects, upload, headers) == 200


@pytest.mark.parametrize("server", [S3, Gcs], ids=["S3", "Cloud Storage"])
def test_a_call_that_a_stand_in_lacks_is_refused_and_remembered(
    server: type[S3] | type[Gcs],
) -> None:
    with server() as running:
        assert _status("POST", f"{running.url}/", b"Action=DropEverything") == 501
        assert running.unknown == ["POST / {}"]


def test_a_recorder_hands_calls_on_and_knows_them() -> None:
    form = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}
    with S3() as server, Recorder(server.url) as recorder:
        assert _status("PUT", f"{recorder.url}/state") == 200
        assert _status("PUT", f"{recorder.url}/state?policy", b"{}") == 204  # kept, not handed on
        body = b"Action=GetCallerIdentity&Version=1"
        assert _status("POST", f"{recorder.url}/", body, form) == 200
        assert recorder.changes == ["PUT /state", "PUT /state?policy"]
        assert recorder.bucket_policies == {"state": "{}"}
        assert recorder.made("GetCallerIdentity") == [{"Version": "1"}]
        assert server.unknown == []


def test_what_a_plan_would_change_is_told_by_attribute() -> None:
    def resource(address: str, actions: list[str], before: Any, after: Any) -> dict[str, Any]:
        change = {"actions": actions, "before": before, "after": after, "after_unknown": {}}
        return {"address": address, "change": change}

    plan = {
        "resource_changes": [
            resource("a.stays", ["no-op"], {"x": 1}, {"x": 1}),
            resource("a.changes", ["update"], {"x": 1, "y": 1}, {"x": 1, "y": 2}),
            resource("a.comes", ["create"], None, {"x": 1}),
        ]
    }
    assert changed_attributes(plan) == {"a.changes": {"y"}, "a.comes": {"x"}}
