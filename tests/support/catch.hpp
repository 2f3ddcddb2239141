// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

// The one file that knows whether Catch2 is version 2 (Debian 12) or 3. Tests are written for 3; what 2 lacks is
// added here: ContainsSubstring, and INFRA_SKIP_TEST, which ends a test case and shows it as skipped in ctest.
//
// Two traps of version 2, both guarded: a ';' in a test's name splits it in two for ctest (tests/layers refuses it),
// and asking for a name that no test has ends with 0 (infra_unit_test passes --warn NoTests).

#if __has_include(<catch2/catch_all.hpp>)

#include <catch2/catch_approx.hpp>
#include <catch2/catch_template_test_macros.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>
#include <catch2/matchers/catch_matchers_all.hpp>

#define INFRA_SKIP_TEST(message) SKIP("INFRA_SKIP: " << (message))

#else

#include <catch2/catch.hpp>

#include <string>

namespace Catch::Matchers {
// NOLINTNEXTLINE(readability-identifier-naming): the name of version 3
inline auto ContainsSubstring(const std::string& text,
                              CaseSensitive::Choice sensitivity = CaseSensitive::Yes) {
  return Contains(text, sensitivity);
}
}  // namespace Catch::Matchers

#define INFRA_SKIP_TEST(message)       \
  do {                                 \
    WARN("INFRA_SKIP: " << (message)); \
    return;                            \
  } while (false)

#endif
