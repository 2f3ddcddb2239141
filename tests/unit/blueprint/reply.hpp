// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "blueprint/read.hpp"

namespace infra::blueprint::test {

// A small reply that is right in all: a network in one region, a cluster in it, a zone in none.
nlohmann::json good_reply();

Result<Blueprint> build(const nlohmann::json& reply);

// What is said of a reply that is wrong: "message [hint]" each.
std::vector<std::string> complaints(const nlohmann::json& reply);

// The same for a value of an input, and what the input's value becomes.
std::vector<std::string> complaints_of_value(const nlohmann::json& value);
Value read_value(const nlohmann::json& value);

}  // namespace infra::blueprint::test
