// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors

// hcl_values SEED COUNT: random values as core/hcl writes them, beside what they are; a line of JSON for each.
// tests/end_to_end/hcl_reader reads them. One that fails is made again by its own seed and a count of 1.

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>

#include <nlohmann/json.hpp>

#include "hcl/body.hpp"
#include "hcl/quote.hpp"
#include "unit/hcl/random_value.hpp"
#include "unit/hcl/value_json.hpp"

namespace {

constexpr int k_attributes = 3;  // to be aligned with each other
constexpr int k_depth = 4;

nlohmann::json record(std::uint32_t seed) {
  infra::test::RandomValues random(seed);
  infra::hcl::Body body;
  auto values = nlohmann::json::object();
  for (int number = 0; number < k_attributes; ++number) {
    const std::string name = random.identifier() + std::to_string(number);
    const auto value = random.data(k_depth);
    values[name] = infra::test::to_json(value);
    body.attribute(name, value);
  }
  const std::string text = random.text();
  return {{"seed", seed},
          {"hcl", infra::hcl::to_text(body)},
          {"values", values},
          {"text", text},
          {"template", infra::hcl::template_of(text)}};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: hcl_values SEED COUNT\n";
    return 2;
  }
  const auto seed = static_cast<std::uint32_t>(std::strtoul(argv[1], nullptr, 10));
  const auto count = static_cast<std::uint32_t>(std::strtoul(argv[2], nullptr, 10));
  for (std::uint32_t number = 0; number < count; ++number) {
    std::cout << record(seed + number).dump() << '\n';
  }
  return std::cout.flush() ? 0 : 1;
}
