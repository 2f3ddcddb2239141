// SPDX-License-Identifier: Apache-2.0
// Copyright the infra authors
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace infra::app {

// What there is to read about an error id: docs/errors/<id>.md, which the program carries with it.
struct ErrorPage {
  std::string_view id;
  std::string_view title;  // one line
  std::string_view text;   // the whole page, its heading included
};

// Of every id, sorted by it.
const std::vector<ErrorPage>& error_pages();

std::optional<ErrorPage> find_error_page(std::string_view id);

}  // namespace infra::app
