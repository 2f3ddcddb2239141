// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace infra::spec {

// Paths as messages show them and as `at` reads them: `regions.main.location`, `taints[0]`. A key that
// would not be read back as it is goes into quotes: `labels."app.kubernetes.io/name"`.
std::string child_path(std::string_view parent, std::string_view key);
std::string item_path(std::string_view parent, std::size_t index);

// One step of a path: a key of a mapping, or an index into a sequence.
struct Step {
  std::string key;
  std::optional<std::size_t> index;
};

// Nothing where the text is no path.
std::optional<std::vector<Step>> steps_of(std::string_view path);

// Whether a path is another one, or leads on from it.
bool is_within(std::string_view path, std::string_view whole);

}  // namespace infra::spec
