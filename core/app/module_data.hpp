// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "app/modules.hpp"
#include "interface/difference.hpp"

// What `infra module` says: as a document, and as text for people.
namespace infra::app {

nlohmann::ordered_json list_of(const std::vector<KnownModule>& modules);
std::string list_as_text(const std::vector<KnownModule>& modules);

nlohmann::ordered_json interface_of(const KnownModule& known);
std::string interface_as_text(const KnownModule& known);

// Two interfaces and what changed from one to the other.
struct ModuleDifference {
  KnownModule before;
  KnownModule after;
  std::vector<interface::Change> changes;
};
nlohmann::ordered_json document_of(const ModuleDifference& difference);
std::string as_text(const ModuleDifference& difference);

}  // namespace infra::app
