// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "registry/plugin.hpp"
#include "spec/node.hpp"

namespace infra::model {

// Neutral or refused: whatever the spec says is used by a plugin, noted or refused. What it passed
// over in silence is an error at its line. `written` is the spec as its author wrote it, without
// defaults; other providers' blocks are not this plugin's to use.
Diagnostics unused_fields(const spec::Node& written, const registry::Plugin& plugin,
                          const std::vector<std::string>& used);

}  // namespace infra::model
