// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// All of validate, on the schema of specs and the facts of a small cloud: any bytes become an environment or
// complaints. An environment reaches a plugin as it is, and stays the same with its defaults written out.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

#include <infra/sdk/environment_json.hpp>
#include <nlohmann/json.hpp>

#include "unit/model/resolving.hpp"

namespace {

using namespace infra;

void expect(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto resolved = test::resolve(text);
  if (!resolved) {
    expect(!resolved.error().diagnostics.empty());
    for (const auto& complaint : resolved.error().diagnostics) {
      expect(!complaint.id.empty() && !complaint.message.empty());
      expect(complaint.position.has_value());
    }
    return 0;
  }
  const auto sent = sdk::environment_to_json(resolved->environment);
  const auto arrived = sdk::environment_from_json(sent, std::make_shared<sdk::Usage>());
  expect(sdk::environment_to_json(arrived) == sent);
  const auto again = test::resolve(test::with_defaults(text));
  if (again) expect(sdk::environment_to_json(again->environment) == sent);
  return 0;
}
