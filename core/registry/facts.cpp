// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "registry/facts.hpp"

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include <infra/sdk/version.hpp>

#include "base/text.hpp"
#include "json/place.hpp"

namespace infra::registry {

namespace {

using json::Place;

constexpr char k_document[] = "infra/facts";

void check_document(const Place& facts) {
  const Place document = facts.at("document");
  const std::string kind = document.text();
  if (document.kind() == Place::Kind::text && kind != k_document) {
    document.wrong("is " + in_quotes(kind) + ", not " + in_quotes(k_document));
  }
  const Place version = facts.at("version");
  const std::string number = version.text();
  if (version.kind() != Place::Kind::text || sdk::reads_documents_of(number)) return;
  version.wrong("is " + in_quotes(number) + ", and this infra speaks " + sdk::k_document_version);
}

std::vector<std::string> texts_from(const Place& place) {
  std::vector<std::string> texts;
  for (const auto& item : place.items()) texts.push_back(item.text());
  return texts;
}

CloudRegion region_from(const Place& place) {
  return {place.at("name").text(), texts_from(place.at("zones"))};
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
    for (const auto& region : regions->items()) machine.regions.insert(region.text());
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

// A newer minor version may say more, which need not be known.
Facts facts_from(const Place& place) {
  check_document(place);
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
  json::read(text, mistakes, [&](const Place& root) { facts = facts_from(root); });
  if (mistakes.empty()) return facts;
  auto complaints = json::complaints_of(mistakes, "plugin.data", file_name);
  for (auto& complaint : complaints) {
    if (complaint.hint.empty()) complaint.hint = k_reinstall;
  }
  return Failure(ExitCode::plugin_failed, std::move(complaints));
}

}  // namespace infra::registry
