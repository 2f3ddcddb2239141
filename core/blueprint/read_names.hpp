// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "json/place.hpp"

namespace infra::blueprint {

// What holds for a name, and how a message says so.
struct NameRule {
  bool (*holds)(std::string_view);
  const char* words;
};
extern const NameRule k_folder;
extern const NameRule k_unit;
extern const NameRule k_needed_unit;
extern const NameRule k_identifier;
extern const NameRule k_word;

void check_name(const json::Place& place, const std::string& name, const NameRule& rule);
std::string name_from(const json::Place& place, const NameRule& rule);

void check_region(const json::Place& place, const std::string& region);
std::string region_from(const json::Place& place);

// A member that may be left out, and stands for nothing then.
std::string optional_text(const json::Place& place, const std::string& key);

std::vector<std::string> texts_from(const json::Place& place);
std::vector<std::string> sorted(std::vector<std::string> texts);

}  // namespace infra::blueprint
