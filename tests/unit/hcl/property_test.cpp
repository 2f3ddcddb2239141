// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include "hcl/body.hpp"
#include "support/temp_dir.hpp"
#include "unit/hcl/formatter.hpp"
#include "unit/hcl/random_value.hpp"

using infra::hcl::Body;
using infra::hcl::to_text;
using infra::test::RandomValues;
using infra::test::TempDir;
using namespace infra::blueprint;

namespace {

nlohmann::json to_json(const Value& value) {
  if (const auto* held = value.as<bool>()) return *held;
  if (const auto* held = value.as<std::int64_t>()) return *held;
  if (const auto* held = value.as<double>()) return *held;
  if (const auto* held = value.as<std::string>()) return *held;
  if (const auto* list = value.as<List>()) {
    auto json = nlohmann::json::array();
    for (const auto& item : *list) json.push_back(to_json(item));
    return json;
  }
  if (const auto* object = value.as<Object>()) {
    auto json = nlohmann::json::object();
    for (const auto& [name, member] : object->members) json[name] = to_json(member);
    return json;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("terraform fmt finds nothing to change in sixty files of random content") {
  const auto formatter = infra::test::formatter();
  if (!formatter) INFRA_SKIP_TEST("neither terraform nor tofu is on the PATH");
  const TempDir folder;
  RandomValues random(20250117);
  for (int number = 0; number < 60; ++number) {
    folder.write("f" + std::to_string(number) + ".tf", to_text(random.body(3)));
  }
  const std::string changes = infra::test::what_formatter_changes(*formatter, folder.path());
  CAPTURE(changes);
  CHECK(changes.empty());
}

TEST_CASE("terraform reads five hundred random values as what they are") {
  const auto program = infra::test::formatter();
  if (!program) INFRA_SKIP_TEST("neither terraform nor tofu is on the PATH");
  RandomValues random(4711);
  List values;
  for (int number = 0; number < 500; ++number) values.push_back(random.data(3));

  const TempDir folder;
  Body locals;
  locals.attribute("values", values);
  Body body;
  body.block("locals", {}, std::move(locals));
  folder.write("main.tf", to_text(body));
  folder.write("expected.json", to_json(values).dump());
  folder.write("question", "[for n, v in jsondecode(file(\"expected.json\")) : n "
                           "if jsonencode(v) != jsonencode(local.values[n])]\n");
  const std::string in_folder = "cd '" + folder.path().string() + "' && ";
  CHECK(infra::test::printed_by(in_folder + *program + " console < question 2>/dev/null") ==
        "[]\n");
}
