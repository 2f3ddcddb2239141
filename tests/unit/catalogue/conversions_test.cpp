// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "catalogue/fit.hpp"
#include "sample.hpp"
#include "support/text_file.hpp"

// What Terraform's own conversion library answered for values of 279 types of public modules, as they
// are and mutated.
namespace infra::catalogue::test {

using Json = nlohmann::json;

namespace {

// Terraform drops unknown attributes without a word; all other misfits it refuses.
bool converts_here(const Json& value, const Type& type) {
  const auto found = misfits(plain(value.dump()), type, Known());
  return std::all_of(found.begin(), found.end(), [](const Misfit& misfit) {
    return misfit.kind == Misfit::Kind::unknown_attribute;
  });
}

}  // namespace

TEST_CASE("values convert where Terraform converts them, and nowhere else") {
  const Json cases = Json::parse(infra::test::read_text(
      infra::test::source_path("tests/unit/catalogue/data/conversions.json")));
  std::size_t count = 0;
  for (const auto& entry : cases) {
    const auto text = entry["type"].get<std::string>();
    const Type wanted = type(text);
    for (const char* answer : {"converts", "fails"}) {
      for (const auto& value : entry[answer]) {
        ++count;
        CAPTURE(text, value.dump());
        CHECK(converts_here(value, wanted) == (answer == std::string("converts")));
      }
    }
  }
  CHECK(count == 2280);
}

}  // namespace infra::catalogue::test
