// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/result.hpp"
#include "registry/discover.hpp"

// What the data of installed plugins says, for `infra plugin`: as a document, and as text for people, which
// is made from the document.
namespace infra::app {

// Each plugin that is there, in the order in which they are looked for.
nlohmann::ordered_json list_of(const std::vector<registry::Found>& plugins);
std::string list_as_text(const nlohmann::ordered_json& list);

// All that one of them knows.
Result<nlohmann::ordered_json> info_of(const registry::Plugin& plugin);
std::string info_as_text(const nlohmann::ordered_json& info);

}  // namespace infra::app
