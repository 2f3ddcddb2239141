// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/diagnostic.hpp"
#include "spec/places.hpp"

namespace infra::spec {

// What was read when the parser gave up.
struct Whereabouts {
  std::size_t begin = 0;                    // of the last scalar or bracket
  std::size_t end = 0;                      // behind it
  std::optional<std::size_t> open_bracket;  // the innermost `[` or `{`
};

// Says in our words why the parser gave up: its own speak of its tokens, and some of its marks lie
// far behind the mistake. `problem` is its message, `offset` its mark.
Diagnostic explain(std::string_view problem, std::size_t offset, const Whereabouts& whereabouts,
                   Places& places);

// What is found in more than one way.
Diagnostic unclosed_quote(std::size_t begin, Places& places);
Diagnostic bad_escape(std::size_t begin, Places& places);
Diagnostic tab_indents(std::size_t begin, Places& places);
Diagnostic tag_refused(std::size_t begin, Places& places);
Diagnostic anchor_refused(std::size_t begin, Places& places);
Diagnostic alias_refused(std::size_t begin, Places& places);
Diagnostic lacks_colon(std::size_t begin, Places& places);
Diagnostic not_expected(std::size_t begin, Places& places);

}  // namespace infra::spec
