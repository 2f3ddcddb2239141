// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include "support/catch.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace infra::test {

// What differs between a text and the file that holds what it should be: the first line that does, both ways.
// Nothing when they are the same. A file that is not there differs.
std::optional<std::string> golden_difference(const std::filesystem::path& file,
                                             std::string_view actual);

// Whether INFRA_ACCEPT=1 is set: golden files are then rewritten, not compared.
bool accepting_golden();

// Writes the file; returns what to say of it.
std::string accept_golden(const std::filesystem::path& file, std::string_view actual);

}  // namespace infra::test

// Compares a text with a golden file. With INFRA_ACCEPT=1 it writes the file and marks the test as skipped, never as
// passed: a run that accepted its own output has checked nothing. A macro, since skipping leaves the test case.
#define INFRA_CHECK_GOLDEN(file, actual)                                                \
  do {                                                                                  \
    if (::infra::test::accepting_golden()) {                                            \
      INFRA_SKIP_TEST(::infra::test::accept_golden((file), (actual)));                  \
    }                                                                                   \
    const auto golden_difference_ = ::infra::test::golden_difference((file), (actual)); \
    INFO(golden_difference_.value_or(""));                                              \
    CHECK_FALSE(golden_difference_.has_value());                                        \
  } while (false)
