// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "base/result.hpp"
#include "base/sources.hpp"
#include "spec/node.hpp"

namespace infra::spec {

// What a file may hold. A spec is written by people, but for the units that a team has made for it by the thousand:
// whatever is larger is a mistake or an attack.
inline constexpr std::size_t k_most_bytes = std::size_t{2} * 1024 * 1024;
inline constexpr std::size_t k_most_values = 150'000;
inline constexpr std::size_t k_most_bytes_in_a_text = std::size_t{64} * 1024;
inline constexpr std::size_t k_most_bytes_in_a_key = 1024;
inline constexpr std::size_t k_most_levels = 64;
// What has more mistakes than this is no spec, and a longer list would help nobody.
inline constexpr std::size_t k_most_complaints = 100;

// Reads the part of YAML on which all its readers agree; whatever they read in different ways is
// refused, with everything else that is wrong in the text. `file` is its index in Sources.
Result<Node> read(std::string_view text, std::uint32_t file);

// Reads a file, and keeps its text for messages.
Result<Node> read_file(const std::filesystem::path& path, Sources& sources);

}  // namespace infra::spec
