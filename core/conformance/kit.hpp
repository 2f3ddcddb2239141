// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "conformance/verdict.hpp"
#include "host/start.hpp"

namespace infra::conformance {

// Asks everything of the plugin in a folder. `environment_schema` is the text of the spec's schema; `program` the
// program that runs the plugin. Stops where nothing that follows could be asked.
std::vector<Verdict> try_plugin(const std::filesystem::path& folder,
                                std::string_view environment_schema,
                                const std::filesystem::path& program = host::plugin_host_program());

bool has_failed(const std::vector<Verdict>& verdicts);

}  // namespace infra::conformance
