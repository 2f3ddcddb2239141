// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <map>
#include <string>
#include <vector>

#include "catalogue/read.hpp"
#include "catalogue/write.hpp"
#include "interface/read.hpp"

namespace infra::interface::test {

namespace {

using blueprint::Value;
using Strings = std::vector<std::string>;

Interface read_well(const std::map<std::string, std::string>& files) {
  Sources sources;
  auto read = read_files(files, sources);
  if (!read) FAIL(read.error().diagnostics.front().message);
  return *std::move(read);
}

catalogue::ModuleInput input(const std::string& body) {
  return read_well({{"variables.tf", "variable \"x\" {\n" + body + "\n}\n"}}).module.inputs.at("x");
}

std::string type_of_input(const std::string& type) { return to_text(input("type = " + type).type); }

// "file:line:column: subject: message"
Strings complaints_of(const std::map<std::string, std::string>& files) {
  Sources sources;
  const auto read = read_files(files, sources);
  Strings said;
  if (read) return said;
  CHECK(read.error().code == ExitCode::wrong_spec);
  for (const auto& one : read.error().diagnostics) {
    std::string where;
    if (one.position) {
      where = sources.name(one.position->file) + ':' + std::to_string(one.position->line) + ':' +
              std::to_string(one.position->column) + ": ";
    }
    said.push_back(where + one.subject + ": " + one.message);
    if (one.position) CHECK_FALSE(one.hint.empty());
  }
  return said;
}

}  // namespace

TEST_CASE("the variables, outputs and needs of a module are its interface") {
  const auto read = read_well({{"main.tf", R"_(
# A queue.
resource "aws_sqs_queue" "this" {
  name = "${var.name}-${var.tags["a"]}" // what "this" is called
  dynamic "x" { for_each = { for k, v in var.tags : k => v if v != null } }
}
output "url" {
  value     = aws_sqs_queue.this.url
  sensitive = true
}
)_"},
                               {"variables.tf", R"_(
variable "name" { type = string }
variable "tags" {
  description = <<-EOT
    Braces } and "quotes here ${mean} nothing.
  EOT
  type    = map(string)
  default = {}
}
)_"},
                               {"versions.tf", R"_(
terraform {
  required_version = ">= 1.3"
  required_providers {
    aws    = { source = "hashicorp/aws", version = ">= 5.0", configuration_aliases = [aws.other] }
    random = "~> 3.1"
  }
}
)_"}});
  const auto& module = read.module;
  CHECK(read.notes.empty());
  CHECK(module.inputs.size() == 2);
  CHECK(module.inputs.at("name").required);
  CHECK_FALSE(module.inputs.at("tags").required);
  CHECK(module.inputs.at("tags").default_value == Value(blueprint::Object{}));
  CHECK(module.outputs.count("url") == 1);
  CHECK(module.terraform == ">= 1.3");
  CHECK(module.providers.at("aws").source == "hashicorp/aws");
  CHECK(module.providers.at("aws").version == ">= 5.0");
  CHECK(module.providers.at("random").source == "hashicorp/random");
  CHECK(module.providers.at("random").version == "~> 3.1");
}

TEST_CASE("types are read in every form that Terraform took") {
  CHECK(type_of_input("string") == "string");
  CHECK(type_of_input("\"string\"") == "string");
  CHECK(type_of_input("\"list\"") == "list(any)");
  CHECK(type_of_input("map") == "map(any)");
  CHECK(type_of_input("tuple([string, set(number)])") == "tuple([string, set(number)])");
  CHECK(type_of_input("object({})") == "object({})");
  CHECK(type_of_input(
            "list(object({\n  b = optional(map(string), { a = \"1\" }) # why\n\n  a: bool,\n}))") ==
        "list(object({ a = bool, b = optional(map(string), {\"a\": \"1\"}) }))");
  CHECK(to_text(input("").type) == "any");
}

TEST_CASE("a default is known where it is a plain value") {
  CHECK(input("default = null").default_value == Value());
  CHECK(input("default = -1.5").default_value == Value(-1.5));
  CHECK(input("default = (true)").default_value == Value(true));
  CHECK(input("default = [\n  1,\n  \"a\\n$${b}\", # one\n]").default_value ==
        Value(blueprint::List{1, "a\n${b}"}));
  CHECK(input("default = { b = 1, \"a\" : 2\n c = {} }").default_value ==
        Value(blueprint::Object{{{"a", 2}, {"b", 1}, {"c", blueprint::Object{}}}}));
  CHECK(input("default = <<-EOT\n    a\n      b\n  EOT").default_value == Value("a\n  b\n"));
  CHECK(input("default = \"\\u00e9\\U0001F600\"").default_value == Value("é😀"));
}

TEST_CASE("a default that is no plain value, or does not fit, is left out with a note") {
  for (const char* body : {"default = 60 * 60", "default = \"${1 + 1}\"",
                           "default = [for x in [1] : x]", "type = number\ndefault = \"many\""}) {
    const auto read = read_well({{"x.tf", "variable \"x\" {\n" + std::string(body) + "\n}\n"}});
    CHECK_FALSE(read.module.inputs.at("x").default_value);
    CHECK_FALSE(read.module.inputs.at("x").required);
    REQUIRE(read.notes.size() == 1);
    CHECK(read.notes.front().severity == Severity::note);
    CHECK(read.notes.front().id == "interface.unknown");
  }
}

TEST_CASE("a validation that lists values says which are taken") {
  const auto allowed = [](const std::string& condition) {
    return input("validation {\n condition = " + condition + "\n error_message = \"No.\"\n}")
        .allowed;
  };
  const std::vector<Value> both{"a", "b"};
  CHECK(allowed("contains([\"a\", \"b\"], var.x)") == both);
  CHECK(allowed("var.x == null || contains([\"a\", \"b\"], var.x)") == both);
  CHECK(allowed("(\n contains([\"a\", \"b\"], var.x) || null == var.x\n)") == both);
  CHECK(allowed("contains([\"a\", \"b\"], lower(var.x))").empty());
  CHECK(allowed("contains([\"a\", \"b\"], var.y)").empty());
  CHECK(allowed("var.x == null ? true : contains([\"a\"], var.x)").empty());
  CHECK(allowed("!contains([\"a\"], var.x)").empty());
  CHECK(allowed("contains([\"a\"], var.x) && true").empty());
}

TEST_CASE("nullable and ephemeral are read") {
  const auto read = input("nullable = false\nephemeral = true");
  CHECK_FALSE(read.nullable);
  CHECK(read.ephemeral);
}

TEST_CASE("a module may be written in JSON") {
  const auto read = read_well({{"main.tf.json", R"_({
    "//": "generated",
    "variable": {
      "size": {"type": "list(string)", "default": ["a"], "nullable": false,
               "validation": {"condition": "${contains([[\"a\"]], var.size)}", "error_message": "No."}},
      "late": [{"type": "string", "default": "${x}"}]
    },
    "output": [{"id": {"value": "${local.id}"}}],
    "terraform": [{"required_version": ">= 1", "required_providers": {"aws": {"source": "hashicorp/aws"}}}]
  })_"}});
  CHECK(to_text(read.module.inputs.at("size").type) == "list(string)");
  CHECK(read.module.inputs.at("size").default_value == Value(blueprint::List{"a"}));
  CHECK_FALSE(read.module.inputs.at("size").nullable);
  CHECK(read.module.inputs.at("size").allowed.size() == 1);
  CHECK_FALSE(read.module.inputs.at("late").default_value);
  CHECK(read.module.outputs.count("id") == 1);
  CHECK(read.module.terraform == ">= 1");
  CHECK(read.notes.size() == 1);
}

TEST_CASE("an override file changes what the others declare") {
  const auto read =
      read_well({{"m/a_override.tf", "variable \"x\" {\n default = 2\n}\n"},
                 {"m/main.tf", "variable \"x\" {\n type = number\n default = 1\n}\n"}});
  CHECK(read.module.inputs.at("x").default_value == Value(2));
  CHECK(to_text(read.module.inputs.at("x").type) == "number");
}

TEST_CASE("all that is wrong with a module is said at once, at its place") {
  const std::string no_json =
      "parse error at line 1, column 2: syntax error while parsing value - unexpected end of "
      "input; expected '[', '{', or a literal";
  CHECK(complaints_of({{"a.tf", "variable \"x\" {\n  type = strng\n  nullable = 1\n}\n"},
                       {"b.tf", "variable \"x\" {}\nvariable {}\noutput \"a b\" {}\n"},
                       {"c.tf.json", R"_({"variable": {"y": {"type": "lst"}}})_"},
                       {"d.tf.json", "["},
                       {"e.tf", "terraform {\n  required_version = 1\n}\n"}}) ==
        Strings{"b.tf:1:10: variable \"x\": is declared twice, first in a.tf line 1",
                "b.tf:2:1: variable: takes one name, in quotes",
                "b.tf:3:8: output \"a b\": \"a b\" cannot be a name here",
                "d.tf.json: is no JSON: " + no_json,
                "a.tf:2:10: variable \"x\": its type \"strng\" is no type",
                "a.tf:3:14: variable \"x\": nullable must be true or false",
                "c.tf.json: variable \"y\": its type \"lst\" is no type",
                "e.tf:2:22: required_version: required_version must be a text"});
}

TEST_CASE("what was read is written as a catalogue has it, and read back") {
  auto read = read_well({{"main.tf", R"_(
variable "b" {
  type    = list(object({ n = optional(number, 3), m = string }))
  default = [{ m = "\"$${x}\"" }]
}
variable "a" {
  type = string
  validation {
    condition     = contains(["x", "y"], var.a)
    error_message = "No."
  }
}
output "id" {}
)_"}});
  read.module.source = "git::https://example.com/x.git";
  const std::string text = catalogue::write(read.module);
  CHECK(text == R"_({
  "source": "git::https://example.com/x.git",
  "subdirectory": "",
  "requires": {"terraform": "", "providers": {}},
  "inputs": {
    "a": {"type": "string", "required": true, "enum": ["x", "y"]},
    "b": {"type": "list(object({ m = string, n = optional(number, 3) }))", "default": [{"m": "\"${x}\""}]}
  },
  "outputs": {
    "id": {}
  }
}
)_");
  const auto again = catalogue::read_workspace_module(text, "x.json");
  REQUIRE(again);
  CHECK(catalogue::write(*again) == text);
}

TEST_CASE("only files of Terraform are read") {
  CHECK(is_read("m/main.tf"));
  CHECK(is_read("main.tf.json"));
  CHECK_FALSE(is_read("m/.main.tf"));
  CHECK_FALSE(is_read("main.tfvars"));
  CHECK_FALSE(is_read("README.md"));
  CHECK_FALSE(is_read(".tf"));
}

}  // namespace infra::interface::test
