// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <string>

#include <nlohmann/json_fwd.hpp>

namespace infra::app {

// A document for machines, as people can read it too. A file's name, or a word of a file, that is no UTF-8 must not
// cost the user the whole of it.
std::string in_lines(const nlohmann::ordered_json& document);

}  // namespace infra::app
