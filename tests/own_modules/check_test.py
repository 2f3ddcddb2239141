#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Copyright the infra authors
"""The check of own modules finds what it must find, and nothing in what is right."""

import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).parent))
import check  # noqa: E402
import hcl  # noqa: E402

VARIABLES = """
# A comment with "quotes" and { braces.
variable "name" {
  description = "The ${name} of \\"it\\"."
  type        = string
}

variable "pools" {
  type = map(object({
    size  = number # of a pool
    zones = optional(list(string), [])
    more  = optional(object({ a = bool, b = string }), { a = true, b = "x" })
  }))
  default  = {}
  nullable = false

  validation {
    condition     = length(var.pools) < 9
    error_message = "Too many."
  }
}

variable "secret" {
  type      = string
  default   = null
  ephemeral = true
}

variable "anything" {
  default = <<-EOT
    } text {
  EOT
}
"""

VERSIONS = """terraform {
  required_version = ">= 1.11"
  required_providers {
    helm = {
      source  = "hashicorp/helm"
      version = ">= 3.0"
    }
  }
}
"""

OUTPUTS = 'output "id" {\n  value = helm_release.x["${var.name}-a"].id\n}\n'

INTERFACE = {
    "source": "./modules/chart",
    "requires": {
        "terraform": ">= 1.11",
        "providers": {"helm": {"source": "hashicorp/helm", "version": ">= 3.0"}},
    },
    "inputs": {
        "name": {"type": "string", "required": True},
        "pools": {
            "type": "map(object({ more = optional(object({ b = string, a = bool }), "
            '{"b": "x", "a": true}), size = number, zones = optional(list(string), []) }))',
            "default": {},
            "nullable": False,
        },
        "secret": {"type": "string", "default": None, "ephemeral": True},
        "anything": {"type": "any"},
    },
    "outputs": {"id": {"type": "string"}},
}


class OwnModules(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name).resolve()
        self.write("modules/chart/variables.tf", VARIABLES)
        self.write("modules/chart/versions.tf", VERSIONS)
        self.write("modules/chart/outputs.tf", OUTPUTS)
        self.write("catalogue/public.json", '{"source": "git::https://example.com/x.git"}')
        self.interface = json.loads(json.dumps(INTERFACE))

    def write(self, name, text):
        path = self.root / "plugins/acme" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def offences(self):
        self.write("catalogue/chart.json", json.dumps(self.interface))
        return check.check(self.root)

    def refuses(self, *words):
        offences = self.offences()
        self.assertEqual(len(offences), 1, offences)
        for word in words:
            self.assertIn(word, offences[0])

    def test_an_interface_that_says_what_the_files_declare_has_no_offence(self):
        self.assertEqual(self.offences(), [])

    def test_a_missing_input_is_named(self):
        del self.interface["inputs"]["secret"]
        self.refuses("plugins/acme/catalogue/chart.json", "input secret", "not here")

    def test_an_input_that_the_module_lacks_is_named(self):
        self.interface["inputs"]["size"] = {"type": "number"}
        self.refuses("input size", "none of that name")

    def test_another_type_is_named(self):
        self.interface["inputs"]["name"]["type"] = "number"
        self.refuses("input name: type is number here, and string in the module")

    def test_another_attribute_of_an_object_is_seen(self):
        pools = self.interface["inputs"]["pools"]
        pools["type"] = pools["type"].replace("size = number", "size = optional(number)")
        self.refuses("input pools: type")

    def test_what_must_be_set_is_compared(self):
        self.interface["inputs"]["name"]["required"] = False
        self.refuses("input name: required")

    def test_nullable_and_ephemeral_are_compared(self):
        del self.interface["inputs"]["pools"]["nullable"]
        self.refuses("input pools: nullable")
        self.interface["inputs"]["pools"]["nullable"] = False
        del self.interface["inputs"]["secret"]["ephemeral"]
        self.refuses("input secret: ephemeral")

    def test_outputs_are_compared(self):
        self.interface["outputs"]["arn"] = {}
        self.refuses("output arn")

    def test_providers_are_compared(self):
        self.interface["requires"]["providers"]["helm"]["version"] = ">= 2.0"
        self.refuses("provider helm: version is >= 2.0 here, and >= 3.0 in the module")

    def test_a_module_that_nothing_describes_is_named(self):
        self.write("modules/other/main.tf", "")
        self.refuses("plugins/acme/modules/other")

    def test_an_interface_without_a_module_is_named(self):
        self.interface["source"] = "./modules/chart-2"
        self.assertEqual(len(self.offences()), 2)

    def test_a_module_has_all_that_it_uses_within_itself(self):
        self.write("modules/chart/main.tf", 'module "x" {\n  source = "../other"\n}\n')
        self.refuses("module x lies elsewhere")

    def test_texts_end_where_terraform_ends_them(self):
        self.assertEqual(hcl.tokens(r'"a${x["b"]}\"c" d'), [r'"a${x["b"]}\"c"', "d"])
        self.assertEqual(hcl.tokens('"$${" "%%{" x'), ['"$${"', '"%%{"', "x"])


if __name__ == "__main__":
    unittest.main()
