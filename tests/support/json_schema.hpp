// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace infra::test {

// A second opinion on JSON Schema (draft 7): what valijson has against a document, deepest place first, as
// "<root>[network][cidr]: reason". Empty when it is valid. Throws where either text is no JSON or the schema is none.
std::vector<std::string> schema_errors(const std::filesystem::path& schema,
                                       std::string_view document);

}  // namespace infra::test
