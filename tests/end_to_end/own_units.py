# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""Adds units of a team's own to environments/minimal: one of a public module, one of the workspace."""

from __future__ import annotations

from .workspace import Workspace

_ECHO = """
variable "texts" { type = list(string) }
variable "number" { type = number }
variable "ratio" { type = number }
variable "flag" { type = bool }
variable "whole" { type = any }
variable "text" { type = string }

resource "terraform_data" "inputs" {
  input = {
    texts  = var.texts
    number = var.number
    ratio  = var.ratio
    flag   = var.flag
    whole  = var.whole
    text   = var.text
  }
}
"""

_UNIT = """
      echo:
        source: ./modules/echo
        inputs:
          texts: [a, "1", "$${{literal}}"]
          number: 3
          ratio: 0.5
          flag: true
          whole: {{ deep: [{{ key: "x $${{literal}} y" }}] }}
          text: "of ${{network.{output}}}"
      known: {known}
"""

_AWS = """{ source: "git::https://github.com/terraform-aws-modules/terraform-aws-iam.git//modules/iam-policy?ref=v5.60.0",
        inputs: { name: mine, tags: { network: "${network.vpc_id}" } } }"""
_GCP = """{ source: "git::https://github.com/terraform-google-modules/terraform-google-service-accounts.git?ref=v4.7.0",
        inputs: { project_id: omi-minimal, names: [b, c] } }"""


def add(workspace: Workspace) -> None:
    """Writes them into the spec, and the module into the workspace."""
    module = workspace.folder / "modules" / "echo"
    module.mkdir(parents=True)
    (module / "main.tf").write_text(_ECHO, encoding="utf-8")
    spec = workspace.folder / "environments" / "minimal" / "environment.yaml"
    head, _ = spec.read_text(encoding="utf-8").split("providers:")
    aws = _UNIT.format(output="vpc_id", known=_AWS)
    gcp = _UNIT.format(output="subnets", known=_GCP)
    gcp = gcp.replace("${network.subnets}", '${network.subnets[\\"europe-west1/private\\"].id}')
    spec.write_text(
        f'{head}providers:\n  aws:\n    account: "123456789012"\n    units:{aws}'
        f"  gcp:\n    project: omi-minimal\n    units:{gcp}",
        encoding="utf-8",
    )
