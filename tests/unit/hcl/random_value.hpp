// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstdint>
#include <random>
#include <string>

#include "hcl/body.hpp"

namespace infra::test {

// Values and bodies that are nasty on purpose, the same ones on every machine for the same seed.
class RandomValues {
public:
  explicit RandomValues(std::uint32_t seed) : engine_(seed) {}

  // Made from what has a meaning in HCL.
  std::string text();
  std::string identifier();
  std::string member_name();  // some are words of HCL, some need quotes

  blueprint::Value data(int depth);        // no expressions in it
  blueprint::Value expression(int depth);  // anything
  hcl::Body body(int depth);

private:
  std::uint32_t below(std::uint32_t limit) { return static_cast<std::uint32_t>(engine_() % limit); }
  blueprint::Object members(int depth, bool only_data);
  blueprint::List values(int depth, bool only_data);
  blueprint::Value number();
  blueprint::Value scalar();
  blueprint::Value template_of_parts(int depth);

  std::mt19937 engine_;
};

}  // namespace infra::test
