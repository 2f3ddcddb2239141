// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <string>
#include <vector>

#include "interface/read.hpp"

namespace infra::interface::test {

TEST_CASE("an interface that other tools write is read") {
  const auto read = read_json(R"_({
    "registry": "acme/queue/aws",
    "source": "https://github.com/acme/terraform-aws-queue",
    "subdir": "modules/fifo",
    "version": "4.3.1",
    "commit": "7c1f791efd61f326ed6102d564d1a65d1eceedf0",
    "requires": {"terraform": ">= 1.0", "providers": {"aws": ">= 5.79", "null": ""},
                 "sources": {"aws": "acme/aws"}},
    "inputs": {"name": {"type": "string", "required": true, "nullable": true, "sensitive": false},
               "size": {"type": "number", "default": 1, "validations": 2, "enum": [1, 2]}},
    "outputs": {"url": {"type": "string", "sensitive": true}}
  })_",
                              "queue.json");
  REQUIRE(read);
  const auto& module = read->module;
  CHECK(module.source == "git::https://github.com/acme/terraform-aws-queue.git");
  CHECK(module.subdirectory == "modules/fifo");
  CHECK(module.version == "4.3.1");
  CHECK(module.ref.empty());
  CHECK(module.terraform == ">= 1.0");
  CHECK(module.providers.at("aws").source == "acme/aws");
  CHECK(module.providers.at("aws").version == ">= 5.79");
  CHECK(module.providers.at("null").source == "hashicorp/null");
  CHECK(module.inputs.at("name").required);
  CHECK(module.inputs.at("size").allowed.size() == 2);
  CHECK(module.inputs.at("size").default_value == blueprint::Value(1));
  CHECK(to_text(*module.outputs.at("url").type) == "string");
}

TEST_CASE("what is wrong with such a file is said at its place") {
  const auto read = read_json(R"_({"inputs": {"a b": {"type": "strng"}, "c": {}}})_", "queue.json");
  REQUIRE_FALSE(read);
  std::vector<std::string> said;
  for (const auto& one : read.error().diagnostics) {
    CHECK(one.id == "interface.json");
    CHECK(one.subject == "queue.json");
    said.push_back(one.message);
  }
  CHECK(said ==
        std::vector<std::string>{
            "at \"/inputs/a b\": \"a b\" cannot be a name here",
            "at \"/inputs/a b/type\": is no type expression: at character 6: \"strng\" is no type",
            "at \"/inputs/c\": lacks \"type\"", "lacks \"outputs\""});
}

}  // namespace infra::interface::test
