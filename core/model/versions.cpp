// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "model/versions.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "model/offers.hpp"

namespace infra::model {

namespace {

constexpr char k_latest[] = "latest";

// What "latest" meant at that path; empty where it was never built.
std::string pinned_at(const std::string& path, const Source& source) {
  const auto pins = source.lock.pins.find(source.plugin.provider);
  if (pins == source.lock.pins.end()) return "";
  const auto pin = pins->second.find(path);
  return pin == pins->second.end() ? "" : pin->second;
}

std::vector<std::string> names_of(const std::vector<registry::Version>& versions) {
  std::vector<std::string> names;
  names.reserve(versions.size());
  for (const auto& version : versions) names.push_back(version.version);
  return names;
}

}  // namespace

std::optional<registry::Version> choose_version(const std::string& wanted, const std::string& path,
                                                const std::string& product, const Source& source,
                                                Findings& findings) {
  const auto supported = supported_versions(source.plugin.facts, product);
  if (supported.empty()) {
    findings.complain("spec.version.none", path,
                      source.plugin.provider + " offers no version of " + product +
                          " in standard support",
                      "install a newer release of the plugin " + source.plugin.name);
    return std::nullopt;
  }
  const bool is_latest = wanted == k_latest;
  const std::string pinned = is_latest ? pinned_at(path, source) : "";
  const std::string asked = !is_latest       ? wanted
                            : pinned.empty() ? supported.front().version
                                             : pinned;
  const auto found =
      std::find_if(supported.begin(), supported.end(),
                   [&](const registry::Version& version) { return version.version == asked; });
  if (found == supported.end()) {
    const std::string which = "one of: " + joined(names_of(supported));
    findings.complain("spec.version.unsupported", path,
                      in_quotes(asked) + " of " + product + " is not in standard support on " +
                          source.plugin.provider + " (as of " + source.plugin.facts.as_of + ")",
                      pinned.empty()
                          ? which
                          : "take the newest one with `infra build --upgrade`, or name " + which);
    return std::nullopt;
  }
  if (is_latest) findings.pin(path, found->version);
  return *found;
}

}  // namespace infra::model
