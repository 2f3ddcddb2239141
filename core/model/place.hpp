// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include "base/position.hpp"
#include "spec/node.hpp"

namespace infra::model {

// The place of a spec path in what its author wrote. Of what is missing or a default, the key of the
// nearest thing above it that was written.
Position place_of(const spec::Node& written, std::string path);

}  // namespace infra::model
