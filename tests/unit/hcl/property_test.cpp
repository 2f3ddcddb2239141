// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <string>
#include <utility>

#include "hcl/body.hpp"
#include "support/temp_dir.hpp"
#include "unit/hcl/formatter.hpp"
#include "unit/hcl/random_value.hpp"
#include "unit/hcl/value_json.hpp"

using infra::hcl::Body;
using infra::hcl::to_text;
using infra::test::RandomValues;
using infra::test::TempDir;
using namespace infra::blueprint;

namespace {

// Whether no letter is made of parts. HCL puts those together, and Terraform's jsondecode forgets to
// where they are in a key; tests/end_to_end/hcl_reader looks at them too.
bool is_in_one_piece(const Value& value) {
  const std::string text = infra::test::to_json(value).dump();
  return text.find("\u0301") == std::string::npos && text.find("\u1100") == std::string::npos;
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
  while (values.size() < 500) {
    auto value = random.data(3);
    if (is_in_one_piece(value)) values.push_back(std::move(value));
  }

  const TempDir folder;
  Body locals;
  locals.attribute("values", values);
  Body body;
  body.block("locals", {}, std::move(locals));
  folder.write("main.tf", to_text(body));
  folder.write("expected.json", infra::test::to_json(values).dump());
  folder.write("question", "[for n, v in jsondecode(file(\"expected.json\")) : n "
                           "if jsonencode(v) != jsonencode(local.values[n])]\n");
  const std::string in_folder = "cd '" + folder.path().string() + "' && ";
  CHECK(infra::test::printed_by(in_folder + *program + " console < question 2>/dev/null") ==
        "[]\n");
}
