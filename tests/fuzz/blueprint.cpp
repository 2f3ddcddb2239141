// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// Any bytes that a plugin may answer become a blueprint that keeps its promises, or a failure with
// something to say.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>

#include "blueprint/names.hpp"
#include "blueprint/read.hpp"

namespace {

using namespace infra;

void expect(bool holds) {
  if (!holds) std::abort();
}

void check(const blueprint::Blueprint& built) {
  std::set<std::string> before;
  for (const auto& unit : built.units) {
    expect(blueprint::is_folder_name(unit.region) && blueprint::is_unit_name(unit.name));
    for (const auto& id : dependencies_of(built, unit)) expect(before.count(id) == 1);
    expect(before.insert(unit.id()).second);
  }
  std::size_t in_waves = 0;
  for (const auto& wave : waves(built)) in_waves += wave.size();
  expect(in_waves == built.units.size());
  for (const auto& [name, component] : built.components) {
    expect(name == component.name && blueprint::is_folder_name(name));
    for (const auto& [key, input] : component.inputs) expect(blueprint::is_identifier(key));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view reply(reinterpret_cast<const char*>(data), size);
  const auto built = blueprint::build(reply, {"plugin", "0.1.0", "aws", "production"});
  if (built) {
    check(*built);
  } else {
    expect(!built.error().diagnostics.empty());
    for (const auto& said : built.error().diagnostics) expect(!said.subject.empty());
  }
  return 0;
}
