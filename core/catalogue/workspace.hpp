// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "catalogue/module.hpp"

namespace infra::catalogue {

// The interfaces of a team's own modules: each file catalogue/<module>.json of a workspace is one, by the
// name of the file. None where there is no such folder. What is wrong with any of the files is said of all.
Result<Catalogue> read_workspace_catalogue(const std::filesystem::path& workspace);

}  // namespace infra::catalogue
