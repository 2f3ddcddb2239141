// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "blueprint/read_names.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "blueprint/names.hpp"

namespace infra::blueprint {

using json::Place;

const NameRule k_folder{is_folder_name, "use a-z, 0-9 and - between them, at most 63 characters"};
const NameRule k_unit{is_unit_name, "use a-z, 0-9, - between them, and / between such names"};
const NameRule k_needed_unit{is_needed_unit,
                             "use a-z, 0-9, - between them, / between such names, and /* at the "
                             "end for the last name of the unit itself"};
const NameRule k_identifier{is_identifier, "use a letter or _, then letters, digits, _ and -"};
const NameRule k_word{is_plain_word, "use printable ASCII without spaces, quotes, \\ and $"};

void check_name(const Place& place, const std::string& name, const NameRule& rule) {
  if (rule.holds(name)) return;
  place.wrong(in_quotes(name) + " cannot be a name here", rule.words);
}

std::string name_from(const Place& place, const NameRule& rule) {
  std::string name = place.text();
  if (place.kind() == Place::Kind::text) check_name(place, name, rule);
  return name;
}

// The folders units/ and modules/ stand where those of regions do.
void check_region(const Place& place, const std::string& region) {
  check_name(place, region, k_folder);
  if (region == "units" || region == "modules") {
    place.wrong("a region cannot be called " + in_quotes(region),
                "the tree has a folder of that name");
  }
}

std::string region_from(const Place& place) {
  std::string region = place.text();
  if (place.kind() == Place::Kind::text) check_region(place, region);
  return region;
}

std::string optional_text(const Place& place, const std::string& key) {
  const auto found = place.find(key);
  return found ? printable(found->text()) : std::string();
}

std::vector<std::string> texts_from(const Place& place) {
  std::vector<std::string> texts;
  for (const auto& item : place.items()) texts.push_back(printable(item.text()));
  return texts;
}

std::vector<std::string> sorted(std::vector<std::string> texts) {
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  return texts;
}

}  // namespace infra::blueprint
