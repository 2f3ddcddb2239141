// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "registry/facts.hpp"

#include <iterator>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "json/heading.hpp"
#include "json/place.hpp"
#include "registry/unusable.hpp"

namespace infra::registry {

namespace {

using json::Place;

CloudRegion region_from(const Place& place) {
  return {place.at("name").text(), place.at("zones").texts()};
}

std::optional<sdk::Architecture> architecture_from(const Place& place) {
  const std::string word = place.text();
  const auto architecture = sdk::from_text<sdk::Architecture>(word);
  if (!architecture && place.kind() == Place::Kind::text) {
    place.wrong(in_quotes(word) + " is not an architecture");
  }
  return architecture;
}

Machine machine_from(const Place& place) {
  Machine machine;
  machine.name = place.at("name").text();
  machine.cpu = place.at("cpu").integer();
  machine.memory_mib = place.at("memory").integer();
  if (const auto regions = place.find("regions")) {
    auto texts = regions->texts();
    machine.regions = {std::make_move_iterator(texts.begin()),
                       std::make_move_iterator(texts.end())};
  }
  if (const auto arch = place.find("arch")) machine.arch = architecture_from(*arch);
  return machine;
}

Version version_from(const Place& place) {
  Version version;
  version.version = place.at("version").text();
  const auto release = place.find("release");
  version.release = release ? release->text() : version.version;
  version.supported_until = place.at("supportedUntil").text();
  return version;
}

// What a cloud's facts may have for each of several uses; a plugin that builds none has no such facts.
template <typename One>
std::map<std::string, std::vector<One>> lists_from(const Place& facts, std::string_view member,
                                                   One (*one_from)(const Place&)) {
  std::map<std::string, std::vector<One>> lists;
  const auto uses = facts.find(member);
  if (!uses) return lists;
  for (const auto& [use, list] : uses->members()) {
    for (const auto& item : list.items()) lists[use].push_back(one_from(item));
  }
  return lists;
}

Facts facts_from(const Place& place) {
  Facts facts;
  facts.as_of = place.at("asOf").text();
  for (const auto& [location, region] : place.at("locations").members()) {
    facts.locations[location] = region.text();
  }
  for (const auto& [name, region] : place.at("regions").members()) {
    facts.regions[name] = region_from(region);
  }
  facts.machines = lists_from(place, "machines", machine_from);
  facts.versions = lists_from(place, "versions", version_from);
  return facts;
}

}  // namespace

Result<Facts> read_facts(std::string_view text, const std::string& file_name) {
  Facts facts;
  json::Mistakes mistakes;
  json::read(text, mistakes, [&](const Place& root) {
    json::check_heading(root, "infra/facts");
    if (mistakes.empty()) facts = facts_from(root);
  });
  if (mistakes.empty()) return facts;
  return unusable(file_name, mistakes);
}

}  // namespace infra::registry
