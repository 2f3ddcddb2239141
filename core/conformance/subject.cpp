// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#include "conformance/subject.hpp"

#include <utility>

#include "base/assertion.hpp"
#include "catalogue/read.hpp"
#include "check/with_defaults.hpp"
#include "registry/read.hpp"

namespace infra::conformance {

Result<Subject> read_subject(const std::filesystem::path& folder,
                             std::string_view environment_schema) {
  INFRA_TRY(plugin, registry::read(folder));
  INFRA_TRY(block, check::parse_schema(plugin.settings_schema, (folder / "plugin.json").string()));
  INFRA_TRY(interfaces, catalogue::read(plugin.catalogue, (folder / "catalogue.json").string()));
  INFRA_TRY(core, check::parse_schema(std::string(environment_schema), "the schema of the spec"));
  const auto* cluster = core.property("cluster");
  ensure(cluster != nullptr, "the schema of the spec has clusters");
  const auto* pools = cluster->property("nodePools");
  ensure(pools != nullptr && pools->additional != nullptr, "its clusters have node pools");
  model::ClusterDefaults defaults{check::defaults_of(*cluster),
                                  check::defaults_of(*pools->additional)};
  auto schema = check::with_providers(std::move(core), {{plugin.provider, std::move(block)}});
  return Subject{std::move(plugin), std::move(schema), std::move(defaults), std::move(interfaces)};
}

std::vector<std::string> in_words(const Diagnostics& complaints) {
  std::vector<std::string> words;
  for (const auto& complaint : complaints) {
    if (complaint.severity != Severity::error) continue;
    words.push_back(complaint.subject + ": " + complaint.message +
                    (complaint.hint.empty() ? "" : " (" + complaint.hint + ")"));
  }
  return words;
}

}  // namespace infra::conformance
